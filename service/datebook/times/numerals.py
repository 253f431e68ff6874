"""Numbers in words ("twenty-five", "nineteen ninety-six", "two and a half"): several tokens become one."""

from __future__ import annotations

import re
from collections.abc import Callable

from datebook.times.tokens import CODE, Node, number_code

_NUMWORD, _HUNDRED, _THOUSAND, _HYPHEN, _AND, _A, _ORDWORD, _ORDINAL = (
    CODE[n] for n in ("NUMWORD", "HUNDRED", "THOUSAND", "HYPHEN", "AND", "A", "ORDWORD", "ORDINAL")
)
_WORDS = re.compile(
    f"{_A}?[{_NUMWORD}{_HUNDRED}{_THOUSAND}{_ORDWORD}{CODE['SECONDW']}](?:[{_HYPHEN}{_AND}]?[{_NUMWORD}{_HUNDRED}{_THOUSAND}{_ORDWORD}{CODE['SECONDW']}])*"
)
_ANY = re.compile(f"[{_NUMWORD}{_HUNDRED}{_THOUSAND}]")
_MIXED = re.compile(f"([{CODE['N12']}{CODE['N24']}{CODE['N31']}])({_HYPHEN}?){CODE['SLASHTWO']}")
_ANDHALF = re.compile(f"[{CODE['N12']}{CODE['N24']}{CODE['N31']}]{_AND}({_A})?{CODE['HALF']}")
_FRACTIONS = {"1/2": 0.5, "1/4": 0.25, "3/4": 0.75}


def join(line: str, nodes: list[Node]) -> tuple[str, list[Node]]:
    """The line with numbers in words as single tokens."""
    if _ANY.search(line):
        line, nodes = _join_words(line, nodes)
    if CODE["SLASHTWO"] in line:
        line, nodes = _join(line, nodes, _MIXED, _mixed)
    if CODE["HALF"] in line:
        line, nodes = _join(line, nodes, _ANDHALF, _and_a_half)
    return line, nodes


def _and_a_half(group: list[Node]) -> float:
    return float(group[0].value) + 0.5


def _mixed(group: list[Node]) -> float | None:
    fraction = _FRACTIONS.get(group[-1].word)
    return None if fraction is None else group[0].value + fraction


def _join(
    line: str, nodes: list[Node], pattern: re.Pattern[str], value_of: Callable[[list[Node]], float | None]
) -> tuple[str, list[Node]]:
    codes: list[str] = []
    kept: list[Node] = []
    free = 0
    for match in pattern.finditer(line):
        group = nodes[match.start() : match.end()]
        value = value_of(group)
        if value is None:
            continue
        codes += (line[free : match.start()], CODE["DECIMAL"])
        kept += nodes[free : match.start()]
        kept.append(Node(group[0].begin, group[-1].end, "", value, group[-1].glued))
        free = match.end()
    return "".join((*codes, line[free:])), kept + nodes[free:]


def _join_words(line: str, nodes: list[Node]) -> tuple[str, list[Node]]:
    codes: list[str] = []
    kept: list[Node] = []
    free = 0
    for match in _WORDS.finditer(line):
        if not _ANY.search(match[0]):
            continue
        codes.append(line[free : match.start()])
        kept += nodes[free : match.start()]
        at = match.start()
        while at < match.end():
            code, node, at = _number(line, nodes, at, match.end())
            codes.append(code)
            kept.append(node)
        free = match.end()
    return "".join((*codes, line[free:])), kept + nodes[free:]


def _number(line: str, nodes: list[Node], at: int, end: int) -> tuple[str, Node, int]:
    """The longest number that starts here: its class, its node, and where the next one starts."""
    first = nodes[at]
    if line[at] == _A:
        if at + 1 < end and line[at + 1] in (_HUNDRED, _THOUSAND):
            value, after = nodes[at + 1].value, at + 2
            return number_code(value), Node(first.begin, nodes[after - 1].end, "", value, nodes[after - 1].glued), after
        return _A, first, at + 1
    if line[at] not in (_NUMWORD, _HUNDRED, _THOUSAND):
        return line[at], first, at + 1
    value, after, ordinal = _below_hundred(line, nodes, at, end)
    if not ordinal:
        value, after, ordinal = _greater(line, nodes, value, after, end)
    last = nodes[after - 1]
    return (_ORDINAL if ordinal else number_code(value)), Node(first.begin, last.end, "", value, last.glued), after


def _below_hundred(line: str, nodes: list[Node], at: int, end: int) -> tuple[int, int, bool]:
    value, after = nodes[at].value, at + 1
    if line[at] == _NUMWORD and value >= 20:
        skip = after + 1 if after < end and line[after] == _HYPHEN else after
        if skip < end and line[skip] in (_NUMWORD, _ORDWORD, CODE["SECONDW"]) and 1 <= nodes[skip].value <= 9:
            return value + nodes[skip].value, skip + 1, line[skip] != _NUMWORD
    return value, after, False


def _greater(line: str, nodes: list[Node], value: int, after: int, end: int) -> tuple[int, int, bool]:
    if after < end and line[after] in (_HUNDRED, _THOUSAND) and value < 1000:
        value *= nodes[after].value
        rest = after + 1
        if rest < end and line[rest] == _AND:
            rest += 1
        if rest < end and line[rest] == _NUMWORD:
            more, stop, ordinal = _below_hundred(line, nodes, rest, end)
            return value + more, stop, ordinal
        return value, after + 1, False
    skip = after + 1 if after < end and line[after] == _HYPHEN else after
    if 16 <= value <= 20 and skip < end and line[skip] == _NUMWORD and nodes[skip].value >= 10:
        more, stop, ordinal = _below_hundred(line, nodes, skip, end)
        if not ordinal:
            return value * 100 + more, stop, False
    return value, after, False
