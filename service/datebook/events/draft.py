"""An event while it is being put together: what is known of it so far, with the words that say so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from datebook.events import titles
from datebook.events.named.places import Place
from datebook.events.sentences import told
from datebook.events.sentences.marks import Mark
from datebook.events.who.parties import Party
from datebook.model import (
    EventKind,
    EventStatus,
    Evidence,
    Moment,
    Participant,
    ParticipantKind,
    ParticipantRole,
    Tense,
    Window,
    day_of,
)

_BRIEF = frozenset({"meeting", "session", "hearing", "briefing", "call", "talks", "seminar"})
_LONGEST = timedelta(days=21)


@dataclass(slots=True)
class Naming:
    """What a title is made of, kept until it is known who takes part."""

    mark: Mark
    parties: list[Party]
    place: Place | None
    body: str | None
    noun: str
    begin: int


@dataclass(slots=True)
class Draft:
    """One telling of one event. Stages fill it in; `merge` joins the tellings, `judge` weighs them."""

    kind: EventKind
    mention: int
    """Where its first words begin."""
    sentence: tuple[int, int]
    title: str = ""
    start: Moment | None = None
    end: Moment | None = None
    timezone: str | None = None
    timezone_text: str | None = None
    recurrence: str | None = None
    moved_from: Moment | None = None
    status: EventStatus = "confirmed"
    tense: Tense | None = None
    subject: str | None = None
    location: str | None = None
    window: Window | None = None
    participants: list[Participant] = field(default_factory=list)
    evidence: list[Evidence] = field(default_factory=list)
    signs: set[str] = field(default_factory=set)
    """What speaks for it and against it, in the words of `judge.WEIGHTS`."""
    score: float = 0.5
    origin: str = "prose"
    """prose, line (an hour at the head of a line), block (labelled lines), poster, stated (as data)."""
    word: str = ""
    """The word that names it, in small letters."""
    definite: bool = False
    """Whether it is told as known already ("the talks")."""
    elliptical: bool = False
    """Whether its name was left out ("and on Wednesday with B")."""
    undated: bool = False
    """Whether its day is not known."""
    naming: Naming | None = None

    @property
    def day(self) -> date | None:
        """The day it starts on."""
        return day_of(self.start) if self.start else None

    @property
    def endless(self) -> bool:
        """Whether it lasts longer than people meet for: a session of a school is none."""
        first, last = self.day, day_of(self.end) if self.end else None
        return self.kind in _BRIEF and first is not None and last is not None and last - first > _LONGEST

    @property
    def all_day(self) -> bool:
        """Whether no hour is known."""
        return not isinstance(self.start, datetime)

    def cite(self, text: str, name: str, begin: int, end: int, because: str) -> None:
        """Keep the exact words that carry a field."""
        if begin < end:
            self.evidence.append(Evidence(name, begin, end, text[begin:end], because))

    def take_part(
        self,
        text: str,
        name: str,
        kind: ParticipantKind,
        role: ParticipantRole | None,
        *,
        span: tuple[int, int],
        because: str,
    ) -> None:
        """Add somebody who takes part, once."""
        known = name.casefold()
        for i, other in enumerate(self.participants):
            if other.name.casefold() == known or other.name.casefold().endswith(f" {known}"):
                if role and not other.role:
                    self.participants[i] = Participant(other.name, other.kind, role)
                return
        self.cite(text, f"participants[{len(self.participants)}]", *span, because)
        self.participants.append(Participant(name, kind, role))

    def take_parties(self, text: str, parties: Sequence[Party]) -> None:
        """Add those whom the text shows to take part."""
        for party in parties:
            named = party.named
            self.take_part(
                text, named.name, named.kind or "group", party.role, span=(named.begin, named.end), because=party.because
            )

    def cite_status(self, text: str, begin: int, end: int) -> None:
        """Keep the words of a stretch that make it less than confirmed."""
        span = told.status_words(text, begin, end) if self.status != "confirmed" else None
        if span:
            self.cite(text, "status", *span, f"these words make it {self.status}")

    def join(self, other: Draft) -> dict[str, str]:
        """Add those who take part in another telling; its fields for them → the fields here."""
        return {f"participants[{i}]": f"participants[{self._place_of(person)}]" for i, person in enumerate(other.participants)}

    def _place_of(self, person: Participant) -> int:
        for i, known in enumerate(self.participants):
            if known.name.casefold() == person.name.casefold():
                return i
        self.participants.append(person)
        return len(self.participants) - 1

    def name(self, text: str) -> None:
        """Write down who takes part and the title, now that both are known."""
        naming = self.naming
        if naming is None:
            return
        self.take_parties(text, naming.parties)
        self.title = titles.title(
            naming.mark, naming.parties, place=naming.place, about=self.subject, body=naming.body, noun=naming.noun
        )
        self.cite(
            text, "title", naming.begin, naming.mark.end, "the words that name the event; the title adds who and what about"
        )
