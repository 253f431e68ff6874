"""The calendars of one running process: what the page, the feeds and the API show, and what they may ask for.

It joins the store, the publications and the documents' folders; the daemon gives it its rhythm, the web shows it.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from pathlib import Path

from datebook.actions import ingest as ingesting
from datebook.actions.build import source_name
from datebook.actions.publish import Publisher
from datebook.actions.status import report
from datebook.definitions import CalendarDefinition, documents_of
from datebook.errors import InputError
from datebook.feeds import Feed
from datebook.interchange import entry_to_dict
from datebook.model import Document, Entry
from datebook.sources import files
from datebook.store import Store

KEEP_ATTEMPTS = timedelta(days=90)

_logger = logging.getLogger(__name__)


class Desk:
    """Calendars with their store.

    Args:
        store: where they are kept.
        definitions: the calendars.
        clock: the present moment, aware.
        public_url: where people reach the page; None where nobody said.
        on_change: called when reminders may have changed.
    """

    def __init__(
        self,
        store: Store,
        definitions: Sequence[CalendarDefinition],
        *,
        clock: Callable[[], datetime],
        public_url: str | None = None,
        on_change: Callable[[], None] = lambda: None,
    ) -> None:
        self.definitions = {definition.name: definition for definition in definitions}
        self.public_url = public_url
        self._store = store
        self._clock = clock
        self._on_change = on_change
        self._publisher = Publisher(store, definitions, public_url=public_url)
        self._seen: dict[tuple[str, Path], tuple[int, int] | None] = {}
        self._problems: dict[tuple[str, str], str] = {}

    def now(self) -> datetime:
        """The present moment, aware."""
        return self._clock()

    def open(self) -> None:
        """Bring the reminders in line with the policies as they stand now, and publish what is stored."""
        for definition in self.definitions.values():
            ingesting.replan(self._store, definition, now=self.now())
        self._publisher.refresh()

    def calendars(self) -> Sequence[CalendarDefinition]:
        """Every calendar, in order of name."""
        return self._publisher.calendars()

    def entries(self, name: str) -> Sequence[Entry]:
        """A calendar's entries as they were last published, in order of time."""
        published = self._publisher.get(name)
        return published.entries if published else ()

    def feed(self, name: str) -> Feed | None:
        """A calendar's feed as it was last published."""
        published = self._publisher.get(name)
        return published.feed if published else None

    def take_in(self, documents: Iterable[Document], names: Sequence[str] = ()) -> dict[str, tuple[ingesting.Ingested, ...]]:
        """Take documents into calendars (all, unless some are named) and publish what has changed.

        Raises:
            InputError: if a calendar is named that does not exist.
            StoreError: if the store cannot be written.
        """
        given = list(documents)
        taken = {d.name: ingesting.ingest(self._store, d, given, now=self.now()) for d in self._named(names)}
        self._settle(any(done.changes for each in taken.values() for done in each))
        return taken

    def ingest(self, documents: Sequence[Document], calendars: Sequence[str] = ()) -> Mapping[str, object]:
        """`take_in` for the API: what became of each document in each calendar, in plain values."""
        return {
            name: [
                {
                    "source": done.document.source,
                    "known": done.known,
                    "changes": [{"change": change.kind, "entry": entry_to_dict(change.after)} for change in done.changes],
                }
                for done in each
            ]
            for name, each in self.take_in(documents, calendars).items()
        }

    def keep_unreadable(self, problems: Iterable[InputError], names: Sequence[str] = ()) -> None:
        """Keep that documents which are there cannot be read, and why, for calendars (all, unless some are named).

        Raises:
            InputError: if a calendar is named that does not exist.
            StoreError: if the store cannot be written.
        """
        wanted = self._named(names)
        for problem in problems:
            for definition in wanted:
                ingesting.record_unreadable(self._store, definition, problem, problem.source or "", now=self.now())

    def look_for_documents(self) -> int:
        """Take in the calendars' own files that are new or have changed; return how many those were.

        A file that cannot be read is recorded with its reason, said once, and looked at again when it changes. A file that is
        gone changes nothing: what it told was told.
        """
        count = 0
        changed = False
        for definition in self.definitions.values():
            fresh = [path for path in documents_of(definition) if self._is_new(definition.name, path)]
            documents = [document for path in fresh for document in self._load(definition, path)]
            taken = ingesting.ingest(self._store, definition, documents, now=self.now())
            count += sum(not done.known for done in taken)
            changed |= any(done.changes for done in taken)
            for path in fresh:
                self._seen[definition.name, path] = _mark(path)
        self._settle(changed)
        return count

    def tidy(self) -> int:
        """Forget attempts to send that are older than anybody asks about; return how many those were."""
        with self._store.write() as stored:
            return stored.outbox.prune(self.now() - KEEP_ATTEMPTS)

    def status(self) -> Mapping[str, object]:
        """What is held and what comes next, for `datebook status` and the API."""
        return report(self._store, list(self.definitions.values()), now=self.now())

    def check(self) -> None:
        """See that the store answers.

        Raises:
            StoreError: if it does not.
        """
        self._store.check()

    def _named(self, names: Sequence[str]) -> list[CalendarDefinition]:
        for name in names:
            if name not in self.definitions:
                raise InputError(f"{name}: there is no such calendar; there are {', '.join(self.definitions)}")
        return [self.definitions[name] for name in names] or list(self.definitions.values())

    def _settle(self, changed: bool) -> None:
        if changed:
            self._publisher.refresh()
            self._on_change()

    def _is_new(self, name: str, path: Path) -> bool:
        return (name, path) not in self._seen or self._seen[name, path] != _mark(path)

    def _load(self, definition: CalendarDefinition, path: Path) -> list[Document]:
        name = source_name(definition, path)
        try:
            return files.load(str(path), called=name)
        except InputError as problem:
            _logger.warning("%s: %s", definition.name, problem)
            ingesting.record_unreadable(self._store, definition, problem, name, now=self.now())
            return []


def _mark(path: Path) -> tuple[int, int] | None:
    """What changes when a file does; None where it is not there."""
    try:
        stat = path.stat()
    except OSError:
        return None
    return (stat.st_mtime_ns, stat.st_size)
