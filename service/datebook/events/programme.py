"""Lines of a programme, a diary, a list of dates: when, what takes place, where, in whatever order the line has them.

    MONDAY, APRIL 13                          a heading lends its day to the lines below it
    10:00  Working lunch with A, Room 3       an hour leads
    Mar. 7 (Tue)   PTA meeting, library       a day leads
    - Civic reception, Friday at 6pm, hall    the name leads
    OSLO - Meeting of B; 0930                 place and name lead, an hour ends the line

A line is cut at its times, commas, dashes and brackets; the first part that names something is the event, a later one may be its
place. A sentence with a verb is no such line: `prose` reads it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time

from datebook.documents import segments
from datebook.events import days, parties, slots, titles, told
from datebook.events.attach import When
from datebook.events.draft import Draft
from datebook.events.listed import NO_EVENT, Part, parts_of
from datebook.events.marks import Mark, marks
from datebook.events.scene import Scene
from datebook.model import TimeExpression

Span = tuple[int, int]

_LONGEST_LINE = 220
_LONGEST_HEADING = 90
_FEW = 6
"""Words that a name has at most in a line that says nothing but when and where."""
_STALE_DAYS = 3
"""Days by which a line's day may lie before the day of writing: a programme tells what comes, a chronicle what was."""
_BARE_CLOCK = re.compile(
    r"(?P<hour>[01]?\d|2[0-3])(?:\.(?P<minute>[0-5]\d)(?=\s+(?:[-–—]\s+)?[A-Z\"“])|(?P<figures>[0-5]\d)(?=\s+[-–—]\s+[A-Z]))"
)
_BARE_TAIL = re.compile(r"(?<=[.,;]\s)(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)(?=\s*(?:GMT|UTC)?\.?$)")
_LEAD = re.compile(r"[\s\-*•·–—|(\[]*")
_FINITE = re.compile(
    r"\b(?:is|are|was|were|will|would|shall|may|might|can|could|must|should|has|have|had|be|been|said|says|did|does|"
    r"I(?=\s[a-z])|we|you|"
    r"they|he|she|it)\b|n['’]t\b|['’](?:ll|ve|re)\b"
)
"""Words that make a sentence of a line."""
_STATED = re.compile(
    r"\b(?:to\s+be\s+\w+|(?:has|have)\s+been\s+(?:cancell?ed|postponed|rescheduled|put\s+off|called\s+off)|(?:is|are)\s+"
    r"(?:cancell?ed|postponed|off|on))\b",
    re.IGNORECASE,
)
"""Words for a line's status that make no sentence of it."""
_BEGINS = re.compile(r"[\"“‘(*]*(?:[A-ZÀ-Þ]|\d+(?:st|nd|rd|th)\b)")
_PRESENT = re.compile(r"[a-z]+s")
_SCORE = re.compile(r"\s\d{1,3}$")
"""How a result ends: "Harbour Eagles 34"."""
_CALLED = re.compile(r"^\W*(?:CANCELL?ED|POSTPONED|MOVED|NEW|UPDATED)\b[\s:*–-]*")
"""The status at the head of a line, which is none of its name."""
_SUBHEADING = re.compile(r"(?![-*•(\[+])[A-ZÀ-Þ][^\n.!?;\d]{3,60}")
"""A short line without a time: it may say what the lines below it are about."""
_NOUN_BEFORE = re.compile(r"\b(?:a|an|the|of|and|on|in|with|conference|phone|video|roll|keynote|\w+['’]s?)\s+$", re.IGNORECASE)
_UNTIL = re.compile(r"(?:\b(?:to|until|till|through)|[-–])\s*$")


@dataclass(frozen=True, slots=True)
class Item:
    """A line that may tell of something taking place: its times, its parts, and the heading it stands under."""

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


def read(scene: Scene, dates: Sequence[When], closed: Sequence[Span]) -> tuple[list[Draft], list[Span]]:
    """The events of such lines, and the lines that need not be read as prose. `closed` are stretches read already."""
    found, covered = [], []
    for run in _runs(_items(scene, dates, closed)):
        beside = sum(item.cue is not None or item.timed for item in run)
        for item in run:
            draft = _draft(scene, item) if _convinces(item, len(run), beside) else None
            if draft is not None:
                found.append(draft)
                covered.append(item.span)
    return found, covered


@dataclass(slots=True)
class _Above:
    """What the lines read so far say of those below: the heading with its day, what it is about, a day told in passing."""

    heading: TimeExpression | None = None
    close: bool = False
    """Whether the heading stands right above, with nothing but such lines between."""
    topic: Part | None = None
    ahead: TimeExpression | None = None
    """The last day ahead that a sentence told: an hour at the head of a line below it is on that day."""

    def note(self, text: str, unit: Span, here: Sequence[When], published: date | None) -> bool:
        """Take in a line that heads others; whether it is one."""
        headed = _heading(text, unit, here)
        introduced = _introduced(text, unit, here)
        if headed is not None or introduced is not None:
            self.heading, self.close, self.topic = headed or here[0].first, True, introduced
            return True
        if not self.close and not here and _SUBHEADING.fullmatch(text, *unit):
            self.topic = Part(*unit, " ".join(text[slice(*unit)].split()).rstrip(":"))
            return True
        self.ahead = days.last_ahead(text, unit[0], here, published) or self.ahead
        return False


def _items(scene: Scene, dates: Sequence[When], closed: Sequence[Span]) -> Iterator[Item | None]:
    """Each line in order: an item, or None for a line that is none; lines that head others are left out."""
    text, above, i = scene.text, _Above(), 0
    for unit in segments.units(text):
        while i < len(dates) and dates[i].begin < unit[0]:
            i += 1
        here = [when for when in dates[i : i + 12] if when.begin < unit[1] and (slots.dated(when.first) or when.lone_clock)]
        if segments.within(closed, unit[0]):
            yield None
            continue
        heading = above.heading or (above.ahead if here and here[0].lone_clock else None)
        item = _item(scene, unit, here, heading, above)
        if above.note(text, unit, here, scene.document.published.latest):
            continue
        above.close = above.close and item is not None
        yield item


def _runs(items: Iterable[Item | None]) -> Iterator[list[Item]]:
    run: list[Item] = []
    for item in items:
        if item is not None:
            run.append(item)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _heading(text: str, unit: Span, here: Sequence[When]) -> TimeExpression | None:
    """The day of a short line that states nothing else: it heads the lines below."""
    if len(here) != 1 or unit[1] - unit[0] > _LONGEST_HEADING or not slots.dated(here[0].first):
        return None
    rest = text[unit[0] : here[0].begin] + text[here[0].end : unit[1]]
    if here[0].first.type != "DATE" or sum(c.isalpha() for c in rest) > 3:
        return None
    return here[0].first


def _introduced(text: str, unit: Span, here: Sequence[When]) -> Part | None:
    """What a line says that introduces a list with its day: "Protest events are planned in these cities on May 2:"."""
    if text[unit[1] - 1] != ":" or len(here) != 1 or not slots.dated(here[0].first) or here[0].first.type != "DATE":
        return None
    cue = next((mark for mark in marks(text, *unit) if mark.role == "event"), None)
    if cue is None or cue.cue is None or cue.cue.form != "noun":
        return None
    begin, words = titles.head(text, cue, unit[0])
    return Part(begin, cue.end, words)


def _item(scene: Scene, unit: Span, here: Sequence[When], heading: TimeExpression | None, above: _Above) -> Item | None:
    text, close = scene.text, above.close
    if unit[1] - unit[0] > _LONGEST_LINE or text[unit[1] - 1] in "?!":
        return None
    stop = segments.first_sentence(text, *unit)[1]
    whens = _timed(text, unit, here, heading)
    if (not whens and not close) or (whens and whens[0].begin > stop and not _BARE_TAIL.search(text, *unit)):
        return None
    parts = parts_of(text, unit, [(when.begin, when.end) for when in whens])
    if parts is None:
        return None
    name, rest = parts
    if _FINITE.search(_STATED.sub("", text[unit[0] : stop])) or not _BEGINS.match(name.words):
        return None
    around = marks(text, name.begin, name.end)
    leads = (close or bool(whens and whens[0].begin < name.begin)) and text[unit[1] - 1] != "."
    row = text[unit[0]] == "|"  # a row of a table is no sentence, whatever its words
    if not row and any(_verb(text, name, mark) and not (leads and _PRESENT.fullmatch(mark.word)) for mark in around):
        return None
    beside = [mark for part in rest if not part.place and part.end <= stop for mark in marks(text, part.begin, part.end)]
    if not (leads or row) and any(_verb(text, name, mark) for mark in beside if mark.cue is None or mark.cue.tense == "past"):
        return None
    around = [*around, *beside]
    return Item(unit, tuple(whens), name, tuple(rest), tuple(around), heading, close, above.topic)


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


def _timed(text: str, unit: Span, here: Sequence[When], heading: TimeExpression | None) -> list[When]:
    """The times of a line; an hour without a day takes the heading's, and hours as only programmes write them are read."""
    if heading is None:
        return list(here)
    lead = _LEAD.match(text, *unit)
    bare = _BARE_CLOCK.match(text, lead.end() if lead else unit[0], unit[1]) or _BARE_TAIL.search(text, *unit)
    whens = [days.on_day_of(heading, when) if when.lone_clock else when for when in here]
    if bare and not any(isinstance(when.first.start, datetime) for when in whens):
        whens = [*(when for when in whens if when.end <= bare.start() or when.begin >= bare.end()), _clock(heading, bare)]
    return sorted(whens, key=lambda when: when.begin)


def _clock(heading: TimeExpression, bare: re.Match[str]) -> When:
    hour = time(int(bare["hour"]), int(bare["minute"] or bare.groupdict().get("figures") or 0))
    first = replace(
        heading,
        begin=bare.start(),
        end=bare.end(),
        text=bare[0],
        type="TIME",
        grain="minute",
        start=datetime.combine(slots.day_of(heading) or date.min, hour),
        clock_span=bare.span(),
        date_span=(heading.begin, heading.end),
    )
    return When(first)


def _convinces(item: Item, lines: int, beside: int) -> bool:
    """Whether a line tells of an event: a word says so, or its hour and the lines beside it, of which `beside` say so, do."""
    if not item.whens and _SCORE.search(item.name.words):
        return False
    if NO_EVENT.match(item.name.words) and not (item.cue is not None and item.name.words.startswith("Arrival")):
        return False
    if item.cue is not None:
        return bool(item.whens) or item.close
    if item.close and not item.whens and len(item.name.words) < _LONGEST_HEADING:
        return beside > 0
    if any(when.recurrence for when in item.whens) or _says_all(item):
        return True
    # Without such a word the line's day must lie ahead: a log of what was tells hours too.
    if item.leads and not item.timed and lines > 2:
        return beside * 2 > lines
    return item.timed and (item.heading is not None or (lines > 2 and beside * 2 > lines))


def _says_all(item: Item) -> bool:
    """Whether a short line has name, day and hour and nothing else: "Slide evening: Friday 10 November, 7.45 p.m., the hall"."""
    dated = [when for when in item.whens if not when.lone_clock]
    return item.timed and bool(dated) and not item.leads and item.heading is None and len(item.name.words.split()) <= _FEW


def _draft(scene: Scene, item: Item) -> Draft | None:
    text, name, cue = scene.text, item.name, item.cue
    chosen = _chosen(text, item)
    if not chosen or not any(not when.lone_clock for when in chosen):
        return None
    kind = cue.cue.kind if cue is not None and cue.cue is not None else "event"
    draft = Draft(kind, name.begin, item.span, title=_title(item), tense="future", origin="line")
    draft.word = cue.word if cue else ""
    slots.set_slot(text, draft, [days.ahead(when, scene.document.published.latest, _told(item)) for when in chosen])
    least = _STALE_DAYS if cue is not None else -1 if _says_all(item) or not item.timed else 0
    if draft.day is None or _stale(scene, draft.day, least):
        return None
    draft.cite(text, "title", name.begin, name.end, "what the line says beside its time")
    if cue is not None:
        draft.cite(text, "kind", cue.begin, cue.end, f'"{cue.word}" names it')
    else:
        draft.cite(text, "kind", name.begin, name.end, "a line of a programme; no word says of what kind")
    draft.status = told.status_of(text, name.begin, name.end, item.span)
    draft.cite_status(text, *item.span)
    place = _set_place(text, draft, item)
    draft.take_parties(text, _people(scene, item, place))
    draft.signs |= {"line", "a word names it" if item.cue else "no word names it"}
    draft.signs |= {name for name, holds in (("time leads", item.leads), ("under a heading", item.heading is not None)) if holds}
    return draft


def _chosen(text: str, item: Item) -> list[When]:
    """The times that date it: those before and beside its name, not those of a remark further on."""
    if not item.whens:
        return [When(item.heading)] if item.heading is not None else []
    first = item.whens[0]
    if item.heading is not None and _UNTIL.search(text, max(item.span[0], first.begin - 9), first.begin) and not first.lone_clock:
        last = first.last or first.first
        clocks = [when for when in item.whens[1:2] if isinstance(when.first.start, datetime)]
        return clocks or [When(item.heading, last)]
    second = [when for when in item.whens[1:2] if when.lone_clock != first.lone_clock and when.begin - first.end < 90]
    if item.heading is not None and not first.lone_clock and isinstance(first.first.start, datetime):
        second = []
    return [first, *second]


def _told(item: Item) -> date | None:
    """The day of the heading, on from which the weekdays below it count."""
    return slots.day_of(item.heading) if item.heading is not None else None


def _title(item: Item) -> str:
    """The name; where the word for the event stands beside it, with that part: "Finance: pre-budget consultations"."""
    cue, name = item.cue, _CALLED.sub("", _spoken(item.name.words))
    part = next((p for p in item.rest if cue is not None and p.begin <= cue.begin < p.end and cue.begin >= item.name.end), None)
    if part is None and cue is None and item.topic is not None and not item.close:
        part, name = item.name, item.topic.words
    elif part is None and item.topic is not None and item.close:
        part, name = item.name, item.topic.words[:1].upper() + item.topic.words[1:]
    return titles.fit(f"{name}: {part.words}" if part else name)


def _spoken(name: str) -> str:
    """A name without capitals throughout."""
    words = name.strip("*_ ")
    return words.capitalize() if words.isupper() and len(words) > 12 else words


def _stale(scene: Scene, day: date, most: int) -> bool:
    published = scene.document.published.latest
    return published is not None and (published - day).days > most


def _set_place(text: str, draft: Draft, item: Item) -> Part | None:
    place = next((part for part in item.rest if part.place), None) or item.name.tail
    if place is not None:
        draft.location = " ".join(text[place.begin : place.end].split())
        draft.cite(text, "location", place.begin, place.end, "the part of the line that names a place")
    return place


def _people(scene: Scene, item: Item, place: Part | None) -> list[parties.Party]:
    if item.cue is None:
        return []
    stop = place.begin if place is not None and item.name.begin < place.begin < item.name.end else item.name.end
    return parties.unique(
        parties.parties(scene.text, item.cue, list(item.around), (item.name.begin, max(stop, item.cue.end)), scene.known)
    )
