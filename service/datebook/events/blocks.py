"""Announcements in labelled lines: "When: …", "Where: …", "Speaker: …".

A block is a run of such lines with the lines that go on with them; a label that comes again begins the next event. Its title
is what it says under "What" or "Topic", else the heading above it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import takewhile

from datebook.events import slots, titles
from datebook.events.cues import first_named
from datebook.events.draft import Draft
from datebook.events.named.names import Book, names
from datebook.events.notices import values
from datebook.events.whens import When
from datebook.model import ParticipantRole

_FIELDS = {
    "date": "when|when and where|where and when|when/where|date and place|date|dates"
    "|day|date and time|date & time|date/time|time and date",
    "time": "time|times|hours|starts|start time|start",
    "place": "place|where|location|venue|room|meeting place",
    "who": "who",
    "speaker": "speaker|speakers|presenter|presenters|lecturer|guest speaker|guest|featuring|seminar speaker",
    "what": "what|event|topic|title|subject|talk|seminar|lecture|talk title",
    "host": "host|hosts|hosted by|organizer|organiser",
    "chair": "chair",
    "moderator": "moderator",
}
_LABELS = {label: name for name, labels in _FIELDS.items() for label in labels.split("|")}
"""What a label says, in small letters, about the lines it leads."""

_LINE = re.compile(
    r"^[^\S\n]*(?:[*•·-][^\S\n]+)?\**(?P<label>[A-Za-z][A-Za-z/&]*(?:[ ][A-Za-z/&]+){0,"
    r"3})\**[^\S\n]*:\**[^\S\n]*(?P<value>[^\n]*)$",
    re.MULTILINE,
)
_MAIL = frozenset({"from", "to", "cc", "sent", "message-id", "received", "reply-to"})
_SCHEDULE = re.compile(r"\s+[-–—]{1,2}\s+(?P<name>[A-Z][^\n]{2,70})")
_ROLES: dict[str, ParticipantRole] = {"speaker": "speaker", "host": "host", "chair": "chair", "moderator": "moderator"}
_LONGEST_VALUE = 5
_ADDRESSED = re.compile(
    r"[\s,(]{1,12}(?:the\s)?(?:[A-Z][\w&.-]{0,20}\s){0,3}?(?:Univ|Dep|Inst|Lab|Prof|Ass|Corp|School|Coll|Cent|Research|Dig)"
)
"""What stands below somebody who gives a talk: whom they work for."""
_UNFINISHED = re.compile(r"(?:[,&:–-]|\b(?:of|the|and|for|in|on|to|a|an|with|by|from|or))[^\S\n]{0,40}$", re.IGNORECASE)
"""How a line ends whose sense goes on in the next."""
_PLACE_BEHIND = re.compile(r"\.?[,;:]?[^\S\n]+(?:at[^\S\n]+|in[^\S\n]+|[-–—][^\S\n]+)?(?P<place>[A-Z][^\n;.]{3,120})")
"""What stands behind the time in a line of several: "Tuesday, 10 a.m., Cedar Park, visitor center"."""
_UNTIL_WHEN = re.compile(
    r"\b(?:by|until|before|no later than|rsvp|register|deadline|registration|closes?)\b[^.;\n]*$", re.IGNORECASE
)
_NOBODY = re.compile(r"(?:tb[adc]|to be|none|various|everyone|all|see|open)\b", re.IGNORECASE)
_WORD = re.compile(r"[A-Za-z]+(?:-[A-Za-z]+)*")


@dataclass(slots=True)
class Block:
    """The labelled lines of one event: field → its stretches of text."""

    begin: int
    end: int = 0
    fields: dict[str, list[tuple[int, int]]] = field(default_factory=dict)


def blocks(text: str) -> list[Block]:
    """Runs of labelled lines that say when something is, and one thing more."""
    found: list[Block] = []
    labelled = [(m, _LABELS.get(" ".join(m["label"].lower().split()))) for m in _LINE.finditer(text)]
    mail = sum(m["label"].lower() in _MAIL for m, _ in labelled[:8]) >= 2
    current: Block | None = None
    for i, (match, name) in enumerate(labelled):
        if name is None or (mail and i < 8 and name in {"date", "what"} and found == [] and current is None):
            continue
        far = current is not None and text.count("\n", current.end, match.start()) > _LONGEST_VALUE + 2
        if (
            current is None
            or far
            or (name in current.fields and (name in {"date", "place"} or ("date" in current.fields and name == "what")))
        ):
            current = Block(match.start("label"))
            found.append(current)
        limit = labelled[i + 1][0].start() if i + 1 < len(labelled) else len(text)
        span = _value(text, match, limit)
        if span:
            current.fields.setdefault(name, []).append(span)
            current.end = span[1]
        else:
            current.end = max(current.end, match.end())
    return [b for b in found if ("date" in b.fields or "time" in b.fields) and len(b.fields) >= 2]


def _value(text: str, match: re.Match[str], limit: int) -> tuple[int, int] | None:
    """What a label leads: the rest of its line and the lines that go on, up to a blank line."""
    begin, end = match.span("value")
    lines = 0
    while lines < _LONGEST_VALUE and end < limit:
        following = text.find("\n", end + 1, limit)
        stop = following if following >= 0 else limit
        line = text[end:stop]
        if not line.strip() or (len(line.strip()) > 70 and text[begin:end].strip()) or line.strip().startswith(('"', "“")):
            break
        end, lines = stop, lines + 1
    while begin < end and text[begin].isspace():
        begin += 1
    while end > begin and text[end - 1].isspace():
        end -= 1
    return (begin, end) if begin < end else None


def drafts(text: str, block: Block, dates: Sequence[When], known: Book, title: str | None) -> Iterator[Draft]:
    """The events of one block: one, or one for each line of hours that bears a name."""
    inside = [w for name in ("date", "time") for span in block.fields.get(name, []) for w in _within(dates, span)]
    days = [w for w in inside if not w.lone_clock and slots.dated(w.first)]
    timed = [w for w in inside if isinstance(w.first.start, datetime) and w.first.grain != "part"]
    lines = [(w, match) for w in timed if (match := _SCHEDULE.match(text, w.end))]
    several = _several(text, block, days) if not lines else []
    for when in several:
        where = _PLACE_BEHIND.match(text, when.end) if "place" not in block.fields else None
        draft = _draft(text, block, [when], known=known, title=title, name=None, place=where.span("place") if where else None)
        if draft:
            draft.mention = when.begin
            yield draft
    if several:
        return
    occasions: list[tuple[When | None, re.Match[str] | None]] = [*lines] or [(timed[0] if timed else None, None)]
    for clock, name in occasions:
        chosen = [clock] if clock and not clock.lone_clock else [*(_day_only(w) for w in days[:1]), *([clock] if clock else [])]
        if chosen:
            draft = _draft(text, block, chosen, known=known, title=title, name=name.span("name") if name else None)
            if draft:
                yield draft


def _several(text: str, block: Block, days: Sequence[When]) -> list[When]:
    """The times of a block that tells of several days, each with its hour; not those until which something is to be done."""
    own = [w for w in days if isinstance(w.first.start, datetime) and w.first.clock_span]
    own = [w for w in own if not _UNTIL_WHEN.search(text, max(block.begin, w.begin - 40), w.begin)]
    return own if len({slots.day_of(w.first) for w in own}) == len(own) > 1 else []


def _day_only(when: When) -> When:
    """The day of a time that may bear an hour of its own."""
    if not isinstance(when.first.start, datetime):
        return when
    span = when.first.date_span or (when.first.begin, when.first.end)
    return When(
        replace(when.first, type="DATE", grain="day", start=slots.day_of(when.first), begin=span[0], end=span[1], clock_span=None)
    )


def _within(dates: Sequence[When], span: tuple[int, int]) -> list[When]:
    """Times that begin in a stretch; a date and an hour in two labelled lines may have been read as one."""
    first = bisect_left(dates, span[0], key=lambda when: when.begin)
    return list(takewhile(lambda when: when.begin < span[1], dates[first : first + 50]))


def _draft(
    text: str,
    block: Block,
    chosen: list[When],
    *,
    known: Book,
    title: str | None,
    name: tuple[int, int] | None,
    place: tuple[int, int] | None = None,
) -> Draft | None:
    draft = Draft("event", block.begin, (block.begin, block.end), tense="future", origin="block", word="block")
    slots.set_slot(text, draft, chosen)
    if all(when.lone_clock for when in chosen):
        if not isinstance(draft.start, datetime):
            return None
        draft.undated = True
    heading = _heading(text, block)
    span = name or next((_named(text, s) for s in block.fields.get("what", [])), None) or heading or _first_heading(text)
    if span:
        draft.title = titles.fit(" ".join(text[slice(*span)].split()))
        draft.cite(
            text, "title", *span, "the heading of the announcement" if span == heading else "what the announcement says it is"
        )
    elif title:
        draft.title = titles.fit(title)
    _set_kind(text, draft, span, heading)
    _set_place(text, draft, block)
    if place is not None:
        draft.location = " ".join(text[slice(*place)].split())
        draft.cite(text, "location", *place, "what stands behind its time")
    _set_people(text, draft, block, known)
    if not any(e.field == "kind" for e in draft.evidence):
        at = block.fields.get("speaker") or block.fields.get("date") or block.fields["time"]
        draft.kind = "seminar" if "speaker" in block.fields else "event"
        draft.cite(
            text,
            "kind",
            *values.first_line(text, at[0]),
            "an announcement in labelled lines" + ("; it has a speaker" if draft.kind == "seminar" else ""),
        )
    if not draft.title:
        who = next((p.name for p in draft.participants), None)
        if who is None:
            return None
        draft.title = titles.fit(f"{who} {draft.kind}")
    return draft


def _named(text: str, span: tuple[int, int]) -> tuple[int, int]:
    """A name under its label: the first line, or up to the quotation mark that closes it."""
    closing = {'"': '"', "“": "”"}.get(text[span[0]])
    stop = text.find(closing, span[0] + 1, span[1]) if closing else -1
    if stop > span[0] + 1 and not text[stop + 1 : span[1]].partition("\n")[0].strip():
        return span[0] + 1, stop
    first = values.first_line(text, span)
    while first[1] < span[1] and _UNFINISHED.search(text, *first):
        first = (span[0], values.first_line(text, (first[1] + 1, span[1]))[1])
    return first


def _heading(text: str, block: Block) -> tuple[int, int] | None:
    """The line above the block, if it is a heading and no sentence."""
    end = text.rfind("\n", 0, block.begin)
    for _ in range(3):
        if end <= 0:
            return None
        begin = text.rfind("\n", 0, end) + 1
        line = text[begin:end]
        if line.strip():
            spoken = line.strip()
            if len(spoken) > 110 or spoken.endswith((".", ",", ";")) or _LINE.match(line):
                return None
            at = begin + line.index(spoken)
            return (at, at + len(spoken.rstrip(":")))
        end = begin - 1
    return None


def _first_heading(text: str) -> tuple[int, int] | None:
    """The document's first line, where it is short and names an event."""
    found = re.match(r"\s*([^\n]{4,120})(?:\n|$)", text)
    if not found or found[1].rstrip().endswith((".", ":")):
        return None
    named = first_named(text, _WORD.finditer(text, *found.span(1)))
    return (found.start(1), found.start(1) + len(found[1].rstrip())) if named else None


def _set_kind(text: str, draft: Draft, *spans: tuple[int, int] | None) -> None:
    """The kind by the first word that names one."""
    for span in filter(None, spans):
        if named := first_named(text, _WORD.finditer(text, *span)):
            draft.kind, word = named[0].kind, named[1]
            draft.evidence = [e for e in draft.evidence if e.field != "kind"]
            draft.cite(text, "kind", *word.span(), f'"{word[0]}" names it')
            return


def _set_place(text: str, draft: Draft, block: Block) -> None:
    for span in block.fields.get("place", [])[:1]:
        begin, end = values.place(text, span)
        if begin < end:
            lines = [line.strip(" \t,;.*") for line in text[begin:end].split("\n")]
            draft.location = ", ".join(line for line in lines if line)
            draft.cite(text, "location", begin, end, "what the announcement says under its label for the place")


def _set_people(text: str, draft: Draft, block: Block, known: Book) -> None:
    for name, role in (("speaker", "speaker"), ("who", None), ("host", "host"), ("chair", "chair"), ("moderator", "moderator")):
        for span in block.fields.get(name, []):
            _people(text, draft, span, _ROLES.get(role or ""), known)


def _people(text: str, draft: Draft, span: tuple[int, int], role: ParticipantRole | None, known: Book) -> None:
    """Whom a value names; where grammar shows nobody, its first phrase is taken at its word."""
    speaks = role == "speaker" or (draft.kind == "seminar" and role is None)
    listed = list(values.listed(text, span))
    if listed and (speaks or role or _ADDRESSED.match(text, listed[-1].end, span[1]) or listed[-1].end == span[1]):
        for one in listed:
            draft.take_part(
                text,
                one.spoken,
                "person",
                "speaker" if speaks else role,
                span=(one.begin, one.end),
                because="the label names who speaks" if speaks else "under the label for who takes part",
            )
        return
    if speaks:
        first = values.first_line(text, span)
        phrase = re.match(r"[^,;(\n]+", text[slice(*first)])
        if phrase and 1 <= len(phrase[0].split()) <= 7 and not _NOBODY.match(phrase[0]):
            end = first[0] + len(phrase[0].rstrip(" .-"))
            draft.take_part(
                text, text[first[0] : end], "person", "speaker", span=(first[0], end), because="the label names who speaks"
            )
        return
    for named in [n for n in names(text, *span, known) if n.kind in {"person", "organization"} or role]:
        draft.take_part(
            text,
            named.name,
            named.kind or "person",
            role,
            span=(named.begin, named.end),
            because=f"{named.because}; under the label for who takes part",
        )
