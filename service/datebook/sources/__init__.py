"""Where bytes come from: `files` and folders, `pages` on the web. Each yields documents, or the one-line reason why not."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from datebook.errors import InputError
from datebook.model import Document, Published
from datebook.sources import files

_ADDRESS = re.compile(r"https?://", re.IGNORECASE)

Load = Callable[[str, Published | None, str | None], list[Document]]


def gather(argument: str, *, published: Published | None = None, timezone: str | None = None) -> Iterator[Document | InputError]:
    """Yield what one argument of the command line names: a file, a folder's files, an address, or `-` for standard input.

    `published` and `timezone` are what is known of the documents from beside them.
    """
    try:
        load, names = _resolve(argument)
    except InputError as error:
        yield error
        return
    for name in names:
        try:
            yield from load(name, published, timezone)
        except InputError as error:
            error.source = name if name != "-" else None
            yield error


def _resolve(argument: str) -> tuple[Load, list[str]]:
    if argument == "-":
        return files.standard_input, [argument]
    if not _ADDRESS.match(argument):
        return files.load, [str(path) for path in files.within(Path(argument))]
    from datebook.sources import pages  # noqa: PLC0415 - httpx takes longer to import than most files take to read

    return pages.fetch, [argument]
