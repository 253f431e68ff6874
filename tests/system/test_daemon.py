"""The daemon as a real process: it starts, serves, takes in, and ends without losing anything."""

import json
import signal
import socket
import stat
import time

from datebook import store


def test_it_serves_page_and_feed_and_ends_cleanly_when_asked(daemon):
    running = daemon()
    running.ready()
    assert b"Norway" in running.get("/")[1]
    status, feed, headers = running.get("/feeds/nordic.ics")
    assert status == 200
    assert b"DTSTART;VALUE=DATE:20310314" in feed
    assert running.get("/feeds/nordic.ics", **{"If-None-Match": headers["ETag"]})[0] == 304
    assert running.stop() == 0
    assert not (running.folder / "data" / "daemon.json").exists()
    assert "Traceback" not in running.log.read_text()


def test_ctrl_c_ends_it_cleanly_too(daemon):
    running = daemon()
    running.ready()
    assert running.stop(signal.SIGINT) == 0
    assert "Traceback" not in running.log.read_text()


def test_the_feed_it_serves_is_the_one_that_build_writes(daemon, datebook, place):
    assert datebook("build").returncode == 0
    running = daemon()
    running.ready()
    assert running.get("/feeds/nordic.ics")[1] == (place / "calendars" / "nordic.ics").read_bytes()


def test_a_second_start_on_the_same_data_is_refused_in_one_line(daemon, datebook):
    first = daemon()
    first.ready()
    second = datebook("serve", "--port", "0")
    assert second.returncode == 2
    (said,) = second.stderr.splitlines()
    assert f"in use by process {first.process.pid}" in said
    assert first.get("/readyz")[0] == 200


def test_a_start_after_a_kill_goes_on_where_it_was(daemon):
    first = daemon()
    first.ready()
    before = first.get("/feeds/nordic.ics")[1]
    first.process.kill()
    first.process.wait()
    second = daemon()
    second.ready()
    assert second.get("/feeds/nordic.ics")[1] == before


def test_a_port_in_use_is_said_in_one_line(datebook):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        found = datebook("serve", "--port", str(port))
    assert found.returncode == 2
    (said,) = found.stderr.splitlines()
    assert f"127.0.0.1:{port} cannot be listened on" in said
    assert "DATEBOOK_PORT" in said


def test_a_read_only_data_directory_is_said_in_one_line(datebook, place):
    (place / "data").mkdir(mode=0o500)
    found = datebook("serve", "--port", "0")
    assert found.returncode == 2
    (said,) = found.stderr.splitlines()
    assert "cannot be written" in said


def test_a_data_directory_that_cannot_be_made_is_said_in_one_line(datebook, place):
    (place / "file").write_text("x")
    found = datebook("serve", "--port", "0", DATEBOOK_DATA_DIR=str(place / "file" / "data"))
    assert found.returncode == 2
    (said,) = found.stderr.splitlines()
    assert "cannot be written" in said
    assert "DATEBOOK_DATA_DIR" in said


def test_a_store_that_is_no_store_is_said_in_one_line_and_left_as_it_was(datebook, place):
    (place / "data").mkdir()
    (place / "data" / "datebook.sqlite3").write_bytes(b"precious notes, no database\n" * 50)
    found = datebook("serve", "--port", "0")
    assert found.returncode == 2
    (said,) = found.stderr.splitlines()
    assert "datebook.sqlite3" in said
    assert (place / "data" / "datebook.sqlite3").read_bytes().startswith(b"precious notes")


def test_a_verb_that_writes_goes_through_the_running_daemon(daemon, datebook, place):
    running = daemon()
    running.ready()
    (place / "more.txt").write_text("The Nordic Council will hold a session in Reykjavik on 3 June 2031.\n")
    found = datebook("ingest", "more.txt")
    assert found.returncode == 0, found.stderr
    assert "added" in found.stdout
    assert b"20310603" in running.get("/feeds/nordic.ics")[1]
    assert "known already" in datebook("ingest", "more.txt").stdout
    listed = datebook("events", "list").stdout
    assert [row[10:25] for row in listed.splitlines()] == ["Fri 14 Mar 2031", "Tue  3 Jun 2031"]


def test_data_and_what_cannot_be_read_go_through_the_running_daemon_as_they_are(daemon, datebook, place):
    running = daemon()
    running.ready()
    (place / "session.ics").write_text(
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Nordic session\nDTSTART;TZID=Europe/Oslo:20310603T140000\n"
        "RRULE:FREQ=YEARLY\nEND:VEVENT\nEND:VCALENDAR\n"
    )
    (place / "bad.html").write_bytes(b"<div>" * 10_000)
    found = datebook("ingest", "session.ics", "bad.html")
    assert found.returncode == 2
    assert found.stderr == "datebook: bad.html: is nested too deeply\n"
    assert "added" in found.stdout
    feed = running.get("/feeds/nordic.ics")[1]
    assert b"DTSTART;TZID=Europe/Oslo:20310603T140000" in feed
    assert b"RRULE:FREQ=YEARLY" in feed
    with store.open(place / "data" / store.FILE, create=False) as held, held.read() as stored:
        kept = {each.document.source: each.problem for each in stored.documents.all("nordic")}
    assert kept["bad.html"] == "bad.html: is nested too deeply"


def test_without_a_daemon_a_verb_takes_the_data_itself(datebook):
    found = datebook("ingest", "texts/talks.txt")
    assert found.returncode == 0, found.stderr
    rows = [json.loads(row) for row in datebook("events", "list", "--format", "json").stdout.splitlines()]
    assert [row["start"] for row in rows] == ["2031-03-14"]
    shown = datebook("events", "show", rows[0]["uid"][:8]).stdout
    assert "will hold talks in Oslo on 14 March 2031" in shown


def test_a_new_file_is_noticed_and_a_file_that_cannot_be_read_hinders_nothing(daemon, place):
    (place / "texts" / "bad.txt").write_bytes(b"\x00\x01\x02" * 50)
    running = daemon(DATEBOOK_POLL_SECONDS="1")
    running.ready()
    assert "texts/bad.txt: is binary" in running.log.read_text()
    (place / "texts" / "new.txt").write_text("The Nordic Council will hold a session in Reykjavik on 3 June 2031.\n")
    for _ in range(100):
        if b"20310603" in running.get("/feeds/nordic.ics")[1]:
            break
        time.sleep(0.1)
    assert b"20310603" in running.get("/feeds/nordic.ics")[1]
    assert running.log.read_text().count("is binary") == 1


def test_nobody_else_can_read_the_token_and_nobody_without_it_can_write(daemon):
    running = daemon()
    running.ready()
    told = running.folder / "data" / "daemon.json"
    assert stat.S_IMODE(told.stat().st_mode) == 0o600
    assert running.get("/api/status")[0] in (401, 403)
    assert running.get("/api/status", Authorization="Bearer wrong")[0] in (401, 403)
    token = json.loads(told.read_text())["token"]
    assert running.get("/api/status", Authorization=f"Bearer {token}")[0] == 200
    assert token not in running.log.read_text()


def test_status_tells_of_calendars_and_reminders_with_and_without_a_daemon(daemon, datebook):
    running = daemon()
    url = running.ready()
    told = json.loads(datebook("status", "--format", "json").stdout)
    assert told["daemon"] == url
    assert told["calendars"][0]["events"] == 1
    assert told["reminders"] == {"pending": 3}
    running.stop()
    told = json.loads(datebook("status", "--format", "json").stdout)
    assert told["daemon"] is None
    assert told["reminders"] == {"pending": 3}
