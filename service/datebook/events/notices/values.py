"""What stands under a label: the place without the remarks behind it, the names that a value begins with."""

from __future__ import annotations

import re
from collections.abc import Iterator

from datebook.events import words
from datebook.events.notices import people, rooms, speakers, venues, vocabulary
from datebook.events.notices.layout import Layout

Span = tuple[int, int]

_HOUR = re.compile(r"\b\d{1,2}(?::\d\d|\s?[ap]\.?m\b)", re.IGNORECASE)
_ADDRESS = re.compile(
    r"^\d{1,5}[A-Za-z]?\s[A-Z]|\b(?:Street|St\.|Avenue|Ave|Road|Rd|Boulevard|Blvd|Drive|Lane|Square|Place|Strasse|Straße)\b|"
    r"\b[A-Z]{2}\s\d{5}\b|https?://"
)
"""What goes on with a place in the lines below it: "12 Mill Street", "Springfield, IL 62701"."""


def place(text: str, span: Span) -> Span:
    """The first line under a label for the place, and the ones below it that go on with the address."""
    layout = Layout(text)
    lines = [(span[0] + line.start(), span[0] + line.end()) for line in re.finditer(r"(?=\S)[^\n]+", text[slice(*span)])]
    first, end = True, span[0]
    for i, (begin, stop) in enumerate(lines):
        between = _names_body(text, begin, stop) and i + 1 < len(lines) and _goes_on(layout, *lines[i + 1])
        if not (first or between or _goes_on(layout, begin, stop)):
            break
        end = venues.shortened(layout, begin, stop)
        if end < stop and text[end:stop].strip(" \t,;.*"):
            break
        first = False
    return span[0], end


def _goes_on(layout: Layout, begin: int, end: int) -> bool:
    """Whether a line goes on with a place: an address, a room."""
    return bool(_ADDRESS.search(layout.text, begin, end)) or _opens_with_room(layout, begin, end)


def _names_body(text: str, begin: int, end: int) -> bool:
    """Whether a line names a department or the like, which may stand between a place and its room."""
    return text[begin].isupper() and bool(vocabulary.EMPLOYERS & set(text[begin:end].casefold().split()))


def _opens_with_room(layout: Layout, begin: int, end: int) -> bool:
    room = rooms.room_at(layout, begin, end)
    return room is not None and room.strength >= 2 and not _HOUR.search(layout.text, begin, end)


def listed(text: str, span: Span) -> Iterator[people.Name]:
    """The names that a value begins with: one, or several joined."""
    first = people.name_at(text, *first_line(text, span), wrapped=False)
    if first and text[first.bare : first.end].split(maxsplit=1)[0].lower() not in words.TITLES:
        yield first
        yield from speakers.beside(text, first, span[1])


def first_line(text: str, span: Span) -> Span:
    """The first line of a stretch."""
    stop = text.find("\n", *span)
    return (span[0], stop if stop > 0 else span[1])
