"""What can go wrong with the store, each said in one line that names the place and the remedy."""

from __future__ import annotations

from datebook.errors import DatebookError


class StoreError(DatebookError):
    """The store cannot be opened, read or written."""


class NewerSchemaError(StoreError):
    """The store was written by a newer version of this program."""


class LockedError(StoreError):
    """Another process owns the data directory. `pid` is its process, where it could be read."""

    def __init__(self, message: str, pid: int | None = None) -> None:
        super().__init__(message)
        self.pid = pid


class ConflictError(StoreError):
    """The calendar was changed by somebody else after the plan was made: plan again on what it holds now."""
