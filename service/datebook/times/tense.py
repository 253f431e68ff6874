"""How the clause around a date is told, as far as the date needs it: left of it first, then right, no further than the clause.

Which cues pay was counted on newswire: words that govern a date directly ("by", "until", "since", "said") weigh most, then the
nearest verb. A reporting verb that touches the date tells when it was said, whatever the rest of the sentence says.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datebook.model import Tense

_REACH, _NEAR = 140, 48
_compiled = cache(re.compile)
"""The patterns below are compiled when the first text comes: a program that reads none need not wait."""
_STOP = (
    r"[.!?](?<!\b[A-Z].)(?<!\bMr.)(?<!\bMs.)(?<!\bDr.)(?<!\bSt.)(?<!Mrs.)(?<!Sen.)(?<!Rep.)(?<!Gov.)(?<!Gen.)(?=\s+[\"“'‘`(]*[A-Z])"
    r"|[;:\n](?=\s)|\n\s*\n|\s--\s|\s[–—]\s|, (?:but|while|although|though|whereas)\b|\s_\s"
)
"""Where a clause ends. Not: the dots of "U.S. State Department" and "Mr. Key"."""

_GOVERNS_FUTURE = (
    r"(?:\b(?:by|until|till|through|before|from|beginning|starting|effective|no later than|as early as|as soon as|to be held|"
    r"to begin|to start|to open|deadline|due|scheduled for|set for|slated for|planned for|expected|called for|"
    r"(?:postponed|moved|shifted|rescheduled|delayed|put off|pushed back|brought forward|extended|adjourned|changed)"
    r" (?:to|until|till|for))"
    r"(?: on| for| in| at| early| late)?\s*)$"
)
_BINDS_PAST = r"(?:\b(?:since|ended|ending|had been due)(?: on| in)?\s*)$"
"""These hold however far the nearest such day lies: "the year ended Jan. 31"."""
_GOVERNS_PAST = (
    r"(?:\b(?:since|last|ended|ending|dated|was|were|had been due|said|says|told(?: \w+){1,2}|announced|reported|called|added|"
    r"issued|released|published|arrived|died|killed|held|met|signed|agreed|declared|voted|began|left|went|came|took place)"
    r"(?: on| in| early| late| earlier| again| here| as early as)?,?\s*)$"
)
_PERFECT = r"\b(?:had|has|have)(?:n['’]t)?\b(?! to\b)"
_DONE_BY = r"\b(?:had|has|have) (?:\w+ly |not |never |already )?(?:been )?\w+(?:ed|wn|en|ne|lt|nt|de|ld|me)\b[^,]{0,40}$"
"""As in "had filed reports by", "have come down from": what these govern is over."""
_GIVEN_UP = (
    r"\b(?:originally|initially|previously|at first|first|once|had been) (?:planned|scheduled|set|due|expected|slated|supposed)"
)
"""As in "originally planned for": a plan that has been given up."""
_STILL_TO = r"\b(?:to|will|should|must|may|shall) be (?:\w+ )?\w+(?:ed|eld|ent|en|un)(?: on| in| early| late| at)*\s*$"
"""As in "to be published in": a participle that governs a date, and is still to come."""
_VERB = (
    r"\b(?:(?P<undone>had (?:been )?(?:set|due|scheduled|expected|slated|planned|supposed)(?: to)?)|"
    r"(?P<future>will|'ll|’ll|won't|won’t|shall|would|plans? to|planning to|intends? to|hopes? to|"
    r"going to|to be\b|(?:planned|scheduled|arranged|called|organi[sz]ed) (?:a|an|the|another|two|three)\b(?= )|"
    r"(?:agree(?:d|s|ment)?|decided|decision|promised|pledged|vowed|offer(?:ed|s)?|invited|urged|ordered|propos(?:ed|al)|threatened|"
    r"arranged|asked|deal|bid|deadline|invitation|preparing|prepares?|wish(?:es)?) to\b|"
    r"(?:is|are|be|been|was|were|'s|’s)\s+(?:set|due|scheduled|expected|slated|planned|supposed|likely|about)|"
    r"scheduled|expects? to|upcoming|(?:set|due|slated|about|poised|ready|planned|hoped|hoping|wanted|wants|intended|vowed) to|"
    r"(?:flying|leaving|coming|heading|returning|moving)(?= (?:out|off|back|home|for|to|on|in|up|down)\b)|"
    r"(?:is|are)\s+(?:to\s+\w+|coming|meeting|visiting|arriving|leaving|travell?ing|holding|hosting|opening|starting|beginning)|"
    r"aims? to|due to|expected to|(?:hopes?|deadline) for|"
    r"(?:can|could|(?<!\d )(?<!in )(?<!of )may(?! \d)|might|should|must)(?!\s+have)|please|join us|invited)"
    r"|(?P<state>(?:is|are|gets?) (?:not |being |also |usually |normally )?"
    r"(?:heard|held|made|sent|seen|shown|given|taken|\w{3,}ed)\b)"
    r"|(?P<past>was|were|had|did|has|have|said|told|ago|became|began|came|died|fell|found|gave|got|held|knew|led|left|lost|made|met|"
    r"ran|rose|sent|shot|sold|spoke|stood|struck|took|went|won|wrote|been|saw|thought|heard|brought|bought|caught|"
    r"ate|beat|bled|blew|bore|bred|broke|built|chose|clung|crept|dealt|drank|drew|drove|dug|fed|felt|fled|flew|forgot|fought|froze|"
    r"grew|hid|hung|kept|laid|lent|lit|meant|overcame|oversaw|overthrew|paid|rang|rode|sang|sank|sat|shook|shone|sought|spent|"
    r"sprang|spun|stole|stuck|stung|swam|swept|swore|swung|taught|threw|tore|undertook|understood|wept|withdrew|woke|wore|wound|"
    r"(?!need|proceed|indeed|unite|speed|exceed|scheduled|expected|planned|slated|embed|red\b|bed\b)[a-z]{3,}ed)"
    r"|(?P<present>meets?|opens?|convenes?|votes?|holds?|begins?|starts?|hosts?|takes? place|go(?:es)? to|visits?|"
    r"speaks?|gathers?|launches|kicks? off|travels?|departs?|resumes?|ends|closes|expires|arrives|leaves|joins|"
    r"delivers|performs|airs|continues|sails|celebrates|addresses|chairs|attends|premieres|concludes|expect))\b"
)


_WORD = r"\b(?!(?:on|at|by|the|in|from|until|of|for|and|to|around|about|am|pm|est|gmt|utc)\b)[a-z]{2,}"
"""A word that makes a clause: where there is none, a time stands by itself, and people name what is to come."""


_POSSESSIVE = r"['’]s\b"
_AHEAD = r"\b(?:ahead of|before|in|at|for|until|during|by|to|of|will|next|on|from)(?: the)?\s*$"
"""What is named by its day is over ("Tuesday's ruling"), unless something leads up to it ("ahead of Tuesday's vote")."""


def binds_past(cue: str) -> bool:
    """Whether a cue puts the day in the past however far that lies: "since", "ended"."""
    return _compiled(_BINDS_PAST).search(cue) is not None


def tense_at(text: str, begin: int, end: int) -> tuple[Tense | None, str]:
    """The tense of the clause around `text[begin:end]`, and the words that show it; None where nothing does."""
    return _tense_between(text[max(0, begin - _REACH) : begin], text[end : end + _REACH])


@lru_cache(maxsize=1024)
def _tense_between(before: str, after: str) -> tuple[Tense | None, str]:
    """The tense between what stands before and what stands after; boilerplate repeats, so the last answers are kept."""
    left, right = _left(before), _right(after)
    near = left[-_NEAR:]
    return _governed(left, near, right) or _by_verb(left, right)


def _governed(left: str, near: str, right: str) -> tuple[Tense, str] | None:
    """What the words just before the time say, whatever the verbs of the clause are."""
    if _compiled(_POSSESSIVE).match(right) and not _compiled(_AHEAD).search(near):
        return "past", right[:2]
    still = _compiled(_STILL_TO).search(near)
    if still:
        return "future", still[0].strip()
    found = _compiled(_GOVERNS_PAST).search(near)
    if found:
        return "past", found[0].strip()
    found = _compiled(_GOVERNS_FUTURE).search(near)
    if found is None:
        return None
    if _compiled(_GIVEN_UP).search(near):
        return "past", found[0].strip()
    over = found[0].strip() in ("by", "from", "before") and _compiled(_DONE_BY).search(left)
    perfect = over or _compiled(_PERFECT).search(right)
    return ("past", perfect[0]) if perfect else ("future", found[0].strip())


def _by_verb(left: str, right: str) -> tuple[Tense | None, str]:
    """What the nearest verb says: the last one before the time, else the first one after it."""
    verbs = [found for found in _compiled(_VERB).finditer(left) if not _attributive(left, found)]
    if verbs:
        nearest = verbs[-1]
        if (
            len(verbs) > 1
            and verbs[-2].lastgroup == "future"
            and _compiled(_JOINS).fullmatch(left, verbs[-2].end(), nearest.start())
        ):
            nearest = verbs[-2]
    else:
        behind = next((found for found in _compiled(_VERB).finditer(right) if not _attributive(right, found)), None)
        if behind is None:
            return ("future" if not _compiled(_WORD).search(left + " " + right) else None), ""
        nearest = behind
    return _TENSES[nearest.lastgroup or "present"], nearest[0]


_TENSES: dict[str, Tense] = {"past": "past", "undone": "past", "state": "present", "present": "present", "future": "future"}


_JOINS = r" ?(?:(?:be|have|been|not|also|again|then|\w+ly) )*"
"""What stands between an auxiliary and its verb: "will also be held"."""
_DETERMINED = r"\b(?:an?|the|its|his|her|their|this|these|those|still|yet|newly|of|with|for|no)\s$"


def _attributive(clause: str, verb: re.Match[str]) -> bool:
    """Whether a participle stands before a noun: "a still unspecified date"."""
    if verb.lastgroup != "past" or not verb[0].endswith("ed"):
        return False
    return _compiled(_DETERMINED).search(clause, max(0, verb.start() - 12), verb.start()) is not None


def _left(before: str) -> str:
    cut = 0
    for found in _compiled(_STOP).finditer(before):
        cut = found.end()
    return before[cut:].lower()


def _right(after: str) -> str:
    found = _compiled(_STOP).search(after)
    return (after[: found.start()] if found else after).lower()
