"""How fast times are found: newswire against two peers, growth with length, hostile texts, loading, memory.

Everybody reads the same documents one by one, each once, in the same run, taking turns; a figure is the best of `ROUNDS` fresh
processes. One half of the documents comes first and warms up what compiles itself as it goes (V8 does, CPython does not); the
other half is then read by a warm program. The bounds hold for both halves. Growth and hostile texts are in seconds of processor
time, which for us is the time on an idle machine: nothing here waits.

`BENCH_TEXTS=FILE.jsonl` reads other texts: objects with "text" and "published" (a day, a moment or null).
"""

import json
import os
import random
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import mean, median

from tests.bench._peers import ROUNDS, Texts, compare, datebook, line

_DAY = "2022-01-05"
_SEEDS = Path(__file__).parents[2] / "seeds"
_SIZES = {100_000: 30, 1_000_000: 5, 10_000_000: 1}
"""Characters, and how many texts of that size are read."""
_PROSE = (
    "The ministry said {weekday} that talks on the treaty would go on next week despite the dispute over inspections. ",
    "Shares of the company rose 3.2 percent in early trading after it reported sales of $1,250 million for the third quarter. ",
    "Negotiators from both sides met for two hours on {month} {day} and agreed to meet again in Vienna, a spokeswoman said. ",
    "The bridge, which was built in {year} and closed for repairs last year, carries about 40,000 cars a day. ",
    "Residents of the valley say they have seen little of the money that was promised to them after the flood. ",
    "A hearing is scheduled for {weekday}, {month} {day}, at {hour} p.m. in the county court, according to the notice. ",
    "He studied law, worked for a newspaper, and entered politics when the party was looking for new faces. ",
    "The law allows the government to borrow more, but economists doubt that it will, given what it owes already. ",
    "Critics call the plan expensive and slow; its authors answer that every other plan was more expensive and slower. ",
    "Rescue teams worked through the night, and by {weekday} morning the road was open again to lorries and buses. ",
)
_HOSTILE = (
    *("1", "1 ", "1/", "1,", "1.", "1:", "1-", "1'", "1,111", "10 ", "12/", "9.9.", "10:00-", "2020-01-01-", "1999 ", "5th "),
    *("/", ":", "::::\n", "-", ".", ",", "'", "\u201c", "(", "[{(", " ", "\n", " \n", "\t\n\n", "\u00a0", "_", "#", "%", "\0"),
    *("Monday ", "Mon, ", "May ", "May 2, ", "January 9-", "from Monday to ", "between 1 and ", "January 1 to February 2 to "),
    *("a.m. ", "p . m ", "at 7 p.m. and ", "10:00 GMT (", "EST", "every ", "the ", "last ", "second ", "of the "),
    *("two hours and ", "twenty ", "one hundred and ", "U.S. ", "Date: ", "a", "a" * 50_000 + " ", "http://", "www.", "$1 "),
    *("& ", "\u0663", "\u0663 ", "\u0130", "\u00e9", "\U0001f600"),
)  # fmt: skip


def run() -> None:
    """Print the table."""
    compare(documents())
    _growth()
    _hostile()
    _loading()


def prose(size: int, seed: int = 1) -> str:
    """Prose of about `size` characters, the same for the same seed."""
    draw = random.Random(seed)
    parts, length = [], 0
    while length < size:
        sentence = draw.choice(_PROSE).format(
            weekday=draw.choice(("Monday", "Tuesday", "Thursday")), month=draw.choice(("January", "March", "Oct.")),
            day=draw.randint(1, 28), year=draw.randint(1950, 2020), hour=draw.randint(1, 11),
        )  # fmt: skip
        parts.append(sentence + ("\n\n" if draw.random() < 0.2 else ""))
        length += len(parts[-1])
    return "".join(parts)


def documents() -> Texts:
    """Half a million characters in documents of newswire's length, or the texts that `BENCH_TEXTS` names."""
    if name := os.environ.get("BENCH_TEXTS"):
        rows = [json.loads(row) for row in Path(name).read_text(encoding="utf-8").split("\n") if row.strip()]
        return [(row["text"], row.get("published")) for row in rows]
    seeds = [path.read_text(encoding="utf-8") for path in sorted(_SEEDS.glob("*.txt"))]
    return [(text, _DAY) for text in (*seeds, *(prose(3_000, seed) for seed in range(120)))]


def _growth() -> None:
    """Seconds for texts of each size, the mean of a few; peak memory of the process that reads the longest."""
    text = prose(max(_SIZES))
    rounds = [{size: _of_size(text, size) for size in _SIZES} for _ in range(ROUNDS)]
    for size in _SIZES:
        taken = median(each[size][0] for each in rounds)
        ratio = median(each[size][0] / each.get(size // 10, each[size])[0] for each in rounds)
        bound = f"{ratio:.1f} x the time, at most 11" if size // 10 in _SIZES else ""
        line(f"{size // 1000:,} KB of text", f"{taken:10.3f} s", bound, kept=ratio <= 11)
    peak = max(each[size][1] for each in rounds)
    line("peak memory, 10 MB", f"{peak / 1e6:10.0f} MB", more=f"{peak / size:.0f} bytes a character")


def _of_size(text: str, size: int) -> tuple[float, int]:
    said = datebook([(text[size * n : size * (n + 1)], _DAY) for n in range(_SIZES[size])])
    return mean(said["cpu"]), said["peak"]


def _hostile() -> None:
    """100 KB of each, after each other in one process."""
    texts = [((unit * (100_000 // len(unit) + 1))[:100_000], _DAY) for unit in _HOSTILE]
    seconds = map(min, zip(*(datebook(texts)["cpu"] for _ in range(ROUNDS)), strict=True))
    slowest = sorted(zip(seconds, _HOSTILE, strict=True), reverse=True)
    print(f"100 KB of each of {len(_HOSTILE)} hostile texts; the slowest, and whatever misses the bound:")
    for at, (taken, unit) in enumerate(slowest):
        if at < 5 or taken >= 1:
            line(f"  {unit!a:.30}", f"{taken:10.2f} s", "under 1", kept=taken < 1)


def _loading() -> None:
    """What a program waits for before it can call `find`, bytecode kept as ever; then the first call, which compiles rules."""
    command = [sys.executable, "-c", "from time import *; t = perf_counter(); import datebook.times; print(perf_counter() - t)"]
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    with tempfile.TemporaryDirectory() as folder:
        kept["PYTHONPYCACHEPREFIX"] = folder
        runs = [subprocess.run(command, stdout=subprocess.PIPE, check=True, env=kept) for _ in range(11)]
    best = min(float(each.stdout) for each in runs[1:]) * 1000
    line("import datebook.times", f"{best:10.0f} ms", "under 100", kept=best < 100)
    first = min(datebook([])["first"] for _ in range(ROUNDS)) * 1000
    line("the first sentence read", f"{first:10.0f} ms")
