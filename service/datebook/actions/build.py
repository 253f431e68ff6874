"""A calendar worked out in memory: its documents replayed in order of publication through `reconcile`, then rendered.

Nothing is stored and no clock is read, so the same documents give the same bytes on every machine.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path

from datebook import reading, reconcile
from datebook.definitions import CalendarDefinition, Keep, documents_of
from datebook.documents import hash_of
from datebook.errors import CheckFailed, InputError
from datebook.feeds import Feed, ics
from datebook.model import Change, Document, Entry, Published, Reading
from datebook.sources import files

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
"""The revision time of a document of which nobody knows when it was written."""


@dataclass(frozen=True, slots=True)
class Step:
    """A calendar after one more document."""

    reading: Reading
    changes: tuple[Change, ...]
    entries: tuple[Entry, ...]


def source_name(definition: CalendarDefinition, path: Path) -> str:
    """What a document is called in a feed: its path from the folder that holds `calendars/`, the same in every checkout."""
    parts = Path(os.path.relpath(path, definition.path.resolve().parent)).parts
    return str(Path(*[part for part in parts if part != ".."]))


def own_documents(definition: CalendarDefinition) -> Iterator[Document | InputError]:
    """The documents that the definition names; one that cannot be read yields its error, and the rest goes on."""
    paths = documents_of(definition)
    if not paths:
        wanted = ", ".join(definition.documents)
        yield InputError(f"{definition.path}: documents: nothing matches {wanted}; paths are relative to this file")
    for path in paths:
        name = source_name(definition, path)
        try:
            yield from files.load(str(path), called=name)
        except InputError as error:
            yield error


def in_order(readings: Iterable[Reading]) -> list[Reading]:
    """Readings in order of publication; those of which it is not known come last, and ties go by content."""

    def when(found: Reading) -> tuple[date, date, str]:
        published = found.document.published
        return (_day_of(published) or date.max, published.earliest or date.max, hash_of(found.document))

    return sorted(readings, key=when)


def _day_of(published: Published) -> date | None:
    """The day a document's word counts from: the last on which it can have been written.

    One that only lies before something ("the council will meet in June") has no such day, else it would count from June.
    """
    return (published.latest or published.earliest) if published.earliest else None


def revision_time(published: Published, entries: Iterable[Entry]) -> datetime:
    """When a document's word counts from: its day, midnight UTC; of one without a day, the time of what was held before it."""
    if day := _day_of(published):
        return datetime.combine(day, time(), UTC)
    return max((entry.revised for entry in entries), default=EPOCH)


def steps(readings: Iterable[Reading], *, calendar: str, keep: Keep) -> Iterator[Step]:
    """Take readings into an empty calendar, in the order given."""
    entries: tuple[Entry, ...] = ()
    for found in readings:
        at = revision_time(found.document.published, entries)
        changes = reconcile.plan(entries, found, calendar=calendar, keep=keep, at=at)
        entries = reconcile.apply(entries, changes)
        yield Step(found, changes, entries)


def replay(definition: CalendarDefinition, documents: Iterable[Document]) -> tuple[Step, ...]:
    """The calendar as its documents tell it, step by step, in order of publication."""
    readings = in_order(reading.read(document) for document in documents)
    return tuple(steps(readings, calendar=definition.name, keep=definition.keep))


@dataclass(frozen=True, slots=True)
class Built:
    """A feed as its documents give it, with what could not be read."""

    definition: CalendarDefinition
    feed: Feed
    entries: tuple[Entry, ...]
    problems: tuple[InputError, ...]

    @property
    def path(self) -> Path:
        """Where the feed stands beside its definition."""
        return self.definition.path.with_suffix(".ics")


def build(definition: CalendarDefinition) -> Built:
    """Work out one calendar's feed from the documents its definition names."""
    found = list(own_documents(definition))
    replayed = replay(definition, (document for document in found if isinstance(document, Document)))
    entries = replayed[-1].entries if replayed else ()
    problems = tuple(problem for problem in found if isinstance(problem, InputError))
    return Built(definition, ics.feed(definition, entries), entries, problems)


def write(built: Built) -> bool:
    """Write the feed beside its definition, all of it or nothing; return whether it changed.

    Raises:
        InputError: if it cannot be written, or if documents could not be read: what they told must not vanish from the feed.
    """
    _refuse_gaps(built)
    if _written(built.path) == built.feed.body:
        return False
    draft = built.path.with_suffix(".ics.new")
    try:
        draft.write_bytes(built.feed.body)
        draft.replace(built.path)
    except OSError as error:
        draft.unlink(missing_ok=True)
        raise InputError(f"{built.path}: cannot be written: {error.strerror}") from None
    return True


def check(built: Built) -> None:
    """Fail unless the feed that stands there is the one its documents give.

    Raises:
        CheckFailed: if it is missing or another.
    """
    _refuse_gaps(built)
    there = _written(built.path)
    if there != built.feed.body:
        why = "is missing" if there is None else "is not what its documents give now"
        raise CheckFailed(f"{built.path}: {why}; run: datebook build {built.definition.name}")


def _refuse_gaps(built: Built) -> None:
    if built.problems:
        raise InputError("\n".join(str(problem) for problem in built.problems))


def _written(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise InputError(f"{path}: cannot be read: {error.strerror}") from None
