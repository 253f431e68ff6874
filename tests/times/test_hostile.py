import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from datebook.model import Document
from datebook.published import infer
from datebook.times import STAGES, find, scan
from datebook.times.lexicon import WORDS
from datebook.times.tokens import chunks

SIZE = 30_000  # how fast 100 KB are read is for the bench
HOSTILE = {
    "digits": "1",
    "digits and spaces": "1 ",
    "slashes": "/",
    "digits and slashes": "1/",
    "digits and commas": "1,",
    "digits and dots": "1.",
    "clocks": "10:00-",
    "weekdays": "Monday ",
    "nested ranges": "from Monday to ",
    "days and dashes": "January 9-",
    "Unicode digits": "\u0663 ",
    "letters that grow in lower case": "\u0130",
    "line ends": " \n",
    "number words": "twenty ",
    "headers": "Date: ",
    "dates": "2020-01-01-",
    "hours": "a.m. ",
    "colons": ":",
    "sets": "every ",
    "brackets": "(",
    "quotes": "“",
    "one long word": "a",
    "listed days": "May 2, ",
    "listed weekdays": "Mon, ",
    "hours and zones": "10:00 GMT (",
    "hours with hours": "at 7 p.m. and ",
    "years": "1999 ",
    "lengths": "two hours and ",
}


@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_text_is_read_to_its_end(unit):
    text = unit * (SIZE // len(unit))
    found = find(text, date(2022, 1, 5))
    assert all(text[each.begin : each.end] == each.text for each in found)
    infer(Document("a", text), scan(text), ())


WORD = st.sampled_from(
    [*WORDS, "10", "1990", "2022-01-10", "9:30", "3/4", "10.5", "1,200", "5th", "99", "Geneva", "\n\n", "$5", "0930"]
)
SOUP = st.lists(st.tuples(WORD, st.sampled_from([" ", "", ", ", "-", "\n"]), st.booleans()), max_size=25).map(
    lambda parts: "".join((word.title() if capital else word) + gap for word, gap, capital in parts)
)


@settings(max_examples=300, deadline=None)
@given(SOUP, st.sampled_from([None, date(2022, 1, 5), date(1, 1, 1), date(9999, 12, 31), date(2024, 2, 29)]))
def test_any_mixture_of_words_of_time_gives_spans_in_order_and_well_formed_values(text, published):
    end = -1
    for found in find(text, published):
        assert found.begin > end - 1
        assert 0 <= found.begin < found.end <= len(text)
        assert text[found.begin : found.end] == found.text
        assert re.fullmatch(r"[0-9A-Z:.-]+(?:_REF)?", found.value)
        assert 0 < found.confidence <= 1
        for span in (found.date_span, found.clock_span, found.timezone_span):
            assert span is None or 0 <= span[0] < span[1] <= len(text)
        end = found.end


EDGES = [None, date(1, 1, 1), date(100, 1, 1), date(2024, 2, 29), date(9900, 12, 31), date(9999, 12, 31)]
IDIOMS = [text for stage in STAGES for rule in stage.rules for text in (rule.example, rule.counter)]
NUMBER = re.compile(r"[0-9]+")


@pytest.mark.parametrize("published", EDGES, ids=str)
def test_every_idiom_is_read_on_the_edges_of_the_calendar(published):
    for text in IDIOMS:
        assert all(text[each.begin : each.end] == each.text for each in find(text, published))


@settings(max_examples=400, deadline=None)
@given(
    st.lists(st.sampled_from(IDIOMS), min_size=1, max_size=3),
    st.lists(st.sampled_from(["0", "1", "13", "29", "31", "32", "60", "99", "1900", "2400", "9999", "123456789"]), min_size=1),
    st.sampled_from(EDGES),
)
def test_every_idiom_stands_any_number_in_it(texts, numbers, published):
    turn = iter(numbers * 40)
    text = NUMBER.sub(lambda found: next(turn, found[0]), " ".join(texts))
    for each in find(text, published):
        assert text[each.begin : each.end] == each.text
        assert re.fullmatch(r"[0-9A-Z:.-]+(?:_REF)?", each.value)


@given(st.text(max_size=200))
def test_no_text_is_refused(text):
    find(text, date(2022, 1, 5))


@given(st.text(alphabet="ab \n.", max_size=400))
def test_chunks_join_to_the_text(text):
    long = text * 500
    assert "".join(long[begin:end] for begin, end in chunks(long)) == long
