"""Texts of our own through the whole pipeline: what each must yield, and what none may."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

import pytest

from datebook import interchange, reading
from datebook.model import Document, Published

CORPUS = Path(__file__).parents[1] / "corpus" / "events"
ROWS = [row for path in sorted(CORPUS.glob("*.toml")) for row in tomllib.loads(path.read_text(encoding="utf-8"))["text"]]


def published(day):
    return Published(date.fromisoformat(day), date.fromisoformat(day), "stated", "given") if day else Published()


def read(row):
    return reading.read(Document(row["name"], row["text"], published=published(row.get("published"))))


def complaints(row, found):
    """What is wrong with the events found, in words; nothing where all is as expected."""
    wanted = row.get("events", [])
    if len(found) != len(wanted):
        yield f"{len(wanted)} events wanted, found {[(e['start'], e['title']) for e in found]}"
        return
    for want, event in zip(wanted, found, strict=True):
        actual = {
            "day": event["start"][:10],
            "time": event["start"][11:] or None,
            "end": event["end"],
            "kind": event["kind"],
            "status": event["status"],
            "past": event["past"],
            "from": event["moved_from"],
            "recurrence": event["recurrence"],
            "zone": event["timezone"],
        }
        defaults = {
            "zone": event["timezone"],
            "time": None,
            "end": None,
            "recurrence": None,
            "status": "confirmed",
            "past": False,
            "from": None,
        }
        for key, value in {**defaults, **want}.items():
            if key in actual and actual[key] != value:
                yield f"{key}: {value} wanted, found {actual[key]} in {event['title']!r}"
        names = {p["name"] for p in event["participants"]}
        if not set(want.get("parties", [])) <= names:
            yield f"parties: {want['parties']} wanted, found {sorted(names)}"
        if named := names & set(want.get("nobody", [])):
            yield f"nobody of {sorted(named)} takes part in {event['title']!r}"
        if want.get("nowhere") and event["location"]:
            yield f"no place wanted, found {event['location']}"
        if want.get("place", "") not in (event["location"] or ""):
            yield f"place: {want['place']} wanted, found {event['location']}"
        for word in want.get("title", []):
            if word.lower() not in event["title"].lower():
                yield f"title: {word!r} wanted in {event['title']!r}"


@pytest.mark.parametrize("row", ROWS, ids=[row["name"] for row in ROWS])
def test_a_text_yields_its_events_and_no_others(row):
    found = interchange.reading_to_dict(read(row))
    assert list(complaints(row, found["events"])) == []
    if "inferred" in row:
        assert [found["published"]["earliest"], found["published"]["latest"]] == row["inferred"]


@pytest.mark.parametrize("row", ROWS, ids=[row["name"] for row in ROWS])
def test_every_field_carries_words_that_stand_in_the_text(row):
    for event in (*(result := read(row)).events, *result.undated):
        assert {"title", "kind", "date"} <= {e.field for e in event.evidence} or event.start is None
        assert len(event.title) <= 80
        for evidence in event.evidence:
            assert row["text"][evidence.begin : evidence.end] == evidence.quote != ""
            assert evidence.because
        cited = {e.field for e in event.evidence}
        assert {f"participants[{n}]" for n in range(len(event.participants))} <= cited
        assert event.location is None or "location" in cited
        assert event.moved_from is None or "moved_from" in cited


@pytest.mark.parametrize("row", ROWS, ids=[row["name"] for row in ROWS])
def test_a_text_is_read_to_its_end_wherever_its_lines_break(row):
    text = row["text"].replace(" ", "\n")
    found = read({**row, "text": text})
    assert all(text[e.begin : e.end] == e.quote for event in found.events for e in event.evidence)
