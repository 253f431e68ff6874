"""A wall clock's reading and a zone → the instant, as RFC 5545 section 3.3.5 has it."""

from __future__ import annotations

import re
import zoneinfo
from datetime import UTC, datetime, time, timedelta, timezone, tzinfo
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from datebook.model import Event, Moment

_OFFSET = re.compile(r"(?:UTC|GMT)?([+-])(\d{1,2})(?::?([0-5]\d))?")


def zone_named(name: str) -> tzinfo | None:
    """The zone that an IANA name or an offset ("+02:00", "UTC-5") means; None where it means none."""
    found = _OFFSET.fullmatch(name)
    if found:
        ahead = timedelta(hours=int(found[2]), minutes=int(found[3] or 0))
        return timezone(-ahead if found[1] == "-" else ahead) if ahead < timedelta(days=1) else None
    try:
        return UTC if name == "Z" else ZoneInfo(name)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
        return None


def stated_zone(event: Event) -> tzinfo | None:
    """The zone of an event's hours; None where nobody stated one, or none that is known."""
    return zone_named(event.timezone) if event.timezone else None


def instant(moment: Moment, zone: tzinfo) -> datetime:
    """The instant, in UTC, at which a clock in the zone shows this; a day counts from its midnight.

    A reading that the clock skips counts by the offset before the gap; of two equal ones the first is meant.
    """
    wall = moment if isinstance(moment, datetime) else datetime.combine(moment, time())
    return wall.replace(tzinfo=zone, fold=0).astimezone(UTC)
