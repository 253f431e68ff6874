"""Everything in which the engines differ: how a connection is set up, how a transaction begins, what an error means.

The rest of the store is statements that run unchanged on SQLite and PostgreSQL.
"""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import URL, Engine, create_engine, event, exc, make_url

from datebook.store.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy.engine.interfaces import DBAPIConnection

BUSY_TIMEOUT_MS = 5000
WRITES = "datebook_writes"
"""The execution option of a connection that is going to write."""

_REMEDIES = {
    sqlite3.SQLITE_PERM: "may not be opened; give this user the right to read and write it",
    sqlite3.SQLITE_BUSY: "is held by another process; stop it, or wait until it is done",
    sqlite3.SQLITE_LOCKED: "is held by another process; stop it, or wait until it is done",
    sqlite3.SQLITE_READONLY: "is read-only; make the file and its directory writable",
    sqlite3.SQLITE_IOERR: "cannot be read or written by the disk; look at the system's log",
    sqlite3.SQLITE_CORRUPT: "is damaged; restore it from a backup",
    sqlite3.SQLITE_FULL: "cannot grow, the disk is full; free some space",
    sqlite3.SQLITE_CANTOPEN: "cannot be opened; make its directory exist and be writable",
    sqlite3.SQLITE_NOTADB: "is not a SQLite database; move it away, or set another data directory (DATEBOOK_DATA_DIR)",
}
"""Primary result codes (sqlite.org/rescode.html) → what to say."""


def url_of(place: str | Path) -> URL:
    """The address of a store: a database URL, or the path of a SQLite file.

    Raises:
        StoreError: where it is a URL of an engine that is not supported. The message holds no password.
    """
    if isinstance(place, Path) or "://" not in place:
        return URL.create("sqlite", database=str(place))
    try:
        url = make_url(place)
        backend = url.get_backend_name()
    except (exc.ArgumentError, ValueError):
        raise StoreError("the store's address is not valid; write a path or postgresql://USER@HOST/DATABASE") from None
    if backend not in ("sqlite", "postgresql"):
        raise StoreError(f"{backend} is no engine of the store; use a SQLite file or PostgreSQL")
    return url.set(drivername="postgresql+psycopg") if backend == "postgresql" else url


def create(url: URL) -> Engine:
    """An engine whose connections are set up for this program.

    Raises:
        StoreError: if its driver is not installed.
    """
    try:
        engine = create_engine(url, hide_parameters=True)
    except ImportError:
        raise StoreError("PostgreSQL needs the package psycopg; install datebook with its postgresql extra") from None
    if url.get_backend_name() == "sqlite":
        event.listen(engine, "connect", _set_up_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    return engine


def options(engine: Engine, *, writes: bool) -> dict[str, Any]:
    """Execution options of a transaction that reads, or writes."""
    if engine.dialect.name == "postgresql":
        return {"postgresql_readonly": not writes, "isolation_level": "READ COMMITTED" if writes else "REPEATABLE READ"}
    return {WRITES: writes}


def one_process(engine: Engine) -> bool:
    """Whether the store belongs to one process, which then needs to write in turns and may take over what is leased."""
    return engine.dialect.name == "sqlite"


def _set_up_sqlite(connection: DBAPIConnection, _record: object) -> None:
    # Without this the driver begins transactions by itself, deferred ones, which fail under contention (41,102 times in 5 s).
    connection.isolation_level = None
    for pragma in (f"busy_timeout = {BUSY_TIMEOUT_MS}", "journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON"):
        connection.cursor().execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Any) -> None:  # noqa: ANN401 - SQLAlchemy's event hands over a Connection
    writes = connection.get_execution_options().get(WRITES, False)
    connection.exec_driver_sql(f"PRAGMA query_only = {'OFF' if writes else 'ON'}")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


@contextmanager
def explained(place: str) -> Iterator[None]:
    """Turn an engine's errors within the block into one line about `place`.

    Raises:
        StoreError: for what an operator can mend. Errors of this program's own statements pass as they are.
    """
    try:
        yield
    except exc.DBAPIError as error:
        line = _line(error)
        if line is None:
            raise
        raise StoreError(f"{place}: {line}") from None


def _line(error: exc.DBAPIError) -> str | None:
    if isinstance(error.orig, sqlite3.Error):
        return _REMEDIES.get(getattr(error.orig, "sqlite_errorcode", 0) & 0xFF)
    if isinstance(error, exc.OperationalError):
        return "the database does not answer as it should; see that it runs and that its address and password are right"
    return None
