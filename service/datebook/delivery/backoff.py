"""How long to wait before another attempt."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

CEILINGS = (1, 2, 5, 10, 20, 40, 60)
"""Seconds, by attempt; the last holds for all that follow."""
LONGEST_TOLD = timedelta(days=1)
"""What a Retry-After beyond all reason is cut to."""
_DIGITS = 12


def delay(attempts: int, random: Callable[[], float]) -> timedelta:
    """How long to wait after so many attempts: "full jitter", anything up to the ceiling, so that senders do not march in step.

    From M. Brooker, "Exponential Backoff And Jitter", AWS Architecture Blog, 2015. `random` gives a number from 0 to 1.
    """
    ceiling = CEILINGS[min(max(attempts, 1), len(CEILINGS)) - 1]
    return timedelta(seconds=ceiling * random())


def told(value: str | None, now: Callable[[], datetime]) -> timedelta | None:
    """What a Retry-After header asks for (RFC 9110 section 10.2.3); None where there is none or it cannot be read."""
    text = (value or "").strip()
    if text.isascii() and text.isdigit():
        return min(timedelta(seconds=int(text)), LONGEST_TOLD) if len(text) <= _DIGITS else LONGEST_TOLD
    try:
        moment = parsedate_to_datetime(text)
    except ValueError:
        return None
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return min(max(moment - now(), timedelta()), LONGEST_TOLD)
