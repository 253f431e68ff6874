"""What the web needs to know of a running Datebook. The daemon offers it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from datebook.definitions import CalendarDefinition
from datebook.errors import InputError
from datebook.feeds import Feed
from datebook.model import Document, Entry


@dataclass(frozen=True, slots=True)
class Health:
    """Whether it can serve, and which parts of it can."""

    ready: bool
    checks: Mapping[str, bool]


class Site(Protocol):
    """Calendars as they were last published, and what may be asked of them.

    `calendars`, `entries` and `feed` answer from memory; the others may wait for the store and are called in a thread.
    """

    @property
    def public_url(self) -> str | None:
        """Where people reach the page; None where nobody said."""

    def now(self) -> datetime:
        """The present moment, aware."""

    def calendars(self) -> Sequence[CalendarDefinition]:
        """Every calendar, in order of name."""

    def entries(self, name: str, /) -> Sequence[Entry]:
        """A calendar's entries."""

    def feed(self, name: str, /) -> Feed | None:
        """A calendar's feed: the same object until it changes, so that what was prepared for it can be kept."""

    def health(self) -> Health:
        """Whether everything runs."""

    def status(self) -> Mapping[str, object]:
        """What is held and what comes next, in plain values."""

    def ingest(self, documents: Sequence[Document], calendars: Sequence[str], /) -> Mapping[str, object]:
        """Take documents into the calendars named (all, if none is) and say what became of each."""

    def keep_unreadable(self, problems: Sequence[InputError], calendars: Sequence[str], /) -> None:
        """Keep, for the calendars named (all, if none is), that documents could not be read, and why."""

    def authorize(self, token: str | None, /) -> bool:
        """Whether the bearer of this token may look into the workings and change something."""
