"""How the clause around a date is told, as far as the date needs it: left of it first, then right, no further than the clause.

Which cues pay was counted on newswire: words that govern a date directly ("by", "until", "since", "said") weigh most, then the
nearest verb. A reporting verb that touches the date tells when it was said, whatever the rest of the sentence says.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datebook.model import Tense

_REACH, _NEAR = 140, 48
_STOP = re.compile(
    r"[.!?](?=\s+[\"“'‘`(]*[A-Z])|[;:\n](?=\s)|\n\s*\n|\s--\s|\s[–—]\s|, (?:but|while|although|though|whereas)\b|\s_\s"
)

_GOVERNS_FUTURE = re.compile(
    r"(?:\b(?:by|until|till|through|before|from|beginning|starting|effective|no later than|as early as|as soon as|to be held|"
    r"to begin|to start|to open|deadline|due|scheduled for|set for|slated for|planned for|expected|called for|"
    r"postponed (?:to|until))"
    r"(?: on| for| in| at| early| late)?\s*)$",
)
_GOVERNS_PAST = re.compile(
    r"(?:\b(?:since|last|ended|ending|dated|was|were|had been due|said|says|told(?: \w+){1,2}|announced|reported|called|added|"
    r"issued|released|published|arrived|died|killed|held|met|signed|agreed|declared|voted|began|left|went|came|took place)"
    r"(?: on| in| early| late| earlier| again| here| as early as)?,?\s*)$",
)
_PERFECT = re.compile(r"\b(?:had|has|have)(?:n['’]t)?\b(?! to\b)")
_VERB = re.compile(
    r"\b(?:(?P<undone>had (?:been )?(?:set|due|scheduled|expected|slated|planned|supposed)(?: to)?)|"
    r"(?P<future>will|'ll|’ll|won't|won’t|shall|would|plans? to|planning to|intends? to|hopes? to|"
    r"going to|to be held|"
    r"(?:is|are|be|been|was|were|'s|’s)\s+(?:set|due|scheduled|expected|slated|planned|supposed|likely|about)|"
    r"scheduled|expects? to|upcoming|(?:set|due|slated|about|poised|ready|planned|hoped|hoping|wanted|wants|intended|vowed) to|"
    r"(?:flying|leaving|coming|heading|returning|moving)(?= (?:out|off|back|home|for|to|on|in|up|down)\b)|"
    r"(?:is|are)\s+(?:to\s+\w+|coming|meeting|visiting|arriving|leaving|travell?ing|holding|hosting|opening|starting|beginning)|"
    r"aims? to|due to|expected to|(?:can|could|may|might|should|must)(?!\s+have)|please|join us|invited)"
    r"|(?P<past>was|were|had|did|has|have|said|told|ago|became|began|came|died|fell|found|gave|got|held|knew|led|left|lost|made|met|"
    r"ran|rose|sent|shot|sold|spoke|stood|struck|took|went|won|wrote|been|saw|thought|heard|brought|bought|caught|"
    r"ate|beat|bled|blew|bore|bred|broke|built|chose|clung|crept|dealt|drank|drew|drove|dug|fed|felt|fled|flew|forgot|fought|froze|"
    r"grew|hid|hung|kept|laid|lent|lit|meant|overcame|oversaw|overthrew|paid|rang|rode|sang|sank|sat|shook|shone|sought|spent|"
    r"sprang|spun|stole|stuck|stung|swam|swept|swore|swung|taught|threw|tore|undertook|understood|wept|withdrew|woke|wore|wound|"
    r"(?!need|proceed|indeed|unite|speed|exceed|scheduled|expected|planned|slated|embed|red\b|bed\b)[a-z]{3,}ed)"
    r"|(?P<present>meets?|opens?|convenes?|votes?|holds?|begins?|starts?|hosts?|takes? place|go(?:es)? to|visits?|"
    r"speaks?|gathers?|launches|kicks? off|travels?|departs?|resumes?))\b",
)


_WORD = re.compile(r"\b(?!(?:on|at|by|the|in|from|until|of|for|and|to|around|about|am|pm|est|gmt|utc)\b)[a-z]{2,}")
"""A word that makes a clause: where there is none, a time stands by itself, and people name what is to come."""


def tense_at(text: str, begin: int, end: int) -> tuple[Tense | None, str]:
    """The tense of the clause around `text[begin:end]`, and the words that show it; None where nothing does."""
    left = _left(text, begin).lower()
    near = left[-_NEAR:]
    right = _right(text, end).lower()
    found = _GOVERNS_PAST.search(near)
    if found:
        return "past", found[0].strip()
    found = _GOVERNS_FUTURE.search(near)
    if found:
        perfect = _PERFECT.search(right)
        return ("past", perfect[0]) if perfect else ("future", found[0].strip())
    verbs = list(_VERB.finditer(left))
    if not verbs:
        verbs = [found for found in (_VERB.search(right),) if found]
        nearest = verbs[:1]
    else:
        nearest = verbs[-1:]
        if (
            nearest[0].lastgroup == "past"
            and len(verbs) > 1
            and verbs[-2].lastgroup == "future"
            and nearest[0].start() - verbs[-2].end() < 2
        ):
            nearest = [verbs[-2]]
    if not nearest or nearest[0].lastgroup is None:
        return ("future" if not _WORD.search(left + " " + right) else None), ""
    tense = "past" if nearest[0].lastgroup == "undone" else nearest[0].lastgroup
    return tense, nearest[0][0]  # type: ignore[return-value]


def _left(text: str, begin: int) -> str:
    start = max(0, begin - _REACH)
    left = text[start:begin]
    cut = 0
    for found in _STOP.finditer(left):
        cut = found.end()
    return left[cut:]


def _right(text: str, end: int) -> str:
    right = text[end : end + _REACH]
    found = _STOP.search(right)
    return right[: found.start()] if found else right
