"""Words for the present, the past and the future that name no day."""

from __future__ import annotations

from datebook.times.grammar import Found, Rule
from datebook.times.partial import Partial


def vague(found: Found) -> Partial:
    """Now, recently, the future."""
    return Partial("vague", found.begin, found.end, grain="vague", value=found["ref"])


def past_vague(found: Found) -> Partial | None:
    """The past."""
    before = found.before
    if not found.ends and (before is None or before.word != "in"):
        return None
    return Partial("vague", found.begin, found.end, grain="vague", value="PAST_REF")


def present_vague(found: Found) -> Partial:
    """Current."""
    return Partial("vague", found.begin, found.end, grain="vague", value="PRESENT_REF")


FIRST = (
    Rule("now", "VAGUEITEM", "ref:[NOW NOWPHRASE CURRENTLY]", vague, "They are now in Geneva.", "They know."),
    Rule(
        "current",
        "VAGUEITEM",
        "CURRENT !>[UNIT WEEK YEARUNIT QUARTER DAYUNIT FISCALYEAR SEASON DATEWORD HYPHEN]",
        present_vague,
        "The current law stands.",
        "A current-account gap this year.",
    ),
    Rule("recently", "VAGUEITEM", "ref:RECENTLY", vague, "He recently left.", "A recent visit."),
    Rule("the future", "VAGUEITEM", "THE NEAR? ref:FUTURE", vague, "That may change in the future.", "Futures prices soared."),
    Rule(
        "the past",
        "VAGUEITEM",
        "THE PAST !>[COUNT MANY COUPLEOF ANYUNIT N0 N12 WEEKEND]",
        past_vague,
        "In the past it failed.",
        "In the past year it failed.",
    ),
)
