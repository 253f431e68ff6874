"""How sentences speak again of an event told before: "the meeting will be chaired by …", "it will be held at …"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

_ALL = "event|gathering|occasion"
_NOUNS: dict[str, str] = {
    "meeting": "meeting|talks|discussions?|session|consultations?|gathering",
    "talks": "talks|meeting|negotiations|discussions?|session|round",
    "summit": "summit|meeting|talks|gathering",
    "session": "session|meeting|council",
    "conference": "conference|symposium|forum|meeting|congress|gathering",
    "hearing": "hearing|session|testimony",
    "briefing": "briefing|(?:news|press) conference|preview|teleconference|call",
    "seminar": "seminar|lectures?|talk|workshop|symposium|panel",
    "ceremony": "ceremony|dedication|groundbreaking|signing|funeral|service",
    "visit": "visit|tour|trip",
    "call": "call|conversation",
    "launch": "launch|liftoff|mission",
    "vote": "vote|election|debate",
    "event": "rally|roundtable|expo|celebration|reception|dinner|lunch(?:eon)?|breakfast|"
    "fair|festival|parade|march|debate|show|meeting|council",
}
_AUX = (
    r"(?:(?:will|would|is|are|was|were|be|been|has|have|had|also|both|to|expected|due|set|scheduled|planning|plans?|slated|then|"
    r"each)\s+)*"
)
_JOINS = (
    rf"{_AUX}(?:attend(?:s|ed|ing)?|join(?:s|ed|ing)?|participat(?:e|es|ed|ing)\s+in|(?:take|takes|took|taking)\s+part\s+in|"
    r"(?P<chairs>chair(?:s|ed|ing)?|presid(?:e|es|ed|ing)\s+over)|(?P<moderates>moderat(?:e|es|ed|ing))|"
    r"(?P<speaks>sp(?:eak|eaks|oke)\s+at|address(?:es|ed)?)|(?P<hosts>host(?:s|ed|ing)?))\s+"
)
_DET = r"(?:the|this|that|these|those|today['’]s|his|her|its|\w+['’]s)"
_BY = (
    r"(?P<how>chaired|hosted|organi[sz]ed|moderated|led|attended|opened|sponsored|addressed|convened|co-hosted|presided\s+over)"
    r"\s+by\s+"
)
_HELD = re.compile(
    r"(?:will|is|was|are|were)\s+(?:also\s+|both\s+)?(?:be\s+|being\s+|to\s+be\s+)?(?:held|taking\s+place|hosted|take\s+place|convened)|took\s+place|"
    r"takes\s+place|take\s+place|begins?|began|starts?|will\s+(?:begin|start|meet|convene)"
)


class Again(NamedTuple):
    """How sentences speak again of an event that certain words name."""

    joins: re.Pattern[str]
    opens: re.Pattern[str]
    there: re.Pattern[str]
    led: re.Pattern[str]
    held: re.Pattern[str]
    inside: re.Pattern[str]


def again(kind: str, word: str) -> Again:
    """The patterns for an event of a kind, named by a word."""
    named = _NOUNS.get(kind, _ALL)
    return _speaking_of(named if re.fullmatch(named, word) else f"{named}|{re.escape(word)}")


@lru_cache(maxsize=128)
def _speaking_of(named: str) -> Again:
    noun = rf"(?:[\w'’&-]+\s+){{0,3}}?(?:{named}|{_ALL})\b"
    return Again(
        re.compile(rf"{_JOINS}{_DET}\s+{noun}"),
        re.compile(rf"\W*(?:It|(?:The|This)\s+{noun})\b"),
        re.compile(rf"\W*(?:At|During)\s+{_DET}\s+{noun},\s+"),
        re.compile(
            rf"{_DET}\s+{noun}\s+(?:will\s+be|is|was|were|are|has\s+been)\s+(?:also\s+|jointly\s+|co-)?{_BY}", re.IGNORECASE
        ),
        re.compile(rf"\W*(?:It|(?:The|This|These)\s+{noun})\s+(?:{_HELD.pattern})\b"),
        re.compile(rf"\W*(?:This|The)\s+{noun}\s+(?=(?:in|at)\s)"),
    )
