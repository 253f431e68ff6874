"""`datebook build`, `rehearse` and `check`: what calendar definitions give, without a store."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator

from datebook import cli, definitions, reading, settings
from datebook.actions import build as building
from datebook.actions.channels import named
from datebook.cli import show
from datebook.cli.read import lines_of
from datebook.definitions import CalendarDefinition, Keep
from datebook.documents import jsonl
from datebook.errors import DatebookError, InputError, NotFoundError
from datebook.interchange import entry_to_dict
from datebook.model import Document


def chosen(name: str | None) -> list[CalendarDefinition]:
    """The calendar of this name, or all of them.

    Raises:
        NotFoundError: if there is no calendar of this name.
    """
    found = definitions.load_all(settings.load().calendars_dir)
    if name is None:
        return found
    wanted = [definition for definition in found if definition.name == name]
    if not wanted:
        raise NotFoundError(f"{name}: there is no such calendar; there are {', '.join(d.name for d in found)}")
    return wanted


def build(arguments: argparse.Namespace) -> int:
    """Write the feeds, or compare them; with --jsonl print the calendar after each document."""
    if arguments.jsonl:
        return _steps(arguments)
    if arguments.steps:
        raise InputError("--steps goes with --jsonl FILE")
    status = 0
    for definition in chosen(arguments.name):
        built = building.build(definition)
        try:
            if arguments.check:
                building.check(built)
                _say(built, "is up to date")
            else:
                _say(built, "written" if building.write(built) else "unchanged")
        except DatebookError as error:
            cli.complain(error)
            status = max(status, error.status)
    return status


def _say(built: building.Built, what: str) -> None:
    print(f"{built.path}: {what}, {built.feed.events} events, {len(built.feed.body):,} bytes")


def _steps(arguments: argparse.Namespace) -> int:
    if not arguments.steps:
        raise InputError("--jsonl FILE goes with --steps: it prints the calendar after each document, and writes nothing")
    status = 0

    def documents() -> Iterator[Document]:
        nonlocal status
        for found in jsonl.parse(lines, arguments.jsonl):
            if isinstance(found, Document):
                yield found
            else:
                cli.complain(found)
                status = 2

    with lines_of(arguments.jsonl) as lines:
        readings = (reading.read(document) for document in documents())
        for step in building.steps(readings, calendar=arguments.name or "steps", keep=Keep()):
            entries = [entry_to_dict(entry) for entry in step.entries]
            print(
                json.dumps(
                    {
                        "source": step.reading.document.source,
                        "events": [entry for entry in entries if entry["start"] is not None],
                        "undated": [entry for entry in entries if entry["start"] is None],
                    },
                    ensure_ascii=False,
                ),
                flush=True,
            )
    return status


def check(_arguments: argparse.Namespace) -> int:
    """Check settings, definitions, the documents they name and the channels they name; say all that is wrong."""
    faults: list[str] = []
    chosen_settings = settings.load()
    try:
        found = definitions.load_all(chosen_settings.calendars_dir)
    except InputError as error:
        faults += str(error).splitlines()
        found = []
    for definition in found:
        faults += [str(document) for document in building.own_documents(definition) if isinstance(document, InputError)]
    for fault in faults:
        cli.complain(fault)
    if faults:
        return 1
    for definition in found:
        kinds = [f"{name} ({_kind(chosen_settings, name)})" for name in named([definition])]
        count = len(definitions.documents_of(definition))
        print(f"{definition.path}: sound; {count} documents; reminds {', '.join(kinds) or 'nobody'}")
    return 0


def _kind(chosen_settings: settings.Settings, channel: str) -> str:
    known = chosen_settings.channels.get(channel)
    return known.resolved_kind if known else "console: no URL is set"


def rehearse(arguments: argparse.Namespace) -> int:
    """Print every message that would be sent between two days, on a simulated clock."""
    from datebook.actions.rehearse import rehearse as simulate

    if arguments.until < arguments.since:
        raise InputError(f"--to {arguments.until} lies before --from {arguments.since}")
    (definition,) = chosen(arguments.name)
    documents = []
    for found in building.own_documents(definition):
        if isinstance(found, Document):
            documents.append(found)
        else:
            cli.complain(found)
    status = 0 if documents else 2
    sent = simulate(definition, documents, arguments.since, arguments.until)
    for message in sent:
        print(show.rehearsed(message))
    print(f"{len(sent)} messages from {arguments.since} to {arguments.until}, {definition.timezone}")
    return status
