"""Groups that take part without a name of their own: "water ministers", "the school board", "EU finance ministers".

Such a group is the subject of the event's verb: a word for people of one office or for a body stands before it, with at most the
words between that say where they are from and how certain it is. Or it stands behind the event, after a word that leads to the
other side: "a meeting with business leaders", "a session of parliament", "will brief local mayors".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from datebook.events import words
from datebook.events.named.countries import ADJECTIVES
from datebook.events.named.names import Named

_PEOPLE = (
    "ministers leaders presidents premiers negotiators officials diplomats envoys ambassadors experts representatives delegates "
    "lawmakers senators deputies governors mayors commissioners judges generals commanders advisers aides bankers scientists "
    "engineers lawyers farmers workers students teachers residents owners players veterans activists protesters demonstrators "
    "supporters volunteers families survivors pilgrims bishops rabbis chiefs heads teams delegations sides parties unions "
    "companies airlines banks creditors investors shareholders rebels factions members regulators prosecutors investigators"
)
_BODIES = (
    "committee subcommittee council board commission panel cabinet parliament assembly delegation society club coalition court"
)
_HEAD = re.compile(rf"\b(?:{'|'.join((_PEOPLE + ' ' + _BODIES).split())})\b", re.IGNORECASE)
_WORD = re.compile(r"[\w&’'.-]+")
_TO_VERB = re.compile(
    r"(?:\s+(?:from|of|representing|in|into|on)\s+[^;:.()]{2,120}?)?,?"
    r"(?:\s+(?:will|would|is|are|was|were|may|might|could|should|shall|also|both|to|expected|due|set|scheduled|plan|plans|"
    r"planning|"
    r"last|first|then|again|have|has|had|been|then|later|now|jointly|separately|agreed|likely))*\s*"
)
_TAIL = re.compile(
    r"\s+of\s+(?:the\s+)?(?:(?!(?:the|a|an)\b)[a-z][\w-]+|[A-Z]\w+(?=\s+[a-z]+(?:s|ies)\b))(?:\s+(?:countries|states|groups|missions|parties|staff|government|union))?\b(?<!will)"
)
"""What a group may be of: "ministers of the coastal states", "members of the union"."""
_MOST_WORDS = 5
_NO_PART = frozenset(
    (
        "the a an this that these those its their his her our your my no any some each every of in on at to for by with from and "
        "or as whose which who that is are was were be will would has have had after before during until since about "
        "between both all "
        "several many "
        "most other more two three four five six seven eight nine ten said says told but when while if also then"
    ).split()
)


def subject(text: str, begin: int, verb: int) -> Named | None:
    """The group that is the subject of the verb at `verb`, in the clause that begins at `begin`."""
    for found in reversed(list(_HEAD.finditer(text, max(begin, verb - 200), verb))):
        if _TO_VERB.fullmatch(text, found.end(), verb):
            return _named(text, begin, found)
    return None


def _named(text: str, floor: int, head: re.Match[str]) -> Named | None:
    start, count = head.start(), 1
    for word in reversed(list(_WORD.finditer(text, max(floor, head.start() - 60), head.start()))):
        if text[word.end() : start].strip() or word[0].lower() in _NO_PART or count == _MOST_WORDS or word[0][0].isdigit():
            break
        if word[0].endswith(("'s", "’s", "'", "’", "ly")) or word[0] in ADJECTIVES or word[0] in words.NO_NAMES:
            break
        start, count = word.start(), count + 1
    tail = _TAIL.match(text, head.end())
    end = tail.end() if tail else head.end()
    spoken = " ".join(text[start:end].split())
    if head[0][0].isupper() and count > 1 and head[0].lower() in _BODIES.split():
        return None  # a body's own name: `names` reads it
    return Named(start, end, spoken, "group", "a group, named by what its members are, as the subject of the verb")


_OTHERS = (
    "executives organizers organisers employees officers planners refugees troops servicemembers soldiers sailors astronauts "
    "pilots "
    "staff counterparts constituents citizens stakeholders partners allies growers ranchers entrepreneurs investors nurses "
    "doctors "
    "educators parents mothers children pupils alumni faculty cadets volunteers neighbours neighbors councillors councilors "
    "legislators governments authorities ministries businesses musicians artists writers athletes firefighters apprentices "
    "clergy elders chiefs youth personnel dignitaries guests states countries rebels mayors"
)
_SINGLE_BODIES = "parliament committee subcommittee council board cabinet commission assembly union court"
_SINGLE = "government administration opposition delegation management company union"
_BEHIND = rf"(?:{'|'.join((_PEOPLE + ' ' + _OTHERS + ' ' + _SINGLE).split())}|service\\s+members)"
_MANY = (
    r"(?:(?:the|a|an|all|some|both|several|many|about|more\s+than|over|\d+|two|three|four|five|six|dozens|hundreds|thousands|of|his|her|"
    r"their|its|our|fellow|(?:(?:diverse|small|large|select)\s+)?(?:group|delegation|number|range|team|panel|trio|audience|crowd)\s+of)\s+)*"
)
_MODIFIERS = r"(?:(?!(?:the|and|or|of|in|at|on|to|for|with|from|by|his|her|its|their)\b)[\w’'&-]+(?<!['’]s)[,]?\s+){0,4}?"
_ONE = re.compile(
    rf"{_MANY}(?P<group>{_MODIFIERS}{_BEHIND}\b(?!\s+{_BEHIND}\b)(?:\s+of\s+(?:state|government|mission|delegation|staff|(?:diplomatic\s+)?missions|the\s+[A-Z][\w'’-]*(?:\s+[A-Z]\w*)*|"
    r"the\s+(?:[a-z]+\s+)?(?:groups|countries|states|parties|union|delegations)))?)",
)
_A_BODY = re.compile(
    rf"(?:the\s+)?(?P<group>(?:[a-z]+\s+){{0,2}}?(?:{'|'.join(_SINGLE_BODIES.split())}))\b(?!\s+(?:member|hear|meet|room|chair))"
)
_NEXT_ONE = re.compile(r",?\s+(?:and|or|as well as)\s+|,\s+")
_WITH = re.compile(
    r"\b(?:with|between|among|alongside|attended\s+by|to\s+(?:meet|see|brief|address|thank|hear\s+from)(?:\s+with)?)\s+"
)
_HIDDEN = re.compile(r"\b(?:reporters?|journalists?|media|press)\b", re.IGNORECASE)
_KNOWN = re.compile(r"\b(?:the|these|those|both|two)\s+$", re.IGNORECASE)
"""Before a single word, what makes it those who were named before: "between the two presidents"."""
VAGUE = frozenset("sides parties members countries states guests partners teams both officials".split())
"""Words that name nobody by themselves."""


def behind(text: str, begin: int, end: int, *, of: bool, to: bool, straight: bool) -> list[Named]:
    """The groups behind an event: after "with" and "between"; `of`, `to`: right after these too; `straight`: as an object."""
    found: list[Named] = []
    for lead in _WITH.finditer(text, begin, end):
        found.extend(list(_listed(text, lead.end(), end)) or _body(text, lead.end(), end, of=lead[0].startswith("with")))
    for leads, word in ((of, "of"), (to, "to"), (straight, "")):
        near = re.compile(rf"\s+{word}\s+" if word else r"\s+").match(text, begin, end) if leads else None
        if near:
            found.extend(list(_listed(text, near.end(), end)) or _body(text, near.end(), end, of=word == "of"))
    return found


def _listed(text: str, begin: int, end: int) -> Iterator[Named]:
    """One group, or several joined: "with refugees, aid workers and local officials"."""
    at = _ONE.match(text, begin, end)
    while at:
        spoken = " ".join(at["group"].split())
        known = " " not in spoken and _KNOWN.search(text, max(begin - 2, at.start()), at.start("group"))
        if spoken.lower() not in VAGUE and not known and not _HIDDEN.search(spoken) and not _named_in(spoken):
            yield Named(*at.span("group"), spoken, "group", "a group, named by what its members are")
        joined = _NEXT_ONE.match(text, at.end(), end)
        at = _ONE.match(text, joined.end(), end) if joined else None


def _body(text: str, begin: int, end: int, *, of: bool) -> list[Named]:
    """As in "a session of parliament"."""
    found = _A_BODY.match(text, begin, end) if of else None
    return [Named(*found.span("group"), found["group"], "group", "a body, of which the event is")] if found else []


def _named_in(spoken: str) -> bool:
    """Whether the words before the group hold a country's name, which is a party by itself, or a day."""
    return any(word in words.NO_NAMES for word in spoken.split())
