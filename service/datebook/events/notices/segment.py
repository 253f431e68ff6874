"""A run of words that may name a place, and how surely it does: "Mill Hall 12", "MH 1204", "1204"; not "Mill", "May 1995"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from datebook.events.notices import vocabulary

_CODE = re.compile(r"[A-Z][A-Za-z]{0,5}-?(?:[A-Z]-?)?\d{2,5}[A-Za-z]?")
_ABBREVIATION = re.compile(r"[A-Z][A-Za-z]{1,11}|[A-Z]{2,6}")
ROOM_NUMBER = re.compile(
    r"\d{1,2}\.\d{3}|#?(?:[A-Z]-?)?\d{2,5}(?:[.-]\d{1,3})?[A-Za-z]?(?:-?[A-Z])?|[A-Z]{1,2}\d{1,4}[A-Z]?|\d{1,2}[A-Z]\d{2,3}"
)
YEAR = re.compile(r"(?:19|20)\d\d")
COMPLETE = 3
"""The strength of a segment that names a place by itself."""
_MANY = 6


@dataclass(frozen=True, slots=True)
class Segment:
    """One run of words that may name a place."""

    begin: int
    end: int
    tokens: tuple[str, ...]

    @property
    def low(self) -> tuple[str, ...]:
        """Its words in small letters."""
        return tuple(token.casefold() for token in self.tokens)

    @property
    def building(self) -> bool:
        """Whether a word for a room or a building is among them."""
        return any(word in vocabulary.BUILDINGS for word in self.low)

    @property
    def numbered(self) -> bool:
        """Whether it bears the number of a room."""
        return any(ROOM_NUMBER.fullmatch(token) for token in self.tokens) or any(_CODE.fullmatch(token) for token in self.tokens)

    @property
    def strength(self) -> int:
        """How surely it names a place by itself: 0 a name, 1 by its surroundings alone, 4 a room with its number."""
        low, last = self.low, self.tokens[-1]
        affiliated = all(word in vocabulary.AFFILIATIONS for word in low if word in vocabulary.BUILDINGS)
        if "room" in low or "rm" in low:
            return 4 if len(low) > 1 else 0
        if self.building:
            if len(low) == 1 or "university" in low:
                return int(low[0] == "basement")
            if self.numbered and not YEAR.fullmatch(last):
                return 4
            return 1 if affiliated or len(low) > _MANY else 3
        if len(self.tokens) == 1:
            if _CODE.fullmatch(last) and not YEAR.search(last):
                return 3
            return 1 if ROOM_NUMBER.fullmatch(last) and len(last) > 2 and not YEAR.fullmatch(last) else 0
        return self._by_shape()

    def _by_shape(self) -> int:
        first, last = self.tokens[0], self.tokens[-1]
        if YEAR.fullmatch(last) or YEAR.fullmatch(first) or (first[0].isdigit() and last.isdigit()):
            return 0
        if len(self.tokens) == 2 and _ABBREVIATION.fullmatch(first) and ROOM_NUMBER.fullmatch(last):
            return 3 if len(last) > 2 else 1
        if len(self.tokens) <= 4 and first[0].isdigit() and ROOM_NUMBER.fullmatch(first) and len(first) > 2:
            return 2
        if len(self.tokens) <= 5 and ROOM_NUMBER.fullmatch(last) and len(last) > 2 and self.tokens[-2][0].isupper():
            return 2
        return 1 if self.low[-1] == "campus" else 0
