"""Idioms that name a day of the calendar in words: "January 10, 2022", "10 Jan", "12/13 January", "the 13th"."""

from __future__ import annotations

from calendar import monthrange

from datebook.times.grammar import Found, Rule
from datebook.times.partial import Partial

_PIVOT = 69
"""Two digits below it mean 20xx, from it on 19xx (POSIX strptime)."""


def full_year(value: int, width: int) -> int:
    """The year that two or four digits mean."""
    return value if width > 2 else value + (2000 if value < _PIVOT else 1900)


_BEFORE_DAY = frozenset(
    "on by until till from to through thru before after since of and or - – — ( , monday tuesday wednesday thursday friday "
    "saturday sunday mon tue tues wed thu thur thurs fri sat sun".split()
)

AFTER_DAY = frozenset(
    (
        "is was will would at and or but with when where in from to until for as the a before after because if by it he "
        "she they we i this next last every of pm am you has had have can could should may also so then please around "
        "between unless except instead"
    ).split()
)


def month_day(found: Found) -> Partial | None:
    """A month and a day, perhaps with its year."""
    month, day = found["month"], found["day"]
    if not _spelled_as_date(found):
        return None
    if not 1 <= day <= monthrange(2000, month)[1]:
        return None if day > 31 else _impossible(found)
    year = found["year"]
    if year is not None and year < 100:
        year = full_year(year, 2)
    return Partial("date", found.begin, found.end, year=year, month=month, day=day)


def _spelled_as_date(found: Found) -> bool:
    """As in "One may ask" is no date: a month that is also a verb, in lower case, stands beside figures or an ordinal."""
    month, day = found.node("month"), found.node("day")
    if month is None or day is None:
        return True
    if not day.word and "," in found.text[month.end : day.begin]:
        return False  # "in July, five years after"
    before = found.before
    if before is not None and before.word in ("$", "#"):
        return False
    if month.word not in ("may", "march", "mar", "sun") or not found.text[month.begin].islower():
        return True
    return day.word != ""


def _impossible(found: Found) -> Partial | None:
    return Partial("date", found.begin, found.end, year=found["year"], month=found["month"], day=found["day"])


def two_days(found: Found) -> Partial | None:
    """As in "12/13 January": one day and the next."""
    node = found.at("days")
    first, second = (int(each) for each in node.word.split("/"))
    if not 1 <= first < second <= 31:
        return None
    cut = node.begin + node.word.index("/")
    month, year, lent = found["month"], found["year"], frozenset({"month"})
    a = Partial("date", node.begin, cut, year=year, month=month, day=first, lent=lent)
    return Partial(
        "group",
        found.begin,
        found.end,
        children=(a, Partial("date", cut + 1, found.end, year=year, month=month, day=second)),
    )


def day_in_short_year(found: Found) -> Partial | None:
    """As in "14th April 15", where no word follows that the figures could count."""
    return month_day(found) if found.ends else None


def day_of_month(found: Found) -> Partial | None:
    """An ordinal that is a day: "on the 13th". What it counts instead ("the 13th floor") is refused."""
    after = found.after
    if after is not None and after.word.isalpha() and after.word not in AFTER_DAY:
        return None
    if after is not None and after.word == "-":
        return None
    before = found.before
    if before is not None and before.word not in _BEFORE_DAY:
        return None
    return Partial("date", found.begin, found.end, day=found["day"])


def last_word(found: Found) -> Partial | None:
    """As in "on the first", where nothing follows that it could count."""
    return Partial("date", found.begin, found.end, day=found["day"]) if found.after is None else None


RULES = (
    Rule(
        "year, day, month",
        "DATE",
        "year:YEAR [HYPHEN SLASH] day:DAYNUM [HYPHEN SLASH] month:ANYMONTH",
        month_day,
        "Filed on 2020/23/Sep.",
        "Filed on 2020/23.",
    ),
    Rule(
        "month day year",
        "DATE",
        (
            "month:ANYMONTH DOT? COMMA? [HYPHEN SLASH]? THE? day:[DAYNUM ORDINAL ORDWORD SECONDW] ([COMMA OF IN "
            "HYPHEN]? year:YEAR)? !>[AMPM OCLOCK UNITS]"
        ),
        month_day,
        "The talks open on January 10, 2022.",
        "In January 1000 people came.",
    ),
    Rule(
        "month day short year",
        "DATE",
        "month:ANYMONTH DOT? day:[DAYNUM ORDINAL ORDWORD] COMMA? APOS year:[N0 N12 N24 N31 N59 N99]",
        month_day,
        "He wrote on January 10, '22.",
        "January 10 was cold.",
    ),
    Rule(
        "day month year",
        "DATE",
        (
            "THE? day:[DAYNUM ORDINAL ORDWORD SECONDW] DAYUNIT? OF? [HYPHEN SLASH]? month:ANYMONTH DOT? ([COMMA "
            "OF IN HYPHEN SLASH]? year:YEAR)?"
        ),
        month_day,
        "The talks open on 10 January 2022.",
        "All 40 January flights were full.",
    ),
    Rule(
        "day month short year",
        "DATE",
        (
            "day:[DAYNUM ORDINAL] [HYPHEN SLASH]? OF? month:ANYMONTH [HYPHEN SLASH APOS OF]? year:[N31 N59 N99] "
            "!>[AMPM OCLOCK ANYUNIT]"
        ),
        month_day,
        "Filed on 31-Oct-74.",
        "Filed on 31 October by her.",
    ),
    Rule(
        "ordinal month short year",
        "DATE",
        "day:ORDINAL month:ANYMONTH COMMA? year:[N24 N31] !>[COLONMARK ANYDASH COMMA]",
        day_in_short_year,
        "Filed on 14th April 15.",
        "On 14th April 15 men came.",
    ),
    Rule(
        "two days with a stroke",
        "RANGE",
        "days:SLASHTWO month:ANYMONTH year:YEAR?",
        two_days,
        "They meet on 12/13 January.",
        "They meet on 1/12, January or not.",
    ),
    Rule("ides", "DATE", "THE? day:IDES OF month:ANYMONTH", month_day, "Beware the ides of March.", "He marched in March."),
    Rule(
        "year month day in words",
        "DATE",
        "year:YEAR [HYPHEN SLASH] month:ANYMONTH [HYPHEN SLASH] day:DAYNUM",
        month_day,
        "Filed 2019/aug/01.",
        "In 2019 the August rains came.",
    ),
    Rule(
        "day of a month",
        "DAYONLY",
        "THE day:[ORDINAL ORDINALBIG] !>[DAYUNIT WEEK ANYUNIT QUARTER PART LAST]",
        day_of_month,
        "The summit opens on the 13th.",
        "She lives on the 13th floor.",
    ),
    Rule("day in a word", "DAYONLY", "<ON THE day:[ORDWORD SECONDW]", last_word, "Come on the first", "On the first floor."),
    Rule(
        "bare day of a month",
        "DAYONLY",
        "<ON THE day:DAYNUM !>[UNITS ANYUNIT QUARTER PART HYPHEN]",
        day_of_month,
        "It happens on the 17 between two and four.",
        "It happens on the 17 buses.",
    ),
)
