"""Times that can date something: the sides of a range joined, two names of one day read as one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from datebook.model import TimeExpression

_NAMED_AGAIN = re.compile(r",? \(?|,?\(")
"""What joins two names of one day."""


@dataclass(frozen=True, slots=True)
class When:
    """A time with what it spans: one expression, or the two sides of a range."""

    first: TimeExpression
    last: TimeExpression | None = None
    recurrence: str | None = None
    """The rule of a series whose first occurrence this is."""

    @property
    def begin(self) -> int:
        """Where it begins in the text."""
        return self.first.begin

    @property
    def end(self) -> int:
        """Where it ends in the text."""
        return (self.last or self.first).end

    @property
    def lone_clock(self) -> bool:
        """Whether it states an hour and leaves the day to its surroundings."""
        dated = self.first.date_span or (self.last and self.last.date_span)
        return self.first.type == "TIME" and dated is None


def whens(text: str, times: Sequence[TimeExpression]) -> list[When]:
    """Times that can date something, the sides of a range joined."""
    found: list[When] = []
    i = 0
    while i < len(times):
        time = times[i]
        last = times[i + 1] if time.side == "from" and i + 1 < len(times) and times[i + 1].side == "to" else None
        if found and found[-1].last is None and last is None and _beside(text, times, i):
            found[-1] = When(replace(_surer(found[-1].first, time), begin=found[-1].begin, end=time.end))
        elif time.type in {"DATE", "TIME"}:
            found.append(When(time, last))
        i += 2 if last else 1
    return found


def _beside(text: str, times: Sequence[TimeExpression], i: int) -> bool:
    """Whether a time names the day before it in other words: "February 17 (Presidents' Day)", "tomorrow, Saturday, 4 April"."""
    time, before = times[i], times[i - 1] if i else None
    if (
        before is None
        or time.side is not None
        or before.side is not None
        or not _NAMED_AGAIN.fullmatch(text, before.end, time.begin)
    ):
        return False
    if before.type != "DATE" or before.grain != "day" or before.start is None or time.start is None:
        return False
    corrected = in_full(time) and not in_full(before)
    return corrected or (time.type == "DATE" and time.grain == "day" and time.start == before.start)


def _surer(one: TimeExpression, other: TimeExpression) -> TimeExpression:
    """Of two names of one day, the one with day and month: what "tomorrow" means depends on who says it."""
    return other if in_full(other) and not in_full(one) else one


def in_full(time: TimeExpression) -> bool:
    """Whether the words name a day with its month, which means the same whoever says it."""
    return {"day", "month"} <= time.stated
