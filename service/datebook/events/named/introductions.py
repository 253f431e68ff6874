"""What a document says of its names: who is introduced in full, by which office, and what its acronyms stand for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from datebook.events import words
from datebook.events.named.names import OFFICE_ENDS, Book, Named, given, names, tokens_of

_OFFICE_BEHIND = re.compile(
    r",\s+(?:the\s+)?(?P<office>(?:Prime|Foreign|Vice|First|Deputy)\s(?:Minister|Secretary|President|Lady)|President|Chancellor)\b"
)
_SENTENCE_END = re.compile(r"[a-z][.!?]['\"”’)]*\s")
_ALONE = words.LONE_TITLES | OFFICE_ENDS
"""Words of offices that stand for their holder."""
_OF_PERSONS = words.RANKS | {name.lower() for name in words.GIVEN_NAMES}
"""One of these is in every stretch of words that names a person in full."""
_WORD = re.compile(r"[^\W_]+")
_CUT = re.compile(r"(?<=[a-z]{4})[.!?]\s|\n\s*\n")
"""The end of a paragraph, or of a sentence whose last word is no abbreviation."""
_LONGEST_SHOUTED = 3
"""Words of a name in a line set in capitals."""


def book(text: str) -> Book:
    """Read the names that a document introduces in full."""
    found = Book()
    for match in re.finditer(r"\(([A-Z][A-Za-z&-]{1,9})\)", text):
        long = _expansion(text, match.start(), match[1])
        if long:
            found.acronyms[long] = match[1]
    for begin, end in _stretches(text):
        if _OF_PERSONS.isdisjoint(_WORD.findall(text[begin:end].lower())):
            continue
        for named in names(text, begin, end, found):
            spoken = text[named.begin : named.end].split()
            ends = text[named.end : named.end + 1] in {"\n", ""} or given(spoken[0].title())
            if "".join(spoken).isupper() and (len(spoken) > _LONGEST_SHOUTED or not ends):
                continue  # a line in capitals does not show where a name ends
            if named.kind == "person" and " " in named.name and not named.name.startswith("the "):
                found.introduce(named.name)
            elif named.kind == "person" and named.lead >= 0 and len(named.name) > 2 and not named.name.startswith("the "):
                found.surnames.add(named.name)
    found.holders = _holders(text, found)
    return found


def _holders(text: str, known: Book) -> dict[str, str]:
    """Who is meant by an office that stands alone: the one named with it, unless one sentence tells of both."""
    named: dict[str, set[str]] = {}
    others: dict[str, set[str]] = {}
    for begin, end in _stretches(text):
        if _ALONE.isdisjoint(text[begin:end].split()):
            continue
        people = [n for n in names(text, begin, end, known) if n.kind == "person"]
        alone = {n.name: n.begin for n in people if n.name.startswith("the ")}
        for person in people:
            office = _office_of(text, person)
            if office:
                named.setdefault(office, set()).add(person.name)
                if office in alone and not _SENTENCE_END.search(text, *sorted((alone[office], person.begin))):
                    others.setdefault(office, set()).add(person.name)
    left = {office: held - others.get(office, set()) for office, held in named.items()}
    return {office: next(iter(held)) for office, held in left.items() if len(held) == 1 and " " in next(iter(held))}


def _office_of(text: str, person: Named) -> str | None:
    """The office right before or behind a name, as it stands alone; none where a country's adjective shows whose it is."""
    if person.name.startswith("the "):
        return None
    behind = _OFFICE_BEHIND.match(text, person.end)
    if behind:
        return f"the {behind['office']}"
    words_before = text[person.front : person.begin].split()
    if not words_before or not all(w in words.LONE_TITLES or w in OFFICE_ENDS for w in words_before):
        return None
    return "the " + " ".join(words_before)


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """The text, cut where no name goes on."""
    begin = 0
    for cut in _CUT.finditer(text):
        yield begin, cut.end()
        begin = cut.end()
    yield begin, len(text)


def _expansion(text: str, at: int, acronym: str) -> str | None:
    """The long form before "(OSCE)": as many words back as it takes for their initials to spell the acronym."""
    before = tokens_of(text, max(0, at - 120), at)
    letters = [c for c in acronym if c.isupper()]
    for size in range(len(letters), min(len(before), len(letters) + 6) + 1):
        run = before[-size:]
        initials = [t.word[0] for t in run if t.capital]
        if initials == letters and run[0].capital:
            return " ".join(text[run[0].begin : run[-1].end].split())
    return None
