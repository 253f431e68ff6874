"""A page that is asked for by name: fetched within limits, refused in one line."""

import gzip
import threading
import time
import tracemalloc
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from datebook import sources
from datebook.documents.plain import MAX_BYTES
from datebook.model import Document
from datebook.sources import pages

RSS = b"<rss><channel><item><title>Talks on 10 January</title></item><item><title>More</title></item></channel></rss>"
ICS = b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Talks\r\nDTSTART:20310110\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
BOMB = gzip.compress(gzip.compress(b"\x00" * 400_000_000, 9), 9)
"""A few hundred bytes that unpack, once, into some hundred thousand, which would unpack into 400 MB."""
ANSWERS = {
    "/talks.txt": (200, {"Content-Type": "text/plain; charset=utf-8"}, b"Talks on January 10."),
    "/moved.txt": (302, {"Location": "/talks.txt"}, b""),
    "/round.txt": (302, {"Location": "/round.txt"}, b""),
    "/page.html": (200, {"Content-Type": "text/html; charset=iso-8859-1"}, b"<p>Gespr\xe4che on <b>January 10</b>."),
    "/page": (200, {"Content-Type": "application/octet-stream"}, b"<!doctype html><p>Talks on January 10."),
    "/packed.html": (200, {"Content-Type": "text/html", "Content-Encoding": "gzip"}, gzip.compress(b"<p>Talks on January 10.")),
    "/feed": (200, {"Content-Type": "application/rss+xml"}, RSS),
    "/talks.ics": (200, {"Content-Type": "text/calendar"}, ICS),
    "/talks.md": (200, {"Content-Type": "text/plain"}, b"*Talks* on January 10."),
    "/talks.pdf": (200, {"Content-Type": "application/pdf"}, b"%PDF-1.7"),
    "/bomb.html": (200, {"Content-Type": "text/html", "Content-Encoding": "gzip"}, gzip.compress(b" " * 500_000_000, 9)),
    "/twice.html": (200, {"Content-Type": "text/html", "Content-Encoding": "gzip, gzip"}, BOMB),
    "/odd.html": (200, {"Content-Type": "text/html", "Content-Encoding": "br"}, b"x"),
    "/torn.html": (200, {"Content-Type": "text/html", "Content-Encoding": "gzip"}, gzip.compress(b"<p>Talks" * 99)[:-9]),
    "/false.html": (200, {"Content-Type": "text/html", "Content-Encoding": "gzip"}, b"<p>Talks"),
    "/empty.html": (200, {"Content-Type": "text/html"}, b"<p></p>"),
    "/gone.txt": (404, {}, b""),
    "/huge.txt": (200, {"Content-Type": "text/plain"}, b"x" * (MAX_BYTES + 10)),
    "/latin.txt": (200, {"Content-Type": "text/plain"}, "Gespräche".encode("latin-1")),
}
REFUSED = {
    "/round.txt": "cannot be fetched: more than 3 redirects",
    "/talks.pdf": "is application/pdf; only text, HTML, Markdown, mail, RSS, Atom and iCalendar are read",
    "/bomb.html": "too large",
    "/twice.html": "is packed as gzip, gzip, which nobody asked for",
    "/odd.html": "is packed as br, which nobody asked for",
    "/torn.html": "broke off in the middle",
    "/false.html": "is said to be packed as gzip and is not",
    "/empty.html": "has no text in it",
    "/gone.txt": "the server answered 404",
    "/huge.txt": "too large",
    "/latin.txt": "is not UTF-8",
}


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        status, headers, body = ANSWERS[self.path.split("?")[0]]
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        try:
            self.wfile.write(body)
        except ConnectionError:
            return  # the reader has had enough

    def log_message(self, *_):
        pass


@pytest.fixture(scope="module")
def server():
    served = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=served.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{served.server_port}"
    served.shutdown()
    served.server_close()


@pytest.mark.parametrize("path", ["/talks.txt", "/moved.txt"])
def test_plain_text_is_read_also_behind_a_redirect(server, path):
    (found,) = sources.gather(server + path)
    assert isinstance(found, Document)
    assert found.text == "Talks on January 10."


READ = {
    "/page.html": "Gespräche on January 10.",
    "/page": "Talks on January 10.",
    "/packed.html": "Talks on January 10.",
    "/talks.md": "Talks on January 10.",
}


@pytest.mark.parametrize("path", READ)
def test_a_page_is_read_by_what_it_came_as_or_is_called_or_looks_like(server, path):
    (found,) = sources.gather(server + path)
    assert isinstance(found, Document)
    assert found.text == READ[path]


def test_a_feed_at_an_address_is_a_document_an_entry(server):
    found = list(sources.gather(f"{server}/feed"))
    assert [each.text for each in found] == ["Talks on 10 January", "More"]


def test_a_calendar_at_an_address_is_data(server):
    (found,) = sources.gather(f"{server}/talks.ics")
    assert [event.title for event in found.stated] == ["Talks"]


def test_an_answer_that_unpacks_into_a_huge_one_is_refused_before_it_is_unpacked(server):
    tracemalloc.start()
    begin = time.monotonic()
    (fault,) = sources.gather(f"{server}/bomb.html")
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert "too large" in str(fault)
    assert peak < 3 * MAX_BYTES
    assert time.monotonic() - begin < 5


@pytest.mark.parametrize("path", REFUSED)
def test_what_cannot_be_read_is_said_in_one_line(server, path):
    (fault,) = sources.gather(server + path)
    assert REFUSED[path] in str(fault)
    assert "\n" not in str(fault)


def test_what_follows_the_question_mark_may_be_a_secret_and_is_not_shown(server):
    (fault,) = sources.gather(f"{server}/gone.txt?token=secretsecret")
    assert "secretsecret" not in str(fault)


def test_a_page_that_trickles_is_given_up(server, monkeypatch):
    ticks = iter([0.0, 1.0, 99.0, 99.0])
    monkeypatch.setattr(pages, "monotonic", lambda: next(ticks))
    (fault,) = sources.gather(f"{server}/huge.txt")
    assert "did not arrive within 15 seconds" in str(fault)


@pytest.mark.parametrize("address", ["http://", "http://[::1", "http://user:secretsecret@localhost:1/", "http://a b/"])
def test_an_address_that_is_none_is_said_without_a_password(address):
    (fault,) = sources.gather(address)
    assert "secretsecret" not in str(fault)
    assert "\n" not in str(fault)
