"""Thunderbird without a screen: a profile that subscribes, and the rows that it stores."""

import contextlib
import sqlite3
import subprocess
import time
from datetime import UTC, datetime

from clients import having

_PREFERENCES = {
    "calendar.registry.feed.type": "ics",
    "calendar.registry.feed.uri": None,
    "calendar.registry.feed.name": "feed",
    "calendar.registry.feed.refreshInterval": "1",
    "calendar.registry.feed.cache.enabled": True,
    "calendar.registry.feed.readOnly": True,
    "calendar.timezone.local": "UTC",
    "app.update.enabled": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "toolkit.telemetry.enabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "extensions.update.enabled": False,
    "mailnews.start_page.enabled": False,
}
_ALL_DAY = 1 << 3  # CAL_ITEM_FLAG.EVENT_ALLDAY
_SECONDS = 90
_SETTLED = 3


def subscribe(address, folder):
    """UID → when it begins."""
    program = having.program("thunderbird", "thunderbird")
    profile = folder / "profile"
    profile.mkdir()
    given = {**_PREFERENCES, "calendar.registry.feed.uri": address}
    rows = (
        f'user_pref("{name}", {str(value).lower() if isinstance(value, bool) else f"{chr(34)}{value}{chr(34)}"});'
        for name, value in given.items()
    )
    (profile / "user.js").write_text("\n".join(rows))
    process = subprocess.Popen(
        [program, "--headless", "--profile", str(profile), "--no-remote"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        return _stored(profile / "calendar-data" / "cache.sqlite", process)
    finally:
        process.terminate()
        process.wait(30)


def _stored(path, process):
    """What is in the store once nothing more comes."""
    found, since = {}, time.monotonic()
    deadline = since + _SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        time.sleep(1)
        now = _rows(path)
        if now != found:
            found, since = now, time.monotonic()
        elif found and time.monotonic() - since > _SETTLED:
            return found
    raise AssertionError(f"Thunderbird stored {len(found)} events within {_SECONDS} s and did not settle")


def _rows(path):
    with (
        contextlib.suppress(sqlite3.OperationalError),
        contextlib.closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as store,
    ):
        return {
            uid: _begins(start, flags) for uid, start, flags in store.execute("select id, event_start, flags from cal_events")
        }
    return {}


def _begins(start, flags):
    instant = datetime.fromtimestamp(start / 1_000_000, UTC)
    return f"{instant:%Y-%m-%d}" if flags & _ALL_DAY else f"{instant:%Y-%m-%dT%H:%M}Z"
