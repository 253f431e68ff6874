"""RSS and Atom → a part an entry (RSS 2.0; RSS 1.0; RFC 4287), with its address and when it was published.

Elements are known by their local names: feeds in the wild bear wrong namespaces, or none.
"""

from __future__ import annotations

import html
from collections.abc import Iterator
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from lxml import etree

from datebook.documents import trees, webpage
from datebook.documents.parts import Part, UnreadableError
from datebook.documents.stamps import stamp
from datebook.text import line

if TYPE_CHECKING:
    from lxml.etree import _Element

_DATES = ("pubDate", "published", "issued", "date", "updated", "modified")
_BODIES = ("encoded", "content", "description", "summary")
_LONGEST = 300
_ROOTS = frozenset({"rss", "RDF", "feed"})


def read(data: bytes, *, charset: str | None = None) -> list[Part]:
    """The entries of a feed, in its order.

    Raises:
        UnreadableError: if it is no feed, or has no entry with any text.
    """
    root = _tree(data, charset)
    if root is None or _name(root) not in _ROOTS:
        raise UnreadableError("is XML, but neither RSS nor Atom nor XHTML")
    channel = next((each for each in root if _name(each) == "channel"), root)
    base = _link(channel) or ""
    parts = [part for each in root.iter() if _name(each) in ("item", "entry") if (part := _part(each, base))]
    if not parts:
        raise UnreadableError("is a feed without an entry")
    return parts


def _tree(data: bytes, charset: str | None) -> _Element | None:
    parser = etree.XMLParser(
        encoding=charset if charset and charset.isascii() else None,
        resolve_entities=False,  # neither files nor bombs
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        recover=True,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data.lstrip(), parser)
    except (etree.LxmlError, ValueError):
        raise UnreadableError("is no well-formed XML") from None
    except LookupError:
        return _tree(data, None)
    trees.refuse_torn(parser)
    return root


def _part(entry: _Element, base: str) -> Part | None:
    title = line(_told(_child(entry, "title")), _LONGEST) or None
    text = next((words for name in _BODIES if (words := _told(_child(entry, name)))), "")
    if title and not text.casefold().startswith(title.casefold()):
        text = f"{title}\n\n{text}".strip()
    return Part(text, title, _written(entry), _address(entry, base)) if text else None


def _written(entry: _Element) -> tuple[str, str] | None:
    for name in _DATES:
        element = _child(entry, name)
        value = (element.text or "").strip() if element is not None else ""
        because = f'the feed states it ("{name}")'
        if value and stamp(value, because):
            return value, because
    return None


def _address(entry: _Element, base: str) -> str | None:
    """Where the entry is read, else what it is known by in its feed."""
    link = _link(entry)
    whole = urljoin(base, link) if link else ""
    if whole.startswith(("http://", "https://")):
        return whole
    for name in ("guid", "id"):
        element = _child(entry, name)
        value = (element.text or "").strip() if element is not None else ""
        if value:
            return value if value.startswith(("http://", "https://")) else f"#{line(value, _LONGEST)}"
    return f"#{link}" if link else None


def _link(element: _Element) -> str | None:
    links = [each for each in element if _name(each) == "link"]
    for each in links:
        words = (each.get("href") or each.text or "").strip()
        if words and each.get("rel", "alternate") == "alternate":
            return words
    return None


def _told(element: _Element | None) -> str:
    """The text of a title or a body, which may be text, escaped HTML, or XHTML."""
    if element is None:
        return ""
    if len(element):
        return webpage.fragment(etree.tostring(element, encoding="unicode", with_tail=False))
    words = (element.text or "").strip()
    if element.get("type") == "text" or ("<" not in words and "&" not in words):
        return words
    return webpage.fragment(words) if "<" in words else html.unescape(words)


def _child(element: _Element, name: str) -> _Element | None:
    return next(_children(element, name), None)


def _children(element: _Element, name: str) -> Iterator[_Element]:
    return (each for each in element if _name(each) == name)


def _name(element: _Element) -> str:
    return etree.QName(element).localname if isinstance(element.tag, str) else ""
