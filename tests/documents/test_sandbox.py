"""The child process that reads what strangers can make hostile: its limits, its death, its renewal."""

import os
import signal
import subprocess
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path

import pytest

import datebook
from datebook import documents
from datebook.documents import parts, sandbox
from datebook.documents.sandbox import Sandbox
from datebook.errors import InputError

PAGE = b"<p>They meet on 14 March.</p>"
SLOW = b"*a_ " * 250_000  # ten seconds of a Markdown reader's time
LARGE = b"<p>x</p>" * 1_000_000  # a tree of some hundred MB


@pytest.fixture
def box():
    made = Sandbox()
    yield made
    made.close()


def test_a_document_is_read_there_as_it_is_here(box):
    from datebook.documents import webpage  # noqa: PLC0415 - as the child does

    assert box.read("html", PAGE) == webpage.read(PAGE)


def test_one_child_reads_many(box):
    box.read("html", PAGE)
    first = box.pid
    box.read("markdown", b"They *meet*.")
    assert box.pid == first


def test_what_cannot_be_read_leaves_a_child_that_reads_on(box):
    with pytest.raises(parts.UnreadableError, match="has no text in it"):
        box.read("html", b"<p></p>")
    first = box.pid
    assert box.read("html", PAGE)
    assert box.pid == first


def test_one_that_takes_too_long_is_given_up_and_the_next_is_read():
    box = Sandbox(seconds=2)
    try:
        begin = time.monotonic()
        with pytest.raises(parts.UnreadableError, match=r"could not be read within 2 seconds"):
            box.read("markdown", SLOW)
        assert time.monotonic() - begin < 4
        assert box.read("markdown", b"They meet.")[0].text == "They meet."
    finally:
        box.close()


@pytest.mark.skipif(sys.platform != "linux", reason="the address space is limited on Linux")
def test_one_that_needs_too_much_memory_is_given_up_and_the_next_is_read():
    box = Sandbox(megabytes=300)
    try:
        with pytest.raises(parts.UnreadableError, match="needs more than 300 MB"):
            box.read("html", LARGE)
        assert box.read("html", PAGE)
    finally:
        box.close()


def test_a_child_that_is_killed_is_replaced(box):
    box.read("html", PAGE)
    os.kill(box.pid, signal.SIGKILL)
    assert _read_within_a_second_try(box)


def _read_within_a_second_try(box):
    try:
        return box.read("html", PAGE)
    except parts.UnreadableError:  # it died while it was asked
        return box.read("html", PAGE)


def test_a_child_is_renewed_after_some_documents():
    box = Sandbox(documents=2)
    try:
        seen = []
        for _ in range(4):
            box.read("markdown", b"x")
            seen.append(box.pid)
        assert seen[1] is None
        assert seen[0] != seen[2]
    finally:
        box.close()


def test_several_threads_share_it(box):
    found = []

    def ask(number):
        found.append((number, box.read("markdown", f"They meet on {number} March.".encode())[0].text))

    threads = [threading.Thread(target=ask, args=(number,)) for number in range(1, 9)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(found) == [(number, f"They meet on {number} March.") for number in range(1, 9)]


def test_it_ends_when_the_one_who_asked_is_killed():
    program = (
        "import os, signal; from datebook.documents import sandbox; sandbox.read('markdown', b'x'); "
        "print(sandbox._own.pid, flush=True); os.kill(os.getpid(), signal.SIGKILL)"
    )
    root = str(Path(datebook.__file__).parents[1])
    ran = subprocess.run(
        [sys.executable, "-c", program], env={**os.environ, "PYTHONPATH": root}, capture_output=True, check=False
    )
    pid = int(ran.stdout)
    for _ in range(50):
        if not _runs(pid):
            return
        time.sleep(0.1)
    pytest.fail("the child outlived its parent")


def _runs(pid):
    try:
        os.kill(pid, 0)
        return "Z" not in Path(f"/proc/{pid}/stat").read_text().split(")")[-1].split()[0]
    except (ProcessLookupError, FileNotFoundError):
        return False


def test_a_child_sees_no_secret_of_the_environment(monkeypatch):
    monkeypatch.setenv("DATEBOOK_CHANNELS__OPS__URL", "https://hooks.example.org/secret")
    assert not any("secret" in value for value in sandbox._environment().values())


def test_plain_text_starts_no_child(monkeypatch):
    monkeypatch.setattr(sandbox, "read", lambda *_, **__: pytest.fail("asked"))
    assert documents.from_bytes(b"They meet.", "a.txt")[0].text == "They meet."


NESTED = b"<div>" * 100_000 + b"Talks"
HOSTILE = {
    "a.html": (NESTED, "is nested too deeply"),
    "b.html": (b"<a " * 13_000, "has no text in it"),
    "c.html": (b"", "is empty"),
    "d.html": (b"\x00" * 100, "has no text in it"),
    "e.eml": (b"Content-Type: message/rfc822\n\n" * 3000, "is nested too deeply"),
    "f.ics": (b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "is a calendar without an event"),
    "g.ics": (b"\xff\xfe\x00", "is no iCalendar|without an event"),
    "h.xml": (b"<a/>", "is XML, but neither RSS nor Atom nor XHTML"),
    "i.rss": (b"<rss>" + b"<a>" * 200_000, "is nested too deeply"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_hostile_is_refused_in_one_line_and_soon(name):
    data, why = HOSTILE[name]
    begin = time.monotonic()
    with pytest.raises(InputError, match=why) as caught:
        documents.from_bytes(data, name)
    assert time.monotonic() - begin < 5
    assert str(caught.value).startswith(f"{name}: ")
    assert "\n" not in str(caught.value)


HEAVY = {
    "ten megabytes of one attribute": ("html", b"<p title='" + b"x" * 10_000_000 + b"'>Talks</p>"),
    "ten megabytes of attributes": ("html", b"<p " + b" ".join(b"a%d=1" % n for n in range(1_000_000)) + b">Talks</p>"),
    "nothing is closed": ("html", b"<p>talks on monday " * 800_000),
    "wrongly nested": ("html", b"<b><i><p>" * 200_000 + b"Talks"),
    "a deep script": ("html", b'<script type="application/ld+json">' + b"[" * 5_000_000 + b"</script><p>Talks"),
    "a million parts": ("mail", b"Content-Type: multipart/mixed; boundary=x\n\n" + b"--x\n\nhi\n" * 400_000),
    "a million signs": ("markdown", b"[" * 200_000),
    "a hundred thousand events": (
        "ical",
        b"BEGIN:VCALENDAR\r\n" + b"BEGIN:VEVENT\r\nDTSTART:20310101\r\nEND:VEVENT\r\n" * 100_000,
    ),
}


@pytest.mark.slow
@pytest.mark.parametrize("case", HEAVY)
def test_what_is_heavy_is_read_or_given_up_within_its_time(case):
    form, data = HEAVY[case]
    box = Sandbox(seconds=4)
    begin = time.monotonic()
    with suppress(parts.UnreadableError):
        box.read(form, data)
    box.close()
    assert time.monotonic() - begin < 8


def test_an_answer_that_is_none_is_refused():
    with pytest.raises(InputError):
        parts.from_plain([{"text": "x"}])


def test_parts_come_back_from_plain_values_as_they_were():
    said = parts.Statement("Talks", "2031-03-14", "iCalendar", people=(parts.Person("Ann", "person", "speaker"),))
    given = [parts.Part("a", "b", ("2031-03-01", "it says so"), "#1", (said,))]
    assert parts.from_plain(parts.to_plain(given)) == given
