"""How fast a text becomes events, beside the speed at which dateparser's `search_dates` finds dates alone; growth, memory.

The same documents, rounds and processes as in `times`. Growth and hostile texts are in seconds of processor time.
"""

from statistics import mean, median

from tests.bench._peers import DATEPARSER, ROUNDS, compare, dateparser, line, reader
from tests.bench.times import documents, prose

_DAY = "2022-01-05"
_SIZES = {100_000: 10, 1_000_000: 2, 10_000_000: 1}
_HOSTILE = (
    *("meeting ", "meeting on Monday ", "meet ", "The talks ", "will be held ", "talks in Geneva on May 2, "),
    *("May 2: Talks, Room 1\n", "10:00 Meeting\n", "Mon 2 May - ", "| 2.5.2022 | 10:00 | Talk |\n"),
    *("When: May 2\nWhere: Room 1\n", "every Monday from May 2 to ", "A, B and C ", "President A ", "of the "),
    *("the ministers of ", "(", "\u201c", "- ", ", ", "A-B ", "Dr. A. B. ", "Council of ", "said "),
)  # fmt: skip


def run() -> None:
    """Print the table."""
    compare(documents(), reader, {dateparser: (DATEPARSER, 6)}, aim=300)
    _growth()
    _hostile()


def _growth() -> None:
    """Seconds for texts of each size, and the peak memory of the process that reads the longest."""
    text = prose(max(_SIZES))
    seconds, peak = {}, 0
    for size, count in _SIZES.items():
        said = reader([(text[size * n : size * (n + 1)], _DAY) for n in range(count)])
        seconds[size] = mean(said["cpu"])
        peak = max(peak, said["peak"])
        ratio = seconds[size] / seconds.get(size // 10, seconds[size])
        bound = f"{ratio:.1f} x the time, at most 11" if size // 10 in _SIZES else ""
        line(f"{size // 1000:,} KB of text", f"{seconds[size]:10.3f} s", bound, kept=ratio <= 11)
    line("peak memory, 10 MB", f"{peak / 1e6:10.0f} MB", "under 200", kept=peak < 200e6)


def _hostile() -> None:
    """100 KB of each."""
    texts = [((unit * (100_000 // len(unit) + 1))[:100_000], _DAY) for unit in _HOSTILE]
    taken = [median(times) for times in zip(*(reader(texts)["cpu"] for _ in range(ROUNDS)), strict=True)]
    print(f"100 KB of each of {len(_HOSTILE)} hostile texts; the slowest, and whatever misses the bound:")
    for at, (seconds, unit) in enumerate(sorted(zip(taken, _HOSTILE, strict=True), reverse=True)):
        if at < 5 or seconds >= 2:
            line(f"  {unit!a:.30}", f"{seconds:10.2f} s", "under 2", kept=seconds < 2)
