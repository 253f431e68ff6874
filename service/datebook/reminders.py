"""Events and a calendar's policy → reminders, each with the instant it is due and the one until which it is of use.

Pure: what is planned here is compared with what is stored (`difference`), and the store carries the difference out in the
transaction that changes the events.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from datebook.definitions import CalendarDefinition, DayLead, Lead
from datebook.instants import instant, stated_zone
from datebook.model import Entry, Event, Reminder, ReminderState

GRACE = timedelta(minutes=10)
"""How long after its start a meeting is still worth a word ("started 4 min ago")."""

_DAY = timedelta(days=1)
_WAITING: frozenset[ReminderState] = frozenset({"pending"})


@dataclass(frozen=True, slots=True)
class StoredReminder:
    """A reminder as the store holds it.

    `attempts` counts how often it was claimed. `ambiguous`: an attempt ended without an answer, so it may have arrived.
    `plain`: the channel refused its rich form, so it goes out as text. `revision` is that of the entry it was sent from.
    """

    id: int
    calendar: str
    reminder: Reminder
    state: ReminderState
    next_attempt_at: datetime
    attempts: int = 0
    reason: str | None = None
    ambiguous: bool = False
    plain: bool = False
    revision: int | None = None
    sent_at: datetime | None = None
    kind: str = "reminder"
    """What the row announces: part of its key in the store, so that other kinds can stand beside reminders."""

    @property
    def delivery_id(self) -> str:
        """What names this reminder to a receiver: the same at each attempt, and in each process."""
        named = "\n".join((self.calendar, self.kind, *self.reminder.key))
        return hashlib.sha256(named.encode("utf-8", "surrogatepass")).hexdigest()[:32]


@dataclass(frozen=True, slots=True)
class Attempt:
    """One attempt to send. `name` is the answer's or the error's short name; neither URL nor body is kept."""

    at: datetime
    outcome: str
    name: str
    status: int | None = None
    milliseconds: int = 0


@dataclass(frozen=True, slots=True)
class Verdict:
    """What becomes of a claimed row. `next_attempt_at` where it waits again; `revision` of the entry that was sent."""

    row: StoredReminder
    state: ReminderState
    reason: str | None = None
    next_attempt_at: datetime | None = None
    ambiguous: bool = False
    plain: bool = False
    revision: int | None = None
    attempt: Attempt | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """A claimed row with its entry as the calendar held it at that moment; None where it is gone."""

    row: StoredReminder
    entry: Entry | None


@dataclass(frozen=True, slots=True)
class ChannelNews:
    """What an attempt showed of its channel: to be left alone until `not_before`, or given up, with the reason."""

    channel: str
    at: datetime
    not_before: datetime | None = None
    disabled: str | None = None


@dataclass(frozen=True, slots=True)
class Difference:
    """What to do so that the stored rows are the planned ones."""

    add: tuple[Reminder, ...] = ()
    suppress: tuple[Reminder, ...] = ()
    """To be stored as suppressed: due before the calendar was first read."""
    renew: tuple[tuple[int, Reminder], ...] = ()
    """Rows to be pending again, or with other times."""
    withdraw: tuple[int, ...] = ()


def plan(
    entries: Iterable[Entry], definition: CalendarDefinition, *, since: datetime, until: datetime | None = None
) -> tuple[Reminder, ...]:
    """Plan the reminders that are of use after `since` and due before or at `until`, in the order in which they are due.

    So a reminder that was due before `since` is among them as long as it still tells something. Two lead times that fall on
    the same instant make one reminder. Nothing is planned for what is cancelled, postponed, past or undated.
    """
    found: dict[tuple[str, str, datetime], Reminder] = {}
    for entry in entries:
        if not _to_be_announced(entry.event):
            continue
        for reminder in _of(entry, definition):
            if reminder.useful_until > since and (until is None or reminder.due <= until):
                found.setdefault((reminder.uid, reminder.channel, reminder.due), reminder)
    return tuple(sorted(found.values(), key=lambda reminder: (reminder.due, reminder.key)))


def difference(
    planned: Iterable[Reminder], stored: Iterable[StoredReminder], *, now: datetime, baseline: bool = False
) -> Difference:
    """Compare the plan for some entries (since `now`, without an end) with all stored rows of the same entries.

    Rows that wait and are no longer planned are withdrawn: their meeting moved or was cancelled. A row withdrawn earlier waits
    again when its meeting is back. What was sent or is being sent stays as it is. With `baseline`, for the first reading of a
    calendar, reminders due already are stored as suppressed and never sent.
    """
    wanted = {reminder.key: reminder for reminder in planned}
    rows = {row.reminder.key: row for row in stored if row.kind == "reminder"}
    fresh = [reminder for key, reminder in wanted.items() if key not in rows]
    late = {reminder.key for reminder in fresh if baseline and reminder.due <= now}
    return Difference(
        add=tuple(reminder for reminder in fresh if reminder.key not in late),
        suppress=tuple(reminder for reminder in fresh if reminder.key in late),
        renew=tuple((rows[key].id, reminder) for key, reminder in wanted.items() if key in rows and _stale(rows[key], reminder)),
        withdraw=tuple(
            row.id for key, row in rows.items() if key not in wanted and row.state in _WAITING and row.reminder.useful_until > now
        ),
    )


def of_use(entry: Entry | None, reminder: Reminder) -> str | None:
    """Why a reminder must not go out as the calendar stands; None where it may."""
    if entry is None:
        return "the event is no longer in the calendar"
    if entry.event.status in ("cancelled", "postponed"):
        return f"the event is {entry.event.status}"
    if entry.event.start != reminder.start or entry.event.all_day == isinstance(reminder.start, datetime):
        return "the event was moved"
    return None


def _stale(row: StoredReminder, reminder: Reminder) -> bool:
    if row.state == "cancelled":
        return True
    times = (row.reminder.due, row.reminder.useful_until)
    return row.state in _WAITING and times != (reminder.due, reminder.useful_until)


def _to_be_announced(event: Event) -> bool:
    return event.start is not None and not event.past and event.status in ("confirmed", "tentative")


def _of(entry: Entry, definition: CalendarDefinition) -> Iterator[Reminder]:
    start = entry.event.start
    for policy in definition.reminders:
        if isinstance(start, datetime):
            times = [(lead.text, *_hour(entry.event, start, lead, definition)) for lead in policy.timed]
        elif start is not None:
            times = [(lead.text, *_day(start, lead, definition)) for lead in policy.all_day]
        else:
            continue
        for lead, due, useful_until in times:
            for channel in policy.channels:
                yield Reminder(entry.uid, start, lead, channel, due, useful_until)


def _hour(event: Event, start: datetime, lead: Lead, definition: CalendarDefinition) -> tuple[datetime, datetime]:
    """A day or a week before is the same hour of the clock; an hour before is sixty minutes (RFC 5545 section 3.3.6)."""
    zone = stated_zone(event) or definition.zone
    begins = instant(start, zone)
    nominal = lead.text.rstrip("s").endswith(("day", "week"))
    due = instant(start - lead.before, zone) if nominal else begins - lead.before
    over = begins + GRACE
    if isinstance(event.end, datetime) and event.end > start:
        over = min(over, instant(event.end, zone))
    return due, over


def _day(day: date, lead: DayLead, definition: CalendarDefinition) -> tuple[datetime, datetime]:
    due = datetime.combine(day - lead.days * _DAY, lead.at)
    return instant(due, definition.zone), instant(day + _DAY, definition.zone)
