"""The ASGI application: feeds, page, API and health. It shows and hands on; what can be done stands in `actions`."""

from __future__ import annotations

from datebook.web.app import create_app
from datebook.web.site import Health, Site

__all__ = ["Health", "Site", "create_app"]
