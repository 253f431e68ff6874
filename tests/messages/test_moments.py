"""How long from now, and when, in words."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from datebook.definitions import CalendarDefinition
from datebook.messages.moments import when
from datebook.model import Event

VIENNA = CalendarDefinition(name="c", path=Path("c.toml"), title="C", timezone="Europe/Vienna", documents=("x",))
START = datetime(2022, 1, 10, 13, tzinfo=UTC)  # 14:00 in Vienna


def event(**fields: Any) -> Event:
    return Event(**{"title": "T", "kind": "talks", "start": datetime(2022, 1, 10, 14), "timezone": "Europe/Vienna", **fields})


@pytest.mark.parametrize(
    ("left", "said"),
    [
        ({"days": 7}, "in 7 days"),
        ({"days": 7, "seconds": -40}, "in 7 days"),
        ({"days": 1}, "tomorrow"),
        ({"days": 1, "minutes": -3}, "tomorrow"),
        ({"days": 1, "hours": 15}, "in 2 days"),
        ({"hours": 13}, "in 13 h"),
        ({"hours": 1}, "in 1 h"),
        ({"minutes": 59, "seconds": 58}, "in 1 h"),
        ({"minutes": 90}, "in 1 h 30 min"),
        ({"minutes": 59}, "in 59 min"),
        ({"minutes": 3}, "in 3 min"),
        ({"minutes": 2, "seconds": 31}, "in 3 min"),
        ({"seconds": 20}, "now"),
        ({"seconds": -20}, "now"),
        ({"minutes": -4}, "started 4 min ago"),
        ({"minutes": -75}, "started 1 h 15 min ago"),
    ],
)
def test_the_time_left_to_an_hour_is_the_real_one(left: dict[str, int], said: str) -> None:
    assert when(event(), now=START - timedelta(**left), definition=VIENNA).from_now == said


@pytest.mark.parametrize(
    ("now", "said"),
    [
        (datetime(2022, 1, 3, 8, tzinfo=UTC), "in 7 days"),
        (datetime(2022, 1, 8, 22, 59, tzinfo=UTC), "in 2 days"),
        (datetime(2022, 1, 8, 23, 1, tzinfo=UTC), "tomorrow"),
        (datetime(2022, 1, 9, 22, 59, tzinfo=UTC), "tomorrow"),
        (datetime(2022, 1, 9, 23, 1, tzinfo=UTC), "today"),
        (datetime(2022, 1, 10, 22, 59, tzinfo=UTC), "today"),
        (datetime(2022, 1, 11, 8, tzinfo=UTC), "began yesterday"),
        (datetime(2022, 1, 12, 8, tzinfo=UTC), "began 2 days ago"),
        (datetime(2022, 1, 13, 8, tzinfo=UTC), "3 days ago"),
    ],
)
def test_whole_days_are_counted_by_the_calendars_midnights(now: datetime, said: str) -> None:
    told = event(start=date(2022, 1, 10), end=date(2022, 1, 12), timezone=None)
    assert when(told, now=now, definition=VIENNA).from_now == said


def test_over_midnight_a_few_hours_are_hours() -> None:
    told = event(start=datetime(2022, 1, 11, 0, 30))
    assert when(told, now=datetime(2022, 1, 10, 22, 30, tzinfo=UTC), definition=VIENNA).from_now == "in 1 h"
    assert when(told, now=datetime(2022, 1, 10, 8, 30, tzinfo=UTC), definition=VIENNA).from_now == "tomorrow"


def test_days_are_counted_in_the_events_own_zone() -> None:
    told = event(start=datetime(2022, 1, 11, 9), timezone="Pacific/Auckland")
    assert when(told, now=datetime(2022, 1, 10, 12, tzinfo=UTC), definition=VIENNA).from_now == "in 8 h"


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({}, "Monday, January 10, 2022, 14:00 (Europe/Vienna)"),
        ({"end": datetime(2022, 1, 10, 16)}, "Monday, January 10, 2022, 14:00–16:00 (Europe/Vienna)"),
        (
            {"end": datetime(2022, 1, 11, 16)},
            "Monday, January 10, 2022, 14:00 – Tuesday, January 11, 2022, 16:00 (Europe/Vienna)",
        ),
        ({"timezone": "+02:00"}, "Monday, January 10, 2022, 14:00 (+02:00)"),
        ({"timezone": None}, "Monday, January 10, 2022, 14:00 (time zone not stated)"),
        ({"timezone": None, "timezone_text": "local time"}, "Monday, January 10, 2022, 14:00 (local time)"),
        ({"start": date(2022, 1, 10), "timezone": None}, "Monday, January 10, 2022"),
        (
            {"start": date(2022, 1, 10), "end": date(2022, 1, 12), "timezone": None},
            "Monday, January 10, 2022 – Wednesday, January 12, 2022",
        ),
    ],
)
def test_when_is_said_in_full_and_no_zone_is_invented(fields: Any, said: str) -> None:
    assert when(event(**fields), now=START, definition=VIENNA).text == said


def test_only_an_hour_with_a_stated_zone_is_an_instant_for_every_reader() -> None:
    assert when(event(), now=START, definition=VIENNA).instant == START
    assert when(event(timezone=None), now=START, definition=VIENNA).instant is None
    assert when(event(start=date(2022, 1, 10)), now=START, definition=VIENNA).instant is None


def test_an_event_without_a_day_cannot_be_said() -> None:
    with pytest.raises(ValueError, match="without a day"):
        when(event(start=None), now=START, definition=VIENNA)
