"""Bad input gets one line that names the thing, why and what to do; the rest goes on; no traceback reaches a user."""

import io
import sys

import pytest

from datebook.cli import main

TALKS = "Officials of Norway and Sweden will hold talks in Oslo on 14 March 2031.\n"
FILES = {
    "missing.txt": (None, "there is no such file or folder"),
    "empty.txt": (b"", "is empty"),
    "binary.dat": (bytes(range(256)) * 8, "is binary"),
    "utf16.txt": (TALKS.encode("utf-16"), "iconv -f UTF-16 -t UTF-8"),
    "latin.txt": ("Gespräche".encode("latin-1"), "is not UTF-8"),
    "line.txt": (b"x" * 50_000_000, "too large"),
}


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path, monkeypatch):
    for name in ("DATEBOOK_DATA_DIR", "DATEBOOK_CONFIG", "DATEBOOK_CALENDARS_DIR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "good.txt").write_text(TALKS)


def complaints(capsys):
    captured = capsys.readouterr()
    assert "Traceback" not in captured.err
    return captured.out, captured.err.splitlines()


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_cannot_be_read_is_named_in_one_line_and_the_rest_is_read(name, tmp_path, capsys):
    data, why = FILES[name]
    if data is not None:
        (tmp_path / name).write_bytes(data)
    assert main(["read", name, "good.txt"]) == 2
    out, lines = complaints(capsys)
    assert len(lines) == 1
    assert lines[0].startswith(f"datebook: {name}: ")
    assert why in lines[0]
    assert "14 Mar 2031" in out


def test_an_empty_folder_is_named(tmp_path, capsys):
    (tmp_path / "nothing").mkdir()
    assert main(["read", "nothing"]) == 2
    assert complaints(capsys)[1] == ["datebook: nothing: the folder is empty; put documents into it, or name a file"]


def test_a_readable_text_without_events_is_an_answer(tmp_path, capsys):
    (tmp_path / "dull.txt").write_text("Nothing of note was said, and nothing will be.\n")
    assert main(["read", "dull.txt"]) == 0
    out, lines = complaints(capsys)
    assert "no event" in out
    assert lines == []


def test_a_bad_line_among_json_lines_is_numbered_and_the_rest_is_answered_in_order(tmp_path, capsys):
    rows = ['{"source": "a", "text": "x"}', "{", '{"source": "c", "text": "y"}']
    (tmp_path / "in.jsonl").write_text("\n".join(rows))
    assert main(["read", "--jsonl", "in.jsonl", "--format", "json"]) == 2
    out, lines = complaints(capsys)
    assert [row[:14] for row in out.splitlines()] == ['{"source": "a"', '{"source": "c"']
    assert len(lines) == 1
    assert lines[0].startswith("datebook: in.jsonl:2: not valid JSON")


WRONG_USE = {
    "nothing to read": (["read"], "nothing to read"),
    "both ways at once": (["read", "good.txt", "--jsonl", "x.jsonl"], "not both"),
    "a file of lines that is missing": (["read", "--jsonl", "x.jsonl"], "x.jsonl: there is no such file"),
    "no folder of calendars": (["build"], "calendars: no calendar is defined here"),
    "steps without documents": (["build", "--steps"], "--steps goes with --jsonl"),
    "an address nobody has": (["read", "http://localhost:1/x.txt"], "http://localhost/x.txt: cannot be fetched"),
}


@pytest.mark.parametrize("name", WRONG_USE)
def test_wrong_use_is_one_line(name, capsys):
    argv, why = WRONG_USE[name]
    assert main(argv) == 2
    lines = complaints(capsys)[1]
    assert len(lines) == 1
    assert why in lines[0]


PARSER = {
    "an unknown verb": (["raed", "x"], "invalid choice"),
    "a date that is none": (["read", "x", "--published", "tomorrow"], '"tomorrow" is no date'),
    "a zone that is none": (["read", "x", "--timezone", "Mars/Base"], '"Mars/Base" is no time zone'),
    "a zone that is a folder": (["read", "x", "--timezone", "Europe"], '"Europe" is no time zone'),
    "no processes": (["read", "x", "--jobs", "0"], "is no number of processes"),
    "a day that is none": (["rehearse", "x", "--from", "2022-02-30", "--to", "2022-03-01"], '"2022-02-30" is no day'),
}


@pytest.mark.parametrize("name", PARSER)
def test_a_wrong_argument_is_one_line_with_status_2(name, capsys):
    argv, why = PARSER[name]
    with pytest.raises(SystemExit) as caught:
        main(argv)
    assert caught.value.code == 2
    lines = complaints(capsys)[1]
    assert len(lines) == 1
    assert why in lines[0]


def test_a_calendar_that_is_not_there_is_answered_with_those_that_are(tmp_path, capsys):
    (tmp_path / "calendars").mkdir()
    (tmp_path / "calendars" / "talks.toml").write_text('title="T"\ntimezone="UTC"\ndocuments=["x.txt"]\n')
    assert main(["build", "tlaks"]) == 1
    assert complaints(capsys)[1] == ["datebook: tlaks: there is no such calendar; there are talks"]


def test_a_typo_in_a_definition_names_file_key_and_remedy(tmp_path, capsys):
    (tmp_path / "calendars").mkdir()
    (tmp_path / "calendars" / "talks.toml").write_text('titel="T"\ntitle="T"\ntimezone="UTC"\ndocuments=["x.txt"]\n')
    assert main(["check"]) == 1
    assert complaints(capsys)[1] == ["datebook: calendars/talks.toml: titel: unknown key; did you mean title?"]


def test_documents_that_are_missing_stop_a_build_and_leave_the_feed_as_it_was(tmp_path, capsys):
    (tmp_path / "calendars").mkdir()
    (tmp_path / "calendars" / "talks.toml").write_text('title="T"\ntimezone="UTC"\ndocuments=["gone.txt"]\n')
    (tmp_path / "calendars" / "talks.ics").write_bytes(b"as it was")
    assert main(["build"]) == 2
    assert "gone.txt: there is no such file" in complaints(capsys)[1][0]
    assert (tmp_path / "calendars" / "talks.ics").read_bytes() == b"as it was"


def test_a_text_in_another_language_is_reported_and_not_read(tmp_path, capsys):
    text = (
        "Die Gespräche werden am 10. Januar 2031 in Genf geführt, und der Rat tritt am 12. zusammen, teilte das Ministerium mit."
    )
    (tmp_path / "german.txt").write_text(text)
    assert main(["read", "german.txt"]) == 0
    out, lines = complaints(capsys)
    assert "the text is in German; only English is read" in out
    assert "2031" not in out
    assert lines == []


def test_standard_input_is_a_document(monkeypatch, capsys):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TALKS.encode())))
    assert main(["read", "-"]) == 0
    assert "14 Mar 2031" in complaints(capsys)[0]


def test_an_escape_sequence_in_a_text_does_not_reach_the_terminal(tmp_path, capsys):
    (tmp_path / "evil.txt").write_text(
        "Talks between Norway \x1b[2J\x1b]0;owned\x07 and Sweden will be held in Oslo on 14 March 2031."
    )
    assert main(["read", "evil.txt", "--why", "--times"]) == 0
    assert "\x1b" not in complaints(capsys)[0]
