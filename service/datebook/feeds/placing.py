"""Wall-clock moments as iCalendar can carry them: in a zone that programs can follow by rule, or else in UTC. Never floating."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from itertools import islice
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr
from icalendar import vRecur

from datebook.feeds.zones import rule_of
from datebook.instants import zone_named
from datebook.text import line

if TYPE_CHECKING:
    from datebook.model import Event, Moment

_DAY = timedelta(days=1)
_HORIZON = timedelta(days=5 * 366)
_MOST = 600
"""How far a series is followed, in time and in number, to see whether a rule carries it, and where each of it is listed."""


@dataclass(frozen=True, slots=True)
class Placement:
    """How the wall-clock moments of one event are written. `by_rule`: with its TZID, because a yearly rule gives them right."""

    zone: tzinfo
    by_rule: bool

    def at(self, wall: datetime) -> datetime:
        """One moment, aware: in its zone, or in UTC."""
        aware = wall.replace(tzinfo=self.zone)
        return aware if self.by_rule else aware.astimezone(UTC)


def place(event: Event, default: str) -> Placement:
    """In what zone the event's hours are written; `default` where nobody stated one.

    Raises:
        ValueError: where the zone is none, or the recurrence is none.
    """
    zone = zone_named(event.timezone or default)
    if zone is None:
        raise ValueError(f'"{line(event.timezone or default, 60)}" is no time zone')
    rule = rule_of(zone.key) if isinstance(zone, ZoneInfo) else None
    return Placement(zone, by_rule=rule is not None and rule.holds(_walls(event)))


def _walls(event: Event) -> list[datetime]:
    stated = [moment for moment in (event.start, event.end) if isinstance(moment, datetime)]
    return stated + [wall for wall in occurrences(event) if isinstance(wall, datetime)]


def timed_end(start: datetime, end: Moment | None) -> datetime | None:
    """Where it stops; None where nobody said, so that it has no length (RFC 5545 section 3.6.1) rather than an invented one.

    Raises:
        ValueError: where it would end before it starts.
    """
    stop = end
    if stop is not None and not isinstance(stop, datetime):
        stop = datetime.combine(stop + _DAY, time()) if stop > start.date() else None
    if stop is not None and stop < start:
        raise ValueError(f"it ends at {stop}, before it starts at {start}")
    return stop if stop != start else None


def all_day_end(start: date, end: Moment | None) -> date:
    """The first day after it: DTEND is exclusive, and written out, for not every program assumes a day (section 3.6.1).

    Raises:
        ValueError: where it would end before it starts.
    """
    last = end.date() if isinstance(end, datetime) else end or start
    if last < start:
        raise ValueError(f"it ends on {last}, before it starts on {start}")
    return last + _DAY


def occurrences(event: Event) -> list[Moment]:
    """The later occurrences of a series as wall-clock moments, as far as a series is followed.

    Raises:
        ValueError: where the recurrence is none.
    """
    if event.recurrence is None or event.start is None:
        return []
    timed = isinstance(event.start, datetime)
    first = event.start if isinstance(event.start, datetime) else datetime.combine(event.start, time())
    rule = vRecur.from_ical(event.recurrence)
    for until in rule.get("UNTIL", []):
        bound = until.replace(tzinfo=None) if isinstance(until, datetime) else datetime.combine(until, time(23, 59, 59))
        rule["UNTIL"] = [bound]
    found = rrulestr(rule.to_ical().decode("ascii"), dtstart=first).xafter(first, inc=False)
    within = (moment for moment in islice(found, _MOST) if moment - first <= _HORIZON)
    return [moment if timed else moment.date() for moment in within]


def rule(event: Event, placement: Placement) -> vRecur:
    """The RRULE of a series, its UNTIL in the form that DTSTART's form demands (RFC 5545 section 3.3.10).

    Raises:
        ValueError: where the recurrence is none.
    """
    occurrences(event)  # icalendar lets words that are no rule pass
    found: vRecur = vRecur.from_ical(event.recurrence or "")
    for until in found.get("UNTIL", []):
        if not isinstance(event.start, datetime):
            found["UNTIL"] = [until.date() if isinstance(until, datetime) else until]
        elif not isinstance(until, datetime):
            found["UNTIL"] = [placement.at(datetime.combine(until, time(23, 59, 59))).astimezone(UTC)]
        elif until.tzinfo is None:
            found["UNTIL"] = [placement.at(until).astimezone(UTC)]
    return found
