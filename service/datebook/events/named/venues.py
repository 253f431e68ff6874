"""Places that bear no name of their own, or stand elsewhere than behind their event: "in the chapel", "at his office", "here".

Sought where `places` finds no name behind the event: a room or a house in small letters; "here", which is the city the report was
written in; what "where" speaks of; the city or state before the event's noun, "the Munich meeting", "Ohio primaries".
"""

from __future__ import annotations

import re

from datebook.events.named import gazetteer, places
from datebook.events.named.countries import NAMES
from datebook.events.named.places import Place
from datebook.events.sentences.marks import Mark

Span = tuple[int, int]

_HOUSE = (
    r"atrium|auditorium|headquarters|hotel|studios?|chambers?|library|cafeteria|gymnasium|gym|presbytery|residence|courthouse|"
    r"court(?:room)?|campus|fairgrounds?|stadium|(?:town|city|village|parish|church|school|union|community|concert|exhibition|banquet)\s+hall|"
    r"hall|community\s+cent(?:er|re)|church|chapel|cathedral|mosque|synagogue|temple|airport|airbase|embassy|consulate|palace|ministry|museum|"
    r"foyer|lobby|ballroom|boardroom|pavilion|theat(?:re|er)|arena|winery|hospital|clinic|"
    r"(?:conference|meeting|committee|dining)\s+room|rose\s+garden|office|offices|base|terminal|terminals|factory|fire\s+station|observatory|"
    r"restaurant|pub|clubhouse|harbou?r|shipyard|boathouse|barn"
)
_OWNED = r"(?:the\s+)?(?:[\w.&-]+\s+){0,2}[\w.&-]+(?:['’]s|s['’])"
_RUN = r"[A-ZÀ-Þ][\w'’.-]*(?:\s+(?:of|the|[A-ZÀ-Þ][\w'’.-]*)){0,4}"
_VENUE = re.compile(
    rf"\b(?P<prep>[Ii]n|[Aa]t|[Oo]n|[Oo]utside)\s+(?P<place>(?P<det>the|a|an|his|her|its|their|my|our|{_OWNED})\s+"
    rf"(?:(?!(?:in|at|on|of|to|for|and|with|that|which|is|are|was|were|will)\b)[\w.,'’&-]+\s+){{0,4}}?(?:{_HOUSE})\b(?!['’])"
    rf"(?P<tail>\s+(?:of|at|in|near|outside)\s+(?:the\s+)?(?:{_RUN}|city|town|village|capital))?)"
)
_ROOM = re.compile(r"\((?P<place>(?:[Rr]oom|[Hh]all)\s[\w-]{1,8}(?:,\s[A-Z][\w'’ -]{2,40})?)\)")
_IN_CHAMBERS = re.compile(r"\bin\s+(?P<place>chambers|(?:open\s+)?court)\b")
_ONLINE = re.compile(
    r"(?<!available )(?<!live )(?<!streamed )(?<!register )\b(?P<place>online)\s+(?:on|at|from)\s+(?=\d|\w+day|[A-Z])"
)
_HERE = re.compile(r"\bhere\b(?!['’])")
_DATELINE = re.compile(
    r"^[^\S\n]*(?P<city>[A-ZÀ-Þ][A-ZÀ-Þ'’.]+(?: [A-ZÀ-Þ'’.]{2,}){0,2})(?:,[^\n:;()]{0,40})?"
    r"(?: ?\([^)\n]{2,28}\))?[^\S\n]*(?:--|[-–—_])\s",
    re.MULTILINE,
)
_WHERE = re.compile(r"(?<=,\s)where\b|\bwhere\b(?=\s+(?:he|she|they|I|we|it)(?:\b|['’]))")
_LED_TO = re.compile(
    rf"(?:in|at|to|for|visit|visits|visiting)\s+(?:the\s+)?(?P<place>{_RUN}(?:,\s+{_RUN})?)\s*(?:,[^,.;]{{0,60}})?,?\s*$"
)
_WHILE = re.compile(rf"[\s“\"]*(?:While|Once|When)\s+(?:(?:he|she|they)\s+(?:is|are)\s+)?in\s+(?P<place>{_RUN})")
_IS_IN = re.compile(
    rf"\b(?:be|is|are|was|were)\s+in\s+(?P<place>{_RUN})\s+(?:(?:on\s+)?\w+day\s+)?for\s+(?:the|a|an|his|her)?\s*(?:[\w-]+\s+){{0,3}}$"
)
_BEFORE = re.compile(r"(?:^|[\s(])(?P<place>[A-ZÀ-Þ][\w'’-]+(?:\s[A-ZÀ-Þ][\w'’-]+)?)\s$")
_OFFICE_OF = re.compile(r"offices?\s+of\b")
_HEAD = 1500


def dateline(text: str) -> str | None:
    """The city that an agency's report was written in: "GENEVA, Sept 13 (Wire) - "."""
    found = _DATELINE.search(text[:_HEAD])
    return found["city"].title() if found else None


def beside(text: str, region: Span) -> Place | None:
    """A venue in small letters, or "here", in the words behind an event."""
    for found in _VENUE.finditer(text, *region):
        if _OFFICE_OF.search(found["place"]):
            continue
        begin, end = found.span("place")
        if re.match(r"(?:my|our|his|her|its|their)\s+[A-Z]", found["place"]):
            begin += len(found["det"]) + 1  # "in my Lakeview office": the town says it
        end -= text[end - 1] == "."
        spoken = " ".join(text[begin:end].split())
        article = found["det"] if found["det"] in {"the", "a", "an"} else ""
        lead = f"{found['prep'].lower()} {article}".strip()
        return Place(
            begin,
            end,
            spoken.removeprefix(f"{article} ") if article else spoken,
            "a room or a house, without a name of its own",
            lead,
        )
    room = _ROOM.search(text, *region)
    if room:
        return Place(*room.span("place"), room["place"], "a room in brackets behind it", "in")
    bare = _IN_CHAMBERS.search(text, *region) or _ONLINE.search(text, *region)
    if bare:
        return Place(
            *bare.span("place"),
            bare["place"],
            "where it is held, without a name of its own",
            "in" if bare.re is _IN_CHAMBERS else "",
        )
    here = _HERE.search(text, *region)
    city = dateline(text) if here else None
    if here and city:
        return Place(*here.span(), city, '"here" is the city the report was written in')
    return None


def before(text: str, sentence: Span, event: int) -> Place | None:
    """What "where" speaks of, "to Lima, where he will attend …", or "While in Lima" says, in the words before an event."""
    opened = _WHILE.match(text, sentence[0], event)
    if opened:
        return _named(text, opened)
    there = _IS_IN.search(text, sentence[0], event)
    if there:
        return _named(text, there)
    where = list(_WHERE.finditer(text, sentence[0], event))[-1:]
    if not where or re.search(r"[.;:]\s|\bthat\b", text[where[0].end() : event]):
        return None
    led = _LED_TO.search(text, max(sentence[0], where[0].start() - 120), where[0].start())
    return _named(text, led) if led else None


def _named(text: str, found: re.Match[str]) -> Place | None:
    """The place that a match holds, cut as places are."""
    begin, end = found.span("place")
    back = text.rfind(" ", 0, begin - 1) + 1 if not text.startswith("the ", begin - 4) else text.rfind(" ", 0, begin - 5) + 1
    where = places.place(text, back, end, toward=True)
    return where or Place(begin, end, " ".join(found["place"].split()), "the clause says that it is there")


def modifier(text: str, mark: Mark, head: int) -> Place | None:
    """The city, state or country whose the event is: "the Munich meeting", "Ohio primaries"."""
    if mark.cue is None or mark.cue.form != "noun":
        return None
    found = _BEFORE.search(text, max(0, head - 40), head)
    if not found:
        return None
    begin, end = found.span("place")
    words = found["place"].split()
    for i in range(len(words)):
        name = " ".join(words[i:])
        voted = mark.cue.kind == "vote" and (gazetteer.is_state(name) or (name in NAMES and NAMES[name].name == name))
        if voted or (mark.cue.kind in _MET and text.startswith("the ", max(0, begin - 4)) and gazetteer.is_city(name)):
            return Place(end - len(name), end, name, "the event is called by its place")
    return None


_MET = frozenset({"meeting", "summit", "talks", "conference", "session"})
