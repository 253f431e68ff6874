"""The lines of a list and their times: where one ends that was wrapped with others, and hours as only programmes write them.

    0845 - Addresses the congress          four figures and a dash
    on the 10th, 14.00                     a dotted hour at the end, on the day beside it
    …, 3pm                                 an hour at a line's end is not that of the day below it
    Wed 8 Sept   …

A time that a line states alone keeps its day; an hour without one takes the heading's.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime, time
from functools import lru_cache

from datebook.documents import segments
from datebook.events import days, slots
from datebook.events.lists import below
from datebook.events.lists.headings import whole_day
from datebook.events.whens import When
from datebook.model import TimeExpression

Span = tuple[int, int]

BARE_CLOCK = re.compile(
    r"(?P<hour>[01]?\d|2[0-3])(?:\.(?P<minute>[0-5]\d)(?=\s+(?:[-–—]\s+)?[A-Z\"“]|(?<=[0-5][05])\s+[a-z]{4})"
    r"|(?P<figures>[0-5]\d)(?=\s+[-–—]\s+[A-Z]))"
)
BARE_TAIL = re.compile(
    r"(?<=[.,;]\s)(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)(?=\s*(?:GMT|UTC)?\.?$)"
    r"|(?<=[\s(])(?<!NOK )(?<!SEK )(?<!DKK )(?<!EUR )(?<!USD )"
    r"(?P<hours>1?[6-9]|1[0-5]|2[0-3])\.(?P<minutes>[0-5][05])(?=\.?$|[,;)])"
)
"""An hour that ends a line or a bracket: "…; 0930", "press conference 12.30", "(15.00, room 4)"."""
_FIGURES = re.compile(r"^[\s\-*•]{0,4}(\d{3,4})\s+[-–—]", re.MULTILINE)
_LAST_HOUR, _LAST_MINUTE = 2400, 59
_LEAD = re.compile(r"[\s\-*•·–—|(\[+]*")
_UNTIL = re.compile(r"(?:\b(?:to|until|till|through|from)|[-–])\s*$")
_NEAR = 12
"""Characters between a day and the hour that is on it: "on the 10th, 14.00"."""
_GOES_ON = re.compile(r"(?:\b(?:at|on|from|to|until|and|of|by|the|between)|[,–-])$", re.IGNORECASE)
"""How a line ends that the next one goes on with."""
_SHORT = 60
_BETWEEN = re.compile(r"[\s\-–—:,)|]*")


def lines(text: str, dates: Sequence[When]) -> tuple[Span, ...]:
    """The lines of a text in order; one that a day opens stands for itself, and so does one that says where the one above is."""
    opens = {when.begin for when in dates}
    return tuple(line for unit in segments.units(text) for line in _parted(text, unit, opens))


def _parted(text: str, unit: Span, opens: set[int]) -> Iterator[Span]:
    begin, led = unit[0], _opens(text, unit[0], opens)
    breaks = [(unit[0] + m.start(), unit[0] + m.end()) for m in re.finditer(r"\n\s*", text[slice(*unit)])]
    for i, (at, following) in enumerate(breaks):
        stop, below_it = breaks[i + 1] if i + 1 < len(breaks) else (unit[1], unit[1])
        timed = [_opens(text, place, opens) for place in (following, below_it)]
        heads = timed[1] and stop - following < _SHORT
        if (led and (timed[0] or heads) and not _GOES_ON.search(text, max(begin, at - _NEAR), at)) or below.says(
            text, following, stop
        ):
            yield begin, at
            begin = following
    yield begin, unit[1]


def _opens(text: str, begin: int, opens: set[int]) -> bool:
    """Whether a time opens a line."""
    at = opening(text, begin)
    return at in opens or BARE_CLOCK.match(text, at) is not None


def opening(text: str, begin: int) -> int:
    """Where a line's first word stands, behind its bullet."""
    lead = _LEAD.match(text, begin)
    return lead.end() if lead else begin


def apart(dates: Sequence[When], units: Sequence[Span]) -> list[When]:
    """The times, those cut that were read across the end of a line: "…, 3pm" and "Wed 8 Sept" below it."""
    begins, found = [unit[0] for unit in units], []
    for when in dates:
        at = bisect_right(begins, when.begin)
        found += _cut(when, begins[at]) if at < len(begins) and begins[at] < when.first.end else [when]
    return found


def _cut(when: When, at: int) -> list[When]:
    """A day and an hour that stand in two lines, each for itself."""
    day, clock = when.first.date_span, when.first.clock_span
    if day is None or clock is None or (day[0] < at) == (clock[0] < at):
        return [when]
    hour = When(replace(when.first, begin=clock[0], end=clock[1], date_span=None), when.last)
    return sorted([hour, When(whole_day(when.first))], key=lambda each: each.begin)


def timed(text: str, unit: Span, here: Sequence[When], heading: TimeExpression | None) -> list[When]:
    """The times of a line; an hour without a day takes the heading's, and hours as only programmes write them are read."""
    bare, lender, beside = _bare(text, unit, here, heading)
    own = next((when.begin for when in here if slots.dated(when.first) and not when.lone_clock), unit[1])
    lent = [when.lone_clock and heading is not None and when.begin < own for when in here]
    whens = [days.on_day_of(heading, when) if lends and heading else when for when, lends in zip(here, lent, strict=True)]
    leads = bare is not None and bare.start() == opening(text, unit[0])
    if leads:  # an hour that opens the line is its own; those further on are of a remark
        whens = [w for w in whens if not (bare and isinstance(w.first.start, datetime) and w.begin - bare.end() > _NEAR)]
    if bare is not None and lender is not None and not any(isinstance(when.first.start, datetime) for when in whens):
        whens = [
            *(when for when in whens if when.end <= bare.start() or when.begin >= bare.end()),
            _clock(lender, bare, beside=beside),
        ]
    return sorted(whens, key=lambda when: when.begin)


@lru_cache(maxsize=8)
def _chronicle(text: str) -> bool:
    """Whether lines open with figures that no clock shows: a list of years, "1654 - the queen abdicates", and not of hours."""
    return any(int(found[1]) > _LAST_HOUR or int(found[1]) % 100 > _LAST_MINUTE for found in _FIGURES.finditer(text))


def _bare(
    text: str, unit: Span, here: Sequence[When], heading: TimeExpression | None
) -> tuple[re.Match[str] | None, TimeExpression | None, bool]:
    """An hour written as only programmes do, and what lends it a day: the heading, or the day before it (told last)."""
    start = opening(text, unit[0])
    if heading is not None and (found := BARE_CLOCK.match(text, start, unit[1])) and not (found["figures"] and _chronicle(text)):
        return found, heading, False
    day = next((when for when in here if slots.dated(when.first) and not when.lone_clock), None)
    if day is not None and _UNTIL.search(text, max(unit[0], day.begin - 9), day.begin):
        day = None
    behind = _BETWEEN.match(text, day.end) if day is not None else None
    if day is not None and behind and day.begin == start and (found := BARE_CLOCK.match(text, behind.end(), unit[1])):
        return found, whole_day(day.first), True
    found = BARE_TAIL.search(text, *unit)
    if found is not None and any(when.begin <= found.start() < when.end for when in here):
        return None, heading, False  # the year of a date: "February 22, 2007"
    if found is not None and day is not None and 0 <= found.start() - day.end < _NEAR and found["hours"]:
        return found, whole_day(day.first), True
    return found, heading, False


def _clock(heading: TimeExpression, bare: re.Match[str], *, beside: bool) -> When:
    """Such an hour as a time; one that stands beside its day leaves the day to that."""
    said = {name: value for name, value in bare.groupdict().items() if value}
    hour = time(int(said.get("hour") or said["hours"]), int(next((v for k, v in said.items() if not k.startswith("hour")), "0")))
    day = slots.day_of(heading)
    first = replace(
        heading,
        begin=bare.start(),
        end=bare.end(),
        text=bare[0],
        type="TIME",
        grain="minute",
        start=datetime.combine(day, hour) if day else None,
        clock_span=bare.span(),
        date_span=None if beside else (heading.begin, heading.end),
    )
    return When(first)
