"""Series that are stated with their first and last day: "every Tuesday from March 7 to April 25", "every Monday until May".

Such words are one time: the first occurrence, with a rule (RFC 5545 section 3.3.10) for the others. A habit that nobody bounds
("the club meets on Tuesdays") is no series of known days.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from datebook.events import slots
from datebook.events.whens import When, whens
from datebook.model import TimeExpression

_WEEKLY = re.compile(r"XXXX-WXX-(?P<day>[1-7])")
_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_FROM = re.compile(r"[,\s]*\(?(?:from|beginning|starting|commencing|as of)(?:\s+on)?(?:\s+the)?\s+", re.IGNORECASE)
_UNTIL = re.compile(r"[,\s]*(?:to|until|till|through|and\s+ending(?:\s+on)?|[-–])(?:\s+the)?\s*", re.IGNORECASE)
_IN = re.compile(r"[,\s]*(?:in|of|throughout|during)\s+", re.IGNORECASE)
_CLOCK = re.compile(r"[,\s]*(?:at|from|between)?\s*\(?", re.IGNORECASE)
_LONGEST = timedelta(days=730)


def joined(text: str, times: Sequence[TimeExpression], published: date | None) -> list[When]:
    """The times that can date something, each stated series as one."""
    found: list[When] = []
    plain: list[TimeExpression] = []
    i = 0
    while i < len(times):
        stated = _series(text, times[i : i + 8], published)
        if stated is None:
            plain.append(times[i])
            i += 1
            continue
        when, used = stated
        found.extend([*whens(text, plain), when])
        plain = []
        i += used
    return [*found, *whens(text, plain)]


def _series(text: str, times: Sequence[TimeExpression], published: date | None) -> tuple[When, int] | None:
    weekly = _WEEKLY.fullmatch(times[0].value) if times[0].type == "SET" else None
    if weekly is None or len(times) < 2:
        return None
    bounds = _bounds(text, times, published)
    if bounds is None:
        return None
    first, last, used = bounds
    day = first + timedelta(days=(int(weekly["day"]) - 1 - first.weekday()) % 7)
    if last is not None and not day <= last <= day + _LONGEST:
        return None
    rule = f"FREQ=WEEKLY;BYDAY={_DAYS[int(weekly['day']) - 1]}" + (f";UNTIL={last:%Y%m%d}" if last else "")
    return _when(text, times, used, day, rule)


def _bounds(text: str, times: Sequence[TimeExpression], published: date | None) -> tuple[date, date | None, int] | None:
    """The first day, the last where one is said, and how many times say so."""
    between = text[times[0].end : times[1].begin]
    here = slots.day_of(times[1])
    if here is None:
        return None
    if times[1].grain == "month" and _IN.fullmatch(between) and isinstance(times[1].finish, date):
        return here, times[1].finish, 2
    if not slots.dated(times[1]):
        return None
    if _UNTIL.fullmatch(between) and published is not None:
        return published, here, 2
    if not _FROM.fullmatch(between):
        return None
    end = slots.day_of(times[2]) if len(times) > 2 and _UNTIL.fullmatch(text[times[1].end : times[2].begin]) else None
    return (here, end, 3) if end is not None else (here, None, 2)


def _when(text: str, times: Sequence[TimeExpression], used: int, day: date, rule: str) -> tuple[When, int]:
    """The first occurrence, at the hour that the last of the words or the time right behind them state."""
    clock = next((t for t in times[1:used] if isinstance(t.start, datetime) and t.grain != "part"), None)
    if clock is None and used < len(times) and _lone(text, times[used - 1], times[used]):
        clock = times[used]
        used += 1
    closes = (
        times[used] if clock is not None and clock.side == "from" and used < len(times) and times[used].side == "to" else None
    )
    used += closes is not None
    end = times[used - 1].end
    first = replace(
        times[0],
        end=end,
        text=text[times[0].begin : end],
        type="TIME" if clock else "DATE",
        start=_at(day, clock),
        finish=_at(day, clock),
        grain="minute" if clock else "day",
        date_span=(times[0].begin, times[0].end),
        clock_span=(clock.clock_span or (clock.begin, clock.end)) if clock else None,
        stated=frozenset({"year", "weekday"}),
        because=f'the first day of the series "{times[0].text}"',
    )
    last = replace(closes, start=_at(day, closes), date_span=None) if closes is not None else None
    return When(first, last, recurrence=rule), used


def _lone(text: str, before: TimeExpression, clock: TimeExpression) -> bool:
    lone = clock.type == "TIME" and clock.date_span is None and clock.grain != "part"
    return lone and bool(_CLOCK.fullmatch(text, before.end, clock.begin))


def _at(day: date, clock: TimeExpression | None) -> date | datetime:
    return datetime.combine(day, clock.start.time()) if clock is not None and isinstance(clock.start, datetime) else day
