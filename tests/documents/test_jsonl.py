"""JSON lines: an object a line; a bad line is reported by its number and the rest goes on."""

from datetime import date, datetime, timedelta, timezone

import pytest

from datebook.documents.jsonl import parse, published_from
from datebook.documents.plain import MAX_BYTES
from datebook.errors import InputError
from datebook.model import Document, Published

FAULTY = {
    "no JSON": (b"{nope", "not valid JSON"),
    "a list": (b"[1]", "is no JSON object"),
    "no text": (b'{"source": "a"}', 'has no "text"'),
    "text that is a number": (b'{"text": 1}', 'has no "text"'),
    "a source that is a number": (b'{"text": "a", "source": 1}', "must be strings"),
    "a date that is none": (b'{"text": "a", "published": "soon"}', '"soon" is no date'),
    "a number for a date": (b'{"text": "a", "published": 5}', '"5" is no date'),
    "not UTF-8": (b'{"text": "\xff"}', "is not UTF-8"),
    "nested beyond reason": (b"[" * 100_000, "not valid JSON"),
    "too long": (b'{"text": "' + b"x" * MAX_BYTES + b'"}', "too large"),
}


def test_source_and_text_are_kept_character_for_character():
    found = list(parse([b'{"source": " a\\r\\n\\u2028 ", "text": "x\\r\\ny\\u0000 ", "more": 1}'], "f"))
    assert found == [Document(" a\r\n\u2028 ", "x\r\ny\0 ")]


def test_empty_lines_are_passed_over_and_a_document_without_source_is_named_by_its_line():
    found = list(parse([b"\n", b'{"text": "x"}\n', b"  "], "f.jsonl"))
    assert [document.source for document in found if isinstance(document, Document)] == ["f.jsonl:2"]


@pytest.mark.parametrize("name", FAULTY)
def test_a_line_that_cannot_be_read_is_reported_by_number_and_the_rest_goes_on(name):
    line, why = FAULTY[name]
    before, fault, after = parse([b'{"text": "a"}', line, b'{"text": "b"}'], "f")
    assert isinstance(before, Document)
    assert isinstance(after, Document)
    assert isinstance(fault, InputError)
    assert str(fault).startswith("f:2: ")
    assert why in str(fault)


def test_a_document_goes_by_its_own_date_before_the_one_given_for_all():
    given = published_from("2020-02-02", "given")
    own, lent = parse([b'{"text": "a", "published": "2022-01-10"}', b'{"text": "b", "published": null}'], "f", published=given)
    assert isinstance(own, Document)
    assert isinstance(lent, Document)
    assert own.published.day == date(2022, 1, 10)
    assert lent.published == given


def test_an_instant_keeps_its_offset_and_its_own_day():
    found = published_from("2013-02-12T04:30:00-02:00", "given")
    zone = timezone(timedelta(hours=-2))
    assert found == Published(date(2013, 2, 12), date(2013, 2, 12), "stated", "given", datetime(2013, 2, 12, 4, 30, tzinfo=zone))
