"""A sender as a process of its own, to be killed: `python sender.py STORE URL NOW [before|after|midway]`.

It says where it stands on its output and, at the point named, waits to be killed. NOW is its clock, which stands still.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from pydantic import SecretStr

from datebook import store
from datebook.definitions import CalendarDefinition
from datebook.delivery import Dispatcher, Outcome
from datebook.delivery.slack import SlackChannel
from datebook.messages import Message
from datebook.reminders import ChannelNews, Verdict


def say(word: str) -> None:
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


def wait_at(point: str) -> None:
    if sys.argv[4:] == [point]:
        say(point)
        time.sleep(60)


class Waiting(SlackChannel):
    def send(self, message: Message, *, plain: bool = False) -> Outcome:
        wait_at("before")
        outcome = super().send(message, plain=plain)
        wait_at("after")
        return outcome


class Halting(store.Queue):
    def record(self, owner: str, verdicts: Sequence[Verdict], news: ChannelNews | None = None) -> int:
        with self._store.write() as w:
            lost = w.outbox.record(owner, verdicts)
            wait_at("midway")
        return lost + super().record(owner, [], news)


def main() -> None:
    path, address, moment = sys.argv[1:4]
    policy = {"channels": ["ops"], "timed": ["1 day", "1 hour"]}
    talks = CalendarDefinition(
        name="talks", path=Path("x"), title="T", timezone="Europe/Vienna", documents=("x",), reminders=(policy,)
    )
    with store.lock(Path(path).parent), store.open(Path(path)) as held:
        channel = Waiting("ops", SecretStr(address))
        sender = Dispatcher(
            Halting(held),
            {"ops": channel},
            {"talks": talks},
            owner=f"{time.time_ns()}",
            now=lambda: datetime.fromisoformat(moment),
        )
        sender.start()
        sender.deliver_due()
        sender.stop()
    say("done")


main()
