"""The rooms in which lists are read: words of lines, what stands below a line, hours as programmes write them."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from datebook.events.lists import below, linetimes, linewords
from datebook.events.whens import whens
from datebook.times import find


@pytest.mark.parametrize("cue", linewords.LINE_CUES, ids=[cue.example for cue in linewords.LINE_CUES])
def test_a_word_of_lists_is_found_in_its_example_and_not_in_its_counter_example(cue):
    found = linewords.noun(cue.example, 0, len(cue.example))
    assert found is not None
    assert found.cue is cue
    counter = linewords.noun(cue.counter, 0, len(cue.counter))
    assert counter is None or counter.cue is not cue


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ("Opens the new bridge", "opens"),
        ("Governor opens the new library", "opens"),
        ("receives a delegation", "receives"),
        ("Hosts a dinner", "hosts"),
        ("Tours need a permit", None),
        ("Sauna opens on Wednesday", None),
        ("Fisheries Council, Ostend", "council"),
        ("Council houses", "council"),
        ("Festival passes", None),
    ],
)
def test_what_a_line_says_somebody_does(line, word):
    found = linewords.named(line, 0, len(line))
    assert (found.word if found else None) == word


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("Fir Hall, Cascade College, Bend, OR 97701", "place"),
        ("Briefing Room", "place"),
        ("Where: the old mill", "place"),
        ("Grange Booth, Fairground Road, Colby, PA", "place"),
        ("(CLOSED PRESS)", "note"),
        ("Call time for cameras: 8:30 a.m.", "note"),
        ("Tour of the Museum", None),
        ("1215 - Meets wardens, Dyke House, Colby", None),
        ("The hall is closed?", None),
    ],
)
def test_what_the_line_below_says(line, says):
    assert below.says(line, 0, len(line)) == says


def times_of(text):
    return whens(text, find(text, date(2010, 8, 30)))


def test_a_day_and_an_hour_in_two_lines_are_two_times():
    text = "Sat 4 Sept   v Milltown, 3pm\nWed 8 Sept   v Alder, 7.45pm"
    cut = linetimes.apart(times_of(text), linetimes.lines(text, times_of(text)))
    assert [text[when.begin : when.end] for when in cut] == ["Sat 4 Sept", "3pm", "Wed 8 Sept", "7.45pm"]


@pytest.mark.parametrize(
    ("line", "hour"),
    [
        ("0845 - Addresses the congress", "08:45"),
        ("press conference 12.30", "12:30"),
        ("Ferry Council (Ghent, 15.30)", "15:30"),
        ("Season ticket NOK 12.50", None),
        ("By-law 2045, mooring dues", None),
    ],
)
def test_hours_as_only_programmes_write_them(line, hour):
    heading = times_of("Monday, 6 September 2010")[0].first
    found = [when.first.start for when in linetimes.timed(line, (0, len(line)), [], heading)]
    assert [f"{start:%H:%M}" for start in found if isinstance(start, datetime)] == ([hour] if hour else [])
