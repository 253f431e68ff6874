"""Who speaks: every name on the notice is weighed by the words and the lines about it, and the weightiest is taken.

A clue is a pattern for what stands before or behind a name. The clues for one person add up wherever the name comes again, each
counted once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from datebook.events.notices import people, vocabulary
from datebook.events.notices.clues import CLUES
from datebook.events.notices.layout import Layout, Line
from datebook.events.notices.people import Name

_LEAST = 3
_STRONG = 7
_REACH = 220
_BODY = re.compile(
    rf"(?<![\w@.])(?:{'|'.join(re.escape(w) for w in sorted(vocabulary.BODIES, key=len, reverse=True))}|"
    rf"(?-i:[A-Z]{{3,6}}))(?![\w-])",
    re.IGNORECASE,
)
_JOINED = re.compile(r"(?:[^\S\n]{0,40}(?:,|/|&|;)?\s{0,40}(?:\band\b|&|/)\s{0,40}|,[ ])(?:(?:the|from)\s)?")
_ASIDE_JOINED = re.compile(r"[ ]?\([^()\n]{2,60}\)|,[ ][^,\n.]{2,60}(?:,[ ][^,\n.]{2,60})?,?(?=\s+and\s)")
_QUOTED = re.compile(r"(?:^|[\s(])[\"“`](?=\S)[^\"”\n]{1,100}$")
_NEXT = re.compile(r"[ ](?:[A-Z][\w.]{0,20}[ ]){0,2}([A-Z]\w{1,20})")
_CELL = re.compile(r"(?:\t|[ ]{3,})[ ]*$")
_CELL_ENDS = re.compile(r"[ ]*(?:\t|[ ]{3,})\s*\S")


@dataclass(slots=True)
class Candidate:
    """One person as a notice names them, here and there."""

    spots: list[tuple[int, Name, str]] = field(default_factory=list)
    """Each mention: its own weight, the name, the reason."""
    reasons: dict[str, int] = field(default_factory=dict)

    @property
    def weight(self) -> int:
        """How much speaks for this person in all."""
        return sum(self.reasons.values())

    @property
    def likely(self) -> bool:
        """Whether its words make a name, or else a strong clue says so."""
        return self.reasons.get("its shape", 0) >= 0 or max(self.reasons.values()) >= _STRONG


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks, where it is said, and why it is read so."""

    name: Name
    because: str
    weight: int


def speakers(layout: Layout, begin: int = 0, end: int | None = None) -> list[Speaker]:
    """Who speaks by this notice, the weightiest first, then those named in one breath; empty where nobody is shown to."""
    found = _candidates(layout, begin, layout.end if end is None else min(end, layout.end))
    best = max((person for person in found.values() if person.likely), key=lambda person: person.weight, default=None)
    if best is None or best.weight < _LEAST:
        return []
    spots = [spot for spot in best.spots if spot[0] > 0] or best.spots
    _, name, because = max(spots, key=lambda spot: (len(spot[1].spoken.split()) > 1, spot[0], -spot[1].begin))
    return [
        Speaker(name, because, best.weight),
        *(Speaker(n, "named in one breath with who speaks", best.weight) for n in beside(layout.text, name, layout.end)),
    ]


def _candidates(layout: Layout, begin: int, end: int) -> dict[str, Candidate]:
    small = people.small_words(layout.text, layout.end)
    found: dict[str, Candidate] = {}
    for name in people.names(layout.text, begin, end, layout.wraps):
        like = people.likeness(name, small)
        clues = dict(_clues(layout, name))
        weight = like + sum(clues.values())
        person = found.setdefault(name.family, Candidate())
        person.spots.append((weight, name, max(clues, key=lambda c: clues[c], default="")))
        against = any(value < 0 for value in clues.values())
        person.reasons["its shape"] = max(person.reasons.get("its shape", like), like)
        person.reasons |= {c: -2 for c in clues if clues[c] < 0} if against else clues
    return found


def _clues(layout: Layout, name: Name) -> Iterator[tuple[str, int]]:
    text = layout.text
    left, right = text[max(0, name.begin - _REACH) : name.begin], text[name.end : name.end + _REACH]
    for clue in CLUES:
        if clue.fits(left, right):
            yield clue.because, clue.weight
    if _QUOTED.search(left):
        yield "it stands within a title", -6
    following = _NEXT.match(text, name.end)
    if following and following[1].casefold() in vocabulary.THINGS:
        yield "the words behind it make it the name of a thing", -9
    yield from _line_clues(layout, name)


def _line_clues(layout: Layout, name: Name) -> Iterator[tuple[str, int]]:
    """A name that has a line to itself, and what stands below it."""
    number = layout.at(name.begin)
    line = layout.near(number)
    if line is None:
        return
    if (
        name.begin > line.begin
        and _CELL.search(layout.text, line.begin, name.begin)
        and _CELL_ENDS.match(layout.text, name.end, line.end)
    ):
        yield "a name in a column of its own", 3
    if line.begin != name.begin or line.label:
        return
    above = name.begin < layout.tail
    rest = layout.text[name.end : line.end].strip(" ,.\t")
    if not rest or rest[0] in "(-–—/" or _JOINED.match(layout.text, name.end, line.end):
        yield "a name on a line of its own, as a notice names who speaks", 3 if above else 0
    elif not rest.isupper() and _BODY.search(rest):
        yield "it opens a line that goes on with whom they work for", 1
    below = layout.near(number + 1)
    if below and below.gap <= 1 and not below.prose and not below.label and is_body(layout.text, below):
        yield "whom they work for stands in the line below", 3 if above else 1


def is_body(text: str, line: Line) -> bool:
    """Whether a line names whom somebody works for, or as what."""
    return (
        line.end - line.begin < 90
        and bool(_BODY.search(text, line.begin, line.end))
        and not re.search(r"\d:\d\d", text[line.begin : line.end])
    )


def beside(text: str, name: Name, end: int) -> Iterator[Name]:
    """The names joined to this one: "Ada Byron and Charles Babbage", "Ada Byron (Ockham) and …"."""
    at = name.end
    for _ in range(5):
        aside = _ASIDE_JOINED.match(text, at, end)
        joint = _JOINED.match(text, aside.end() if aside else at, end)
        following = people.name_at(text, joint.end(), end) if joint else None
        if following is None or people.likeness(following, frozenset()) < 0:
            return
        yield following
        at = following.end
