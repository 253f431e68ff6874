"""What is kept: documents, entries with their history, reminders with their attempts, channels.

    held = store.open(data_dir / store.FILE)
    with held.write() as w:
        w.documents.add(document, calendar=name, received=now)
        w.entries.apply(name, changes, now)
    with held.read() as r:
        r.entries.entries(name)

A block is a transaction: it is committed at its end, and undone where an error leaves it. One who writes holds `lock` on the
data directory.
"""

from __future__ import annotations

from datebook.store.channels import ChannelState
from datebook.store.documents import StoredDocument
from datebook.store.entries import CalendarRevision, StoredChange
from datebook.store.errors import ConflictError, LockedError, NewerSchemaError, StoreError
from datebook.store.lock import DataLock, lock
from datebook.store.queue import Queue
from datebook.store.transactions import FILE, Store, Transaction, open_store

open = open_store  # noqa: A001 - called as store.open, as tarfile.open is

__all__ = [
    "FILE",
    "CalendarRevision",
    "ChannelState",
    "ConflictError",
    "DataLock",
    "LockedError",
    "NewerSchemaError",
    "Queue",
    "Store",
    "StoreError",
    "StoredChange",
    "StoredDocument",
    "Transaction",
    "lock",
    "open",
]
