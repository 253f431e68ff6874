"""The outbox as the sender sees it: each step a transaction of its own, none of them open while something is sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from datebook.reminders import Claim

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from datetime import datetime, timedelta

    from datebook.reminders import ChannelNews, Verdict
    from datebook.store.transactions import Store


class Queue:
    """What `delivery` asks of a store."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def take_over(self, owner: str, fingerprints: Mapping[str, str], now: datetime) -> tuple[int, dict[str, str]]:
        """At the start: make the channels known, and take back what a process that died had claimed.

        Returns how many rows were taken back, and which of the channels are disabled, with the reason. A channel that leads
        elsewhere than before is enabled. Rows are taken back only where no other process can be sending (the data lock is
        held); elsewhere their leases run out.
        """
        with self._store.write() as w:
            taken = w.outbox.reclaim(now, abandoned_by_all_but=owner) if self._store.one_process else 0
            w.channels.introduce(fingerprints)
            states = w.channels.all()
        return taken, {name: str(states[name].disabled_reason) for name in fingerprints if states[name].disabled_at}

    def wake_ups(self, channels: Collection[str]) -> dict[str, datetime]:
        """When each of these channels next has something to send; those that have nothing, or are disabled, are left out."""
        with self._store.read() as r:
            states = r.channels.all()
            enabled = [name for name in channels if name not in states or states[name].disabled_at is None]
            due = r.outbox.next_due(enabled)
        parked = {name: state.not_before for name, state in states.items() if state.not_before}
        return {name: max(at, parked.get(name, at)) for name, at in due.items()}

    def settle(self, now: datetime) -> int:
        """Mark what is over as missed, let wait again what a sender abandoned; return how many rows were missed."""
        with self._store.read() as r:
            if not r.outbox.is_unsettled(now):
                return 0
        with self._store.write() as w:
            w.outbox.reclaim(now)
            return w.outbox.settle(now)

    def claim(self, channel: str, *, now: datetime, owner: str, lease: timedelta, limit: int) -> list[Claim]:
        """Lease what is due for a channel, each row with its entry as the calendar holds it now."""
        with self._store.write() as w:
            state = w.channels.state(channel)
            if state.disabled_at or (state.not_before and state.not_before > now):
                return []
            while rows := w.outbox.claim(channel, now=now, owner=owner, until=now + lease, limit=limit):
                superseded = w.outbox.supersede(rows, now)
                rows = [row for row in rows if row.id not in superseded]
                if rows:
                    break
            return [Claim(row, w.entries.find(row.calendar, row.reminder.uid)) for row in rows]

    def record(self, owner: str, verdicts: Sequence[Verdict], news: ChannelNews | None = None) -> int:
        """Write what became of claimed rows and how their channel stands; return how many were no longer this owner's."""
        with self._store.write() as w:
            if news and news.disabled:
                w.channels.disable(news.channel, reason=news.disabled, at=news.at)
            elif news and news.not_before:
                w.channels.park(news.channel, news.not_before)
            return w.outbox.record(owner, verdicts)

    def release(self, owner: str) -> int:
        """Give back what is claimed and will not be sent; return how many rows those were."""
        with self._store.write() as w:
            return w.outbox.release(owner)
