"""What an entry says, in the words that feeds and the page share: when, in what state, told by whom and read why."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from datebook.naming import MONTHS, WEEKDAYS
from datebook.text import line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from datebook.definitions import CalendarDefinition
    from datebook.model import Entry, Event, Evidence, Moment, Telling, Window

_PREFIXES = {"cancelled": "Cancelled: ", "postponed": "Postponed: "}
_STATUS = {
    "confirmed": "Confirmed",
    "tentative": "Not certain yet",
    "postponed": "Postponed, with no new day known",
    "cancelled": "Cancelled",
}
_QUOTE_LIMIT = 1000
_OTHERS = 5


def summary(event: Event) -> str:
    """The title, said to be off where it is: programs that ignore STATUS still show the title."""
    title = line(event.title) or event.kind.capitalize()
    return _PREFIXES.get(event.status, "") + title


def status(event: Event) -> str:
    """The state of the arrangement in words."""
    return _STATUS[event.status]


def weekday(moment: Moment) -> str:
    """`Monday`."""
    return WEEKDAYS[moment.weekday()]


def day_and_month(moment: Moment) -> str:
    """`10 January`."""
    return f"{moment.day} {MONTHS[moment.month - 1]}"


def day(moment: Moment, *, year: bool = True) -> str:
    """`Monday 10 January 2022`."""
    words = f"{weekday(moment)} {day_and_month(moment)}"
    return f"{words} {moment.year:04}" if year else words


def when(event: Event, definition: CalendarDefinition) -> str:
    """When it takes place, as a person would say it, and in whose hours."""
    start, end = event.start, event.end
    if start is None:
        return f"day not known yet{_between(event.window)}"
    if not isinstance(start, datetime):
        return _days(start, end)
    return f"{day(start)}, {hours(event, definition)}"


def hours(event: Event, definition: CalendarDefinition) -> str:
    """What is to be said beside the first day: the hours, or until when it lasts."""
    start, end = event.start, event.end
    if start is None:
        return when(event, definition)
    if not isinstance(start, datetime):
        last = end.date() if isinstance(end, datetime) else end
        return f"until {day(last)}" if last and last > start else "all day"
    stated = zone(event, definition)
    if isinstance(end, datetime) and end.date() > start.date():
        return f"{start:%H:%M} to {day(end)}, {end:%H:%M}{stated}"
    if isinstance(end, datetime):
        return f"{start:%H:%M}–{end:%H:%M}{stated}" if end > start else f"{start:%H:%M}{stated}"
    if end is not None and end > start.date():
        return f"{start:%H:%M}{stated} to {day(end)}"
    return f"{start:%H:%M}{stated}"


def zone(event: Event, definition: CalendarDefinition) -> str:
    """In which zone an hour is meant, as far as anybody said."""
    if event.timezone is None:
        stated = f" {line(event.timezone_text, 60)}" if event.timezone_text else ""
        return f"{stated} (no zone was stated; taken as {definition.timezone})"
    if event.timezone_text and event.timezone_text != event.timezone:
        return f" {line(event.timezone_text, 60)} ({event.timezone})"
    return f" ({event.timezone})"


def _days(start: date, end: Moment | None) -> str:
    last = end.date() if isinstance(end, datetime) else end
    if last is None or last <= start:
        return f"{day(start)}, all day"
    return f"{day(start, year=start.year != last.year)} to {day(last)}"


def _between(window: Window | None) -> str:
    if window is None or (window.earliest is None and window.latest is None):
        return ""
    if window.earliest is None or window.latest is None:
        word, bound = ("from", window.earliest) if window.earliest else ("until", window.latest)
        return f", {word} {day(bound)}" if bound else ""
    return f", between {day(window.earliest, year=window.earliest.year != window.latest.year)} and {day(window.latest)}"


def parties(event: Event) -> str:
    """Who takes part, in order, with the roles that were stated."""
    names = (f"{line(p.name, 120)} ({p.role})" if p.role else line(p.name, 120) for p in event.participants)
    return ", ".join(name for name in names if name)


def reason(event: Event, field: str) -> Evidence | None:
    """The evidence of one field."""
    return next((evidence for evidence in event.evidence if evidence.field == field), None)


def leading(entry: Entry) -> tuple[Telling | None, tuple[Telling, ...]]:
    """The telling that carries the day as it stands now, and the others in their order."""
    if not entry.tellings:
        return None, ()
    dated = reason(entry.event, "date")
    at = next((n for n, telling in enumerate(entry.tellings) if dated in telling.evidence), 0)
    return entry.tellings[at], entry.tellings[:at] + entry.tellings[at + 1 :]


def quoted(text: str) -> str:
    """A sentence between typographic quotation marks, its own outer ones taken off."""
    words = line(text, _QUOTE_LIMIT)
    if words[:1] == "“" and words[-1:] == "”" and words.count("“") == 1:
        words = words[1:-1]
    return f"“{words}”"


def description(entry: Entry, definition: CalendarDefinition) -> str:
    """Everything a reader wants to know beside title and time, as plain text: no program shows markup in the same way."""
    event = entry.event
    telling, others = leading(entry)
    parts = ["\n".join(_facts(event, definition))]
    if telling:
        parts.append(f"{quoted(telling.text)}\nSource: {line(telling.source)}")
    why = list(_reasons(event))
    if why:
        parts.append("\n".join(why))
    if others:
        parts.append("\n".join(["Also told:", *_also(others)]))
    return "\n\n".join(parts)


def _facts(event: Event, definition: CalendarDefinition) -> Iterable[str]:
    names = parties(event)
    if names:
        yield f"With: {names}"
    yield f"Status: {status(event)}"
    if event.moved_from is not None:
        yield f"Moved from: {moment(event.moved_from)}"
    if isinstance(event.start, datetime) and event.timezone is None:
        said = f"“{line(event.timezone_text, 60)}” names no zone" if event.timezone_text else "No zone was stated for the hour"
        yield f"{said}; it is taken as {definition.timezone}."


def moment(value: Moment) -> str:
    """A day, with its hour where it has one."""
    return f"{day(value)}, {value:%H:%M}" if isinstance(value, datetime) else day(value)


def _reasons(event: Event) -> Iterable[str]:
    for field, label in (("date", "Date"), ("start_time", "Hour"), ("status", "Status")):
        evidence = reason(event, field)
        if evidence and evidence.because:
            yield f"{label}: {quoted(evidence.quote)}: {line(evidence.because)}"


def _also(others: tuple[Telling, ...]) -> Iterable[str]:
    for telling in others[:_OTHERS]:
        yield f"{quoted(telling.text)} ({line(telling.source)})"
    if len(others) > _OTHERS:
        yield f"and {len(others) - _OTHERS} more"
