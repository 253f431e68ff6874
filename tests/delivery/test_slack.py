"""Slack's contract: every documented answer, and everything a network does, has one meaning. The address is in none of it."""

from __future__ import annotations

import gzip
import json
import logging
import re
import socket
import struct
import threading
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest
from pydantic import SecretStr

from datebook.delivery import build, transport
from datebook.delivery.channel import Outcome
from datebook.delivery.slack import SlackChannel
from datebook.errors import InputError
from datebook.messages import Message, Notice, When
from delivery.receiving import SECRET, Receiver, Reply
from delivery.values import NOW

MESSAGE = Message((Notice("a", "Talks", When("Monday, January 10, 2022", "in 7 days")),), ("id1", "id2"))
HOUR = timedelta(hours=1)


def send(address: str, *, timeout: float = 5, plain: bool = False) -> Outcome:
    channel = SlackChannel("ops", SecretStr(address), timeout=timeout, now=lambda: NOW)
    try:
        return channel.send(MESSAGE, plain=plain)
    finally:
        channel.close()


# Status, body → outcome and name. Bodies from docs.slack.dev/changelog/2016-05-17-changes-to-errors-for-incoming-webhooks and
# the page on incoming webhooks.
ANSWERS = [
    (200, "ok", "sent", "ok"),
    (404, "no_service", "dead", "no_service"),
    (404, "no_service_id", "dead", "no_service_id"),
    (404, "no_active_hooks", "dead", "no_active_hooks"),
    (404, "no_team", "dead", "no_team"),
    (403, "team_disabled", "dead", "team_disabled"),
    (403, "invalid_token", "dead", "invalid_token"),
    (400, "invalid_token", "dead", "invalid_token"),
    (404, "channel_not_found", "dead", "channel_not_found"),
    (400, "user_not_found", "dead", "user_not_found"),
    (410, "channel_is_archived", "dead", "channel_is_archived"),
    (403, "action_prohibited", "dead", "action_prohibited"),
    (403, "posting_to_general_channel_denied", "dead", "posting_to_general_channel_denied"),
    (200, "no_service", "dead", "no_service"),
    (500, "no_service", "dead", "no_service"),
    (404, "no_service\n", "dead", "no_service"),
    (404, "<html>Not Found</html>", "dead", "status 404"),
    (410, "", "dead", "status 410"),
    (401, "", "dead", "status 401"),
    (403, "", "dead", "status 403"),
    (400, "invalid_payload", "fault", "invalid_payload"),
    (400, "invalid_blocks", "fault", "invalid_blocks"),
    (400, "no_text", "fault", "no_text"),
    (400, "too_many_attachments", "fault", "too_many_attachments"),
    (400, "something new", "fault", "status 400"),
    (413, "", "fault", "status 413"),
    (405, "", "fault", "status 405"),
    (429, '{"retry_after":1,"ok":false,"error":"rate_limited"}', "limited", "rate_limited"),
    (429, "", "limited", "status 429"),
    (200, '{"ok":false,"error":"rate_limited"}', "limited", "rate_limited"),
    (500, "rollup_error", "retry", "rollup_error"),
    (500, "", "retry", "status 500"),
    (502, "<html>Bad Gateway</html>", "retry", "status 502"),
    (503, "", "retry", "status 503"),
    (504, "", "retry", "status 504"),
    (599, "", "retry", "status 599"),
    (408, "", "retry", "status 408"),
    (302, "", "retry", "status 302"),
    (308, "", "retry", "status 308"),
    (200, "", "ambiguous", "not ok"),
    (200, "OK", "ambiguous", "not ok"),
    (200, "ok\n", "ambiguous", "not ok"),
    (200, "okay", "ambiguous", "not ok"),
    (200, '{"ok":true}', "ambiguous", "not ok"),
    (200, "<html>Sign in to this network</html>", "ambiguous", "not ok"),
    (201, "ok", "ambiguous", "not ok"),
    (202, "", "ambiguous", "not ok"),
    (204, "", "ambiguous", "not ok"),
    (200, "[" * 3000, "ambiguous", "not ok"),
    (200, '{"error": ["no_service"]}', "ambiguous", "not ok"),
]


@pytest.mark.parametrize(("status", "body", "kind", "name"), ANSWERS, ids=[f"{a[0]}-{a[1][:20]}" for a in ANSWERS])
def test_every_answer_has_its_meaning(receiver: Receiver, status: int, body: str, kind: str, name: str) -> None:
    receiver.replies = [Reply(status, b"" if status == 204 else body.encode())]
    found = send(receiver.url)
    assert (found.kind, found.name, found.status) == (kind, name, status)
    assert len(receiver.posts) == 1


@pytest.mark.parametrize(
    ("header", "after"),
    [
        ("30", timedelta(seconds=30)),
        (" 7 ", timedelta(seconds=7)),
        ("0", timedelta()),
        ("Mon, 03 Jan 2022 09:30:00 GMT", HOUR),
        ("Mon, 03 Jan 2022 07:30:00 GMT", timedelta()),
        ("99999", timedelta(days=1)),
        ("9" * 400, timedelta(days=1)),
        ("Fri, 31 Dec 9999 23:59:59 GMT", timedelta(days=1)),
        ("-5", None),
        ("soon", None),
        ("1.5", None),
        ("٣", None),
        ("", None),
        (None, None),
    ],
)
@pytest.mark.parametrize("status", [429, 503])
def test_how_long_to_wait_is_taken_from_the_answer_within_reason(
    receiver: Receiver, header: str | None, after: timedelta | None, status: int
) -> None:
    headers = {} if header is None else {"Retry-After": header.encode().decode("latin-1")}
    receiver.replies = [Reply(status, b"", headers)]
    assert send(receiver.url).after == after


def test_a_redirect_is_not_followed(receiver: Receiver) -> None:
    receiver.replies = [Reply(307, b"", {"Location": f"{receiver.url}/elsewhere"})]
    assert send(receiver.url).kind == "retry"
    assert len(receiver.paths) == 1


def test_the_body_is_what_the_renderer_made_and_the_header_names_the_reminders(receiver: Receiver) -> None:
    send(receiver.url)
    send(receiver.url, plain=True)
    rich, text = receiver.posts
    assert (rich["text"], "blocks" in rich, "blocks" in text) == ("Talks: in 7 days, Monday, January 10, 2022", True, False)
    assert receiver.ids == ["id1", "id2"] * 2


def test_a_connection_is_kept_for_the_next_message(receiver: Receiver) -> None:
    channel = SlackChannel("ops", receiver.secret)
    assert [channel.send(MESSAGE).kind for _ in range(3)] == ["sent"] * 3
    channel.close()
    assert (len(receiver.posts), receiver.connections) == (3, 1)


# What a network does. The receiver writes by hand; `handler` is its request handler.


def reset(handler: Any) -> None:
    handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


def early_close(handler: Any) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\no")


def silent(handler: Any) -> None:
    handler.rfile.read(1)


def dripping_headers(handler: Any) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
    _drip(handler, b"X-Drip: x\r\n")


def dripping_body(handler: Any) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n")
    _drip(handler, b"o")


def _drip(handler: Any, part: bytes) -> None:
    pause = threading.Event()
    try:
        while not pause.wait(0.02):
            handler.wfile.write(part)
            handler.wfile.flush()
    except OSError:
        return


def not_http(handler: Any) -> None:
    handler.wfile.write(b"SSH-2.0-OpenSSH_9.9\r\n")


def endless(handler: Any) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 1000000000\r\n\r\n")
    try:
        for _ in range(16_000):
            handler.wfile.write(b"x" * 65536)
    except OSError:
        return


def bomb(handler: Any) -> None:
    packed = gzip.compress(b"\0" * 50_000_000)
    head = f"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {len(packed)}\r\n\r\n"
    handler.wfile.write(head.encode() + packed)


@pytest.mark.parametrize("conduct", [reset, early_close, silent, dripping_headers, dripping_body, not_http, endless, bomb])
def test_where_no_answer_came_after_the_request_was_written_it_may_have_arrived(
    receiver: Receiver, conduct: Callable[[Any], None]
) -> None:
    receiver.replies = [Reply(raw=conduct)]
    assert send(receiver.url, timeout=0.3).kind == "ambiguous"
    assert len(receiver.posts) == 1


def test_no_more_of_an_answer_is_read_than_it_takes_to_know_it(receiver: Receiver, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[int] = []
    plain = transport._Stream.read

    def counted(stream: transport._Stream, max_bytes: int, timeout: float | None = None) -> bytes:
        data = plain(stream, max_bytes, timeout)
        read.append(len(data))
        return data

    monkeypatch.setattr(transport._Stream, "read", counted)
    receiver.replies = [Reply(raw=endless)]
    assert send(receiver.url).name == "not ok"
    assert 0 < sum(read) <= 2 * 65536 + transport.LONGEST_ANSWER


def test_an_error_status_counts_though_its_body_does_not_come(receiver: Receiver) -> None:
    def half(handler: Any) -> None:
        handler.wfile.write(b"HTTP/1.1 410 Gone\r\nContent-Length: 20\r\n\r\nchannel")

    receiver.replies = [Reply(raw=half)]
    assert send(receiver.url) == Outcome("dead", "status 410", 410)


@pytest.fixture
def closed_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@pytest.fixture
def full_port() -> Iterator[int]:
    """A port whose queue of connections is full, so that no further one is answered."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen(0)
        waiting = []
        for _ in range(3):
            knock = socket.socket()
            knock.setblocking(False)
            knock.connect_ex(listener.getsockname())
            waiting.append(knock)
        yield int(listener.getsockname()[1])
        for knock in waiting:
            knock.close()


def test_where_nothing_was_written_it_is_simply_tried_again(closed_port: int, full_port: int, receiver: Receiver) -> None:
    refused = send(f"http://127.0.0.1:{closed_port}/{SECRET}")
    unanswered = send(f"http://127.0.0.1:{full_port}/{SECRET}", timeout=0.2)
    unencrypted = send(receiver.url.replace("http:", "https:"))
    assert [found.kind for found in (refused, unanswered, unencrypted)] == ["retry"] * 3
    assert not receiver.posts


def test_a_host_that_is_not_known_is_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: object, **__: object) -> list[Any]:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(transport.socket, "getaddrinfo", unknown)
    assert send(f"https://hooks.example/{SECRET}") == Outcome("retry", "ConnectError")


def test_a_name_that_is_not_resolved_in_time_is_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    answered = threading.Event()

    def slow(*_: object, **__: object) -> list[Any]:
        answered.wait(30)
        return []

    monkeypatch.setattr(transport.socket, "getaddrinfo", slow)
    assert send(f"https://hooks.example/{SECRET}", timeout=0.1) == Outcome("retry", "ConnectTimeout")
    answered.set()


def test_of_several_addresses_the_next_is_tried_where_one_refuses(receiver: Receiver, monkeypatch: pytest.MonkeyPatch) -> None:
    port = int(receiver.url.rpartition(":")[2].partition("/")[0])
    infos = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port)) for address in ("127.0.0.2", "127.0.0.1")]
    monkeypatch.setattr(transport.socket, "getaddrinfo", lambda *_, **__: infos)
    assert send(receiver.url.replace("127.0.0.1", "hooks.example")).kind == "sent"


@pytest.mark.parametrize("address", ["http://[::1", "http://host:99999/x", "ftp://host/x", "http://", "http://a b/x", "nonsense"])
def test_an_address_that_is_none_is_said_and_not_raised(address: str) -> None:
    found = send(f"{address}{SECRET}")
    assert found.kind == "retry"
    assert SECRET not in repr(found)


def test_no_proxy_is_taken_from_the_environment(receiver: Receiver, closed_port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, f"http://127.0.0.1:{closed_port}")
    assert send(receiver.url).kind == "sent"


def test_the_address_is_in_no_log_outcome_or_representation(
    receiver: Receiver, closed_port: int, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    receiver.replies = [Reply(404, f"no such hook {SECRET}".encode()), Reply(500), Reply(raw=reset), Reply()]
    found = [send(receiver.url) for _ in range(4)]
    found += [send(f"http://127.0.0.1:{closed_port}/{SECRET}"), send(f"http://[::1{SECRET}")]
    channel = build("ops", "slack", receiver.secret)
    shown = [caplog.text, repr(found), repr(channel), str(channel), channel.fingerprint, repr(vars(channel))]
    shown += [repr(vars(vars(channel)["_poster"]))]
    for text in shown:
        for part in SECRET.split("/"):
            assert part not in text


def test_equal_addresses_have_equal_fingerprints_that_tell_nothing_else() -> None:
    one, same, other = (SlackChannel("x", SecretStr(f"https://h/{path}")).fingerprint for path in ("a", "a", "b"))
    assert one == same != other
    assert re.fullmatch(r"[0-9a-f]{32}", one)


def test_the_libraries_do_not_log_addresses() -> None:
    assert [logging.getLogger(name).getEffectiveLevel() for name in ("httpx", "httpcore")] == [logging.WARNING] * 2


def test_settings_make_channels_and_say_what_is_missing() -> None:
    assert build("ops", "slack", SecretStr("https://h/a")).name == "ops"
    assert build("ops", "console").pace == timedelta()
    with pytest.raises(InputError, match="channel ops: slack needs a URL; set it as DATEBOOK_CHANNELS__OPS__URL"):
        build("ops", "slack")
    with pytest.raises(InputError, match='"pager" is no kind of channel'):
        build("ops", "pager")


def test_what_is_posted_is_json_in_utf_8(receiver: Receiver) -> None:
    message = Message((Notice("a", "Gespräche “in Wien”", When("Montag", "now")),))
    channel = SlackChannel("ops", receiver.secret)
    channel.send(message)
    channel.close()
    assert json.dumps(receiver.posts[0]["blocks"][0]["text"]["text"], ensure_ascii=False) == '"Gespräche “in Wien”"'
