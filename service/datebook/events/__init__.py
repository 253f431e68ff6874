"""From resolved times and the words around them to events, each field with its evidence."""

from datebook.events.assembly import build
from datebook.events.mentions import mentions

__all__ = ["build", "mentions"]
