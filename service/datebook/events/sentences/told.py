"""How an event is told: as lying ahead or as over, as certain or not, as put off or called off, or as not taking place.

Each list is data: words looked for beside the event, the nearest winning. Told ahead: "will", "is set to", "to be held",
"upcoming", "talks scheduled for …". Told as over: "met", "was held", "took place". A negation takes the event back.
"""

from __future__ import annotations

import re

from datebook.events.cues import Cue
from datebook.model import EventStatus, Tense

_AHEAD_BEFORE = re.compile(
    r"\b(?:will|shall|(?:is|are|am)\s(?:\w+ly\s)?(?:to|set|due|scheduled|expected|slated|planning|going|about|"
    r"likely|hoping|preparing|poised)|"
    r"plans?\sto|intends?\sto|hopes?\sto|aims?\sto|set\sto|due\sto|scheduled|scheduling|slated\sto|expected\sto|"
    r"agreed\sto|agree\sto|invited\sto|"
    r"upcoming|forthcoming|coming|next|planned|proposed|(?:have|has|had)\s(?:scheduled|planned|set|arranged|called)|"
    r"would|may|might|could|should|can|to\shold|to\shost|to\sattend|to\sconvene|to\sopen|to\stake\spart\sin|"
    r"invite[sd]?|join\sus|ahead\sof|before|announces?|later\sthis|"
    r"there['’]s|there\s(?:is|are)|(?:is|are)\s(?:\w+ly\s)?(?:hosting|holding|attending|convening|giving|delivering)|"
    r"tomorrow|has\sbeen\sinvited|looks?\sforward|prepar\w+\sfor|to(?=\s(?!the\b|an?\b|his\b|her\b|their\b|its\b|"
    r"this\b|that\b)(?-i:[a-z])))\b|['’]ll\b",
    re.IGNORECASE,
)
_AHEAD_AFTER = re.compile(
    r"\b(?:will|shall|(?:is|are)\s(?:now\s|also\s|tentatively\s|currently\s|provisionally\s)?(?:to|set|due|"
    r"scheduled|expected|slated|planned|likely|on|at|from|being\sheld|happening|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|"
    r"(?:has|have)\sbeen\s(?:scheduled|set|planned|moved|postponed|rescheduled|arranged|fixed|brought)|scheduled|"
    r"slated|planned|set\s(?:for|to)|due|announced\sfor|called\sfor|"
    r"(?:is|are|has\sbeen|have\sbeen)\s(?:brought|moved|put|pushed)\s(?:forward|back)|"
    r"to\sbe\sheld|to\stake\splace|to\s(?:begin|start|open|discuss|be)|begins?|opens?|starts?|takes?\splace|runs?|resumes?|"
    r"may|might|could|would|should|tomorrow|later\sthis)\b",
    re.IGNORECASE,
)
_OVER_BEFORE = re.compile(
    r"\b(?:after\s\w+ing|following\s\w+ing|held|hosted|attended|joined|met|after|following|since|during|chaired|led|conducted|"
    r"organi[sz]ed|staged|gave|delivered|took\spart\sin|participated\sin|"
    r"ended|concluded|began|opened|returned\sfrom|at|was|were|had|last|previous|recent|earlier|visited|paid|made|said|told)\b",
    re.IGNORECASE,
)
_OVER_AFTER = re.compile(
    r"\b(?:took\splace|(?:was|were)\s(?:held|attended|hosted|opened|the|a)|ended|concluded|began|opened|started|"
    r"lasted|failed|collapsed|broke|produced|brought|"
    r"was|were|had|ran|resumed|adopted|agreed|said|told)\b",
    re.IGNORECASE,
)
_UNCERTAIN = re.compile(
    r"\b(?:(?-i:may)|might|could|expect(?:s|ed)?|likely|possibly|possible|perhaps|probably|tentative(?:ly)?|"
    r"provisional(?:ly)?|proposed?|hop(?:es?|ing|ed)\sto|in\sprinciple|"
    r"considering|is\splanned|are\splanned|planned\sfor|plans?\sto|planning\sto|to\sbe\sconfirmed|tbc|pencil\w*|"
    r"would|should|aims?\sto|wants?\sto|unconfirmed|"
    r"suggested|understood\sto)\b",
    re.IGNORECASE,
)
_CALLED_OFF = re.compile(
    r"\b(?:cancel(?:s|ed|led|ling|ing|lation)?|call(?:s|ed|ing)?\s(?:it\s)?off|scrap(?:s|ped)?|scratched|axed|vacated|"
    r"abandon(?:s|ed)?|(?:has|have|had|was|were)\s(?:been\s)?(?:dropped|withdrawn|pulled|struck\soff)|"
    r"(?:will|would)\s(?:not|no\slonger)\s(?:take\splace|be\sheld|go\sahead|happen|host|hold)|won['’]t\s(?:take\splace|"
    r"be\sheld|go\sahead|happen)|is\soff)\b",
    re.IGNORECASE,
)
_PUT_OFF = re.compile(
    r"\b(?:postpon(?:e|es|ed|ing|ement)|put(?:s|ting)?\soff|defer(?:s|red)?|delay(?:s|ed|ing)?|(?:push(?:es|ed)?|put)\sback|"
    r"reschedul\w+|suspend(?:s|ed)?|shelved?)\b",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"(?:\bno(?:\s(?:such|further|new|formal|more|department|plans?\s(?:for|to)))?(?:\s[\w-]+){0,2}|\b(?:not|never|"
    r"cannot|n['’]t)(?!\s(?:\w+\s){0,2}?(?:attend|join|participate|take\spart|travel|go)\b)(?:\s(?!only|"
    r"yet)[\w-]+){0,3}|\bwithout(?:\s[\w-]+){0,2}|\bpending(?:\s[\w-]+){0,2}|"
    r"\binstead\sof(?:\s[\w-]+){0,2}|\b(?:refus(?:e[sd]?|ing)|fail(?:s|ed|ing)?|declin(?:e[sd]?|ing)|reject(?:s|ed|"
    r"ing)?|avoid(?:s|ed|ing)?)(?:\s[\w-]+){0,4}|"
    r"\b(?:request(?:s|ed|ing)?|sought|seeks?)\s(?:an?|another|urgent)(?:\s[\w-]+){0,2}|"
    r"\brul(?:e|ed|es|ing)\sout(?:\s[\w-]+){0,3}|"
    r"\b(?:(?:call|push|appeal|demand|request|ask|plead)(?:s|ed|ing)?|press(?:es|ed|ing)|urg(?:e[sd]?|"
    r"ing))\sfor(?:\s[\w-]+){0,3}|\bif(?:\s[\w-]+){0,4}|"
    r"\b(?:eve|margins?|sidelines|fringes|wake|aftermath|anniversary|outcome|results?|end|run-?up)\s+(?:of|"
    r"to)(?:\s(?!of\b)[\w'’-]+){0,3}|"
    r"\bden(?:y|ies|ied|ying)(?:\s[\w-]+){0,4}|"
    r"\bunlikely(?:\s[\w-]+){0,3})\s+$",
    re.IGNORECASE,
)
_REACH_BEFORE, _REACH_AFTER = 90, 110


def tense_of(text: str, begin: int, end: int, clause: tuple[int, int], cue: Cue) -> tuple[Tense | None, str]:
    """How the event at `begin`:`end` is told, and the words that say so."""
    left = text[max(clause[0], begin - _REACH_BEFORE) : begin]
    right = text[end : min(clause[1], end + _REACH_AFTER)]
    ahead = _last(_AHEAD_BEFORE, left)
    if cue.form == "verb":
        if cue.tense == "past":
            return "past", text[begin:end]
        return ("future", ahead[0]) if ahead else (cue.tense or "present", text[begin:end])
    return _tense_of_noun(left, right, ahead)


def _tense_of_noun(left: str, right: str, ahead: re.Match[str] | None) -> tuple[Tense | None, str]:
    """The nearest word that tells: before the noun or after it."""
    over = _last(_OVER_BEFORE, left)
    later, past = _AHEAD_AFTER.search(right), _OVER_AFTER.search(right)
    near: list[tuple[int, Tense, str]] = []
    if ahead:
        near.append((len(left) - ahead.end(), "future", ahead[0]))
    if over:
        near.append((len(left) - over.end() + (0 if over[0].lower() != "at" else 40), "past", over[0]))
    if later:
        near.append((later.start(), "future", later[0]))
    if past:
        near.append((past.start(), "past", past[0]))
    if not near:
        return None, ""
    _, tense, cue = min(near, key=lambda item: item[0])
    if (
        tense == "past"
        and cue.lower() in {"at", "said", "told", "was", "were", "had", "after", "before", "during"}
        and any(item[1] == "future" for item in near)
    ):
        _, tense, cue = min((item for item in near if item[1] == "future"), key=lambda item: item[0])
    return tense, cue


def status_of(text: str, begin: int, end: int, clause: tuple[int, int]) -> EventStatus:
    """Whether the event is certain, as its clause tells it."""
    near = text[max(clause[0], begin - _REACH_BEFORE) : min(clause[1], end + _REACH_AFTER)]
    if _CALLED_OFF.search(near):
        return "cancelled"
    if _PUT_OFF.search(near):
        return "postponed"
    return "tentative" if _UNCERTAIN.search(near) else "confirmed"


def status_words(text: str, begin: int, end: int) -> tuple[int, int] | None:
    """Where the words stand that say so."""
    for pattern in (_CALLED_OFF, _PUT_OFF, _UNCERTAIN):
        found = pattern.search(text, begin, end)
        if found:
            return found.span()
    return None


def doubted(text: str, begin: int, end: int) -> bool:
    """Whether more than a plan makes an event uncertain: "may", "is expected to"."""
    return any(
        found[0].lower().split()[0] not in {"planned", "plans", "planning", "is", "are"}
        for found in _UNCERTAIN.finditer(text, begin, end)
    )


def denied(text: str, begin: int, clause: tuple[int, int]) -> bool:
    """Whether the words before say that there is no such event, or only that somebody wants one."""
    return bool(_DENIED.search(text[max(clause[0], begin - 60) : begin]))


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    last = None
    for found in pattern.finditer(text):
        last = found
    return last
