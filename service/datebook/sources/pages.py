"""A document at an address on the web, fetched once because somebody asked for it by name.

What comes is counted before it is unpacked and after: a small response that unpacks into a huge one is refused when it passes the
limit, and is never held whole.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from time import monotonic
from urllib.parse import urlsplit

import httpx

from datebook import documents
from datebook.documents.plain import MAX_BYTES
from datebook.errors import InputError
from datebook.model import Document, Published
from datebook.text import line

SECONDS = 15.0
"""For the whole exchange, redirects and body included: httpx's own limits are per read."""
REDIRECTS = 3
_ACCEPT = (
    "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, text/calendar, text/plain;q=0.9, */*;q=0.1"
)
_STEP = 2**16
"""Bytes unpacked at a time."""


def fetch(address: str, published: Published | None = None, timezone: str | None = None) -> list[Document]:
    """Fetch one page, or a feed of several entries.

    Raises:
        InputError: if it cannot be had in time, is too large, or is in no format that is read.
    """
    try:
        parts = urlsplit(address)
        shown = f"{parts.scheme}://{parts.hostname or ''}{parts.path}"
    except ValueError:
        raise InputError(f"{address.rsplit('@', maxsplit=1)[-1].split('?', maxsplit=1)[0]}: is no valid address") from None
    try:
        data, kind = _get(address, shown)
    except httpx.HTTPError as error:
        raise InputError(f"{shown}: cannot be fetched: {_reason(error)}") from None
    except (httpx.InvalidURL, ValueError, UnicodeError):
        raise InputError(f"{shown}: is no valid address") from None
    return documents.from_bytes(data, shown, media_type=kind, published=published, timezone=timezone)


def _get(address: str, shown: str) -> tuple[bytes, str | None]:
    """The bytes at an address and what they came as."""
    deadline = monotonic() + SECONDS
    # gzip alone is asked for: it can be unpacked a little at a time, whatever the libraries that happen to be there can do.
    client = httpx.Client(
        timeout=SECONDS, follow_redirects=True, max_redirects=REDIRECTS, headers={"Accept-Encoding": "gzip", "Accept": _ACCEPT}
    )
    with client, client.stream("GET", address) as answer:
        if answer.status_code != httpx.codes.OK:
            raise InputError(f"{shown}: the server answered {answer.status_code}")
        packed = answer.headers.get("content-encoding", "identity").strip().lower()
        if packed not in ("identity", "gzip", "x-gzip", ""):
            raise InputError(f"{shown}: is packed as {line(packed, 40)}, which nobody asked for")
        data = bytearray()
        chunks = answer.iter_raw()
        for chunk in _unpacked(chunks, shown) if "gzip" in packed else chunks:
            data += chunk
            if len(data) > MAX_BYTES:
                raise InputError(f"{shown}: too large; a document may have {MAX_BYTES:,} bytes")
            if monotonic() > deadline:
                raise InputError(f"{shown}: did not arrive within {SECONDS:.0f} seconds")
        return bytes(data), answer.headers.get("content-type")


def _unpacked(chunks: Iterator[bytes], shown: str) -> Iterator[bytes]:
    """The content of gzip (RFC 1952), a step at a time."""
    unpacker = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16)
    try:
        for chunk in chunks:
            waiting = chunk
            while waiting and not unpacker.eof:
                yield unpacker.decompress(waiting, _STEP)
                waiting = unpacker.unconsumed_tail
    except zlib.error:
        raise InputError(f"{shown}: is said to be packed as gzip and is not") from None
    if not unpacker.eof:
        raise InputError(f"{shown}: broke off in the middle")


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
