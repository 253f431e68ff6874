"""One POST, bounded in every way: the time of the whole attempt, the bytes read of the answer, and what is said of it.

httpx bounds each connect, write and read, not their sum: a server that sends a byte now and then holds a caller for ever. So
the connection underneath counts against one deadline, name resolution included. Redirects are not followed, no proxy is taken
from the environment, and no error that leaves here bears an address: a webhook's URL is its password.
"""

from __future__ import annotations

import json
import logging
import queue
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterable
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

import httpcore
import httpx

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pydantic import SecretStr

TIMEOUT = 15.0
"""Seconds for an attempt, all in all."""
LONGEST_ANSWER = 16 * 1024
_KEEP_ALIVE = 5.0
_POLITE = 2

# At INFO, httpx logs the whole URL of each request (encode/httpx#2760); at DEBUG, httpcore logs its headers.
for _name in ("httpx", "httpcore"):
    logging.getLogger(_name).setLevel(logging.WARNING)


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back: the status, the beginning of the body, and the one header that matters."""

    status: int
    body: str
    retry_after: str | None = None


@dataclass(frozen=True, slots=True)
class NoAnswer:
    """Why none came. "unsent": nothing of the request was written. "unknown": the other side may have acted on it."""

    kind: Literal["unsent", "unknown"]
    name: str


class Poster:
    """Posts JSON to one address; one attempt at a time, over one connection that is kept for a while."""

    def __init__(self, url: SecretStr, *, timeout: float = TIMEOUT, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._url = url
        self._timeout = timeout
        self._network = _Network(monotonic)
        self._turn = threading.Lock()
        self._client: httpx.Client | None = None

    def post(self, body: Mapping[str, Any], headers: Mapping[str, str]) -> Answer | NoAnswer:
        """Post once and say what came back; nothing is raised for what the network or the other side does."""
        content = json.dumps(body).encode()
        with self._turn, self._network.attempt(self._timeout) as progress:
            try:
                return self._exchange(content, {**headers, "Content-Type": "application/json; charset=utf-8"})
            except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError, OSError, ValueError) as error:
                return NoAnswer("unknown" if progress.written else "unsent", type(error).__name__)

    def close(self) -> None:
        """Close the connection."""
        with self._turn:
            if self._client:
                self._client.close()
                self._client = None

    def _exchange(self, content: bytes, headers: Mapping[str, str]) -> Answer:
        # Made at the first attempt: the certificates it loads cost tens of milliseconds and some megabytes.
        self._client = self._client or httpx.Client(
            transport=_Transport(self._network), timeout=self._timeout, follow_redirects=False, trust_env=False
        )
        with self._client.stream("POST", self._url.get_secret_value(), content=content, headers=dict(headers)) as response:
            try:
                body = self._beginning(response)
            except httpx.HTTPError:
                if response.is_success:  # whether it was taken stands in the body that did not come
                    raise
                body = ""
            return Answer(response.status_code, body, response.headers.get("retry-after"))

    def _beginning(self, response: httpx.Response) -> str:
        # Undecoded: Slack answers in plain text, and a compressed body can hold a thousand times what was read.
        data = b""
        for chunk in response.iter_raw():
            data += chunk
            if len(data) > LONGEST_ANSWER:
                break
        return data[:LONGEST_ANSWER].decode("utf-8", "replace")


class _Progress:
    written = False


class _Network(httpcore.NetworkBackend):
    """Connections whose every step ends before the deadline of the attempt they serve."""

    def __init__(self, monotonic: Callable[[], float]) -> None:
        self._monotonic = monotonic
        self._backend = httpcore.SyncBackend()
        self._deadline = 0.0
        self.progress = _Progress()

    @contextmanager
    def attempt(self, seconds: float) -> Iterator[_Progress]:
        self._deadline = self._monotonic() + seconds
        self.progress = _Progress()
        yield self.progress

    def remaining(self, error: type[Exception]) -> float:
        left = self._deadline - self._monotonic()
        if left <= 0:
            raise error("the attempt took too long")
        return left

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ARG002 - the attempt's deadline holds instead
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        last: Exception = httpcore.ConnectError("the host has no address")
        addresses = self._resolve(host, port)
        for number, address in enumerate(addresses):
            left = self.remaining(httpcore.ConnectTimeout)
            # An address that does not answer must leave time for the next one.
            share = left if number == len(addresses) - 1 else left / _POLITE
            try:
                stream = self._backend.connect_tcp(address, port, share, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                last = error
            else:
                return _Stream(stream, self)
        raise last

    def _resolve(self, host: str, port: int) -> list[str]:
        """The host's addresses. In a thread of its own: the system's resolver knows no deadline."""
        found: queue.SimpleQueue[list[str] | OSError | UnicodeError] = queue.SimpleQueue()

        def look_up() -> None:
            try:
                infos = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
                found.put(list(dict.fromkeys(str(info[4][0]) for info in infos)))
            except (OSError, UnicodeError) as error:
                found.put(error)

        threading.Thread(target=look_up, name="resolve", daemon=True).start()
        try:
            answer = found.get(timeout=self.remaining(httpcore.ConnectTimeout))
        except queue.Empty:
            raise httpcore.ConnectTimeout("the host's name was not resolved in time") from None
        if isinstance(answer, list):
            return answer
        raise httpcore.ConnectError("the host's name cannot be resolved")


class _Stream(httpcore.NetworkStream):
    """A connection that counts against its network's deadline, and notes when something was written."""

    def __init__(self, stream: httpcore.NetworkStream, network: _Network) -> None:
        self._stream = stream
        self._network = network

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ARG002 - the attempt's deadline holds
        return self._stream.read(max_bytes, self._network.remaining(httpcore.ReadTimeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ARG002 - as above
        left = self._network.remaining(httpcore.WriteTimeout)
        self._network.progress.written = True
        self._stream.write(buffer, left)

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ARG002 - as above
    ) -> httpcore.NetworkStream:
        left = self._network.remaining(httpcore.ConnectTimeout)
        return _Stream(self._stream.start_tls(ssl_context, server_hostname, left), self._network)

    def get_extra_info(self, info: str) -> Any:  # noqa: ANN401 - as httpcore declares it
        return self._stream.get_extra_info(info)


class _Transport(httpx.HTTPTransport):
    """httpx's own transport over our network. The pool is a private attribute of httpx 0.28; a test holds that it is used."""

    def __init__(self, network: _Network) -> None:
        context = httpx.create_ssl_context(trust_env=False)
        super().__init__(verify=context, trust_env=False)
        self._pool = httpcore.ConnectionPool(
            ssl_context=context,
            max_connections=1,
            max_keepalive_connections=1,
            keepalive_expiry=_KEEP_ALIVE,
            network_backend=network,
        )
