"""Which format bytes are in: what they came as, else what their file is called, else how they begin."""

from __future__ import annotations

import re
from email.message import Message
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from datebook.errors import InputError

PLAIN = "plain"
_TYPES = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "message/rfc822": "mail",
    "message/global": "mail",
    "application/rss+xml": "feed",
    "application/atom+xml": "feed",
    "application/rdf+xml": "feed",
    "text/calendar": "ical",
    "text/markdown": "markdown",
    "text/x-markdown": "markdown",
    "application/xml": "xml",
    "text/xml": "xml",
}
_UNDECIDED = frozenset({"", "text/plain", "application/octet-stream", "binary/octet-stream", "application/x-unknown"})
"""What a server says that does not know: the name then tells, and of plain text only the name."""
_NAMES = {
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".eml": "mail",
    ".rss": "feed",
    ".atom": "feed",
    ".rdf": "feed",
    ".xml": "xml",
    ".ics": "ical",
    ".ical": "ical",
    ".md": "markdown",
    ".markdown": "markdown",
    ".txt": PLAIN,
    ".text": PLAIN,
}
_SAMPLE = 4096
_PROLOGUE = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--(?:(?!-->).){0,1000}-->\s*){0,5}", re.DOTALL)
_HTML = re.compile(rb"<(?:!doctype\s+html|html|head|body|title|meta|article|main|section|h1|div|p|table)\b", re.IGNORECASE)
_FEED = re.compile(rb"<(?:rss|feed|(?:\w{1,10}:)?RDF)\b")
_MAIL = re.compile(
    rb"(?:From \S[^\n]{0,200}\n)?(?:[A-Za-z][A-Za-z0-9-]{1,60}:[^\n]{0,2000}\n(?:[ \t][^\n]{0,2000}\n){0,60}){3,}?\r?\n"
)
_MIME = re.compile(rb"^(?:MIME-Version|Message-ID|Received|DKIM-Signature):", re.IGNORECASE | re.MULTILINE)
_SENDER = re.compile(rb"^From:", re.IGNORECASE | re.MULTILINE)


def format_of(data: bytes, source: str, media_type: str | None = None) -> tuple[str, str | None]:
    """The format (`plain`, or one that `worker.READERS` names) and the charset that it came with.

    Raises:
        InputError: if it came as something that is not read.
    """
    kind, charset = _media_type(media_type)
    form = _TYPES.get(kind) if kind not in _UNDECIDED else _by_name(source)
    if form is None and kind not in _UNDECIDED and not kind.startswith("text/"):
        raise InputError(f"{source}: is {kind}; only text, HTML, Markdown, mail, RSS, Atom and iCalendar are read")
    if form is None and kind != "text/plain":
        form = _by_look(data[:_SAMPLE])
    elif form == "xml":
        form = "html" if _by_look(data[:_SAMPLE]) == "html" else "feed"
    return form or PLAIN, charset


def _media_type(words: str | None) -> tuple[str, str | None]:
    """A media type in small letters and its charset (RFC 9110 section 8.3)."""
    if not words:
        return "", None
    header = Message()
    header["Content-Type"] = words.replace("\n", " ").replace("\r", " ")
    named = words.split(";")[0].strip().lower()
    return named, header.get_content_charset()


def _by_name(source: str) -> str | None:
    path = urlsplit(source).path if "://" in source[:10] else source
    return _NAMES.get(PurePosixPath(path).suffix.lower())


def _by_look(sample: bytes) -> str | None:
    found = _PROLOGUE.match(sample)
    begin = found.end() if found else 0
    if _HTML.match(sample, begin):
        return "html"
    if _FEED.match(sample, begin):
        return "feed"
    if sample[begin : begin + 15].upper() == b"BEGIN:VCALENDAR":
        return "ical"
    head = sample.replace(b"\r\n", b"\n")
    header = _MAIL.match(head)
    if header and _MIME.search(header[0]) and _SENDER.search(header[0]):
        return "mail"
    return None
