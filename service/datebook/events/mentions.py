"""Find the words that may tell of something taking place, each with its clause, tense and status."""

from __future__ import annotations

import re
from collections.abc import Iterator

from datebook.documents import segments
from datebook.events.sentences import told
from datebook.events.sentences.marks import Mark, marks
from datebook.model import EventMention

_DATELINE = re.compile(
    r"(?P<line>[A-Z][A-Z'’. -]{2,30}(?:, ?[^\n():;]{2,40})?(?: ?\([A-Za-z ./-]{2,24}\))?) ?(?:--|[-–—_]) (?=\S)"
)
"""Where and when an agency wrote: "BRUSSELS, April 12 (Reuters) - ". Its day dates no event."""
_LONGEST_DATELINE = 110
_LONGEST = 4000
_REACH, _MARKS = 800, 60
"""How far a clause may reach, in characters and in marks: no sentence of a person is longer, and a hostile one is bounded."""


def mentions(text: str) -> Iterator[EventMention]:
    """Every word of the text that names an event and is not taken back, in order; read as far as they are asked for."""
    return (found for sentence in sentences(text) for found in in_sentence(text, sentence, marks(text, *sentence)))


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """The sentences of a text; of one that no person wrote, as much as a person could read."""
    for begin, end in segments.sentences(text):
        dateline = _DATELINE.match(text, begin, min(end, begin + _LONGEST_DATELINE))
        if dateline:
            yield begin, dateline.end("line")
        yield dateline.end() if dateline else begin, min(end, begin + _LONGEST)


def in_sentence(text: str, sentence: tuple[int, int], around: list[Mark]) -> Iterator[EventMention]:
    """The mentions of one sentence, given its marks."""
    events = [i for i, mark in enumerate(around) if mark.role == "event"]
    for i in events:
        mark = around[i]
        clause = clause_of(sentence, around, i)
        if mark.cue is None or told.denied(text, mark.begin, clause):
            continue
        tense, cue = told.tense_of(text, mark.begin, mark.end, clause, mark.cue)
        status = told.status_of(text, mark.begin, mark.end, clause)
        yield EventMention(mark.begin, mark.end, mark.cue.kind, tense, cue, sentence, clause, status)


def clause_of(sentence: tuple[int, int], around: list[Mark], i: int) -> tuple[int, int]:
    """The stretch around mark `i` in which a time belongs to it: up to the next clause, quotation or report on either side."""
    begin, end = max(sentence[0], around[i].begin - _REACH), min(sentence[1], around[i].end + _REACH)
    for j in range(i - 1, max(-1, i - _MARKS), -1):
        if around[j].role in {"break", "quote"} or (around[j].role == "subordinate" and j == i - 1):
            begin = around[j].begin if around[j].role == "subordinate" else around[j].end
            break
        if around[j].role == "comma" and _opens_with_subordinate(around, j):
            begin = around[j].end
            break
    for j in range(i + 1, min(len(around), i + _MARKS)):
        mark = around[j]
        if mark.role in {"break", "quote", "subordinate"}:
            end = mark.begin
            break
        if mark.role == "report":
            end = _start_of_report(around, i, j)
            break
        if mark.role == "comma" and _opens_with_subordinate(around, j):
            end = mark.begin
            break
    return begin, end


def _opens_with_subordinate(around: list[Mark], comma: int) -> bool:
    """Whether the comma closes a phrase that opened the sentence: "Before a series of talks, …"."""
    return comma < _MARKS and around[0].role == "subordinate" and not any(mark.role == "comma" for mark in around[1:comma])


def _start_of_report(around: list[Mark], i: int, report: int) -> int:
    """Where "…, the ministry said on Monday" begins: at its comma, if it has one after the event."""
    for j in range(report - 1, i, -1):
        if around[j].role == "comma":
            return around[j].begin
    return around[report].begin
