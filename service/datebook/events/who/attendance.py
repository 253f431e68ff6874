"""Who is told to be at an event that only sets the scene for what they do: "At a hearing on Monday, A pressed B".

The subject of the main clause takes part, and so does whom a verb of meeting or asking has as its object. "A said at the
briefing" puts A there too; "A said on Monday that the talks …" does not.
"""

from __future__ import annotations

import re

from datebook.events.named.names import Book, Named, names
from datebook.events.sentences.marks import Mark
from datebook.events.who.parties import Party, unique

Span = tuple[int, int]

_OPENS = re.compile(r"[\s“\"]*(?:[A-Z][\w.,’' ]{0,40}?\s)?(?:[Aa]t|[Dd]uring|Arriving at|Speaking at|Following|After)\s")
_TO_MAIN = re.compile(r"[^.;:!?]{0,90}?,\s+(?=\S)")
_SAID_AT = re.compile(
    r"\s+(?:(?:also|later|again|then)\s+)?(?:said|told|testified|spoke|warned|announced|appeared|urged|stressed|noted|added)\s+"
    r"(?:(?:reporters|journalists|lawmakers|senators|members|delegates|on|late|early|\w+day|yesterday|today)\s+){0,3}"
    r"(?:at|during)\s+(?:(?:a|an|the|his|her|its|\w+['’]s|this|\w+day)\s+){0,3}(?:[\w'’&-]+\s+){0,6}$"
)
_ASKED = (
    r"pressed|questioned|asked|grilled|urged|told|thanked|joined|met(?:\s+with)?|welcomed|introduced|greeted|"
    r"(?:was|were)\s+joined\s+by|heard\s+from|spoke\s+(?:to|with)"
)
_OBJECT = re.compile(rf"\s+(?:(?:also|today|again)\s+)*(?:{_ASKED})\s+(?:the\s+)?")
_JOINED_AT = re.compile(
    r"\b(?:joined|joins|join|accompanied|accompanies)\s+(?P<whom>[^.;:]{3,220}?)\s+(?:at|for|in|during)\s+(?:[\w'’-]+\s+){0,5}$"
)
_WITH_NEXT = re.compile(r"(?:,?\s+and\s+|,\s+)(?:the\s+)?$")
_ASIDE = re.compile(r"\s*\([^)]{1,12}\)")
_PART = frozenset({"person", "organization", "country"})


def attending(text: str, mark: Mark, sentence: Span, clause: Span, known: Book) -> list[Party]:
    """Those whom a sentence shows at the event at `mark`, a noun, beside its own parties."""
    if mark.cue is None or mark.cue.form != "noun":
        return []
    return unique(
        [
            *_main_clause(text, mark, sentence, known),
            *_said_there(text, mark, sentence, known),
            *_joined(text, mark, clause, known),
        ]
    )


def _main_clause(text: str, mark: Mark, sentence: Span, known: Book) -> list[Party]:
    """As in "At a hearing on Monday, A pressed B": A and B."""
    opening = _OPENS.match(text, sentence[0], mark.begin)
    if not opening or re.search(r"[,;:]", text[opening.end() : mark.begin]):
        return []
    comma = _TO_MAIN.match(text, mark.end, sentence[1])
    while comma:
        subjects = _from(text, comma.end(), sentence[1], known)
        if subjects:
            return [
                Party.shown(n, "whose deed is told with the event as its setting")
                for n in (*subjects, *_objects(text, subjects[-1].end, sentence[1], known))
            ]
        comma = _TO_MAIN.match(text, comma.end(), min(sentence[1], mark.end + 120))
    return []


def _from(text: str, begin: int, end: int, known: Book) -> list[Named]:
    """The names that stand right at a place, joined by "and"."""
    found: list[Named] = []
    for named in names(text, begin, min(end, begin + 240), known):
        gap = text[found[-1].end if found else begin : named.front]
        if named.kind not in _PART or not (gap.strip() in {"", "the"} if not found else _WITH_NEXT.match(_ASIDE.sub("", gap))):
            break
        found.append(named)
    return found


def _objects(text: str, begin: int, end: int, known: Book) -> list[Named]:
    aside = _ASIDE.match(text, begin)
    verb = _OBJECT.match(text, aside.end() if aside else begin, end)
    return [n for n in _from(text, verb.end(), end, known) if n.kind == "person"] if verb else []


def _said_there(text: str, mark: Mark, sentence: Span, known: Book) -> list[Party]:
    """As in "A said at the briefing on Monday"."""
    found = [n for n in names(text, sentence[0], mark.begin, known) if n.kind == "person"]
    there = [n for n in found if _SAID_AT.fullmatch(text[n.end : mark.begin])]
    return [Party.shown(n, "who spoke there") for n in there]


def _joined(text: str, mark: Mark, clause: Span, known: Book) -> list[Party]:
    """As in "A joined B and C at the opening ceremony": B and C."""
    joined = _JOINED_AT.search(text, clause[0], mark.begin)
    if not joined or joined.end() != mark.begin:
        return []
    return [Party.shown(n, "who was joined there") for n in names(text, *joined.span("whom"), known) if n.kind == "person"]
