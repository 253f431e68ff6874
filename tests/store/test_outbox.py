"""Reminders' rows: claimed once, recorded by the one who claimed them, found however many others there are."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

from datebook import store
from datebook.model import Change, Reminder
from datebook.reminders import Attempt, ChannelNews, Difference, Verdict
from store.values import NOW, entry, reminder

HOUR = timedelta(hours=1)
LEASE = timedelta(seconds=60)


def put(held: store.Store, *reminders: Reminder) -> None:
    with held.write() as w:
        w.outbox.carry_out("talks", Difference(add=reminders))


def states(held: store.Store) -> list[tuple[str, str, str | None]]:
    with held.read() as r:
        return [(row.reminder.uid, row.state, row.reason) for row in r.outbox.all()]


def claim(held: store.Store, *, owner: str = "me", late: timedelta = timedelta(), limit: int = 10) -> list[str]:
    claims = store.Queue(held).claim("ops", now=NOW + late, owner=owner, lease=LEASE, limit=limit)
    return [item.row.reminder.uid for item in claims]


def test_what_is_due_is_claimed_once_oldest_first_and_no_more_than_asked_for(held: store.Store) -> None:
    put(held, *(reminder(uid, due=NOW - HOUR * age, over=NOW + HOUR) for uid, age in (("a", 1), ("b", 3), ("c", 2))))
    put(held, reminder("later", due=NOW + HOUR, over=NOW + 2 * HOUR), reminder("else", channel="x", over=NOW + HOUR))
    assert claim(held, limit=2) == ["b", "c"]
    assert claim(held) == ["a"]
    assert claim(held) == []


def test_many_threads_claim_no_row_twice(held: store.Store) -> None:
    put(held, *(reminder(f"u{number:03}", over=NOW + HOUR) for number in range(60)))
    with ThreadPoolExecutor(6) as threads:
        taken = list(threads.map(lambda number: claim(held, owner=f"t{number}", limit=5), range(18)))
    uids = [uid for part in taken for uid in part]
    assert len(uids) == len(set(uids)) == 60


def test_a_claim_brings_the_entry_as_the_calendar_holds_it(held: store.Store) -> None:
    put(held, reminder("a1", over=NOW + HOUR), reminder("gone", over=NOW + HOUR))
    with held.write() as w:
        w.entries.apply("talks", [Change("added", None, entry(), "d" * 64)], NOW)
    claims = store.Queue(held).claim("ops", now=NOW, owner="me", lease=LEASE, limit=10)
    assert {item.row.reminder.uid: item.entry for item in claims} == {"a1": entry(), "gone": None}


def test_a_verdict_of_one_who_lost_the_row_is_not_written(held: store.Store) -> None:
    queue = store.Queue(held)
    put(held, reminder(over=NOW + HOUR))
    (stalled,) = queue.claim("ops", now=NOW, owner="me", lease=LEASE, limit=1)
    queue.settle(NOW + LEASE)
    (taken,) = queue.claim("ops", now=NOW + LEASE, owner="other", lease=LEASE, limit=1)
    sent = Attempt(NOW + LEASE, "sent", "ok", 200, 5)
    assert queue.record("me", [Verdict(stalled.row, "dead", attempt=sent)]) == 1
    assert queue.record("other", [Verdict(taken.row, "sent", revision=3, attempt=sent)]) == 0
    assert queue.record("other", [Verdict(taken.row, "pending")]) == 1
    with held.read() as r:
        (row,) = r.outbox.all()
        assert (row.state, row.attempts, row.revision, row.sent_at) == ("sent", 2, 3, NOW + LEASE)
        assert [(outcome, status) for _, outcome, _, status in r.outbox.attempts(row.id)] == [("abandoned", None), ("sent", 200)]


def test_an_old_lease_of_the_same_owner_does_not_count_for_a_new_one(held: store.Store) -> None:
    queue = store.Queue(held)
    put(held, reminder(over=NOW + HOUR))
    (first,) = queue.claim("ops", now=NOW, owner="me", lease=LEASE, limit=1)
    queue.settle(NOW + LEASE)
    queue.claim("ops", now=NOW + LEASE, owner="me", lease=LEASE, limit=1)
    assert queue.record("me", [Verdict(first.row, "sent")]) == 1


def test_a_lease_that_runs_out_is_a_reason_to_wake_up_then(held: store.Store) -> None:
    put(held, reminder("a", over=NOW + HOUR), reminder("b", due=NOW + HOUR, over=NOW + 2 * HOUR))
    queue = store.Queue(held)
    assert queue.wake_ups(["ops", "none"]) == {"ops": NOW}
    claim(held)
    assert queue.wake_ups(["ops"]) == {"ops": NOW + LEASE}


def test_what_a_dead_process_claimed_is_taken_back_at_the_start_and_own_leases_are_given_back(held: store.Store) -> None:
    queue = store.Queue(held)
    put(held, reminder(over=NOW + HOUR))
    claim(held, owner="dead")
    taken, _ = queue.take_over("me", {"ops": "f1"}, NOW)
    assert taken == (1 if held.one_process else 0)
    if held.one_process:
        assert claim(held) == ["a1"]
        assert queue.release("me") == 1
        assert claim(held, owner="next") == ["a1"]


def test_of_several_leads_of_one_meeting_that_are_due_the_latest_is_claimed_and_the_others_suppressed(held: store.Store) -> None:
    put(
        held,
        *(reminder("a", lead=lead, due=NOW - HOUR * age, over=NOW + HOUR) for lead, age in (("1 week", 9), ("1 day", 2))),
        reminder("b", lead="1 week", due=NOW - HOUR * 9, over=NOW + HOUR),
        reminder("b", lead="1 day", due=NOW + HOUR, over=NOW + 2 * HOUR),
    )
    # One at a time, so that the earlier ones are not in one batch with the later.
    assert [claim(held, limit=1) for _ in range(3)] == [["b"], ["a"], []]
    with held.read() as r:
        assert [(row.reminder.uid, row.reminder.lead, row.state) for row in r.outbox.all()] == [
            ("a", "1 week", "suppressed"),
            ("b", "1 week", "leased"),
            ("a", "1 day", "leased"),
            ("b", "1 day", "pending"),
        ]


def test_what_is_over_is_marked_missed_on_every_channel_and_nothing_else_is(held: store.Store) -> None:
    over = NOW - timedelta(seconds=1)
    put(held, *(reminder("a", channel=name, due=NOW - HOUR, over=over) for name in ("ops", "removed")))
    put(held, reminder("b", due=NOW - HOUR, over=NOW + HOUR))
    assert store.Queue(held).settle(NOW) == 2
    assert [state for _, state, _ in states(held)] == ["missed", "missed", "pending"]
    assert store.Queue(held).settle(NOW) == 0


def test_a_parked_or_disabled_channel_is_left_alone_and_one_that_leads_elsewhere_starts_afresh(held: store.Store) -> None:
    queue = store.Queue(held)
    put(held, reminder(over=NOW + 9 * HOUR))
    queue.take_over("me", {"ops": "f1"}, NOW)
    queue.record("me", [], ChannelNews("ops", NOW, not_before=NOW + HOUR))
    assert claim(held) == []
    assert queue.wake_ups(["ops"]) == {"ops": NOW + HOUR}
    queue.record("me", [], ChannelNews("ops", NOW, disabled="no_service"))
    assert claim(held, late=2 * HOUR) == []
    assert queue.wake_ups(["ops"]) == {}
    assert queue.take_over("me", {"ops": "f1"}, NOW) == (0, {"ops": "no_service"})
    assert queue.wake_ups(["ops"]) == {}
    assert queue.take_over("me", {"ops": "f2"}, NOW) == (0, {})
    assert claim(held) == ["a1"]


def test_a_disabled_channel_says_since_when_and_why_until_it_is_enabled(held: store.Store) -> None:
    with held.write() as w:
        w.channels.disable("ops", reason="no_service", at=NOW)
        assert w.channels.all() == {"ops": store.ChannelState("ops", None, None, NOW, "no_service")}
        w.channels.enable("ops")
        assert w.channels.state("ops") == store.ChannelState("ops")


def test_withdrawing_and_renewing_touch_only_rows_that_wait(held: store.Store) -> None:
    put(held, reminder("a", over=NOW + HOUR), reminder("b", due=NOW + HOUR, over=NOW + 2 * HOUR))
    claim(held)
    with held.write() as w:
        rows = {row.reminder.uid: row for row in w.outbox.rows("talks", ["a", "b"])}
        w.outbox.carry_out("talks", Difference(withdraw=tuple(row.id for row in rows.values())))
    assert [state for _, state, _ in states(held)] == ["leased", "cancelled"]
    later = reminder("b", due=NOW + 3 * HOUR, over=NOW + 4 * HOUR)
    with held.write() as w:
        w.outbox.carry_out("talks", Difference(renew=((rows["b"].id, later), (rows["a"].id, later))))
    with held.read() as r:
        assert [(row.state, row.reminder.due) for row in r.outbox.all()] == [("leased", NOW), ("pending", later.due)]


def test_what_was_due_before_the_first_reading_is_kept_as_suppressed(held: store.Store) -> None:
    with held.write() as w:
        w.outbox.carry_out("talks", Difference(suppress=(reminder(over=NOW + HOUR),)))
        assert w.outbox.counts() == {"suppressed": 1}
        assert w.outbox.oldest_due(NOW + HOUR) is None
    assert claim(held) == []


def test_old_attempts_are_forgotten_and_young_ones_kept(held: store.Store) -> None:
    queue = store.Queue(held)
    put(held, reminder(over=NOW + HOUR))
    for age in (9, 1):
        (item,) = queue.claim("ops", now=NOW, owner="me", lease=LEASE, limit=1)
        tried = Attempt(NOW - timedelta(days=age), "retry", "ConnectError")
        queue.record("me", [Verdict(item.row, "pending", next_attempt_at=NOW, attempt=tried)])
    with held.write() as w:
        assert w.outbox.prune(NOW - timedelta(days=5)) == 1
        assert [at for at, *_ in w.outbox.attempts(item.row.id)] == [NOW - timedelta(days=1)]
