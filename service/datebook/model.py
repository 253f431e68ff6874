"""The nouns of Datebook: frozen values that every room passes on and none changes.

Everything that a later stage needs to explain itself is here: what was said, what was inferred, and the exact words.
Spans (`begin`, `end`) count characters (code points) of `Document.text`, end exclusive.

A moment is a `date` (a whole day) or a naive `datetime` (a wall-clock minute); the zone stands beside it, because a zone
that nobody stated is not known.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal, TypeAlias

Moment: TypeAlias = date | datetime


def day_of(moment: Moment) -> date:
    """The day of a moment."""
    return moment.date() if isinstance(moment, datetime) else moment


EventKind = Literal[
    "meeting",
    "talks",
    "summit",
    "call",
    "conference",
    "hearing",
    "visit",
    "session",
    "briefing",
    "ceremony",
    "vote",
    "launch",
    "seminar",
    "deadline",
    "event",
]
"""What takes place. Closed: a feed's filters and a calendar's `keep` name these. `event` is a gathering of no other kind."""

EventStatus = Literal["confirmed", "tentative", "postponed", "cancelled"]
"""RFC 5545 section 3.8.1.11, with POSTPONED kept apart from CANCELLED. Feeds write it as TENTATIVE."""

ParticipantKind = Literal["country", "organization", "person", "group"]
ParticipantRole = Literal["speaker", "host", "chair", "moderator", "organizer", "guest"]
"""After the participant types of RFC 9073 section 6.2, in the words announcements use."""

Tense = Literal["past", "present", "future"]

Grain = Literal[
    "second",
    "minute",
    "hour",
    "part",
    "day",
    "weekend",
    "week",
    "month",
    "quarter",
    "season",
    "half",
    "year",
    "decade",
    "century",
    "vague",
]
"""How fine an expression speaks. A day is not midnight; `part` is a part of a day ("evening")."""


@dataclass(frozen=True, slots=True)
class Published:
    """When a document was written: the first and the last day it can have been, and how that is known."""

    earliest: date | None = None
    latest: date | None = None
    basis: Literal["stated", "inferred", "unknown"] = "unknown"
    because: str = "nothing in the document or beside it says when it was written"
    instant: datetime | None = None
    """The moment itself, where it came with the document ("in two hours" counts from it); aware if a zone was stated."""

    @property
    def day(self) -> date | None:
        """The day itself, where it is known to the day."""
        return self.earliest if self.earliest == self.latest else None


@dataclass(frozen=True, slots=True)
class StatedEvent:
    """An event that came as data, not as prose: an iCalendar VEVENT (RFC 5545), a schema.org Event of a page.

    `start` and `end` are inclusive, as those of `Event`; `timezone` is None for a floating time. `spans` says where each field
    stands in `Document.text`, by the names that `Evidence.field` has.
    """

    title: str
    start: Moment
    origin: str
    """What states it, for a reason: "iCalendar", "schema.org Event"."""
    end: Moment | None = None
    timezone: str | None = None
    location: str | None = None
    status: EventStatus = "confirmed"
    moved_from: Moment | None = None
    recurrence: str | None = None
    participants: tuple[Participant, ...] = ()
    spans: tuple[tuple[str, int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """One piece of prose with its source.

    `published` is what came with it (metadata, a header, `--published`), before anything is inferred from the text.
    `timezone` is the zone (IANA name or offset) that hours without a stated zone are known to be in; None if unknown.
    What came as data is set out in labelled lines behind the prose, from `prose_end` on, and in `stated`.
    """

    source: str
    text: str
    title: str | None = None
    language: str = "en"
    published: Published = field(default_factory=Published)
    timezone: str | None = None
    stated: tuple[StatedEvent, ...] = ()
    prose_end: int | None = None
    """Where the prose ends; None where the text is prose to its end."""

    @property
    def prose(self) -> str:
        """The text without the data behind it."""
        return self.text if self.prose_end is None else self.text[: self.prose_end]


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A time as the text puts it, resolved as far as it can be: TimeML's TIMEX3 with its reasons.

    `value` and `mod` follow TIMEX3 (TimeML 1.2.1; ISO 8601). `start` and `finish` are the first and last day or minute it
    covers (a month: its first and last day), None where not known. The two sides of a range ("January 9-10", "9 to 11 a.m.")
    are two expressions that follow each other, the first with `side` "from", the second with `side` "to".
    `stated` names the fields that the words say (year, month, day, weekday, hour, minute, zone, part, …); what is known beyond
    them was inferred, and `because` says how. `rejected` holds readings that were weighed and set aside, as TIMEX3 values.
    """

    begin: int
    end: int
    text: str
    type: Literal["DATE", "TIME", "DURATION", "SET"]
    value: str
    mod: str | None = None
    start: Moment | None = None
    finish: Moment | None = None
    grain: Grain = "day"
    side: Literal["from", "to"] | None = None
    timezone: str | None = None
    timezone_text: str | None = None
    timezone_span: tuple[int, int] | None = None
    clock_span: tuple[int, int] | None = None
    """Where the hour stands within the expression, so that an event can quote it by itself."""
    date_span: tuple[int, int] | None = None
    """Where the date stands within the expression."""
    stated: frozenset[str] = frozenset()
    rejected: tuple[str, ...] = ()
    confidence: float = 1.0
    rule: str = ""
    because: str = ""


@dataclass(frozen=True, slots=True)
class EventMention:
    """Words that may tell of something taking place: "talks", "will meet", "phoned", with how they are told.

    `tense` is the way it is told, seen from the writer's moment; `cue` the words that say so. `clause` is the stretch of text
    in which a time belongs to this mention.
    """

    begin: int
    end: int
    kind: EventKind
    tense: Tense | None
    cue: str
    sentence: tuple[int, int]
    clause: tuple[int, int]
    status: EventStatus = "confirmed"


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why a field of an event says what it says: the smallest words that carry it, exactly as they stand."""

    field: str
    """date, end_date, start_time, end_time, timezone, title, kind, subject, status, location, recurrence, moved_from or
    participants[N]."""
    begin: int
    end: int
    quote: str
    because: str


@dataclass(frozen=True, slots=True)
class Participant:
    """Somebody who takes part, named as a reader would name them."""

    name: str
    kind: ParticipantKind
    role: ParticipantRole | None = None


@dataclass(frozen=True, slots=True)
class Window:
    """The days between which something takes place whose day is not known."""

    earliest: date | None = None
    latest: date | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """Something that takes place, as one document tells it (or several agree).

    `start` and `end` are inclusive, as a reader would say them: a three-day meeting that starts on the 10th ends on the 12th.
    `end` is None where nobody stated one. `start` is None where the day is not known; `window` then bounds it where it can.
    """

    title: str
    kind: EventKind
    start: Moment | None
    end: Moment | None = None
    subject: str | None = None
    timezone: str | None = None
    timezone_text: str | None = None
    recurrence: str | None = None
    """An RRULE value (RFC 5545 section 3.3.10) for a series that is stated."""
    moved_from: Moment | None = None
    status: EventStatus = "confirmed"
    past: bool = False
    """Told as having happened, or over before the document can have been written."""
    confidence: float = 0.5
    location: str | None = None
    participants: tuple[Participant, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    window: Window | None = None
    mention: int = 0
    """Where the first mention begins in the document's text: with the document's hash, what a UID is made of."""

    @property
    def all_day(self) -> bool:
        """Whether it fills whole days (no hour was stated)."""
        return not isinstance(self.start, datetime)

    @property
    def told_at(self) -> tuple[int, ...]:
        """Where a reader finds it told: its first mention, and the first words that state its day and its hour."""
        stated = {evidence.field: evidence.begin for evidence in reversed(self.evidence)}
        return (self.mention, *(stated[field] for field in ("date", "start_time") if field in stated))


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in a text that contradicts itself or cannot be: reported, never repaired in silence."""

    begin: int
    end: int
    text: str
    because: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What one document says: everything that `reading.read` works out, with `document.published` filled in."""

    document: Document
    events: tuple[Event, ...] = ()
    """Events whose day is known, in order of first mention."""
    undated: tuple[Event, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Telling:
    """One document's word about an entry: which document, and the words in it."""

    document: str
    """The document's hash."""
    source: str
    text: str
    """The sentence it stands in."""
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """An event as a calendar holds it: with an identity that outlives its date.

    `uid`, `sequence`, `created` and `revised` are RFC 5545's UID, SEQUENCE, CREATED and LAST-MODIFIED; `revised` and `created`
    are aware datetimes in UTC. `revision` counts every change of the entry's bytes, from 1.
    """

    uid: str
    event: Event
    created: datetime
    revised: datetime
    sequence: int = 0
    revision: int = 1
    tellings: tuple[Telling, ...] = ()


ChangeKind = Literal[
    "added",
    "moved",
    "relocated",
    "cancelled",
    "postponed",
    "reinstated",
    "confirmed",
    "sharpened",
    "edited",
    "merged",
    "split",
    "vanished",
    "retold",
]
"""What happened to an entry. `retold` is further evidence for what was known: the bytes may change, the meeting does not."""


@dataclass(frozen=True, slots=True)
class Change:
    """One change that a plan makes to a calendar: from `before` (None where it is new) to `after`."""

    kind: ChangeKind
    before: Entry | None
    after: Entry
    document: str
    """Hash of the document that caused it."""


ReminderState = Literal["pending", "leased", "sent", "dead", "missed", "cancelled", "suppressed"]


@dataclass(frozen=True, slots=True)
class Reminder:
    """An entry x how long before x a channel. `due` and `useful_until` are aware, in UTC.

    `key` names the occurrence and the lead time, not the revision: another title must not send it again, another start must.
    """

    uid: str
    start: Moment
    lead: str
    """As the policy puts it: "1 day", "7 days before at 09:00"."""
    channel: str
    due: datetime
    useful_until: datetime

    @property
    def key(self) -> tuple[str, str, str, str]:
        """What makes it the same reminder."""
        return (self.uid, self.start.isoformat(), self.lead, self.channel)
