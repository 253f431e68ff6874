"""E-mail (RFC 5322, MIME): subject and body as a reader sees them, the day it was sent, and the calendar it carries.

Of alternatives the plain text is read, the HTML where there is none; what is quoted in a reply is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from typing import TYPE_CHECKING

from datebook.documents import ical, metadata, trees, webpage
from datebook.documents.charsets import decode
from datebook.documents.parts import EmptyError, Part, Statement, UnreadableError
from datebook.documents.quotes import own_words, subject_of
from datebook.documents.stamps import stamp
from datebook.text import line

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_DEEPEST, _MOST = 20, 500
"""Levels and parts of a mail: no program that people use makes as many."""
_LONGEST, _LONGEST_RAW = 300, 5000
_TEXT, _HTML, _CALENDAR = "text/plain", "text/html", "text/calendar"
_QUOTED = (
    ".//blockquote[@type='cite']",
    ".//*[contains(concat(' ', @class, ' '), ' gmail_quote ')]",
    ".//*[contains(concat(' ', @class, ' '), ' moz-cite-prefix ')]",
    ".//*[contains(concat(' ', @class, ' '), ' yahoo_quoted ')]",
    ".//*[@id='divRplyFwdMsg' or @id='x_divRplyFwdMsg' or @id='appendonsend']",
)
_SIGNED = ".//*[contains(concat(' ', @class, ' '), ' gmail_signature ') or contains(concat(' ', @class, ' '), ' moz-signature ')]"


@dataclass(slots=True)
class _Body:
    texts: list[str] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)


def read(data: bytes, *, charset: str | None = None) -> list[Part]:
    """The mail, as one part.

    Raises:
        UnreadableError: if it is nested too deeply, or has neither subject nor text.
    """
    del charset  # every part states its own
    try:
        message: Message = message_from_bytes(data, policy=policy.compat32)
        subject, forwarded = subject_of(_header(message, "Subject"))
        body = _Body()
        _read_into(body, message, forwarded=forwarded)
    except RecursionError:
        raise UnreadableError("is nested too deeply") from None
    except (MessageError, AssertionError):
        raise UnreadableError("is no mail that can be read") from None
    text = "\n\n".join(each for each in body.texts if each)
    if subject and not text.casefold().startswith(subject.casefold()):
        text = f"{subject}\n\n{text}".strip()
    if not text and not body.statements:
        raise UnreadableError("is a mail without a word")
    return [Part(text, subject or None, _written(message), None, tuple(body.statements))]


def _header(message: Message, name: str) -> str:
    """A header's words, on one line."""
    raw = str(message.get(name, ""))[:_LONGEST_RAW]
    try:
        return line(str(make_header(decode_header(raw))), _LONGEST)
    except (LookupError, ValueError, MessageError):
        return line(raw, _LONGEST)


def _written(message: Message) -> tuple[str, str] | None:
    value = " ".join(str(message.get("Date", "")).split())
    because = 'its header states it ("Date")'
    return (value, because) if stamp(value, because) else None


def _read_into(body: _Body, message: Message, *, forwarded: bool) -> None:
    """Read a message's parts in order, without recursion into what a stranger has nested."""
    waiting: list[tuple[Message, int]] = [(message, 0)]
    for _ in range(_MOST):
        if not waiting:
            return
        part, depth = waiting.pop()
        if depth > _DEEPEST:
            raise UnreadableError("is nested too deeply")
        if part.is_multipart():
            waiting += [(each, depth + 1) for each in reversed(list(_chosen(part)))]
            if part.get_content_type() == "message/rfc822":
                forwarded = True
        else:
            _read_leaf(body, part, forwarded=forwarded)
    raise UnreadableError(f"has more than {_MOST} parts")


def _chosen(part: Message) -> Iterator[Message]:
    """The parts of a part that are read: of alternatives one, with the calendar beside it."""
    inner = [each for each in part.get_payload() if isinstance(each, Message)]
    if part.get_content_type() != "multipart/alternative":
        yield from inner
        return
    plain = next((each for each in inner if each.get_content_type() == _TEXT and _text(each).strip()), None)
    rich = next((each for each in inner if each.get_content_type() == _HTML or each.is_multipart()), None)
    chosen = plain or rich
    if chosen is not None:
        yield chosen
    yield from (each for each in inner if each.get_content_type() == _CALENDAR)


def _read_leaf(body: _Body, part: Message, *, forwarded: bool) -> None:
    kind = part.get_content_type()
    name = (part.get_filename() or "").lower()
    if kind == _CALENDAR or name.endswith(".ics"):
        body.statements += _calendar(part)
    elif part.get_content_disposition() == "attachment":
        return
    elif kind == _TEXT:
        body.texts.append(own_words(_text(part), forwarded=forwarded))
    elif kind == _HTML:
        _read_html(body, _text(part), forwarded=forwarded)


def _calendar(part: Message) -> tuple[Statement, ...]:
    payload = part.get_payload(decode=True)
    try:
        return ical.read(payload)[0].statements if isinstance(payload, bytes) else ()
    except UnreadableError:
        return ()  # the words beside it are read all the same


def _read_html(body: _Body, markup: str, *, forwarded: bool) -> None:
    try:
        root = webpage.parse(markup)
    except EmptyError:
        return
    body.statements += metadata.statements(root, metadata.data(root))
    _drop(root, _SIGNED)
    if not forwarded:
        _drop_quoted(root)
    trees.label(root)
    body.texts.append(own_words(trees.text_of(webpage.body_of(root)), forwarded=forwarded))


def _drop_quoted(root: HtmlElement) -> None:
    """Take out what a reply quotes, and what stands behind the header that some programs write above it."""
    for path in _QUOTED:
        for element in root.iterfind(path) if "@class" not in path and " or " not in path else root.xpath(path):
            if "forwarded message" in "".join(map(str, element.itertext()))[:200].lower():
                continue
            if element.get("id"):
                for following in list(element.itersiblings()):
                    element.getparent().remove(following)
            _remove(element)


def _drop(root: HtmlElement, path: str) -> None:
    for element in root.xpath(path):
        _remove(element)


def _remove(element: HtmlElement) -> None:
    parent = element.getparent()
    if parent is not None:
        element.drop_tree()


def _text(part: Message) -> str:
    payload = part.get_payload(decode=True)
    if not isinstance(payload, bytes):
        return ""
    return decode(payload, part.get_content_charset()).replace("\r\n", "\n").replace("\r", "\n")
