"""What the templates show: entries turned into words, grouped by day, upcoming apart from past. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

from datebook.feeds import words
from datebook.instants import instant, zone_named
from datebook.model import day_of
from datebook.text import line
from datebook.web.quotes import marked

if TYPE_CHECKING:
    from datebook.definitions import CalendarDefinition
    from datebook.model import Entry, Evidence, Telling

_BADGES = {"tentative": "Not certain yet", "postponed": "Postponed", "cancelled": "Cancelled"}
_FIELDS = {
    "date": "Day",
    "end_date": "Last day",
    "start_time": "Hour",
    "end_time": "Until",
    "timezone": "Time zone",
    "title": "Title",
    "kind": "Kind",
    "subject": "Subject",
    "status": "Status",
    "location": "Place",
    "recurrence": "Repeats",
    "moved_from": "Moved from",
}
_SURE = ((0.9, "sure"), (0.7, "fairly sure"), (0.0, "not sure"))
_WEEKS_FROM, _MONTHS_FROM, _YEARS_FROM = 14, 70, 700
PAST_SHOWN = 60


@dataclass(frozen=True, slots=True)
class TellingView:
    """A document's sentence with the words marked that carry the entry."""

    pieces: Sequence[tuple[str, bool]]
    source: str
    link: str | None


@dataclass(frozen=True, slots=True)
class Reason:
    """A field, the words it was read from, and why."""

    field: str
    quote: str
    because: str


@dataclass(frozen=True, slots=True)
class EntryView:
    """An entry in words."""

    entry: Entry
    title: str
    address: str
    when: str
    hours: str
    datetime: str
    distance: str
    badge: str | None
    parties: Sequence[tuple[str, str | None]]
    location: str | None
    note: str | None
    told: TellingView | None
    others: Sequence[TellingView]
    why: Reason | None
    reasons: Sequence[Reason]
    sure: str


@dataclass(frozen=True, slots=True)
class Day:
    """Entries that begin on one day."""

    day: date
    weekday: str
    day_and_month: str
    year: str
    distance: str
    entries: Sequence[EntryView]


@dataclass(frozen=True, slots=True)
class CalendarView:
    """A calendar as its page shows it. `hidden` counts past entries that are not shown."""

    upcoming: Sequence[Day]
    past: Sequence[Day]
    undated: Sequence[EntryView]
    events: int
    past_events: int
    hidden: int
    following: EntryView | None
    revised: datetime | None


def calendar(definition: CalendarDefinition, entries: Iterable[Entry], now: datetime, *, all_past: bool = False) -> CalendarView:
    """Entries that are over by the end of the day before `now`, in the calendar's zone, are past."""
    held = list(entries)
    today = now.astimezone(definition.zone).date()
    dated = sorted((e for e in held if e.event.start is not None), key=lambda e: (_begins(e, definition), e.uid))
    upcoming = [e for e in dated if _last_day(e, definition) >= today]
    past = [e for e in dated if _last_day(e, definition) < today][::-1]
    shown = past if all_past else past[:PAST_SHOWN]
    days = _days(upcoming, definition, today)
    on = [view for day in days for view in day.entries if view.entry.event.status in ("confirmed", "tentative")]
    return CalendarView(
        upcoming=days,
        past=_days(shown, definition, today),
        undated=[_view(e, definition, today) for e in held if e.event.start is None],
        events=len(held),
        past_events=len(past),
        hidden=len(past) - len(shown),
        following=on[0] if on else None,
        revised=max((e.revised for e in held), default=None),
    )


def single(definition: CalendarDefinition, entry: Entry, now: datetime) -> EntryView:
    """One entry, for its own page."""
    return _view(entry, definition, now.astimezone(definition.zone).date())


def distance(today: date, day: date) -> str:
    """How far a day is, as one says it."""
    days = (day - today).days
    if days in (-1, 0, 1):
        return {-1: "yesterday", 0: "today", 1: "tomorrow"}[days]
    far = abs(days)
    if far < _WEEKS_FROM:
        length = f"{far} days"
    elif far < _MONTHS_FROM:
        length = f"{round(far / 7)} weeks"
    elif far < _YEARS_FROM:
        length = f"{round(far / 30.44)} months"
    else:
        length = f"{round(far / 365.25)} years"
    return f"in {length}" if days > 0 else f"{length} ago"


def safe_link(text: str) -> str | None:
    """The address to link to; None where it leads to no page (a path, `javascript:` and the like)."""
    try:
        parts = urlsplit(text)
    except ValueError:
        return None
    return text if parts.scheme in ("http", "https") and parts.netloc and text.isprintable() else None


def _days(entries: Iterable[Entry], definition: CalendarDefinition, today: date) -> list[Day]:
    return [
        Day(
            day=day,
            weekday=words.weekday(day),
            day_and_month=words.day_and_month(day),
            year=f"{day.year:04}",
            distance=distance(today, day),
            entries=[_view(entry, definition, today) for entry in each],
        )
        for day, each in groupby(entries, key=_first_day)
    ]


def _first_day(entry: Entry) -> date:
    start = entry.event.start
    if start is None:
        return date.max
    return day_of(start)


def _begins(entry: Entry, definition: CalendarDefinition) -> tuple[date, datetime]:
    """By day as it is written, then by instant: the page groups by the days that the announcements name."""
    start = entry.event.start or date.max
    zone = zone_named(entry.event.timezone or "") or definition.zone
    return day_of(start), instant(start, zone)


def _last_day(entry: Entry, definition: CalendarDefinition) -> date:
    event = entry.event
    start = event.start or date.max
    last = event.end if event.end is not None and day_of(event.end) >= day_of(start) else start
    if not isinstance(last, datetime):
        return last
    zone = zone_named(event.timezone or "") or definition.zone
    return max(last.date(), instant(last, zone).astimezone(definition.zone).date())


def _view(entry: Entry, definition: CalendarDefinition, today: date) -> EntryView:
    event = entry.event
    telling, others = words.leading(entry)
    reasons = [_reason(found) for found in event.evidence]
    return EntryView(
        entry=entry,
        title=line(event.title) or event.kind.capitalize(),
        address=f"/calendars/{quote(definition.name)}/events/{quote(entry.uid, safe='')}",
        when=words.when(event, definition),
        hours=words.hours(event, definition),
        datetime=event.start.isoformat() if event.start else "",
        distance=_distance(entry, definition, today),
        badge=_BADGES.get(event.status),
        parties=[(line(p.name, 120), p.role) for p in event.participants],
        location=line(event.location) if event.location else None,
        note=f"Moved from {words.moment(event.moved_from)}" if event.moved_from is not None else None,
        told=_telling(telling) if telling else None,
        others=[_telling(other) for other in others],
        why=next((reason for reason in reasons if reason.field == _FIELDS["date"]), None),
        reasons=reasons,
        sure=next(word for least, word in _SURE if event.confidence >= least),
    )


def _distance(entry: Entry, definition: CalendarDefinition, today: date) -> str:
    if entry.event.start is None:
        return ""
    first = _first_day(entry)
    return "under way" if first < today <= _last_day(entry, definition) else distance(today, first)


def _telling(telling: Telling) -> TellingView:
    source = line(telling.source)
    return TellingView(marked(telling.text, telling.evidence), source, safe_link(source))


def _reason(evidence: Evidence) -> Reason:
    field = evidence.field.partition("[")[0]
    name = "Who" if field == "participants" else _FIELDS.get(field, field)
    return Reason(name, line(evidence.quote), line(evidence.because))
