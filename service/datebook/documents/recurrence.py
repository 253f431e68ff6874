"""Rules of repetition (RFC 5545 section 3.3.10) that strangers state: taken where they are ones that meetings have.

Those who expand a rule loop for ever over an INTERVAL of nought, and for a day over one that fits no day.
"""

from __future__ import annotations

import re

_WEEKDAYS = r"(?:MO|TU|WE|TH|FR|SA|SU)"
_VALUES = {
    "FREQ": r"YEARLY|MONTHLY|WEEKLY|DAILY",
    "INTERVAL": r"[1-9]\d{0,2}",
    "COUNT": r"[1-9]\d{0,3}",
    "UNTIL": r"\d{8}(?:T\d{6}Z?)?",
    "BYDAY": rf"(?:[+-]?[1-5])?{_WEEKDAYS}(?:,(?:[+-]?[1-5])?{_WEEKDAYS}){{0,34}}",
    "BYMONTH": r"(?:1[0-2]|[1-9])(?:,(?:1[0-2]|[1-9])){0,11}",
    "BYMONTHDAY": r"-?(?:[12]\d|3[01]|[1-9])(?:,-?(?:[12]\d|3[01]|[1-9])){0,30}",
    "BYSETPOS": r"-?[1-5](?:,-?[1-5]){0,4}",
    "WKST": _WEEKDAYS,
}
_LONGEST = 200


def recurrence_of(words: str) -> str | None:
    """The rule as its parts stand, each once; None where it is none, or one finer or stranger than meetings have."""
    parts = [part.partition("=") for part in words.strip().upper().split(";") if part]
    names = [name for name, _, _ in parts]
    known = all(name in _VALUES and re.fullmatch(_VALUES[name], value) for name, _, value in parts)
    if (
        len(words) > _LONGEST
        or not known
        or len(set(names)) < len(names)
        or "FREQ" not in names
        or {"COUNT", "UNTIL"} <= set(names)
    ):
        return None
    return ";".join("".join(part) for part in parts)
