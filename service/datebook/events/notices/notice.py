"""A notice of one talk: complete what other stages found of it, or read it from its lines.

Such a text is about one occasion. Its first hour is when, the place that fits best beside the hour is where, and who is shown to
speak is the speaker. A text that only mentions talks announces none: it has to look like a notice in more than one way.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime

from datebook.events import slots
from datebook.events.draft import Draft
from datebook.events.notices import filling, hours, looks, naming, speakers, venues, weekly
from datebook.events.notices.filling import Findings
from datebook.events.notices.layout import Layout
from datebook.events.scene import Scene
from datebook.events.whens import When
from datebook.model import TimeExpression

_LABELLED = frozenset({"seminar", "event", "conference", "meeting", "talks", "session"})
"""Kinds that labelled lines may be read as which announce a talk."""
_KINDS = frozenset({"seminar", "event", "conference", "meeting", "session"})
_OTHERS = frozenset({"call", "briefing", "hearing", "ceremony", "vote", "visit", "summit", "launch"})
"""Kinds that no notice of a talk takes for its talk."""
_CALLED_OFF = re.compile(
    r"\b(?:CANCELL?ED|Cancell?ed(?=[:!\s-])|(?:is|has been|was|been)\s+(?:cancell?ed|called off))\b(?!\s+if)"
)
"""Not: "will be cancelled if it rains", "if you cancelled"."""
_STALE_DAYS = 45
_LEAST, _LEAST_AMONG_MANY = 6, 10
"""How much a text has to look like a notice: more where it tells of other days too."""
_SURE = 0.8


def announce(scene: Scene, dates: Sequence[When], found: list[Draft], times: Sequence[TimeExpression] = ()) -> None:
    """Complete the talk that a text announces, or add it to what was found; `times` are all that it tells, habits too."""
    text = scene.text
    dates = sorted([*dates, *weekly.hours(times, scene.document.published.latest, dates)], key=lambda when: when.begin)
    spots = [when.begin for when in dates if isinstance(when.first.start, datetime) and when.first.grain != "part"]
    spots += [draft.mention for draft in found if draft.origin == "block"]
    if not spots or not looks.about_one(text, spots):
        return
    layout = Layout(text, tuple((when.begin, when.end) for when in dates))
    others = {d.day for d in found if d.day and d.origin != "block"}
    own = _read(layout, dates, scene.document.published.latest, _LEAST if len(others) < 2 else _LEAST_AMONG_MANY)
    if own and _is_no_talk(own, found):
        own = None
    if own and own.score >= _SURE:
        found[:] = [d for d in found if not _is_part(d, own)]
    talks = [
        d for d in found if (d.origin == "block" and d.kind in _LABELLED) or (d.kind in _KINDS and isinstance(d.start, datetime))
    ]
    talks = [d for d in talks if not _echoes(d, talks)]
    found[:] = [d for d in found if d in talks or not _echoes(d, talks)]
    if talks:
        _lend_hour(talks[0], own)
        if len({talk.start for talk in talks}) > 1 or (own is None and len(others) > 1):
            talks = [
                t
                for t in talks
                if t.origin == "block" or t.kind == "seminar" or (own and t.origin == "prose" and t.start == own.start)
            ]
        _complete(layout, talks, dates, sure=own is not None)
        _drop_shadows(found, talks)
    elif own and not any(isinstance(d.start, datetime) and (own.score < _SURE or d.day == own.day) for d in found):
        found[:] = [other for other in found if other.day != own.day]
        found.append(own)


def _is_no_talk(own: Draft, found: Sequence[Draft]) -> bool:
    """Whether the text has another word for what takes place that day: a call, a hearing; or tells of several occasions."""
    others = [d for d in found if d.origin != "block" and d.kind in _OTHERS]
    return len(others) > 1 or any(d.day == own.day for d in others)


def _is_part(draft: Draft, own: Draft) -> bool:
    """Whether a draft is less than what the notice says: a line of a list of dates, or its hour alone, without a day."""
    hour_alone = draft.origin == "prose" and draft.start == own.start and not any(e.field == "date" for e in draft.evidence)
    return (draft.origin == "line" and draft.day == own.day) or (hour_alone and draft.kind in _KINDS)


def _lend_hour(talk: Draft, own: Draft | None) -> None:
    """Give a talk whose labels say only the day the hour that the notice says elsewhere."""
    if own is None or isinstance(talk.start, datetime) or talk.day != own.day or not isinstance(own.start, datetime):
        return
    talk.start, talk.end = own.start, own.end
    talk.timezone, talk.timezone_text = own.timezone, own.timezone_text
    talk.evidence += [e for e in own.evidence if e.field in {"start_time", "end_time", "timezone"}]


def _echoes(draft: Draft, talks: Sequence[Draft]) -> bool:
    """Whether an hour without a day of its own is that of a talk in labelled lines."""
    return (
        draft.origin != "block"
        and draft.kind in _KINDS
        and isinstance(draft.start, datetime)
        and not any(e.field == "date" for e in draft.evidence)
        and any(t.origin == "block" and isinstance(t.start, datetime) and t.start.time() == draft.start.time() for t in talks)
    )


def _drop_shadows(found: list[Draft], talks: Sequence[Draft]) -> None:
    """Where a text is about one talk, what it says of a lecture on that day without an hour is that talk."""
    only = talks[0] if talks else None
    if only and all(talk.start == only.start for talk in talks):
        found[:] = [d for d in found if d in talks or d.kind != "seminar" or d.day != only.day or isinstance(d.start, datetime)]


def _complete(layout: Layout, talks: Sequence[Draft], dates: Sequence[When], *, sure: bool) -> None:
    """Add place and speaker to the talks found; where there are several, to each from its own stretch of the text."""
    several = len({talk.start for talk in talks if isinstance(talk.start, datetime)}) > 1
    ordered = sorted(talks, key=lambda talk: talk.mention)
    for i, talk in enumerate(ordered if several else ordered[:1]):
        begin = talk.mention if several and i else 0
        following = next((other.mention for other in ordered[i + 1 :] if other.start != talk.start), layout.end)
        end = following if several else layout.end
        spots = tuple(_spots(talk, dates, begin, end))
        who, where = speakers.speakers(layout, begin, end), venues.venue(layout, spots, begin, end)
        filling.fill(layout, talk, Findings(tuple(who), where), sure=sure)
        if talk.origin == "block" and not several:
            naming.retitle(layout, talk)


def _spots(talk: Draft, dates: Sequence[When], begin: int, end: int) -> Iterator[int]:
    """Wherever the hour of a talk is told."""
    yield next((e.begin for e in talk.evidence if e.field == "start_time"), talk.mention)
    for when in dates:
        first, start = when.first.start, talk.start
        if (
            begin <= when.begin < end
            and isinstance(first, datetime)
            and isinstance(start, datetime)
            and first.time() == start.time()
        ):
            yield when.first.clock_span[0] if when.first.clock_span else when.begin


def _read(layout: Layout, dates: Sequence[When], published: date | None, least: int) -> Draft | None:
    """The one occasion that a notice announces, as far as it says when."""
    timed = hours.timed(layout, dates)
    if not timed:
        return None
    chosen = hours.chosen(layout, timed, dates)
    clock = chosen[-1]
    event = Draft("seminar", clock.begin, (clock.begin, clock.end), tense="future", origin="poster", word="seminar")
    slots.set_slot(layout.text, event, chosen)
    event.end = event.end if isinstance(event.end, datetime) else None
    event.undated = len(chosen) == 1 and clock.lone_clock  # an hour whose day the text leaves out
    if published is not None and event.day is not None and (published - event.day).days > _STALE_DAYS:
        return None
    findings = Findings(tuple(speakers.speakers(layout)), venues.venue(layout, (clock.begin,)))
    over = published is not None and event.day is not None and event.day < published
    if looks.looks(layout, clock, findings) - 4 * over < least:
        return None
    filling.fill(layout, event, findings, sure=True)
    _call_off(layout, event, clock)
    return naming.named(layout, event, clock)


def _call_off(layout: Layout, event: Draft, clock: When) -> None:
    """Tell a talk as cancelled where the head of the notice or the words about its hour say so."""
    head = layout.lines[min(2, len(layout.lines) - 1)].end
    about = _CALLED_OFF.search(layout.text, 0, head) or _CALLED_OFF.search(
        layout.text, max(0, clock.begin - 120), clock.end + 120
    )
    if about:
        event.status = "cancelled"
        event.cite(layout.text, "status", *about.span(), "these words make it cancelled")
