"""Idioms that name a holiday or an observance: "Christmas", "Labor Day 2021", "last Thanksgiving"."""

from __future__ import annotations

from datebook.times.grammar import Found, Rule
from datebook.times.partial import Partial


def holiday(found: Found) -> Partial:
    """A holiday, perhaps with its year."""
    year = found["year"]
    return Partial("holiday", found.begin, found.end, key=found["key"], year=year, rel=found["rel"])


def of_year(found: Found) -> Partial | None:
    """A holiday of a named or a near year."""
    day, year = found.partial("day"), found.partial("year")
    if day.year is not None:
        return None
    if year.form == "date" and year.grain == "year":
        return day.but(begin=found.begin, end=found.end, year=year.year)
    return day.but(begin=found.begin, end=found.end, base=year) if year.unit == "year" and year.form == "offset" else None


FIRST = (
    Rule(
        "holiday",
        "HOLIDAYITEM",
        "THE? rel:[LAST THIS NEXT COMING FOLLOWING PAST]? key:HOLIDAY (COMMA? OF? year:YEAR)?",
        holiday,
        "They met on Labor Day.",
        "Labor met that day.",
    ),
)


SECOND = (
    Rule(
        "holiday of a year",
        "HOLIDAYITEM",
        "day:HOLIDAYITEM [OF IN]? year:YEARITEM",
        of_year,
        "It was shown on Labor Day in 2021.",
        "It was Labor Day, and 2021 too.",
    ),
)
