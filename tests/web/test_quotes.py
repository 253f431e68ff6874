"""Where the words that carry an entry are marked in their sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from datebook.model import Evidence
from datebook.web.quotes import marked


def shown(sentence, *evidence):
    pieces = marked(sentence, [Evidence("date", begin, begin + len(quote), quote, "") for begin, quote in evidence])
    return "".join(f"[{text}]" if mark else text for text, mark in pieces)


@pytest.mark.parametrize(
    ("sentence", "evidence", "wanted"),
    [
        ("They meet on 3 May.", [(113, "3 May")], "They meet on [3 May]."),
        ("On 3 May and again on 3 May.", [(100, "On"), (122, "3 May")], "[On] 3 May and again on [3 May]."),
        ("On 3 May and again on 3 May.", [(100, "On"), (103, "3 May")], "[On] [3 May] and again on 3 May."),
        ("The talks on 3 May.", [(4, "talks on"), (10, "on 3 May")], "The [talks on 3 May]."),
        ("They meet.", [(5, "3 May")], "They meet."),
        ("They meet.", [], "They meet."),
        ("", [(0, "x")], ""),
        ("On 3\n  May they meet.", [(3, "3\n  May")], "On [3 May] they meet."),
        ("they meet", [(0, "")], "they meet"),
    ],
)
def test_the_words_are_marked_where_they_stand(sentence, evidence, wanted):
    assert shown(sentence, *evidence) == wanted


@given(st.text(max_size=80), st.lists(st.tuples(st.integers(0, 200), st.text(max_size=10)), max_size=5))
def test_the_pieces_are_always_the_sentence(sentence, evidence):
    found = [Evidence("date", begin, begin + len(quote), quote, "") for begin, quote in evidence]
    assert "".join(text for text, _ in marked(sentence, found)) == "".join(text for text, _ in marked(sentence, []))
