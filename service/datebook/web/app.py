"""The application: which address leads where."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from datebook.errors import DatebookError
from datebook.web.api import Api, Json
from datebook.web.guard import HEADERS, Guard
from datebook.web.pages import Pages
from datebook.web.static import Static

if TYPE_CHECKING:
    from starlette.requests import Request

    from datebook.web.site import Site

# Google obeys this file, and a feed that it may not read it cannot show.
_ROBOTS = "User-agent: *\nAllow: /feeds/\nDisallow: /api/\n"


def create_app(site: Site, *, allowed_hosts: Collection[str] | None = None) -> Starlette:
    """The web face of a site.

    Args:
        site: what it shows.
        allowed_hosts: the names it answers to, without ports; None for any.
    """
    api, static = Api(site), Static()
    pages = Pages(site, static)
    failures = _Failures(pages)
    routes = [
        Route("/", pages.home, name="home"),
        Route("/calendars/{name}", pages.calendar, name="calendar"),
        Route("/calendars/{name}/events/{uid}", pages.event, name="event"),
        Route("/static/{file}", static.answer),
        Route("/api/calendars", api.calendars),
        Route("/api/calendars/{name}/events", api.events),
        Route("/api/status", api.status),
        Route("/api/ingest", api.ingest, methods=["POST"]),
        Route("/livez", api.alive),
        Route("/readyz", api.ready),
        Route("/robots.txt", _robots),
    ]
    return Starlette(
        routes=routes,
        middleware=[Middleware(Guard, site=site, allowed_hosts=allowed_hosts)],
        exception_handlers={HTTPException: failures.refused, DatebookError: failures.unavailable, Exception: _failed},
    )


class _Failures:
    """What is said when something is not there or not allowed: JSON to programs, a page to people."""

    def __init__(self, pages: Pages) -> None:
        self._pages = pages

    def refused(self, request: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException)  # noqa: S101 - Starlette hands over what the handler is registered for
        return self._say(request, error.status_code, error.detail, error.headers)

    def unavailable(self, request: Request, error: Exception) -> Response:
        """Something that the store or a setting does not allow just now, in the one line that says so."""
        return self._say(request, 503, str(error), None)

    def _say(self, request: Request, status: int, detail: str, headers: Mapping[str, str] | None) -> Response:
        if request.url.path.startswith("/api/"):
            return Json({"error": detail}, status, {"cache-control": "no-store", **(headers or {})})
        return self._pages.refusal(request, status, detail, headers)


def _failed(_request: Request, _error: Exception) -> Response:
    """A fault of ours: it is in the log, and nobody else is told of it. The guard's headers do not reach this far out."""
    return PlainTextResponse("Something went wrong here; it has been logged.\n", 500, HEADERS)


def _robots(_request: Request) -> Response:
    return PlainTextResponse(_ROBOTS)
