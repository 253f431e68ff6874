"""Calendars and entries for tests of feeds and of the page, as short as a test can say them."""

from datetime import UTC, datetime
from pathlib import Path

from datebook.definitions import CalendarDefinition
from datebook.model import Entry, Event, Evidence, Participant, Telling

REVISED = datetime(2022, 1, 4, 9, 30, tzinfo=UTC)


def definition(**given):
    """A calendar in Vienna."""
    return CalendarDefinition(
        **{
            "name": "talks",
            "path": Path("calendars/talks.toml"),
            "title": "Talks",
            "timezone": "Europe/Vienna",
            "documents": ("*.txt",),
        }
        | given
    )


def event(start, end=None, **given):
    """An event of two parties, with the evidence of its date."""
    told = {
        "title": "Talks of Ruritania and Borduria",
        "kind": "talks",
        "participants": (Participant("Ruritania", "country"), Participant("Borduria", "country")),
        "evidence": (Evidence("date", 18, 26, "12 March", "the first 12 March after the document was published"),),
    }
    return Event(start=start, end=end, **(told | given))


def entry(start, end=None, *, uid="0b2d7a52-0000-5000-8000-000000000001", sentence="They will meet on 12 March.", **given):
    """An entry with one telling."""
    identity = {key: given.pop(key) for key in ("sequence", "revision", "created", "revised") if key in given}
    tellings = given.pop("tellings", None)
    told = event(start, end, **given)
    if tellings is None:
        tellings = (Telling("f00d", "notes/march.txt", sentence, told.evidence),)
    return Entry(uid, told, **({"created": REVISED, "revised": REVISED} | identity), tellings=tellings)
