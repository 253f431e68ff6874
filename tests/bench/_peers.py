"""The programs that read newswire against each other, each in a fresh process that times itself.

A program is told the language (English) and the day of writing, as a user would, and keeps what it finds. It reads one sentence
before the clock starts; start-up, and turning texts and days into what it takes, are outside the clock.
"""

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from tests.clients import having

DATEPARSER, CHRONO = "dateparser==1.5.0", "chrono-node@2.10.3"
Texts = Sequence[tuple[str, str | None]]
"""Texts and when each was written: a day or a moment."""
Program = Callable[[Texts], dict]
ROUNDS = 3
"""A figure is the best of so many fresh processes."""

_PATIENCE = 900
_DATEBOOK_FIND = """
import json, resource, sys, time
from datetime import date, datetime
from datebook.times import find
def when(day):
    return day and (date if len(day) == 10 else datetime).fromisoformat(day)
"""
_DATEBOOK_READ = """
import json, resource, sys, time
from datetime import date
from datebook import reading
from datebook.model import Document, Published
def when(day):
    given = day and date.fromisoformat(day[:10])
    return Published(given, given, "stated", "given") if given else Published()
def find(text, published):
    return reading.read(Document("bench", text, published=published)).events
"""
_DATEPARSER_FIND = """
import json, resource, sys, time
from datetime import datetime
from dateparser.search import search_dates
def when(day):
    return day and {"RELATIVE_BASE": datetime.fromisoformat(day)}
def find(text, settings):
    return search_dates(text, languages=["en"], settings=settings) or ()
"""
_PYTHON = """
texts = [(text, when(day)) for text, day in json.load(open(sys.argv[1], encoding="utf-8"))]
first = time.perf_counter()
find("We meet on Monday, January 10, at 9 a.m.", when("2022-01-05"))
first = time.perf_counter() - first
seconds, cpu, found = [], [], []
for text, day in texts:
    kept = None
    began, busy = time.perf_counter(), time.process_time()
    kept = find(text, day)
    seconds.append(time.perf_counter() - began)
    cpu.append(time.process_time() - busy)
    found.append(len(kept))
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
print(json.dumps({"first": first, "seconds": seconds, "cpu": cpu, "found": found, "peak": peak}))
"""
_CHRONO_SCRIPT = """
import { readFileSync } from "node:fs";
import * as chrono from "chrono-node";
const texts = JSON.parse(readFileSync(process.argv[2], "utf8")).map(([text, day]) => [text, day ? new Date(day) : undefined]);
chrono.parse("We meet on Monday, January 10, at 9 a.m.", new Date("2022-01-05"));
const seconds = [], found = [];
for (const [text, day] of texts) {
  const began = performance.now();
  const kept = chrono.parse(text, day);
  seconds.push((performance.now() - began) / 1000);
  found.push(kept.length);
}
console.log(JSON.stringify({ seconds, found }));
"""


class NotCompared(Exception):  # noqa: N818 - it reports what could not be done
    """A peer that is not there, or does not read the texts; the message says why."""


def line(name: str, figure: str, bound: str = "", more: str = "", *, kept: bool = True) -> None:
    print(f"{name:<36}{figure:<20} {bound + ('' if kept else ': MISSED'):<36}{more}".rstrip())


def datebook(texts: Texts) -> dict:
    """Seconds, processor time and times found for each text, seconds of the first sentence, peak memory in bytes."""
    return _said([sys.executable, "-c", _DATEBOOK_FIND + _PYTHON], texts)


def reader(texts: Texts) -> dict:
    """The same from a text to its events."""
    return _said([sys.executable, "-c", _DATEBOOK_READ + _PYTHON], texts)


def dateparser(texts: Texts) -> dict:
    """The same of dateparser's `search_dates`."""
    return _peer(lambda: [having.python(DATEPARSER), "-c", _DATEPARSER_FIND + _PYTHON], texts)


def chrono(texts: Texts) -> dict:
    """Seconds and times found of chrono-node's `parse`."""
    return _peer(_chrono_command, texts)


def _chrono_command() -> list[str | Path]:
    script = having.node(CHRONO) / "bench.mjs"
    script.write_text(_CHRONO_SCRIPT, encoding="utf-8")
    return ["node", script]


def _peer(command: Callable[[], list[str | Path]], texts: Texts) -> dict:
    try:
        return _said(command(), texts)
    except (having.Missing, OSError, subprocess.SubprocessError, ValueError) as error:
        raise NotCompared(str(error).partition("\n")[0][:200]) from error


def _said(command: list[str | Path], texts: Texts) -> dict:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "texts.json"
        path.write_text(json.dumps(texts), encoding="utf-8")
        done = subprocess.run([*command, path], stdout=subprocess.PIPE, timeout=_PATIENCE, check=True)
    return json.loads(done.stdout)


def compare(
    documents: Texts, program: Program = datebook, peers: dict[Program, tuple[str, int]] | None = None, aim: int = 1000
) -> None:
    """KB/s of everybody on either half, and how ours compares."""
    halves = documents[::2], documents[1::2]
    size = sum(len(text) for text, _ in documents) // 1000
    print(f"{len(documents)} documents, {size} KB, each read once; KB/s of the first half | of the second, by a warm program")
    peers = peers or {dateparser: (DATEPARSER, 15), chrono: (CHRONO, 1)}
    results, failed = _race((program, *peers), halves)
    ours, found = results[program]
    line("datebook", f"{ours[0]:10.0f} | {ours[1]:.0f}", f"aim {aim}", f"{found} found", kept=min(ours) >= aim)
    for peer, (name, bound) in peers.items():
        if peer in failed:
            print(f"NOT COMPARED: {name}: {failed[peer]}")
            continue
        speeds, found = results[peer]
        ratios = ours[0] / speeds[0], ours[1] / speeds[1]
        line(name, f"{speeds[0]:10.0f} | {speeds[1]:.0f}", more=f"{found} times")
        line(f"datebook / {name}", f"{ratios[0]:10.2f} | {ratios[1]:.2f}", f"at least {bound}", kept=min(ratios) >= bound)


def _race(programs: Sequence[Program], halves: tuple[Texts, Texts]) -> tuple[dict, dict]:
    """Program → its best KB/s on either half and how many times it found; program → why it could not be compared."""
    results: dict = {}
    failed: dict = {}
    for program in programs * ROUNDS:
        if program in failed:
            continue
        try:
            said = program([*halves[0], *halves[1]])
        except NotCompared as error:
            failed[program] = error
            continue
        cut = len(halves[0])
        times = said["seconds"][:cut], said["seconds"][cut:]
        speeds = [sum(len(text) for text, _ in half) / sum(part) / 1000 for half, part in zip(halves, times, strict=True)]
        before, _ = results.get(program, (speeds, 0))
        results[program] = [max(pair) for pair in zip(speeds, before, strict=True)], sum(said["found"])
    return results, failed
