"""How sure an event is, and which are too unsure to be told.

The score is a sum of small reasons; the weights were set on texts of our own (tests/corpus/events) so that of the events
with 0.9 and more at least 95 in a hundred are right.
"""

from __future__ import annotations

from datetime import date, datetime

from datebook.events.draft import Draft
from datebook.model import Event, Published

LEAST = 0.5
"""Below this an event is not told at all: a missing entry is seldom missed, a false one is never forgiven."""

_VAGUE_WORDS = frozenset(
    {"event", "events", "remarks", "conference", "forum", "election", "elections", "trial", "launch", "service", "vote", "votes"}
)


def score(
    draft: Draft,
    *,
    parties: int,
    scheduled: bool = False,
    carried: bool = False,
    modifier: bool = False,
    ellipsis: bool = False,
    sure: float = 1.0,
) -> float:
    """How sure it is, from how it is told, what it names, and how sure its day is."""
    total = 0.5
    total += {"future": 0.2, "present": 0.15, "past": 0.1, None: 0.0}[draft.tense]
    put_off = draft.status in {"cancelled", "postponed"}
    total += 0.12 if scheduled or put_off else 0.0
    total += 0.06 if carried and not scheduled else 0.0
    total += 0.15 if draft.origin in {"line", "block"} else 0.0
    total += min(2, parties) * 0.06
    total += 0.05 if draft.location else 0.0
    total += 0.05 if isinstance(draft.start, datetime) else 0.0
    total -= 0.1 if modifier and not put_off else 0.0
    total -= 0.08 if ellipsis else 0.0
    total -= 0.08 if draft.word in _VAGUE_WORDS and draft.kind != "briefing" else 0.0
    total -= 0.15 if draft.status == "tentative" else 0.0
    bare = not (parties or draft.location or draft.subject or carried or scheduled or put_off)
    total -= 0.25 if bare and draft.origin == "prose" else 0.0
    return max(0.05, min(0.98, total * (0.6 + 0.4 * sure)))


def event(draft: Draft, published: Published) -> Event:
    """The event as the document tells it."""
    order = {"date": 0, "end_date": 1, "start_time": 2, "end_time": 3, "timezone": 4, "title": 5, "kind": 6}
    evidence = sorted(draft.evidence, key=lambda e: (order.get(e.field, 7), e.field, e.because.startswith("told again"), e.begin))
    return Event(
        title=draft.title,
        kind=draft.kind,
        start=draft.start,
        end=draft.end,
        subject=draft.subject,
        timezone=draft.timezone,
        timezone_text=draft.timezone_text,
        recurrence=draft.recurrence,
        moved_from=draft.moved_from,
        status=draft.status,
        past=_past(draft, published),
        confidence=round(draft.score, 2),
        location=draft.location,
        participants=tuple(draft.participants),
        evidence=tuple(evidence),
        window=draft.window,
        mention=draft.mention,
    )


def _past(draft: Draft, published: Published) -> bool:
    last = draft.end or draft.start
    day: date | None = last.date() if isinstance(last, datetime) else last
    if day is None:
        return False
    if published.earliest is not None and day < published.earliest:
        return True
    return draft.tense == "past" and (published.latest is None or day <= published.latest)
