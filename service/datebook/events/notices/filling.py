"""What the lines of a notice add to an event: place, link, speakers."""

from __future__ import annotations

from dataclasses import dataclass

from datebook.events.draft import Draft
from datebook.events.notices import links
from datebook.events.notices.layout import Layout
from datebook.events.notices.people import Name
from datebook.events.notices.speakers import Speaker
from datebook.events.notices.venues import Venue
from datebook.model import Evidence, Participant

SURE_SPEAKER, SURE_VENUE = 6, 7
"""Weights from which on what the notice says goes before what other stages read."""


@dataclass(frozen=True, slots=True)
class Findings:
    """What the lines of a notice say besides when."""

    who: tuple[Speaker, ...]
    where: Venue | None


def fill(layout: Layout, talk: Draft, findings: Findings, *, sure: bool) -> None:
    """Give a talk the place and the speakers that it lacks, or that the notice tells more exactly; `sure`: it is a notice."""
    where, who = findings.where, findings.who
    if talk.naming is not None:
        talk.name(layout.text)
        talk.naming = None
    if where and (talk.location is None or (talk.origin != "block" and where.weight >= SURE_VENUE)):
        talk.evidence = [e for e in talk.evidence if e.field != "location"]
        talk.location = " ".join(layout.text[where.begin : where.end].split())
        talk.cite(layout.text, "location", where.begin, where.end, where.because)
    elif talk.location is None and (link := links.link(layout.text, layout.end)):
        talk.location = layout.text[slice(*link)]
        talk.cite(layout.text, "location", *link, "the address at which to join")
    if not any(p.role == "speaker" for p in talk.participants):
        for speaker in who if talk.origin in {"poster", "block"} or (who and who[0].weight >= SURE_SPEAKER) else ():
            _speaks(layout.text, talk, speaker.name, speaker.because)
    if talk.origin == "block" and talk.kind in {"talks", "event"} and any(p.role == "speaker" for p in talk.participants):
        talk.kind = "seminar"
    if talk.origin == "prose" and sure:
        talk.score = max(talk.score, 0.5 + 0.1 * bool(talk.location) + 0.1 * any(p.role == "speaker" for p in talk.participants))


def _speaks(text: str, talk: Draft, name: Name, because: str) -> None:
    """Add who speaks; somebody of that name who takes part already is the same person."""
    spoken = name.spoken
    for i, other in enumerate(talk.participants):
        if other.kind == "person" and other.name.casefold().split()[-1] == name.family:
            talk.participants[i] = Participant(spoken if len(spoken) > len(other.name) else other.name, "person", "speaker")
            field = f"participants[{i}]"
            talk.evidence = [e for e in talk.evidence if e.field != field]
            talk.evidence.append(Evidence(field, name.begin, name.end, text[name.begin : name.end], because))
            return
    talk.take_part(text, spoken, "person", "speaker", span=(name.begin, name.end), because=because)
