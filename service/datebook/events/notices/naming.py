"""What an event on a notice is called: the title of the talk, else who gives it, else the name of the series."""

from __future__ import annotations

import re

from datebook.events import titles, words
from datebook.events.draft import Draft
from datebook.events.notices import looks, topics
from datebook.events.notices.layout import READ, Layout
from datebook.events.whens import When

_FORWARDED = re.compile(r"^(?:(?:fwd?|re|reminder|announcement)\s?:\s{0,3})+", re.IGNORECASE)
_NAMED = re.compile(
    r"\b[A-Z][\w&.'’-]{1,20}[ ](?:(?:[A-Z][\w&.'’-]{1,20}|of|and|in|for)[ ]){0,5}(?:Seminar|Colloquium|Lecture|Workshop|"
    r"Symposium|Talk)(?: Series)?\b|"
    r"\b[A-Z]{2,6}[ ](?:seminar|colloquium|lecture|workshop|talk)\b"
)


def retitle(layout: Layout, talk: Draft) -> None:
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


def named(layout: Layout, event: Draft, clock: When) -> Draft:
    """The title: that of the talk, else who gives it, else the first line that could be one."""
    text = layout.text
    kind = looks.talk_word(layout)
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
