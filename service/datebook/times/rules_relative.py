"""Idioms that count from the day of writing, from another mention, or within another period."""

from __future__ import annotations

from datebook.model import Grain
from datebook.times.grammar import Found, Rule
from datebook.times.partial import Partial
from datebook.times.rules_durations import iso_duration

_GRAINS: dict[str, Grain] = {
    "second": "second", "minute": "minute", "hour": "hour", "day": "day", "workday": "day", "week": "week", "fortnight": "week",
    "month": "month", "quarter": "quarter", "year": "year", "decade": "decade", "century": "century", "weekend": "weekend",
}  # fmt: skip


def grain_of(unit: str) -> Grain:
    """How fine a unit speaks."""
    return _GRAINS.get(unit, "day")


def _unit(found: Found, name: str = "unit") -> str:
    value = found[name]
    return "second" if value == 2 else str(value)


def day_word(found: Found) -> Partial:
    """Today, tomorrow, yesterday."""
    return Partial("offset", found.begin, found.end, n=found["shift"], unit="day", base="anchor")


def day_beyond(found: Found) -> Partial:
    """The day after tomorrow, the day before yesterday."""
    n = found["shift"]
    return Partial("offset", found.begin, found.end, n=n + found["way"], unit="day", base="anchor")


def tonight(found: Found) -> Partial:
    """The night of the day of writing."""
    return Partial("offset", found.begin, found.end, grain="part", n=0, unit="day", base="anchor", part="NI", mod=found["mod"])


def part_of_now(found: Found) -> Partial:
    """This morning, last night."""
    node = found.node("part")
    assert node is not None
    value = node.value.part if isinstance(node.value, Partial) else node.value
    rel = found["rel"]
    mod = found["mod"] if found["way"] is None else "END" if found["way"] > 0 else "START"
    return Partial("offset", found.begin, found.end, grain="part", n=rel, unit="day", base="anchor", part=value, mod=mod)


def near_unit(found: Found) -> Partial | None:
    """Last week, this year, next month."""
    unit = _unit(found)
    if unit in ("second", "minute", "workday") or (unit == "day" and found["rel"] != 0):
        return None
    mod = found["mod"]
    if found["late"] is not None:
        mod = "END"
    return Partial(
        "offset",
        found.begin,
        found.end,
        grain=grain_of(unit),
        n=found["rel"],
        unit=unit,
        base="anchor",
        mod=mod,
        rel=found["rel"],
    )


def spelled_part(found: Found) -> Partial | None:
    """Earlier this week, later this month: a unit from or until the day of writing."""
    unit = _unit(found)
    mod = {-1: "START", 1: "END"}[found["way"]]
    return Partial(
        "offset", found.begin, found.end, grain=grain_of(unit), n=0, unit=unit, base="anchor", mod=mod, rel=0, key="split"
    )


def bare_unit(found: Found) -> Partial | None:
    """ "the week", "the month": the current one."""
    unit = _unit(found)
    return Partial(
        "offset",
        found.begin,
        found.end,
        grain=grain_of(unit),
        n=0,
        unit=unit,
        base="last" if unit == "day" else "anchor",
        mod=found["mod"],
    )


def near_weekday(found: Found) -> Partial:
    """Last Friday, next Tuesday."""
    day: Partial = found["day"]
    return day.but(begin=found.begin, end=found.end, rel=found["rel"])


def near_month(found: Found) -> Partial | None:
    """Last May, next January, this September."""
    month: Partial = found["month"]
    if month.year is not None:
        return None if month.form != "date" else month.but(begin=found.begin, end=found.end)
    return month.but(begin=found.begin, end=found.end, rel=found["rel"])


def near_date(found: Found) -> Partial | None:
    """This 5/12, next 6th of April."""
    day: Partial = found["date"]
    if day.year is not None or day.form != "date":
        return None
    return day.but(begin=found.begin, end=found.end, rel=found["rel"])


def month_of_year(found: Found) -> Partial | None:
    """ "June last year", "Christmas this year"."""
    month, year = found["month"], found["year"]
    if month.year is not None or year.unit != "year" or month.rel is not None:
        return None
    return month.but(begin=found.begin, end=found.end, key=month.key, base=year)


def weekday_of_week(found: Found) -> Partial | None:
    """ "Monday of next week", "Wednesday next week", "sunday from last week"."""
    day, week = found["day"], found["week"]
    if week.unit != "week":
        return None
    return Partial("nth", found.begin, found.end, weekday=day.weekday, n=1, base=week)


def count_back(found: Found) -> Partial | None:
    """Two weeks ago, an hour from now."""
    length, node = found["length"], found.node("length")
    assert node is not None
    if length.form != "duration":
        return None
    way = found["way"]
    if length.n is None:
        many = {"PAST_REF": "PAST_REF"}
        return Partial("vague", found.begin, found.end, grain="vague", value=many["PAST_REF"] if way < 0 else "FUTURE_REF")
    return _shifted(found, length, way, "anchor")


def _shifted(found: Found, length: Partial, way: int, base: Partial | str) -> Partial:
    assert length.n is not None
    assert length.unit is not None
    mod = length.mod
    return Partial(
        "offset", found.begin, found.end, grain=grain_of(length.unit), n=way * length.n, unit=length.unit, base=base, mod=mod,
        key="exact", children=length.children,
    )  # fmt: skip


def count_forth(found: Found) -> Partial | None:
    """In two weeks: a length (TIMEX3 leaves "in" out) with the day that it leads to."""
    length: Partial = found["length"]
    if length.n is None or length.form != "duration" or length.key is not None:
        return None
    return length.but(key="forth", base="anchor", children=[_shifted(found, length, 1, "anchor")])


def from_mention(found: Found) -> Partial | None:
    """Two days later: a length with the day it leads to from the last day mentioned; "later" is left out, as in TIMEX3."""
    length, after = found["length"], found.after
    if length.n is None or length.form != "duration" or length.key is not None or after is None:
        return None
    return length.but(key="counted", children=[_shifted(found, length, after.value, "last")])


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


def quarter_of_year(found: Found) -> Partial | None:
    """"the 1988 quarter": the quarter mentioned before, in that year."""
    year: Partial = found["year"]
    if year.year is None or year.grain != "year":
        return None
    return Partial("offset", found.begin, found.end, grain="quarter", year=year.year, n=0, unit="quarter", base="last", key="period")


def year_told(found: Found) -> Partial | None:
    """"the year": the current one, or a length where it is said when it ends."""
    after = found.after
    ended = after is not None and (after.word == "ending" or found.text[found.end : found.end + 6].strip() in ("ended", "endin"))
    unit = _unit(found)
    if unit not in ("year", "month", "week"):
        return None
    if after is not None and after.word in ("s", "'", "’", "of", "-"):
        return None
    if ended or found["fiscal"] is not None:
        return Partial("duration", found.begin, found.end, n=1, unit=unit, value=iso_duration(1, unit))
    before = found.before
    if before is not None and before.word in ("of", "for", "in", "from", "off", "during", "over", "by") or found["full"] is not None:
        return Partial("offset", found.begin, found.end, grain=grain_of(unit), n=0, unit=unit, base="anchor")
    return None


def the_quarter(found: Found) -> Partial | None:
    """The quarter, the latest period: the one that was mentioned."""
    if found["period"] is not None and found["latest"] is None:
        return None
    return Partial("offset", found.begin, found.end, grain="quarter", n=0, unit="quarter", base="last", key="period")


def from_base(found: Found) -> Partial | None:
    """Two days before Christmas, three weeks from tomorrow."""
    length, base = found["length"], found["base"]
    if length.form != "duration" or length.n is None or base.form in ("duration", "set", "vague", "group"):
        return None
    way = found["way"]
    return Partial("group", found.begin, found.end, children=[
        length.but(key="counted", children=[_shifted(found, length, 1 if way is None or way == 0 else way, base)]), base])


def stretch(found: Found) -> Partial | None:
    """The next three days, the past two weeks: a length that ends or begins at the day of writing."""
    length = found["length"]
    if length.form != "duration":
        return None
    return length.but(begin=found.begin, end=found.end, rel=found["rel"], base="anchor", key="stretch")


def following(found: Found) -> Partial | None:
    """The next day, the following year, that week: counted from the last day mentioned."""
    unit = _unit(found)
    if unit in ("second", "minute", "hour"):
        return None
    return Partial(
        "offset", found.begin, found.end, grain=grain_of(unit), n=found["way"] or 0, unit=unit, base="last", mod=found["mod"]
    )


def following_part(found: Found) -> Partial | None:
    """The next morning, that night."""
    part: Partial = found["part"]
    return Partial("offset", found.begin, found.end, grain="part", n=found["way"] or 0, unit="day", base="last", part=part.part)


def nth_of(found: Found) -> Partial | None:
    """First Monday of May, last day of October, second week of 2021."""
    base: Partial = found["base"]
    if base.form in ("duration", "set", "vague", "clock", "group"):
        return None
    n = found["n"]
    if found["back"] is not None:
        n = -n if found["n"] is not None and found["n"] > 0 else -1
    day = found["day"]
    if isinstance(day, Partial):
        return Partial("nth", found.begin, found.end, weekday=day.weekday, n=n, base=base)
    unit = _unit(found)
    if unit == "day" and n > 0 and base.grain == "month" and base.form == "date" and base.year is None and base.month:
        return Partial("date", found.begin, found.end, month=base.month, day=n)
    return Partial("nth", found.begin, found.end, grain=grain_of(unit), unit=unit, n=n, base=base)


def nth_of_unit(found: Found) -> Partial | None:
    """The first Monday of the month: of the current one."""
    unit = _unit(found, "period")
    if unit not in ("month", "year"):
        return None
    base = Partial("offset", found.begin, found.end, grain=grain_of(unit), n=0, unit=unit, base="anchor")
    n = -1 if found["back"] is not None else found["n"]
    day = found["day"]
    if isinstance(day, Partial):
        return Partial("nth", found.begin, found.end, weekday=day.weekday, n=n, base=base)
    return Partial("nth", found.begin, found.end, unit="day", n=n, base=base)


def counted_clock(found: Found) -> Partial | None:
    """In 7 days at 5 p.m.: the day that the length leads to, with its hour."""
    length, clock, node = found["length"], found["clock"], found.node("length")
    assert node is not None
    if length.key not in ("forth", "counted") or not length.children or length.unit not in ("day", "week", "month", "year"):
        return None
    return length.children[0].but(
        begin=found.begin, end=found.end, grain=clock.grain, hour=clock.hour, minute=clock.minute, meridiem=clock.meridiem, part=clock.part,
        zone=clock.zone, zone_text=clock.zone_text, zone_span=clock.zone_span, clock_span=clock.clock_span, date_span=(node.begin, node.end),
    )  # fmt: skip


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
    unit = _unit(found)
    return Partial("offset", found.begin, found.end, grain=grain_of(unit), n=0, unit=unit, base="anchor", mod=found["mod"])


def edge_abbreviated(found: Found) -> Partial:
    """EOM, EOY."""
    unit = str(found["unit"])
    return Partial("offset", found.begin, found.end, grain=grain_of(unit), n=0, unit=unit, base="anchor", mod="END")


def start_abbreviated(found: Found) -> Partial | None:
    """BOM."""
    node = found.node("unit")
    assert node is not None
    if not found.text[node.begin : node.end].isupper():
        return None
    unit = str(node.value)
    return Partial("offset", found.begin, found.end, grain=grain_of(unit), n=0, unit=unit, base="anchor", mod="START")


def week_of(found: Found) -> Partial | None:
    """The week of April 10, the week beginning February 4."""
    base: Partial = found["base"]
    return Partial("part_of", found.begin, found.end, grain="week", unit="week", base=base)


def weekend_of(found: Found) -> Partial | None:
    """The weekend of Thanksgiving."""
    base: Partial = found["base"]
    return Partial("part_of", found.begin, found.end, grain="weekend", unit="weekend", base=base)


def this_weekend(found: Found) -> Partial:
    """This weekend, next weekend, the weekend."""
    return Partial(
        "offset", found.begin, found.end, grain="weekend", n=found["rel"] or 0, unit="weekend", base="anchor", rel=found["rel"]
    )


def after_next(found: Found) -> Partial | None:
    """The week after next, Friday after next."""
    day = found["day"]
    if isinstance(day, Partial):
        return day.but(begin=found.begin, end=found.end, rel=2)
    unit = _unit(found)
    return Partial("offset", found.begin, found.end, grain=grain_of(unit), n=2, unit=unit, base="anchor")


def count_weekdays(found: Found) -> Partial | None:
    """Two Thursdays ago, three Fridays from now."""
    return Partial("nth", found.begin, found.end, weekday=found["day"] if not isinstance(found["day"], Partial) else found["day"].weekday,
                   n=found["n"] * (found["way"] or 1), base="anchor", key="count")  # fmt: skip


def quarter(found: Found) -> Partial | None:
    """Third quarter, Q3 2018, the 1990 second quarter."""
    letter = found.node("letter")
    n = found["n"]
    if letter is not None:
        if not letter.glued and found.node("n") is not found.parts[0]:
            return None
        grain: Grain = "quarter" if letter.value == "quarter" else "half"
        if grain == "half" and (found["year"] is None or not found.text[letter.begin].isupper()):
            return None
    else:
        grain = "half" if found["half"] is not None else "quarter"
    if not 1 <= n <= (4 if grain == "quarter" else 2):
        return None
    year = found["year"]
    partial = Partial("period", found.begin, found.end, grain=grain, fiscal=found["fiscal"] is not None)
    if isinstance(year, Partial):
        if year.form == "date" and year.grain == "year":
            year = year.year
        elif year.unit == "year":
            partial.base, year = year, None
        else:
            return None
    if year is not None and year < 100:
        year += 2000
    partial.year = year
    if grain == "quarter":
        partial.quarter = n
    else:
        partial.half = n
    return partial


def last_half(found: Found) -> Partial | None:
    """The last half of 2019."""
    year: Partial = found["year"]
    return (
        Partial("period", found.begin, found.end, grain="half", year=year.year, half=2)
        if year.grain == "year" and year.year
        else None
    )


def season(found: Found) -> Partial | None:
    """Summer, last fall, the winter of 1994."""
    node = found.node("season")
    assert node is not None
    if node.word in ("fall", "spring") and all(found[k] is None for k in ("rel", "the", "year", "in", "of", "mod")):
        return None
    partial = Partial("period", found.begin, found.end, grain="season", season=node.value, rel=found["rel"], mod=found["mod"])
    year = found["year"]
    if isinstance(year, Partial):
        if year.form == "date" and year.grain == "year":
            partial.year = year.year
        elif year.unit == "year":
            partial.base = year
        else:
            return None
    return partial


def fiscal_year(found: Found) -> Partial | None:
    """Fiscal 1990, FY18."""
    year = found["year"]
    value = year.year if isinstance(year, Partial) else year
    if value is not None and value < 100:
        value += 2000
    return Partial("date", found.begin, found.end, grain="year", year=value, fiscal=True)


def this_fiscal_year(found: Found) -> Partial | None:
    """This fiscal year."""
    return Partial("offset", found.begin, found.end, grain="year", n=found["rel"] or 0, unit="year", base="anchor", fiscal=True)


def a_fiscal_year(found: Found) -> Partial:
    """The fiscal year: a length, as nobody says which."""
    return Partial("duration", found.begin, found.end, n=1, unit="year", value="P1Y")


def year_end(found: Found) -> Partial | None:
    """Year-end."""
    return Partial("offset", found.begin, found.end, grain="year", n=0, unit="year", base="anchor", mod="END")


def week_number(found: Found) -> Partial | None:
    """Week 31."""
    n = found["n"]
    return Partial("period", found.begin, found.end, grain="week", week=n) if 1 <= n <= 53 else None


def vague(found: Found) -> Partial:
    """Now, recently, the future."""
    return Partial("vague", found.begin, found.end, grain="vague", value=found["ref"])


def past_vague(found: Found) -> Partial:
    """The past."""
    return Partial("vague", found.begin, found.end, grain="vague", value="PAST_REF")


def present_vague(found: Found) -> Partial:
    """Current."""
    return Partial("vague", found.begin, found.end, grain="vague", value="PRESENT_REF")


def future_vague(found: Found) -> Partial:
    """Coming months, near future."""
    return Partial("vague", found.begin, found.end, grain="vague", value="FUTURE_REF")


def recent_units(found: Found) -> Partial | None:
    """Recent years."""
    unit, node = _unit(found), found.node("unit")
    assert node is not None
    if not node.word.endswith("s"):
        return None
    if unit == "year":
        return Partial("vague", found.begin, found.end, grain="vague", value="PAST_REF", unit=unit)
    return Partial("duration", found.begin, found.end, unit=unit, value=iso_duration("X", unit))


def unit_of_now(found: Found) -> str:
    """Kept for the reader: the duration of one unit."""
    return iso_duration(1, _unit(found))


_MOD = "mod:[EARLY LATE MID START END MIDDLE]"
_REL = "rel:[LAST PAST THIS NEXT COMING CURRENT]"
_DAY = "[DATE WDAY DAYONLY HOLIDAYITEM]"

FIRST = (
    Rule("day by word", "DATE", "shift:[TODAY TOMORROW YESTERDAY]", day_word, "They met yesterday.", "USA Today wrote about it."),
    Rule("day beyond", "DATE", "THE? DAYUNIT way:[AFTER BEFORE] shift:[TOMORROW YESTERDAY]", day_beyond, "Come the day after tomorrow.", "The day after he came."),
    Rule("tonight", "DATE", "mod:[EARLY LATE]? TONIGHT", tonight, "We fly tonight.", "We fly at night."),
    Rule("tonight from today", "DATE", "shift:TODAY part:PART", lambda f: part_of_now_shift(f), "Come today evening.", "Come today."),
    Rule("part of this day", "DATE", "mod:[EARLY LATE]? rel:[THIS LAST] part:PART",
         part_of_now, "He left last night.", "The last knight left."),
    Rule("later this part", "DATE", "way:[LATER EARLIER] IN? rel:THIS part:PART", part_of_now, "Come later this afternoon.", "Come later."),
    Rule("near unit", "PERIODITEM", "THE? rel:[LAST THIS NEXT COMING CURRENT PAST FOLLOWING] CALENDAR? unit:[UNIT WEEK YEARUNIT QUARTER DAYUNIT CENTURYWORD] !>OF",
         near_unit, "Sales fell last year.", "The last yearling fell."),
    Rule("part of a near unit", "PERIODITEM", "mod:[EARLY LATE MID] rel:[LAST THIS NEXT] unit:[UNIT WEEK YEARUNIT QUARTER]", near_unit,
         "It opens early next year.", "It opens early, next to the year."),
    Rule("earlier or later this unit", "PERIODITEM", "way:[EARLIER LATER] (THIS|IN THE) unit:[UNIT WEEK YEARUNIT QUARTER]", spelled_part,
         "He resigned earlier this year.", "He resigned a year earlier."),
    Rule("near weekend", "PERIODITEM", "THE? rel:[LAST THIS NEXT COMING PAST]? WEEKEND !>OF", this_weekend, "They talk this weekend.", "weekenders talk"),
    Rule("quarter of a year", "PERIODITEM", "THE? year:YEAR? fiscal:FISCAL? HYPHEN? n:[ORDINAL ORDWORD SECONDW] HYPHEN? (QUARTER|half:HALF)",
         quarter, "Third-quarter profit rose.", "A quarter of the profit rose."),
    Rule("quarter of a named year", "PERIODITEM", "THE? n:[ORDINAL ORDWORD SECONDW] (QUARTER|half:HALF) [OF COMMA]? year:YEAR", quarter,
         "It opened in the third quarter of 1998.", "It opened a quarter of 1998 shops."),
    Rule("quarter with a letter", "PERIODITEM", "letter:QLETTER n:N12 (OF? HYPHEN? year:YEAR)?", quarter, "Sales rose in Q3 2018.", "Questions 3 and 4."),
    Rule("quarter with a letter after its year", "PERIODITEM", "year:[YEAR N24 N31] HYPHEN? letter:QLETTER n:N12", quarter, "Sales rose in 2018Q4.", "In 2018 four."),
    Rule("season", "PERIODITEM", "mod:[EARLY LATE MID]? the:THE? rel:[LAST THIS NEXT COMING CURRENT PAST]? season:ANYSEASON (OF? year:YEAR)?",
         lambda f: season_of(f), "It opened last summer.", "Prices fall and spring back."),
    Rule("fiscal year", "YEARITEM", "FISCAL year:[YEAR N12 N24 N31 N59 N99]", fiscal_year, "Profit rose in fiscal 1990.", "Fiscal 90-day plans."),
    Rule("the fiscal year", "DURATION", "THE FISCALYEAR", a_fiscal_year, "In the fiscal year it lost $1.", "A fiscal yearbook."),
    Rule("this fiscal year", "PERIODITEM", "THE? rel:[LAST THIS NEXT CURRENT LATEST] FISCALYEAR", this_fiscal_year, "It ends the fiscal year.", "A fiscal yearbook."),
    Rule("year-end", "PERIODITEM", "YEAREND", year_end, "It will open by year-end.", "The year ended."),
    Rule("year to date", "PERIODITEM", "YEARTODATE", lambda f: Partial("offset", f.begin, f.end, grain="year", n=0, unit="year", base="anchor"),
         "It is down in the year to date.", "Keep it up to date."),
    Rule("week number", "PERIODITEM", "THE? WEEK n:[N12 N24 N31 N59]", week_number, "Show sales in week 31.", "A week of 31 days."),
    Rule("end of period abbreviated", "PERIODITEM", "THE? unit:ENDOF", edge_abbreviated, "Pay by EOM.", "A poem."),
    Rule("start of period abbreviated", "PERIODITEM", "THE? unit:[STARTOF STARTOFQ]", start_abbreviated, "Pay at the BOM.", "The boy left."),
    Rule("now", "VAGUEITEM", "ref:[NOW NOWPHRASE CURRENTLY]", vague, "They are now in Geneva.", "They know."),
    Rule("current", "VAGUEITEM", "CURRENT !>[UNIT WEEK YEARUNIT QUARTER DAYUNIT FISCALYEAR SEASON DATEWORD]", present_vague, "The current law stands.", "A current-account gap this year."),
    Rule("recently", "VAGUEITEM", "ref:RECENTLY", vague, "He recently left.", "A recent visit."),
    Rule("recent units", "DURATION", "RECENT unit:ANYUNIT", recent_units, "In recent years it grew.", "A recent visit."),
    Rule("the future", "VAGUEITEM", "<IN THE NEAR? ref:FUTURE", vague, "That may change in the future.", "Futures prices soared."),
    Rule("the past", "VAGUEITEM", "<IN THE PAST !>[COUNT MANY COUPLEOF ANYUNIT N0 N12]", past_vague, "In the past it failed.", "In the past year it failed."),
)  # fmt: skip


def part_of_now_shift(found: Found) -> Partial:
    """Today evening."""
    return Partial(
        "offset", found.begin, found.end, grain="part", n=found["shift"], unit="day", base="anchor", part=found["part"]
    )


def season_of(found: Found) -> Partial | None:
    """A season; the ones that are also verbs need a word that marks them."""
    node = found.node("season")
    assert node is not None
    before = found.before
    marked = before is not None and before.word in (
        "in",
        "since",
        "by",
        "until",
        "of",
        "during",
        "early",
        "late",
        "mid",
        "-",
        "each",
        "every",
    )
    year = found["year"]
    if (
        node.word in ("fall", "spring")
        and found["rel"] is None
        and found["the"] is None
        and year is None
        and found["mod"] is None
        and not marked
    ):
        return None
    if node.word in ("fall", "spring") and found["rel"] is None and found["the"] is not None and year is None and not marked:
        return None
    return Partial(
        "period", found.begin, found.end, grain="season", season=node.value, rel=found["rel"], mod=found["mod"], year=year
    )


SECOND = (
    Rule("near weekday", "WDAY", "mod:[EARLY LATE]? THE? rel:[LAST THIS NEXT COMING] day:WDAY", near_weekday, "He left last Friday.", "The last of Friday's guests left."),
    Rule("this coming weekday", "WDAY", "THIS rel:[COMING PAST NEXT LAST] day:WDAY", near_weekday, "Come this coming Sunday.", "Come this Sunday."),
    Rule("near month", "MONTHONLY", "THE? rel:[LAST THIS NEXT COMING PAST] month:MONTHONLY", near_month, "They signed it last May.", "They signed it in May."),
    Rule("near date", "DATE", "rel:[LAST THIS NEXT COMING PAST] date:DATE", near_date, "It is due next 6th of April.", "It is due on 6 April."),
    Rule("month of a near year", "MONTHONLY", "month:MONTHONLY [OF COMMA]? year:PERIODITEM", month_of_year, "He was held in June last year.", "In June he left."),
    Rule("date of a near year", "DATE", "month:[DATE HOLIDAYITEM] [OF COMMA]? year:PERIODITEM", month_of_year, "He was held on 5 June last year.", "On 5 June he left."),
    Rule("weekday of a near week", "DATE", "day:WDAY [OF COMMA FROM]? week:PERIODITEM", weekday_of_week, "Come on Monday of next week.", "Come on Monday or next week."),
    Rule("weekday of a near week, week first", "DATE", "week:PERIODITEM APOS? S? day:WDAY", weekday_of_week, "Come next week Monday.", "Next week's talks, Monday's too."),
    Rule("counted back", "DATE", "length:DURATION way:[AGO HENCE]", count_back, "He left two weeks ago.", "He left for two weeks."),
    Rule("counted from now", "DATE", "length:DURATION [FROM AFTER] VAGUEITEM", lambda f: _from_now(f), "Leave two hours from now.", "Leave from now on."),
    Rule("counted forth", "DURATION", "<IN length:DURATION !>[LATER EARLIER AGO]", count_forth, "They will meet in two weeks.", "They met two weeks later."),
    Rule("counted from the last mention", "DURATION", "length:DURATION >[LATER EARLIER]", from_mention, "Two days later he left.", "Two days sooner."),
    Rule("year before", "YEARBEFORE", "length:DURATION way:EARLIER", year_before, "A year earlier he left.", "A day earlier he left."),
    Rule("year-ago period", "YEARBEFORE", "[THE A]? CERTAIN? YEARUNIT HYPHEN way:[AGO EARLIER] (PERIOD|QUARTER|quarter:PERIODITEM)?", year_before, "It earned $2 in the year-ago quarter.", "A year and ago."),
    Rule("quarter of a named year, unnamed", "PERIODITEM", "THE year:YEARITEM (QUARTER|PERIOD)", quarter_of_year, "It lost $1 in the 1988 quarter.", "It lost 1988 quarters."),
    Rule("the year", "PERIODITEM", "THE full:WHOLE? (unit:[YEARUNIT UNIT WEEK]) !>[AFTER BEFORE AGO]", year_told, "For the year, sales rose.", "The year of the horse."),
    Rule("the quarter", "PERIODITEM", "THE latest:LATEST? (QUARTER|period:PERIOD)", the_quarter, "Profit rose in the quarter.", "He drew and quartered it."),
    Rule("stretch", "DURATION", "THE? rel:[LAST PAST NEXT COMING FOLLOWING] length:DURATION", stretch, "It rained for the past two weeks.", "Two weeks passed."),
    Rule("stretch, number first", "DURATION", "THE? n:COUNT rel:[LAST PAST NEXT COMING] unit:ANYUNIT", lambda f: _stretch_number(f), "It rained for the 5 past years.", "In the 5 years past noon."),
    Rule("within", "DURATION", "<WITHIN length:DURATION", lambda f: f["length"].but(key="within", rel=1) if f["length"].form == "duration" and f["length"].n else None, "Be back within 3 minutes.", "Be back for 3 minutes."),
    Rule("next day in a story", "DATE", "THE way:[NEXT FOLLOWING] unit:DAYUNIT", following, "He left the next day.", "The next days were hot."),
    Rule("following unit in a story", "PERIODITEM", "THE way:FOLLOWING unit:[UNIT WEEK YEARUNIT QUARTER]", following, "He left the following year.", "The following yearbooks."),
    Rule("same unit", "PERIODITEM", "[LATER EARLIER]? way:THAT SAME? unit:[UNIT WEEK YEARUNIT QUARTER]", following,
         "He left later that year.", "He said that years ago."),
    Rule("same unit, the", "PERIODITEM", "THE? way:SAME unit:[UNIT WEEK YEARUNIT QUARTER]", following, "He left the same year.", "The same yearbook."),
    Rule("same day", "DATE", "([LATER EARLIER]? THAT SAME?|THE SAME) unit:DAYUNIT", following, "He left that same day.", "He said that days ago."),
    Rule("part of that day", "DATE", "(THE way:[NEXT FOLLOWING]|THAT|THE SAME) part:DAYPART", following_part, "The next morning he left.", "Next, morning came."),
    Rule("that weekend", "PERIODITEM", "THAT WEEKEND", lambda f: Partial("offset", f.begin, f.end, grain="weekend", n=0, unit="weekend", base="last"), "I was away that weekend.", "the weekend"),
    Rule("edge of a period", "PERIODITEM", f"THE? {_MOD} HYPHEN? OF? THE? base:[MONTHONLY YEARITEM PERIODITEM]", edge, "It opens in early March.", "Early on, in March, it opened."),
    Rule("edge of a day", "DATE", f"{_MOD} HYPHEN? OF? THE? base:[DATE WDAY]", edge, "He left late Tuesday.", "He was late. On Tuesday he left."),
    Rule("edge of a unit", "PERIODITEM", f"THE? {_MOD} OF THE? unit:[UNIT WEEK YEARUNIT QUARTER]", edge_of_unit, "Pay at the end of the month.", "Pay in the end."),
    Rule("edge of a part", "DAYPART", f"{_MOD} HYPHEN? (IN THE)? part:DAYPART", lambda f: f["part"].but(begin=f.begin, end=f.end, mod=f["mod"]), "It began in mid-afternoon.", "It began in the afternoon."),
    Rule("week of a date", "PERIODITEM", "THE? WEEK (OF|STARTING|START) ON? base:[DATE DAYONLY]", week_of, "Are you free the week of April 10?", "Are you free a week in April?"),
    Rule("week commencing", "PERIODITEM", "STARTING SLASH OTHER base:DATE", week_of, "A meeting for w/c Feb 4.", "A w/o of Feb 4."),
    Rule("weekend of a day", "PERIODITEM", "(THE? WEEKEND OF base:[DATE HOLIDAYITEM]|based:HOLIDAYITEM WEEKEND)",
         lambda f: Partial("part_of", f.begin, f.end, grain="weekend", unit="weekend", base=f["base"] or f["based"]), "Fly on the weekend of May 3.", "Fly on the weekend."),
    Rule("unit after next", "PERIODITEM", "THE? unit:[WEEK UNIT YEARUNIT] AFTER NEXT", after_next, "Come the week after next.", "Come the week after Nextdoor's."),
    Rule("weekday after next", "WDAY", "day:WDAY AFTER NEXT", after_next, "Come Friday after next.", "Come Friday after nine."),
    Rule("month after next", "MONTHONLY", "day:MONTHONLY AFTER NEXT", after_next, "Come in March after next.", "Come in March after Easter."),
    Rule("counted weekdays", "DATE", "n:SMALL day:[DAYS SETITEM] (way:AGO|FROM VAGUEITEM)", count_weekdays, "He came two Thursdays ago.", "Two Thursdays passed."),
    Rule("last of a period", "DATE", "THE? n:[ORDINAL ORDWORD SECONDW]? back:LAST (unit:DAYUNIT|day:WDAY) [OF IN] THE? base:[MONTHONLY YEARITEM PERIODITEM]", nth_of,
         "Come on the last Monday of March.", "Come last Monday."),
    Rule("last week of a period", "PERIODITEM", "THE? n:[ORDINAL ORDWORD SECONDW]? back:LAST (unit:[WEEK UNIT QUARTER]|unitend:WEEKEND) [OF IN] base:[MONTHONLY YEARITEM PERIODITEM]",
         lambda f: nth_unit(f), "Come in the last week of September 2014.", "Come last week."),
    Rule("ordinal of a period", "DATE", "THE? n:[ORDINAL ORDWORD SECONDW] (unit:DAYUNIT|day:WDAY) [OF IN] THE? base:[MONTHONLY YEARITEM PERIODITEM]", nth_of,
         "Come on the first Monday of May.", "Come first thing on Monday in May."),
    Rule("ordinal week of a period", "PERIODITEM", "THE? n:[ORDINAL ORDWORD SECONDW] (unit:[WEEK UNIT]|unitend:WEEKEND) [OF IN] base:[MONTHONLY YEARITEM PERIODITEM]",
         lambda f: nth_unit(f), "Come in the first week of October 2014.", "Come for a first week."),
    Rule("ordinal of the unit", "DATE", "THE? (n:[ORDINAL ORDWORD SECONDW]|back:LAST) (unit:DAYUNIT|day:WDAY) [OF IN] THE period:[UNIT YEARUNIT]", nth_of_unit, "Come on the first Monday of the month.", "Come first on Monday, of the month."),
    Rule("day of a near month", "DATE", "THE? n:[ORDINAL N12 N24 N31] DAYUNIT? OF? THE? base:PERIODITEM", lambda f: _day_of_month(f), "Pay on the 20th of next month.", "Pay 20 next month."),
    Rule("quarter of a near year", "PERIODITEM", "(THE? quarter:PERIODITEM OF year:[PERIODITEM YEARITEM]|yeara:PERIODITEM APOS S quartera:PERIODITEM)",
         lambda f: _quarter_of_year(f), "It opens in next year's first quarter.", "It opens next year."),
)  # fmt: skip


THIRD = (
    Rule("counted day and time", "DATE", "length:DURATION [AT COMMA]? clock:CLOCK", counted_clock, "Come in 7 days at 5 p.m. sharp.", "For 7 days, 5 p.m. was dark."),
    Rule("counted from a date", "DATE", f"length:DURATION way:[BEFORE AFTER FROM] base:{_DAY}", from_base, "Leave two days before December 25.", "Before two days had passed."),
)  # fmt: skip


def _from_now(found: Found) -> Partial | None:
    length = found["length"]
    if length.n is None or found.nodes[-1] is None:
        return None
    now: Partial = found.parts[-1].value
    return _shifted(found, length, 1, "anchor") if now.value == "PRESENT_REF" else None


def _stretch_number(found: Found) -> Partial | None:
    unit = _unit(found)
    return Partial("duration", found.begin, found.end, n=found["n"], unit=unit, value=iso_duration(found["n"], unit), rel=found["rel"],
                   base="anchor", key="stretch")  # fmt: skip


def nth_unit(found: Found) -> Partial | None:
    """The n-th week or weekend of a period."""
    base: Partial = found["base"]
    if base.form in ("duration", "set", "vague", "clock", "group"):
        return None
    unit = "weekend" if found["unitend"] is not None else _unit(found)
    n = found["n"] or 1
    if found["back"] is not None:
        n = -n
    return Partial("nth", found.begin, found.end, grain=grain_of(unit), unit=unit, n=n, base=base)


def _day_of_month(found: Found) -> Partial | None:
    base: Partial = found["base"]
    if base.unit != "month" or base.form != "offset":
        return None
    n = found.node("n")
    assert n is not None
    if base.begin - n.end > 12:
        return None
    return Partial("nth", found.begin, found.end, unit="day", n=n.value, base=base)


def _quarter_of_year(found: Found) -> Partial | None:
    inner = found["quarter"] or found["quartera"]
    year = found["year"] or found["yeara"]
    if inner.grain not in ("quarter", "half", "season") or inner.year is not None or inner.form != "period":
        return None
    if year.grain != "year":
        return None
    if year.form == "date":
        return inner.but(begin=found.begin, end=found.end, year=year.year)
    return inner.but(begin=found.begin, end=found.end, base=year)
