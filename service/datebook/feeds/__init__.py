"""Calendar → bytes: one file a format. Pure: the same entries give the same bytes, on every machine and at every time."""

from __future__ import annotations

from datebook.feeds.feed import Feed

__all__ = ["Feed"]
