"""A feed is a function of its documents: the same bytes on every machine, and stale ones are found."""

import os
import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from datebook import definitions
from datebook.actions import build as building
from datebook.actions.rehearse import rehearse
from datebook.documents import from_bytes
from datebook.errors import CheckFailed, InputError
from datebook.model import Published

ROOT = Path(__file__).resolve().parents[2]
DEFINITION = """
title = "Nordic talks"
timezone = "Europe/Oslo"
documents = ["../texts/*.txt"]
[[reminders]]
channels = ["ops", "desk"]
timed = ["1 week", "1 day", "1 hour"]
all_day = ["7 days before at 09:00", "1 day before at 09:00", "same day at 08:00"]
"""


@pytest.fixture
def calendar(tmp_path):
    """A calendar's definition; `texts` beside it is empty."""
    (tmp_path / "calendars").mkdir()
    (tmp_path / "texts").mkdir()
    path = tmp_path / "calendars" / "nordic.toml"
    path.write_text(DEFINITION)
    return definitions.load(path)


def tell(calendar, name, text):
    (calendar.path.parent.parent / "texts" / name).write_text(text)


def document(text, *, published=None):
    day = published and date.fromisoformat(published)
    return from_bytes(text.encode(), "a.txt", published=Published(day, day, "stated", "the test says so") if day else None)[0]


def test_the_owners_article_gives_exactly_its_four_meetings():
    built = building.build(definitions.load(ROOT / "calendars" / "us-russia-talks.toml"))
    assert built.problems == ()
    told = [
        (entry.event.start, entry.event.kind, {participant.name for participant in entry.event.participants})
        for entry in built.entries
    ]
    assert told == [
        (date(2021, 12, 31), "call", {"Vladimir Putin", "Joe Biden"}),
        (date(2022, 1, 10), "talks", {"Russia", "United States"}),
        (date(2022, 1, 12), "meeting", {"Russia", "NATO"}),
        (date(2022, 1, 13), told[3][1], {"Russia", "OSCE"}),
    ]
    assert [entry.event.past for entry in built.entries] == [True, False, False, False]
    assert all(entry.event.all_day and entry.event.timezone is None and entry.event.end is None for entry in built.entries)


def test_every_field_of_the_owners_article_is_quoted_as_it_stands():
    definition = definitions.load(ROOT / "calendars" / "us-russia-talks.toml")
    (text,) = [path.read_text(encoding="utf-8") for path in definitions.documents_of(definition)]
    for entry in building.build(definition).entries:
        fields = {evidence.field for evidence in entry.event.evidence}
        assert {"date", "title", "kind", "participants[0]", "participants[1]"} <= fields
        for evidence in entry.event.evidence:
            assert text[evidence.begin : evidence.end] == evidence.quote
            assert evidence.because


def test_the_committed_feeds_are_what_their_documents_give():
    for definition in definitions.load_all(ROOT / "calendars"):
        building.check(building.build(definition))


@pytest.mark.parametrize("seed", ["0", "1", "12345"])
def test_the_bytes_do_not_depend_on_process_zone_or_hash_seed(seed, tmp_path):
    script = (
        "import sys; from pathlib import Path; from datebook import definitions; from datebook.actions import build;"
        "sys.stdout.buffer.write(build.build(definitions.load(Path(sys.argv[1]))).feed.body)"
    )
    zone = {"0": "Asia/Kolkata", "1": "America/New_York"}.get(seed, "UTC")
    body = subprocess.run(
        [sys.executable, "-c", script, str(ROOT / "calendars" / "us-russia-talks.toml")],
        cwd=tmp_path,
        env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone},
        capture_output=True,
        check=True,
    ).stdout
    assert body == (ROOT / "calendars" / "us-russia-talks.ics").read_bytes()


def test_a_feed_that_is_stale_or_missing_fails_the_check_and_writing_mends_it(calendar):
    tell(calendar, "a.txt", "Officials of Norway and Sweden will hold talks in Oslo on 14 March 2031.\n")
    with pytest.raises(CheckFailed, match="is missing; run: datebook build nordic"):
        building.check(building.build(calendar))
    assert building.write(building.build(calendar)) is True
    building.check(building.build(calendar))
    assert building.write(building.build(calendar)) is False
    tell(calendar, "b.txt", "The Nordic Council will hold a session in Reykjavik on 3 June 2031.\n")
    with pytest.raises(CheckFailed, match="is not what its documents give now"):
        building.check(building.build(calendar))


def test_a_document_that_cannot_be_read_stops_the_writing_so_that_nothing_vanishes(calendar):
    tell(calendar, "a.txt", "Officials of Norway and Sweden will hold talks in Oslo on 14 March 2031.\n")
    building.write(building.build(calendar))
    (calendar.path.parent.parent / "texts" / "a.txt").write_bytes(bytes(range(256)))
    with pytest.raises(InputError, match=r"texts/a\.txt: is binary"):
        building.write(building.build(calendar))
    assert b"20310314" in calendar.path.with_suffix(".ics").read_bytes()


def test_documents_are_taken_in_order_of_publication_whatever_their_names(calendar):
    texts = [
        document("Officials of Norway and Sweden will hold talks in Oslo on 14 March 2031.", published="2031-03-01"),
        document("The talks between Norway and Sweden on 14 March 2031 have been cancelled.", published="2031-03-05"),
    ]
    for given in (texts, texts[::-1]):
        steps = building.replay(calendar, given)
        assert [step.reading.document.published.day for step in steps] == [date(2031, 3, 1), date(2031, 3, 5)]
        assert steps[-1].entries[0].created == datetime(2031, 3, 1, tzinfo=UTC)


def test_a_document_of_which_nobody_knows_the_day_comes_last_and_moves_no_time_back(calendar):
    steps = building.replay(
        calendar,
        [
            document("The Nordic Council will hold a session in Reykjavik on 3 June 2031."),
            document("Officials of Norway and Sweden will hold talks in Oslo on 14 March 2031.", published="2031-03-01"),
        ],
    )
    assert [entry.revised for entry in steps[-1].entries] == [datetime(2031, 3, 1, tzinfo=UTC)] * 2


def rehearsed(calendar, since, until, *texts):
    sent = rehearse(calendar, texts, date.fromisoformat(since), date.fromisoformat(until))
    return [(f"{said.at:%m-%d %H:%M}", said.channel) for said in sent]


def test_a_whole_day_is_told_a_week_and_a_day_before_and_on_the_day_at_the_calendars_hours(calendar):
    text = document("Officials of Norway and Sweden will hold talks in Oslo on 14 March 2031.", published="2031-03-01")
    sent = rehearsed(calendar, "2031-01-01", "2031-12-31", text)
    assert sent == [(at, channel) for at in ("03-07 09:00", "03-13 09:00", "03-14 08:00") for channel in ("desk", "ops")]


def test_a_rehearsal_of_some_days_tells_only_what_falls_into_them(calendar):
    text = document("Officials of Norway and Sweden will hold talks in Oslo on 14 March 2031.", published="2031-03-01")
    assert rehearsed(calendar, "2031-03-08", "2031-03-13", text) == [("03-13 09:00", "desk"), ("03-13 09:00", "ops")]


def test_what_was_due_before_the_document_was_known_is_not_told(calendar):
    text = document("Officials of Norway and Sweden will hold talks in Oslo on 14 March 2031.", published="2031-03-13")
    assert {at for at, _ in rehearsed(calendar, "2031-01-01", "2031-12-31", text)} == {"03-13 09:00", "03-14 08:00"}


def test_what_a_later_document_makes_overdue_is_told_at_once_and_once(calendar):
    first = document("The Nordic Council will hold a session in Reykjavik on 3 June 2031.", published="2031-03-01")
    late = document("Officials of Norway and Sweden will hold talks in Oslo on 14 March 2031.", published="2031-03-12")
    assert [at for at, channel in rehearsed(calendar, "2031-03-01", "2031-03-31", first, late) if channel == "ops"] == [
        "03-12 00:00",
        "03-13 09:00",
        "03-14 08:00",
    ]


def test_what_is_past_when_it_is_told_is_never_announced(calendar):
    text = document("Officials of Norway and Sweden held talks in Oslo on 14 March 2031.", published="2031-03-14")
    assert rehearsed(calendar, "2031-01-01", "2031-12-31", text) == []
