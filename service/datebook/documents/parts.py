"""What a format's reader finds in bytes, in plain values: it crosses from the child process as JSON.

A `Part` is one document: a page, a mail, an entry of a feed. A `Statement` is an event that came as data, in the words of its
format; `statements` makes a `StatedEvent` of it.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from datebook.errors import InputError


class UnreadableError(Exception):
    """Bytes that are not what they are said to be, or are past a limit. Says why, without the name of the source."""


class EmptyError(UnreadableError):
    """Bytes in which there is no text."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody whom data names. `kind` and `role` are those of `Participant`."""

    name: str
    kind: str
    role: str | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """An event as data states it; moments are ISO 8601, whole days without an hour, `end` inclusive."""

    title: str
    start: str
    origin: str
    end: str | None = None
    timezone: str | None = None
    location: str | None = None
    status: str = "confirmed"
    moved_from: str | None = None
    recurrence: str | None = None
    people: tuple[Person, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """One document of a file. `written` is when it was published, as it stands, and what says so."""

    text: str
    title: str | None = None
    written: tuple[str, str] | None = None
    source: str | None = None
    """Its own address, or `#id` where it has none; None where it is the whole file."""
    statements: tuple[Statement, ...] = ()


def to_plain(parts: list[Part]) -> list[dict[str, Any]]:
    """Parts as values for JSON."""
    return [asdict(part) for part in parts]


def from_plain(rows: Any) -> list[Part]:  # noqa: ANN401 - what another process wrote, checked here
    """The parts that `to_plain` wrote.

    Raises:
        InputError: if they are none.
    """
    try:
        return [_part(row) for row in rows]
    except (TypeError, KeyError, ValueError, AttributeError):
        raise InputError("the reader of this format answered with something that is no document") from None


def statements_from(rows: Any) -> tuple[Statement, ...]:  # noqa: ANN401 - as above
    """Statements from plain values.

    Raises:
        TypeError: if they are none.
    """
    return tuple(Statement(**{**row, "people": tuple(Person(**each) for each in row.get("people", ()))}) for row in rows)


def _part(row: dict[str, Any]) -> Part:
    written = row["written"]
    return Part(
        str(row["text"]),
        row["title"],
        (str(written[0]), str(written[1])) if written else None,
        row["source"],
        statements_from(row["statements"]),
    )
