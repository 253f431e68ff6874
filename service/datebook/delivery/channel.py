"""What every channel is, and what an attempt to send can come to.

A channel sends once and says what happened; when to try again, and when to give up, is the outbox's to decide.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Literal, Protocol

if TYPE_CHECKING:
    from datebook.messages import Message

OutcomeKind = Literal["sent", "retry", "limited", "dead", "fault", "ambiguous"]
"""sent: taken by the other side. retry: not taken, it may be taken later. limited: too many at once, wait `after`.
dead: this channel will take nothing any more. fault: the other side refuses what we sent, not the channel.
ambiguous: it was on its way when the answer failed to come, so it may have arrived."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one attempt came to. `name` is short and safe to log: an error's name, never an address or an answer's text."""

    kind: OutcomeKind
    name: str
    status: int | None = None
    after: timedelta | None = None


class Channel(Protocol):
    """Somewhere that messages go."""

    @property
    def name(self) -> str:
        """What calendars and settings call it."""

    @property
    def fingerprint(self) -> str:
        """Equal for equal addresses, and telling nothing else about them."""

    @property
    def pace(self) -> timedelta:
        """The time to leave between two messages; zero where there is none to leave."""

    def send(self, message: Message, *, plain: bool = False) -> Outcome:
        """Try once, for a bounded time, and never raise for what the other side does. `plain`: without its rich form."""

    def close(self) -> None:
        """Give up connections."""
