"""Idioms that measure: "two weeks", "a year and a half", "a couple of days", "day-long"."""

from __future__ import annotations

import re

from datebook.times.grammar import Found, Rule
from datebook.times.partial import Partial
from datebook.times.units import iso_duration, unit_of

RATE = re.compile(
    r"(?:[$£€#%]\s?[\d.,]+|\d[\d.,]*%?|percent|(?:million|billion|trillion|hundreds?|thousands?|cents|dollars|pounds|euros|yen|times)"
    r"|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|once|twice))(?:\s[a-z-]{2,})?\s$"
)
"""An amount, or a number of things, just before "a year"."""
_AMOUNT = "mod:[AMOUNT AROUND NEARLY OVER UNDER]?"


def counted(found: Found) -> Partial | None:
    """A number of units."""
    n = found["n"]
    node = found.at("n")
    if isinstance(n, str):
        n = float(n)
    if found["half"] is not None:
        n += 0.5
    unit_node = found.at("unit")
    if node.end - node.begin == 3 and found.text[node.begin : found.end].lower() == "one day" and _is_some_day(found):
        return Partial("vague", found.begin, found.end, grain="vague", value="FUTURE_REF")
    if n >= 1000 and not unit_node.word.endswith("s"):
        return None  # a year: "the 1988 quarter"
    after = found.after
    if unit_of(found) == "quarter" and n == 3 and after is not None and after.word in ("of", "to", "full"):
        return None  # a share
    if after is not None and (
        after.word == "old"
        or (after.word in ("-", "‑") and (older := found.ahead(2)) is not None and older.word in ("old", "olds"))
    ):
        return None  # an age
    before = found.before
    if before is not None and before.end == node.begin and before.word in ("$", "#", "€", "£"):
        return None
    if unit_of(found) == "second" and found.node("unit").word == "second":  # type: ignore[union-attr]
        return None
    return Partial(
        "duration",
        found.begin,
        found.end,
        grain="day",
        n=n,
        unit=unit_of(found),
        value=iso_duration(n, unit_of(found)),
        mod=found["mod"],
    )


_MODAL = re.compile(r" ?\b(?:will|would|could|might|may|hope|hopes|hoped|dream)\b(?! \w+ (?:in|for|by)\b)")


def _is_some_day(found: Found) -> bool:
    """Whether "one day" means an unknown day to come: no preposition counts it, nothing measures it."""
    after = found.after
    if after is not None and after.word in ("after", "before", "ago", "later", "-", "earlier", "long", "event"):
        return False
    around = found.text[max(0, found.begin - 30) : found.begin], found.text[found.end : found.end + 12]
    return _MODAL.search(around[0]) is not None or _MODAL.match(around[1]) is not None


def one(found: Found) -> Partial | None:
    """One unit: "a week", "an hour", "a year and a half". Not a rate: "$500 million a year", "four flights a week"."""
    counted_on = found.after is not None and found.after.word in ("later", "earlier", "ago", "after", "before", "from", "on")
    if found.text[found.begin] == "a" and not counted_on and RATE.search(found.text, max(0, found.begin - 40), found.begin):
        return None
    if found.node("unit").word == "second":  # type: ignore[union-attr]
        return None
    n = 1.5 if found["half"] is not None else 1
    return Partial(
        "duration", found.begin, found.end, n=n, unit=unit_of(found), value=iso_duration(n, unit_of(found)), mod=found["mod"]
    )


def half(found: Found) -> Partial | None:
    """Half a unit, or a quarter of an hour."""
    n = 0.5 if found["half"] is not None else 0.25 * (found["n"] or 1)
    return Partial(
        "duration", found.begin, found.end, n=n, unit=unit_of(found), value=iso_duration(n, unit_of(found)), mod=found["mod"]
    )


def fraction(found: Found) -> Partial | None:
    """As in "1/2 hour", "1/4h"."""
    node = found.at("n")
    over, under = (int(each) for each in node.word.split("/"))
    letter = found.node("letter")
    if not 0 < over < under or (letter is not None and letter.word != "h"):
        return None
    unit = "hour" if letter is not None else unit_of(found)
    return Partial("duration", found.begin, found.end, n=over / under, unit=unit, value=iso_duration(over / under, unit))


def several(found: Found) -> Partial | None:
    """An unknown number of units: "several years", "days"."""
    return Partial(
        "duration", found.begin, found.end, unit=unit_of(found), value=iso_duration("X", unit_of(found)), mod=found["mod"]
    )


def unsaid(found: Found) -> Partial | None:
    """For years, within weeks."""
    node = found.at("unit")
    return several(found) if node.word.endswith("s") else None


_MESSAGE = 200
"""Characters of a short text."""
_POSTED = re.compile(r"(?:^|\s)[#@]\w|https?://|[:;]-?[()DPo]|\.\.\.|!!")
"""The marks of a message that people post. In a short one "a long day" is a time (TIMEX3 marks it); in prose it seldom is."""


def by_itself(found: Found) -> Partial | None:
    """A unit that nobody counts: "a long day", "busy week". It names no time: vague."""
    if len(found.text) > _MESSAGE or not _POSTED.search(found.text):
        return None
    node, unit = found.at("unit"), unit_of(found)
    before = found.text[node.begin - 1 : node.begin]
    if unit not in ("day", "week", "month", "year", "hour", "minute", "decade") or node.word in ("minute", "min", "mins", "yr"):
        return None
    if before in ("-", "/", "#", "@", "_", ".") or found.text[node.end : node.end + 1] in ("-", "_", "."):
        return None
    plural = node.word.endswith("s")
    return Partial("duration", node.begin, node.end, grain="vague", unit=unit, value=iso_duration("X" if plural else 1, unit))


def whole(found: Found) -> Partial | None:
    """All day."""
    return None if found.at("unit").word.endswith("s") else one(found)


def long(found: Found) -> Partial:
    """Day-long, decades-long."""
    node = found.at("unit")
    plural = node.word.endswith("s")
    return Partial(
        "duration",
        found.begin,
        found.end,
        n=None if plural else 1,
        unit=unit_of(found),
        value=iso_duration("X" if plural else 1, unit_of(found)),
    )


def couple(found: Found) -> Partial | None:
    """Two, about."""
    return Partial(
        "duration", found.begin, found.end, n=2, unit=unit_of(found), value=iso_duration(2, unit_of(found)), mod="APPROX"
    )


def primed(found: Found) -> Partial | None:
    """Minutes and seconds with a prime or two: 15' and 30″."""
    unit = "minute" if found["prime"] is not None else "second"
    if not found.at("n").glued or not found.ends:
        return None
    return Partial("duration", found.begin, found.end, n=found["n"], unit=unit, value=iso_duration(found["n"], unit))


def hours_minutes(found: Found) -> Partial | None:
    """As in "2h 15min"."""
    if found.at("letter").word != "h" or not found.at("n").glued:
        return None
    return Partial("duration", found.begin, found.end, unit="hour", value=f"PT{found['n']}H{found['m']}M")


def hours(found: Found) -> Partial | None:
    """As in "in 2h"."""
    if found.at("letter").word != "h" or not found.at("n").glued:
        return None
    return Partial("duration", found.begin, found.end, n=found["n"], unit="hour", value=iso_duration(found["n"], "hour"))


RULES = (
    Rule(
        "minutes and seconds with a prime",
        "DURATION",
        "<[IN WITHIN] n:[N12 N24 N31 N59] (prime:APOS|QUOTE) !>[S COUNT]",
        primed,
        "Back in 15'.",
        "In 15's place stood 16.",
    ),
    Rule(
        "hours and minutes, short",
        "DURATION",
        "n:[N12 N24] letter:QLETTER m:[N0 N12 N24 N31 N59] [UNIT UNITS]",
        hours_minutes,
        "It takes 2h 15min in all.",
        "It takes 2h, 15 minutes less.",
    ),
    Rule(
        "hours with a letter",
        "DURATION",
        "<[IN FOR WITHIN AFTER] n:[N12 N24] letter:QLETTER",
        hours,
        "Back in 2h.",
        "Come at 2h.",
    ),
    Rule(
        "number of units",
        "DURATION",
        f"{_AMOUNT} n:COUNT PLUS? [MORE ONLY WHOLE]? HYPHEN? unit:ANYUNIT !>[OCLOCK]",
        counted,
        "They talked for two weeks.",
        "Week two was better.",
    ),
    Rule(
        "one unit",
        "DURATION",
        f"{_AMOUNT} [A ANOTHER] WHOLE? unit:[UNIT WEEK YEARUNIT DAYUNIT CENTURYWORD] (AND A half:HALF)? !>HYPHEN",
        one,
        "It took a year and a half.",
        "A second hand was raised.",
    ),
    Rule(
        "between two numbers of units",
        "DURATION",
        "n:COUNT [TO OR ANYDASH] m:COUNT unit:ANYUNIT",
        counted,
        "It will take two to three weeks.",
        "Two, three weeks.",
    ),
    Rule(
        "fraction of a unit",
        "DURATION",
        "n:SLASHTWO (unit:[UNIT DAYUNIT WEEK YEARUNIT]|letter:QLETTER) !>[OLD HYPHEN]",
        fraction,
        "Wait for 1/2 hour.",
        "Add 1/2 cup.",
    ),
    Rule(
        "quarters of a unit",
        "DURATION",
        "n:[N12] HYPHEN? QUARTER OF A unit:[UNIT YEARUNIT]",
        half,
        "Wait three-quarters of an hour.",
        "Three-quarters of the men left.",
    ),
    Rule(
        "half a unit",
        "DURATION",
        f"{_AMOUNT} half:HALF A unit:[UNIT YEARUNIT DAYUNIT CENTURYWORD]",
        half,
        "Wait for half an hour.",
        "Half a dozen came.",
    ),
    Rule(
        "quarter of an hour",
        "DURATION",
        "A? QUARTER OF A unit:[UNIT CENTURYWORD]",
        half,
        "Wait a quarter of an hour.",
        "A quarter of a million.",
    ),
    Rule(
        "several units",
        "DURATION",
        "THE? MANY MORE? unit:[UNITS WEEK YEARUNIT QUARTER DAYUNIT]",
        several,
        "It lasted several weeks.",
        "A few people came.",
    ),
    Rule(
        "units, how many unsaid",
        "DURATION",
        "<[FOR WITHIN LASTED] unit:[UNITS WEEK YEARUNIT QUARTER DAYUNIT]",
        unsaid,
        "They talked for weeks.",
        "They talked for week one.",
    ),
    Rule("all day", "DURATION", "ALL unit:DAYUNIT", whole, "They talked all day.", "All daylight was gone."),
    Rule("long", "DURATION", "unit:[UNIT UNITS WEEK YEARUNIT DAYUNIT] HYPHEN LONG", long, "A day-long meeting.", "A long day."),
    Rule(
        "couple of units",
        "DURATION",
        "THE? COUPLEOF OF? unit:ANYUNIT",
        couple,
        "It lasted a couple of weeks.",
        "A couple of people came.",
    ),
)


def summed(found: Found) -> Partial | None:
    """As in "one hour and 20 minutes", "2h 15min": a length and a smaller one."""
    a, b = found.partial("a"), found.partial("b")
    order = ("year", "month", "week", "day", "hour", "minute", "second")
    if a.key is not None or b.key is not None or a.n is None or b.n is None or a.unit not in order or b.unit not in order:
        return None
    if order.index(a.unit) >= order.index(b.unit) or a.n != int(a.n) or b.n != int(b.n):
        return None
    first, second = a.value or "", b.value or ""
    clock = second.startswith("PT")
    value = first + (second[2:] if clock and first.startswith("PT") else second[1:])
    return a.but(begin=found.begin, end=found.end, value=value, n=None)


SECOND = (
    Rule(
        "length and a smaller one",
        "DURATION",
        "a:DURATION COMMA? AND? b:DURATION",
        summed,
        "They talked for one hour and 20 minutes.",
        "They talked for two minutes and three hours.",
    ),
)


LAST = (
    Rule(
        "unit by itself",
        "UNITITEM",
        "unit:[UNIT UNITS DAYUNIT WEEK YEARUNIT]",
        by_itself,
        "A long day :)",
        "A long day, he wrote.",
    ),
)
