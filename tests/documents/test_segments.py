"""Where sentences and paragraphs end, and where they do not."""

from __future__ import annotations

import pytest

from datebook.documents.segments import paragraphs, sentences

FIRST = "The board met in the old customs house and heard the pilots who had come up the river with the first of the barges"
SECOND = "It then went on to the lock where the keeper showed the members how the gates had been mended in the winter"
THIRD = "The members thanked him and asked for a list of what he would need before the end of the summer"
"""Sentences that lost their stops: the three together are longer than a line can be."""
LONG = f"{FIRST} {SECOND} {THIRD}".lower()

ONE = [
    "Mr. Key met Dr. Lee on Jan. 9 at 10 a.m. in St. Louis.",
    "The U.S. Senate votes on Tuesday.",
    "Gov. J. B. Pritzker of Ill. will visit Washington, D.C. next week.",
    "He paid $3.5 million for No. 7 Elm St. in May.",
    "They meet at 9.30 on 3.5.2024 in Room B.12",
    "Yahoo! said so.",
    "A bill (H.R. 12) comes up.",
    "Brig. Gen. Moss met Maj. Reed.",
    "The board met in the customs house   It then went on to the lock",
    LONG.replace(" ", "   "),
    LONG.replace(" and", "  And"),
    "1. Report of the Secretary",
    "We will meet at the usual place, which is the large room on\nthe second floor of the town hall, at nine.",
    "All members of the board are asked to come to the extraordinary\nGeneral Assembly of the Society on 4 May.",
]

SEVERAL = [
    ("He left. She stayed.", ["He left.", "She stayed."]),
    ("It met in the U.S. The talks failed.", ["It met in the U.S.", "The talks failed."]),
    ("It opens at 9 a.m. All are welcome.", ["It opens at 9 a.m.", "All are welcome."]),
    ('"We will go." He nodded.', ['"We will go."', "He nodded."]),
    ("“Really?” She laughed.", ["“Really?”", "She laughed."]),
    ("It rose 5%. 12 people came.", ["It rose 5%.", "12 people came."]),
    ("A heading\n\nA sentence", ["A heading", "A sentence"]),
    ("SPECIAL SEMINAR\nTuesday March 15\nHBH 1202\n1:30 pm", ["SPECIAL SEMINAR", "Tuesday March 15", "HBH 1202", "1:30 pm"]),
    ("Present:\n- the chair\n- two members", ["Present:", "- the chair", "- two members"]),
    ("1. Minutes. Adopted.\n2. Reports", ["1. Minutes.", "Adopted.", "2. Reports"]),
    ("When: Monday\nWhere: Room 2", ["When: Monday", "Where: Room 2"]),
    (
        "9:30 a.m. The chair meets staff.\n10 a.m. She leaves.",
        ["9:30 a.m. The chair meets staff.", "10 a.m. She leaves."],
    ),
    ("one\r\n\r\ntwo", ["one", "two"]),
    (f"{FIRST}   {SECOND}     {THIRD}", [FIRST, SECOND, THIRD]),
    ("Wait… He went on… and on.", ["Wait…", "He went on… and on."]),
]


@pytest.mark.parametrize("text", ONE)
def test_a_stop_within_an_abbreviation_a_number_or_a_wrapped_line_ends_nothing(text):
    assert list(sentences(text)) == [(0, len(text))]


@pytest.mark.parametrize(("text", "parts"), SEVERAL)
def test_sentences_lines_and_list_items_stand_apart(text, parts):
    assert [text[begin:end] for begin, end in sentences(text)] == parts


@pytest.mark.parametrize("text", [text for text, _ in SEVERAL] + ONE + ["", " \n\t\n ", "x", "…", "\u2028a\u2028\u2028b"])
def test_every_character_that_is_no_white_space_lies_in_one_sentence_of_one_paragraph(text):
    for spans in (tuple(sentences(text)), paragraphs(text)):
        assert "".join("".join(text[begin:end].split()) for begin, end in spans) == "".join(text.split())
        assert all(begin < end for begin, end in spans)
        assert list(spans) == sorted(spans)


def test_blank_lines_part_paragraphs():
    text = "a\nb\n\n \n c \n\nd"
    assert [text[begin:end] for begin, end in paragraphs(text)] == ["a\nb", "c", "d"]


@pytest.mark.parametrize(
    "header",
    [
        "---\ntitle: Talks open. Or not.\ndate: 2022-01-05\n---\n",
        "From: a@example.org\nSubject: Talks. Or not.\nDate: Tue, 4 Jan 2022\n",
    ],
)
def test_a_header_is_no_sentence(header):
    text = f"{header}\nTalks open.\n\nThey close."
    for spans in (tuple(sentences(text)), paragraphs(text)):
        assert [text[begin:end] for begin, end in spans] == ["Talks open.", "They close."]
