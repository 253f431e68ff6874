"""What is held and what comes next, in plain values: for `datebook status` and the API."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from datebook.definitions import CalendarDefinition
from datebook.interchange import moment_to_text
from datebook.store import Store

_NEXT = 5


def report(store: Store, definitions: Sequence[CalendarDefinition], *, now: datetime) -> dict[str, object]:
    """The state of calendars, reminders and channels. Names and numbers only: no address of any channel."""
    with store.read() as stored:
        waiting = stored.outbox.all(states={"pending"}, limit=_NEXT)
        oldest = stored.outbox.oldest_due(now)
        return {
            "now": now.isoformat(timespec="seconds"),
            "documents": stored.documents.count(),
            "calendars": [
                {
                    "name": definition.name,
                    "title": definition.title,
                    "events": stored.entries.count(definition.name),
                    "revision": stored.entries.revision_of(definition.name).number,
                }
                for definition in definitions
            ],
            "reminders": stored.outbox.counts(),
            "oldest_overdue": oldest.isoformat() if oldest else None,
            "next": [
                {
                    "due": row.next_attempt_at.isoformat(),
                    "channel": row.reminder.channel,
                    "calendar": row.calendar,
                    "uid": row.reminder.uid,
                    "start": moment_to_text(row.reminder.start),
                }
                for row in waiting
            ],
            "channels": [
                {
                    "name": state.name,
                    "disabled": state.disabled_reason if state.disabled_at else None,
                    "parked_until": state.not_before.isoformat() if state.not_before and state.not_before > now else None,
                }
                for state in stored.channels.all().values()
            ],
        }
