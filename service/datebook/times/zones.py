"""Zones as texts write them: abbreviations, offsets, "Moscow time"."""

from __future__ import annotations

import re
from datetime import datetime
from functools import cache

from datebook.times.lexicon import SHARED_ZONES, ZONE_WORDS, ZONES

_OFFSET = re.compile(r"(?:UTC|GMT|utc|gmt)?\s?([+−–-])\s?([0-9]{1,2}):?([0-9]{2})?")


def offset_of(text: str) -> str | None:
    """The offset that "Z", "+0100" or "GMT+3" stands for, as ±HH:MM."""
    if text in ("Z", "z"):
        return "+00:00"
    found = _OFFSET.fullmatch(text.strip())
    if not found or int(found[2]) > 14:
        return None
    return f"{'+' if found[1] == '+' else '-'}{int(found[2]):02d}:{found[3] or '00'}"


def zone_of(word: str, known: str | None = None) -> str | None:
    """The offset or IANA zone of an abbreviation; None where several places use it and `known` does not decide."""
    word = word.lower()
    if word in SHARED_ZONES:
        return known
    return ZONES.get(word) or ZONE_WORDS.get(word)


@cache
def _cities() -> dict[str, str]:
    from zoneinfo import available_timezones  # noqa: PLC0415 - reads the zone list: only for texts that need it

    names = sorted(
        name for name in available_timezones() if "/" in name and not name.startswith(("Etc/", "posix/", "right/", "US/"))
    )
    return {name.rsplit("/", 1)[1].replace("_", " ").lower(): name for name in names} | _MORE_PLACES


_MORE_PLACES = {
    "washington": "America/New_York", "beijing": "Asia/Shanghai", "delhi": "Asia/Kolkata", "india": "Asia/Kolkata",
    "japan": "Asia/Tokyo", "israel": "Asia/Jerusalem", "geneva": "Europe/Zurich", "kiev": "Europe/Kyiv", "kyiv": "Europe/Kyiv",
    "british": "Europe/London", "uk": "Europe/London", "irish": "Europe/Dublin", "germany": "Europe/Berlin",
    "france": "Europe/Paris", "korea": "Asia/Seoul", "pakistan": "Asia/Karachi", "bangkok": "Asia/Bangkok",
    "new delhi": "Asia/Kolkata", "mumbai": "Asia/Kolkata", "bengaluru": "Asia/Kolkata", "chennai": "Asia/Kolkata",
    "tel aviv": "Asia/Jerusalem", "boston": "America/New_York", "houston": "America/Chicago", "dallas": "America/Chicago",
    "seattle": "America/Los_Angeles", "san francisco": "America/Los_Angeles", "philadelphia": "America/New_York",
}  # fmt: skip


_DATELINE = re.compile(r"\s{0,20}([A-Z][A-Z.'’ -]{2,30}?)(?:, [A-Z][A-Za-z. ]{2,20})?(?:,| \(| [–—-]| _)")


def shared_zone(word: str, text: str, home: str | None, wall: datetime) -> str | None:
    """The zone that an abbreviation used in several places means here: that of the document's zone, or of its dateline.

    Only where clocks there bear that name on that day; else None, and it stays as it is written.
    """
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError  # noqa: PLC0415 - only for texts that need it

    found = _DATELINE.match(text)
    for place in (home, zone_of_place(found[1]) if found else None):
        try:
            if place and "/" in place and wall.replace(tzinfo=ZoneInfo(place)).tzname() == word.upper():
                return place
        except (ZoneInfoNotFoundError, ValueError):
            continue
    return None


def zone_of_place(name: str) -> str | None:
    """The zone of a city ("Moscow time"), None where the name says nothing."""
    return _cities().get(name.lower())
