"""How a notice is laid out: its lines, without the frame around them, and what stands above the running text."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

READ = 6000
"""How far into a text a notice is read: what comes later is abstract and biography."""

_LINE = re.compile(r"[^\n]+")
_FRAME = re.compile(r"[\s|*#=_~+>•·-]*")
_LABEL = re.compile(r"(?P<label>[A-Za-z][A-Za-z/&.’'-]{0,20}(?:[ ][A-Za-z/&.’'-]{1,20}){0,3})[^\S\n]{0,8}:(?!//|\d)[^\S\n]{0,40}")
_SMALL = re.compile(r"\b[a-z]{2,}\b")
_WORD = re.compile(r"\S{1,40}")
_WORDS = re.compile(r"[A-Za-z]{2,}")
_HOUR = re.compile(r"\b\d{1,2}(?:[:.]\d\d|\s?[ap]\.?m\b)|\bnoon\b|\b(?:19|20)\d\d\b", re.IGNORECASE)
_LEAST_PROSE = 8
_WIDE = 55
_NARROW = 50
_LONGEST = 400
_ADDRESS = re.compile(r"<[^<>\n]{3,120}@[^<>\n]{2,120}>$")


@dataclass(frozen=True, slots=True)
class Line:
    """One line without its frame and its label."""

    begin: int
    end: int
    label: str = ""
    """The words before its colon, in small letters."""
    gap: int = 0
    """How many blank lines stand above it."""
    prose: bool = False
    """Whether it reads as running text."""
    indent: int = 0
    """The column it begins in."""
    column: int = 0
    """The column it ends in."""


@dataclass(frozen=True)
class Layout:
    """A text as the lines of a notice."""

    text: str
    times: tuple[tuple[int, int], ...] = ()
    """Where times stand, in order: none of their words is part of a name."""

    @cached_property
    def end(self) -> int:
        """Where reading stops."""
        return min(len(self.text), READ)

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """Its lines with words, in order."""
        found: list[Line] = []
        last = 0
        for match in _LINE.finditer(self.text, 0, self.end):
            line = _line(self.text, *match.span(), self.text.count("\n", last, match.start()) - 1)
            if line:
                found.append(line)
                last = match.end()
        return tuple(found)

    @cached_property
    def prose(self) -> int:
        """Where the running text begins: at a line of it with another close below."""
        for i, line in enumerate(self.lines):
            if line.prose and any(other.prose for other in self.lines[i + 1 : i + 3]):
                return line.begin
        return self.end

    @cached_property
    def tail(self) -> int:
        """Where what closes the text begins, below the last line that is running text or states an hour."""
        last = 0
        for line in self.lines:
            if line.prose or _HOUR.search(self.text, line.begin, min(line.end, line.begin + _LONGEST)):
                last = line.end
        return last if self.prose < last else self.end

    def at(self, spot: int) -> int:
        """The number of the line that holds a place in the text, or of the next one."""
        low, high = 0, len(self.lines)
        while low < high:
            middle = (low + high) // 2
            if self.lines[middle].end < spot:
                low = middle + 1
            else:
                high = middle
        return low

    @cached_property
    def _widths(self) -> tuple[int, ...]:
        """For each line, the column in which the longest line about it ends."""
        found: list[int] = []
        block: list[Line] = []
        for line in (*self.lines, None):
            if block and (line is None or line.gap):
                found += [max(one.column for one in block)] * len(block)
                block = []
            if line:
                block.append(line)
        return tuple(found)

    def wraps(self, spot: int) -> bool:
        """Whether the line that holds a place goes on in the next, whose first word would not have fitted."""
        number = self.at(spot)
        line, following = self.near(number), self.near(number + 1)
        if (
            line is None
            or following is None
            or following.gap
            or following.label
            or following.indent > line.indent + 2
            or self._widths[number] < _NARROW
        ):
            return False
        word = _WORD.match(self.text, following.begin, following.end)
        return line.column + 1 + (len(word[0]) if word else 1) > self._widths[number]

    def timed(self, begin: int, end: int) -> bool:
        """Whether a stretch is part of a time."""
        at = bisect_right(self.times, (begin, len(self.text))) - 1
        return (at >= 0 and self.times[at][1] > begin) or (at + 1 < len(self.times) and self.times[at + 1][0] < end)

    def near(self, number: int) -> Line | None:
        """A line by its number; None beyond either end."""
        return self.lines[number] if 0 <= number < len(self.lines) else None


def _line(text: str, begin: int, end: int, gap: int) -> Line | None:
    frame, start = _FRAME.match(text, begin, end), begin
    begin = frame.end() if frame else begin
    while end > begin and (text[end - 1].isspace() or text[end - 1] in "|*#=_~+"):
        end -= 1
    if begin == end or not any(c.isalnum() for c in text[begin : min(end, begin + _LONGEST)]) or _ADDRESS.match(text, begin, end):
        return None
    indent = len(text[start : min(begin, start + _LONGEST)].expandtabs())
    label = _LABEL.match(text, begin, end)
    small = len(_SMALL.findall(text, begin, min(end, begin + _LONGEST)))
    prose = small >= _LEAST_PROSE or (
        end - begin > _WIDE and small * 5 >= 2 * len(_WORDS.findall(text, begin, min(end, begin + _LONGEST)))
    )
    return Line(
        label.end() if label else begin,
        end,
        " ".join(label["label"].lower().split()) if label else "",
        max(0, gap),
        prose,
        indent,
        indent + end - begin,
    )
