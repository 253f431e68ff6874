"""Front matter and a mail's header stand at the top, are told from labelled lines, and end where the text begins."""

import pytest

from datebook.documents.header import header_of, story_of

HEADERS = {
    "YAML": ("---\ntitle: a\ndate: 2022-01-05\ntags:\n  - b\n- c\n# d\n---\n", "front matter", {"title", "date", "tags"}),
    "YAML that dots end": ("---\nDate: 2022-01-05\n...\n", "front matter", {"date"}),
    "YAML below a mark and blank lines": ("\ufeff\n\n---\ndate: 2022-01-05\n---\n", "front matter", {"date"}),
    "YAML of an event for a program": ("---\nlayout: event\nplace: Oslo\n---\n", "front matter", {"layout", "place"}),
    "TOML": ('+++\ndate = 2022-01-05\n"a.b" = [\n"c",\n]\n[d]\ne = 1\n+++\n', "front matter", {"date", "a_b"}),
    "no fence": ("Title: a\nDate: 2022-01-05\nSlug: a\n", "front matter", {"title", "date", "slug"}),
    "a mail": ("From: a@example.org\nDate: Tue, 4 Jan 2022\n", "e-mail header", {"from", "date"}),
    "a mail in a box": (
        "From a@example.org Tue Jan  4 09:12:00 2022\nFrom: a\nMessage-ID: <1>\nTo: b\n",
        "e-mail header",
        {"from"},
    ),
    "a mail with a place": ("From: a@example.org\nLocation: Oslo\nSubject: a\n", "e-mail header", {"location"}),
    "a memorandum": ("TO: b\nFROM: The secretary\nRE: a\nDATE: January 4, 2022\n", "e-mail header", {"from", "to", "re", "date"}),
}
NONE = {
    "nothing": "",
    "prose": "From Monday on: talks.\n\nMore.",
    "a rule": "---\n\nTalks open.\n\n---\n",
    "a fence that nothing closes": "---\ndate: 2022-01-05\n",
    "prose between rules": "---\nThe talks open on Monday.\n---\n",
    "a boxed announcement": "---\nDate: 10 January 2022\nTime: 2 pm\nPlace: Room 5\n---\n",
    "front matter further down": "Talks\n\n---\ndate: 2022-01-05\n---\n",
    "an announcement": "Date: January 10, 2022\nTime: 2 pm\nPlace: Room 5\n\nCome.",
    "an announcement with a category": "Category: talk\nDate: January 10, 2022\nTime: 2 pm\n\nCome.",
    "hours from and to": "Date: January 10, 2022\nFrom: 9am\nTo: 5pm\n\nCome.",
    "a letter": "Dear all,\n\nFrom: a@example.org\nDate: Tue, 4 Jan 2022\n\nHello.",
    "a quoted mail": "> From: a@example.org\n> Date: Tue, 4 Jan 2022\n\nHello.",
    "a notice on a board": "<0.15.9@example.org>\nType: talks\nDates: 14-Jan-22\nPostedBy: Ann Lee on 4-Jan-22\n\nCome.",
    "a dialogue": "Ann: Hello.\nBob: Hello.\n\nThey left.",
}


@pytest.mark.parametrize(("text", "kind", "names"), HEADERS.values(), ids=HEADERS)
def test_a_header_ends_where_the_text_begins(text, kind, names):
    story = f"{text}\nThe talks open."
    header = header_of(story)
    assert header is not None
    assert header.kind == kind
    assert names <= {field.name for field in header.fields}
    assert story[header.end :].strip() == "The talks open."
    for field in header.fields:
        assert " ".join(story[field.begin : field.end].split()).startswith(field.words.strip('"')[:4])


@pytest.mark.parametrize("text", NONE.values(), ids=NONE)
def test_what_is_read_as_text_is_no_header(text):
    assert header_of(text) is None
    assert story_of(text) == 0


def test_a_value_bears_no_quotation_marks_and_no_comment():
    header = header_of("---\na: 'b # c' # d\ne: f # g\nh: \"i\"\nj:\n---\n")
    assert header is not None
    assert [field.value for field in header.fields] == ["b # c", "f", "i", ""]


def test_what_says_when_it_was_written_comes_in_order_of_trust():
    header = header_of("---\nlastmod: 1\ncreated: 2\ndate: 3\npubDate: 4\npublished: 5\n---\n")
    assert header is not None
    assert [field.value for field in header.written()] == ["5", "4", "3", "2"]
    assert [field.value for field in header.changed()] == ["1"]


@pytest.mark.parametrize("line", ["place: Oslo", "time: 14:00", "layout: event", "speaker: Ann Lee", "end_date: 2022-01-07"])
def test_a_date_beside_a_place_or_an_hour_may_be_that_of_an_occasion(line):
    header = header_of(f"---\nslug: a\ndate: 2022-01-05\n{line}\n---\n")
    assert header is not None
    assert not list(header.written())
