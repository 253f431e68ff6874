"""The way from a document to what it says, stage by stage. Pure: no clock, no network, no settings."""

from __future__ import annotations

from dataclasses import replace

from datebook import events, published, times
from datebook.documents.header import story_of
from datebook.documents.language import NAMES
from datebook.model import Document, Problem, Published, Reading, TimeExpression


def read(document: Document) -> Reading:
    """Work out everything that one document says.

    The day of writing needs the events ("talks scheduled for next week" are those of January 10), and a date without a year needs
    the day of writing: hence the order. A text in another language than English is reported as such, not read badly; what stands
    beside it as data is read all the same. Data is none of the prose, and nothing is inferred from it.
    """
    if document.language != "en":
        return Reading(document, *events.build(document, ()), problems=(_foreign(document),))
    written, resolved, problems = _placed(replace(document, text=document.prose))
    document = replace(document, published=written)
    begin = story_of(document.prose)  # the dates of a header tell when the text was written, not what it tells of
    told = tuple(each for each in resolved if each.begin >= begin)
    dated, undated = events.build(document, told)
    return Reading(document, dated, undated, resolved, problems)


def _placed(prose: Document) -> tuple[Published, tuple[TimeExpression, ...], tuple[Problem, ...]]:
    """When the document was written, and its times, which what they were made of need not outlive."""
    scanned = times.scan(prose.text)
    written = published.infer(prose, scanned, events.mentions(prose.text))
    return written, *times.resolve(prose.text, scanned, written, timezone=prose.timezone)


def _foreign(document: Document) -> Problem:
    name = NAMES.get(document.language, NAMES["und"])
    return Problem(0, 0, "", f"the text is in {name}; only English is read")
