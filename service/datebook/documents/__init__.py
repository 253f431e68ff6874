"""bytes + what came beside them → Document. One file a format; what cannot be read is said in one line.

`plain` text and JSON lines (`jsonl`) stand here; `language` tells whether a text is English, `segments` cuts it into sentences.
What tells when a text was written is found by its look: `header` (front matter, a mail's header), `names` (a date in a path or
address), `headlines` (labels, datelines, invitations); `stamps` reads dates as programs write them.
"""

from __future__ import annotations

import hashlib

from datebook.documents.language import language_of
from datebook.documents.plain import decode
from datebook.model import Document, Published

__all__ = ["decode", "from_bytes", "hash_of"]


def from_bytes(data: bytes, source: str, *, published: Published | None = None, timezone: str | None = None) -> Document:
    """Make a document of a plain-text file's bytes.

    Raises:
        InputError: if it is empty, binary, not UTF-8 or too large.
    """
    text = decode(data, source)
    return Document(source, text, language=language_of(text), published=published or Published(), timezone=timezone)


def hash_of(document: Document) -> str:
    """What tells two documents apart: the SHA-256 of the text, in hexadecimal.

    Of the text alone, so that a file that was renamed, or a syndicated copy, is the document it was.
    """
    return hashlib.sha256(document.text.encode("utf-8", "surrogatepass")).hexdigest()
