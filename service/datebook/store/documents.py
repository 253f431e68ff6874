"""Documents as they came: each text once, whichever calendars read it. What could not be read is kept with its reason."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Row, func, insert, select

from datebook.documents import hash_of
from datebook.errors import NotFoundError
from datebook.model import Document, Published
from datebook.store import codec
from datebook.store.schema import calendar_document, document

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


@dataclass(frozen=True, slots=True)
class StoredDocument:
    """A document with what the store knows about it. `problem` says why it could not be read; its text is then empty."""

    hash: str
    document: Document
    received: datetime
    problem: str | None = None


class Documents:
    """The documents, within a transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, item: Document, *, calendar: str, received: datetime) -> bool:
        """Keep a document for a calendar; False where the calendar had it already. What was stored first is kept."""
        return self._add(StoredDocument(hash_of(item), item, received), calendar)

    def add_unreadable(self, source: str, *, hash: str, problem: str, calendar: str, received: datetime) -> bool:  # noqa: A002 - the field's name
        """Keep that something could not be read, and why; `hash` is that of its bytes, or of its address where there are none."""
        return self._add(StoredDocument(hash, Document(source, ""), received, problem), calendar)

    def get(self, prefix: str) -> StoredDocument:
        """The document with this hash, or the only one whose hash begins so.

        Raises:
            NotFoundError: if there is none, or more than one.
        """
        query = select(document).where(document.c.hash.startswith(prefix, autoescape=True)).order_by(document.c.hash).limit(2)
        rows = self._connection.execute(query).all()
        if len(rows) != 1:
            raise NotFoundError(f"{prefix}: {'more than one document begins so' if rows else 'there is no such document'}")
        return _stored(rows[0])

    def known(self, calendar: str, hashes: Iterable[str]) -> set[str]:
        """Which of these documents the calendar has."""
        wanted = list(hashes)
        found: set[str] = set()
        for begin in range(0, len(wanted), 500):
            query = select(calendar_document.c.document).where(
                calendar_document.c.calendar == calendar, calendar_document.c.document.in_(wanted[begin : begin + 500])
            )
            found.update(self._connection.scalars(query))
        return found

    def all(self, calendar: str | None = None) -> list[StoredDocument]:
        """Every document, or a calendar's, in the order in which they were received."""
        query = select(document).order_by(document.c.received, document.c.hash)
        if calendar is not None:
            query = query.join(calendar_document).where(calendar_document.c.calendar == calendar)
        return [_stored(row) for row in self._connection.execute(query)]

    def calendars_of(self, hash: str) -> list[str]:  # noqa: A002 - the field's name
        """The calendars that read a document, by name."""
        query = select(calendar_document.c.calendar).where(calendar_document.c.document == hash)
        return sorted(self._connection.scalars(query))

    def count(self) -> int:
        """How many there are."""
        return self._connection.scalar(select(func.count()).select_from(document)) or 0

    def _add(self, item: StoredDocument, calendar: str) -> bool:
        if self.known(calendar, [item.hash]):
            return False
        if self._connection.scalar(select(document.c.hash).where(document.c.hash == item.hash)) is None:
            self._connection.execute(insert(document), [_row(item)])
        self._connection.execute(insert(calendar_document), [{"calendar": calendar, "document": item.hash, "at": item.received}])
        return True


def _row(item: StoredDocument) -> dict[str, Any]:
    told, published = item.document, item.document.published
    return {
        "hash": item.hash,
        "source": told.source,
        "title": told.title,
        "text": told.text if item.problem is None else None,
        "language": told.language,
        "timezone": told.timezone,
        "earliest": published.earliest,
        "latest": published.latest,
        "basis": published.basis,
        "because": published.because,
        "instant": published.instant.isoformat() if published.instant else None,
        "received": item.received,
        "problem": item.problem,
        "stated": codec.dumps_stated(told),
    }


def _stored(row: Row[Any] | Sequence[Any]) -> StoredDocument:
    values = row._mapping if isinstance(row, Row) else {}  # noqa: SLF001 - SQLAlchemy's public name for it
    published = Published(
        values["earliest"],
        values["latest"],
        values["basis"],
        values["because"],
        datetime.fromisoformat(values["instant"]) if values["instant"] else None,
    )
    told = Document(
        values["source"],
        values["text"] or "",
        values["title"],
        values["language"],
        published,
        values["timezone"],
        *codec.loads_stated(values["stated"]),
    )
    return StoredDocument(values["hash"], told, values["received"], values["problem"])
