"""One way to name an event, and the patterns that its rows share.

A `Cue` names an event by a noun ("talks") or a verb ("phoned"). `before` and `after` must match the text up to the word and from
its end on; `not_before` and `not_after` must not.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from datebook.model import EventKind, Tense

_DAY_BETWEEN = re.compile(
    r"\s(?:(?:on\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:\s(?:morning|afternoon|evening|night))?|today|"
    r"tomorrow|yesterday|"
    r"tonight|(?:this|yesterday|tomorrow)\s(?:morning|afternoon|evening)|(?:on\s|from\s)?(?:Jan|Feb|Mar|Apr|May|Jun|"
    r"Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s"
    r"\d{1,2}(?:\s?(?:[-–]|to|and)\s?(?:[A-Z][a-z]+\s)?\d{1,2})?)(?=\s)"
)
"""A day between a verb and its object or place: "will speak Wednesday at the conference"."""
_AHEAD = 150
"""Characters behind a word in which a row may look."""
Form = Literal["noun", "verb"]


@dataclass(frozen=True, slots=True)
class Cue:
    """One way to name an event."""

    words: str
    kind: EventKind
    form: Form
    example: str
    counter: str
    before: re.Pattern[str] | None = None
    after: re.Pattern[str] | None = None
    not_before: re.Pattern[str] | None = None
    not_after: re.Pattern[str] | None = None
    tense: Tense | None = None

    def fits(self, text: str, begin: int, end: int) -> bool:
        """Whether the word at this place is meant so."""
        left = text[max(0, begin - 60) : begin]
        if self.form == "verb" and (day := _DAY_BETWEEN.match(text, end)):
            end = day.end()
        left, right = left.replace("\n", " "), text[end : end + _AHEAD].replace("\n", " ")
        return not (
            (self.before and not self.before.search(left))
            or (self.after and not self.after.match(right))
            or (self.not_before and self.not_before.search(left))
            or (self.not_after and self.not_after.match(right))
        )


def left(pattern: str) -> re.Pattern[str]:
    """What the text up to a word must end in."""
    return re.compile(rf"(?:{pattern})[\s-]{{0,3}}$", re.IGNORECASE)


def right(pattern: str) -> re.Pattern[str]:
    """What the text from a word on must begin with."""
    return re.compile(rf"\s{{0,3}}(?:{pattern})", re.IGNORECASE)


BE = r"\b(?:is|are|am|was|were|be|been|(?:he|she|it|who|that|there|what)['’]s|will be)"
GERUND = r"\b(?:after|before|since|by|of|without|while|when|is|are|am|was|were|be|been|for)"
ABSTRACT = (
    r"(?:(?:the|its|their|his|her|our|your|a|an|all|these|those|any|new|this|that|with|both|in|certain|basic)\s+){0,3}"
    r"(?:[\w-]+\s+){0,2}(?:need|demand|deadline|goal|target|requirement|obligation|standard|challenge|expectation|"
    r"criteri|condition|"
    r"commitment|cost|payment|payroll|objective|threshold|test|resistance|approval|success|failure|halfway|quota|"
    r"expense|bill|debt|"
    r"fate|death|end|eye|budget|specification|forecast|estimate|schedule|order|regulation|definition)"
)

GATHERING = (
    r"(?:(?:the|an?|its|his|her|their|another|this)\s+)?(?:[\w.’'-]+\s+){0,5}(?:meetings?|hearings?|sessions?|summits?|"
    r"conferences?|talks|forums?|roundtables?|briefings?|workshops?|symposi\w+)\b"
)
"""What a verb that convenes has as its object; the noun then names the event."""

WHO = (
    r"(?-i:[A-Z])[\w.'’-]*|president|minister|premier|secretary|chancellor|senator|governor|mayor|king|queen|pope|"
    r"prince|princess|"
    r"ambassador|envoy|leader|leaders|ministers|presidents|commissioner|speaker|chairman|chair|director|delegation|astronauts?"
)
"""The last word of a subject, before a verb in the present: a name, or somebody by the office."""

OFFICE = (
    r"(?:President|Prime|Chancellor|King|Queen|Minister|Premier|Secretary|Senator|Sen\.|Representative|Rep\.|Congressman|"
    r"Congresswoman|Speaker|Leader|Chair|Chairman|Chairwoman|Ambassador|Pope|Emir|Crown|Prince|Princess|"
    r"Secretary-General|Foreign|"
    r"Defen[cs]e|Deputy|Commissioner|High|General|Vice|National|Governor|Gov\.|Mayor|First Lady|Majority|Minority|Taoiseach)"
)
"""How an office begins, in capitals, before the name of who holds it."""
