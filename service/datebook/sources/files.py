"""Files, folders and standard input."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from datebook import documents
from datebook.documents.plain import MAX_BYTES
from datebook.errors import InputError
from datebook.model import Document, Published


def within(path: Path) -> list[Path]:
    """Return the file itself, or a folder's files in order of name, those in its folders too; hidden ones are passed over.

    Raises:
        InputError: if there is nothing there.
    """
    try:
        if not path.is_dir():
            path.stat()
            return [path]
        found = sorted(_visible_files(path))
    except OSError as error:
        raise InputError(f"{path}: {_reason(error)}") from None
    if not found:
        raise InputError(f"{path}: the folder is empty; put documents into it, or name a file")
    return found


def load(name: str, published: Published | None = None, timezone: str | None = None) -> Document:
    """Read one file.

    Raises:
        InputError: if it cannot be read, or is not text.
    """
    try:
        with Path(name).open("rb") as file:
            return _document(file, name, published, timezone)
    except OSError as error:
        raise InputError(f"{name}: {_reason(error)}") from None


def standard_input(name: str, published: Published | None = None, timezone: str | None = None) -> Document:
    """Read standard input to its end, as one document.

    Raises:
        InputError: if it is not text.
    """
    return _document(sys.stdin.buffer, name, published, timezone)


def _visible_files(folder: Path) -> Iterator[Path]:
    for where, inner, names in os.walk(folder, onerror=_refuse):
        inner[:] = [name for name in inner if not name.startswith(".")]
        yield from (Path(where, name) for name in names if not name.startswith("."))


def _document(file: BinaryIO, name: str, published: Published | None, timezone: str | None) -> Document:
    # One byte more than may be: enough to know that it is too large, without reading all of it.
    data = file.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise InputError(f"{name}: too large; a document may have {MAX_BYTES:,} bytes")
    return documents.from_bytes(data, name, published=published, timezone=timezone)


def _refuse(error: OSError) -> None:
    raise error


def _reason(error: OSError) -> str:
    match error:
        case FileNotFoundError():
            return "there is no such file or folder"
        case PermissionError():
            return "may not be read; check its permissions"
        case IsADirectoryError():
            return "is a folder, not a file"
        case _:
            return f"cannot be read: {error.strerror or error}"
