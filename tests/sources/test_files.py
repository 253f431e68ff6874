"""Files and folders: what is read, in which order, and what is said of the rest."""

import os

import pytest

from datebook import sources
from datebook.errors import InputError
from datebook.model import Document


def gathered(argument):
    return list(sources.gather(str(argument)))


def test_a_folder_is_read_in_order_of_name_with_its_folders_and_without_hidden_files(tmp_path):
    for name in ("b.txt", "a/z.txt", "a/.hidden.txt", ".git/config", ".notes", "c.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("Talks.")
    names = [document.source.removeprefix(f"{tmp_path}/") for document in gathered(tmp_path)]
    assert names == ["a/z.txt", "b.txt", "c.txt"]


def test_a_bad_file_in_a_folder_hinders_no_other(tmp_path):
    (tmp_path / "a.txt").write_text("Talks.")
    (tmp_path / "b.txt").write_bytes(b"\x00" * 10)
    (tmp_path / "c.txt").write_text("Talks.")
    assert [type(found) for found in gathered(tmp_path)] == [Document, InputError, Document]


def test_a_link_that_leads_round_in_circles_ends(tmp_path):
    (tmp_path / "a.txt").write_text("Talks.")
    (tmp_path / "loop").symlink_to(tmp_path)
    assert len([found for found in gathered(tmp_path) if isinstance(found, Document)]) == 1


def test_a_pipe_that_nobody_writes_to_is_refused_and_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    (fault,) = gathered(tmp_path / "pipe")
    assert str(fault) == f"{tmp_path / 'pipe'}: is no file but a device or a pipe; pass its text on standard input, as -"


def test_a_device_is_refused():
    (fault,) = gathered("/dev/zero")
    assert "is no file but a device or a pipe" in str(fault)


@pytest.mark.parametrize("name", ["gone.txt", "gone/also.txt"])
def test_what_is_not_there_is_said(tmp_path, name):
    (fault,) = gathered(tmp_path / name)
    assert str(fault) == f"{tmp_path / name}: there is no such file or folder"


def test_a_name_that_is_no_text_is_shown_escaped(tmp_path):
    (tmp_path / os.fsdecode(b"caf\xe9.txt")).write_bytes(b"")
    (fault,) = gathered(tmp_path)
    str(fault).encode("utf-8")
