"""A checkout of its own for each test, and the daemon as a real process in it."""

import json
import os
import signal
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from rights import without_root_rights

DEFINITION = """
title = "Nordic talks"
timezone = "Europe/Oslo"
documents = ["../texts/*.txt"]
[[reminders]]
channels = ["ops"]
timed = ["1 week", "1 day", "1 hour"]
all_day = ["7 days before at 09:00", "1 day before at 09:00", "same day at 08:00"]
"""
TALKS = "Officials of Norway and Sweden will hold talks in Oslo on 14 March 2031.\n"


def environment(**more):
    kept = {name: value for name, value in os.environ.items() if not name.startswith("DATEBOOK_")}
    return {**kept, "PYTHONUNBUFFERED": "1", **more}


class Daemon:
    """`datebook serve` in a folder, on a free port."""

    def __init__(self, folder, **settings):
        self.folder = folder
        self.log = folder / "log.txt"
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "datebook", "serve", "--port", "0"],
                cwd=folder,
                env=environment(DATEBOOK_DATA_DIR=str(folder / "data"), **settings),
                stdout=log,
                stderr=log,
            )

    def ready(self, seconds=30):
        """Wait until it says that it is ready, and return its address."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline and self.process.poll() is None:
            try:
                self.url = json.loads((self.folder / "data" / "daemon.json").read_text())["url"]
                if self.get("/readyz")[0] == 200:
                    return self.url
            except OSError:
                pass
            time.sleep(0.05)
        raise AssertionError(f"not ready: {self.log.read_text()}")

    def get(self, path, **headers):
        request = urllib.request.Request(self.url + path, headers=headers)  # noqa: S310 - loopback
        try:
            with urllib.request.urlopen(request, timeout=10) as answer:  # noqa: S310
                return answer.status, answer.read(), answer.headers
        except urllib.error.HTTPError as error:
            return error.code, error.read(), error.headers

    def stop(self, number=signal.SIGTERM):
        self.process.send_signal(number)
        return self.process.wait(30)


@pytest.fixture
def place(tmp_path) -> Path:
    """A folder with a calendar and one document."""
    for name in ("calendars", "texts"):
        (tmp_path / name).mkdir()
    (tmp_path / "calendars" / "nordic.toml").write_text(DEFINITION)
    (tmp_path / "texts" / "talks.txt").write_text(TALKS)
    return tmp_path


@pytest.fixture
def daemon(place):
    """Start a daemon in the place; what is still running at the end is killed."""
    started = []

    def start(**settings):
        started.append(Daemon(place, **settings))
        return started[-1]

    yield start
    for one in started:
        if one.process.poll() is None:
            one.process.kill()
            one.process.wait()


@pytest.fixture
def datebook(place):
    """Run one verb in the place."""

    def run(*words, **settings):
        return subprocess.run(
            [sys.executable, "-m", "datebook", *words],
            cwd=place,
            env=environment(**{"DATEBOOK_DATA_DIR": str(place / "data"), **settings}),
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
            preexec_fn=without_root_rights,
        )

    return run
