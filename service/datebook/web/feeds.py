"""Feeds at ASGI itself: a look-up, a comparison of headers, and bytes that were ready before anybody asked.

A framework's response classes would halve what one process can answer; nearly all that is asked of a feed is whether it changed.
"""

from __future__ import annotations

from email.utils import format_datetime
from typing import TYPE_CHECKING

from datebook.web.conditional import is_fresh, wants_gzip

if TYPE_CHECKING:
    from starlette.types import Receive, Scope, Send

    from datebook.feeds import Feed
    from datebook.web.site import Site

PREFIX = "/feeds/"
_SUFFIX = ".ics"
_Headers = list[tuple[bytes, bytes]]
_PLAIN: _Headers = [
    (b"content-type", b"text/plain; charset=utf-8"),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"cache-control", b"no-store"),
]


class _Ready:
    """A feed's answers, made once a revision."""

    def __init__(self, feed: Feed) -> None:
        self.feed = feed
        # Each coding is a representation of its own, so each has a validator of its own (RFC 9110 section 8.8.3.3).
        gzip_tag = f'{feed.etag[:-1]}-gzip"'
        self.tags = (feed.etag, gzip_tag)
        self.identity = (self._headers(feed.etag), feed.body)
        self.gzip = (self._headers(gzip_tag, gzipped=True), feed.compressed) if feed.compressed is not None else None

    def _headers(self, tag: str, *, gzipped: bool = False) -> tuple[_Headers, _Headers]:
        """The headers with a body, and those of 304, which repeats the validators (section 15.4.5)."""
        feed = self.feed
        body = feed.compressed if gzipped and feed.compressed is not None else feed.body
        common = [
            (b"etag", tag.encode()),
            (b"cache-control", b"private, max-age=900, must-revalidate"),
            (b"vary", b"Accept-Encoding"),
        ]
        if feed.last_modified:
            common.append((b"last-modified", format_datetime(feed.last_modified, usegmt=True).encode()))
        full = [
            (b"content-type", feed.media_type.encode()),
            (b"content-length", str(len(body)).encode()),
            # Google refuses what is sent as an attachment.
            (b"content-disposition", f'inline; filename="{feed.name}{_SUFFIX}"'.encode()),
            *common,
            (b"x-content-type-options", b"nosniff"),
            (b"referrer-policy", b"no-referrer"),
            (b"x-robots-tag", b"noindex"),
        ]
        if gzipped:
            full.append((b"content-encoding", b"gzip"))
        return full, common


class FeedEndpoint:
    """Answers `/feeds/NAME.ics`."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._ready: dict[str, _Ready] = {}

    async def __call__(self, scope: Scope, _receive: Receive, send: Send) -> None:
        """Answer one request."""
        path: str = scope["path"]
        ready = self._lookup(path[len(PREFIX) : -len(_SUFFIX)]) if path.endswith(_SUFFIX) else None
        method = scope["method"]
        if ready is None:
            await _say(send, method, 404, b"There is no such feed.\n", [])
        elif method not in ("GET", "HEAD"):
            await _say(send, method, 405, b"A feed can only be read.\n", [(b"allow", b"GET, HEAD")])
        else:
            await _answer(scope, send, ready)

    def _lookup(self, name: str) -> _Ready | None:
        feed = self._site.feed(name)
        if feed is None:
            return None
        ready = self._ready.get(name)
        if ready is None or ready.feed is not feed:
            ready = self._ready[name] = _Ready(feed)
        return ready


async def _answer(scope: Scope, send: Send, ready: _Ready) -> None:
    none_match = since = None
    accepted = ""
    for name, value in scope["headers"]:
        if name == b"if-none-match":
            # A list may come in several lines (RFC 9110 section 5.3).
            none_match = value.decode("latin-1") if none_match is None else f"{none_match}, {value.decode('latin-1')}"
        elif name == b"if-modified-since":
            since = value.decode("latin-1")
        elif name == b"accept-encoding":
            accepted = value.decode("latin-1")
    (full, common), body = ready.gzip if ready.gzip and wants_gzip(accepted) else ready.identity
    if is_fresh(none_match, since, ready.tags, ready.feed.last_modified):
        await send({"type": "http.response.start", "status": 304, "headers": common})
        await send({"type": "http.response.body"})
        return
    await send({"type": "http.response.start", "status": 200, "headers": full})
    await send({"type": "http.response.body", "body": b"" if scope["method"] == "HEAD" else body})


async def _say(send: Send, method: str, status: int, text: bytes, headers: _Headers) -> None:
    length = (b"content-length", str(len(text)).encode())
    await send({"type": "http.response.start", "status": status, "headers": [*_PLAIN, length, *headers]})
    await send({"type": "http.response.body", "body": b"" if method == "HEAD" else text})
