"""A document at an address on the web, fetched once because somebody asked for it by name."""

from __future__ import annotations

from time import monotonic
from urllib.parse import urlsplit

import httpx

from datebook import documents
from datebook.documents.plain import MAX_BYTES
from datebook.errors import InputError
from datebook.model import Document, Published

SECONDS = 15.0
"""For the whole exchange, redirects and body included: httpx's own limits are per read."""
REDIRECTS = 3
_TEXT = ("text/plain", "text/markdown")


def fetch(address: str, published: Published | None = None, timezone: str | None = None) -> Document:
    """Fetch one page and read it as plain text.

    Raises:
        InputError: if it cannot be had in time, is too large, or is no plain text.
    """
    try:
        parts = urlsplit(address)
        shown = f"{parts.scheme}://{parts.hostname or ''}{parts.path}"
    except ValueError:
        raise InputError(f"{address.rsplit('@', maxsplit=1)[-1].split('?', maxsplit=1)[0]}: is no valid address") from None
    try:
        data = _get(address, shown)
    except httpx.HTTPError as error:
        raise InputError(f"{shown}: cannot be fetched: {_reason(error)}") from None
    except (httpx.InvalidURL, ValueError, UnicodeError):
        raise InputError(f"{shown}: is no valid address") from None
    return documents.from_bytes(data, shown, published=published, timezone=timezone)


def _get(address: str, shown: str) -> bytes:
    deadline = monotonic() + SECONDS
    client = httpx.Client(timeout=SECONDS, follow_redirects=True, max_redirects=REDIRECTS)
    with client, client.stream("GET", address) as answer:
        if answer.status_code != httpx.codes.OK:
            raise InputError(f"{shown}: the server answered {answer.status_code}")
        kind = answer.headers.get("content-type", "text/plain").split(";")[0].strip().lower()
        if kind not in _TEXT:
            raise InputError(f"{shown}: is {kind}; of pages, only plain text is read so far: save its text to a file")
        data = bytearray()
        for chunk in answer.iter_bytes():
            data += chunk
            if len(data) > MAX_BYTES:
                raise InputError(f"{shown}: too large; a document may have {MAX_BYTES:,} bytes")
            if monotonic() > deadline:
                raise InputError(f"{shown}: did not arrive within {SECONDS:.0f} seconds")
        return bytes(data)


def _reason(error: httpx.HTTPError) -> str:
    match error:
        case httpx.TimeoutException():
            return f"no answer within {SECONDS:.0f} seconds"
        case httpx.ConnectError():
            return "no connection; check the address and the network"
        case httpx.TooManyRedirects():
            return f"more than {REDIRECTS} redirects"
        case _:
            return type(error).__name__
