"""Sending: one file a channel, and the loop that claims what is due, sends it and records what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from datebook.delivery.channel import Channel, Outcome
from datebook.delivery.console import ConsoleChannel
from datebook.delivery.outbox import Dispatcher
from datebook.errors import InputError

if TYPE_CHECKING:
    from pydantic import SecretStr

__all__ = ["Channel", "ConsoleChannel", "Dispatcher", "Outcome", "build"]


def build(name: str, kind: str, url: SecretStr | None = None) -> Channel:
    """The channel that settings describe.

    Raises:
        InputError: where the kind is not known, or its URL is missing.
    """
    if kind == "console":
        return ConsoleChannel(name)
    if kind != "slack":
        raise InputError(f'channel {name}: "{kind}" is no kind of channel; known are console and slack')
    if url is None:
        raise InputError(f"channel {name}: slack needs a URL; set it as DATEBOOK_CHANNELS__{name.upper()}__URL")
    # Imported where it is needed: a console needs no HTTP client, which is half a second and ten megabytes on a slow machine.
    from datebook.delivery.slack import SlackChannel  # noqa: PLC0415

    return SlackChannel(name, url)
