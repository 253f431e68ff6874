"""A sentence as the few words that decide which event a date belongs to: events, verbs, conjunctions, stops.

Everything else is passed over. There is no tagger: a word is what the lists in `words` and `cues` say, and a word in -ed
is taken for a verb where no article or preposition makes an adjective of it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Literal

from datebook.events import words
from datebook.events.cues import LEXICON, Cue, cue_at
from datebook.events.cues.cue import GATHERING, right
from datebook.events.sentences import held

Role = Literal["event", "report", "schedule", "carry", "verb", "subordinate", "relative", "comma", "break", "quote"]

_WORD = re.compile(r"[A-Za-z]+(?:-[A-Za-z]+)*|--|[;,()—–“”\"]|:(?!\d|//)")
_ADJECTIVAL_AFTER = frozenset(
    "the a an of in on with its their his her our your and or by for to at from this that these those such some "
    "any no more most very newly "
    "first second third new old former so-called highly two three four five several many as is are was were be been being".split()
)
_TRANSPARENT = frozenset(
    "aimed focused devoted dedicated entitled titled named based led hosted organised organized sponsored chaired "
    "attended brokered mediated billed "
    "designed intended involved related limited televised united invited interested needed combined "
    "co-hosted red hundred speed seed "
    "need feed indeed proceed exceed bed fed wed shed sacred kindred".split()
)
"""Words in -ed that govern no date of their own."""
_DETERMINERS = frozenset("the a an his her its their our your my this that of".split())
_RELATIVES = frozenset("which that who whom whose where".split())


@dataclass(frozen=True, slots=True)
class Mark:
    """One deciding word or sign."""

    begin: int
    end: int
    word: str
    role: Role
    cue: Cue | None = None


def marks(text: str, begin: int, end: int) -> list[Mark]:
    """The deciding words between two places, in order."""
    return list(_marks(text, begin, end))


@lru_cache(maxsize=256)  # a sentence is read for its mentions and then for its events; a document seldom has more
def _marks(text: str, begin: int, end: int) -> tuple[Mark, ...]:
    found: list[Mark] = []
    before = ""
    for match in _WORD.finditer(text, begin, end):
        low = match[0].lower()
        known = low in _KNOWN or low.endswith("ed")
        role, cue = _role(text, match, low, before) if known else ("verb" if _after_modal(match[0], before) else None, None)
        if role:
            found.append(Mark(*match.span(), low, role, cue))
        if not (before in _MODALS and (low in _ADVERBS or low.endswith("ly"))):
            before = low if match[0] != "May" else ""
    return tuple(_without_asides(_without_titles(_with_unnamed(text, begin, end, found))))


def _after_modal(word: str, before: str) -> bool:
    """Whether a word that no list knows is a verb: "will name a date", "may also decide"."""
    return before in _MODALS and word.islower() and word not in _NO_DEED


_MODALS = frozenset("will would shall may might must could should can".split())
_ADVERBS = frozenset("also now then later not soon still again first both each all likely perhaps never".split())
_NO_DEED = frozenset("be have do the a an in on at to of for with and or it he she they you we i that this there not no".split())


def _without_titles(found: list[Mark]) -> list[Mark]:
    """The marks without the quotation marks of a short title: attend a "Business Expo" on Monday."""
    quotes = [i for i, mark in enumerate(found) if mark.role == "quote"]
    dropped: set[int] = set()
    for i, j in pairwise(quotes):
        inside = found[i + 1 : j]
        short = found[j].begin - found[i].end < _TITLE and all(mark.role in {"event", "carry", "schedule"} for mark in inside)
        if short and i not in dropped and found[i].word != "”":
            dropped |= {i, j}
    return [mark for i, mark in enumerate(found) if i not in dropped]


def _with_unnamed(text: str, begin: int, end: int, found: list[Mark]) -> list[Mark]:
    """The marks, with the nouns that only their verb makes events of: "the excursion will be held on Friday"."""
    named = [(mark.begin, mark.end) for mark in found if mark.role == "event"]
    for noun in held.unnamed(text, begin, end, named):
        found = [mark for mark in found if mark.end <= noun[0] or mark.begin >= noun[1]]
        found.append(Mark(*noun, text[slice(*noun)].lower(), "event", held.HELD))
    return sorted(found, key=lambda mark: mark.begin)


def _without_asides(found: list[Mark]) -> list[Mark]:
    """The marks without what stands between two dashes in the middle of a clause: "the President -- as I said -- will"."""
    kept: list[Mark] = []
    i = 0
    while i < len(found):
        close = i + 1
        if found[i].word in _DASHES:
            while close < len(found) and close - i < 5 and found[close].word not in _DASHES:
                close += 1
            inside = found[i + 1 : close]
            closed = close < len(found) and found[close].word in _DASHES and found[close].begin - found[i].end < _ASIDE
            if closed and not any(mark.role == "event" for mark in inside):
                i = close + 1
                continue
        kept.append(found[i])
        i += 1
    return kept


_DASHES = frozenset({"--", "—", "–"})
_ASIDE = 70
_TITLE = 70


def _role(text: str, match: re.Match[str], low: str, before: str) -> tuple[Role | None, Cue | None]:
    if low in LEXICON:
        cue = cue_at(text, *match.span())
        if cue:
            # "In the margins of the summit": the setting of another event takes no date of its own.
            set_apart = _MARGINS.search(text, max(0, match.start() - 60), match.start())
            return (None, None) if set_apart else ("event", cue)
    sign = _SIGNS.get(low)
    if sign:
        return sign, None
    if (low in words.SCHEDULING and low not in _BE) or _sets_day(text, match, low, before):
        return "schedule", None
    if low in words.REPORTING and not (before in _ADJECTIVAL_AFTER and low.endswith("ed") and before not in _PASSIVE):
        return "report", None
    if low in words.CARRYING:
        # After an article it is no verb: "in her honor", "the plan", "their return".
        return (None, None) if before in _DETERMINERS else ("carry", None)
    if low in _RELATIVES:
        return "relative", None
    if low in words.SUBORDINATORS:
        return (None, None) if _opens_no_clause(low, before) else ("subordinate", None)
    if low in words.OTHER_VERBS and before not in {"the", "a", "an", "his", "her", "its", "of"}:
        return "verb", None
    if (
        low.endswith("ed")
        and len(low) > 4
        and low not in _TRANSPARENT
        and before not in _ADJECTIVAL_AFTER - _PASSIVE
        and match[0][0].islower()
    ):
        return "verb", None
    return None, None


def _opens_no_clause(low: str, before: str) -> bool:
    """Whether a word joins no clause here: "testify before Congress", "the following remarks"."""
    heard = low == "before" and before.startswith(("testif", "testimony", "appear", "hearing"))
    return heard or (low == "following" and before in {"the", "a"})


def _sets_day(text: str, match: re.Match[str], low: str, before: str) -> bool:
    """Whether a word of another sense sets a day: "announced for Friday", "will be celebrated", "the talks ended on Monday"."""
    if low in _ON_AIR and (before in _MODALS or before == "live"):
        return True
    if low == "called" and _A_GATHERING.match(text, match.end()):
        return True
    if low in _FOR_A_DAY and _FOR.match(text, match.end()):
        return True
    if low in _PUT and _OFF.match(text, match.end()):
        return True
    return (low in _RITES and before == "be") or (low in _ENDINGS and bool(_WHEN.match(text, match.end())))


_FOR_A_DAY = frozenset("announced called advertised listed convened pencilled penciled billed foreseen marked".split())
_FOR = re.compile(r"\s+(?:in\s+)?for\s")
_PUT = frozenset("put puts called calls".split())
_OFF = re.compile(r"\s+(?:off\b|(?:back|forward)\s+(?:to|until|till|from|by)\b)")
_ON_AIR = frozenset("stream streams air airs broadcast broadcasts".split())
_A_GATHERING = right(GATHERING + r"|(?:an?|snap|early|fresh|new)\s+(?:\w+\s+){0,2}elections?\b")
_RITES = frozenset("celebrated observed said offered recited".split())
_ENDINGS = frozenset("ended ends end concluded concludes conclude closed closes close wrapped wraps".split())
_WHEN = re.compile(
    r"\s+(?:up\s+)?(?:(?:in|at)\s+[A-Z][\w'’-]*(?:\s+[A-Z][\w'’-]*)*\s+)?(?:on\s+|late\s+|early\s+)*"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|yester|to)day\b"
)
_MARGINS = re.compile(
    r"\b(?:(?:eve|margins?|sidelines|fringes|(?:the|first|second|third|final|last|opening)\s+(?:end|day|half|part|"
    r"close|conclusion))\s+of|(?i:registration|applications?|submissions?|nominations?|bookings?|tickets?|entries|"
    r"sign-?ups?|invitations?|accreditation|abstracts|enrollment|enrolment)\s+(?:for|to))\s+(?:[\w'’.-]+\s+){0,4}$"
)
_BE = frozenset("is are was were be been will have has had".split())
_PASSIVE = frozenset("is are was were be been being".split())
_SIGNS: dict[str, Role] = {
    ",": "comma",
    ";": "break",
    ":": "break",
    "--": "break",
    "—": "break",
    "–": "break",
    "(": "comma",
    ")": "comma",
    "“": "quote",
    "”": "quote",
    '"': "quote",
}
_KNOWN = frozenset(
    {
        *LEXICON,
        *_SIGNS,
        *words.SCHEDULING,
        *words.REPORTING,
        *words.CARRYING,
        *_RELATIVES,
        *words.SUBORDINATORS,
        *words.OTHER_VERBS,
        *_ON_AIR,
        *_ENDINGS,
        *_PUT,
    }
)
"""Every word that can decide anything, but for those in -ed."""
