"""A document while it is read for events: what it calls people, and the days that its lines lend to what follows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from datebook.events import days
from datebook.events.named.names import Book
from datebook.events.whens import When
from datebook.events.who.parties import Party
from datebook.model import Document, Moment, TimeExpression

_SHORT, _ENOUGH = 90, 60
"""A line so short that tells of the same days so often, word for word, convinces nobody any more."""


@dataclass(slots=True)
class Scene:
    """What was read so far, for the stages that go from line to line and from sentence to sentence."""

    document: Document
    known: Book
    stated: frozenset[date] = frozenset()
    """The days that the text states with month and day."""
    author: Party | None = None
    """Who says "I" outside quotations."""
    heading: TimeExpression | None = None
    """The date of the heading that the present lines stand under."""
    listing: bool = False
    """Whether only lines of a sentence each stand between that heading and here: a diary."""
    last_day: date | None = None
    """The last day told as to come, while weekdays follow each other."""
    last_when: When | None = None
    """The last time that an event ahead was told with."""
    ahead: TimeExpression | None = None
    """The last day ahead that any sentence told, but those until which something is to be done."""

    tellings: Counter[tuple[str, tuple[Moment | None, ...]]] = field(default_factory=Counter)
    """How often the words of a short line have told of the same days and hours."""

    @property
    def text(self) -> str:
        """The document's text."""
        return self.document.text

    def told_enough(self, sentence: tuple[int, int], here: Sequence[When]) -> bool:
        """Whether the words of a line have told the same often enough; they count as told once more."""
        if sentence[1] - sentence[0] > _SHORT:
            return False
        telling = self.text[slice(*sentence)], tuple(when.first.start for when in here)
        self.tellings[telling] += 1
        return self.tellings[telling] > _ENOUGH

    def note_ahead(self, sentence: tuple[int, int], here: Sequence[When]) -> None:
        """Keep the day ahead that a sentence told last: an hour that nobody dates is on it."""
        dated = [when for when in here if not when.lone_clock]
        self.ahead = days.last_ahead(self.text, sentence[0], dated, self.document.published.latest) or self.ahead
