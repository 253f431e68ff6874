"""Where an event takes place: what follows "in" or "at" in its clause, up to the city or country."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from datebook.events import words
from datebook.events.named.countries import NAMES

_CAPITAL = r"[A-ZÀ-Þ][\w'’&.-]*"
_BLANK = r"(?: |[ \t]{0,4}\n[ \t]{0,4})"
"""What joins the words of a name: a text that lost its commas has two blanks where they stood."""
_RUN = (
    rf"{_CAPITAL}(?:{_BLANK}(?:(?:of|de|des|du|da|del|for|on|la|le|the|of the|d['’]){_BLANK})?{_CAPITAL}|"
    rf"{_BLANK}\d{{1,4}}[A-Z]?\b)*"
    rf"(?:{_BLANK}(?:headquarters|airport|stadium|hotel|university|hall|center|centre|building|embassy|palace|church|"
    r"school|library|campus|offices?|"
    r"auditorium|theater|theatre|museum|park|courthouse|castle|chapel|cathedral|gallery|arena|square|"
    r"convention center|residence|capital))?"
)
_MONTHS_AND_DAYS = (
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|January|February|March|April|June|July|August|September|"
    r"October|November|December|"
    r"Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)(?:day)?"
)
_PLACE = re.compile(
    rf"\b(?P<prep>[Ii]n|[Aa]t|[Nn]ear|[Oo]utside|to|on|from)[ \n]+(?P<article>(?:the|a|his|her|its)[ \n]+)?(?:(?:northern|"
    rf"{_CAPITAL}[ \n]capital,?|southern|eastern|western|northeastern|northwestern|southeastern|southwestern|"
    rf"central|downtown|nearby|neighbou?ring|the city of|the town of|the capital,?|Black Sea resort of|resort of|"
    rf"city of|town of|village of|capital of)[ \n]+)?"
    rf"(?!{_MONTHS_AND_DAYS}\b)(?P<place>{_RUN}(?:,?[ \n]+(?:in|on|at)[ \n]+(?:the[ \n]+)?{_RUN}|,[ \n]+{_RUN})*)"
)
_OBJECT = re.compile(
    rf"(?:[ \n]+and[ \n]+\w+ed)?[ \n]+(?:the[ \n]+)?(?P<place>{_RUN}(?:,?[ \n]+(?:in|at)[ \n]+(?:the[ \n]+)?{_RUN}|"
    rf",[ \n]+{_RUN})*)"
)
_GOES_ON = re.compile(
    r"[ \n](?!(?:and|or|on|in|at|to|for|with|from|as|by|after|before|during|this|next|last|today|tomorrow|where|while|"
    r"until|through|later|again|early|late|over|between|when|who|which|about|because|via|yesterday|tonight)\b)[a-z]{3,}"
)
_TOPIC = re.compile(
    r"\b(?:situation|crisis|crises|wars?|conflicts?|violence|unrest|fighting|raging|developments|peace|stability|security|interests?|democracy|"
    r"hostilities|troops|invested|investments?)\s+$"
)
"""What stands before a place that is the topic, not the scene: "talks on the situation in the Gulf"."""
_STREETS = re.compile(r"(?:Hill|Lawn|Campus|Street|St\.?|Avenue|Ave\.?|Square|Island|Road|Boulevard|Mall|Quad|Plaza)$")
_MAY_JOIN = re.compile(rf"[ \n]+and[ \n]+(?P<more>{_CAPITAL}(?:[ \n]{_CAPITAL})*)")


@dataclass(frozen=True, slots=True)
class Place:
    """A place as it stands in the text."""

    begin: int
    end: int
    name: str
    because: str
    lead: str = "in"
    """The words that lead to it in a title: "in", "at the"."""


def place(
    text: str,
    begin: int,
    end: int,
    *,
    toward: bool,
    origin: bool = False,
    bodies: Sequence[tuple[int, int]] = (),
) -> Place | None:
    """The first place named between two points; `toward`: whether "to" leads to it ("will travel to Paris")."""
    for found in _PLACE.finditer(text, begin, end):
        preposition = found["prep"].lower()
        if (preposition == "to" and not toward) or (preposition == "from" and not origin):
            continue
        span = _trimmed(text, found.start("place"), found.end("place"))
        if any(body[0] < found.start() < body[1] for body in bodies) or _TOPIC.search(
            text, max(begin, found.start() - 24), found.start()
        ):
            continue
        if span is None or (preposition == "on" and not _STREETS.search(text[span[0] : span[1]])):
            continue
        name = text[span[0] : span[1]]
        if preposition in {"in", "to"} and name in words.KNOWN_BODIES and name not in {"Pentagon", "State Department"}:
            continue
        more = _MAY_JOIN.match(text, span[1], end)
        if more and name in NAMES and more["more"] in NAMES:
            span = (span[0], more.end())
            name = text[span[0] : span[1]]
        spoken = re.sub(r",?\s+(?:in|on|at)\s+(?:the\s+)?(?=[A-Z])", ", ", " ".join(name.split()))
        lead = _lead(preposition, found["article"] if found.end("article") == found.start("place") else None)
        return Place(*span, spoken, f'"{preposition}" leads to it in the clause of the event', lead)
    return None


def _lead(preposition: str, article: str | None) -> str:
    preposition = preposition if preposition in {"in", "at", "on", "near", "outside"} else "in"
    return f"{preposition} the" if article and article.split()[0] == "the" else preposition


def visited(text: str, begin: int, end: int) -> Place | None:
    """The place that a visit is paid to, straight after the verb."""
    found = _OBJECT.match(text, begin, end)
    if found and _GOES_ON.match(text, found.end()):
        return None  # "tour VA facilities in Dover": a name before a noun is no place
    span = _trimmed(text, found.start("place"), found.end("place")) if found else None
    if span is None:
        return None
    spoken = re.sub(r",?\s+(?:in|on|at)\s+(?:the\s+)?(?=[A-Z])", ", ", " ".join(text[slice(*span)].split()))
    return Place(*span, spoken, "the place that the visit is paid to")


def _trimmed(text: str, begin: int, end: int) -> tuple[int, int] | None:
    """The run without a time, a person's title or a sentence's beginning that follows the place."""
    words_in = list(re.finditer(r"[^\s,]+", text[begin:end]))
    last = 0
    for i, word in enumerate(words_in):
        plain = word[0].rstrip(".")
        if (plain in _TIME_WORDS and not _THE.match(text, begin + word.start())) or (
            i > 0 and plain.lower() in words.RANKS and plain != "General"
        ):
            break
        if plain[0].isupper() or plain[0].isdigit() or i == len(words_in) - 1:
            last = word.end()
    if last == 0:
        return None
    name = text[begin : begin + last]
    stop = last - (1 if name.endswith(".") and not re.search(r"(?:\b[A-Z]\.|St\.|Ave\.|Blvd\.)$", name) else 0)
    return begin, begin + stop


_THE = re.compile(r"The[ \n]+(?:Hague|Gambia|Bronx|Bahamas|Netherlands|Dalles|Valley|Woodlands)\b")
"""Places that an article with a capital belongs to."""
_TIME_WORDS = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August "
    "September October November December "
    "Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec EST EDT GMT UTC PST PDT CST CDT MST MDT CET CEST BST ET PT "
    "CT AM PM Spring Summer Autumn Winter "
    "Christmas Easter Ramadan He She They It The This That In On At But And Also".split()
)
