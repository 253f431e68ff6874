"""The loop that sends: claim what is due, look again whether it is to be said, send, record. Each step leaves a visible state.

At least once, within a deadline. A process that dies between sending and recording leaves a row whose lease runs out; it is
sent again, and the abandoned attempt is counted. No transaction is open while something is sent.
"""

from __future__ import annotations

import logging
import random as chance
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Protocol

from datebook.delivery import verdicts
from datebook.delivery.channel import Outcome
from datebook.errors import DatebookError
from datebook.messages import compose, notice
from datebook.reminders import Attempt

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from datebook.definitions import CalendarDefinition
    from datebook.delivery.channel import Channel
    from datebook.messages import Message
    from datebook.reminders import ChannelNews, Claim, Verdict

LEASE = timedelta(seconds=60)
"""For how long claimed rows are nobody else's. Four attempts fit into it."""
BATCH = 10
"""How many reminders at most go into one message: what Slack's limit of 50 blocks has room for."""
STORE_PAUSE = timedelta(seconds=5)
"""When to come back where the store could not be read or written."""
LANES = 8
"""How many channels are served at a time."""

_logger = logging.getLogger(__name__)


class Queue(Protocol):
    """What is asked of the store; `datebook.store.Queue` is one."""

    def take_over(self, owner: str, fingerprints: Mapping[str, str], now: datetime) -> tuple[int, dict[str, str]]: ...  # noqa: D102
    def wake_ups(self, channels: Collection[str]) -> dict[str, datetime]: ...  # noqa: D102
    def settle(self, now: datetime) -> int: ...  # noqa: D102
    def claim(self, channel: str, *, now: datetime, owner: str, lease: timedelta, limit: int) -> list[Claim]: ...  # noqa: D102
    def record(self, owner: str, verdicts: Sequence[Verdict], news: ChannelNews | None = None) -> int: ...  # noqa: D102
    def release(self, owner: str) -> int: ...  # noqa: D102


class Dispatcher:
    """Sends what is due. Any thread may call `deliver_due`, several at a time: a channel is served by one of them.

    Args:
        queue: the outbox.
        channels: by name, as calendars name them.
        calendars: by name; looked at anew for each message, so that a reload shows.
        owner: names this process in leases; another one for each start.
        now: the present moment, aware.
        link: calendar and UID → where the entry stands on the page, or None.
        monotonic: seconds that no clock change moves.
        random: a number from 0 to 1.
    """

    def __init__(
        self,
        queue: Queue,
        channels: Mapping[str, Channel],
        calendars: Mapping[str, CalendarDefinition],
        *,
        owner: str,
        now: Callable[[], datetime],
        link: Callable[[str, str], str | None] = lambda _calendar, _uid: None,
        monotonic: Callable[[], float] = time.monotonic,
        random: Callable[[], float] = chance.random,
    ) -> None:
        self._queue = queue
        self._channels = channels
        self._calendars = calendars
        self._owner = owner
        self._now = now
        self._link = link
        self._monotonic = monotonic
        self._random = random
        self._stopping = threading.Event()
        self._idle = threading.Condition()
        self._busy: set[str] = set()
        self._asked_again: set[str] = set()
        self._recording = threading.Lock()
        self._unrecorded: list[tuple[list[Verdict], ChannelNews | None]] = []
        self._lanes = ThreadPoolExecutor(LANES, thread_name_prefix="send")

    def start(self) -> None:
        """Make the channels known and take back what a process that died had claimed. To be called once, before anything else.

        Raises:
            DatebookError: if the store cannot be written.
        """
        fingerprints = {name: channel.fingerprint for name, channel in self._channels.items()}
        taken, disabled = self._queue.take_over(self._owner, fingerprints, self._now())
        if taken:
            _logger.warning("%d reminders were being sent when the last run ended; they are sent again if still of use", taken)
        for name, reason in disabled.items():
            _logger.error("channel %s is disabled: %s; give it a new address and restart", name, reason)

    def deliver_due(self) -> datetime | None:
        """Send what is due and return when to call again; None where nothing waits.

        A channel that must be left a second between messages has one sent in a call, and the moment for its next is returned.
        """
        try:
            self._record_held()
            now = self._now()
            missed = self._queue.settle(now)
            if missed:
                _logger.warning("%d reminders were over before they could be sent; they are marked missed", missed)
            self._serve_all([name for name, at in self._queue.wake_ups(list(self._channels)).items() if at <= now])
            with self._idle:
                others = [name for name in self._channels if name not in self._busy]
            return None if self._stopping.is_set() else min(self._queue.wake_ups(others).values(), default=None)
        except DatebookError as error:
            _logger.error("nothing can be sent: %s", error)  # noqa: TRY400 - said in one line, as to a user
            return self._now() + STORE_PAUSE

    def stop(self, timeout: float = 20.0) -> bool:
        """Claim nothing more, wait for what is being sent, give back the rest; whether that ended within `timeout` seconds."""
        self._stopping.set()
        with self._idle:
            ended = self._idle.wait_for(lambda: not self._busy, timeout)
        self._lanes.shutdown(wait=False, cancel_futures=True)
        try:
            self._record_held()
            if ended:
                self._queue.release(self._owner)
        except DatebookError as error:
            _logger.error("what was sent last could not be recorded: %s", error)  # noqa: TRY400 - as above
            return False
        if ended:
            for channel in self._channels.values():
                channel.close()
        return ended

    def _serve_all(self, names: Collection[str]) -> None:
        with self._idle:
            mine = [name for name in names if name not in self._busy and not self._stopping.is_set()]
            self._asked_again.update(name for name in names if name in self._busy)
            self._busy.update(mine)
        if len(mine) == 1:
            self._serve(mine[0])
            return
        for lane in [self._lanes.submit(self._serve, name) for name in mine]:
            lane.result()

    def _serve(self, name: str) -> None:
        channel = self._channels[name]
        try:
            self._drain(channel)
            while self._is_asked_again(name):
                self._drain(channel)
        except BaseException:
            self._leave(name)
            raise

    def _is_asked_again(self, name: str) -> bool:
        """Whether something fell due after the lane had looked for the last time; if not, the lane ends here."""
        with self._idle:
            again = name in self._asked_again and not self._stopping.is_set()
            self._asked_again.discard(name)
            if not again:
                self._leave(name)
            return again

    def _leave(self, name: str) -> None:
        with self._idle:
            self._busy.discard(name)
            self._idle.notify_all()

    def _drain(self, channel: Channel) -> None:
        while not self._stopping.is_set():
            now, began = self._now(), self._monotonic()
            claims = self._queue.claim(channel.name, now=now, owner=self._owner, lease=LEASE, limit=BATCH)
            if not claims:
                return
            self._handle(channel, claims, now, began)
            if channel.pace:
                return

    def _handle(self, channel: Channel, claims: list[Claim], claimed: datetime, began: float) -> None:
        done = [verdicts.objection(claim, self._calendars, claimed) for claim in claims]
        decided = [verdict for verdict in done if verdict]
        good = [claim for claim, verdict in zip(claims, done, strict=True) if verdict is None]
        refused = [claim for claim in good if claim.row.plain]
        if refused:
            # One of a group was refused, and which one is not known: from then on each goes by itself.
            decided += [verdicts.returned(claim.row) for claim in good if claim is not refused[0]]
            good = refused[:1]
        late = self._monotonic() - began > LEASE.total_seconds() / 2 or self._now() - claimed > LEASE / 2
        if good and (late or self._stopping.is_set()):
            decided += [verdicts.returned(claim.row) for claim in good]
            good = []
        news = None
        if good:
            outcome, attempt = self._attempt(channel, good)
            decided += [verdicts.judge(claim, outcome, attempt, self._random) for claim in good]
            news = verdicts.news(channel.name, outcome, attempt.at, channel.pace, self._random)
            _tell(channel.name, len(good), outcome)
        self._record(decided, news)

    def _attempt(self, channel: Channel, claims: list[Claim]) -> tuple[Outcome, Attempt]:
        began = self._monotonic()
        try:
            outcome = channel.send(self._message(claims), plain=any(claim.row.plain for claim in claims))
        except Exception as error:  # noqa: BLE001 - whatever one entry makes fail must not stop the others; it is recorded
            outcome = Outcome("fault", type(error).__name__)
        milliseconds = round((self._monotonic() - began) * 1000)
        return outcome, Attempt(self._now(), outcome.kind, outcome.name, outcome.status, milliseconds)

    def _message(self, claims: list[Claim]) -> Message:
        now = self._now()
        notices = [
            notice(
                claim.entry,
                now=now,
                definition=self._calendars[claim.row.calendar],
                link=self._link(claim.row.calendar, claim.entry.uid),
            )
            for claim in sorted(claims, key=lambda claim: claim.row.reminder.useful_until)
            if claim.entry
        ]
        return compose(notices, ids=[claim.row.delivery_id for claim in claims])

    def _record(self, decided: list[Verdict], news: ChannelNews | None) -> None:
        try:
            lost = self._queue.record(self._owner, decided, news)
        except DatebookError:
            # Sent is sent: it is the writing that is tried again, not the sending.
            with self._recording:
                self._unrecorded.append((decided, news))
            raise
        if lost:
            _logger.warning("%d reminders had been taken over by another sender; they may arrive twice", lost)

    def _record_held(self) -> None:
        with self._recording:
            while self._unrecorded:
                self._queue.record(self._owner, *self._unrecorded[0])
                del self._unrecorded[0]


def _tell(channel: str, reminders: int, outcome: Outcome) -> None:
    if outcome.kind == "sent":
        _logger.info("channel %s: %d reminders sent", channel, reminders)
    elif outcome.kind == "dead":
        _logger.error(
            "channel %s is disabled: %s (status %s); give it a new address and restart", channel, outcome.name, outcome.status
        )
    else:
        _logger.warning("channel %s: %d reminders not sent: %s, %s", channel, reminders, outcome.kind, outcome.name)
