"""Idioms that count whole units from the day of writing or from a day in the story: "tomorrow", "last week", "the next day"."""

from __future__ import annotations

from datebook.times.grammar import Found, Rule
from datebook.times.partial import Partial
from datebook.times.units import grain_of, iso_duration, plural, unit_of


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
    node = found.at("part")
    value = node.value.part if isinstance(node.value, Partial) else node.value
    rel = found["rel"]
    mod = found["mod"] if found["way"] is None else "END" if found["way"] > 0 else "START"
    return Partial("offset", found.begin, found.end, grain="part", n=rel, unit="day", base="anchor", part=value, mod=mod)


def near_unit(found: Found) -> Partial | None:
    """Last week, this year, next month."""
    unit = unit_of(found)
    if plural(found) or unit in ("second", "minute", "workday"):
        return None
    if found.at("rel").word in ("previous", "preceding", "prior") and found.parts[0].word == "the":
        key = "period" if unit == "quarter" else None
        return Partial(
            "offset", found.begin, found.end, grain=grain_of(unit), n=-1, unit=unit, base="last", mod=found["mod"], key=key
        )
    if unit == "day" and found["rel"] != 0:
        return None
    if unit in ("decade", "century") and found["rel"] < 0 and found.parts[-2].word == "past":
        return Partial("duration", found.begin, found.end, n=1, unit=unit, value=iso_duration(1, unit))
    if found.text[found.begin - 1 : found.begin] in ('"', "“") and found.text[found.at("unit").begin].isupper():
        return None  # the name of a programme: "This Week"
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
    unit = unit_of(found)
    mod = {-1: "START", 1: "END"}[found["way"]]
    return Partial(
        "offset", found.begin, found.end, grain=grain_of(unit), n=0, unit=unit, base="anchor", mod=mod, rel=0, key="split"
    )


def year_told(found: Found) -> Partial | None:
    """As in "the year": the current one, or a length where it is said when it ends."""
    after = found.after
    ended = after is not None and (after.word == "ending" or found.text[found.end : found.end + 6].strip() in ("ended", "endin"))
    unit = unit_of(found)
    if unit not in ("year", "month", "week") or plural(found):
        return None
    if after is not None and after.word in ("s", "'", "’", "of", "-"):
        return None
    if ended or found["fiscal"] is not None:
        return Partial("duration", found.begin, found.end, n=1, unit=unit, value=iso_duration(1, unit))
    if found["all"] is not None:
        return Partial("offset", found.begin, found.end, grain=grain_of(unit), n=0, unit=unit, base="anchor", rel=0)
    before = found.before
    if (before is not None and before.word in ("of", "for", "in", "from", "off", "during", "over", "by")) or found[
        "full"
    ] is not None:
        return Partial("offset", found.begin, found.end, grain=grain_of(unit), n=0, unit=unit, base="anchor")
    return None


def following(found: Found) -> Partial | None:
    """The next day, the following year, that week: counted from the last day mentioned."""
    unit = unit_of(found)
    if unit in ("second", "minute", "hour") or plural(found):
        return None
    return Partial(
        "offset", found.begin, found.end, grain=grain_of(unit), n=found["way"] or 0, unit=unit, base="last", mod=found["mod"]
    )


def following_part(found: Found) -> Partial | None:
    """The next morning, that night."""
    part = found.partial("part")
    return Partial("offset", found.begin, found.end, grain="part", n=found["way"] or 0, unit="day", base="last", part=part.part)


def that_weekend(found: Found) -> Partial:
    """The weekend of the day that was mentioned."""
    return Partial("offset", found.begin, found.end, grain="weekend", n=0, unit="weekend", base="last")


def year_to_date(found: Found) -> Partial:
    """The current year as far as it has gone."""
    return Partial("offset", found.begin, found.end, grain="year", n=0, unit="year", base="anchor")


def this_weekend(found: Found) -> Partial:
    """This weekend, next weekend, the weekend."""
    return Partial(
        "offset", found.begin, found.end, grain="weekend", n=found["rel"] or 0, unit="weekend", base="anchor", rel=found["rel"]
    )


def after_next(found: Found) -> Partial | None:
    """The week after next."""
    unit = unit_of(found)
    return Partial("offset", found.begin, found.end, grain=grain_of(unit), n=2, unit=unit, base="anchor")


def this_fiscal_year(found: Found) -> Partial | None:
    """This fiscal year."""
    return Partial("offset", found.begin, found.end, grain="year", n=found["rel"] or 0, unit="year", base="anchor", fiscal=True)


def a_fiscal_year(found: Found) -> Partial:
    """The fiscal year: a length, as nobody says which."""
    return Partial("duration", found.begin, found.end, n=1, unit="year", value="P1Y")


def year_end(found: Found) -> Partial | None:
    """Year-end."""
    return Partial("offset", found.begin, found.end, grain="year", n=0, unit="year", base="anchor", mod="END")


def part_of_now_shift(found: Found) -> Partial:
    """Today evening."""
    return Partial(
        "offset", found.begin, found.end, grain="part", n=found["shift"], unit="day", base="anchor", part=found["part"]
    )


def rest_of(found: Found) -> Partial:
    """As in "the rest of the week": from the day of writing on."""
    unit = unit_of(found)
    return Partial(
        "offset", found.begin, found.end, grain=grain_of(unit), n=0, unit=unit, base="anchor", mod="END", rel=0, key="split"
    )


FIRST = (
    Rule("day by word", "DATE", "shift:[TODAY TOMORROW YESTERDAY]", day_word, "They met yesterday.", "USA Today wrote about it."),
    Rule(
        "day beyond",
        "DATE",
        "THE? DAYUNIT way:[AFTER BEFORE] shift:[TOMORROW YESTERDAY]",
        day_beyond,
        "Come the day after tomorrow.",
        "The day after he came.",
    ),
    Rule("tonight", "DATE", "mod:[EARLY LATE]? TONIGHT", tonight, "We fly tonight.", "We fly at night."),
    Rule("tonight from today", "DATE", "shift:TODAY part:PART", part_of_now_shift, "Come today evening.", "Come today."),
    Rule(
        "part of this day",
        "DATE",
        "mod:[EARLY LATE]? rel:[THIS LAST] part:PART",
        part_of_now,
        "He left last night.",
        "The last knight left.",
    ),
    Rule(
        "later this part",
        "DATE",
        "way:[LATER EARLIER] IN? rel:THIS part:PART",
        part_of_now,
        "Come later this afternoon.",
        "Come later.",
    ),
    Rule(
        "near unit",
        "PERIODITEM",
        ("THE? rel:[LAST THIS NEXT COMING CURRENT PAST] CALENDAR? unit:[UNIT WEEK YEARUNIT QUARTER DAYUNIT CENTURYWORD] !>OF"),
        near_unit,
        "Sales fell last year.",
        "The last yearling fell.",
    ),
    Rule(
        "following unit in a story",
        "PERIODITEM",
        "THE way:FOLLOWING unit:[UNIT WEEK YEARUNIT QUARTER]",
        following,
        "He left the following year.",
        "The following yearbooks.",
    ),
    Rule(
        "same unit",
        "PERIODITEM",
        "[LATER EARLIER]? way:THAT SAME? unit:[UNIT WEEK YEARUNIT QUARTER]",
        following,
        "He left later that year.",
        "He said that years ago.",
    ),
    Rule(
        "same unit, the",
        "PERIODITEM",
        "THE? way:SAME unit:[UNIT WEEK YEARUNIT QUARTER]",
        following,
        "He left the same year.",
        "The same yearbook.",
    ),
    Rule(
        "same day",
        "DATE",
        "([LATER EARLIER]? THAT SAME?|THE SAME) unit:DAYUNIT",
        following,
        "He left that same day.",
        "He said that days ago.",
    ),
    Rule("that weekend", "PERIODITEM", "THAT WEEKEND", that_weekend, "I was away that weekend.", "the weekend"),
    Rule(
        "next day in a story",
        "DATE",
        "THE way:[NEXT FOLLOWING] unit:DAYUNIT",
        following,
        "He left the next day.",
        "The next days were hot.",
    ),
    Rule(
        "part of a near unit",
        "PERIODITEM",
        "mod:[EARLY LATE MID] rel:[LAST THIS NEXT] unit:[UNIT WEEK YEARUNIT QUARTER]",
        near_unit,
        "It opens early next year.",
        "It opens early, next to the year.",
    ),
    Rule(
        "earlier or later this unit",
        "PERIODITEM",
        "way:[EARLIER LATER] (THIS|IN THE) unit:[UNIT WEEK YEARUNIT QUARTER]",
        spelled_part,
        "He resigned earlier this year.",
        "He resigned a year earlier.",
    ),
    Rule(
        "near weekend",
        "PERIODITEM",
        "THE? rel:[LAST THIS NEXT COMING PAST]? WEEKEND !>OF",
        this_weekend,
        "They talk this weekend.",
        "weekenders talk",
    ),
    Rule("the fiscal year", "DURATION", "THE FISCALYEAR", a_fiscal_year, "In the fiscal year it lost $1.", "A fiscal yearbook."),
    Rule(
        "this fiscal year",
        "PERIODITEM",
        "THE? rel:[LAST THIS NEXT CURRENT LATEST] FISCALYEAR",
        this_fiscal_year,
        "It ends this fiscal year.",
        "A fiscal yearbook.",
    ),
    Rule("year-end", "PERIODITEM", "YEAREND", year_end, "It will open by year-end.", "The year ended."),
    Rule("year to date", "PERIODITEM", "YEARTODATE", year_to_date, "It is down in the year to date.", "Keep it up to date."),
)


SECOND = (
    Rule(
        "rest of a unit",
        "PERIODITEM",
        "THE? REST OF [THE THIS] unit:[UNIT WEEK YEARUNIT QUARTER]",
        rest_of,
        "It is closed for the rest of the week.",
        "The rest of the men left this week.",
    ),
    Rule(
        "part of that day",
        "DATE",
        "(THE way:[NEXT FOLLOWING]|THAT|THE SAME) part:DAYPART",
        following_part,
        "The next morning he left.",
        "Next, morning came.",
    ),
    Rule(
        "unit after next",
        "PERIODITEM",
        "THE? unit:[WEEK UNIT YEARUNIT] AFTER NEXT",
        after_next,
        "Come the week after next.",
        "Come the week after Nextdoor's.",
    ),
    Rule(
        "the year",
        "PERIODITEM",
        "(THE full:WHOLE?|all:ALL) (unit:[YEARUNIT UNIT WEEK]) !>[AFTER BEFORE AGO YEARITEM]",
        year_told,
        "For the year, sales rose.",
        "The year of the horse.",
    ),
)
