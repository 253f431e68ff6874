"""Announcements without labels: a seminar as it stands on a notice board, in lines or in one sentence.

Such a text is about one occasion. Its first hour is when, the room named nearest to the hour is where, and the speaker is who
is said to speak, or a name that has a line to itself above an affiliation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from datebook.events import slots, titles, words
from datebook.events.attach import When
from datebook.events.draft import Draft

_TALK = re.compile(
    r"\b(?:seminars?|colloqui(?:um|a)|lectures?|talk|speaker|workshop|thesis|dissertation|abstract|"
    r"presentation)\b",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r"\b(?:refreshments?|coffee|reception|lunch|office hours|appointments?|posted|social hour|tea|"
    r"cookies|snacks|dinner|rsvp|deadline|until|by)\b[^\n]{0,25}$",
    re.IGNORECASE,
)

_BUILDING = (
    r"(?:Hall|Building|Bldg\.?|Auditorium|Theat(?:er|re)|Cent(?:er|re)|Library|Lounge|House|Room|Rm\.?|Laborator(?:y|ies)|Lab|"
    r"Chapel|Gallery|Suite|Hotel|Institute|Museum|Union|Club|Wing|Ballroom|Tower|Gym|Studio)"
)
_NUMBER = r"(?:#\s?)?(?:[A-Z]-?)?\d{1,5}[A-Za-z]?(?:-[A-Z0-9]+)?"
_CAPITAL = r"[A-Z][A-Za-z'.&]*"
_ROOM_PARTS = (
    rf"\b(?i:room|rm\.?)[ ]+{_NUMBER}(?:,?[ ]+(?:(?i:of|in)[ ]+(?:the[ ]+)?)?{_CAPITAL}(?:[ ]{_CAPITAL}){{0,2}})?",
    rf"(?:{_CAPITAL}[ ]){{1,4}}(?i:{_BUILDING})(?:,?[ ]+(?:(?i:room|rm\.?)[ ]+)?{_NUMBER}\b)?",
    rf"(?<![\d:.])\b(?!19\d\d|20\d\d)\d{{1,4}}[A-Z]?,?[ ]+(?:{_CAPITAL}[ ]){{0,2}}(?i:{_BUILDING})\b",
    rf"(?<![\d:.])\b(?!19\d\d|20\d\d)\d{{3,4}}[A-Z]?[ ]+[A-Z][A-Za-z]{{1,9}}(?:[ ]{_CAPITAL}){{0,2}}\b",
    r"\b[A-Z][A-Za-z]{1,9}[ -]?(?!19\d\d|20\d\d)\d{3,4}[A-Z]?\b",
    r"\b[A-Z]{2,4}[ ][A-Z]\d{2,3}[A-Z]?\b",
)
_ROOM = re.compile("(?:" + "|".join(_ROOM_PARTS) + ")(?:,[ ]+(?:" + "|".join(_ROOM_PARTS[:3]) + "))?")
_NO_ROOM = re.compile(
    r"(?i)\b(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|"
    r"apr|jun|jul|aug|sept?|oct|nov|dec|monday|"
    r"tuesday|wednesday|thursday|friday|saturday|sunday|fall|spring|summer|winter|phone|tel|ext|fax|x|version|page|"
    r"pp|vol|box|pa|ca|ny|ma|section|chapter)\b\.?"
)
_HONORIFIC = r"(?:(?:Dr|Prof|Professor|Mr|Mrs|Ms|Sir|Rev)\b\.?[ ]+)"
_PERSON_WORD = r"(?:[A-Z][a-zA-Zà-ÿ'’-]*[a-zà-ÿA-Z]|[A-Z]\.)"
_PERSON = rf"{_HONORIFIC}?{_PERSON_WORD}(?:[ ]{{1,2}}(?:(?:van|von|de|der|la|el|al)[ ]+)?{_PERSON_WORD}){{1,3}}"
_SAYS = re.compile(
    rf"\b(?:(?i:speaker|presenter|lecturer|featuring|(?:talk|lecture|seminar|presented|given|delivered|"
    rf"presentation)\s+by|guest speaker)\s*:?\s+)(?P<after>{_PERSON})"
    rf"|(?P<before>{_PERSON})(?:,[^.;\n]{{2,120}}?,?|[ ]+\([^)]{{2,60}}\))?\s+(?:will|shall|is going to|is)\s+(?:be\s+)?"
    r"(?:giv\w+|speak\w*|present\w*|discuss\w*|deliver\w*|talk\w*|lectur\w*|lead\w*|describe|address|visit\w*)"
)
_NAME_LINE = re.compile(
    rf"^[^\S\n]*(?:(?i:by|speaker:?)[^\S\n]+)?(?P<name>{_PERSON}(?:,?[ ]+(?:Jr\.?|III|II|"
    rf"(?i:Ph\.?D\.?|M\.D\.?)))?)[^\S\n]*(?:,[^\n]{{0,90}})?$",
    re.MULTILINE,
)
_HONOURED = re.compile(rf"{_HONORIFIC}{_PERSON_WORD}(?:[ ]+{_PERSON_WORD}){{0,3}}")
_AFFILIATION = re.compile(
    r"\b(?:univ|dep(?:t|artment)|institut|laborator|labs?\b|college|school|corp|inc\b|research|cent(?:er|re)|"
    r"company|faculty|professor|ph\.?d|director|scientist|fellow|engineering|sciences?\b|[A-Z]{3,5}\b)",
    re.IGNORECASE,
)
_NO_PERSON = frozenset(
    (
        "seminar hall room university department institute school college center centre laboratory lab research "
        "systems science sciences computer engineering "
        "abstract topic talk lecture series colloquium speaker title date time place host special thesis oral "
        "proposal defense building auditorium "
        "monday tuesday wednesday thursday friday saturday sunday january february march april may june july "
        "august september october november december "
        "hall theory the a an of and for in on with to is note please all new joint "
        "distinguished guest first second conference "
        "graduate student faculty design group project workshop symposium program programme summer fall spring "
        "winter national international "
        "robotics learning networks network analysis models model language languages data information processing "
        "introduction toward towards using"
    ).split()
)
_READ = 6000
_NEAR = 700
_SHORT, _LONGEST = 1500, 12000
_STALE_DAYS = 45


@dataclass(frozen=True, slots=True)
class Spot:
    """Words found, and why."""

    begin: int
    end: int
    because: str


def looks_like(text: str) -> bool:
    """Whether a text announces a talk: it says so, and it is short enough to be about one."""
    said = {m[0].lower() for m in _TALK.finditer(text, 0, _READ)}
    return len(text) <= _LONGEST and len(said) >= (1 if len(text) < _SHORT else 2)


def draft(text: str, dates: Sequence[When], published: date | None) -> Draft | None:
    """The one occasion that such a text announces, as far as it says when."""
    timed = [w for w in dates if isinstance(w.first.start, datetime) and w.first.grain != "part" and w.begin < _READ]
    timed = [w for w in timed if not _ASIDE.search(text[max(0, w.begin - 40) : w.begin])] or timed
    if not timed:
        return None
    chosen = timed[0]
    days = [w for w in dates if not w.lone_clock and slots.dated(w.first) and w.begin < _READ]
    event = Draft("seminar", chosen.begin, (chosen.begin, chosen.end), tense="future", origin="poster", word="seminar")
    if chosen.lone_clock:
        near = [w for w in days if w.first.type == "DATE"]
        if near:
            nearest = min(near, key=lambda w: abs(w.begin - chosen.begin))
            slots.set_slot(text, event, [nearest, chosen])
            event.end = event.end if isinstance(event.end, datetime) else None
        else:
            slots.set_slot(text, event, [chosen])
            event.undated = published is None
    else:
        slots.set_slot(text, event, [chosen])
    if published is not None and event.day is not None and (published - event.day).days > _STALE_DAYS:
        return None
    fill(text, event)
    kind = _TALK.search(text, 0, _READ)
    if kind:
        event.cite(text, "kind", *kind.span(), f'"{kind[0]}" names it')
    head = _headline(text)
    who = next((p.name for p in event.participants), None)
    if head:
        event.title = titles.fit(" ".join(text[slice(*head)].split()))
        event.cite(text, "title", *head, "the first line of the announcement")
    elif who:
        event.title = titles.fit(f"Talk by {who}")
        event.cite(text, "title", *(kind.span() if kind else (chosen.begin, chosen.end)), "a talk; the title adds who speaks")
    else:
        return None
    event.mention = min([event.mention, *([head[0]] if head else [])])
    event.score = 0.6 + 0.1 * bool(event.location) + 0.1 * bool(who) + 0.05 * bool(days)
    return event


def fill(text: str, event: Draft) -> None:
    """Give an announcement the place and the speaker that it lacks."""
    hour = next((e.begin for e in event.evidence if e.field == "start_time"), event.mention)
    if event.location is None:
        where = _room(text, hour)
        if where:
            event.location = " ".join(text[where.begin : where.end].split())
            event.cite(text, "location", where.begin, where.end, where.because)
    if not any(p.role == "speaker" for p in event.participants):
        who = _speaker(text)
        if who:
            spoken = " ".join(text[who.begin : who.end].split())
            spoken = spoken.title() if spoken.isupper() else spoken
            event.take_part(text, spoken, "person", "speaker", span=(who.begin, who.end), because=who.because)


def _room(text: str, hour: int) -> Spot | None:
    """The room named nearest to the hour: on its line, else in the lines about it."""
    begin, end = max(0, hour - _NEAR), min(len(text), hour + _NEAR)
    found = [
        (m.start(), m.end())
        for m in _ROOM.finditer(text, begin, end)
        if not _NO_ROOM.match(m[0]) and not _NO_ROOM.search(m[0].split()[-1])
    ]
    found = [(a, b) for a, b in found if not re.search(r"(?i)(?:phone|tel|ext|fax|x)\W{0,3}$", text[max(0, a - 8) : a])]
    if not found:
        return None
    line = text.rfind("\n", 0, hour)
    best = min(found, key=lambda s: (abs(text.count("\n", min(s[0], hour), max(s[0], hour))), s[0] < line, abs(s[0] - hour)))
    return Spot(*best, "the room named nearest to the hour")


def _speaker(text: str) -> Spot | None:
    """Who is said to speak; else a name with a line to itself; else the first with a title."""
    for found in _SAYS.finditer(text, 0, _READ):
        name = "after" if found["after"] else "before"
        if _person(found[name]):
            return Spot(*found.span(name), "the words beside the name say that this is who speaks")
    lines = [(_weight(text, m), -m.start(), m) for m in _NAME_LINE.finditer(text, 0, _READ) if _person(m["name"])]
    weight, _, best = max(lines, key=lambda line: line[:2], default=(0, 0, None))
    if best is not None and weight >= 2:
        return Spot(*best.span("name"), "a name on a line of its own, as a notice names who speaks")
    honoured = _HONOURED.search(text, 0, _READ)
    return Spot(*honoured.span(), "the first person named with a title") if honoured else None


def _weight(text: str, found: re.Match[str]) -> int:
    """How much a line looks like a person's name: a title, a common given name, an initial, an affiliation below or beside it."""
    name = found["name"]
    below = text[found.end() : found.end() + 120].lstrip("\n").partition("\n")[0]
    first = name.split()[0]
    return (
        3 * bool(re.match(_HONORIFIC, name))
        + 2 * (first in words.GIVEN_NAMES or first.title() in words.GIVEN_NAMES)
        + 2 * bool(re.search(r"\b[A-Z]\.", name))
        + bool(_AFFILIATION.search(below) or _AFFILIATION.search(text[found.end("name") : found.end()]))
    )


def _person(name: str) -> bool:
    parts = [part.strip(".,").lower() for part in name.split()]
    return not any(part in _NO_PERSON for part in parts) and any(len(part) > 2 for part in parts)


def _headline(text: str) -> tuple[int, int] | None:
    """The first line that could be a title: no label, no time, no name of a body alone."""
    for found in _lines(text):
        spoken = found[0].strip()
        if (
            8 <= len(spoken) <= 120
            and not re.search(r"\d{1,2}:\d\d|^\W*$|^\S+:\s", spoken)
            and spoken.split()[0] not in words.NO_NAMES
        ):
            begin = found.start() + found[0].index(spoken)
            return begin, begin + len(spoken)
    return None


def _lines(text: str) -> Iterator[re.Match[str]]:
    for count, found in enumerate(re.finditer(r"[^\n]+", text)):
        if count > 12:
            return
        if found[0].strip():
            yield found
