"""A sentence with the words marked in it that carry an entry's fields."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from datebook.model import Evidence
from datebook.text import line

_LIMIT = 1500


def marked(sentence: str, evidence: Iterable[Evidence]) -> list[tuple[str, bool]]:
    """The sentence in pieces, each with whether it is marked; joined they are the sentence.

    Evidence counts characters of the whole document, and where in it the sentence begins is not known: the place is the
    beginning that most of the evidence agrees on. Words that are not in the sentence are not marked.
    """
    text = line(sentence, _LIMIT)
    places = [(item.begin, len(quote), tuple(_all(text, quote))) for item in evidence if (quote := line(item.quote, _LIMIT))]
    votes = Counter(begin - at for begin, _, found in places for at in found)
    start = min(votes, key=lambda place: (-votes[place], place), default=0)
    spans = sorted(_nearest(begin - start, found, length) for begin, length, found in places if found)
    return list(_pieces(text, _merged(spans)))


def _all(text: str, quote: str) -> Iterator[int]:
    at = text.find(quote)
    while at >= 0:
        yield at
        at = text.find(quote, at + 1)


def _nearest(wanted: int, found: Sequence[int], length: int) -> tuple[int, int]:
    at = min(found, key=lambda place: abs(place - wanted))
    return at, at + length


def _merged(spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    held: tuple[int, int] | None = None
    for begin, end in spans:
        if held and begin <= held[1]:
            held = (held[0], max(held[1], end))
        else:
            if held:
                yield held
            held = (begin, end)
    if held:
        yield held


def _pieces(text: str, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[str, bool]]:
    position = 0
    for begin, end in spans:
        if begin > position:
            yield text[position:begin], False
        yield text[begin:end], True
        position = end
    if position < len(text):
        yield text[position:], False
