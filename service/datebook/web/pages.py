"""The pages that people look at, rendered on the server; they work without a script."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.exceptions import HTTPException
from starlette.responses import HTMLResponse, Response

from datebook.feeds import words
from datebook.web import views
from datebook.web.addresses import Addresses

if TYPE_CHECKING:
    from starlette.requests import Request

    from datebook.definitions import CalendarDefinition
    from datebook.web.site import Site
    from datebook.web.static import Static

_HEADERS = {"cache-control": "private, no-cache"}
_REFUSALS = {400: "That was not understood", 404: "There is nothing here", 405: "That cannot be done here"}


class Pages:
    """The endpoints that answer with HTML. They run in threads: a long page delays no feed."""

    def __init__(self, site: Site, static: Static) -> None:
        self._site = site
        self._templates = Environment(
            loader=PackageLoader("datebook.web"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._templates.globals.update(asset=static.address, status_words=words.status)

    def home(self, request: Request) -> Response:
        """The one calendar, or a list of them."""
        found = self._site.calendars()
        if len(found) == 1:
            return self._calendar(request, found[0])
        now = self._site.now()
        listed = [(definition, views.calendar(definition, self._site.entries(definition.name), now)) for definition in found]
        return self._page("calendars.html", calendars=listed)

    def calendar(self, request: Request) -> Response:
        """One calendar."""
        return self._calendar(request, self._definition(request))

    def event(self, request: Request) -> Response:
        """One entry: all that is known of it, and how."""
        definition, uid = self._definition(request), request.path_params["uid"]
        entry = next((entry for entry in self._site.entries(definition.name) if entry.uid == uid), None)
        if entry is None:
            raise HTTPException(404, "There is no such event in this calendar.")
        view = views.single(definition, entry, self._site.now())
        return self._page("event.html", calendar=definition, event=view, revised=_moment(entry.revised), many=self._many)

    def refusal(self, _request: Request, status: int, detail: str, headers: Mapping[str, str] | None) -> Response:
        """That something is not there, or cannot be had."""
        title = _REFUSALS.get(status, "This cannot be shown just now")
        return self._page("refusal.html", status, headers, title=title, detail=detail)

    def _calendar(self, request: Request, definition: CalendarDefinition) -> Response:
        whole = request.query_params.get("past") == "all"
        view = views.calendar(definition, self._site.entries(definition.name), self._site.now(), all_past=whole)
        return self._page(
            "calendar.html",
            open_past=whole or not view.upcoming,
            calendar=definition,
            view=view,
            revised=_moment(view.revised) if view.revised else None,
            addresses=Addresses.of(request, self._site, definition),
            many=self._many,
        )

    @property
    def _many(self) -> bool:
        return len(self._site.calendars()) > 1

    def _definition(self, request: Request) -> CalendarDefinition:
        name = request.path_params["name"]
        for definition in self._site.calendars():
            if definition.name == name:
                return definition
        raise HTTPException(404, "There is no such calendar.")

    def _page(self, template: str, status: int = 200, headers: Mapping[str, str] | None = None, **shown: object) -> HTMLResponse:
        content = self._templates.get_template(template).render(shown)
        return HTMLResponse(content, status, {**_HEADERS, **(headers or {})})


def _moment(when: datetime) -> str:
    return f"{words.day(when)}, {when:%H:%M} UTC"
