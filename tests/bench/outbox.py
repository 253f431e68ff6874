"""Reminders as rows: what a claim and a send cost, with few and with a million rows waiting behind them.

The peer of a claim is the same claim on a store that holds nothing else. The peer of sending is a bare loop of httpx against
the same receiver, which answers at once.
"""

import json
import tempfile
import threading
import time
from datetime import UTC, date, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import httpx
from pydantic import SecretStr

from datebook import store
from datebook.definitions import CalendarDefinition
from datebook.delivery import Dispatcher
from datebook.delivery.slack import SlackChannel
from datebook.messages import Message, Notice, When, slack
from datebook.model import Change, Entry, Event, Reminder
from datebook.reminders import Difference

NOW = datetime(2030, 1, 7, 8, tzinfo=UTC)
DAY = date(2030, 1, 7)
FEW, MANY, FUTURE = 200, 2_000, 1_000_000
LEASE = timedelta(seconds=60)


def run() -> None:
    with tempfile.TemporaryDirectory() as name:
        with store.open(Path(name) / "few") as few:
            _due(few, MANY)
            alone = _claims(few)
        with store.open(Path(name) / "many") as many:
            seconds = _timed(lambda: _future(many))
            print(f"insert              {FUTURE / seconds:8,.0f} rows/s")
            _due(many, MANY)
            behind = _claims(many)
            wake = min(_timed(lambda: store.Queue(many).wake_ups(["ops"])) for _ in range(20))
        print(f"claim of 10         {alone * 1000:8.2f} ms alone")
        print(f"  before {FUTURE:,}  {behind * 1000:8.2f} ms: {behind / alone:.2f} x")
        print(f"next due            {wake * 1000:8.2f} ms before {FUTURE:,} rows")
        with store.open(Path(name) / "send") as held, _Server() as address:
            _sends(held, address)


def _timed(work: object) -> float:
    began = time.perf_counter()
    work()  # type: ignore[operator]
    return time.perf_counter() - began


def _reminders(first: int, number: int, due: datetime) -> tuple[Reminder, ...]:
    over = due + timedelta(days=2)
    return tuple(Reminder(f"u{i}", DAY, "1 day", "ops", due + timedelta(seconds=i), over) for i in range(first, first + number))


def _due(held: store.Store, number: int) -> None:
    with held.write() as w:
        w.outbox.carry_out("c", Difference(add=_reminders(0, number, NOW - timedelta(days=1))))


def _future(held: store.Store) -> None:
    for begin in range(0, FUTURE, 50_000):
        with held.write() as w:
            w.outbox.carry_out("c", Difference(add=_reminders(MANY + begin, 50_000, NOW + timedelta(days=1))))


def _claims(held: store.Store) -> float:
    queue = store.Queue(held)

    def claim() -> None:
        queue.claim("ops", now=NOW, owner="bench", lease=LEASE, limit=10)

    claim()  # statements are compiled at their first use
    # The best of many: what is compared is the work, and the wait for a shared disk varies more than it.
    return min(_timed(claim) for _ in range(100))


class _Receiver(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        self.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")

    def log_message(self, *args: object) -> None:
        pass


class _Server:
    def __enter__(self) -> str:
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _Receiver)
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return f"http://127.0.0.1:{self._server.server_port}/hook"

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()


class _Unpaced(SlackChannel):
    pace = timedelta()


def _sends(held: store.Store, address: str) -> None:
    entries = [Entry(f"u{i}", Event(f"Talks {i}", "talks", DAY), NOW, NOW) for i in range(FEW)]
    with held.write() as w:
        w.entries.apply("c", [Change("added", None, entry, "d") for entry in entries], NOW)
    _due(held, FEW)
    calendar = CalendarDefinition(name="c", path=Path("c"), title="C", timezone="UTC", documents=("x",))
    channel = _Unpaced("ops", SecretStr(address))
    sender = Dispatcher(store.Queue(held), {"ops": channel}, {"c": calendar}, owner="bench", now=lambda: NOW)
    sender.start()
    ours = _timed(sender.deliver_due) / FEW
    sender.stop()
    body = json.dumps(slack.render(Message((Notice("a", "Talks", When("Monday", "today")),)))).encode()
    with httpx.Client(trust_env=False) as client:
        bare = _timed(lambda: [client.post(address, content=body) for _ in range(FEW)]) / FEW
    print(f"bare httpx post     {bare * 1000:8.2f} ms")
    print(f"a reminder sent     {ours * 1000:8.2f} ms, ten in a post, claimed and recorded: {ours / bare:.2f} x")
