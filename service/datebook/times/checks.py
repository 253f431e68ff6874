"""What cannot be: an end before its start, an hour that a zone's clocks skip. Reported, never repaired."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from datebook.model import Moment, TimeExpression


def problem_of_range(first: TimeExpression, second: TimeExpression) -> str:
    """Why the sides of a range contradict each other; empty where they do not."""
    start, finish = first.start, second.finish or second.start
    if start is None or finish is None or _as_datetime(finish) >= _as_datetime(start):
        return ""
    if first.grain == "minute" and second.grain == "minute" and "day" not in second.stated:
        return "" if _as_datetime(start).hour >= 17 else f"the end ({finish}) lies before the start ({start})"
    return f"the end ({second.value}) lies before the start ({first.value})"


def _as_datetime(moment: Moment) -> datetime:
    return moment if isinstance(moment, datetime) else datetime(moment.year, moment.month, moment.day)


def zone_problem(expression: TimeExpression) -> str:
    """Why an hour cannot be in its zone; empty where it can."""
    zone = expression.timezone
    if zone is None or "/" not in zone or not isinstance(expression.start, datetime):
        return ""
    aware = expression.start.replace(tzinfo=ZoneInfo(zone))
    if aware.astimezone(UTC).astimezone(aware.tzinfo).replace(tzinfo=None) != expression.start:
        return f"clocks in {zone} skip this hour on {date.isoformat(expression.start.date())}"
    return ""
