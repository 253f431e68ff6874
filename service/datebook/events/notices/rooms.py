"""What a place to meet looks like: "Room 12, Mill Hall", "MH 1204", "the Garden Room, 3rd floor, Student Union", "315 Mill".

A place is one or more segments. A segment is a run of capitalised words, numbers and words for rooms and buildings; it is read
word by word, and so are the commas, brackets and words such as "in" that join it to the next.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from datebook.events.named.countries import NAMES
from datebook.events.notices import vocabulary
from datebook.events.notices.layout import Layout
from datebook.events.notices.segment import COMPLETE, ROOM_NUMBER, YEAR, Segment

_TOKEN = re.compile(r"#?[^\W_](?:[\w'’&]|[./-](?=\w)|--(?=\w)){0,30}")
_NUMBER = re.compile(r"#?(?:[A-Z]{1,2}-?)?\d{1,5}(?:[.-]\d{1,4})?(?:-?[A-Za-z]{1,2})?|#?\d{1,2}[A-Z]\d{1,3}[A-Z]?|[A-Z]")
_ORDINAL = re.compile(r"\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|ground|lower|upper|top|main", re.IGNORECASE)
_GAP = re.compile(r"[ \t]{1,2}")
_WRAP = re.compile(r"[ \t]{0,3}\n[ \t]{0,8}(?=\S)|[ \t]{1,3}")
_JOINTS = frozenset("of for and de the".split())
_DESCRIBES = frozenset(
    (
        "conference seminar lecture meeting reading class dining computer main large small red blue green new old student "
        "faculty "
        "graduate common board function multi-purpose multipurpose community performance concert recital banquet lower "
        "upper east "
        "west north south first second third ground interim music black box research study training town city village executive "
        "big little senior physics math chemistry biology engineering computing basement"
    ).split()
)
"""Small words that go before a word for a room: "the large conference room"."""
_NO_PLACE = frozenset(
    (
        "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september "
        "october november december mon tue tues wed thu thur thurs fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec "
        "am pm noon midnight spring summer fall winter autumn phone tel fax ext x page pp vol volume version chapter "
        "section part "
        "dr prof professor mr mrs date time place where when speaker title topic who host abstract location venue dates coffee "
        "refreshments reception lunch tea contact in at on by from with to as is will it he she they we i this that these please "
        "all everyone talk seminar lecture colloquium workshop thesis defense copyright fy cs nsf class session sessions type "
        "building: no figure table est edt pst pdt cst cdt gmt utc a our each any some my your which there here questions "
        "tickets admission free today tomorrow or but if"
    ).split()
)
"""Words that are no part of a place, and end one."""
_MOST_TOKENS = 9
_JOINER = re.compile(
    r"(?P<comma>,[ ]?(?:and[ ])?)?\s{0,12}(?P<link>(?:(?:located|which is|that is|found)[ ])?(?:in|on|of|at|off|"
    r"inside)\s{1,12}(?:the\s{1,4})?)?"
)
_BRACKET = re.compile(r"\s?[(\[]\s?(?P<inside>[^()\[\]]{2,60})[)\]]")
_ENDS = re.compile(r"[ \t]{0,4}(?:$|[\n.,;:!?()\[\]]|[ \t]{2,}|\s(?:at|from|on|in|and|for)\b)")
_MOST_SEGMENTS = 4


@dataclass(frozen=True, slots=True)
class Room:
    """A place as it stands in the text, of one segment or more."""

    begin: int
    end: int
    segments: tuple[Segment, ...]

    @property
    def strength(self) -> int:
        """The strength of its surest segment, and one more where others support it."""
        best = max(segment.strength for segment in self.segments)
        return best + (len(self.segments) > 1 and best > 0)


def rooms(layout: Layout, begin: int, end: int) -> Iterator[Room]:
    """Everything between two points that may name a place, in order."""
    at = begin
    while at < end and (token := _TOKEN.search(layout.text, at, end)):
        opens = _opens(layout.text, token) and not layout.timed(*token.span())
        room = room_at(layout, token.start(), end) if opens else None
        if room and room.segments[0].strength:
            yield room
            at = room.end
        else:
            at = token.end()


def _opens(text: str, token: re.Match[str]) -> bool:
    """Whether a place may begin with this word."""
    word = token[0]
    low = word.casefold()
    if re.search(r"(?:^|[^-\s])-$", text[max(0, token.start() - 2) : token.start()]):
        return False
    if (token.start() and text[token.start() - 1] in "@.$_:") or (low in _NO_PLACE and low not in _DESCRIBES):
        return False
    if word in {"The", "THE"}:
        return text[token.end() + 1 : token.end() + 2].isupper()
    if word[0].isdigit():
        return (
            bool(ROOM_NUMBER.fullmatch(word) or _ORDINAL.fullmatch(word)) and not YEAR.fullmatch(word) and not _clock(text, token)
        )
    return (
        word[0].isupper() or word[0] == "#" or word in vocabulary.ROOMS or word in _DESCRIBES or word in {"basement", "library"}
    )


def room_at(layout: Layout, begin: int, end: int) -> Room | None:
    """The place that begins here."""
    first = _segment(layout, begin, end)
    if first is None:
        return None
    segments = [first]
    while len(segments) < _MOST_SEGMENTS and (following := _next(layout, segments, end)):
        segments.append(following)
    stop = segments[-1].end
    bracket = _BRACKET.match(layout.text, stop, end)
    if bracket and any(s.strength for s in segments) and _locates(layout, bracket):
        stop = bracket.end()
        for _ in range(1 if len(segments) == 1 else 0):
            tail = _next(layout, [*segments[:-1], Segment(segments[-1].begin, stop, segments[-1].tokens)], end)
            stop = tail.end if tail else stop
    return Room(begin, stop, tuple(segments))


def _locates(layout: Layout, bracket: re.Match[str]) -> bool:
    """Whether what stands in brackets goes on with the place: "(Mill Hall)", "(large conference room)"."""
    inside = _segment(layout, bracket.start("inside"), bracket.end("inside"))
    return inside is not None and inside.end == bracket.end("inside") and (inside.strength > 0 or inside.tokens[0].isupper())


def _segment(layout: Layout, begin: int, end: int) -> Segment | None:
    """The run of words from here that may name a place."""
    text, at = layout.text, begin
    tokens: list[str] = []
    stop = begin
    while len(tokens) < _MOST_TOKENS and (token := _TOKEN.match(text, at, end)):
        word = token[0]
        if not _belongs(text, token, end, tokens) or layout.timed(*token.span()):
            break
        tokens.append(word)
        if word.casefold() not in _JOINTS:
            stop = token.end()
        dot = token.end() + (text[token.end() : token.end() + 1] == "." and (len(word) <= 2 or word in {"Rm", "Bldg", "Aud"}))
        gap = (_WRAP if word.casefold() not in _JOINTS and layout.wraps(token.start()) else _GAP).match(text, dot, end)
        if (
            gap
            and "\n" in gap[0]
            and Segment(begin, stop, tuple(tokens)).strength >= COMPLETE
            and not _adds(text, gap.end(), end)
        ):
            break
        if gap is None:
            break
        at = gap.end()
    while tokens and tokens[-1].casefold() in _JOINTS:
        tokens.pop()
    return Segment(begin, stop, tuple(tokens)) if tokens else None


def _adds(text: str, at: int, end: int) -> bool:
    """Whether the next line opens with what a place goes on with: a number, a word for a room."""
    following = _TOKEN.match(text, at, end)
    return following is not None and (
        following[0].casefold() in vocabulary.BUILDINGS or bool(ROOM_NUMBER.fullmatch(following[0]))
    )


def _belongs(text: str, token: re.Match[str], end: int, before: list[str]) -> bool:
    """Whether a word goes on with the segment."""
    word, low = token[0], token[0].casefold()
    if (low in _NO_PLACE and not (low in _DESCRIBES and _leads_to_room(text, token.end(), end))) or (
        text[token.end() : token.end() + 3].startswith(":") and text[token.end() + 1 : token.end() + 2].isdigit()
    ):
        return False
    if low in vocabulary.BUILDINGS or _ORDINAL.fullmatch(low):
        return True
    if word[0].isdigit() or word[0] == "#":
        return bool(_NUMBER.fullmatch(word)) and not _clock(text, token)
    if word[0].isupper():
        return True
    if low in _JOINTS:
        following = _TOKEN.match(text, token.end() + 1, end)
        return bool(before) and following is not None and (following[0][0].isupper() or following[0] == "the")
    return low in _DESCRIBES and _leads_to_room(text, token.end(), end)


def _clock(text: str, token: re.Match[str]) -> bool:
    """Whether a number is an hour or part of a date: "3 pm", "3:30", "4/5"."""
    return bool(
        re.match(r"\s?[ap]\.?m\b|[:/]\d|\s?(?:o'clock|noon|-\s?\d{1,2}:)", text[token.end() : token.end() + 10], re.IGNORECASE)
    )


def _leads_to_room(text: str, at: int, end: int) -> bool:
    """Whether a word for a room follows within three words."""
    for _ in range(3):
        following = _TOKEN.match(text, at + 1, end)
        if following is None:
            return False
        if following[0].casefold() in vocabulary.BUILDINGS:
            return True
        if following[0] not in _DESCRIBES:
            return False
        at = following.end()
    return False


def _next(layout: Layout, segments: list[Segment], end: int) -> Segment | None:
    """The segment that goes on with a place: after a comma, after "in" or "of", or in the next line of a board."""
    text, at = layout.text, segments[-1].end
    joiner = _JOINER.match(text, at, end)
    if joiner is None or joiner.end() == at:
        return None
    if text.count("\n", at, joiner.end()) > 1:
        return None
    broken = "\n" in text[at : joiner.start("link") if joiner["link"] else joiner.end()] and not (
        joiner["comma"] or layout.wraps(at - 1)
    )
    if (joiner["comma"] is None and joiner["link"] is None and "\n" not in joiner[0]) or (broken and joiner["link"]):
        return None
    following = _segment(layout, joiner.end(), end)
    if following is None or following.tokens[0] == "the":
        return None
    if broken or (joiner["comma"] is None and joiner["link"] is None):
        line = layout.near(layout.at(following.begin))
        whole = line is not None and line.begin == following.begin and line.end <= following.end + 1 and not line.label
        return following if whole and _completes(segments, following, apart=True) else None
    if joiner["link"]:
        return following if (following.strength or following.tokens[0][0].isupper()) and not _is_body(following) else None
    return following if _completes(segments, following, apart=False) and _ENDS.match(text, following.end, end) else None


def _completes(segments: list[Segment], following: Segment, *, apart: bool) -> bool:
    """Whether a segment adds what a place lacks: the building of a room, the room of a building, a floor."""
    if _is_body(following) or (len(following.tokens) == 1 and following.low[0] in vocabulary.BUILDINGS):
        return False
    building = any(s.building and not set(s.low) & vocabulary.ROOMS for s in segments)
    numbered = any(s.numbered for s in segments)
    if "floor" in following.low:
        return True
    if following.strength >= 2 or (following.building and "floor" in segments[-1].low):
        return not (building and numbered) or bool(set(following.low) & vocabulary.ROOMS and not following.numbered)
    if apart:
        return False
    named = following.tokens[0][0].isupper() and len(following.tokens) <= 3
    return named and not (building or any(s.numbered and not s.building for s in segments) or (numbered and building))


def _is_body(segment: Segment) -> bool:
    """Whether it names a university, a town with its country, or the like, rather than a house."""
    low = set(segment.low)
    return bool(low & (vocabulary.EMPLOYERS - vocabulary.BUILDINGS)) or " ".join(segment.tokens) in NAMES
