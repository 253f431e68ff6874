"""What the lines above lend to those below them: a day, a week, what they are about.

    DIARY FOR THE MEDIA: TUESDAY 3 JUNE     a day, though other words of a programme stand beside it
    Week of 12 November                     the week that "Monday" below is in
    LECTURES                                what the lines below it are, until the next such line

A heading that names nothing that takes place ("Dates for the diary") lends its day, and no words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from datebook.events import days, slots, titles
from datebook.events.lists import linewords
from datebook.events.lists.listed import Part
from datebook.events.sentences.marks import Mark, marks
from datebook.events.whens import When
from datebook.model import TimeExpression

Span = tuple[int, int]

_LONGEST_HEADING = 90
_LONGEST_WEEK = 7
_PROGRAMME_WORDS = re.compile(
    r"\b(?:public|daily|press|media|weekly|ministerial|royal|official|tentative|the|for|of|on|and|schedules?|programmes?|programs?|"
    r"diary|agenda|calendar|guidance|engagements?|events|list|meetings|appointments|cause|order|paper|business|day|today|local|"
    r"times?|all|[A-Z]{1,2}[DS]?T|GMT|UTC|CET|CEST)\b",
    re.IGNORECASE,
)
"""Words of a heading that say no more than that a programme follows."""
_SUBHEADING = re.compile(r"(?![-*•(\[+|])[A-ZÀ-Þ][^\n.!?;\d]{3,60}(?:\([^\n)]{0,60}\))?:?")
"""A short line without a time: it may say what the lines below it are about."""
_HEAD = 800
"""Characters at the head of a text in which its dateline stands."""
_SCHEDULE = re.compile(
    r"\b(?:schedules?|programme|program|diary|agenda|calendar|guidance|engagements|events|appointments|order paper|today['’]s|"
    r"what['’]s on|look ?ahead|week ahead)\b",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"\(?(\d{1,2})[./](\d{1,2})\.?\)?")
_BEFORE_WEEK = re.compile(r"[\s,:(–-]*(?:for|in|of)?(?: the)?\s*$")
_IN_BRACKETS = re.compile(r"\s*\([^)]*\)?")


@dataclass(slots=True)
class Above:
    """What the lines read so far say of those below."""

    heading: TimeExpression | None = None
    close: bool = False
    """Whether the heading stands right above, with nothing but such lines between."""
    topic: Part | None = None
    """What the lines below are about, in the words of a heading."""
    kind: Mark | None = None
    """The word of that heading that names an event."""
    dateline: bool = False
    """Whether the heading only says when a release was written: what stands below it without an hour is no item."""
    introduced: bool = False
    """Whether a sentence with a colon introduced them: names of places may stand between."""
    week: tuple[date, date] | None = None
    """The days of the week that the lines below are said to be in."""
    ahead: TimeExpression | None = None
    """The last day ahead that a sentence told: an hour at the head of a line below it is on that day."""

    def note(self, text: str, unit: Span, here: Sequence[When], published: date | None) -> bool:
        """Take in a line that heads others; whether it is one."""
        headed = _heading(text, unit, here)
        introduced = _introduced(text, unit, here)
        if headed is not None or introduced is not None:
            self.heading, self.close = headed or here[0].first, True
            self.topic, self.kind = introduced if introduced is not None else (None, None)
            self.introduced = introduced is not None
            self.dateline = introduced is None and unit[0] < _HEAD and _is_dateline(text, unit, self.heading, published)
            return True
        if not here and _SUBHEADING.fullmatch(text, *unit):
            return self._note_topic(text, unit)
        self.ahead = days.last_ahead(text, unit[0], here, published) or self.ahead
        return False

    def _note_topic(self, text: str, unit: Span) -> bool:
        """Take in a short line without a time; under a day, a line is an item unless it is set in capitals."""
        found, shouted = _topic(text, unit), text[slice(*unit)].isupper()
        if self.close and not self.introduced and (not shouted or (found and not found[1].word.endswith("s"))):
            return False
        if found is not None or not self.introduced:
            self.topic, self.kind = found or (None, None)
        return True

    def note_week(self, text: str, unit: Span, here: Sequence[When]) -> None:
        """Keep the week that a heading states: "Week of 12 November", "3-7 June"."""
        if len(here) != 1 or unit[1] - unit[0] > _LONGEST_HEADING + 30 or text[unit[1] - 1] == ".":
            return
        first, last = slots.day_of(here[0].first), (here[0].last or here[0].first).finish
        end = last if isinstance(last, date) else None
        if first is None or end is None:
            return
        end = date(end.year, end.month, end.day)
        if re.search(r"\bweek (?:of|beginning|commencing|starting)\b", text[slice(*unit)], re.IGNORECASE):
            end = max(end, first + timedelta(days=_LONGEST_WEEK - 1))
        if timedelta(days=2) <= end - first < timedelta(days=_LONGEST_WEEK + 1):
            self.week = (first, end)
            about = _BEFORE_WEEK.sub("", text[unit[0] : here[0].begin])
            self.topic, self.kind = _topic(text, (unit[0], unit[0] + len(about))) or (self.topic, self.kind)

    def in_week(self, when: When) -> When:
        """A bare weekday on its day of the week that the heading states."""
        day = slots.day_of(when.first)
        stated = when.first.stated
        if self.week is None or day is None or "weekday" not in stated or stated & {"day", "month", "year", "offset"}:
            return when
        first, last = self.week
        moved = first + timedelta(days=(day.weekday() - first.weekday()) % 7)
        if first <= day <= last or moved > last or when.recurrence:
            return when
        return days.shifted(when, moved - day)


def _is_dateline(text: str, unit: Span, heading: TimeExpression, published: date | None) -> bool:
    """Whether a heading states the day of writing, and no word at the head of the text says that a programme follows."""
    return slots.day_of(heading) == published and not _SCHEDULE.search(text, 0, unit[1])


def whole_day(time: TimeExpression) -> TimeExpression:
    """The day of a time, as a heading lends it."""
    span = time.date_span or (time.begin, time.end)
    day = slots.day_of(time)
    return replace(time, type="DATE", grain="day", start=day, finish=day, begin=span[0], end=span[1], clock_span=None)


def _heading(text: str, unit: Span, here: Sequence[When]) -> TimeExpression | None:
    """The day of a short line that states nothing else: it heads the lines below."""
    if len(here) != 1 or unit[1] - unit[0] > _LONGEST_HEADING or not slots.dated(here[0].first):
        return None
    rest = text[unit[0] : here[0].begin] + " " + text[here[0].end : unit[1]]
    numbered = _NUMBERED.fullmatch(rest.strip())
    if numbered is not None:
        return _on_number(here[0].first, int(numbered[1]), int(numbered[2]))
    if here[0].first.type != "DATE" or sum(c.isalpha() for c in _PROGRAMME_WORDS.sub("", rest)) > 3:
        return None
    return here[0].first


def _on_number(time: TimeExpression, day: int, month: int) -> TimeExpression | None:
    """A weekday on the date in figures that stands beside it: "SUNDAY 8.6."."""
    known = slots.day_of(time)
    near = [known.replace(year=known.year + by) for by in (0, -1, 1)] if known and (known.month, known.day) != (2, 29) else []
    for other in near:
        try:
            found = other.replace(month=month, day=day)
        except ValueError:
            return None
        if known is not None and found.weekday() == known.weekday():
            return replace(time, start=found, finish=found)
    return None


def _introduced(text: str, unit: Span, here: Sequence[When]) -> tuple[Part, Mark] | None:
    """What a line says that introduces a list with its day: "Protest events are planned in these cities on May 2:"."""
    if text[unit[1] - 1] != ":" or len(here) != 1 or not slots.dated(here[0].first) or here[0].first.type != "DATE":
        return None
    cue = next((mark for mark in marks(text, *unit) if mark.role == "event"), None) or linewords.named(text, *unit)
    if cue is None or cue.cue is None or cue.cue.form != "noun":
        return None
    begin, words = titles.head(text, cue, unit[0])
    return Part(begin, cue.end, words), cue


def _topic(text: str, unit: Span) -> tuple[Part, Mark] | None:
    """What a heading without a day says that the lines below it are: several of a kind, or a part of the whole."""
    stop = _IN_BRACKETS.search(text, *unit)
    end = stop.start() if stop else unit[1]
    if ":" in text[unit[0] : end - 1]:
        return None
    found = marks(text, unit[0], end)
    if any(mark.role in {"verb", "report", "schedule"} for mark in found):
        return None
    cue = next((mark for mark in reversed(found) if mark.role == "event" and mark.cue and mark.cue.form == "noun"), None)
    cue = cue or linewords.noun(text, unit[0], end)
    if cue is None or (cue.end < end and not text[cue.end : end].strip(" :").islower() and cue.end != end):
        return None
    return Part(unit[0], end, " ".join(text[unit[0] : end].split()).rstrip(": ")), cue
