"""bytes + what came beside them → [Document]. One file a format; what cannot be read is said in one line.

`formats` tells which format bytes are in. Plain text (`plain`) and JSON lines (`jsonl`) are read here; web pages (`webpage`),
`mail`, `feed`, `ical` and `markdown` in a child process with limits (`sandbox`, `worker`), from which `parts` come back. What
they state as data is set out behind the prose (`statements`). `language` tells whether a text is English, `segments` cuts it
into sentences. What tells when a text was written is found by its look: `header` (front matter, a mail's header), `names` (a
date in a path or address), `headlines` (labels, datelines, invitations); `stamps` reads dates as programs write them.
"""

from __future__ import annotations

import hashlib

from datebook.documents import statements
from datebook.documents.formats import PLAIN, format_of
from datebook.documents.language import language_of
from datebook.documents.parts import Part, UnreadableError
from datebook.documents.plain import MAX_BYTES, decode
from datebook.documents.stamps import stamp
from datebook.errors import InputError
from datebook.model import Document, Published

__all__ = ["decode", "from_bytes", "hash_of"]


def from_bytes(
    data: bytes,
    source: str,
    *,
    media_type: str | None = None,
    published: Published | None = None,
    timezone: str | None = None,
) -> list[Document]:
    """Make documents of a file's bytes: one, or of a feed one an entry.

    `media_type` is what they came as, `published` and `timezone` what is known from beside them: that goes before what they say.

    Raises:
        InputError: if they cannot be read, are empty, too large, or in no format that is read.
    """
    if len(data) > MAX_BYTES:
        raise InputError(f"{source}: too large ({len(data):,} bytes); a document may have {MAX_BYTES:,}")
    form, charset = format_of(data, source, media_type)
    if form == PLAIN:
        text = decode(data, source)
        return [Document(source, text, language=language_of(text), published=published or Published(), timezone=timezone)]
    if not data.strip():
        raise InputError(f"{source}: is empty")
    from datebook.documents import sandbox  # noqa: PLC0415 - plain text needs no child process

    try:
        parts = sandbox.read(form, data, charset=charset)
    except UnreadableError as error:
        raise InputError(f"{source}: {error}") from None
    return [_document(part, source, published, timezone) for part in parts]


def hash_of(document: Document) -> str:
    """What tells two documents apart: the SHA-256 of the text, in hexadecimal.

    Of the text alone, so that a file that was renamed, or a syndicated copy, is the document it was.
    """
    return hashlib.sha256(document.text.encode("utf-8", "surrogatepass")).hexdigest()


def _document(part: Part, source: str, published: Published | None, timezone: str | None) -> Document:
    own = part.source or ""
    composed = statements.set_out(part.text, part.statements)
    return Document(
        f"{source}{own}" if own.startswith("#") else own or source,
        composed.text,
        part.title,
        language_of(part.text),
        published or (stamp(*part.written) if part.written else None) or Published(),
        timezone,
        composed.stated,
        composed.prose_end,
    )
