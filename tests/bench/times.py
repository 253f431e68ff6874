"""How fast times are found: kilobytes a second on prose, growth with length, hostile texts, and what loading costs.

The peer is `dateparser.search.search_dates` on the same text in the same run, where it is installed.
"""

import importlib.util
import random
import subprocess
import sys
import time
from datetime import date

from datebook.times import find

_DAY = date(2022, 1, 5)
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
_HOSTILE = {"digits": "1", "slashes": "/", "weekdays": "Monday ", "nested ranges": "January 9-", "Unicode digits": "\u0663"}


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


def seconds(text: str) -> float:
    """The best of three."""
    best = float("inf")
    for _ in range(3):
        start = time.perf_counter()
        find(text, _DAY)
        best = min(best, time.perf_counter() - start)
    return best


def run() -> None:
    """Print the table."""
    find("warm on Monday", _DAY)
    small, large = prose(100_000), prose(1_000_000)
    one, ten = seconds(small), seconds(large)
    print(f"prose                 {len(small) / one / 1000:8.0f} KB/s  (aim 1000)")
    print(f"10 x the text         {ten / one / (len(large) / len(small)) * 10:8.1f} x the time  (aim at most 11)")
    _peer(small[:20_000])
    for name, unit in _HOSTILE.items():
        print(f"100 KB of {name:<14}{seconds(unit * (100_000 // len(unit))):6.2f} s  (at most 1)")
    _loading()


def _peer(text: str) -> None:
    if importlib.util.find_spec("dateparser") is None:
        print("dateparser            not installed: pip install dateparser to compare")
        return
    from dateparser.search import search_dates  # noqa: PLC0415 - only where it is installed

    start = time.perf_counter()
    search_dates(text, languages=["en"])
    print(f"dateparser            {(time.perf_counter() - start) / seconds(text):8.1f} x our time  (aim at least 15)")


def _loading() -> None:
    code = "import time; t = time.perf_counter(); import datebook.times; print(time.perf_counter() - t)"
    best = min(
        float(subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout) for _ in range(5)
    )
    print(f"import datebook.times {best * 1000:8.0f} ms  (at most 100)")
