"""A store, opened: transactions that read, and transactions that write, one at a time in a process."""

from __future__ import annotations

import threading
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Self

from sqlalchemy import text

from datebook.store import engines, migrate
from datebook.store.channels import Channels
from datebook.store.documents import Documents
from datebook.store.entries import Entries
from datebook.store.errors import StoreError
from datebook.store.outbox import Outbox

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection, Engine

FILE = "datebook.sqlite3"
"""The SQLite file's name in the data directory."""


@dataclass(frozen=True, slots=True)
class Transaction:
    """The tables' queries, within one transaction."""

    documents: Documents
    entries: Entries
    outbox: Outbox
    channels: Channels

    @classmethod
    def on(cls, connection: Connection) -> Self:
        """On a connection that has begun."""
        return cls(Documents(connection), Entries(connection), Outbox(connection), Channels(connection))


class Store:
    """An open store; any thread may use it. `place` names it in messages, without a password."""

    def __init__(self, engine: Engine, place: str) -> None:
        self._engine = engine
        self.place = place
        # SQLite lets one connection write; threads that wait here take their turns, those that wait in SQLite may starve.
        self._turn = threading.RLock() if engines.one_process(engine) else None

    @property
    def one_process(self) -> bool:
        """Whether no other process can be using the store, as long as the data lock is held."""
        return engines.one_process(self._engine)

    @contextmanager
    def read(self) -> Iterator[Transaction]:
        """A transaction that sees the store at one moment and cannot write.

        Raises:
            StoreError: if the store cannot be read.
        """
        with self._begun(writes=False) as connection:
            yield Transaction.on(connection)

    @contextmanager
    def write(self) -> Iterator[Transaction]:
        """A transaction that may write; committed at the end of the block, undone where an error leaves it.

        Raises:
            StoreError: if the store cannot be written; nothing has changed then.
        """
        with ExitStack() as stack:
            if self._turn:
                stack.enter_context(self._turn)
            yield Transaction.on(stack.enter_context(self._begun(writes=True)))

    def check(self) -> None:
        """See that the store answers.

        Raises:
            StoreError: if it does not.
        """
        with self._begun(writes=False) as connection:
            connection.execute(text("SELECT 1"))

    def upgrade(self) -> None:
        """Bring the schema to this version's.

        Raises:
            NewerSchemaError: if a newer version wrote the store.
            StoreError: if it holds something else, or cannot be read or written.
        """
        with self._begun(writes=False) as connection:
            found = migrate.version(connection, self.place)
        if found != migrate.HEAD:
            with self._begun(writes=True) as connection:
                migrate.upgrade(connection, self.place)

    def close(self) -> None:
        """Close every connection that is not in use."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextmanager
    def _begun(self, *, writes: bool) -> Iterator[Connection]:
        with engines.explained(self.place), self._engine.connect() as plain:
            connection = plain.execution_options(**engines.options(self._engine, writes=writes))
            with connection.begin():
                yield connection


def open_store(place: str | Path, *, create: bool = True) -> Store:
    """Open a store and bring it to this version's schema.

    Args:
        place: the path of a SQLite file, or a database URL.
        create: whether a file that is missing is made, with its directory.

    Raises:
        NewerSchemaError: if a newer version wrote it.
        StoreError: if it cannot be opened, in one line with the remedy.
    """
    url = engines.url_of(place)
    name = str(url.database) if url.get_backend_name() == "sqlite" else url.render_as_string(hide_password=True)
    if url.get_backend_name() == "sqlite":
        _make_room(Path(name), create=create)
    store = Store(engines.create(url), name)
    try:
        store.upgrade()
    except BaseException:
        store.close()
        raise
    return store


def _make_room(path: Path, *, create: bool) -> None:
    if path.is_file():
        return
    if not create:
        raise StoreError(f"{path}: there is no such store; `datebook ingest` or `datebook serve` makes one")
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(
            f"{path.parent}: cannot be made ({error.strerror}); set another data directory (DATEBOOK_DATA_DIR)"
        ) from None
