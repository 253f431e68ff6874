"""What it is about: the title of the talk as the notice sets it off, by a label, by quotation marks, or on lines of its own."""

from __future__ import annotations

import re
from dataclasses import dataclass

from datebook.events.notices import people, rooms, speakers
from datebook.events.notices.layout import Layout, Line

_LABELS = frozenset("title topic talk subject".split()) | {
    "talk title",
    "title of talk",
    "title of the talk",
    "lecture title",
    "seminar title",
}
_QUOTED = re.compile(r"(?:^|(?<=[\s(:]))(?:\"|“|``)(?P<title>[A-Z0-9][^\"”\n]{5,90}(?:\n[^\"”\n]{1,90}){0,2})(?:\"|”|'')")
_TITLED = re.compile(
    r"\b(?:entitled|titled|title|topic|talk(?:ing)?|speak(?:ing)?|on|about|is|lecture|seminar|present\w*)\b[^.\n]{0,30}[\s:,]*$",
    re.IGNORECASE,
)
_SERIES = re.compile(
    r"\b(?:seminars?|colloqui(?:um|a)|series|lectures?|presents?|announcement|symposium|reminder|note|notice|change|"
    r"talks?)\b|^fwd?:",
    re.IGNORECASE,
)
_ENDS = re.compile(r"[\s.,;:]+$")
_SENTENCE = re.compile(r"\b(?:is|are|was|were|will|has|have|please|you|we|your)\b")
_SHORTEST = 3
_LONGEST = 120


@dataclass(frozen=True, slots=True)
class Topic:
    """A title and why it was read as one."""

    begin: int
    end: int
    because: str


def topic(layout: Layout, speaker: int | None, *, beside: bool = False) -> Topic | None:
    """The title of the talk; `speaker` is where the name of who gives it stands; `beside`: whether only one close by will do."""
    found = (
        _labelled(layout)
        or _quoted(layout, speaker, beside=beside)
        or (_set_off(layout, speaker) if speaker is not None else None)
    )
    return found and Topic(found.begin, found.begin + len(_ENDS.sub("", layout.text[found.begin : found.end])), found.because)


def names_series(layout: Layout, begin: int, end: int) -> bool:
    """Whether a title under a label such as "Topic" or "Subject" names the series rather than the talk."""
    line = layout.near(layout.at(begin))
    return line is not None and line.label != "title" and _SERIES.search(layout.text, begin, end) is not None


def _labelled(layout: Layout) -> Topic | None:
    rank = {"title": 0, "topic": 2, "subject": 3}
    lines = [
        (rank.get(line.label, 1), i) for i, line in enumerate(layout.lines) if line.label in _LABELS and line.end > line.begin
    ]
    for _, i in sorted(lines):
        if rank.get(layout.lines[i].label, 1) < 2 or not _SERIES.search(layout.text, layout.lines[i].begin, layout.lines[i].end):
            begin, end = _run(layout, i)
            begin, end = (begin + 1, end - 1) if layout.text[begin] in '"“' and layout.text[end - 1] in '"”' else (begin, end)
            return Topic(begin, end, "the label says that this is its title")
    return None


def _run(layout: Layout, number: int) -> tuple[int, int]:
    """A line with the lines that go on with it: no blank line, no label, no name between."""
    begin, end = layout.lines[number].begin, layout.lines[number].end
    for line in layout.lines[number + 1 : number + 3]:
        if (
            line.gap
            or line.label
            or line.prose
            or _is_person(layout, line)
            or _busy(layout, line)
            or line.end - begin > _LONGEST + 40
        ):
            break
        end = line.end
    return begin, end


def _quoted(layout: Layout, speaker: int | None, *, beside: bool) -> Topic | None:
    found = [m for m in _QUOTED.finditer(layout.text, 0, layout.end) if len(m["title"].split()) >= _SHORTEST]
    led = [m for m in found if _TITLED.search(layout.text[max(0, m.start() - 60) : m.start()])]
    near = [m for m in found if speaker is not None and abs(layout.at(m.start()) - layout.at(speaker)) <= (2 if beside else 4)]
    set_off = [
        m
        for m in found
        if (line := layout.near(layout.at(m.start()))) and line.begin >= m.start() - 1 and m.start() < layout.prose
    ]
    best = next(iter([m for m in led if m in near] or near or ([] if beside else led or set_off)), None)
    return Topic(*best.span("title"), "the title in quotation marks") if best else None


def _set_off(layout: Layout, speaker: int) -> Topic | None:
    """Lines of their own next to the name, that are no time, no place, no series and no affiliation."""
    at = layout.at(speaker)
    lines = layout.lines
    if not lines or at >= len(lines) or lines[at].prose:
        return None
    for i in (*range(at - 1, max(-1, at - 5), -1), *range(at + 1, min(len(lines), at + 7))):
        if _may_title(layout, lines[i]):
            begin, end = _run(layout, _top(layout, i) if i < at else i)
            return Topic(begin, end, "set off on lines of its own beside who speaks")
    return None


def _top(layout: Layout, number: int) -> int:
    """The first of the lines that go on to this one."""
    while number > 0 and layout.lines[number].gap == 0 and _may_title(layout, layout.lines[number - 1]):
        number -= 1
    return number


def _may_title(layout: Layout, line: Line) -> bool:
    words = layout.text[line.begin : line.end].split()
    return (
        not (line.label or line.prose or _busy(layout, line) or _is_person(layout, line))
        and len(words) >= _SHORTEST
        and line.end - line.begin <= _LONGEST
        and words[0][0].isupper()
        and not _SENTENCE.search(layout.text, line.begin, line.end)
        and not _SERIES.search(layout.text, line.begin, line.end)
        and not speakers.is_body(layout.text, line)
    )


def _busy(layout: Layout, line: Line) -> bool:
    """Whether a line says when or where, or gives an address."""
    spoken = layout.text[line.begin : line.end]
    return (
        layout.timed(line.begin, line.end)
        or "@" in spoken
        or any(r.strength >= 3 for r in rooms.rooms(layout, line.begin, line.end))
    )


def _is_person(layout: Layout, line: Line) -> bool:
    name = people.name_at(layout.text, line.begin, line.end, wrapped=False)
    return name is not None and name.end >= line.end - 2
