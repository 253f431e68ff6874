"""Feeds kept ready: rendered when a calendar has changed, answered from memory."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from datebook.definitions import CalendarDefinition
from datebook.feeds import Feed
from datebook.feeds.ics import Renderer
from datebook.model import Entry
from datebook.store import Store


@dataclass(frozen=True, slots=True)
class Published:
    """A calendar as it was last published: what the feed and the page show is always of one revision."""

    definition: CalendarDefinition
    revision: int
    entries: tuple[Entry, ...]
    feed: Feed


class Publisher:
    """The newest publication of every calendar. `refresh` swaps whole values, so that readers need no lock."""

    def __init__(self, store: Store, definitions: Sequence[CalendarDefinition], *, public_url: str | None = None) -> None:
        self._store = store
        self._renderers = {d.name: (d, Renderer(d, public_url=public_url)) for d in definitions}
        self._published: dict[str, Published] = {}

    def refresh(self) -> None:
        """Publish the calendars that have changed since they were last published."""
        for name, (definition, renderer) in self._renderers.items():
            with self._store.read() as stored:
                revision = stored.entries.revision_of(name)
                known = self._published.get(name)
                if known is not None and known.revision == revision.number:
                    continue
                entries = stored.entries.entries(name)
            feed = renderer.feed(entries).with_gzip()
            self._published[name] = Published(definition, revision.number, entries, feed)

    def calendars(self) -> list[CalendarDefinition]:
        """Every calendar, in order of name."""
        return [definition for definition, _ in self._renderers.values()]

    def get(self, name: str) -> Published | None:
        """A calendar as it was last published."""
        return self._published.get(name)
