"""What the lines of a text say: whether an expression opens its line, and whether a date is all that its line says."""

from __future__ import annotations

import re

_BULLET = re.compile(r"[ \t>|*•·–—-]{0,8}")
_LONGEST = 40


def opens_line(text: str, begin: int) -> bool:
    """Whether nothing but a bullet stands before it on its line."""
    return _BULLET.fullmatch(text, text.rfind("\n", 0, begin) + 1, begin) is not None


def fills_line(text: str, begin: int, end: int) -> bool:
    """Whether a date is all that its line says: a heading over what takes place that day."""
    stop = text.find("\n", end)
    rest = text[end : stop if stop >= 0 else len(text)]
    return opens_line(text, begin) and len(rest) < _LONGEST and not any(c.isalnum() for c in rest)
