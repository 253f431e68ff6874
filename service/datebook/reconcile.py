"""What a calendar holds + what was read → the changes that follow. It only plans; `actions` carries out.

Identity before date: an event is recognised by its parties, its kind and its subject; its date is evidence. So a meeting that
moves keeps its UID, and telling the same meeting again adds a telling, never a second entry.
"""

from __future__ import annotations

import uuid
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from datebook.definitions import Keep
from datebook.documents import hash_of
from datebook.documents.segments import passage
from datebook.model import Change, ChangeKind, Entry, Event, Moment, Reading, Telling, day_of

NAMESPACE = uuid.UUID("6e0c3f0a-6a0b-5d0e-9d7b-2f5a0c1d4e8b")
"""Of our own, for UUIDs of version 5 (RFC 9562 section 5.5)."""

_ALIKE = (
    frozenset({"talks", "meeting", "session", "summit", "event"}),
    frozenset({"seminar", "briefing", "event"}),
    frozenset({"conference", "summit", "event"}),
)
"""Kinds that different writers use for one and the same event."""

_RAISES_SEQUENCE: frozenset[ChangeKind] = frozenset(
    {"moved", "relocated", "cancelled", "postponed", "reinstated", "confirmed", "sharpened"}
)


def uid_of(calendar: str, document: str, mention: int) -> str:
    """The UID of an event first told by a document (its hash), at a place in it.

    Made of the place of the first mention, so that finding one event more renames no other.
    """
    return str(uuid.uuid5(NAMESPACE, f"{calendar}\n{document}\n{mention}"))


def keeps(keep: Keep, event: Event) -> bool:
    """Whether a calendar that keeps such events keeps this one."""
    if keep.kinds and event.kind not in keep.kinds:
        return False
    wanted = {party.casefold() for party in keep.parties}
    return not wanted or any(participant.name.casefold() in wanted for participant in event.participants)


def plan(entries: Iterable[Entry], reading: Reading, *, calendar: str, keep: Keep, at: datetime) -> tuple[Change, ...]:
    """Plan what one reading changes in a calendar, each entry at most once.

    Args:
        entries: what the calendar holds.
        reading: what a document says.
        calendar: the calendar's name, part of new UIDs.
        keep: which events the calendar keeps.
        at: the revision's time, aware: when the document was published.
    """
    document = hash_of(reading.document)
    held = {entry.uid: entry for entry in entries}
    free = {uid: entry for uid, entry in held.items() if not _has_told(entry, document)}
    changes = []
    for place, event in _placed((*reading.events, *reading.undated)):
        if not keeps(keep, event):
            continue
        uid = uid_of(calendar, document, place)
        telling = _telling(reading, event, document)
        if uid in held:
            continue  # read again: what this document said is known
        same = _same(event, free.values())
        if same is None:
            changes.append(Change("added", None, Entry(uid, event, at, at, tellings=(telling,)), document))
        else:
            del free[same.uid]
            changes.append(_retell(same, event, telling, at))
    return tuple(changes)


def _placed(events: Iterable[Event]) -> Iterator[tuple[int, Event]]:
    """Each event with a place of its own: its first mention, or its date where one word names several ("talks on May 9, 12")."""
    taken: set[int] = set()
    for event in events:
        dates = (evidence.begin for evidence in event.evidence if evidence.field == "date")
        place = next((place for place in (event.mention, *dates) if place not in taken), None)
        if place is None:
            place = max(taken) + 1
        taken.add(place)
        yield place, event


def apply(entries: Iterable[Entry], changes: Iterable[Change]) -> tuple[Entry, ...]:
    """The calendar after a plan: in order of time, what is undated last."""
    held = {entry.uid: entry for entry in entries}
    held.update((change.after.uid, change.after) for change in changes)
    return tuple(sorted(held.values(), key=order))


def order(entry: Entry) -> tuple[bool, str, str]:
    """Entries by start, then UID; a day comes before its hours, what is undated last."""
    start = entry.event.start
    return (start is None, start.isoformat() if start else "", entry.uid)


@dataclass(frozen=True, slots=True)
class _Match:
    entry: Entry
    weight: tuple[bool, int, int]


def _same(event: Event, entries: Iterable[Entry]) -> Entry | None:
    """The entry that tells of the same event, if there is one."""
    matches = [_Match(entry, _weight(event, entry.event)) for entry in entries if _is_same(event, entry.event)]
    return max(matches, key=lambda match: (match.weight, match.entry.uid)).entry if matches else None


def _is_same(one: Event, other: Event) -> bool:
    if not _alike(one.kind, other.kind) or not _share_parties(one, other):
        return False
    if one.start is None or other.start is None:
        # A day that nobody stated contradicts none, but must not swallow another meeting of the same parties.
        return one.status in ("cancelled", "postponed") or _within_window(one, other)
    told = day_of(one.start)
    if told == day_of(other.start):
        return True
    return one.moved_from is not None and day_of(one.moved_from) == day_of(other.start)


def _weight(event: Event, other: Event) -> tuple[bool, int, int]:
    return (event.kind == other.kind, len(_names(event) & _names(other)), len(_words(event) & _words(other)))


def _alike(one: str, other: str) -> bool:
    return one == other or any(one in group and other in group for group in _ALIKE)


def _share_parties(one: Event, other: Event) -> bool:
    ours, theirs = _names(one), _names(other)
    if not ours or not theirs:
        return _overlap(_words(one), _words(other)) >= 0.5
    return _overlap(ours, theirs) > 0.5


def _within_window(one: Event, other: Event) -> bool:
    dated, window = (one, other.window) if one.start is not None else (other, one.window)
    if dated.start is None or window is None or window.earliest is None or window.latest is None:
        return False
    return window.earliest <= day_of(dated.start) <= window.latest


def _overlap(ours: Collection[str], theirs: Collection[str]) -> float:
    return len(set(ours) & set(theirs)) / (min(len(ours), len(theirs)) or 1)


def _names(event: Event) -> set[str]:
    return {participant.name.casefold() for participant in event.participants}


def _words(event: Event) -> set[str]:
    text = f"{event.title} {event.subject or ''}".casefold()
    return {word for word in text.replace("–", " ").split() if len(word) > 3}


def _telling(reading: Reading, event: Event, document: str) -> Telling:
    said = passage(reading.document.text, event.told_at)
    return Telling(document, reading.document.source, said, event.evidence)


def _has_told(entry: Entry, document: str) -> bool:
    return any(telling.document == document for telling in entry.tellings)


def _retell(entry: Entry, event: Event, telling: Telling, at: datetime) -> Change:
    kind = _kind(entry.event, event)
    after = replace(
        entry,
        event=_merged(entry.event, event),
        # Later than before even where two documents bear one date: programs look at LAST-MODIFIED to see that something changed.
        revised=max(at, entry.revised + timedelta(seconds=1)),
        revision=entry.revision + 1,
        sequence=entry.sequence + (kind in _RAISES_SEQUENCE),
        tellings=(*entry.tellings, telling),
    )
    return Change(kind, entry, after, telling.document)


def _kind(old: Event, new: Event) -> ChangeKind:
    if new.status != old.status and new.status in ("cancelled", "postponed"):
        return "cancelled" if new.status == "cancelled" else "postponed"
    if new.status == "confirmed" and old.status in ("cancelled", "postponed"):
        return "reinstated"
    if old.start is None and new.start is not None:
        return "sharpened"
    if new.start is not None and new.start != old.start and not _only_vaguer(old.start, new.start):
        return "moved"
    if new.location and old.location and new.location != old.location:
        return "relocated"
    if new.status == "confirmed" and old.status == "tentative":
        return "confirmed"
    return "retold" if _merged(old, new) == old else "edited"


def _merged(old: Event, new: Event) -> Event:
    """What is known now: the newer word where it says something, the older where it is silent."""
    start = new.start if new.start is not None and not _only_vaguer(old.start, new.start) else old.start
    same_start = start == old.start
    return replace(
        old,
        start=start,
        end=new.end or (old.end if same_start else None),
        timezone=new.timezone or old.timezone,
        timezone_text=new.timezone_text or old.timezone_text,
        moved_from=old.moved_from if same_start else new.moved_from or old.start,
        status=new.status,
        past=old.past or new.past,
        confidence=max(old.confidence, new.confidence),
        location=new.location or old.location,
        subject=old.subject or new.subject,
        recurrence=new.recurrence or old.recurrence,
        participants=old.participants + tuple(p for p in new.participants if p.name.casefold() not in _names(old)),
        window=None if start is not None else new.window or old.window,
    )


def _only_vaguer(old: Moment | None, new: Moment | None) -> bool:
    """Whether the newer word names only the day of an hour that is known."""
    return isinstance(old, datetime) and new is not None and not isinstance(new, datetime) and old.date() == new
