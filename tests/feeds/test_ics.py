"""What stands in a feed, and what must never stand there."""

import gzip
import hashlib
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from icalendar import Calendar

from datebook.feeds import ics
from datebook.model import Evidence, Telling
from feeds.making import REVISED, definition, entry, event

GOLDEN = Path(__file__).parent / "golden.ics"
DAY = date(2022, 3, 12)
HOUR = datetime(2022, 3, 12, 14, 0)
PUBLIC = "https://dates.example/"


def rendered(one, calendar=None, **given):
    """The one VEVENT of a feed, unfolded: property lines by name."""
    feed = ics.feed(calendar or definition(), [one], **given)
    assert not feed.problems
    lines = feed.body.decode().replace("\r\n ", "").split("\r\n")
    inside = lines[lines.index("BEGIN:VEVENT") : lines.index("END:VEVENT")]
    return dict(reversed([part.split(":", 1) for part in inside[1:]]))


def head(calendar, entries=(), **given):
    """The lines of VCALENDAR itself, unfolded."""
    lines = ics.feed(calendar, entries, **given).body.decode().replace("\r\n ", "").split("\r\n")
    return lines[: next(n for n, line in enumerate(lines) if line.startswith("BEGIN:V") and n)]


def small_calendar():
    ruritania = event(HOUR).participants
    return [
        entry(DAY, uid="a", location='Klow, Hotel "Zum Znôr"; hall 2'),
        entry(date(2022, 3, 14), date(2022, 3, 16), uid="b", title="Summit 会議 — ‘güvenlik’", kind="summit", status="tentative"),
        entry(HOUR, datetime(2022, 3, 12, 16, 30), uid="c", timezone="Europe/Vienna", sequence=2, moved_from=date(2022, 3, 10)),
        entry(datetime(2022, 7, 1, 9, 0), uid="d", status="cancelled", kind="call", participants=ruritania[:1]),
        entry(datetime(2022, 7, 1, 9, 0), uid="e", timezone="+05:30", timezone_text="IST", status="postponed"),
    ]


def test_a_small_calendar_is_written_byte_for_byte_as_it_stands_in_the_golden_file():
    feed = ics.feed(
        definition(description="All talks, as announced;\nnothing else.", color="#1e90fe"), small_calendar(), public_url=PUBLIC
    )
    assert feed.body == GOLDEN.read_bytes()


def test_a_feed_is_what_icalendar_writes_of_the_whole_calendar():
    feed = ics.feed(definition(color="#1e90ff"), small_calendar(), public_url=PUBLIC)
    assert Calendar.from_ical(feed.body).to_ical() == feed.body


def test_the_order_of_the_entries_does_not_change_the_bytes():
    one, other = ics.feed(definition(), small_calendar()), ics.feed(definition(), reversed(small_calendar()))
    assert one.body == other.body
    assert one.etag == other.etag


def test_events_stand_in_order_of_time():
    found = Calendar.from_ical(ics.feed(definition(), small_calendar()).body).events
    assert [str(e["UID"]) for e in found] == ["a", "c", "b", "e", "d"]


def test_the_calendar_bears_both_names_both_refresh_hints_and_both_colors():
    lines = head(
        definition(title="Talks, & more", color="#1e90fe", description="Of two; a comma, a line\nand another"), small_calendar()
    )
    for line in (
        "VERSION:2.0",
        "CALSCALE:GREGORIAN",
        r"NAME:Talks\, & more",
        r"X-WR-CALNAME:Talks\, & more",
        r"DESCRIPTION:Of two\; a comma\, a line\nand another",
        r"X-WR-CALDESC:Of two\; a comma\, a line\nand another",
        "X-WR-TIMEZONE:Europe/Vienna",
        "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
        "X-PUBLISHED-TTL:PT1H",
        "COLOR:dodgerblue",
        "X-APPLE-CALENDAR-COLOR:#1E90FE",
        "LAST-MODIFIED:20220104T093000Z",
    ):
        assert line in lines


@pytest.mark.parametrize("name", ["UID", "METHOD", "URL", "SOURCE", "COLOR", "X-APPLE-CALENDAR-COLOR"])
def test_the_calendar_bears_nothing_that_nobody_set_or_that_programs_stumble_over(name):
    assert not [line for line in head(definition(), small_calendar()) if line.startswith((f"{name}:", f"{name};"))]


def test_with_a_public_address_the_calendar_names_its_source_and_page_and_each_event_its_own_page():
    lines = head(definition(), small_calendar(), public_url=PUBLIC)
    assert "SOURCE;VALUE=URI:https://dates.example/feeds/talks.ics" in lines
    assert "URL:https://dates.example/calendars/talks" in lines
    assert rendered(entry(DAY, uid="a/b c"), public_url=PUBLIC)["URL"] == "https://dates.example/calendars/talks/events/a%2Fb%20c"


@pytest.mark.parametrize("name", ["ORGANIZER", "ATTENDEE", "URL", "METHOD", "X-ALT-DESC"])
def test_an_event_bears_nothing_that_makes_an_invitation_of_it(name):
    assert not [line for line in rendered(entry(DAY)) if line.startswith(name)]


def test_no_event_rings_by_itself():
    assert b"VALARM" not in ics.feed(definition(), small_calendar()).body


def test_an_event_bears_its_identity_and_the_time_of_its_revision():
    found = rendered(entry(DAY, uid="x", sequence=3, created=REVISED - timedelta(days=1)))
    assert found["UID"] == "x"
    assert found["SEQUENCE"] == "3"
    assert found["DTSTAMP"] == found["LAST-MODIFIED"] == "20220104T093000Z"
    assert found["CREATED"] == "20220103T093000Z"
    assert found["CLASS"] == "PUBLIC"
    assert found["CATEGORIES"] == "talks"


@pytest.mark.parametrize(
    ("status", "written", "summary", "busy"),
    [
        ("confirmed", "CONFIRMED", "Talks of Ruritania and Borduria", "FREE"),
        ("tentative", "TENTATIVE", "Talks of Ruritania and Borduria", "TENTATIVE"),
        ("postponed", "TENTATIVE", "Postponed: Talks of Ruritania and Borduria", "TENTATIVE"),
        ("cancelled", "CANCELLED", "Cancelled: Talks of Ruritania and Borduria", "FREE"),
    ],
)
def test_status_title_and_busy_status_agree_and_no_event_blocks_the_readers_day(status, written, summary, busy):
    found = rendered(entry(DAY, status=status))
    assert (found["STATUS"], found["SUMMARY"], found["X-MICROSOFT-CDO-BUSYSTATUS"]) == (written, summary, busy)
    assert found["TRANSP"] == "TRANSPARENT"


@pytest.mark.parametrize(
    ("last", "exclusive"),
    [(None, "20220313"), (DAY, "20220313"), (date(2022, 3, 14), "20220315"), (datetime(2022, 3, 14, 18, 0), "20220315")],
)
def test_whole_days_end_on_the_day_after_the_last_one(last, exclusive):
    found = rendered(entry(DAY, last))
    assert found["DTSTART;VALUE=DATE"] == "20220312"
    assert found["DTEND;VALUE=DATE"] == exclusive


@pytest.mark.parametrize("last", [date(2022, 3, 31), date(2022, 12, 31), date(2024, 2, 28)])
def test_the_exclusive_end_goes_over_the_turn_of_months_and_years(last):
    following = last + timedelta(days=1)
    assert rendered(entry(last))["DTEND;VALUE=DATE"] == f"{following:%Y%m%d}"


def test_an_hour_with_a_zone_keeps_its_wall_clock_and_brings_the_zone_along():
    one = entry(HOUR, datetime(2022, 3, 12, 15, 0), timezone="Europe/Vienna")
    found = rendered(one)
    assert found["DTSTART;TZID=Europe/Vienna"] == "20220312T140000"
    assert found["DTEND;TZID=Europe/Vienna"] == "20220312T150000"
    zones = Calendar.from_ical(ics.feed(definition(), [one, *small_calendar()]).body).walk("VTIMEZONE")
    assert [str(zone["TZID"]) for zone in zones] == ["Europe/Vienna"]


@pytest.mark.parametrize(
    ("zone", "written"),
    [
        ("+02:00", "20220312T120000Z"),
        ("UTC-5", "20220312T190000Z"),
        ("UTC", "20220312T140000Z"),
        ("Etc/GMT+3", "20220312T170000Z"),
    ],
)
def test_an_hour_at_a_fixed_offset_is_written_in_utc(zone, written):
    assert rendered(entry(HOUR, timezone=zone))["DTSTART"] == written


def test_an_hour_whose_zone_nobody_stated_is_taken_in_the_calendars_zone_and_says_so():
    found = rendered(entry(HOUR))
    assert found["DTSTART;TZID=Europe/Vienna"] == "20220312T140000"
    assert r"No zone was stated for the hour\; it is taken as Europe/Vienna." in found["DESCRIPTION"]
    local = rendered(entry(HOUR, timezone_text="local time"))
    assert r"“local time” names no zone\; it is taken as Europe/Vienna." in local["DESCRIPTION"]


def test_an_hour_with_a_stated_zone_says_nothing_of_the_calendars():
    assert "taken as" not in rendered(entry(HOUR, timezone="Asia/Tokyo"))["DESCRIPTION"]


@pytest.mark.parametrize("end", [None, HOUR, DAY])
def test_an_hour_without_a_stated_end_gets_none(end):
    assert not [name for name in rendered(entry(HOUR, end)) if name.startswith(("DTEND", "DURATION"))]


def test_an_hour_that_lasts_until_a_later_day_lasts_to_the_end_of_that_day():
    assert rendered(entry(HOUR, date(2022, 3, 14)))["DTEND;TZID=Europe/Vienna"] == "20220315T000000"


def test_an_event_whose_day_is_not_known_is_not_in_the_feed():
    feed = ics.feed(definition(), [entry(None), entry(DAY)])
    assert feed.events == 1
    assert not feed.problems


@pytest.mark.parametrize(
    "bad",
    [
        entry(DAY, date(2022, 3, 11), uid="bad"),
        entry(HOUR, HOUR - timedelta(hours=1), uid="bad"),
        entry(HOUR, timezone="Mars/Olympus", uid="bad"),
        entry(DAY, recurrence="every now and then", uid="bad"),
        entry(HOUR, recurrence="FREQ=SOMETIMES", uid="bad"),
        entry(date.max, uid="bad"),
    ],
)
def test_an_event_that_cannot_be_written_is_named_and_takes_no_other_with_it(bad):
    good = entry(DAY, uid="good")
    feed = ics.feed(definition(), [bad, good])
    assert [str(e["UID"]) for e in Calendar.from_ical(feed.body).events] == ["good"]
    assert len(feed.problems) == 1
    assert feed.problems[0].startswith("bad (Talks of Ruritania and Borduria): ")


def test_the_description_tells_parties_state_the_quoted_sentence_its_source_and_why_the_date_was_read_so():
    one = entry(DAY, moved_from=date(2022, 3, 10))
    again = Telling("cafe", "wire/2.txt", "Ruritania meets Borduria “soon”.", ())
    text = rendered(replace(one, tellings=(*one.tellings, again)))["DESCRIPTION"].replace(r"\,", ",").split(r"\n")
    assert text == [
        "With: Ruritania, Borduria",
        "Status: Confirmed",
        "Moved from: Thursday 10 March 2022",
        "",
        "“They will meet on 12 March.”",
        "Source: notes/march.txt",
        "",
        "Date: “12 March”: the first 12 March after the document was published",
        "",
        "Also told:",
        "“Ruritania meets Borduria “soon”.” (wire/2.txt)",
    ]


def test_the_sentence_quoted_first_is_the_one_that_carries_the_day_as_it_stands_now():
    newer = Evidence("date", 0, 8, "15 March", "stated")
    one = entry(date(2022, 3, 15), evidence=(newer,))
    old = Telling("1", "old.txt", "On 12 March.", (Evidence("date", 3, 11, "12 March", ""),))
    new = Telling("2", "new.txt", "15 March, then.", (newer,))
    text = rendered(replace(one, tellings=(old, new)))["DESCRIPTION"].replace("\\,", ",")
    assert text.index("15 March, then.") < text.index("Also told") < text.index("On 12 March.")


def test_a_hundred_tellings_do_not_make_an_event_a_book():
    many = tuple(Telling(str(n), f"{n}.txt", "word " * 1000, ()) for n in range(100))
    text = rendered(entry(DAY, tellings=many))["DESCRIPTION"]
    assert len(text) < 8000
    assert "and 94 more" in text


def test_an_empty_feed_is_still_a_valid_calendar_with_the_zone_as_its_one_component():
    feed = ics.feed(definition(), [])
    parsed = Calendar.from_ical(feed.body)
    assert [part.name for part in parsed.subcomponents] == ["VTIMEZONE"]
    assert feed.last_modified is None


def test_the_validator_is_made_of_the_body_and_the_date_of_the_last_revision():
    later = REVISED + timedelta(days=2, microseconds=700)
    feed = ics.feed(definition(), [entry(DAY, uid="1"), entry(DAY, uid="2", revised=later)])
    assert feed.etag.strip('"') in hashlib.sha256(feed.body).hexdigest()
    assert feed.last_modified == later.replace(microsecond=0)


def test_a_change_that_no_entry_shows_still_moves_the_date():
    removed = REVISED + timedelta(days=9)
    feed = ics.feed(definition(), [entry(DAY)], modified=removed)
    assert feed.last_modified == removed
    assert b"LAST-MODIFIED:20220113T093000Z" in feed.body
    assert ics.feed(definition(), [entry(DAY)], modified=datetime(2000, 1, 1, tzinfo=UTC)).last_modified == REVISED


def test_the_compressed_form_is_the_same_bytes_on_every_run():
    feed = ics.feed(definition(), small_calendar())
    assert feed.compressed is None
    one, other = feed.with_gzip(), ics.feed(definition(), small_calendar()).with_gzip()
    assert one.compressed == other.compressed
    assert gzip.decompress(one.compressed) == feed.body
    assert one.etag == feed.etag


def test_an_event_is_rendered_once_a_revision():
    renderer = ics.Renderer(definition())
    renderer.feed([entry(DAY, title="first")])
    assert b"SUMMARY:first" in renderer.feed([entry(DAY, title="not looked at")]).body
    assert b"SUMMARY:second" in renderer.feed([entry(DAY, title="second", revision=2)]).body


def test_what_a_feed_no_longer_holds_is_forgotten():
    renderer = ics.Renderer(definition())
    renderer.feed([entry(DAY, uid=str(n)) for n in range(5)])
    assert renderer.feed([entry(DAY, uid="1")]).body == ics.feed(definition(), [entry(DAY, uid="1")]).body
    assert len(renderer._fragments) == 1


def test_a_single_event_can_be_rendered_by_itself():
    body = ics.render_event(entry(DAY), definition())
    assert body.startswith(b"BEGIN:VEVENT\r\n")
    assert body.endswith(b"END:VEVENT\r\n")
    with pytest.raises(ValueError, match="day is not known"):
        ics.render_event(entry(None), definition())
