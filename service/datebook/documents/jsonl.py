"""JSON lines from other programs: an object a line with `text`, and if known `source`, `title` and `published`.

What is known of events as data may stand under `stated`: a list of objects, each with `title`, `start` and `origin`, and if known
what else a `parts.Statement` has. An object with `source` and `problem`, and without `text`, tells of a document that could not
be read. That is how what was read by one process is handed to another.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import date, datetime

from datebook.documents import statements
from datebook.documents.language import language_of
from datebook.documents.parts import statements_from
from datebook.documents.plain import MAX_BYTES
from datebook.errors import InputError
from datebook.model import Document, Published


def parse(
    lines: Iterable[bytes], name: str, *, published: Published | None = None, timezone: str | None = None
) -> Iterator[Document | InputError]:
    """Yield a document a line, in order; a line that cannot be read yields its error, and the rest goes on.

    `source` and `text` are kept as they came, character for character; other keys are ignored. `published` and `timezone`
    are for the documents that do not bring their own.
    """
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            yield _document(line, f"{name}:{number}", published or Published(), timezone)
        except InputError as error:
            yield error


def published_from(value: object, because: str) -> Published:
    """A stated publication date or instant (ISO 8601).

    Raises:
        InputError: if it is neither.
    """
    text = value.strip() if isinstance(value, str) else ""
    try:
        if len(text) == len("2022-01-10"):
            day = date.fromisoformat(text)
            return Published(day, day, "stated", because)
        instant = datetime.fromisoformat(text)
    except ValueError:
        raise InputError(f'"{value}" is no date; write one like 2022-01-10 or 2022-01-10T14:00') from None
    return Published(instant.date(), instant.date(), "stated", because, instant)


def unreadable(problem: str, source: str) -> InputError:
    """That a document which is there cannot be read."""
    error = InputError(problem)
    error.source = source
    return error


def _document(line: bytes, where: str, published: Published, timezone: str | None) -> Document:
    if len(line) > MAX_BYTES:
        raise InputError(f"{where}: too large ({len(line):,} bytes); a document may have {MAX_BYTES:,}")
    row = _object(line, where)
    text, source, title = row.get("text"), row.get("source", where), row.get("title")
    if text is None and isinstance(row.get("problem"), str) and isinstance(source, str):
        raise unreadable(str(row["problem"]), source)
    if not isinstance(text, str):
        raise InputError(f'{where}: has no "text" (a string); each line is an object such as {{"source": "a", "text": "…"}}')
    if not isinstance(source, str) or not (title is None or isinstance(title, str)):
        raise InputError(f'{where}: "source" and "title" must be strings')
    if row.get("published") is not None:
        try:
            published = published_from(row["published"], 'it came with the document ("published")')
        except InputError as error:
            raise InputError(f"{where}: published: {error}") from None
    if not row.get("stated"):
        return Document(source, text, title, language_of(text), published, timezone)
    try:
        composed = statements.set_out(text, statements_from(row["stated"]))
    except (TypeError, AttributeError):
        raise InputError(f'{where}: "stated" must be a list of events, each with title, start and origin (strings)') from None
    return Document(source, composed.text, title, language_of(text), published, timezone, composed.stated, composed.prose_end)


def _object(line: bytes, where: str) -> dict[str, object]:
    try:
        row = json.loads(line)
    except UnicodeDecodeError:
        raise InputError(f"{where}: is not UTF-8; JSON lines are") from None
    except (ValueError, RecursionError) as error:
        why = error.msg if isinstance(error, json.JSONDecodeError) else "nested too deeply"
        raise InputError(f"{where}: not valid JSON: {why}") from None
    if not isinstance(row, dict):
        raise InputError(f"{where}: is no JSON object")
    return row
