"""Who takes part in an event, by where the names stand: its subject, those it is held with or between, those it is for.

What stands after "on", "about" is its topic; after "in", "at", its place; before "said", whoever told of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from datebook.events import words
from datebook.events.named import groups
from datebook.events.named.names import Book, Named, names
from datebook.events.sentences.marks import Mark
from datebook.model import ParticipantRole

_PREPOSITION = re.compile(
    r"\b(with|between|among|by|of|for|before|in|at|to|near|outside|on|about|over|regarding|concerning|from|during|"
    r"after|against|under|into|"
    r"as|than|despite|through|toward|towards|discuss|honou?r|mark|celebrate|observe|tour|alongside|featuring|within|include|"
    r"includes|including)\b",
    re.IGNORECASE,
)
_ADJACENT = re.compile(
    r"^[\s,]*(?:(?:the|a|an|its|his|her|their|both|his|also|then|later|and|or|&|with|separately|new|visiting|"
    r"outgoing|champions?|then-)\b[\s,]*)*$",
    re.IGNORECASE,
)
_LEFT_PREPOSITION = re.compile(
    r"\b(with|between|among|by|of|for|before|in|at|to|near|on|about|over|regarding|from|during|after|against|under|"
    r"into|as|than|despite|through|including)"
    r"\s+(?:(?:the|a|an|its|his|her|their|both|all|former|new|late)\s+)*$",
    re.IGNORECASE,
)
_LEADERS_OF = re.compile(
    r"\b(?:leaders|presidents|ministers|representatives|delegations|officials|members|heads|envoys|diplomats|"
    r"negotiators|governments?|president|minister|leader|experts|teams|scientists|lawmakers)\s+(?:of|from)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_HOSTING = frozenset("host hosts hosted hosting welcome welcomes welcoming receive receives received".split())
_CHAIRING = frozenset("chair chairs chaired chairing".split())
_INVITED = re.compile(r"\binvitation\s+of\s+(?:the\s+)?$|\baddressed\s+by\s+$")
"""What leads to somebody who takes part though no other word says so."""
_MATTER = re.compile(r"\s+(?:into|on)\s")
"""What leads from a commission to what it looks into."""
_OWNS = re.compile(r"['’]s?\s+(?:[\w-]+\s+){0,3}")
"""What stands between a name and the event that is theirs: "after the Council's meeting"."""
_SPEECHES = frozenset({"remarks", "speech", "address", "keynote"})
_JOINED = re.compile(r"[\s,]*(?:and|or|&)\s*(?:the\s+)?")
_LONGEST_NAME = 70
_GUEST = frozenset(
    "welcome welcomes welcoming host hosts hosted hosting receive receives received receiving greet greets".split()
)
_WITH_OBJECT = _GUEST | frozenset(
    "meet meets met meeting phone phoned telephone telephoned brief briefs address addresses addressed".split()
)
"""Verbs whose object takes part: whom they meet, call, receive."""


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody named as taking part, with the role that the words show."""

    named: Named
    role: ParticipantRole | None
    because: str
    spoken: str | None = None
    """How a title names it, where the text says more than its name: "EU fisheries ministers"."""

    @classmethod
    def shown(cls, named: Named, because: str, role: ParticipantRole | None = None) -> Party:
        """Somebody whom the words show to take part: why it is a name, and why whoever has it takes part."""
        return cls(named, role, f"{named.because}; {because}")


def parties(text: str, mark: Mark, around: Sequence[Mark], clause: tuple[int, int], known: Book) -> list[Party]:
    """Everybody whom the clause shows to take part in the event at `mark`, in order, each once."""
    begin = max(
        (m.end for m in around if m.role == "report" and m.word in words.TELLING and clause[0] <= m.begin < mark.begin),
        default=clause[0],
    )
    subjects = _with_group(text, mark, around, begin, _before(text, mark, around, begin, known))
    named = [*subjects, *after(text, mark, mark.end, clause[1], known)]
    others = _groups(text, mark, clause[1], named)
    return unique([*named, *others])


def _groups(text: str, mark: Mark, end: int, found: list[Party]) -> list[Party]:
    """The groups without a name that the event is held with, between or for; a name of unknown kind in one is no party."""
    word = mark.word
    verb = mark.cue is not None and mark.cue.form == "verb"
    to = word in _SPEECHES or word in {"spoke", "speak", "speaks", "talked", "briefing"}
    behind = groups.behind(text, mark.end, end, of=not verb, to=to, straight=verb and word in _WITH_OBJECT)
    found[:] = [p for p in found if p.named.kind or not any(g.begin <= p.named.begin and p.named.end <= g.end for g in behind)]
    return [
        Party.shown(group, "with whom or of whom the event is")
        for group in behind
        if not any(p.named.begin < group.end and group.begin < p.named.end for p in found)
    ]


def _with_group(text: str, mark: Mark, around: Sequence[Mark], begin: int, found: list[Party]) -> list[Party]:
    """The subjects, with the group that has no name of its own: "water ministers from Kenya and Uganda will meet"."""
    if mark.cue is None:
        return found
    carrying = [m.begin for m in around if m.role in {"carry", "schedule"} and begin <= m.begin < mark.begin]
    if mark.cue.form == "noun" and not carrying:
        return found
    group = groups.subject(text, begin, min([mark.begin, *carrying]))
    if group is None or any(p.named.begin < group.begin for p in found):
        return found
    if found and group.begin <= found[0].named.begin < group.end:
        return [replace(found[0], spoken=group.name), *found[1:]]
    topic = _MATTER.match(text, group.end)
    others = [p for p in found if p.named.begin >= group.end and not topic]
    return [Party.shown(group, "who holds it or takes part"), *others]


def unique(found: Sequence[Party]) -> list[Party]:
    """Each party once, the first naming of it; a bare surname is the same as its full name."""
    kept: list[Party] = []
    for party in found:
        name = party.named.name
        cut_off = party.named.kind != "group" and name[0].isupper() and _only_office(name)
        if len(name) <= _LONGEST_NAME and not cut_off and not any(same_name(name, other.named.name) for other in kept):
            kept.append(party)
    return kept


_OFFICES = frozenset(word for word in words.RANKS | words.TITLES | {"head", "working"} if len(word) > 3 or word[0] == "c")


def _only_office(name: str) -> bool:
    """Whether a name is only the words of an office, cut off from whoever holds it: "Chief", "Prime"."""
    parts = [part.lower().rstrip(".") for part in name.split()]
    bodies = name in words.KNOWN_BODIES or any(part in words.BODIES for part in name.split())
    return name == "Working" or (not bodies and not name.startswith("the ") and all(part in _OFFICES for part in parts))


def same_name(one: str, other: str) -> bool:
    """Whether two names are of the same: a bare surname or a name with a title before it too."""
    one, other = one.casefold(), other.casefold()
    return one == other or one.endswith(f" {other}") or other.endswith(f" {one}")


def _before(text: str, mark: Mark, around: Sequence[Mark], begin: int, known: Book) -> list[Party]:
    """The subjects of the event, or of the verb that carries it."""
    carrying = [m for m in around if m.role in {"carry", "schedule"} and begin <= m.begin < mark.begin]
    role: ParticipantRole | None = None
    if any(m.word in _HOSTING for m in carrying) or mark.word in _HOSTING:
        role = "host"
    elif carrying and carrying[-1].word in _CHAIRING:
        role = "chair"
    elif mark.word in {"testify", "testifies", "testified", "remarks", "speech", "address", "keynote"}:
        role = "speaker"
    found: list[Party] = []
    chained = aside = False
    end_of_last = begin
    for named in names(text, begin, mark.begin, known):
        lead = named.front
        gap = text[end_of_last:lead]
        end_of_last = named.end
        preposition = _LEFT_PREPOSITION.search(text[max(begin, lead - 40) : lead])
        word = preposition[1].lower() if preposition else ""
        if word == "of" and _INVITED.search(text, max(begin, lead - 40), lead):
            found.append(Party.shown(named, "who invited them", "host"))
            continue
        if (
            word
            and not _OWNS.fullmatch(text, named.end, mark.begin)
            and word not in {"with", "between", "among", "by"}
            and not (word in {"of", "from"} and _LEADERS_OF.search(text[max(begin, lead - 60) : lead]))
        ):
            chained, aside = False, True
            continue
        if aside and _JOINED.fullmatch(gap):
            continue
        aside = False
        if not word and not chained and found and not _ADJACENT.match(gap) and _PREPOSITION.search(gap):
            continue
        if named.place and not named.compound and not text[named.end : mark.begin].strip():
            continue
        if named.kind is None and not _subject_like(text, named, mark, carrying):
            continue
        chained = True
        because = (
            "named before the event, as the one who holds it or takes part"
            if not named.compound
            else "joined by a hyphen before the event"
        )
        found.append(Party.shown(named, because, role))
    return found


def _subject_like(text: str, named: Named, mark: Mark, carrying: Sequence[Mark]) -> bool:
    """Whether a name of unknown kind stands where a subject stands: straight before the verb, or before a genitive."""
    gap = text[named.end : mark.begin]
    if not gap.strip() and not (mark.cue and mark.cue.form == "verb"):
        return False
    if (mark.cue and mark.cue.form == "verb") or carrying:
        verb = min([mark.begin, *(m.begin for m in carrying if m.begin >= named.end)])
        between = text[named.end : verb].strip()
        return bool(re.fullmatch(r"(?:(?:will|is|are|to|plans?|also|has|have|was|were|set|due|and)\s*)*", between, re.IGNORECASE))
    return gap.startswith(("'s ", "’s "))


def after(text: str, mark: Mark, begin: int, end: int, known: Book) -> list[Party]:
    """Those the event is held with, between, for or before."""
    found: list[Party] = []
    relation = "object" if mark.cue and mark.cue.form == "verb" else ""
    position = begin
    for named in names(text, begin, end, known):
        gap = text[position : named.front]
        prepositions = [m[1].lower() for m in _PREPOSITION.finditer(gap)]
        if _INVITED.search(gap):
            relation = "with"
        elif prepositions:
            relation = prepositions[-1]
            if relation == "of" and (found or gap.strip().lower() not in {"of", "of the"}):
                relation = "part"
        elif not _ADJACENT.match(gap) and re.search(r"[.;:!?]|\b(?:will|is|are|was|were|has|have|said|who|which|that)\b", gap):
            # A lower-case apposition ("league champions the Harbour Eagles") goes on with what was; anything longer ends it.
            relation = ""
        position = named.end
        party = _by_relation(mark, named, relation)
        if party:
            found.append(party)
    return found


def identified(found: Sequence[Party], known: Book) -> list[Party]:
    """The parties, those known by an office alone ("the Foreign Secretary") by name where the document tells whose it is."""
    return [_by_name(party, known.holders.get(party.named.name)) for party in found]


def _by_name(party: Party, holder: str | None) -> Party:
    if holder is None:
        return party
    office = party.named.name
    named = replace(party.named, name=holder)
    return replace(
        party,
        named=named,
        spoken=party.spoken or office.removeprefix("the "),
        because=f"{party.because}; {holder} is {office} elsewhere in the document",
    )


def _by_relation(mark: Mark, named: Named, relation: str) -> Party | None:
    kind, word = mark.cue.kind if mark.cue else "event", mark.word
    if relation in {"with", "between", "among", "alongside", "featuring"}:
        return Party.shown(named, f'"{relation}" names the other side')
    if relation == "to" and (word in {"spoke", "talked", "speak"} or word in _SPEECHES) and named.kind:
        return Party.shown(named, '"to" names the other side')
    if relation in {"part", "of"} and word in _GUEST and named.kind:
        return Party.shown(named, "who is received comes from there", "guest")
    if relation == "before" and kind == "hearing" and named.kind == "person":
        return Party.shown(named, '"before" names the one who hears', "chair")
    if relation == "by" and (named.kind or (kind == "seminar" and " " in named.name)):
        speaks = kind == "seminar" or word in {"remarks", "speech", "address", "keynote"}
        return Party.shown(named, '"by" names who does it', "speaker" if speaks else None)
    if relation == "of" and named.kind in {"organization", "country"} and not named.compound:
        return Party.shown(named, "the event is of this body")
    if relation == "of" and named.compound:
        return Party.shown(named, "the event is of a body of these parties")
    if relation == "before" and kind == "hearing" and named.kind == "organization":
        return Party.shown(named, '"before" names the body that hears')
    if relation == "to" and kind == "ceremony" and word.startswith(("present", "award")) and named.kind == "person":
        return Party.shown(named, "it is given to them", "guest")
    if relation in {"for", "of"} and kind == "ceremony" and named.kind == "person":
        return Party.shown(named, "the event is for them", "guest")
    if relation == "object" and word in _WITH_OBJECT:
        return Party.shown(named, "whom the verb is about", "guest" if word in _GUEST else None)
    return None
