"""Opening a store: what is made, what is refused, and in which words."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from datebook import store
from datebook.errors import DatebookError
from datebook.model import Change, Document
from datebook.store import engines
from rights import without_root_rights
from store.values import NOW, entry


def test_a_store_is_made_with_its_directory_which_nobody_else_may_read(tmp_path: Path) -> None:
    path = tmp_path / "new" / "data" / store.FILE
    store.open(path).close()
    assert path.is_file()
    assert path.parent.stat().st_mode & 0o077 == 0


def test_a_missing_store_is_not_made_for_one_who_only_reads(tmp_path: Path) -> None:
    path = tmp_path / "new" / store.FILE
    with pytest.raises(store.StoreError, match=r"there is no such store; .* makes one"):
        store.open(path, create=False)
    assert not path.parent.exists()


def test_what_was_stored_is_there_when_it_is_opened_again(tmp_path: Path) -> None:
    path = tmp_path / store.FILE
    with store.open(path) as first, first.write() as w:
        w.documents.add(Document("a", "text"), calendar="talks", received=NOW)
    with store.open(path, create=False) as second, second.read() as r:
        assert r.documents.count() == 1


def test_connections_are_durable_and_keep_foreign_keys(tmp_path: Path) -> None:
    with store.open(tmp_path / store.FILE) as held, held._begun(writes=False) as connection:
        expected = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "busy_timeout": engines.BUSY_TIMEOUT_MS}
        assert {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in expected} == expected


def test_a_transaction_that_reads_cannot_write_and_the_next_one_can(tmp_path: Path) -> None:
    with store.open(tmp_path / store.FILE) as held:
        with pytest.raises(store.StoreError, match="read-only"), held.read() as r:
            r.channels.enable("ops")
        with held.write() as w:
            w.channels.enable("ops")


def test_one_who_reads_sees_the_store_at_one_moment(tmp_path: Path) -> None:
    with store.open(tmp_path / store.FILE) as held, held.read() as r:
        assert not r.entries.entries("talks")
        with held.write() as w:
            w.entries.apply("talks", [Change("added", None, entry(), "d")], NOW)
        assert not r.entries.entries("talks")


def test_threads_write_in_turns_without_a_busy_error(tmp_path: Path) -> None:
    with store.open(tmp_path / store.FILE) as held:

        def add(number: int) -> None:
            for step in range(5):
                with held.write() as w:
                    w.entries.apply("talks", [Change("added", None, entry(f"{number}-{step}"), "d")], NOW)

        threads = [threading.Thread(target=add, args=(number,)) for number in range(6)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        with held.read() as r:
            assert r.entries.count("talks") == r.entries.revision_of("talks").number == 30


def refusal(path: Path) -> str:
    with pytest.raises(DatebookError) as caught:
        store.open(path).close()
    assert caught.value.status == 2
    message = str(caught.value)
    assert "\n" not in message
    assert message.startswith(str(path.parent))
    return message


def test_a_file_that_is_no_database_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / store.FILE
    path.write_text("Dear diary, " * 500)
    assert "is not a SQLite database; move it away" in refusal(path)
    assert path.read_text() == "Dear diary, " * 500


def test_another_programs_database_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / store.FILE
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE recipe (name)")
    other.close()
    assert "another program's tables" in refusal(path)
    with sqlite3.connect(path) as other:
        assert other.execute("SELECT name FROM sqlite_master").fetchall() == [("recipe",)]
    other.close()


def test_a_newer_schema_is_refused_with_both_versions(tmp_path: Path) -> None:
    path = tmp_path / store.FILE
    store.open(path).close()
    with sqlite3.connect(path) as other:
        other.execute("UPDATE alembic_version SET version_num = '9000'")
    other.close()
    with pytest.raises(store.StoreError) as caught:
        store.open(path)
    assert str(caught.value).startswith(f"{path}: was written by a newer version (schema 9000, this one knows 0")
    assert "upgrade datebook" in str(caught.value)


def test_a_damaged_store_is_refused(tmp_path: Path) -> None:
    path = tmp_path / store.FILE
    with store.open(path) as held, held.write() as w:
        w.documents.add(Document("a", "text" * 9000), calendar="talks", received=NOW)
    data = bytearray(path.read_bytes())
    data[200:4096] = os.urandom(4096 - 200)
    path.write_bytes(data)
    assert "restore it from a backup" in refusal(path)


def test_a_directory_in_the_files_place_is_refused(tmp_path: Path) -> None:
    (tmp_path / store.FILE).mkdir()
    assert "cannot be opened" in refusal(tmp_path / store.FILE)


def test_a_file_in_the_directorys_place_is_refused(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("")
    assert "set another data directory" in refusal(tmp_path / "data" / store.FILE)


BOUND_BY_MODES = """
import sys
from pathlib import Path
from datebook import store
try:
    {code}
    print("done")
except store.StoreError as error:
    print(error)
"""


def bound_by_modes(code: str, *arguments: object) -> str:
    """Run code as a user whom file modes bind: the tests themselves may run as root."""
    command = [sys.executable, "-c", BOUND_BY_MODES.replace("{code}", code), *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, preexec_fn=without_root_rights)
    return done.stdout.strip()


def test_a_read_only_directory_is_said_with_the_remedy(tmp_path: Path) -> None:
    tmp_path.chmod(0o555)
    opened = bound_by_modes("store.open(Path(sys.argv[1]))", tmp_path / store.FILE)
    locked = bound_by_modes("store.lock(Path(sys.argv[1]))", tmp_path)
    assert opened == f"{tmp_path / store.FILE}: cannot be opened; make its directory exist and be writable"
    remedy = "make it writable, or set another one (DATEBOOK_DATA_DIR)"
    assert locked == f"{tmp_path}: cannot be written (Permission denied); {remedy}"


def test_a_read_only_file_is_said_with_the_remedy(tmp_path: Path) -> None:
    path = tmp_path / store.FILE
    store.open(path).close()
    path.chmod(0o444)
    code = "s = store.open(Path(sys.argv[1]))\n    with s.write() as w: w.channels.enable('ops')"
    assert bound_by_modes(code, path) == f"{path}: is read-only; make the file and its directory writable"


def test_a_full_disk_is_said_and_what_was_stored_before_stays(tmp_path: Path) -> None:
    with store.open(tmp_path / store.FILE) as held:
        with held.write() as w:
            w.documents.add(Document("a", "kept"), calendar="talks", received=NOW)
        with pytest.raises(store.StoreError, match="the disk is full; free some space"):
            _write_where_no_page_is_left(held)
        with held.read() as r:
            assert [item.document.text for item in r.documents.all()] == ["kept"]


def _write_where_no_page_is_left(held: store.Store) -> None:
    with held._begun(writes=True) as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 1")
        store.Transaction.on(connection).documents.add(Document("b", "x" * 100_000), calendar="talks", received=NOW)


def test_a_store_that_another_process_holds_is_said_to_be_held(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engines, "BUSY_TIMEOUT_MS", 1)
    path = tmp_path / store.FILE
    with store.open(path) as held:
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(store.StoreError, match="held by another process"), held.write():
            pass
        other.execute("ROLLBACK")
        other.close()
        with held.write() as w:
            w.channels.enable("ops")


@pytest.mark.parametrize(
    ("address", "said"),
    [("mysql://me:hunter2@db/x", "mysql is no engine"), ("bogus://me:hunter2@[::", "not valid"), ("x://", "no engine|not valid")],
)
def test_an_address_of_another_engine_is_refused_without_its_password(address: str, said: str) -> None:
    with pytest.raises(store.StoreError, match=said) as caught:
        store.open(address)
    assert "hunter2" not in str(caught.value)


def test_documents_are_not_in_the_text_of_an_error(tmp_path: Path) -> None:
    with store.open(tmp_path / store.FILE) as held:
        with held.write() as w:
            w.documents._connection.exec_driver_sql("CREATE UNIQUE INDEX one ON document (source)")
            w.documents.add(Document("same", "confidential one"), calendar="talks", received=NOW)
        with pytest.raises(Exception, match="UNIQUE") as caught, held.write() as w:
            w.documents.add(Document("same", "confidential two"), calendar="talks", received=NOW)
    assert "confidential" not in str(caught.value)


def test_a_store_can_be_copied_with_its_log_while_it_is_open(tmp_path: Path) -> None:
    with store.open(tmp_path / store.FILE) as held:
        with held.write() as w:
            w.documents.add(Document("a", "text"), calendar="talks", received=NOW)
        for part in tmp_path.glob(f"{store.FILE}*"):
            shutil.copy(part, tmp_path / part.name.replace(store.FILE, "copy"))
    with store.open(tmp_path / "copy", create=False) as copy, copy.read() as r:
        assert r.documents.count() == 1
