"""Unresolved expressions and the days on which the text can have been written → time expressions, in the order of the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime

from datebook.model import Problem, Published, TimeExpression
from datebook.times import spans
from datebook.times.checks import problem_of_range, zone_problem
from datebook.times.partial import Partial, Unresolved
from datebook.times.placed import Placed, Told
from datebook.times.placing import place
from datebook.times.zones import shared_zone

_LOOK_BACK = 3000
_ASIDE = re.compile(
    r"[\s,()/–-]{0,4}(?:(?:in|at) (?:the )?[A-Z](?:[\w'’.-]{1,20}[ ,]{1,2}){1,5})?(?:(?:on|to|until|and) (?:the )?)?"
)
"""What stands between an hour and its day: the hour in another zone, a place: "10:35 a.m. (0735 GMT) in Geneva on Friday"."""
_LISTED = re.compile(r"[\s,/&–-]{1,4}(?:(?:and|or) )?")
_BESIDE = re.compile(r"[\s,(\[–—-]{0,4}(?:an? |the )?")
"""What stands between dates and the weekdays that name them again: "May 5–6 (Tue.–Wed."."""
_FEW, _MANY = 3, 32
_EVENING, _SMALL_HOURS = 17, 8
"""An evening's programme may end before eight in the morning of the next day."""
_SAME_SENTENCE = re.compile(r"(?:[^.!?;\n]|\.(?=[^\s])|(?<=[ap]\.m)\.){0,70}")
"""What may stand between an hour and a later hour whose day they share: "at 7 p.m. and the show at 8 p.m. on 3 March"."""
_AGES = 5
_REPORTS = ("said", "says", "told", "announced", "reported")
_FAR = 2
"""Years between the day of writing and what is told, from which on a text tells history."""
_FIRST_YEAR, _LAST_YEAR = 100, 9900


def resolve(
    text: str, scanned: Sequence[Unresolved], published: Published, *, timezone: str | None = None, now: datetime | None = None
) -> tuple[tuple[TimeExpression, ...], tuple[Problem, ...]]:
    """Place every expression; what not all possible days of writing agree on stays partial."""
    now = now or published.instant
    first = _placed(text, scanned, published.earliest if published.latest else None, now)
    if published.earliest is None or published.earliest == published.latest:
        agreed: list[Placed] = list(first)
    else:
        last = list(_placed(text, scanned, published.latest, now))
        unknown = list(_placed(text, scanned, None, None))
        agreed = [_agree(a, b, c) for a, b, c in zip(first, last, unknown, strict=True)]
    expressions: list[TimeExpression] = []
    problems: list[Problem] = []
    for each, placed in zip(scanned, agreed, strict=True):
        expression = _expression(each, placed, timezone)
        if each.partial.zone is None and each.partial.zone_text is not None and isinstance(placed.start, datetime):
            expression = replace(expression, timezone=shared_zone(each.partial.zone_text, text, timezone, placed.start))
        _check(expression, placed, expressions, problems, borrowed="date" in each.partial.lent)
        expressions.append(expression)
    return tuple(expressions), tuple(problems)


def _agree(a: Placed, b: Placed, unknown: Placed) -> Placed:
    """What holds on the first and on the last possible day of writing holds on all between: placing is monotone in that day."""
    if a.value == b.value and a.start == b.start:
        return a
    if a.value == b.value:
        return Placed(a.value, None, None, a.grain, "the day of publication is not known well enough", 0.5)
    unknown.because = "the day of publication is not known well enough"
    return unknown


def _placed(text: str, scanned: Sequence[Unresolved], anchor: date | None, now: datetime | None) -> Iterator[Placed]:
    if anchor is not None and not _FIRST_YEAR <= anchor.year <= _LAST_YEAR:
        anchor = None  # no room in the calendar to count from it
    told = Told(anchor, now if anchor is not None else None, history=_tells_history(scanned, anchor))
    end = 0
    for at, each in enumerate(scanned):
        if told.day_here is not None and _new_paragraph(text, end, each.begin):
            told.day_here = None
        if not _BESIDE.fullmatch(text, end, each.begin):
            told.beside = ()
        if not _LISTED.fullmatch(text, end, each.begin):
            told.weekday_before = None
        told.day_next = _day_behind(text, scanned, at, told) if each.partial.form == "clock" else None
        if told.day_next is None and each.partial.form == "clock" and told.day_here is None:
            told.day_next = _day_of_later_hour(text, scanned, at, told)
        placed = place(each.partial, told)
        if each.partial.side == "to" and told.from_day is not None:
            _run_over_midnight(each.partial, placed, told.from_day)
        yield placed
        _remember(told, each, placed)
        end = each.end


def _run_over_midnight(partial: Partial, placed: Placed, first: Placed) -> None:
    """From 10 p.m. to 2 a.m.: the end, which has no day of its own, lies on the next."""
    if partial.form != "clock" and "date" not in partial.lent:
        return
    start, end = first.start, placed.start
    if not isinstance(start, datetime) or not isinstance(end, datetime) or not end < start or start.hour < _EVENING:
        return
    if end.hour > _SMALL_HOURS or end.date() >= date.max:
        return
    placed.start = placed.finish = end + spans.DAY
    placed.value = placed.start.isoformat(timespec="minutes")
    placed.because = f"{placed.because}; it runs over midnight"


def _tells_history(scanned: Sequence[Unresolved], anchor: date | None) -> bool:
    """Whether a text tells of years long gone, and hardly ever of "yesterday" or "next week".

    Then a day without a year belongs to the story, not to the day of writing.
    """
    far, full, days, near, opens = 0, 0, 0, 0, False
    for each in scanned:
        partial = each.partial
        year = _year_in(partial)
        days += partial.form == "date" and partial.month is not None and partial.day is not None
        if year is not None:
            gone = anchor is None or abs(year - anchor.year) >= _FAR
            opens = opens or (gone and not near and partial.month is not None)
            far += gone
            full += gone and partial.month is not None
            near += not gone
        elif partial.form == "offset" and partial.base == "anchor":
            years = partial.n if partial.unit == "year" and partial.key == "exact" else 0
            far += abs(years or 0) >= _AGES
            near += not years and not (partial.unit == "day" and partial.n == 0 and partial.part is None)
        elif _bare_weekday(partial):
            if partial.cue.startswith(_REPORTS):
                return False  # "said Friday": news
            near += not (far or days)
    return far >= (2 if opens and not near else _FEW) and full > 0 and far >= 3 * near


def _year_in(partial: Partial) -> int | None:
    """The year that an expression states, or the one that it counts within."""
    if partial.form in ("date", "period") and partial.year is not None and partial.grain not in ("decade", "century"):
        return partial.year if partial.year > 0 else None
    return _year_in(partial.base) if isinstance(partial.base, Partial) else None


def _bare_weekday(partial: Partial) -> bool:
    return partial.form == "date" and partial.weekday is not None and partial.day is None


def _day_behind(text: str, scanned: Sequence[Unresolved], at: int, told: Told) -> date | None:
    """The day that follows an hour, past the same hour in another zone."""
    for before, each in zip(scanned[at : at + 2], scanned[at + 1 : at + 3], strict=False):
        if not _ASIDE.fullmatch(text, before.end, each.begin):
            return None
        if each.partial.form in ("date", "offset") and each.partial.grain in ("day", "part", "minute"):
            return place(each.partial, replace(told, beside=(), weekday_before=None)).day
        if each.partial.form != "clock" or (each.partial.zone_text is None and each.partial.side != "to"):
            return None
    return None


def _day_of_later_hour(text: str, scanned: Sequence[Unresolved], at: int, told: Told) -> date | None:
    """The day of the next hour in the sentence, where that has one and nothing before gave this hour a day."""
    for before, each in zip(scanned[at : at + 2], scanned[at + 1 : at + 3], strict=False):
        if not _SAME_SENTENCE.fullmatch(text, before.end, each.begin):
            return None
        if each.partial.form in ("date", "offset") and each.partial.hour is not None:
            return place(each.partial, told).day
        if each.partial.form != "clock":
            return None
    return None


def _new_paragraph(text: str, begin: int, end: int) -> bool:
    return end - begin > _LOOK_BACK or "\n\n" in text[begin:end]


def _story(told: Told, day: date) -> date | None:
    """Where the history has come to; None where the text has come back to its own time."""
    return None if told.anchor is not None and abs(day.year - told.anchor.year) < _FAR else day


def _remember(told: Told, each: Unresolved, placed: Placed) -> None:
    partial = each.partial
    told.from_day = placed if partial.side == "from" else None
    day = placed.day
    if partial.key == "counted" and day is not None and partial.n is not None:
        told.last, told.last_grain = day, "day"  # "two days later": the story goes on from there
        told.story = _story(told, day) if told.history else None
    told.weekday_before = day if _bare_weekday(partial) else None
    if day is None or partial.form in ("duration", "set", "vague"):
        return
    if partial.form == "clock":
        return
    if placed.grain in ("day", "part", "minute", "week", "month", "year", "quarter", "season"):
        aside = placed.grain == "year" and told.story is not None and told.last_grain != "year" and day.year < told.story.year
        if aside:
            return  # "a paper founded in 1874": the story stays where it was
        told.last, told.last_grain = day, placed.grain
        if told.history and partial.base != "anchor":
            told.story = _story(told, day)
    if placed.grain in ("day", "part", "minute") and partial.cue != "since":
        told.day_here = day
        if partial.day is not None:
            told.beside = (*told.beside, day)[:_MANY]
    if (
        placed.grain == "quarter"
        and partial.form == "period"
        and (told.anchor is None or spans.period(day, "quarter")[1] < told.anchor)
    ):
        if told.quarter is None or told.quarter != spans.add(day, 1, "year"):  # not the one that it is compared with
            told.quarter = day  # results are told of quarters that are over


def _expression(each: Unresolved, placed: Placed, timezone: str | None) -> TimeExpression:
    partial = each.partial
    timed = partial.hour is not None
    return TimeExpression(
        begin=each.begin,
        end=each.end,
        text=each.text,
        type=each.type,
        value=placed.value,
        mod=partial.mod,
        start=placed.start,
        finish=placed.finish,
        grain=placed.grain,
        side=partial.side,
        timezone=partial.zone or (timezone if timed and partial.zone_text is None else None),
        timezone_text=partial.zone_text,
        timezone_span=partial.zone_span,
        clock_span=partial.clock_span if timed else None,
        date_span=_date_span(partial),
        stated=_stated(partial),
        rejected=placed.rejected,
        confidence=placed.confidence,
        rule=" + ".join(partial.rules),
        because=placed.because,
    )


def _date_span(partial: Partial) -> tuple[int, int] | None:
    if partial.form in ("clock", "duration", "set", "vague") or "date" in partial.lent:
        return None
    return partial.date_span or (partial.begin, partial.end)


def _stated(partial: Partial) -> frozenset[str]:
    names = ("year", "month", "day", "weekday", "quarter", "half", "season", "week", "hour", "minute", "part")
    said = {name for name in names if getattr(partial, name) is not None}
    if partial.zone_text is not None:
        said.add("zone")
    if partial.meridiem in ("am", "pm"):
        said.add("meridiem")
    if partial.form in ("offset", "nth", "part_of") and partial.unit:
        said.add("offset")
    if "date" in partial.lent:
        said -= {"year", "month", "day", "weekday", "offset"}
    return frozenset(said - partial.lent)


def _check(
    expression: TimeExpression, placed: Placed, before: list[TimeExpression], problems: list[Problem], *, borrowed: bool
) -> None:
    because = (placed.wrong if not borrowed else "") or zone_problem(expression)  # the side that lends its day has said it
    if because:
        problems.append(Problem(expression.begin, expression.end, expression.text, because))
    if expression.side == "to" and before and before[-1].side == "from":
        because = problem_of_range(before[-1], expression)
        if because:
            first = before[-1]
            problems.append(Problem(first.begin, expression.end, f"{first.text} … {expression.text}", because))
