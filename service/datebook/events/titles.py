"""A title as a person would write it into a calendar: parties, kind, subject; at most 80 characters, no clause cut off."""

from __future__ import annotations

import re
from collections.abc import Sequence

from datebook.events import words
from datebook.events.named.countries import ADJECTIVES, NAMES, SEATS
from datebook.events.named.places import Place
from datebook.events.sentences.marks import Mark
from datebook.events.who.parties import Party

LONGEST = 80
_SUBJECT = re.compile(
    r"\b(?:on|(?<!of )about|regarding|concerning|over|to\s+discuss|(?:devoted|dedicated)\s+to|focus(?:ed|ing)\s+on|"
    r"aimed\s+at|(?:en)?titled|entitled|to\s+address)\s+(?:the\s+)?",
    re.IGNORECASE,
)
_ENDS_SUBJECT = re.compile(
    r"[,;:.()]|\s(?:was|were|ended|ends|began|begins|opened|opens|closed|failed|broke|collapsed|resumed|resumes|for|on|in|at|"
    r"with|by|and\s+will|will|is|are|has|have|scheduled|set|to\s+be|which|who|that|"
    r"during|next|later|this)\s",
    re.IGNORECASE,
)
_DROPPED = frozenset(
    "upcoming next scheduled planned forthcoming new expected proposed first series round coming own pragmatic "
    "earlier recent latest "
    "long-awaited postponed cancelled canceled delayed so-called additional further last final previous ongoing current".split()
)
_NOT_ADVERBS = frozenset(
    "daily weekly monthly quarterly yearly biweekly early family assembly supply resupply ally reply july friendly".split()
)
"""Words in -ly that belong to a name: "Presidential Daily Briefing", "resupply mission"."""
_OPEN = frozenset({"day", "days", "night", "house"})
"""What is open to visitors: an open day."""
_MOST_NAMED = 4
"""Parties that a title names at most: of more, the last are "others"."""
_STOPS = frozenset(
    "a an the this that these those its their his her our your my no any some each every of in on at to for by "
    "with from and or as is are was were be "
    "will would has have had after before during until since about between into over three two four five six seven "
    "several many more both also not "
    "hold holds holding held host hosts attend attends convene announce announced planned have plan it who which "
    "when while ahead if then".split()
)
_NO_PART = words.NO_NAMES - frozenset("Public Press News Working Spring Summer Autumn Winter New".split())
"""Capitalised words before an event's noun that are none of its title."""
_NO_SUBJECT = words.NO_NAMES | {"to"}
_FAMILY_FIRST = frozenset(
    "Kim Xi Moon Yoon Mao Deng Hu Wen Li Wang Zhang Zhao Chen Liu Nguyen Tran Pham Park Choi Jang Jiang".split()
)
_NUMBERED = re.compile(r"\d")


def short(party: Party, *, among_people: bool = False) -> str:
    """A party's name as a title has it: US, NATO, Putin."""
    if party.spoken:
        return party.spoken
    name = party.named.name
    country = NAMES.get(name)
    if country and party.named.kind == "country":
        return country.short
    if name.startswith("the "):
        return name[4:]
    return _surname(name) if among_people and party.named.kind == "person" else name


def _surname(name: str) -> str:
    """The family name: the last word with the particles before it, or the first of an East Asian name."""
    parts = name.split()
    if parts[0] in _FAMILY_FIRST and len(parts) in {2, 3}:
        return parts[0]
    at = next((i for i, part in enumerate(parts) if i > 0 and part.islower()), len(parts) - 1)
    return " ".join(parts[at:])


def subject(text: str, begin: int, end: int) -> tuple[int, int] | None:
    """What the event is about: the words after "on" or "about", up to the next phrase."""
    for found in _SUBJECT.finditer(text, begin, min(end, begin + 120)):
        about = _subject_at(text, found, end)
        if about:
            return about
    return None


def _subject_at(text: str, found: re.Match[str], end: int) -> tuple[int, int] | None:
    stop = _ENDS_SUBJECT.search(text, found.end(), end)
    last = stop.start() if stop else end
    while last > found.end() and text[last - 1].isspace():
        last -= 1
    spoken = text[found.end() : last]
    spoken = re.sub(r"\s+(?:for|on|in|at|of|and)$", "", spoken)
    if not 3 <= len(spoken) <= 90 or _NUMBERED.match(spoken) or spoken.split()[0] in _NO_SUBJECT:
        return None
    return found.end(), found.end() + len(spoken)


def head(text: str, mark: Mark, floor: int) -> tuple[int, str]:
    """The noun of the event with the words that belong to it ("farewell dinner"), and where they begin."""
    begin, kept = mark.begin, [text[mark.begin : mark.end]]
    for match in reversed(list(re.finditer(r"[\w&’'.-]+", text[max(floor, mark.begin - 60) : mark.begin]))):
        word = match[0]
        at = max(floor, mark.begin - 60) + match.start()
        low = word.lower()
        if (
            text[at + len(word) : begin].strip()
            or low in _STOPS
            or ((low in words.CARRYING or low in words.SCHEDULING) and not (low == "open" and mark.word in _OPEN))
            or (low in words.REPORTING and not low.endswith("ing"))
            or _NUMBERED.match(word)
            or word.endswith(("'s", "’s", "s'", "s’", "."))
            or (low.endswith("ly") and low not in _NOT_ADVERBS)
            or word in ADJECTIVES
            or word in NAMES
            or word in SEATS
            or ("-" in word and word[0].isupper())
            or word in _NO_PART
        ):
            break
        if (
            low not in _DROPPED
            or (word == "New" and kept[0][0].isupper())
            or (low in {"first", "second", "third"} and mark.cue is not None and mark.cue.kind == "vote")
        ):
            kept.insert(0, word)
        begin = at
        if len(kept) == 5:
            break
    return begin, " ".join(kept)


def verbal(mark: Mark) -> str:
    """The noun for an event that a verb tells: "broke ground" → groundbreaking."""
    kind = mark.cue.kind if mark.cue else "event"
    nouns = {"ceremony": _DEED_NOUNS, "event": _SPEECH_NOUNS}.get(kind, _VERB_NOUNS)
    return nouns.get(mark.word.removesuffix("s"), _KIND_NOUNS.get(kind, kind))


def title(mark: Mark, found: Sequence[Party], *, place: Place | None, about: str | None, body: str | None, noun: str) -> str:
    """Put a title together for the event at `mark`."""
    if len(found) > 1 and any(p.named.kind != "group" for p in found):
        found = [p for i, p in enumerate(found) if i == 0 or p.named.kind != "group"] or found
    people = sum(p.named.kind == "person" and not p.spoken for p in found) >= 2
    shorts = [short(p, among_people=people) for p in found if p.role != "chair"]
    shorts = [s for s in shorts if len(s) <= 45 and s not in noun.split() and f"{s} " not in noun]
    if found and found[0].named.kind == "group" and len(shorts) > 1:
        # Two countries name talks of their officials; of more, the group does.
        shorts = shorts[1:] if len(shorts) == 3 and all(p.named.kind == "country" for p in found[1:]) else shorts[:1]
    if len(shorts) > _MOST_NAMED:
        shorts = [*shorts[: _MOST_NAMED - 1], "others"]
    place_name = place.name.split(",")[0] if place else None
    base = _base(mark, shorts, place_name, body, noun)
    if about and about.lower() not in base.lower() and len(base) + 4 + len(about) <= LONGEST:
        base = f"{base} on {about}"
    elif place_name and place_name not in base and len(base) + 9 + len(place_name) <= LONGEST:
        base = f"{base} {place.lead if place else 'in'} {place_name}"
    return fit(base)


def fit(spoken: str) -> str:
    """At most 80 characters, cut between words, first letter large."""
    spoken = " ".join(spoken.split()).strip(" ,;:–-")
    if len(spoken) > LONGEST:
        cut = spoken[:LONGEST].rpartition(" ")[0]
        while cut.rpartition(" ")[2].lower().strip(",;:–-&") in _STOPS | {""} and " " in cut:
            cut = cut.rpartition(" ")[0]
        spoken = cut.rstrip(" ,;:–-&")
    return spoken[:1].upper() + spoken[1:]


def _base(mark: Mark, shorts: list[str], place_name: str | None, body: str | None, noun: str) -> str:
    kind = mark.cue.kind if mark.cue else "event"
    verb = mark.cue is not None and mark.cue.form == "verb"
    if not verb and mark.word in {"call", "calls", "conversation", "conversations"}:
        noun = "phone call" if "phone" in noun or noun in {"call", "conversation"} else noun
    if mark.word.startswith("welcome") and len(shorts) > 1:
        return f"{_listed(shorts[1:])} visit to {place_name or shorts[0]}"
    if kind == "visit":
        return _visit(shorts, place_name, noun if not verb else "visit")
    if mark.word.startswith("testif"):
        return (
            f"{shorts[0]} testimony before {_listed(shorts[1:])}"
            if len(shorts) > 1
            else f"{shorts[0] if shorts else 'Public'} testimony"
        )
    if " for " in noun or " to " in noun or (not shorts and " of " in noun):
        return noun
    if body:
        return f"{body} {noun}" if noun.lower() not in body.lower() else body
    if noun in {"remarks", "speech", "address", "keynote"} and shorts:
        joined = "to" if verb else "with"
        return f"{shorts[0]} {noun}" + (f" {joined} {_listed(shorts[1:])}" if shorts[1:] else "")
    if len(shorts) == 2 and max(map(len, shorts)) <= 28:
        return f"{shorts[0]}–{shorts[1]} {noun}"
    if len(shorts) > 1:
        return f"{shorts[0]} {noun} with {_listed(shorts[1:])}"
    return f"{shorts[0]} {noun}" if shorts else noun


_KIND_NOUNS = {
    "call": "phone call",
    "session": "session",
    "vote": "vote",
    "hearing": "hearing",
    "launch": "launch",
    "event": "gathering",
}
_DEED_NOUNS = {
    "lay": "wreath-laying",
    "laid": "wreath-laying",
    "broke": "groundbreaking",
    "break": "groundbreaking",
    "cut": "ribbon-cutting",
    "sign": "signing",
    "sworn": "swearing-in",
    "inaugurated": "inauguration",
    "buried": "funeral",
    "presented": "presentation",
    "present": "presentation",
    "awarded": "presentation",
    "award": "presentation",
}
_SPEECH_NOUNS = {"addres": "address", "addresse": "address", "addressed": "address", "speak": "speech"}
_VERB_NOUNS = {
    "meet": "meeting",
    "met": "meeting",
    "meeting": "meeting",
    "confer": "meeting",
    "testify": "testimony",
}


def _visit(shorts: list[str], place_name: str | None, noun: str) -> str:
    who = f"{_listed(shorts)} " if shorts else ""
    noun = noun if noun != "travel" else "visit"
    return f"{who}{noun} to {place_name}" if place_name else f"{who}{noun}"


def _listed(shorts: Sequence[str]) -> str:
    return shorts[0] if len(shorts) == 1 else ", ".join(shorts[:-1]) + f" and {shorts[-1]}"
