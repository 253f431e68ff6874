"""Bring a store to this version's schema, in one transaction: a process killed on the way leaves the old one, whole."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import inspect, text

from datebook.store.errors import NewerSchemaError, StoreError
from datebook.store.schema import HEAD

if TYPE_CHECKING:
    from alembic.config import Config
    from sqlalchemy import Connection

__all__ = ["HEAD", "configuration", "upgrade", "version"]

FOLDER = Path(__file__).parent / "migrations"


def version(connection: Connection, place: str) -> str | None:
    """The schema version of the store at `place`; None where it is empty.

    Raises:
        StoreError: if there are tables, but not of this program.
    """
    tables = inspect(connection).get_table_names()
    if "alembic_version" in tables:
        found: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
        return found
    if tables:
        raise StoreError(f"{place}: holds another program's tables; set another data directory (DATEBOOK_DATA_DIR)")
    return None


def upgrade(connection: Connection, place: str) -> None:
    """Apply what is missing, within the caller's transaction.

    Raises:
        NewerSchemaError: if a newer version of this program wrote the store.
        StoreError: if there are tables, but not of this program.
    """
    found = version(connection, place)
    if found == HEAD:
        return
    # Imported only where there is something to do: a start on a current store is faster and smaller by it.
    from alembic import command  # noqa: PLC0415
    from alembic.script import ScriptDirectory  # noqa: PLC0415

    config = configuration()
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    if found is not None and found not in known:
        raise NewerSchemaError(
            f"{place}: was written by a newer version (schema {found}, this one knows {HEAD}); upgrade datebook"
        )
    config.attributes["connection"] = connection
    command.upgrade(config, HEAD)


def configuration() -> Config:
    """Alembic's configuration, without a file."""
    from alembic.config import Config  # noqa: PLC0415 - as above

    config = Config()
    config.set_main_option("script_location", str(FOLDER).replace("%", "%%"))
    return config
