"""Idioms that count a length from somewhere: "two weeks ago", "three days later", "two days before Christmas"."""

from __future__ import annotations

from datebook.times.grammar import Found, Rule
from datebook.times.partial import Partial
from datebook.times.units import grain_of, iso_duration, plural, unit_of

_DAY = "[DATE WDAY DAYONLY HOLIDAYITEM]"


def units_to_come(found: Found) -> Partial | None:
    """Coming weeks, past years: how many is not said."""
    if not plural(found):
        return None
    unit = unit_of(found)
    if unit in ("year", "quarter"):
        value = "FUTURE_REF" if found["rel"] > 0 else "PAST_REF"
        return Partial("vague", found.begin, found.end, grain="vague", value=value, unit=unit)
    return Partial("duration", found.begin, found.end, unit=unit, value=iso_duration("X", unit), rel=found["rel"])


def count_back(found: Found) -> Partial | None:
    """Two weeks ago, an hour from now."""
    length, _node = found["length"], found.at("length")
    if length.form != "duration":
        return None
    way = found["way"]
    if length.n is None:
        return Partial("vague", found.begin, found.end, grain="vague", value="PAST_REF" if way < 0 else "FUTURE_REF")
    return _shifted(found, length, way, "anchor")


def _shifted(found: Found, length: Partial, way: int, base: Partial | str) -> Partial:
    unit = length.unit or "day"
    return Partial(
        "offset",
        found.begin,
        found.end,
        grain=grain_of(unit),
        n=way * (length.n or 0),
        unit=unit,
        base=base,
        mod=length.mod,
        key="exact",
        children=length.children,
    )


def count_forth(found: Found) -> Partial | None:
    """In two weeks: a length (TIMEX3 leaves "in" out) with the day that it leads to."""
    length = found.partial("length")
    if length.n is None or length.form != "duration" or length.key is not None:
        return None
    return length.but(key="forth", base="anchor", children=(_shifted(found, length, 1, "anchor"),))


def from_mention(found: Found) -> Partial | None:
    """Two days later: a length with the day it leads to from the last day mentioned; "later" is left out, as in TIMEX3."""
    length, after = found.partial("length"), found.after
    if length.n is None or length.form != "duration" or length.key is not None or after is None:
        return None
    return length.but(key="counted", children=(_shifted(found, length, after.value, "last"),))


def year_before(found: Found) -> Partial | None:
    """A year earlier, the year-ago quarter: the same time a year before what was told."""
    length = found["length"]
    if isinstance(length, Partial) and (length.unit != "year" or length.n != 1 or length.key is not None):
        return None
    inner = found["quarter"]
    if inner is not None:
        if inner.grain != "quarter" or inner.year is not None:
            return None
        return Partial("offset", found.begin, found.end, grain="quarter", n=-1, unit="year", base=inner, key="exact")
    return Partial("offset", found.begin, found.end, grain="year", n=-1, unit="year", base="last", key="exact")


def from_base(found: Found) -> Partial | None:
    """Two days before Christmas, three weeks from tomorrow."""
    length, base = found["length"], found["base"]
    if length.form != "duration" or length.n is None or base.form in ("duration", "set", "vague", "group"):
        return None
    way = found["way"]
    return Partial(
        "group",
        found.begin,
        found.end,
        children=(
            length.but(key="counted", children=(_shifted(found, length, 1 if way is None or way == 0 else way, base),)),
            base,
        ),
    )


def stretch(found: Found) -> Partial | None:
    """The next three days, the past two weeks: a length that ends or begins at the day of writing."""
    length = found.partial("length")
    if length.form != "duration":
        return None
    return length.but(begin=found.begin, end=found.end, rel=found["rel"], base="anchor", key="stretch")


def counted_clock(found: Found) -> Partial | None:
    """In 7 days at 5 p.m.: the day that the length leads to, with its hour."""
    length, clock, node = found.partial("length"), found.partial("clock"), found.at("length")
    if length.key not in ("forth", "counted") or not length.children or length.unit not in ("day", "week", "month", "year"):
        return None
    led = length.children[0]
    return led.at_hour(clock, begin=found.begin, end=found.end, date_span=(node.begin, node.end))


def within(found: Found) -> Partial | None:
    """Within three minutes: from the instant of writing."""
    length = found.partial("length")
    return length.but(key="within", rel=1) if length.form == "duration" and length.n is not None else None


def count_weekdays(found: Found) -> Partial | None:
    """Two Thursdays ago, three Fridays from now."""
    return Partial(
        "nth",
        found.begin,
        found.end,
        weekday=found["day"] if not isinstance(found["day"], Partial) else found["day"].weekday,
        n=found["n"] * (found["way"] or 1),
        base="anchor",
        key="count",
    )


def recent_units(found: Found) -> Partial | None:
    """Recent years."""
    unit, node = unit_of(found), found.at("unit")
    if not node.word.endswith("s"):
        return None
    if unit == "year":
        return Partial("vague", found.begin, found.end, grain="vague", value="PAST_REF", unit=unit)
    return Partial("duration", found.begin, found.end, unit=unit, value=iso_duration("X", unit))


def _from_now(found: Found) -> Partial | None:
    length = found["length"]
    if length.n is None or found.nodes[-1] is None:
        return None
    now: Partial = found.parts[-1].value
    return _shifted(found, length, 1, "anchor") if now.value == "PRESENT_REF" else None


def _stretch_number(found: Found) -> Partial | None:
    unit = unit_of(found)
    return Partial(
        "duration",
        found.begin,
        found.end,
        n=found["n"],
        unit=unit,
        value=iso_duration(found["n"], unit),
        rel=found["rel"],
        base="anchor",
        key="stretch",
    )


def weekday_counted(found: Found) -> Partial | None:
    """As in "Monday two weeks from now": that weekday of the week which the length leads to."""
    day, counted = found.partial("day"), found.partial("counted")
    if counted.key != "exact" or counted.unit not in ("week", "month", "year") or day.day is not None or day.rel is not None:
        return None
    week = Partial("part_of", counted.begin, counted.end, grain="week", unit="week", base=counted)
    return Partial("nth", found.begin, found.end, weekday=day.weekday, n=1, base=week)


def same_period(found: Found) -> Partial | None:
    """The same period last year, the corresponding quarter of 1988: the quarter mentioned before, in that year."""
    year = found.partial("year")
    if year.form == "offset" and year.unit == "year" and year.n == -1:
        return Partial("offset", found.begin, found.end, grain="quarter", n=-1, unit="year", base="last", key="exact")
    if year.form == "date" and year.grain == "year" and year.year is not None:
        return Partial(
            "offset", found.begin, found.end, grain="quarter", year=year.year, n=0, unit="quarter", base="last", key="period"
        )
    return None


def from_today(found: Found) -> Partial | None:
    """As in "a week ago today", "three weeks ago yesterday"."""
    length, base = found.partial("length"), found.partial("base")
    if length.n is None or length.form != "duration" or base.form != "offset" or base.unit != "day" or base.hour is not None:
        return None
    return _shifted(found, length, -1, base)


def nth_after(found: Found) -> Partial | None:
    """As in "the third Tuesday after Easter": weekdays counted from a date."""
    day, base, n = found.partial("day"), found.partial("base"), found["n"] or 1
    if day.rel is not None or day.day is not None or base.form in ("duration", "set", "vague", "group"):
        return None
    return Partial("nth", found.begin, found.end, weekday=day.weekday, n=n * found["way"], base=base, key="from")


def day_beside(found: Found) -> Partial | None:
    """The day after Thanksgiving, the day before 3 May, the eve of the battle's day."""
    base, unit = found.partial("base"), found.node("unit")
    if base.form in ("duration", "set", "vague", "group") or base.grain not in ("day", "part", "minute"):
        return None
    return Partial("offset", found.begin, found.end, n=-1 if unit is None else found["way"], unit="day", base=base, key="exact")


def unit_beside(found: Found) -> Partial | None:
    """The day before, the year after: counted from the last day mentioned, where nothing follows that it could refer to."""
    unit = unit_of(found)
    if unit not in ("day", "week", "month", "year") or plural(found) or not found.ends:
        return None
    return Partial("offset", found.begin, found.end, grain=grain_of(unit), n=found["way"], unit=unit, base="last")


FIRST = (
    Rule(
        "units to come or gone",
        "DURATION",
        "!<COUNT THE? rel:[PAST COMING LAST NEXT] unit:[UNITS WEEK YEARUNIT QUARTER DAYUNIT]",
        units_to_come,
        "It will change in the coming weeks.",
        "The coming week.",
    ),
    Rule("recent units", "DURATION", "RECENT unit:ANYUNIT", recent_units, "In recent years it grew.", "A recent visit."),
)


SECOND = (
    Rule(
        "length ago from a day",
        "DATE",
        "length:DURATION AGO base:DATE",
        from_today,
        "She came a week ago today.",
        "A week ago, today was far.",
    ),
    Rule(
        "same period of a year",
        "PERIODITEM",
        "THE [SAME CERTAIN] (PERIOD|QUARTER) [OF IN]? year:[PERIODITEM YEARITEM]",
        same_period,
        "It earned $2 in the same period last year.",
        "The same quarter of the town burned last year.",
    ),
    Rule(
        "counted back", "DATE", "length:DURATION way:[AGO HENCE]", count_back, "He left two weeks ago.", "He left for two weeks."
    ),
    Rule(
        "counted from now",
        "DATE",
        "length:DURATION [FROM AFTER] VAGUEITEM",
        _from_now,
        "Leave two hours from now.",
        "Leave from now on.",
    ),
    Rule(
        "counted forth",
        "DURATION",
        "<IN length:DURATION !>[LATER EARLIER AGO]",
        count_forth,
        "They will meet in two weeks.",
        "They met two weeks later.",
    ),
    Rule(
        "counted from the last mention",
        "DURATION",
        "length:DURATION >[LATER EARLIER]",
        from_mention,
        "Two days later he left.",
        "Two days sooner.",
    ),
    Rule(
        "year before",
        "YEARBEFORE",
        "length:DURATION way:EARLIER",
        year_before,
        "A year earlier he left.",
        "A day earlier he left.",
    ),
    Rule(
        "year-ago period",
        "YEARBEFORE",
        "[THE A]? CERTAIN? YEARUNIT HYPHEN way:[AGO EARLIER] (PERIOD|QUARTER|quarter:PERIODITEM)?",
        year_before,
        "It earned $2 in the year-ago quarter.",
        "A year and ago.",
    ),
    Rule(
        "stretch",
        "DURATION",
        "THE? rel:[LAST PAST NEXT COMING FOLLOWING] length:DURATION",
        stretch,
        "It rained for the past two weeks.",
        "Two weeks passed.",
    ),
    Rule(
        "stretch, number first",
        "DURATION",
        "THE? n:COUNT rel:[LAST PAST NEXT COMING] unit:ANYUNIT",
        _stretch_number,
        "It rained for the 5 past years.",
        "In the 5 years past noon.",
    ),
    Rule("within", "DURATION", "<WITHIN length:DURATION", within, "Be back within 3 minutes.", "Be back for 3 minutes."),
    Rule(
        "counted weekdays",
        "DATE",
        "n:SMALL day:[DAYS SETITEM] (way:AGO|FROM VAGUEITEM)",
        count_weekdays,
        "He came two Thursdays ago.",
        "Two Thursdays passed.",
    ),
)


THIRD = (
    Rule(
        "day beside a date",
        "DATE",
        f"THE (unit:DAYUNIT way:[BEFORE AFTER]|EVE OF) base:{_DAY}",
        day_beside,
        "He left the day after Thanksgiving.",
        "He left a day late, after Thanksgiving.",
    ),
    Rule(
        "unit beside what was told",
        "PERIODITEM",
        "THE unit:[DAYUNIT WEEK UNIT YEARUNIT] way:[BEFORE AFTER]",
        unit_beside,
        "He left the day before.",
        "He left the day before she came.",
    ),
    Rule(
        "weekday counted from a date",
        "DATE",
        f"THE n:[ORDINAL ORDWORD SECONDW]? day:WDAY way:[BEFORE AFTER] base:{_DAY}",
        nth_after,
        "Come on the Tuesday after Easter.",
        "On Tuesday, after Easter, they came.",
    ),
    Rule(
        "ordinal weekday counted from a date",
        "DATE",
        f"n:[ORDINAL ORDWORD SECONDW] day:WDAY way:[BEFORE AFTER] base:{_DAY}",
        nth_after,
        "third Tuesday after Easter",
        "the third man on Tuesday, after Easter",
    ),
    Rule(
        "weekday of a counted week",
        "DATE",
        "day:WDAY COMMA? counted:DATE",
        weekday_counted,
        "Come Monday two weeks from now.",
        "Come Monday, two days before Tuesday.",
    ),
    Rule(
        "counted day and time",
        "DATE",
        "length:DURATION [AT COMMA]? clock:CLOCK",
        counted_clock,
        "Come in 7 days at 5 p.m. sharp.",
        "For 7 days, 5 p.m. was dark.",
    ),
    Rule(
        "counted from a date",
        "DATE",
        f"length:DURATION way:[BEFORE AFTER FROM] base:{_DAY}",
        from_base,
        "Leave two days before December 25.",
        "Before two days had passed.",
    ),
)
