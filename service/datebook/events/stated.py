"""Events that came as data with a document (`Document.stated`): told as stated, joined with the prose's telling of them.

Data knows the hour, the zone and the end where prose says "on Monday afternoon"; prose knows what was put off since the data was
written down. Both are kept as evidence; for start, end, zone and place the data is believed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import datetime

from datebook.events.cues import first_named
from datebook.events.draft import Draft
from datebook.model import Document, EventStatus, Evidence, StatedEvent, day_of

SCORE, TOLD_TOO = 0.95, 0.98
"""How sure an event is that data states, and one that the prose tells too."""
_WORD = re.compile(r"[^\W_]{2,}")
_NO_NAMES = frozenset("the of and on in at to for with by from an its his her their our this that".split())
"""Words that two titles share without naming the same thing."""
_PUT_OFF: frozenset[EventStatus] = frozenset({"cancelled", "postponed"})
_BECAUSE = {
    "title": "what it calls itself",
    "date": "its start",
    "start_time": "the hour of its start",
    "end_date": "its end",
    "end_time": "the hour of its end",
    "timezone": "the zone of its start",
    "location": "its place",
    "status": "its status",
    "recurrence": "its rule of repetition",
    "moved_from": "the start that it had before",
}


def drafts(document: Document) -> Iterator[Draft]:
    """The events that a document states as data, in its order, each field with its words."""
    for event in document.stated:
        yield _draft(document.text, event)


def joined(told: Sequence[Draft], document: Document) -> list[Draft]:
    """The events that the prose tells, with those that the document states as data; what both tell is one event."""
    stated = list(drafts(document))
    left = list(told)
    for draft in stated:
        same = _same(draft, left, stated)
        if same is not None:
            left.remove(same)
            _take_over(draft, same)
    return [*stated, *left]


def _draft(text: str, event: StatedEvent) -> Draft:
    spans = {name: (begin, end) for name, begin, end in event.spans}
    begin = spans["title"][0]
    draft = Draft(
        "event",
        begin,
        (begin, max(end for _, end in spans.values())),
        title=event.title,
        start=event.start,
        end=event.end,
        timezone=event.timezone,
        timezone_text=event.timezone,
        moved_from=event.moved_from,
        status=event.status,
        location=event.location,
        recurrence=event.recurrence,
        participants=list(event.participants),
        score=SCORE,
        origin="stated",
    )
    for name, span in spans.items():
        draft.cite(text, name, *span, f"stated as data ({event.origin}): {_BECAUSE.get(name, 'who takes part')}")
    _set_kind(text, draft, spans["title"])
    return draft


def _set_kind(text: str, draft: Draft, title: tuple[int, int]) -> None:
    """The kind by the first word of the title that names one."""
    if named := first_named(text, _WORD.finditer(text, *title)):
        cue, word = named
        draft.kind, draft.word = cue.kind, word[0].lower()
        draft.cite(text, "kind", *word.span(), f'"{word[0]}" names it')
    else:
        draft.cite(text, "kind", *title, "stated as data; no word of its title says of what kind")


def _same(draft: Draft, told: Sequence[Draft], stated: Sequence[Draft]) -> Draft | None:
    """The prose's telling of an event: of its day, with a name in common; or the only one, where nothing else is stated then."""
    days = {draft.day, draft.moved_from and day_of(draft.moved_from)} - {None}
    near = [other for other in told if other.day in days and _hours_agree(draft, other)]
    named = [other for other in near if _names(draft) & _names(other)]
    if named:
        return max(named, key=lambda other: (len(_names(draft) & _names(other)), len(other.evidence)))
    alone = sum(other.day in days for other in stated) == 1
    return near[0] if alone and len(near) == 1 else None


def _hours_agree(draft: Draft, other: Draft) -> bool:
    """Whether the two can be one: data may be in another zone than the words, so that hours count only where both bear one."""
    if isinstance(draft.start, datetime) and isinstance(other.start, datetime) and other.day == draft.day:
        return draft.start == other.start or (other.timezone is not None and other.timezone != draft.timezone)
    return True


def _names(draft: Draft) -> set[str]:
    words = {word.casefold() for text in (draft.title, draft.subject or "") for word in _WORD.findall(text)}
    return words - _NO_NAMES


def _take_over(draft: Draft, prose: Draft) -> None:
    """What the prose knows beyond the data, and its words."""
    if draft.kind == "event":
        draft.kind, draft.word = prose.kind, prose.word
    if isinstance(prose.start, datetime) and not isinstance(draft.start, datetime) and draft.day == prose.day and not draft.end:
        draft.start, draft.end = prose.start, prose.end
        draft.timezone, draft.timezone_text = prose.timezone, prose.timezone_text
    draft.end = draft.end or (prose.end if prose.day == draft.day and type(prose.end) is type(draft.start) else None)
    draft.location = draft.location or prose.location
    draft.subject = draft.subject or prose.subject
    draft.moved_from = draft.moved_from or prose.moved_from
    draft.recurrence = draft.recurrence or prose.recurrence
    if prose.status in _PUT_OFF and draft.status not in _PUT_OFF and prose.day == draft.day:
        draft.status = prose.status  # pages keep the data of what they call off
    draft.tense = prose.tense
    numbers = draft.join(prose)
    for each in prose.evidence:
        because = f"told again in the prose: {each.because}"
        draft.evidence.append(Evidence(numbers.get(each.field, each.field), each.begin, each.end, each.quote, because))
    draft.mention, draft.sentence = prose.mention, prose.sentence
    draft.score = TOLD_TOO
