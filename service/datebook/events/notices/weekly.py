"""Hours of a weekly habit, "Tuesdays at 5:00 p.m.": a notice of one talk in a series tells its hour so, and its day elsewhere."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from datetime import time as clock

from datebook.events import slots
from datebook.events.whens import When
from datebook.model import TimeExpression

_HABIT = re.compile(r"XXXX-WXX-(?P<day>[1-7])T(?P<hour>[01]\d|2[0-3]):(?P<minute>[0-5]\d)")
_UNKNOWN = date(2000, 1, 1)
"""The day of an hour that is on no known day, where not even the day of writing is known: it is never told."""


def hours(times: Sequence[TimeExpression], published: date | None, taken: Sequence[When]) -> list[When]:
    """The hours told with a weekday in the plural, as hours that leave the day to others; without those of `taken`."""
    known = {when.begin for when in taken}
    found: list[When] = []
    for i, time in enumerate(times):
        if time.side == "to" or time.begin in known or not (first := _hour(time, published)):
            continue
        closes = times[i + 1] if time.side == "from" and i + 1 < len(times) and times[i + 1].side == "to" else None
        found.append(When(first, _hour(closes, published) if closes else None))
    return found


def fits(clock: When, day: When) -> bool:
    """Whether a day is the weekday of a habit; any day fits an hour that is none."""
    habit, on = _HABIT.fullmatch(clock.first.value), slots.day_of(day.first)
    return habit is None or (on is not None and on.isoweekday() == int(habit["day"]))


def _hour(time: TimeExpression, published: date | None) -> TimeExpression | None:
    habit = _HABIT.fullmatch(time.value) if time.type == "SET" else None
    if habit is None or time.clock_span is None:
        return None
    start = datetime.combine(published or _UNKNOWN, clock(int(habit["hour"]), int(habit["minute"])))
    return replace(time, type="TIME", start=start, finish=start, date_span=None)
