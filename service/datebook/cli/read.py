"""`datebook read`: what documents say. Stores nothing, and loads nothing that storing or serving needs."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, nullcontext
from functools import partial
from pathlib import Path
from typing import BinaryIO

from datebook import cli, reading, sources
from datebook.cli import show
from datebook.documents import jsonl
from datebook.errors import InputError
from datebook.interchange import reading_to_dict
from datebook.model import Document

Answer = tuple[str | None, str | None]
"""What to print on standard output, and what to complain of: one of the two."""


def read(arguments: argparse.Namespace) -> int:
    """Answer each document in order; one that cannot be read is complained of, and the rest goes on."""
    if not arguments.documents and not arguments.jsonl:
        raise InputError(
            "nothing to read; name a file, a folder or an address, or - for standard input (see datebook read --help)"
        )
    answer = partial(_answer, form=arguments.format, times=arguments.times, why=arguments.why, color=show.colored(sys.stdout))
    status = 0
    with _documents(arguments) as documents:
        for output, complaint in _each(answer, show.progress(documents, "documents"), arguments.jobs):
            if output is not None:
                print(output, flush=arguments.documents == ["-"])
            if complaint is not None:
                cli.complain(complaint)
                status = 2
    return status


@contextmanager
def _documents(arguments: argparse.Namespace) -> Iterator[Iterable[Document | InputError]]:
    beside = {"published": arguments.published, "timezone": arguments.timezone}
    if not arguments.jsonl:
        yield (found for name in arguments.documents for found in sources.gather(name, **beside))
        return
    if arguments.documents:
        raise InputError("give either documents or --jsonl, not both")
    with lines_of(arguments.jsonl) as lines:
        yield jsonl.parse(lines, arguments.jsonl, **beside)


@contextmanager
def lines_of(name: str) -> Iterator[BinaryIO]:
    """The lines of a file, or of standard input for `-`.

    Raises:
        InputError: if it cannot be opened.
    """
    if name == "-" and sys.stdin is None:
        raise InputError("standard input is closed; give it JSON lines, or name a file")
    try:
        opened = nullcontext(sys.stdin.buffer) if name == "-" else Path(name).open("rb")  # noqa: SIM115 - it is closed below
    except FileNotFoundError:
        raise InputError(f"{name}: there is no such file") from None
    except OSError as error:
        raise InputError(f"{name}: cannot be read: {error.strerror}") from None
    with opened as file:
        yield file


def _answer(document: Document | InputError, *, form: str, times: bool, why: bool, color: bool) -> Answer:
    if isinstance(document, InputError):
        return None, str(document)
    found = reading.read(document)
    if form == "json":
        return json.dumps(reading_to_dict(found, times=times), ensure_ascii=False), None
    return show.reading(found, times=times, why=why, color=color), None


def _each(
    answer: Callable[[Document | InputError], Answer], documents: Iterable[Document | InputError], jobs: int
) -> Iterator[Answer]:
    if jobs == 1:
        yield from map(answer, documents)
        return
    from datebook.cli.workers import ordered

    yield from ordered(answer, documents, jobs)
