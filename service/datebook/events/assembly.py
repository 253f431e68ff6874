"""The stages from mentions and resolved times to events: segment → find → attach → name → merge → judge."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from datebook.documents.segments import within
from datebook.events import blocks, judge, merge, notices, series, slots, stated
from datebook.events.draft import Draft
from datebook.events.lists import programme
from datebook.events.mentions import mentions, sentences
from datebook.events.named.introductions import book
from datebook.events.scene import Scene
from datebook.events.sentences import prose
from datebook.events.whens import When, in_full
from datebook.events.who import company
from datebook.events.who.author import author
from datebook.model import Document, Event, TimeExpression

_HEADING = 90
_BARE = 20
"""Characters beside its day in a line that heads a diary."""
_BESIDE = 800
_TIMES = 3
"""Times that a list has at least."""
_LISTS = 3
"""Hours of lines under a day that no notice of one talk has."""


def build(document: Document, times: Sequence[TimeExpression]) -> tuple[tuple[Event, ...], tuple[Event, ...]]:
    """The events of a document: those whose day is known, and those that are announced without one.

    `times` are resolved; `document.published` is filled in. Both in order of first mention, each event once.
    """
    words = document.prose
    found = _told(replace(document, text=words), times) if times and (len(times) >= _TIMES or _may_tell(words)) else []
    kept = sorted(
        (
            draft
            for draft in stated.joined(found, document)
            if draft.title and not draft.endless and judge.confidence(draft) >= judge.LEAST
        ),
        key=lambda draft: draft.mention,
    )
    for draft in kept:
        slots.set_local_zone(draft)
    dated = tuple(judge.event(draft, document.published) for draft in kept if not draft.undated)
    undated = tuple(replace(judge.event(draft, document.published), start=None, end=None) for draft in kept if draft.undated)
    return dated, undated


def _may_tell(text: str) -> bool:
    """Whether a text can tell of anything that takes place: one word for it is enough."""
    return ":" in text or notices.may_announce(text) or any(True for _ in mentions(text))


def _told(document: Document, times: Sequence[TimeExpression]) -> list[Draft]:
    """What the prose tells: each event once."""
    known = book(document.text)
    stated_days = frozenset(day for time in times if in_full(time) and (day := slots.day_of(time)) is not None)
    scene = Scene(document, known, stated_days, author(document.text, known))
    found = list(_tellings(scene, series.joined(document.text, times, document.published.latest), times))
    _mark_only_day(found, times, document.published.latest)
    _lend_parties(found)
    for draft in found:
        draft.name(scene.text)
    merged = merge.merge(_without_echoes(found))
    company.complete(scene, merged)
    return merged


def _mark_only_day(found: Sequence[Draft], times: Sequence[TimeExpression], published: date | None) -> None:
    """An hour without a day is surely of the day of writing where the text tells of no day ahead."""
    ahead = published is not None and any((day := slots.day_of(time)) is not None and day > published for time in times)
    for draft in found:
        if not ahead and published is not None and draft.day == published:
            draft.signs.add("no other day")


def _without_echoes(found: list[Draft]) -> list[Draft]:
    """Without events of no known day that speak of others again ("next week's talks"), or name no party."""
    dated = [draft for draft in found if not draft.undated]
    kept = []
    for draft in found:
        parties = {p.name for p in draft.participants}
        echo = any(
            draft.kind == other.kind and (not parties or parties & {p.name for p in other.participants}) for other in dated
        )
        if not (draft.undated and draft.origin == "prose" and (echo or not parties)):
            kept.append(draft)
    return kept


def _tellings(scene: Scene, dates: list[When], times: Sequence[TimeExpression]) -> list[Draft]:
    """Every telling of an event: labelled blocks, then sentence by sentence what lies outside them."""
    text = scene.text
    runs = blocks.blocks(text)
    closed = [(run.begin, run.end) for run in runs]
    found, covered = programme.read(scene, dates, closed)
    i = 0
    for sentence in sentences(text):
        here = []
        while i < len(dates) and dates[i].begin < sentence[1]:
            if dates[i].begin >= sentence[0]:
                here.append(dates[i])
            i += 1
        if within(closed, sentence[0]) or within(covered, sentence[0]):
            continue
        if any(slots.dated(when.first) for when in here):
            found.extend(prose.drafts(scene, sentence, here))
        else:
            found.extend(prose.entered(scene, sentence))
            found.extend(prose.continued(scene, sentence))
            found.extend(prose.announced(scene, sentence, here))
        scene.listing = scene.listing and prose.fills_line(text, sentence)
        _note_heading(scene, sentence, here)
        scene.note_ahead(sentence, here)
    for run in runs:
        found.extend(blocks.drafts(text, run, dates, scene.known, scene.document.title))
    occasions = {(draft.sentence, draft.start) for draft in found if draft.origin == "block"}
    hours = {draft.start for draft in found if draft.origin == "line" and not draft.all_day and "under a heading" in draft.signs}
    if len(hours) < _LISTS and len(occasions) == len({sentence for sentence, _ in occasions}):
        notices.announce(scene, dates, found, times)
    return found


def _note_heading(scene: Scene, sentence: tuple[int, int], here: Sequence[When]) -> None:
    """A short line with a day and no hour heads the lines below it."""
    short = sentence[1] - sentence[0] <= _HEADING and not scene.text[sentence[0] : sentence[1]].rstrip().endswith((".", "?", "!"))
    days = [when for when in here if when.last is None and slots.dated(when.first) and when.first.type == "DATE"]
    if short and days and len(days) == len(here):
        scene.heading = days[0].first
        scene.listing = sentence[1] - sentence[0] - (days[0].end - days[0].begin) <= _BARE


def _lend_parties(found: Sequence[Draft]) -> None:
    """An event whose name was left out ("and with the OSCE on January 13") has the party common to the ones beside it."""
    for draft in found:
        if not draft.elliptical or draft.naming is None or len(draft.naming.parties) != 1:
            continue
        beside = [
            other.naming.parties
            for other in found
            if other.naming
            and not other.elliptical
            and abs(other.mention - draft.mention) < _BESIDE
            and len(other.naming.parties) >= 2
        ]
        own = draft.naming.parties[0].named.name
        counted = Counter(p.named.name for other in beside for p in other)
        near = [p for other in beside for p in other if p.named.name != own]
        for party in sorted(near, key=lambda p: -counted[p.named.name])[:1]:
            draft.naming.parties.insert(
                0,
                replace(
                    party,
                    because=f"{party.named.because}; the party common to the events beside this one, whose name is left out",
                ),
            )
