"""vdirsyncer and khal: one file an event, nothing copied when nothing has changed, and the day shown that is meant."""

import os
import subprocess
from datetime import UTC, datetime

from clients import having

_SYNC = """
[general]
status_path = "{folder}/status/"
[pair feed]
a = "web"
b = "files"
collections = null
[storage web]
type = "http"
url = "{address}"
[storage files]
type = "filesystem"
path = "{folder}/files/"
fileext = ".ics"
"""
_SHOW = """
[calendars]
[[feed]]
path = {folder}/files/
readonly = True
[locale]
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%dT%H:%M
longdatetimeformat = %Y-%m-%dT%H:%M
local_timezone = UTC
default_timezone = UTC
[sqlite]
path = {folder}/khal.db
"""


def subscribe(address, folder):
    """UID → when it begins."""
    programs = having.python("vdirsyncer==0.21.0", "khal==0.14.1").parent
    (folder / "sync").write_text(_SYNC.format(folder=folder, address=address))
    (folder / "show").write_text(_SHOW.format(folder=folder))
    environment = {**os.environ, "VDIRSYNCER_CONFIG": str(folder / "sync"), "TZ": "UTC", "HOME": str(folder)}

    def run(*words):
        return subprocess.run(
            [str(programs / words[0]), *words[1:]], check=True, capture_output=True, text=True, env=environment, input="y\n" * 5
        )

    run("vdirsyncer", "discover")
    run("vdirsyncer", "sync")
    again = run("vdirsyncer", "sync")
    assert "Copying" not in again.stdout + again.stderr
    # A start is shown with its hour, a whole day without.
    listed = run(
        "khal", "-c", str(folder / "show"), "list", "--notstarted", "--once", "--day-format", "",
        "--format", "{uid}\t{start-long-full}\t{all-day}", "2022-01-01", "366d",
    )  # fmt: skip
    rows = [row.split("\t") for row in listed.stdout.splitlines() if row.count("\t") == 2]
    assert len(list((folder / "files").iterdir())) == len({row[0] for row in rows})
    return {uid: _begins(start, whole == "True") for uid, start, whole in rows}


def _begins(start, whole):
    return start[:10] if whole else f"{datetime.fromisoformat(start).replace(tzinfo=UTC):%Y-%m-%dT%H:%M}Z"
