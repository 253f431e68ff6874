"""The channels there are: those that are set up, and those that calendars name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pydantic import SecretStr

from datebook import delivery
from datebook.definitions import CalendarDefinition

Address = tuple[str, SecretStr | None]
"""A channel's kind, and its URL if it has one."""


def named(found: Sequence[CalendarDefinition]) -> list[str]:
    """The channels that calendars name, in order of name."""
    return sorted({name for definition in found for policy in definition.reminders for name in policy.channels})


def channels(known: Mapping[str, Address], found: Sequence[CalendarDefinition]) -> dict[str, delivery.Channel]:
    """Every channel by name. One that a calendar names and nobody set up writes to the console.

    Raises:
        InputError: if one cannot be built.
    """
    every = sorted({*named(found), *known})
    return {name: delivery.build(name, *known.get(name, ("console", None))) for name in every}
