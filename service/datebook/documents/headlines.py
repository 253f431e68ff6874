"""What the head of a text looks like, date by date: labels, bylines, an agency's dateline, invitations, prose.

Patterns only; which of the times there tells when the text was written is for `times.heads` to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, cast

HEAD, TAIL = 1200, 300
"""Characters at the top and at the end in which a label counts."""
_LOOKED_AT = 4000
_PARAGRAPH = 600
_LAST_LINES = 3
_LEAST = 150
"""Characters of a text before its last lines."""
_FEW = 20

Sort = Literal["said", "released", "date", "updated"]

_LABEL = re.compile(
    r"^[ \t*_|(\[]{0,8}(?:"
    r"(?P<said>(?:first |originally |date |article )?published(?: online)?|publication date|pub ?date|date of publication"
    r"|(?:date )?posted|post(?:ed)? date|(?:posted|published|submitted|written) ?by:? [^\n]{2,60}? on"
    r"|(?:date )?issued|date of issue|issue date|filed|dated|for immediate release|for release"
    r"|(?:press|news|media) (?:release|statement|note|notice)|communiqu[eé]|joint statement)"
    r"|(?P<released>released?(?: date)?|date of release)"
    r"|(?P<date>date)"
    r"|(?P<updated>(?:last )?(?:updated|modified|revised|edited))"
    r")\b[*_]{0,2}",
    re.IGNORECASE | re.MULTILINE,
)
LEADS = re.compile(r"[\s:=,|–—*-]{0,6}(?:(?:on|at)\s)?(?:No\.?\s?[\w/-]{1,12},?\s)?", re.IGNORECASE)
"""What stands between a label and its date: "Published: ", "Posted on ", "Press release No. 3/2022, "."""
ENDS = re.compile(
    r"[ \t]{0,9}[\])*_.,;]{0,3}[ \t]{0,9}(?:$|[|·•(\[–—/][^\n]{0,80}$|(?:by|from|last|updated|modified|edited|filed|via|share|"
    r"\d{1,4} (?:min|comment)|no comments)\b[^\n]{0,80}$)",
    re.IGNORECASE | re.MULTILINE,
)
"""What may follow a labelled date on its line: nothing, or more of the kind. Not: ", the film ran for weeks"."""
_PRESS = re.compile(r"\b(?:press|news|media) (?:release|office|contact|statement)|\bimmediate release", re.IGNORECASE)
_ARTICLE = re.compile(
    r"^[ \t]*(?:authors?|byline|source|publication|newspaper|section|headline)\b[ \t]*:", re.IGNORECASE | re.MULTILINE
)
_FORWARDED = re.compile(
    r"^[ \t>*-]{0,20}(?:begin forwarded message|forwarded message|original message|forwarded by)\b"
    r"|^[ \t>]{0,20}On [^\n]{8,90} wrote:|^[ \t>*]{0,20}From:",
    re.IGNORECASE | re.MULTILINE,
)
_OCCASION = re.compile(
    r"^[ \t*•-]{0,20}(?:time|place|where|when|venue|location|room|speakers?|who|what|hosts?|topic|abstract|present)"
    r"\b[ \t*]{0,9}:"
    r"|\b(?:r\.?s\.?v\.?p|registration|register (?:at|by|here|online|now)|(?:all|everyone) (?:is|are) (?:welcome|invited)"
    r"|you are (?:cordially )?invited|admission|refreshments|free and open|keynote|(?:lecture|speaker|concert) series|minutes of"
    r"|agenda|programme of|seminar|colloqui(?:um|a)|workshop|symposium|thesis|dissertation|save the date|tickets|doors open)\b",
    re.IGNORECASE | re.MULTILINE,
)
_DAY_OF_OCCASION = re.compile(r"^[ \t*•-]{0,20}(?:dates?|day)\b[ \t*]{0,9}:", re.IGNORECASE | re.MULTILINE)
_GATHERING = re.compile(
    r"\b(?:meeting|conference|summit|session|hearing|schedule|calendar|agenda|minutes|programme?|assembly|forum|festival"
    r"|exhibition|concert|lecture|seminar|workshop|ceremony|reception|election|deadline|day|week)s?\b",
    re.IGNORECASE,
)
_NAME = r"[A-Z][\w.'’-]{0,24}(?: (?:[A-Z][\w.'’-]{0,24}|of|de|la|le|the|and|am|upon)){0,4}"
_PLACE = re.compile(
    rf"[(\[]?{_NAME}(?:(?:, ?|/){_NAME}){{0,2}}(?: ?\([^()\n]{{2,40}}\)|--\([^()\n]{{2,40}}\)--)?"
    r"(?P<parted>,| ?[–—-]{1,2}| ?\(|(?<=--))? ?"
)
DATELINE_ENDS = re.compile(
    r"[).,]{0,2}[ \t]{0,2}(?P<agency>\([^()\n]{2,40}\)|/[^/\n]{2,30}/|\[[^\]\n]{2,30}\])?[.,)]{0,2}[ \t]{0,2}"
    r"(?P<dash>[–—−_-]{1,3})?\s{0,3}"
)
"""What parts a dateline from the report: " (Agency) — ", ". /TASS/. ", ") – "."""
_LEADS_ON = re.compile(
    r"(?:[:,]|\b(?:on|at|of|the|in|from|to|and|by|dated|until|till|before|after|since|for|next|is|was|be))$", re.IGNORECASE
)
_BYLINE = re.compile(r"[ \t*_]{0,9}(?:By|BY|by) [A-Z][^\n|:]{2,60}?(?:[ \t]{0,3}[|,·•–—-][ \t]{0,3})?")
_MINUTES_TO_READ = re.compile(r"[ \t|·•–—,(-]{0,6}\d{1,2}[ -]min(?:ute)?s?\b[^\n]{0,20}$", re.IGNORECASE | re.MULTILINE)
_BARE = re.compile(r"[ \t,.|()\[\]•·*_–—-]{0,99}")
_OPENS_PROSE = re.compile(r"""["'“‘«(\[]{0,2}[A-Z0-9]""")
_STOP = re.compile(r"""[a-z0-9)%.][.!?…]["'”’»)]{0,2}(?:\s|$)""")
_SMALL_WORD = re.compile(r"\b[a-z]+\b")
_FEW_WORDS = 2


@dataclass(frozen=True, slots=True)
class Label:
    """Words that lead a date, as in "Posted on"."""

    begin: int
    end: int
    sort: Sort
    last: bool
    """It stands in one of the last lines."""


def labels(text: str, begin: int) -> Iterator[Label]:
    """The labels in the head of a text, up to a message that is quoted there, and in its last lines."""
    head, tail = end_of_head(text, begin), _last_lines(text, begin)
    for start, stop in ((begin, min(head, tail)), (tail, len(text))):
        for found in _LABEL.finditer(text, start, stop):
            sort, last = cast("Sort", found.lastgroup), start == tail
            if _counts(text, begin, sort, last=last) and not _goes_on(text, found.start(sort)):
                yield Label(found.start(sort), found.end(sort), sort, last)


def _counts(text: str, begin: int, sort: Sort, *, last: bool) -> bool:
    """Whether such a label tells of the text: "Date:" may be an event's, "Released:" a film's."""
    if sort == "date":
        return not last and bool(_ARTICLE.search(text, begin, begin + HEAD)) and not _OCCASION.search(text, begin, begin + HEAD)
    return sort != "released" or last or bool(_PRESS.search(text, begin, begin + HEAD))


def _goes_on(text: str, at: int) -> bool:
    """Whether a line goes on with a sentence that was broken: "the report was / published on 5 May."."""
    above = text[max(0, at - _FEW) : at].rstrip(" \t*_|([")
    return text[at].islower() and above.endswith("\n") and not above.endswith("\n\n")


def end_of_head(text: str, begin: int) -> int:
    """Where the head of a text ends: at a message that is forwarded or quoted, if there is one."""
    quoted = _FORWARDED.search(text, begin, begin + HEAD)
    return quoted.start() if quoted else min(len(text), begin + HEAD)


def _last_lines(text: str, begin: int) -> int:
    """Where the last lines begin; a text that is hardly more than lines at its head has none."""
    start = len(text)
    at = len(text.rstrip())
    for _ in range(_LAST_LINES):
        at = text.rfind("\n", max(begin + _LEAST, len(text) - TAIL), at)
        if at < 0:
            break
        start = at + 1
    return start


def announces(text: str, begin: int) -> bool:
    """Whether a text invites, or tells the programme of something: then the dates at its head are not those of writing."""
    stop = begin + _LOOKED_AT
    return bool(_OCCASION.search(text, begin, stop) or _DAY_OF_OCCASION.search(text, begin, stop))


def is_bare(words: str) -> bool:
    """Whether words are nothing but marks: what may stand beside a date that has a line to itself."""
    return bool(_BARE.fullmatch(words))


def names_gathering(words: str) -> bool:
    """Whether words name something that takes place: "Annual meeting", "Week of the council"."""
    return bool(_GATHERING.search(words))


def is_place(words: str, *, parted: bool = True) -> bool:
    """Whether words can stand for the place in a dateline: "VIENNA, ", "Porto, Portugal (Agency) - "; `parted` by a mark."""
    found = _PLACE.fullmatch(words)
    return found is not None and (not parted or found["parted"] is not None) and not names_gathering(words)


def leads_on(words: str) -> bool:
    """Whether a line goes on below: "The next session will be on", "Deadline:"."""
    return bool(_LEADS_ON.search(words[-_FEW:].rstrip()))


def is_byline(words: str) -> bool:
    """Whether words say who wrote: "By Ann Lee | "."""
    return bool(_BYLINE.fullmatch(words))


def minutes_to_read(text: str, at: int) -> bool:
    """Whether "4 min read" follows."""
    return bool(_MINUTES_TO_READ.match(text, at))


def is_prose(text: str, at: int) -> bool:
    """Whether the paragraph that begins here is told in sentences."""
    while at < len(text) and text[at].isspace():
        at += 1
    end = text.find("\n\n", at, at + _PARAGRAPH)
    paragraph = text[at : end if end >= 0 else at + _PARAGRAPH]
    small = len(_SMALL_WORD.findall(paragraph))
    return bool(_OPENS_PROSE.match(paragraph) and _STOP.search(paragraph)) and small >= max(
        _FEW_WORDS, len(paragraph.split()) // 3
    )
