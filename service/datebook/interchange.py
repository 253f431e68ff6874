"""The public JSON: what `read --format json`, `build --steps` and the API print. Tests hold the names: add, never rename."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from datebook.model import Entry, Event, Evidence, Moment, Problem, Published, Reading, TimeExpression


def moment_to_text(moment: Moment | None) -> str | None:
    """`2022-01-10` for a day, `2022-01-10T14:00` for a wall-clock minute."""
    if moment is None:
        return None
    return moment.isoformat("T", "minutes") if isinstance(moment, datetime) else moment.isoformat()


def reading_to_dict(reading: Reading, *, times: bool = False) -> dict[str, Any]:
    """One document's reading, as one JSON object."""
    document = reading.document
    found: dict[str, Any] = {
        "source": document.source,
        "title": document.title,
        "language": document.language,
        "published": published_to_dict(document.published),
        "events": [event_to_dict(event) for event in reading.events],
        "undated": [event_to_dict(event) for event in reading.undated],
    }
    if times:
        found["times"] = [time_to_dict(time) for time in reading.times]
    found["problems"] = [problem_to_dict(problem) for problem in reading.problems]
    return found


def published_to_dict(published: Published) -> dict[str, Any]:
    """When a document was written."""
    return {
        "earliest": moment_to_text(published.earliest),
        "latest": moment_to_text(published.latest),
        "basis": published.basis,
        "because": published.because,
    }


def event_to_dict(event: Event) -> dict[str, Any]:
    """One event. One whose day is not known has `start` null and, where it can be bounded, a `window`."""
    found: dict[str, Any] = {
        "title": event.title,
        "kind": event.kind,
        "subject": event.subject,
        "start": moment_to_text(event.start),
        "end": moment_to_text(event.end),
        "all_day": event.all_day,
        "timezone": event.timezone,
        "timezone_text": event.timezone_text,
        "recurrence": event.recurrence,
        "moved_from": moment_to_text(event.moved_from),
        "status": event.status,
        "past": event.past,
        "confidence": round(event.confidence, 2),
        "location": event.location,
        "participants": [{"name": p.name, "kind": p.kind, "role": p.role} for p in event.participants],
        "evidence": [evidence_to_dict(evidence) for evidence in event.evidence],
    }
    if event.start is None:
        window = event.window
        found["window"] = window and {
            "earliest": moment_to_text(window.earliest),
            "latest": moment_to_text(window.latest),
        }
    return found


def entry_to_dict(entry: Entry) -> dict[str, Any]:
    """An entry of a calendar: its identity, then the event as it stands, then who tells it."""
    return {
        "uid": entry.uid,
        "sequence": entry.sequence,
        **event_to_dict(entry.event),
        "created": entry.created.isoformat(),
        "revised": entry.revised.isoformat(),
        "tellings": [
            {
                "document": telling.document,
                "source": telling.source,
                "text": telling.text,
                "evidence": [evidence_to_dict(evidence) for evidence in telling.evidence],
            }
            for telling in entry.tellings
        ],
    }


def evidence_to_dict(evidence: Evidence) -> dict[str, Any]:
    """The words that carry a field, and why they were read so."""
    return {
        "field": evidence.field,
        "begin": evidence.begin,
        "end": evidence.end,
        "quote": evidence.quote,
        "because": evidence.because,
    }


def time_to_dict(time: TimeExpression) -> dict[str, Any]:
    """One time expression, resolved as far as it can be."""
    return {
        "begin": time.begin,
        "end": time.end,
        "text": time.text,
        "type": time.type,
        "value": time.value,
        "mod": time.mod,
        "start": moment_to_text(time.start),
        "finish": moment_to_text(time.finish),
        "grain": time.grain,
        "side": time.side,
        "timezone": time.timezone,
        "timezone_text": time.timezone_text,
        "stated": sorted(time.stated),
        "rejected": list(time.rejected),
        "confidence": round(time.confidence, 2),
        "rule": time.rule,
        "because": time.because,
    }


def problem_to_dict(problem: Problem) -> dict[str, Any]:
    """Something in the text that contradicts itself or cannot be."""
    return {"begin": problem.begin, "end": problem.end, "text": problem.text, "because": problem.because}
