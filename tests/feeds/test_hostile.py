"""Text of strangers in a feed: whatever they write, it stays text, and the feed stays a feed."""

import json
import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from datebook.feeds import ics
from datebook.model import Evidence, Participant, Telling
from feeds.making import definition, entry

DAY = date(2022, 3, 12)
CORPUS = Path(__file__).parents[1] / "corpus" / "hostile_titles.jsonl"
HOSTILE = [json.loads(line)["text"] for line in CORPUS.read_text(encoding="ascii").splitlines()]
UNSEEN = re.compile("[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
anything = st.text(st.characters(), max_size=120) | st.sampled_from(HOSTILE)


def everywhere(text):
    """An entry that bears a text in every field that a stranger can write."""
    found = Evidence("date", 0, 1, text, text)
    return entry(
        DAY,
        title=text,
        location=text,
        subject=text,
        timezone_text=text,
        participants=(Participant(text, "group"),),
        evidence=(found,),
        tellings=(Telling("1", text, text, (found,)), Telling("2", text, text, ())),
    )


def checked(feed):
    """The feed's one event, after everything that a strict reader asks of its bytes."""
    assert not feed.problems
    text = feed.body.decode()
    assert text.endswith("END:VCALENDAR\r\n")
    assert "\n" not in text.replace("\r\n", "")
    assert not UNSEEN.search(text.replace("\r\n", ""))
    assert all(len(line) <= 75 for line in feed.body.split(b"\r\n"))
    # A reader that takes more characters for line ends than the standard does sees the same lines.
    assert text.split("\r\n")[:-1] == text.splitlines()
    names = [line.partition(":")[0] for line in text.replace("\r\n ", "").split("\r\n")]
    assert names.count("BEGIN") == names.count("END") == 3 if "VTIMEZONE" in text else 2
    parsed = Calendar.from_ical(feed.body)
    assert not parsed.errors
    [event] = parsed.events
    assert not event.errors
    return event


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_breaks_a_feed_or_adds_a_property(text):
    plain = set(checked(ics.feed(definition(), [everywhere("plain")])))
    assert set(checked(ics.feed(definition(), [everywhere(text)]))) <= plain


@given(anything)
def test_no_text_at_all_breaks_a_feed(text):
    event = checked(ics.feed(definition(title="Talks", description=text), [everywhere(text)]))
    assert str(event["SUMMARY"])
    assert event["DTSTART"].dt == DAY


@given(anything)
def test_a_calendar_may_be_described_by_any_text(text):
    checked(ics.feed(definition(description=text), [entry(DAY)]))


@given(st.lists(anything, max_size=4))
def test_fragments_joined_are_the_whole_calendar(titles):
    feed = ics.feed(definition(), [entry(DAY, uid=str(n), title=title) for n, title in enumerate(titles)])
    assert Calendar.from_ical(feed.body).to_ical() == feed.body


def test_a_title_of_ten_thousand_characters_is_cut_and_marked_as_cut():
    summary = str(checked(ics.feed(definition(), [entry(DAY, title="long " * 2000)]))["SUMMARY"])
    assert len(summary) <= 300
    assert summary.endswith("…")


def test_characters_of_every_script_and_emoji_come_through_whole():
    title = "Überprüfung 会議 мир שלום سلام 👩‍👩‍👧 क्ष"
    assert str(checked(ics.feed(definition(), [entry(DAY, title=title)]))["SUMMARY"]) == title


def test_an_event_without_a_title_is_called_by_its_kind():
    assert str(checked(ics.feed(definition(), [entry(DAY, title=" \u200b ")]))["SUMMARY"]) == "Talks"
