"""Holidays and observances whose day is fixed by a rule."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from datebook.times.holiday_names import RULES
from datebook.times.spans import DAY


@lru_cache(maxsize=4096)
def span(key: str, year: int) -> tuple[date, date] | None:
    """The first and last day of the observance that falls into a year; None where the rule does not reach."""
    rule = RULES.get(key)
    if rule is None or not 1583 <= year <= 4000:
        return None
    day = _day(rule, year)
    return None if day is None else (day, day)


def _day(rule: tuple[str, ...], year: int) -> date | None:
    kind = rule[0]
    if kind == "fixed":
        return date(year, int(rule[1]), int(rule[2]))
    if kind == "nth":
        return _nth(year, int(rule[1]), int(rule[2]), int(rule[3])) + (int(rule[4]) if len(rule) > 4 else 0) * DAY
    if kind in ("easter", "orthodox"):
        from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter  # noqa: PLC0415 - only for texts that need it

        return easter(year, EASTER_WESTERN if kind == "easter" else EASTER_ORTHODOX) + int(rule[1]) * DAY
    return None


def _nth(year: int, month: int, weekday: int, n: int) -> date:
    """The n-th weekday of a month, counted from the end where n is negative."""
    if n > 0:
        first = date(year, month, 1)
        return first + ((weekday - first.isoweekday()) % 7 + 7 * (n - 1)) * DAY
    last = (date(year + month // 12, month % 12 + 1, 1)) - DAY
    return last - ((last.isoweekday() - weekday) % 7 + 7 * (-n - 1)) * DAY
