"""Events that came as data → labelled lines behind the prose, and what they say with the place of every field in them.

Evidence quotes exact characters of a document's text, and data is none of the text that a reader sees: so it is set out, in a
section of its own that the reading of prose leaves alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import cast, get_args

from datebook.documents.parts import Person, Statement
from datebook.documents.recurrence import recurrence_of
from datebook.model import EventStatus, Moment, Participant, ParticipantKind, ParticipantRole, StatedEvent, day_of
from datebook.text import line

HEADING = "— Event data —"
_LONGEST = 300
_MOMENT = re.compile(
    r"(?P<day>\d{4}-?\d\d-?\d\d)"
    r"(?:[T ](?P<clock>\d\d:?\d\d)(?::?\d\d(?:[.,]\d{1,9})?)?"
    r"\s?(?P<zone>Z|z|[+-](?:0\d|1[0-4])(?::?[0-5]\d)?)?)?"
)
"""A day or a minute of ISO 8601, as schema.org's Date and DateTime have it."""
_YEARS = range(1900, 2200)
"""Years in which something takes place that is kept in a calendar: at the ends of time, sums of hours fail."""
_LAST_MINUTE = (23, 59)


@dataclass(frozen=True, slots=True)
class Composed:
    """A text with its data set out, and where the prose ends (None where no data came)."""

    text: str
    prose_end: int | None = None
    stated: tuple[StatedEvent, ...] = ()


def set_out(prose: str, statements: Iterable[Statement]) -> Composed:
    """Append events that came as data to a text, each once; those that bear no day are left out."""
    events = list({(e.title.casefold(), e.start, e.end, e.location): e for s in statements if (e := _event(s))}.values())
    if not events:
        return Composed(prose)
    lines = _Lines(f"{prose}\n\n{HEADING}\n" if prose else f"{HEADING}\n")
    stated = tuple(lines.write(event) for event in events)
    return Composed(lines.text(), len(prose), stated)


def taken_apart(stated: Iterable[StatedEvent]) -> list[Statement]:
    """The statements that `set_out` makes these events of: for handing a document over to another process."""
    return [
        Statement(
            event.title,
            _iso(event.start),
            event.origin,
            _iso(event.end) if event.end else None,
            event.timezone,
            event.location,
            event.status,
            _iso(event.moved_from) if event.moved_from else None,
            event.recurrence,
            tuple(Person(person.name, person.kind, person.role) for person in event.participants),
        )
        for event in stated
    ]


def moment_of(words: str) -> tuple[Moment, str | None] | None:
    """The day, or the minute with its offset, that ISO 8601 words name; None where they name none."""
    found = _MOMENT.fullmatch(words.strip())
    if found is None:
        return None
    try:
        day = date.fromisoformat(found["day"])
        if day.year not in _YEARS:
            return None
        if found["clock"] is None:
            return day, None
        clock = found["clock"].replace(":", "")
        wall = datetime(day.year, day.month, day.day, int(clock[:2]), int(clock[2:]))
    except ValueError:
        return None
    return wall, _offset(found["zone"])


def _offset(zone: str | None) -> str | None:
    if zone is None:
        return None
    if zone in "Zz":
        return "+00:00"
    digits = zone[1:].replace(":", "")
    return f"{zone[0]}{digits[:2]}:{digits[2:] or '00'}"


def _event(statement: Statement) -> StatedEvent | None:
    """What a statement says in the model's words; None without a title or a day."""
    title = line(statement.title, _LONGEST)
    start = moment_of(statement.start)
    if not title or start is None:
        return None
    end = moment_of(statement.end) if statement.end else None
    first, last = _whole_days(start[0], _on_clock(*end, start[1]) if end else None)
    moved = moment_of(statement.moved_from) if statement.moved_from else None
    timed = isinstance(first, datetime)
    return StatedEvent(
        title,
        first,
        statement.origin,
        last,
        (statement.timezone or start[1]) if timed else None,
        line(statement.location or "", _LONGEST) or None,
        cast("EventStatus", statement.status) if statement.status in get_args(EventStatus) else "confirmed",
        moved[0] if moved and moved[0] != first else None,
        recurrence_of(statement.recurrence or ""),
        _participants(statement.people),
    )


def _whole_days(start: Moment, end: Moment | None) -> tuple[Moment, Moment | None]:
    """Start and end, without an end that is none; from midnight to the last minute of a day means days, as programs write it."""
    if end is None:
        return start, None
    if isinstance(start, datetime) and isinstance(end, datetime):
        if (start.hour, start.minute) != (0, 0) or (end.hour, end.minute) != _LAST_MINUTE:
            return start, end if end > start else None
    elif isinstance(start, datetime) and day_of(end) > start.date():
        return start, None  # it begins at an hour and ends on a later day, nobody knows when
    first, last = day_of(start), day_of(end)
    return (first if isinstance(end, datetime) or not isinstance(start, datetime) else start), last if last > first else None


def _on_clock(moment: Moment, own: str | None, wanted: str | None) -> Moment:
    """An end on the clock of its start, where the two bear different offsets."""
    return moment + (_ahead(wanted) - _ahead(own)) if isinstance(moment, datetime) and own and wanted else moment


def _ahead(offset: str) -> timedelta:
    ahead = timedelta(hours=int(offset[1:3]), minutes=int(offset[4:6]))
    return -ahead if offset[0] == "-" else ahead


def _participants(people: Iterable[Person]) -> tuple[Participant, ...]:
    found: dict[str, Participant] = {}
    for person in people:
        name = line(person.name, _LONGEST)
        if name and person.kind in get_args(ParticipantKind) and person.role in (None, *get_args(ParticipantRole)):
            found.setdefault(name.casefold(), _participant(name, person))
    return tuple(found.values())


def _participant(name: str, person: Person) -> Participant:
    return Participant(name, cast("ParticipantKind", person.kind), cast("ParticipantRole | None", person.role))


def _iso(moment: Moment) -> str:
    return moment.isoformat("T", "minutes") if isinstance(moment, datetime) else moment.isoformat()


@dataclass(slots=True)
class _Lines:
    """The section while it is written."""

    head: str
    rows: list[str] = field(default_factory=list)
    spans: list[tuple[str, int, int]] = field(default_factory=list)
    length: int = 0

    def __post_init__(self) -> None:
        self.length = len(self.head)

    def text(self) -> str:
        """All of it."""
        return (self.head + "".join(self.rows)).rstrip("\n")

    def write(self, event: StatedEvent) -> StatedEvent:
        """Set one event out and return it with its spans."""
        self.spans = []
        if self.rows:
            self._row("", ())
        self._row("Event: ", [("title", event.title)])
        self._row("Start: ", [*_clock("date", "start_time", event.start), *_zone(event)])
        if event.end is not None:
            self._row("End: ", _clock("end_date", "end_time", event.end))
        if event.moved_from is not None:
            self._row("Moved from: ", [("moved_from", _iso(event.moved_from))])
        if event.recurrence:
            self._row("Repeats: ", [("recurrence", event.recurrence)])
        if event.location:
            self._row("Place: ", [("location", event.location)])
        if event.status != "confirmed":
            self._row("Status: ", [("status", event.status)])
        for number, person in enumerate(event.participants):
            self._row(f"{(person.role or 'with').capitalize()}: ", [(f"participants[{number}]", person.name)])
        return replace(event, spans=tuple(self.spans))

    def _row(self, label: str, words: Iterable[tuple[str | None, str]]) -> None:
        row = label
        for name, part in words:
            if name:
                self.spans.append((name, self.length + len(row), self.length + len(row) + len(part)))
            row += part
        self.rows.append(f"{row}\n")
        self.length += len(row) + 1


def _clock(day: str, clock: str, moment: Moment) -> Iterator[tuple[str | None, str]]:
    yield day, day_of(moment).isoformat()
    if isinstance(moment, datetime):
        yield None, "T"
        yield clock, f"{moment:%H:%M}"


def _zone(event: StatedEvent) -> Iterator[tuple[str | None, str]]:
    if event.timezone and isinstance(event.start, datetime):
        yield None, "" if event.timezone[0] in "+-" else " "
        yield "timezone", event.timezone
