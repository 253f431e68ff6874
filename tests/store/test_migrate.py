"""Migrations: they make what the tables say, all at once or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.operations import Operations
from alembic.script import ScriptDirectory

from datebook import store
from datebook.store import migrate
from datebook.store.schema import metadata


def test_the_migrations_make_exactly_the_tables_that_the_program_uses(held: store.Store) -> None:
    with held._begun(writes=False) as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
        assert migrate.version(connection, held.place) == migrate.HEAD


def test_there_is_one_line_of_migrations_and_the_program_knows_its_end() -> None:
    scripts = ScriptDirectory.from_config(migrate.configuration())
    assert scripts.get_heads() == [migrate.HEAD]
    assert scripts.get_bases() == ["0001"]


def test_a_store_is_brought_up_to_date_once(held: store.Store) -> None:
    held.upgrade()
    held.upgrade()
    with held.read() as r:
        assert r.documents.count() == 0


def test_a_migration_that_fails_half_way_leaves_nothing_and_can_be_run_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / store.FILE

    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        # Tables are made before indexes: some of both are there when it ends.
        patch.setattr(Operations, "create_index", interrupted, raising=False)
        with pytest.raises(KeyboardInterrupt):
            store.open(path)
    with store.open(path) as held, held._begun(writes=False) as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []


def test_a_path_with_signs_that_mean_something_elsewhere_is_a_path(tmp_path: Path) -> None:
    path = tmp_path / "100% ?a=b#c;d" / store.FILE
    store.open(path).close()
    assert path.is_file()
