"""The data lock: one process owns a data directory.

`flock` on a file that is never removed: the kernel releases it when the process ends, however it ends, so no stale lock is left.
"""

from __future__ import annotations

import fcntl
import os
from typing import TYPE_CHECKING, Self

from datebook.store.errors import LockedError, StoreError

if TYPE_CHECKING:
    from pathlib import Path

NAME = "lock"


class DataLock:
    """Held from `lock` until `release`, or to the end of a `with` block."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor: int | None = descriptor

    def release(self) -> None:
        """Give the directory up. Doing so twice does nothing."""
        if self._descriptor is not None:
            os.ftruncate(self._descriptor, 0)
            os.close(self._descriptor)
            self._descriptor = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.release()


def lock(data_dir: Path) -> DataLock:
    """Take the data directory for this process, making it where it is missing.

    Raises:
        LockedError: if another process holds it.
        StoreError: if the directory cannot be written.
    """
    path = data_dir / NAME
    try:
        data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    except OSError as error:
        raise StoreError(
            f"{data_dir}: cannot be written ({error.strerror}); make it writable, or set another one (DATEBOOK_DATA_DIR)"
        ) from None
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        holder = os.read(descriptor, 20).decode("ascii", "replace").strip()
        os.close(descriptor)
        who = f"process {holder}" if holder.isdigit() else "another process"
        raise LockedError(
            f"{data_dir}: in use by {who}; stop it first, or set another data directory (DATEBOOK_DATA_DIR)",
            int(holder) if holder.isdigit() else None,
        ) from None
    except OSError as error:
        os.close(descriptor)
        raise StoreError(f"{path}: cannot be locked ({error.strerror}); keep the data directory on a local disk") from None
    try:
        os.ftruncate(descriptor, 0)
        os.pwrite(descriptor, f"{os.getpid()}\n".encode(), 0)
    except OSError as error:
        os.close(descriptor)
        raise StoreError(f"{path}: cannot be written ({error.strerror}); free some space") from None
    return DataLock(descriptor)
