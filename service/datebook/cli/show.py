"""How readings and entries look on a terminal. What strangers wrote is made harmless: a title may hold an escape sequence."""

from __future__ import annotations

import os
import sys
import textwrap
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING, TextIO, TypeVar

from datebook import model
from datebook.documents.segments import passage
from datebook.messages import plain
from datebook.naming import MONTHS, WEEKDAYS
from datebook.text import line

if TYPE_CHECKING:
    from datebook.actions.rehearse import Rehearsed  # what it needs takes longer to load than a file takes to read

Item = TypeVar("Item")

_WIDTH = 100
_BOLD, _DIM, _PLAIN = "\x1b[1m", "\x1b[2m", "\x1b[0m"


def colored(stream: TextIO) -> bool:
    """Whether to use bold and dim: on a terminal, unless NO_COLOR asks for none (no-color.org)."""
    return stream.isatty() and not os.environ.get("NO_COLOR")


def progress(items: Iterable[Item], what: str) -> Iterator[Item]:
    """Pass items on, counting them on standard error where that is a terminal and standard output is not."""
    if not sys.stderr.isatty() or sys.stdout.isatty():
        yield from items
        return
    for number, item in enumerate(items, 1):
        print(f"\r{number:,} {what}", end="", file=sys.stderr, flush=True)
        yield item
    print(file=sys.stderr)


def reading(found: model.Reading, *, times: bool, why: bool, color: bool) -> str:
    """What one document says: each event under its time, with the sentence it stands in and why its date was read so."""
    pen = _Pen(color)
    document = found.document
    lines = [pen.bold(line(document.source)), *_wrapped(f"written {published(document.published)}", 2, 6), ""]
    for event in found.events:
        lines += [*_event(event, document.text, pen, why=why), ""]
    if not found.events:
        lines += ["  no event whose day is known", ""]
    if found.undated:
        lines += ["  day not known:", ""]
        for event in found.undated:
            lines += [*_event(event, document.text, pen, why=why), ""]
    for problem in found.problems:
        quoted = f" “{line(problem.text)}”:" if problem.text else ""
        lines += _wrapped(f"problem:{quoted} {line(problem.because)}", 2, 6)
    if times:
        lines += ["  times:", *(row for time in found.times for row in _time(time, pen)), ""]
    return "\n".join(lines)


def published(when: model.Published) -> str:
    """When a document was written, and how that is known."""
    because = line(when.because, 400)
    if when.earliest is None and when.latest is None:
        return f"at a time that is not known: {because}"
    if when.earliest == when.latest and when.earliest:
        return f"{_spoken(when.earliest)} ({when.basis}: {because})"
    return f"between {_spoken(when.earliest)} and {_spoken(when.latest)} ({when.basis}: {because})"


def _spoken(value: date | None) -> str:
    return " ".join(day(value).split()) if value else "?"


def day(moment: model.Moment) -> str:
    """`Mon 10 Jan 2022`, the same width for every day."""
    return f"{WEEKDAYS[moment.weekday()][:3]} {moment.day:2} {MONTHS[moment.month - 1][:3]} {moment.year}"


def moment(value: model.Moment) -> str:
    """A day, with its hour where it has one."""
    return f"{day(value)} {value:%H:%M}" if isinstance(value, datetime) else day(value)


def when(event: model.Event) -> str:
    """`Mon 10 Jan 2022`, with its hours and zone where they were stated, and the last day of several."""
    if event.start is None:
        window = event.window
        if window is None or (window.earliest is None and window.latest is None):
            return "day not known"
        return (
            f"{day(window.earliest) if window.earliest else '…'} – {day(window.latest) if window.latest else '…'}, day not known"
        )
    text = moment(event.start)
    if isinstance(event.start, datetime) and isinstance(event.end, datetime) and event.end.date() == event.start.date():
        text += f"–{event.end:%H:%M}"
    elif event.end is not None:
        text += f" – {moment(event.end)}"
    zone = event.timezone_text or event.timezone
    return f"{text} {line(zone, 40)}" if zone and not event.all_day else text


def state(event: model.Event) -> str:
    """Kind and state in a few words."""
    words: list[str] = [event.kind]
    if event.status != "confirmed":
        words.append(event.status)
    if event.past:
        words.append("past")
    if event.moved_from is not None:
        words.append(f"moved from {day(event.moved_from)}")
    return ", ".join(words)


def rehearsed(message: Rehearsed) -> str:
    """A message that would be sent, under its time and channel."""
    return (
        f"── {day(message.at)} {message.at:%H:%M} → {message.channel}\n{textwrap.indent(plain.render(message.message), '   ')}\n"
    )


def entry(held: model.Entry, calendar: str) -> str:
    """One entry of a calendar: what it says, and everyone who tells it with the words of every field."""
    event = held.event
    lines = [
        f"{when(event)}  {line(event.title)}  [{state(event)}]",
        f"  calendar   {calendar}",
        f"  uid        {held.uid}",
        f"  revision   {held.revision}, of {held.revised:%Y-%m-%d %H:%M} UTC; sequence {held.sequence}",
    ]
    for label, value in (("subject", event.subject), ("place", event.location), ("parties", _names(event))):
        if value:
            lines.append(f"  {label:9}  {line(value)}")
    for telling in held.tellings:
        lines += ["", f"  {line(telling.source)}", *_wrapped(f"“{line(telling.text, 600)}”", 4)]
        for words in telling.evidence:
            lines += _wrapped(f"{words.field}: “{line(words.quote)}”: {line(words.because, 400)}", 6, 10)
    return "\n".join(lines)


def _names(event: model.Event) -> str:
    return ", ".join(f"{line(p.name)} ({p.role})" if p.role else line(p.name) for p in event.participants)


def _event(event: model.Event, text: str, pen: _Pen, *, why: bool) -> Iterator[str]:
    yield f"  {when(event)}  {pen.bold(line(event.title))}  {pen.dim('[' + state(event) + ']')}"
    who, where = _names(event), line(event.location or "")
    if who or where:
        yield f"      {' · '.join(part for part in (who, where) if part)}"
    yield from _wrapped(f"“{line(passage(text, event.told_at), 600)}”", 6)
    evidence = event.evidence if why else [e for e in event.evidence if e.field in ("date", "start_time", "status")]
    for words in evidence:
        yield from (pen.dim(row) for row in _wrapped(f"{words.field}: “{line(words.quote)}”: {line(words.because, 400)}", 6, 10))
    if why:
        yield pen.dim(f"      confidence {event.confidence:.2f}")


def _wrapped(text: str, indent: int, hanging: int | None = None) -> list[str]:
    return textwrap.wrap(text, _WIDTH, initial_indent=" " * indent, subsequent_indent=" " * (hanging or indent + 1))


def _time(time: model.TimeExpression, pen: _Pen) -> Iterator[str]:
    """Where it stands and its TIMEX3 value; the days or minutes it covers; why it was read so, and what it could also mean."""
    value = time.value + (f" {time.mod}" if time.mod else "")
    yield f"    {time.begin:6}–{time.end:<6} {pen.bold(f'“{line(time.text, 60)}”')}  {time.type} {value}{_covers(time)}"
    why = [f"stated: {', '.join(sorted(time.stated))}"] if time.stated else []
    why += [line(time.because, 200)] if time.because else []
    why += [f"not {', '.join(time.rejected)}"] if time.rejected else []
    rows = _wrapped(f"{'; '.join(why)} ({time.confidence:.2f}, {time.rule})", 18)
    yield from (pen.dim(row) for row in rows)


def _covers(time: model.TimeExpression) -> str:
    zone = f" {line(time.timezone_text or time.timezone or '', 40)}" if time.timezone_text or time.timezone else ""
    if time.start is None:
        return zone and f" {zone}"
    first, last = " ".join(moment(time.start).split()), " ".join(moment(time.finish).split()) if time.finish else ""
    return f"  {first}{f' – {last}' if last and last != first else ''}{zone}"


class _Pen:
    """Bold and dim, or neither."""

    def __init__(self, color: bool) -> None:
        self._color = color

    def bold(self, text: str) -> str:
        return f"{_BOLD}{text}{_PLAIN}" if self._color else text

    def dim(self, text: str) -> str:
        return f"{_DIM}{text}{_PLAIN}" if self._color else text
