"""Pages, mail, feeds, calendars and Markdown through the front door; what cannot be read is kept with its reason."""

import io
import json
import sys

import pytest

from datebook import store
from datebook.cli import main

CALENDAR = """
title = "Harbour"
timezone = "Europe/Oslo"
documents = ["../texts/*"]
"""
PAGE = (
    '<!doctype html><title>Talks</title><meta property="article:published_time" content="2031-03-01T09:00:00+01:00">'
    "<p>Norway and Sweden will hold talks in Oslo on 14 March.</p>"
)
MAIL = (
    "From: a@example.org\nMIME-Version: 1.0\nDate: Sat, 1 Mar 2031 09:00:00 +0100\nSubject: Talks\n\n"
    "Norway and Sweden will hold talks on 14 March.\n"
)
FEED = (
    "<rss><channel><item><title>Norway and Sweden will hold talks on 14 March</title>"
    "<pubDate>Sat, 01 Mar 2031 09:00:00 GMT</pubDate></item></channel></rss>"
)
ICS = (
    "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTAMP:20310301T090000Z\r\nSUMMARY:Nordic talks\r\nDTSTART:20310314\r\nEND:VEVENT\r\n"
    "END:VCALENDAR\r\n"
)
FILES = {
    "page.html": PAGE,
    "mail.eml": MAIL,
    "feed.xml": FEED,
    "talks.ics": ICS,
    "notes.md": "---\ndate: 2031-03-01\nslug: x\n---\n\n*Norway* and *Sweden* will hold talks on **14 March**.\n",
}
SNIFFED = ["page.html", "mail.eml", "feed.xml", "talks.ics"]


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path, monkeypatch):
    for name in ("DATEBOOK_DATA_DIR", "DATEBOOK_CONFIG", "DATEBOOK_CALENDARS_DIR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DATEBOOK_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "calendars").mkdir()
    (tmp_path / "calendars" / "harbour.toml").write_text(CALENDAR)
    for name, text in FILES.items():
        (tmp_path / name).write_text(text)
    (tmp_path / "bad.html").write_bytes(b"<div>" * 100_000)


def starts(out):
    return [event["start"] for row in out.splitlines() for event in json.loads(row)["events"]]


@pytest.mark.parametrize("name", FILES)
def test_a_file_is_read_by_its_name(name, capsys):
    assert main(["read", name, "--format", "json"]) == 0
    assert starts(capsys.readouterr().out) == ["2031-03-14"]


@pytest.mark.parametrize("name", SNIFFED)
def test_standard_input_is_read_by_how_it_begins(name, capsys, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(FILES[name].encode())))
    assert main(["read", "-", "--format", "json"]) == 0
    assert starts(capsys.readouterr().out) == ["2031-03-14"]


def test_what_cannot_be_read_is_said_in_one_line_and_the_rest_goes_on(capsys):
    assert main(["read", "bad.html", "page.html"]) == 2
    told = capsys.readouterr()
    assert told.err == "datebook: bad.html: is nested too deeply\n"
    assert "14 Mar 2031" in told.out


def test_what_is_taken_in_and_cannot_be_read_is_kept_with_its_reason(tmp_path, capsys):
    assert main(["ingest", "bad.html", "gone.html", "page.html"]) == 2
    told = capsys.readouterr()
    assert "added  2031-03-14" in told.out
    assert len(told.err.splitlines()) == 2
    with store.open(tmp_path / "data" / store.FILE) as held, held.read() as stored:
        kept = {each.document.source: each.problem for each in stored.documents.all("harbour")}
    assert kept == {"bad.html": "bad.html: is nested too deeply", "page.html": None}


def test_a_calendar_is_built_of_documents_in_several_formats(tmp_path, capsys):
    (tmp_path / "texts").mkdir()
    for name, text in FILES.items():
        (tmp_path / "texts" / name).write_text(text)
    assert main(["build"]) == 0
    feed = (tmp_path / "calendars" / "harbour.ics").read_text()
    assert feed.count("BEGIN:VEVENT") == 1
    assert "DTSTART;VALUE=DATE:20310314" in feed
    assert "1 events" in capsys.readouterr().out
