"""What stands before the first word of a text: front matter, and the header of a mail. It tells of the text and is none of it.

A header stands at the very top or nowhere. Labelled lines that announce something ("Date:", "Time:", "Place:") look like one
and are read as text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

_MOST_LINES = 300
_LONGEST = 20_000
"""Lines and characters within which a header ends, or is none."""

_TOP = re.compile(r"\ufeff?(?:[^\S\n]*\n){0,9}")
_KEY = re.compile(r"(?P<name>[A-Za-z][\w.:-]{0,39}?)[ \t]*(?P<mark>[:=])(?:[ \t]+|$|(?<==))(?P<value>.*)")
_QUOTED_KEY = re.compile(r"""(?P<quote>["'])(?P<name>[A-Za-z][\w.:-]{0,39})(?P=quote)[ \t]*(?P<mark>[:=])[ \t]*(?P<value>.*)""")
_GOES_ON = re.compile(r"\s|[-#\]})\"'\[{]|$")
"""How a line of front matter begins that is no key: indented, an item of a list, a comment, the end of a list."""
_FENCES = {"---": ("---", "..."), "+++": ("+++",)}

_MAIL_KEY = re.compile(r"\*{0,2}(?P<name>[A-Za-z][A-Za-z0-9-]{1,39})(?P<mark>:)\*{0,2}(?:[ \t]+|$)(?P<value>.*)")
_ENVELOPE = re.compile(r">?From \S{1,80} [^\n]{8,60}\d{4}[^\n]{0,20}\n")
_MACHINE = frozenset(
    "slug category categories tags layout permalink modified lastmod last_modified pubdate template draft authors aliases".split()
)
"""Keys that only a program reads: lines with one of these are front matter even without a fence."""
_ENGINES = frozenset(
    (
        "message_id received mime_version return_path content_type newsgroups in_reply_to references x_mailer user_agent "
        "delivered_to dkim_signature reply_to list_id"
    ).split()
)
"""Fields that only mail programs write."""
_OCCASION = frozenset(
    (
        "time times place where when venue location room speaker speakers start starts end ends starttime start_time host event "
        "end_date enddate start_date startdate"
    ).split()
)
"""Labels that stand beside the date of something that takes place."""
_KINDS = frozenset("event events talk talks seminar seminars meeting meetings conference lecture workshop concert".split())
"""What `layout` or `type` may say of a page about something that takes place."""
_PUBLISHED = (
    "published publish_date publishdate published_date published_at published_on pubdate pub_date publication_date "
    "date_published datepublished article_published_time dc_date dc_date_issued dcterms_issued dcterms_date issued date_issued "
    "release_date posted posted_on"
)
_DATE = "date created date_created created_at"
_CHANGED = "lastmod last_modified last_modified_at lastmodified modified date_modified updated updated_at last_updated"


@dataclass(frozen=True, slots=True)
class Field:
    """One line of a header: `name` in small letters, `words` as they stand, `value` without quotation marks or comment."""

    name: str
    value: str
    words: str
    begin: int
    end: int


@dataclass(frozen=True, slots=True)
class Header:
    """A header, with the place where the text begins."""

    kind: Literal["front matter", "e-mail header"]
    end: int
    fields: tuple[Field, ...]

    def written(self) -> Iterator[Field]:
        """The fields that may say when the text was written, the most trusted first."""
        if self.kind == "e-mail header":
            return self._get("date sent")
        return self._get(_PUBLISHED if self.of_occasion() else f"{_PUBLISHED} {_DATE}")

    def doubted(self) -> Iterator[Field]:
        """The fields that may say when something else takes place."""
        return self._get(_DATE if self.kind == "front matter" and self.of_occasion() else "")

    def changed(self) -> Iterator[Field]:
        """The fields that say when it was last changed."""
        return self._get(_CHANGED)

    def of_occasion(self) -> bool:
        """Whether its "date" may be that of something that takes place: a place or an hour stands beside it."""
        return any(
            field.name in _OCCASION or (field.name in {"layout", "type", "category"} and field.value.lower() in _KINDS)
            for field in self.fields
        )

    def _get(self, names: str) -> Iterator[Field]:
        return (field for name in names.split() for field in self.fields if field.name == name)


def header_of(text: str) -> Header | None:
    """The header of a text, None where it has none."""
    top = _TOP.match(text)
    begin = top.end() if top else 0
    return _fenced(text, begin) or _mail(text, begin) or _unfenced(text, begin)


def story_of(text: str) -> int:
    """Where the text itself begins, behind its header."""
    header = header_of(text)
    return header.end if header else 0


def _lines(text: str, begin: int) -> Iterator[tuple[int, int]]:
    stop = min(len(text), begin + _LONGEST)
    for _ in range(_MOST_LINES):
        if begin >= stop:
            return
        end = text.find("\n", begin, stop)
        end = stop if end < 0 else end
        yield begin, end
        begin = end + 1


def _fenced(text: str, begin: int) -> Header | None:
    """Between two lines "---", as YAML, or "+++", as TOML."""
    lines = _lines(text, begin)
    first = next(lines, None)
    fence = text[slice(*first)].rstrip() if first else ""
    if fence not in _FENCES:
        return None
    fields: list[Field] = []
    within = True  # the outermost table
    for start, stop in lines:
        line = text[start:stop].rstrip()
        if line in _FENCES[fence]:
            return Header("front matter", stop, tuple(fields)) if fields and not _announces(fields, text) else None
        if fence == "+++" and line.startswith("["):
            within = False
            continue
        found = _KEY.match(line) or _QUOTED_KEY.match(line)
        if found is None and not _GOES_ON.match(line):
            return None
        if found is not None and within:
            fields.append(_field(found, start))
    return None


def _unfenced(text: str, begin: int) -> Header | None:
    """Lines "key: value" up to the first blank one, with a key that only a program reads."""
    fields: list[Field] = []
    for start, stop in _lines(text, begin):
        line = text[start:stop].rstrip()
        if not line:
            break
        found = _KEY.match(line)
        if found is None and not (fields and line[0].isspace()):
            return None
        if found is not None:
            fields.append(_field(found, start))
    names = {field.name for field in fields}
    if len(fields) < 2 or not names & _MACHINE or _announces(fields, text):
        return None
    return Header("front matter", fields[-1].end, tuple(fields))


def _announces(fields: list[Field], text: str) -> bool:
    """Whether the lines are labels for readers: a place or an hour, with a capital, and nothing for a program."""
    labels = [field for field in fields if field.name in _OCCASION and text[field.begin].isupper()]
    return bool(labels) and not any(field.name in _MACHINE for field in fields if not text[field.begin].isupper())


def _mail(text: str, begin: int) -> Header | None:
    """The header of a mail or a memorandum: up to the first blank line, with its sender and what mail has beside."""
    envelope = _ENVELOPE.match(text, begin)
    fields: list[Field] = []
    for start, stop in _lines(text, envelope.end() if envelope else begin):
        line = text[start:stop].rstrip()
        if not line:
            break
        found = _MAIL_KEY.match(line)
        if found is not None:
            fields.append(_field(found, start))
        elif fields and line[0].isspace():
            last = fields[-1]
            fields[-1] = Field(last.name, f"{last.value} {line.strip()}", f"{last.words} {line.strip()}", last.begin, stop)
        else:
            return None
    return Header("e-mail header", fields[-1].end, tuple(fields)) if _is_mail(fields) else None


def _is_mail(fields: list[Field]) -> bool:
    names = {field.name for field in fields}
    if "from" not in names or not names & {"date", "sent", "subject", "to"}:
        return False
    if names & _ENGINES or any("@" in field.value for field in fields if field.name in {"from", "to", "cc", "sender"}):
        return True
    sender = next(field.value for field in fields if field.name == "from")
    return not names & _OCCASION and bool(names & {"to", "subject", "re"}) and not sender[:1].isdigit() and bool(sender)


def _field(found: re.Match[str], start: int) -> Field:
    name = re.sub(r"[-.:]", "_", found["name"].lower())
    return Field(name, _bare(found["value"]), " ".join(found[0].split()), start + found.start("name"), start + found.end())


def _bare(value: str) -> str:
    """A value without its quotation marks and without a comment behind it."""
    value = value.strip()
    if value[:1] in {'"', "'"}:
        return value[1:].partition(value[0])[0].strip()
    return value.partition(" #")[0].strip()
