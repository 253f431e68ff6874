"""A message as an incoming webhook of Slack takes it: Block Kit, and `text` for notifications and clients without blocks.

What strangers wrote goes into `plain_text` objects, in which Slack parses nothing; where mrkdwn is needed (a date in each
reader's own zone, a link) it is our own, with `verbatim` set: without it Slack turns "@everyone" in a text into a mention.
Every text is escaped as docs.slack.dev/messaging/formatting-message-text says: & < > and nothing else.
"""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from datebook.text import line

if TYPE_CHECKING:
    from datetime import datetime

    from datebook.messages.message import Message, Notice, When

HEADER = 150
TEXT = 3500
"""Slack asks for less than 4000 characters of `text`."""
_FACT = 500
"""Slack allows more (3000 in a section), a reader does not."""
_NAME = 300
_ADDRESS = 2000
_SAME_DAY = timedelta(hours=12)

_TOKEN_BREAKERS = re.compile(r"[|^<>{}]")
_MOMENT = "{date_long} at {time}"
_UNSAFE_IN_LINK = {"<": "%3C", ">": "%3E", "|": "%7C", " ": "%20", '"': "%22"}


def render(message: Message) -> dict[str, Any]:
    """The body to post. Whatever the length of what was read, it stays within Slack's limits."""
    blocks = [block for number, notice in enumerate(message.notices) for block in _blocks(notice, first=number == 0)]
    return {**render_text(message), "blocks": blocks}


def render_text(message: Message) -> dict[str, Any]:
    """The body without blocks, for a channel that refuses them."""
    lines = [_text_line(notice) for notice in message.notices]
    each = TEXT // len(lines) - 1
    return {
        "text": "\n".join(fit(text, each) for text in lines),
        "parse": "none",
        "link_names": False,
        "unfurl_links": False,
        "unfurl_media": False,
    }


def escape(text: str) -> str:
    """Text in which Slack sees no control sequence."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def fit(text: str, limit: int) -> str:
    """The text on one line, escaped, cut between words so that not more than `limit` characters are sent."""
    clean = line(text, limit=len(text) + 1)
    whole = escape(clean)
    if len(whole) <= limit:
        return whole
    kept = ""
    for word in clean.split(" "):
        longer = f"{kept} {word}" if kept else word
        if len(escape(longer)) + 1 > limit:
            break
        kept = longer
    return escape(kept or _cut(clean, limit - 1)) + "…"


def _cut(word: str, limit: int) -> str:
    """As much of a single long word as fits once it is escaped."""
    kept, length = "", 0
    for character in word:
        length += len(escape(character))
        if length > limit:
            break
        kept += character
    return kept


def _blocks(notice: Notice, *, first: bool) -> list[dict[str, Any]]:
    blocks: list[dict[str, Any]] = [] if first else [{"type": "divider"}]
    blocks.append({"type": "header", "text": _plain(notice.title, HEADER)})
    blocks.append({"type": "section", "text": _mrkdwn(_when(notice))})
    facts = [f"Where: {notice.where}"] if notice.where else []
    facts += [f"Who: {', '.join(notice.who)}"] if notice.who else []
    if facts:
        texts = "\n".join(fit(fact, _FACT) for fact in facts)
        blocks.append({"type": "section", "text": _object("plain_text", texts)})
    context = [_plain(f"“{notice.quote}”", _FACT)] if notice.quote else []
    context += [_plain(f"Source: {notice.source}", _NAME)] if notice.source else []
    context += [_mrkdwn(f"<{_address(notice.link)}|Open in the calendar>")] if notice.link else []
    return [*blocks, {"type": "context", "elements": context}] if context else blocks


def _when(notice: Notice) -> str:
    status = f" · {escape(notice.status)}" if notice.status else ""
    return f"*When:* {_date(notice.when)} · *{escape(notice.when.from_now)}*{status}"


def _date(when: When) -> str:
    """The day; with an hour whose zone is known, in each reader's own zone, and in the stated one for those who see none."""
    text = fit(when.text, _NAME)
    if when.instant is None:
        return text
    begins = _token(when.instant, _MOMENT, text)
    if when.until is None:
        return begins
    short = when.until - when.instant < _SAME_DAY
    return f"{begins} – {_token(when.until, '{time}' if short else _MOMENT, 'its end')}"


def _token(instant: datetime, form: str, fallback: str) -> str:
    return f"<!date^{int(instant.timestamp())}^{form}|{_TOKEN_BREAKERS.sub(' ', fallback)}>"


def _text_line(notice: Notice) -> str:
    status = f" [{notice.status}]" if notice.status else ""
    where = f", {notice.where}" if notice.where else ""
    return f"{line(notice.title)}{status}: {notice.when.from_now}, {notice.when.text}{where}"


def _address(link: str) -> str:
    safe = "".join(_UNSAFE_IN_LINK.get(character, character) for character in line(link, _ADDRESS))
    return safe.replace("&", "&amp;")


def _plain(text: str, limit: int) -> dict[str, Any]:
    return _object("plain_text", fit(text, limit) or "…")


def _object(kind: str, text: str) -> dict[str, Any]:
    return {"type": kind, "text": text, "emoji": False}


def _mrkdwn(text: str) -> dict[str, Any]:
    return {"type": "mrkdwn", "text": text, "verbatim": True}
