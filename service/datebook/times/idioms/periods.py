"""A part of a longer time: "early March", "the end of 2012", "the first Monday of May", "the week of April 10"."""

from __future__ import annotations

from datebook.times.grammar import Found, Rule
from datebook.times.partial import Partial
from datebook.times.units import grain_of, unit_of

_MOD = "mod:[EARLY LATE MID START END MIDDLE]"


def nth_of(found: Found) -> Partial | None:
    """First Monday of May, last day of October, second week of 2021."""
    base = found.partial("base")
    if base.form in ("duration", "set", "vague", "clock", "group"):
        return None
    n = found["n"]
    if found["back"] is not None:
        n = -n if found["n"] is not None and found["n"] > 0 else -1
    day = found["day"]
    if isinstance(day, Partial):
        return Partial("nth", found.begin, found.end, weekday=day.weekday, n=n, base=base)
    unit = unit_of(found)
    if unit == "day" and n > 0 and base.grain == "month" and base.form == "date" and base.year is None and base.month:
        return Partial("date", found.begin, found.end, month=base.month, day=n)
    return Partial("nth", found.begin, found.end, grain=grain_of(unit), unit=unit, n=n, base=base)


def nth_of_unit(found: Found) -> Partial | None:
    """The first Monday of the month: of the current one."""
    unit = unit_of(found, "period")
    if unit not in ("month", "year"):
        return None
    base = Partial("offset", found.begin, found.end, grain=grain_of(unit), n=0, unit=unit, base="anchor")
    n = -1 if found["back"] is not None else found["n"]
    day = found["day"]
    if isinstance(day, Partial):
        return Partial("nth", found.begin, found.end, weekday=day.weekday, n=n, base=base)
    return Partial("nth", found.begin, found.end, unit="day", n=n, base=base)


def day_of_unit(found: Found) -> Partial | None:
    """As in "the fifteenth of the month": of the current one."""
    if unit_of(found, "period") != "month":
        return None
    base = Partial("offset", found.begin, found.end, grain="month", n=0, unit="month", base="anchor")
    day = found["dated"]
    n = day.day if isinstance(day, Partial) else found["n"]
    return Partial("nth", found.begin, found.end, unit="day", n=n, base=base)


def half_of(found: Found) -> Partial | None:
    """The first half of the 20th century, the second half of January."""
    base, part = found.partial("base"), found.partial("half")
    if part.form != "period" or part.half is None or part.year is not None or part.base is not None:
        return None
    if base.form in ("duration", "set", "vague", "group") or base.mod is not None or base.grain == "year":
        return None
    mod = "START" if part.half == 1 else "END"
    return Partial("part_of", found.begin, found.end, grain=base.grain, base=base, key="half", mod=mod)


def units_of(found: Found) -> Partial | None:
    """The first two weeks of August 2021: so much from its beginning, or before its end."""
    base, length = found.partial("base"), found.partial("length")
    if base.form in ("duration", "set", "vague", "group") or base.mod is not None or length.n is None or length.key is not None:
        return None
    if found["n"] not in (None, 1):
        return None
    mod = "END" if found.node("back") else "START"
    return length.but(begin=found.begin, end=found.end, base=base, key="share", mod=mod)


def edge(found: Found) -> Partial | None:
    """Early March, the end of 2012, mid-November: part of a longer time."""
    base = found["base"]
    if not isinstance(base, Partial) or base.form in ("duration", "set", "vague", "group"):
        return None
    if base.mod is not None:
        return None
    return base.but(begin=found.begin, end=found.end, mod=found["mod"])


def edge_of_unit(found: Found) -> Partial | None:
    """The end of the month, the beginning of the year."""
    unit = unit_of(found)
    return Partial("offset", found.begin, found.end, grain=grain_of(unit), n=0, unit=unit, base="anchor", mod=found["mod"])


def edge_abbreviated(found: Found) -> Partial:
    """EOM, EOY."""
    unit = str(found["unit"])
    return Partial("offset", found.begin, found.end, grain=grain_of(unit), n=0, unit=unit, base="anchor", mod="END")


def start_abbreviated(found: Found) -> Partial | None:
    """BOM."""
    node = found.at("unit")
    if not found.text[node.begin : node.end].isupper():
        return None
    unit = str(node.value)
    return Partial("offset", found.begin, found.end, grain=grain_of(unit), n=0, unit=unit, base="anchor", mod="START")


def week_of(found: Found) -> Partial | None:
    """The week of April 10, the week beginning February 4."""
    base = found.partial("base")
    return Partial("part_of", found.begin, found.end, grain="week", unit="week", base=base)


def weekend_of(found: Found) -> Partial:
    """The weekend of Thanksgiving, Labor Day weekend."""
    return Partial("part_of", found.begin, found.end, grain="weekend", unit="weekend", base=found["base"] or found["based"])


def edge_of_part(found: Found) -> Partial:
    """Mid-afternoon, late in the evening."""
    part = found.partial("part")
    return part.but(begin=found.begin, end=found.end, mod=found["mod"])


def nth_unit(found: Found) -> Partial | None:
    """The n-th week or weekend of a period."""
    base = found.partial("base")
    if base.form in ("duration", "set", "vague", "clock", "group"):
        return None
    unit = "weekend" if found["unitend"] is not None else unit_of(found)
    n = found["n"] or 1
    if found["back"] is not None:
        n = -n
    return Partial("nth", found.begin, found.end, grain=grain_of(unit), unit=unit, n=n, base=base)


def _day_of_month(found: Found) -> Partial | None:
    base = found.partial("base")
    if base.unit != "month" or base.form != "offset":
        return None
    day = (found["n2"] or found["n3"]) if found["n"] is None else found["n"].day
    return Partial("nth", found.begin, found.end, unit="day", n=day, base=base)


FIRST = (
    Rule("end of period abbreviated", "PERIODITEM", "THE? unit:ENDOF", edge_abbreviated, "Pay by EOM.", "A poem."),
    Rule(
        "start of period abbreviated",
        "PERIODITEM",
        "THE? unit:[STARTOF STARTOFQ]",
        start_abbreviated,
        "Pay at the BOM.",
        "The boy left.",
    ),
)


SECOND = (
    Rule(
        "edge of a period",
        "PERIODITEM",
        f"THE? {_MOD} HYPHEN? OF? THE? base:[MONTHONLY YEARITEM PERIODITEM]",
        edge,
        "It opens in early March.",
        "Early on, in March, it opened.",
    ),
    Rule(
        "half of a period",
        "PERIODITEM",
        "half:PERIODITEM OF THE? base:[MONTHONLY PERIODITEM]",
        half_of,
        "It is set for the second half of January.",
        "Half of the second January issue.",
    ),
    Rule(
        "first units of a period",
        "DURATION",
        "THE? (n:[ORDWORD ORDINAL]|back:LAST) length:DURATION OF THE? base:[MONTHONLY PERIODITEM YEARITEM]",
        units_of,
        "Tourism peaked in the first two weeks of August 2021.",
        "The first week of two in August.",
    ),
    Rule(
        "edge of a day",
        "DATE",
        f"{_MOD} HYPHEN? OF? THE? base:[DATE WDAY]",
        edge,
        "He left late Tuesday.",
        "He was late. On Tuesday he left.",
    ),
    Rule(
        "edge of a unit",
        "PERIODITEM",
        f"THE? {_MOD} OF THE? unit:[UNIT WEEK YEARUNIT QUARTER]",
        edge_of_unit,
        "Pay at the end of the month.",
        "Pay in the end.",
    ),
    Rule(
        "edge of a part",
        "DAYPART",
        f"{_MOD} HYPHEN? (IN THE)? part:DAYPART",
        edge_of_part,
        "It began in mid-afternoon.",
        "It began in the afternoon.",
    ),
    Rule(
        "week of a date",
        "PERIODITEM",
        "THE? WEEK (OF|STARTING|START|END) ON? base:[DATE DAYONLY]",
        week_of,
        "Are you free the week of April 10?",
        "Are you free a week in April?",
    ),
    Rule("week commencing", "PERIODITEM", "WEEKOF base:DATE", week_of, "A meeting for w/c Feb 4.", "A w/o of Feb 4."),
    Rule(
        "week of a holiday",
        "PERIODITEM",
        "base:HOLIDAYITEM WEEK",
        week_of,
        "Pilgrims came in Easter week.",
        "They came at Easter, a week late.",
    ),
    Rule(
        "weekend of a day",
        "PERIODITEM",
        "(THE? WEEKEND OF base:[DATE HOLIDAYITEM]|based:HOLIDAYITEM WEEKEND)",
        weekend_of,
        "Fly on the weekend of May 3.",
        "Fly on the weekend.",
    ),
    Rule(
        "last of a period",
        "DATE",
        ("THE? n:[ORDINAL ORDWORD SECONDW]? back:LAST (unit:DAYUNIT|day:WDAY) [OF IN] THE? base:[MONTHONLY YEARITEM PERIODITEM]"),
        nth_of,
        "Come on the last Monday of March.",
        "Come last Monday.",
    ),
    Rule(
        "last week of a period",
        "PERIODITEM",
        (
            "THE? n:[ORDINAL ORDWORD SECONDW]? back:LAST (unit:[WEEK UNIT QUARTER]|unitend:WEEKEND) [OF IN] "
            "base:[MONTHONLY YEARITEM PERIODITEM]"
        ),
        nth_unit,
        "Come in the last week of September 2014.",
        "Come last week.",
    ),
    Rule(
        "ordinal of a period",
        "DATE",
        ("THE? n:[ORDINAL ORDINALBIG ORDWORD SECONDW] (unit:DAYUNIT|day:WDAY) [OF IN] THE? base:[MONTHONLY YEARITEM PERIODITEM]"),
        nth_of,
        "Come on the first Monday of May.",
        "Come first thing on Monday in May.",
    ),
    Rule(
        "ordinal week of a period",
        "PERIODITEM",
        ("THE? n:[ORDINAL ORDWORD SECONDW] (unit:[WEEK UNIT]|unitend:WEEKEND) [OF IN] base:[MONTHONLY YEARITEM PERIODITEM]"),
        nth_unit,
        "Come in the first week of October 2014.",
        "Come for a first week.",
    ),
    Rule(
        "ordinal of the unit",
        "DATE",
        "THE? (n:[ORDINAL ORDWORD SECONDW]|back:LAST) (unit:DAYUNIT|day:WDAY) [OF IN] THE period:[UNIT YEARUNIT]",
        nth_of_unit,
        "Come on the first Monday of the month.",
        "Come first on Monday, of the month.",
    ),
    Rule(
        "day of the month",
        "DATE",
        "(dated:DAYONLY|THE? n:[ORDINAL ORDWORD SECONDW]) OF THE period:UNIT",
        day_of_unit,
        "Pay by the fifteenth of the month.",
        "Pay the first men of the month.",
    ),
    Rule(
        "day of a near month",
        "DATE",
        "(n:DAYONLY OF?|THE n3:ORDINAL DAYUNIT? OF?|THE? n2:[ORDINAL N12 N24 N31] DAYUNIT? OF) THE? base:PERIODITEM",
        _day_of_month,
        "Pay on the 20th of next month.",
        "Pay 20 next month.",
    ),
)
