import tomllib
from datetime import date
from pathlib import Path

import pytest

from datebook import published
from datebook.events.mentions import mentions
from datebook.model import Document, EventMention, Published
from datebook.times import scan

CORPUS = Path(__file__).parents[1] / "corpus" / "times" / "published.toml"
TEXTS = tomllib.loads(CORPUS.read_text(encoding="utf-8"))["text"]


def inferred(text, given=None):
    document = Document("a", text, published=given or Published())
    return published.infer(document, scan(text), mentions(text))


@pytest.mark.parametrize("row", [row for row in TEXTS if "from" in row], ids=lambda row: row["says"])
def test_the_day_of_writing_is_stated_or_bounded_by_the_text(row):
    found = inferred(row["text"])
    assert (found.earliest, found.latest, found.basis) == (row["from"], row["to"], row["basis"])


@pytest.mark.parametrize("row", [row for row in TEXTS if "from" not in row], ids=lambda row: row["says"])
def test_what_the_text_does_not_say_closely_enough_stays_unknown(row):
    assert inferred(row["text"]).basis == "unknown"


def test_a_stated_day_is_returned_unchanged():
    given = Published(date(2000, 1, 1), date(2000, 1, 1), "stated", "it came with the document")
    assert inferred("Written on March 3, 2020, it says.", given) is given


def test_the_reason_names_the_words_that_were_used():
    because = inferred(TEXTS[0]["text"]).because
    assert all(words in because for words in ('"December 31"', '"January 10"', '"next week"'))


def test_mentions_made_by_hand_decide_which_event_a_time_belongs_to():
    text = "On May 2, 2019 they met. Next week: talks. On May 13: talks."
    talks = [text.index("talks"), text.rindex("talks")]
    made = [
        EventMention(at, at + 5, "talks", "future", "", (begin, at + 6), (begin, at + 6))
        for at, begin in zip(talks, (text.index("Next"), text.index("On May 13")), strict=True)
    ]
    past = EventMention(text.index("met"), text.index("met") + 3, "meeting", "past", "met", (0, 24), (0, 24))
    found = published.infer(Document("a", text), scan(text), [past, *made])
    assert (found.earliest, found.latest, found.basis) == (date(2019, 5, 6), date(2019, 5, 12), "inferred")
