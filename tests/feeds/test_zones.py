"""A zone's yearly rule, read off its file, against what the zone database says of every day."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest
from dateutil.rrule import rrulestr
from icalendar import Calendar

from datebook.feeds import ics
from datebook.feeds.zones import is_place, rule_of
from feeds.making import definition, entry

ZONES = [
    "Europe/Vienna",
    "Europe/London",
    "Europe/Dublin",  # winter is the exception by law
    "America/New_York",
    "America/St_Johns",  # half an hour
    "America/Sao_Paulo",  # gave its summer time up
    "America/Havana",  # changes at midnight
    "Australia/Sydney",  # summer over the turn of the year
    "Australia/Lord_Howe",  # half an hour of summer time
    "Pacific/Auckland",
    "Pacific/Chatham",  # at 02:45
    "Pacific/Kiritimati",  # 14 hours ahead
    "Asia/Kathmandu",
    "Asia/Tokyo",
    "Africa/Lagos",
    "Africa/Casablanca",  # no rule that lasts
    "Asia/Jerusalem",  # changes at an hour outside of the day
    "Africa/Cairo",
    "America/Santiago",
    "America/Nuuk",
]
MONTHS = [datetime(year, month, 15, 12, 0) for year in (2021, 2022, 2026, 2037) for month in range(1, 13)]


def as_programs_read_it(vevent, vtimezones):
    """The instant of DTSTART as a program works it out that knows nothing but the feed."""
    start, zone = vevent["DTSTART"].dt, vevent["DTSTART"].params.get("TZID")
    if zone is None:
        return start
    wall, onsets = start.replace(tzinfo=None), []
    for part in vtimezones[zone].subcomponents:
        first, before, after = part["DTSTART"].dt, part["TZOFFSETFROM"].td, part["TZOFFSETTO"].td
        last = first
        if "RRULE" in part:
            last = rrulestr(part["RRULE"].to_ical().decode(), dtstart=first).before(wall, inc=True) or first
        onsets.append((last, before, after))
    return (wall - max(onsets)[2]).replace(tzinfo=ZoneInfo("UTC"))


@pytest.mark.parametrize("zone", ZONES)
def test_every_month_of_the_year_is_shown_at_the_right_instant(zone):
    entries = [entry(wall, uid=f"{n:04}", timezone=zone) for n, wall in enumerate(MONTHS)]
    feed = ics.feed(definition(), entries)
    parsed = Calendar.from_ical(feed.body)
    vtimezones = {str(part["TZID"]): part for part in parsed.walk("VTIMEZONE")}
    found = {str(e["UID"]): as_programs_read_it(e, vtimezones) for e in parsed.events}
    assert not feed.problems
    assert found == {e.uid: e.event.start.replace(tzinfo=ZoneInfo(zone)) for e in entries}


@pytest.mark.parametrize(
    "zone", ["Europe/Vienna", "America/New_York", "Australia/Sydney", "Europe/Dublin", "Australia/Lord_Howe"]
)
def test_the_rule_gives_every_half_hour_of_a_year_as_the_database_does(zone):
    rule, database = rule_of(zone), ZoneInfo(zone)
    year = datetime(2022, 1, 1)
    halves = [year + timedelta(minutes=30 * n) for n in range(365 * 48)]
    assert [wall for wall in halves if rule.utcoffset(wall) != wall.replace(tzinfo=database).utcoffset()] == []


def test_nearly_every_place_has_a_rule_that_holds_today():
    places = sorted(key for key in available_timezones() if is_place(key))
    noons = [datetime(2027, month, 10, 12, 0) for month in range(1, 13)]
    ruled = [key for key in places if (rule := rule_of(key)) and rule.holds(noons)]
    assert len(ruled) / len(places) > 0.96


def test_a_year_in_which_the_rule_did_not_hold_yet_is_written_in_utc():
    before, after = datetime(2006, 3, 20, 12, 0), datetime(2008, 3, 20, 12, 0)
    body = ics.feed(definition(), [entry(before, uid="1", timezone="America/New_York")]).body
    assert b"DTSTART:20060320T170000Z" in body
    assert b"VTIMEZONE" not in body
    body = ics.feed(definition(), [entry(after, uid="1", timezone="America/New_York")]).body
    assert b"DTSTART;TZID=America/New_York:20080320T120000" in body


@pytest.mark.parametrize("name", ["UTC", "Etc/UTC", "EST", "EST5EDT", "Zulu", "Etc/GMT-3", "Japan"])
def test_a_zone_that_is_named_by_no_place_gets_no_vtimezone(name):
    assert rule_of(name) is None


@pytest.mark.parametrize("key", ["../../etc/passwd", "Europe/Nowhere", "Europe"])
def test_what_is_no_zone_has_no_rule(key):
    assert rule_of(key) is None


def test_a_vtimezone_has_one_rule_a_season_and_no_lists_of_single_changes():
    zone = rule_of("Europe/Vienna").component().to_ical()
    assert zone.count(b"RRULE:") == 2
    assert b"RDATE" not in zone
    assert b"BEGIN:DAYLIGHT\r\nDTSTART:19700329T020000" in zone  # the wall clock before the change (RFC 5545 section 3.6.5)


def test_clocks_in_dublin_are_ahead_in_daylight_as_everywhere():
    rule = rule_of("Europe/Dublin")
    assert (rule.standard, rule.daylight) == (timedelta(), timedelta(hours=1))


@pytest.mark.parametrize(
    ("zone", "wall", "instant"),
    [
        ("Europe/Vienna", datetime(2022, 3, 27, 2, 30), "20220327T013000Z"),
        ("Europe/Vienna", datetime(2022, 10, 30, 2, 30), "20221030T003000Z"),
        ("America/New_York", datetime(2022, 11, 6, 1, 30), "20221106T053000Z"),
    ],
)
def test_hours_that_a_clock_skips_or_shows_twice_are_read_as_rfc_5545_says(zone, wall, instant):
    [found] = Calendar.from_ical(ics.feed(definition(), [entry(wall, timezone=zone)]).body).events
    assert found["DTSTART"].dt.replace(fold=0).astimezone(ZoneInfo("UTC")).strftime("%Y%m%dT%H%M%SZ") == instant
