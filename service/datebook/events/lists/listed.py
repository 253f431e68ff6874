"""A line of a list cut into its parts: the name of what takes place, and what stands beside it.

A line is cut at its times, at commas, semicolons, brackets, dashes between spaces, and at a full stop. The first part with a word
of its own is the name. A part may name a place: it ends in a word for a room or a house, or is set in capitals before a dash.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from datebook.events.words import GIVEN_NAMES

Span = tuple[int, int]

NO_EVENT = re.compile(
    r"(?:No\b|(?:Doors?|Gates?|Box office|Check[ -]?in|(?:Early |Late )?Registration|Break|Coffee(?! with)(?: break)?|"
    r"Call time|"
    r"Photo|"
    r"Set[ -]?up|Pre-set|Final access|Arriv\w+|Depart\w+|Buses|Bus|Shuttle|Parking|Lunch break|End|Close[sd]?|Closing date|"
    r"Opens?(?=\s*(?:at|from|to|until|daily|on|\d|$))|Media|Press (?:should|must)|TBA|TBD|Tel|Phone|"
    r"Contact|Fax|Posted|Updated|Published|Released?|Embargo\w*|"
    r"Notification|Submission|Abstracts?|Papers?|Applications?|Deadline|Due|Camera[ -]ready|Early (?:dismissal|bird)|"
    r"Offices? (?:closed|hours)|(?:\w+ )?[Hh]ours|Until|From|Signed|Times?$|Dates$|Posted ?By|"
    r"Dated?|Fines?|Fees?|Winter storm|Weather|Last (?:updated|"
    r"modified)|Copyright|Source|Print|Radio|Wires?|Wire Photos|(?:[\w.’'-]+ ){0,3}(?:arrives|departs)$|TV Corr\w*|"
    r"Pool\w*|(?:[\w-]+ ){0,4}Call Time|By|For|"
    r"Register|RSVP|Mailed|Last day|Season tickets?|Tickets?|Subs|(?:\w+ )?(?:dark|in recess)$|"
    r"Nothing|"
    r"(?:Annual|Half-year(?:ly)?|Interim|Quarterly|First[- ]quarter|Nine-month) (?:report|results)|Ex[- ]dividend|Dividend|"
    r"(?:(?:Spring|Summer|Autumn|Fall|Winter|Half)[- ](?:term|semester|break)|Term)(?: \d{4}|$)|"
    r"(?:Lunch|Tea|Refreshments|Travel(?:s|ling)?|Holidays?|Recess|Dinner break|(?:National|Public|Bank|School) holidays?)$|"
    r"(?:[\w.'’]+ ){0,8}(?:attends|holds) (?:internal |staff )?(?:meetings|briefings)(?: and (?:meetings|briefings))?\b|"
    r"(?:[\w.'’]+ ){0,8}(?:on (?:personal |foreign |official )?(?:travel|leave)$)|En route)\b)",
    re.IGNORECASE,
)
"""What lines time and nobody meets for: doors, buses, breaks, deadlines, stamps."""

_CUT = re.compile(r"[,;()\[\]|\t]|\s[-–—]{1,2}\s|\s[-–—](?=[A-Z])|(?<=[a-z\d)\"”])[.:](?=\s|$)|\s{3,}|—")
_ABBREVIATED = re.compile(r"\b(?:Dr|Prof|Mr|Mrs|Ms|St|Sen|Rep|Gov|Gen|Col|Lt|Rev|Revd|Hon|No|Nos|vs|Ltd|Jr|Sr|Cllr)$")
_BULLET = re.compile(r"[\s\-*•·–—|>▪●+]*(?:\(?(?:\d{1,2}|[a-z])[.)]\s+)?")
_ZONE = re.compile(r"LOCAL(?: TIME)?\s*:?\s+")
"""What may stand between an hour and what takes place then: "9:40 a.m. LOCAL: Secretary A meets …"."""
_EDGES = " \t\n.,;:–—-*_|+"
_JOINS = re.compile(r"[\s,:]*(?=[\"“])|:\s+(?=[A-Z])")
"""What joins a name with what follows: a title in quotation marks, "Opening concert: the Hardanger Ensemble"."""
_LEADS_TO_TIME = re.compile(r"\s*\b(?:on|at|from|for|opens?|begins?|starts?|to|follows?|in the|on the)$", re.IGNORECASE)
_REMARK = re.compile(
    r"(?i)\*{0,2}(?:cancel\w*|postponed|moved\b.*|unchanged|rescheduled\b.*|new (?:date|time)\b.*|tentative|tbc|confirmed|"
    r"sold out|free|local(?: time)?|to be confirmed|closed press.*|open press.*|pooled press.*|no press|"
    r"not public|pm|am|p\.m|a\.m)\*{0,2}$"
)
_HOUSE = (
    r"(?:[Rr]oom|[Hh]all|[Cc]entre|[Cc]enter|[Cc]hurch|[Gg]ym(?:nasium)?|[Ll]ibrary|[Cc]afeteria|[Ss]chool|[Hh]otel|[Ee]mbassy|"
    r"[Pp]alace|[Mm]useum|[Ss]tadium|[Aa]uditorium|[Tt]heat(?:re|er)|[Pp]ark|[Oo]ffice|[Bb]uilding|[Hh]ouse|[Cc]hancellery|"
    r"[Mm]inistry|[Ii]nstitute|[Uu]niversity|[Cc]ollege|[Cc]ourt(?:house)?(?: \d+)?|[Cc]hambers?|[Ss]tage|[Cc]lub|[Gg]allery|"
    r"[Aa]rena|[Ss]quare|[Ss]tation|[Cc]athedral|[Ff]ield|[Gg]rounds?|[Pp]ier|[Ll]ounge|[Bb]allroom|[Ll]obby|[Cc]apitol|"
    r"[Dd]epartment|[Pp]ub|[Ff]arm|[Cc]astle|[Cc]ampus|[Ll]awn|[Zz]oom|[Oo]nline|[Pp]avilion|[Gg]ardens?|[Aa]irport)"
)
_HOUSE_OF = r"(?:Hall|House|Court|Palace|Museum|Chamber|University|Bank|Church) of (?:the )?[A-Z]\w+(?:\s[A-Z]\w+){0,2}"
_PLACE = re.compile(
    rf"(?:(?:in|at)\s+)?(?:the\s+)?(?:[\w'’&.-]+\s+){{0,5}}{_HOUSE}(?:\s+(?:\d{{1,4}}(?:-?[A-Z])?|[A-Z]\w*)){{0,3}}$"
    rf"|(?:the\s+)?(?:[A-Z][\w'’.-]*\s+){{0,3}}{_HOUSE_OF}$"
    r"|(?:in|at)\s+(?:the\s+)?[A-ZÀ-Þ][\w'’.-]*(?:\s+[\w'’.-]+){0,5}$"
)
_CITY = re.compile(r"[A-ZÀ-Þ][\w'’.-]+(?:\s[A-ZÀ-Þ][\w'’.-]+){0,3}$")
_CAPITALS = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ'’. ]{2,30}$")
_TAIL = re.compile(r"\s(?:in|at)\s+(?:the\s+)?(?P<place>[A-ZÀ-Þ][\w'’.-]*(?:\s+(?:of|the|and|[A-ZÀ-Þ\d][\w'’.-]*)){0,5})$")
_PERSON = re.compile(
    r"(?:[Cc]hair(?:ed by)?|[Ss]peakers?|[Ll]ed by|[Hh]osted by|[Ww]ith|[Bb]y|[Mm]oderat\w+|[Pp]resented by|[Ll]eader)\s*:?\s*$"
)
"""What leads to somebody's name, not to a place's."""
_DAY_WORD = re.compile(r"(?i)(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(?:day|sday|nesday|rsday|urday)?\.?$")


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a line: where it stands, its words, whether it names a place, and the place that ends it."""

    begin: int
    end: int
    words: str
    place: bool = False
    tail: Part | None = None


def parts_of(text: str, unit: Span, times: Sequence[Span]) -> tuple[Part, list[Part]] | None:
    """The name of what a line tells, and its other parts in order; None where nothing is named."""
    pieces = [piece for piece in _pieces(text, unit, times) if not _REMARK.match(text[slice(*piece)])]
    named = next((i for i, piece in enumerate(pieces) if _names(text[slice(*piece)])), None)
    if named is None:
        return None
    rest: list[Part] = []
    if named + 1 < len(pieces) and _before_dash(text, pieces[named]) and _names(text[slice(*pieces[named + 1])]):
        rest.append(_part(text, pieces[named], place=True))
        named += 1
    begin, end = pieces[named]
    following = named + 1
    while (
        following < len(pieces)
        and _joined(text, end, pieces[following][0])
        and not _times_between(times, end, pieces[following][0])
    ):
        end = pieces[following][1]
        following += 1
    name = _part(text, (begin, end))
    for span in pieces[following:]:
        words = text[slice(*span)]
        city = not (rest and rest[-1].place) and bool(_CITY.match(words)) and not _personal(text, span, words)
        rest.append(_part(text, span, place=bool(_PLACE.match(words)) or city))
    return name, rest


def _joined(text: str, end: int, begin: int) -> bool:
    """Whether what lies between two parts joins the second to the first."""
    joins = _JOINS.match(text, end)
    return joins is not None and joins.end() == begin


def ends_abbreviation(text: str, at: int) -> bool:
    """Whether a dot at this place ends a word that something always follows: "Dr. Key", "No. 4"."""
    return _ABBREVIATED.search(text, max(0, at - 6), at) is not None


def is_place(words: str) -> bool:
    """Whether words end in a word for a room, a house or a square, or lead to a place by "in" or "at"."""
    return bool(_PLACE.match(words))


def _personal(text: str, span: Span, words: str) -> bool:
    """Whether capitalised words are rather somebody's name, or the short form of one in brackets."""
    acronym = words.isupper() and len(words) > 2 and " " not in words and text[span[0] - 1] == "("
    first = words.split(maxsplit=1)[0].rstrip(".")
    return acronym or len(first) == 1 or first in GIVEN_NAMES or bool(_PERSON.search(text, max(0, span[0] - 20), span[0]))


def _part(text: str, span: Span, *, place: bool = False) -> Part:
    begin, end = span
    if place:
        lead = re.match(r"(?:in|at)\s+(?:the\s+)?|the\s+", text[begin:end])
        begin += lead.end() if lead else 0
    words = " ".join(text[begin:end].split())
    found = _TAIL.search(text[begin:end])
    tail = (
        Part(begin + found.start("place"), begin + found.end("place"), found["place"], place=True)
        if found and not place
        else None
    )
    return Part(begin, end, words, place, tail)


def _pieces(text: str, unit: Span, times: Sequence[Span]) -> list[Span]:
    """What lies between the cuts, without the signs at its edges and the word that leads to a time."""
    bullet = _BULLET.match(text, *unit)
    at = bullet.end() if bullet else unit[0]
    found = (m for m in _CUT.finditer(text, at, unit[1]) if m[0] != "." or not ends_abbreviation(text, m.start()))
    cuts = sorted([*((m.start(), m.end()) for m in found), *times, (unit[1], unit[1])])
    pieces = []
    for begin, end in cuts:
        if begin > at:
            piece = _trimmed(text, at, begin)
            if piece:
                pieces.append(piece)
        at = max(at, end)
    return pieces


def _trimmed(text: str, begin: int, end: int) -> Span | None:
    while begin < end and (text[begin].isspace() or text[begin] in _EDGES):
        begin += 1
    while end > begin and (text[end - 1].isspace() or text[end - 1] in _EDGES):
        end -= 1
    zone = _ZONE.match(text, begin, end)
    begin = zone.end() if zone else begin
    leads = _LEADS_TO_TIME.search(text, begin, end)
    if leads and not text.startswith((" (", "\n"), end):
        end = leads.start()
    return (begin, end) if begin < end else None


def _names(words: str) -> bool:
    """Whether a part can name something: it has a word of three letters that is no day."""
    return not _DAY_WORD.match(words) and any(len(word) > 2 and word[0].isalpha() for word in words.split())


def _before_dash(text: str, piece: Span) -> bool:
    """Whether a part is a place set in capitals before a dash: "OSLO - Meeting of …"."""
    following = text[piece[1] : piece[1] + 3]
    return bool(_CAPITALS.match(text[slice(*piece)])) and following.strip()[:1] in {"-", "–", "—"}


def _times_between(times: Sequence[Span], begin: int, end: int) -> bool:
    return any(begin <= span[0] < end for span in times)
