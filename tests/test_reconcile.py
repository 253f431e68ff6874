"""One meeting is one entry, however often and however it is told; two meetings stay two."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from datebook import reconcile
from datebook.definitions import Keep
from datebook.model import Document, Event, Evidence, Participant, Reading, Window

MONDAY = datetime(2022, 1, 3, tzinfo=UTC)
TUESDAY = datetime(2022, 1, 4, tzinfo=UTC)
ALL = Keep()


def event(title, start, *names, **more):
    parties = tuple(Participant(name, "country") for name in names)
    quote = Evidence("date", 0, 5, "Talks", "as the test says")
    return Event(title, more.pop("kind", "talks"), start, participants=parties, evidence=(quote,), **more)


TALKS = event("Russia–US talks", date(2022, 1, 10), "Russia", "United States")


def reading(text, *events, undated=()):
    return Reading(Document("a.txt", text), tuple(events), tuple(undated))


def take(entries, found, at=MONDAY, keep=ALL):
    changes = reconcile.plan(entries, found, calendar="talks", keep=keep, at=at)
    return reconcile.apply(entries, changes), [change.kind for change in changes]


def held(*events):
    entries, _ = take((), reading("Talks are held.", *events))
    return entries


SAME = {
    "told again": (TALKS, "retold"),
    "told with another title": (replace(TALKS, title="Security talks"), "retold"),
    "told as a meeting": (replace(TALKS, kind="meeting"), "retold"),
    "told with one party more": (event("Talks", date(2022, 1, 10), "Russia", "United States", "Switzerland"), "edited"),
    "told with its hour": (replace(TALKS, start=datetime(2022, 1, 10, 9, 30)), "moved"),
    "told with its place": (replace(TALKS, location="Geneva"), "edited"),
    "moved, with the old day": (replace(TALKS, start=date(2022, 1, 12), moved_from=date(2022, 1, 10)), "moved"),
    "cancelled on its day": (replace(TALKS, status="cancelled"), "cancelled"),
    "cancelled without a day": (replace(TALKS, start=None, status="cancelled"), "cancelled"),
    "postponed without a day": (replace(TALKS, start=None, status="postponed"), "postponed"),
}
OTHER = {
    "another day": replace(TALKS, start=date(2022, 1, 17)),
    "another party": event("Russia–OSCE talks", date(2022, 1, 10), "Russia", "OSCE"),
    "another kind": replace(TALKS, kind="call"),
    "the same parties at a day nobody knows": replace(TALKS, start=None, window=Window(date(2022, 2, 1), date(2022, 2, 28))),
}


@pytest.mark.parametrize("name", SAME)
def test_another_telling_of_the_same_meeting_keeps_its_uid(name):
    told, kind = SAME[name]
    before = held(TALKS)
    after, kinds = take(before, reading("Another text.", told), TUESDAY)
    assert kinds == [kind]
    assert [entry.uid for entry in after] == [entry.uid for entry in before]
    assert len(after[0].tellings) == 2
    assert after[0].revised == TUESDAY
    assert after[0].created == MONDAY


@pytest.mark.parametrize("name", OTHER)
def test_another_meeting_is_another_entry(name):
    after, kinds = take(held(TALKS), reading("Another text.", replace(OTHER[name], mention=7)))
    assert kinds == ["added"]
    assert len({entry.uid for entry in after}) == 2


def test_time_place_and_status_raise_the_sequence_and_further_evidence_does_not():
    raised = {name: take(held(TALKS), reading("Another text.", told))[0][0].sequence for name, (told, _) in SAME.items()}
    assert raised == {name: int(kind in ("moved", "cancelled", "postponed")) for name, (_, kind) in SAME.items()}


def test_reading_a_document_again_changes_nothing():
    found = reading("Talks are held.", TALKS)
    entries, _ = take((), found)
    assert take(entries, found, TUESDAY) == (entries, [])


def test_two_meetings_of_one_document_never_become_one():
    first, second = replace(TALKS, mention=0), replace(TALKS, mention=9)
    entries, kinds = take((), reading("Talks. And talks.", first, second))
    assert kinds == ["added", "added"]
    assert len(entries) == 2


def test_events_that_one_word_names_have_uids_of_their_own():
    days = [replace(TALKS, start=date(2022, 1, day), evidence=(Evidence("date", day, day + 1, "x", "y"),)) for day in (9, 12, 14)]
    entries, kinds = take((), reading("Talks are held on January 9, 12 and 14.", *days))
    assert kinds == ["added"] * 3
    assert len({entry.uid for entry in entries}) == 3


def test_a_moved_meeting_remembers_where_it_stood():
    entries, _ = take(held(TALKS), reading("x", replace(TALKS, start=date(2022, 1, 12), moved_from=date(2022, 1, 10))))
    assert (entries[0].event.start, entries[0].event.moved_from) == (date(2022, 1, 12), date(2022, 1, 10))


def test_a_cancelled_meeting_keeps_its_day():
    entries, _ = take(held(TALKS), reading("x", replace(TALKS, start=None, status="cancelled")))
    assert (entries[0].event.start, entries[0].event.status) == (date(2022, 1, 10), "cancelled")


def test_a_vaguer_telling_does_not_take_an_hour_away():
    entries, kinds = take(held(replace(TALKS, start=datetime(2022, 1, 10, 9))), reading("x", TALKS))
    assert kinds == ["retold"]
    assert entries[0].event.start == datetime(2022, 1, 10, 9)


def test_an_undated_meeting_is_sharpened_when_its_day_is_told():
    vague = replace(TALKS, start=None, window=Window(date(2022, 1, 10), date(2022, 1, 20)))
    entries, _ = take((), reading("Talks in mid-January.", undated=[vague]))
    entries, kinds = take(entries, reading("Talks on January 14.", replace(TALKS, start=date(2022, 1, 14))), TUESDAY)
    assert kinds == ["sharpened"]
    assert (entries[0].event.start, entries[0].event.window) == (date(2022, 1, 14), None)


KEPT = {
    "everything, when nothing is asked for": (Keep(), True),
    "its kind": (Keep(kinds=("talks", "summit")), True),
    "another kind": (Keep(kinds=("summit",)), False),
    "a party, whatever its case": (Keep(parties=("RUSSIA",)), True),
    "another party": (Keep(parties=("NATO",)), False),
    "its party but another kind": (Keep(parties=("Russia",), kinds=("summit",)), False),
}


@pytest.mark.parametrize("name", KEPT)
def test_a_calendar_keeps_what_its_definition_asks_for(name):
    keep, kept = KEPT[name]
    assert bool(take((), reading("Talks.", TALKS), keep=keep)[0]) is kept


def test_a_uid_is_made_of_calendar_document_and_place_and_of_nothing_that_may_change():
    one = reconcile.uid_of("talks", "d0c", 12)
    assert one == reconcile.uid_of("talks", "d0c", 12)
    assert (
        len(
            {
                one,
                reconcile.uid_of("other", "d0c", 12),
                reconcile.uid_of("talks", "d0d", 12),
                reconcile.uid_of("talks", "d0c", 13),
            }
        )
        == 4
    )


def told(text, date_words, mention):
    begin = text.index(date_words)
    quote = Evidence("date", begin, begin + len(date_words), date_words, "it says so")
    entries, _ = take((), reading(text, replace(TALKS, evidence=(quote,), mention=text.index(mention))))
    return entries[0].tellings[0].text


def test_an_entry_bears_the_sentence_that_tells_of_it():
    assert told("It was cold. Talks are held on January 10 in Geneva. More soon.", "January 10", "Talks") == (
        "Talks are held on January 10 in Geneva."
    )


def test_an_entry_under_a_heading_bears_the_heading_and_its_own_line():
    assert told("January 10\n\n9 a.m.  Doors open\n10 a.m.  Talks", "January 10", "Talks") == "January 10 … 10 a.m. Talks"
