"""Calendars' entries and the history of every change to them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from sqlalchemy import Connection, exc, func, insert, select, update

from datebook.errors import NotFoundError
from datebook.store import codec
from datebook.store.errors import ConflictError
from datebook.store.schema import calendar, change, entry

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from datebook.model import Change, ChangeKind, Entry


@dataclass(frozen=True, slots=True)
class CalendarRevision:
    """How often a calendar's entries have changed, and when last. A calendar that never had an entry is at 0."""

    number: int = 0
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class StoredChange:
    """One change as history tells it. `at` is when it was stored."""

    calendar: str
    uid: str
    kind: ChangeKind
    revision: int
    document: str
    at: datetime
    before: Entry | None
    after: Entry


class Entries:
    """The entries, within a transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def entries(self, name: str) -> tuple[Entry, ...]:
        """A calendar's entries in order of time: a day before its hours, what is undated last."""
        query = select(entry.c.content).where(entry.c.calendar == name)
        query = query.order_by(entry.c.start.is_(None), entry.c.start, entry.c.uid)
        return tuple(codec.loads(content) for content in self._connection.scalars(query))

    def find(self, name: str, uid: str) -> Entry | None:
        """The entry with exactly this UID."""
        query = select(entry.c.content).where(entry.c.calendar == name, entry.c.uid == uid)
        content = self._connection.scalar(query)
        return None if content is None else codec.loads(content)

    def entry(self, prefix: str) -> tuple[str, Entry]:
        """The name of the calendar and the entry whose UID is, or alone begins with, `prefix`.

        Raises:
            NotFoundError: if there is none, or more than one.
        """
        query = select(entry.c.calendar, entry.c.uid, entry.c.content).order_by(entry.c.uid, entry.c.calendar).limit(4)
        rows = self._connection.execute(query.where(entry.c.uid == prefix)).all()
        if not rows and prefix:
            rows = self._connection.execute(query.where(entry.c.uid.startswith(prefix, autoescape=True))).all()
        if not rows:
            raise NotFoundError(f"{prefix}: there is no such event")
        if len(rows) > 1:
            some = ", ".join(f"{row.uid} ({row.calendar})" for row in rows[:3])
            raise NotFoundError(f"{prefix}: more than one event has or begins with this UID, among them {some}")
        return rows[0].calendar, codec.loads(rows[0].content)

    def count(self, name: str) -> int:
        """How many entries a calendar holds."""
        return self._connection.scalar(select(func.count()).where(entry.c.calendar == name)) or 0

    def changes(self, uid: str, *, name: str | None = None) -> tuple[StoredChange, ...]:
        """What happened to an entry, oldest first; with `name`, in that calendar only."""
        query = select(change).where(change.c.uid == uid).order_by(change.c.id)
        if name is not None:
            query = query.where(change.c.calendar == name)
        return tuple(_change(row) for row in self._connection.execute(query))

    def revision_of(self, name: str) -> CalendarRevision:
        """How often the calendar has changed; the same number means the same entries."""
        row = self._connection.execute(select(calendar.c.revision, calendar.c.revised).where(calendar.c.name == name)).first()
        return CalendarRevision(row.revision, row.revised) if row else CalendarRevision()

    def apply(self, name: str, changes: Sequence[Change], at: datetime) -> CalendarRevision:
        """Carry out a plan: entries, history and the calendar's revision. Without changes nothing is written.

        Raises:
            ConflictError: if an entry is no longer what the plan saw; the transaction is then of no use.
        """
        if not changes:
            return self.revision_of(name)
        revision = self._advance(name, at)
        fresh = [item for item in changes if item.before is None]
        try:
            if fresh:
                self._connection.execute(insert(entry), [_row(name, item.after) for item in fresh])
        except exc.IntegrityError:
            raise ConflictError(f"{name}: an event that was planned as new is there already; plan again") from None
        for item in changes:
            if item.before is not None:
                self._replace(name, item.before, item.after)
        self._connection.execute(insert(change), [_history(name, item, at) for item in changes])
        return revision

    def _advance(self, name: str, at: datetime) -> CalendarRevision:
        raised = update(calendar).where(calendar.c.name == name).values(revision=calendar.c.revision + 1, revised=at)
        if not self._connection.execute(raised).rowcount:
            self._connection.execute(insert(calendar), [{"name": name, "revision": 1, "revised": at}])
        return self.revision_of(name)

    def _replace(self, name: str, before: Entry, after: Entry) -> None:
        seen = (entry.c.calendar == name) & (entry.c.uid == after.uid) & (entry.c.revision == before.revision)
        if self._connection.execute(update(entry).where(seen).values(_row(name, after))).rowcount != 1:
            raise ConflictError(f"{name}: {after.uid} was changed meanwhile; plan again")


def _row(name: str, item: Entry) -> dict[str, Any]:
    start = item.event.start
    return {
        "calendar": name,
        "uid": item.uid,
        "start": start.isoformat() if start else None,
        "status": item.event.status,
        "sequence": item.sequence,
        "revision": item.revision,
        "created": item.created,
        "revised": item.revised,
        "content": codec.dumps(item),
    }


def _history(name: str, item: Change, at: datetime) -> dict[str, Any]:
    return {
        "calendar": name,
        "uid": item.after.uid,
        "kind": item.kind,
        "revision": item.after.revision,
        "document": item.document,
        "at": at,
        "before": codec.dumps(item.before) if item.before else None,
        "after": codec.dumps(item.after),
    }


def _change(row: Any) -> StoredChange:  # noqa: ANN401 - a Row of the change table
    return StoredChange(
        row.calendar,
        row.uid,
        cast("ChangeKind", row.kind),
        row.revision,
        row.document,
        row.at,
        codec.loads(row.before) if row.before else None,
        codec.loads(row.after),
    )
