"""Hours and parts of the day → wall-clock minutes."""

from __future__ import annotations

from datetime import date, datetime

from datebook.times import spans
from datebook.times.partial import Partial
from datebook.times.placing.placed import Placed, Told
from datebook.times.spans import DAY

PARTS = {
    "MO": (8, 12),
    "AF": (12, 16),
    "EV": (16, 20),
    "NI": (20, 24),
    "DT": (8, 18),
    "lunchtime": (11, 13),
    "lunch": (11, 13),
    "breakfast": (8, 12),
    "brunch": (8, 12),
    "dinner": (16, 20),
    "dinnertime": (16, 20),
}


def clock_alone(partial: Partial, told: Told) -> Placed:
    """An hour without a day: on the day mentioned before it in the paragraph, else on the day of writing."""
    day = told.day_next or told.day_here or told.story or told.anchor
    if day is None:
        return with_hour(partial, Placed("XXXX-XX-XX", grain=partial.grain, confidence=0.5))
    why = (
        "on the day that follows it"
        if told.day_next
        else "on the day mentioned before it"
        if told.day_here or told.story
        else "on the day of publication"
    )
    placed = with_hour(partial, Placed(day.isoformat(), day, day, "day", why, 0.85))
    alone = partial.tense == "future" and not partial.cue and told.day_here is told.day_next is None and partial.side is None
    if (
        alone
        and told.now is not None
        and partial.hour is not None
        and isinstance(placed.start, datetime)
        and placed.start < told.now.replace(tzinfo=None)
        and day < date.max
    ):
        placed, why = (
            with_hour(partial, Placed((day + DAY).isoformat(), day + DAY, day + DAY, "day", why, 0.7)),
            "the next time the clock shows it",
        )
    placed.because = f"{placed.because}; {why}" if placed.because and placed.because != why else why
    return placed


def hour24(partial: Partial) -> tuple[int, str]:
    """The hour on a 24-hour clock, and what was assumed: an unmarked 1 to 6 is in the afternoon."""
    hour = partial.hour or 0
    if partial.meridiem == "pm":
        return hour % 12 + 12, ""
    if partial.meridiem == "am":
        return hour % 12, ""
    if partial.meridiem == "24" or hour > 12 or hour == 0:
        return hour, ""
    if partial.part in ("AF", "EV"):
        return hour % 12 + 12 if not (hour == 12 and partial.part == "EV") else 24, ""
    if partial.part == "NI":
        return (hour + 12 if 5 <= hour < 12 else 24 if hour == 12 else hour), ""
    if partial.part == "MO":
        return hour % 12, ""
    return (hour + 12, "neither a.m. nor p.m. is stated: taken as the afternoon") if hour <= 6 else (hour, "")


def with_hour(partial: Partial, placed: Placed) -> Placed:
    """The day with its hour or its part of the day."""
    head = placed.value
    day = placed.day
    if partial.hour is None:
        placed.value, placed.grain = f"{head}T{partial.part if partial.part in ('MO', 'AF', 'EV', 'NI', 'DT') else 'AF'}", "part"
        if day is not None:
            first, last = PARTS.get(partial.part or "", (0, 24))
            middle = (first + last) // 2
            first, last = (
                (last, 24)
                if partial.key == "after"
                else (middle, last)
                if partial.mod == "END"
                else (first, middle)
                if partial.mod == "START"
                else (first, last)
            )
            placed.start, placed.finish = spans.at(day, first, 0), spans.at(day, last, 0)
        return placed
    hour, assumed = hour24(partial)
    minute = partial.minute or 0
    if day is not None:
        moment = spans.at(day, hour, minute)
        placed.start = placed.finish = moment
    placed.value = f"{head}T{hour:02d}:{minute:02d}"
    placed.grain = "minute"
    if assumed:
        placed.because = f"{placed.because}; {assumed}" if placed.because else assumed
        placed.rejected = (*placed.rejected, f"{head}T{hour - 12:02d}:{minute:02d}")
        placed.confidence = min(placed.confidence, 0.8)
    return placed
