"""The JSON API: calendars and their events for everybody; the workings, and taking documents in, for whoever has the token."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse

from datebook.documents import jsonl
from datebook.errors import InputError, NotFoundError
from datebook.interchange import entry_to_dict
from datebook.model import Document
from datebook.web.addresses import Addresses

if TYPE_CHECKING:
    from starlette.requests import Request

    from datebook.web.site import Site

MAX_BODY = 1_000_000
"""Bytes of one request that brings documents."""
_NO_STORE = {"cache-control": "no-store"}


class Api:
    """The endpoints under `/api/`, and those that say whether it runs."""

    def __init__(self, site: Site) -> None:
        self._site = site

    def calendars(self, request: Request) -> JSONResponse:
        """Every calendar, with its addresses."""
        found = []
        for definition in self._site.calendars():
            addresses = Addresses.of(request, self._site, definition)
            found.append(
                {
                    "name": definition.name,
                    "title": definition.title,
                    "description": definition.description,
                    "timezone": definition.timezone,
                    "events": len(self._site.entries(definition.name)),
                    "page": addresses.page,
                    "feed": addresses.feed,
                }
            )
        return _json({"calendars": found})

    def events(self, request: Request) -> JSONResponse:
        """A calendar's entries; those whose day is not known come last, with `start` null."""
        name = request.path_params["name"]
        if name not in {definition.name for definition in self._site.calendars()}:
            raise HTTPException(404, "there is no such calendar")
        entries = self._site.entries(name)
        return _json({"calendar": name, "events": [entry_to_dict(entry) for entry in entries]})

    def status(self, request: Request) -> JSONResponse:
        """What is held and what comes next."""
        self._authorize(request)
        return _json(self._site.status())

    async def ingest(self, request: Request) -> JSONResponse:
        """Take documents in: JSON lines, into the calendars that `?calendar=` names, or into all. All of them or none."""
        self._authorize(request)
        documents, unreadable = _documents(await _body(request))
        names = request.query_params.getlist("calendar")
        try:
            if unreadable:
                await run_in_threadpool(self._site.keep_unreadable, unreadable, names)
            return _json(await run_in_threadpool(self._site.ingest, documents, names))
        except (InputError, NotFoundError) as error:
            raise HTTPException(400, str(error)) from None

    def alive(self, _request: Request) -> JSONResponse:
        """Whether the process answers."""
        return _json({"alive": True})

    def ready(self, _request: Request) -> JSONResponse:
        """Whether all of it runs, part by part: 200 or 503."""
        health = self._site.health()
        return _json({"ready": health.ready, "checks": dict(health.checks)}, 200 if health.ready else 503)

    def _authorize(self, request: Request) -> None:
        scheme, _, token = request.headers.get("authorization", "").partition(" ")
        if not self._site.authorize(token.strip() if scheme.lower() == "bearer" and token.strip() else None):
            raise HTTPException(401, "a token is needed for this (Authorization: Bearer …)", {"www-authenticate": "Bearer"})


async def _body(request: Request) -> bytes:
    found = bytearray()
    async for chunk in request.stream():
        found += chunk
        if len(found) > MAX_BODY:
            raise HTTPException(413, f"too large; one request may bring {MAX_BODY:,} bytes", {"connection": "close"})
    return bytes(found)


def _documents(body: bytes) -> tuple[Sequence[Document], Sequence[InputError]]:
    """The documents of a request, and those that whoever sent it could not read."""
    read = list(jsonl.parse(body.split(b"\n"), "request"))
    problems = [str(error) for error in read if isinstance(error, InputError) and error.source is None]
    if problems:
        raise HTTPException(400, "\n".join(problems))
    if not read:
        raise HTTPException(400, 'no document; each line is an object such as {"source": "a", "text": "…"}')
    return [each for each in read if isinstance(each, Document)], [each for each in read if isinstance(each, InputError)]


def _json(content: Mapping[str, object], status: int = 200) -> JSONResponse:
    return Json(content, status, _NO_STORE)


class Json(JSONResponse):
    """JSON in ASCII: a document may hold half of a surrogate pair, which UTF-8 cannot carry and an escape can."""

    def render(self, content: object) -> bytes:
        """The bytes."""
        return json.dumps(content, allow_nan=False, separators=(",", ":")).encode("ascii")
