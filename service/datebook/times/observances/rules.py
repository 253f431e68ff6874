"""Holidays and observances whose day is fixed by a rule; the rules stand in `holiday_names`."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from datebook.times.observances.names import RULES
from datebook.times.spans import DAY

_CERTAINTY = {"islamic": 0.6, "hindu": 0.7, "sidereal": 0.7, "chinese": 0.85, "equinox": 0.85}
"""Where the sky is computed, or a crescent looked for, the day may be off by one."""


def certainty(key: str, *, stated: bool) -> float:
    """How sure the day of an observance is, whether or not its year is stated."""
    rule = RULES.get(key)
    return min(_CERTAINTY.get(rule[0] if rule else "", 1.0), 0.93 if stated else 0.88)


@lru_cache(maxsize=4096)
def span(key: str, year: int) -> tuple[date, date] | None:
    """The first and last day of the observance that begins in a year; None where the rule does not reach."""
    rule = RULES.get(key)
    if rule is None or not 1583 <= year <= 4000:
        return None
    numbers, shifts, days = [], {}, 1
    for part in rule[1:]:
        name, colon, value = part.partition(":")
        if not colon:
            numbers.append(float(part))
        elif name == "for":
            days = int(value)
        else:
            shifts[int(name)] = int(value)
    first = _day(rule[0], numbers, year)
    if first is None:
        return None
    first += shifts.get(first.isoweekday(), 0) * DAY
    if first.year != year:
        return None
    return first, first + (days - 1) * DAY


def _day(kind: str, numbers: list[float], year: int) -> date | None:
    n = [int(number) for number in numbers]
    if kind == "fixed":
        return date(year, n[0], n[1])
    if kind == "nth":
        return _nth(year, n[0], n[1], n[2]) + sum(n[3:]) * DAY
    if kind == "before":
        last = date(year, n[0], n[1])
        return last - ((last.isoweekday() - n[2]) % 7 - sum(n[3:])) * DAY
    if kind in ("easter", "orthodox"):
        from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter  # noqa: PLC0415 - only for texts that need it

        return easter(year, EASTER_WESTERN if kind == "easter" else EASTER_ORTHODOX) + n[0] * DAY
    day = _elsewhere(kind, numbers, n, year)
    return None if day is None else date.fromordinal(day)


def _elsewhere(kind: str, numbers: list[float], n: list[int], year: int) -> int | None:
    """The days of other calendars than the Gregorian."""
    from datebook.times.observances import calendars  # noqa: PLC0415 - only for texts that need it

    if kind in ("hebrew", "kislev", "shevat"):
        return {"hebrew": calendars.hebrew, "kislev": calendars.kislev, "shevat": calendars.shevat}[kind](year, n[0])
    if kind == "parsi":
        return date(year, 12, 31).toordinal() - (date(year, 12, 31).toordinal() - n[0]) % 365
    if not calendars.FIRST_SKY <= year <= calendars.LAST_SKY:
        return None
    if kind == "islamic":
        return calendars.islamic(year, n[0], n[1])
    if kind == "chinese":
        return calendars.chinese(year, n[0], n[1])
    if kind == "hindu":
        day = calendars.hindu(year, n[0], n[1], numbers[2])
        return None if day is None else day + sum(n[3:])
    if kind in ("equinox", "sidereal"):
        return calendars.solar(year, numbers[0], numbers[1], numbers[2], indian=kind == "sidereal") + sum(n[3:])
    return None


def _nth(year: int, month: int, weekday: int, n: int) -> date:
    """The n-th weekday of a month, counted from the end where n is negative."""
    if n > 0:
        first = date(year, month, 1)
        return first + ((weekday - first.isoweekday()) % 7 + 7 * (n - 1)) * DAY
    last = (date(year + month // 12, month % 12 + 1, 1)) - DAY
    return last - ((last.isoweekday() - weekday) % 7 + 7 * (-n - 1)) * DAY
