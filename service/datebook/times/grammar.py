"""Rules over token classes: a pattern language small enough to read, and the engine that applies a stage of rules.

A pattern is a sequence of class names: `month:ANYMONTH day:DAYNUM (COMMA? year:YEAR)?`. `|`, `?`, `( )` and `[A B]` mean
what they mean in a regular expression; `name:` names a part; `<CLASS` and `>CLASS` ask what stands before or after without
taking it (`!<` and `!>` ask that it does not). There is no
unbounded repetition, so that a pattern costs the same everywhere.

A stage rewrites the line of classes: at each place the longest match wins, then the rule that stands first. What a rule builds
takes the place of its words, under the item class it names, so that later stages can combine it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any

from datebook.times.partial import Partial
from datebook.times.tokens import CODE, OTHER, Node

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

SETS = {
    "DAYNUM": "N12 N24 N31",
    "HOUR": "N0 N12 N24",
    "MINUTE": "N0 N12 N24 N31 N59",
    "COUNT": "N12 N24 N31 N59 N99 N999 CLOCKTHREE YEARCLOCK YEARONLY BIG DECIMAL",
    "SMALL": "N12 N24 N31 N59 N99",
    "YEAR": "YEARCLOCK YEARONLY",
    "ANYMONTH": "MONTH MONTHQ MONTHABBR",
    "ANYWEEKDAY": "WEEKDAY WDABBR",
    "ANYSEASON": "SEASON SEASONQ",
    "ANYUNIT": "UNIT UNITS WEEK YEARUNIT QUARTER DAYUNIT SECONDW CENTURYWORD",
    "ORD": "ORDINAL ORDWORD SECONDW",
    "ANYDASH": "HYPHEN DASH",
    "RELATIVE": "LAST PAST THIS NEXT COMING FOLLOWING CURRENT",
}

ITEMS = """
    DATE WDAY MONTHONLY YEARITEM DAYONLY CLOCK BARECLOCK DAYPART OFFSET DURATION SETITEM HOLIDAYITEM PERIODITEM RANGE
    VAGUEITEM MOMENTITEM ZONEITEM ANAPHOR YEARBEFORE CLOCKLENGTH CLOCKRANGE DAYRANGE INSTANT WEEKITEM WEEKENDITEM UNITITEM
""".split()

_PART = re.compile(r"\s*(?:(?P<look>!?[<>])?(?:(?P<name>[a-z_0-9]+):)?(?P<classes>[A-Z_0-9]+|\[[A-Z_0-9 ]+\])|(?P<mark>[()|?]))")


class Found:
    """What a pattern matched: the named parts, as nodes and values."""

    __slots__ = ("_match", "begin", "end", "nodes", "text")

    def __init__(self, match: re.Match[str], nodes: Sequence[Node], text: str) -> None:
        self._match = match
        self.nodes = nodes
        self.text = text
        self.begin, self.end = nodes[match.start()].begin, nodes[match.end() - 1].end

    def node(self, name: str) -> Node | None:
        """The first node of a named part, None where it did not take part."""
        at = self._match.start(name) if name in self._match.re.groupindex else -1
        return self.nodes[at] if at >= 0 else None

    def partial(self, name: str) -> Partial:
        """What an earlier rule built for a named part."""
        value = self.at(name).value
        assert isinstance(value, Partial)  # noqa: S101 - the pattern asks for an item class
        return value

    def at(self, *names: str) -> Node:
        """The first node of the first of these parts that took part; one of them always does."""
        for name in names:
            node = self.node(name)
            if node is not None:
                return node
        raise LookupError(names)

    def __getitem__(self, name: str) -> Any:  # noqa: ANN401 - a node's value is what its class says
        """The value of a named part, None where it did not take part."""
        node = self.node(name)
        return None if node is None else node.value

    @property
    def ends(self) -> bool:
        """Whether no word follows: the text ends, or a mark stands there."""
        after = self.after
        return after is None or not (after.word[:1].isalnum() or isinstance(after.value, Partial))

    @property
    def parts(self) -> list[Node]:
        """All nodes that were matched."""
        return list(self.nodes[self._match.start() : self._match.end()])

    @property
    def before(self) -> Node | None:
        """The node that stands before."""
        at = self._match.start()
        return self.nodes[at - 1] if at else None

    def ahead(self, steps: int) -> Node | None:
        """The node that many steps after the match, 1 for the next."""
        at = self._match.end() + steps - 1
        return self.nodes[at] if at < len(self.nodes) else None

    @property
    def after(self) -> Node | None:
        """The node that follows."""
        at = self._match.end()
        return self.nodes[at] if at < len(self.nodes) else None


@dataclass(frozen=True, slots=True)
class Rule:
    """One idiom: what it looks like, what it becomes, a text in which it stands and one in which it must not be seen."""

    name: str
    item: str
    """The item class of what is built."""
    pattern: str
    build: Callable[[Found], Any]
    """Found → a value for the new node; None refuses the match."""
    example: str
    counter: str


def compile_pattern(pattern: str) -> re.Pattern[str]:
    """A pattern in class names, as a regular expression over class characters.

    Raises:
        ValueError: a name is unknown or the pattern is not well formed.
    """
    marks = {"(": "(?:", ")": ")", "|": "|", "?": "?"}
    return re.compile("".join(marks.get(part["mark"]) or _element(part) for part in _parts(pattern)))


def _parts(pattern: str) -> Iterator[re.Match[str]]:
    at = 0
    while at < len(pattern.rstrip()):
        part = _PART.match(pattern, at)
        if not part:
            raise ValueError(f"cannot read the pattern {pattern!r} at {pattern[at:]!r}")
        yield part
        at = part.end()


def _element(part: re.Match[str]) -> str:
    one = f"[{_classes(part['classes'])}]"
    if part["look"]:
        return f"(?{'<' if '<' in part['look'] else ''}{'!' if '!' in part['look'] else '='}{one})"
    return f"(?P<{part['name']}>{one})" if part["name"] else one


@cache
def _classes(names: str) -> str:
    return "".join(dict.fromkeys("".join(map(_characters, names.strip("[]").split()))))


_set_of = cache(frozenset[str])


def _characters(name: str) -> str:
    if name in SETS:
        return "".join(map(_characters, SETS[name].split()))
    if name not in CODE and name not in ITEMS:
        raise ValueError(f"no class is called {name}")
    return CODE[name]


_NOTHING: frozenset[str] = frozenset()


def needed(pattern: str) -> frozenset[str]:
    """Class characters of which a line must hold one for a pattern to match anywhere: most lines rule most patterns out.

    The smallest such set that the pattern asks for: of what stands in a row, one; of alternatives, all together.
    """
    rows: list[list[frozenset[str]]] = [[]]  # the open alternatives, innermost last: what each must hold so far
    groups: list[int] = [0]  # where in `rows` each open group begins
    for part in _parts(pattern):
        if part["mark"] == "(":
            groups.append(len(rows))
            rows.append([])
        elif part["mark"] == "|":
            rows.append([])
        elif part["mark"] == ")":
            begin = groups.pop()
            rows[begin - 1].append(_of_alternatives(rows[begin:]))
            del rows[begin:]
        elif part["mark"] == "?":
            rows[-1].pop()
        else:
            rows[-1].append(_NOTHING if part["look"] else _set_of(_classes(part["classes"])))
    return _of_alternatives(rows)


def _of_alternatives(rows: list[list[frozenset[str]]]) -> frozenset[str]:
    """What one of several rows needs; nothing where one of them needs nothing."""
    least = [min(filter(None, row), key=len, default=_NOTHING) for row in rows]
    return _NOTHING.union(*least) if all(least) else _NOTHING


class Stage:
    """Rules that are applied together."""

    def __init__(self, name: str, rules: Sequence[Rule]) -> None:
        self.name = name
        self.rules = tuple(rules)

    @cached_property
    def _compiled(self) -> list[tuple[Callable[[str], Iterator[re.Match[str]]], frozenset[str]]]:
        """The patterns, compiled when the first text comes: a program that reads none need not wait."""
        return [(compile_pattern(rule.pattern).finditer, needed(rule.pattern)) for rule in self.rules]

    def rewrite(self, line: str, nodes: list[Node], text: str) -> tuple[str, list[Node]]:
        """The line with every match replaced by what its rule builds."""
        present = set(line)
        found = [
            (match.start(), -match.end(), order, match)
            for order, (search, must) in enumerate(self._compiled)
            if not must.isdisjoint(present)
            for match in search(line)
            if match.end() > match.start()
        ]
        if not found:
            return line, nodes
        found.sort(key=lambda row: row[:3])
        codes: list[str] = []
        kept: list[Node] = []
        free = 0
        for start, minus_end, order, match in found:
            if start < free:
                continue
            rule = self.rules[order]
            value = rule.build(Found(match, nodes, text))
            if value is None:
                continue
            end = -minus_end
            value.rules = (*value.rules, rule.name)
            codes += (line[free:start], CODE[rule.item])
            kept += nodes[free:start]
            kept.append(Node(value.begin, value.end, "", value, nodes[end - 1].glued))
            free = end
        return "".join((*codes, line[free:])), kept + nodes[free:]


__all__ = ["ITEMS", "OTHER", "SETS", "Found", "Rule", "Stage", "compile_pattern"]
