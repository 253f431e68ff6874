"""When a document says itself that it was written: what is believed, in which order, and what is the date of something else."""

import tomllib
from datetime import date, datetime
from pathlib import Path

import pytest

from datebook import published
from datebook.documents.header import story_of
from datebook.events.mentions import mentions
from datebook.model import Document, Published
from datebook.times import scan

CORPUS = Path(__file__).parents[1] / "corpus" / "times" / "stated.toml"
TEXTS = tomllib.loads(CORPUS.read_text(encoding="utf-8"))["text"]
STATED = [row for row in TEXTS if "from" in row]
SILENT = [row for row in TEXTS if "from" not in row]
GIVEN = Published(date(2022, 1, 5), date(2022, 1, 5), "stated", "given with --published")
HEADED = {
    "front matter": "---\ntitle: Talks in Oslo on 3 May 2022\ndate: 2022-04-01\n---\n",
    "front matter of an event": "---\nlayout: event\ndate: 2022-05-03\nplace: Oslo\n---\n",
    "a mail": "From: a@example.org\nSubject: They will meet on 3 May 2022\nDate: Fri, 1 Apr 2022 09:12:00 +0100\n",
}
HOSTILE = {
    "fences": "---\n" * 30_000,
    "a fence that nothing closes": "---\n" + "a: b\n" * 20_000,
    "keys": "From: a\n" * 20_000,
    "keys of one line": "a:" * 50_000,
    "lines that go on": "From: a@b\n" + " x\n" * 30_000,
    "blank lines": " \n" * 50_000,
    "blanks": " " * 100_000,
    "a label and blanks": "Posted on 5 January 2022" + " " * 100_000 + "x",
    "labels": "Posted by a " * 10_000,
    "labels with dates": "Published: 5 January 2022\n" * 4_000,
    "capitals": "A" * 100_000 + ", 5 January 2022 - He came.",
    "places": "Aa, Bb, Cc " * 10_000 + "5 January 2022 - He came.",
    "dates in a line": "5 January 2022 " * 5_000,
    "dates in lines": "5 January 2022\n" * 5_000,
    "brackets": "OSLO, 5 January 2022 " + "(" * 50_000,
}


def inferred(text, source="a", given=None):
    document = Document(source, text, published=given or Published())
    return published.infer(document, scan(text), mentions(text))


@pytest.mark.parametrize("row", STATED, ids=lambda row: row["says"])
def test_what_a_document_states_is_believed_and_its_words_are_named(row):
    found = inferred(row["text"], row.get("source", "a"))
    assert (found.earliest, found.latest) == (row["from"], row.get("to", row["from"])), found.because
    assert found.basis == row.get("basis", "stated")
    assert row.get("because", "") in found.because
    assert found.instant == (datetime.fromisoformat(row["instant"]) if "instant" in row else None)


@pytest.mark.parametrize("row", SILENT, ids=lambda row: row["says"])
def test_the_date_of_something_else_is_not_that_of_writing(row):
    found = inferred(row["text"], row.get("source", "a"))
    assert found.basis == "unknown", found.because
    assert row.get("because", "") in found.because


def test_the_corpus_has_as_many_texts_that_state_nothing():
    assert len(SILENT) >= len(STATED)


def test_what_came_with_the_document_is_trusted_most_and_the_reason_names_what_contradicts_it():
    found = inferred("---\ndate: 2021-11-20\n---\nThe talks open on Monday.", given=GIVEN)
    assert (found.day, found.basis) == (date(2022, 1, 5), "stated")
    assert found.because == 'given with --published; but its front matter says "date: 2021-11-20"'


def test_a_day_or_two_are_no_contradiction():
    assert inferred("---\ndate: 2022-01-04\n---\nThe talks open on Monday.", given=GIVEN) is GIVEN


def test_a_year_that_was_needed_is_named_with_its_words():
    text = (
        "On December 17, 2021, the ministry published two drafts. The presidents phoned on December 31. Talks open on January 10."
    )
    assert 'the year 2021 is stated: "December 17, 2021"' in inferred(text).because


def test_the_day_of_a_schedule_told_both_ways_bounds_nothing():
    text = "The minister's day – 21 May 2024\n\nThe minister will travel.\n\nThe minister's day – 21 May 2024 appeared first."
    assert inferred(text).basis == "unknown"


def test_today_is_when_something_was_said_and_does_not_make_two_sessions_one():
    text = (
        "The mayor said today that the council will hold a session. A session will be held on June 8. "
        "The budget will be voted on September 2, 2013."
    )
    assert inferred(text).basis == "unknown"


@pytest.mark.parametrize("head", HEADED.values(), ids=HEADED)
def test_a_header_is_no_part_of_the_story(head):
    text = head + "\nOfficials will hold talks in Oslo on 14 May 2022."
    assert text[story_of(text) :].strip() == "Officials will hold talks in Oslo on 14 May 2022."
    found = list(mentions(text))
    assert [text[mention.begin : mention.end] for mention in found] == ["talks"]
    assert all(mention.begin > len(head) for mention in found)


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_head_is_read_within_the_patience_of_a_test(text):
    document = Document(text[:3000], text)
    assert published.infer(document, scan(text), ()).basis in {"stated", "inferred", "unknown"}
