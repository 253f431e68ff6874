"""Units of time: how fine each speaks, how ISO 8601 writes so many of it."""

from __future__ import annotations

from datebook.model import Grain
from datebook.times.grammar import Found
from datebook.times.lexicon import UNIT_LETTERS

_TIMED = {"second": "S", "minute": "M", "hour": "H"}
_PLAIN = {"day": "D", "week": "W", "month": "M", "year": "Y", "workday": "D"}
_IN_YEARS = {"decade": 10, "century": 100, "millennium": 1000}
_SMALLER = {"hour": (60, "M"), "minute": (60, "S"), "year": (12, "M"), "day": (24, "TH")}

_GRAINS: dict[str, Grain] = {
    "second": "second",
    "minute": "minute",
    "hour": "hour",
    "day": "day",
    "workday": "day",
    "week": "week",
    "fortnight": "week",
    "month": "month",
    "quarter": "quarter",
    "year": "year",
    "decade": "decade",
    "century": "century",
    "weekend": "weekend",
}


def grain_of(unit: str) -> Grain:
    """How fine a unit speaks."""
    return _GRAINS.get(unit, "day")


def unit_of(found: Found, name: str = "unit") -> str:
    """The unit that a named part means."""
    value = found[name]
    return "second" if value == 2 else str(value)


def plural(found: Found) -> bool:
    """Whether the unit is in the plural."""
    node = found.node("unit")
    return node is not None and node.word.endswith("s")


def iso_duration(n: float | str, unit: str) -> str:
    """ISO 8601: 2 weeks are P2W, 3 hours PT3H, 2 decades P20Y, some days PXD, 2.5 years P2Y6M."""
    if unit == "quarter":
        return f"P{n}Q" if isinstance(n, str) else f"P{int(n * 3)}M"
    if unit == "fortnight":
        return f"P{n if isinstance(n, str) else int(2 * n)}W"
    if unit in _IN_YEARS:
        return "PX" + UNIT_LETTERS[unit] if isinstance(n, str) else f"P{int(n * _IN_YEARS[unit])}Y"
    letter = _TIMED.get(unit) or _PLAIN.get(unit, "X")
    prefix = "PT" if unit in _TIMED else "P"
    if isinstance(n, str) or n == int(n):
        return f"{prefix}{n if isinstance(n, str) else int(n)}{letter}"
    whole, rest = int(n), n - int(n)
    smaller = _SMALLER.get(unit)
    if smaller is None:
        return f"{prefix}{n}{letter}"
    head = f"{prefix}{whole}{letter}" if whole else prefix
    if smaller[1] == "TH":
        return f"{head}T{round(rest * 24)}H"
    return f"{head}{round(rest * smaller[0])}{smaller[1]}"
