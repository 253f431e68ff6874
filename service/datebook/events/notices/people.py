"""What a person's name looks like on a notice: "Dr. Ada M. Byron", "J. van der Berg, PhD", "ADA BYRON"; not "Deep Learning".

The grammar is one of words: a title, given names and initials, a family name with its particles, what follows it. It is read word
by word from the first capital on, so that no text can make it slow.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from datebook.events import words
from datebook.events.named.countries import NAMES
from datebook.events.notices import vocabulary

_HONORIFIC = re.compile(
    r"(?:(?:dr|drs|prof|profs|mr|mrs|ms|mx|rev|hon|sen|rep|gov|lt|col|gen|capt)\b\.?|"
    r"(?:professor|professors|sir|dame|miss|senator|judge|justice|ambassador|rabbi|sister|docent|doctor)\b)",
    re.IGNORECASE,
)
_WORD = re.compile(
    r"(?:[A-ZÀ-Þ](?:['’][A-ZÀ-Þ])?[a-zà-ÿ~]{1,24}(?:['’]?[A-ZÀ-Þ][a-zà-ÿ]{1,24}){0,2}(?:[-'’][A-ZÀ-Þa-z][a-zà-ÿ]{0,24}){0,2}"
    r"|[A-ZÀ-Þ](?:['’]?[A-ZÀ-Þ]){1,24}(?:-[A-ZÀ-Þ]{1,24})?)(?![\w@])"
)
_INITIAL = re.compile(r"[A-ZÀ-Þ]\.(?:-?[A-ZÀ-Þ]\.){0,2}|[A-ZÀ-Þ](?=[ ])")
_PARTICLES = re.compile(r"(?:(?:van|von|de|del|della|der|den|da|dos|du|di|la|le|el|al|bin|ibn|ben|ter|ten|zu|af|st\.)[ ]){1,2}")
_SUFFIX = re.compile(
    r",?[ ](?:Jr\b\.?|Sr\b\.?|III\b|II\b|IV\b|Esq\b\.?)|,[ ]?(?:Ph\.?[ ]?D\b\.?|M\.?D\b\.?|Sc\.?D\b\.?|J\.?D\b\.?|R\.?N\b\.?)",
    re.IGNORECASE,
)
_NICKNAME = re.compile(r"[ ](?:\([A-Z][a-z]{1,12}\)|[\"“][A-Z][a-z]{1,12}[\"”])(?=[ ][A-Z])")
_GAP = re.compile(r"[ \t]{1,2}|[ \t]{0,3}\n[ \t]{0,3}(?![ \t])")
_SPACE = re.compile(r"[ \t]{1,2}")
_CAPITAL = re.compile(r"(?<![\w@.&/-])[A-ZÀ-Þ]|(?<=/)[A-ZÀ-Þ]")
_LOWER = re.compile(r"(?<![\w@+.-])[a-zà-ÿ]{4,30}(?![\w@+-]|\.\w)")
_PARTS = re.compile(r"[A-ZÀ-Þ][\w'’~-]*")
_NO_NAME = re.compile(
    r"[AI] |[AP]\.?M\b|(?:North|South|East|West|New|Los|Las|San|Santa|El|The|La)\s|[^a-zà-ÿ]{0,3}$|(?:[A-Z]\.\s?)+$"
)
"""Runs that begin as no name does: "South Carolina", "A PARAMETRIC", "P.M."."""
_SHOUTED = re.compile(r"\b[A-ZÀ-Þ]{5,}\b")
_SHOUTED_ALL = re.compile(r"\b[A-ZÀ-Þ]{2,}\b(?!\.[A-Z])")
_LEAST_SHOUTED = 5
_MOST_WORDS = 4
_GIVEN = frozenset(name.casefold() for name in words.GIVEN_NAMES)


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name where it stands; `begin` is that of the title where one leads it."""

    begin: int
    bare: int
    """Where the name itself begins, behind a title."""
    end: int
    text: str

    @property
    def spoken(self) -> str:
        """The name as a person would write it into a calendar: no title, not in capitals throughout."""
        name = " ".join(self.text[self.bare : self.end].split())
        shouted = _SHOUTED if re.search(r"[a-zà-ÿ]", name) else _SHOUTED_ALL
        return shouted.sub(lambda word: word[0].capitalize(), name)

    @property
    def honoured(self) -> bool:
        """Whether a title leads it."""
        return self.bare > self.begin

    @property
    def family(self) -> str:
        """The family name in small letters, by which two mentions are known for one person."""
        name = _SUFFIX.split(self.text[self.bare : self.end])[0]
        return (name.split() or [""])[-1].rpartition(".")[2].casefold()


def names(text: str, begin: int, end: int, wraps: Callable[[int], bool]) -> Iterator[Name]:
    """The names between two points, in order; `wraps` says of a place whether a name there may go on in the next line."""
    at = begin
    while found := _CAPITAL.search(text, at, end):
        name = name_at(text, found.start(), end, wrapped=wraps(found.start()))
        if name:
            yield name
            at = name.end
        else:
            at = found.end()


def name_at(text: str, begin: int, end: int, *, wrapped: bool = True) -> Name | None:
    """The name that begins here: two words and more, or one behind a title."""
    gap = _GAP if wrapped else _SPACE
    at = begin
    while title := _HONORIFIC.match(text, at, end):
        space = gap.match(text, title.end(), end)
        if space is None and not title[0].endswith("."):
            break
        at = space.end() if space else title.end()
    bare, parts, last = at, 0, -1
    while parts < _MOST_WORDS and (piece := _piece(text, at, end, first=parts == 0)):
        parts += 1
        initial, stop = piece
        if parts > 1 and not initial and _out_of_case(text[bare:at], text[at:stop]):
            break
        last = last if initial and text[stop - 1 : stop] != "." and parts > 1 else stop
        nickname = _NICKNAME.match(text, stop, end)
        space = gap.match(text, nickname.end() if nickname else stop, end)
        if space is None and not (initial and stop < end and text[stop].isupper()):
            break
        at = space.end() if space else stop
    if last < 0 or len(_PARTS.findall(text, bare, last)) < (1 if bare > begin else 2) or _NO_NAME.match(text[bare:last]):
        return None
    suffix = _SUFFIX.match(text, last, end)
    return Name(begin, bare, suffix.end() if suffix else last, text)


def _piece(text: str, at: int, end: int, *, first: bool) -> tuple[bool, int] | None:
    """Whether the next part of a name is an initial, and where it ends."""
    initial = _INITIAL.match(text, at, end)
    if initial:
        return True, initial.end()
    particle = None if first else _PARTICLES.match(text, at, end)
    word = _WORD.match(text, particle.end() if particle else at, end)
    return (False, word.end()) if word and _may_name(word[0]) else None


def _may_name(word: str) -> bool:
    return len(word) > 1 and not (word.casefold() in vocabulary.NO_PERSON or word in NAMES)


def _out_of_case(before: str, word: str) -> bool:
    """Whether a word in capitals stands behind one that is not: "Ada Byron CMU"; a family name may ("Ada BYRON")."""
    return word.isupper() and len(word) < _LEAST_SHOUTED and not before.replace(".", "").strip().isupper()


def small_words(text: str, limit: int) -> frozenset[str]:
    """The words that a text writes small: none of them is likely to be part of a name."""
    return frozenset(m[0] for m in _LOWER.finditer(text, 0, limit))


def likeness(name: Name, small: frozenset[str]) -> int:
    """How much a run of capitalised words looks like a name: by its title, given name, initials, and by no common word."""
    bare = name.text[name.bare : name.end]
    parts = [part.strip('.,()"“”').casefold() for part in bare.split()]
    given = bool(parts) and parts[0] in _GIVEN
    total = 3 * name.honoured + 2 * given
    total -= 3 * (not given and parts[0].endswith("ing"))
    total += 2 * bool(re.search(r"(?:^|[ .])[A-ZÀ-Þ]\.", bare)) + bool(_SUFFIX.search(bare))
    for part in parts:
        common = len(part) > 3 and part not in _GIVEN and (part in small or part.endswith(vocabulary.ABSTRACT_ENDINGS))
        total -= 3 * common
    return total
