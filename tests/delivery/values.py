"""A clock that moves when told to, and a calendar with something to send."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from datebook import store
from datebook.definitions import CalendarDefinition
from datebook.model import Change, Entry, Event
from datebook.reminders import difference, plan

NOW = datetime(2022, 1, 3, 8, 30, tzinfo=UTC)


class Clock:
    """A present moment that moves when told to; its monotonic seconds move with it."""

    def __init__(self, at: datetime = NOW) -> None:
        self.at = at
        self.seconds = 1000.0

    def __call__(self) -> datetime:
        return self.at

    def monotonic(self) -> float:
        return self.seconds

    def advance(self, step: timedelta) -> None:
        self.at += step
        self.seconds += step.total_seconds()


def definition(**keys: Any) -> CalendarDefinition:
    policy = {"channels": ["ops"], "timed": ["1 day", "1 hour"], "all_day": ["1 day before at 09:00", "same day at 08:00"]}
    told = {"title": "Talks", "timezone": "Europe/Vienna", "documents": ["*.txt"], "reminders": [policy]}
    return CalendarDefinition(**{"name": "talks", "path": Path("talks.toml"), **told, **keys})


def entry(uid: str = "a", **event: Any) -> Entry:
    told = {"title": f"Talks {uid}", "kind": "talks", "start": datetime(2022, 1, 4, 10), "timezone": "Europe/Vienna"}
    return Entry(uid, Event(**{**told, **event}), created=NOW, revised=NOW)


def whole_day(uid: str = "d", day: date = date(2022, 1, 5), **event: Any) -> Entry:
    return entry(uid, start=day, timezone=None, **event)


def take_in(held: store.Store, *entries: Entry, now: datetime, like: CalendarDefinition | None = None) -> None:
    """Add or replace entries and plan their reminders, in one transaction, as an ingest does."""
    chosen = like or definition()
    with held.write() as w:
        changes = []
        for item in entries:
            before = w.entries.find(chosen.name, item.uid)
            after = replace(item, revision=before.revision + 1) if before else item
            changes.append(Change("edited" if before else "added", before, after, "d" * 64))
        w.entries.apply(chosen.name, changes, now)
        stored = w.outbox.rows(chosen.name, {item.uid for item in entries})
        w.outbox.carry_out(chosen.name, difference(plan(entries, chosen, since=now), stored, now=now))


def states(held: store.Store) -> dict[tuple[str, str], str]:
    """State by UID and lead time."""
    with held.read() as r:
        return {(row.reminder.uid, row.reminder.lead): row.state for row in r.outbox.all()}


def until(condition: Callable[[], bool], seconds: float = 10) -> None:
    """Wait for something in another process or thread."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it did not happen"
        time.sleep(0.01)
