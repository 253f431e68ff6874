"""A reminder reaches a real receiver once, whatever happens to the daemon; a webhook that is gone is said to be gone."""

import json
import threading
import time
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

PATH = "/services/T0/B0/secretsecret"


class Receiver(ThreadingHTTPServer):
    """Takes what is posted, and answers as it is told."""

    daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Handler)
        self.answers = []
        self.posts = []

    @property
    def url(self):
        return f"http://127.0.0.1:{self.server_port}{PATH}"

    def wait_for(self, number, seconds=15):
        deadline = time.monotonic() + seconds
        while len(self.posts) < number and time.monotonic() < deadline:
            time.sleep(0.05)
        return self.posts


class Handler(BaseHTTPRequestHandler):
    def do_POST(self):
        self.server.posts.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
        status, body = self.server.answers.pop(0) if self.server.answers else (200, b"ok")
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


@pytest.fixture
def receiver():
    server = Receiver()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


def soon(minutes=30):
    """A text that announces talks so many minutes from now."""
    start = datetime.now(UTC) + timedelta(minutes=minutes)
    return f"Officials of Norway and Finland will hold talks in Helsinki on {start:%-d %B %Y} at {start:%H:%M} UTC.\n"


def test_what_is_announced_late_is_said_at_once_and_never_again(daemon, datebook, place, receiver):
    running = daemon(DATEBOOK_CHANNELS__OPS__URL=receiver.url)
    running.ready()
    (place / "late.txt").write_text(soon())
    assert "added" in datebook("ingest", "late.txt").stdout
    (post,) = receiver.wait_for(1)
    assert "Norway–Finland talks" in json.dumps(post, ensure_ascii=False)
    assert "in 30 min" in json.dumps(post) or "in 29 min" in json.dumps(post)
    assert "<!date^" in json.dumps(post)
    assert running.stop() == 0
    again = daemon(DATEBOOK_CHANNELS__OPS__URL=receiver.url)
    again.ready()
    datebook("ingest", "late.txt")
    assert again.stop() == 0
    assert len(receiver.posts) == 1
    assert "secretsecret" not in running.log.read_text()


def test_a_calendar_read_for_the_first_time_sends_nothing_of_what_is_past(daemon, place, receiver):
    (place / "texts" / "late.txt").write_text(soon())
    running = daemon(DATEBOOK_CHANNELS__OPS__URL=receiver.url)
    running.ready()
    assert running.stop() == 0
    assert receiver.posts == []


def test_a_webhook_that_is_gone_is_disabled_and_said_to_be(daemon, datebook, place, receiver):
    receiver.answers = [(410, b"channel_is_archived")]
    running = daemon(DATEBOOK_CHANNELS__OPS__URL=receiver.url)
    running.ready()
    (place / "late.txt").write_text(soon())
    datebook("ingest", "late.txt")
    receiver.wait_for(1)
    told = wait_until_disabled(datebook)
    assert told["channels"][0]["disabled"] == "channel_is_archived"
    assert "channel ops is disabled: channel_is_archived" in running.log.read_text()
    (place / "later.txt").write_text(soon(40).replace("Finland", "Denmark"))
    datebook("ingest", "later.txt")
    assert (
        "it is disabled in the daemon that runs" in datebook("channels", "test", DATEBOOK_CHANNELS__OPS__URL=receiver.url).stdout
    )
    assert running.stop() == 0
    assert len(receiver.posts) == 2
    mended = datebook("channels", "test", DATEBOOK_CHANNELS__OPS__URL=receiver.url)
    assert "ops: it was disabled and is used again" in mended.stdout
    assert json.loads(datebook("status", "--format", "json").stdout)["channels"][0]["disabled"] is None


def wait_until_disabled(datebook):
    for _ in range(50):
        told = json.loads(datebook("status", "--format", "json").stdout)
        if told["channels"][0]["disabled"]:
            break
        time.sleep(0.1)
    return told


def test_a_server_that_fails_is_tried_again_until_it_takes_it(daemon, datebook, place, receiver):
    receiver.answers = [(503, b""), (500, b"rollup_error")]
    running = daemon(DATEBOOK_CHANNELS__OPS__URL=receiver.url)
    running.ready()
    (place / "late.txt").write_text(soon())
    datebook("ingest", "late.txt")
    assert len(receiver.wait_for(3)) == 3
    assert running.stop() == 0


def test_channels_test_says_how_each_was_answered_and_shows_no_address(datebook, receiver):
    sent = datebook("channels", "test", DATEBOOK_CHANNELS__OPS__URL=receiver.url)
    assert (sent.returncode, sent.stdout) == (0, "ops: sent (ok)\n")
    receiver.answers = [(404, b"no_service")]
    refused = datebook("channels", "test", "ops", DATEBOOK_CHANNELS__OPS__URL=receiver.url)
    assert refused.returncode == 1
    assert refused.stderr == "datebook: channel ops: dead: no_service, status 404\n"
    nobody = datebook("channels", "test", "ops", DATEBOOK_CHANNELS__OPS__URL="http://127.0.0.1:1" + PATH)
    assert nobody.returncode == 1
    assert "secretsecret" not in sent.stdout + sent.stderr + refused.stderr + nobody.stderr
