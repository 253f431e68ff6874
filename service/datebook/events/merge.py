"""Tellings of one event → one event: headline, lead and background tell the same meeting on the same day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from datebook.events.draft import Draft
from datebook.events.who.parties import same_name
from datebook.model import Evidence, ParticipantKind

_GATHERINGS = frozenset({"meeting", "talks", "summit", "session", "conference", "visit", "event"})
_SAME_WORDS = 3
"""Long words that the titles of one ceremony share."""
_MOST_EVIDENCE = 60
"""Enough tellings of one event: more convince nobody."""
_STEMS = {
    "met": "meet",
    "meets": "meet",
    "meeting": "meet",
    "meetings": "meet",
    "negotiations": "talks",
    "consultations": "talks",
    "phoned": "call",
    "calls": "call",
}


def merge(drafts: Sequence[Draft]) -> list[Draft]:
    """Join the drafts that tell of one event; the fullest telling leads."""
    days: dict[date | None, list[Draft]] = {}
    for draft in drafts:
        kept = days.setdefault(draft.day, [])
        same = next((i for i, other in enumerate(kept) if one_event(other, draft)), None)
        if same is None:
            kept.append(draft)
        else:
            kept[same] = _joined(kept[same], draft)
    return [draft for kept in days.values() for draft in kept]


def one_event(a: Draft, b: Draft) -> bool:
    """Whether two drafts tell of the same event: day and hour agree, and so do its name or its parties."""
    if a.day != b.day or not _hours_agree(a, b) or _told_apart(a, b):
        return False
    if a.kind == b.kind and a.kind in {"summit", "conference"} and (a.definite or b.definite) and a.word == b.word:
        return True  # nobody attends two summits on one day: "the summit" is the one told before
    if a.kind == b.kind and _stem(a) == _stem(b) and (_goes_on(a) or _goes_on(b)):
        return True  # "B will also attend the meeting": the one told before
    ours, theirs = _sides(a, b)
    shared = _shared(ours, theirs)
    if ours and theirs and not shared:
        return False
    if a.sentence != b.sentence and len(shared) == 1 and _of_other_bodies(a, b):
        return False
    same_hour = isinstance(a.start, datetime) and a.start == b.start
    if "block" in {a.origin, b.origin} and a.origin != b.origin:
        return same_hour or not (isinstance(a.start, datetime) and isinstance(b.start, datetime))
    if _stem(a) == _stem(b):
        return bool(shared) or not (ours and theirs) or same_hour
    if "event" in {a.kind, b.kind} and a.kind != b.kind and a.all_day != b.all_day:
        return False
    if a.kind in _GATHERINGS and b.kind in _GATHERINGS and not (_stay(a, b) and a.sentence != b.sentence):
        return _one_gathering(a, b, shared, min(len(ours), len(theirs)))
    if a.kind == b.kind and a.all_day and b.all_day and a.kind == "ceremony" and len(_content(a) & _content(b)) >= _SAME_WORDS:
        return True
    if same_hour and len(_content(a) & _content(b)) >= 2 and not (a.origin == b.origin == "line"):
        return True
    return same_hour and (bool(shared) and a.sentence == b.sentence)


def _one_gathering(a: Draft, b: Draft, shared: set[str], fewest: int) -> bool:
    """Whether a meeting and a session, a summit and talks are the same: its name or most of its parties agree."""
    lines = a.origin == b.origin == "line"
    if not (_parties(a) and _parties(b)) and _content(a) & _content(b) and not lines:
        return True  # "an emergency meeting of the council … its emergency session"
    known = any(draft.definite and draft.naming is not None and draft.naming.noun.islower() for draft in (a, b))
    if fewest == 1 and a.kind != b.kind and "summit" in {a.kind, b.kind} and a.sentence != b.sentence and not known:
        return False  # one person attends a summit, and meets somebody else on its day
    return len(shared) >= 2 or (bool(shared) and len(shared) >= fewest and a.kind != "ceremony" and not lines)


def _goes_on(draft: Draft) -> bool:
    """Whether a definite event has its day from the one told before: "C will also attend the meeting"."""
    return draft.definite and any(e.because.startswith("the sentence goes on with the day") for e in draft.evidence)


def _stay(a: Draft, b: Draft) -> bool:
    """Whether one is a visit and the other an event on it: the session held in one of the towns visited that day."""
    return a.kind != b.kind and "visit" in {a.kind, b.kind} and "session" in {a.kind, b.kind}


def _of_other_bodies(a: Draft, b: Draft) -> bool:
    """Whether each has others of one kind with whom it is held: as a summit of NATO and one of the EU on a day."""
    return any(_apart(a, b, kind) for kind in ("organization", "person"))


def _apart(a: Draft, b: Draft, kind: ParticipantKind) -> bool:
    ours, theirs = ({p.name.casefold() for p in draft.participants if p.kind == kind} for draft in (a, b))
    both = _shared(ours, theirs) | _shared(theirs, ours)
    return bool(ours - both) and bool(theirs - both)


def _called_alike(a: Draft, b: Draft) -> bool:
    """Whether two lines name the same: lists tell of much that begins at one hour."""
    ours, theirs = _content(a), _content(b)
    return a.title == b.title or bool(ours and theirs and (ours <= theirs or theirs <= ours))


def _told_apart(a: Draft, b: Draft) -> bool:
    """Whether the way they are told makes two of them: lines of their own, "and will host", "After that, she will convene"."""
    if a.sentence == b.sentence:
        return "date shared" in a.signs | b.signs and a.word != b.word
    if a.origin == b.origin == "line":
        return not _called_alike(a, b)
    journey = "visit" in {a.kind, b.kind}  # "She will travel to Oslo. In Oslo, she will attend …" is one day out
    return "goes on" in a.signs | b.signs and _stem(a) != _stem(b) and not journey


def _stem(draft: Draft) -> str:
    word = _STEMS.get(draft.word, draft.word)
    return word.removesuffix("s") if word != "talks" else word


def _parties(draft: Draft) -> set[str]:
    return {p.name.casefold() for p in draft.participants}


def _sides(a: Draft, b: Draft) -> tuple[set[str], set[str]]:
    """The parties of both; groups count where neither names anybody: "the ministers" are whoever was told before."""
    named = [{p.name.casefold() for p in draft.participants if p.kind != "group"} for draft in (a, b)]
    return (named[0], named[1]) if any(named) else (_parties(a), _parties(b))


def _content(draft: Draft) -> set[str]:
    """The words of five letters and more in its title."""
    return {word.strip(".,:;()").casefold() for word in draft.title.split() if len(word) > 4}


def _shared(ours: set[str], theirs: set[str]) -> set[str]:
    """The parties of one that the other names too."""
    return {one for one in ours if any(same_name(one, other) for other in theirs)}


def _hours_agree(a: Draft, b: Draft) -> bool:
    if isinstance(a.start, datetime) and isinstance(b.start, datetime):
        return a.start == b.start
    return True


def _joined(a: Draft, b: Draft) -> Draft:
    """One draft of two: the better told leads, the other adds what it knows and its words."""
    lead, other = (b, a) if _fullness(b) > _fullness(a) else (a, b)
    if isinstance(other.start, datetime) and not isinstance(lead.start, datetime):
        lead.start, lead.timezone, lead.timezone_text = other.start, other.timezone, other.timezone_text
    lead.end = lead.end or other.end
    lead.location = lead.location or other.location
    lead.subject = lead.subject or other.subject
    lead.moved_from = lead.moved_from or other.moved_from
    lead.recurrence = lead.recurrence or other.recurrence
    if lead.status in {"confirmed", "tentative"} and other.status in {"cancelled", "postponed"}:
        lead.status = other.status
    elif lead.status == "tentative" and other.status == "confirmed" and other.tense == "future":
        lead.status = "confirmed"
    numbers = lead.join(other)
    for e in other.evidence if len(lead.evidence) < _MOST_EVIDENCE else ():
        lead.evidence.append(Evidence(numbers.get(e.field, e.field), e.begin, e.end, e.quote, f"told again: {e.because}"))
    lead.mention = min(a.mention, b.mention)
    lead.signs.add("told again")
    if other.signs - {"told again"} and "sets the scene" in lead.signs and "sets the scene" not in other.signs:
        lead.signs -= {"sets the scene", "no verb carries it", "words were spoken there"}
    lead.tense = lead.tense or other.tense
    return lead


def _fullness(draft: Draft) -> tuple[bool, int, int]:
    return (
        draft.origin == "block",
        len(draft.participants) + bool(draft.location) + bool(draft.subject) + isinstance(draft.start, datetime),
        len(draft.title),
    )
