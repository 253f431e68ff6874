"""An entry, or what a document states as data, as JSON and back, losing nothing.

Driven by the fields of the model's own classes, so that a field added there is kept without a change here; a field that an
older row lacks takes its default. Everything outside ASCII is escaped, which keeps what an engine would refuse (NUL, a lone
surrogate).
"""

from __future__ import annotations

import dataclasses
import json
import types
import typing
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from datebook.model import Document, Entry, Moment, StatedEvent


def dumps(entry: Entry) -> str:
    """The entry as one JSON object, with keys in a fixed order."""
    return json.dumps(_plain(entry), separators=(",", ":"))


def loads(content: str) -> Entry:
    """The entry that `dumps` wrote."""
    entry: Entry = _made(Entry, json.loads(content))
    return entry


def dumps_stated(document: Document) -> str | None:
    """What a document states as data, and where its prose ends; None where it is all prose."""
    if document.prose_end is None:
        return None
    found = {"prose_end": document.prose_end, "stated": _plain(document.stated)}
    return json.dumps(found, separators=(",", ":"))


def loads_stated(content: str | None) -> tuple[tuple[StatedEvent, ...], int | None]:
    """The events and the end of the prose that `dumps_stated` wrote."""
    if content is None:
        return (), None
    found = json.loads(content)
    return tuple(_made(StatedEvent, each) for each in found["stated"]), found["prose_end"]


def moment(text: str) -> Moment:
    """The day or the wall-clock minute that `isoformat` wrote."""
    return datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)


def _plain(value: object) -> object:
    if dataclasses.is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    if isinstance(value, date):  # a datetime is a date too
        return value.isoformat()
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, frozenset):
        return sorted(value)
    return value


def _made(cls: Any, raw: dict[str, Any]) -> Any:  # noqa: ANN401 - any class of the model
    return cls(**{name: _value(hint, raw[name]) for name, hint in _hints(cls).items() if name in raw})


@lru_cache(maxsize=32)
def _hints(cls: type) -> dict[str, Any]:
    hints = typing.get_type_hints(cls)
    return {field.name: hints[field.name] for field in dataclasses.fields(cls)}


def _value(hint: Any, raw: Any) -> Any:  # noqa: ANN401 - any type of the model
    origin = typing.get_origin(hint)
    if origin is types.UnionType or origin is typing.Union:
        return None if raw is None else _one_of([part for part in typing.get_args(hint) if part is not types.NoneType], raw)
    if origin is tuple:
        parts = typing.get_args(hint)
        if parts[1:] == (Ellipsis,):
            return tuple(_value(parts[0], item) for item in raw)
        return tuple(_value(part, item) for part, item in zip(parts, raw, strict=True))
    if origin is frozenset:
        return frozenset(raw)
    if hint is datetime:
        return datetime.fromisoformat(raw)
    if hint is date:
        return date.fromisoformat(raw)
    return _made(hint, raw) if dataclasses.is_dataclass(hint) else raw


def _one_of(parts: list[Any], raw: Any) -> Any:  # noqa: ANN401 - any type of the model
    if set(parts) == {date, datetime}:
        return moment(raw)
    return _value(parts[0], raw)
