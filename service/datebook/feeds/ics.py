"""Calendar → iCalendar (RFC 5545, RFC 7986): what every calendar program subscribes to.

Where programs differ from the standard or from each other, the choice made here is the one that all of them show right;
tests/feeds names each. An event is rendered once a revision, and a feed is head + events + tail.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from operator import attrgetter
from typing import TYPE_CHECKING
from urllib.parse import quote

from icalendar import Calendar, vText
from icalendar import Event as VEvent

from datebook.feeds import words
from datebook.feeds.colors import nearest_name
from datebook.feeds.feed import Feed
from datebook.feeds.placing import Placement, all_day_end, occurrences, place, rule, timed_end
from datebook.feeds.zones import rule_of
from datebook.text import line, plain

if TYPE_CHECKING:
    from collections.abc import Iterable

    from datebook.definitions import CalendarDefinition
    from datebook.model import Entry, Event

MEDIA_TYPE = "text/calendar; charset=utf-8"
_PRODUCT = "-//Datebook//Datebook//EN"
_REFRESH = timedelta(hours=1)
_END = b"END:VCALENDAR\r\n"
_STATUS = {"confirmed": "CONFIRMED", "tentative": "TENTATIVE", "postponed": "TENTATIVE", "cancelled": "CANCELLED"}


@dataclass(frozen=True, slots=True)
class Fragment:
    """One event's lines, and what the head and the order of the feed need to know of it. A failed one has a problem instead."""

    revision: int
    order: tuple[str, str]
    body: bytes = b""
    zone: str | None = None
    revised: datetime | None = None
    problem: str | None = None


_order = attrgetter("order")


class Renderer:
    """Renders the feeds of one calendar, one after the other: what did not change since the last one is not rendered again."""

    def __init__(self, definition: CalendarDefinition, *, public_url: str | None = None) -> None:
        self._definition = definition
        self._public_url = public_url
        self._fragments: dict[str, Fragment] = {}

    def feed(self, entries: Iterable[Entry], *, modified: datetime | None = None) -> Feed:
        """The feed of these entries. Those whose day is not known are left out; those that fail are named in `problems`.

        `modified` is when the calendar last changed, where the entries do not show it: one that was removed, another title.
        """
        self._fragments = self._rendered(entries)
        fragments = sorted(self._fragments.values(), key=_order)
        problems = tuple(f.problem for f in fragments if f.problem)
        bodies = [f.body for f in fragments]
        times = {f.revised for f in fragments if f.revised} | ({modified.astimezone(UTC)} if modified else set())
        last = max(times, default=None)
        zones = sorted({f.zone for f in fragments if f.zone})
        events = len(fragments) - len(problems)
        head = _head(self._definition, zones, last, empty=not events, public_url=self._public_url)
        return Feed(
            name=self._definition.name,
            media_type=MEDIA_TYPE,
            body=b"".join([head, *bodies, _END]),
            last_modified=last,
            events=events,
            problems=problems,
        )

    def _rendered(self, entries: Iterable[Entry]) -> dict[str, Fragment]:
        """By UID, only what this feed holds: revisions gone by take no memory."""
        known, found = self._fragments, {}
        for entry in entries:
            if entry.event.start is None:
                continue
            fragment = known.get(entry.uid)
            if fragment is None or fragment.revision != entry.revision:
                fragment = self._render(entry)
            found[entry.uid] = fragment
        return found

    def _render(self, entry: Entry) -> Fragment:
        try:
            return _fragment(entry, self._definition, self._public_url)
        except Exception as error:  # noqa: BLE001 - one event that cannot be written must not take the feed down
            why = line(str(error)) or type(error).__name__
            problem = f"{line(entry.uid, 80)} ({line(entry.event.title, 80)}): {why}"
            return Fragment(entry.revision, ("", entry.uid), problem=problem)


def feed(
    definition: CalendarDefinition, entries: Iterable[Entry], *, public_url: str | None = None, modified: datetime | None = None
) -> Feed:
    """The feed of a calendar, rendered from nothing. See `Renderer.feed`."""
    return Renderer(definition, public_url=public_url).feed(entries, modified=modified)


def render_event(entry: Entry, definition: CalendarDefinition, *, public_url: str | None = None) -> bytes:
    """One VEVENT: CRLF line ends, folded at 75 octets.

    Raises:
        ValueError: where it has no day, ends before it starts, or names a zone or a recurrence that cannot be.
    """
    body: bytes = _vevent(entry, definition, public_url).to_ical()
    return body


def address(public_url: str, name: str) -> str:
    """Where a calendar's feed is. The last segment is a telling name: Thunderbird names the calendar by it."""
    return f"{public_url.rstrip('/')}/feeds/{quote(name)}.ics"


def page(public_url: str, name: str, uid: str | None = None) -> str:
    """Where a calendar's page is, or that of one of its entries."""
    calendar = f"{public_url.rstrip('/')}/calendars/{quote(name)}"
    return f"{calendar}/events/{quote(uid, safe='')}" if uid else calendar


def _fragment(entry: Entry, definition: CalendarDefinition, public_url: str | None) -> Fragment:
    event = _vevent(entry, definition, public_url)
    start = event["DTSTART"]
    return Fragment(
        revision=entry.revision,
        order=(event.start.isoformat(), entry.uid),
        body=event.to_ical(),
        zone=start.params.get("TZID"),
        revised=entry.revised.astimezone(UTC),
    )


def _head(
    definition: CalendarDefinition, zones: Iterable[str], last: datetime | None, *, empty: bool, public_url: str | None
) -> bytes:
    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    # icalendar writes the text of an X- property as it comes, commas and line ends and all, unless told that it is TEXT.
    title, told = vText(line(definition.title)), vText(plain(definition.description))
    calendar.add("name", title)
    calendar.add("x-wr-calname", title)
    if told:
        calendar.add("description", told)
        calendar.add("x-wr-caldesc", told)
    calendar.add("x-wr-timezone", definition.timezone)
    # RFC 7986 section 5.7 wants the value type said; Outlook reads the older property.
    calendar.add("refresh-interval", _REFRESH, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", "PT1H")
    if definition.color:
        calendar.add("color", nearest_name(definition.color))
        calendar.add("x-apple-calendar-color", definition.color.upper())
    if last:
        calendar.add("last-modified", last)
    if public_url:
        calendar.add("source", address(public_url, definition.name), parameters={"VALUE": "URI"})
        calendar.add("url", page(public_url, definition.name))
    # A calendar object holds at least one component (RFC 5545 section 3.6): an empty one, its own zone.
    for key in [definition.timezone] if empty else zones:
        followed = rule_of(key)
        if followed:
            calendar.add_component(followed.component())
    body: bytes = calendar.to_ical()
    return body.removesuffix(_END)


def _vevent(entry: Entry, definition: CalendarDefinition, public_url: str | None) -> VEvent:
    event, found = entry.event, VEvent()
    found.add("uid", line(entry.uid))
    found.add("sequence", entry.sequence)
    # Without METHOD, DTSTAMP is the time of the last revision (RFC 5545 section 3.8.7.2): the same event, the same bytes.
    revised = entry.revised.astimezone(UTC)
    found.add("dtstamp", revised)
    found.add("last-modified", revised)
    found.add("created", entry.created.astimezone(UTC))
    _add_time(found, event, definition)
    found.add("summary", words.summary(event))
    found.add("description", plain(words.description(entry, definition)))
    if event.location:
        found.add("location", line(event.location))
    found.add("categories", [event.kind])
    found.add("status", _STATUS[event.status])
    # Somebody else's meeting takes none of the reader's time. Outlook sees a tentative event only by its busy status.
    found.add("transp", "TRANSPARENT")
    found.add("x-microsoft-cdo-busystatus", "TENTATIVE" if _STATUS[event.status] == "TENTATIVE" else "FREE")
    found.add("class", "PUBLIC")
    if public_url:
        found.add("url", page(public_url, definition.name, entry.uid))
    return found


def _add_time(found: VEvent, event: Event, definition: CalendarDefinition) -> None:
    start = event.start
    if start is None:
        raise ValueError("the day is not known")
    if not isinstance(start, datetime):
        found.add("dtstart", start)
        found.add("dtend", all_day_end(start, event.end))
        if event.recurrence:
            found.add("rrule", rule(event, Placement(UTC, by_rule=False)))
        return
    placement = place(event, definition.timezone)
    found.add("dtstart", placement.at(start))
    end = timed_end(start, event.end)
    if end:
        found.add("dtend", placement.at(end))
    if not event.recurrence:
        return
    if placement.by_rule or placement.zone.utcoffset(None) == timedelta():
        found.add("rrule", rule(event, placement))
        return
    # Said in UTC, a rule of another zone's days and hours means other ones: each is listed, on a line of its own, for some
    # programs read only the first of a list.
    for wall in occurrences(event):
        if isinstance(wall, datetime):
            found.add("rdate", placement.at(wall))
