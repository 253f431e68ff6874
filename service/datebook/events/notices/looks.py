"""Whether a text looks like a notice of a talk: it has to in more than one way, for many texts only mention talks."""

from __future__ import annotations

import re
from collections.abc import Iterable

from datebook.events.notices import hours, topics
from datebook.events.notices.filling import SURE_VENUE, Findings
from datebook.events.notices.layout import READ, Layout
from datebook.events.whens import When

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
    r"everyone\s+is|(?:is|are|have|has|['’]ve)\s+scheduled|will\s+be|"
    r"['’]ll\s+(?:be|meet|hold|have|host))\b",
    re.IGNORECASE,
)
_TRANSCRIPT = re.compile(
    r"^[ \t]{0,8}Q[.:]?[ ]{1,4}[A-Z][^\n]{10}|^[ \t]{0,8}(?:MR|MS|MRS|DR|SENATOR|SECRETARY)\.? [A-Z]{2,20}:[ ]", re.MULTILINE
)
"""Question and answer, or speeches under names."""
_SLOTS = frozenset("when where what who time date dates place location room venue speaker title topic host".split())
"""The labels of a notice."""
_MOVED = re.compile(
    r"\b(?:(?:postpon\w+|reschedul\w+)\b(?:\s+(?:(?P<whence>from)|(?P<whither>to|for|until|till))\b)?|"
    r"(?:previously|originally)\s+scheduled\b)",
    re.IGNORECASE,
)
_ONE_SENTENCE, _ONE_PARAGRAPH = 300, 800
_SHORT, _LONGEST = 1500, 12000
_BOARD, _BESIDE = 60, 2
_SURE_WORDS, _SOME_WORDS = 8, 4


def may_announce(text: str) -> bool:
    """Whether a text speaks of talks at all."""
    return len(text) <= _LONGEST and _TALK.search(text, 0, READ) is not None


def about_one(text: str, hours: Iterable[int]) -> bool:
    """Whether a text is short enough to be about one talk, and says nowhere that it is the record of what was said.

    A long one that speaks of "talks" at most, which may be any, has to hang one of the hours at these places on a short line.
    """
    if len(text) > _LONGEST or _TRANSCRIPT.search(text):
        return False
    if len(text) <= _SHORT or any(found[0].lower() != "talks" for found in _TALK.finditer(text, 0, READ)):
        return True
    return any(_line_around(text, spot) <= _BOARD for spot in hours)


def _line_around(text: str, spot: int) -> int:
    """How long the line is that holds a place in the text, without the spaces about it."""
    end = text.find("\n", spot)
    return len(text[text.rfind("\n", 0, spot) + 1 : end if end >= 0 else len(text)].strip())


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
    for_it += board and _hangs_together(layout, clock, findings)
    for_it += 2 * (placed and bool(talk) and len(text) < _ONE_SENTENCE)
    return for_it - _against(layout, clock, board=board, labelled=labelled, sure=placed and weight >= _SURE_WORDS, talk=talk)


def _hangs_together(layout: Layout, clock: When, findings: Findings) -> bool:
    """Whether the place stands by the hour on such a line as well: when and where are what a notice hangs out."""
    at, where = layout.at(clock.begin), findings.where
    beside = layout.near(layout.at(where.begin)) if where else None
    return beside is not None and not beside.prose and where is not None and abs(layout.at(where.begin) - at) <= _BESIDE


def _against(layout: Layout, clock: When, *, board: bool, labelled: bool, sure: bool, talk: int) -> int:
    """What speaks against one: it tells of what was, of a day that no longer holds, or is long and seldom speaks of talks."""
    told = not board and hours.told(layout, clock)
    moved = not labelled and _moved(layout.text, clock)
    return (3 if sure else 5) * told + 5 * moved + 2 * (len(layout.text) > _SHORT and not board and talk < 2)


def _moved(text: str, clock: When) -> bool:
    """Whether an hour may be an old one. It holds before "rescheduled from May 3", and behind "rescheduled to"."""
    for found in _MOVED.finditer(text, max(0, clock.begin - 120), clock.end + 120):
        before = clock.begin < found.start()
        if not ((found["whence"] and before) or (found["whither"] and not before)):
            return True
    return False
