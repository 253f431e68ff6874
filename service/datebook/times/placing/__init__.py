"""A partial time and what has been said before it → its place in the calendar.

One function a form. Everything is worked out for one day of writing; `resolution.py` asks for the first and the last day it can
have been, and keeps what both agree on.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta

from datebook.model import Grain, Moment
from datebook.times import spans
from datebook.times.partial import Partial
from datebook.times.placing import policy
from datebook.times.placing.dates import contradict, place_date
from datebook.times.placing.hours import clock_alone, hour24, with_hour
from datebook.times.placing.periods import edge_of, place_holiday, place_period
from datebook.times.placing.placed import Placed, Told, period_of
from datebook.times.spans import DAY

_THURSDAY = 4

_UNKNOWN_UNITS = {
    "day": "XXXX-XX-XX",
    "week": "XXXX-WXX",
    "month": "XXXX-XX",
    "quarter": "XXXX-QX",
    "year": "XXXX",
    "weekend": "XXXX-WXX-WE",
}


def place(partial: Partial, told: Told) -> Placed:
    """Where the expression lies, as far as it can be said."""
    if told.story is not None and _belongs_to(partial, told):
        return _in_history(partial, told, told.story)
    if partial.form == "clock":
        return clock_alone(partial, told)
    placed = (
        _PLACED_IN_YEAR[partial.form](partial, told, _year_of(partial, told))
        if partial.form in _PLACED_IN_YEAR
        else _FORMS[partial.form](partial, told)
    )
    if partial.form != "set" and (partial.hour is not None or partial.part is not None):
        return with_hour(partial, placed)
    if partial.mod in ("START", "MID", "END") and placed.start is not None and partial.key not in ("split", "half", "share"):
        placed.start, placed.finish = edge_of(placed, partial.mod)
    return placed


_TO_COME = ("will", "won", "'ll", "’ll", "shall", "is ", "are ", "'s ", "’s ", "may", "can", "must", "should", "please", "join")
"""Cues that point ahead of the day of writing, whatever the text tells of."""


def _belongs_to(partial: Partial, told: Told) -> bool:
    """Whether an expression without a year belongs to the history that is told, rather than to the day of writing."""
    if partial.form == "offset":
        following = partial.rel == 1 and partial.n == 1
        edge = partial.n == 0 and partial.rel is None and partial.mod is not None
        return partial.base == "anchor" and partial.unit in ("week", "month", "year") and (following or edge)
    if partial.form not in _PLACED_IN_YEAR or partial.year is not None or isinstance(partial.base, Partial):
        return False
    if partial.form == "date" and partial.month is None and told.last_grain not in ("day", "part", "minute"):
        return False  # a weekday or a day of the month counts on from a day
    return not partial.cue.startswith(_TO_COME)


def _in_history(partial: Partial, told: Told, story: date) -> Placed:
    """Placed as if it had been written on the day that the history has come to; a history goes forward, or back a little."""
    told = replace(told, anchor=story, now=None, story=None)
    if partial.form == "offset":
        return place(partial, told)
    partial = partial.but(tense="present", cue=partial.cue or "told")
    if partial.month is not None and partial.rel is None and partial.side != "to":
        year = _year_in_story(partial, told, story)
        placed = place(partial.but(year=year), told)
        placed.because, placed.confidence = "no year is stated: the one that the text tells of here", 0.85
        return placed
    return place(partial, told)


def _year_in_story(partial: Partial, told: Told, story: date) -> int:
    if told.last_grain in ("year", "decade", "century"):
        return story.year
    day = partial.day or 28
    ahead = (partial.month or 1, day) >= (story.month, story.day if partial.day else 1)
    year = story.year if ahead else story.year + 1
    found = spans.safe_date(year - 1, partial.month or 1, min(day, 28))
    return year - 1 if found is not None and (story - found).days <= _LOOKS_BACK else year


_LOOKS_BACK = 45
"""Days by which a history may look back."""


def _year_of(partial: Partial, told: Told) -> int | None:
    """The year that is stated, or that the expression beside it means ("June last year")."""
    if not isinstance(partial.base, Partial):
        return partial.year
    day = place(partial.base, told).day
    return None if day is None else day.year


def _offset(partial: Partial, told: Told) -> Placed:
    unit, n = partial.unit or "day", partial.n or 0
    if unit in ("hour", "minute", "second"):
        return _from_instant(partial, told)
    base, why = _base_day(partial, told)
    if base is None:
        return Placed(
            _UNKNOWN_UNITS.get(unit, "XXXX"), grain=partial.grain, because="nothing says when this was written", confidence=0.5
        )
    if partial.key == "day":
        day = spans.add(base, n, unit)
        return Placed("XXXX", confidence=0.3) if day is None else Placed(day.isoformat(), day, day, "day", why, 0.9)
    if partial.key == "exact":
        return _exact(partial, base, unit, why, told)
    day = spans.add(base, n, unit)
    if unit == "weekend":
        day = base + 7 * int(n) * DAY
        if partial.rel is None and partial.tense not in ("future", "present") and base.isoweekday() < _THURSDAY:
            day -= 7 * DAY
    if day is None:
        return Placed("XXXX", grain=partial.grain, confidence=0.3)
    grain: Grain = "day" if unit == "day" else partial.grain if partial.grain != "part" else "day"
    placed = period_of(day, grain, why, 0.95)
    if partial.key == "split" and placed.start is not None and told.anchor is not None:
        placed = _split(partial, placed, told.anchor)
    if partial.weekday is not None and placed.day is not None and placed.day.isoweekday() != partial.weekday:
        contradict(placed, placed.day, partial.weekday)
    return placed


def _split(partial: Partial, placed: Placed, anchor: date) -> Placed:
    if partial.mod == "START":
        placed.finish = anchor
    else:
        placed.start = anchor
    return placed


def _base_day(partial: Partial, told: Told) -> tuple[date | None, str]:
    if isinstance(partial.base, Partial):
        partial.base.tense = partial.base.tense or partial.tense
        base = place(partial.base, told)
        return base.day, "counted from the date beside it"
    if partial.key == "period":
        if told.quarter is not None:
            return (told.quarter.replace(year=partial.year) if partial.year else told.quarter), "the quarter mentioned before"
        back = spans.add(told.anchor, -1, "quarter") if told.anchor else None
        return back, "the last full quarter"
    if partial.base == "last":
        if partial.unit == "year" and told.quarter is not None and partial.key == "exact":
            return told.quarter, "counted from the quarter mentioned before"
        if told.last is not None:
            return told.last, "counted from the day mentioned before"
    return told.anchor, "counted from the day of publication"


def _exact(partial: Partial, base: date, unit: str, why: str, told: Told) -> Placed:
    n = partial.n or 0
    if n != int(n):
        day = (
            spans.add_months(base, round(n * 12))
            if unit == "year"
            else spans.add_months(base, round(n))
            if unit == "month"
            else base + timedelta(days=round(n * {"week": 7, "day": 1}.get(unit, 1)))
        )
    else:
        day = spans.add(base, n, unit)
    if day is None:
        return Placed("XXXX", grain=partial.grain, confidence=0.3)
    grain = partial.grain
    if isinstance(partial.base, Partial) and partial.base.grain == "day":
        grain = "day"
    if unit == "year" and told.quarter is not None and partial.base != "anchor" and base == told.quarter:
        grain = "quarter"
    if unit == "year" and n == -1 and partial.base == "anchor" and told.quarter is not None:
        day, grain = spans.add(told.quarter, -1, "year") or day, "quarter"
    placed = period_of(day, grain, why, 0.9)
    placed.start = placed.finish = day
    return placed


def _from_instant(partial: Partial, told: Told) -> Placed:
    seconds = {"hour": 3600, "minute": 60, "second": 1}[partial.unit or "hour"]
    if told.now is None or (partial.base != "anchor" and told.last is not None):
        day = told.day_here or told.last or told.anchor
        return Placed(day.isoformat() if day else "XXXX-XX-XX", None, None, partial.grain, "no hour of publication is known", 0.4)
    try:
        moment = (told.now + timedelta(seconds=(partial.n or 0) * seconds)).replace(tzinfo=None, microsecond=0)
    except OverflowError:
        return Placed("XXXX-XX-XX", grain=partial.grain, confidence=0.2)
    return Placed(f"{moment:%Y-%m-%dT%H:%M}", moment, moment, "minute", "counted from the instant of publication", 0.95)


def _nth(partial: Partial, told: Told) -> Placed:
    n = int(partial.n or 1)
    if partial.key == "count":
        if told.anchor is None or partial.weekday is None:
            return Placed("XXXX-XX-XX", confidence=0.5)
        first, _ = policy.weekday(told.anchor, partial.weekday, ahead=n > 0)
        if first == told.anchor:
            first += (7 if n > 0 else -7) * DAY
        day = first + 7 * (n - 1 if n > 0 else n + 1) * DAY
        return Placed(day.isoformat(), day, day, "day", "counted in weeks from publication", 0.85)
    if isinstance(partial.base, Partial) and partial.base.tense is None:
        partial.base.tense = partial.tense
    base = place(partial.base, told) if isinstance(partial.base, Partial) else Placed("XXXX")
    if base.day is None or base.finish is None:
        return Placed("XXXX-XX-XX", grain=partial.grain, because="nothing says when this was written", confidence=0.5)
    first = base.day
    if partial.key == "from" and partial.weekday is not None:
        step = (partial.weekday - first.isoweekday()) % 7 or 7 if n > 0 else -((first.isoweekday() - partial.weekday) % 7 or 7)
        counted = first + (step + 7 * (abs(n) - 1) * (1 if n > 0 else -1)) * DAY
        return Placed(counted.isoformat(), counted, counted, "day", "counted from the date beside it", 0.93)
    last = base.finish.date() if isinstance(base.finish, datetime) else base.finish
    day_found = _nth_within(partial, n, first, last)
    if day_found is None:
        return Placed("XXXX-XX-XX", grain=partial.grain, confidence=0.3, wrong="there is no such day within it")
    grain: Grain = "day" if partial.weekday is not None else partial.grain
    return period_of(day_found, grain, "counted within the period it names", 0.93)


def _nth_within(partial: Partial, n: int, first: date, last: date) -> date | None:
    """The n-th weekday, day, week or weekend between two days; counted from the end where n is negative."""
    if partial.weekday is not None:
        target = partial.weekday
        day = first + (target - first.isoweekday()) % 7 * DAY + 7 * (n - 1) * DAY
        if n < 0:
            day = last - (last.isoweekday() - target) % 7 * DAY + 7 * (n + 1) * DAY
        return day if first <= day <= last else None
    unit = partial.unit or "day"
    if unit in ("week", "weekend"):
        weekday = 4 if unit == "week" else 6
        return _nth_within(Partial("nth", 0, 0, weekday=weekday), n, first, last)
    step = n - 1 if n > 0 else n
    if n < 0 and unit == "day":
        return last + (n + 1) * DAY
    day_found = spans.add(first, step, unit) if n > 0 else spans.add(last + DAY, step, unit)
    return day_found if day_found is not None and first <= day_found <= last else None


def _part_of(partial: Partial, told: Told) -> Placed:
    if isinstance(partial.base, Partial) and partial.base.tense is None:
        partial.base.tense = partial.tense
    base = place(partial.base, told) if isinstance(partial.base, Partial) else Placed("XXXX")
    if base.day is None:
        return Placed("XXXX-WXX", grain=partial.grain, confidence=0.5)
    if partial.key == "half":
        return _share_of(partial, base)
    return period_of(base.day, partial.grain, "the one that the date lies in", 0.93)


def _share_of(partial: Partial, base: Placed) -> Placed:
    """The first or second half of a period, or so many units from its beginning or before its end."""
    first = base.day
    last = base.finish.date() if isinstance(base.finish, datetime) else base.finish
    placed = Placed(base.value, first, last, base.grain, "a part of the period it names", 0.9)
    if first is None or last is None:
        return placed
    ahead = partial.mod == "START"
    if partial.key == "half":
        middle = first + (last + DAY - first) // 2
    else:
        n, unit = int(partial.n or 1), partial.unit or "day"
        middle = (spans.add(first, n, unit) if ahead else spans.add(last + DAY, -n, unit)) or first
    placed.start, placed.finish = (first, middle - DAY) if ahead else (middle, last)
    return placed


def _duration(partial: Partial, told: Told) -> Placed:
    placed = Placed(partial.value or "PXX", grain=partial.grain, because="a length of time", confidence=0.9)
    if partial.key == "share" and isinstance(partial.base, Partial):
        share = _share_of(partial, place(partial.base, told))
        placed.start, placed.finish, placed.because = share.start, share.finish, "a length at the edge of the period it names"
    if partial.key in ("forth", "counted") and partial.children and not (partial.key == "forth" and partial.tense == "past"):
        led = place(partial.children[0], told)
        placed.start = placed.finish = led.start
        placed.because = f"a length of time; where it leads: {led.because}"
    if partial.key in ("stretch", "within") and partial.unit is not None:
        placed.start, placed.finish = _stretch(partial, told)
        placed.because = "a length of time that ends or begins at publication"
    return placed


def _stretch(partial: Partial, told: Told) -> tuple[Moment | None, Moment | None]:
    n, unit = partial.n if partial.n is not None else 3, partial.unit or "day"
    ahead = (partial.rel or 0) > 0
    if partial.key == "within" and told.anchor is not None and unit not in ("hour", "minute", "second"):
        return told.now.replace(tzinfo=None) if told.now else told.anchor, spans.add(told.anchor, n, unit)
    if unit in ("hour", "minute", "second"):
        if told.now is None:
            return None, None
        now = told.now.replace(tzinfo=None)
        length = timedelta(seconds=n * {"hour": 3600, "minute": 60, "second": 1}[unit])
        return (now, now + length) if ahead else (now - length, now)
    anchor = told.anchor
    if anchor is None:
        return None, None
    if unit in ("quarter", "decade"):
        this = spans.period(anchor, "quarter" if unit == "quarter" else "decade")
        if ahead:
            first = this[1] + DAY
            last = spans.add(first, n, unit)
            return first, (last - DAY if last else None)
        return spans.add(this[0], -n, unit), this[0] - DAY
    if unit in ("week", "month", "year"):
        this = spans.period(anchor, "week" if unit == "week" else "month" if unit == "month" else "year")
        begin = this[1] + DAY if ahead else spans.add(this[0], -n, unit)
        after = spans.add(this[1] + DAY, n, unit) if ahead else this[0]
        return begin, (after - DAY if after else None)
    if ahead:
        return anchor + DAY, spans.add(anchor, n, unit)
    return spans.add(anchor, -n, unit), anchor - DAY


def _set(partial: Partial, _told: Told) -> Placed:
    value = partial.value or "PXX"
    if partial.hour is not None and "T" not in value:
        value = f"{value}T{hour24(partial)[0]:02d}:{partial.minute or 0:02d}"
    return Placed(value, grain=partial.grain, because="repeated", confidence=0.9)


def _vague(partial: Partial, told: Told) -> Placed:
    placed = Placed(partial.value or "PRESENT_REF", grain="vague", because="no definite time", confidence=0.7)
    if partial.value == "PRESENT_REF" and told.now is not None:
        placed.start = placed.finish = told.now.replace(tzinfo=None)
    return placed


_PLACED_IN_YEAR: dict[str, Callable[[Partial, Told, int | None], Placed]] = {
    "date": place_date,
    "period": place_period,
    "holiday": place_holiday,
}
_FORMS: dict[str, Callable[[Partial, Told], Placed]] = {
    "offset": _offset,
    "nth": _nth,
    "part_of": _part_of,
    "duration": _duration,
    "set": _set,
    "vague": _vague,
}
