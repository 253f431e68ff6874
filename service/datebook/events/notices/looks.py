"""Whether a text looks like a notice of a talk: it has to in more than one way, for many texts only mention talks."""

from __future__ import annotations

import re

from datebook.events.attach import When
from datebook.events.notices import hours, topics
from datebook.events.notices.filling import SURE_VENUE, Findings
from datebook.events.notices.layout import READ, Layout

_TALK = re.compile(
    r"\b(?=[acdlprstw])(?:seminars?|colloqui(?:um|a)|lectures?|talks?|speakers?(?!['’]s|\s+(?:of|said)\b)|workshop|thesis|dissertation|"
    r"abstract|presentations?|panel discussion|talking\s+about|(?-i:Series)|readings?\s+(?:by|from|with)|poetry\s+reading|"
    r"symposium|tutorial|defen[cs]e)\b",
    re.IGNORECASE,
)
"""Words for a talk; most words are passed over at their first letter."""
_ANNOUNCES = re.compile(
    r"\b(?:will\s+(?:be\s+)?(?:giv\w+|speak\w*|present\w*|talk\w*|discuss\w*|take\s+place|held|host\w*|meet|offer\w*)|"
    r"invited?\b|invites|announces?|"
    r"announcement|reminder|attend|join\s+us|welcome|presents|open\s+to\s+the\s+public|there\s+will\s+be|brings?\s+you|"
    r"please|today|"
    r"tomorrow|I(?:['’](?:m|ll)| am| will)\s+(?:be\s+)?(?:giv|talk|present|speak|discuss)\w*|come\s+and|upcoming|admission|"
    r"everyone\s+is|is\s+scheduled|are\s+scheduled|will\s+be)\b",
    re.IGNORECASE,
)
_TRANSCRIPT = re.compile(
    r"^[ \t]{0,8}Q[.:]?[ ]{1,4}[A-Z][^\n]{10}|^[ \t]{0,8}(?:MR|MS|MRS|DR|SENATOR|SECRETARY)\.? [A-Z]{2,20}:[ ]", re.MULTILINE
)
"""Question and answer, or speeches under names."""
_SLOTS = frozenset("when where what who time date dates place location room venue speaker title topic host".split())
"""The labels of a notice."""
_MOVED = re.compile(r"\b(?:postpon\w+|reschedul\w+|previously\s+scheduled|originally\s+scheduled)\b", re.IGNORECASE)
_ONE_SENTENCE, _ONE_PARAGRAPH = 300, 800
_SHORT, _LONGEST = 1500, 12000
_BOARD = 60
_SURE_WORDS, _SOME_WORDS = 8, 4


def may_announce(text: str) -> bool:
    """Whether a text speaks of talks at all."""
    return len(text) <= _LONGEST and _TALK.search(text, 0, READ) is not None


def about_one(text: str) -> bool:
    """Whether a text is short enough to be about one talk, and says nowhere that it is the record of what was said."""
    if len(text) > _LONGEST or _TRANSCRIPT.search(text):
        return False
    if len(text) <= _SHORT:
        return True
    words = {found[0].lower() for found in _TALK.finditer(text, 0, READ)}
    return bool(words - {"talks", "talk"}) or len(words) > 1


def talk_word(layout: Layout) -> re.Match[str] | None:
    """The first word that names a talk."""
    return _TALK.search(layout.text, 0, READ)


def looks(layout: Layout, clock: When, findings: Findings) -> int:
    """In how many ways a text looks like a notice, the surer ones counted more; 0 where it cannot be one."""
    text, line = layout.text, layout.near(layout.at(clock.begin))
    labelled = line is not None and line.label != ""
    board = line is not None and not line.prose and line.end - line.begin <= _BOARD
    talk = len({m[0].lower() for m in _TALK.finditer(text, 0, READ)})
    weight = findings.who[0].weight if findings.who else 0
    placed = findings.where is not None and findings.where.weight >= SURE_VENUE
    announces = _ANNOUNCES.search(text, 0, READ) is not None
    spoken = weight >= _SURE_WORDS and placed and len(text) < _ONE_PARAGRAPH
    known = findings.where or weight >= _SURE_WORDS or labelled or (talk > 1 and (weight >= _SOME_WORDS or (board and announces)))
    if not (placed or (talk and known)) or not (talk or board or spoken):
        return 0
    for_it = 2 * bool(talk) + (talk > 1) + 2 * announces + 2 * board + 2 * placed
    for_it += (weight >= _SOME_WORDS) + 2 * (weight >= _SURE_WORDS)
    for_it += topics.topic(layout, findings.who[0].name.begin if findings.who else None) is not None
    for_it += 2 * (sum(one.label in _SLOTS for one in layout.lines) >= 2)
    for_it += 2 * (placed and bool(talk) and len(text) < _ONE_SENTENCE)
    return for_it - _against(layout, clock, board=board, labelled=labelled, sure=placed and weight >= _SURE_WORDS, talk=talk)


def _against(layout: Layout, clock: When, *, board: bool, labelled: bool, sure: bool, talk: int) -> int:
    """What speaks against one: it tells of what was, of a day that no longer holds, or is long and seldom speaks of talks."""
    told = not board and hours.told(layout, clock)
    moved = not labelled and _MOVED.search(layout.text, max(0, clock.begin - 120), clock.end + 120) is not None
    return (3 if sure else 5) * told + 5 * moved + 2 * (len(layout.text) > _SHORT and not board and talk < 2)
