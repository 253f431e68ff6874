"""iCalendar as data: each VEVENT what it states, with an end as a reader would say it."""

import pytest

from datebook.documents import ical
from datebook.documents.parts import UnreadableError


def calendar(*lines, method=""):
    event = "\r\n".join(("BEGIN:VEVENT", "UID:1", "SUMMARY:Council", *lines, "END:VEVENT"))
    return f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{method}{event}\r\nEND:VCALENDAR\r\n".encode()


STATED = {
    "a day": (["DTSTART;VALUE=DATE:20310314"], {"start": "2031-03-14", "end": None, "timezone": None}),
    "days, the last of which DTEND does not name": (
        ["DTSTART;VALUE=DATE:20310314", "DTEND;VALUE=DATE:20310317"],
        {"start": "2031-03-14", "end": "2031-03-16"},
    ),
    "a floating time": (["DTSTART:20310314T140000"], {"start": "2031-03-14T14:00", "timezone": None}),
    "UTC": (["DTSTART:20310314T140000Z"], {"start": "2031-03-14T14:00", "timezone": "+00:00"}),
    "a zone": (
        ["DTSTART;TZID=Europe/Oslo:20310314T140000", "DTEND;TZID=Europe/Oslo:20310314T160000"],
        {"start": "2031-03-14T14:00", "end": "2031-03-14T16:00", "timezone": "Europe/Oslo"},
    ),
    "an end in another zone": (
        ["DTSTART;TZID=Europe/Oslo:20310314T140000", "DTEND:20310314T150000Z"],
        {"end": "2031-03-14T16:00"},
    ),
    "a length": (["DTSTART:20310314T140000", "DURATION:PT90M"], {"end": "2031-03-14T15:30"}),
    "a place": (["DTSTART:20310314T140000", "LOCATION:City Hall\\, Oslo"], {"location": "City Hall, Oslo"}),
    "a series": (["DTSTART:20310314T140000", "RRULE:FREQ=WEEKLY;BYDAY=FR"], {"recurrence": "FREQ=WEEKLY;BYDAY=FR"}),
    "what is called off": (["DTSTART:20310314T140000", "STATUS:CANCELLED"], {"status": "cancelled"}),
    "what is not sure": (["DTSTART:20310314T140000", "STATUS:TENTATIVE"], {"status": "tentative"}),
    "one of a series that was moved": (
        ["DTSTART:20310314T140000", "RECURRENCE-ID:20310313T140000"],
        {"start": "2031-03-14T14:00", "moved_from": "2031-03-13T14:00"},
    ),
}


@pytest.mark.parametrize("case", STATED)
def test_it_states(case):
    lines, fields = STATED[case]
    (part,) = ical.read(calendar(*lines))
    (stated,) = part.statements
    assert part.text == ""
    for name, value in fields.items():
        assert getattr(stated, name) == value


def test_whoever_organizes_or_chairs_is_named():
    (part,) = ical.read(
        calendar(
            "DTSTART:20310314T140000",
            "ORGANIZER;CN=Ann Berg:mailto:a@example.org",
            "ATTENDEE;CN=Olaf;ROLE=CHAIR:mailto:o@example.org",
            "ATTENDEE;CN=Kari:mailto:k@example.org",
        )
    )
    assert [(p.name, p.role) for p in part.statements[0].people] == [("Ann Berg", "organizer"), ("Olaf", "chair")]


def test_it_was_written_when_it_was_last_revised():
    (part,) = ical.read(calendar("DTSTART:20310314T140000", "DTSTAMP:20310301T080000Z"))
    assert part.written == ("2031-03-01T08:00:00+00:00", "its events were last revised then (DTSTAMP)")


@pytest.mark.parametrize(
    "data", [b"", b"BEGIN:VEVENT", b"talks", b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", calendar("DTSTART:soon")]
)
def test_a_calendar_without_a_dated_event_is_refused(data):
    with pytest.raises(UnreadableError):
        ical.read(data)
