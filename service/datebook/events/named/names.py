"""Names of countries, bodies and people in a stretch of text, each as a reader would name it.

A name is known from the tables (countries, bodies), from the text's own introduction ("the … Organization … (OSCE)"), or from
its grammar: a title leads a person's name, a word such as Council marks a body. A bare surname is completed by the full name
that stands elsewhere in the document.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from datebook.events import words
from datebook.events.named.countries import ADJECTIVES, NAMES, SEATS
from datebook.model import ParticipantKind

_TOKEN = re.compile(r"[^\W_][\w&’']*+(?:(?:[-–.](?=[^\W_])|\.(?=[-–][^\W_]))[\w&’']*+)*+\.?")
_ABBREVIATED = re.compile(
    r"(?:\w+[-–])?(?:[A-Za-z]\.)+|(?:St|Mt|Ft|Jr|Sr|Dr|Mr|Mrs|Ms|Gen|Brig|Maj|Sen|Rep|Gov|Lt|Col|Capt|Adm|Prof|Rev|"
    r"Inc|Corp|Co|Ltd|SEN|REP|GOV|GEN|DR|LT|COL|MRS?|Sens|Reps)\."
)
_PARTICLES = frozenset("de da del della di du la le al el bin ibn van von der den dos das ter ten und y e".split())
_JOINTS = frozenset("of for on the and in to de des du".split())
_IN_NAMES = _PARTICLES | _JOINTS | words.RANKS | words.TITLES | words.PLURAL_RANKS
"""Words in small letters that can stand in a name or lead to one."""
OFFICE_ENDS = frozenset({"Minister", "Leader", "Lady", "Gentleman"})
_LED = re.compile(r"(?:\b[Tt]he|\b(?:President|Minister|Lady|Secretary|Gentleman|Chancellor),?(?:\s+and)?)\s+$")
"""What stands before an office that speaks for its holder: an article, or another office."""
_LEAD = 24
_NAME = r"[A-ZÀ-Þ][\w'’-]+"
_BEHIND_OFFICE = re.compile(
    r"(?:\s+(?:of|for|to)\s+(?:the\s+)?[A-Z][\w'’.-]*(?:\s+(?:of|for|to|and|the|[A-Z][\w'’.-]*)){0,10})?,\s+"
    r"(?:(?:Dr|Mr|Mrs|Ms|Prof|Sir|Dame|Lord|Gen|Adm)\.?\s+)?"
    rf"(?P<name>{_NAME}(?:\s+(?:[A-Z]\.|bin|al|el|de|van|von|da|del|{_NAME})){{1,4}})(?=[,.;:)]|\s+(?:and|or|on|in|at|"
    rf"to|will|is|was|has|who|"
    r"for|said|met|told|with)\b|$)"
)
"""A name set off by a comma behind an office."""
_NO_PERSON = words.BODIES | words.NO_NAMES | words.LONE_TITLES | frozenset(NAMES)
_LONGEST_OFFICE = 160
_THE = re.compile(r"\b[Tt]he $")
_MEMBER = re.compile(r"(?:\([DRI][ –-]|[a-z],\s)$")
_NEXT_SHOUTED = re.compile(r"\s+[A-Z]{4,}\b")
_SEAT = re.compile(r"[DRI][-–][A-Z]|(?:I|You|He|She|It|We|They|Who|There|That)['’](?:ll|ve|re|d|m)$")
"""What is no name though it has a capital: a member's party and state, "(D-WA)", or "She'll"."""
_NOT_SHOUTED = re.compile(r"[a-zà-ÿ]")
_SIDES = frozenset(
    "side sides delegation delegations officials leaders diplomats negotiators counterparts ministers parties "
    "government governments lawmakers team teams "
    "representatives envoys authorities leadership leader talks summit meeting negotiations consultations dialogue "
    "conference".split()
)
"""After an adjective, what makes it name its country as a party: "the American side", "Franco-German talks"."""
_PARTS_OF_NAMES = _IN_NAMES | _SIDES
_LONGEST_KNOWN: dict[str, int] = {}
"""First word of a name in the tables → how many words the longest name has that begins so."""
for _name in (*NAMES, *SEATS, *words.KNOWN_BODIES):
    _first, *_others = _name.split()
    _LONGEST_KNOWN[_first] = max(len(_others) + 1, _LONGEST_KNOWN.get(_first, 0))


@dataclass(frozen=True, slots=True)
class Named:
    """Something named, where it stands. `kind` is None for a capitalised name whose kind the text does not show."""

    begin: int
    end: int
    name: str
    kind: ParticipantKind | None
    because: str
    place: bool = False
    """Whether the words can also name a place (a country, a capital)."""
    compound: bool = False
    """Whether it is one of several joined by a hyphen ("Russia-NATO")."""
    lead: int = -1
    """Where the words that lead up to the name begin (title, nationality); -1 where none do."""

    @property
    def front(self) -> int:
        """Where it begins, with the words that lead up to it."""
        return self.lead if self.lead >= 0 else self.begin


@dataclass(slots=True)
class Book:
    """What a document's own words say about names: surnames → full names, acronyms and what they stand for."""

    people: dict[str, str] = field(default_factory=dict)
    acronyms: dict[str, str] = field(default_factory=dict)
    full_names: set[str] = field(default_factory=set)
    """The full names that `people` has."""
    surnames: set[str] = field(default_factory=set)
    """Those named by office and surname alone, "Secretary Moor"."""
    holders: dict[str, str] = field(default_factory=dict)
    """Offices as they stand alone ("the Foreign Secretary") → the only person whom the document names with that office."""

    def introduce(self, name: str) -> None:
        """Keep a full name, if it is the first with its surname."""
        if self.people.setdefault(name.rsplit(maxsplit=1)[-1], name) == name:
            self.full_names.add(name)


_SHOUTED_SMALL = frozenset(
    (
        "on in at to for with and of the by from as after before over amid will meet meets host hosts hold holds visit "
        "visits monday tuesday wednesday thursday friday saturday sunday january february march april june july august "
        "september october november december "
    ).split()
)
"""Words that are no names though a headline sets them in capitals."""


class _Token(NamedTuple):
    begin: int
    end: int
    word: str

    @property
    def lower(self) -> str:
        return self.word.lower()

    @property
    def capital(self) -> bool:
        return self.word[0].isupper() and not (self.word.isupper() and self.word.lower() in _SHOUTED_SMALL)


def names(text: str, begin: int, end: int, known: Book) -> list[Named]:
    """Everything named between two places of a text, in order, without overlaps."""
    tokens = tokens_of(text, begin, end, brief=True)
    found: list[Named] = []
    i = 0
    while i < len(tokens):
        token = tokens[i]
        if (not token.capital and token.lower not in words.RANKS and token.lower not in words.PLURAL_RANKS) or _SEAT.match(
            token.word
        ):
            i += 1
            continue
        named, used = _at(text, tokens, i, known)
        found.extend(named)
        i += used
        while named and i < len(tokens) and tokens[i].begin < named[-1].end:
            i += 1
    return found


def tokens_of(text: str, begin: int, end: int, *, brief: bool = False) -> list[_Token]:
    """Words, without the genitive ending and the full stop that belong to the sentence.

    `brief`: of words in a row that can be no part of a name, the first stands for all.
    """
    found: list[_Token] = []
    passed = False
    for match in _TOKEN.finditer(text, begin, end):
        word = match[0]
        if brief and word[0].islower() and word not in _PARTS_OF_NAMES:
            if not passed:
                found.append(_Token(match.start(), match.end(), word))
            passed = True
            continue
        passed = False
        last = word[-1]
        if last in "s'’":
            for ending in ("'s", "’s", "’", "'"):
                word = word.removesuffix(ending)
        elif last == "." and not _ABBREVIATED.fullmatch(word):
            word = word[:-1]
        if word:
            found.append(_Token(match.start(), match.start() + len(word), word))
    return found


def _adjacent(text: str, left: _Token, right: _Token) -> bool:
    """Whether nothing but white space within a paragraph stands between two words."""
    between = text[left.end : right.begin]
    return between.isspace() and between.count("\n") < 2 and (len(between) == 1 or "\n" in between)


def _at(text: str, tokens: list[_Token], i: int, known: Book) -> tuple[list[Named], int]:
    """What is named from token `i` on, and how many tokens that takes (at least one)."""
    several = _several(text, tokens, i, known) if tokens[i].lower.rstrip(".") in words.PLURAL_RANKS else None
    person = several or _titled(text, tokens, i, known)
    if person:
        return person
    if not tokens[i].capital and not _THE.search(text, max(0, tokens[i].begin - 4), tokens[i].begin):
        return [], 1  # a rank in small letters leads to nobody here: "the adjutant general of the guard"
    compound = _compound(tokens[i])
    if compound:
        return compound, 1
    known_name = _from_tables(text, tokens, i)
    if known_name:
        return known_name
    return _by_shape(text, tokens, i, known)


def _titled(text: str, tokens: list[_Token], i: int, known: Book) -> tuple[list[Named], int] | None:
    """A person after a title: "Russian Deputy Foreign Minister Sergei Ryabkov", "Secretary Rubio"; or "the President" alone."""
    j, ranked = i, -1
    while j < len(tokens) and j - i < 16 and (j == i or _adjacent(text, tokens[j - 1], tokens[j])):
        low = tokens[j].lower.rstrip(".")
        if low in words.RANKS:
            ranked = j
        elif not (low in words.TITLES or _is_country_word(tokens[j].word)) or _two_people(tokens, j):
            break
        j += 1
    if ranked < 0:
        return None
    after = j
    apart = after == len(tokens) or not _adjacent(text, tokens[after - 1], tokens[after])
    joint = tokens[after - 1].lower in _JOINTS or tokens[after - 1].lower == "the"
    if tokens[after - 1].word in ADJECTIVES and tokens[after - 2].lower in {"of", "in"} and not apart:
        after += 1  # "professor of American Studies": what is taught belongs to the office
        apart = after == len(tokens) or not _adjacent(text, tokens[after - 1], tokens[after])
    end = after if apart or joint else _name_end(text, tokens, after, known)
    if end > after:
        last = tokens[end - 1]
        return [_person(text, tokens[after].begin, last.end, known, tokens[i].begin)], end - i
    appointed = _appointed(text, tokens, i, ranked, known)
    if appointed is not None:
        return appointed
    office = [t.word for t in tokens[i : ranked + 1]]
    if all(w in words.LONE_TITLES or w in OFFICE_ENDS for w in office) and _LED.search(
        text, max(0, tokens[i].begin - 24), tokens[i].begin
    ):
        return [
            Named(
                tokens[i].begin, tokens[ranked].end, "the " + " ".join(office), "person", "an office that stands for the person"
            )
        ], ranked + 1 - i
    return None


def _several(text: str, tokens: list[_Token], i: int, known: Book) -> tuple[list[Named], int] | None:
    """The people after the plural of an office: "Senators A and B", "astronauts C, D and E"."""
    found: list[Named] = []
    at = i + 1
    while (
        at < len(tokens) and _BETWEEN_PEOPLE.fullmatch(text, tokens[at - 1].end, tokens[at].begin) and len(found) < _MOST_PEOPLE
    ):
        if tokens[at].word == "and" and found:
            at += 1
            continue
        end = _name_end(text, tokens, at, known)
        if end == at or tokens[at].word in NAMES:
            break
        found.append(_person(text, tokens[at].begin, tokens[end - 1].end, known, tokens[i].begin if not found else -1))
        at = end
    return (found, at - i) if found else None


_BETWEEN_PEOPLE = re.compile(r"(?:\s*\([^)]{1,14}\))?,?\s+")
_MOST_PEOPLE = 8


def _appointed(text: str, tokens: list[_Token], i: int, ranked: int, known: Book) -> tuple[list[Named], int] | None:
    """A person named behind the office: "the High Commissioner for Refugees, Ana Lopes", "the mayor, Jim Lee, said"."""
    found = _BEHIND_OFFICE.match(text, tokens[ranked].end, tokens[ranked].end + _LONGEST_OFFICE)
    if found is None or any(w in _NO_PERSON for w in found["name"].split()):
        return None
    begin, end = found.span("name")
    used = sum(token.begin < end for token in tokens[i:])
    return [_person(text, begin, end, known, tokens[i].begin)], used


def _two_people(tokens: list[_Token], j: int) -> bool:
    """Whether "and" joins two offices, "the President and the First Lady", rather than the words of one."""
    return tokens[j].word == "and" and j + 1 < len(tokens) and tokens[j + 1].word == "the"


def _name_end(text: str, tokens: list[_Token], i: int, known: Book) -> int:
    """The token after the personal name that begins at token `i`; `i` itself where none does."""
    j = i
    while j < len(tokens) and j - i < 5 and (j == i or _adjacent(text, tokens[j - 1], tokens[j])):
        token = tokens[j]
        if (
            token.word.isupper()
            and len(token.word) > 1
            and (token.word.capitalize() in words.NO_NAMES or (j > i and tokens[j - 1].word.title() in known.people))
        ):
            break
        if j == i and token.word in _MONTH_NAMES and _before_name(text, tokens, j):
            j += 1
            continue
        if (
            token.capital
            and not token.word[0].isdigit()
            and not (token.word in words.NO_NAMES or token.word in words.BODIES or token.lower.rstrip(".") in words.RANKS)
        ) or (
            j > i
            and (
                (token.lower in _PARTICLES and any(t.capital for t in tokens[j + 1 : j + 3])) or _WITH_PARTICLE.match(token.word)
            )
        ):
            j += 1
        else:
            break
    return j


_WITH_PARTICLE = re.compile(r"(?:al|el|as|ad|ar|ul|bin)[-–][A-Z]")
"""A family name that its article leads: "al-Masri"."""
_MONTH_NAMES = frozenset({"Jan", "April", "May", "June", "August", "Summer", "Autumn"})
"""Given names that are months too: after a title and before a further name they are names."""


_NUMBER = re.compile(r",?\s+\d")
"""Behind a month: its day or year."""


def _before_name(text: str, tokens: list[_Token], i: int) -> bool:
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    return following is not None and following.word[0].isupper() and _adjacent(text, tokens[i], following)


def _person(text: str, begin: int, end: int, known: Book, lead: int) -> Named:
    spoken = " ".join(text[begin:end].split())
    if not _NOT_SHOUTED.search(spoken) and len(spoken) > 4:
        spoken = spoken.title()
    full = known.people.get(spoken) or known.people.get(spoken.title()) if " " not in spoken else None
    because = f'a person; "{full}" is the full name elsewhere in the document' if full else "a person's name after a title"
    return Named(begin, end, full or spoken, "person", because, lead=lead)


def _is_country_word(word: str) -> bool:
    return word in NAMES or word in SEATS


def _compound(token: _Token) -> list[Named] | None:
    """The parties of "Russia-NATO", "Russian-American", "U.S.–Türkiye"."""
    parts = re.split(r"[-–]", token.word)
    if not 2 <= len(parts) <= 3:
        return None
    found, at = [], token.begin
    for part in parts:
        named = _party_of(part, at)
        if named is None:
            return None
        found.append(named)
        at += len(part) + 1
    return found


_PREFIXES = {
    "Franco": "French",
    "Anglo": "British",
    "Sino": "Chinese",
    "Russo": "Russian",
    "Indo": "Indian",
    "Euro": "EU",
    "Greco": "Greek",
}


def _party_of(part: str, at: int) -> Named | None:
    part_key = _PREFIXES.get(part, part)
    country = NAMES.get(part_key) or SEATS.get(part_key)
    if country:
        return Named(at, at + len(part), country.name, "country", f'"{part}" names {country.name} as a party', compound=True)
    if part_key in words.KNOWN_BODIES:
        return Named(at, at + len(part), words.KNOWN_BODIES[part_key], "organization", "a body known by this name", compound=True)
    return None


def _from_tables(text: str, tokens: list[_Token], i: int) -> tuple[list[Named], int] | None:
    """A country, a capital that speaks for one, or a known body; the longest that fits."""
    for size in range(min(_LONGEST_KNOWN.get(tokens[i].word, 0), len(tokens) - i), 0, -1):
        last = tokens[i + size - 1]
        phrase = " ".join(t.word for t in tokens[i : i + size])
        if size > 1 and len(text[tokens[i].begin : last.end].split()) != size:
            continue
        following = tokens[i + size] if i + size < len(tokens) and _adjacent(text, last, tokens[i + size]) else None
        begin, end = tokens[i].begin, last.end
        if phrase in words.KNOWN_BODIES and not (following and following.capital and _goes_on(tokens, i + size)):
            return [Named(begin, end, words.KNOWN_BODIES[phrase], "organization", "a body known by this name")], size
        country, seat = NAMES.get(phrase), SEATS.get(phrase)
        if not (country or seat) or (following and following.capital and _goes_on(tokens, i + size)):
            continue
        if country and phrase in ADJECTIVES:
            if following and (following.lower in _SIDES or _side_further_on(tokens, i + size)):
                return [Named(begin, end, country.name, "country", f'"{phrase}" speaks of {country.name} as a party')], size
            return [], size
        if country:
            return [Named(begin, end, country.name, "country", f"{country.name} by name", place=True)], size
        if seat:
            return [Named(begin, end, seat.name, "country", f'"{phrase}" stands for {seat.name}', place=True)], size
    return None


def _side_further_on(tokens: list[_Token], i: int) -> bool:
    """Whether another adjective and then a side follows: "French and German negotiators"."""
    j = i + 1 if tokens[i].word == "and" else i
    if j >= len(tokens) or tokens[j].word not in ADJECTIVES:
        return False
    return any(t.lower in _SIDES for t in tokens[j + 1 : j + 4])


def _goes_on(tokens: list[_Token], i: int) -> bool:
    """Whether a body's name goes on after a country word: "US Navy", "Russian Foreign Ministry"."""
    for token in tokens[i : i + 4]:
        if token.word in words.BODIES:
            return True
        if not token.capital:
            return False
    return False


def _by_shape(text: str, tokens: list[_Token], i: int, known: Book) -> tuple[list[Named], int]:
    """A capitalised name that no table knows: a body by one of its words, a person by the given name, or neither."""
    first = tokens[i]
    if first.word in words.NO_NAMES and first.word not in words.BODIES:
        return [], 1
    if first.word.isupper() and first.word.capitalize() in words.NO_NAMES and _shouted(text, first.begin):
        return [], 1
    j = _run_end(text, tokens, i)
    run = tokens[i:j]
    begin, end = first.begin, run[-1].end
    spoken = " ".join(text[begin:end].split())
    if spoken in known.acronyms:
        short = known.acronyms[spoken]
        tail = re.match(rf"\s*\({re.escape(short)}\)", text[end : end + 40])
        at = end + tail.end() - 1 - len(short) if tail else begin
        return [
            Named(at, at + len(short) if tail else end, short, "organization", f'"{short}" stands for "{spoken}"', lead=begin)
        ], len(run)
    if any(t.word in words.BODIES for t in run):
        if len(run) == 1 and i > 0 and _adjacent(text, tokens[i - 1], first) and _compound(tokens[i - 1]):
            return [], 1
        return [Named(begin, end, spoken, "organization", "a body's name")], len(run)
    family = known.people.get(run[-1].word)
    if (len(run) == 1 and family is not None) or (family is not None and family.casefold().endswith(f" {spoken.casefold()}")):
        full = family
        return [Named(begin, end, full, "person", f'"{full}" is the full name elsewhere in the document')], len(run)
    if spoken in known.surnames:
        return [Named(begin, end, spoken, "person", "named by office and surname elsewhere in the document")], len(run)
    if re.fullmatch(r"[A-Z]{2}", spoken) and _MEMBER.search(text, max(0, begin - 4), begin):
        return [], len(run)  # a member's state, "(R MO)"
    if len(run) == 1 and spoken.isupper() and _NEXT_SHOUTED.match(text, end):
        return [], 1  # "FIELD TRIP"
    if re.fullmatch(r"[A-Z][A-Z&-]{1,6}", spoken) and not _shouted(text, begin):
        return [Named(begin, end, spoken, "organization", "an acronym")], len(run)
    people = spoken in known.full_names or (2 <= len(run) <= 4 and given(first.word))
    if people:
        return [Named(begin, end, spoken, "person", "a person's name")], len(run)
    return [Named(begin, end, spoken, None, "a name")], len(run)


def given(word: str) -> bool:
    """Whether a word is a given name, or two joined: "Jean-Luc"."""
    return word in words.GIVEN_NAMES or (
        "-" in word and all(part in words.GIVEN_NAMES for part in word.split("-")[:1]) and word[0].isupper()
    )


def _shouted(text: str, at: int) -> bool:
    """Whether the line is set in capitals throughout, so that they mark no acronym."""
    line = text[text.rfind("\n", 0, at) + 1 : at + 200].partition("\n")[0][:300]
    return not _NOT_SHOUTED.search(line)


def _run_end(text: str, tokens: list[_Token], i: int) -> int:
    """The token after a capitalised run; words such as "of" join it where a capital follows and a body's name is under way."""
    j, body = i + 1, tokens[i].word in words.BODIES
    while j < len(tokens) and _adjacent(text, tokens[j - 1], tokens[j]) and j - i < 14:
        token = tokens[j]
        if (
            token.word in _MONTH_NAMES
            and j == i + 1
            and tokens[i].word in words.GIVEN_NAMES
            and not _NUMBER.match(text, token.end)
        ):
            j += 1  # "Nora May, the minister"
            continue
        if token.capital and (token.word not in words.NO_NAMES or token.word in words.BODIES) and token.lower not in words.RANKS:
            body = body or token.word in words.BODIES
            j += 1
            continue
        k = j
        while k < len(tokens) and k - j < 2 and tokens[k].word in _JOINTS and _adjacent(text, tokens[k - 1], tokens[k]):
            k += 1
        if not (k > j and body and k < len(tokens) and tokens[k].capital and _adjacent(text, tokens[k - 1], tokens[k])):
            break
        if tokens[j].word in {"and", "in", "to", "on"} and not _within_name(tokens, i, j, k):
            break
        j = k + 1
    return j


def _within_name(tokens: list[_Token], i: int, j: int, k: int) -> bool:
    """Whether "and", "in", "on" go on with a body's name ("… for Security and Cooperation in Europe") or end it."""
    if tokens[k].word in words.NO_NAMES:
        return False
    opened = any(t.word in {"of", "for", "on"} for t in tokens[i + 1 : j])
    if tokens[j].word == "on":
        return tokens[j - 1].word in words.BODIES
    return opened and not _is_country_word(tokens[k].word) and tokens[k].word not in words.KNOWN_BODIES
