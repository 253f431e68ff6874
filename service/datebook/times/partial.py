"""What the words of a time expression say by themselves, before anything around them is known."""

from __future__ import annotations

from dataclasses import dataclass, fields
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from datebook.model import Grain, Tense

Form = Literal["date", "offset", "nth", "part_of", "period", "holiday", "anaphor", "duration", "set", "vague", "clock", "group"]


@dataclass(slots=True)
class Partial:
    """Fields that are stated; None is "not said".

    `form` says how it will be resolved: "date" from its fields, "offset" by counting `n` `unit`s from `base`, "nth" as the n-th
    `unit` or weekday within `base`, and so on; a "group" holds several expressions (the sides of a range, the items of a list).
    """

    form: Form
    begin: int
    end: int
    grain: Grain = "day"
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    quarter: int | None = None
    half: int | None = None
    season: str | None = None
    week: int | None = None
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    meridiem: str | None = None
    part: str | None = None
    zone: str | None = None
    zone_text: str | None = None
    zone_span: tuple[int, int] | None = None
    clock_span: tuple[int, int] | None = None
    date_span: tuple[int, int] | None = None
    n: float | None = None
    unit: str | None = None
    rel: int | None = None
    """-1 last, 0 this, 1 next."""
    base: Partial | str | None = None
    """What it counts from: "anchor" (the day of writing), "last" (the last day mentioned), or an expression of its own."""
    mod: str | None = None
    value: str | None = None
    key: str | None = None
    fiscal: bool = False
    lent: frozenset[str] = frozenset()
    """Fields that another expression beside it lends."""
    side: Literal["from", "to"] | None = None
    tense: Tense | None = None
    cue: str = ""
    children: tuple[Partial, ...] = ()
    rules: tuple[str, ...] = ()

    def but(self, **changes: Any) -> Partial:  # noqa: ANN401 - any field
        """The same with some fields changed; `dataclasses.replace` takes ten times as long."""
        new = Partial(*_VALUES(self))
        for name, value in changes.items():
            setattr(new, name, value)
        return new

    def at_hour(self, clock: Partial, **changes: Any) -> Partial:  # noqa: ANN401 - any field
        """The same day with the hour, the part and the zone that an hour beside it states."""
        return self.but(
            grain=clock.grain,
            hour=clock.hour,
            minute=clock.minute,
            second=clock.second,
            meridiem=clock.meridiem,
            part=self.part or clock.part,
            zone=clock.zone,
            zone_text=clock.zone_text,
            zone_span=clock.zone_span,
            clock_span=clock.clock_span or (clock.begin, clock.end),
            **changes,
        )


_VALUES = attrgetter(*(each.name for each in fields(Partial)))


@dataclass(frozen=True, slots=True)
class Unresolved:
    """A time expression as it stands in the text, not yet placed in a calendar."""

    begin: int
    end: int
    text: str
    type: Literal["DATE", "TIME", "DURATION", "SET"]
    partial: Partial
    sentence: tuple[int, int] = (0, 0)

    @property
    def tense(self) -> Tense | None:
        """How the clause around it is told, where that matters for placing it."""
        return self.partial.tense
