"""Markdown as its reader sees it: without its signs, with its lines."""

import pytest

from datebook.documents import from_bytes, markdown

SHOWN = {
    "headings": ("# Talks\nThey meet.\n\nOn Monday\n---\n", "Talks\n\nThey meet.\n\nOn Monday"),
    "emphasis, links and code": (
        "The *council* meets on **14 March** at [City Hall](https://a.org/1) `(Room 5)`.",
        "The council meets on 14 March at City Hall (Room 5).",
    ),
    "lines of a paragraph": ("**When:** 14 March\n**Where:** Room 5", "When: 14 March\nWhere: Room 5"),
    "lists": ("- one\n- two\n  - three\n\n1. first\n2. second", "- one\n- two\n  - three\n\n1. first\n2. second"),
    "tables": ("| Time | What |\n|---|---|\n| 9:30 | Opening |", "Time | What\n9:30 | Opening"),
    "what was struck out": ("It meets ~~at 9~~ at 10 a.m.", "It meets at 10 a.m."),
    "quotations": ("> They meet.", "They meet."),
    "code": ("    9:30 Opening", "9:30 Opening"),
    "HTML in it": ("<p>They <b>meet</b>.</p>\n\nOn<br>Monday", "They meet.\n\nOn\nMonday"),
    "front matter, as it is": (
        "---\ntitle: Talks\ndate: 2031-03-01\n---\n\nThey *meet*.",
        "---\ntitle: Talks\ndate: 2031-03-01\n---\n\nThey meet.",
    ),
}


@pytest.mark.parametrize("case", SHOWN)
def test_it_is_shown_with(case):
    source, text = SHOWN[case]
    (part,) = markdown.read(source.encode())
    assert part.text == text


@pytest.mark.parametrize(
    ("source", "title"),
    [
        ("# The *talks*\n\nx", "The talks"),
        ("---\ntitle: Talks\nslug: x\n---\n# Other", "Talks"),
        ("## Not the first level", None),
    ],
)
def test_its_title_is_that_of_its_front_matter_or_first_heading(source, title):
    (part,) = markdown.read(source.encode())
    assert part.title == title


def test_a_file_that_is_named_so_is_read_so():
    (document,) = from_bytes(b"They *meet* on 14 March.", "notes.md")
    assert document.text == "They meet on 14 March."
