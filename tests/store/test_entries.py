"""Entries and their history."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from datebook import store
from datebook.errors import NotFoundError
from datebook.model import Change, Entry
from store.values import NOW, entry


def added(*entries: Entry) -> list[Change]:
    return [Change("added", None, item, "d" * 64) for item in entries]


def moved(before: Entry, day: date) -> Change:
    after = replace(
        before,
        event=replace(before.event, start=day, moved_from=before.event.start),
        revision=before.revision + 1,
        sequence=before.sequence + 1,
    )
    return Change("moved", before, after, "e" * 64)


def test_a_plan_is_carried_out_and_told_by_history(held: store.Store) -> None:
    first = entry()
    change = moved(first, date(2022, 1, 12))
    with held.write() as w:
        w.entries.apply("talks", added(first), NOW)
    with held.write() as w:
        w.entries.apply("talks", [change], NOW + timedelta(days=1))
    with held.read() as r:
        assert r.entries.entries("talks") == (change.after,)
        told = r.entries.changes("a1")
    assert [(item.kind, item.revision, item.before, item.after) for item in told] == [
        ("added", 1, None, first),
        ("moved", 2, first, change.after),
    ]
    assert told[1].at == NOW + timedelta(days=1)


def test_the_revision_of_a_calendar_rises_with_each_plan_and_with_nothing_else(held: store.Store) -> None:
    with held.write() as w:
        assert w.entries.revision_of("talks") == store.CalendarRevision()
        w.entries.apply("talks", added(entry("a1"), entry("b2")), NOW)
        w.entries.apply("talks", [], NOW + timedelta(days=9))
        w.entries.apply("other", added(entry("a1")), NOW)
        assert w.entries.revision_of("talks") == store.CalendarRevision(1, NOW)


def test_entries_are_in_order_of_time_a_day_before_its_hours_and_what_is_undated_last(held: store.Store) -> None:
    hour, day = datetime(2022, 1, 10, 9), date(2022, 1, 10)
    items = [entry("u", start=None), entry("h", start=hour), entry("d", start=day), entry("e", start=date(2022, 1, 9))]
    with held.write() as w:
        w.entries.apply("talks", added(*items), NOW)
    with held.read() as r:
        assert [item.uid for item in r.entries.entries("talks")] == ["e", "d", "h", "u"]


def test_a_plan_made_on_what_is_no_longer_there_changes_nothing(held: store.Store) -> None:
    first = entry()
    with held.write() as w:
        w.entries.apply("talks", added(first), NOW)
    with held.write() as w:
        w.entries.apply("talks", [moved(first, date(2022, 1, 12))], NOW)
    for stale in (added(first), [*added(entry("b2")), moved(first, date(2022, 1, 13))]):
        with pytest.raises(store.ConflictError, match="plan again"), held.write() as w:
            w.entries.apply("talks", stale, NOW)
    with held.read() as r:
        assert [item.event.start for item in r.entries.entries("talks")] == [date(2022, 1, 12)]
        assert r.entries.revision_of("talks").number == 2


def test_an_entry_is_found_by_the_beginning_of_its_uid_where_that_is_clear(held: store.Store) -> None:
    with held.write() as w:
        w.entries.apply("talks", added(entry("abc1"), entry("abd2"), entry("ab")), NOW)
    with held.read() as r:
        assert r.entries.entry("abc") == ("talks", entry("abc1"))
        assert r.entries.entry("ab")[1].uid == "ab"
        for prefix, reason in (("a", "more than one"), ("x", "no such event"), ("", "no such event"), ("a%", "no such event")):
            with pytest.raises(NotFoundError, match=reason):
                r.entries.entry(prefix)


def test_an_error_within_the_block_leaves_nothing_behind(held: store.Store) -> None:
    def interrupted() -> None:
        with held.write() as w:
            w.entries.apply("talks", added(entry()), NOW)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    with held.read() as r:
        assert not r.entries.entries("talks")
