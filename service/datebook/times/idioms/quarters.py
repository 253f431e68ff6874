"""Quarters, halves, seasons, fiscal years and weeks by number: "the third quarter", "3Q21", "fiscal 1990", "week 40"."""

from __future__ import annotations

from datebook.model import Grain
from datebook.times.grammar import Found, Rule
from datebook.times.idioms.dates import full_year
from datebook.times.partial import Partial


def quarter_of_year(found: Found) -> Partial | None:
    """As in "the 1988 quarter": the quarter mentioned before, in that year."""
    year = found.partial("year")
    if year.year is None or year.grain != "year":
        return None
    return Partial(
        "offset", found.begin, found.end, grain="quarter", year=year.year, n=0, unit="quarter", base="last", key="period"
    )


def the_quarter(found: Found) -> Partial | None:
    """The quarter, the latest period: the one that was mentioned."""
    if found["period"] is not None and found["latest"] is None:
        return None
    return Partial("offset", found.begin, found.end, grain="quarter", n=0, unit="quarter", base="last", key="period")


def quarter(found: Found) -> Partial | None:
    """Third quarter, Q3 2018, the 1990 second quarter."""
    which = _which(found)
    if which is None:
        return None
    grain, n = which
    year = found["year"]
    partial = Partial("period", found.begin, found.end, grain=grain, fiscal=found["fiscal"] is not None)
    partial.year = full_year(year, 2) if year is not None and year < 100 else year
    if grain == "quarter":
        partial.quarter = n
    else:
        partial.half = n
    return partial


def _which(found: Found) -> tuple[Grain, int] | None:
    """A quarter or a half, and which one; None where the letter or the number is something else's."""
    letter, n = found.node("letter"), found["n"]
    if letter is None:
        grain: Grain = "half" if found["half"] is not None else "quarter"
        n = n if n > 0 else 2 if grain == "half" else 4
    else:
        if letter.word not in ("q", "h") or not (letter.glued or found.node("n") is found.parts[0]):
            return None
        grain = "quarter" if letter.value == "quarter" else "half"
        if grain == "half" and (found["year"] is None or not found.text[letter.begin].isupper()):
            return None
    return (grain, n) if 1 <= n <= (4 if grain == "quarter" else 2) else None


def quarter_first(found: Found) -> Partial | None:
    """As in "3Q21", "1H 2022"."""
    return quarter(found) if found.at("n").glued else None


def fiscal_year(found: Found) -> Partial | None:
    """Fiscal 1990, FY18."""
    year = found["year"]
    value = year.year if isinstance(year, Partial) else year
    if value is not None and value < 100:
        value += 2000
    return Partial("date", found.begin, found.end, grain="year", year=value, fiscal=True)


def week_number(found: Found) -> Partial | None:
    """Week 31."""
    n = found["n"]
    if not 1 <= n <= 53:
        return None
    return Partial("period", found.begin, found.end, grain="week", week=n, year=found["year"])


def iso_week(found: Found) -> Partial | None:
    """ISO 8601: "2021-W40"."""
    letter = found.at("w")
    return week_number(found) if found.text[letter.begin : letter.end] == "W" and letter.glued else None


def season_of(found: Found) -> Partial | None:
    """A season; the ones that are also verbs need a word that marks them."""
    node = found.at("season")
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
    if found["short"] is not None:
        year = full_year(found["short"], 2)
    if (
        node.word in ("fall", "spring")
        and found["rel"] is None
        and found["the"] is None
        and year is None
        and found["mod"] is None
        and not marked
        and not (found.after is not None and found.after.word in ("next", "last", "this"))
    ):
        return None
    if node.word in ("fall", "spring") and found["rel"] is None and found["the"] is not None and year is None and not marked:
        return None
    base = "last" if found["rel"] is not None and found.at("rel").word in ("following", "that") else None
    return Partial(
        "period",
        found.begin,
        found.end,
        base=base,
        grain="season",
        season=node.value,
        rel=found["rel"],
        mod=found["mod"],
        year=year,
    )


def _quarter_of_year(found: Found) -> Partial | None:
    inner: Partial = found["quarter"] or found["quartera"]
    year: Partial = found["year"] or found["yeara"]
    if inner.grain not in ("quarter", "half", "season") or inner.year is not None or inner.form != "period":
        return None
    if year.grain != "year":
        return None
    if year.form == "date":
        return inner.but(begin=found.begin, end=found.end, year=year.year)
    return inner.but(begin=found.begin, end=found.end, base=year)


FIRST = (
    Rule(
        "quarter of a year",
        "PERIODITEM",
        "THE? year:YEAR? fiscal:FISCAL? HYPHEN? n:[ORDINAL ORDWORD SECONDW] HYPHEN? (QUARTER|half:HALF)",
        quarter,
        "Third-quarter profit rose.",
        "A quarter of the profit rose.",
    ),
    Rule(
        "quarter of a named year",
        "PERIODITEM",
        "THE? n:[ORDINAL ORDWORD SECONDW LAST] (QUARTER|half:HALF) [OF COMMA]? year:YEAR",
        quarter,
        "It opened in the third quarter of 1998.",
        "It opened a quarter of 1998 shops.",
    ),
    Rule(
        "quarter with a letter",
        "PERIODITEM",
        "letter:QLETTER n:N12 (OF? HYPHEN? year:YEAR)?",
        quarter,
        "Sales rose in Q3 2018.",
        "Questions 3 and 4.",
    ),
    Rule(
        "quarter with a letter after its year",
        "PERIODITEM",
        "year:[YEAR N24 N31] HYPHEN? letter:QLETTER n:N12",
        quarter,
        "Sales rose in 2018Q4.",
        "In 2018 four.",
    ),
    Rule(
        "quarter, figures first",
        "PERIODITEM",
        "n:N12 letter:QLETTER year:[N24 N31 YEAR]",
        quarter_first,
        "Profit rose in 3Q21.",
        "Profit rose 3 q.",
    ),
    Rule(
        "fiscal year",
        "YEARITEM",
        "(FISCAL|FISCALYEAR) year:[YEAR N12 N24 N31 N59 N99] !>HYPHEN",
        fiscal_year,
        "Profit rose in fiscal 1990.",
        "Fiscal 90-day plans.",
    ),
    Rule(
        "season",
        "PERIODITEM",
        (
            "mod:[EARLY LATE MID]? the:THE? rel:[LAST THIS NEXT COMING CURRENT PAST FOLLOWING THAT]? season:ANYSEASON "
            "(OF? year:YEAR|OF? APOS short:[N24 N31 N59 N99])?"
        ),
        season_of,
        "It opened last summer.",
        "Prices fall and spring back.",
    ),
    Rule(
        "week number",
        "PERIODITEM",
        "THE? WEEK n:[N12 N24 N31 N59] ([OF COMMA]? year:YEAR)?",
        week_number,
        "Show sales in week 31.",
        "A week of 31 days.",
    ),
    Rule(
        "ISO week",
        "PERIODITEM",
        "year:YEAR HYPHEN w:STARTING n:[N12 N24 N31 N59]",
        iso_week,
        "The count was done in 2021-W40.",
        "The count was done 2021 - starting 40.",
    ),
)


SECOND = (
    Rule(
        "quarter of a named year, unnamed",
        "PERIODITEM",
        "THE year:YEARITEM (QUARTER|PERIOD)",
        quarter_of_year,
        "It lost $1 in the 1988 quarter.",
        "It lost 1988 quarters.",
    ),
    Rule(
        "the quarter",
        "PERIODITEM",
        "THE latest:LATEST? (QUARTER|period:PERIOD)",
        the_quarter,
        "Profit rose in the quarter.",
        "He drew and quartered it.",
    ),
    Rule(
        "quarter of a near year",
        "PERIODITEM",
        "(THE? quarter:PERIODITEM OF? year:[PERIODITEM YEARITEM]|yeara:PERIODITEM APOS S quartera:PERIODITEM)",
        _quarter_of_year,
        "It opens in next year's first quarter.",
        "It opens next year.",
    ),
)
