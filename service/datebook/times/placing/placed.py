"""What placing works with: where an expression lies, and what has been said before it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from datebook.model import Grain, Moment
from datebook.times import spans
from datebook.times.partial import Partial


@dataclass(slots=True)
class Placed:
    """Where an expression lies. `start` is None where that is not known."""

    value: str
    start: Moment | None = None
    finish: Moment | None = None
    grain: Grain = "day"
    because: str = ""
    confidence: float = 0.95
    rejected: tuple[str, ...] = ()
    wrong: str = ""
    """What contradicts itself or cannot be; empty where nothing does."""

    @property
    def day(self) -> date | None:
        """The first day, without its hour."""
        return self.start.date() if isinstance(self.start, datetime) else self.start


@dataclass(slots=True)
class Told:
    """What the text has said so far, seen from one possible day of writing."""

    anchor: date | None
    now: datetime | None = None
    last: date | None = None
    """The last day mentioned, or the first of the last period."""
    day_here: date | None = None
    """The last day mentioned in this paragraph."""
    quarter: date | None = None
    """First day of the last quarter mentioned."""
    from_day: Placed | None = None
    day_next: date | None = None
    """The day that follows an hour at once."""
    beside: tuple[date, ...] = ()
    """The dates just before, with nothing but a bracket or a dash between."""
    weekday_before: date | None = None
    """The day of the weekday that this one is listed with."""
    written: date | None = None
    """The day of writing of the whole; `anchor` is that of the message which is being read."""
    quoted: bool = False
    """The message that is being read stands behind quotation marks, and ends with them."""
    heading: date | None = None
    """The day that the last heading names."""
    hour_here: int | None = None
    """The last hour named on this line."""
    span: tuple[date, date] | None = None
    """The last stretch of days."""
    history: bool = False
    """The text tells of years long gone."""
    last_grain: Grain = "day"
    story: date | None = None
    """Where the history that it tells has come to."""


def period_of(day: date, grain: Grain, because: str, confidence: float = 0.95, *, rejected: tuple[str, ...] = ()) -> Placed:
    """The unit that a day lies in."""
    first, last = spans.period(day, grain)
    return Placed(spans.value_of(day, grain), first, last, grain, because, confidence, rejected)


def unknown_value(partial: Partial) -> str:
    """What its fields say, with X for what nobody said."""
    if partial.month is None and partial.weekday is not None:
        return f"XXXX-WXX-{partial.weekday}"
    year = f"{partial.year:04d}" if partial.year is not None else "XXXX"
    month = f"{partial.month:02d}" if partial.month is not None else "XX"
    if partial.grain == "month":
        return f"{year}-{month}"
    return f"{year}-{month}-{partial.day:02d}" if partial.day is not None else f"{year}-{month}-XX"
