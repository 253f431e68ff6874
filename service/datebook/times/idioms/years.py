"""Years, decades and centuries; figures that count or name something else are left alone."""

from __future__ import annotations

import re

from datebook.times.grammar import Found, Rule
from datebook.times.idioms.dates import AFTER_DAY
from datebook.times.partial import Partial
from datebook.times.tokens import Node

_COUNTED = frozenset(
    (
        "people troops soldiers employees workers shares homes jobs students members meters metres feet miles "
        "kilometers pounds dollars tons tonnes barrels points votes pieces copies units men women children acres square "
        "cases deaths cars euros yards kg km mph characters words yen rupees calories watts volts rpm hp mb gb ml mm cm "
        "police refugees others seats times patients games bits bytes pixels"
    ).split()
)

_FIRST_YEAR = 1000

_YEAR_INTRODUCERS = frozenset(
    "in since of by until from to through before after during for late early mid fiscal circa year".split()
)

_LABELS = frozenset(
    "at page line room article section number building no gate flight route chapter resolution order act bill suite".split()
)

_LABEL = re.compile(r"(?:\b(?!A\b)[A-Z]{1,2}|\b[A-Z]\.|\b[Nn]os?\.|#)\s?$")


def _labelled(found: Found, before: Node | None) -> bool:
    """Whether a word before the figures says that they count or name something else: "page 2019", "H.R. 1776", "at 1600"."""
    year = found.at("year")
    if before is not None and before.word in _LABELS:
        return before.word != "at" or not _names_edition(found.text, year)
    return _LABEL.search(found.text[max(0, year.begin - 6) : year.begin]) is not None


_EDITION = re.compile(r" (?:[A-Z][\w'’.&-]* ){0,5}(?:[A-Z][\w'’-]*)")

_ADDRESS = re.compile(
    r"\b(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Drive|Dr|Way|Court|Place|Plaza|Square|Highway|Parkway)\b"
)


def _names_edition(text: str, year: Node) -> bool:
    """Whether a name follows that the year belongs to ("at 2014 New Orleans Film Festival"), and no street."""
    found = _EDITION.match(text, year.end, year.end + 60)
    return 1900 <= year.value <= 2100 and found is not None and not _ADDRESS.search(found[0])


_IN_A_CODE = re.compile(r"[A-Z]-$"), re.compile(r"-[0-9]{3,}\b(?!-)")


def _in_a_code(text: str, year: Node) -> bool:
    """Whether the figures stand in a case's or a part's number: "CR-2016-1204". Not: "mid-2016", "2016-2018"."""
    before, after = _IN_A_CODE
    behind = after.match(text, year.end)
    numbered = behind is not None and not year.value <= int(behind[0][1:]) <= 2200
    return numbered or before.search(text, max(0, year.begin - 2), year.begin) is not None


def lone_year(found: Found) -> Partial | None:
    """Four figures that can be a year, where nothing beside them is counted or priced."""
    node, before, after = found.at("year"), found.before, found.after
    text = found.text
    if _labelled(found, before) or _in_a_code(text, node):
        return None
    if not 1500 <= node.value <= 2100 and not found["era"] and not _long_ago(found):
        return None
    if (
        before is not None
        and before.word in ("-", "–")
        and text[before.begin - 2 : before.begin].strip().isdigit()
        and before.begin == before.end - 1
    ):
        figures = text[before.begin - 4 : before.begin]
        if not figures.isdigit() or int(figures) < _FIRST_YEAR:
            return None
    if text[node.begin - 1 : node.begin] in ("#", "$", "€", "£", "*", "=", "@") and node.begin:
        return None
    if (
        before is not None
        and node.begin == before.end
        and before.word not in ("(", "-", "–", "—", "/", "'", "’", "‘", '"', "“", "`", "")
    ):
        return None
    if after is not None:
        if (after.word in _COUNTED and not text[after.begin].isupper()) or (
            after.begin == node.end and text[node.end : node.end + 1] in ("%", "°", "$", "€", "_", "+")
        ):
            return None
        if after.begin == node.end and after.word.isalpha() and after.word != "s":
            return None
    marked = before is not None and before.word in _YEAR_INTRODUCERS
    if node.value % 1000 == 0 and not marked and (before is None or before.word not in ("the", "(", "-", "/", ",", "and", "or")):
        return None  # a round thousand by itself is a count
    if not marked and node.word.isdigit() is False:
        return None if node.word else _year(found)
    return _year(found)


def _long_ago(found: Found) -> bool:
    """Whether three or four figures below 1500 are a year: "in 1066", with nothing behind them that they could count."""
    before, after = found.before, found.after
    if before is None or before.word not in ("in", "since", "of", "until", "by") or not 1000 <= found["year"] < 1500:
        return False
    return found.ends or (before.word != "of" and after is not None and after.word in AFTER_DAY)


def era_year(found: Found) -> Partial | None:
    """As in "44 BC", "AD 79"."""
    node, year = found.at("era", "era2"), found.at("year", "year2").value
    if not found.text[node.begin : node.end].isupper() and "." not in node.word:
        return None
    return Partial("date", found.begin, found.end, grain="year", year=-year if node.value == "BC" else year)


def _year(found: Found) -> Partial:
    era = found["era"]
    year = found["year"]
    return Partial("date", found.begin, found.end, grain="year", year=-year if era == "BC" else year)


def introduced_year(found: Found) -> Partial | None:
    """A year that the word before it announces."""
    return Partial("date", found.begin, found.end, grain="year", year=found.at("year", "year2").value)


def decade(found: Found) -> Partial | None:
    """Ten years: "the 1990s", "the '60s", "the nineties"."""
    node = found.at("decade")
    if isinstance(node.value, int):
        start = 1900 + 10 * node.value
    else:
        figures = "".join(c for c in node.word if c in "0123456789")
        if len(figures) == 2:
            apostrophe = node.word[0] in "'’‘"
            if not apostrophe and (found["the"] is None or found.before is None):
                return None
            start = 1900 + int(figures) if int(figures) >= 20 else 2000 + int(figures)
        elif len(figures) == 4:
            start = int(figures)
        else:
            return None
    if not 1000 <= start <= 2100:
        return None
    if start % 100 == 0 and start < 1900:
        return Partial("period", found.begin, found.end, grain="century", year=start)  # "the 1800s": hardly ten years
    return Partial("period", found.begin, found.end, grain="decade", year=start)


def century(found: Found) -> Partial | None:
    """A hundred years, counted: "the 21st century"."""
    return Partial("period", found.begin, found.end, grain="century", year=100 * (found["n"] - 1))


RULES = (
    Rule(
        "introduced year",
        "YEARITEM",
        "(THE? YEARUNIT year:YEAR|<[FISCAL CALENDAR CIRCA] year2:YEAR)",
        introduced_year,
        "Show sales in the year 1450.",
        "Show 1450 sales.",
    ),
    Rule(
        "year of an era",
        "YEARITEM",
        "(year:[N12 N24 N31 N59 N99 N999 CLOCKTHREE YEAR BIG] era:ERA|era2:ERA year2:[N12 N24 N31 N59 N99 N999 CLOCKTHREE])",
        era_year,
        "Caesar died in 44 BC in Rome.",
        "They ran 44 ad campaigns.",
    ),
    Rule("year", "YEARITEM", "year:YEAR era:ERA?", lone_year, "It fell in 1998.", "It sold 2000 pieces."),
    Rule(
        "decade", "PERIODITEM", "the:THE? decade:[DECADES YEARWORDS]", decade, "Jazz of the 1920s was loud.", "She is in her 20s."
    ),
    Rule(
        "century",
        "PERIODITEM",
        "THE? n:[ORDINAL ORDWORD] HYPHEN? CENTURYWORD",
        century,
        "Built in the 19th century.",
        "Built a century ago.",
    ),
)
