"""Text → tokens with classes: the only stage that looks at every character.

Each token has a class of one character (`Classes.code`), so that the rules see "Tuesday, Jan. 14" as five characters. Stretches
without a word of time are left out at once; what remains are islands, joined by `OTHER`. Patterns here are linear: every
alternative consumes what it has looked at, or looks at a bounded number of characters.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from datebook.times.lexicon import AMBIGUOUS_MONTHS, AMBIGUOUS_ZONES, PHRASES, WORDS
from datebook.times.observances.names import CAPITAL_ONLY, HOLIDAY_PHRASES

if TYPE_CHECKING:
    from collections.abc import Iterator

OTHER = "x"

# Most tokens are plain words, so these are tried first; then whatever opens with a figure, behind one look at it.
# The match holds the blanks behind a token; no groups, so that findall makes strings and not tuples.
_TOKEN = re.compile(
    r"""(?:
      [b-gi-nq-vx-z][^\W\d_]* | [aphow](?![ .m'’tw])[^\W\d_]* | [^\w\s$£€¥'’‘]
    | https?://\S+ | www\.\S+ | [$£€¥]\ ?[0-9][0-9.,]{0,20}
    | [ap](?:\ ?\.\ ?|\ )m\b(?:\ ?\.(?!\w))? | o['’]clock
    | (?=[0-9]) (?:
      (?<![^\W_]) [12][0-9]{3}-[01]?[0-9]-[0-3]?[0-9]
        (?: [t\ ] [0-2][0-9]:[0-5][0-9](?::[0-5][0-9](?:\.[0-9]{1,9})?)? (?:z\b|[+-][0-9]{2}:?[0-9]{2}\b)? )?
        (?![0-9]|[-/.][0-9])
    | (?<![^\W_]) (?:[12][0-9]{3}|[0-9]{1,2}) (?:/[0-9]{1,2}/|-[0-9]{1,2}-|\.[0-9]{1,2}\.) (?:[0-9]{4}|[0-9]{2})
        (?![0-9]|[-/.][0-9])
    | [0-9]{1,2}:[0-5][0-9](?::[0-5][0-9])? (?![0-9]|:[0-9]|,[0-9]{3}(?![0-9:]))
    | [0-9]{1,4}(?:st|nd|rd|th)\b | [0-9]{1,2}\ th\b
    | [0-9]{1,3}0['’]?s\b
    | [0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?
    | [0-9][0-9.,]{0,15}\ ?(?:%|percent\b|per\ cent\b)
    | [0-9]+(?:\.[0-9]+(?:\.[0-9]+)+|-[0-9]+(?:-[0-9]+)+)
    | [0-9]{1,2}/[0-9]{1,2}(?![0-9/]|\.[0-9])
    | [0-9]+\.[0-9]+
    | [0-9]+ )
    | ['’‘][0-9]{1,3}0['’]?s\b
    | ['’‘](?=[0-9]{2}(?![0-9]))
    | [^\W\d_]+ | _+ | [^\w\s] | \w | \s+ | .
    )(?:\ ?(?!\s)|[^\S\n]*(?:\n(?![^\S\n]*\n)[^\S\n]*)?)""",
    re.VERBOSE,
)

_WIDE = {0xFF10 + n: 0x30 + n for n in range(10)} | {ord("："): ":", ord("／"): "/", ord("．"): ".", ord("\u00a0"): " "}
"""Figures and marks in full width, as in texts set beside Chinese or Japanese; a space that does not break."""
_CHUNK = 1 << 16
_LONGEST_FIGURES = 40
_WIDEST_NUMBER = 4
_KEPT = 40_000
"""Words that mean nothing to us and are remembered as such: a few megabytes, and most words are looked up once."""
_HOURS, _MINUTES = 24, 60
_FIRST_YEAR, _LAST_YEAR = 1000, 2200


class Classes(dict[str, str]):
    """Class name → its character; new names get the next free one."""

    def __missing__(self, name: str) -> str:
        """The next character that no class has."""
        if not name.replace("_", "").isalnum() or not name.isupper():
            raise KeyError(name)
        self[name] = code = chr(0x100 + len(self))
        return code


CODE = Classes(OTHER=OTHER)
_WORD_CODES = {word: CODE[name] for word, (name, _) in WORDS.items()}

_PHRASES: dict[tuple[str, str], list[tuple[tuple[str, ...], str, Any]]] = {}
for _words, (_name, _meaning) in {**PHRASES, **HOLIDAY_PHRASES}.items():
    if len(_words) == 1:
        WORDS[_words[0]] = (_name, _meaning)
        _WORD_CODES[_words[0]] = CODE[_name]
    else:
        _PHRASES.setdefault((_words[0], _words[1]), []).append((_words, CODE[_name], _meaning))
for _known in _PHRASES.values():
    _known.sort(key=lambda row: -len(row[0]))
_PHRASE_STARTS = frozenset(first for first, _ in _PHRASES)


@dataclass(slots=True)
class Node:
    """A token, or what a rule has made of several: a stretch of text with a class and a value."""

    begin: int
    end: int
    word: str
    value: Any
    glued: bool
    """Nothing stands between it and the next one."""


_TOPS = ((0, "N0"), (12, "N12"), (24, "N24"), (31, "N31"), (59, "N59"), (99, "N99"))


def _number(figures: str) -> str:
    """The class of up to four figures: by what they can count, and whether they can be a clock's or a year's."""
    value, width = int(figures), len(figures)
    if width == len("2022"):
        clock = int(figures[:2]) <= _HOURS and int(figures[2:]) < _MINUTES
        if _FIRST_YEAR <= value < _LAST_YEAR:
            return CODE["YEARCLOCK" if clock else "YEARONLY"]
        return CODE["CLOCKFOUR" if clock else "BIG"]
    if width == len("430"):
        return CODE["CLOCKTHREE" if int(figures[1:]) < _MINUTES else "N999"]
    return CODE[next(name for top, name in _TOPS if value <= top)]


def number_code(value: float) -> str:
    """The class of a number that was written in words."""
    figures = str(value)
    return _number(figures) if figures.isdigit() and len(figures) <= _WIDEST_NUMBER else CODE["BIG"]


class _Coder(dict[str, str]):
    """Token → class character; what is in no table is worked out once for each token."""

    def __missing__(self, token: str) -> str:
        if token[0] not in "0123456789'’‘ap":
            if len(self) < _KEPT and len(token) < _LONGEST_FIGURES:
                self[token] = OTHER
            return OTHER
        if len(token) <= _WIDEST_NUMBER and token.isascii() and token.isdigit():
            self[token] = code = _number(token)  # at most 11,110 of them
            return code
        return _shape(token)


def _shape(token: str) -> str:
    first, last = token[0], token[-1]
    if first in "ap":
        return CODE["AMPM"] if len(token) > 1 and ("." in token or " " in token) else OTHER
    if not ("0" <= token[1:2] <= "9" or "0" <= first <= "9"):
        return CODE["APOS"] if len(token) == 1 else OTHER
    if last == "s":
        return CODE["DECADES"]
    if token[-2:] in ("st", "nd", "rd", "th"):
        return CODE["ORDINAL"] if 1 <= int(token[:-2]) <= 31 else CODE["ORDINALBIG"]
    if last in "%t":
        return OTHER
    return _figures(token)


_FIGURES = (
    ("ISO", re.compile(r"[12][0-9]{3}-[01]?[0-9]-[0-3]?[0-9](?:[t ].*)?")),
    ("SLASHTHREE", re.compile(r"(?:[12][0-9]{3}|[0-9]{1,2})([/.-])[0-9]{1,2}\1(?:[0-9]{4}|[0-9]{2})")),
    ("COLON", re.compile(r"(?:[01]?[0-9]|2[0-4]):[0-5][0-9](?::[0-5][0-9])?")),
    ("SLASHTWO", re.compile(r"[0-9]{1,2}/[0-9]{1,2}")),
    ("DECIMAL", re.compile(r"[0-9]{1,9}\.[0-9]{1,9}")),
    ("YMDEIGHT", re.compile(r"[0-9]{8}")),
    ("BIG", re.compile(r"[0-9]{1,3}(?:,[0-9]{3}){1,2}")),
)


def _figures(token: str) -> str:
    """The class of figures by their shape; what has none of these shapes is no time."""
    if len(token) < _LONGEST_FIGURES:
        for name, shape in _FIGURES:
            if shape.fullmatch(token):
                return CODE[name]
    return OTHER


_CODER = _Coder(_WORD_CODES)
_SHAPES = (
    "ISO SLASHTHREE SLASHTWO YMDEIGHT COLON DECADES DECIMAL ORDINAL ORDINALBIG BIG "
    "N0 N12 N24 N31 N59 N99 N999 CLOCKTHREE CLOCKFOUR YEARCLOCK YEARONLY"
)
for _class in _SHAPES.split():
    CODE[_class]  # a shape is a class too, whether or not a text has shown it yet

_CORE_NAMES = """
    MONTH MONTHQ MONTHABBR WEEKDAY WDABBR DAYS UNIT UNITS DAYUNIT WEEK YEARUNIT QUARTER SECONDW PART PARTS POINT MEAL DAWN
    OVERNIGHT SEASON SEASONQ SEASONS WEEKEND WEEKENDS TODAY TOMORROW YESTERDAY TONIGHT AMPM OCLOCK YEARCLOCK YEARONLY
    CLOCKFOUR COLON ISO
    SLASHTHREE SLASHTWO YMDEIGHT DECADES EVERYDAY SETWORD NOW NOWPHRASE CURRENTLY CURRENT RECENTLY RECENT FUTURE SOON YEARWORDS
    YEAREND YEARTODATE ENDOFDAY ENDOF STARTOF FISCALYEAR HOLIDAY WEEKDAYSET ORDINAL ORDWORD HALFPAST LAST NEXT LATEST ZONE
    PAST LATER EARLIER THEN IDES ISH DATEWORD QLETTER TIMEWORD MOMENT PLETTER COMING SMALLHOURS PERIOD ONCEWORD NUMWORD DECIMAL
    ERA ONCETWICE
""".split()
_AT_TWO_NUMBERS = f"{CODE['AT']}[{CODE['N12']}{CODE['N24']}][{CODE['N24']}{CODE['N31']}{CODE['N59']}]"
_IN_PRIMED = f"{CODE['IN']}[{CODE['N12']}{CODE['N24']}{CODE['N31']}{CODE['N59']}]{CODE['APOS']}"
_CORE = re.compile("[" + "".join(CODE[name] for name in _CORE_NAMES) + "]|" + _AT_TWO_NUMBERS + "|" + _IN_PRIMED)
_JOINED = CODE["JOINED"]
_DOT, _ZONE, _MONTH, _MONTHQ, _MONTHABBR = (CODE[n] for n in ("DOT", "ZONE", "MONTH", "MONTHQ", "MONTHABBR"))
_NUMBERS = frozenset(CODE[n] for n in "N0 N12 N24 N31 N59 N99 N999 CLOCKTHREE CLOCKFOUR YEARCLOCK YEARONLY BIG DECIMAL".split())
_ABBREVIATIONS = {_MONTHABBR, CODE["WDABBR"], CODE["ZONE"], CODE["UNIT"], CODE["UNITS"]}
_CASED = re.compile(f"[{_DOT}{_ZONE}{_MONTH}{''.join(_NUMBERS)}]")


def chunks(text: str) -> Iterator[tuple[int, int]]:
    """Stretches of bounded length, cut where a paragraph, a line or at least a word ends."""
    begin, size = 0, len(text)
    while size - begin > _CHUNK:
        for mark in ("\n\n", "\n", ". ", " "):
            cut = text.rfind(mark, begin + _CHUNK // 2, begin + _CHUNK)
            if cut > 0:
                cut += len(mark)
                break
        else:
            cut = begin + _CHUNK
        yield begin, cut
        begin = cut
    if begin < size:
        yield begin, size


def lowered(text: str) -> str:
    """The text in lower case, character for character (İ would become two)."""
    low = text.lower()
    if not low.isascii():
        low = low.translate(_WIDE)
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def islands(text: str, begin: int, end: int) -> tuple[str, list[Node]]:
    """The stretches of `text[begin:end]` that may speak of time: their classes, and a node for each of those.

    Islands are parted by an `OTHER`; the word on either side of an island is kept, because rules ask what stands there.
    """
    found = _TOKEN.findall(lowered(text[begin:end]))
    words = [word.rstrip() or word for word in found]
    codes = list(map(_CODER.__getitem__, words))
    begins = list(accumulate(map(len, found), initial=begin))
    spans = _join_phrases(text, words, codes, begins)
    _mind_case(text, words, codes, begins, found)
    return _cut("".join(codes), words, begins, found, spans)


def _join_phrases(text: str, words: list[str], codes: list[str], begins: list[int]) -> dict[int, tuple[int, Any]]:
    spans: dict[int, tuple[int, Any]] = {}
    free = 0
    last = len(words) - 1
    for i in [i for i, word in enumerate(words) if word in _PHRASE_STARTS]:
        if i < free or i == last or (words[i], words[i + 1]) not in _PHRASES:
            continue
        for phrase, code, value in _PHRASES[words[i], words[i + 1]]:
            if tuple(words[i : i + len(phrase)]) == phrase and not (phrase in CAPITAL_ONLY and text[begins[i]].islower()):
                free = i + len(phrase)
                spans[i] = (len(phrase), value)
                codes[i] = code
                codes[i + 1 : free] = [OTHER if code == OTHER else _JOINED] * (len(phrase) - 1)
                break
    return spans


def _mind_case(text: str, words: list[str], codes: list[str], begins: list[int], found: list[str]) -> None:
    """Settle what lower case has hidden: zones that are words, months that are verbs, dots that end a sentence."""
    line = "".join(codes)
    places = [match.start() for match in _CASED.finditer(line)]
    if "#" in words:
        places = sorted({*places, *(i + 1 for i, word in enumerate(words[:-1]) if word == "#" and codes[i + 1] != OTHER)})
    for i in places:
        code = codes[i]
        if i and code != OTHER and words[i - 1] == "#" and found[i - 1] == "#":
            codes[i] = OTHER  # a hashtag is a label
        elif code == _DOT:
            if (len(found[i]) > len(words[i]) or i + 1 == len(codes)) and (i == 0 or codes[i - 1] not in _ABBREVIATIONS):
                codes[i] = OTHER
        elif code == _ZONE:
            if words[i] in AMBIGUOUS_ZONES or words[i] == "z":
                original = text[begins[i] : begins[i] + len(words[i])]
                codes[i] = code if original.isupper() else OTHER
        elif code in _NUMBERS:
            if i and codes[i - 1] == OTHER and found[i - 1].isalpha():
                codes[i] = OTHER
        elif code == _MONTH and words[i] in AMBIGUOUS_MONTHS:
            codes[i] = _MONTHQ


def _cut(
    line: str, words: list[str], begins: list[int], found: list[str], spans: dict[int, tuple[int, Any]]
) -> tuple[str, list[Node]]:
    codes: list[str] = []
    nodes: list[Node] = []
    last = -1
    done = 0
    while (core := _CORE.search(line, done)) is not None:
        first = line.rfind(OTHER, 0, core.start()) + 1
        stop = line.find(OTHER, core.end())
        stop = done = stop if stop >= 0 else len(line)
        start = max(first - 1, last + 1)
        upto = min(stop + 1, len(line))
        i = start
        while i < upto:
            length, value = spans.get(i, (1, None))
            final = i + length - 1
            if final >= len(words):
                break
            code = line[i]
            word = words[i] if length == 1 else " ".join(words[i : final + 1])
            if value is None and code != OTHER:
                value = _value(word)
            codes.append(code)
            nodes.append(Node(begins[i], begins[final] + len(words[final]), word, value, len(found[final]) == len(words[final])))
            i = final + 1
        last = upto - 1
    return "".join(codes), nodes


def _value(word: str) -> Any:  # noqa: ANN401 - a token's value is what its class says: a number, a key, a pair
    if word.isdigit():
        return int(word)
    known = WORDS.get(word)
    if known:
        return known[1]
    if word[-2:] in ("st", "nd", "rd", "th") and word[:-2].strip().isdigit():
        return int(word[:-2])
    if word[0].isdigit() and word.replace(",", "").isdigit():
        return int(word.replace(",", ""))
    if word[0] in "ap" and ("." in word or " " in word) and word.rstrip(". ").endswith("m"):
        return "am" if word[0] == "a" else "pm"
    return word
