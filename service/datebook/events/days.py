"""Which day a time means once its sentence is known: told as to come, moved, lent by a heading, one occasion or several."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import pairwise

from datebook.events import slots
from datebook.events.sentences.attach import Attachment
from datebook.events.whens import When
from datebook.model import TimeExpression

Span = tuple[int, int]

_WEEKS_TOLD = 14
"""Days ahead within which weekdays told one after another count on from each other."""
_DEADLINE = re.compile(
    r"\b(?:by|until|till|before|no later than|deadline|regist\w+|close[sd]?|closing|due|rsvp|apply|submit\w*|"
    r"accredit\w+)\b[^.;]{0,60}$",
    re.IGNORECASE,
)
"""What leads to a day until which something is to be done."""
_GONE = re.compile(r"(?:last|past|this past|yesterday)\b", re.IGNORECASE)
"""What says that a day is over, however the event is told."""
_WEEK = timedelta(days=7)
_DEADLINE_REACH = 120
"""Characters before a day within which such words stand: what they lead to ends at most 60 behind them."""
_LATELY = 60
"""Days by which a date without a year may lie back, and still be this year's, however it is told."""


def lent_by(clock: TimeExpression, heading: TimeExpression) -> TimeExpression:
    """An hour on the day of the heading that it stands under."""
    day = slots.day_of(heading)
    if day is None or not isinstance(clock.start, datetime):
        return clock
    return replace(
        clock,
        start=datetime.combine(day, clock.start.time()),
        date_span=(heading.begin, heading.end),
        because=f'the heading above says "{heading.text}"',
    )


def on_day_of(lender: TimeExpression, clock: When) -> When:
    """An hour, or hours from and to, on the day of what lends it."""
    return When(lent_by(clock.first, lender), lent_by(clock.last, lender) if clock.last else None)


def last_ahead(text: str, begin: int, here: Sequence[When], published: date | None) -> TimeExpression | None:
    """The last time of a sentence whose day lies ahead, but those until which something is to be done."""
    for when in reversed(here if published is not None else ()):
        day = slots.day_of(when.first) if slots.dated(when.first) else None
        if day is None or published is None or day <= published:
            continue
        if not _DEADLINE.search(text, max(begin, when.begin - _DEADLINE_REACH), when.begin):
            return when.first
    return None


def whole(when: When) -> When:
    """The day of a time that may state an hour, without the hour."""
    day = slots.day_of(when.first)
    return When(replace(when.first, type="DATE", grain="day", start=day, finish=day, clock_span=None))


def ahead(when: When, published: date | None, told: date | None) -> When:
    """A weekday or a day without a year, in its next reading where the first one lies behind what was told before."""
    day = slots.day_of(when.first)
    if when.recurrence or day is None or "year" in when.first.stated or when.first.date_span is None:
        return when
    if _GONE.match(when.first.text):
        return when
    bare = _bare(when)
    near = told is not None and published is not None and day <= published < told <= published + timedelta(days=_WEEKS_TOLD)
    after = told if bare and near else published
    if after is None or day >= after:
        return when
    if bare and after - day <= _WEEK:
        return shifted(when, _WEEK)
    if not bare and (after - day).days <= _LATELY:
        return when
    others = [other for value in when.first.rejected if (other := _iso(value)) and other >= after]
    return shifted(when, min(others) - day) if others and not bare else when


def in_order(when: When, told: date | None) -> When:
    """A bare weekday in a row of them, not before the one told just before: "Oslo on Monday and Bergen on Wednesday"."""
    day = slots.day_of(when.first)
    if day is None or told is None or not _bare(when) or not 0 < (told - day).days < _WEEK.days or _GONE.match(when.first.text):
        return when
    return shifted(when, _WEEK)


def behind(when: When, published: date | None) -> When:
    """A bare weekday that is told as over, in its last reading where the first one lies ahead of the day of writing."""
    day = slots.day_of(when.first)
    if day is None or published is None or not _bare(when) or not 0 < (day - published).days <= _WEEK.days:
        return when
    return shifted(when, -_WEEK)


def agreed(when: When, stated: Collection[date]) -> When:
    """A bare weekday as the text states it in full elsewhere: "the hearing on Monday … On Monday, April 9"."""
    day = slots.day_of(when.first)
    if day is None or not _bare(when) or day in stated:
        return when
    return next((shifted(when, by) for by in (_WEEK, -_WEEK) if day + by in stated), when)


def _bare(when: When) -> bool:
    """Whether a weekday stands without a date."""
    return "weekday" in when.first.stated and not when.first.stated & {"day", "month", "year"}


def _iso(value: str) -> date | None:
    try:
        return date.fromisoformat(value[:10])
    except ValueError:
        return None


def shifted(when: When, by: timedelta) -> When:
    """A time so much later."""
    return When(_later(when.first, by), _later(when.last, by) if when.last else None)


def _later(time: TimeExpression, by: timedelta) -> TimeExpression:
    start = time.start + by if time.start else None
    finish = time.finish + by if time.finish else None
    return replace(
        time,
        start=start,
        finish=finish,
        because="the next such day after what was told before, as it is told as to come"
        if by > timedelta()
        else "the last such day before the day of writing, as it is told as over",
    )


def occasions(text: str, sentence: Span, group: Sequence[Attachment]) -> list[list[When]]:
    """The times of one event mention, as one occasion or several: days in a row are one, days apart are two."""
    whole = [_new_side(text, sentence, a.when) for a in group]
    keep = [when for when in whole if slots.side_of_move(text, sentence, when) != "old"] or whole
    if all(when.lone_clock for when in keep):
        keep = whole
    days = [when for when in keep if not when.lone_clock]
    clocks = [when for when in keep if when.lone_clock]
    if len(days) < 2:
        return [keep]
    known = [slots.day_of(when.first) for when in days]
    if all(a and b and 0 < (b - a).days <= 1 for a, b in pairwise(known)):
        return [keep]
    return [[day, *[c for c in clocks if c.begin > day.begin][:1]] for day in days]


def _new_side(text: str, sentence: Span, when: When) -> When:
    """As in "Moved from the 12th to the 14th" reads as a range: its second side is the new day."""
    if (
        when.last
        and re.search(r"\bfrom\s+(?:the\s+)?$", text[max(sentence[0], when.begin - 12) : when.begin])
        and _moving_before(text, sentence, when)
    ):
        return When(when.last)
    return when


def _moving_before(text: str, sentence: Span, when: When) -> bool:
    return bool(
        re.search(
            r"\b(?:moved|postponed|rescheduled|pushed|brought|delayed|shifted|changed|put off)\b[^.;]{0,30}$",
            text[sentence[0] : when.begin],
        )
    )


def moved_from(text: str, sentence: Span, group: Sequence[Attachment]) -> When | None:
    """The old slot, where the sentence names both."""
    sides = [(a.when, slots.side_of_move(text, sentence, a.when)) for a in group]
    for when, side in sides:
        if when.last and _new_side(text, sentence, when) is not when:
            return When(when.first)
        if side == "old" and any(other == "new" for _, other in sides):
            return when
    return None
