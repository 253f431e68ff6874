"""Dates as programs write them: ISO 8601, and what mail and feeds have ("Tue, 4 Jan 2022 09:12:00 +0100")."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, datetime
from email.utils import parsedate_to_datetime

from datebook.model import Published

_ISO = re.compile(
    r"(?P<year>[12]\d{3})(?:(?P<sep>[-/])(?P<month>\d{1,2})(?:(?P=sep)(?P<day>\d{1,2})"
    r"(?:[T ]\s?(?P<hour>\d{1,2})(?P<minute>:\d\d(?::\d\d)?)(?:\.\d{1,9})?\s?(?P<zone>Z|UTC|GMT|[+-]\d\d:?\d\d)?)?)?)?"
)
_MAIL = re.compile(
    r"(?:[A-Z][a-z]{2},?\s{1,3})?\d{1,2}[ -][A-Z][a-z]{2}[ -](?:\d{4}|\d\d)\s{1,3}\d\d?:\d\d(?::\d\d)?"
    r"(?:\s{1,3}(?:[+-]\d{4}|[A-Z]{1,5}))?(?:\s{1,3}\([^()]{1,60}\))?"
)


def stamp(value: str, because: str) -> Published | None:
    """The day, the moment, the month or the year that a value names; None where it is no such value, or no such day."""
    try:
        if found := _ISO.fullmatch(value):
            return _iso(found, because)
        if _MAIL.fullmatch(value):
            moment = parsedate_to_datetime(value)
            return Published(moment.date(), moment.date(), "stated", because, moment)
    except ValueError:
        return None
    return None


def within(year: int, month: int | None, because: str) -> Published:
    """Some day of a month or a year.

    Raises:
        ValueError: if there is no such month.
    """
    first, last = date(year, month or 1, 1), date(year, month or 12, 1)
    return Published(first, last.replace(day=monthrange(year, last.month)[1]), "stated", because)


def _iso(found: re.Match[str], because: str) -> Published:
    year, month, day = (int(found[name]) if found[name] else None for name in ("year", "month", "day"))
    if year is None or month is None or day is None:
        return within(year or 0, month, because)
    stated = date(year, month, day)
    if found["hour"] is None:
        return Published(stated, stated, "stated", because)
    zone = (found["zone"] or "").replace("UTC", "Z").replace("GMT", "Z")
    moment = datetime.fromisoformat(f"{stated.isoformat()}T{found['hour']:0>2}{found['minute']}{zone}")
    return Published(stated, stated, "stated", because, moment)
