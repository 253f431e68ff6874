"""Where it is: every place on the notice is weighed by what stands about it and by how near it is to the hour."""

from __future__ import annotations

import re
from dataclasses import dataclass

from datebook.events.notices import rooms
from datebook.events.notices.layout import Layout
from datebook.events.notices.rooms import Room

_LEADS = re.compile(r"(?:\b(?:in|at|near|to|into|inside)\s{1,12}(?:the\s{1,12})?|@\s?)(?:CMU[’']?s?\s)?$", re.IGNORECASE)
_BELONGS = re.compile(
    r"(?:\b(?:of|from|for|by|with|and|outside|behind|via)[^\S\n]{1,12}(?:the\s{1,12})?|['’]s\s)$", re.IGNORECASE
)
_ASIDE = re.compile(
    r"\b(?:refreshments?|refresments|coffee|cookies|tea|donuts|doughnuts|reception|lunch|dinner|food|snacks|wine|social "
    r"hour|tickets?|"
    r"register|registration|sign[ -]?up|rsvp|copies|available|outside|office|contact|parking|park|posted|pick(?:ed)? up|"
    r"hand[ -]?outs?|"
    r"meet with|appointments?|mail|send|located|lobby|followed by|readings?|returned?)\b[^.!?\n]{0,70}(?:\n[^.!?\n]{0,40})?$",
    re.IGNORECASE,
)
_LABELS = frozenset("place where location room venue site rm building locations places time/place place/time".split()) | {
    "meeting place",
    "time and place",
    "place and time",
    "time & place",
    "date and place",
    "seminar room",
}
_OTHER_LABELS = re.compile(
    r"(?:posted ?by|from|to|cc|host|hosts|sponsors?|contact|affiliation|organi[sz]ers?|type|re|refreshments?|reception|"
    r"address|phone|"
    r"e-?mail|topic|title|subject|who|speaker|speakers|abstract|bio|coffee|lunch|info|information|registration|tickets)\b"
)
_CUT = re.compile(
    r"[ ]{3,}|\t|--|;|\.\s+[A-Z]|,\s+(?:our|my|your|a|an|see|please|enter|next|across|right)\b|\n|\s\((?:note|please|see)"
)
_UNKNOWN = re.compile(r"(?:tb[adc]\b|to be|see\b|will be|unknown|\?)", re.IGNORECASE)
_HOUR = re.compile(r"\d:\d\d|\d\s?[ap]\.?m")
_LEAST = 5
_REACH = 90


@dataclass(frozen=True, slots=True)
class Venue:
    """A place that was chosen, and why."""

    begin: int
    end: int
    because: str
    weight: int
    strength: int


def venue(layout: Layout, hours: tuple[int, ...], begin: int = 0, end: int | None = None) -> Venue | None:
    """The place of a notice whose hour stands at one of these spots."""
    labelled = _labelled(layout, begin, layout.end if end is None else end)
    found = [
        Venue(room.begin, room.end, because, weight, room.strength)
        for room in rooms.rooms(layout, begin, layout.end if end is None else min(end, layout.end))
        for weight, because in [_weight(layout, room, hours)]
    ]
    best = max([*found, *labelled], key=lambda v: (v.weight, v.strength, -v.begin), default=None)
    return best if best and best.weight >= _LEAST else None


def _labelled(layout: Layout, begin: int, end: int) -> list[Venue]:
    """What stands under a label for the place, taken at its word where its first words have no shape that is known."""
    found = []
    for line in layout.lines:
        if line.label in _LABELS and line.end > line.begin and begin <= line.begin < end:
            stop = shortened(layout, line.begin, line.end)
            if stop > line.begin and not layout.timed(line.begin, stop) and not _UNKNOWN.match(layout.text, line.begin, stop):
                found.append(Venue(line.begin, stop, "the label says that this is where", 13, 2))
    return found


def shortened(layout: Layout, begin: int, end: int) -> int:
    """Where the place under a label ends: before a wide gap, a remark, another label."""
    cut = _CUT.search(layout.text, begin, end)
    end = cut.start() if cut else end
    while end > begin and layout.text[end - 1] in " \t,;.*":
        end -= 1
    return end


def _weight(layout: Layout, room: Room, hours: tuple[int, ...]) -> tuple[int, str]:
    text = layout.text
    left = text[max(0, room.begin - _REACH) : room.begin]
    line = layout.near(layout.at(room.begin))
    weight = room.strength
    because = "the room named nearest to the hour"
    if line and line.begin == room.begin and line.label in _LABELS:
        return weight + 14, "the label says that this is where"
    if line and line.label and line.begin <= room.begin and _OTHER_LABELS.match(line.label):
        weight -= 5
    if _LEADS.search(left):
        weight, because = weight + 3, "the words before it lead to a place"
    elif _BELONGS.search(left):
        weight -= 4
    elif line and line.begin == room.begin and room.end >= line.end - 1:
        weight, because = weight + 2, "a place on a line of its own"
    elif room.strength == 1:
        weight -= 1
    if layout.timed(room.end, room.end + 4):
        weight += 2
    aside = _ASIDE.search(left)
    if aside and not _HOUR.search(aside[0]):
        weight -= 6
    return weight + _nearness(layout, room, hours), because


def _nearness(layout: Layout, room: Room, hours: tuple[int, ...]) -> int:
    """From 4, on the line of the hour, down to less than nothing far away."""
    if not hours:
        return 0
    number = layout.at(room.begin)
    far = min(abs(layout.at(hour) - number) for hour in hours)
    return 4 if far == 0 else 3 if far == 1 else 2 if far == 2 else 1 if far <= 4 else 0 if far <= 8 else -2
