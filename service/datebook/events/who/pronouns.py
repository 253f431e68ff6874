"""Whom a pronoun means that stands where the subject of an event stands: "She will return …", "A, who visited …", "my visit".

He and she are the first person of the nearest sentence before that names one; "I" is whoever is quoted or wrote the document;
"who" is the name right before it. A pronoun is only asked where the clause names nobody before its event.
"""

from __future__ import annotations

import re

from datebook.documents import segments
from datebook.events.named.names import names
from datebook.events.scene import Scene
from datebook.events.who import author
from datebook.events.who.parties import Party

Span = tuple[int, int]

_REACH = r"(?:['’]\w+)?\b(?:[\s,]+(?!(?:that|which|who|whether|if|said|says|told|because|while|it|you)\b)[\w'’.-]+){0,12}?[\s,]*$"
"""From a subject to its event: a dozen words, none of which opens another clause."""
_FIRST = re.compile(r"(?:\bI\b" + _REACH + r"|\b[Mm]y\s+(?:[\w'’-]+\s+){0,3}$)")
_THIRD = re.compile(r"\b(?:[Hh]e|[Ss]he)\b" + _REACH)
_SAID_AT = re.compile(
    r"\b(?:[Hh]e|[Ss]he)\s+(?:said|told|added|testified|noted)\s+(?:\w+\s+){0,2}?(?:at|during)\s+(?:[\w'’]+\s+){0,4}$"
)
_PERSONAL = re.compile(rf"{_FIRST.pattern}|{_THIRD.pattern}")
_SEVERAL = re.compile(r"\b[Tt]hey\b" + _REACH)
_WHOSE = re.compile(r"\b(?:[Hh]is|[Hh]er)\s+(?:[\w'’-]+\s+){0,3}$")
_OPENS_RELATIVE = re.compile(r",?\s+(?:who|whose)\b")
_RELATIVE = re.compile(r",?\s+who\s+(?:\w+\s+){0,4}?$")
_ITS = re.compile(r"\b[Ii]ts?\b(?:\s+[\w'’-]+){0,6}\s+$")
_WHILE = re.compile(r"\s*(?:while|after|before|when)\s+(?:\w+\s+)?")
_OWNED = frozenset({"visit", "seminar"})
"""Events of one person: "her lecture", "his visit"."""
_OF_THEIRS = re.compile(r"(?:['’]s)?\s+(?:administration|government|family|era|presidency|campaign)\b")
"""After a name, what makes it that of a government: "the Lopes administration"."""
_BACK = 3
"""Sentences before in which the person meant is sought."""
_FAR = 900
_PARTY = frozenset({"person", "organization", "country"})


def subject(scene: Scene, sentence: Span, begin: int, event: int, kind: str) -> list[Party]:
    """Whom the words between the beginning of a clause and its event leave to a pronoun; nobody where there is none."""
    text = scene.text
    before = text[begin:event]
    told = _PERSONAL.search(before) or _SAID_AT.search(text[sentence[0] : event])
    return personal(scene, sentence, begin, event) if told else _other(scene, sentence, begin, event, kind)


def personal(scene: Scene, sentence: Span, begin: int, event: int) -> list[Party]:
    """Whom "I", "he", "she" means before an event, or before what names it: "he will attend the Rotary dinner"."""
    text = scene.text
    before = text[begin:event]
    if _FIRST.search(before):
        speaker = author.quoted(text, event, event, scene.known) or scene.author
        return [speaker] if speaker is not None else []
    said = _SAID_AT.search(text[sentence[0] : event])
    if said:
        return _first_person(scene, sentence[0], sentence[0] + said.start()) or _earlier(scene, sentence)
    found = _THIRD.search(before)
    if found:
        return _first_person(scene, sentence[0], begin + found.start()) or _earlier(scene, sentence)
    return []


def _other(scene: Scene, sentence: Span, begin: int, event: int, kind: str) -> list[Party]:
    """Whom "her visit", "they", "it", "who" means."""
    before = scene.text[begin:event]
    if kind in _OWNED and _WHOSE.search(before):
        return _last_person(scene, begin, event) or _earlier(scene, sentence)
    if _SEVERAL.search(before):
        return _last_named(scene, sentence)
    if _ITS.search(before):
        return _company(scene, sentence, begin)
    return _antecedent(scene, sentence, begin, event) or _doing(scene, sentence, before, begin)


def _first_person(scene: Scene, begin: int, end: int) -> list[Party]:
    """The person named first in a stretch."""
    found = next(
        (n for n in names(scene.text, begin, end, scene.known) if n.kind == "person" and not _OF_THEIRS.match(scene.text, n.end)),
        None,
    )
    return [Party.shown(found, "the pronoun means the one named before")] if found is not None else []


def _last_person(scene: Scene, begin: int, end: int) -> list[Party]:
    text = scene.text
    found = [
        n
        for n in names(text, begin, end, scene.known)
        if n.kind == "person" or (" " in n.name and text[: n.begin].endswith(" by "))
    ][-1:]
    return [Party.shown(n, "the pronoun means the one named before") for n in found]


def _earlier(scene: Scene, sentence: Span) -> list[Party]:
    """The first person of the nearest sentence before that names one."""
    floor = max(0, sentence[0] - _FAR)
    before = list(segments.sentences(scene.text[floor : sentence[0]]))
    for begin, end in list(reversed(before))[:_BACK]:
        found = _first_person(scene, floor + begin, floor + end)
        if found:
            return found
    return []


def _last_named(scene: Scene, sentence: Span) -> list[Party]:
    """For "they": the first person, body or country of the paragraph's stretch before the sentence."""
    paragraph = scene.text.rfind("\n\n", 0, sentence[0])
    begin = max(paragraph, sentence[0] - 160, 0)
    found = next((n for n in names(scene.text, begin, sentence[0], scene.known) if n.kind in _PARTY), None)
    return [Party.shown(found, "the pronoun means the one named before")] if found is not None else []


def _company(scene: Scene, sentence: Span, begin: int) -> list[Party]:
    """The body that the sentence begins with: "Brook Mills Inc. today said it will hold a conference call"."""
    found = next(iter(names(scene.text, sentence[0], max(begin, sentence[0] + 120), scene.known)), None)
    if found is None or found.kind != "organization" or found.begin - sentence[0] > len("The "):
        return []
    return [Party.shown(found, '"it" is what the sentence begins with')]


def _doing(scene: Scene, sentence: Span, before: str, begin: int) -> list[Party]:
    """As in "A spoke of it while touring the plant": the subject of the sentence."""
    return _first_person(scene, sentence[0], begin) if _WHILE.fullmatch(before) else []


def _antecedent(scene: Scene, sentence: Span, begin: int, event: int) -> list[Party]:
    """The name right before "who", where the event is in its clause."""
    text = scene.text
    relative = _RELATIVE.search(text[:event], sentence[0])
    back = relative.start() if relative else begin
    while back > sentence[0] and text[back - 1] in " ,\n":
        back -= 1
    if relative is None and not _OPENS_RELATIVE.match(text, back):
        return []
    found = [n for n in names(scene.text, sentence[0], back, scene.known) if n.end == back and n.kind in _PARTY]
    return [Party.shown(n, '"who" means the one named before it') for n in found]
