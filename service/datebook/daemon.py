"""The daemon: one process that looks for documents, serves feeds and page, and sends reminders.

It wires; what is done stands in `actions`, `delivery` and `web`. The only place that knows APScheduler, which is its clock: a job
that wakes the sender when the next row is due, a tick for when clocks jump or a wake-up is lost, one that looks for documents.
"""

from __future__ import annotations

import asyncio
import contextlib
import hmac
import logging
import os
import secrets
import signal
import socket
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit

import uvicorn
from apscheduler.executors.pool import ThreadPoolExecutor
from apscheduler.schedulers.background import BackgroundScheduler

from datebook import definitions, delivery, local, store
from datebook.actions.channels import channels
from datebook.actions.desk import Desk
from datebook.definitions import CalendarDefinition
from datebook.errors import DatebookError, InputError
from datebook.feeds import ics
from datebook.settings import Settings
from datebook.web import Health, create_app

TICK = timedelta(seconds=20)
"""The wake-up job sleeps on a clock that stands still while the machine is suspended; the tick finds what it missed."""
DRAIN_SECONDS = 20.0
"""For what is being sent when the daemon is asked to stop: more than one attempt may take."""
_LATE = timedelta(seconds=60)

_logger = logging.getLogger(__name__)


class Daemon:
    """A process's parts, from `run` until it is asked to stop."""

    def __init__(self, settings: Settings, *, clock: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self._settings = settings
        self._clock = clock
        self._token = local.new_token()
        self._ready = False
        self._ticked = clock()

    def run(self, announce: Callable[[str, Sequence[CalendarDefinition]], None]) -> None:
        """Serve until SIGTERM or SIGINT. `announce` is called with the page's address once everything stands.

        Raises:
            DatebookError: if something is wrong with the settings, the calendars, the data directory or the port.
        """
        found = definitions.load_all(self._settings.calendars_dir)
        with (
            store.lock(self._settings.data_dir),
            _bound(self._settings) as listening,
            store.open(self._settings.data_dir / store.FILE) as held,
        ):
            self._serve(held, found, listening, announce)

    def _serve(
        self,
        held: store.Store,
        found: Sequence[CalendarDefinition],
        listening: socket.socket,
        announce: Callable[[str, Sequence[CalendarDefinition]], None],
    ) -> None:
        url = _url_of(listening, self._settings)
        self._scheduler = _scheduler()
        self._desk = _Site(
            held,
            found,
            clock=self._clock,
            public_url=self._settings.public_url,
            on_change=self._wake,
            token=self._token,
            health=self._health,
        )
        self._dispatcher = delivery.Dispatcher(
            store.Queue(held),
            channels(self._settings.addresses, found),
            self._desk.definitions,
            owner=f"{socket.gethostname()}-{os.getpid()}-{secrets.token_hex(4)}",
            now=self._clock,
            link=self._link,
        )
        self._dispatcher.start()
        self._desk.open()
        self._desk.look_for_documents()
        local.announce(self._settings.data_dir, local.Running(os.getpid(), url, self._token))
        try:
            asyncio.run(self._until_stopped(listening, lambda: announce(url, found)))
        finally:
            local.withdraw(self._settings.data_dir)

    async def _until_stopped(self, listening: socket.socket, announce: Callable[[], None]) -> None:
        server = _Server(self._configuration())
        loop = asyncio.get_running_loop()
        asked = 0

        def stop() -> None:
            nonlocal asked
            asked += 1
            self._ready = False
            server.should_exit = True
            server.force_exit = asked > 1

        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, stop)
        serving = asyncio.create_task(server.serve(sockets=[listening]))
        await asyncio.wait([asyncio.create_task(server.listening.wait()), serving], return_when=asyncio.FIRST_COMPLETED)
        if server.started:
            self._start_jobs()
            self._ready = True
            announce()
        await serving
        # The page is gone; what is being sent is finished, what is not yet sent stays where it is.
        await asyncio.to_thread(self._stop_jobs)

    def _start_jobs(self) -> None:
        self._scheduler.start()
        self._scheduler.add_job(self._deliver, "interval", seconds=TICK.total_seconds(), id="tick", next_run_time=self._clock())
        every = self._settings.poll_seconds
        self._scheduler.add_job(self._look, "interval", seconds=every, id="documents")
        self._scheduler.add_job(self._tidy, "interval", days=1, id="tidy")

    def _stop_jobs(self) -> None:
        if not self._dispatcher.stop(DRAIN_SECONDS):
            _logger.warning(
                "what was being sent has not ended within %.0f seconds; it is sent again at the next start", DRAIN_SECONDS
            )
        if self._scheduler.running:
            self._scheduler.shutdown(wait=True)

    def _deliver(self) -> None:
        self._ticked = self._clock()
        following = self._dispatcher.deliver_due()
        if following is not None and self._ready:
            self._scheduler.add_job(self._deliver, "date", run_date=following, id="wake", replace_existing=True)

    def _wake(self) -> None:
        """Plans have changed: the next row may be due earlier than was thought."""
        if self._scheduler.running:
            self._scheduler.add_job(self._deliver, "date", run_date=self._clock(), id="wake", replace_existing=True)

    def _look(self) -> None:
        try:
            count = self._desk.look_for_documents()
        except DatebookError as error:
            _logger.error("documents cannot be taken in: %s", error)  # noqa: TRY400 - said in one line, as to a user
        else:
            if count:
                _logger.info("%d new documents", count)

    def _tidy(self) -> None:
        try:
            self._desk.tidy()
        except DatebookError as error:
            _logger.error("old attempts cannot be forgotten: %s", error)  # noqa: TRY400 - as above

    def _link(self, calendar: str, uid: str) -> str | None:
        url = self._settings.public_url
        return ics.page(url, calendar, uid) if url else None

    def _configuration(self) -> uvicorn.Config:
        app = create_app(self._desk, allowed_hosts=_hosts(self._settings))
        return uvicorn.Config(
            app, log_config=None, access_log=False, server_header=False, lifespan="off", timeout_graceful_shutdown=5
        )

    def _health(self) -> Health:
        checks = {"serving": self._ready, "clock": self._clock() - self._ticked < TICK + _LATE, "store": True}
        try:
            self._desk.check()
        except DatebookError:
            checks["store"] = False
        return Health(ready=all(checks.values()), checks=checks)


class _Site(Desk):
    """The desk, with what only a running process knows: its health, and who may change something."""

    def __init__(
        self,
        held: store.Store,
        found: Sequence[CalendarDefinition],
        *,
        clock: Callable[[], datetime],
        public_url: str | None,
        on_change: Callable[[], None],
        token: str,
        health: Callable[[], Health],
    ) -> None:
        super().__init__(held, found, clock=clock, public_url=public_url, on_change=on_change)
        self._token = token
        self._health = health

    def authorize(self, token: str | None) -> bool:
        """Whether the bearer of this token may change something."""
        return token is not None and hmac.compare_digest(token.encode("utf-8", "replace"), self._token.encode())

    def health(self) -> Health:
        """Whether everything runs."""
        return self._health()


class _Server(uvicorn.Server):
    """uvicorn without its own signal handling (the daemon has more to stop than the page), and which says when it listens."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.listening = asyncio.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Begin to listen."""
        await super().startup(sockets)
        self.listening.set()

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Leave the signals alone."""
        yield


def _scheduler() -> BackgroundScheduler:
    # The defaults drop jobs that are a second late (misfire_grace_time=1); a late tick is still a tick.
    return BackgroundScheduler(
        timezone=UTC,
        executors={"default": ThreadPoolExecutor(4)},
        job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1},
    )


@contextlib.contextmanager
def _bound(settings: Settings) -> Iterator[socket.socket]:
    """The port, taken before anything else is done: that it is in use must be the first thing to be said.

    Raises:
        InputError: if it cannot be had.
    """
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    listening = socket.socket(family)
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((settings.host, settings.port))
    except OSError as error:
        listening.close()
        raise InputError(
            f"{settings.host}:{settings.port} cannot be listened on ({error.strerror or error}); "
            "stop what uses it, or set another port (DATEBOOK_PORT; 0 takes a free one)"
        ) from None
    try:
        yield listening
    finally:
        listening.close()


def _url_of(listening: socket.socket, settings: Settings) -> str:
    host = settings.host if settings.host not in ("0.0.0.0", "::", "") else "127.0.0.1"  # noqa: S104 - read, not bound
    return f"http://{f'[{host}]' if ':' in host else host}:{listening.getsockname()[1]}"


def _hosts(settings: Settings) -> list[str]:
    """The names the page answers to: others could be a stranger's page that looks into this network (DNS rebinding)."""
    public = urlsplit(settings.public_url).hostname if settings.public_url else None
    return ["localhost", "127.0.0.1", "[::1]", settings.host, *([public] if public else []), *settings.allowed_hosts]
