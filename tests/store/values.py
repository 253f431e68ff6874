"""Values that the tests of the store put into it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from datebook.model import Entry, Event, Evidence, Participant, Reminder, Telling

NOW = datetime(2022, 1, 3, 8, tzinfo=UTC)


def entry(uid: str = "a1", **event: object) -> Entry:
    told = Event(
        title="Talks of Freedonia and Sylvania",
        kind="talks",
        start=date(2022, 1, 10),
        participants=(Participant("Freedonia", "country"), Participant("Sylvania", "country", "host")),
        confidence=0.93,
        status="confirmed",
    )
    telling = Telling("d" * 64, "a.txt", "They meet.", (Evidence("date", 5, 15, "January 10", "as stated"),))
    return Entry(uid, replace(told, **event), created=NOW, revised=NOW, tellings=(telling,))  # type: ignore[arg-type]


def reminder(uid: str = "a1", *, lead: str = "1 day", channel: str = "ops", due: datetime = NOW, over: datetime) -> Reminder:
    return Reminder(uid, date(2022, 1, 10), lead, channel, due, over)
