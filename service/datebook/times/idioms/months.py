"""Months and weekdays by their names, in full and in short, and the names that are also other words."""

from __future__ import annotations

from datebook.times.grammar import Found, Rule
from datebook.times.idioms.dates import full_year
from datebook.times.lexicon import WORDS
from datebook.times.partial import Partial
from datebook.times.tokens import Node

_NAMES = frozenset({"april", "june", "august"})

_MONTH_INTRODUCERS = frozenset(
    "in since by until from of during last next this early late mid through before after between for each".split()
)


def lone_month(found: Found) -> Partial | None:
    """A month by itself or with its year."""
    node = found.at("month")
    year = found["year"] if found["year"] is not None else found["year2"]
    if year is not None and year < 100:
        year = full_year(year, 2)
    return Partial("date", found.begin, found.end, grain="month", year=year, month=node.value)


def part_of_month(found: Found) -> Partial | None:
    """As in "mid-March", "early-May 2020"."""
    month = lone_month(found)
    return None if month is None else month.but(mod=found["mod"])


def capital_month(found: Found) -> Partial | None:
    """A month whose name is also a name or a verb: in capitals, and not beside a name."""
    node, after, before = found.at("month"), found.after, found.before
    if not found.text[node.begin].isupper() or found.text[node.begin - 1 : node.begin] in ("$", "#", "@"):
        return None
    if (
        after is not None
        and after.word
        and after.begin - node.end <= 1
        and found.text[after.begin].isupper()
        and after.value is None
    ):
        return None
    if (
        before is not None
        and before.value is None
        and found.text[before.begin : before.begin + 1].isupper()
        and before.glued is False
    ):
        return None
    return lone_month(found)


def alone(found: Found) -> Partial | None:
    """A month that is all there is."""
    return capital_month(found) if found.before is None and found.after is None else None


def full_month(found: Found) -> Partial | None:
    """A month that can hardly be anything else; "April" and "June" are also first names, "august" is also an adjective."""
    node, after, before = found.at("month"), found.after, found.before
    sure = before is not None and before.word in _MONTH_INTRODUCERS
    named = found.text[node.begin].isupper()
    if node.word in _NAMES and not sure and _begins_name(found, node, after):
        return None
    if node.word == "august" and not named and not sure:
        return None
    return lone_month(found)


def _begins_name(found: Found, node: Node, after: Node | None) -> bool:
    """Whether a word with a capital follows, as a family name follows a first name."""
    return after is not None and after.value is None and after.begin == node.end + 1 and found.text[after.begin].isupper()


def weekday(found: Found) -> Partial | None:
    """A weekday in full."""
    return Partial("date", found.begin, found.end, weekday=found["weekday"])


def short_weekday(found: Found) -> Partial | None:
    """A weekday in short. "Sun", "Sat", "Mon" and "Wed" are also other words: they need a date, an hour or a dash beside them."""
    node, after, before = found.at("weekday"), found.after, found.before
    if node.word not in ("sat", "sun", "wed", "mon") or (before is None and after is None):
        return weekday(found)
    if not found.text[node.begin].isupper():
        return None
    if after is not None and after.word == ",":
        after = found.ahead(2)
    beside = (after is not None and _dates(after)) or (
        before is not None
        and before.word in ("-", "–", "/", "(", "&", "and", "or")
        and not _begins_name(found, node, found.after)
    )
    return weekday(found) if beside else None


def _dates(node: Node) -> bool:
    """Whether a node is a number, a word of time or a dash."""
    return (
        node.word[:1].isdigit()
        or node.word in ("-", "–", "/", "at", "&", "and", ")")
        or (node.word in WORDS and WORDS[node.word][0] in ("MONTH", "MONTHABBR", "PART", "WEEKDAY", "WDABBR", "POINT", "PARTS"))
    )


def after_preposition(found: Found) -> Partial | None:
    """A weekday in short after "on", "this", "next": whatever its case."""
    return weekday(found)


RULES = (
    Rule(
        "part of a short month",
        "MONTHONLY",
        "mod:[MID EARLY LATE] HYPHEN month:[MONTHQ MONTHABBR] DOT? year:YEAR?",
        part_of_month,
        "It is due in mid-March.",
        "It is due mid-way in March.",
    ),
    Rule(
        "month year",
        "MONTHONLY",
        "month:ANYMONTH DOT? [COMMA OF HYPHEN SLASH APOS]? year:YEAR",
        lone_month,
        "The plant opened in May 2014.",
        "She may open the plant in 2014.",
    ),
    Rule(
        "month of short year",
        "MONTHONLY",
        "month:ANYMONTH ([OF APOS] APOS? year:[N31 N59 N99]|APOS year2:[N12 N24])",
        lone_month,
        "He was born in April of 87.",
        "In April 87 people came.",
    ),
    Rule(
        "month in year",
        "MONTHONLY",
        "month:ANYMONTH IN year:YEAR",
        lone_month,
        "It began in April in 2016.",
        "In April it began.",
    ),
    Rule(
        "year month",
        "MONTHONLY",
        "year:YEAR HYPHEN? month:ANYMONTH",
        lone_month,
        "They went back in 2017 April.",
        "In 2017 they went back.",
    ),
    Rule("month", "MONTHONLY", "month:MONTH", full_month, "Prices rose in October.", "April Jones said so."),
    Rule(
        "short month",
        "MONTHONLY",
        "month:MONTHABBR DOT?",
        capital_month,
        "Prices rose in Oct. by a tenth.",
        "a dec server, an oct tree",
    ),
    Rule(
        "month that is also a word",
        "MONTHONLY",
        (
            "<[IN OF SINCE UNTIL BY FROM DURING LAST NEXT THIS BEFORE AFTER THROUGH EARLY LATE MID EVERY TO "
            "BETWEEN END PAST] month:MONTHQ"
        ),
        capital_month,
        "They will decide in May.",
        "She may decide.",
    ),
    Rule("month by itself", "MONTHONLY", "!<[OTHER THE] month:MONTHQ !>[OTHER]", alone, "March", "She may."),
    Rule(
        "ambiguous month in lower case",
        "MONTHONLY",
        "<[IN SINCE UNTIL DURING LAST NEXT EARLY LATE MID] month:[MONTHQ MONTHABBR]",
        lone_month,
        "it may be in may",
        "they may march",
    ),
    Rule("weekday", "WDAY", "weekday:WEEKDAY", weekday, "He resigned on Monday.", "The Mondale camp won."),
    Rule("short weekday", "WDAY", "weekday:WDABBR DOT?", short_weekday, "Open Tue. and Wed.", "the sun sat low"),
    Rule(
        "short weekday after a preposition",
        "WDAY",
        "<[ON THIS NEXT LAST EVERY BY UNTIL] weekday:WDABBR",
        after_preposition,
        "see you on sat",
        "the sun rose",
    ),
)
