"""iCalendar (RFC 5545): what its VEVENTs state, each field as data. There is no prose in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar, Component
from icalendar.error import InvalidCalendar
from icalendar.prop import vRecur

from datebook.documents.parts import Part, Person, Statement, UnreadableError

_ROLES = {"CHAIR": "chair"}
_KINDS = {"GROUP": "group", "RESOURCE": "group"}


def read(data: bytes, *, charset: str | None = None) -> list[Part]:
    """The calendar as one part: no text, only statements.

    Raises:
        UnreadableError: if it is no iCalendar, or has no event in it.
    """
    del charset  # iCalendar is UTF-8 (RFC 5545 section 3.1.4)
    try:
        calendars = Calendar.from_ical(data.decode("utf-8-sig", "replace"), multiple=True)
    except (ValueError, IndexError, KeyError, AttributeError) as error:
        raise UnreadableError(f"is no iCalendar that can be read: {' '.join(str(error).split())[:120]}") from None
    statements = tuple(found for calendar in calendars for found in _events(calendar))
    if not statements:
        raise UnreadableError("is a calendar without an event")
    title = next((_text(c, name) for c in calendars for name in ("X-WR-CALNAME", "NAME") if _text(c, name)), None)
    return [Part("", title, _written(calendars), None, statements)]


def _events(calendar: Component) -> Iterator[Statement]:
    cancelled = (_text(calendar, "METHOD") or "").upper() == "CANCEL"
    for event in calendar.walk("VEVENT"):
        start = _moment(event, "DTSTART")
        if start is None:
            continue
        status = (_text(event, "STATUS") or "").upper()
        named = {"TENTATIVE": "tentative", "CANCELLED": "cancelled"}.get(status, "confirmed")
        end = _end(event, start)
        replaced = _moment(event, "RECURRENCE-ID")
        rule = event.get("RRULE")
        yield Statement(
            _text(event, "SUMMARY") or "Event",
            _iso(start),
            "iCalendar",
            _iso(end) if end else None,
            _zone(start),
            _text(event, "LOCATION"),
            "cancelled" if cancelled else named,
            _iso(replaced) if replaced and type(replaced) is type(start) and replaced != start else None,
            _rule(rule) if isinstance(rule, vRecur) else None,
            tuple(_people(event)),
        )


def _rule(rule: vRecur) -> str:
    written: bytes = rule.to_ical()  # type: ignore[no-untyped-call]
    return written.decode("utf-8", "replace")


def _end(event: Component, start: date) -> date | None:
    """The end as a reader says it: DTEND names the day after the last one (RFC 5545 section 3.6.1)."""
    end = _moment(event, "DTEND")
    if end is None:
        duration = _value(event, "DURATION")
        try:
            end = start + duration if isinstance(duration, timedelta) else None
        except OverflowError:
            return None
    if end is None or isinstance(end, datetime) != isinstance(start, datetime):
        return None
    if not isinstance(end, datetime) or not isinstance(start, datetime):
        return end - timedelta(days=1) if end > start else None
    if end.tzinfo is not None and start.tzinfo is not None:
        return end.astimezone(start.tzinfo)
    return end


def _moment(component: Component, name: str) -> date | None:
    found = _value(component, name)
    return found if isinstance(found, date) else None


def _value(component: Component, name: str) -> object:
    """The value of a property; None where there is none, or none that can be read."""
    try:
        return getattr(component.get(name), "dt", None)
    except InvalidCalendar:
        return None


def _iso(moment: date) -> str:
    """The reading of the clock, without its zone: that stands by itself."""
    return moment.replace(tzinfo=None).isoformat("T", "minutes") if isinstance(moment, datetime) else moment.isoformat()


def _zone(start: date) -> str | None:
    """The IANA name or the offset of a start; None for a floating one (RFC 5545 section 3.3.5)."""
    if not isinstance(start, datetime) or start.tzinfo is None:
        return None
    if isinstance(start.tzinfo, ZoneInfo) and start.tzinfo.key and start.tzinfo.key != "UTC":
        return start.tzinfo.key
    offset = start.utcoffset()
    if offset is None:
        return None
    minutes = int(offset.total_seconds()) // 60
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}"


def _people(event: Component) -> Iterator[Person]:
    for name, default in (("ORGANIZER", "organizer"), ("ATTENDEE", None)):
        found = event.get(name)
        for each in found if isinstance(found, list) else [found]:
            parameters = getattr(each, "params", {})
            role = default or _ROLES.get(str(parameters.get("ROLE", "")).upper())
            if role and parameters.get("CN"):
                yield Person(str(parameters["CN"]), _KINDS.get(str(parameters.get("CUTYPE", "")).upper(), "person"), role)


def _text(component: Component, name: str) -> str | None:
    found = component.get(name)
    found = found[0] if isinstance(found, list) else found
    words = " ".join(str(found).split()) if found is not None else ""
    return words or None


def _written(calendars: Sequence[Component]) -> tuple[str, str] | None:
    """When it was last revised: without a METHOD, DTSTAMP says so (RFC 5545 section 3.8.7.2)."""
    for name in ("LAST-MODIFIED", "DTSTAMP"):
        found = [m for c in calendars for e in c.walk("VEVENT") if isinstance(m := _moment(e, name), datetime)]
        aware = [each.astimezone(UTC) if each.tzinfo else each.replace(tzinfo=UTC) for each in found]
        if aware:
            return max(aware).isoformat("T", "seconds"), f"its events were last revised then ({name})"
    return None
