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
        raise InputError(f"{shown(str(path))}: {_reason(error)}") from None
    except ValueError:
        raise InputError(f"{shown(str(path))!r}: is no name of a file") from None
    if not found:
        raise InputError(f"{shown(str(path))}: the folder is empty; put documents into it, or name a file")
    return found


def shown(name: str) -> str:
    """A file's name as text on one line: bytes that are not UTF-8, and what cannot be seen, are escaped."""
    text = os.fsencode(name).decode("utf-8", "backslashreplace")
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in text)


def load(
    name: str, published: Published | None = None, timezone: str | None = None, *, called: str | None = None
) -> list[Document]:
    """Read one file: a document, or of a feed one an entry; `called` is what they and their faults are called by.

    Raises:
        InputError: if it cannot be read, or is in no format that is read.
    """
    called = called or shown(name)
    path = Path(name)
    try:
        if path.exists() and not path.is_file() and not path.is_dir():
            raise InputError(f"{called}: is no file but a device or a pipe; pass its text on standard input, as -")
        with path.open("rb") as file:
            return _documents(file, called, published, timezone)
    except OSError as error:
        raise InputError(f"{called}: {_reason(error)}") from None
    except ValueError:
        raise InputError(f"{called!r}: is no name of a file") from None


def standard_input(name: str, published: Published | None = None, timezone: str | None = None) -> list[Document]:
    """Read standard input to its end; its format is told by how it begins.

    Raises:
        InputError: if it is in no format that is read.
    """
    if sys.stdin is None:
        raise InputError("standard input is closed; give it a text, or name a file")
    return _documents(sys.stdin.buffer, name, published, timezone)


def _visible_files(folder: Path) -> Iterator[Path]:
    for where, inner, names in os.walk(folder, onerror=_refuse):
        inner[:] = [name for name in inner if not name.startswith(".")]
        yield from (Path(where, name) for name in names if not name.startswith("."))


def _documents(file: BinaryIO, name: str, published: Published | None, timezone: str | None) -> list[Document]:
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
