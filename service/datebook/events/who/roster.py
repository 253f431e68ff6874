"""Lists of those who take part: "with the following participants:" and a name on each line below, "Speakers: A, B and C".

A list belongs to the event told last before it. Each line is a name with an office before it or behind it; the first line that
is neither ends the list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from datebook.events.named.names import Book, names
from datebook.events.words import BODIES, NO_NAMES, RANKS
from datebook.model import ParticipantRole

Span = tuple[int, int]

_WHO = (
    r"speakers?|participants?|panell?ists?|briefers?|presenters?|witnesses|attendees|guests?|moderators?|hosts?|experts|officials|"
    r"guest speakers?|keynote speakers?|discussants?"
)
_HEAD = re.compile(
    rf"(?:with the following (?P<with>{_WHO})|"
    rf"^[^\S\n]*(?:[Tt]he |[Oo]ur |[Cc]onfirmed |[Ss]cheduled |[Ff]eatured |[Nn]ews conference |"
    rf"[Bb]riefing |[Ii]nvited )*(?P<who>(?i:{_WHO})|WHO(?=:[^\S\n]*\n))"
    r"(?: (?:in|at|on|for|of) the (?:[\w-]+ ){1,3}?)?"
    r"(?:[^\S\n]*(?:will |are expected to |are scheduled to )?(?:include|are|be|includes|included|were))?"
    r"(?: the following)?)[^\S\n]*:(?P<inline>[^\n]*)",
    re.MULTILINE,
)
_LINE = re.compile(r"\s*\n[^\S\n]*(?:[-*•·–●▪o][^\S\n]+)?(?P<line>[^\n]{4,200})")
_NAME = (
    r"(?!(?:The|A|An|This|For|More)\b)[A-ZÀ-Þ][\w'’.-]*"
    r"(?:[ ](?:[A-Z]\.|(?:de|da|van|von|bin|al|el|la|del|der)\b|[“\"(]\w+[”\")]|[A-ZÀ-Þ][\w'’.-]*[\w.])){1,4}"
)
_NAMED = re.compile(rf"(?:[^,;:.]{{0,80}}?\b[a-z]{{4,}} )??(?P<name>{_NAME})[^\S\n]*(?:,|;|\(|[-–—] |$|\n)")
_TITLE = re.compile(r"(?:(?:Dr|Mr|Mrs|Ms|Prof|Sen|Rep|Gov|Gen|Hon|The Honorable|Honorable|Ambassador|Professor|Senator)\.? )+")
_ITEM = re.compile(r"\d{1,2}(?:[:.]\d\d)?\s?[ap]\.?m\b|\d{1,2}:\d\d\b")
_NO_PERSON = BODIES | NO_NAMES | {"Television", "Directorate", "Headquarters", "Media"}
_MOST = 30
_ROLES: dict[str, ParticipantRole] = {
    "speaker": "speaker",
    "speakers": "speaker",
    "panelists": "speaker",
    "panellists": "speaker",
    "panelist": "speaker",
    "presenter": "speaker",
    "presenters": "speaker",
    "briefers": "speaker",
    "witnesses": "speaker",
    "host": "host",
    "hosts": "host",
    "moderator": "moderator",
    "moderators": "moderator",
    "guest": "guest",
    "guests": "guest",
}


@dataclass(frozen=True, slots=True)
class Listed:
    """Somebody whom a list names."""

    begin: int
    end: int
    name: str
    role: ParticipantRole | None


def rosters(text: str, known: Book) -> Iterator[tuple[int, list[Listed]]]:
    """Where each list of people begins, and whom it names."""
    for head in _HEAD.finditer(text):
        role = _ROLES.get((head["with"] or head["who"]).lower().removeprefix("keynote ").removeprefix("guest "))
        found = (
            list(_inline(text, head.span("inline"), role, known))
            if head["inline"].strip()
            else list(_below(text, head.end(), role, known))
        )
        if found:
            yield head.start(), found


def _inline(text: str, span: Span, role: ParticipantRole | None, known: Book) -> Iterator[Listed]:
    """The names behind a label: "Witnesses: Dr. A, University of B; C, city clerk"."""
    begin = span[0]
    for part in re.finditer(r"[^;]+", text[slice(*span)]):
        found = _person(text, begin + part.start(), begin + part.end(), known)
        if found:
            yield Listed(*found, role)


def _below(text: str, begin: int, role: ParticipantRole | None, known: Book) -> Iterator[Listed]:
    """The names of the lines below a heading."""
    line = _LINE.match(text, begin)
    count = 0
    while line and count < _MOST:
        found = None if _ITEM.match(line["line"]) else _person(text, *line.span("line"), known)
        if not found:
            return
        yield Listed(*found, role)
        count += 1
        line = _LINE.match(text, line.end())


def _person(text: str, begin: int, end: int, known: Book) -> tuple[int, int, str] | None:
    """Whom a line names: a name known by a title, or the words before the first comma that look like one."""
    while begin < end and text[begin].isspace():
        begin += 1
    named = next((n for n in names(text, begin, end, known) if n.kind == "person" and " " in n.name), None)
    if named is not None and ("," not in text[begin : named.begin]) and not named.name.startswith("the "):
        whole = set(named.name.split()) <= set(text[begin:end].split()) or named.name.split()[-1] not in text[begin : named.end]
        return named.begin, named.end, named.name if whole else " ".join(text[named.begin : named.end].split())
    title = _TITLE.match(text, begin, end)
    shaped = _NAMED.match(text, title.end() if title else begin, end)
    if not shaped:
        return None
    parts = shaped["name"].split()
    if any(part.strip(".,") in _NO_PERSON or part.lower() in RANKS or (part.isupper() and len(part) > 3) for part in parts):
        return None
    return shaped.start("name"), shaped.start("name") + len(shaped["name"]), " ".join(parts)
