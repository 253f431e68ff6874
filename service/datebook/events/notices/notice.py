"""A notice of one talk: complete what other stages found of it, or read it from its lines.

Such a text is about one occasion. Its first hour is when, the place that fits best beside the hour is where, and who is shown to
speak is the speaker. A text that only mentions talks announces none: it has to look like a notice in more than one way.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from datebook.events import slots, titles, words
from datebook.events.attach import When
from datebook.events.draft import Draft
from datebook.events.notices import hours, links, speakers, topics, venues
from datebook.events.notices.layout import READ, Layout
from datebook.events.notices.people import Name
from datebook.events.notices.speakers import Speaker
from datebook.events.notices.venues import Venue
from datebook.events.telling import Scene
from datebook.model import Evidence, Participant

_TALK = re.compile(
    r"\b(?:seminars?|colloqui(?:um|a)|lectures?|talks?|speakers?(?!['’]s|\s+(?:of|said)\b)|workshop|thesis|dissertation|"
    r"abstract|presentations?|"
    r"panel discussion|talking\s+about|(?-i:Series)|reading|symposium|tutorial|defen[cs]e)\b",
    re.IGNORECASE,
)
_ANNOUNCES = re.compile(
    r"\b(?:will\s+(?:be\s+)?(?:giv\w+|speak\w*|present\w*|talk\w*|discuss\w*|take\s+place|held|host\w*|meet|offer\w*)|"
    r"invited?\b|invites|announces?|"
    r"announcement|reminder|attend|join\s+us|welcome|presents|open\s+to\s+the\s+public|there\s+will\s+be|brings?\s+you|"
    r"please|today|"
    r"tomorrow|I(?:['’](?:m|ll)| am| will)\s+(?:be\s+)?(?:giv|talk|present|speak|discuss)\w*|come\s+and|upcoming|admission|"
    r"everyone\s+is|is\s+scheduled|are\s+scheduled|will\s+be)\b",
    re.IGNORECASE,
)
_LABELLED = frozenset({"seminar", "event", "conference", "meeting", "talks", "session"})
_TRANSCRIPT = re.compile(
    r"^[ \t]{0,8}Q[.:]?[ ]{1,4}[A-Z][^\n]{10}|^[ \t]{0,8}(?:MR|MS|MRS|DR|SENATOR|SECRETARY)\.? [A-Z]{2,20}:[ ]", re.MULTILINE
)
"""Question and answer, or speeches under names."""
_SLOTS = frozenset("when where what who time date dates place location room venue speaker title topic host".split())
"""The labels of a notice."""
_FORWARDED = re.compile(r"^(?:(?:fwd?|re|reminder|announcement)\s?:\s{0,3})+", re.IGNORECASE)
_KINDS = frozenset({"seminar", "event", "conference", "meeting"})
_MOVED = re.compile(r"\b(?:postpon\w+|reschedul\w+|previously\s+scheduled|originally\s+scheduled)\b", re.IGNORECASE)
_NAMED = re.compile(
    r"\b[A-Z][\w&.'’-]{1,20}[ ](?:(?:[A-Z][\w&.'’-]{1,20}|of|and|in|for)[ ]){0,5}(?:Seminar|Colloquium|Lecture|Workshop|"
    r"Symposium|Talk)(?: Series)?\b|"
    r"\b[A-Z]{2,6}[ ](?:seminar|colloquium|lecture|workshop|talk)\b"
)
_ONE_SENTENCE, _ONE_PARAGRAPH = 300, 800
_SHORT, _LONGEST = 1500, 12000
_STALE_DAYS = 45
_LEAST, _LEAST_AMONG_MANY = 6, 10
_SURE_SPEAKER, _SURE_VENUE = 6, 7
_SURE = 0.8


@dataclass(frozen=True, slots=True)
class Findings:
    """What the lines of a notice say besides when."""

    who: tuple[Speaker, ...]
    where: Venue | None


def announce(scene: Scene, dates: Sequence[When], found: list[Draft]) -> None:
    """Complete the talk that a text announces, or add it to what was found."""
    text = scene.text
    if not _about_one(text):
        return
    layout = Layout(text, tuple((when.begin, when.end) for when in dates))
    others = {d.day for d in found if d.day and d.origin != "block"}
    own = _read(layout, dates, scene.document.published.latest, _LEAST if len(others) < 2 else _LEAST_AMONG_MANY)
    if own and own.score >= _SURE:  # what a list of dates makes of a notice's lines is less than what the notice says
        found[:] = [d for d in found if not (d.origin == "line" and d.day == own.day)]
    talks = [
        d for d in found if (d.origin == "block" and d.kind in _LABELLED) or (d.kind in _KINDS and isinstance(d.start, datetime))
    ]
    talks = [d for d in talks if not _echoes(d, talks)]
    found[:] = [d for d in found if d in talks or not _echoes(d, talks)]
    if talks:
        _lend_hour(talks[0], own)
        if len({talk.start for talk in talks}) > 1 or (own is None and len(others) > 1):
            talks = [talk for talk in talks if talk.origin == "block" or talk.kind == "seminar"]
        _complete(layout, talks, dates)
        _drop_shadows(found, talks)
    elif own and not any(isinstance(d.start, datetime) and (own.score < _SURE or d.day == own.day) for d in found):
        found[:] = [other for other in found if other.day != own.day]
        found.append(own)


def _lend_hour(talk: Draft, own: Draft | None) -> None:
    """Give a talk whose labels say only the day the hour that the notice says elsewhere."""
    if own is None or isinstance(talk.start, datetime) or talk.day != own.day or not isinstance(own.start, datetime):
        return
    talk.start, talk.end = own.start, own.end
    talk.timezone, talk.timezone_text = own.timezone, own.timezone_text
    talk.evidence += [e for e in own.evidence if e.field in {"start_time", "end_time", "timezone"}]


def _echoes(draft: Draft, talks: Sequence[Draft]) -> bool:
    """Whether an hour without a day of its own is that of a talk in labelled lines."""
    return (
        draft.origin != "block"
        and draft.kind in _KINDS
        and isinstance(draft.start, datetime)
        and not any(e.field == "date" for e in draft.evidence)
        and any(t.origin == "block" and isinstance(t.start, datetime) and t.start.time() == draft.start.time() for t in talks)
    )


def _drop_shadows(found: list[Draft], talks: Sequence[Draft]) -> None:
    """Where a text is about one talk, what it says of a lecture on that day without an hour is that talk."""
    only = talks[0] if talks else None
    if only and all(talk.start == only.start for talk in talks):
        found[:] = [d for d in found if d in talks or d.kind != "seminar" or d.day != only.day or isinstance(d.start, datetime)]


def may_announce(text: str) -> bool:
    """Whether a text speaks of talks at all."""
    return len(text) <= _LONGEST and _TALK.search(text, 0, READ) is not None


def _about_one(text: str) -> bool:
    """Whether a text is short enough to be about one talk, and says nowhere that it is the record of what was said."""
    return len(text) <= _LONGEST and not _TRANSCRIPT.search(text)


def _complete(layout: Layout, talks: Sequence[Draft], dates: Sequence[When]) -> None:
    """Add place and speaker to the talks found; where there are several, to each from its own stretch of the text."""
    several = len({talk.start for talk in talks if isinstance(talk.start, datetime)}) > 1
    ordered = sorted(talks, key=lambda talk: talk.mention)
    for i, talk in enumerate(ordered if several else ordered[:1]):
        begin = talk.mention if several and i else 0
        following = next((other.mention for other in ordered[i + 1 :] if other.start != talk.start), layout.end)
        end = following if several else layout.end
        spots = tuple(_spots(talk, dates, begin, end))
        _fill(layout, talk, Findings(tuple(speakers.speakers(layout, begin, end)), venues.venue(layout, spots, begin, end)))
        if talk.origin == "block" and not several:
            _retitle(layout, talk)


def _retitle(layout: Layout, talk: Draft) -> None:
    """Labelled lines that name no talk stand under a heading; the talk's own title says more."""
    talk.title = titles.fit(_FORWARDED.sub("", talk.title) or talk.title)
    cited = next((e for e in talk.evidence if e.field == "title"), None)
    if cited and cited.because != "the heading of the announcement" and not topics.names_series(layout, cited.begin, cited.end):
        return
    topic = topics.topic(layout, _speaker_spot(talk), beside=True)
    if topic:
        talk.evidence = [e for e in talk.evidence if e.field != "title"]
        talk.title = titles.fit(" ".join(layout.text[topic.begin : topic.end].split()))
        talk.cite(layout.text, "title", topic.begin, topic.end, topic.because)


def _speaker_spot(talk: Draft) -> int | None:
    """Where the name of who speaks stands."""
    who = next((i for i, p in enumerate(talk.participants) if p.role == "speaker"), None)
    return next((e.begin for e in talk.evidence if e.field == f"participants[{who}]"), None)


def _spots(talk: Draft, dates: Sequence[When], begin: int, end: int) -> Iterator[int]:
    """Wherever the hour of a talk is told."""
    yield next((e.begin for e in talk.evidence if e.field == "start_time"), talk.mention)
    for when in dates:
        first, start = when.first.start, talk.start
        if (
            begin <= when.begin < end
            and isinstance(first, datetime)
            and isinstance(start, datetime)
            and first.time() == start.time()
        ):
            yield when.first.clock_span[0] if when.first.clock_span else when.begin


def _fill(layout: Layout, talk: Draft, findings: Findings) -> None:
    """Give a talk the place and the speakers that it lacks, or that the notice tells more exactly."""
    where, who = findings.where, findings.who
    if talk.naming is not None:
        talk.name(layout.text)
        talk.naming = None
    if where and (talk.location is None or (talk.origin != "block" and where.weight >= _SURE_VENUE)):
        talk.evidence = [e for e in talk.evidence if e.field != "location"]
        talk.location = " ".join(layout.text[where.begin : where.end].split())
        talk.cite(layout.text, "location", where.begin, where.end, where.because)
    elif talk.location is None and (link := links.link(layout.text, layout.end)):
        talk.location = layout.text[slice(*link)]
        talk.cite(layout.text, "location", *link, "the address at which to join")
    if not any(p.role == "speaker" for p in talk.participants):
        for speaker in who if talk.origin in {"poster", "block"} or (who and who[0].weight >= _SURE_SPEAKER) else ():
            _speaks(layout.text, talk, speaker.name, speaker.because)
    if talk.origin == "block" and talk.kind in {"talks", "event"} and any(p.role == "speaker" for p in talk.participants):
        talk.kind = "seminar"
    if talk.origin == "prose":
        talk.score = max(talk.score, 0.5 + 0.1 * bool(talk.location) + 0.1 * any(p.role == "speaker" for p in talk.participants))


def _speaks(text: str, talk: Draft, name: Name, because: str) -> None:
    """Add who speaks; somebody of that name who takes part already is the same person."""
    spoken = name.spoken
    for i, other in enumerate(talk.participants):
        if other.kind == "person" and other.name.casefold().split()[-1] == name.family:
            talk.participants[i] = Participant(spoken if len(spoken) > len(other.name) else other.name, "person", "speaker")
            field = f"participants[{i}]"
            talk.evidence = [e for e in talk.evidence if e.field != field]
            talk.evidence.append(Evidence(field, name.begin, name.end, text[name.begin : name.end], because))
            return
    talk.take_part(text, spoken, "person", "speaker", span=(name.begin, name.end), because=because)


def _read(layout: Layout, dates: Sequence[When], published: date | None, least: int) -> Draft | None:
    """The one occasion that a notice announces, as far as it says when."""
    timed = hours.timed(layout, dates)
    if not timed:
        return None
    chosen = hours.chosen(layout, timed, dates)
    clock = chosen[-1]
    event = Draft("seminar", clock.begin, (clock.begin, clock.end), tense="future", origin="poster", word="seminar")
    slots.set_slot(layout.text, event, chosen)
    event.end = event.end if isinstance(event.end, datetime) else None
    event.undated = len(chosen) == 1 and clock.lone_clock and published is None
    if published is not None and event.day is not None and (published - event.day).days > _STALE_DAYS:
        return None
    findings = Findings(tuple(speakers.speakers(layout)), venues.venue(layout, (clock.begin,)))
    over = published is not None and event.day is not None and event.day < published
    if _looks(layout, clock, findings) - 4 * over < least:
        return None
    _fill(layout, event, findings)
    return _named(layout, event, clock)


def _looks(layout: Layout, clock: When, findings: Findings) -> int:
    """In how many ways a text looks like a notice, the surer ones counted more."""
    line = layout.near(layout.at(clock.begin))
    board = line is not None and not line.prose and line.end - line.begin <= 60
    talk = len({m[0].lower() for m in _TALK.finditer(layout.text, 0, READ)})
    weight = findings.who[0].weight if findings.who else 0
    placed = bool(findings.where and findings.where.weight >= _SURE_VENUE)
    spoken = weight >= 8 and placed and len(layout.text) < _ONE_PARAGRAPH
    announces = _ANNOUNCES.search(layout.text, 0, READ) is not None
    known = findings.where or weight >= 8 or (talk > 1 and (weight >= 4 or (board and announces))) or (line and line.label)
    if not (placed or (talk and known)) or not (talk or board or spoken):
        return 0
    told = hours.told(layout, clock) and not board
    moved = _MOVED.search(layout.text, max(0, clock.begin - 120), clock.end + 120) is not None and not (line and line.label)
    return (
        2 * bool(talk)
        + (talk > 1)
        + 2 * announces
        + 2 * board
        + 2 * placed
        + (weight >= 4)
        + 2 * (weight >= 8)
        + (topics.topic(layout, findings.who[0].name.begin if findings.who else None) is not None)
        + 2 * (sum(line.label in _SLOTS for line in layout.lines) >= 2)
        + 2 * (placed and bool(talk) and len(layout.text) < _ONE_SENTENCE)
        - (3 if placed and weight >= 8 else 5) * told
        - 5 * moved
        - 2 * (len(layout.text) > _SHORT and not board and talk < 2)
    )


def _named(layout: Layout, event: Draft, clock: When) -> Draft | None:
    """The title: that of the talk, else who gives it, else the first line that could be one."""
    text = layout.text
    kind = _TALK.search(text, 0, READ)
    kind_span = kind.span() if kind else (clock.begin, clock.end)
    event.cite(text, "kind", *kind_span, f'"{kind[0]}" names it' if kind else "hung up like a notice of a talk")
    who = next((i for i, p in enumerate(event.participants) if p.role == "speaker"), None)
    topic = topics.topic(layout, _speaker_spot(event))
    head = None if topic or who is not None else _headline(layout)
    if topic:
        event.title = titles.fit(" ".join(text[topic.begin : topic.end].split()))
        event.cite(text, "title", topic.begin, topic.end, topic.because)
    elif who is not None:
        event.title = titles.fit(f"Talk by {event.participants[who].name}")
        event.cite(text, "title", *kind_span, "a talk; the title adds who speaks")
    elif head:
        event.title = titles.fit(" ".join(text[slice(*head)].split()))
        event.cite(text, "title", *head, "the words of the announcement that name it")
    else:
        event.title = kind[0].capitalize() if kind else "Talk"
        event.cite(text, "title", *kind_span, "a notice that gives it no other name")
    event.mention = min([event.mention, *(t.begin for t in [topic] if t), *([head[0]] if head else [])])
    event.score = (
        0.6 + 0.1 * bool(event.location) + 0.1 * (who is not None) + 0.05 * any(e.field == "date" for e in event.evidence)
    )
    return event


def _headline(layout: Layout) -> tuple[int, int] | None:
    """The first line of its own that names a talk, or such a name in running text: "Advanced Algebra Seminar"."""
    for line in layout.lines[:12]:
        spoken = layout.text[line.begin : line.end]
        bare = not (line.label or line.prose or layout.timed(line.begin, line.end) or spoken.split()[0] in words.NO_NAMES)
        large = sum(word[0].isupper() for word in spoken.split()) * 2 > len(spoken.split())
        if bare and large and 8 <= len(spoken) <= 120 and not spoken.endswith((",", ".")):
            return line.begin, line.end
    found = _NAMED.search(layout.text, 0, READ)
    return found.span() if found else None
