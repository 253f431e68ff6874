"""How long it takes to say something, and what memory that needs: `datebook read` on one small file, and the idle daemon.

The peer is a Python that starts and imports only what every Python program of this kind needs (argparse, json, zoneinfo).
"""

import os
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

TEXT = "Officials of Norway and Sweden will hold talks in Oslo on 14 March 2031.\n"
RUNS = 7


def run() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "talks.txt").write_text(TEXT)
        bare = _median([sys.executable, "-c", "import argparse, json, zoneinfo"], folder)
        read = _median([sys.executable, "-m", "datebook", "read", "talks.txt"], folder)
        print(f"bare Python         {bare[0] * 1000:6.0f} ms  {bare[1]:6.1f} MB")
        print(f"datebook read       {read[0] * 1000:6.0f} ms  {read[1]:6.1f} MB   {read[0] / bare[0]:.1f} x the time")
        _daemon(folder)


def _median(command: list[str], folder: Path) -> tuple[float, float]:
    """Seconds and peak resident megabytes of a whole process, the median of several runs after a warm-up."""
    found = [_once(command, folder) for _ in range(RUNS + 1)][1:]
    return statistics.median(seconds for seconds, _ in found), statistics.median(size for _, size in found)


def _once(command: list[str], folder: Path) -> tuple[float, float]:
    began = time.perf_counter()
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{command} failed")
    return time.perf_counter() - began, usage.ru_maxrss / 1024


def _daemon(folder: Path) -> None:
    (folder / "calendars").mkdir()
    (folder / "calendars" / "nordic.toml").write_text('title="T"\ntimezone="Europe/Oslo"\ndocuments=["../talks.txt"]\n')
    began = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", "datebook", "serve", "--port", "0"],
        cwd=folder,
        env={**os.environ, "DATEBOOK_DATA_DIR": str(folder / "data")},
        stdout=subprocess.PIPE,
        text=True,
    )
    for line in process.stdout or ():
        if "is up" in line:
            break
    ready = time.perf_counter() - began
    cpu = _cpu(process.pid)
    time.sleep(10)
    used = _cpu(process.pid) - cpu
    size = next(row for row in Path(f"/proc/{process.pid}/status").read_text().splitlines() if row.startswith("VmRSS"))
    process.send_signal(signal.SIGTERM)
    process.communicate(timeout=30)
    print(f"daemon              {ready * 1000:6.0f} ms  {int(size.split()[1]) / 1024:6.1f} MB   idle CPU {used * 10:.2f} %")


def _cpu(pid: int) -> float:
    """Seconds of processor time a process has used."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(") ")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
