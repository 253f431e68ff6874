"""Entries and the present moment → a message."""

from __future__ import annotations

from typing import TYPE_CHECKING

from datebook.messages.message import Message, Notice
from datebook.messages.moments import when

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from datebook.definitions import CalendarDefinition
    from datebook.model import Entry, Participant, Telling


def notice(entry: Entry, *, now: datetime, definition: CalendarDefinition, link: str | None = None) -> Notice:
    """What is said of one entry at `now` (aware). `link` leads to it on the page, where there is a public address.

    Raises:
        ValueError: if the event's day is not known.
    """
    event = entry.event
    telling = _latest(entry.tellings)
    return Notice(
        uid=entry.uid,
        title=event.title,
        when=when(event, now=now, definition=definition),
        where=event.location,
        who=tuple(_who(participant) for participant in event.participants),
        quote=telling.text if telling else None,
        source=telling.source if telling else None,
        link=link,
        status=None if event.status == "confirmed" else event.status,
    )


def compose(notices: Iterable[Notice], *, ids: Sequence[str] = ()) -> Message:
    """One message of what falls due together; `ids` are the reminders' delivery ids."""
    return Message(tuple(notices), tuple(ids))


def _latest(tellings: Sequence[Telling]) -> Telling | None:
    """The first sentence of the document that told of it last."""
    return next((telling for telling in tellings if telling.document == tellings[-1].document), None)


def _who(participant: Participant) -> str:
    return f"{participant.name} ({participant.role})" if participant.role else participant.name
