"""Events that come again, as feeds write them."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from datebook.feeds import ics
from feeds.making import definition, entry

FIRST = datetime(2022, 3, 1, 9, 0)


def written(one):
    feed = ics.feed(definition(), [one])
    assert not feed.problems
    return feed.body.decode().replace("\r\n ", "").split("\r\n")


def test_a_series_in_a_zone_with_a_rule_keeps_its_rule():
    assert "RRULE:FREQ=WEEKLY;COUNT=10" in written(entry(FIRST, timezone="Europe/Vienna", recurrence="FREQ=WEEKLY;COUNT=10"))


@pytest.mark.parametrize(
    ("start", "until", "form"),
    [
        (FIRST, "20220401", "20220401T215959Z"),
        (FIRST, "20220401T090000", "20220401T070000Z"),
        (FIRST, "20220401T070000Z", "20220401T070000Z"),
        (date(2022, 3, 1), "20220401", "20220401"),
        (date(2022, 3, 1), "20220401T235959", "20220401"),
    ],
)
def test_the_end_of_a_series_has_the_form_that_its_start_demands(start, until, form):
    assert f"RRULE:FREQ=DAILY;UNTIL={form}" in written(
        entry(start, timezone="Europe/Vienna", recurrence=f"FREQ=DAILY;UNTIL={until}")
    )


def test_a_series_over_the_change_of_clocks_in_a_zone_without_a_rule_is_listed_hour_by_hour():
    lines = written(entry(datetime(2022, 10, 25, 9, 0), timezone="Asia/Jerusalem", recurrence="FREQ=WEEKLY;COUNT=3"))
    assert "DTSTART:20221025T060000Z" in lines
    assert [line for line in lines if line.startswith(("RDATE", "RRULE"))] == ["RDATE:20221101T070000Z", "RDATE:20221108T070000Z"]


def test_a_weekday_at_a_fixed_offset_stays_that_weekday():
    # A Tuesday's first hour at +02:00 is a Monday in UTC, where BYDAY=TU would mean another day.
    lines = written(entry(datetime(2022, 3, 1, 0, 30), timezone="+02:00", recurrence="FREQ=WEEKLY;BYDAY=TU;COUNT=2"))
    assert "DTSTART:20220228T223000Z" in lines
    assert "RDATE:20220307T223000Z" in lines


def test_an_endless_series_is_listed_only_so_far():
    lines = written(entry(FIRST, timezone="Asia/Jerusalem", recurrence="FREQ=DAILY"))
    assert len([line for line in lines if line.startswith("RDATE")]) == 600


def test_a_series_in_utc_keeps_its_rule():
    assert "RRULE:FREQ=WEEKLY" in written(entry(FIRST, timezone="UTC", recurrence="FREQ=WEEKLY"))


def test_a_series_that_was_read_back_starts_at_the_same_instant():
    [found] = Calendar.from_ical("\r\n".join(written(entry(FIRST, timezone="Asia/Tokyo", recurrence="FREQ=MONTHLY")))).events
    assert found["DTSTART"].dt == FIRST.replace(tzinfo=ZoneInfo("Asia/Tokyo"))
