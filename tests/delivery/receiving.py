"""What the receiver on loopback answers, and what it keeps."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler
from typing import Any

from pydantic import SecretStr

SECRET = "T0SECRET/B0SECRET/xyzzyxyzzy"


@dataclass
class Reply:
    """What the receiver answers: `raw` bytes as they are, after `wait` seconds, else a proper response."""

    status: int = 200
    body: bytes = b"ok"
    headers: dict[str, str] = field(default_factory=dict)
    raw: Callable[[Any], None] | None = None


@dataclass
class Receiver:
    """`replies` are given in turn, the last for ever. `posts` are the bodies received, `ids` their delivery ids."""

    url: str = ""
    replies: list[Reply] = field(default_factory=lambda: [Reply()])
    posts: list[dict[str, Any]] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    paths: list[str] = field(default_factory=list)
    connections: int = 0

    @property
    def secret(self) -> SecretStr:
        return SecretStr(self.url)

    def next_reply(self) -> Reply:
        return self.replies.pop(0) if len(self.replies) > 1 else self.replies[0]


def handler(receiver: Receiver) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def setup(self) -> None:
            receiver.connections += 1
            super().setup()

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            receiver.posts.append(json.loads(body))
            receiver.ids += self.headers["Datebook-Delivery"].split()
            receiver.paths.append(self.path)
            reply = receiver.next_reply()
            if reply.raw:
                self.close_connection = True
                reply.raw(self)
                return
            self.send_response(reply.status)
            for name, value in reply.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(reply.body)))
            self.end_headers()
            self.wfile.write(reply.body)

        def do_GET(self) -> None:
            receiver.paths.append(self.path)
            self.send_error(405)

        def log_message(self, *args: object) -> None:
            pass

    return Handler
