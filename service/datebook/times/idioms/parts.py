"""Parts of the day: "in the morning", "at dawn", "at lunch", "after breakfast"."""

from __future__ import annotations

from datebook.times.grammar import Found, Rule
from datebook.times.partial import Partial


def part(found: Found) -> Partial | None:
    """A part of the day."""
    node = found.at("part")
    return Partial("clock", found.begin, found.end, grain="part", part=node.value, mod=found["mod"], clock_span=None)


def meal(found: Found) -> Partial | None:
    """As in "lunchtime": an hour by custom, kept as a part of the day."""
    node = found.at("part")
    return Partial("clock", found.begin, found.end, grain="part", part=node.word)


def after_meal(found: Found) -> Partial | None:
    """As in "after lunch"."""
    node = found.at("part")
    return Partial("clock", found.begin, found.end, grain="part", part=node.word, key="after")


FIRST = (
    Rule("part of the day", "DAYPART", "part:PART", part, "They met in the morning.", "Good morning, Paul."),
    Rule(
        "dawn",
        "DAYPART",
        "<[AT BY BEFORE UNTIL FROM AROUND SINCE AFTER EARLY TO DURING TODAY TOMORROW YESTERDAY] part:DAWN !>OF",
        part,
        "They attacked at dawn.",
        "They watched as dawn broke.",
    ),
    Rule("overnight", "DAYPART", "!<HYPHEN part:OVERNIGHT", part, "It rained overnight.", "It rained over many nights."),
    Rule("after a meal", "DAYPART", "AFTER part:MEAL", after_meal, "Let us meet after breakfast.", "After we had breakfast."),
    Rule(
        "meal",
        "DAYPART",
        "<[AT BEFORE AROUND DURING OVER TODAY TOMORROW YESTERDAY UNTIL ANOTHER] part:MEAL",
        meal,
        "Let us meet at lunch.",
        "We had lunch.",
    ),
)
