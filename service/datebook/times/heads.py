"""What the head of a text says about when it was written: a "Date:" line, front matter, a date line, a dateline."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime
from email.utils import parsedate_to_datetime

from datebook.model import Published
from datebook.times.partial import Partial, Unresolved
from datebook.times.spans import safe_date

_HEAD = 1200
_FIELD = re.compile(
    r"^[ \t]*(?P<name>date|dates?|sent|published(?: on)?|publication date|posted(?:by)?|date published|pubdate|posted on|updated|"
    r"last updated|for immediate release|released?|release date|issued)\b[ \t]*[:=]?[ \t]*(?P<rest>[^\n]{4,80})$",
    re.IGNORECASE | re.MULTILINE,
)
_DATELINE = re.compile(
    r"^[ \t]*(?:[A-Z][A-Z.'’ -]{2,40}|[A-Z][\w.'’ -]{2,40}), (?=[^\n]{0,40}$|[^\n]{3,40}?(?:\(|[–—-]|_|:))", re.MULTILINE
)


def stated_in_head(text: str, scanned: Sequence[Unresolved]) -> Published | None:
    """The day that the head of the text states it was written on; None where it states none."""
    head = text[:_HEAD]
    return _from_field(head, scanned) or _from_line(text, head, scanned)


def _from_field(head: str, scanned: Sequence[Unresolved]) -> Published | None:
    for found in _FIELD.finditer(head):
        name = found["name"].lower()
        if name in ("dates", "release") or (name == "date" and not _is_header(head, found)):
            continue
        line = f"{found['name']}: {found['rest'].strip()}"
        mail = _mail_date(found["rest"])
        if mail is not None:
            return Published(mail.date(), mail.date(), "stated", f'its head says "{line}"', mail)
        day = _first_full(scanned, found.start("rest"), found.end("rest"))
        if day is not None:
            return Published(day, day, "stated", f'its head says "{line}"')
    return None


def _is_header(head: str, found: re.Match[str]) -> bool:
    """A "Date:" line tells when a mail was sent; among "Time:" and "Place:" lines it tells when something takes place."""
    around = head[max(0, found.start() - 400) : found.end() + 400]
    return re.search(
        r"^[ \t]*(?:time|place|where|location|venue|speaker|when|start|room)\b[ \t]*:", around, re.IGNORECASE | re.MULTILINE
    ) is None or (
        re.search(r"^(?:from|to|message-id|subject|mime-version|received):", around, re.IGNORECASE | re.MULTILINE) is not None
    )


def _mail_date(rest: str) -> datetime | None:
    try:
        return parsedate_to_datetime(rest.strip())
    except (ValueError, TypeError, IndexError):
        return None


def _full(partial: Partial) -> date | None:
    if partial.form != "date" or partial.year is None or partial.month is None or partial.day is None or partial.side is not None:
        return None
    return safe_date(partial.year, partial.month, partial.day)


def _first_full(scanned: Sequence[Unresolved], begin: int, end: int) -> date | None:
    for each in scanned:
        if each.begin >= end:
            break
        if each.begin >= begin and each.end <= end:
            return _full(each.partial)
    return None


def _from_line(text: str, head: str, scanned: Sequence[Unresolved]) -> Published | None:
    """A full date that fills a line of the head, or that opens the text after a place: "GENEVA, Jan. 5, 2022 (AP) -"."""
    for each in scanned:
        if each.begin >= len(head):
            break
        day = _full(each.partial)
        if day is None:
            continue
        start = text.rfind("\n", 0, each.begin) + 1
        stop = text.find("\n", each.end)
        stop = len(text) if stop < 0 else stop
        before, after = text[start : each.begin].strip(), text[each.end : stop].strip()
        alone = _is_bare(before) and _is_bare(after)
        dateline = (
            each.begin - start <= 60 and _is_place(before) and re.match(r"\s*(?:\(|[–—-]|_|:|/PRNewswire)", after) is not None
        )
        if alone or dateline:
            return Published(day, day, "stated", f'its {"date line" if alone else "dateline"} says "{each.text}"')
        if each.begin > 600:
            break
    return None


def _is_bare(words: str) -> bool:
    """Nothing beside a date line but a weekday's comma, a place or an hour."""
    return (
        len(words) <= 30
        and re.fullmatch(r"(?:(?:on|published|posted|updated)\b[:\s]*)?[\s,.|()•·–—-]*", words, re.IGNORECASE) is not None
    )


def _is_place(words: str) -> bool:
    return re.fullmatch(r"[A-Z][\w.'’/, -]{1,50},?|[A-Z][\w.'’/, -]{1,50}\s[–—-]", words) is not None
