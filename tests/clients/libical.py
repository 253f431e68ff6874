"""libical, which Evolution, KOrganizer and Cyrus are built on: no error, and no restriction of RFC 5545 and 5546 broken."""

import subprocess
import urllib.request
from pathlib import Path

from clients import having

_SOURCE = Path(__file__).with_name("libical.c")


def subscribe(address, folder):
    """UID → when it begins."""
    compiler = having.program("gcc", "gcc libical-dev")
    built = folder / "libical"
    compiled = subprocess.run([compiler, str(_SOURCE), "-o", str(built), "-lical"], check=False, capture_output=True, text=True)
    if compiled.returncode:
        raise having.Missing("libical's headers are needed (Debian: apt install libical-dev)")
    with urllib.request.urlopen(address) as answer:  # noqa: S310 - loopback
        said = subprocess.run([str(built)], input=answer.read(), check=False, capture_output=True)
    if said.returncode:
        raise AssertionError(said.stderr.decode())
    return dict(line.split("\t") for line in said.stdout.decode().splitlines())
