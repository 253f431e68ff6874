"""Where a calendar is found, and one link for each program that can subscribe to it."""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote, urlencode, urlsplit

from datebook.feeds import ics

if TYPE_CHECKING:
    from starlette.requests import Request

    from datebook.definitions import CalendarDefinition
    from datebook.web.site import Site


@dataclass(frozen=True, slots=True)
class Program:
    """A calendar program: what its link is called, where it leads, and when a reader may expect to see a change."""

    name: str
    link: str
    refresh: str


@dataclass(frozen=True, slots=True)
class Addresses:
    """A calendar's addresses, as they are for whoever asks."""

    feed: str
    page: str
    title: str

    @classmethod
    def of(cls, request: Request, site: Site, definition: CalendarDefinition) -> Addresses:
        """From `public_url`, else from the name by which the request found us (which the guard has checked)."""
        base = site.public_url or str(request.base_url)
        return cls(ics.address(base, definition.name), ics.page(base, definition.name), definition.title)

    @property
    def webcal(self) -> str:
        """The feed's address in the form that opens a calendar program."""
        return "webcal:" + self.feed.partition(":")[2]

    @property
    def is_private(self) -> bool:
        """Whether only this machine or this network can reach it, so that programs on the web cannot."""
        host = urlsplit(self.feed).hostname or ""
        try:
            return not ipaddress.ip_address(host).is_global
        except ValueError:
            return host == "localhost" or "." not in host

    @property
    def programs(self) -> tuple[Program, ...]:
        """One link a program, with how often each was seen to look again."""
        named = urlencode({"url": self.feed, "name": self.title}, quote_via=quote)
        return (
            Program("Apple Calendar", self.webcal, "as often as you set it, from every 5 minutes to weekly"),
            Program(
                "Google Calendar",
                # An https address in `cid` is refused; a quoted webcal one is taken.
                f"https://www.google.com/calendar/render?cid={quote(self.webcal, safe='')}",
                "every 4 to 24 hours, on Google’s own schedule",
            ),
            Program(
                "Outlook on the web",
                f"https://outlook.office.com/calendar/0/addfromweb?{named}",
                "about every 3 hours, at times once a day",
            ),
        )
