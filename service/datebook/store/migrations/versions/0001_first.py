"""Documents, entries with their history, reminders with their attempts, channels."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

UTC = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Create everything."""
    op.create_table(
        "calendar",
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("revised", UTC, nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_calendar"),
    )
    op.create_table(
        "document",
        sa.Column("hash", sa.String(64), nullable=False),
        sa.Column("source", sa.Text, nullable=False),
        sa.Column("title", sa.Text),
        sa.Column("text", sa.Text),
        sa.Column("language", sa.Text, nullable=False),
        sa.Column("timezone", sa.Text),
        sa.Column("earliest", sa.Date),
        sa.Column("latest", sa.Date),
        sa.Column("basis", sa.Text, nullable=False),
        sa.Column("because", sa.Text, nullable=False),
        sa.Column("instant", sa.Text),
        sa.Column("received", UTC, nullable=False),
        sa.Column("problem", sa.Text),
        sa.PrimaryKeyConstraint("hash", name="pk_document"),
    )
    op.create_table(
        "calendar_document",
        sa.Column("calendar", sa.Text, nullable=False),
        sa.Column("document", sa.String(64), nullable=False),
        sa.Column("at", UTC, nullable=False),
        sa.PrimaryKeyConstraint("calendar", "document", name="pk_calendar_document"),
        sa.ForeignKeyConstraint(["document"], ["document.hash"], ondelete="CASCADE", name="fk_calendar_document_document"),
    )
    op.create_index("ix_calendar_document_document", "calendar_document", ["document"])
    _entries()
    _reminders()


def _entries() -> None:
    op.create_table(
        "entry",
        sa.Column("calendar", sa.Text, nullable=False),
        sa.Column("uid", sa.Text, nullable=False),
        sa.Column("start", sa.Text),
        sa.Column("status", sa.Text, nullable=False),
        sa.Column("sequence", sa.Integer, nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("created", UTC, nullable=False),
        sa.Column("revised", UTC, nullable=False),
        sa.Column("content", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("calendar", "uid", name="pk_entry"),
    )
    op.create_index("ix_entry_uid", "entry", ["uid"])
    op.create_index("ix_entry_calendar_start", "entry", ["calendar", "start"])
    op.create_table(
        "change",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("calendar", sa.Text, nullable=False),
        sa.Column("uid", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("document", sa.Text, nullable=False),
        sa.Column("at", UTC, nullable=False),
        sa.Column("before", sa.Text),
        sa.Column("after", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_change"),
    )
    op.create_index("ix_change_uid", "change", ["uid"])


def _reminders() -> None:
    op.create_table(
        "channel",
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("fingerprint", sa.Text),
        sa.Column("not_before", UTC),
        sa.Column("disabled_at", UTC),
        sa.Column("disabled_reason", sa.Text),
        sa.PrimaryKeyConstraint("name", name="pk_channel"),
    )
    op.create_table(
        "reminder",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("calendar", sa.Text, nullable=False),
        sa.Column("uid", sa.Text, nullable=False),
        sa.Column("start", sa.Text, nullable=False),
        sa.Column("lead", sa.Text, nullable=False),
        sa.Column("channel", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("due", UTC, nullable=False),
        sa.Column("useful_until", UTC, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("reason", sa.Text),
        sa.Column("attempts", sa.Integer, nullable=False),
        sa.Column("next_attempt_at", UTC, nullable=False),
        sa.Column("lease_owner", sa.Text),
        sa.Column("lease_until", UTC),
        sa.Column("ambiguous", sa.Boolean, nullable=False),
        sa.Column("plain", sa.Boolean, nullable=False),
        sa.Column("revision", sa.Integer),
        sa.Column("sent_at", UTC),
        sa.PrimaryKeyConstraint("id", name="pk_reminder"),
        sa.UniqueConstraint("uid", "start", "channel", "lead", "kind", "calendar", name="uq_reminder"),
    )
    pending, leased = sa.text("state = 'pending'"), sa.text("state = 'leased'")
    for name, columns, where in (
        ("ix_reminder_pending", ["channel", "next_attempt_at"], pending),
        ("ix_reminder_useful", ["useful_until"], pending),
        ("ix_reminder_leased", ["lease_until"], leased),
    ):
        op.create_index(name, "reminder", columns, sqlite_where=where, postgresql_where=where)
    op.create_table(
        "attempt",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("reminder", sa.Integer, nullable=False),
        sa.Column("at", UTC, nullable=False),
        sa.Column("outcome", sa.Text, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("status", sa.Integer),
        sa.Column("milliseconds", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_attempt"),
        sa.ForeignKeyConstraint(["reminder"], ["reminder.id"], ondelete="CASCADE", name="fk_attempt_reminder"),
    )
    op.create_index("ix_attempt_reminder", "attempt", ["reminder"])
    op.create_index("ix_attempt_at", "attempt", ["at"])
