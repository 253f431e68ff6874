"""The whole way of one document, and what hostile ones may cost."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from time import process_time

import pytest

from datebook import reading
from datebook.model import Document, Published

SEED = Path(__file__).parents[1] / "seeds" / "000_dfe242ea39ef2d32.txt"
HOSTILE = {
    "capitals": "A" * 100_000,
    "talks": "talks " * 17_000,
    "commas": "," * 100_000,
    "talks and commas": "talks, " * 14_000,
    "dated talks without a stop": "talks on Monday " * 6_000,
    "labels": "When: Monday\nWhere: Aa\n" * 4_500,
    "offices": "the President and " * 5_500,
    "brackets": "(" * 100_000,
    "acronyms": "(ABC) " * 16_000,
    "dashes": "-- " * 33_000,
    "sentences": "They meet on Monday. " * 2_000,
    "blanks": "meet " + " " * 100_000 + "on Monday",
}


@pytest.fixture(scope="module")
def seed():
    return reading.read(Document("seed", SEED.read_text(encoding="utf-8")))


def test_the_first_article_tells_four_events_and_no_more(seed):
    assert [(str(e.start), e.kind, {p.name for p in e.participants}, e.past) for e in seed.events] == [
        ("2022-01-10", "talks", {"Russia", "United States"}, False),
        ("2022-01-12", "meeting", {"Russia", "NATO"}, False),
        ("2022-01-13", "meeting", {"Russia", "OSCE"}, False),
        ("2021-12-31", "call", {"Vladimir Putin", "Joe Biden"}, True),
    ]
    assert seed.undated == ()


def test_it_was_written_in_the_week_before_the_talks(seed):
    published = seed.document.published
    assert (published.earliest, published.latest, published.basis) == (date(2022, 1, 3), date(2022, 1, 9), "inferred")


def test_nothing_that_the_article_does_not_say_is_added(seed):
    for event in seed.events:
        assert event.all_day
        assert (event.end, event.timezone, event.timezone_text, event.location) == (None, None, None, None)
        assert event.status == "confirmed"


def test_a_second_telling_is_further_evidence_for_the_same_event(seed):
    assert [e.quote for e in seed.events[0].evidence if e.field == "date"] == ["January 10", "10January"]


def test_titles_read_as_a_person_would_write_them(seed):
    assert [event.title for event in seed.events] == [
        "US–Russia talks on strategic stability and security issues",
        "Russia–NATO Council meeting",
        "Russia–OSCE meeting",
        "Putin–Biden phone call",
    ]


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_text_is_read_within_the_patience_of_a_test(text):
    found = reading.read(Document("hostile", text, published=Published(date(2022, 1, 5), date(2022, 1, 5), "stated", "given")))
    assert len(found.events) <= 1


@pytest.mark.parametrize("text", ["", " ", "\n\n", "Monday", "…", "\u0000", "\U0001f4c5 5 May"])
def test_a_text_that_says_nothing_tells_no_event(text):
    assert reading.read(Document("nothing", text)).events == ()


def test_the_dates_of_a_mail_header_are_no_events_and_say_when_it_was_sent():
    text = (
        "From: Ann Moss <ann@example.org>\nTo: Board\nDate: Tue, 4 Jan 2022 09:12:00 +0100\nSubject: Next meeting\n\n"
        "The board will meet on Friday at 10 a.m. in the library.\n"
    )
    found = reading.read(Document("mail", text))
    assert found.document.published.earliest == date(2022, 1, 4)
    assert [str(event.start) for event in found.events] == ["2022-01-07 10:00:00"]


def test_a_line_told_again_and_again_is_one_event_and_stands_by_its_first_words():
    day = date(2022, 1, 5)
    often, seldom = (
        reading.read(Document("a", "10:00 Council meeting\n" * times, published=Published(day, day, "stated", "given"))).events
        for times in (500, 50)
    )
    assert often == seldom
    assert [(event.title, event.mention) for event in often] == [("Council meeting", 14)]


def test_the_same_words_of_other_days_are_told_however_often_they_come():
    days = [
        f"{month} {day}, 2022\n\nThe council will meet at 10:00 there.\n\n" for month in ("May", "July") for day in range(1, 32)
    ]
    assert len(reading.read(Document("a", "".join(days) * 2)).events) == len(days) == 62


@pytest.mark.parametrize("blank", ["\n", "\t\n", "\r"])
def test_a_desert_of_blank_lines_is_crossed_in_linear_time(blank):
    day = date(2022, 1, 5)

    def seconds(times):
        document = Document("a", "Meeting" + blank * times + "on Friday", published=Published(day, day, "stated", "given"))
        begin = process_time()
        reading.read(document)
        return process_time() - begin

    seconds(1000)  # patterns are compiled at first use
    assert seconds(40_000) < 20 * max(seconds(10_000), 0.02)
