"""When a document was written: as it came with it, as it states it, else an interval that its own dates allow; with the reason.

What is stated is trusted in this order: what came with the document, its front matter, the header of a mail, its path or address,
a labelled line, a date line or dateline; last a note of when it was changed. The commonest year of a text says nothing about when
it was written and is never used. What binds is tense: a day told as past lies on or before the day of writing, a day told as to
come lies on or after it; and "next week" binds hard where the same talks are told with a date.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from datebook.documents.header import header_of
from datebook.documents.names import published_in_name
from datebook.model import Document, EventMention, Published
from datebook.times import Partial, Unresolved, spans
from datebook.times.heads import Heads, Opening, header_states, most_trusted
from datebook.times.spans import DAY

_WIDEST = 62
"""Days; an interval wider than two months says too little to place a date that bears no year."""
_BESIDE = 60
"""Characters before a time in which the name of its event is looked for, where no clause joins the two."""
_NEAR = 183
"""Half a year: a date without a year is within it, or the writer would have named the year."""


@dataclass(frozen=True, slots=True)
class Bound:
    """A day on or after, or on or before, which the text was written, and the words that say so."""

    day: date
    words: str


def infer(document: Document, scanned: Sequence[Unresolved], mentions: Iterable[EventMention]) -> Published:
    """When the document was written: as it came with it, as it states it, or the interval that its own words allow.

    Only the last asks for the mentions, in the order of the text.
    """
    text, header = document.text, header_of(document.text)
    begin = header.end if header else 0
    heads = Heads(text, [each for each in scanned if each.begin >= begin], begin)
    opening = heads.unlabelled()
    told = [] if document.published.basis == "stated" else _told(text, heads, opening, tuple(mentions))
    past = _latest_full_past(told)
    clues = (
        document.published,
        header_states(text, header, scanned, header.written()) if header else None,
        _unless_later(published_in_name(document.source), past),
        heads.labelled(),
        _unless_later(opening.stated, past) if opening else None,
    )
    stated = most_trusted([each for each in clues if each is not None and each.basis == "stated"], opening)
    if stated is None:
        changed = header_states(text, header, scanned, header.changed()) if header else None
        changed = changed or _unless_later(heads.labelled(updated=True), past)
        stated = changed if changed is not None and changed.basis == "stated" else None
    if stated is not None:
        return stated
    found = _inferred(document.published, told, opening)
    doubts = [each.because for each in clues[1:] if each is not None]
    doubts += [
        f'its front matter says "{field.words}" beside a place or an hour' for field in (header.doubted() if header else ())
    ]
    if found.basis != "unknown" or not doubts:
        return found
    return replace(found, because="; ".join(doubts if found == document.published else (*doubts, found.because)))


def _unless_later(stated: Published | None, past: Bound | None) -> Published | None:
    """What a path or an unlabelled line states, unless the text tells a later day as past."""
    if stated is None or stated.latest is None or past is None or past.day <= stated.latest + DAY:
        return stated
    return Published(because=f"{stated.because}, but {past.words} is told as past")


def _told(text: str, heads: Heads, opening: Opening | None, mentions: Sequence[EventMention]) -> list[Told]:
    """The dates of the story, without those that say when it was written."""
    own = {each.begin for _, each in heads.behind_labels()} | ({opening.time.begin} if opening else set())
    words = {text[m.begin : m.end].lower(): m for m in reversed(mentions)}
    dates = (each for each in heads.scanned if each.partial.form in ("date", "offset") and each.begin not in own)
    return [_telling(text, each, mentions, words) for each in dates]


def _inferred(given: Published, told: Sequence[Told], opening: Opening | None) -> Published:
    past, future = _latest_full_past(told), _earliest_full_future(told)
    year = past or future
    without_year = opening if opening and opening.stated is None else None
    if year is None:
        return replace(given, because=f"{without_year.because}, and nothing says of which year") if without_year else given
    yearless = list(_yearless(told, past, future))
    lower, upper = _tighten(past, future, yearless)
    week = _week_of_same_event(told, yearless, lower, upper)
    found = _published(given, lower, upper, week=week, year=year)
    return _on_dateline(found, without_year, told, year) if without_year else found


def _on_dateline(found: Published, dateline: Opening, told: Sequence[Told], year: Bound) -> Published:
    """The day of a dateline without a year: the one within what is inferred, or the one near a day told with its year."""
    first, last = found.earliest or year.day - _WIDEST * DAY, found.latest or year.day + _WIDEST * DAY
    near = [day for day in dateline.days(first, last) if abs((day - year.day).days) <= _WIDEST]
    contradict = found.earliest is None and found.latest is None
    later = near and any((each.partial.year or 0) > near[0].year and each.tense != "future" for each in told)
    if contradict or later or len(near) != 1:
        return replace(found, because=f"{dateline.because}, of a year that it does not say; {found.because}")
    because = f"{dateline.because}; the year {year.day.year} is stated: {year.words}"
    return Published(near[0], near[0], "inferred", because)


@dataclass(frozen=True, slots=True)
class Told:
    """A time with the tense in which it is told, and the event it belongs to."""

    time: Unresolved
    tense: str | None
    mention: EventMention | None

    @property
    def partial(self) -> Partial:
        """What its words say."""
        return self.time.partial

    @property
    def words(self) -> str:
        """Its words, for a reason."""
        return f'"{" ".join(self.time.text.split())}"'


def _telling(text: str, each: Unresolved, mentions: Sequence[EventMention], words: dict[str, EventMention]) -> Told:
    """A time with the event whose clause it stands in, or else the one that the words just before it name again."""
    near = [m for m in _beside(mentions, each.begin) if m.clause[0] <= each.begin and each.end <= m.clause[1]]
    if near:
        mention = min(near, key=lambda m: min(abs(m.begin - each.end), abs(each.begin - m.end)))
        return Told(each, _tense(text, each, mention), mention)
    before = re.split(r"[.!?;:\n]", text[max(0, each.begin - _BESIDE) : each.begin])[-1]
    named = [words[word] for word in re.findall(r"[^\W\d_]+", before.lower()) if word in words]
    return Told(each, each.partial.tense, named[-1] if named else None)


def _beside(mentions: Sequence[EventMention], at: int) -> Sequence[EventMention]:
    """The mentions of the sentence that a place lies in."""
    stop = bisect_right(mentions, at, key=lambda mention: mention.sentence[0])
    begin = stop
    while begin and at < mentions[begin - 1].sentence[1]:
        begin -= 1
    return mentions[begin:stop]


def _tense(text: str, each: Unresolved, mention: EventMention) -> str | None:
    """How a time is told: as its event is, unless the word just before it says that it is past ("fairs, which began on …")."""
    own, cue = each.partial.tense, each.partial.cue
    if own == "past" and cue and text[max(0, each.begin - _BESIDE) : each.begin].rstrip().lower().endswith(cue.lower()):
        return own
    return mention.tense or own


def _full(partial: Partial) -> date | None:
    if partial.form != "date" or partial.year is None or partial.month is None or partial.day is None or partial.lent & {"year"}:
        return None
    return spans.safe_date(partial.year, partial.month, partial.day)


def _full_days(told: Sequence[Told], tense: str) -> list[Bound]:
    """Days told so and not also the other way, as that of a heading may be."""
    days = [(Bound(day, each.words), each.tense) for each in told if each.tense and (day := _full(each.partial))]
    others = {bound.day for bound, way in days if way != tense}
    return [bound for bound, way in days if way == tense and bound.day not in others]


def _latest_full_past(told: Sequence[Told]) -> Bound | None:
    return max(_full_days(told, "past"), key=lambda bound: bound.day, default=None)


def _earliest_full_future(told: Sequence[Told]) -> Bound | None:
    return min(_full_days(told, "future"), key=lambda bound: bound.day, default=None)


@dataclass(frozen=True, slots=True)
class Dated:
    """A date without a year, with the year that its surroundings give it."""

    told: Told
    day: date


def _yearless(told: Sequence[Told], lower: Bound | None, upper: Bound | None) -> Iterator[Dated]:
    """Dates without a year, each in the year that lies nearest to what is stated and fits its weekday and tense."""
    for each in told:
        partial = each.partial
        if (
            partial.form != "date"
            or partial.year is not None
            or partial.month is None
            or partial.day is None
            or partial.rel is not None
        ):
            continue
        day = _nearest_fitting(each, lower, upper)
        if day is not None:
            yield Dated(each, day)


def _nearest_fitting(each: Told, lower: Bound | None, upper: Bound | None) -> date | None:
    reference = lower.day if lower else upper.day if upper else None
    month, day = each.partial.month, each.partial.day
    if reference is None or month is None or day is None:
        return None
    around = [found for year in range(reference.year - 2, reference.year + 3) if (found := spans.safe_date(year, month, day))]
    fitting = [
        found
        for found in around
        if (each.partial.weekday in (None, found.isoweekday()))
        and not (each.tense == "future" and lower and found < lower.day)
        and not (each.tense == "past" and upper and found > upper.day)
    ]
    nearest = min(fitting, key=lambda found: abs((found - reference).days), default=None)
    return nearest if nearest is not None and abs((nearest - reference).days) <= _NEAR else None


def _tighten(lower: Bound | None, upper: Bound | None, yearless: Sequence[Dated]) -> tuple[Bound | None, Bound | None]:
    for each in yearless:
        words = each.told.words
        if each.told.tense == "past" and (lower is None or each.day > lower.day):
            lower = Bound(each.day, words)
        elif each.told.tense == "future" and (upper is None or each.day < upper.day):
            upper = Bound(each.day, words)
    return lower, upper


@dataclass(frozen=True, slots=True)
class Week:
    """An interval that a relative expression fixes, and the words."""

    first: date
    last: date
    words: str


def _week_of_same_event(told: Sequence[Told], dated: Sequence[Dated], lower: Bound | None, upper: Bound | None) -> Week | None:
    """As in "talks scheduled for next week" and "talks ... for January 10" are the same talks: written in the week before."""
    full = [Dated(each, day) for each in told if (day := _full(each.partial))]
    for each in told:
        partial = each.partial
        if partial.form != "offset" or partial.base != "anchor" or partial.mod is not None or each.mention is None:
            continue
        for other in (*dated, *full):
            if other.told.mention is None or not _same_event(each.mention, other.told.mention):
                continue
            week = _written(partial, other.day, f"{each.words} and {other.told.words}")
            if week and not (lower and week.last < lower.day) and not (upper and week.first > upper.day):
                return week
    return None


def _same_event(a: EventMention, b: EventMention) -> bool:
    """The same kind of thing, both still to come (or not told in any tense)."""
    return a.kind == b.kind and "past" not in (a.tense, b.tense)


def _written(partial: Partial, day: date, words: str) -> Week | None:
    """The days on which one can have called `day` so; "today" is more often when something was said than when it takes place."""
    n, unit = int(partial.n or 0), partial.unit or "day"
    if unit == "day" and partial.part is None and n != 0:
        written = day - n * DAY
        return Week(written, written, words)
    if unit in ("week", "month") and partial.key is None:
        first, _ = spans.period(day, partial.grain)
        back = spans.add(first, -n, unit)
        if back is None:
            return None
        return Week(*spans.period(back, partial.grain), words)
    return None


def _published(given: Published, lower: Bound | None, upper: Bound | None, *, week: Week | None, year: Bound) -> Published:
    first, last = lower.day if lower else None, upper.day if upper else None
    reasons = []
    if lower:
        reasons.append(f"{lower.words} is told as past")
    if upper:
        reasons.append(f"{upper.words} is told as to come")
    if week:
        first = max(first, week.first) if first else week.first
        last = min(last, week.last) if last else week.last
        reasons.append(f"{week.words} are the same event")
    if year not in (lower, upper):
        reasons.append(f"the year {year.day.year} is stated: {year.words}")
    because = "; ".join(reasons)
    if first is not None and last is not None and first > last:
        return Published(given.earliest, given.latest, "unknown", f"its own words contradict each other: {because}")
    if first is None or last is None or (last - first).days > _WIDEST:
        return Published(first, last, "unknown", f"its own words do not say it closely enough: {because}")
    return Published(first, last, "inferred", f"{because}: written from {first.isoformat()} to {last.isoformat()}")
