"""How a text moves through time: what has been told when an expression is reached, and what it adds.

`before` an expression is placed, what stands around it says which day an hour falls on; `after` it, the text has come to its day.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from datebook.model import Grain
from datebook.times import spans
from datebook.times.layout import fills_line, opens_line
from datebook.times.partial import Partial, Unresolved
from datebook.times.placing import place
from datebook.times.placing.placed import Placed, Told

_LOOK_BACK = 3000
_ASIDE = re.compile(
    r"[\s,()/–-]{0,4}(?:(?:in|at) (?:the )?[A-Z](?:[\w'’.-]{1,20}[ ,]{1,2}){1,5})?(?:(?:on|to|until|and) (?:the )?)?"
)
"""What stands between an hour and its day: the hour in another zone, a place: "10:35 a.m. (0735 GMT) in Geneva on Friday"."""
_LISTED = re.compile(r"[\s,/&–-]{1,4}(?:(?:and|or) )?")
_BESIDE = re.compile(r"[\s,(\[–—-]{0,4}(?:an? |the )?")
"""What stands between dates and the weekdays that name them again: "May 5–6 (Tue.–Wed."."""
_AROUND = 300
_LONGEST = timedelta(days=13)
"""The longest stretch of days in which a weekday that is named later is looked for."""
_HEAD = re.compile(r"[>\s|*]*(?:(?:Sent|Posted)(?: on)?:?|\S{1,30} - (?:Posted:)?)\s*", re.IGNORECASE)
_MAIL_DATE = re.compile(r"[>\s|]*Date:\s*", re.IGNORECASE)
_MAIL_FIELD = re.compile(r"^[>\s|]*(?:From|To|Subject|Newsgroups|Message-ID):", re.IGNORECASE | re.MULTILINE)
_WROTE = re.compile(r"[^\n]{0,80}\n?[>\s]*[^\n]{0,60}\bwrote:")
"""What makes a date the head of a message: "Sent: …", "Date: …" among mail fields, "On … Ann wrote:", "ann - 19 Nov 2011"."""
_FEW, _MANY = 3, 32
_EVENING, _SMALL_HOURS = 17, 8
"""An evening's programme may end before eight in the morning of the next day."""
_SAME_SENTENCE = re.compile(r"(?:[^.!?;\n]|\.(?=[^\s])|(?<=[ap]\.m)\.){0,70}")
"""What may stand between an hour and a later hour whose day they share: "at 7 p.m. and the show at 8 p.m. on 3 March"."""
_AGES = 5
_REPORTS = ("said", "says", "told", "announced", "reported")
_LONG_AGO = 15
_FAR = 2
"""Years between the day of writing and what is told, from which on a text tells history."""


def begin(scanned: Sequence[Unresolved], anchor: date | None, now: datetime | None) -> Told:
    """The state before anything has been told."""
    return Told(anchor, now if anchor is not None else None, written=anchor, history=_tells_history(scanned, anchor))


def before(text: str, scanned: Sequence[Unresolved], at: int, told: Told) -> Partial:
    """Bring the state up to an expression; the expression, with what the hour before it lends."""
    each = scanned[at]
    partial, end = each.partial, scanned[at - 1].end if at else 0
    if told.day_here is not None and _new_paragraph(text, end, each.begin):
        told.day_here = None
    if not _BESIDE.fullmatch(text, end, each.begin):
        told.beside = ()
    if not _LISTED.fullmatch(text, end, each.begin):
        told.weekday_before = None
    if "\n" in text[end : each.begin]:
        told.hour_here = None
    told.day_next = None
    if told.quoted and not _is_quoted(text, each.begin):
        told.anchor, told.now, told.quoted = told.written, None, False
    if partial.form == "clock":
        _prepare_hour(text, scanned, at, told)
        return _in_same_half(partial, told)
    return partial


def after(text: str, each: Unresolved, placed: Placed, told: Told) -> None:
    """What an expression, once placed, changes in the state."""
    if each.partial.side == "to" and told.from_day is not None:
        _run_over_midnight(each.partial, placed, told.from_day)
    _remember(text, told, each, placed)
    if each.partial.year is not None and each.partial.day is not None and told.written is not None:
        _turn_to_message(text, each, placed, told)


def _turn_to_message(text: str, each: Unresolved, placed: Placed, told: Told) -> None:
    """From the head of a message on, "yesterday" is counted from the day it was sent."""
    day = placed.day
    if day is None or told.written is None or day > told.written + spans.DAY:
        return
    line = text.rfind("\n", 0, each.begin) + 1
    lead = text[line : each.begin]
    wrote = lead.strip(" >\t|").lower() == "on" and _WROTE.match(text, each.end) is not None
    mail = _MAIL_DATE.fullmatch(lead) and _MAIL_FIELD.search(text, max(0, line - _AROUND), each.end + _AROUND)
    if wrote or mail or (each.partial.hour is not None and _HEAD.fullmatch(lead)):
        told.anchor, told.day_here, told.heading, told.last = day, None, None, day
        told.now = placed.start if isinstance(placed.start, datetime) else None
        told.quoted = wrote and text[text.find("\n", each.end) + 1 :][:1] == ">"


def _is_quoted(text: str, begin: int) -> bool:
    return text[text.rfind("\n", 0, begin) + 1 : begin].lstrip().startswith(">")


def _prepare_hour(text: str, scanned: Sequence[Unresolved], at: int, told: Told) -> None:
    """Which day an hour falls on that has none of its own."""
    each = scanned[at]
    if told.heading is not None and each.partial.side != "to" and opens_line(text, each.begin):
        told.day_here = told.heading
    told.day_next = _day_behind(text, scanned, at, told)
    if told.day_next is None and told.day_here is None:
        told.day_next = _day_of_later_hour(text, scanned, at, told)


def _in_same_half(partial: Partial, told: Told) -> Partial:
    """An hour that says neither a.m. nor p.m., after one of the afternoon: "doors 6:30 p.m., films at 7:15"."""
    hour = partial.hour
    if (
        hour is None
        or partial.meridiem
        or partial.part
        or told.hour_here is None
        or not 7 <= hour < 12 <= told.hour_here <= hour + 12
    ):
        return partial
    return partial.but(meridiem="pm")


def _run_over_midnight(partial: Partial, placed: Placed, first: Placed) -> None:
    """From 10 p.m. to 2 a.m.: the end, which has no day of its own, lies on the next."""
    if partial.form != "clock" and "date" not in partial.lent:
        return
    start, end = first.start, placed.start
    if not isinstance(start, datetime) or not isinstance(end, datetime) or not end < start or start.hour < _EVENING:
        return
    if end.hour > _SMALL_HOURS or end.date() >= date.max:
        return
    placed.start = placed.finish = end + spans.DAY
    placed.value = placed.start.isoformat(timespec="minutes")
    placed.because = f"{placed.because}; it runs over midnight"


def _tells_history(scanned: Sequence[Unresolved], anchor: date | None) -> bool:
    """Whether a text tells of years long gone, and hardly ever of "yesterday" or "next week".

    Then a day without a year belongs to the story, not to the day of writing.
    """
    far, full, days, near, opens = 0, 0, 0, 0, False
    for each in scanned:
        partial = each.partial
        year = _year_in(partial)
        days += partial.form == "date" and partial.month is not None and partial.day is not None
        if year is not None:
            gone = anchor is None or anchor.year - year >= _FAR
            ages = anchor is None or anchor.year - year >= _LONG_AGO
            opens = opens or (ages and not near and partial.month is not None)
            far += gone
            full += gone and partial.month is not None
            near += not gone
        elif partial.form == "offset" and partial.unit == "year" and partial.key == "exact" and abs(partial.n or 0) >= _AGES:
            far += 1  # "seventy years ago"
        elif partial.form == "offset" and partial.base == "anchor":
            near += not (partial.unit == "day" and partial.n == 0 and partial.part is None)
        elif _bare_weekday(partial):
            if partial.cue.startswith(_REPORTS):
                return False  # "said Friday": news
            near += not (far or days)
    if opens:  # it begins with a day long gone
        return far >= max(near, 1 if not near else _FEW)
    return full > 0 and far >= _FEW and far >= 3 * near


def _year_in(partial: Partial) -> int | None:
    """The year that an expression states, or the one that it counts within."""
    if partial.form in ("date", "period") and partial.year is not None and partial.grain not in ("decade", "century"):
        return partial.year if partial.year > 0 else None
    return _year_in(partial.base) if isinstance(partial.base, Partial) else None


def _bare_weekday(partial: Partial) -> bool:
    return partial.form == "date" and partial.weekday is not None and partial.day is None


def _day_behind(text: str, scanned: Sequence[Unresolved], at: int, told: Told) -> date | None:
    """The day that follows an hour, past the same hour in another zone."""
    for before, each in zip(scanned[at : at + 2], scanned[at + 1 : at + 3], strict=False):
        if not _ASIDE.fullmatch(text, before.end, each.begin):
            return None
        if each.partial.form in ("date", "offset") and each.partial.grain in ("day", "part", "minute"):
            return place(each.partial, replace(told, beside=(), weekday_before=None)).day
        if each.partial.form != "clock" or (each.partial.zone_text is None and each.partial.side != "to"):
            return None
    return None


def _day_of_later_hour(text: str, scanned: Sequence[Unresolved], at: int, told: Told) -> date | None:
    """The day of the next hour in the sentence, where that has one and nothing before gave this hour a day."""
    for before, each in zip(scanned[at : at + 2], scanned[at + 1 : at + 3], strict=False):
        if not _SAME_SENTENCE.fullmatch(text, before.end, each.begin):
            return None
        if each.partial.form in ("date", "offset") and each.partial.hour is not None:
            return place(each.partial, told).day
        if each.partial.form != "clock":
            return None
    return None


def _new_paragraph(text: str, begin: int, end: int) -> bool:
    return end - begin > _LOOK_BACK or "\n\n" in text[begin:end]


def _story(told: Told, day: date) -> date | None:
    """Where the history has come to; None where the text has come back to its own time."""
    return None if told.anchor is not None and told.anchor.year - day.year < _FAR else day


def _remember(text: str, told: Told, each: Unresolved, placed: Placed) -> None:
    """Note what has been told: the last day, hour, stretch and quarter, the heading, and how far a history has come."""
    partial, day = each.partial, placed.day
    first = told.from_day.day if told.from_day is not None else None
    told.from_day = placed if partial.side == "from" else None
    told.weekday_before = day if _bare_weekday(partial) else None
    if day is None:
        return
    if partial.key == "counted" and partial.n is not None:
        _move_on(told, partial, day, "day")  # "two days later": the story goes on from there
    if isinstance(placed.start, datetime) and placed.grain == "minute":
        told.hour_here = placed.start.hour
    if partial.form in ("duration", "set", "vague", "clock"):
        return
    if partial.side == "to" and first is not None and timedelta() < day - first <= _LONGEST:
        told.span = (first, day)
    if partial.day is not None and fills_line(text, *(partial.date_span or (each.begin, each.end))):
        told.heading = day
    if placed.grain in _TELLING and not _aside(told, partial, placed, day):
        _move_on(told, partial, day, placed.grain)
        _remember_day(told, partial, placed, day)
    if placed.grain == "quarter" and partial.form == "period" and _is_over(told, day):
        told.quarter = day


_TELLING = ("day", "part", "minute", "week", "month", "year", "quarter", "season")


def _move_on(told: Told, partial: Partial, day: date, grain: Grain) -> None:
    told.last, told.last_grain = day, grain
    if told.history and (told.story is None or partial.year is not None or _story(told, day)):
        told.story = _story(told, day)


def _aside(told: Told, partial: Partial, placed: Placed, day: date) -> bool:
    """Whether a history stays where it was: "a paper founded in 1874", or "this month", said of the day of writing."""
    if told.story is None:
        return False
    if partial.form == "offset" and partial.base == "anchor":
        return True
    return placed.grain == "year" and told.last_grain != "year" and day.year < told.story.year


def _remember_day(told: Told, partial: Partial, placed: Placed, day: date) -> None:
    if placed.grain not in ("day", "part", "minute") or partial.cue == "since":
        return
    told.day_here = day
    if partial.day is not None:
        told.beside = (*told.beside, day)[:_MANY]


def _is_over(told: Told, day: date) -> bool:
    """Whether results are told of a quarter: it is over, and not the one of the year before that they are compared with."""
    over = told.anchor is None or spans.period(day, "quarter")[1] < told.anchor
    return over and (told.quarter is None or told.quarter != spans.add(day, 1, "year"))
