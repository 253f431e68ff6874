"""Asking the daemon that runs on the same data, through its own API on this machine."""

from __future__ import annotations

import json
import urllib.error
import urllib.request
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from datebook import local
from datebook.errors import InputError

_SECONDS = 60


@dataclass(frozen=True, slots=True)
class Remote:
    """A daemon that answers."""

    running: local.Running

    @property
    def url(self) -> str:
        """Where its page is."""
        return self.running.url

    def get(self, path: str) -> dict[str, Any]:
        """Ask for something.

        Raises:
            InputError: if it does not answer as it should.
        """
        return self._ask(path, None)

    def post_lines(self, path: str, rows: Iterable[dict[str, object]]) -> dict[str, Any]:
        """Hand JSON lines over.

        Raises:
            InputError: if they are not taken; with its reason.
        """
        return self._ask(path, b"".join(json.dumps(row).encode() + b"\n" for row in rows))

    def _ask(self, path: str, body: bytes | None) -> dict[str, Any]:
        headers = {"Authorization": f"Bearer {self.running.token}", "Content-Type": "application/jsonl"}
        request = urllib.request.Request(self.running.url + path, body, headers)  # noqa: S310 - our own address, on this machine
        # No proxy: the daemon is on this machine, whatever the environment says of others.
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        try:
            with opener.open(request, timeout=_SECONDS) as answer:
                found: dict[str, Any] = json.load(answer)
                return found
        except urllib.error.HTTPError as error:
            raise InputError(f"the daemon (process {self.running.pid}) says: {_reason(error)}") from None
        except (OSError, ValueError):
            raise InputError(f"the daemon (process {self.running.pid}) does not answer at {self.running.url}") from None


def _reason(error: urllib.error.HTTPError) -> str:
    try:
        return str(json.load(error)["error"])
    except (OSError, ValueError, KeyError, TypeError):
        return f"{error.code} {error.reason}"


def daemon(data_dir: Path) -> Remote | None:
    """The daemon that runs on this data; None where none does."""
    running = local.find(data_dir)
    if running is None:
        return None
    remote = Remote(running)
    try:
        remote.get("/livez")
    except InputError:
        return None  # it announced itself and died
    return remote
