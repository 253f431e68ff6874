"""Words that name an event in a line of a list, though in a sentence they name much else: "excursion", "Opens the new bridge".

Whoever writes a programme leaves out subject and tense: "1630 - Opens ferry museum". Read after the cues that hold everywhere.
"""

from __future__ import annotations

import re

from datebook.events.cues import Cue
from datebook.events.sentences.marks import Mark
from datebook.model import EventKind

LINE_CUES: tuple[Cue, ...] = (
    Cue(
        "excursion|outing|(?:day|field|boat|school|coach) trip|(?:bike|bus|train|cycle) ride|walk|hike|fair|fayre|festival|"
        r"parade|bazaar|carnival|(?:film|quiz|games|family|dance|open|slide|music|poetry|story|thank-you|members['’]|"
        r"parents['’]) (?:night|evening)|volunteer (?:day|weekend)|open (?:day|house)|breakfast|luncheon|working lunch|"
        "(?:lunch|dinner|coffee)(?= with| of| for| hosted)|speech(?= at| to)|"
        "supper|barbecue|picnic|rehearsal|auditions?|recital|screening|matin[eé]e|clean-?up|vigil|rally|march(?= from)|"
        "protests?|demonstration",
        "event",
        "noun",
        "Excursion to the dunes",
        "Half an hour on foot",
    ),
    Cue(
        r"calling hours|visiting hours|visitation|funeral|memorial|burial|interment|mass\b|(?:holy )?communion|eucharist|"
        r"evensong|vespers|(?:carol|church|harvest|closing|opening|family|christingle|remembrance|commemoration) service|"
        r"(?:official |grand )?opening (?:of|ceremony)|unveiling|topping[- ]out|award[- ]giving|prize[- ]giving|graduation|"
        "commencement|inauguration",
        "ceremony",
        "noun",
        "Opening of the footbridge",
        "Opening times",
    ),
    Cue(
        r"sentencing|bail|arraignment|case management|oral argument|pleas?(?: hearing)?|inquest|mention",
        "hearing",
        "noun",
        "R v Okafor (sentencing)",
        "Long sentences",
    ),
    Cue(
        "(?:first|second|third) reading|committee stage|report stage|question time|question period",
        "session",
        "noun",
        "Harbours Bill, second reading",
        "A reading group",
    ),
    Cue(
        "town halls?|round ?tables?|audience (?:for|with)",
        "meeting",
        "noun",
        "Town hall with the Congresswoman",
        "Town Hall steps",
    ),
    Cue(
        "(?:capital markets|investor|analyst) day|career fair|poster session",
        "conference",
        "noun",
        "Capital Markets Day, London",
        "Market day",
    ),
    Cue("(?:live )?webcast|photo ?call|media availability|press point|press event", "briefing", "noun", "Live webcast", "Call"),
    Cue("polls?(?!s)|polling(?: day)?|election|referendum|by-election", "vote", "noun", "Date of poll", "Pole"),
)
"""`words` are patterns here."""
_ACTS: tuple[tuple[EventKind, str], ...] = (
    ("meeting", "meets receives welcomes sees hears briefs interviews meet receive"),
    ("visit", "visits tours inspects visit tour"),
    ("ceremony", "opens inaugurates unveils launches lays presents open"),
    ("event", "attends joins hosts chairs delivers speaks addresses participates takes gives attend address deliver speak"),
)
"""Verbs that say what somebody does on the day."""
_VERBS = {word: Cue(words, kind, "noun", "Opens the bridge", "") for kind, words in _ACTS for word in words.split()}
_BODY = re.compile(
    r"(?:[A-Z][\w&'’-]*,? (?:(?:and|of|on|for|the|&) )*){0,6}(?P<body>[Cc]ouncil|[Cc]ommittee|[Ss]ub-[Cc]ommittee|Commission|"
    r"Assembly|Board|Cabinet|Senate|Eurogroup|Bundesrat|Coreper|PCC|Trustees|Governors)\b(?![’'])"
)
_SITS = Cue("council", "session", "noun", "Fisheries Council, Ostend", "")
"""A body that a line names by itself sits."""
_PATTERN = re.compile("|".join(f"(?P<c{i}>\\b(?:{cue.words})s?(?![\\w-]))" for i, cue in enumerate(LINE_CUES)), re.IGNORECASE)
_VERB = re.compile(
    r"(?:[\"“]?(?:The |Mr |Mrs |Ms |Dr )?(?:[A-Z][\w.'’-]*(?:,? (?:of|for|the|and))*,? ){0,7})?(?P<verb>[A-Z]?[a-z]+)\b"
    r"(?!\s+(?:on|at|from|until)\b|\s*$)"
)
_FIRST = re.compile(
    rf"(?P<verb>(?:meets|receives|welcomes|delivers|attends|joins|participates|opens|inaugurates|unveils)\b(?=\s+\w)|(?:{'|'.join(_VERBS)})\b"
    r"(?=\s+(?:an?|the|with|to|in|new|his|her|its|their|(?-i:[A-Z\"“]))\b))(?!\s+(?:on|at|from|until)\b)",
    re.IGNORECASE,
)
"""The verb as first word; one that may be a noun in the plural, too, has an object: "Hosts a dinner", not "Hosts need keys"."""
_HOUSE_AFTER = re.compile(
    r"\s*(?:steps|chamber|building|room|offices?|square|hall|passes|tickets?|times|hours|fees?|prices?)\b", re.IGNORECASE
)
"""What makes a place of such a word: "Town Hall steps", "Memorial Hall"."""


def named(text: str, begin: int, end: int, *, led: bool = True) -> Mark | None:
    """The first such word of a stretch; of a line that a time leads, also the verb at its head, or the body that sits."""
    found = noun(text, begin, end)
    return found or (verb(text, begin, end) or _body(text, begin, end) if led else None)


def _body(text: str, begin: int, end: int) -> Mark | None:
    found = _BODY.match(text, begin, end)
    return Mark(found.start("body"), found.end("body"), found["body"].lower(), "event", _SITS) if found else None


def noun(text: str, begin: int, end: int) -> Mark | None:
    """The first such noun of a stretch."""
    for found in _PATTERN.finditer(text, begin, end):
        if not _HOUSE_AFTER.match(text, found.end(), end):
            cue = LINE_CUES[int((found.lastgroup or "c0")[1:])]
            return Mark(*found.span(), found[0].lower(), "event", cue)
    return None


def verb(text: str, begin: int, end: int) -> Mark | None:
    """The verb that opens a stretch, or follows the name that does: "Opens the bridge", "Governor opens the bridge"."""
    found = _FIRST.match(text, begin, end) or _VERB.match(text, begin, end)
    cue = _VERBS.get(found["verb"].lower()) if found else None
    if found is None or cue is None or (not found["verb"].endswith("s") and found.start("verb") > begin):
        return None
    return Mark(*found.span("verb"), found["verb"].lower(), "event", cue)
