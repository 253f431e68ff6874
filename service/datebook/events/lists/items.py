"""From the lines of a text to items: a line that may tell of something taking place, cut where it tells of several.

    9:30  Cabinet; 11:00  Press conference            two items, the second on the day of the first
    Talks with A on the 9th. Lecture on the 10th.     two items
    2:15 pm  Community meeting                        one item; the line below it is its place
    Fir Hall, Cascade College

A line that a clause with a verb of its own makes a sentence of is no item.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import pairwise

from datebook.documents import segments
from datebook.events import slots, titles
from datebook.events.lists import below, linetimes, linewords
from datebook.events.lists.headings import Above, whole_day
from datebook.events.lists.listed import NO_EVENT, Part, ends_abbreviation, parts_of
from datebook.events.scene import Scene
from datebook.events.sentences.marks import Mark, marks
from datebook.events.whens import When
from datebook.model import TimeExpression

Span = tuple[int, int]

_LONGEST_LINE = 220
_LONGEST_OF_SEVERAL = 900
"""Characters of a line that may tell of several things."""
_STOPS = re.compile(r"[()]|;\s+|(?<=[a-z\d)])\.\s+(?=[A-Z])")
_SEPARATED = re.compile(r"\s*[-–—:|•\t]|\s{2,}")
"""What sets a time apart from what takes place then, as only lists do."""
_STATUS = frozenset("cancelled canceled postponed rescheduled".split())
_DATE_OF = re.compile(r"Date (?:of|for) (?:the )?(?=[A-Z])")
_FINITE = re.compile(
    r"\b(?:is|are|was|were|will|would|shall|may|might|can|could|must|should|has|have|had|be|been|said|says|did|does|"
    r"to follow|I(?=\s[a-z])|we|you|"
    r"they|he|she|it)\b|n['’]t\b|['’](?:ll|ve|re)\b"
)
"""Words that make a sentence of a line."""
_STATED = re.compile(
    r"\([^()\n]*\)|\b(?:to\s+be\s+\w+|(?:has|have)\s+been\s+(?:cancell?ed|postponed|rescheduled|put\s+off|"
    r"called\s+off)|(?:is|are)\s+"
    r"(?:cancell?ed|postponed|off|on(?=\s*[.;,)]|\s*$)))\b",
    re.IGNORECASE,
)
"""Remarks in brackets, and words for a line's status, which make no sentence of it."""
_OPENS_SENTENCE = frozenset(
    "Unlike Like After Before During Following Despite While With Since As If When Although Though Because Until Once".split()
)
_BEGINS = re.compile(r"[\"“‘(*]*(?:[A-ZÀ-Þ]|\d+(?:st|nd|rd|th)\b)")
_PRESENT = re.compile(r"[a-z]+s")
_NOUN_BEFORE = re.compile(r"\b(?:a|an|the|of|and|on|in|with|conference|phone|video|roll|keynote|\w+['’]s?)\s+$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Item:
    """A line, or a part of one, that may tell of something taking place, and what the lines around say of it."""

    span: Span
    whens: tuple[When, ...]
    name: Part
    rest: tuple[Part, ...]
    around: tuple[Mark, ...]
    heading: TimeExpression | None
    close: bool
    """Whether the heading stands right above, with nothing but such lines between."""
    topic: Part | None = None
    """What the heading says that the lines below it are about."""
    kind: Mark | None = None
    """The word of that heading that names an event."""
    below: Span | None = None
    """The line right below that says where it is."""

    @property
    def cue(self) -> Mark | None:
        """The word that names an event: the last of its name ("status conference"), else the first beside it."""
        events = [m for m in self.around if m.role == "event"]
        named = [m for m in events if m.begin < self.name.end]
        return named[-1] if named else next(iter(events), None)

    @property
    def leads(self) -> bool:
        """Whether its time opens it."""
        return bool(self.whens) and self.whens[0].begin < self.name.begin

    @property
    def timed(self) -> bool:
        """Whether it states an hour."""
        return any(isinstance(when.first.start, datetime) for when in self.whens)


def items(scene: Scene, dates: Sequence[When], closed: Sequence[Span]) -> Iterator[Item | None]:
    """Each line in order: an item, or None for a line that is none; lines that head others or add to them are left out."""
    text, above, i = scene.text, Above(), 0
    units = linetimes.lines(text, dates)
    dates = linetimes.apart(dates, units)
    held: list[Item] = []
    for unit in units:
        while i < len(dates) and dates[i].begin < unit[0]:
            i += 1
        here = [when for when in dates[i : i + 12] if when.begin < unit[1] and (slots.dated(when.first) or when.lone_clock)]
        said = below.says(text, *unit) if held and _right_below(text, held[-1], unit) else None
        if said == "note" or (said is not None and not here):
            place = held[-1].below or (unit if said == "place" else None)
            held[-1] = replace(held[-1], span=(held[-1].span[0], unit[1]), below=place)
            continue
        yield from held
        held = []
        if segments.within(closed, unit[0]):
            yield None
            continue
        here = [above.in_week(when) for when in here]
        heading = above.heading or (above.ahead if here and here[0].lone_clock else None)
        found = list(_of_line(scene, unit, here, heading, above))
        above.note_week(text, unit, [when for when in dates[i : i + 3] if when.begin < unit[1]])
        if above.note(text, unit, here, scene.document.published.latest):
            continue
        above.close = above.close and bool(found)
        held = found
        if not found:
            yield None
    yield from held


def _right_below(text: str, item: Item, unit: Span) -> bool:
    """Whether a line stands right below an item that leads with its hour, or under its day."""
    return (item.leads or item.close) and text.count("\n", item.span[1], unit[0]) == 1


def _of_line(scene: Scene, unit: Span, here: Sequence[When], heading: TimeExpression | None, above: Above) -> Iterator[Item]:
    """The items of one line: one, or one for each part that tells of something by itself."""
    pieces = _pieces(scene.text, unit, here, above)
    for i, piece in enumerate(pieces):
        inside = [when for when in here if piece[0] <= when.begin < piece[1]]
        item = _item(scene, piece, inside, heading, above, follows=i > 0)
        if item is not None:
            yield item
        elif i == 0:
            return
        if i == 0 and len(pieces) > 1:
            day = next((when.first for when in inside if slots.dated(when.first) and not when.lone_clock), None)
            heading = whole_day(day) if day is not None else heading


def _pieces(text: str, unit: Span, here: Sequence[When], above: Above) -> list[Span]:
    """The parts of a line that each tell of something; all of it, where only one does."""
    led = bool(here) and here[0].begin == linetimes.opening(text, unit[0])
    if (not led and not above.close) or unit[1] - unit[0] > _LONGEST_OF_SEVERAL:
        return [unit]
    pieces, cuts = [unit], _cuts(text, unit, here)
    for cut, following in pairwise([*cuts, (unit[1], unit[1])]):
        piece = (cut[1], following[0])
        inside = [when for when in here if piece[0] <= when.begin < piece[1]]
        if _tells(text, piece, inside, alone=text[cut[0]] == ";" or not led):
            pieces[-1:] = [(pieces[-1][0], cut[0]), (cut[1], unit[1])]
    return pieces


def _cuts(text: str, unit: Span, here: Sequence[When]) -> list[Span]:
    """Where semicolons and full stops cut a line, outside brackets, times and abbreviations."""
    found, depth = [], 0
    for match in _STOPS.finditer(text, *unit):
        if match[0] in {"(", ")"}:
            depth = max(0, depth + (1 if match[0] == "(" else -1))
        elif not (depth or ends_abbreviation(text, match.start()) or any(w.begin <= match.start() < w.end for w in here)):
            found.append(match.span())
    return found


def _tells(text: str, piece: Span, whens: Sequence[When], *, alone: bool) -> bool:
    """Whether a part tells of something of its own: it has an hour or a day and a name; or its words are enough."""
    bare = linetimes.BARE_CLOCK.match(text, *piece)
    times = [(when.begin, when.end) for when in whens] + ([bare.span()] if bare else [])
    parts = parts_of(text, piece, times)
    if parts is None or NO_EVENT.match(parts[0].words):
        return False
    name = parts[0]
    named = any(mark.role == "event" for mark in marks(text, name.begin, name.end))
    named = named or linewords.named(text, name.begin, name.end) is not None
    return named and (bool(times) or alone)


def _item(
    scene: Scene, unit: Span, here: Sequence[When], heading: TimeExpression | None, above: Above, *, follows: bool
) -> Item | None:
    text, close = scene.text, above.close or follows
    if unit[1] - unit[0] > _LONGEST_LINE or text[unit[1] - 1] in "?!":
        return None
    stop = segments.first_sentence(text, *unit)[1]
    here = [when for when in here if not (when.lone_clock and when.first.grain == "part")] or here
    whens = linetimes.timed(text, unit, here, heading)
    if above.close and whens and whens[0].begin > stop and not _beside(text, unit, stop, whens[0]):
        unit, whens = (unit[0], stop), []  # what the day above says of its first sentence; prose reads the others
    if (not whens and (not close or above.dateline)) or (whens and not _beside(text, unit, stop, whens[0])):
        return None
    parts = parts_of(text, unit, [(when.begin, when.end) for when in whens])
    if parts is None:
        return None
    name, rest = _without_stamp(text, *parts, [when for when in whens if when.begin <= stop])
    dated = _DATE_OF.match(text, name.begin, name.end)
    if dated and linewords.noun(text, dated.end(), name.end):
        name = replace(name, begin=dated.end(), words=" ".join(text[dated.end() : name.end].split()))
    led = bool(whens) and whens[0].begin < name.begin
    if text[unit[1] - 1] == "." and name.end - name.begin > titles.LONGEST and not follows:
        return None  # a sentence: prose makes a shorter title of it
    if _tells_a_sentence(text, unit[0], stop, name, led=led) or not (_BEGINS.match(name.words) or led or follows):
        return None
    around = marks(text, name.begin, name.end)
    close_by = led and not text[unit[0] : whens[0].begin].strip(" -*•") and not text[whens[0].end : name.begin].strip()
    if text[unit[1] - 1] == "." and close_by and any(_predicate(name, mark) for mark in around):
        return None  # "10:00 a.m. The secretary meets with the minister at the ministry.": prose reads it better
    scheduled = above.close or follows or (heading is not None and led and _placed(rest, stop))
    apart = led and _SEPARATED.match(text, whens[-1].end if whens[-1].end < name.begin else whens[0].end) is not None
    leads = (close or led) and (text[unit[1] - 1] != "." or scheduled or apart)
    row = text[unit[0]] == "|"  # a row of a table is no sentence, whatever its words
    if not row and any(_verb(text, name, mark) and not (leads and _may_lead(mark)) for mark in around):
        return None
    beside = [mark for part in rest if not part.place and part.end <= stop for mark in marks(text, part.begin, part.end)]
    if not (leads or row) and any(_verb(text, name, mark) for mark in beside if mark.cue is None or mark.cue.tense == "past"):
        return None
    around = [*around, *beside]
    if not any(mark.role == "event" for mark in around):
        own = linewords.named(text, name.begin, name.end, led=leads)
        aside = (linewords.noun(text, part.begin, part.end) for part in rest if part.end <= stop and not part.place)
        own = own or next((noun for noun in aside if noun), None)
        around = [*around, own] if own else around
    return Item(unit, tuple(whens), name, tuple(rest), tuple(around), heading, close, above.topic, above.kind)


def _without_stamp(text: str, name: Part, rest: list[Part], whens: Sequence[When]) -> tuple[Part, list[Part]]:
    """Name and other parts; what nobody meets for gives way to what has its own hour: "Interim report (conference call at 3)"."""
    if not NO_EVENT.match(name.words):
        return name, rest
    for i, part in enumerate(rest):
        timed = any(0 <= when.begin - part.end <= len(" on at ") for when in whens)
        if timed and any(mark.role == "event" for mark in marks(text, part.begin, part.end)):
            return part, rest[i + 1 :]
    return name, rest


def _beside(text: str, unit: Span, stop: int, when: When) -> bool:
    """Whether a time stands in the line's first sentence, or right behind it: "- Oslo: Fish Market, Torget 2. 5:30 pm"."""
    return when.begin <= stop or bool(linetimes.BARE_TAIL.search(text, *unit)) or not text[stop : when.begin].strip()


def _placed(rest: Sequence[Part], stop: int) -> bool:
    """Whether all that a line adds to its name says where; where it goes on with people, prose reads it as the sentence it is."""
    beside = [part for part in rest if part.end <= stop]
    return all(part.place or (i > 0 and beside[i - 1].place) for i, part in enumerate(beside))


def _tells_a_sentence(text: str, begin: int, stop: int, name: Part, *, led: bool) -> bool:
    """Whether the words of a line are those of a sentence: a finite verb, or a first word such as "Unlike"."""
    opens = not led and name.words.split()[0] in _OPENS_SENTENCE
    return opens or _FINITE.search(_STATED.sub("", text[begin:stop])) is not None


def _predicate(name: Part, mark: Mark) -> bool:
    """Whether a word is the present-tense verb of a sentence with its subject before it."""
    verb = mark.role == "carry" or (mark.cue is not None and mark.cue.form == "verb")
    return verb and mark.begin > name.begin and _PRESENT.fullmatch(mark.word) is not None


def _may_lead(mark: Mark) -> bool:
    """Whether a verb may stand in the line of a list: told as present, or a noun as well ("plan", "visit"), or its status."""
    carries = mark.role in {"carry", "schedule"} and not mark.word.endswith("ed")
    return carries or mark.word in _STATUS or _PRESENT.fullmatch(mark.word) is not None


def _verb(text: str, name: Part, mark: Mark) -> bool:
    """Whether a word makes a sentence of the name: "Castro attended a rally", and not "Call to order", "a dinner hosted by …"."""
    if mark.role in {"verb", "report"} or (mark.cue is not None and mark.cue.form == "verb"):
        return True
    if (
        mark.role not in {"carry", "schedule"}
        or mark.word.endswith("ing")
        or mark.begin == name.begin
        or text.startswith(" by ", mark.end)
    ):
        return False
    return not _NOUN_BEFORE.search(text, name.begin, mark.begin)
