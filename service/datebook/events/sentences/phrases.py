"""What the words around an event's noun add to its name: whose it is, what it is for, what is heard, launched, presented."""

from __future__ import annotations

import re

from datebook.events import words
from datebook.events.sentences.marks import Mark
from datebook.model import EventKind

_BODY = re.compile(
    r"\s+of\s+(?:the\s+)?(?P<body>[A-Z][\w.&'’–-]*(?:\s+(?:(?:of|for|on|and|the|in)\s+){0,"
    r"2}[A-Z][\w.&'’–-]*)*(?:\s+(?:committee|council|commission|board))?)"
)
_LAUNCHED = re.compile(
    r"\s+of\s+(?:the\s+|its\s+|a\s+|an\s+)?(?P<what>[^.;:,()]{3,60}?)(?=\s+(?:from|at|on|in|to|aboard)\s|[.;:,()]|$)"
)
_NOUN_FOR = re.compile(
    r"(?:\s+(?:in|at)\s+the\s+[A-Z]\w+(?:\s[A-Z]\w+){0,3})?\s+(?:for|ground\s+(?:on|for)|(?:the\s+|"
    r"a\s+)?(?:ceremonial\s+)?ribbon\s+(?:at|on|for)|honou?ring|"
    r"to\s+(?:honou?r|mark|celebrate|observe|commemorate))\s+(?:the\s+|an?\s+)?(?P<what>[^.;:,()]{3,60})"
)
_DECIDED = re.compile(
    r"\s+(?:on\s+|to\s+\w+\s+|against\s+)?(?:the\s+|an?\s+|its\s+|his\s+|"
    r"her\s+)?(?P<what>(?!(?:at|by|in|on|with|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|to|today|"
    r"tomorrow)\b)[^.;:,()\d]{3,60}?)(?=\s+(?:by|on|in|with|that|which|after|"
    r"today|yesterday|last|late|\d|to|for|unanimously|\w+day)\b|[.;:,(]|$)"
)
_GIVEN = re.compile(r"\s+(?:the\s+|an?\s+|his\s+|her\s+|its\s+)?(?P<what>[^.;:,()]{3,60}?)\s+to\s")
_WHOSE = re.compile(
    r"\s+(?P<whose>(?:of|by|between|against|to)\s+(?:the\s+|an?\s+)?"
    r"(?!\d|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|"
    r"Dec)[a-z]*\b)[\w'’-]+(?:\s+(?!(?:on|in|at|will|is|are|was|were|"
    r"has|have|to|for|which|"
    r"that|scheduled|planned|set|due|from|by|with|and|next|last)\b)[\w'’-]+){0,5})"
)
_HEARD = re.compile(
    r"(?:[^,;:.]{0,40},\s+)?(?:the|an?|his|her|their|its)\s+(?P<what>[a-z][\w'’-]*(?:\s+(?!(?:by|of|for|in|at|on|from|"
    r"against|that|"
    r"which|who|will|is|are|was|to)\b)[\w'’-]+){0,3}(?:\s+(?:for|of|against)\s+(?:the\s+)?[\w'’-]+"
    r"(?:\s+(?!(?:will|is|are|was|were)\b)[\w'’-]+)?)?)"
    r"(?:\s+(?:by|of|in|against|from)\s[^;:.]*?)?(?:,[^,;:.]{0,60},)?,?\s+(?:(?:will|is|are|was|were|to|has|have|now|"
    r"also)\s+)*(?:be\s+|been\s+)?$",
    re.IGNORECASE,
)
_NO_BODY = words.NO_NAMES - words.BODIES
_ABOUT = 90
"""Characters after a noun within which its own phrase stands."""
_PASSIVE = frozenset({"heard", "convened"})


def body(text: str, mark: Mark) -> str | None:
    """As in "Meeting of the Russia-NATO Council": the body whose meeting it is."""
    found = _BODY.match(text, mark.end, min(len(text), mark.end + _ABOUT))
    if not found or not (mark.cue and mark.cue.form == "noun") or mark.cue.kind in {"visit", "ceremony"}:
        return None  # "the inauguration of X" is for X, and X's own
    kept = []
    for word in found["body"].split():
        if word.rstrip(".") in _NO_BODY:
            break
        kept.append(word)
        if word.endswith(".") and len(word) > 3:
            break
    while kept and kept[-1] in {"of", "for", "on", "and", "the", "in"}:
        kept.pop()
    return re.sub(r"(?<=[A-Za-z])-(?=[A-Z])", "–", " ".join(kept).removesuffix(".")) or None


def whose(text: str, mark: Mark, end: int) -> str:
    """As in "visit of the Georgian deputy minister", "trial of three former executives": for a title without a name."""
    if mark.cue is None or mark.cue.form != "noun":
        return ""
    found = _WHOSE.match(text, mark.end, min(end, mark.end + _ABOUT))
    return f" {' '.join(found['whose'].split())}" if found else ""


def subject_noun(text: str, mark: Mark, begin: int, noun: str) -> str:
    """What is heard or convened, named as the subject: "a bail application will be heard"; `noun` names the kind."""
    if mark.word not in _PASSIVE or mark.cue is None or mark.cue.form != "verb":
        return ""
    found = _HEARD.match(text, begin, mark.begin)
    if not found:
        return ""
    what = " ".join(found["what"].split())
    return f"{what} {noun}" if mark.word == "heard" and noun not in what else what


def purpose(text: str, mark: Mark, kind: EventKind, end: int) -> str:
    """As in "Farewell dinner for …", "launch of …", "presentation of …": whom or what it is for."""
    last = min(end, mark.end + _ABOUT)
    if kind == "launch":
        launched = _LAUNCHED.match(text, mark.end, last)
        return f" of {launched['what']}" if launched else ""
    if kind == "vote" and mark.cue is not None and mark.cue.form == "verb":
        decided = _DECIDED.match(text, mark.end, last)
        return f" on {decided['what']}" if decided else ""
    if kind not in {"ceremony", "event"}:
        return ""
    verb = mark.cue is not None and mark.cue.form == "verb"
    given = _GIVEN.match(text, mark.end, end) if verb and mark.word.startswith(("present", "award")) else None
    if given:
        return f" of {given['what']}"
    match = _NOUN_FOR.match(text, mark.end, last)
    if not match:
        return ""
    what = re.split(r"\s+(?:at|on|in|and|who|which|that|will|is|are|was|were)\s", match["what"])[0]
    if verb or match[0].lstrip().startswith("for"):
        return f" for {what}"
    return f" {' '.join(match[0].split()).split(what)[0].strip()} {what}"
