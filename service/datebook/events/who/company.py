"""What the sentences after an event add to it: who comes too, who chairs it, and where it is.

"B and C will also attend the meeting", "A was joined by B", "Among those testifying were B and C", "The meeting is chaired by D",
"It will be held at the town hall". Such a sentence names no day of its own, and its word for the event is the one told before or
one that fits all: "the event", "the meeting".
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from datebook.events.draft import Draft
from datebook.events.mentions import sentences
from datebook.events.named import groups, places
from datebook.events.named.names import Named, names
from datebook.events.scene import Scene
from datebook.events.who import retold, roster
from datebook.events.who.again import Again, again
from datebook.events.who.author import owner
from datebook.events.who.parties import Party
from datebook.model import ParticipantRole

Span = tuple[int, int]

_JOINED_BY = re.compile(
    r"\b(?:(?:was|were|be|is|are|been)\s+)(?:also\s+)?(?:joined|accompanied)"
    r"(?:\s+(?:there|on stage|(?:at|for|in|on)\s+[\w'’ -]{3,40}?))?\s+by\s+"
)
_AMONG = re.compile(
    r"\W*(?:Among\s+(?:those|the|others)\s[^.;:]{3,80}?|(?:(?:Other|The)\s+)?(?i:participants|attendees|speakers|panell?ists|guests|"
    r"witnesses|presenters|participating|attending)(?:\s+(?:in|at|from)\s[^.;:]{3,60}?)?)\s+"
    r"(?:were|are|was|is|will\s+be|include|includes|included|will\s+include)\s+"
)
_WITH_WORDS = re.compile(
    r"\b(?:include|includes|included|including|feature|features|featuring|with)\s+(?:[\w-]+\s+){0,3}"
    r"(?P<role>remarks|presentations?|speech|speeches|talks?|address|keynote(?:\s+address)?|comments)\s+(?:from|by)\s+"
)
_WELCOME = re.compile(
    r"\s+will\s+(?:welcome|greet)\s+(?:the\s+)?(?:guests|attendees|audience|delegates|participants)(?P<also>,\s+including\s+)?"
)
_ROLES: dict[str, ParticipantRole] = {
    "chaired": "chair",
    "presided": "chair",
    "moderated": "moderator",
    "hosted": "host",
    "co-hosted": "host",
    "convened": "host",
    "organised": "host",
    "organized": "host",
    "sponsored": "host",
    "addressed": "speaker",
}
_VERB_ROLES: dict[str, ParticipantRole] = {"chairs": "chair", "moderates": "moderator", "speaks": "speaker", "hosts": "host"}
"""The groups of `_JOINS` → the role that the verb gives."""
_PART = frozenset({"person", "organization", "country"})
_ACTS = re.compile(r"\s(?:will|would|is|are|was|were|has|have)\s")
_FEW = 120
_NEXT = 4
_TO_VERB = re.compile(r"(?:\s*\([^)]{1,40}\))?(?:,[^.;:]{0,160}?,|,)?\s*")
"""What may stand between the last of the subjects and the verb: an office between commas."""
_ABOARD = re.compile(
    r"\s+(?:will|are\s+to|is\s+to|are\s+set\s+to)\s+(?:lift\s+off|launch|fly|travel|blast\s+off)\s+(?:aboard|on|in)\s"
)
_TALKS = re.compile(r"\b(?:meet|meeting|meetings|talks|discussions|consultations|lunch|dinner)\s+with\s+(?:the\s+)?")
_END = re.compile(r"[;:]|\.\s|\s[-–—]{1,2}\s|,?\s+(?:who|which|that|as\s+well\s+as|to|where|while|in\s+the|when|for)\s")
_JOINT = re.compile(
    r"[\s,;]*(?:(?:and|or|&|as well as|both|the|a|an|former|his|her|along with|together with)\b[\s,]*)*(?:[\w'’-]+\s+){0,6}?$"
)


def complete(scene: Scene, drafts: Sequence[Draft]) -> None:
    """Add to the events of a document what the sentences and lists after them say of who comes and where."""
    text = scene.text
    own = sorted((draft for draft in drafts if not draft.undated), key=lambda draft: draft.mention)
    if not own:
        return
    _with_rosters(scene, own)
    _with_owner(scene, own)
    spans = list(sentences(text))
    told = [_tellings(spans, draft) for draft in own]
    for draft, tellings in zip(own, told, strict=True):
        others = set().union(*(other for other in told if other is not tellings)) - tellings
        for at in sorted(tellings) if draft.origin != "block" else ():
            for i in range(at, min(at + 1 + _NEXT, len(spans))):
                if i in others:
                    break
                _read(scene, draft, spans[i])
        if tellings:
            retold.parties_before(scene, spans, min(tellings), draft, others)
    retold.places_of_stays(scene, own)


def _anchors(draft: Draft) -> list[int]:
    """Where a document tells of an event: the words that name it in each telling."""
    return [draft.mention, *(e.begin for e in draft.evidence if e.field in {"kind", "title"})]


def _tellings(spans: Sequence[Span], draft: Draft) -> set[int]:
    """The sentences that tell of an event."""
    found = {bisect_right(spans, at, key=lambda span: span[0]) - 1 for at in _anchors(draft)}
    return {i for i in found if i >= 0}


def _with_rosters(scene: Scene, own: Sequence[Draft]) -> None:
    for at, listed in roster.rosters(scene.text, scene.known):
        told = [(anchor, draft) for draft in own if draft.kind != "launch" for anchor in _anchors(draft) if anchor <= at]
        begin, nearest = max(told, key=lambda one: one[0], default=(0, None))
        listed_already = (
            nearest is not None and nearest.origin == "block" and any(p.kind == "person" for p in nearest.participants)
        )
        if nearest is None or at - begin > _FAR or listed_already:
            continue
        for one in listed:
            nearest.take_part(
                scene.text, one.name, "person", one.role, span=(one.begin, one.end), because="the list below the event names them"
            )


def _with_owner(scene: Scene, own: Sequence[Draft]) -> None:
    """The one whose programme a document is takes part in what its lines tell, where they name no other person."""
    lines = [d for d in own if d.origin in {"line", "block"} and not any(p.kind == "person" for p in d.participants)]
    party = owner(scene.text, scene.known) if lines else None
    if party is not None:
        for draft in lines:
            draft.take_parties(scene.text, [party])


_FAR = 1800
"""Characters behind an event within which a list of people still belongs to it."""


def _read(scene: Scene, draft: Draft, sentence: Span) -> None:
    about = again(draft.kind, draft.word or "event")
    tells = draft.kind == "visit" and sentence[0] <= draft.mention < sentence[1]
    draft.take_parties(
        scene.text,
        [
            *_joining(scene, sentence, about),
            *_named_there(scene, sentence, about),
            *(_flying(scene, sentence) if draft.kind == "launch" else ()),
            *(_visited(scene, sentence) if tells else ()),
        ],
    )
    if draft.location is None:
        _place(scene, draft, sentence, about)


def _joining(scene: Scene, sentence: Span, about: Again) -> Iterator[Party]:
    """The subjects of "will also attend the meeting", "chaired the session"."""
    found = about.joins.search(scene.text, *sentence)
    if not found:
        return
    role = next((role for group, role in _VERB_ROLES.items() if found[group]), None)
    for named in _subjects(scene, sentence[0], found.start()):
        yield Party.shown(named, "who comes too, as a sentence after the event says", role)


def _flying(scene: Scene, sentence: Span) -> list[Party]:
    """The crew of a launch: "A and B will fly aboard the capsule"."""
    aboard = _ABOARD.search(scene.text, *sentence)
    return [Party.shown(n, "who flies") for n in _subjects(scene, sentence[0], aboard.start())] if aboard else []


def _visited(scene: Scene, sentence: Span) -> list[Party]:
    """Those whom a visit is paid to: "for talks with A and B"."""
    talks = _TALKS.search(scene.text, *sentence)
    return [Party.shown(n, "the visit is to them") for n in _run(scene, talks.end(), sentence[1])] if talks else []


def _subjects(scene: Scene, begin: int, end: int) -> list[Named]:
    """The names before a verb, but those that only say where somebody is from."""
    text = scene.text
    found = [n for n in names(text, begin, end, scene.known) if n.kind == "person"]
    if found:
        return found if _TO_VERB.fullmatch(text, found[-1].end, end) else []
    bodies = [n for n in names(text, begin, end, scene.known) if n.kind in _PART and not text[n.end : end].strip(" ,")]
    group = None if bodies else groups.subject(text, begin, end)
    return bodies or ([group] if group is not None and group.name.lower() not in groups.VAGUE else [])


def _named_there(scene: Scene, sentence: Span, about: Again) -> Iterator[Party]:
    """Those after "was joined by", "among those attending were", "is chaired by", "remarks by"."""
    text = scene.text
    welcome = _WELCOME.search(text, *sentence)
    if welcome:
        for named in _subjects(scene, sentence[0], welcome.start()):
            yield Party.shown(named, "who welcomes the guests", "host")
    opens = about.opens.match(text, *sentence)
    there = about.there.match(text, *sentence)
    acts = _ACTS.search(text, there.end(), sentence[1]) if there else None
    if there and acts and acts.start() - there.end() < _FEW:
        for named in _subjects(scene, there.end(), acts.start()):
            yield Party.shown(named, "who does something there")
    led = about.led.search(text, *sentence)
    for found, because in (
        (_JOINED_BY.search(text, *sentence), "who joined, as a sentence after the event says"),
        (_AMONG.match(text, *sentence), "named among those who took part"),
        (_WITH_WORDS.search(text, *sentence) if opens else None, "whose words are part of the event"),
        (led, "named as the one who holds or leads it"),
        (welcome if welcome and welcome["also"] else None, "named among the guests"),
    ):
        if found is None:
            continue
        how = found.groupdict().get("how") or ""
        role: ParticipantRole | None = (
            "speaker" if found.re is _WITH_WORDS else _ROLES.get(how.split(maxsplit=1)[0] if how else "")
        )
        for named in _run(scene, found.end(), sentence[1]):
            yield Party.shown(named, because, role)
        if found.re is _JOINED_BY:
            for named in _subjects(scene, sentence[0], found.start()):
                yield Party.shown(named, because)


def _run(scene: Scene, begin: int, end: int) -> Iterator[Named]:
    """The names from a place on that are joined by commas and "and", each with the office before it."""
    text, position = scene.text, begin
    for named in names(text, begin, end, scene.known):
        gap = text[position : named.front]
        if _END.search(gap) or not _JOINT.fullmatch(gap):
            return
        position = named.end
        if named.kind in _PART and not named.place:
            yield named


def _place(scene: Scene, draft: Draft, sentence: Span, about: Again) -> None:
    """The place that "It will be held at …", "This event in the East Room will …" names."""
    text = scene.text
    held = about.held.match(text, *sentence)
    inside = None if held else about.inside.match(text, *sentence)
    begin = held.end() if held else inside.end() if inside else None
    if begin is None:
        return
    where = places.place(text, begin - 1, min(sentence[1], begin + 160), toward=False)
    if where is not None:
        draft.location = where.name
        draft.cite(text, "location", where.begin, where.end, "a sentence after the event says where it is")
