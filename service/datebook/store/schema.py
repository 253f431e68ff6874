"""The tables. Their history is in migrations/; a test holds the two together.

Moments of a wall clock (an event's start) are ISO 8601 text, because their zone may not be known; instants are UTC.
"""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from datebook.store.columns import Prose, UtcTime

HEAD = "0002"
"""The newest migration: what this version of the program reads and writes."""

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)

calendar = Table(
    "calendar",
    metadata,
    Column("name", Text, primary_key=True),
    Column("revision", Integer, nullable=False),
    Column("revised", UtcTime, nullable=False),
)

document = Table(
    "document",
    metadata,
    Column("hash", String(64), primary_key=True),
    Column("source", Prose, nullable=False),
    Column("title", Prose),
    Column("text", Prose),
    Column("language", Text, nullable=False),
    Column("timezone", Text),
    Column("earliest", Date),
    Column("latest", Date),
    Column("basis", Text, nullable=False),
    Column("because", Prose, nullable=False),
    Column("instant", Text),
    Column("received", UtcTime, nullable=False),
    Column("problem", Prose),
    Column("stated", Text),
)

calendar_document = Table(
    "calendar_document",
    metadata,
    Column("calendar", Text, primary_key=True),
    Column("document", ForeignKey("document.hash", ondelete="CASCADE"), primary_key=True),
    Column("at", UtcTime, nullable=False),
    Index("ix_calendar_document_document", "document"),
)

entry = Table(
    "entry",
    metadata,
    Column("calendar", Text, primary_key=True),
    Column("uid", Text, primary_key=True),
    Column("start", Text),
    Column("status", Text, nullable=False),
    Column("sequence", Integer, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("created", UtcTime, nullable=False),
    Column("revised", UtcTime, nullable=False),
    Column("content", Text, nullable=False),
    Index("ix_entry_uid", "uid"),
    Index("ix_entry_calendar_start", "calendar", "start"),
)

change = Table(
    "change",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("calendar", Text, nullable=False),
    Column("uid", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("document", Text, nullable=False),
    Column("at", UtcTime, nullable=False),
    Column("before", Text),
    Column("after", Text, nullable=False),
    Index("ix_change_uid", "uid"),
)

channel = Table(
    "channel",
    metadata,
    Column("name", Text, primary_key=True),
    Column("fingerprint", Text),
    Column("not_before", UtcTime),
    Column("disabled_at", UtcTime),
    Column("disabled_reason", Text),
)

_PENDING = text("state = 'pending'")
_LEASED = text("state = 'leased'")

reminder = Table(
    "reminder",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("calendar", Text, nullable=False),
    Column("uid", Text, nullable=False),
    Column("start", Text, nullable=False),
    Column("lead", Text, nullable=False),
    Column("channel", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("due", UtcTime, nullable=False),
    Column("useful_until", UtcTime, nullable=False),
    Column("state", Text, nullable=False),
    Column("reason", Text),
    Column("attempts", Integer, nullable=False),
    Column("next_attempt_at", UtcTime, nullable=False),
    Column("lease_owner", Text),
    Column("lease_until", UtcTime),
    Column("ambiguous", Boolean, nullable=False),
    Column("plain", Boolean, nullable=False),
    Column("revision", Integer),
    Column("sent_at", UtcTime),
    UniqueConstraint("uid", "start", "channel", "lead", "kind", "calendar"),
    # What waits is found by its channel and its time, however many rows lie in the future or the past.
    Index("ix_reminder_pending", "channel", "next_attempt_at", sqlite_where=_PENDING, postgresql_where=_PENDING),
    Index("ix_reminder_useful", "useful_until", sqlite_where=_PENDING, postgresql_where=_PENDING),
    Index("ix_reminder_leased", "lease_until", sqlite_where=_LEASED, postgresql_where=_LEASED),
)

attempt = Table(
    "attempt",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("reminder", Integer, nullable=False),
    Column("at", UtcTime, nullable=False),
    Column("outcome", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("status", Integer),
    Column("milliseconds", Integer, nullable=False),
    ForeignKeyConstraint(["reminder"], ["reminder.id"], ondelete="CASCADE", name="fk_attempt_reminder"),
    Index("ix_attempt_reminder", "reminder"),
    Index("ix_attempt_at", "at"),
)
