"""Feeds: what a revision costs to render and to join, and how many answers a second one process gives.

The peer of rendering is icalendar's own `to_ical` on the whole calendar; the peer of serving is nginx with the same bytes from
a file (gzip from a file beside it), both asked by wrk over loopback. Where nginx or wrk is missing, that half says so.
"""

import gzip
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import tracemalloc
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

from icalendar import Calendar

from datebook.feeds import ics

sys.path.insert(0, str(Path(__file__).parents[1]))
from feeds.making import definition, entry

SIZES = (1_000, 10_000, 100_000)
SERVED = 1_000
ROUNDS = 3
SECONDS = 4
CONNECTIONS = 32
_SERVER = """
import socket, sys, uvicorn
from datetime import UTC, datetime
from datebook.feeds import Feed
from datebook.web import create_app
class Site:
    public_url = None
    def __init__(self, body):
        made = datetime(2022, 1, 4, tzinfo=UTC)
        self.only = Feed("talks", "text/calendar; charset=utf-8", body, made, 1).with_gzip()
    def feed(self, name):
        return self.only if name == "talks" else None
    def calendars(self):
        return []
app = create_app(Site(open(sys.argv[1], "rb").read()), allowed_hosts=["127.0.0.1"])
config = uvicorn.Config(app, access_log=False, log_level="error", lifespan="off", server_header=False)
uvicorn.Server(config).run(sockets=[socket.socket(fileno=int(sys.argv[2]))])
"""


def run() -> None:
    for size in SIZES:
        _rendering(size)
    _serving()


def _entries(size: int) -> list:
    first = date(2022, 1, 1)
    made = []
    for n in range(size):
        day = first + timedelta(days=n * 800 // size)
        start = day if n % 2 else datetime(day.year, day.month, day.day, 9)
        made.append(entry(start, uid=f"{n:06}", timezone=None if n % 2 else "Europe/Vienna", title=f"Talks number {n}"))
    return made


def _timed(work, rounds: int = 1) -> float:
    best = float("inf")
    for _ in range(rounds):
        began = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - began)
    return best * 1000


def _rendering(size: int) -> None:
    entries = _entries(size)
    renderer = ics.Renderer(definition())
    first = _timed(lambda: renderer.feed(entries))
    feed = renderer.feed(entries)

    def one_change() -> None:
        entries[size // 2] = replace(entries[size // 2], revision=entries[size // 2].revision + 1)
        renderer.feed(entries)

    change = _timed(one_change, 7)
    packed = _timed(feed.with_gzip)
    print(f"{size:7,} events, {len(feed.body) / 1000:,.0f} kB")
    print(f"  first build       {first:10,.1f} ms: {first / size:.2f} ms an event")
    print(f"  after one change  {change:10,.2f} ms")
    print(f"  compression       {packed:10,.1f} ms, off the request path")
    if size <= SIZES[1]:
        whole = Calendar.from_ical(feed.body)
        theirs = _timed(whole.to_ical)
        print(f"  icalendar to_ical {theirs:10,.1f} ms: a change costs 1/{theirs / change:,.0f} of it")
    else:
        tracemalloc.start()
        held = ics.Renderer(definition())
        held.feed(entries[: size // 10])
        print(
            f"  memory            {tracemalloc.get_traced_memory()[0] / (size // 10) / 1000:10,.2f} kB an event, feed and events"
        )
        tracemalloc.stop()


def _serving() -> None:
    missing = [name for name in ("nginx", "wrk") if shutil.which(name) is None]
    if missing:
        print(f"serving: NOT MEASURED, for want of {' and '.join(missing)} (Debian: apt install nginx-light wrk)")
        return
    feed = ics.feed(definition(), _entries(SERVED))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        (folder / "talks.ics").write_bytes(feed.body)
        (folder / "talks.ics.gz").write_bytes(gzip.compress(feed.body, 6, mtime=0))
        with _nginx(folder) as theirs, _ours(folder) as ours:
            _compare(theirs, ours)


def _compare(theirs: str, ours: str) -> None:
    print(f"{SERVED:,} events served, requests a second, best of {ROUNDS} rounds (nginx = 1.00)")
    for label, headers in (("identity", []), ("gzip", ["Accept-Encoding: gzip"]), ("304", None)):
        found = {}
        for address in (theirs, ours):
            asked = headers if headers is not None else [f"If-None-Match: {_tag(address)}"]
            found[address] = 0.0
            for _ in range(ROUNDS):
                found[address] = max(found[address], _wrk(address, asked))
        print(f"  {label:9} nginx {found[theirs]:9,.0f}  datebook {found[ours]:9,.0f}: {found[ours] / found[theirs]:.2f}")


def _wrk(address: str, headers: list[str]) -> float:
    options = [word for header in headers for word in ("-H", header)]
    command = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{SECONDS}s", *options, address]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    if "Non-2xx" in said and not any("If-None-Match" in header for header in headers):
        raise RuntimeError(f"not every answer was the feed:\n{said}")
    return float(re.search(r"Requests/sec:\s+([\d.]+)", said)[1])


def _tag(address: str) -> str:
    host, _, path = address.removeprefix("http://").partition("/")
    name, _, port = host.partition(":")
    with socket.create_connection((name, int(port))) as asking:
        asking.sendall(f"HEAD /{path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n".encode())
        said = b"".join(iter(lambda: asking.recv(4096), b"")).decode("latin-1")
    return re.search(r"(?im)^etag: (.*?)\r$", said)[1]


@contextmanager
def _nginx(folder: Path):
    port = _free_port()
    (folder / "nginx.conf").write_text(
        f"daemon off; worker_processes 1; pid {folder}/nginx.pid; error_log stderr error;\n"
        "events { worker_connections 256; }\n"
        "http { access_log off; etag on; gzip_static on; sendfile on; tcp_nopush on; keepalive_requests 1000000;\n"
        "types { text/calendar ics; }\n"
        f"server {{ listen 127.0.0.1:{port}; root {folder}; }} }}\n"
    )
    with _running(["nginx", "-p", str(folder), "-c", "nginx.conf"]):
        yield _when_ready(port, "/talks.ics")


@contextmanager
def _ours(folder: Path):
    with socket.socket(proto=socket.IPPROTO_TCP) as listening:  # so that asyncio turns Nagle's algorithm off
        listening.bind(("127.0.0.1", 0))
        listening.listen(128)
        port = listening.getsockname()[1]
        command = [sys.executable, "-c", _SERVER, str(folder / "talks.ics"), str(listening.fileno())]
        with _running(command, pass_fds=[listening.fileno()]):
            yield _when_ready(port, "/feeds/talks.ics")


@contextmanager
def _running(command: list[str], **options):
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL, **options)
    try:
        yield
    finally:
        process.terminate()
        process.wait(10)


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


def _when_ready(port: int, path: str) -> str:
    address = f"http://127.0.0.1:{port}{path}"
    for _ in range(200):
        try:
            _tag(address)
        except (OSError, TypeError):
            time.sleep(0.05)
        else:
            return address
    raise RuntimeError(f"{address} does not answer")
