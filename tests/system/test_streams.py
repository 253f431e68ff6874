"""Standard streams that are closed, full or no longer read: one line, or silence, never a traceback."""

import subprocess
import sys

import pytest

TALKS = "Officials of Norway and Sweden will hold talks in Oslo on 14 March 2031.\n"
READ = f"{sys.executable} -m datebook read"
CASES = {
    "no standard input": ("{read} - <&-", 2, "datebook: standard input is closed; give it a text, or name a file\n"),
    "no standard input for lines": (
        "{read} --jsonl - <&-",
        2,
        "datebook: standard input is closed; give it JSON lines, or name a file\n",
    ),
    "no standard output": ("{read} talks.txt >&-", 0, ""),
    "a full disk": ("{read} talks.txt >/dev/full", 2, "datebook: standard output: No space left on device\n"),
    "a reader who has gone": ("yes | head -n 300 >lines; {read} talks.txt talks.txt talks.txt | true", 0, ""),
    "no standard error": ("{read} gone.txt 2>&-", 2, ""),
    "nothing at all": ("{read} talks.txt <&- >&- 2>&-", 0, ""),
    "a terminal that knows no umlauts": ("PYTHONIOENCODING=ascii {read} umlaut.txt", 0, ""),
}


@pytest.mark.parametrize("name", CASES)
def test_streams(name, tmp_path):
    command, status, said = CASES[name]
    (tmp_path / "talks.txt").write_text(TALKS)
    (tmp_path / "umlaut.txt").write_text(TALKS.replace("Oslo", "Tromsø"), encoding="utf-8")
    done = subprocess.run(
        ["bash", "-c", "set -o pipefail; " + command.format(read=READ)],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stderr) == (status, said)
