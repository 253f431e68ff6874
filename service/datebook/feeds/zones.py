"""A zone as calendar programs can follow it: STANDARD and DAYLIGHT with a yearly rule, from the zone's own POSIX footer.

The last line of a TZif file (RFC 9636 section 3.3) says by which rule a zone's clocks change from its last listed change on.
Most calendar programs understand such rules; few understand lists of single changes. A rule says nothing about the years in
which it did not hold yet, so it is used for an event only if it gives, at the event's moments, what the zone database says.
"""

from __future__ import annotations

import importlib.resources
import re
import zoneinfo
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

if TYPE_CHECKING:
    from collections.abc import Iterable

_NAME = r"(?:<[A-Za-z0-9+-]+>|[A-Za-z]+)"
_OFFSET = r"[+-]?\d{1,3}(?::\d{2}){0,2}"
_CHANGE = r"M(\d{1,2})\.([1-5])\.([0-6])(?:/(" + _OFFSET + r"))?"
_FOOTER = re.compile(f"({_NAME})({_OFFSET})(?:({_NAME})({_OFFSET})?,{_CHANGE},{_CHANGE})?")
_WEEKDAYS = ("SU", "MO", "TU", "WE", "TH", "FR", "SA")
_EPOCH_YEAR = 1970
_LAST_WEEK = 5
_HOUR = timedelta(hours=1)
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Onset:
    """When clocks change, every year: the `week`th (5: the last) `weekday` (0: Sunday) of `month`, at a wall-clock time."""

    month: int
    week: int
    weekday: int
    at: timedelta

    def in_year(self, year: int) -> datetime:
        """The wall-clock moment of the change in one year, before the change."""
        first = date(year, self.month, 1)
        ahead = (self.weekday - first.isoweekday()) % 7
        day = first + timedelta(days=ahead + 7 * (self.week - 1))
        while day.month != self.month:
            day -= timedelta(days=7)
        return datetime(day.year, day.month, day.day) + self.at

    @property
    def rule(self) -> dict[str, object]:
        """The same as an RRULE."""
        nth = -1 if self.week == _LAST_WEEK else self.week
        return {"FREQ": "YEARLY", "BYMONTH": self.month, "BYDAY": f"{nth}{_WEEKDAYS[self.weekday]}"}


@dataclass(frozen=True, slots=True)
class ZoneRule:
    """How a zone's clocks stand by its yearly rule. `daylight` is ahead of `standard`, or None where they never change."""

    key: str
    standard_name: str
    standard: timedelta
    daylight_name: str = ""
    daylight: timedelta | None = None
    begins: Onset | None = None
    ends: Onset | None = None

    def utcoffset(self, wall: datetime) -> timedelta:
        """What is ahead of UTC at a wall clock's reading; the first of two readings, the old offset in a gap (section 3.3.5)."""
        if self.daylight is None or self.begins is None or self.ends is None:
            return self.standard
        # Readings within the gap, which no clock shows, count as before the change: so does the first of two readings.
        begins = self.begins.in_year(wall.year) + (self.daylight - self.standard)
        ends = self.ends.in_year(wall.year)
        summer = begins <= wall < ends if begins < ends else not ends <= wall < begins
        return self.daylight if summer else self.standard

    def component(self) -> Timezone:
        """The rule as VTIMEZONE (RFC 5545 section 3.6.5)."""
        zone = Timezone()
        zone.add("tzid", self.key)
        if self.daylight is None or self.begins is None or self.ends is None:
            zone.add_component(_observance(TimezoneStandard(), self.standard_name, self.standard, self.standard, None))
            return zone
        zone.add_component(_observance(TimezoneStandard(), self.standard_name, self.daylight, self.standard, self.ends))
        zone.add_component(_observance(TimezoneDaylight(), self.daylight_name, self.standard, self.daylight, self.begins))
        return zone

    def holds(self, walls: Iterable[datetime]) -> bool:
        """Whether the zone database gives the same offsets at these wall-clock moments."""
        zone = ZoneInfo(self.key)
        return all(self.utcoffset(wall) == wall.replace(tzinfo=zone).utcoffset() for wall in walls)


def _observance(
    part: TimezoneStandard | TimezoneDaylight, name: str, before: timedelta, after: timedelta, onset: Onset | None
) -> TimezoneStandard | TimezoneDaylight:
    start = onset.in_year(_EPOCH_YEAR) if onset else datetime(_EPOCH_YEAR, 1, 1)
    part.add("dtstart", start)
    part.add("tzoffsetfrom", before)
    part.add("tzoffsetto", after)
    part.add("tzname", name)
    if onset:
        part.add("rrule", onset.rule)
    return part


def is_place(key: str) -> bool:
    """Whether an IANA zone is named by a place ("Europe/Vienna"), rather than an offset or an abbreviation ("Etc/UTC", "EST")."""
    return "/" in key and not key.startswith("Etc/")


@lru_cache(maxsize=1024)
def rule_of(key: str) -> ZoneRule | None:
    """The yearly rule of an IANA zone; None where it has none that a calendar program could follow."""
    found = _FOOTER.fullmatch(_footer(key)) if is_place(key) else None
    if not found:
        return None
    standard = -_seconds(found[2])
    if found[3] is None:
        return ZoneRule(key, found[1].strip("<>"), standard)
    daylight = -_seconds(found[4]) if found[4] else standard + _HOUR
    begins, ends = _onset(found[5], found[6], found[7], found[8]), _onset(found[9], found[10], found[11], found[12])
    if begins is None or ends is None:
        return None
    names = found[1].strip("<>"), found[3].strip("<>")
    if daylight < standard:  # Dublin, whose winter time is the exception by law: programs expect DAYLIGHT to be ahead
        return ZoneRule(key, names[1], daylight, names[0], standard, ends, begins)
    return ZoneRule(key, names[0], standard, names[1], daylight, begins, ends)


def _onset(month: str, week: str, weekday: str, at: str | None) -> Onset | None:
    time = _seconds(at) if at else 2 * _HOUR
    # An hour outside of the day would move the change to another weekday, which BYDAY cannot say.
    return Onset(int(month), int(week), int(weekday), time) if timedelta() <= time < _DAY else None


def _seconds(text: str) -> timedelta:
    parts = [int(part) for part in text.lstrip("+-").split(":")] + [0, 0]
    length = timedelta(hours=parts[0], minutes=parts[1], seconds=parts[2])
    return -length if text.startswith("-") else length


def _footer(key: str) -> str:
    for folder in zoneinfo.TZPATH:
        file = Path(folder, key)
        if file.is_file():
            return _last_line(file.read_bytes())
    file_in_package = importlib.resources.files("tzdata").joinpath("zoneinfo", *key.split("/"))
    return _last_line(file_in_package.read_bytes()) if file_in_package.is_file() else ""


def _last_line(data: bytes) -> str:
    return data[:-1].rpartition(b"\n")[2].decode("ascii", "replace") if data.endswith(b"\n") else ""
