"""Groups that take part without a name of their own: "water ministers", "the school board", "EU finance ministers".

Such a group is the subject of the event's verb: a word for people of one office or for a body stands before it, with at most the
words between that say where they are from and how certain it is.
"""

from __future__ import annotations

import re

from datebook.events import words
from datebook.events.countries import ADJECTIVES
from datebook.events.names import Named

_PEOPLE = (
    "ministers leaders presidents premiers negotiators officials diplomats envoys ambassadors experts representatives delegates "
    "lawmakers senators deputies governors mayors commissioners judges generals commanders advisers aides bankers scientists "
    "engineers lawyers farmers workers students teachers residents owners players veterans activists protesters demonstrators "
    "supporters volunteers families survivors pilgrims bishops rabbis chiefs heads teams delegations sides parties unions "
    "companies airlines banks creditors investors shareholders rebels factions members regulators prosecutors investigators"
)
_BODIES = (
    "committee subcommittee council board commission panel cabinet parliament assembly delegation society club coalition court"
)
_HEAD = re.compile(rf"\b(?:{'|'.join((_PEOPLE + ' ' + _BODIES).split())})\b", re.IGNORECASE)
_WORD = re.compile(r"[\w&’'.-]+")
_TO_VERB = re.compile(
    r"(?:\s+(?:from|of|representing|in)\s+[^;:.()]{2,120}?)?,?"
    r"(?:\s+(?:will|would|is|are|was|were|may|might|could|should|shall|also|both|to|expected|due|set|scheduled|plan|plans|"
    r"planning|"
    r"last|first|then|again|have|has|had|been|then|later|now|jointly|separately|agreed|likely))*\s*"
)
_MOST_WORDS = 5
_NO_PART = frozenset(
    (
        "the a an this that these those its their his her our your my no any some each every of in on at to for by with from and "
        "or as is are was were be will would has have had after before during until since about between both all several many "
        "most other more two three four five six seven eight nine ten said says told but when while if also then"
    ).split()
)


def subject(text: str, begin: int, verb: int) -> Named | None:
    """The group that is the subject of the verb at `verb`, in the clause that begins at `begin`."""
    for found in reversed(list(_HEAD.finditer(text, max(begin, verb - 200), verb))):
        if _TO_VERB.fullmatch(text, found.end(), verb):
            return _named(text, begin, found)
    return None


def _named(text: str, floor: int, head: re.Match[str]) -> Named | None:
    start, count = head.start(), 1
    for word in reversed(list(_WORD.finditer(text, max(floor, head.start() - 60), head.start()))):
        if text[word.end() : start].strip() or word[0].lower() in _NO_PART or count == _MOST_WORDS or word[0][0].isdigit():
            break
        if word[0].endswith(("'s", "’s", "'", "’", "ly")) or word[0] in ADJECTIVES or word[0] in words.NO_NAMES:
            break
        start, count = word.start(), count + 1
    spoken = " ".join(text[start : head.end()].split())
    if head[0][0].isupper() and count > 1 and head[0].lower() in _BODIES.split():
        return None  # a body's own name: `names` reads it
    return Named(start, head.end(), spoken, "group", "a group, named by what its members are, as the subject of the verb")
