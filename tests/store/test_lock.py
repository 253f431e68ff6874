"""One process owns a data directory."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from datebook import store

HOLD = """
import sys, time
from pathlib import Path
from datebook import store
held = store.lock(Path(sys.argv[1]))
print("held", flush=True)
time.sleep(60)
"""


def test_a_second_holder_is_told_who_the_first_is_and_what_to_do(tmp_path: Path) -> None:
    holder = subprocess.Popen([sys.executable, "-c", HOLD, str(tmp_path)], stdout=subprocess.PIPE, text=True)
    try:
        assert holder.stdout
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(store.LockedError) as caught:
            store.lock(tmp_path)
        assert str(caught.value) == (
            f"{tmp_path}: in use by process {holder.pid}; stop it first, or set another data directory (DATEBOOK_DATA_DIR)"
        )
        assert (caught.value.pid, caught.value.status) == (holder.pid, 2)
    finally:
        holder.send_signal(signal.SIGKILL)
        holder.communicate()
    # The kernel releases what a killed process held: nothing stale is left to be cleared away.
    with store.lock(tmp_path):
        assert (tmp_path / "lock").read_text() == f"{os.getpid()}\n"


def test_the_same_process_cannot_take_it_twice(tmp_path: Path) -> None:
    with store.lock(tmp_path), pytest.raises(store.LockedError, match=str(os.getpid())):
        store.lock(tmp_path)


def test_what_was_given_up_can_be_taken_again(tmp_path: Path) -> None:
    first = store.lock(tmp_path / "new")
    first.release()
    first.release()
    store.lock(tmp_path / "new").release()


def test_a_lock_whose_holder_cannot_be_read_is_still_a_lock(tmp_path: Path) -> None:
    with store.lock(tmp_path):
        (tmp_path / "lock").write_text("")
        with pytest.raises(store.LockedError, match="another process") as caught:
            store.lock(tmp_path)
        assert caught.value.pid is None
