"""HTML pages: main text, title, day of publication, and the events that they state as data.

trafilatura finds the main text; a page that it finds nothing in, or that is too deep or too large for it, is read as all of what
is visible. Nothing is fetched, no entity is expanded, no document type is loaded.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from lxml import etree
from lxml.html import HtmlElement, HTMLParser

from datebook.documents import metadata, trees
from datebook.documents.charsets import decode
from datebook.documents.parts import EmptyError, Part

if TYPE_CHECKING:
    from lxml.etree import _Element

_DEEPEST, _LARGEST = 150, 60_000
"""Levels and elements up to which a page is given to trafilatura, which walks a tree by recursion and many times over."""
_TOO_LITTLE = 0.3
"""A main text below this share of what is visible has lost something, where the page is short."""
_SHORT = 3000


def read(data: bytes, *, charset: str | None = None) -> list[Part]:
    """The page, as one part.

    Raises:
        UnreadableError: if there is no text in it.
    """
    root = parse(decode(data, charset))
    title = metadata.title(root)
    stated = metadata.data(root)
    statements = metadata.statements(root, stated)
    written = metadata.written(root, stated)
    text = _main_text(root)
    if not text and not statements:
        raise EmptyError("has no text in it")
    return [Part(_headed(text, title), title, written, None, statements)]


def fragment(markup: str) -> str:
    """The text of a piece of HTML, such as a mail's or a feed entry's: all that is visible of it."""
    try:
        root = parse(markup)
    except EmptyError:
        return ""
    trees.label(root)
    return trees.text_of(body_of(root))


def parse(markup: str) -> HtmlElement:
    """The tree of a page or of a piece of one.

    Raises:
        EmptyError: if there is no element in it.
        UnreadableError: if it is nested too deeply: what lies deeper would be lost.
    """
    # huge_tree: up to 2,048 levels instead of 255, and texts of any length; this process has limits of its own.
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=True)
    try:
        root = etree.fromstring(markup.replace("\x00", "").encode("utf-8", "replace"), parser)
    except (etree.LxmlError, ValueError):
        root = None
    trees.refuse_torn(parser)
    if not isinstance(root, HtmlElement):
        raise EmptyError("has no text in it")
    return root


def _main_text(root: HtmlElement) -> str:
    """The main text; all that is visible, where there is more to it than what was found to be the main text."""
    trees.label(root)
    body = body_of(root)
    visible = trees.text_of(body)
    if trees.depth_of(root, _DEEPEST) >= _DEEPEST or _count(root, _LARGEST) >= _LARGEST:
        return visible
    found = _extracted(root)
    text = trees.text_of(found) if found is not None else ""
    if not text or (len(visible) < _SHORT and len(text) < _TOO_LITTLE * len(visible)):
        return visible
    return text


def _extracted(root: HtmlElement) -> _Element | None:
    from trafilatura import bare_extraction  # noqa: PLC0415 - it takes longer to import than all the rest
    from trafilatura.settings import Document as Extracted  # noqa: PLC0415

    found = bare_extraction(
        root,
        favor_recall=True,
        include_comments=False,
        include_tables=True,
        include_formatting=True,  # else the words around emphasis are parted from it: "January 10 ."
        with_metadata=False,
    )
    return found.body if isinstance(found, Extracted) else None


def body_of(root: HtmlElement) -> HtmlElement:
    """What of a page is shown; all of it, where it has no <body>."""
    body = root.find(".//body")
    return root if body is None else body


def _count(root: _Element, enough: int) -> int:
    return sum(1 for _ in islice(root.iter(), enough))


def _headed(text: str, title: str | None) -> str:
    """The text under its title, unless it opens with it."""
    if not title or title.casefold() in " ".join(text[: len(title) + _SHORT // 10].split()).casefold():
        return text
    return f"{title}\n\n{text}".strip()
