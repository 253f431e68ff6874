"""Conditional requests and content codings, as RFC 9110 has them; what a client got wrong is passed over."""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

_TAG = re.compile(r'\s*(?:W/)?("[\x21\x23-\x7e\x80-\xff]*")\s*(?:,|$)')
_CODING = re.compile(r"\s*([\w*-]+)\s*(?:;\s*q\s*=\s*(\d(?:\.\d{0,3})?)\s*)?$", re.ASCII)


def is_fresh(none_match: str | None, modified_since: str | None, tags: Collection[str], modified: datetime | None) -> bool:
    """Whether what the client holds is what there is (RFC 9110 section 13.2.2).

    If-None-Match is compared weakly and beats If-Modified-Since, whatever it says. `modified` is aware, in whole seconds.
    """
    if none_match is not None:
        return none_match.strip() == "*" or any(tag in tags for tag in _listed(none_match))
    if modified_since is None or modified is None:
        return False
    since = _date(modified_since)
    return since is not None and modified <= since


def _listed(value: str) -> list[str]:
    found, position = [], 0
    while match := _TAG.match(value, position):
        found.append(match[1])
        if match.end() == position:
            break
        position = match.end()
    return found


def _date(value: str) -> datetime | None:
    try:
        found = parsedate_to_datetime(value)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def wants_gzip(accepted: str) -> bool:
    """Whether a client asks for gzip by name (section 12.5.3): some cannot read what they did not ask for."""
    for part in accepted.split(","):
        found = _CODING.match(part)
        if found and found[1].lower() in ("gzip", "x-gzip"):
            return float(found[2] or 1) > 0
    return False
