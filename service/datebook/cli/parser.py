"""What may be asked on the command line. Each verb names the function that answers, as `module:function`."""

from __future__ import annotations

import argparse
from datetime import date
from typing import Any, NoReturn

_EPILOG = (
    "Settings are DATEBOOK_… variables, or datebook.toml. Exit status: 0 done, 1 the answer is no, 2 wrong use or bad input."
)


_Verbs = Any
"""argparse's own type for sub-commands is private."""


class _Parser(argparse.ArgumentParser):
    """Says in one line what is wrong, as every other fault is said."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {message}; see {self.prog} --help\n")


class _Version(argparse.Action):
    """Looks the version up only when asked: what that needs takes longer to load than all the rest of this module."""

    def __call__(self, *_: object) -> None:
        """Print it and stop."""
        from importlib.metadata import version

        print(f"datebook {version('datebook')}")
        raise SystemExit(0)


def parser() -> argparse.ArgumentParser:
    """The whole command line."""
    root = _Parser(
        prog="datebook", description="Reads what has been announced, and sees to it that nobody misses it.", epilog=_EPILOG
    )
    root.add_argument("--version", action=_Version, nargs=0, help="show the version and exit")
    verbs = root.add_subparsers(title="verbs", metavar="VERB", required=True)
    _reading(verbs)
    _calendars(verbs)
    _store(verbs)
    _daemon(verbs)
    return root


def _verb(verbs: _Verbs, name: str, run: str, text: str, example: str | None = None) -> argparse.ArgumentParser:
    verb: argparse.ArgumentParser = verbs.add_parser(
        name,
        help=text,
        description=text[0].upper() + text[1:] + ".",
        epilog=f"Example: {example}" if example else None,
    )
    verb.set_defaults(run=run)
    return verb


def _reading(verbs: _Verbs) -> None:
    read = _verb(verbs, "read", "read:read", "say what documents tell; store nothing", "datebook read seeds/ --why")
    read.add_argument("documents", nargs="*", metavar="PATH|URL|-", help="files, folders, addresses, or - for standard input")
    read.add_argument("--jsonl", metavar="FILE|-", help="documents as JSON lines: source, title, published, text")
    read.add_argument("--published", type=_published, metavar="DATE", help="when they were written, whatever they say")
    read.add_argument("--timezone", type=_timezone, metavar="ZONE", help="the zone of hours for which none is stated")
    read.add_argument("--format", choices=("text", "json"), default="text")
    read.add_argument("--times", action="store_true", help="every time expression too, with its value and its reason")
    read.add_argument("--why", action="store_true", help="the words and the reason behind every field")
    read.add_argument("--jobs", type=_jobs, default=1, metavar="N", help="read on N processors; the output is the same")


def _calendars(verbs: _Verbs) -> None:
    build = _verb(verbs, "build", "calendars:build", "calendars/NAME.toml and its documents → calendars/NAME.ics")
    build.add_argument("name", nargs="?", help="one calendar (default: all)")
    build.add_argument("--check", action="store_true", help="write nothing; fail if a feed is not what its documents give")
    build.add_argument("--jsonl", metavar="FILE|-", help="take these documents, in order, in memory; write nothing")
    build.add_argument(
        "--steps", action="store_true", help="with --jsonl: the calendar after each document, a JSON object a line"
    )
    build.add_argument("--format", choices=("json",), default="json", help="of --steps")
    rehearse = _verb(
        verbs,
        "rehearse",
        "calendars:rehearse",
        "every message that would be sent, on a simulated clock",
        "datebook rehearse us-russia-talks --from 2022-01-01 --to 2022-01-14",
    )
    rehearse.add_argument("name")
    rehearse.add_argument("--from", dest="since", type=_day, required=True, metavar="DATE", help="first day")
    rehearse.add_argument("--to", dest="until", type=_day, required=True, metavar="DATE", help="last day")
    _verb(verbs, "check", "calendars:check", "check settings and calendar definitions; say what is wrong and what to do")


def _store(verbs: _Verbs) -> None:
    ingest = _verb(
        verbs, "ingest", "records:ingest", "take documents in now", "datebook ingest briefing.txt --published 2022-01-05"
    )
    ingest.add_argument("documents", nargs="+", metavar="PATH|URL|-")
    ingest.add_argument(
        "--calendar", action="append", metavar="NAME", help="into this calendar (default: all that keep such events)"
    )
    ingest.add_argument("--published", type=_published, metavar="DATE", help="when they were written, whatever they say")
    events = verbs.add_parser("events", help="what the calendars hold", description="What the calendars hold.")
    inner = events.add_subparsers(metavar="VERB", required=True)
    listing = _verb(inner, "list", "records:events_list", "events in order of time")
    listing.add_argument("--calendar", metavar="NAME")
    listing.add_argument("--upcoming", action="store_true", help="leave out what is over")
    listing.add_argument("--format", choices=("text", "json"), default="text")
    show = _verb(inner, "show", "records:events_show", "one event, with the words it comes from")
    show.add_argument("uid", help="its UID, or as much of its beginning as makes it the only one")
    show.add_argument("--format", choices=("text", "json"), default="text")


def _daemon(verbs: _Verbs) -> None:
    serve = _verb(verbs, "serve", "service:serve", "the daemon: documents, feeds, page, reminders")
    serve.add_argument("--host", help="address to listen on (default 127.0.0.1)")
    serve.add_argument("--port", type=int, help="port to listen on (default 8377; 0 takes a free one)")
    status = _verb(verbs, "status", "service:status", "what runs, what is held, what comes next")
    status.add_argument("--format", choices=("text", "json"), default="text")
    channels = verbs.add_parser("channels", help="where messages go", description="Where messages go.")
    inner = channels.add_subparsers(metavar="VERB", required=True)
    test = _verb(inner, "test", "service:channels_test", "send a test message, and say how it was answered")
    test.add_argument("name", nargs="?", help="one channel (default: all)")


def _published(text: str) -> object:
    from datebook.documents.jsonl import published_from
    from datebook.errors import InputError

    try:
        return published_from(text, "given with --published")
    except InputError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f'"{text}" is no day; write one like 2022-01-10') from None


def _timezone(text: str) -> str:
    from zoneinfo import ZoneInfo

    try:
        return ZoneInfo(text).key
    except (ValueError, OSError, KeyError):  # not a name, the name of a folder, not known
        raise argparse.ArgumentTypeError(f'"{text}" is no time zone; write one like Europe/Vienna') from None


def _jobs(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= 256:
        raise argparse.ArgumentTypeError(f'"{text}" is no number of processes from 1 to 256')
    return int(text)
