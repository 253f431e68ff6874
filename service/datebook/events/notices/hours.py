"""When it is: of the hours on a notice, the one that the talk begins at, with its day."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime

from datebook.events import slots
from datebook.events.notices import weekly
from datebook.events.notices.layout import READ, Layout
from datebook.events.whens import When

_ASIDE = re.compile(
    r"\b(?:refreshments?|refresments|coffee|cookies|donuts|doughnuts|reception|lunch|office hours|appointments?|posted|"
    r"social hour|tea|"
    r"snacks|dinner|rsvp|deadline|until|by|before|after|doors|registration|register|available|followed|followup|come|meet|open(?:s|ed)?|closed?|closes|"
    r"meeting with)\b"
    r"[^\n]{0,40}$",
    re.IGNORECASE,
)
_ASIDE_AFTER = re.compile(
    r"[\s,:(–-]{0,4}(?:GMT|[A-Z]{3}\s\d{4}|(?:for\s)?(?:coffee|refreshments?|refresments|reception|tea|lunch)\b)", re.IGNORECASE
)
_SECONDS = re.compile(r"\d{1,2}:\d\d:\d\d")
_LABELS = frozenset("when time times date dates hours start date/time time/place".split()) | {
    "date and time",
    "date & time",
    "time and place",
    "time & place",
    "day and time",
    "start time",
}
_STAMPS = frozenset("from to sent posted postedby received date-sent message-id cc".split())
_TOLD = re.compile(
    r"\b(?:said|says|told|spoke|gave|was|were|attended|happened|died|won|arrived|argued|according|killed|arrested|voted|"
    r"reported)\b"
)


def timed(layout: Layout, dates: Sequence[When]) -> list[When]:
    """The hours that something may begin at, in order; those of coffee, deadlines and mail stamps where there is no other."""
    hours = [
        w for w in dates if isinstance(w.first.start, datetime) and w.first.grain not in {"part", "second"} and w.begin < READ
    ]
    hours = [w for w in hours if not _SECONDS.search(layout.text, w.begin, w.end)]
    sure = [w for w in hours if not _by_the_way(layout, w)]
    return sure or hours


def _by_the_way(layout: Layout, when: When) -> bool:
    """Whether an hour belongs to something beside the talk."""
    line = layout.near(layout.at(when.begin))
    clock = when.first.clock_span or (when.first.begin, when.first.end)
    if line and line.label in _STAMPS:
        return True
    begin = max(line.begin if line else 0, clock[0] - 60)
    return bool(_ASIDE.search(layout.text[begin : clock[0]]) or _ASIDE_AFTER.match(layout.text, when.end))


def chosen(layout: Layout, hours: Sequence[When], dates: Sequence[When]) -> list[When]:
    """The day and the hour of the talk: the first labelled hour, else the first with a day near it, else the first."""
    days = [w for w in dates if _is_day(w) and w.begin < READ]
    best = max(hours, key=lambda w: (_rank(layout, w, days), -w.begin))
    if not best.lone_clock:
        return [best]
    days = [w for w in days if weekly.fits(best, w)]
    near = min(days, key=lambda w: (_away(layout, w, best), w.begin > best.begin), default=None)
    return [near, best] if near else [best]


def _is_day(when: When) -> bool:
    """Whether a time tells the day and leaves the hour to others: "March 4", "Monday evening"."""
    return not when.lone_clock and slots.dated(when.first) and (when.first.type == "DATE" or when.first.grain == "part")


def _rank(layout: Layout, when: When, days: Sequence[When]) -> int:
    """How likely the talk begins at an hour: by its label, by its day, by not being told as over."""
    line = layout.near(layout.at(when.begin))
    labelled = line is not None and line.label in _LABELS
    day = not when.lone_clock or any(_away(layout, w, when) <= 2 for w in days)
    return 2 * labelled + 2 * day + (not told(layout, when))


def _away(layout: Layout, day: When, clock: When) -> int:
    """How many lines lie between a day and an hour."""
    return abs(layout.at(day.begin) - layout.at(clock.begin))


def told(layout: Layout, when: When) -> bool:
    """Whether the sentence of an hour tells of what was, or of what somebody said."""
    begin = max(layout.text.rfind(". ", 0, when.begin), layout.text.rfind("\n\n", 0, when.begin), when.begin - 200, 0)
    stops = [s for s in (layout.text.find(". ", when.end), layout.text.find("\n\n", when.end)) if s >= 0]
    return bool(_TOLD.search(layout.text, begin, min([*stops, when.end + 200])))
