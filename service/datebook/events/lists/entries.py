"""From an item of a programme to an event: its title, its place, who takes part, each with its words."""

from __future__ import annotations

import re
from datetime import date, datetime

from datebook.events import days, slots, titles
from datebook.events.draft import Draft
from datebook.events.lists import below
from datebook.events.lists.items import Item
from datebook.events.lists.listed import Part
from datebook.events.named import places
from datebook.events.scene import Scene
from datebook.events.sentences import told
from datebook.events.whens import When
from datebook.events.who import parties
from datebook.events.words import NO_NAMES, RANKS

_FEW = 6
"""Words that a name has at most in a line that says nothing but when and where."""
_STALE_DAYS = 3
"""Days by which a line's day may lie before the day of writing: a programme tells what comes, a chronicle what was."""
_CALLED = re.compile(r"^\W*(?:CANCELL?ED|POSTPONED|MOVED|NEW|UPDATED)\b[\s:*–-]*")
"""The status at the head of a line, which is none of its name."""
_ACTS = re.compile(r"\s[a-z]+s(?:\s+(?:to|the|an?|its|his|her)\b|$)")
"""What makes a sentence of a name, or leaves it open: "The airport expects to …", "Our report appears"; not "Choir sings"."""
_UNTIL = re.compile(r"(?:\b(?:to|until|till|through)|[-–])\s*$")


def draft(scene: Scene, item: Item) -> Draft | None:
    """The event that an item tells, if its day is known and lies ahead."""
    text, name, cue = scene.text, item.name, item.cue
    chosen = _chosen(text, item)
    if not chosen or not any(not when.lone_clock for when in chosen):
        return None
    word = cue or item.kind
    kind = word.cue.kind if word is not None and word.cue is not None else "event"
    found = Draft(kind, name.begin, item.span, title=title(text, item), tense="future", origin="line")
    found.word = word.word if word else ""
    slots.set_slot(text, found, [days.ahead(when, scene.document.published.latest, _told(item)) for when in chosen])
    least = _STALE_DAYS if word is not None else -1 if says_all(item) or not item.timed else 0
    if found.day is None or _stale(scene, found.day, least):
        return None
    found.cite(text, "title", name.begin, name.end, "what the line says beside its time")
    if word is not None:
        found.cite(text, "kind", word.begin, word.end, f'"{word.word}" names it')
    else:
        found.cite(text, "kind", name.begin, name.end, "a line of a programme; no word says of what kind")
    found.status = told.status_of(text, name.begin, name.end, item.span)
    found.cite_status(text, *item.span)
    place = _set_place(text, found, item)
    found.take_parties(text, _people(scene, item, place))
    found.signs |= {"line", "a word names it" if word else "no word names it"}
    found.signs |= {name for name, holds in (("time leads", item.leads), ("under a heading", item.heading is not None)) if holds}
    return found


def says_all(item: Item) -> bool:
    """Whether a short line has name, day and hour and nothing else: "Slide evening: Friday 10 November, 7.45 p.m., the hall"."""
    dated = [when for when in item.whens if not when.lone_clock]
    if _ACTS.search(item.name.words):
        return False
    return item.timed and bool(dated) and not item.leads and item.heading is None and len(item.name.words.split()) <= _FEW


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


def title(text: str, item: Item) -> str:
    """The name; where the word for the event stands beside it, or above it, with that: "Finance: pre-budget consultations"."""
    cue, name = item.cue, _CALLED.sub("", _spoken(item.name.words))
    part = next((p for p in item.rest if cue is not None and p.begin <= cue.begin < p.end and cue.begin >= item.name.end), None)
    if part is not None:
        return titles.fit(f"{name}: {part.words}")
    if cue is None and item.topic is not None:
        topic = _spoken(item.topic.words)
        return titles.fit(f"{topic[:1].upper()}{topic[1:]}: {name.replace(': ', ', ')}")
    return titles.fit(_with_matter(text, item, name) if cue is None else name)


def _with_matter(text: str, item: Item, name: str) -> str:
    """A name with what stands behind its colon: "Works committee: harbour dues"."""
    end = item.name.end
    for part in item.rest:
        if part.place or text[end : part.begin].strip() not in {":", ","} or (end == item.name.end and text[end] != ":"):
            break
        end = part.end
    return f"{name}{text[item.name.end : end]}" if end > item.name.end else name


def _spoken(name: str) -> str:
    """A name without capitals throughout, and without those of whom it speaks."""
    words = name.strip("*_ ")
    if words.isupper() and len(words) > 12:
        return words.capitalize()
    return re.sub(r"^[A-Z]{3,}(?: [A-Z]{3,})+(?= [a-z])", lambda shouted: shouted[0].title(), words)


def _stale(scene: Scene, day: date, most: int) -> bool:
    published = scene.document.published.latest
    return published is not None and (published - day).days > most


def _set_place(text: str, found: Draft, item: Item) -> Part | None:
    place = next((part for part in item.rest if part.place), None) or item.name.tail
    if item.below is not None:
        span = below.place(text, *item.below)
        found.location = " ".join(text[slice(*span)].split())
        found.cite(text, "location", *span, "the line below says where it is")
    elif item.kind is not None and item.cue is None and ": " in item.name.words:
        _set_address(text, found, item)
    elif place is not None:
        found.location = " ".join(text[place.begin : place.end].split())
        found.cite(text, "location", place.begin, place.end, "the part of the line that names a place")
    elif found.kind == "visit":
        visited = places.place(text, item.name.begin, item.name.end, toward=True)
        if visited is not None:
            found.location = visited.name
            found.cite(text, "location", visited.begin, visited.end, "the place that the visit is to")
    return place


def _set_address(text: str, found: Draft, item: Item) -> None:
    """What stands between a city and the hour, in a list of cities: "Oslo: Ministry of Fisheries, Kongens gate 8. 5:30 pm"."""
    begin = text.index(":", item.name.begin) + 1
    end = next((when.begin for when in item.whens if when.begin > begin), item.span[1])
    while end > begin and text[end - 1] in " .,;\n":
        end -= 1
    while begin < end and text[begin] == " ":
        begin += 1
    found.location = " ".join(text[begin:end].split())
    found.cite(text, "location", begin, end, "what stands between the city and the hour")


def _people(scene: Scene, item: Item, place: Part | None) -> list[parties.Party]:
    if item.cue is None:
        return []
    stop = place.begin if place is not None and item.name.begin < place.begin < item.name.end else item.name.end
    found = parties.parties(scene.text, item.cue, list(item.around), (item.name.begin, max(stop, item.cue.end)), scene.known)
    return parties.unique(parties.identified([party for party in found if not _shouted(party.named.name)], scene.known))


def _shouted(name: str) -> bool:
    """Whether a name is a word in capitals that names nobody: "THE GOVERNOR", "LOCAL"."""
    return name.isupper() and (name.title() in NO_NAMES | {"Local"} or name.lower() in RANKS)
