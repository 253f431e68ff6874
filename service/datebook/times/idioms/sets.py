"""Idioms that repeat: "every Tuesday", "twice a month", "the first Monday of each month", "Mondays and Thursdays at 9"."""

from __future__ import annotations

from datebook.times.grammar import Found, Rule
from datebook.times.idioms.durations import RATE
from datebook.times.partial import Partial
from datebook.times.units import iso_duration, unit_of


def each(found: Found) -> Partial | None:
    """Every unit."""
    unit, n = unit_of(found), found["n"] or (2 if found.node("alternate") else 1)
    return Partial("set", found.begin, found.end, n=n, unit=unit, value=iso_duration(n, unit))


def each_day(found: Found) -> Partial | None:
    """Every weekday of a name."""
    node = found["day"]
    number = node.weekday if isinstance(node, Partial) else node
    return Partial(
        "set",
        found.begin,
        found.end,
        n=1,
        unit="week",
        weekday=number,
        value=f"XXXX-WXX-{number}{'T' + found['part'] if found['part'] else ''}",
    )


def plural_part(found: Found) -> Partial | None:
    """As in "Tuesday nights"."""
    day, part = found["day"], found["part"]
    number = day.weekday if isinstance(day, Partial) else day
    if isinstance(day, Partial) and (day.rel is not None or day.day is not None):
        return None
    value = f"XXXX-WXX-{number}T{part}"
    return Partial("set", found.begin, found.end, n=1, unit="week", weekday=number, part=part, value=value)


def each_season(found: Found) -> Partial | None:
    """Every summer."""
    return Partial("set", found.begin, found.end, n=1, unit="year", value=f"XXXX-{found['season']}")


def each_holiday(found: Found) -> Partial | None:
    """Every Christmas."""
    return Partial("set", found.begin, found.end, n=1, unit="year", key=found["key"], value="P1Y")


def times_a_unit(found: Found) -> Partial | None:
    """Once a week, three times a year: how often within a unit; the value is the unit."""
    if found["adverb"] is not None:
        return Partial("set", found.begin, found.end, n=1, value=found["adverb"])
    unit = unit_of(found)
    return Partial("set", found.begin, found.end, n=1, unit=unit, value=iso_duration(1, unit))


def nth_of_each(found: Found) -> Partial | None:
    """The first Monday of each month, the 15th of every month."""
    period, day, number = found.partial("period"), found["day"], found["number"]
    unit = period.unit
    if unit not in ("month", "year") or period.form != "set" or period.n != 1 or period.month is not None:
        return None
    weekday = day.weekday if isinstance(day, Partial) else None
    n = -1 if found.node("back") else number.day if isinstance(number, Partial) else found["n"]
    return Partial("set", found.begin, found.end, n=n, unit=unit, weekday=weekday, key="nth", value=iso_duration(1, unit))


def weekdays(found: Found) -> Partial | None:
    """On weekdays: Monday to Friday."""
    return Partial("set", found.begin, found.end, n=1, unit="day", key="weekdays", value="XXXX-WXX-XX")


def listed(found: Found) -> Partial | None:
    """As in "every Tuesday and Thursday": the later weekdays are repeated as well."""
    first = found.partial("first")
    if first.weekday is None or first.unit != "week":
        return None
    children = [first]
    for name in ("b", "c", "d"):
        day = found[name]
        if day is None:
            continue
        if isinstance(day, Partial) and (day.weekday is None or day.day is not None or day.rel is not None):
            return None
        node, number = found.at(name), day.weekday if isinstance(day, Partial) else day
        children.append(Partial("set", node.begin, node.end, n=first.n, unit="week", weekday=number, value=f"XXXX-WXX-{number}"))
    return Partial("group", found.begin, found.end, children=tuple(children))


def from_to(found: Found) -> Partial | None:
    """Mondays to Fridays."""
    a, b = found.partial("a"), found.partial("b")
    if a.weekday is None or b.weekday is None or a.form != "set" or b.form != "set":
        return None
    return Partial("group", found.begin, found.end, children=(a.but(side="from"), b.but(side="to")))


def each_month(found: Found) -> Partial | None:
    """Every month of a name."""
    month = found["month"]
    number = month.month if isinstance(month, Partial) else month
    return Partial("set", found.begin, found.end, n=1, unit="year", month=number, value=f"XXXX-{number:02d}")


def each_part(found: Found) -> Partial | None:
    """Every morning."""
    part = found["part"]
    value = part.part if isinstance(part, Partial) else part
    return Partial("set", found.begin, found.end, n=1, unit="day", part=value, value=f"T{value}")


def each_weekend(found: Found) -> Partial | None:
    """Weekends."""
    return Partial("set", found.begin, found.end, n=1, unit="week", value="XXXX-WXX-WE")


def adverb(found: Found) -> Partial | None:
    """As in "daily", "weekly". Not a rate: "20% annually"."""
    if found["set"] == "P1Y" and RATE.search(found.text, max(0, found.begin - 40), found.begin):
        return None
    return Partial("set", found.begin, found.end, value=found["set"])


FIRST = (
    Rule(
        "every unit",
        "SETITEM",
        "EVERY SINGLE? (n:SMALL|alternate:[ALTERNATE SECONDW])? unit:ANYUNIT",
        each,
        "He calls every week.",
        "Every quartet plays.",
    ),
    Rule(
        "every weekday of a name",
        "SETITEM",
        "EVERY ALTERNATE? day:ANYWEEKDAY part:PART?",
        each_day,
        "She trains every Tuesday.",
        "Every man came Tuesday.",
    ),
    Rule("weekdays in the plural", "SETITEM", "day:DAYS", each_day, "The market is open Tuesdays.", "Tuesday was hot."),
    Rule("every month of a name", "SETITEM", "EVERY month:ANYMONTH", each_month, "It rains each July.", "Each of July's days."),
    Rule("every part of the day", "SETITEM", "EVERY part:PART", each_part, "He runs every morning.", "He runs in the morning."),
    Rule(
        "every weekend", "SETITEM", "(EVERY WEEKEND|WEEKENDS)", each_weekend, "He runs every weekend.", "He ran at the weekend."
    ),
    Rule(
        "adverb of frequency",
        "SETITEM",
        "set:[EVERYDAY SETWORD]",
        adverb,
        "The paper appears daily.",
        "The Daily Mirror said so.",
    ),
    Rule(
        "times a unit",
        "SETITEM",
        "(ONCETWICE|SMALL TIMESWORD) ([A EVERY PER] unit:[UNIT WEEK YEARUNIT DAYUNIT QUARTER]|adverb:SETWORD)",
        times_a_unit,
        "The board meets twice a month.",
        "He lost it twice in a month.",
    ),
    Rule(
        "plural parts",
        "SETITEM",
        "day:[ANYWEEKDAY DAYS] part:PARTS",
        plural_part,
        "They play on Tuesday nights.",
        "Tuesday night was cold.",
    ),
    Rule(
        "plural days, part",
        "SETITEM",
        "day:DAYS part:PART",
        plural_part,
        "They play Tuesdays evening.",
        "They play on Tuesday evening.",
    ),
    Rule(
        "every season",
        "SETITEM",
        "EVERY season:ANYSEASON",
        each_season,
        "It is held each autumn.",
        "Every springtide it is held.",
    ),
    Rule("every holiday", "SETITEM", "EVERY key:HOLIDAY", each_holiday, "They meet every Christmas.", "They met at Christmas."),
    Rule("on weekdays", "SETITEM", "WEEKDAYSET", weekdays, "It opens on weekdays.", "On a wet day it opens."),
)


SECOND = (
    Rule(
        "n-th of each month",
        "SETITEM",
        "(number:DAYONLY|THE? (n:[ORDINAL ORDWORD SECONDW]|back:LAST) (DAYUNIT|day:WDAY)) [OF IN] period:SETITEM",
        nth_of_each,
        "It meets on the first Monday of each month.",
        "It met on the first Monday of the month.",
    ),
)


LISTS = (
    Rule(
        "listed weekdays of a set",
        "SETITEM",
        "first:SETITEM (COMMA b:[WDAY WDABBR])? (COMMA c:[WDAY WDABBR])? COMMA? [AND OR COMMA SLASH] d:[WDAY WDABBR]",
        listed,
        "The board meets every Tuesday and Thursday.",
        "Every day and night it rained.",
    ),
    Rule(
        "set to set",
        "SETITEM",
        "FROM? a:SETITEM (TO|THROUGH|ANYDASH) b:SETITEM",
        from_to,
        "Open Mondays to Fridays.",
        "Mondays, not Fridays.",
    ),
)
