"""Formats that strangers can make hostile are read in a child process, within limits of time and memory.

One child serves this process; it is started when the first such document comes, ended when one takes too long, and renewed after
some hundred, so that what a library leaks is not kept.
"""

from __future__ import annotations

import atexit
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Sequence
from contextlib import suppress

from datebook.documents.parts import Part, UnreadableError, from_plain
from datebook.documents.worker import receive, send
from datebook.errors import InputError

SECONDS = 10.0
"""For one document, by the clock on the wall."""
MEGABYTES = 1024
"""Of address space, libraries included: a page of the largest size that is read needs some 600."""
DOCUMENTS = 200
"""After which the child is renewed."""
_LARGEST_ANSWER = 64 * 2**20
_OUT_OF_TIME = frozenset({-signal.SIGALRM, -signal.SIGXCPU})
_KEPT = ("PATH", "LANG", "LC_ALL", "LC_CTYPE", "TZ", "SYSTEMROOT", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "MALLOC_ARENA_MAX")
"""Of the environment, what a child needs; the rest may hold secrets."""


class Sandbox:
    """A child process that reads documents, one at a time. May be used by several threads.

    Args:
        seconds: what one document may take.
        megabytes: what the child may have of address space, where the system limits it.
        documents: after how many the child is renewed.
    """

    def __init__(self, *, seconds: float = SECONDS, megabytes: int = MEGABYTES, documents: int = DOCUMENTS) -> None:
        self._seconds = seconds
        self._megabytes = megabytes
        self._documents = documents
        self._read = 0
        self._child: subprocess.Popen[bytes] | None = None
        self._lock = threading.Lock()

    def read(self, form: str, data: bytes, *, charset: str | None = None) -> list[Part]:
        """Read a document of a format that `worker.READERS` names.

        Raises:
            UnreadableError: if it cannot be read, or not within the limits.
        """
        with self._lock:
            answer = self._ask(form, data, charset)
            self._read += 1
            if "parts" not in answer or self._read >= self._documents:
                self._renew(answer)
        if "parts" in answer:
            try:
                return from_plain(answer["parts"])
            except InputError as error:
                raise UnreadableError(str(error)) from None
        if answer.get("memory"):
            raise UnreadableError(f"needs more than {self._megabytes:,} MB to be read")
        raise UnreadableError(str(answer.get("unreadable")))

    def close(self) -> None:
        """End the child."""
        with self._lock:
            self._end()

    @property
    def pid(self) -> int | None:
        """The child's process, None where none runs."""
        return self._child.pid if self._child else None

    def abandon(self) -> None:
        """Forget the child without ending it: in a process that was forked from the one whose it is."""
        child, self._child = self._child, None
        self._lock = threading.Lock()
        if child is not None:
            child.returncode = 0  # it is not this process's to wait for

    def _renew(self, answer: dict[str, object]) -> None:
        # What was merely unreadable leaves a child that can go on.
        if "unreadable" not in answer or self._read >= self._documents:
            self._end()

    def _ask(self, form: str, data: bytes, charset: str | None) -> dict[str, object]:
        child = self._running()
        if child.stdin is None or child.stdout is None:
            raise RuntimeError("the child has no pipes")
        late = threading.Event()

        def end() -> None:
            late.set()
            child.kill()

        timer = threading.Timer(self._seconds, end)
        timer.daemon = True
        timer.start()
        answer = None
        try:
            # OSError: the child has gone while it was written to.
            with suppress(OSError):
                send(child.stdin, {"format": form, "charset": charset, "size": len(data)}, data)  # type: ignore[arg-type]
                answer = receive(child.stdout, _LARGEST_ANSWER)  # type: ignore[arg-type]
        finally:
            timer.cancel()
        if answer is not None and not late.is_set():
            return answer
        self._end()
        return {"unreadable": self._reason(child.returncode, late=late.is_set())}

    def _reason(self, status: int | None, *, late: bool) -> str:
        if late or status in _OUT_OF_TIME:
            return f"could not be read within {self._seconds:g} seconds"
        return f"could not be read: its reader broke down on it ({_named(status)})"

    def _running(self) -> subprocess.Popen[bytes]:
        if self._child is not None and self._child.poll() is not None:
            self._end()
        if self._child is None:
            self._child = subprocess.Popen(  # noqa: S603 - our own module, by our own interpreter
                _command(self._seconds, self._megabytes),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=_environment(),
            )
            self._read = 0
        return self._child

    def _end(self) -> None:
        child, self._child = self._child, None
        if child is None:
            return
        child.kill()
        for stream in (child.stdin, child.stdout):
            if stream is not None:
                with suppress(OSError):  # what it did not read is lost with it
                    stream.close()
        child.wait()


def _command(seconds: float, megabytes: int) -> Sequence[str]:
    # -P: nothing in the working directory can pass itself off as a library.
    return [sys.executable, "-P", "-m", "datebook.documents.worker", str(seconds), str(megabytes)]


def _environment() -> dict[str, str]:
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    return {**kept, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path), "PYTHONDONTWRITEBYTECODE": "1"}


def _named(status: int | None) -> str:
    if status is None or status >= 0:
        return f"status {status}"
    try:
        return signal.Signals(-status).name
    except ValueError:
        return f"signal {-status}"


_own = Sandbox()
atexit.register(_own.close)
os.register_at_fork(after_in_child=_own.abandon)


def read(form: str, data: bytes, *, charset: str | None = None) -> list[Part]:
    """Read a document in this process's own child.

    Raises:
        UnreadableError: if it cannot be read, or not within the limits.
    """
    return _own.read(form, data, charset=charset)
