"""The parts that notices of talks are read with: clues, names, rooms, lines, links."""

from __future__ import annotations

import re
import time
from datetime import date

import pytest

from datebook import reading
from datebook.events.notices import links, looks, people, rooms, speakers, values, venues
from datebook.events.notices.clues import CLUES
from datebook.events.notices.layout import Layout
from datebook.model import Document, Published


def fits(clue, text):
    name = re.search(r"Ada Byron|MR\. BYRON", text)
    return clue.fits(text[: name.start()], text[name.end() :])


@pytest.mark.parametrize("clue", CLUES, ids=[clue.because for clue in CLUES])
def test_a_clue_fits_its_example_and_not_its_counter_example(clue):
    assert fits(clue, clue.example)
    assert not fits(clue, clue.counter)


def named(text):
    return [text[n.begin : n.end] for n in people.names(text, 0, len(text), lambda _: False)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ingrid Solheim, Aalto University", ["Ingrid Solheim"]),
        ("Dr. Ingrid M. Solheim will speak", ["Dr. Ingrid M. Solheim"]),
        ("a lecture by Prof. Dr. Hans-Peter Vogel", ["Prof. Dr. Hans-Peter Vogel"]),
        ("J. van der Meer and K.Rao", ["J. van der Meer", "K.Rao"]),
        ("Sean O'Hanlon, PhD", ["Sean O'Hanlon, PhD"]),
        ("PIETER DE GROOT Jr.", ["PIETER DE GROOT Jr."]),
        ("Professor Okonkwo", ["Professor Okonkwo"]),
        ("Marie DUPONT", ["Marie DUPONT"]),
        ("Ingrid Solheim MIT", ["Ingrid Solheim"]),
        ("Department of Physics", []),
        ("Computer Science Colloquium", []),
        ("Monday, March 4", []),
        ("North Dakota", []),
        ("A STUDY OF WAVES", []),
        ("at 4 P.M. in", []),
        ("write to Solheim@example.org", []),
    ],
)
def test_names_by_their_shape(text, names):
    assert named(text) == names


@pytest.mark.parametrize(
    ("text", "spoken"),
    [("DR. INGRID SOLHEIM", "Ingrid Solheim"), ("Prof. Marie DUPONT", "Marie Dupont"), ("Ingrid McKay", "Ingrid McKay")],
)
def test_a_name_is_spoken_without_title_and_not_shouted(text, spoken):
    assert [n.spoken for n in people.names(text, 0, len(text), lambda _: False)] == [spoken]


def placed(text):
    return [" ".join(text[r.begin : r.end].split()) for r in rooms.rooms(Layout(text), 0, len(text)) if r.strength >= 2]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("in Room 12, Mill Hall", ["Room 12, Mill Hall"]),
        ("MH 1204", ["MH 1204"]),
        ("GrH2204", ["GrH2204"]),
        ("314 Marlow Building", ["314 Marlow Building"]),
        ("in the Garden Room, 3rd floor, Student Union", ["Garden Room, 3rd floor, Student Union"]),
        ("in the large conference room (Marlow 214)", ["large conference room (Marlow 214)"]),
        ("in room 207 of the new student center", ["room 207 of the new student center"]),
        ("the Lindqvist Auditorium in Mill Hall", ["Lindqvist Auditorium in Mill Hall"]),
        ("ROOM 118\nMarlow Hall", ["ROOM 118 Marlow Hall"]),
        ("in May 1995", []),
        ("Spring 2019", []),
        ("at 3:30 pm", []),
        ("Department of Physics, University of Oslo", []),
        ("phone 268 4431", []),
        ("3 participants", []),
    ],
)
def test_places_by_their_shape(text, found):
    assert placed(text) == found


def spoken_by(text):
    return [s.name.spoken for s in speakers.speakers(Layout(text))]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Speaker: Ingrid Solheim\nHost: Paolo Ricci", ["Ingrid Solheim"]),
        ("On Slow Waves\n\nby\n\nIngrid Solheim\nAalto University\n", ["Ingrid Solheim"]),
        ("Ingrid Solheim (Aalto) and Ben Achebe will speak about waves.", ["Ben Achebe"]),
        ("The Society presents Ingrid Solheim, author of Waves.", ["Ingrid Solheim"]),
        (
            "Geology Colloquium\nIngrid Solheim\nInstitute of Geology\n\nTides\n\nTo register contact Paolo Ricci.",
            ["Ingrid Solheim"],
        ),
        ("Please contact Paolo Ricci to register.", []),
        ("The Paolo Ricci Memorial Lecture", []),
        ("MR. RICCI: I have nothing to add.", []),
        ("Title: Solheim Conjecture Revisited", []),
    ],
)
def test_who_speaks(text, who):
    assert spoken_by(text)[:1] == who


def test_those_named_in_one_breath_speak_too():
    assert spoken_by("The workshop is led by Ingrid Solheim and Ben Achebe.") == ["Ingrid Solheim", "Ben Achebe"]


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("3:30 pm\nMarlow 214\n\nReception in the Mill Lounge", "Marlow 214"),
        ("3:30 pm, Mill Hall 12. Refreshments at 3 in Marlow Hall 3.", "Mill Hall 12"),
        ("Ingrid Solheim\nInstitute of Geology\n\nMonday at 3:30 pm in 4120.", "4120"),
        ("Director of the Marlow Laboratory", None),
    ],
)
def test_where_it_is(text, where):
    hour = text.find("3:30")
    found = venues.venue(Layout(text), (hour,) if hour >= 0 else ())
    assert (text[found.begin : found.end] if found else None) == where


@pytest.mark.parametrize(
    ("value", "kept"),
    [
        ("Mill Hall 12, our lab", "Mill Hall 12"),
        ("Mill Hall 12        Date: May 3", "Mill Hall 12"),
        ("Mill Hall\nRoom 12", "Mill Hall\nRoom 12"),
        ("City Library\n12 Mill Street", "City Library\n12 Mill Street"),
        ("Mill Hall 12\nRefreshments at 3:45 pm", "Mill Hall 12"),
        ("Guild Hall -- bus provided", "Guild Hall"),
        (
            "Eastbridge College\n  Department of Geology\n  214 Marlow Hall",
            "Eastbridge College\n  Department of Geology\n  214 Marlow Hall",
        ),
        ("Eastbridge College\nAsk the porter\n214 Marlow Hall", "Eastbridge College"),
    ],
)
def test_a_place_under_its_label_is_kept_without_remarks(value, kept):
    begin, end = values.place(value, (0, len(value)))
    assert value[begin:end] == kept


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("Join us: https://example.zoom.us/j/123.", "https://example.zoom.us/j/123"),
        ("Online at https://talks.example.org/room", "https://talks.example.org/room"),
        ("Slides: https://example.org/slides", None),
        ("No address at all", None),
    ],
)
def test_where_to_join(text, address):
    found = links.link(text, len(text))
    assert (text[slice(*found)] if found else None) == address


def announced(text):
    day = date(1998, 9, 14)
    found = reading.read(Document("notice", text, published=Published(day, day, "stated", "given")))
    return [
        (str(event.start or ""), next((e.quote for e in event.evidence if e.field == "start_time"), None))
        for event in (*found.events, *found.undated)
    ]


HABIT = "Logic Seminar\n\nThe seminar meets {} in Marlow 214. Everybody is welcome.\n"


@pytest.mark.parametrize(
    ("habit", "told"),
    [
        ("on Tuesdays at 5:30 p.m.", [("", "5:30 p.m.")]),
        ("every Wednesday, 2:00-3:30 pm,", [("", "2:00")]),
        ("each Friday", []),
        ("in the afternoon", []),
    ],
)
def test_a_weekly_seminar_is_announced_by_its_hour_on_no_known_day(habit, told):
    assert announced(HABIT.format(habit)) == told


@pytest.mark.parametrize(
    ("day", "start"),
    [("Tuesday, October 6", "1998-10-06 17:30:00"), ("Wednesday, October 7", "")],
    ids=["its own weekday", "another weekday"],
)
def test_the_hour_of_a_habit_is_on_a_day_that_fits_it(day, start):
    text = f"INGRID SOLHEIM\n\n{day}\n\nLectures are given on Tuesdays at 5:30 p.m. in Marlow 214. Admission is free.\n"
    assert [when for when, quote in announced(text) if quote == "5:30 p.m."] == [start]


ARTICLE = "The delegates of both sides waited for the maps that had been promised to them. " * 30


@pytest.mark.parametrize(
    ("text", "one"),
    [
        (f"The talks go on at 4:30 p.m. in the Garden Hotel. {ARTICLE}", False),
        (f"The seminar is at 4:30 p.m. in the Garden Hotel. {ARTICLE}", True),
        (f"How Glaciers Forget\n4:30 p.m., Marlow 214\n\n{ARTICLE}", True),
        ("The talks go on at 4:30 p.m. in the Garden Hotel.", True),
    ],
    ids=["only talks", "a word for a talk", "an hour on a line", "short"],
)
def test_which_texts_may_be_about_one_talk(text, one):
    assert looks.about_one(text, [text.find("4:30")]) is one


@pytest.mark.parametrize(
    "unit",
    [
        "A",
        "Aa ",
        "A. ",
        "Dr. ",
        "Room ",
        "Ada Byron, ",
        "Room 1 (",
        "of the ",
        "A\t \t",
        "in the ",
        '"Aaa ',
        "by ",
        "Ada\n",
        "a: ",
    ],
)
def test_hostile_texts_are_read_in_time(unit):
    text = "Seminar, 3:30 pm\n" + unit * 4000
    started = time.perf_counter()
    layout = Layout(text)
    speakers.speakers(layout)
    venues.venue(layout, (9,))
    assert time.perf_counter() - started < 5
