"""The reminders' rows: planned, claimed under a lease, and what became of each.

States: pending → leased → sent | pending (to be tried again) | dead | missed; pending → cancelled | suppressed | missed.
Every write after a claim is a compare-and-set on the row, the lease's owner, the attempt and the state, so that one who comes
late (its lease ran out, another sent) writes nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from sqlalchemy import Connection, and_, delete, exists, func, insert, literal_column, null, select, update

from datebook.model import Reminder, ReminderState
from datebook.reminders import Attempt, StoredReminder
from datebook.store import codec
from datebook.store.schema import attempt, reminder

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from datetime import datetime

    from datebook.reminders import Difference, Verdict

# Written out, not bound: a partial index serves only a query that names its condition.
_PENDING = reminder.c.state == literal_column("'pending'")
_LEASED = reminder.c.state == literal_column("'leased'")
_NO_LEASE: dict[str, Any] = {"lease_owner": null(), "lease_until": null()}
_CHUNK = 500


class Outbox:
    """The reminders, within a transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def rows(self, calendar: str, uids: Collection[str]) -> list[StoredReminder]:
        """Every row of these entries, in the order in which they are due."""
        found: list[StoredReminder] = []
        wanted = sorted(uids)
        for begin in range(0, len(wanted), _CHUNK):
            query = select(reminder).where(reminder.c.calendar == calendar, reminder.c.uid.in_(wanted[begin : begin + _CHUNK]))
            found.extend(_stored(row) for row in self._connection.execute(query))
        return sorted(found, key=lambda row: (row.reminder.due, row.id))

    def all(self, *, states: Collection[ReminderState] | None = None, limit: int = 1000) -> list[StoredReminder]:
        """Rows in the order in which they are due, those of some states only."""
        query = select(reminder).order_by(reminder.c.due, reminder.c.id).limit(limit)
        if states is not None:
            query = query.where(reminder.c.state.in_(sorted(states)))
        return [_stored(row) for row in self._connection.execute(query)]

    def counts(self) -> dict[ReminderState, int]:
        """How many rows are in which state."""
        rows = self._connection.execute(select(reminder.c.state, func.count()).group_by(reminder.c.state))
        return {cast("ReminderState", state): number for state, number in rows}

    def oldest_due(self, now: datetime) -> datetime | None:
        """Since when the row that waits longest has been due; None where none is overdue."""
        overdue = _PENDING & (reminder.c.next_attempt_at <= now)
        found: datetime | None = self._connection.scalar(select(func.min(reminder.c.due)).where(overdue))
        return found

    def carry_out(self, calendar: str, change: Difference) -> None:
        """Make the rows what was planned."""
        fresh = [_row(calendar, item, "pending") for item in change.add]
        fresh += [_row(calendar, item, "suppressed", "due before the calendar was first read") for item in change.suppress]
        if fresh:
            self._connection.execute(insert(reminder), fresh)
        for id_, item in change.renew:
            again = update(reminder).where(reminder.c.id == id_, reminder.c.state.in_(("pending", "cancelled")))
            times = {"due": item.due, "useful_until": item.useful_until, "next_attempt_at": item.due}
            self._connection.execute(again.values(state="pending", reason=None, **times))
        for id_ in change.withdraw:
            gone = update(reminder).where(reminder.c.id == id_, _PENDING)
            self._connection.execute(gone.values(state="cancelled", reason="the event moved or was cancelled"))

    def next_due(self, channels: Collection[str]) -> dict[str, datetime]:
        """When the next row of each of these channels is to be tried; a row whose lease can run out counts by its end."""
        leased = select(reminder.c.channel, func.min(reminder.c.lease_until).label("until"))
        leased = leased.where(_LEASED, reminder.c.channel.in_(channels))
        found = {row.channel: row.until for row in self._connection.execute(leased.group_by(reminder.c.channel))}
        waiting = select(reminder.c.next_attempt_at).where(_PENDING).order_by(reminder.c.next_attempt_at).limit(1)
        # A query for each, because the least of a group is found by reading all of it, and years may be waiting.
        for name in channels:
            at = self._connection.scalar(waiting.where(reminder.c.channel == name))
            if at is not None:
                found[name] = min(at, found.get(name, at))
        return found

    def is_unsettled(self, now: datetime) -> bool:
        """Whether something waits that is over, or is claimed by a sender whose lease ran out."""
        over = select(reminder.c.id).where(_PENDING, reminder.c.useful_until <= now)
        abandoned = select(reminder.c.id).where(_LEASED, reminder.c.lease_until <= now)
        return any(self._connection.scalar(query.limit(1)) is not None for query in (over, abandoned))

    def settle(self, now: datetime) -> int:
        """Mark what waited for too long as missed, for every channel, and return how many rows that were."""
        over = update(reminder).where(_PENDING, reminder.c.useful_until <= now)
        return self._connection.execute(over.values(state="missed", reason="it was over before it could be sent")).rowcount

    def claim(self, channel: str, *, now: datetime, owner: str, until: datetime, limit: int) -> list[StoredReminder]:
        """Lease the channel's rows that are due, at most `limit`, oldest first."""
        # A CTE: `IN (SELECT … LIMIT …)` may be planned so that more than the limit is claimed (PostgreSQL). Its SKIP LOCKED lets
        # several processes claim side by side; SQLite, which lets one write at a time, does without.
        chosen = (
            select(reminder.c.id)
            .where(_PENDING, reminder.c.channel == channel, reminder.c.next_attempt_at <= now)
            .order_by(reminder.c.next_attempt_at, reminder.c.id)
            .limit(limit)
            .with_for_update(skip_locked=True)
            .cte("chosen")
        )
        lease = update(reminder).where(reminder.c.id.in_(select(chosen.c.id)))
        lease = lease.values(state="leased", lease_owner=owner, lease_until=until, attempts=reminder.c.attempts + 1)
        rows = [_stored(row) for row in self._connection.execute(lease.returning(reminder))]
        return sorted(rows, key=lambda row: (row.reminder.due, row.id))

    def supersede(self, rows: Iterable[StoredReminder], now: datetime) -> set[int]:
        """Suppress those of these rows for whose meeting a later reminder is due, or was sent, on the same channel."""
        later = reminder.alias("later")
        same = and_(*(later.c[name] == reminder.c[name] for name in ("uid", "start", "channel", "kind", "calendar")))
        newer = exists().where(
            same, later.c.due > reminder.c.due, later.c.due <= now, later.c.state.in_(("pending", "leased", "sent"))
        )
        old = update(reminder).where(reminder.c.id.in_([row.id for row in rows]), newer)
        gone = old.values(state="suppressed", reason="a later reminder of the same event is due too", **_NO_LEASE)
        return set(self._connection.scalars(gone.returning(reminder.c.id)))

    def reclaim(self, now: datetime, *, abandoned_by_all_but: str | None = None) -> int:
        """Let rows wait again whose sender is gone: those whose lease ran out, or all that are not this owner's.

        Whether they were sent cannot be known; each leaves an attempt "abandoned", so that what is sent twice can be counted.
        """
        whose = reminder.c.lease_until <= now
        if abandoned_by_all_but is not None:
            whose = reminder.c.lease_owner != abandoned_by_all_but
        back = update(reminder).where(_LEASED, whose).values(state="pending", **_NO_LEASE)
        ids = list(self._connection.scalars(back.returning(reminder.c.id)))
        if ids:
            lost = Attempt(now, "abandoned", "the sender stopped before it could record what became of it")
            self._connection.execute(insert(attempt), [_attempt(id_, lost) for id_ in ids])
        return len(ids)

    def release(self, owner: str) -> int:
        """Give back what one owner has claimed and not sent; return how many rows those were."""
        back = update(reminder).where(_LEASED, reminder.c.lease_owner == owner)
        return self._connection.execute(back.values(state="pending", **_NO_LEASE)).rowcount

    def record(self, owner: str, verdicts: Iterable[Verdict]) -> int:
        """Write what became of claimed rows; return how many of them were no longer this owner's."""
        lost = 0
        for verdict in verdicts:
            row = verdict.row
            mine = _mine(owner, row.id, row.attempts)
            values: dict[str, Any] = {
                "state": verdict.state,
                "reason": verdict.reason,
                **_NO_LEASE,
                "ambiguous": row.ambiguous or verdict.ambiguous,
                "plain": row.plain or verdict.plain,
                "next_attempt_at": verdict.next_attempt_at or row.next_attempt_at,
            }
            if verdict.state == "sent":
                values |= {"sent_at": verdict.attempt.at if verdict.attempt else None, "revision": verdict.revision}
            if not self._connection.execute(update(reminder).where(mine).values(values)).rowcount:
                lost += 1
            elif verdict.attempt:
                self._connection.execute(insert(attempt), [_attempt(row.id, verdict.attempt)])
        return lost

    def attempts(self, id_: int) -> list[tuple[datetime, str, str, int | None]]:
        """A row's attempts, oldest first: when, outcome, the answer's name, the answer's status."""
        query = select(attempt.c.at, attempt.c.outcome, attempt.c.name, attempt.c.status).where(attempt.c.reminder == id_)
        return [(row.at, row.outcome, row.name, row.status) for row in self._connection.execute(query.order_by(attempt.c.id))]

    def prune(self, before: datetime) -> int:
        """Forget attempts older than `before`; return how many those were."""
        return self._connection.execute(delete(attempt).where(attempt.c.at < before)).rowcount


def _mine(owner: str, id_: int, attempts: int) -> Any:  # noqa: ANN401 - a condition of SQLAlchemy's
    c = reminder.c
    return and_(c.id == id_, c.lease_owner == owner, c.attempts == attempts, c.state == "leased")


def _row(calendar: str, item: Reminder, state: ReminderState, reason: str | None = None) -> dict[str, Any]:
    return {
        "calendar": calendar,
        "uid": item.uid,
        "start": item.start.isoformat(),
        "lead": item.lead,
        "channel": item.channel,
        "kind": "reminder",
        "due": item.due,
        "useful_until": item.useful_until,
        "state": state,
        "reason": reason,
        "attempts": 0,
        "next_attempt_at": item.due,
        "ambiguous": False,
        "plain": False,
    }


def _stored(row: Any) -> StoredReminder:  # noqa: ANN401 - a Row of the reminder table
    told = Reminder(row.uid, codec.moment(row.start), row.lead, row.channel, row.due, row.useful_until)
    return StoredReminder(
        row.id,
        row.calendar,
        told,
        cast("ReminderState", row.state),
        row.next_attempt_at,
        row.attempts,
        row.reason,
        row.ambiguous,
        row.plain,
        row.revision,
        row.sent_at,
        row.kind,
    )


def _attempt(id_: int, made: Attempt) -> dict[str, Any]:
    return {
        "reminder": id_,
        "at": made.at,
        "outcome": made.outcome,
        "name": made.name,
        "status": made.status,
        "milliseconds": made.milliseconds,
    }
