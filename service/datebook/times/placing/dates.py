"""Dates, months, weekdays and days of the month → their place in the calendar."""

from __future__ import annotations

from datetime import date

from datebook.times import spans
from datebook.times.partial import Partial
from datebook.times.placing import policy
from datebook.times.placing.placed import Placed, Told, period_of, unknown_value
from datebook.times.spans import DAY
from datebook.times.tense import binds_past

_FORTNIGHT, _SOON = 14, 21
_AT_HAND = 90
"""Days around publication in which a date without a year is meant, whatever weekday is written beside it."""

_NAMES = ("", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def place_date(partial: Partial, told: Told, year: int | None) -> Placed:
    """Where a date lies whose year is `year`, or is not said."""
    if partial.grain == "year":
        return _year(year)
    if partial.grain == "month":
        return _month(partial, partial.month or 1, told, year)
    if partial.month is not None and partial.day is not None:
        if year is not None:
            return _full_date(partial, year, partial.month, partial.day)
        if told.anchor is not None:
            return _month_day(partial, partial.month, partial.day, told.anchor)
    if told.anchor is None:
        return Placed(unknown_value(partial), grain="day", because="nothing says when this was written", confidence=0.5)
    if partial.day is not None:
        return _day_alone(partial, partial.day, told.anchor)
    return _weekday(partial, partial.weekday or 1, told, told.anchor)


def _full_date(partial: Partial, year: int, month: int, day_of_month: int) -> Placed:
    day = spans.safe_date(year, month, day_of_month)
    value = f"{year:04d}-{month:02d}-{day_of_month:02d}"
    if day is None:
        wrong = f"there is no {value} in the calendar"
        return Placed(value, because=wrong, confidence=0.2, wrong=wrong)
    placed = Placed(value, day, day, "day", "stated in full", 0.99)
    if partial.weekday is not None and day.isoweekday() != partial.weekday:
        contradict(placed, day, partial.weekday)
    return placed


def contradict(placed: Placed, day: date, weekday: int) -> None:
    """Note that the weekday does not fit."""
    placed.wrong = (
        f"the weekday does not fit the date: {day.isoformat()} is a {_NAMES[day.isoweekday()]}, not a {_NAMES[weekday]}"
    )
    placed.confidence = 0.4


def _month_day(partial: Partial, month: int, day_of_month: int, anchor: date) -> Placed:
    bound = partial.tense == "past" and binds_past(partial.cue)
    day, other, because = policy.month_and_day(anchor, month, day_of_month, partial.tense, alone=not partial.cue, bound=bound)
    if day is None:
        wrong = f"month {month} has no day {day_of_month}"
        return Placed(unknown_value(partial), because=wrong, confidence=0.2, wrong=wrong)
    if partial.rel is not None:
        day, because = _relative_date(partial.rel, month, day_of_month, anchor, day), "last, this or next, as stated"
    confidence = 0.97 if abs((day - anchor).days) < policy.FAR else 0.85
    placed = Placed(day.isoformat(), day, day, "day", f"no year is stated: {because}", confidence)
    if other is not None and other != day:
        placed.rejected = (other.isoformat(),)
    if partial.weekday is not None and day.isoweekday() != partial.weekday:
        return _by_weekday(partial, placed, month, day_of_month, anchor)
    return placed


def _by_weekday(partial: Partial, nearest: Placed, month: int, day_of_month: int, anchor: date) -> Placed:
    """The year in which the day has the weekday that is stated. A day close at hand is not moved by a year: that is a slip."""
    weekday, day = partial.weekday or 1, nearest.day or anchor
    years = range(anchor.year - 2, anchor.year + 3)
    around = [found for year in years if (found := spans.safe_date(year, month, day_of_month)) is not None]
    fitting = [found for found in around if found.isoweekday() == weekday]
    found = min(fitting, key=lambda each: abs((each - anchor).days), default=None)
    if found is None or partial.rel is not None or abs((day - anchor).days) <= _AT_HAND:
        contradict(nearest, day, weekday)
        if found is not None:
            nearest.rejected = (found.isoformat(),)
        return nearest
    because = "no year is stated: the weekday fits this one only"
    return Placed(found.isoformat(), found, found, "day", because, 0.85, (day.isoformat(),))


def _relative_date(rel: int, month: int, day: int, anchor: date, nearest: date) -> date:
    if rel == 0:
        return spans.safe_date(anchor.year, month, day) or nearest
    years = range(anchor.year, anchor.year + 9) if rel > 0 else range(anchor.year, anchor.year - 9, -1)
    for year in years:
        found = spans.safe_date(year, month, day)
        if found is not None and (found > anchor if rel > 0 else found < anchor):
            return found
    return nearest


def _day_alone(partial: Partial, number: int, anchor: date) -> Placed:
    day, other = policy.day_of_month(anchor, number, partial.weekday, partial.tense)
    if day is None:
        return Placed(unknown_value(partial), grain="day", confidence=0.3, wrong="no month near publication has such a day")
    rejected = (other.isoformat(),) if other else ()
    how = "the last one, as it is told in the past" if partial.tense == "past" else "the next one"
    return Placed(day.isoformat(), day, day, "day", f"no month is stated: {how}", 0.8, rejected)


def _weekday(partial: Partial, weekday: int, told: Told, anchor: date) -> Placed:
    if partial.key == "following" and told.last is not None:
        day = told.last + ((weekday - told.last.isoweekday()) % 7 or 7) * DAY
        return Placed(day.isoformat(), day, day, "day", "the first one after the day mentioned before", 0.88)
    if partial.rel is not None:
        if partial.rel == 1 and partial.key == "coming":
            day = policy.relative_weekday(anchor, weekday, 1, coming=True)
        elif partial.rel == 0 and policy.relative_weekday(anchor, weekday, 0) < anchor and partial.tense == "future":
            day = policy.relative_weekday(anchor, weekday, 1)
        else:
            day = policy.relative_weekday(anchor, weekday, partial.rel)
        return Placed(day.isoformat(), day, day, "day", "counted from the day of publication, as stated", 0.9)
    again = [day for day in told.beside if day.isoweekday() == weekday]
    if again:
        return Placed(again[0].isoformat(), again[0], again[0], "day", "the weekday of the date beside it", 0.95)
    start = told.from_day.day if told.from_day is not None and partial.side == "to" else None
    if start is None and told.weekday_before is not None and told.weekday_before > anchor:
        day = told.weekday_before + ((weekday - told.weekday_before.isoweekday()) % 7 or 7) * DAY
        return Placed(day.isoformat(), day, day, "day", "the first one after the weekday it is listed with", 0.88)
    if start is not None and abs((start - anchor).days) <= _FORTNIGHT:
        day = start + ((weekday - start.isoweekday()) % 7 or (0 if partial.hour is not None else 7)) * DAY
        return Placed(day.isoformat(), day, day, "day", "the first one after the start of the range", 0.9)
    among = _among_days_to_come(partial, weekday, told, anchor)
    if among is not None:
        return Placed(among.isoformat(), among, among, "day", "among the days to come that were told before", 0.85)
    ahead = partial.tense in ("future", "present")
    day, other = policy.weekday(anchor, weekday, ahead=ahead)
    if partial.tense == "future" and not partial.cue and day == anchor:
        day, other = anchor + 7 * DAY, anchor  # said by itself: today would be called today
    why = f'told in the {partial.tense} ("{partial.cue}")' if partial.tense and partial.cue else "nothing points ahead"
    return Placed(day.isoformat(), day, day, "day", f"the {'next' if ahead else 'last'} one: {why}", 0.88, (other.isoformat(),))


def _among_days_to_come(partial: Partial, weekday: int, told: Told, anchor: date) -> date | None:
    """A weekday in a programme: one of the days it lasts, or the next one after the day told before, where no verb is near."""
    if partial.tense == "past" or partial.side is not None:
        return None
    if told.span is not None and told.span[0] > anchor:
        first, last = told.span
        if first > anchor + _SOON * DAY and told.last is not None and not first <= told.last <= last:
            return None  # the text has come back from days far ahead: "talks from April 7 to 10. … met on Friday and Monday"
        day = first + (weekday - first.isoweekday()) % 7 * DAY
        if day <= last and day + 7 * DAY > last:
            return day
    verbless = partial.tense is None or (partial.tense == "future" and not partial.cue)
    if not verbless or told.last is None or told.last_grain not in ("day", "part", "minute"):
        return None
    if not anchor < told.last <= anchor + _SOON * DAY:
        return None
    return told.last + (weekday - told.last.isoweekday()) % 7 * DAY


def _year(year: int | None) -> Placed:
    if year is None:
        return Placed("XXXX", grain="year", because="nothing says when this was written", confidence=0.5)
    if year < 0:
        return Placed(f"BC{-year:04d}", grain="year", because="stated", confidence=0.95)
    if not 1 <= year <= date.max.year:
        return Placed(f"{year:04d}", grain="year", because="stated", confidence=0.5)
    return period_of(date(year, 1, 1), "year", "stated", 0.98)


def _month(partial: Partial, month: int, told: Told, year: int | None) -> Placed:
    if year is not None:
        return period_of(date(year, month, 1), "month", "stated", 0.98)
    anchor = told.anchor
    if anchor is None:
        return Placed(unknown_value(partial), grain="month", because="nothing says when this was written", confidence=0.5)
    if partial.rel is not None:
        return period_of(_relative_month(anchor, month, partial.rel), "month", "counted from publication, as stated", 0.93)
    start = told.from_day.day if told.from_day is not None and partial.side == "to" else None
    if start is not None:
        return period_of(date(start.year + (month < start.month), month, 1), "month", "the first one after the start", 0.9)
    first, other, because = policy.month(anchor, month, partial.tense)
    return period_of(first, "month", f"no year is stated: {because}", 0.88, rejected=(spans.value_of(other, "month"),))


def _relative_month(anchor: date, month: int, rel: int) -> date:
    if rel < 0:
        return date(anchor.year if month < anchor.month else anchor.year - 1, month, 1)
    if rel == 0:
        return date(anchor.year, month, 1)
    return date((anchor.year if month > anchor.month else anchor.year + 1) + rel - 1, month, 1)
