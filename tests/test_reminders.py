"""When who is reminded, and what becomes of rows when events change."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from datebook.definitions import CalendarDefinition
from datebook.model import Entry, Event, Reminder, ReminderState
from datebook.reminders import Difference, StoredReminder, difference, of_use, plan

LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)
NOW = datetime(2022, 1, 3, 8, tzinfo=UTC)


def definition(*, zone: str = "Europe/Vienna", **policy: Any) -> CalendarDefinition:
    told = {"channels": ["ops"], **policy}
    return CalendarDefinition(name="c", path=Path("c.toml"), title="C", timezone=zone, documents=("x",), reminders=(told,))


def entry(uid: str = "a", **event: Any) -> Entry:
    return Entry(uid, Event(**{"title": "T", "kind": "talks", "start": date(2022, 1, 10), **event}), created=NOW, revised=NOW)


def due(start: Any, lead: str, *, zone: str = "Europe/Vienna", own: str | None = None) -> str:
    policy = "timed" if isinstance(start, datetime) else "all_day"
    (found,) = plan([entry(start=start, timezone=own)], definition(zone=zone, **{policy: [lead]}), since=LONG_AGO)
    return found.due.strftime("%Y-%m-%d %H:%M")


@pytest.mark.parametrize(
    ("start", "lead", "expected"),
    [
        (datetime(2022, 1, 10, 14), "1 hour", "2022-01-10 12:00"),
        (datetime(2022, 1, 10, 14), "1 day", "2022-01-09 13:00"),
        (datetime(2022, 1, 10, 14), "1 week", "2022-01-03 13:00"),
        (date(2022, 1, 10), "7 days before at 09:00", "2022-01-03 08:00"),
        (date(2022, 1, 10), "same day at 08:00", "2022-01-10 07:00"),
        (date(2022, 3, 1), "1 day before at 09:00", "2022-02-28 08:00"),
        # Vienna's clocks go forward on March 27, 2022 at 02:00 and back on October 30 at 03:00.
        (datetime(2022, 3, 27, 14), "1 day", "2022-03-26 13:00"),
        (datetime(2022, 3, 27, 14), "24 hours", "2022-03-26 12:00"),
        (datetime(2022, 10, 30, 14), "1 day", "2022-10-29 12:00"),
        (datetime(2022, 10, 30, 14), "24 hours", "2022-10-29 13:00"),
        (datetime(2022, 3, 27, 2, 30), "1 hour", "2022-03-27 00:30"),
        (datetime(2022, 10, 30, 2, 30), "1 hour", "2022-10-29 23:30"),
        (datetime(2022, 3, 28, 2, 30), "1 day", "2022-03-27 01:30"),
        (datetime(2022, 10, 31, 2, 30), "1 day", "2022-10-30 00:30"),
        (date(2022, 3, 27), "same day at 02:30", "2022-03-27 01:30"),
        (date(2022, 10, 30), "same day at 02:30", "2022-10-30 00:30"),
    ],
)
def test_a_day_before_is_the_clocks_same_hour_and_an_hour_before_is_sixty_minutes(start: Any, lead: str, expected: str) -> None:
    assert due(start, lead) == expected


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        ("America/New_York", "2022-01-10 18:00"),
        ("Asia/Kolkata", "2022-01-10 07:30"),
        ("+02:00", "2022-01-10 11:00"),
        ("UTC-5", "2022-01-10 18:00"),
        ("Z", "2022-01-10 13:00"),
        (None, "2022-01-10 12:00"),
        ("nowhere", "2022-01-10 12:00"),
    ],
)
def test_an_hour_is_of_its_own_zone_where_one_was_stated_and_else_of_the_calendars(own: str | None, expected: str) -> None:
    assert due(datetime(2022, 1, 10, 14), "1 hour", own=own) == expected


def test_a_whole_day_is_the_calendars_day_wherever_that_is() -> None:
    assert due(date(2022, 1, 10), "same day at 08:00", zone="Pacific/Auckland") == "2022-01-09 19:00"


@pytest.mark.parametrize(
    ("event", "expected"),
    [
        ({"start": datetime(2022, 1, 10, 14)}, datetime(2022, 1, 10, 13, 10, tzinfo=UTC)),
        ({"start": datetime(2022, 1, 10, 14), "end": datetime(2022, 1, 10, 14, 5)}, datetime(2022, 1, 10, 13, 5, tzinfo=UTC)),
        ({"start": datetime(2022, 1, 10, 14), "end": datetime(2022, 1, 10, 16)}, datetime(2022, 1, 10, 13, 10, tzinfo=UTC)),
        ({"start": date(2022, 1, 10)}, datetime(2022, 1, 10, 23, tzinfo=UTC)),
        ({"start": date(2022, 3, 27)}, datetime(2022, 3, 27, 22, tzinfo=UTC)),
        ({"start": date(2022, 1, 10), "end": date(2022, 1, 12)}, datetime(2022, 1, 10, 23, tzinfo=UTC)),
    ],
)
def test_a_reminder_is_of_use_until_shortly_after_the_start_or_the_end_of_the_day(event: Any, expected: datetime) -> None:
    policy = definition(timed=["1 hour"], all_day=["same day at 08:00"])
    (found,) = plan([entry(**event)], policy, since=LONG_AGO)
    assert found.useful_until == expected


@pytest.mark.parametrize(
    "event",
    [
        {"status": "cancelled"},
        {"status": "postponed"},
        {"past": True},
        {"start": None},
        {"start": None, "status": "tentative"},
    ],
)
def test_nobody_is_reminded_of_what_will_not_take_place_or_has_or_has_no_day(event: Any) -> None:
    assert plan([entry(**event)], definition(timed=["1 day"], all_day=["same day at 08:00"]), since=LONG_AGO) == ()


def test_people_are_reminded_of_what_is_tentative() -> None:
    assert plan([entry(status="tentative")], definition(all_day=["same day at 08:00"]), since=LONG_AGO)


def test_whole_days_have_no_reminder_by_the_hour_nor_hours_one_by_the_day() -> None:
    assert plan([entry()], definition(timed=["1 hour"]), since=LONG_AGO) == ()
    assert plan([entry(start=datetime(2022, 1, 10, 9))], definition(all_day=["same day at 08:00"]), since=LONG_AGO) == ()


def test_the_plan_is_in_order_of_time_for_each_channel_and_lead() -> None:
    policy = definition(channels=["ops", "all"], all_day=["1 day before at 09:00", "7 days before at 09:00"])
    found = plan([entry("b"), entry("a", start=date(2022, 1, 9))], policy, since=LONG_AGO)
    assert [(r.due.day, r.uid, r.channel) for r in found] == [
        (2, "a", "all"), (2, "a", "ops"), (3, "b", "all"), (3, "b", "ops"),
        (8, "a", "all"), (8, "a", "ops"), (9, "b", "all"), (9, "b", "ops"),
    ]  # fmt: skip


def test_two_leads_that_fall_on_one_instant_are_one_reminder() -> None:
    found = plan([entry(start=datetime(2022, 1, 10, 14))], definition(timed=["24 hours", "1 day", "60 minutes"]), since=LONG_AGO)
    assert [r.lead for r in found] == ["24 hours", "60 minutes"]


def test_a_stretch_of_time_holds_what_is_of_use_after_its_begin_and_due_by_its_end() -> None:
    policy = definition(all_day=["7 days before at 09:00", "1 day before at 09:00", "same day at 08:00"])
    day = datetime(2022, 1, 10, tzinfo=UTC)
    assert len(plan([entry()], policy, since=day)) == 3
    assert [r.lead for r in plan([entry()], policy, since=LONG_AGO, until=day)] == [
        "7 days before at 09:00",
        "1 day before at 09:00",
    ]
    assert plan([entry()], policy, since=day + timedelta(hours=23)) == ()


# Rows


def row(reminder: Reminder, state: ReminderState = "pending", id_: int = 7) -> StoredReminder:
    return StoredReminder(id_, "c", reminder, state, reminder.due)


POLICY = definition(all_day=["7 days before at 09:00", "1 day before at 09:00"])
WEEK, DAY = plan([entry()], POLICY, since=NOW)


def test_what_is_new_is_added_also_when_it_is_due_already() -> None:
    late = NOW + timedelta(days=3)
    assert difference([WEEK, DAY], [], now=late) == Difference(add=(WEEK, DAY))


def test_at_the_first_reading_what_is_due_already_is_suppressed() -> None:
    assert difference([WEEK, DAY], [], now=WEEK.due, baseline=True) == Difference(add=(DAY,), suppress=(WEEK,))


def test_planning_again_changes_nothing() -> None:
    rows = [row(WEEK, "sent", 1), row(DAY, "pending", 2)]
    assert difference([WEEK, DAY], rows, now=NOW) == Difference()
    assert difference([WEEK, DAY], rows, now=NOW, baseline=True) == Difference()


def test_a_moved_event_withdraws_what_waits_and_adds_the_new_in_one_step() -> None:
    moved = plan([entry(start=date(2022, 1, 12))], POLICY, since=NOW)
    rows = [row(WEEK, "sent", 1), row(DAY, "pending", 2)]
    assert difference(moved, rows, now=NOW) == Difference(add=moved, withdraw=(2,))


def test_a_cancelled_event_withdraws_what_waits_and_leaves_what_is_on_its_way() -> None:
    rows = [row(WEEK, "leased", 1), row(DAY, "pending", 2)]
    assert difference([], rows, now=NOW) == Difference(withdraw=(2,))


def test_an_event_moved_back_waits_again_and_is_not_told_twice() -> None:
    rows = [row(WEEK, "sent", 1), row(DAY, "cancelled", 2)]
    assert difference([WEEK, DAY], rows, now=NOW) == Difference(renew=((2, DAY),))


def test_a_row_takes_the_times_of_the_plan_where_only_they_changed() -> None:
    later = replace(DAY, due=DAY.due + timedelta(hours=1))
    assert difference([later], [row(DAY)], now=NOW) == Difference(renew=((7, later),))
    assert difference([later], [row(DAY, "sent")], now=NOW) == Difference()


@pytest.mark.parametrize("state", ["sent", "dead", "missed", "suppressed", "leased"])
def test_what_has_ended_or_is_on_its_way_stays_as_it_is(state: ReminderState) -> None:
    assert difference([DAY], [row(DAY, state)], now=NOW) == Difference()
    assert difference([], [row(DAY, state)], now=NOW) == Difference()


def test_what_is_over_is_left_to_be_marked_missed() -> None:
    assert difference([], [row(DAY)], now=DAY.useful_until) == Difference()


def test_another_title_is_the_same_reminder_and_another_start_is_not() -> None:
    (same, _), (other, _) = (
        plan([entry(**event)], POLICY, since=NOW) for event in ({"title": "U"}, {"start": date(2022, 1, 11)})
    )
    assert row(same).delivery_id == row(WEEK).delivery_id
    assert row(other).delivery_id != row(WEEK).delivery_id


@pytest.mark.parametrize(
    ("found", "reason"),
    [
        (entry(), None),
        (entry(title="Another"), None),
        (None, "no longer in the calendar"),
        (entry(status="cancelled"), "cancelled"),
        (entry(status="postponed"), "postponed"),
        (entry(start=date(2022, 1, 11)), "moved"),
        (entry(start=None), "moved"),
        (entry(start=datetime(2022, 1, 10)), "moved"),
    ],
)
def test_just_before_sending_it_is_seen_whether_the_reminder_still_holds(found: Entry | None, reason: str | None) -> None:
    said = of_use(found, DAY)
    assert (said is None) if reason is None else (said is not None and reason in said)
