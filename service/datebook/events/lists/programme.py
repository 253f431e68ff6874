"""Lines of a programme, a diary, a list of dates: when, what takes place, where, in whatever order the line has them.

    MONDAY, APRIL 13                          a heading lends its day to the lines below it
    10:00  Working lunch with A, Room 3       an hour leads
    Mar. 7 (Tue)   PTA meeting, library       a day leads
    - Civic reception, Friday at 6pm, hall    the name leads
    OSLO - Meeting of B; 0930                 place and name lead, an hour ends the line

`headings` reads what the lines above lend, `items` cuts lines into items, `listed` an item into its parts, `below` what the
lines below add; `entries` makes an event of an item. Here it is decided which items tell of one. A sentence with a verb is no
such line: `prose` reads it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from datebook.events.draft import Draft
from datebook.events.lists import entries
from datebook.events.lists.items import Item, items
from datebook.events.lists.listed import NO_EVENT
from datebook.events.scene import Scene
from datebook.events.whens import When

Span = tuple[int, int]

_LONGEST_NAME = 90
_SCORE = re.compile(r"\s\d{1,3}$")
"""How a result ends: "Harbour Eagles 34"."""

_NOT_HELD = re.compile(
    r"[.,:(–-]\s*(?:no (?:public )?(?:meeting|session|sitting|plenary|service|class|engagement|appointment|event)s?\b|"
    r"does not (?:sit|meet)|not sitting)",
    re.IGNORECASE,
)
"""What a line says of a body that does not meet."""


def read(scene: Scene, dates: Sequence[When], closed: Sequence[Span]) -> tuple[list[Draft], list[Span]]:
    """The events of such lines, and the lines that need not be read as prose. `closed` are stretches read already."""
    found, covered = [], []
    for run in _runs(items(scene, dates, closed)):
        beside = sum(item.cue is not None or item.timed for item in run)
        hours = [item.heading for item in run if item.leads and item.timed and _lent(item)]
        for i, item in enumerate(run):
            convinces = _convinces(item, len(run), beside, hourly=item.heading in hours) and not (
                i + 1 < len(run) and _heads(scene.text, item, run[i + 1])
            )
            draft = entries.draft(scene, item) if convinces and not _NOT_HELD.search(scene.text, *item.span) else None
            if draft is not None:
                found.append(draft)
                covered.append(item.span)
    return found, covered


def _runs(found: Iterable[Item | None]) -> Iterator[list[Item]]:
    run: list[Item] = []
    for item in found:
        if item is not None:
            run.append(item)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _heads(text: str, item: Item, below: Item) -> bool:
    """Whether a line without an hour names whose hours follow: "Security Council", and below it "10:00  8298th meeting"."""
    sits = item.cue is None or (item.cue.cue is not None and item.cue.cue.words == "council")
    return (
        sits
        and not item.whens
        and below.leads
        and below.timed
        and _lent(below)
        and not item.rest
        and "\n" in text[item.span[1] : below.span[0]]
    )


def _lent(item: Item) -> bool:
    """Whether a line has its day from the heading."""
    return bool(item.whens) and (item.whens[0].first.date_span or item.span)[0] < item.span[0]


def _convinces(item: Item, lines: int, beside: int, *, hourly: bool) -> bool:
    """Whether a line tells of an event: a word says so, or its hour and the lines beside it, of which `beside` say so, do.

    Where hours lead (`hourly`), a line without one and without such a word says whose hours follow.
    """
    if not item.whens and _SCORE.search(item.name.words):
        return False
    if NO_EVENT.match(item.name.words) and not (item.cue is not None and item.name.words.startswith("Arrival")):
        return False
    if item.cue is not None or item.kind is not None:
        return bool(item.whens) or item.close
    if item.close and not item.whens and len(item.name.words) < _LONGEST_NAME:
        return beside > 0 and not hourly
    if any(when.recurrence for when in item.whens) or entries.says_all(item):
        return True
    # Without such a word the line's day must lie ahead: a log of what was tells hours too.
    if item.leads and not item.timed and lines > 2:
        return beside * 2 > lines
    return item.timed and (item.heading is not None or (lines > 2 and beside * 2 > lines))
