"""Which weekday, which month: "last Friday", "May last year", "Monday of next week", "Tuesday week"."""

from __future__ import annotations

from datebook.times.grammar import Found, Rule
from datebook.times.partial import Partial


def near_weekday(found: Found) -> Partial:
    """Last Friday, next Tuesday; "this coming Friday" is the first one to come."""
    day, rel = found.partial("day"), found.at("rel")
    if rel.word == "following":
        return day.but(begin=found.begin, end=found.end, rel=None, key="following")
    key = "coming" if rel.word in ("coming", "upcoming", "forthcoming") else day.key
    return day.but(begin=found.begin, end=found.end, rel=rel.value, key=key)


def near_month(found: Found) -> Partial | None:
    """Last May, next January, this September."""
    month = found.partial("month")
    if month.year is not None:
        return None if month.form != "date" else month.but(begin=found.begin, end=found.end)
    return month.but(begin=found.begin, end=found.end, rel=found["rel"])


def near_date(found: Found) -> Partial | None:
    """This 5/12, next 6th of April."""
    day = found.partial("date")
    if day.year is not None or day.form != "date":
        return None
    return day.but(begin=found.begin, end=found.end, rel=found["rel"])


def month_of_year(found: Found) -> Partial | None:
    """As in "June last year", "Christmas this year"."""
    month, year = found.partial("month"), found.partial("year")
    if month.year is not None or year.unit != "year" or month.rel is not None:
        return None
    return month.but(begin=found.begin, end=found.end, key=month.key, base=year)


def weekday_of_week(found: Found) -> Partial | None:
    """As in "Monday of next week", "Wednesday next week", "sunday from last week"."""
    day, week = found["day"], found["week"]
    if week.unit != "week":
        return None
    return Partial("nth", found.begin, found.end, weekday=day.weekday, n=1, base=week)


def _month(found: Found, name: str) -> Partial:
    """The month of a named part, whether a rule has read it or its word is also another."""
    value = found[name]
    if isinstance(value, Partial):
        return value
    node = found.at(name)
    return Partial("date", node.begin, node.end, grain="month", month=value)


def month_in_years(found: Found) -> Partial | None:
    """As in "March in two years"."""
    month, length = _month(found, "month"), found.partial("length")
    if month.year is not None or month.rel is not None or length.unit != "year" or length.n is None or length.key is not None:
        return None
    year = Partial("offset", found.begin, found.end, grain="year", n=length.n, unit="year", base="anchor")
    return month.but(begin=found.begin, end=found.end, base=year)


def weekday_next(found: Found) -> Partial | None:
    """As in "Monday next"."""
    day = found.partial("day")
    goes_on = found.after is not None and found.after.word in ("at", "from", "until", "in", "and")
    return day.but(begin=found.begin, end=found.end, rel=1) if day.rel is None and (found.ends or goes_on) else None


def weeks_on(found: Found) -> Partial | None:
    """British: "a week on Tuesday", "Tuesday week", "Friday fortnight": so many weeks after the coming one."""
    day, length, unit = found.partial("day"), found["length"], found.node("unit")
    if day.rel is not None or day.day is not None:
        return None
    if isinstance(length, Partial):
        if length.unit not in ("week", "fortnight") or length.n is None or length.key is not None or length.mod:
            return None
        weeks = int(length.n) * (2 if length.unit == "fortnight" else 1)
    else:
        if unit is None or unit.word not in ("week", "fortnight") or not found.ends:
            return None
        weeks = 2 if unit.word == "fortnight" else 1
    base = day.but(tense="future", cue="week")
    return Partial("offset", found.begin, found.end, n=weeks, unit="week", base=base, key="exact")


def this_time(found: Found) -> Partial | None:
    """As in "this time next year", "this day last year"."""
    period, unit = found.partial("period"), found.node("unit")
    if (
        period.form != "offset"
        or period.base != "anchor"
        or period.mod is not None
        or period.unit not in ("week", "month", "year")
    ):
        return None
    if unit is None:
        return period.but(begin=found.begin, end=found.end)
    return Partial("offset", found.begin, found.end, n=period.n, unit=period.unit, base="anchor", key="day")


def after_next(found: Found) -> Partial | None:
    """Friday after next, March after next."""
    return _month(found, "day").but(begin=found.begin, end=found.end, rel=2)


SECOND = (
    Rule(
        "weekday next", "WDAY", "day:WDAY NEXT", weekday_next, "It is set for Monday next.", "On Monday next week's plan is due."
    ),
    Rule(
        "weeks on a weekday",
        "DATE",
        "!<[FOR DURING IN] (length:DURATION ON day:WDAY)",
        weeks_on,
        "She arrives a week on Tuesday.",
        "She stayed for a week on Tuesday's advice.",
    ),
    Rule(
        "weekday week",
        "DATE",
        "day:WDAY unit:[WEEK UNIT]",
        weeks_on,
        "She arrives Tuesday week.",
        "On Tuesday weekly pay is due.",
    ),
    Rule(
        "this time of another year",
        "PERIODITEM",
        "THIS (TIMEWORD|unit:DAYUNIT) period:PERIODITEM",
        this_time,
        "This time next year he will be free.",
        "This time, next year's plan fails.",
    ),
    Rule(
        "month of a counted year",
        "MONTHONLY",
        "month:[MONTHONLY MONTHQ] IN length:DURATION",
        month_in_years,
        "Come back in March in two years.",
        "In March, two years on, he came.",
    ),
    Rule(
        "near weekday",
        "WDAY",
        "mod:[EARLY LATE]? THE? rel:[LAST THIS NEXT COMING FOLLOWING] day:WDAY",
        near_weekday,
        "He left last Friday.",
        "The last of Friday's guests left.",
    ),
    Rule(
        "this coming weekday",
        "WDAY",
        "THIS rel:[COMING PAST NEXT LAST] day:WDAY",
        near_weekday,
        "Come this coming Sunday.",
        "Come this Sunday.",
    ),
    Rule(
        "near month",
        "MONTHONLY",
        "THE? rel:[LAST THIS NEXT COMING PAST] month:MONTHONLY",
        near_month,
        "They signed it last May.",
        "They signed it in May.",
    ),
    Rule(
        "near date",
        "DATE",
        "rel:[LAST THIS NEXT COMING PAST] date:DATE",
        near_date,
        "It is due next 6th of April.",
        "It is due on 6 April.",
    ),
    Rule(
        "month of a near year",
        "MONTHONLY",
        "month:MONTHONLY [OF COMMA]? year:PERIODITEM",
        month_of_year,
        "He was held in June last year.",
        "In June he left.",
    ),
    Rule(
        "date of a near year",
        "DATE",
        "month:[DATE HOLIDAYITEM] [OF COMMA]? year:PERIODITEM",
        month_of_year,
        "He was held on 5 June last year.",
        "On 5 June he left.",
    ),
    Rule(
        "weekday of a near week",
        "DATE",
        "day:WDAY [OF COMMA FROM]? week:PERIODITEM",
        weekday_of_week,
        "Come on Monday of next week.",
        "Come on Monday or next week.",
    ),
    Rule(
        "weekday of a near week, week first",
        "DATE",
        "week:PERIODITEM APOS? S? day:WDAY",
        weekday_of_week,
        "Come next week Monday.",
        "Next week's talks, Monday's too.",
    ),
    Rule("weekday after next", "WDAY", "day:WDAY AFTER NEXT", after_next, "Come Friday after next.", "Come Friday after nine."),
    Rule(
        "month after next",
        "MONTHONLY",
        "day:[MONTHONLY MONTHQ] AFTER NEXT",
        after_next,
        "Come in March after next.",
        "Come in March after Easter.",
    ),
)
