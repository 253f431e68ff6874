"""Events told in sentences: every dated mention becomes a draft, and so do those that go on with the day told before."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from datebook.events import days, slots
from datebook.events.draft import Draft
from datebook.events.mentions import clause_of
from datebook.events.scene import Scene
from datebook.events.sentences import told
from datebook.events.sentences.attach import Attachment, attach
from datebook.events.sentences.chained import chained
from datebook.events.sentences.marks import Mark, marks
from datebook.events.sentences.telling import Telling
from datebook.events.whens import When
from datebook.model import Tense, TimeExpression

Span = tuple[int, int]

_LINE_LEAD = re.compile(r"[\s\-*•·–|(\[]*")
_GOES_ON = re.compile(
    r"(?:(?:And\s+)?(?:[Ll]ater|[Tt]hen|[Aa]fterwards?|[Aa]fter (?:that|this|which|the \w+)|[Aa]lso|"
    r"[Ff]ollowing (?:that|this|the \w+)|"
    r"[Ww]hile (?:there|in [A-Z]\w+)|[Ff]rom there|First|Finally|[Dd]uring (?:the|his|her|their) (?:visit|trip|stay))|"
    r"That (?:day|evening|morning|afternoon|night)|"
    r"The same day|In (?:the )?[A-Z]\w+)\b"
)
_ALSO = re.compile(r"\bwill\s+(?:also|then|later)\s")
_PRONOUN = re.compile(
    r"(?:He|She|They|We)(?:['’]ll|\s+will|\s+(?:is|are)\s+(?:also\s+)?(?:expected|due|scheduled|set|going)\s+to)\b"
)
_CLOSE = 400
"""Characters behind the day told last within which "She will …" goes on with it."""
_IN_PLACE = re.compile(r"In (?:the )?([A-Z]\w+)")
_SAME_PARAGRAPH = 1200
_AS_USUAL = re.compile(
    r"\bmeetings and briefings\b|\bno (?:public )?(?:appointments|schedule|events)\b|\bon (?:personal )?(?:travel|leave)\b"
)
"""What a diary says of a day without anything in particular."""
_ABOVE = 12
"""Characters of white space between a heading and the sentence below it."""
_CLOCK_LEAD = re.compile(
    r"(?:[\s\-*•·–|(\[]*|(?:(?:Then|Later|And|Also),?\s+)?(?:At|From|Around|About|Beginning at|Starting at)\s+)"
)
_SAME_STORY = 2500
"""Characters within which an hour that opens a sentence still belongs to the day told last."""


class _Event(NamedTuple):
    """An event of a sentence: the sentence's marks, and which of them names it."""

    around: list[Mark]
    at: int
    clause: Span
    tense: Tense | None


def drafts(scene: Scene, sentence: Span, dates: Sequence[When]) -> Iterator[Draft]:
    """The events that one sentence tells with a date."""
    text = scene.text
    dates = _lent(scene, sentence, [when for when in dates if slots.dated(when.first) or when.lone_clock])
    if text[sentence[1] - 1] == "?":
        return
    if scene.told_enough(sentence, dates):
        if dates and slots.day_of(dates[0].first) == scene.last_day:
            scene.last_when = When(dates[0].first)
        return
    around = marks(text, *sentence)
    if not any(mark.role == "event" for mark in around):
        return
    groups: dict[tuple[int, int], list[Attachment]] = {}
    found = attach(text, around, dates)
    for attachment in (*found, *chained(text, around, found, dates)):
        part = attachment.when.begin if attachment.link == "ellipsis" else -1
        groups.setdefault((attachment.mark, part), []).append(attachment)
    for (index, part), group in ((key, _nearest(group)) for key, group in groups.items()):
        clause = clause_of(sentence, around, index)
        if part < 0 and told.denied(text, around[index].begin, clause):
            continue
        for chosen in days.occasions(text, sentence, group):
            telling = Telling(scene, sentence, around, index, clause, group[0], chosen, days.moved_from(text, sentence, group))
            draft = telling.draft()
            if draft:
                _remember(scene, draft, chosen[0])
                yield draft


def _nearest(group: list[Attachment]) -> list[Attachment]:
    """Without the day that opens the sentence, where another stands beside the event: "With polls due Sunday, A met B today"."""
    beside = any(a.link == "after" and not a.when.lone_clock for a in group)
    return [a for a in group if not (beside and a.link == "front" and not a.when.lone_clock)] or group


def announced(scene: Scene, sentence: Span, dates: Sequence[When]) -> Iterator[Draft]:
    """The events that one sentence announces for a week or a month, without a day."""
    vague = [when for when in dates if when.first.grain in {"weekend", "week", "month"} and when.first.start is not None]
    if not vague or scene.text[sentence[1] - 1] == "?":
        return
    around = marks(scene.text, *sentence)
    for attachment in attach(scene.text, around, vague)[:1]:
        clause = clause_of(sentence, around, attachment.mark)
        if not told.denied(scene.text, around[attachment.mark].begin, clause):
            draft = Telling(scene, sentence, around, attachment.mark, clause, attachment, [attachment.when], None).draft()
            if draft:
                yield draft


def fills_line(text: str, sentence: Span) -> bool:
    """Whether a sentence stands in a line of its own."""
    return (
        (sentence[0] == 0 or text[sentence[0] - 1] in "\n \t")
        and text[sentence[1] : sentence[1] + 1] in {"", "\n", " "}
        and (
            not text[text.rfind("\n", 0, sentence[0]) + 1 : sentence[0]].strip()
            and not text[sentence[1] : text.find("\n", sentence[1])].strip()
        )
    )


def entered(scene: Scene, sentence: Span) -> Iterator[Draft]:
    """The event of a diary's line that has its day from the heading alone: "Monday 15 April … The minister receives A."."""
    text, heading = scene.text, scene.heading
    published, day = scene.document.published.latest, slots.day_of(heading) if heading is not None else None
    if heading is None or day is None or (published is not None and day <= published):
        return  # a release's own date heads no diary
    if not scene.listing or not fills_line(text, sentence) or _AS_USUAL.search(text, *sentence):
        return
    first = _first_event(text, sentence)
    if first is None:
        return
    verbs = [m for m in first.around[: first.at + 1] if m.role in {"carry", "event"} and m.word.endswith("s")]
    if verbs and first.tense != "past":
        draft = _on_day_of(scene, sentence, first, When(heading), f'the heading above says "{heading.text}"')
        if draft:
            yield draft


def _remember(scene: Scene, draft: Draft, when: When) -> None:
    """Keep the day of an event ahead: later sentences count on from it."""
    if draft.tense != "past" and draft.day is not None:
        scene.last_day = draft.day
        first = when.first
        if slots.day_of(first) != draft.day:
            first = replace(first, start=draft.day, finish=draft.day)
        scene.last_when = When(first)


def continued(scene: Scene, sentence: Span) -> Iterator[Draft]:
    """An event without a date of its own that goes on with the day just told: "Later, …", "In Paris, she will attend …"."""
    text, when = scene.text, scene.last_when
    if when is None or not _SAME_PARAGRAPH > sentence[0] - when.begin > 0:
        return
    goes_on = _GOES_ON.match(text, *sentence)
    close = sentence[0] - when.begin < _CLOSE and _PRONOUN.match(text, *sentence)
    if not (goes_on or close or _ALSO.search(text, *sentence)):
        return
    below = scene.heading is not None and slots.day_of(scene.heading) == slots.day_of(when.first)
    if (text.count("\n\n", when.begin, sentence[0]) and not (below or goes_on)) or text[sentence[1] - 1] == "?":
        return
    place = _IN_PLACE.match(text, *sentence)
    if place and place[1] not in text[when.begin : sentence[0]]:
        return
    first = _first_event(text, sentence)
    if first is None or first.tense != "future" or slots.day_of(when.first) is None:
        return
    because = f'the sentence goes on with the day told before, "{when.first.text}"'
    draft = _on_day_of(scene, sentence, first, when, because)
    if draft:
        draft.signs |= {"goes on"} if goes_on else set()
        yield draft


def _first_event(text: str, sentence: Span) -> _Event | None:
    """The first event of a sentence that takes place."""
    around = marks(text, *sentence)
    for index, mark in enumerate(around):
        clause = clause_of(sentence, around, index)
        if mark.role == "event" and mark.cue is not None and not told.denied(text, mark.begin, clause):
            return _Event(around, index, clause, told.tense_of(text, mark.begin, mark.end, clause, mark.cue)[0])
    return None


def _on_day_of(scene: Scene, sentence: Span, event: _Event, when: When, because: str) -> Draft | None:
    """An event without a date of its own, on a day that stands elsewhere."""
    lent = When(replace(days.whole(when).first, because=because))
    attachment = Attachment(lent, event.at, "front")
    return Telling(scene, sentence, event.around, event.at, event.clause, attachment, [lent], None).draft()


def _lent(scene: Scene, sentence: Span, dates: Sequence[When]) -> list[When]:
    """The sentence's times; an hour that opens it takes its day from the heading above, or from the day told last."""
    if not dates or not all(when.lone_clock for when in dates):
        return list(dates)
    lender = _lender(scene, sentence, dates[0])
    if lender is not None:
        return [days.on_day_of(lender, dates[0]), *dates[1:]]
    return [_below(scene, sentence, dates[0]), *dates[1:]]


def _below(scene: Scene, sentence: Span, clock: When) -> When:
    """An hour of a sentence right below its day, with the words of the day: "May 1, 2022 … The council meets at 10:00"."""
    heading = scene.heading
    if heading is None or not _stands_above(scene.text, heading, sentence) or slots.day_of(heading) != slots.day_of(clock.first):
        return clock
    return When(replace(clock.first, date_span=(heading.begin, heading.end)), clock.last)


def _stands_above(text: str, heading: TimeExpression, sentence: Span) -> bool:
    return 0 <= sentence[0] - heading.end < _ABOVE and not text[heading.end : sentence[0]].strip()


def _lender(scene: Scene, sentence: Span, clock: When) -> TimeExpression | None:
    """What lends its day to an hour at the head of a line, "9:30 a.m. The …", or of a sentence, "At 11:15 a.m., …"."""
    text = scene.text
    if scene.heading is not None and _LINE_LEAD.fullmatch(text, sentence[0], clock.begin):
        return scene.heading
    unsaid = clock.first.because.startswith("on the day of publication")
    if not unsaid and not _CLOCK_LEAD.fullmatch(text, sentence[0], clock.begin):
        return None
    last = scene.last_when.first if scene.last_when is not None else scene.ahead if unsaid else None
    return last if last is not None and 0 < clock.begin - last.end < _SAME_STORY else None
