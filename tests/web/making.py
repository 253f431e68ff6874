"""A site that stands still, and the application that shows it as a real server on loopback."""

import contextlib
import socket
import threading
import time
from datetime import UTC, datetime

import httpx
import uvicorn

from datebook.feeds import ics
from datebook.web import Health, create_app

NOW = datetime(2022, 3, 10, 8, 0, tzinfo=UTC)
TOKEN = "made-up-token"


class StandingSite:
    """Calendars that change only when a test says so."""

    def __init__(self, calendars, *, public_url=None):
        self.public_url = public_url
        self.ready = True
        self.taken = []
        self.unreadable = []
        self.failure = None
        self._definitions = [definition for definition, _ in calendars]
        self._entries = {}
        self._feeds = {}
        for definition, entries in calendars:
            self.publish(definition, entries)

    def publish(self, definition, entries):
        self._entries[definition.name] = tuple(entries)
        self._feeds[definition.name] = ics.feed(definition, entries, public_url=self.public_url).with_gzip()

    def now(self):
        return NOW

    def calendars(self):
        return self._definitions

    def entries(self, name):
        return self._entries.get(name, ())

    def feed(self, name):
        return self._feeds.get(name)

    def health(self):
        return Health(self.ready, {"store": self.ready})

    def status(self):
        return {"documents": 3}

    def ingest(self, documents, calendars):
        if self.failure:
            raise self.failure
        self.taken.append((tuple(documents), tuple(calendars)))
        return {"talks": [{"source": document.source} for document in documents]}

    def keep_unreadable(self, problems, calendars):
        self.unreadable += [(problem.source, str(problem), tuple(calendars)) for problem in problems]

    def authorize(self, token):
        return token == TOKEN


@contextlib.contextmanager
def serving(site, **given):
    """A client of the site's own server on a free port."""
    with socket.socket(proto=socket.IPPROTO_TCP) as listening:  # so that asyncio turns Nagle's algorithm off
        listening.bind(("127.0.0.1", 0))
        server = uvicorn.Server(uvicorn.Config(create_app(site, **given), log_config=None, lifespan="off", server_header=False))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
        thread.start()
        while not server.started:
            time.sleep(0.005)
        base = f"http://127.0.0.1:{listening.getsockname()[1]}"
        with httpx.Client(base_url=base, headers={"accept-encoding": "identity"}, trust_env=False, timeout=10) as client:
            yield client
        server.should_exit = True
        thread.join(10)
