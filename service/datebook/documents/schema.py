"""schema.org Events of a page → statements: JSON-LD and microdata (schema.org/Event; html.spec.whatwg.org, "Microdata").

Only what is looked for is read: no context is fetched, no graph is built.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from datebook.documents.parts import Person, Statement
from datebook.documents.statements import moment_of

if TYPE_CHECKING:
    from lxml.etree import _Element

Node = Mapping[str, Any]

_MOST = 200_000
"""Nodes and properties looked at in a page: more state no events that a person would read."""
_EVENTS = frozenset({"Festival", "Hackathon", "EventSeries", "CourseInstance"})
_NO_EVENTS = frozenset({"PublicationEvent", "OnDemandEvent", "DeliveryEvent"})
"""Subtypes of Event that nobody attends: something was published, or is brought."""
_ARTICLES = re.compile(r"\w*(?:Article|Posting|WebPage|Report|CreativeWork|PressRelease)$")
_STATUS = {"EventCancelled": "cancelled", "EventPostponed": "postponed"}
_ROLES = (("performer", "speaker"), ("performers", "speaker"), ("actor", "speaker"), ("organizer", "organizer"))
_PERSONS = frozenset({"Person", "Patient"})
_GROUPS = frozenset({"PerformingGroup", "MusicGroup", "DanceGroup", "TheaterGroup"})
_TAGS = re.compile(r"<[^<>]{0,300}>")
_LINKS = frozenset({"a", "area", "link"})
_SOURCES = frozenset({"img", "audio", "video", "embed", "iframe", "source", "track"})


def in_scripts(scripts: Iterable[str]) -> Iterator[Node]:
    """Every object in a page's JSON-LD, at any depth: in lists, under @graph, within others. Broken scripts are passed over."""
    for script in scripts:
        try:
            # Control characters in strings are what content systems write; strict readers lose the whole script over one.
            found = json.loads(script.strip().removeprefix("<!--").removesuffix("-->").strip().rstrip(";"), strict=False)
        except (ValueError, RecursionError):
            continue
        yield from _nodes(found)


def _nodes(root: object) -> Iterator[Node]:
    waiting, seen = [root], 0
    while waiting and seen < _MOST:
        node = waiting.pop(0) if seen < 100 else waiting.pop()
        seen += 1
        if isinstance(node, dict):
            yield node
            waiting.extend(node.values())
        elif isinstance(node, list):
            waiting.extend(node)


def in_attributes(root: _Element) -> Iterator[Node]:
    """Every item of a page's microdata, as JSON-LD would have it; items within items stand in them and by themselves."""
    items: dict[_Element, dict[str, Any]] = {}
    for count, element in enumerate(root.iterfind(".//*[@itemscope]")):
        if count > _MOST:
            return
        items[element] = {"@type": [name for name in (element.get("itemtype") or "").split() if "schema.org/" in name]}
    for element in list(root.iterfind(".//*[@itemprop]"))[:_MOST]:
        parent = element.getparent()
        while parent is not None and parent not in items:
            parent = parent.getparent()
        if parent is not None:
            value = items[element] if element in items else _value(element)
            for name in (element.get("itemprop") or "").split():
                items[parent].setdefault(name.rsplit("/", 1)[-1], []).append(value)
    yield from items.values()


def _value(element: _Element) -> str:
    """The value of a property, by the element that bears it."""
    attributes = ["content", *(["datetime"] if element.tag == "time" else [])]
    attributes += (["href"] if element.tag in _LINKS else []) + (["src"] if element.tag in _SOURCES else [])
    for name in attributes:
        if (stated := element.get(name)) is not None:
            return str(stated)
    return " ".join("".join(map(str, element.itertext())).split())


def statements(nodes: Iterable[Node]) -> Iterator[Statement]:
    """The events among the nodes, each as its page states it."""
    for node in nodes:
        if is_event(node) and (found := _statement(node)):
            yield found


def is_event(node: Node) -> bool:
    """Whether it is an Event or one of its subtypes."""
    return any((name in _EVENTS or name.endswith("Event")) and name not in _NO_EVENTS for name in _types(node))


def is_article(node: Node) -> bool:
    """Whether it is the page, or what stands on it."""
    return any(_ARTICLES.match(name) for name in _types(node))


def _types(node: Node) -> list[str]:
    given = node.get("@type")
    names = given if isinstance(given, list) else [given]
    return [re.split(r"[/#:]", name)[-1] for name in names if isinstance(name, str)]


def _statement(node: Node) -> Statement | None:
    title, start = _text(node.get("name")) or _text(node.get("headline")), _text(node.get("startDate"))
    if not title or not start or moment_of(start) is None:
        return None
    status = (_text(node.get("eventStatus")) or "").rstrip("/").rsplit("/", 1)[-1].rsplit(":", 1)[-1]
    before = _text(node.get("previousStartDate"))
    return Statement(
        title,
        start,
        "schema.org Event",
        _text(node.get("endDate")),
        None,
        _place(node.get("location")),
        _STATUS.get(status, "confirmed"),
        before if before and status in ("EventRescheduled", "EventPostponed", "") else None,
        None,
        tuple(_people(node)),
    )


def _each(value: object) -> list[object]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _text(value: object) -> str | None:
    """The first words among values: a string, or an object that bears some."""
    for each in _each(value):
        if isinstance(each, str) and (words := " ".join(_TAGS.sub(" ", each).split())):
            return words
        if isinstance(each, dict) and isinstance(stated := each.get("@value") or each.get("@id"), str):
            return stated
    return None


def _place(value: object) -> str | None:
    """Name and address of a place; what takes place online only is at no place."""
    for each in _each(value):
        if isinstance(each, str) and not each.startswith(("http://", "https://")):
            return _text(each)
        if isinstance(each, dict) and "VirtualLocation" not in _types(each):
            parts = [_text(each.get("name")), *_address(each.get("address"))]
            words = ", ".join(dict.fromkeys(part for part in parts if part))
            if words:
                return words
    return None


def _address(value: object) -> Iterator[str | None]:
    for each in _each(value)[:1]:
        if isinstance(each, dict):
            country = each.get("addressCountry")
            yield from (_text(each.get(name)) for name in ("streetAddress", "addressLocality"))
            yield _text(country.get("name")) if isinstance(country, dict) else _text(country)
        else:
            yield _text(each)


def _people(node: Node) -> Iterator[Person]:
    for name, role in _ROLES:
        for each in _each(node.get(name)):
            words = _text(each.get("name")) if isinstance(each, dict) else _text(each)
            if words and not words.startswith(("http://", "https://")):
                yield Person(words, _kind(each, role), role)


def _kind(value: object, role: str) -> str:
    types = set(_types(value)) if isinstance(value, dict) else set()
    if types & _PERSONS:
        return "person"
    if types & _GROUPS:
        return "group"
    return "person" if not types and role == "speaker" else "organization"
