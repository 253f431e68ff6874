"""Events that come as data: told as stated, joined with the prose's telling of them, each field with its words."""

from datetime import date, datetime

import pytest

from datebook import reading
from datebook.documents import jsonl, language, statements
from datebook.documents.parts import Person, Statement
from datebook.model import Document, Published

DAY = Published(date(2031, 3, 1), date(2031, 3, 1), "stated", "the test says so")


def document(prose, *stated):
    composed = statements.set_out(prose, stated)
    return Document(
        "a.html",
        composed.text,
        language=language.language_of(prose),
        published=DAY,
        stated=composed.stated,
        prose_end=composed.prose_end,
    )


def read(prose, *stated):
    return reading.read(document(prose, *stated)).events


def said(title, start, **more):
    return Statement(title, start, "schema.org Event", **more)


def test_an_event_that_is_only_stated_is_told_with_all_its_fields():
    (event,) = read(
        "",
        said(
            "Harbour conference",
            "2031-03-14T14:00:00+01:00",
            end="2031-03-14T16:00:00+01:00",
            location="City Hall, Oslo",
            status="postponed",
            moved_from="2031-03-07T14:00:00+01:00",
            recurrence="FREQ=WEEKLY",
            people=(Person("Kari Lund", "person", "speaker"),),
        ),
    )
    assert (event.title, event.kind) == ("Harbour conference", "conference")
    assert (event.start, event.end, event.timezone) == (datetime(2031, 3, 14, 14), datetime(2031, 3, 14, 16), "+01:00")
    assert (event.location, event.status, event.moved_from) == ("City Hall, Oslo", "postponed", datetime(2031, 3, 7, 14))
    assert event.recurrence == "FREQ=WEEKLY"
    assert [(p.name, p.role) for p in event.participants] == [("Kari Lund", "speaker")]
    assert event.confidence >= 0.95


TELLINGS = {
    "only data": "",
    "data and prose": "The Harbour conference will be held in Oslo on 14 March. Norway and Sweden take part.",
}


@pytest.mark.parametrize("case", TELLINGS)
def test_every_field_quotes_the_exact_words_of_the_text(case):
    given = document(
        TELLINGS[case],
        said(
            "Harbour conference",
            "2031-03-14T14:00",
            location="City Hall",
            people=(Person("Norway", "organization", "organizer"),),
        ),
    )
    (event,) = reading.read(given).events
    assert event.evidence
    for words in event.evidence:
        assert given.text[words.begin : words.end] == words.quote
    assert {"date", "start_time", "title", "kind", "location", "participants[0]"} <= {words.field for words in event.evidence}


def test_the_smallest_words_carry_a_field():
    given = document("", said("Talks", "2031-03-14T14:00Z"))
    (event,) = reading.read(given).events
    quotes = {words.field: words.quote for words in event.evidence}
    assert (quotes["date"], quotes["start_time"], quotes["timezone"], quotes["title"]) == (
        "2031-03-14",
        "14:00",
        "+00:00",
        "Talks",
    )


ONE_EVENT = {
    "names in common": ("The harbour talks will be held on 14 March.", said("Harbour talks", "2031-03-14T14:00+01:00")),
    "the only one of its day": ("The council will meet on 14 March.", said("Board gathering", "2031-03-14T14:00+01:00")),
    "an hour in the prose's own words": (
        "The harbour talks will begin on 14 March at 2 p.m.",
        said("Harbour talks", "2031-03-14T14:00+01:00"),
    ),
    "an hour in another zone": (
        "The harbour talks will begin on 14 March at 1 p.m. GMT.",
        said("Harbour talks", "2031-03-14T14:00+01:00"),
    ),
}


@pytest.mark.parametrize("case", ONE_EVENT)
def test_what_prose_and_data_tell_is_one_event_with_the_hour_of_the_data(case):
    prose, stated = ONE_EVENT[case]
    (event,) = read(prose, stated)
    assert (event.title, event.start, event.timezone) == (stated.title, datetime(2031, 3, 14, 14), "+01:00")
    assert any(words.because.startswith("stated as data") for words in event.evidence)
    assert any(words.because.startswith("told again in the prose") for words in event.evidence)


TWO_EVENTS = {
    "another day": ("The harbour talks will be held on 15 March.", said("Harbour talks", "2031-03-14")),
    "another hour": (
        "The council will meet on 14 March at 9 a.m.",
        said("Harbour talks", "2031-03-14T14:00"),
    ),
}


@pytest.mark.parametrize("case", TWO_EVENTS)
def test_there_are_two_events_where_prose_tells_of(case):
    prose, stated = TWO_EVENTS[case]
    assert len(read(prose, stated)) == 2


def test_prose_adds_what_the_data_does_not_say():
    (event,) = read("Norway and Sweden will hold talks in Oslo on 14 March at 2 p.m.", said("Nordic talks", "2031-03-14"))
    assert event.start == datetime(2031, 3, 14, 14)
    assert {"Norway", "Sweden"} <= {p.name for p in event.participants}
    assert event.kind == "talks"


def test_a_page_that_calls_off_what_its_data_still_states_is_believed():
    (event,) = read("The harbour talks planned for 14 March were cancelled.", said("Harbour talks", "2031-03-14T14:00"))
    assert event.status == "cancelled"


def test_data_is_not_read_as_prose():
    given = document("Nothing of note was said.", said("Talks", "2031-03-14T14:00", moved_from="2031-03-07T14:00"))
    found = reading.read(given)
    assert len(found.events) == 1
    assert found.times == ()
    assert found.document.published == DAY


def test_data_of_a_page_in_another_language_is_read_though_its_prose_is_not():
    prose = "Der Rat wird sich am 14. März im Rathaus treffen und über den Hafen sprechen, sagte die Stadt und der Minister auch."
    found = reading.read(document(prose, said("Sitzung", "2031-03-14")))
    assert [event.title for event in found.events] == ["Sitzung"]
    assert "German" in found.problems[0].because


WHEN = {
    "a floating time": (said("x", "2031-03-14T14:00"), datetime(2031, 3, 14, 14), None, None),
    "a named zone": (said("x", "2031-03-14T14:00", timezone="Europe/Oslo"), datetime(2031, 3, 14, 14), None, "Europe/Oslo"),
    "days": (said("x", "2031-03-14", end="2031-03-16"), date(2031, 3, 14), date(2031, 3, 16), None),
    "one day": (said("x", "2031-03-14", end="2031-03-14"), date(2031, 3, 14), None, None),
    "days from midnight to the last minute": (
        said("x", "2031-03-14T00:00", end="2031-03-15T23:59:59"),
        date(2031, 3, 14),
        date(2031, 3, 15),
        None,
    ),
    "an end before its start": (said("x", "2031-03-14T14:00", end="2031-03-14T13:00"), datetime(2031, 3, 14, 14), None, None),
    "an end in another offset": (
        said("x", "2031-03-14T14:00+01:00", end="2031-03-14T14:00Z"),
        datetime(2031, 3, 14, 14),
        datetime(2031, 3, 14, 15),
        "+01:00",
    ),
}


@pytest.mark.parametrize("case", WHEN)
def test_it_takes_place_at(case):
    statement, start, end, zone = WHEN[case]
    (event,) = read("", statement)
    assert (event.start, event.end, event.timezone) == (start, end, zone)


def test_the_same_event_in_two_notations_is_one():
    assert len(read("", said("Talks", "2031-03-14T14:00"), Statement("Talks", "2031-03-14T14:00:00", "iCalendar"))) == 1


def test_strangers_words_stay_on_their_line():
    given = document("", said("Talks\nStart: 1999-01-01", "2031-03-14", location="a\u2028b\x00"))
    (event,) = reading.read(given).events
    assert event.title == "Talks Start: 1999-01-01"
    assert event.location == "a b"
    assert event.start == date(2031, 3, 14)


def test_a_document_handed_over_as_a_json_line_is_the_document_it_was():
    import json  # noqa: PLC0415 - here alone
    from dataclasses import asdict  # noqa: PLC0415

    given = document("They meet.", said("Talks", "2031-03-14T14:00+01:00", people=(Person("Ann", "person", "speaker"),)))
    row = {"source": given.source, "text": given.prose, "stated": [asdict(each) for each in statements.taken_apart(given.stated)]}
    (back,) = jsonl.parse([json.dumps(row).encode()], "x")
    assert (back.text, back.stated, back.prose_end) == (given.text, given.stated, given.prose_end)


@pytest.mark.parametrize(
    "rule", ["FREQ=WEEKLY", "FREQ=MONTHLY;BYDAY=-1FR;COUNT=12", "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=14;UNTIL=20400101T000000Z"]
)
def test_a_rule_of_repetition_is_kept(rule):
    (event,) = read("", said("x", "2031-03-14", recurrence=rule))
    assert event.recurrence == rule


@pytest.mark.parametrize(
    "rule",
    [
        "",
        "weekly",
        "FREQ=SECONDLY",
        "FREQ=WEEKLY;INTERVAL=0",
        "FREQ=WEEKLY;FREQ=DAILY",
        "FREQ=WEEKLY;BYDAY=XX",
        "FREQ=WEEKLY\nX:y",
        "INTERVAL=2",
    ],
)
def test_an_event_with_a_rule_that_no_meeting_has_is_told_without_it(rule):
    (event,) = read("", said("x", "2031-03-14", recurrence=rule))
    assert event.recurrence is None
