"""Idioms that name a calendar date: "January 10, 2022", "10 Jan", "2022-01-10", "1/10/22", "May 2014", "the 13th"."""

from __future__ import annotations

import re
from calendar import monthrange

from datebook.times.grammar import Found, Rule
from datebook.times.lexicon import WORDS
from datebook.times.partial import Partial
from datebook.times.tokens import Node
from datebook.times.zones import offset_of

_PIVOT = 69
"""Two digits below it mean 20xx, from it on 19xx (POSIX strptime)."""

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

_DENOMINATORS = frozenset({2, 3, 4, 5, 8, 10, 16, 32})

_DATE_MARKERS = frozenset("on by until since from to this next last due dated between through before after - – (".split())

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


def full_year(value: int, width: int) -> int:
    """The year that two or four digits mean."""
    return value if width > 2 else value + (2000 if value < _PIVOT else 1900)


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
    before = found.before
    if before is not None and before.word in ("$", "#"):
        return False
    if month.word not in ("may", "march", "mar", "sun") or not found.text[month.begin].islower():
        return True
    return day.word != ""


def _impossible(found: Found) -> Partial | None:
    return Partial("date", found.begin, found.end, year=found["year"], month=found["month"], day=found["day"])


def part_of_month(found: Found) -> Partial | None:
    """As in "mid-March", "early-May 2020"."""
    month = lone_month(found)
    return None if month is None else month.but(mod=found["mod"])


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


def figures_range(found: Found) -> Partial | None:
    """As in "1/10–1/14": month and day on either side, the later one second."""
    sides = [found.at(name) for name in "ab"]
    (am, ad), (bm, bd) = (tuple(int(each) for each in node.word.split("/")) for node in sides)
    if not (1 <= am <= bm <= 12 and 1 <= ad <= 31 and 1 <= bd <= 31 and (am, ad) < (bm, bd)) or bm - am > 3:
        return None
    a = Partial("date", sides[0].begin, sides[0].end, month=am, day=ad, side="from")
    b = Partial("date", sides[1].begin, sides[1].end, month=bm, day=bd, side="to")
    return Partial("group", found.begin, found.end, children=(a, b))


def day_in_short_year(found: Found) -> Partial | None:
    """As in "14th April 15", where no word follows that the figures could count."""
    return month_day(found) if found.ends else None


def year_in_the_middle(found: Found) -> Partial | None:
    """Month, year, day or day, year, month, joined by dashes or strokes."""
    month, year, day = (found[name] if found[name] is not None else found[f"{name}2"] for name in ("month", "year", "day"))
    return numeric(found, year, month, day)


def lone_month(found: Found) -> Partial | None:
    """A month by itself or with its year."""
    node = found.at("month")
    year = found["year"] if found["year"] is not None else found["year2"]
    if year is not None and year < 100:
        year = full_year(year, 2)
    return Partial("date", found.begin, found.end, grain="month", year=year, month=node.value)


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


_NAMES = frozenset({"april", "june", "august"})
_MONTH_INTRODUCERS = frozenset(
    "in since by until from of during last next this early late mid through before after between for each".split()
)


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


def lone_year(found: Found) -> Partial | None:
    """Four figures that can be a year, where nothing beside them is counted or priced."""
    node, before, after = found.at("year"), found.before, found.after
    text = found.text
    if _labelled(found, before):
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
    if not found.text[node.begin : node.end].isupper():
        return None
    return Partial("date", found.begin, found.end, grain="year", year=-year if node.value == "BC" else year)


def _year(found: Found) -> Partial:
    era = found["era"]
    year = found["year"]
    return Partial("date", found.begin, found.end, grain="year", year=-year if era == "BC" else year)


def introduced_year(found: Found) -> Partial | None:
    """A year that the word before it announces."""
    return Partial("date", found.begin, found.end, grain="year", year=found.at("year", "year2").value)


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
    order = ((b, a), (a, b)) if mark == "." and a > 0 else ((a, b), (b, a))
    for month, day in order:
        partial = numeric(found, year, month, day)
        if partial is not None:
            return partial
    return None


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


def dated(found: Found) -> Partial | None:
    """Month and year in figures: "2/2013", "2014-10", "10.2014"."""
    month, year = found["month"], found["year"]
    if not 1 <= month <= 12 or not 1900 <= year <= 2100:
        return None
    if any(not node.glued for node in found.parts[:-1]):
        return None
    return Partial("date", found.begin, found.end, grain="month", year=year, month=month)


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
    Rule(
        "year, day, month",
        "DATE",
        "year:YEAR [HYPHEN SLASH] day:DAYNUM [HYPHEN SLASH] month:ANYMONTH",
        month_day,
        "Filed on 2020/23/Sep.",
        "Filed on 2020/23.",
    ),
    Rule("eight figures", "DATE", "date:YMDEIGHT", compact, "report 20170302 is out", "Call 55512345 today."),
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
        "part of a short month",
        "MONTHONLY",
        "mod:[MID EARLY LATE] HYPHEN month:[MONTHQ MONTHABBR] DOT? year:YEAR?",
        part_of_month,
        "It is due in mid-March.",
        "It is due mid-way in March.",
    ),
    Rule(
        "two days with a stroke",
        "RANGE",
        "days:SLASHTWO month:ANYMONTH year:YEAR?",
        two_days,
        "They meet on 12/13 January.",
        "They meet on 1/12, January or not.",
    ),
    Rule(
        "figures to figures, month first",
        "RANGE",
        "FROM? a:SLASHTWO (ANYDASH|TO|UNTIL|THROUGH) b:SLASHTWO",
        figures_range,
        "The offer is good 1/10–1/14.",
        "It fell from 5/8 - to 3/8.",
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
    Rule(
        "dotted month and day",
        "DATE",
        "<ON date:DECIMAL !>[ANYUNIT AMPM]",
        dotted_day,
        "It is due on 5.12 at the latest.",
        "It rose 5.12 on Monday.",
    ),
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
