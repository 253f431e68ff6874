"""A fresh store for each test, and entries to put into it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from datebook import store
from datebook.model import Entry, Event, Evidence, Participant, Telling

NOW = datetime(2022, 1, 3, 8, tzinfo=UTC)


@pytest.fixture
def held(tmp_path: Path) -> Iterator[store.Store]:
    with store.open(tmp_path / "data" / store.FILE) as opened:
        yield opened


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
