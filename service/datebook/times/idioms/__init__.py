"""The idioms of time, a file a kind, and the order in which they are tried.

Each row of a table is one idiom: a readable name, what it looks like, what it becomes, a text in which it stands and one in which
it must not be seen. `STAGES` are applied one after the other: a later one combines what an earlier one built.
"""

from __future__ import annotations

from datebook.times.grammar import Stage
from datebook.times.idioms import (
    clock,
    counted,
    dates,
    durations,
    figures,
    holidays,
    hours,
    lists,
    moments,
    months,
    near,
    parts,
    periods,
    quarters,
    ranges,
    sets,
    vague,
    which,
    years,
    zones,
)

__all__ = ["STAGES"]

STAGES = (
    Stage(
        "words",
        (
            *figures.RULES,
            *dates.RULES,
            *months.RULES,
            *years.RULES,
            *clock.FIRST,
            *zones.FIRST,
            *parts.FIRST,
            *durations.RULES,
            *sets.FIRST,
            *near.FIRST,
            *counted.FIRST,
            *quarters.FIRST,
            *periods.FIRST,
            *vague.FIRST,
            *holidays.FIRST,
        ),
    ),
    Stage(
        "neighbours",
        (
            *clock.SECOND,
            *zones.SECOND,
            *which.SECOND,
            *near.SECOND,
            *counted.SECOND,
            *quarters.SECOND,
            *periods.SECOND,
            *holidays.SECOND,
            *sets.SECOND,
            *durations.SECOND,
        ),
    ),
    Stage("dates", (*moments.DATES, *sets.LISTS)),
    Stage("counted", counted.THIRD),
    Stage("parts", moments.PARTS),
    Stage("hours", hours.HOURS),
    Stage("moments", (*hours.MOMENTS, *moments.MOMENTS)),
    Stage("ranges", (*ranges.RANGES, *lists.ITEMS)),
    Stage("lists of ranges", lists.LISTS),
    Stage("what is left", durations.LAST),
)
"""Applied one after the other; a later stage combines what an earlier one built."""
