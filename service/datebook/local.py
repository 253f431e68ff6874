"""How one `datebook` on this machine finds another that runs on the same data: a small file in the data directory.

The daemon owns the data; a verb that writes asks it through its own API, with a token that only this user can read.
"""

from __future__ import annotations

import json
import os
import secrets
from dataclasses import asdict, dataclass
from pathlib import Path

FILE = "daemon.json"


@dataclass(frozen=True, slots=True)
class Running:
    """A daemon that runs: its process, the address of its API, and what proves that one may use it."""

    pid: int
    url: str
    token: str

    def __repr__(self) -> str:
        """Without the token."""
        return f"Running(pid={self.pid}, url={self.url!r})"


def new_token() -> str:
    """256 random bits."""
    return secrets.token_urlsafe(32)


def announce(data_dir: Path, running: Running) -> None:
    """Tell others of this user that a daemon runs here."""
    path = data_dir / FILE
    fresh = path.with_suffix(".new")
    fresh.unlink(missing_ok=True)
    with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        json.dump(asdict(running), file)
    fresh.replace(path)  # whoever looks finds all of it or nothing


def withdraw(data_dir: Path) -> None:
    """Tell that it runs no longer."""
    (data_dir / FILE).unlink(missing_ok=True)


def find(data_dir: Path) -> Running | None:
    """The daemon that announced itself here. It may have died since: its data lock is then free."""
    try:
        told = json.loads((data_dir / FILE).read_text(encoding="utf-8"))
        return Running(int(told["pid"]), str(told["url"]), str(told["token"]))
    except (OSError, ValueError, TypeError, KeyError):
        return None
