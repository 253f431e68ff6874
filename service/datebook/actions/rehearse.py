"""Every message that would be sent between two days, on a simulated clock: nothing is stored and nothing is sent.

A document is known from the first day it can have been written; the calendar then changes, and what is due from there on is said.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise

from datebook import messages, reminders
from datebook.actions.build import Step, replay
from datebook.definitions import CalendarDefinition
from datebook.messages import Message
from datebook.model import Document, Entry, Reminder


@dataclass(frozen=True, slots=True)
class Rehearsed:
    """A message that would be sent. `at` is aware, in the calendar's zone."""

    at: datetime
    channel: str
    message: Message


def rehearse(definition: CalendarDefinition, documents: Iterable[Document], since: date, until: date) -> tuple[Rehearsed, ...]:
    """Work out what each channel would be sent from the first day's beginning to the last day's end, in order."""
    begin, end = _midnight(since, definition), _midnight(until + timedelta(days=1), definition)
    found: list[Rehearsed] = []
    rows: set[tuple[str, str, str, str]] = set()
    for known_from, known_until, entries in _states(definition, replay(definition, documents)):
        planned = reminders.plan(entries, definition, since=known_from)
        # As in `ingest`: what the first document makes overdue is suppressed, what a later one does is said at once.
        late = _latest(r for r in planned if r.due < known_from and r.key not in rows) if rows else []
        due = [(known_from, r) for r in late] + [(r.due, r) for r in planned if known_from <= r.due < known_until]
        rows.update(r.key for r in planned)
        found += _messages(definition, entries, [(at, r) for at, r in due if begin <= at < end])
    return tuple(found)


def _latest(overdue: Iterable[Reminder]) -> list[Reminder]:
    """Of several overdue reminders of one meeting on one channel, the last."""
    return list({(r.uid, r.channel): r for r in sorted(overdue, key=lambda r: r.due)}.values())


def _states(definition: CalendarDefinition, steps: tuple[Step, ...]) -> Iterator[tuple[datetime, datetime, tuple[Entry, ...]]]:
    """From when until when the calendar stood how."""
    begins: list[datetime] = []
    for step in steps:
        earliest = step.reading.document.published.earliest
        known = _midnight(earliest, definition) if earliest else _BEGINNING
        # Documents are taken in order of publication; one cannot be known before the one it follows.
        begins.append(max(known, begins[-1]) if begins else known)
    for (begin, end), step in zip(pairwise([*begins, _END]), steps, strict=True):
        yield begin, end, step.entries


def _messages(
    definition: CalendarDefinition, entries: tuple[Entry, ...], due: list[tuple[datetime, Reminder]]
) -> Iterator[Rehearsed]:
    """What falls due together on a channel is one message, as when it is sent."""
    held = {entry.uid: entry for entry in entries}
    together: dict[tuple[datetime, str], list[Reminder]] = {}
    for at, reminder in due:
        together.setdefault((at, reminder.channel), []).append(reminder)
    for (at, channel), group in sorted(together.items(), key=lambda item: item[0]):
        notices = [messages.notice(held[reminder.uid], now=at, definition=definition) for reminder in group]
        yield Rehearsed(at.astimezone(definition.zone), channel, messages.compose(notices))


def _midnight(day: date, definition: CalendarDefinition) -> datetime:
    return datetime.combine(day, time(), definition.zone).astimezone(UTC)


_BEGINNING = datetime.min.replace(tzinfo=UTC)
_END = datetime.max.replace(tzinfo=UTC)
