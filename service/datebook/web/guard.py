"""What every request passes first: is it meant for us, and does the answer say how it may be used?"""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import TYPE_CHECKING

from starlette.datastructures import MutableHeaders
from starlette.responses import PlainTextResponse

from datebook.web.feeds import PREFIX, FeedEndpoint

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from datebook.web.site import Site

HEADERS = {
    "content-security-policy": (
        "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    ),
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
}
_HOST = re.compile(r"([a-z0-9._-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?", re.ASCII)


class Guard:
    """Refuses hosts that are not ours, answers feeds by the short way, and adds the security headers to all else.

    A page on a stranger's name that leads to this machine ("DNS rebinding") is told by its Host header alone.
    """

    def __init__(self, app: ASGIApp, *, site: Site, allowed_hosts: Collection[str] | None) -> None:
        self._app = app
        self._feeds = FeedEndpoint(site)
        self._hosts = None if allowed_hosts is None else frozenset(host.lower() for host in allowed_hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, or pass it on."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
        elif not self._is_ours(scope):
            refusal = PlainTextResponse(
                "This name is not served here. Whoever runs this can add it (DATEBOOK_ALLOWED_HOSTS).\n", 400, HEADERS
            )
            await refusal(scope, receive, send)
        elif scope["path"].startswith(PREFIX):
            await self._feeds(scope, receive, send)
        else:
            await self._app(scope, receive, _with_headers(send))

    def _is_ours(self, scope: Scope) -> bool:
        named = [value for name, value in scope["headers"] if name == b"host"]
        found = _HOST.fullmatch(named[0].decode("latin-1").lower()) if len(named) == 1 else None
        return found is not None and (self._hosts is None or found[1] in self._hosts)


def _with_headers(send: Send) -> Send:
    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in HEADERS.items():
                headers.setdefault(name, value)
        await send(message)

    return sending
