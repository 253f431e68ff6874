"""The child process that reads formats which strangers can make hostile: `python -m datebook.documents.worker`.

It is asked on standard input and answers on standard output: four bytes of length, then JSON; a request is followed by the bytes
to be read. It ends when its input does, when a document takes it too long, or when it has no memory left.
"""

from __future__ import annotations

import contextlib
import importlib
import json
import os
import resource
import signal
import struct
import sys
from dataclasses import dataclass
from typing import Any, BinaryIO

from datebook.documents.parts import UnreadableError, to_plain

READERS = {
    "html": "datebook.documents.webpage",
    "mail": "datebook.documents.mail",
    "feed": "datebook.documents.feed",
    "ical": "datebook.documents.ical",
    "markdown": "datebook.documents.markdown",
}
"""Format → the module whose `read` reads it; imported when the first document of it comes."""
_SIZE = struct.Struct(">I")


@dataclass(frozen=True, slots=True)
class Limits:
    """What a document may take."""

    seconds: float
    megabytes: int


def main() -> None:
    """Answer until the input ends."""
    limits = Limits(float(sys.argv[1]), int(sys.argv[2]))
    _confine(limits)
    # What a library prints must not get between the answers.
    with os.fdopen(os.dup(1), "wb") as answers:
        os.dup2(2, 1)
        while (request := _read(sys.stdin.buffer)) is not None:
            data = sys.stdin.buffer.read(request["size"])
            _watch(limits)
            send(answers, _answer(request, data))
            signal.setitimer(signal.ITIMER_REAL, 0)


def send(stream: BinaryIO, message: dict[str, Any], data: bytes = b"") -> None:
    """Write a message, and the bytes it is about."""
    body = json.dumps(message).encode("ascii")
    stream.write(_SIZE.pack(len(body)) + body)
    stream.write(data)
    stream.flush()


def receive(stream: BinaryIO, limit: int) -> dict[str, Any] | None:
    """Read a message; None where the stream ends before it does, or it is none, or is longer than may be."""
    head = stream.read(_SIZE.size)
    if len(head) < _SIZE.size:
        return None
    (size,) = _SIZE.unpack(head)
    body = stream.read(size) if size <= limit else b""
    if len(body) < size:
        return None
    try:
        found = json.loads(body)
    except ValueError:
        return None
    return found if isinstance(found, dict) else None


def _read(stream: BinaryIO) -> dict[str, Any] | None:
    return receive(stream, 10_000)


def _answer(request: dict[str, Any], data: bytes) -> dict[str, Any]:
    try:
        reader = importlib.import_module(READERS[request["format"]])
        return {"parts": to_plain(reader.read(data, charset=request["charset"]))}
    except UnreadableError as error:
        return {"unreadable": str(error)}
    except RecursionError:
        return {"unreadable": "is nested too deeply"}
    except MemoryError:
        return {"memory": True}
    except Exception as error:  # noqa: BLE001 - whatever a library does, it is this document that cannot be read
        return {"unreadable": f"could not be read: its reader failed ({type(error).__name__})"}


def _confine(limits: Limits) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the program that asked
    for name, value in (("RLIMIT_AS", limits.megabytes * 2**20), ("RLIMIT_CORE", 0), ("RLIMIT_FSIZE", 0)):
        # macOS knows RLIMIT_AS and refuses to set it; the deadline holds there all the same.
        with contextlib.suppress(AttributeError, ValueError, OSError):
            resource.setrlimit(getattr(resource, name), (value, value))


def _watch(limits: Limits) -> None:
    """Die when this document has taken too long, even where nobody is left who would end this process."""
    signal.setitimer(signal.ITIMER_REAL, limits.seconds + 1)
    used = resource.getrusage(resource.RUSAGE_SELF)
    soft = int(used.ru_utime + used.ru_stime + limits.seconds) + 2
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CPU, (soft, resource.getrlimit(resource.RLIMIT_CPU)[1]))


if __name__ == "__main__":
    main()
