"""Column types that keep a value exactly, on every engine: moments in UTC, and strangers' text whatever it holds."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime

from sqlalchemy import DateTime, Dialect, Text
from sqlalchemy.types import TypeDecorator

_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


class UtcTime(TypeDecorator[datetime]):
    """An aware datetime. SQLite keeps no zone, so it is written in UTC and read as UTC."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: D102, ARG002 - SQLAlchemy's
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment without a zone cannot be stored")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: D102, ARG002 - SQLAlchemy's
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Prose(TypeDecorator[str]):
    """Text character for character, also where an engine refuses it.

    PostgreSQL stores no NUL and neither engine a lone surrogate. A text that holds one, or that begins with a quotation mark,
    is kept as a JSON string; so whatever begins with a quotation mark in the table is JSON.
    """

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:  # noqa: D102, ARG002 - SQLAlchemy's
        if value is None or not (value.startswith('"') or _UNSTORABLE.search(value)):
            return value
        return json.dumps(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> str | None:  # noqa: D102, ARG002 - SQLAlchemy's
        return json.loads(value) if value is not None and value.startswith('"') else value
