"""The stages of reading, in order, and what comes out of them as unresolved expressions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TypeAlias

from datebook.model import Tense
from datebook.times import lookalikes, numerals, order, tokens
from datebook.times.idioms import STAGES
from datebook.times.partial import Partial, Unresolved
from datebook.times.tense import tense_at


def scan(text: str) -> tuple[Unresolved, ...]:
    """The time expressions of a text, not yet placed, in order of their beginning. Cost grows with the text's length only."""
    found = tuple(each for begin, end in tokens.chunks(text) for each in _scan_chunk(text, begin, end))
    order.settle(found)
    return found


def _scan_chunk(text: str, begin: int, end: int) -> Iterator[Unresolved]:
    line, nodes = tokens.islands(text, begin, end)
    line = lookalikes.quieten(line, nodes, text)
    line, nodes = numerals.join(line, nodes)
    for stage in STAGES:
        line, nodes = stage.rewrite(line, nodes, text)
    told: _Tense = (None, "")
    last = None
    for node in nodes:
        if isinstance(node.value, Partial):
            leaves = list(_leaves(node.value))
            if any(_needs_tense(each) for each in leaves):
                if last is None or not _LISTED.fullmatch(text, last, node.begin):
                    told = tense_at(text, node.begin, node.end)
                last = node.end
                for each in leaves:
                    each.tense, each.cue = told
            for each in leaves:
                yield _unresolved(text, each)


_Tense: TypeAlias = "tuple[Tense | None, str]"
_LISTED = re.compile(r"[ \t,/&]{0,3}")
"""What stands between the items of a list: they are told alike, as are the sides of a range."""


def _needs_tense(partial: Partial) -> bool:
    if partial.form in ("date", "period", "holiday"):
        return (partial.year is None or partial.day is not None) and partial.grain not in ("decade", "century")
    if partial.form == "clock":
        return partial.side is None and partial.hour is not None
    if partial.form in ("nth", "part_of"):
        return isinstance(partial.base, Partial) and partial.base.year is None
    return partial.unit == "weekend" or partial.key == "forth"


def _leaves(partial: Partial) -> Iterator[Partial]:
    if partial.form != "group":
        yield partial
        return
    for child in partial.children:
        child.rules = tuple(dict.fromkeys((*child.rules, *partial.rules)))
        yield from _leaves(child)


def _unresolved(text: str, partial: Partial) -> Unresolved:
    kind = {"duration": "DURATION", "set": "SET"}.get(partial.form)
    if kind is None:
        kind = "TIME" if partial.hour is not None or partial.part is not None else "DATE"
    return Unresolved(partial.begin, partial.end, text[partial.begin : partial.end], kind, partial)  # type: ignore[arg-type]
