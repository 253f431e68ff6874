"""A process that is killed loses nothing, and sends twice only what it had sent and could not record."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from datebook import store
from delivery.receiving import Receiver
from delivery.values import NOW, entry, states, take_in

SENDER = Path(__file__).with_name("sender.py")
DUE = datetime(2022, 1, 3, 9, tzinfo=UTC)


def run(path: Path, receiver: Receiver, point: str | None = None) -> str:
    """Run the sender to its end, or kill it at a point; what it said last."""
    command = [sys.executable, str(SENDER), str(path), receiver.url, DUE.isoformat(), *([point] if point else [])]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        said = process.stdout.readline().strip()
        if point:
            process.kill()
        return said


@pytest.mark.slow
@pytest.mark.parametrize(("point", "posts"), [("before", 1), ("after", 2), ("midway", 2)])
def test_a_kill_at_any_point_loses_nothing_and_doubles_only_what_had_gone_out(
    tmp_path: Path, receiver: Receiver, point: str, posts: int
) -> None:
    path = tmp_path / store.FILE
    with store.open(path) as held:
        take_in(held, entry(), now=NOW)
    assert run(path, receiver, point) == point
    with store.open(path) as held:
        assert states(held)["a", "1 day"] == "leased"
    # The next run does not wait for the lease: the lock says that nobody else is sending.
    assert run(path, receiver) == "done"
    assert run(path, receiver) == "done"
    with store.open(path) as held, held.read() as r:
        sent = r.outbox.all()[0]
        assert (sent.state, sent.attempts) == ("sent", 2)
        assert [outcome for _, outcome, _, _ in r.outbox.attempts(sent.id)] == ["abandoned", "sent"]
        with held._begun(writes=False) as connection:
            assert connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
    assert receiver.ids == [sent.delivery_id] * posts


@pytest.mark.slow
def test_many_kills_lose_nothing_and_double_at_most_what_was_on_its_way(tmp_path: Path, receiver: Receiver) -> None:
    path = tmp_path / store.FILE
    kills = 4
    with store.open(path) as held:
        take_in(held, entry(), now=NOW)
    for number in range(kills):
        run(path, receiver, "after" if number % 2 else "midway")
    assert run(path, receiver) == "done"
    with store.open(path) as held:
        assert states(held)["a", "1 day"] == "sent"
    assert len(set(receiver.ids)) == 1
    assert len(receiver.ids) == kills + 1
