"""The zone of an hour: "GMT", "(UTC+2)", "Moscow time", "Eastern", "Europe/Berlin"."""

from __future__ import annotations

import re

from datebook.times.grammar import Found, Rule
from datebook.times.idioms.clock import clock_of, run_together
from datebook.times.partial import Partial
from datebook.times.zones import offset_of, zone_of, zone_of_place

_IN_PLACE = re.compile(r",? (?:in|at) ((?:[A-Z][\w'’-]{1,20})(?: [A-Z][\w'’-]{1,20}){0,2})")
"""Where "local time" is: "local time in Geneva"."""
_ZONE_NAME = re.compile(r"[A-Z][a-z]{3,9}/(?:[A-Z][A-Za-z]{2,15}/)?(?P<city>[A-Z][A-Za-z_-]{2,20})")


def with_zone(found: Found) -> Partial | None:
    """A time with its zone."""
    clock, zone = found["clock"], found.at("zone")
    word = found.text[zone.begin : zone.end]
    return _zoned(found, clock, (zone.begin, zone.end), zone_of(word))


def with_offset(found: Found) -> Partial | None:
    """A zone with an offset: "10:00 GMT+3", "15:00 (UTC+05:30)"."""
    zone, hours = found.at("zone"), found.at("hours")
    return _zoned(found, found["clock"], (zone.begin, hours.end), offset_of(found.text[zone.begin : hours.end]))


def bare_offset(found: Found) -> Partial | None:
    """As in mail: "10:15:00 +0100"."""
    sign, hours = found.at("sign"), found.at("hours")
    if not sign.glued or len(hours.word) != len("0100"):
        return None
    return _zoned(found, found["clock"], (sign.begin, hours.end), offset_of(found.text[sign.begin : hours.end]))


def named_zone(found: Found) -> Partial | None:
    """The zone's own name: "15:00 Europe/Berlin"."""
    area = found.at("area")
    name = _ZONE_NAME.match(found.text, area.begin)
    zone = zone_of_place(name["city"].replace("_", " ")) if name else None
    return _zoned(found, found["clock"], name.span(), zone) if name and zone == name[0] else None


def zone_word(found: Found) -> Partial | None:
    """As in "3 p.m. Eastern"."""
    zone = found.at("zone")
    if not found.text[zone.begin].isupper() or not found.ends:
        return None
    return _zoned(found, found["clock"], (zone.begin, zone.end), zone.value)


def with_place(found: Found) -> Partial | None:
    """A time in the zone of a named place ("Moscow time", "Eastern Standard Time"), or "local time"."""
    place, time = found.at("place"), found.at("time")
    zone = None
    if place.word == "local":
        named = _IN_PLACE.match(found.text, time.end)
        zone = (zone_of_place(named[1]) or zone_of_place(named[1].split()[0])) if named else None
    else:
        zone = place.value if isinstance(place.value, str) else zone_of_place(place.word)
        if zone is None:
            return None
    return _zoned(found, found["clock"], (place.begin, time.end), zone)


def _zoned(found: Found, clock: Partial, span: tuple[int, int], zone: str | None) -> Partial:
    end = max(clock.end, span[1])
    closes = found.text[end : end + 1] == ")" and "(" in found.text[clock.begin : end]
    return clock.but(
        end=end + closes,
        zone=zone,
        zone_span=span,
        zone_text=found.text[span[0] : span[1]],
    )


def bare_zone_clock(found: Found) -> Partial | None:
    """Figures that only the zone makes a time: "1500 GMT", "8 GMT"."""
    clock = run_together(found) if found.node("clock") else clock_of(found, found["hour"], None)
    zone = found.at("zone")
    if clock is None:
        return None
    digits = found.at("clock", "hour")
    clock.clock_span = (digits.begin, digits.end)
    return clock.but(zone=zone_of(zone.word), zone_span=(zone.begin, zone.end), zone_text=found.text[zone.begin : zone.end])


FIRST = (
    Rule(
        "bare clock with a zone",
        "CLOCK",
        "(clock:[CLOCKFOUR YEARCLOCK]|hour:HOUR) zone:ZONE",
        bare_zone_clock,
        "News at 1500 GMT.",
        "1500 people met.",
    ),
)


SECOND = (
    Rule(
        "clock with a zone",
        "CLOCK",
        "clock:CLOCK COMMA? LPAR? zone:ZONE RPAR?",
        with_zone,
        "It starts at 7:30 p.m. GMT.",
        "It starts at 7:30 p.m. in Gmunden.",
    ),
    Rule(
        "clock with an offset",
        "CLOCK",
        "clock:CLOCK LPAR? zone:ZONE sign:[PLUS ANYDASH] hours:[HOUR CLOCK CLOCKFOUR] RPAR?",
        with_offset,
        "It starts at 10:00 GMT+3.",
        "It starts at 10:00 GMT.",
    ),
    Rule(
        "clock with a bare offset",
        "CLOCK",
        "clock:CLOCK sign:[PLUS HYPHEN] hours:[CLOCKFOUR YEARCLOCK]",
        bare_offset,
        "Sent at 10:15:00 +0100 by her.",
        "From 10:15 - 0100 was the code.",
    ),
    Rule(
        "clock with a named zone",
        "CLOCK",
        "clock:CLOCK LPAR? area:OTHER",
        named_zone,
        "It starts at 15:00 Europe/Berlin.",
        "It starts at 15:00 and/or later.",
    ),
    Rule(
        "clock with a zone in a word",
        "CLOCK",
        "clock:CLOCK zone:ZONEWORD",
        zone_word,
        "It starts at 3 p.m. Eastern.",
        "It starts at 3 p.m. Central Park clubs come.",
    ),
    Rule(
        "clock with a place",
        "CLOCK",
        "clock:CLOCK COMMA? LPAR? place:[OTHER LOCALWORD ZONEWORD] OTHER? time:TIMEWORD",
        with_place,
        "It starts at 10:00 Moscow time.",
        "It starts at 10:00, she told time keepers.",
    ),
)
