"""The way from a document to what it says, stage by stage. Pure: no clock, no network, no settings."""

from __future__ import annotations

from dataclasses import replace

from datebook import events, published, times
from datebook.model import Document, Reading


def read(document: Document) -> Reading:
    """Work out everything that one document says.

    The day of writing needs the events ("talks scheduled for next week" are those of January 10), and a date without a year needs
    the day of writing: hence the order.
    """
    scanned = times.scan(document.text)
    mentions = events.mentions(document)
    document = replace(document, published=published.infer(document, scanned, mentions))
    resolved, problems = times.resolve(document.text, scanned, document.published, timezone=document.timezone)
    dated, undated = events.build(document, resolved, mentions)
    return Reading(document, dated, undated, resolved, problems)
