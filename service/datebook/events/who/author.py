"""Who says "I" in a document: the one who is quoted there, or the one whose statement, speech or letter it is.

And whose programme its lines are: "Senator A to visit three towns", with the visits below.
"""

from __future__ import annotations

import re
from dataclasses import replace

from datebook.events.named.names import Book, Named, names
from datebook.events.who.parties import Party

_BYLINE = re.compile(
    r"(?:^|\n)[^\n]{0,60}?\b(?i:statement|remarks|speech|address|column|testimony|letter|newsletter|message|report)\b[^\n]{0,30}?\s"
    r"(?:by|of|from|BY|OF|FROM)\s+(?=[A-Z])|(?:^|\n)[ \t]{0,20}(?:By|BY|MEDIA RELEASE)\s+(?=[A-Z])"
)
_ISSUED = re.compile(
    r"\s(?:(?i:today|on \w+day)\s+)?(?i:released|issued|issues|releases|made|gave|delivered|delivers)\s+"
    r"(?i:(?:the\s+following|this|a|his|her)\s+)?"
    r"(?i:statement|remarks|speech)\b"
)
_PLANS = re.compile(
    r"(?:,[^,\n]{3,80},)?\s+(?i:to|will|plans\s+to|announces?|sets)\s+(?:[\w'’-]+\s+){0,3}?(?i:visit|tour|travel|hold|host|thank|"
    r"attend|speak|meet|appear|town\s+halls?|schedule|events|appearances|itinerary)\b"
)
_OWNER = 260
_HEAD, _FOOT, _SIGNED = 600, 2000, 160
_SIGNATURE = re.compile(
    r"\n[ \t]{0,20}(?:Sincerely|Best regards|Kind regards|Yours (?:truly|sincerely)|Best wishes|Regards),?[ \t]{0,20}\n"
)
_OPENS, _CLOSES = '“"', '”"'
_SAID = re.compile(r"\b(?:said|says|added|told|noted|explained|stated|wrote|continued|concluded)\b")


def author(text: str, known: Book) -> Party | None:
    """Whose words a document is, where its head or its foot says so."""
    for byline in _BYLINE.finditer(text, 0, _HEAD):
        line = text.find("\n", byline.end())
        found = _person(text, byline.end(), line if line > 0 else len(text), known)
        if found is not None:
            return Party.shown(found, "the document gives these as their words")
    issued = _ISSUED.search(text, 0, _HEAD)
    found = _last_person(text, issued.start(), known) if issued else None
    if found is not None:
        return Party.shown(found, "the document gives these as their words")
    signed = list(_SIGNATURE.finditer(text, max(0, len(text) - _FOOT)))[-1:]
    found = _person(text, signed[0].end(), min(len(text), signed[0].end() + _SIGNED), known) if signed else None
    return Party.shown(found, "who signs it") if found is not None else None


def owner(text: str, known: Book) -> Party | None:
    """Whose programme a document is, where its first words say that one person will travel, visit, hold what it lists."""
    for named in names(text, 0, min(_OWNER, len(text)), known):
        if named.kind != "person":
            continue
        plans = _PLANS.match(text, named.end)
        if not plans or "\n\n" in text[: named.front].strip():
            return None
        return Party.shown(_completed(named, known), "the document is their programme")
    return None


def _completed(named: Named, known: Book) -> Named:
    """With the full name that stands elsewhere: headings often have the surname alone."""
    return replace(named, name=known.people.get(named.name.title(), named.name)) if " " not in named.name else named


def quoted(text: str, begin: int, end: int, known: Book) -> Party | None:
    """Who is quoted with the words between two places: the one named with "said" beside the marks of quotation."""
    opened = max(text.rfind(mark, max(0, begin - 600), begin + 1) for mark in _OPENS)
    behind = [text.find(mark, max(begin + 1, opened + 1), end + 400) for mark in _CLOSES]
    closed = min((at for at in behind if at >= 0), default=-1)
    if opened < 0 or closed < 0 or "\n\n" in text[opened:closed]:
        return None
    after = text[closed + 1 : closed + 120].partition("\n\n")[0]
    before = text[max(0, opened - 120) : opened].rpartition("\n\n")[2]
    for at, stretch in ((closed + 1, after), (opened - len(before), before)):
        found = _person(text, at, at + len(stretch), known) if _SAID.search(stretch) else None
        if found is not None:
            return Party.shown(found, "whose words these are")
    return None


def _last_person(text: str, end: int, known: Book) -> Named | None:
    return next((named for named in reversed(names(text, 0, end, known)) if named.kind == "person"), None)


def _person(text: str, begin: int, end: int, known: Book) -> Named | None:
    return next((named for named in names(text, begin, end, known) if named.kind == "person"), None)
