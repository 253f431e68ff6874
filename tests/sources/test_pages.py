"""A page that is asked for by name: fetched within limits, refused in one line."""

import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from datebook import sources
from datebook.documents.plain import MAX_BYTES
from datebook.model import Document
from datebook.sources import pages

ANSWERS = {
    "/talks.txt": (200, {"Content-Type": "text/plain; charset=utf-8"}, b"Talks on January 10."),
    "/moved.txt": (302, {"Location": "/talks.txt"}, b""),
    "/round.txt": (302, {"Location": "/round.txt"}, b""),
    "/page.html": (200, {"Content-Type": "text/html"}, b"<p>Talks"),
    "/gone.txt": (404, {}, b""),
    "/huge.txt": (200, {"Content-Type": "text/plain"}, b"x" * (MAX_BYTES + 10)),
    "/latin.txt": (200, {"Content-Type": "text/plain"}, "Gespräche".encode("latin-1")),
}
REFUSED = {
    "/round.txt": "cannot be fetched: more than 3 redirects",
    "/page.html": "is text/html; of pages, only plain text is read so far",
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
