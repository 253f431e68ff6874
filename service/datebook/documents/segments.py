"""Text → spans of paragraphs and sentences. The text itself is never changed.

Prose arrives in two shapes: one line a paragraph (agencies, web pages), or lines broken at a fixed width (mail). A line break
inside a block is a wrap when the first word of the next line would not have fitted into the block's width; otherwise it ends
a sentence, as it does between the lines of a schedule, a list or an address. A list item, a labelled line ("Where: …") and a
line that opens with an hour start a sentence of their own.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

from datebook.documents.header import story_of

Span = tuple[int, int]

_LINE = re.compile(r"[^\n\v\f\r\x85\u2028\u2029]+")
_STARTS_ANEW = re.compile(
    r"(?:[-*•·–—▪●◦‣>#|]|\(?\d{1,2}[.)])\s"
    r"|\d{1,2}[:.]\d\d\b|\d{1,2}(?::\d\d)?\s?[ap]\.?m\b"
    r"|[A-Z][A-Za-z]{1,15}(?:[ /-][A-Za-z]{1,15}){0,2}\s{0,8}:(?:\s|$)"
    r"|(?:Q|A)\s+[A-Z]",
)
"""What opens a sentence of its own after a line break: "- the chair", "2. Reports", "9:30 a.m.", "Where:".
Not: "and on the 9th", "e.g. this"."""

_STOP = re.compile(r"""(?P<stop>[.!?…]++)(?P<close>["'”’»)\]]*+)(?=\s|$)""")
_NEXT = re.compile(r"""\s++["'“‘«(\[`]*+(?P<word>\w{1,20})""")
_GAP = re.compile(r"(?<=\S) {3,}(?=[\"“(]?[A-Z])")
_LONG = 300
_LEAD = re.compile(r"\(?\d{1,2}\.\s|\d{1,2}(?:[:.]\d\d)?\s?[ap]\.m\.(?=\s)")
"""What leads a line without ending a sentence: "2. Reports", "9:30 a.m. The Secretary meets"."""
_LONGEST_WORD = 24

_NEVER_LAST = frozenset(
    (
        "mr mrs ms mx dr prof brig sen rep gov gen col lt maj capt cmdr sgt cpl adm rev fr hon pres supt messrs mme mlle st ft "
        "mt vs v no nos vol pp p fig sec art al e.g i.e cf ca approx dept asst assoc ext tel rm bldg"
    ).split()
)
"""Abbreviations that something always follows: "Mr. Key", "No. 4", "St. Petersburg"."""

_SELDOM_LAST = frozenset(
    (
        "jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun a.m p.m am pm inc corp co "
        "ltd llc bros plc u.s u.k u.n e.u u.s.a d.c n.y n.c n.j n.h n.d n.m s.c s.d w.va r.i b.c a.d ave blvd rd jr sr ph.d m.d "
        "calif mass conn ore va pa md ala ariz ark colo fla ga ill ind kan ky la mich minn miss mo mont neb nev okla tenn tex "
        "vt wash wis wyo etc"
    ).split()
)
"""Abbreviations that may end a sentence: they do where a word follows that seldom stands in mid-sentence with a capital."""

_OPENERS = frozenset(
    (
        "A After All Also Although An And As At Because Before Both But By Congress During Each Earlier Every For From Further "
        "He Her Here His How However I If In Instead Is It Its Last Later Many More Most My Next No Nor Not Of On Once One Only "
        "Or Other Our Others Please Several She Since So Some Speaking Such That The Their Then There These They This Those "
        "Though Three Thus To Two Under Until We What When Where Which While Who Why With Yet You Your"
    ).split()
)
_NARROW, _WIDE = 45, 140
"""Blocks narrower than this are not wrapped prose; blocks wider are one line a paragraph."""


def paragraphs(text: str) -> tuple[Span, ...]:
    """Blocks of lines between blank lines, without the white space around them, in order; a header is none of them."""
    return tuple((lines[0][0], lines[-1][1]) for lines in _blocks(text))


def sentences(text: str) -> Iterator[Span]:
    """Sentences in order, without the white space around them; every character behind the header lies in one."""
    return (span for lines in _blocks(text) for unit in _units(text, lines) for span in _split(text, *unit))


def units(text: str) -> Iterator[Span]:
    """Lines in order, those put together again that somebody broke at a width: items of a list, headings, paragraphs."""
    return (unit for lines in _blocks(text) for unit in _units(text, lines))


def first_sentence(text: str, begin: int, end: int) -> Span:
    """The first sentence of a unit."""
    return next(_split(text, begin, end))


def within(spans: Sequence[Span], at: int) -> bool:
    """Whether a place lies in one of some stretches, which are in order and apart."""
    i = bisect_right(spans, at, key=lambda span: span[0]) - 1
    return i >= 0 and at < spans[i][1]


def passage(text: str, spots: Iterable[int]) -> str:
    """The sentences that hold these places, on one line: "Friday, May 10 … 2 p.m. Prize giving" where a heading is far off."""
    asked = set(spots)
    read = takewhile(lambda span: span[0] <= max(asked, default=0), sentences(text))  # what stands behind need not be cut
    held = [text[begin:end] for begin, end in read if any(begin <= spot < end for spot in asked)]
    return " … ".join(" ".join(words.split()) for words in held)


def _blocks(text: str) -> Iterator[list[Span]]:
    """The lines (trimmed) of each paragraph."""
    lines: list[Span] = []
    for found in _LINE.finditer(text, story_of(text)):
        line = _trim(text, *found.span())
        if lines and (line is None or text.count("\n", lines[-1][1], found.start()) > 1):
            yield lines
            lines = []
        if line is not None:
            lines.append(line)
    if lines:
        yield lines


def _units(text: str, lines: list[Span]) -> Iterator[Span]:
    """Runs of lines that were one line before somebody broke them."""
    width = max(end - begin for begin, end in lines)
    begin, end = lines[0]
    for line in lines[1:]:
        if _wrapped(text, (begin, end), line, width):
            end = line[1]
        else:
            yield begin, end
            begin, end = line
    yield begin, end


def _wrapped(text: str, unit: Span, line: Span, width: int) -> bool:
    """Whether `line` goes on with what the last line of `unit` began."""
    if _STARTS_ANEW.match(text, line[0]) or not _NARROW <= width <= _WIDE:
        return False
    last = text[unit[1] - 1]
    if last == ":":
        return False
    if text[line[0]].islower() and last not in ".!?":
        return True
    length = unit[1] - max(unit[0], text.rfind("\n", 0, unit[1]) + 1)
    space = text.find(" ", line[0], line[1])
    return length + 1 + (space if space > 0 else line[1]) - line[0] > width


def _split(text: str, begin: int, end: int) -> Iterator[Span]:
    """The sentences of a unit: a stop, and after it a word that can begin a sentence."""
    return (span for piece in _pieces(text, begin, end) for span in _at_stops(text, *piece))


def _pieces(text: str, begin: int, end: int) -> Iterator[Span]:
    """A long unit cut at wide gaps: a text that lost its punctuation has them where its sentences ended."""
    for gap in _GAP.finditer(text, begin, end) if end - begin > _LONG else ():
        yield begin, gap.start()
        begin = gap.end()
    yield begin, end


def _at_stops(text: str, begin: int, end: int) -> Iterator[Span]:
    lead = _LEAD.match(text, begin, end)
    for found in _STOP.finditer(text, lead.end() if lead else begin, end):
        if found.end() < end and _ends_sentence(text, found):
            yield begin, found.end()
            begin = found.end()
            while text[begin].isspace():
                begin += 1
    yield begin, end


def _ends_sentence(text: str, found: re.Match[str]) -> bool:
    following = _NEXT.match(text, found.end())
    if following is None:
        return found["stop"] != "." or bool(found["close"])
    word = following["word"]
    if word[0].islower():
        return False
    if found["stop"] != ".":
        return True
    before = text[max(0, found.start() - _LONGEST_WORD) : found.start()].split()
    return _after_dot(before[-1] if before else "", word, found)


def _after_dot(before: str, word: str, found: re.Match[str]) -> bool:
    """Whether the dot between the words `before` and `word` ends a sentence rather than an abbreviation."""
    before = before.lstrip("\"'“‘«([").rpartition("-")[2]
    lowered = before.lower()
    if lowered in _NEVER_LAST or (len(before) == 1 and before.isupper() and before != "I"):
        return False
    if lowered in _SELDOM_LAST or re.fullmatch(r"(?:[A-Za-z]\.)+[A-Za-z]", before):
        return bool(found["close"]) or word in _OPENERS
    return True


def _trim(text: str, begin: int, end: int) -> Span | None:
    while begin < end and text[begin].isspace():
        begin += 1
    while end > begin and text[end - 1].isspace():
        end -= 1
    return (begin, end) if begin < end else None
