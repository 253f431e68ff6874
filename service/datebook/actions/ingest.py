"""Documents into a stored calendar: read, reconcile, apply, plan reminders; a document is one transaction."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from datebook import reading, reconcile, reminders
from datebook.actions.build import in_order, revision_time
from datebook.definitions import CalendarDefinition
from datebook.documents import hash_of
from datebook.errors import InputError
from datebook.model import Change, Document, Reading
from datebook.store import Store, Transaction


@dataclass(frozen=True, slots=True)
class Ingested:
    """What became of one document in one calendar. `known`: the calendar had it already, so that nothing was done."""

    document: Document
    known: bool
    changes: tuple[Change, ...] = ()


def ingest(store: Store, definition: CalendarDefinition, documents: Iterable[Document], *, now: datetime) -> tuple[Ingested, ...]:
    """Take documents into a calendar, in order of publication.

    The first time that a calendar takes anything, reminders due by `now` are recorded as suppressed: nobody wants to be reminded,
    all at once, of what an archive tells.

    Raises:
        StoreError: if the store cannot be written; the documents before that are in, the others are not.
    """
    given = list(documents)
    with store.read() as stored:
        known = stored.documents.known(definition.name, [hash_of(document) for document in given])
        baseline = not stored.entries.revision_of(definition.name).number
    fresh = in_order(reading.read(document) for document in given if hash_of(document) not in known)
    taken = {hash_of(found.document): _take(store, definition, found, now, baseline=baseline) for found in fresh}
    return tuple(taken.get(hash_of(document)) or Ingested(document, known=True) for document in given)


def _take(store: Store, definition: CalendarDefinition, found: Reading, now: datetime, *, baseline: bool) -> Ingested:
    name = definition.name
    with store.write() as stored:
        stored.documents.add(found.document, calendar=name, received=now)
        entries = stored.entries.entries(name)
        at = revision_time(found.document.published, entries)
        changes = reconcile.plan(entries, found, calendar=name, keep=definition.keep, at=at)
        stored.entries.apply(name, changes, now)
        plan_reminders(stored, definition, changes, now=now, baseline=baseline)
    return Ingested(found.document, known=False, changes=changes)


def plan_reminders(
    stored: Transaction, definition: CalendarDefinition, changes: Iterable[Change], *, now: datetime, baseline: bool
) -> None:
    """Make the reminders of changed entries what the policy asks for, in the transaction that changes them."""
    after = {change.after.uid: change.after for change in changes}
    if not after:
        return
    planned = reminders.plan(after.values(), definition, since=now)
    rows = stored.outbox.rows(definition.name, after.keys())
    stored.outbox.carry_out(definition.name, reminders.difference(planned, rows, now=now, baseline=baseline))


def replan(store: Store, definition: CalendarDefinition, *, now: datetime) -> None:
    """Make all of a calendar's reminders what its policy asks for now: it may have changed since they were planned."""
    with store.write() as stored:
        entries = stored.entries.entries(definition.name)
        planned = reminders.plan(entries, definition, since=now)
        rows = stored.outbox.rows(definition.name, [entry.uid for entry in entries])
        # A lead time that is new and already past was not asked for when it would have been due.
        stored.outbox.carry_out(definition.name, reminders.difference(planned, rows, now=now, baseline=True))


def record_unreadable(store: Store, definition: CalendarDefinition, problem: InputError, source: str, *, now: datetime) -> None:
    """Keep that something could not be read, and why."""
    mark = hashlib.sha256(f"{source}\n{problem}".encode("utf-8", "surrogatepass")).hexdigest()
    with store.write() as stored:
        stored.documents.add_unreadable(source, hash=mark, problem=str(problem), calendar=definition.name, received=now)
