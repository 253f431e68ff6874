"""The loop that sends: nothing lost, nothing stale, nothing twice without a reason. Against a real store and a real receiver."""

from __future__ import annotations

import io
import logging
import threading
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from datebook import store
from datebook.delivery import Channel, ConsoleChannel, Dispatcher, Outcome
from datebook.delivery.slack import SlackChannel
from datebook.messages import Message
from datebook.model import Change, Entry
from datebook.reminders import ChannelNews, Verdict
from delivery.receiving import SECRET, Receiver, Reply
from delivery.values import NOW, Clock, definition, entry, states, take_in, until, whole_day

SECOND, MINUTE, HOUR, DAY = timedelta(seconds=1), timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
DUE = datetime(2022, 1, 3, 9, tzinfo=UTC)  # a day before entry()'s start, January 4 at 10:00 in Vienna
START = DUE + DAY


class Recorder:
    """A channel that keeps what it is given and answers as told; the last answer holds for ever."""

    fingerprint = "recorder"

    def __init__(self, name: str = "ops", *answers: Outcome, pace: timedelta = timedelta()) -> None:
        self.name = name
        self.pace = pace
        self.answers = [*answers] or [Outcome("sent", "ok", 200)]
        self.sent: list[Message] = []
        self.plain: list[bool] = []
        self.closed = False
        self.before: Callable[[], None] = lambda: None

    def send(self, message: Message, *, plain: bool = False) -> Outcome:
        self.before()
        self.sent.append(message)
        self.plain.append(plain)
        return self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]

    def close(self) -> None:
        self.closed = True

    @property
    def said(self) -> list[list[tuple[str, str]]]:
        return [[(notice.uid, notice.when.from_now) for notice in message.notices] for message in self.sent]


Make = Callable[..., Dispatcher]


@pytest.fixture
def make(held: store.Store, clock: Clock) -> Iterator[Make]:
    made: list[Dispatcher] = []

    def dispatcher(*channels: Channel, queue: Any = None, owner: str = "me", calendars: Any = None, **options: Any) -> Dispatcher:
        known = {"talks": definition()} if calendars is None else calendars
        named = {channel.name: channel for channel in channels}
        settings = {"now": clock, "monotonic": clock.monotonic, "random": lambda: 1.0, **options}
        made.append(Dispatcher(queue or store.Queue(held), named, known, owner=owner, **settings))
        made[-1].start()
        return made[-1]

    yield dispatcher
    for one in made:
        one.stop(5)


def reasons(held: store.Store) -> list[str | None]:
    with held.read() as r:
        return [row.reason for row in r.outbox.all()]


def test_a_reminder_is_sent_when_it_is_due_and_once(held: store.Store, clock: Clock, make: Make, receiver: Receiver) -> None:
    take_in(held, entry(), now=NOW)
    slack = SlackChannel("ops", receiver.secret, now=clock)
    sender = make(slack)
    assert sender.deliver_due() == DUE
    assert not receiver.posts
    clock.at = DUE
    # What is left to wait for is the channel's pace, and then the next lead time.
    assert sender.deliver_due() == START - HOUR
    clock.advance(SECOND)
    assert sender.deliver_due() == START - HOUR
    assert [post["blocks"][0]["text"]["text"] for post in receiver.posts] == ["Talks a"]
    assert states(held) == {("a", "1 day"): "sent", ("a", "1 hour"): "pending"}
    with held.read() as r:
        (sent, _) = r.outbox.all()
        assert receiver.ids == [sent.delivery_id]
        assert (sent.sent_at, sent.revision, sent.attempts) == (DUE, 1, 1)
        assert [(outcome, name, status) for _, outcome, name, status in r.outbox.attempts(sent.id)] == [("sent", "ok", 200)]


def test_a_restart_sends_nothing_again(held: store.Store, clock: Clock, make: Make, receiver: Receiver) -> None:
    take_in(held, entry(), now=NOW)
    clock.at = DUE
    for number in range(3):
        sender = make(SlackChannel("ops", receiver.secret, now=clock), owner=f"run {number}")
        sender.deliver_due()
        sender.stop()
        clock.advance(MINUTE)
    assert len(receiver.posts) == 1


def test_what_is_due_while_nothing_runs_is_said_afterwards_with_the_time_really_left(
    held: store.Store, clock: Clock, make: Make
) -> None:
    take_in(held, entry(), now=NOW)
    channel = Recorder()
    clock.at = START - 3 * MINUTE
    make(channel).deliver_due()
    assert channel.said == [[("a", "in 3 min")]]
    assert states(held) == {("a", "1 day"): "suppressed", ("a", "1 hour"): "sent"}


def test_shortly_after_the_start_it_is_said_that_it_began(held: store.Store, clock: Clock, make: Make) -> None:
    take_in(held, entry(), now=NOW)
    channel = Recorder()
    clock.at = START + 4 * MINUTE
    make(channel).deliver_due()
    assert channel.said == [[("a", "started 4 min ago")]]


def test_what_is_over_is_never_sent_and_visibly_missed(
    held: store.Store, clock: Clock, make: Make, caplog: pytest.LogCaptureFixture
) -> None:
    take_in(held, entry(), whole_day(), now=NOW)
    channel = Recorder()
    clock.at = datetime(2022, 1, 6, 9, tzinfo=UTC)
    assert make(channel).deliver_due() is None
    assert channel.sent == []
    assert set(states(held).values()) == {"missed"}
    assert "4 reminders were over before they could be sent" in caplog.text


def test_what_falls_due_together_is_one_message_soonest_first(held: store.Store, clock: Clock, make: Make) -> None:
    take_in(held, entry("later", start=datetime(2022, 1, 4, 12)), entry("sooner"), now=NOW)
    channel = Recorder()
    clock.at = datetime(2022, 1, 3, 11, tzinfo=UTC)
    make(channel).deliver_due()
    assert [[uid for uid, _ in message] for message in channel.said] == [["sooner", "later"]]
    assert len(channel.sent[0].ids) == 2


def test_many_that_are_due_are_sent_in_messages_of_a_bounded_size(held: store.Store, clock: Clock, make: Make) -> None:
    take_in(held, *(entry(f"e{number:02}") for number in range(23)), now=NOW)
    channel = Recorder()
    clock.at = DUE
    make(channel).deliver_due()
    assert [len(message.notices) for message in channel.sent] == [10, 10, 3]


def test_a_channel_with_a_pace_gets_one_message_a_call_and_is_asked_for_again_in_time(
    held: store.Store, clock: Clock, make: Make
) -> None:
    take_in(held, *(entry(f"e{number:02}") for number in range(23)), now=NOW)
    channel = Recorder(pace=SECOND)
    sender = make(channel)
    clock.at = DUE
    for number in (1, 2):
        assert sender.deliver_due() == clock.at + SECOND
        assert sender.deliver_due() == clock.at + SECOND  # too early: nothing is sent
        assert len(channel.sent) == number
        clock.advance(SECOND)
    assert sender.deliver_due() == START - HOUR


def test_a_moved_event_is_not_reminded_of_at_its_old_time(held: store.Store, clock: Clock, make: Make) -> None:
    take_in(held, entry(), now=NOW)
    channel = Recorder()
    sender = make(channel)
    take_in(held, entry(start=datetime(2022, 1, 5, 10)), now=NOW)
    clock.at = DUE
    assert sender.deliver_due() == DUE + DAY
    assert channel.sent == []
    clock.at = DUE + DAY
    sender.deliver_due()
    assert channel.said == [[("a", "tomorrow")]]


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"start": datetime(2022, 1, 5, 10)}, "the event was moved"),
        ({"status": "cancelled"}, "the event is cancelled"),
        ({"status": "postponed"}, "the event is postponed"),
    ],
)
def test_what_changed_behind_the_planners_back_is_seen_just_before_sending(
    held: store.Store, clock: Clock, make: Make, change: Any, reason: str
) -> None:
    take_in(held, entry(), now=NOW)
    with held.write() as w:
        before = w.entries.find("talks", "a")
        assert before
        w.entries.apply("talks", [_edit(before, **change)], NOW)
    channel = Recorder()
    clock.at = DUE
    make(channel).deliver_due()
    assert channel.sent == []
    assert reasons(held)[0] == reason


def _edit(before: Entry, **change: Any) -> Change:
    return Change("edited", before, replace(before, event=replace(before.event, **change), revision=2), "d")


def test_another_title_is_not_sent_again_and_what_is_sent_has_the_latest(held: store.Store, clock: Clock, make: Make) -> None:
    take_in(held, entry(), now=NOW)
    channel = Recorder()
    sender = make(channel)
    clock.at = DUE
    sender.deliver_due()
    take_in(held, entry(title="A better title"), now=clock())
    sender.deliver_due()
    assert len(channel.sent) == 1
    clock.at = START - HOUR
    sender.deliver_due()
    assert [message.notices[0].title for message in channel.sent] == ["Talks a", "A better title"]


def test_reminders_of_a_calendar_that_is_gone_are_withdrawn(held: store.Store, clock: Clock, make: Make) -> None:
    take_in(held, entry(), now=NOW)
    channel = Recorder()
    clock.at = DUE
    make(channel, calendars={}).deliver_due()
    assert (channel.sent, reasons(held)[0]) == ([], "the calendar is no longer defined")


# Failures


def test_a_failure_is_tried_again_after_longer_and_longer_waits(
    held: store.Store, clock: Clock, make: Make, receiver: Receiver
) -> None:
    take_in(held, entry(), now=NOW)
    receiver.replies = [*[Reply(503)] * 8, Reply()]
    sender = make(SlackChannel("ops", receiver.secret, now=clock))
    clock.at = DUE
    waits = []
    while len(receiver.posts) < 9:
        before, wake = clock.at, sender.deliver_due()
        assert wake
        clock.advance(wake - before)
        waits.append((wake - before).total_seconds())
    assert waits[:8] == [1, 2, 5, 10, 20, 40, 60, 60]
    assert states(held)["a", "1 day"] == "sent"
    with held.read() as r:
        assert len(r.outbox.attempts(1)) == 9


def test_waits_are_drawn_at_random_so_that_senders_do_not_march_in_step(held: store.Store, clock: Clock, make: Make) -> None:
    take_in(held, entry(), now=NOW)
    clock.at = DUE
    sender = make(Recorder("ops", Outcome("retry", "ConnectError")), random=lambda: 0.25)
    assert sender.deliver_due() == DUE + SECOND / 4


def test_a_failure_that_lasts_ends_with_the_deadline_and_not_with_a_late_message(
    held: store.Store, clock: Clock, make: Make
) -> None:
    take_in(held, entry(), now=NOW)
    channel = Recorder("ops", Outcome("retry", "ConnectError"))
    sender = make(channel)
    clock.at = START - HOUR
    last = clock.at
    while (wake := sender.deliver_due()) is not None:
        last = clock.at
        clock.advance(wake - clock.at)
    assert set(states(held).values()) == {"suppressed", "missed"}
    assert START + 8 * MINUTE < last < START + 10 * MINUTE
    assert "it could not be sent in time: ConnectError" in reasons(held)


def test_too_many_requests_parks_the_channel_for_as_long_as_it_says(
    held: store.Store, clock: Clock, make: Make, receiver: Receiver
) -> None:
    take_in(held, entry("a"), entry("b", start=datetime(2022, 1, 4, 10, 1)), now=NOW)
    receiver.replies = [Reply(429, b'{"error":"rate_limited"}', {"Retry-After": "120"}), Reply()]
    sender = make(SlackChannel("ops", receiver.secret, now=clock))
    clock.at = DUE
    assert sender.deliver_due() == DUE + 120 * SECOND
    clock.advance(90 * SECOND)
    assert sender.deliver_due() == DUE + 120 * SECOND
    assert len(receiver.posts) == 1
    clock.advance(30 * SECOND)
    sender.deliver_due()
    assert [states(held)[uid, "1 day"] for uid in "ab"] == ["sent", "sent"]


def test_a_wait_that_would_end_after_the_deadline_is_missed_at_once(held: store.Store, clock: Clock, make: Make) -> None:
    take_in(held, entry(), now=NOW)
    clock.at = START - HOUR
    make(Recorder("ops", Outcome("limited", "rate_limited", 429, 2 * HOUR))).deliver_due()
    assert states(held)["a", "1 hour"] == "missed"


@pytest.mark.parametrize("answer", [Reply(404, b"no_service"), Reply(410, b"channel_is_archived")])
def test_a_channel_that_is_gone_is_disabled_and_says_so_and_what_waits_for_it_waits(  # noqa: PLR0917 - fixtures
    held: store.Store, clock: Clock, make: Make, receiver: Receiver, caplog: pytest.LogCaptureFixture, answer: Reply
) -> None:
    take_in(held, entry(), now=NOW)
    receiver.replies = [answer, Reply()]
    sender = make(SlackChannel("ops", receiver.secret, now=clock))
    clock.at = DUE
    assert sender.deliver_due() is None
    name = answer.body.decode()
    assert f"channel ops is disabled: {name} (status {answer.status}); give it a new address and restart" in caplog.text
    assert SECRET not in caplog.text
    assert states(held) == {("a", "1 day"): "dead", ("a", "1 hour"): "pending"}
    assert reasons(held)[0] == f"the channel was disabled: {name}"
    with held.read() as r:
        state = r.channels.state("ops")
        assert (state.disabled_at, state.disabled_reason) == (DUE, name)
    clock.at = START - HOUR
    sender.deliver_due()
    assert len(receiver.posts) == 1
    caplog.clear()
    make(SlackChannel("ops", receiver.secret, now=clock), owner="restarted").deliver_due()
    assert f"channel ops is disabled: {name}; give it a new address and restart" in caplog.text
    assert len(receiver.posts) == 1
    # A new address is a new channel: what is still of use goes out.
    receiver.url += "x"
    make(SlackChannel("ops", receiver.secret, now=clock), owner="changed").deliver_due()
    assert states(held)["a", "1 hour"] == "sent"


def test_a_refused_message_goes_out_as_text_once_and_then_no_more(held: store.Store, clock: Clock, make: Make) -> None:
    take_in(held, entry("a"), now=NOW)
    channel = Recorder("ops", Outcome("fault", "invalid_blocks", 400))
    sender = make(channel)
    clock.at = DUE
    sender.deliver_due()
    assert channel.plain == [False, True]
    assert states(held)["a", "1 day"] == "dead"
    assert reasons(held)[0] == "refused, also as plain text: invalid_blocks"
    with held.read() as r:
        assert r.channels.state("ops").disabled_at is None


def test_one_bad_event_in_a_group_does_not_take_the_others_with_it(held: store.Store, clock: Clock, make: Make) -> None:
    take_in(held, entry("bad"), entry("b"), entry("c"), now=NOW)

    class Picky(Recorder):
        def send(self, message: Message, *, plain: bool = False) -> Outcome:
            if any(notice.uid == "bad" for notice in message.notices):
                raise KeyError(SECRET)
            return super().send(message, plain=plain)

    channel = Picky()
    clock.at = DUE
    make(channel).deliver_due()
    assert sorted(uid for message in channel.said for uid, _ in message) == ["b", "c"]
    assert {uid: state for (uid, lead), state in states(held).items() if lead == "1 day"} == {
        "bad": "dead",
        "b": "sent",
        "c": "sent",
    }
    assert SECRET not in str(reasons(held))


def test_without_an_answer_it_is_sent_again_once_and_marked_and_then_no_more(held: store.Store, clock: Clock, make: Make) -> None:
    take_in(held, entry(), now=NOW)
    channel = Recorder("ops", Outcome("ambiguous", "ReadTimeout"))
    sender = make(channel)
    clock.at = DUE
    wake = sender.deliver_due()
    assert wake == DUE + SECOND
    with held.read() as r:
        assert r.outbox.all()[0].ambiguous
    for _ in range(3):
        clock.advance(MINUTE)
        sender.deliver_due()
    assert len(channel.sent) == 2
    assert reasons(held)[0] == "no answer came, twice (ReadTimeout); it may have arrived"
    assert states(held)["a", "1 day"] == "dead"


def test_a_failure_of_one_channel_leaves_the_others_alone(held: store.Store, clock: Clock, make: Make) -> None:
    both = definition(reminders=[{"channels": ["bad", "good"], "timed": ["1 day"]}])
    take_in(held, entry(), now=NOW, like=both)
    bad, good = Recorder("bad", Outcome("dead", "no_service", 404)), Recorder("good")
    clock.at = DUE
    make(bad, good).deliver_due()
    assert (len(bad.sent), len(good.sent)) == (1, 1)


def test_a_channel_that_hangs_does_not_hold_up_another(held: store.Store, clock: Clock, make: Make) -> None:
    both = definition(reminders=[{"channels": ["slow", "quick"], "timed": ["1 day"]}])
    take_in(held, entry(), now=NOW, like=both)
    slow, quick, go = Recorder("slow"), Recorder("quick"), threading.Event()
    slow.before = lambda: go.wait(10) and None
    sender = make(slow, quick)
    clock.at = DUE
    first = threading.Thread(target=sender.deliver_due)
    first.start()
    until(lambda: len(quick.sent) == 1)
    take_in(held, entry("b"), now=NOW, like=both)
    sender.deliver_due()  # another tick, while the first still waits
    until(lambda: len(quick.sent) == 2)
    assert slow.sent == []
    go.set()
    first.join()
    assert [[uid for uid, _ in message] for message in slow.said] == [["a"], ["b"]]


def test_several_ticks_at_once_send_nothing_twice(held: store.Store, clock: Clock, make: Make) -> None:
    take_in(held, *(entry(f"e{number:02}") for number in range(40)), now=NOW)
    channel = Recorder()
    sender = make(channel)
    clock.at = DUE
    ticks = [threading.Thread(target=sender.deliver_due) for _ in range(6)]
    for tick in ticks:
        tick.start()
    for tick in ticks:
        tick.join()
    ids = [one for message in channel.sent for one in message.ids]
    assert len(ids) == len(set(ids)) == 40


# Stopping, and a store that fails


def test_a_stop_waits_for_what_is_being_sent_and_gives_back_the_rest(held: store.Store, clock: Clock, make: Make) -> None:
    take_in(held, *(entry(f"e{number:02}") for number in range(15)), now=NOW)
    channel, sending, go = Recorder(), threading.Event(), threading.Event()

    def hold() -> None:
        sending.set()
        go.wait(10)

    channel.before = hold
    sender = make(channel)
    clock.at = DUE
    tick = threading.Thread(target=sender.deliver_due)
    tick.start()
    sending.wait(10)
    threading.Timer(0.05, go.set).start()
    assert sender.stop(10)
    tick.join()
    assert len(channel.sent) == 1
    assert channel.closed
    found = [state for (_, lead), state in states(held).items() if lead == "1 day"]
    assert sorted(found) == ["pending"] * 5 + ["sent"] * 10
    assert sender.deliver_due() is None
    assert len(channel.sent) == 1


def test_a_stop_that_cannot_wait_says_so(held: store.Store, clock: Clock, make: Make) -> None:
    take_in(held, entry(), now=NOW)
    channel, go = Recorder(), threading.Event()
    channel.before = lambda: go.wait(10) and None
    sender = make(channel)
    clock.at = DUE
    tick = threading.Thread(target=sender.deliver_due)
    tick.start()
    until(lambda: states(held)["a", "1 day"] == "leased")
    assert not sender.stop(0.01)
    go.set()
    tick.join()
    assert states(held)["a", "1 day"] == "sent"


def test_a_sender_that_stalled_past_its_lease_sends_nothing(held: store.Store, clock: Clock, make: Make) -> None:
    take_in(held, entry(), now=NOW)

    class Stalling(store.Queue):
        def claim(self, channel: str, **options: Any) -> list[Any]:
            claims = super().claim(channel, **options)
            if len(states(held)) and claims and not clock.seconds > 5000:
                clock.seconds += 10_000  # the machine slept: seconds passed that the wall clock did not show
            return claims

    channel = Recorder()
    clock.at = DUE
    make(channel, queue=Stalling(held)).deliver_due()
    assert [len(message.ids) for message in channel.sent] == [1]  # given back, then claimed and sent in time
    with held.read() as r:
        assert r.outbox.all()[0].attempts == 2


class Failing(store.Queue):
    """A queue whose writes fail while `broken`."""

    broken = False

    def record(self, owner: str, verdicts: Sequence[Verdict], news: ChannelNews | None = None) -> int:
        if self.broken:
            raise store.StoreError("x: cannot grow, the disk is full; free some space")
        return super().record(owner, verdicts, news)


def test_what_was_sent_and_could_not_be_recorded_is_recorded_later_and_not_sent_again(
    held: store.Store, clock: Clock, make: Make, caplog: pytest.LogCaptureFixture
) -> None:
    take_in(held, entry(), now=NOW)
    channel, queue = Recorder(), Failing(held)
    sender = make(channel, queue=queue)
    clock.at = DUE
    queue.broken = True
    for _ in range(20):
        assert sender.deliver_due() == clock.at + 5 * SECOND
        clock.advance(5 * SECOND)  # beyond the lease, in the end
    assert "nothing can be sent: x: cannot grow, the disk is full" in caplog.text
    queue.broken = False
    sender.deliver_due()
    assert len(channel.sent) == 1
    assert states(held)["a", "1 day"] == "sent"


def test_without_a_committed_claim_nothing_is_sent(held: store.Store, clock: Clock, make: Make) -> None:
    take_in(held, entry(), now=NOW)

    class Refusing(store.Queue):
        def claim(self, channel: str, **options: Any) -> list[Any]:
            super().claim(channel, **options)
            raise store.StoreError("the commit failed")

    channel = Recorder()
    clock.at = DUE
    assert make(channel, queue=Refusing(held)).deliver_due() == DUE + 5 * SECOND
    assert channel.sent == []


class Unreadable(store.Queue):
    """A queue of a store that can no longer be read."""

    def wake_ups(self, channels: Collection[str]) -> dict[str, datetime]:
        raise store.StoreError(f"the store is gone, and nothing is known of {len(channels)} channels")


def test_a_store_that_cannot_be_read_is_come_back_to(held: store.Store, make: Make, caplog: pytest.LogCaptureFixture) -> None:
    assert make(Recorder(), queue=Unreadable(held)).deliver_due() == NOW + 5 * SECOND
    assert "the store is gone" in caplog.text


def test_clocks_that_jump_back_send_nothing_again_and_forward_nothing_stale(held: store.Store, clock: Clock, make: Make) -> None:
    take_in(held, entry(), whole_day(), now=NOW)
    channel = Recorder()
    sender = make(channel)
    clock.at = DUE
    sender.deliver_due()
    clock.at = DUE - HOUR
    sender.deliver_due()
    clock.at = DUE
    sender.deliver_due()
    assert len(channel.sent) == 1
    clock.at = datetime(2022, 1, 5, 6, 59, tzinfo=UTC)
    sender.deliver_due()
    assert channel.said[1:] == [[("d", "today")]]


# The console


def test_the_console_is_written_to_and_flushed(held: store.Store, make: Make) -> None:
    take_in(held, whole_day(day=date(2022, 1, 4)), now=NOW - DAY)
    written = io.StringIO()
    make(ConsoleChannel("ops", written)).deliver_due()
    assert written.getvalue() == "[ops] Talks d, tomorrow\n  when:   Tuesday, January 4, 2022\n\n"


def test_a_console_that_is_gone_is_tried_again(held: store.Store, clock: Clock, make: Make) -> None:
    take_in(held, entry(), now=NOW)
    closed = io.StringIO()
    closed.close()
    clock.at = DUE
    assert make(ConsoleChannel("ops", closed)).deliver_due() == DUE + SECOND
    assert states(held)["a", "1 day"] == "pending"


def test_a_console_that_knows_few_characters_is_given_those(held: store.Store, clock: Clock, make: Make) -> None:
    take_in(held, entry(title="Gespräche"), now=NOW)
    raw = io.BytesIO()
    clock.at = DUE
    make(ConsoleChannel("ops", io.TextIOWrapper(raw, encoding="ascii"))).deliver_due()
    assert raw.getvalue().startswith(b"[ops] Gespr?che, tomorrow\n")


def test_log_lines_hold_no_title_and_no_address(
    held: store.Store, clock: Clock, make: Make, receiver: Receiver, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    take_in(held, entry(title="forged\nline"), now=NOW)
    receiver.replies = [Reply(500), Reply(400, b"invalid_blocks"), Reply(200, b"?"), Reply(404, b"no_service")]
    sender = make(SlackChannel("ops", receiver.secret, now=clock))
    clock.at = DUE
    for _ in range(6):
        sender.deliver_due()
        clock.advance(MINUTE)
    assert len(receiver.posts) == 4
    assert "forged" not in caplog.text
    for part in SECRET.split("/"):
        assert part not in caplog.text
        assert part not in str(reasons(held))
