"""What a message says, before any channel's form: text as it was read, to be neutralised by the renderer for its place."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class When:
    """When something takes place.

    `text` says it in full, with the zone or that none was stated; `from_now` how long that is from the moment of sending.
    `instant` is set only where an hour and a zone were stated: then a channel may show it in each reader's own zone, and the
    day and hour in `text` are for those that cannot.
    """

    text: str
    from_now: str
    instant: datetime | None = None
    until: datetime | None = None
    """The instant at which it ends, where that too is known, on whatever day."""


@dataclass(frozen=True, slots=True)
class Notice:
    """One event in a message. `status` is set where it is not certain to take place."""

    uid: str
    title: str
    when: When
    where: str | None = None
    who: tuple[str, ...] = ()
    quote: str | None = None
    source: str | None = None
    link: str | None = None
    status: str | None = None


@dataclass(frozen=True, slots=True)
class Message:
    """What goes to a channel in one piece: events that fall due together, soonest first.

    `ids` name its reminders, the same at each attempt, so that a receiver can tell what it has had before.
    """

    notices: tuple[Notice, ...]
    ids: tuple[str, ...] = ()

    @property
    def headline(self) -> str:
        """The message in one line."""
        first = self.notices[0]
        if len(self.notices) == 1:
            return f"{first.title}, {first.when.from_now}"
        return f"{len(self.notices)} events, the first {first.when.from_now}: {first.title}"
