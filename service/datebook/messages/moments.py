"""Days, hours and distances in words: "Monday, January 10, 2022", "in 7 days", "started 4 min ago"."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from datebook.instants import instant, stated_zone
from datebook.messages.message import When
from datebook.naming import MONTHS, WEEKDAYS

if TYPE_CHECKING:
    from datebook.definitions import CalendarDefinition
    from datebook.model import Event

_MINUTE = timedelta(minutes=1)
_HOUR_MINUTES = 60
_HOURS_APART = timedelta(hours=6)
"""Up to here hours are counted also over midnight: at 23:30 a meeting at 00:30 is "in 1 h", not "tomorrow"."""


def when(event: Event, *, now: datetime, definition: CalendarDefinition) -> When:
    """Say when an event takes place and how long that is from `now`. Its day must be known."""
    start = event.start
    if isinstance(start, datetime):
        return _at_an_hour(event, start, now, definition)
    if start is None:
        raise ValueError("an event without a day has no reminder")
    today = now.astimezone(definition.zone).date()
    last = event.end if isinstance(event.end, date) and not isinstance(event.end, datetime) else start
    return When(_days(start, last), _days_from(today, start, last))


def _at_an_hour(event: Event, start: datetime, now: datetime, definition: CalendarDefinition) -> When:
    zone = stated_zone(event)
    begins = instant(start, zone or definition.zone)
    ends = instant(event.end, zone or definition.zone) if isinstance(event.end, datetime) and event.end > start else None
    text = f"{_day(start)}, {start:%H:%M}"
    if isinstance(event.end, datetime) and event.end > start:
        text += f"–{event.end:%H:%M}" if event.end.date() == start.date() else f" – {_day(event.end)}, {event.end:%H:%M}"
    text += f" ({event.timezone})" if zone else f" ({_unstated(event)})"
    days = (start.date() - now.astimezone(zone or definition.zone).date()).days
    return When(text, _distance(begins - now, days), begins if zone else None, ends if zone else None)


def _unstated(event: Event) -> str:
    return event.timezone_text or event.timezone or "time zone not stated"


def _day(day: date) -> str:
    return f"{WEEKDAYS[day.weekday()]}, {MONTHS[day.month - 1]} {day.day}, {day.year}"


def _days(first: date, last: date) -> str:
    return _day(first) if last <= first else f"{_day(first)} – {_day(last)}"


def _days_from(today: date, first: date, last: date) -> str:
    days = (first - today).days
    if days > 0:
        return "tomorrow" if days == 1 else f"in {days} days"
    if days == 0:
        return "today"
    past = "yesterday" if days == -1 else f"{-days} days ago"
    return f"began {past}" if today <= last else past


def _distance(left: timedelta, days: int) -> str:
    """Say a stretch of time; `days` is how many midnights of the event's zone lie in it."""
    minutes = round(left / _MINUTE)
    if minutes == 0:
        return "now"
    if minutes < 0:
        return f"started {_hours(-minutes)} ago"
    if minutes < _HOUR_MINUTES or days <= 0 or left < _HOURS_APART:
        return f"in {_hours(minutes)}"
    return "tomorrow" if days == 1 else f"in {days} days"


def _hours(minutes: int) -> str:
    hours, rest = divmod(minutes, _HOUR_MINUTES)
    if not hours:
        return f"{rest} min"
    return f"{hours} h {rest} min" if rest else f"{hours} h"
