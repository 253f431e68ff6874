"""A tree of HTML elements → text as a reader sees it.

Paragraphs are parted by a blank line, headings, list items and rows of tables stand on lines of their own, the cells of a row are
parted by a bar. What names what stands beside it (`<th>When</th><td>…`, `<dt>When<dd>…`) leads it with a colon, as in print.
Walked without recursion: how deep a stranger's tree is must not matter.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING

from datebook.documents.parts import UnreadableError

if TYPE_CHECKING:
    from lxml.etree import XMLParser, _Element
    from lxml.html import HTMLParser

# The elements of HTML, and those that trafilatura turns them into.
_PARAGRAPHS = frozenset(
    (
        "address article aside blockquote body center details dialog div dl fieldset figure figcaption footer form h1 h2 h3 h4 "
        "h5 h6 header hr hgroup list main nav ol p pre quote section summary table ul head doc"
    ).split()
)
_BREAKS = frozenset({"br", "lb"})
_LINES = frozenset("li item tr row dt dd caption legend".split())
_ITEMS = frozenset({"li", "item"})
_UNSEEN = frozenset(
    (
        "script style template noscript iframe object embed svg math canvas audio video select datalist graphic textarea button "
        "del s strike"  # what was struck out is no longer said
    ).split()
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_CELLS = frozenset({"td", "th", "cell"})
_NO_DATA = frozenset("table ul ol list dl h1 h2 h3 h4 h5 h6 head".split())
_MOST_IN_CELL = 40
"""Elements; a cell that holds more is a part of the page, not of a table."""
_LONGEST_LABEL = 40
_SPACES = re.compile(r"[^\S\n]+")  # no-break spaces too: they say how lines are broken, not what is said
_BLANK = re.compile(r"[ ]*\n[ ]*")
_MANY = re.compile(r"\n{3,}")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")


def text_of(root: _Element, *, items: str = "- ") -> str:
    """The text of an element and all within it; `items` leads the items of a list."""
    writer = _Writer(items)
    element: _Element | None = root
    while element is not None:
        entered = writer.enter(element)
        following = element[0] if entered and len(element) else None
        while following is None and element is not None:
            writer.leave(element)
            if element is root:
                return writer.text()
            writer.add(element.tail)
            following = element.getnext()
            element = element.getparent() if following is None else element
        element = following
    return writer.text()


def refuse_torn(parser: HTMLParser | XMLParser) -> None:
    """Refuse a tree of which libxml2 has built a part only, for it was nested too deeply or is past another of its limits.

    Raises:
        UnreadableError: if it has.
        MemoryError: if that was for want of memory.
    """
    last = parser.error_log.last_error
    if last is not None and last.type_name == "ERR_NO_MEMORY":
        raise MemoryError
    if last is not None and last.type_name in ("ERR_RESOURCE_LIMIT", "ERR_ENTITY_LOOP"):
        raise UnreadableError("is nested too deeply" if "depth" in last.message else "is past what its parser takes")


def depth_of(root: _Element, enough: int) -> int:
    """How deep a tree is, counted no further than `enough`."""
    deepest, depth = 0, 0
    element = root
    while True:
        deepest = max(deepest, depth)
        if deepest >= enough:
            return deepest
        if len(element):
            element, depth = element[0], depth + 1
            continue
        while element is not root and element.getnext() is None:
            parent = element.getparent()
            if parent is None:
                return deepest
            element, depth = parent, depth - 1
        if element is root:
            return deepest
        element = element.getnext()


def label(root: _Element) -> None:
    """Put a colon behind what names the cell beside it, and make rows of what a list of terms says of each.

    Done to a page before its main text is looked for: what does that keeps the words and forgets which were a label.
    """
    for term in list(root.iter("dt")):
        told = term.getnext()
        if told is not None and told.tag == "dd":
            _pair(term, told)
    for row in root.iter("tr"):
        if len(row) == 2 and row[0].tag == "th" and row[1].tag == "td":
            words = "".join(map(str, row[0].itertext())).strip()
            if words and len(words) <= _LONGEST_LABEL and words[-1] not in ":?." and not any(map(str.isdigit, words)):
                row[0].append(_made(row[0], "span", ":"))


def _pair(term: _Element, told: _Element) -> None:
    """A term and what it is told to be, as a row of a table of its own."""
    table = _made(term, "table")
    row = _made(term, "tr")
    table.append(row)
    term.addprevious(table)
    row.extend([term, told])
    term.tag, told.tag = "th", "td"
    term.tail = told.tail = None


def _made(beside: _Element, tag: str, text: str | None = None) -> _Element:
    made = beside.makeelement(tag, {}, {})
    made.text = text
    return made


@dataclass(slots=True)
class _Writer:
    items: str
    parts: list[str] = field(default_factory=list)
    ahead: int = 0
    """Line ends to be written before the next words."""
    lead: str = ""
    """What the next words are led by: the mark of an item, the bar of a cell."""
    preserved: int = 0
    """How many <pre> are open."""
    cell: _Element | None = None
    """The cell of a row whose content stays on one line."""

    def text(self) -> str:
        """What was written, without needless white space."""
        found = _CONTROLS.sub("", "".join(self.parts))
        return _MANY.sub("\n\n", _BLANK.sub("\n", _SPACES.sub(" ", found))).strip()

    def enter(self, element: _Element) -> bool:
        """Open an element; whether what is within it is seen."""
        tag = element.tag
        if not isinstance(tag, str) or tag in _UNSEEN or element.get("hidden") is not None:
            return False  # a comment, an instruction, a program
        if element.get("aria-hidden") == "true" or _HIDDEN.search(element.get("style") or ""):
            return False
        if tag in _PARAGRAPHS:
            self._break(2)
        elif tag in _BREAKS:
            self._break(min(2, self.ahead + 1))  # two of them part paragraphs
        elif tag in _LINES:
            self._break(1)
            self.lead = self.items if tag in _ITEMS else ""
        elif tag in _CELLS:
            self._open_cell(element)
        self.preserved += tag == "pre"
        self.add(element.text)
        return True

    def leave(self, element: _Element) -> None:
        """Close an element, or pass one over that is not seen."""
        tag = element.tag
        if element is self.cell:
            self.cell = None
        if not isinstance(tag, str) or tag in _UNSEEN:
            return
        if tag == "pre":
            self.preserved = max(0, self.preserved - 1)
        if tag in _PARAGRAPHS:
            self._break(2)
        elif tag in _LINES:
            self._break(1)

    def add(self, words: str | None) -> None:
        """Text of the document, in which a line break is a space, as a browser has it."""
        if not words:
            return
        if not words.strip():
            if not (self.ahead or self.lead):
                self.parts.append(words if self.preserved else " ")
            return
        if self.ahead or self.lead:
            self.parts.append("\n" * self.ahead + self.lead)
            self.ahead, self.lead = 0, ""
        self.parts.append(words if self.preserved else words.replace("\r", " ").replace("\n", " "))

    def _break(self, lines: int) -> None:
        if self.cell is not None:
            self.parts.append(" ")
        elif not self.lead:  # nothing stands in the item yet that this could part
            self.ahead = max(self.ahead, lines)

    def _open_cell(self, cell: _Element) -> None:
        before = cell.getprevious()
        if before is not None and before.tag in _CELLS:
            named = self.parts and self.parts[-1].rstrip().endswith(":")
            self.ahead, self.lead = 0, " " if named else " | "
        if self.cell is None and _is_short(cell):
            self.cell = cell


def _is_short(cell: _Element) -> bool:
    """Whether a cell is one of a table of data: pages laid out with tables have theirs full of paragraphs."""
    inner = [each.tag for each in islice(cell.iter(), _MOST_IN_CELL + 1)]
    return len(inner) <= _MOST_IN_CELL and _NO_DATA.isdisjoint(inner)
