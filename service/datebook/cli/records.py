"""`datebook ingest` and `events`: what is stored."""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import UTC, date, datetime
from typing import Any

from datebook import cli, definitions, settings, sources, store
from datebook.actions.desk import Desk
from datebook.cli import remote, show
from datebook.documents import statements
from datebook.errors import InputError, NotFoundError
from datebook.interchange import entry_to_dict
from datebook.model import Document, Entry
from datebook.text import line


def ingest(arguments: argparse.Namespace) -> int:
    """Take documents in, through the daemon where one runs, and say what changed; keep what cannot be read, with its reason."""
    chosen = settings.load()
    documents: list[Document] = []
    unreadable: list[InputError] = []
    status = 0
    for name in arguments.documents:
        for found in sources.gather(name, published=arguments.published):
            if isinstance(found, Document):
                documents.append(found)
            else:
                cli.complain(found)
                status = 2
                unreadable += [found] if found.source else []
    if documents or unreadable:
        _say(_take_in(chosen, documents, unreadable, arguments.calendar or ()))
    return status


def _take_in(
    chosen: settings.Settings, documents: Sequence[Document], unreadable: Sequence[InputError], calendars: Sequence[str]
) -> Mapping[str, Any]:
    try:
        lock = store.lock(chosen.data_dir)
    except store.LockedError:
        running = remote.daemon(chosen.data_dir)
        if running is None:
            raise
        return _hand_over(running, [*map(_problem, unreadable), *map(_row, documents)], calendars)
    with lock, store.open(chosen.data_dir / store.FILE) as held:
        desk = Desk(held, definitions.load_all(chosen.calendars_dir), clock=lambda: datetime.now(UTC))
        desk.keep_unreadable(unreadable, calendars)
        return desk.ingest(documents, calendars)


def _hand_over(running: remote.Remote, rows: Sequence[dict[str, object]], calendars: Sequence[str]) -> Mapping[str, Any]:
    taken: dict[str, list[Any]] = {}
    query = "&".join(f"calendar={name}" for name in calendars)
    for row in rows:
        answer = running.post_lines(f"/api/ingest?{query}" if query else "/api/ingest", [row])
        for name, done in answer.items():
            taken.setdefault(name, []).extend(done)
    return taken


def _problem(error: InputError) -> dict[str, object]:
    return {"source": error.source, "problem": str(error)}


def _row(document: Document) -> dict[str, object]:
    published = document.published
    when = published.instant or published.day
    row: dict[str, object] = {
        "source": document.source,
        "title": document.title,
        "text": document.prose,
        "published": when.isoformat() if when else None,
    }
    if document.stated:
        row["stated"] = [asdict(each) for each in statements.taken_apart(document.stated)]
    return row


def _say(taken: Mapping[str, Any]) -> None:
    for name, each in taken.items():
        for done in each:
            source = line(done["source"])
            if done["known"]:
                print(f"{name}: {source}: known already, nothing changed")
            elif not done["changes"]:
                print(f"{name}: {source}: tells of no event that this calendar keeps")
            for change in done["changes"]:
                entry = change["entry"]
                print(f"{name}: {source}: {change['change']}  {entry['start'] or 'day not known'}  {line(entry['title'])}")


def events_list(arguments: argparse.Namespace) -> int:
    """Print what the calendars hold, in order of time."""
    chosen = settings.load()
    names = [definition.name for definition in definitions.load_all(chosen.calendars_dir)]
    if arguments.calendar is not None and arguments.calendar not in names:
        raise NotFoundError(f"{arguments.calendar}: there is no such calendar; there are {', '.join(names)}")
    today = datetime.now(UTC).date()
    with store.open(chosen.data_dir / store.FILE, create=False) as held, held.read() as stored:
        for name in [arguments.calendar] if arguments.calendar else names:
            entries = [e for e in stored.entries.entries(name) if not arguments.upcoming or not _is_over(e, today)]
            for entry in entries:
                if arguments.format == "json":
                    print(json.dumps({"calendar": name, **entry_to_dict(entry)}, ensure_ascii=False))
                else:
                    print(f"{entry.uid[:8]}  {show.when(entry.event)}  {line(entry.event.title)}  [{show.state(entry.event)}]")
    return 0


def _is_over(entry: Entry, today: date) -> bool:
    last = entry.event.end or entry.event.start
    if last is None:
        return False
    return (last.date() if isinstance(last, datetime) else last) < today


def events_show(arguments: argparse.Namespace) -> int:
    """Print one event with the words it comes from."""
    chosen = settings.load()
    with store.open(chosen.data_dir / store.FILE, create=False) as held, held.read() as stored:
        calendar, entry = stored.entries.entry(arguments.uid)
    if arguments.format == "json":
        print(json.dumps({"calendar": calendar, **entry_to_dict(entry)}, ensure_ascii=False))
    else:
        print(show.entry(entry, calendar))
    return 0
