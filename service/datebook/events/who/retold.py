"""What an event takes over from other tellings: its parties from where it was told before, its place from a journey.

"The talks will resume on Monday" are those of which a sentence before says who holds them; who has travelled to a city attends
the summit there; a press conference "following the meeting" is where the meeting is.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from datetime import timedelta

from datebook.events.draft import Draft
from datebook.events.mentions import clause_of
from datebook.events.scene import Scene
from datebook.events.sentences.marks import marks
from datebook.events.who import parties

Span = tuple[int, int]

_BEFORE = 4
"""Sentences before in which the first telling is sought."""
_STAY = 2500
"""Characters behind a journey within which its traveller is still there."""
_GONE = re.compile(
    r"\b(?:returns?|returning|returned|back\s+(?:to|in)|departs?|departing|leaves?|Oval\s+Office|White\s+House|virtual(?:ly)?)\b"
)
_BESIDE = re.compile(
    r"\b(?:[Ff]ollowing|[Aa]fter|[Bb]efore|[Aa]head\s+of|[Oo]n\s+the\s+eve\s+of|[Aa]t\s+the\s+(?:close|end|start)\s+of)\s+(?:the|this|that)\s+"
    r"(?:meeting|summit|talks|session|council|conference|hearing|visit)\b"
)
_KEPT = frozenset({"meeting", "talks", "summit", "conference", "session", "hearing", "visit"})


def parties_before(scene: Scene, spans: Sequence[Span], at: int, draft: Draft, others: Collection[int]) -> None:
    """Give a definite event that names nobody the parties of a sentence before; those in `others` tell of other events."""
    bare = draft.naming is not None and draft.naming.noun.split()[-1:] == [draft.word] and draft.naming.noun.islower()
    if not draft.definite or not bare or draft.participants or draft.kind not in _KEPT:
        return
    for i in range(at - 1, max(-1, at - 1 - _BEFORE), -1):
        if i in others:
            return
        around = marks(scene.text, *spans[i])
        for k, mark in enumerate(around):
            if mark.role != "event" or mark.cue is None or mark.cue.kind != draft.kind or mark.word != draft.word:
                continue
            found = parties.parties(scene.text, mark, around, clause_of(spans[i], around, k), scene.known)
            if found:
                draft.take_parties(scene.text, found)
                return


def places_of_stays(scene: Scene, own: Sequence[Draft]) -> None:
    """Give events without a place that of the journey they are on, or of the meeting they follow."""
    for draft in own:
        if draft.location is not None or draft.origin != "prose" or draft.day is None:
            continue
        stay = _stay(scene, own, draft) or _beside(scene, own, draft)
        place = next((e for e in stay.evidence if e.field == "location"), None) if stay is not None else None
        if stay is not None and place is not None:
            draft.location = stay.location
            draft.cite(scene.text, "location", place.begin, place.end, "it is on the journey there, or beside what is held there")


def _stay(scene: Scene, own: Sequence[Draft], draft: Draft) -> Draft | None:
    """The last journey told before an event, where the same person is on it and has not left."""
    if draft.tense == "past" or draft.kind in {"visit", "call"}:
        return None
    journeys = [d for d in own if d.kind == "visit" and d.mention < draft.mention < d.mention + _STAY]
    last = journeys[-1] if journeys else None
    if last is None or last.location is None or last.day is None or draft.day is None or not _one_person(last, draft):
        return None
    near = timedelta(0) <= draft.day - last.day <= timedelta(days=1)
    return last if near and not _GONE.search(scene.text, last.sentence[1], draft.sentence[1]) else None


def _one_person(a: Draft, b: Draft) -> bool:
    return bool({p.name for p in a.participants if p.kind == "person"} & {p.name for p in b.participants if p.kind == "person"})


def _beside(scene: Scene, own: Sequence[Draft], draft: Draft) -> Draft | None:
    """The meeting told before that an event follows, or is held on the eve of."""
    if not _BESIDE.search(scene.text, *draft.sentence):
        return None
    before = [d for d in own if d.mention < draft.mention and d.location is not None and d.kind != "call"]
    if not before or before[-1].day is None or draft.day is None:
        return None
    return before[-1] if abs(before[-1].day - draft.day) <= timedelta(days=1) else None
