"""Slack's incoming webhooks (docs.slack.dev/messaging/sending-messages-using-incoming-webhooks) as a channel.

Success is status 200 and a body of exactly `ok`. An error's name stands in the body and says more than its status, which has
changed over the years; so the body is looked at first. Slack takes no idempotency key: what is sent again appears twice.
"""

from __future__ import annotations

import hashlib
import json
from datetime import UTC, datetime, timedelta
from http import HTTPStatus
from typing import TYPE_CHECKING

from datebook.delivery import backoff
from datebook.delivery.channel import Outcome, OutcomeKind
from datebook.delivery.transport import TIMEOUT, Answer, NoAnswer, Poster
from datebook.messages import slack as form

if TYPE_CHECKING:
    from collections.abc import Callable

    from pydantic import SecretStr

    from datebook.messages import Message

BODIES: dict[str, OutcomeKind] = {
    "no_service": "dead",
    "no_service_id": "dead",
    "no_active_hooks": "dead",
    "no_team": "dead",
    "team_disabled": "dead",
    "invalid_token": "dead",
    "channel_not_found": "dead",
    "user_not_found": "dead",
    "channel_is_archived": "dead",
    "action_prohibited": "dead",
    "posting_to_general_channel_denied": "dead",
    "invalid_payload": "fault",
    "invalid_blocks": "fault",
    "no_text": "fault",
    "too_many_attachments": "fault",
    "rollup_error": "retry",
    "rate_limited": "limited",
}
"""The error names that Slack documents for incoming webhooks → what they mean for us."""

STATUSES: dict[int, OutcomeKind] = {
    HTTPStatus.UNAUTHORIZED: "dead",
    HTTPStatus.FORBIDDEN: "dead",
    HTTPStatus.NOT_FOUND: "dead",
    HTTPStatus.REQUEST_TIMEOUT: "retry",
    HTTPStatus.GONE: "dead",
    HTTPStatus.TOO_EARLY: "retry",
    HTTPStatus.TOO_MANY_REQUESTS: "limited",
}
"""Where the body says nothing that is known."""

CLASSES: dict[int, OutcomeKind] = {1: "ambiguous", 2: "ambiguous", 3: "retry", 4: "fault", 5: "retry"}
"""Where the status is not listed either, by its first digit. A 2xx without `ok` may have been posted, or swallowed on the way."""

_HUNDRED = 100


def classify(answer: Answer, *, now: Callable[[], datetime]) -> Outcome:
    """What an answer means."""
    if answer.status == HTTPStatus.OK and answer.body == "ok":
        return Outcome("sent", "ok", answer.status)
    error = _error_of(answer.body)
    if error in BODIES:
        kind, name = BODIES[error], error
    else:
        kind = STATUSES.get(answer.status) or CLASSES.get(answer.status // _HUNDRED, "retry")
        name = f"status {answer.status}" if answer.status // _HUNDRED != 2 else "not ok"
    after = backoff.told(answer.retry_after, now) if kind in ("limited", "retry") else None
    return Outcome(kind, name, answer.status, after)


def _error_of(body: str) -> str:
    """The error's name: the whole body, or the `error` of a JSON body, as in rate limiting."""
    try:
        found = json.loads(body)
    except (ValueError, RecursionError):
        return body.strip()
    name = found.get("error") if isinstance(found, dict) else None
    return name if isinstance(name, str) else ""


class SlackChannel:
    """One incoming webhook. Its URL is a secret and appears in no message, log or representation."""

    pace = timedelta(seconds=1)
    """docs.slack.dev/apis/web-api/rate-limits: one message a second for each incoming webhook."""

    def __init__(
        self,
        name: str,
        url: SecretStr,
        *,
        timeout: float = TIMEOUT,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self.name = name
        self.fingerprint = hashlib.blake2b(url.get_secret_value().encode(), key=b"datebook.channel", digest_size=16).hexdigest()
        self._poster = Poster(url, timeout=timeout)
        self._now = now

    def __repr__(self) -> str:
        return f"SlackChannel({self.name!r})"

    def send(self, message: Message, *, plain: bool = False) -> Outcome:
        """Post once. `Datebook-Delivery` names the reminders, for receivers that look for what they have had."""
        body = form.render_text(message) if plain else form.render(message)
        answer = self._poster.post(body, {"Datebook-Delivery": " ".join(message.ids)})
        if isinstance(answer, NoAnswer):
            return Outcome("ambiguous" if answer.kind == "unknown" else "retry", answer.name)
        return classify(answer, now=self._now)

    def close(self) -> None:
        """Close the connection."""
        self._poster.close()
