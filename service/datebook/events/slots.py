"""When an event takes place: the times attached to it → start, end, zone, and the slot it was moved from."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from functools import lru_cache

from datebook.events.draft import Draft
from datebook.events.named import gazetteer
from datebook.events.whens import When, in_full
from datebook.model import Moment, TimeExpression, Window

_MOVING = re.compile(
    r"\b(?:(?:originally|initially|previously)\s+(?:planned|scheduled|set|due|slated)|will\s+now|moved|postponed|"
    r"rescheduled|pushed\s+back|pushed|brought\s+forward|delayed|shifted|put\s+off|deferred|"
    r"adjourned|changed)\b",
    re.IGNORECASE,
)
_OLD = re.compile(
    r"\b(?:from|originally(?:\s+\w+){0,3}|initially(?:\s+\w+){0,3}|previously(?:\s+\w+){0,3}|instead\s+of|"
    r"rather\s+than|not|no\s+longer|"
    r"(?:was|were|had\s+been)\s+(?:to\s+(?:be\s+held|take\s+place|begin|start|open|meet)|due|set|scheduled|planned|"
    r"slated)(?:\s+(?:to\s+\w+(?:\s+place)?))?(?:(?:\s+(?!now\b|will\b|on\b)[\w'’-]+){0,8}?(?=\s+(?:on|for)))?|"
    r"(?:scheduled|planned|set|slated|due)(?:\s+to\s+\w+(?:\s+place)?)?)(?:\s+(?:for|on|in|at|the))*\s+$",
    re.IGNORECASE,
)
_NEW = re.compile(
    r"\b(?:to|until|till|for|(?:will|to)\s+(?:now\s+)?(?:be\s+held|take\s+place|meet|begin|start|open)(?:\s+(?:on|in|at))?|"
    r"new\s+date\s+(?:is|of)|now|instead(?:\s+on)?)(?:\s+(?:on|the))*\s+$",
    re.IGNORECASE,
)
_MOVED_TO = re.compile(
    r"\b(?:moved|postponed|rescheduled|pushed\s+back|brought\s+forward|put\s+(?:off|back)|shifted|delayed)\s+(?:to|"
    r"until|till)\b"
)
_BESIDE_NOUN = re.compile(r"\w\s+(?:on|of|for|set\s+for|due\s+on)\s+(?:the\s+)?$")
_OLD_REACH = 90
"""Characters before a day in which words may say that it is the old one."""
_FRONT = 12
"""Characters that must stand before a day for it to be that of a noun ("the meeting on Wednesday"), not of the moving."""
_DAY_GRAINS = frozenset({"day", "part", "hour", "minute", "second"})


def dated(time: TimeExpression) -> bool:
    """Whether the day is known."""
    return time.start is not None and time.grain in _DAY_GRAINS


def day_of(time: TimeExpression) -> date | None:
    """The first day of a time."""
    return time.start.date() if isinstance(time.start, datetime) else time.start


def day_sign(time: TimeExpression) -> str:
    """How a day is told, in the words of `judge.WEIGHTS`: the more of it is stated, the surer it is."""
    if in_full(time):
        return "day in full"
    if "weekday" in time.stated:
        return "weekday alone"
    return "day by a word" if "offset" in time.stated else "day otherwise"


def start_of(time: TimeExpression) -> Moment | None:
    """The day, or the minute where an hour was said; "evening" says none."""
    if time.grain == "part" or not isinstance(time.start, datetime):
        return day_of(time)
    return time.start.replace(second=0, microsecond=0)


def side_of_move(text: str, sentence: tuple[int, int], when: When) -> str | None:
    """As in "old" or "new" where the sentence tells of an event that was moved and shows which slot this is."""
    if not _tells_of_move(text, *sentence):
        return None
    before = text[max(sentence[0], when.begin - _OLD_REACH) : when.begin]
    if re.search(r"\b(?:to|until|till)(?:\s+(?:on|the))*\s+$", before, re.IGNORECASE) and _MOVING.search(
        text, sentence[0], when.begin
    ):
        return "new"
    moving = _MOVED_TO.search(text, when.end, sentence[1])
    if _OLD.search(before) or (moving and _BESIDE_NOUN.search(before) and when.begin - sentence[0] > _FRONT):
        return "old"
    return "new" if _NEW.search(before) else None


@lru_cache(maxsize=16)  # each time of a sentence asks
def _tells_of_move(text: str, begin: int, end: int) -> bool:
    return _MOVING.search(text, begin, end) is not None


def set_slot(text: str, draft: Draft, chosen: Sequence[When]) -> None:
    """Give the draft its start and end from times that belong to it, each with its words."""
    days = [when for when in chosen if not when.lone_clock]
    clocks = [when for when in chosen if when.lone_clock]
    first = (days or clocks)[0]
    draft.start, draft.end = start_of(first.first), None
    later = first.last if first.last is not None and first.first.date_span is None and first.last.date_span is not None else None
    _cite_day(text, draft, later or first.first, "date")
    if first.last and not first.lone_clock:
        _set_end(text, draft, first.last)
    elif len(days) > 1:
        _set_end(text, draft, days[-1].last or days[-1].first)
    if isinstance(draft.start, datetime):
        _cite_clock(text, draft, first.first, "start_time")
        if first.last and first.lone_clock:
            _set_end(text, draft, first.last)
    elif clocks:
        _set_clock(text, draft, clocks[0])
    _set_zone(text, draft, (first, *clocks))
    if first.recurrence:
        draft.recurrence = first.recurrence
        draft.cite(text, "recurrence", first.begin, first.first.end, "the words that state the series")


def set_local_zone(draft: Draft) -> None:
    """The zone of the place, now that it is known, where the hour is said to be local time there."""
    if draft.timezone is None and draft.location and draft.timezone_text and "local" in draft.timezone_text.lower():
        draft.timezone = gazetteer.zone_of(draft.location)


def set_window(text: str, draft: Draft, when: When) -> None:
    """For a day that is not known: the days between which it lies ("in mid-January", "next week")."""
    time = when.first
    last = (when.last or time).finish
    draft.undated = True
    draft.window = Window(day_of(time), last.date() if isinstance(last, datetime) else last)
    draft.cite(text, "date", time.begin, when.end, f"the day is not said; {time.because}".rstrip("; "))


def _set_clock(text: str, draft: Draft, clock: When) -> None:
    """An hour that stands apart from its day."""
    hour, day = clock.first.start, draft.day
    if not isinstance(hour, datetime) or day is None or clock.first.grain == "part":
        return
    draft.start = datetime.combine(day, hour.time().replace(second=0, microsecond=0))
    _cite_clock(text, draft, clock.first, "start_time")
    if clock.last and isinstance(clock.last.start, datetime) and (draft.end is None or not isinstance(draft.end, datetime)):
        draft.end = datetime.combine(draft.end or day, clock.last.start.time().replace(second=0, microsecond=0))
        _cite_clock(text, draft, clock.last, "end_time")


def _set_end(text: str, draft: Draft, last: TimeExpression) -> None:
    """The other side of a range, where it lies after the start."""
    end = start_of(last)
    if end is None or draft.start is None:
        return
    if isinstance(end, datetime) and isinstance(draft.start, datetime):
        if end <= draft.start and last.date_span is None and draft.start - end < timedelta(hours=24):
            end += timedelta(days=1)
        if not timedelta() < end - draft.start < timedelta(days=62):
            return
        draft.end = end
        _cite_clock(text, draft, last, "end_time")
        if last.date_span and end.date() != draft.day:
            draft.cite(text, "end_date", *last.date_span, "the last day of the range")
        return
    day = day_of(last)
    if day is None or draft.day is None or not timedelta() < day - draft.day < timedelta(days=400):
        return
    draft.end = day
    if isinstance(draft.start, datetime):
        draft.start = draft.day
    draft.cite(text, "end_date", last.begin, last.end, f"the last day of the range; {last.because}".rstrip("; "))


def _cite_day(text: str, draft: Draft, time: TimeExpression, name: str) -> None:
    span = time.date_span or (None if time.clock_span and time.type == "TIME" else (time.begin, time.end))
    if span:
        draft.cite(text, name, *span, time.because or f"a {time.rule}")


def _cite_clock(text: str, draft: Draft, time: TimeExpression, name: str) -> None:
    span = time.clock_span or (time.begin, time.end)
    draft.cite(
        text, name, *span, "the hour that the words state" if name == "start_time" else "the hour at which it ends, as stated"
    )


def _set_zone(text: str, draft: Draft, chosen: Sequence[When]) -> None:
    for when in chosen:
        for time in filter(None, (when.first, when.last)):
            if time.timezone_text and isinstance(draft.start, datetime):
                draft.timezone, draft.timezone_text = time.timezone, time.timezone_text
                if time.timezone_span:
                    draft.cite(text, "timezone", *time.timezone_span, "the zone that the words state")
                return
            if time.timezone and isinstance(draft.start, datetime):
                draft.timezone = draft.timezone or time.timezone
