"""Reminders → what is said: a `Message` of plain values, then one renderer a channel. Pure: a rehearsal needs no delivery.

What a message says of time comes from the time that is really left, never from the lead time of the policy: a reminder that
was held up says "in 3 min", not "in 1 hour".
"""

from __future__ import annotations

from datebook.messages.compose import compose, notice
from datebook.messages.message import Message, Notice, When

__all__ = ["Message", "Notice", "When", "compose", "notice"]
