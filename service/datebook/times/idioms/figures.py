"""Dates in figures alone: "2022-01-10", "1/10/22", "10.1.2022", "20220110", "2/2013"."""

from __future__ import annotations

from datebook.times.grammar import Found, Rule
from datebook.times.idioms.dates import full_year
from datebook.times.partial import Partial
from datebook.times.zones import offset_of

_DENOMINATORS = frozenset({2, 3, 4, 5, 8, 10, 16, 32})

_DATE_MARKERS = frozenset("on by until since from to this next last due dated between through before after - – (".split())


def iso(found: Found) -> Partial | None:
    """ISO 8601: a day, perhaps with its time and offset."""
    node = found.at("iso")
    word = node.word
    year, month, day = (int(each) for each in word[:10].replace("t", "-").replace(" ", "-").split("-")[:3])
    partial = numeric(found, year, month, day)
    if partial is None or ":" not in word:
        return partial
    at = word.index(":") - 2
    partial.hour, partial.minute = int(word[at : at + 2]), int(word[at + 3 : at + 5])
    partial.grain = "minute"
    partial.meridiem = "24"
    partial.date_span = (node.begin, node.begin + at - 1)
    stop = at + 5
    if word[stop : stop + 1] == ":":
        partial.second, stop = int(word[stop + 1 : stop + 3]), stop + 3
        while word[stop : stop + 1] and word[stop] in ".0123456789":
            stop += 1
    partial.clock_span = (node.begin + at, node.begin + stop)
    if stop < len(word):
        partial.zone_text = found.text[node.begin + stop : node.end]
        partial.zone = offset_of(partial.zone_text)
        partial.zone_span = (node.begin + stop, node.end)
    return partial


def numeric(found: Found, year: int | None, month: int, day: int) -> Partial | None:
    """A day in figures; what cannot be one is refused."""
    if not (1 <= month <= 12 and 1 <= day <= 31) or (year is not None and not 1000 <= year <= 2200):
        return None
    return Partial("date", found.begin, found.end, year=year, month=month, day=day)


def slashes(found: Found) -> Partial | None:
    """Three figures: year first, else month first as in America where it can be; with dots, day first as in Europe."""
    node = found.at("date")
    mark = "/" if "/" in node.word else "." if "." in node.word else "-"
    a, b, c = (int(each) for each in node.word.split(mark))
    if len(node.word.split(mark)[0]) == 4:
        return numeric(found, a, b, c) or numeric(found, a, c, b)
    year = full_year(c, len(node.word.split(mark)[2]))
    if mark == ".":
        return numeric(found, year, b, a) or numeric(found, year, a, b)
    partial = numeric(found, year, a, b) or numeric(found, year, b, a)
    if partial is not None:
        partial.key = "figures" if a <= 12 and b <= 12 else "month first" if a <= 12 else "day first"
    return partial


def two_figures(found: Found) -> Partial | None:
    """Month and day in figures (American order unless it cannot be): only where no fraction or score is likely."""
    node, before = found.at("date"), found.before
    a, b = (int(each) for each in node.word.split("/"))
    marked = before is not None and before.word in _DATE_MARKERS
    if not marked and ((a < b and b in _DENOMINATORS) or (a, b) in {(9, 11), (24, 7)}):
        return None
    if before is not None and before.word[:1].isdigit():
        return None
    if found.after is not None and found.after.word in (
        "inch",
        "inches",
        "cup",
        "hour",
        "hours",
        "point",
        "points",
        "mile",
        "of",
    ):
        return None
    return numeric(found, None, a, b) or numeric(found, None, b, a)


def figures_range(found: Found) -> Partial | None:
    """As in "1/10–1/14": month and day on either side, the later one second."""
    sides = [found.at(name) for name in "ab"]
    (am, ad), (bm, bd) = (tuple(int(each) for each in node.word.split("/")) for node in sides)
    if not (1 <= am <= bm <= 12 and 1 <= ad <= 31 and 1 <= bd <= 31 and (am, ad) < (bm, bd)) or bm - am > 3:
        return None
    a = Partial("date", sides[0].begin, sides[0].end, month=am, day=ad, side="from")
    b = Partial("date", sides[1].begin, sides[1].end, month=bm, day=bd, side="to")
    return Partial("group", found.begin, found.end, children=(a, b))


def dotted_day(found: Found) -> Partial | None:
    """As in "on 5.12": month and day, American order unless it cannot be."""
    node, after = found.at("date"), found.after
    a, _, b = node.word.partition(".")
    if (
        not (a.isdigit() and b.isdigit())
        or len(a) > 2
        or len(b) > 2
        or (after is not None and after.value is None and after.word.isalpha())
    ):
        return None
    return numeric(found, None, int(a), int(b)) or numeric(found, None, int(b), int(a))


def compact(found: Found) -> Partial | None:
    """Eight figures: YYYYMMDD."""
    node = found.at("date")
    figures = node.word
    if not figures.startswith(("19", "20")):
        return None
    return numeric(found, int(figures[:4]), int(figures[4:6]), int(figures[6:]))


def dated(found: Found) -> Partial | None:
    """Month and year in figures: "2/2013", "2014-10", "10.2014"."""
    month, year = found["month"], found["year"]
    if not 1 <= month <= 12 or not 1900 <= year <= 2100:
        return None
    if any(not node.glued for node in found.parts[:-1]):
        return None
    return Partial("date", found.begin, found.end, grain="month", year=year, month=month)


def year_in_the_middle(found: Found) -> Partial | None:
    """Month, year, day or day, year, month, joined by dashes or strokes."""
    month, year, day = (found[name] if found[name] is not None else found[f"{name}2"] for name in ("month", "year", "day"))
    return numeric(found, year, month, day)


RULES = (
    Rule("iso date", "DATE", "iso:ISO", iso, "Opens 2022-01-10.", "Call 2022-01-1000 now."),
    Rule("three figures", "DATE", "date:SLASHTHREE", slashes, "Due 10/31/1974.", "Version 10.31.197 is out."),
    Rule("two figures", "DATE", "date:SLASHTWO !>ANYUNIT", two_figures, "They meet on 2/15.", "Add 1/2 cup of milk."),
    Rule(
        "year in the middle",
        "DATE",
        "(month:ANYMONTH [HYPHEN SLASH] year:YEAR [HYPHEN SLASH] day:DAYNUM|"
        "day2:DAYNUM [HYPHEN SLASH] year2:YEAR [HYPHEN SLASH] month2:ANYMONTH)",
        year_in_the_middle,
        "Filed on Sep-2020-23.",
        "Filed in Sep-2020.",
    ),
    Rule("eight figures", "DATE", "date:YMDEIGHT", compact, "report 20170302 is out", "Call 55512345 today."),
    Rule(
        "figures to figures, month first",
        "RANGE",
        "FROM? a:SLASHTWO (ANYDASH|TO|UNTIL|THROUGH) b:SLASHTWO",
        figures_range,
        "The offer is good 1/10–1/14.",
        "It fell from 5/8 - to 3/8.",
    ),
    Rule(
        "month and year in figures",
        "MONTHONLY",
        "month:N12 [SLASH HYPHEN] year:YEAR",
        dated,
        "Valid from 2/2013.",
        "2 or 2013 of them",
    ),
    Rule(
        "year and month in figures",
        "MONTHONLY",
        "year:YEAR [SLASH HYPHEN] month:N12",
        dated,
        "Valid from 2014-10.",
        "2014 - 10 years ago",
    ),
    Rule(
        "dotted month and day",
        "DATE",
        "<ON date:DECIMAL !>[ANYUNIT AMPM]",
        dotted_day,
        "It is due on 5.12 at the latest.",
        "It rose 5.12 on Monday.",
    ),
)
