"""`datebook serve`, `status` and `channels test`."""

from __future__ import annotations

import argparse
import json
import logging
import sys
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from datebook import cli, definitions, settings
from datebook.actions.channels import named
from datebook.cli import remote
from datebook.definitions import CalendarDefinition
from datebook.errors import NotFoundError
from datebook.text import line


def serve(arguments: argparse.Namespace) -> int:
    """Run the daemon until it is asked to stop."""
    from datebook.daemon import Daemon

    chosen = settings.load(host=arguments.host, port=arguments.port)
    _set_up_logging(chosen.log_level)
    Daemon(chosen).run(lambda url, found: _announce(chosen, url, found))
    print("datebook: stopped; nothing is lost, what is still due is sent after the next start", flush=True)
    return 0


def _announce(chosen: settings.Settings, url: str, found: Sequence[CalendarDefinition]) -> None:
    shown = chosen.public_url or url
    print(f"Datebook is up. Ctrl-C ends it.\n\n  page   {shown}/", flush=True)
    for definition in found:
        print(f"  feed   {shown}/feeds/{definition.name}.ics   {definition.title}", flush=True)
    print(
        "\nWhat to do next\n  · Subscribe: paste a feed's address into a calendar program that can reach it, or open the page.",
        flush=True,
    )
    silent = [name for name in named(found) if name not in chosen.channels or chosen.channels[name].resolved_kind == "console"]
    for name in silent:
        variable = f"DATEBOOK_CHANNELS__{name.upper()}__URL"
        print(
            f"  · Remind a Slack channel: {variable}=https://hooks.slack.com/… make run; until then messages come here.",
            flush=True,
        )
    print("  · Feed it: put texts into a calendar's documents, or run: datebook ingest FILE\n", flush=True)


def _set_up_logging(level: str) -> None:
    logging.basicConfig(
        level=level.upper(), stream=sys.stderr, format="%(asctime)s %(levelname)s %(name)s: %(message)s", force=True
    )
    # httpx logs whole addresses at INFO, and an address of a webhook is its secret; the others tell of their own workings.
    for name in ("httpx", "httpcore", "apscheduler", "alembic", "uvicorn"):
        logging.getLogger(name).setLevel(logging.WARNING)


def status(arguments: argparse.Namespace) -> int:
    """Say what runs, what is held and what comes next."""
    chosen = settings.load()
    running = remote.daemon(chosen.data_dir)
    found = running.get("/api/status") if running else _stored_status(chosen)
    told: dict[str, Any] = {"daemon": running.url if running else None, **found}
    if arguments.format == "json":
        print(json.dumps(told, ensure_ascii=False))
        return 0
    print(f"daemon     {told['daemon'] or 'does not run; start it with: datebook serve'}")
    print(f"documents  {told['documents']}")
    for calendar in told["calendars"]:
        print(f"calendar   {calendar['name']}: {calendar['events']} events, revision {calendar['revision']}")
    counts = ", ".join(f"{count} {state}" for state, count in sorted(told["reminders"].items()))
    print(f"reminders  {counts or 'none'}")
    for row in told["next"]:
        print(f"next       {row['due']} → {line(row['channel'])}: {row['uid']} ({row['start']})")
    for channel in told["channels"]:
        state = f"disabled: {line(channel['disabled'])}" if channel["disabled"] else "works, as far as is known"
        print(f"channel    {channel['name']}: {state}")
    return 0


def _stored_status(chosen: settings.Settings) -> Mapping[str, object]:
    from datebook import store
    from datebook.actions.status import report

    with store.open(chosen.data_dir / store.FILE, create=False) as held:
        return report(held, definitions.load_all(chosen.calendars_dir), now=datetime.now(UTC))


def channels_test(arguments: argparse.Namespace) -> int:
    """Send a test message to a channel, or to all, and say how each was answered."""
    from datebook.actions.channels import channels
    from datebook.messages import Message, Notice, When

    chosen = settings.load()
    built = channels(chosen.addresses, definitions.load_all(chosen.calendars_dir))
    if arguments.name is not None and arguments.name not in built:
        raise NotFoundError(f"{arguments.name}: there is no such channel; there are {', '.join(built)}")
    notice = Notice("test", "This is a test of Datebook", When("nothing takes place", "now"))
    status = 0
    for name, channel in built.items():
        if arguments.name not in (None, name):
            continue
        outcome = channel.send(Message((notice,)))
        channel.close()
        if outcome.kind == "sent":
            print(f"{name}: sent ({outcome.name})")
            _enable(chosen, name)
        else:
            answer = f"{outcome.name}, status {outcome.status}" if outcome.status else outcome.name
            cli.complain(f"channel {name}: {outcome.kind}: {answer}")
            status = 1
    return status


def _enable(chosen: settings.Settings, name: str) -> None:
    """A channel that was given up and now takes a message is used again."""
    from datebook import store

    if not (chosen.data_dir / store.FILE).exists():
        return
    with store.open(chosen.data_dir / store.FILE) as held:
        with held.read() as stored:
            if not stored.channels.state(name).disabled_at:
                return
        try:
            with store.lock(chosen.data_dir), held.write() as stored:
                stored.channels.enable(name)
        except store.LockedError:
            print(f"{name}: it is disabled in the daemon that runs; stop the daemon, run this again, and start it")
        else:
            print(f"{name}: it was disabled and is used again")
