"""The console as a channel: what would go to a chat is written to a stream."""

from __future__ import annotations

import sys
import threading
from datetime import timedelta
from typing import TYPE_CHECKING, TextIO

from datebook.delivery.channel import Outcome
from datebook.messages import plain as text

if TYPE_CHECKING:
    from datebook.messages import Message

# Several console channels share one stream, and their messages are not to be mixed.
_TURN = threading.Lock()


class ConsoleChannel:
    """Writes each message with the channel's name, an empty line after it."""

    pace = timedelta()
    fingerprint = "console"

    def __init__(self, name: str, stream: TextIO | None = None) -> None:
        self.name = name
        self._stream = stream

    def send(self, message: Message, *, plain: bool = False) -> Outcome:  # noqa: ARG002 - a console has one form only
        """Write the message and flush it."""
        # Looked up now: the process's stream may have been replaced since.
        stream = self._stream or sys.stdout
        written = f"[{self.name}] {text.render(message)}\n\n"
        encoding = getattr(stream, "encoding", None) or "utf-8"
        try:
            with _TURN:
                stream.write(written.encode(encoding, "replace").decode(encoding))
                stream.flush()
        except (OSError, ValueError) as error:  # a pipe that nobody reads any more, a stream that is closed
            return Outcome("retry", type(error).__name__)
        return Outcome("sent", "written")

    def close(self) -> None:
        """Leave the stream as it is: it belongs to the process."""
