"""What one attempt came to → what becomes of the row, and of the channel. Pure."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from datebook.delivery import backoff
from datebook.reminders import Attempt, ChannelNews, Claim, Verdict, of_use

if TYPE_CHECKING:
    from collections.abc import Callable, Container

    from datebook.delivery.channel import Outcome
    from datebook.reminders import StoredReminder


def objection(claim: Claim, calendars: Container[str], now: datetime) -> Verdict | None:
    """Why a claimed row is not sent after all; None where it is."""
    row = claim.row
    if row.calendar not in calendars:
        return Verdict(row, "cancelled", "the calendar is no longer defined")
    reason = of_use(claim.entry, row.reminder)
    if reason:
        return Verdict(row, "cancelled", reason)
    if row.reminder.useful_until <= now:
        return Verdict(row, "missed", "it was over before it could be sent")
    return None


def returned(row: StoredReminder) -> Verdict:
    """A row that was claimed and not tried: it waits as before."""
    return Verdict(row, "pending", row.reason)


def judge(claim: Claim, outcome: Outcome, attempt: Attempt, random: Callable[[], float]) -> Verdict:
    """What becomes of a row after an attempt."""
    row, now = claim.row, attempt.at
    if outcome.kind == "sent":
        return Verdict(row, "sent", revision=claim.entry.revision if claim.entry else None, attempt=attempt)
    if outcome.kind == "dead":
        return Verdict(row, "dead", f"the channel was disabled: {outcome.name}", attempt=attempt)
    if outcome.kind == "fault":
        if row.plain:
            return Verdict(row, "dead", f"refused, also as plain text: {outcome.name}", attempt=attempt)
        return Verdict(row, "pending", outcome.name, now, plain=True, attempt=attempt)
    if outcome.kind == "ambiguous" and row.ambiguous:
        return Verdict(row, "dead", f"no answer came, twice ({outcome.name}); it may have arrived", attempt=attempt)
    again = now + max(backoff.delay(row.attempts, random), outcome.after or timedelta())
    if again >= row.reminder.useful_until:
        # Not waited for: whoever looks at the row sees now that it will not arrive.
        return Verdict(row, "missed", f"it could not be sent in time: {outcome.name}", attempt=attempt)
    return Verdict(row, "pending", outcome.name, again, ambiguous=outcome.kind == "ambiguous", attempt=attempt)


def news(channel: str, outcome: Outcome, at: datetime, pace: timedelta, random: Callable[[], float]) -> ChannelNews | None:
    """How the channel stands after an attempt: given up, parked as told, or left alone for its pace."""
    if outcome.kind == "dead":
        return ChannelNews(channel, at, disabled=outcome.name)
    wait = max(pace, outcome.after or timedelta())
    if outcome.kind == "limited" and outcome.after is None:
        wait = max(wait, backoff.delay(len(backoff.CEILINGS), random))
    return ChannelNews(channel, at, not_before=at + wait) if wait else None
