"""Lines of a programme under the date that heads them: an hour, then what takes place, then where."""

from __future__ import annotations

import re
from collections.abc import Sequence

from datebook.events import days, judge, slots, told
from datebook.events.attach import When
from datebook.events.draft import Draft
from datebook.events.marks import marks
from datebook.events.telling import Scene
from datebook.model import TimeExpression

_LEAD = re.compile(r"[\s\-*•·–|(\[]*")
_NAMED = re.compile(r"[\s:|–—-]*(?P<name>[\"“]?[A-ZÀ-Þ][^\n.;()|]{3,120})")
_TAIL = re.compile(r"\s+[-–—*]+\s+.*$|[\s,:–—-]+$", re.DOTALL)
_WORDS = r"(?:the )?[A-Z][\w'’&.-]*(?: (?:of|the|and|[A-Z0-9][\w'’&.-]*)){0,5}"
_PLACE = re.compile(rf", (?P<place>{_WORDS}(?:, [A-Z][\w'’ -]{{2,30}})?)$")
_IN_PLACE = re.compile(rf" (?:in|at) (?P<place>{_WORDS})$")
# What a programme times and nobody meets for: doors, buses, breaks.
_NO_EVENT = re.compile(
    r"(?:No|Doors?|Gates?|Box office|Check[ -]?in|Registration|Break|Coffee|Call time|Photo|Set[ -]?up|Pre-set|"
    r"Final access|Arriv\w+|Depart\w+|Buses|Bus|Shuttle|Parking|Lunch break|End|Close[sd]?|Open|Opens|Media|"
    r"Press (?:should|must)|TBA|TBD|Tel|Phone)\b",
    re.IGNORECASE,
)
_LONGEST_TITLE = 80
_STALE_DAYS = 3


def draft(scene: Scene, sentence: tuple[int, int], dates: Sequence[When]) -> Draft | None:
    """The event of a line that opens with an hour, under a heading with its day; None where no event is named so."""
    text = scene.text
    if scene.heading is None or not dates or not dates[0].lone_clock or dates[0].first.grain == "part":
        return None
    clock = dates[0]
    if not _LEAD.fullmatch(text, sentence[0], clock.begin) or any(mark.role == "event" for mark in marks(text, *sentence)):
        return None
    named = _NAMED.match(text, clock.end, sentence[1])
    if named is None or _NO_EVENT.match(named["name"].lstrip('"“')):
        return None
    return _of_line(scene, sentence, named.start("name"), _TAIL.sub("", named["name"]), _on(scene.heading, clock))


def _on(heading: TimeExpression, clock: When) -> When:
    return When(days.lent_by(clock.first, heading), days.lent_by(clock.last, heading) if clock.last else None)


def _of_line(scene: Scene, sentence: tuple[int, int], begin: int, name: str, when: When) -> Draft | None:
    text = scene.text
    place = _PLACE.search(name) or _IN_PLACE.search(name)
    title = name[: place.start()] if place else name
    if not title or len(title) > _LONGEST_TITLE:
        return None
    found = Draft("event", begin, sentence, title=title.strip('"“” '), tense="future", origin="line")
    found.status = told.status_of(text, begin, begin + len(name), sentence)
    slots.set_slot(text, found, [when])
    published = scene.document.published.latest
    if found.day is None or (published is not None and (published - found.day).days > _STALE_DAYS):
        return None
    found.cite(text, "title", begin, begin + len(title), "what the line says after its hour")
    found.cite(text, "kind", begin, begin + len(title), "a line of a programme; no word says of what kind")
    if place:
        found.location = place["place"].removeprefix("the ")
        at = begin + place.start("place")
        found.cite(text, "location", at, at + len(place["place"]), "the place that ends the line")
    span = told.status_words(text, *sentence) if found.status != "confirmed" else None
    if span:
        found.cite(text, "status", *span, f"these words make it {found.status}")
    found.score = judge.score(found, parties=0, scheduled=True, sure=when.first.confidence)
    return found
