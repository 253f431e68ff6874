"""The stylesheet and the icon, from the package, under names that change when they do."""

from __future__ import annotations

import hashlib
from importlib.resources import files
from typing import TYPE_CHECKING

from starlette.exceptions import HTTPException
from starlette.responses import Response

if TYPE_CHECKING:
    from starlette.requests import Request

_MEDIA_TYPES = {"style.css": "text/css", "icon.svg": "image/svg+xml"}


class Static:
    """Files that a browser may keep for good, because another content has another address."""

    def __init__(self) -> None:
        folder = files("datebook.web").joinpath("assets")
        self._answers: dict[str, tuple[bytes, str]] = {}
        self._names: dict[str, str] = {}
        for name, media_type in _MEDIA_TYPES.items():
            content = folder.joinpath(name).read_bytes()
            stem, _, ending = name.rpartition(".")
            hashed = f"{stem}.{hashlib.sha256(content).hexdigest()[:12]}.{ending}"
            self._answers[hashed] = (content, media_type)
            self._names[name] = f"/static/{hashed}"

    def address(self, name: str) -> str:
        """Where a file of this name is now."""
        return self._names[name]

    def answer(self, request: Request) -> Response:
        """Send one file."""
        found = self._answers.get(request.path_params["file"])
        if found is None:
            raise HTTPException(404, "there is no such file")
        return Response(found[0], media_type=found[1], headers={"cache-control": "public, max-age=31536000, immutable"})
