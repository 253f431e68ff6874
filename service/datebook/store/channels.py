"""What is known of each channel: parked until when, disabled why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, insert, select, update

from datebook.store.schema import channel

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class ChannelState:
    """How a channel stands. `not_before`: parked until then. `disabled_at`: given up, until its address changes or `enable`."""

    name: str
    fingerprint: str | None = None
    not_before: datetime | None = None
    disabled_at: datetime | None = None
    disabled_reason: str | None = None


class Channels:
    """The channels, within a transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def state(self, name: str) -> ChannelState:
        """How the channel stands; as new where nothing is known of it."""
        row = self._connection.execute(select(channel).where(channel.c.name == name)).first()
        return ChannelState(**row._mapping) if row else ChannelState(name)  # noqa: SLF001 - SQLAlchemy's public name for it

    def all(self) -> dict[str, ChannelState]:
        """Every channel that was ever introduced, by name."""
        rows = self._connection.execute(select(channel).order_by(channel.c.name))
        return {row.name: ChannelState(**row._mapping) for row in rows}  # noqa: SLF001 - as above

    def introduce(self, fingerprints: Mapping[str, str]) -> None:
        """Tell which channels there are now. One that leads elsewhere than before starts afresh.

        Args:
            fingerprints: of each channel's address, by name: equal for equal addresses, and telling nothing else.
        """
        known = self.all()
        for name, fingerprint in fingerprints.items():
            if name not in known or known[name].fingerprint != fingerprint:
                self._set(name, fingerprint=fingerprint, not_before=None, disabled_at=None, disabled_reason=None)

    def park(self, name: str, until: datetime) -> None:
        """Send nothing before then."""
        self._set(name, not_before=until)

    def disable(self, name: str, *, reason: str, at: datetime) -> None:
        """Send nothing any more, and say why."""
        self._set(name, disabled_at=at, disabled_reason=reason)

    def enable(self, name: str) -> None:
        """Send again, at once."""
        self._set(name, disabled_at=None, disabled_reason=None, not_before=None)

    def _set(self, name: str, **values: Any) -> None:  # noqa: ANN401 - columns of the table
        if not self._connection.execute(update(channel).where(channel.c.name == name).values(values)).rowcount:
            self._connection.execute(insert(channel), [{"name": name, **values}])
