"""Words and figures that look like a time and name or count something else: Donna Summer, the Evening Standard, John 3:16.

The last look at single tokens, before any idiom: each row of `GROUNDS` says of which classes, what stands before and after, and
whether the word has a capital in a sentence where others have none. A token that a row holds of is a word like any other.
In headlines every word has a capital, so there it says nothing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from datebook.times.lookalikes import figures, people, works
from datebook.times.lookalikes.ground import Ground
from datebook.times.tokens import CODE, OTHER, Node

if TYPE_CHECKING:
    from collections.abc import Sequence

_BEFORE, _AFTER = 60, 200

GROUNDS = (*people.GROUNDS, *works.GROUNDS, *figures.GROUNDS)


class _Check:
    """A ground, compiled."""

    __slots__ = ("after", "before", "capital", "itself")

    def __init__(self, ground: Ground) -> None:
        self.before, self.after, self.itself = (
            re.compile(pattern) if pattern else None for pattern in (ground.before, ground.after, ground.itself)
        )
        self.capital = ground.capital

    def holds(self, text: str, node: Node, before: str, after: str) -> bool:
        if self.capital and not text[node.begin].isupper():
            return False
        if self.itself is not None and not self.itself.match(text, node.begin, node.end):
            return False
        if self.after is not None and not self.after.match(after):
            return False
        if self.before is not None and not self.before.search(before):
            return False
        return not self.capital or _is_running(text, node)


def _checks() -> dict[str, list[_Check]]:
    checks: dict[str, list[_Check]] = {}
    for ground in GROUNDS:
        check = _Check(ground)
        for name in ground.classes.split():
            checks.setdefault(CODE[name], []).append(check)
    return checks


_COMPILED: dict[str, list[_Check]] = {}


def quieten(line: str, nodes: Sequence[Node], text: str) -> str:
    """The line of classes without the tokens of which a ground holds; their nodes lose what they meant."""
    if not _COMPILED:
        _COMPILED.update(_checks())  # when the first text comes: a program that reads none need not wait
    codes = list(line)
    for i, node in enumerate(nodes):
        checks = _COMPILED.get(codes[i])
        if checks is None:
            continue
        before, after = text[max(0, node.begin - _BEFORE) : node.begin], text[node.end : node.end + _AFTER]
        if any(check.holds(text, node, before, after) for check in checks):
            codes[i] = OTHER
            node.value = None
    return "".join(codes)


_END = re.compile(
    r"(?<!\bLtd)(?<!\bInc)(?<!\bCo)(?<!\bCorp)(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)"
    r"(?<!\bSt)(?<!\b[A-Z])[.!?](?=\s|$)|: |\n|https?:"
)
"""Where a sentence, or the part of it that is set in one way, ends."""
_WORD = re.compile(r"(?<![\w#@])[^\W\d_]{3,}")
_SMALL = frozenset(
    "the and for with from over into amid after under upon than that this when between before during among through about against "
    "without within not but nor per via off out its".split()
)
"""Words that stay small in a headline."""


def _is_running(text: str, node: Node) -> bool:
    """Whether the sentence around a word has small words where a headline would have capitals."""
    left = text[max(0, node.begin - 160) : node.begin]
    cuts = [cut.end() for cut in _END.finditer(left)]
    right = text[node.end : node.end + 160]
    stop = _END.search(right)
    words = _WORD.findall(f"{left[cuts[-1] :] if cuts else left} | {right[: stop.start()] if stop else right}")
    told = [word for word in words if word.lower() not in _SMALL]
    small = len([word for word in told if word[0].islower()])
    return small > 0 and 5 * small >= len(told)
