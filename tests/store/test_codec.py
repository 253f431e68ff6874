"""Entries survive being written as JSON, whatever they hold."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st

from datebook.model import Entry, Event, Evidence, Participant, Telling, Window
from datebook.store import codec

# Every character there is, lone surrogates and NUL among them: texts come from strangers.
TEXT = st.text(st.characters(exclude_categories=()), max_size=8)
DAYS = st.dates()
MINUTES = st.datetimes(min_value=datetime(1900, 1, 1)).map(lambda at: at.replace(second=0, microsecond=0))
MOMENTS = st.none() | DAYS | MINUTES
INSTANTS = st.datetimes(min_value=datetime(1900, 1, 1), max_value=datetime(2999, 1, 1), timezones=st.just(UTC))
EVIDENCE = st.builds(Evidence, TEXT, st.integers(0), st.integers(0), TEXT, TEXT)
EVENTS = st.builds(
    Event,
    title=TEXT,
    kind=st.sampled_from(["talks", "deadline"]),
    start=MOMENTS,
    end=MOMENTS,
    moved_from=MOMENTS,
    location=st.none() | TEXT,
    confidence=st.floats(0, 1),
    past=st.booleans(),
    participants=st.lists(st.builds(Participant, TEXT, st.just("group"), st.none() | st.just("chair")), max_size=2).map(tuple),
    evidence=st.lists(EVIDENCE, max_size=2).map(tuple),
    window=st.none() | st.builds(Window, st.none() | DAYS, st.none() | DAYS),
)
ENTRIES = st.builds(
    Entry,
    uid=TEXT,
    event=EVENTS,
    created=INSTANTS,
    revised=INSTANTS,
    sequence=st.integers(0, 9),
    revision=st.integers(1, 9),
    tellings=st.lists(st.builds(Telling, TEXT, TEXT, TEXT, st.lists(EVIDENCE, max_size=2).map(tuple)), max_size=2).map(tuple),
)


@given(ENTRIES)
def test_an_entry_comes_back_as_it_was(entry: Entry) -> None:
    back = codec.loads(codec.dumps(entry))
    assert back == entry
    assert isinstance(back.event.start, datetime) == isinstance(entry.event.start, datetime)


@given(ENTRIES)
def test_what_is_written_is_ascii_json(entry: Entry) -> None:
    assert codec.dumps(entry).isascii()


def test_midnight_stays_an_hour_and_a_day_stays_a_day() -> None:
    day, midnight = codec.moment("2022-01-10"), codec.moment("2022-01-10T00:00:00")
    assert day == date(2022, 1, 10)
    assert not isinstance(day, datetime)
    assert midnight == datetime(2022, 1, 10)


def test_fields_that_an_older_row_lacks_take_their_defaults_and_unknown_ones_are_passed_over() -> None:
    at = datetime(2022, 1, 3, tzinfo=UTC)
    raw = json.loads(codec.dumps(Entry("a", Event("T", "talks", None), at, at)))
    del raw["sequence"], raw["event"]["participants"]
    raw["event"]["later"] = "?"
    assert codec.loads(json.dumps(raw)) == Entry("a", Event("T", "talks", None), at, at)
