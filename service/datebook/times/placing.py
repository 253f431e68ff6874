"""A partial time and what has been said before it → its place in the calendar.

One function a form. Everything is worked out for one day of writing; `resolution.py` asks for the first and the last day it can
have been, and keeps what both agree on.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from datebook.model import Grain, Moment
from datebook.times import holidays, policy, spans
from datebook.times.partial import Partial
from datebook.times.spans import DAY


@dataclass(slots=True)
class Placed:
    """Where an expression lies. `start` is None where that is not known."""

    value: str
    start: Moment | None = None
    finish: Moment | None = None
    grain: Grain = "day"
    because: str = ""
    confidence: float = 0.95
    rejected: tuple[str, ...] = ()
    wrong: str = ""
    """What contradicts itself or cannot be; empty where nothing does."""

    @property
    def day(self) -> date | None:
        """The first day, without its hour."""
        return self.start.date() if isinstance(self.start, datetime) else self.start


@dataclass(slots=True)
class Told:
    """What the text has said so far, seen from one possible day of writing."""

    anchor: date | None
    now: datetime | None = None
    last: date | None = None
    """The last day mentioned."""
    last_grain: Grain = "day"
    day_here: date | None = None
    """The last day mentioned in this paragraph."""
    quarter: date | None = None
    """First day of the last quarter mentioned."""
    from_day: Placed | None = None
    notes: list[str] = field(default_factory=list)


_THURSDAY = 4
_FORTNIGHT = 14
PARTS = {
    "MO": (8, 12), "AF": (12, 16), "EV": (16, 20), "NI": (20, 24), "DT": (8, 18), "lunchtime": (11, 13), "lunch": (11, 13),
    "breakfast": (8, 12), "brunch": (8, 12), "dinner": (16, 20), "dinnertime": (16, 20),
}  # fmt: skip
"""Hours that a part of the day covers by convention (those of Recognizers-Text); nobody has stated them."""


def place(partial: Partial, told: Told) -> Placed:
    """Where the expression lies, as far as it can be said."""
    if partial.form == "clock":
        return _clock_alone(partial, told)
    placed = _FORMS[partial.form](partial, told)
    if partial.hour is not None or partial.part is not None:
        placed = _with_hour(partial, placed)
    elif partial.mod in ("START", "MID", "END") and placed.start is not None and partial.key != "split":
        placed.start, placed.finish = _edge(placed, partial.mod)
    return placed


def _period(day: date, grain: Grain, because: str, confidence: float = 0.95, rejected: tuple[str, ...] = ()) -> Placed:
    first, last = spans.period(day, grain)
    return Placed(spans.value_of(day, grain), first, last, grain, because, confidence, rejected)


def _date(partial: Partial, told: Told) -> Placed:
    if partial.grain == "year":
        return _year(partial, told)
    if partial.grain == "month":
        return _month(partial, told)
    year = partial.year
    if partial.base is not None and isinstance(partial.base, Partial):
        base = place(partial.base, told).day
        if base is None:
            return Placed(_unknown(partial), grain=partial.grain)
        year = base.year
    if year is not None and partial.month is not None and partial.day is not None:
        return _full_date(partial, year)
    if told.anchor is None:
        return Placed(_unknown(partial), grain="day", because="nothing says when this was written", confidence=0.5)
    if partial.month is not None and partial.day is not None:
        return _month_day(partial, told.anchor)
    if partial.day is not None:
        return _day_alone(partial, told)
    return _weekday(partial, told)


def _full_date(partial: Partial, year: int) -> Placed:
    assert partial.month is not None
    assert partial.day is not None
    day = spans.safe_date(year, partial.month, partial.day)
    value = f"{year:04d}-{partial.month:02d}-{partial.day:02d}"
    if day is None:
        return Placed(value, confidence=0.2, wrong=f"there is no {value} in the calendar")
    placed = Placed(value, day, day, "day", "stated in full", 0.99)
    if partial.weekday is not None and day.isoweekday() != partial.weekday:
        _contradict(placed, day, partial.weekday)
    return placed


_NAMES = ("", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def _contradict(placed: Placed, day: date, weekday: int) -> None:
    placed.wrong = (
        f"the weekday does not fit the date: {day.isoformat()} is a {_NAMES[day.isoweekday()]}, not a {_NAMES[weekday]}"
    )
    placed.confidence = 0.4


def _month_day(partial: Partial, anchor: date) -> Placed:
    assert partial.month is not None
    assert partial.day is not None
    day, other, because = policy.month_and_day(anchor, partial.month, partial.day, partial.tense)
    if day is None:
        return Placed(_unknown(partial), confidence=0.2, wrong=f"month {partial.month} has no day {partial.day}")
    if partial.rel is not None:
        day, because = _relative_date(partial, anchor, day), "last, this or next, as stated"
    confidence = 0.97 if abs((day - anchor).days) < policy.FAR else 0.85
    placed = Placed(day.isoformat(), day, day, "day", f"no year is stated: {because}", confidence)
    if other is not None and other != day:
        placed.rejected = (other.isoformat(),)
    if partial.weekday is not None and day.isoweekday() != partial.weekday:
        fitting = [
            found
            for year in sorted(
                range(anchor.year - 1, anchor.year + 2), key=lambda y: abs((date(y, 1, 1) - date(day.year, 1, 1)).days)
            )
            if (found := spans.safe_date(year, partial.month, partial.day)) is not None and found.isoweekday() == partial.weekday
        ]
        if fitting and partial.rel is None and abs((fitting[0] - anchor).days) < 2 * 366:
            found = min(fitting, key=lambda each: abs((each - anchor).days))
            return Placed(
                found.isoformat(),
                found,
                found,
                "day",
                "no year is stated: the weekday fits this one only",
                0.85,
                (day.isoformat(),),
            )
        _contradict(placed, day, partial.weekday)
    return placed


def _relative_date(partial: Partial, anchor: date, nearest: date) -> date:
    assert partial.month is not None
    assert partial.day is not None
    rel = partial.rel or 0
    if rel == 0:
        return spans.safe_date(anchor.year, partial.month, partial.day) or nearest
    years = range(anchor.year, anchor.year + 9) if rel > 0 else range(anchor.year, anchor.year - 9, -1)
    for year in years:
        found = spans.safe_date(year, partial.month, partial.day)
        if found is not None and (found > anchor if rel > 0 else found < anchor):
            return found
    return nearest


def _day_alone(partial: Partial, told: Told) -> Placed:
    assert told.anchor is not None
    assert partial.day is not None
    day, other = policy.day_of_month(told.anchor, partial.day, partial.weekday, partial.tense)
    if day is None:
        return Placed(_unknown(partial), grain="day", confidence=0.3, wrong="no month near publication has such a day")
    rejected = (other.isoformat(),) if other else ()
    how = "the last one, as it is told in the past" if partial.tense == "past" else "the next one"
    return Placed(day.isoformat(), day, day, "day", f"no month is stated: {how}", 0.8, rejected)


def _weekday(partial: Partial, told: Told) -> Placed:
    anchor, weekday = told.anchor, partial.weekday
    assert anchor is not None
    assert weekday is not None
    if partial.rel is not None:
        if partial.rel == 1 and partial.key == "coming":
            day = policy.relative_weekday(anchor, weekday, 1, coming=True)
        elif partial.rel == 0 and policy.relative_weekday(anchor, weekday, 0) < anchor and partial.tense == "future":
            day = policy.relative_weekday(anchor, weekday, 1)
        else:
            day = policy.relative_weekday(anchor, weekday, partial.rel)
        return Placed(day.isoformat(), day, day, "day", "counted from the day of publication, as stated", 0.9)
    start = told.from_day.day if told.from_day is not None and partial.side == "to" else None
    if start is not None and abs((start - anchor).days) <= _FORTNIGHT:
        day = start + ((weekday - start.isoweekday()) % 7 or (0 if partial.hour is not None else 7)) * DAY
        return Placed(day.isoformat(), day, day, "day", "the first one after the start of the range", 0.9)
    ahead = partial.tense in ("future", "present")
    day, other = policy.weekday(anchor, weekday, ahead=ahead)
    if partial.tense == "future" and not partial.cue and day == anchor:
        day, other = anchor + 7 * DAY, anchor  # said by itself: today would be called today
    why = f'told in the {partial.tense} ("{partial.cue}")' if partial.tense and partial.cue else "nothing points ahead"
    return Placed(day.isoformat(), day, day, "day", f"the {'next' if ahead else 'last'} one: {why}", 0.88, (other.isoformat(),))


def _year(partial: Partial, told: Told) -> Placed:
    if isinstance(partial.base, Partial):
        return place(partial.base, told)
    assert partial.year is not None
    if partial.year < 0:
        return Placed(f"BC{-partial.year:04d}", grain="year", because="stated", confidence=0.95)
    if not 1 <= partial.year <= 9999:
        return Placed(f"{partial.year:04d}", grain="year", because="stated", confidence=0.5)
    return _period(date(partial.year, 1, 1), "year", "stated", 0.98)


def _month(partial: Partial, told: Told) -> Placed:
    assert partial.month is not None
    year = partial.year
    if isinstance(partial.base, Partial):
        base = place(partial.base, told).day
        year = base.year if base is not None else None
    if year is not None:
        return _period(date(year, partial.month, 1), "month", "stated", 0.98)
    anchor = told.anchor
    if anchor is None:
        return Placed(_unknown(partial), grain="month", because="nothing says when this was written", confidence=0.5)
    if partial.rel is not None:
        return _period(_relative_month(anchor, partial.month, partial.rel), "month", "counted from publication, as stated", 0.93)
    start = told.from_day.day if told.from_day is not None and partial.side == "to" else None
    if start is not None:
        return _period(
            date(start.year + (partial.month < start.month), partial.month, 1), "month", "the first one after the start", 0.9
        )
    first, other, because = policy.month(anchor, partial.month, partial.tense)
    return _period(first, "month", f"no year is stated: {because}", 0.88, (spans.value_of(other, "month"),))


def _relative_month(anchor: date, month: int, rel: int) -> date:
    if rel < 0:
        return date(anchor.year if month < anchor.month else anchor.year - 1, month, 1)
    if rel == 0:
        return date(anchor.year, month, 1)
    return date((anchor.year if month > anchor.month else anchor.year + 1) + rel - 1, month, 1)


def _unknown(partial: Partial) -> str:
    if partial.month is None and partial.weekday is not None:
        return f"XXXX-WXX-{partial.weekday}"
    year = f"{partial.year:04d}" if partial.year is not None else "XXXX"
    month = f"{partial.month:02d}" if partial.month is not None else "XX"
    if partial.grain == "month":
        return f"{year}-{month}"
    return f"{year}-{month}-{partial.day:02d}" if partial.day is not None else f"{year}-{month}-XX"


_UNKNOWN_UNITS = {
    "day": "XXXX-XX-XX",
    "week": "XXXX-WXX",
    "month": "XXXX-XX",
    "quarter": "XXXX-QX",
    "year": "XXXX",
    "weekend": "XXXX-WXX-WE",
}


def _offset(partial: Partial, told: Told) -> Placed:
    unit, n = partial.unit or "day", partial.n or 0
    if unit in ("hour", "minute", "second"):
        return _from_instant(partial, told)
    base, why = _base_day(partial, told)
    if base is None:
        return Placed(
            _UNKNOWN_UNITS.get(unit, "XXXX"), grain=partial.grain, because="nothing says when this was written", confidence=0.5
        )
    if partial.key == "exact":
        return _exact(partial, base, n, unit, why, told)
    day = spans.add(base, n, unit)
    if unit == "weekend":
        day = base + 7 * int(n) * DAY
        if partial.rel is None and partial.tense not in ("future", "present") and base.isoweekday() < _THURSDAY:
            day -= 7 * DAY
    if day is None:
        return Placed("XXXX", grain=partial.grain, confidence=0.3)
    grain: Grain = "day" if unit == "day" else partial.grain if partial.grain != "part" else "day"
    placed = _period(day, grain, why, 0.95)
    if partial.key == "split" and placed.start is not None and told.anchor is not None:
        placed = _split(partial, placed, told.anchor)
    if partial.weekday is not None and placed.day is not None and placed.day.isoweekday() != partial.weekday:
        _contradict(placed, placed.day, partial.weekday)
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


def _exact(partial: Partial, base: date, n: float, unit: str, why: str, told: Told) -> Placed:
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
    placed = _period(day, grain, why, 0.9)
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
    last = base.finish.date() if isinstance(base.finish, datetime) else base.finish
    day_found = _nth_within(partial, n, first, last)
    if day_found is None:
        return Placed("XXXX-XX-XX", grain=partial.grain, confidence=0.3, wrong="there is no such day within it")
    grain: Grain = "day" if partial.weekday is not None else partial.grain
    return _period(day_found, grain, "counted within the period it names", 0.93)


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
    return _period(base.day, partial.grain, "the one that the date lies in", 0.93)


def _named_period(partial: Partial, told: Told) -> Placed:
    if partial.grain in ("decade", "century"):
        assert partial.year is not None
        return _period(date(max(1, partial.year), 1, 1), partial.grain, "stated", 0.9)
    if partial.grain == "week":
        assert partial.week is not None
        year = partial.year or (told.anchor.year if told.anchor else None)
        if year is None:
            return Placed(f"XXXX-W{partial.week:02d}", grain="week", confidence=0.5)
        monday = spans.week_of_year(year, partial.week)
        return (
            _period(monday, "week", "the ISO week of that number", 0.8)
            if monday
            else Placed("XXXX-WXX", grain="week", confidence=0.3)
        )
    year = partial.year
    if isinstance(partial.base, Partial):
        base = place(partial.base, told).day
        year = base.year if base else None
    anchor = told.anchor
    if year is None and anchor is None:
        return Placed(
            _nameless(partial, "XXXX"), grain=partial.grain, because="nothing says when this was written", confidence=0.5
        )
    if year is None:
        assert anchor is not None
        if partial.season and partial.rel is not None:
            year = _relative_season_year(partial, anchor)
        else:
            year = _nearest_year(partial, anchor)
    first, last = _bounds(partial, year)
    return Placed(
        _nameless(partial, f"{year:04d}"),
        first,
        last,
        partial.grain,
        "stated" if partial.year else "no year is stated: the nearest one",
        0.9,
    )


def _nameless(partial: Partial, year: str) -> str:
    if partial.quarter:
        return f"{year}-Q{partial.quarter}"
    if partial.half:
        return f"{year}-H{partial.half}"
    return f"{year}-{partial.season}"


def _bounds(partial: Partial, year: int) -> tuple[date, date]:
    if partial.season:
        return spans.season_period(year, partial.season)
    month = 3 * partial.quarter - 2 if partial.quarter else 6 * (partial.half or 1) - 5
    return spans.period(date(year, month, 1), "quarter" if partial.quarter else "half")


def _nearest_year(partial: Partial, anchor: date) -> int:
    """The year whose quarter, half or season lies nearest, unless the tense says otherwise."""

    def distance(year: int) -> int:
        first, last = _bounds(partial, year)
        return 0 if first <= anchor <= last else min(abs((first - anchor).days), abs((last - anchor).days))

    if partial.fiscal:
        return anchor.year  # companies name a fiscal quarter by the year it is told in; which months it has is not said
    years = [anchor.year - 1, anchor.year, anchor.year + 1]
    aside = partial.season is not None or not partial.cue
    if aside and partial.tense == "past":
        years = [year for year in years if _bounds(partial, year)[0] <= anchor] or years
    elif aside and partial.tense == "future":
        years = [year for year in years if _bounds(partial, year)[1] >= anchor] or years
    return min(years, key=distance)


def _relative_season_year(partial: Partial, anchor: date) -> int:
    rel = partial.rel or 0
    if rel == 0:
        return anchor.year if not (partial.season == "WI" and anchor.month < 3) else anchor.year - 1
    years = range(anchor.year - 2, anchor.year + 3)
    if rel < 0:
        return max(year for year in years if _bounds(partial, year)[1] < anchor)
    return min(year for year in years if _bounds(partial, year)[0] > anchor)


def _holiday(partial: Partial, told: Told) -> Placed:
    key = partial.key or ""
    year = partial.year
    if isinstance(partial.base, Partial):
        base = place(partial.base, told).day
        year = base.year if base else None
    if year is not None:
        found = holidays.span(key, year)
        if found is None:
            return Placed(f"{year:04d}", grain="day", confidence=0.3)
        return Placed(found[0].isoformat(), *found, "day", "the rule of the observance", 0.93)
    anchor = told.anchor
    if anchor is None:
        return Placed("XXXX-XX-XX", because="nothing says when this was written", confidence=0.5)
    around = [found for y in (anchor.year - 1, anchor.year, anchor.year + 1) if (found := holidays.span(key, y)) is not None]
    if not around:
        return Placed("XXXX-XX-XX", confidence=0.3)
    best = _nearest_holiday(partial, anchor, around)
    return Placed(best[0].isoformat(), *best, "day", "the rule of the observance", 0.88)


def _nearest_holiday(partial: Partial, anchor: date, around: list[tuple[date, date]]) -> tuple[date, date]:
    ahead = [each for each in around if each[1] >= anchor]
    behind = [each for each in around if each[0] < anchor]
    if partial.rel is not None and partial.rel != 0:
        later = [each for each in around if each[0] > anchor]
        return (later or around)[0] if partial.rel > 0 else (behind or around)[-1]
    if partial.rel == 0:
        return around[1] if len(around) == 3 else around[0]
    if partial.tense == "past" and behind:
        return behind[-1]
    if partial.tense == "future" and ahead:
        return ahead[0]
    nearest = min(around, key=lambda each: abs((each[0] - anchor).days))
    return nearest if ahead and behind and abs((nearest[0] - anchor).days) <= 60 else (ahead or around)[0]


def _duration(partial: Partial, told: Told) -> Placed:
    placed = Placed(partial.value or "PXX", grain=partial.grain, because="a length of time", confidence=0.9)
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
        first = this[1] + DAY if ahead else spans.add(this[0], -n, unit)
        last = spans.add(this[1] + DAY, n, unit) if ahead else this[0]
        return first, (last - DAY if last else None)
    if ahead:
        return anchor + DAY, spans.add(anchor, n, unit)
    return spans.add(anchor, -n, unit), anchor - DAY


def _set(partial: Partial, told: Told) -> Placed:
    return Placed(partial.value or "PXX", grain=partial.grain, because="repeated" if told else "", confidence=0.9)


def _vague(partial: Partial, told: Told) -> Placed:
    placed = Placed(partial.value or "PRESENT_REF", grain="vague", because="no definite time", confidence=0.7)
    if partial.value == "PRESENT_REF" and told.now is not None:
        placed.start = placed.finish = told.now.replace(tzinfo=None)
    return placed


def _clock_alone(partial: Partial, told: Told) -> Placed:
    day = told.day_here or told.anchor
    if day is None:
        return _with_hour(partial, Placed("XXXX-XX-XX", grain=partial.grain, confidence=0.5))
    why = "on the day mentioned before it" if told.day_here else "on the day of publication"
    placed = _with_hour(partial, Placed(day.isoformat(), day, day, "day", why, 0.85))
    alone = partial.tense == "future" and not partial.cue and told.day_here is None and partial.side is None
    if (
        alone
        and told.now is not None
        and partial.hour is not None
        and isinstance(placed.start, datetime)
        and placed.start < told.now.replace(tzinfo=None)
        and day < date.max
    ):
        placed, why = (
            _with_hour(partial, Placed((day + DAY).isoformat(), day + DAY, day + DAY, "day", why, 0.7)),
            "the next time the clock shows it",
        )
    placed.because = f"{placed.because}; {why}" if placed.because and placed.because != why else why
    return placed


def hour24(partial: Partial) -> tuple[int, str]:
    """The hour on a 24-hour clock, and what was assumed: an unmarked 1 to 6 is in the afternoon."""
    assert partial.hour is not None
    hour = partial.hour
    if partial.meridiem == "pm":
        return hour % 12 + 12, ""
    if partial.meridiem == "am":
        return hour % 12, ""
    if partial.meridiem == "24" or hour > 12 or hour == 0:
        return hour, ""
    if partial.part in ("AF", "EV"):
        return hour % 12 + 12 if not (hour == 12 and partial.part == "EV") else 24, ""
    if partial.part == "NI":
        return (hour + 12 if 5 <= hour < 12 else 24 if hour == 12 else hour), ""
    if partial.part == "MO":
        return hour % 12, ""
    return (hour + 12, "neither a.m. nor p.m. is stated: taken as the afternoon") if hour <= 6 else (hour, "")


def _with_hour(partial: Partial, placed: Placed) -> Placed:
    head = placed.value if placed.grain != "week" else placed.value
    day = placed.day
    if partial.hour is None:
        placed.value, placed.grain = f"{head}T{partial.part if partial.part in ('MO', 'AF', 'EV', 'NI', 'DT') else 'AF'}", "part"
        if day is not None:
            first, last = PARTS.get(partial.part or "", (0, 24))
            middle = (first + last) // 2
            first, last = (
                (last, 24)
                if partial.key == "after"
                else (middle, last)
                if partial.mod == "END"
                else (first, middle)
                if partial.mod == "START"
                else (first, last)
            )
            placed.start, placed.finish = spans.at(day, first, 0), spans.at(day, last, 0)
        return placed
    hour, assumed = hour24(partial)
    minute = partial.minute or 0
    if day is not None:
        moment = spans.at(day, hour, minute)
        placed.start = placed.finish = moment
        head = moment.date().isoformat() if hour == 24 else head
    placed.value = f"{head}T{0 if hour == 24 else hour:02d}:{minute:02d}"
    placed.grain = "minute"
    if assumed:
        placed.because = f"{placed.because}; {assumed}" if placed.because else assumed
        placed.rejected = (*placed.rejected, f"{head}T{hour - 12:02d}:{minute:02d}")
        placed.confidence = min(placed.confidence, 0.8)
    return placed


def _edge(placed: Placed, mod: str) -> tuple[Moment | None, Moment | None]:
    """Thirds of a period: its start, middle or end."""
    first, last = placed.start, placed.finish
    if isinstance(first, datetime) or isinstance(last, datetime) or first is None or last is None or placed.grain == "day":
        return first, last
    if placed.grain == "week":
        cuts = [first, first + 2 * DAY, first + 4 * DAY]
    elif placed.grain == "month":
        cuts = [first, first + 10 * DAY, first + 20 * DAY]
    else:
        months = (last.year - first.year) * 12 + last.month - first.month + 1
        cuts = [spans.add_months(first, months * third // 3) or first for third in range(3)]
    third = {"START": 0, "MID": 1, "END": 2}[mod]
    return cuts[third], (cuts[third + 1] - DAY if third < 2 else last)


_FORMS = {
    "date": _date,
    "offset": _offset,
    "nth": _nth,
    "part_of": _part_of,
    "period": _named_period,
    "holiday": _holiday,
    "duration": _duration,
    "set": _set,
    "vague": _vague,
}
