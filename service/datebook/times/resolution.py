"""Unresolved expressions and the days on which the text can have been written → time expressions, in the order of the text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import lru_cache
from operator import attrgetter

from datebook.model import Problem, Published, TimeExpression
from datebook.times import context
from datebook.times.checks import problem_of_range, zone_problem
from datebook.times.partial import Partial, Unresolved
from datebook.times.placing import place
from datebook.times.placing.placed import Placed
from datebook.times.zones import shared_zone

_FIRST_YEAR, _LAST_YEAR = 100, 9900


def resolve(
    text: str, scanned: Sequence[Unresolved], published: Published, *, timezone: str | None = None, now: datetime | None = None
) -> tuple[tuple[TimeExpression, ...], tuple[Problem, ...]]:
    """Place every expression; what not all possible days of writing agree on stays partial."""
    now = now or published.instant
    first = _placed(text, scanned, published.earliest if published.latest else None, now)
    if published.earliest is None or published.earliest == published.latest:
        agreed: Iterable[Placed] = first
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
    told = context.begin(scanned, anchor, now)
    for at, each in enumerate(scanned):
        partial = context.before(text, scanned, at, told)
        placed = place(partial, told)
        context.after(text, each, placed, told)
        yield placed


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


_FIELDS = ("year", "month", "day", "weekday", "quarter", "half", "season", "week", "hour", "minute", "part")
_OF_DATES = frozenset(("year", "month", "day", "weekday", "offset"))


def _stated(partial: Partial) -> frozenset[str]:
    said = [name for name, value in zip(_FIELDS, _fields(partial), strict=True) if value is not None]
    if partial.zone_text is not None:
        said.append("zone")
    if partial.meridiem in ("am", "pm"):
        said.append("meridiem")
    if partial.form in ("offset", "nth", "part_of") and partial.unit:
        said.append("offset")
    return _shared(tuple(said), partial.lent)


_fields = attrgetter(*_FIELDS)


@lru_cache(maxsize=1024)
def _shared(said: tuple[str, ...], lent: frozenset[str]) -> frozenset[str]:
    """What was said itself and not lent: few such sets exist, and all expressions of a text share them."""
    return frozenset(said) - lent - (_OF_DATES if "date" in lent else frozenset())


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
