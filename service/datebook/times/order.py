"""Which of two figures is the month: what one date of a text leaves open, its weekday or the text's other dates settle."""

from __future__ import annotations

from collections.abc import Sequence

from datebook.times.partial import Partial, Unresolved
from datebook.times.spans import safe_date


def settle(scanned: Sequence[Unresolved]) -> None:
    """Put the day first where the weekday beside a date, or else the dates that leave no choice, say so.

    "10/03/2006" is read as in America, unless it stands beside "Fri", or "25/12/2005" in the same text shows that the day comes
    first.
    """
    keys = {each.partial.key for each in scanned}
    if "figures" not in keys:
        return
    day_first = "day first" in keys and "month first" not in keys
    for each in scanned:
        partial = each.partial
        if partial.key == "figures" and _turned(partial, day_first=day_first):
            partial.month, partial.day = partial.day, partial.month


def _turned(partial: Partial, *, day_first: bool) -> bool:
    if partial.year is None or partial.month is None or partial.day is None:
        return False
    if partial.weekday is None:
        return day_first
    straight = safe_date(partial.year, partial.month, partial.day)
    turned = safe_date(partial.year, partial.day, partial.month)
    fits = straight is not None and straight.isoweekday() == partial.weekday
    return not fits and turned is not None and (turned.isoweekday() == partial.weekday or day_first)
