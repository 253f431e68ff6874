"""Documents: kept once, as they came."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from datebook import store
from datebook.documents import hash_of
from datebook.errors import NotFoundError
from datebook.model import Document, Participant, Published, StatedEvent
from store.values import NOW

ANY = st.text(st.characters(exclude_categories=()), max_size=20) | st.sampled_from(['"', '"a"', "\x00", "\ud800", "\r\n", "null"])


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40, deadline=None)
@given(text=ANY, source=ANY, title=st.none() | ANY)
def test_a_document_comes_back_character_for_character(held: store.Store, text: str, source: str, title: str | None) -> None:
    zone = timezone(timedelta(hours=5, minutes=30))
    for instant in (None, datetime(2022, 1, 3, 4, 5), datetime(2022, 1, 3, 4, 5, tzinfo=zone)):
        published = Published(date(2022, 1, 3), date(2022, 1, 9), "inferred", source, instant)
        document = Document(source, text + str(instant), title, "en", published, "Europe/Vienna")
        with held.write() as w:
            new = w.documents.add(document, calendar="talks", received=NOW)
            kept = w.documents.get(hash_of(document))
            if new:
                assert kept == store.StoredDocument(hash_of(document), document, NOW)


def test_the_same_text_is_one_document_of_several_calendars(held: store.Store) -> None:
    first, copy = Document("a.txt", "They meet."), Document("b.txt", "They meet.")
    with held.write() as w:
        assert w.documents.add(first, calendar="talks", received=NOW)
        assert not w.documents.add(copy, calendar="talks", received=NOW)
        assert w.documents.add(copy, calendar="other", received=NOW)
    with held.read() as r:
        assert [item.document.source for item in r.documents.all()] == ["a.txt"]
        assert r.documents.calendars_of(hash_of(first)) == ["other", "talks"]
        assert r.documents.known("talks", [hash_of(first), "f" * 64]) == {hash_of(first)}
        assert r.documents.known("third", [hash_of(first)]) == set()
        assert r.documents.count() == 1


def test_what_could_not_be_read_is_kept_with_its_reason(held: store.Store) -> None:
    with held.write() as w:
        w.documents.add_unreadable("a.bin", hash="b" * 64, problem="a.bin: is binary", calendar="talks", received=NOW)
    with held.read() as r:
        (kept,) = r.documents.all("talks")
    assert (kept.problem, kept.document.source, kept.document.text) == ("a.bin: is binary", "a.bin", "")


def test_a_hash_is_enough_by_its_beginning_where_that_is_clear(held: store.Store) -> None:
    with held.write() as w:
        for mark in ("aa", "ab"):
            w.documents.add_unreadable("x", hash=mark * 32, problem="?", calendar="talks", received=NOW)
        assert w.documents.get("aaa").hash == "aa" * 32
        for prefix, reason in (("a", "more than one"), ("c", "no such document")):
            with pytest.raises(NotFoundError, match=reason):
                w.documents.get(prefix)


def test_a_moment_without_a_zone_is_refused(held: store.Store) -> None:
    with pytest.raises(Exception, match="without a zone"), held.write() as w:
        w.documents.add(Document("a", "b"), calendar="talks", received=datetime(2022, 1, 1))


def test_moments_come_back_in_utc(held: store.Store) -> None:
    at = datetime(2022, 7, 1, 14, tzinfo=timezone(timedelta(hours=2)))
    with held.write() as w:
        w.documents.add(Document("a", "b"), calendar="talks", received=at)
    with held.read() as r:
        (kept,) = r.documents.all()
    assert kept.received == at
    assert kept.received.tzinfo is UTC


def test_what_a_document_states_as_data_comes_back_with_it(held: store.Store) -> None:
    event = StatedEvent(
        "Council",
        datetime(2031, 3, 14, 14, 0),
        "iCalendar",
        date(2031, 3, 14),
        "Europe/Oslo",
        moved_from=date(2031, 3, 7),
        participants=(Participant("Kari Lund", "person", "speaker"),),
        spans=(("title", 7, 14),),
    )
    document = Document("a.ics", "Event: Council", stated=(event,), prose_end=0)
    with held.write() as w:
        w.documents.add(document, calendar="talks", received=NOW)
        assert w.documents.get(hash_of(document)).document == document
