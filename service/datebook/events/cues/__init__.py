"""The words that tell of something taking place, and those that tell of something else: data, with examples.

`gatherings` and `occasions` hold the nouns, `verbs`, `proceedings` and `deeds` the verbs; a row is a `cue.Cue`. Of the cues for a
word, the first that fits counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from datebook.events.cues.cue import Cue
from datebook.events.cues.deeds import DEEDS
from datebook.events.cues.gatherings import GATHERINGS
from datebook.events.cues.occasions import OCCASIONS
from datebook.events.cues.proceedings import PROCEEDINGS
from datebook.events.cues.verbs import VERBS

__all__ = ["CUES", "LEXICON", "Cue", "cue_at", "first_named"]

_BESIDE_FIGURES = re.compile(r"\d(?:st|nd|rd|th)?\sMarch|March\s\d|^(?:on|in|of)\sMarch", re.IGNORECASE)
CUES: tuple[Cue, ...] = (*GATHERINGS, *OCCASIONS, *VERBS, *PROCEEDINGS, *DEEDS)
"""Every row."""
LEXICON: dict[str, tuple[Cue, ...]] = {}
"""Word in small letters → the cues that it may be."""
for _cue in CUES:
    for _word in _cue.words.split():
        LEXICON[_word] = (*LEXICON.get(_word, ()), _cue)


def first_named(text: str, words: Iterable[re.Match[str]]) -> tuple[Cue, re.Match[str]] | None:
    """The first of some words of a text that names an event, with what it names."""
    return next(((cue, word) for word in words if (cue := cue_at(text, *word.span()))), None)


def cue_at(text: str, begin: int, end: int) -> Cue | None:
    """What the word at this place names, if it names an event."""
    if text[begin:end] == "March" and _BESIDE_FIGURES.search(text[max(0, begin - 4) : end + 4]):
        return None  # the month
    for cue in LEXICON.get(text[begin:end].lower(), ()):
        if cue.fits(text, begin, end):
            return cue
    return None
