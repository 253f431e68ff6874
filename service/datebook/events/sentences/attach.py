"""Which event a date belongs to: the nearest that governs it in its sentence, or none.

A date mostly follows its event ("will meet in Vienna on Monday"): the walk goes left from the date to the first event, verb or
report, and what it meets first governs. A date that opens its clause looks right in the same way. "Monday's meeting" and "the
January 10 talks" carry theirs before them. A further date is a second day ("Monday and Wednesday") or an event of its own whose
name is left out ("and on Wednesday with B").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from datebook.events.sentences.marks import Mark
from datebook.events.whens import When

Link = Literal["after", "front", "modifier", "list", "ellipsis", "until", "shared"]

_LIST = re.compile(r"[\s,;]*(?:and|or|&|,)?\s*(?:again\s+)?(?:on\s+)?(?:the\s+)?$", re.IGNORECASE)
_ELLIPSIS = re.compile(
    r"[\s,;]*(?:(?:and|then|followed\s+by|before|as\s+well\s+as)\s+){0,3}(?:(?:later|also|finally|again)\s+)?"
    r"(?:(?:with|between)\s+(?P<with>[^;:.!?]{2,160}?)|(?P<place>(?:in|at|to)\s+[^;:!?]{2,80}?))[\s,]*(?:on|for)?\s*$",
    re.IGNORECASE,
)
_UNTIL = re.compile(
    r"\s*,?\s*(?:and\s+|to\s+|(?=will\s))(?:will\s+|to\s+)?(?:go|goes|run|runs|continue|continues|last|lasts|end|ends|"
    r"ended|close|"
    r"closes|closed|conclude|concludes|concluded)"
    r"\s+(?:on\s+|through\s+|until\s+|till\s+|to\s+)?(?:the\s+)?$",
    re.IGNORECASE,
)
_BACK = re.compile(
    r"[^.;:]{0,80}?,?\s+(?:and\s+)?(?:returns|returning|to\s+return|back)\s+(?:home\s+|to\s+\w+\s+)?(?:on\s+)?$", re.IGNORECASE
)
"""What shows that a date ends a journey: "leaves on Tuesday for Portugal and Spain, returning June 5"."""
_NEXT_STOP = re.compile(
    r"[\s,]*(?:(?:and|then)\s+)*(?:to\s+)?(?P<place>[A-Z][\w'’-]+(?:[ -][A-Z][\w'’-]+){0,3})\s+(?:on\s+)?(?:the\s+)?"
)
"""The next stop of a journey, before its day: "will visit Paris on May 17 and Rome on May 18"."""
_NEXT_CLAUSE = re.compile(
    r",?\s+(?:to\s+[\w ]{3,30},\s+)?(?:he|she|they|it|we|I|the\s+\w+(?:\s\w+)?\s+will|"
    r"[A-Z]\w+(?:\s[A-Z]\w+)?\s+(?:will|is|has|was))\b"
)
"""What shows that a date opens a clause of its own: "…, and then on Tuesday he leaves"."""
_WITH_NEXT = re.compile(r"[\s,]*(?:with|at|in)\s", re.IGNORECASE)
_BEFORE_MODIFIER = re.compile(
    r"(?:\b(?:the|a|an|this|that|its|their|his|her|of|for|at|after|ahead of|before)|['’]s|upcoming)\s+$", re.IGNORECASE
)
_MODIFIED = re.compile(
    r"(?:(?P<genitive>['’]s?|[ ]s(?=[ ])))?(?:[ \n](?:[A-Z][\w.&'’-]+|of|for|on|and)){0,8}(?:[ \n][\w.&'’-]+){0,4}[ \n]$"
)
_ARTICLE = re.compile(r"\b(?:the|a|an|this|that|its|their|his|her)\s+$", re.IGNORECASE)
_OTHER_NOUN = re.compile(
    r"[ \n](?!(?:and|or|but|to|in|at|on|of|for|from|with|by|as|is|was|are|were|will|has|had|have|the|a|an|when|where|who|which|"
    r"that|after|before|during|because|while|until|through|between|over|against|about|under|may|would|local|next|last|this|"
    r"via|near|outside|around|here|there|again|alone|only|also|not|he|she|they|it|we|you|his|her|their|its)\b)"
    r"[a-z]{3,}(?<!ed)(?<!ing)\b"
)
"""A noun straight after a date, which is then the day of that: "the December 26 tsunami"."""
_LONGEST_MODIFIED = 90
_CONTESTING = frozenset({"won", "wins", "win", "lost"})
"""What is done at a vote: "On Tuesday, A and B won the primaries"."""
_AT = re.compile(r"\b(?:at|during)\s+(?:(?:a|an|the|its|his|her|their)\s+)?(?:[\w'’-]+\s+){0,5}$")
_WHILE = re.compile(r"[\s,]*(?:while|during)\s")
_REACH = 260
_PUTS_OFF = frozenset("put postponed adjourned delayed deferred moved pushed suspended rescheduled".split())
_CLOSED = frozenset({"ended", "closed", "concluded"})
_ENDS = frozenset({"conclude", "end", "close"})
_MODAL = re.compile(r"\b(?:will|would|to)\s+$")
_CLAUSE_OPENERS = frozenset("because when where while as although though whereas so if that".split())
_OPENED = re.compile(r"\s+(?:(?:on|at|by)\s+)?", re.IGNORECASE)
_SUBJECT_COMMAS = 4


@dataclass(frozen=True, slots=True)
class Attachment:
    """A time and the mark (an index) of the event that it belongs to."""

    when: When
    mark: int
    link: Link
    scheduled: bool = False
    """Whether a word such as "scheduled", "takes place" joins the two."""
    word: str = ""
    """That word, the nearest to the date."""
    party: tuple[int, int] | None = None
    """For an event whose name is left out: the stretch that names its own party or place."""
    leader: int | None = None
    """For an event that shares the day of another: the mark of that one."""


def attach(text: str, around: list[Mark], dates: Sequence[When]) -> list[Attachment]:
    """Each time of a sentence with its event, where it has one."""
    found: list[Attachment] = []
    for when in dates:
        previous = found[-1] if found else None
        if previous and not previous.when.lone_clock and _NEXT_CLAUSE.match(text, when.end):
            attachment = _right(text, around, when)
            found += [attachment] if attachment and attachment.mark != previous.mark else []
            continue
        attachment = _modifier(text, around, when)
        if attachment is None and _of_other_noun(text, when):
            continue
        attachment = attachment or (previous and _further(text, around, previous, when)) or _alone(text, around, when)
        if attachment and attachment.link == "until" and found:
            found.pop()
        if attachment:
            found.append(attachment)
    return found


def _modifier(text: str, around: list[Mark], when: When) -> Attachment | None:
    """As in "Monday's meeting", "the January 10 talks"."""
    k = _next(around, when.end)
    if k is None or around[k].role != "event" or (cue := around[k].cue) is None or cue.form != "noun":
        return None
    between = text[when.end : around[k].begin]
    match = _MODIFIED.match(between) if len(between) < _LONGEST_MODIFIED else None
    if match and (match["genitive"] or _BEFORE_MODIFIER.search(text[max(0, when.begin - 12) : when.begin])):
        return Attachment(when, k, "modifier")
    return None


def _of_other_noun(text: str, when: When) -> bool:
    """Whether a date belongs to the noun right behind it, which is no event: "the December 26 tsunami"."""
    led = _ARTICLE.search(text, max(0, when.begin - 12), when.begin)
    return bool(led and when.first.type == "DATE" and _OTHER_NOUN.match(text, when.end))


def _further(text: str, around: list[Mark], previous: Attachment, when: When) -> Attachment | None:
    """A second date after one that has its event, with no other event or verb between."""
    between = text[previous.when.end : when.begin]
    cue = around[previous.mark].cue
    until = _UNTIL.match(between) or (cue is not None and cue.kind == "visit" and _BACK.match(between))
    if until and previous.when.last is None and not previous.when.lone_clock:
        return Attachment(When(previous.when.first, when.first), previous.mark, "until", previous.scheduled, word=previous.word)
    if len(between) > 200 or any(
        mark.role in {"event", "verb", "report"} for mark in _between(around, previous.when.end, when.begin)
    ):
        return None
    scheduled = previous.scheduled
    stop = _NEXT_STOP.fullmatch(between) if cue is not None and cue.kind == "visit" else None
    if stop:
        at = previous.when.end + stop.start("place")
        return Attachment(when, previous.mark, "ellipsis", scheduled, party=(at - 1, previous.when.end + stop.end("place")))
    if _LIST.match(between):
        after = _next(around, when.end)
        stretch_end = (
            around[after].begin
            if after is not None and around[after].role in {"event", "break"}
            else min(len(text), when.end + 120)
        )
        following = _WITH_NEXT.match(text, when.end)
        if following and _WITH_NEXT.match(text, previous.when.end):
            return Attachment(when, previous.mark, "ellipsis", scheduled, party=(when.end, stretch_end))
        return Attachment(when, previous.mark, "list", scheduled)
    named = _ELLIPSIS.match(between)
    if named:
        name = "with" if named["with"] else "place"
        lead = named.start(name) - (len("between ") if named["with"] else 0)
        span = (previous.when.end + max(0, lead), previous.when.end + named.end(name))
        if _WITH_NEXT.match(text, previous.when.end) and _WITH_NEXT.match(text, when.end):
            # "on Monday with A and on Wednesday with B": each date leads its own party.
            return Attachment(when, previous.mark, "ellipsis", scheduled, party=(when.end, min(len(text), when.end + 120)))
        if when.lone_clock and not named["with"]:
            return Attachment(when, previous.mark, "list", scheduled)
        return Attachment(when, previous.mark, "ellipsis", scheduled, party=span)
    if when.lone_clock and not previous.when.lone_clock and len(between) < 60:
        return Attachment(when, previous.mark, "list", scheduled)
    return None


def _alone(text: str, around: list[Mark], when: When) -> Attachment | None:
    """A time by itself: what is done "today while touring the plant", or what governs the time."""
    doing = _right(text, around, when) if _WHILE.match(text, when.end) else None
    found = doing or _put_off(text, around, when) or _walk(text, around, when)
    return None if found is not None and _ends_then(text, around, found) else found


def _ends_then(text: str, around: list[Mark], found: Attachment) -> bool:
    """Whether what ends then is something else, or is still to end: "the visit, which will conclude on Friday"."""
    between = _between(around, around[found.mark].end, found.when.begin)
    cue = around[found.mark].cue
    if found.word in _CLOSED and cue is not None and cue.form == "verb":
        return True  # "the shop where they met closed on Monday"
    return any(mark.word in _ENDS and _MODAL.search(text, max(0, mark.begin - 12), mark.begin) for mark in between)


def _put_off(text: str, around: list[Mark], when: When) -> Attachment | None:
    """A day until which an event was put off: "adjourned until Monday"; it takes place then."""
    until = _last_before(around, when.begin)
    if until < 1 or around[until].word not in {"until", "till"} or not _OPENED.fullmatch(text, around[until].end, when.begin):
        return None
    moving = next((j for j in range(until - 1, max(-1, until - 4), -1) if around[j].word in _PUTS_OFF), None)
    if moving is None:
        return None
    event = next((j for j in range(moving, -1, -1) if around[j].role == "event"), None)
    return Attachment(when, event, "after", scheduled=True, word=around[moving].word) if event is not None else None


def _walk(text: str, around: list[Mark], when: When) -> Attachment | None:
    """Left to what governs the date; where the date opens its clause, right."""
    scheduled, carried = "", False
    commas, seen = 0, False
    for j in range(_last_before(around, when.begin), -1, -1):
        mark = around[j]
        if when.begin - mark.end > _REACH:
            break
        if mark.role == "event":
            if carried and not scheduled and mark.cue and mark.cue.form == "noun":
                return None
            return Attachment(when, j, "after", bool(scheduled), word=scheduled)
        if mark.role == "schedule":
            scheduled = scheduled or mark.word
        elif mark.role == "carry":
            carried = carried or not _passive(text, mark)
        elif mark.role == "comma":
            commas += mark.word == ","
            if commas > _SUBJECT_COMMAS:
                return None
            continue
        elif mark.role in {"break", "quote"} or (
            mark.word in _CLAUSE_OPENERS and not seen and _OPENED.fullmatch(text, mark.end, when.begin)
        ):
            break  # the date opens its clause: "because on Thursday he will …"
        elif not scheduled:
            return None
        seen = True
    if seen and not (carried and _set_off(text, when)):
        return None
    return _right(text, around, when)


def _set_off(text: str, when: When) -> bool:
    """Whether commas stand on both sides of a time, within a clause: "She will have, that evening, a meeting"."""
    return text[max(0, when.begin - 3) : when.begin].rstrip().endswith(",") and text[when.end : when.end + 1] == ","


def _right(text: str, around: list[Mark], when: When) -> Attachment | None:
    """The event that a date at the head of a clause belongs to."""
    scheduled = carried = contest = False
    for k in _without_asides(text, around, when):
        mark = around[k]
        if mark.begin - when.end > _REACH:
            return None
        if mark.role == "event" and mark.cue:
            if contest and mark.cue.kind != "vote":
                return None
            if mark.cue.form == "verb" or carried or scheduled or contest or _subject(around, k):
                return Attachment(when, k, "front", scheduled)
            return None
        if mark.role == "schedule":
            scheduled = True
        elif mark.role == "carry" or (mark.role == "verb" and _done_at(text, around, k)):
            carried = True
        elif mark.word in _CONTESTING:
            contest = True
        elif mark.role != "comma":
            return None
    return None


def _done_at(text: str, around: list[Mark], k: int) -> bool:
    """Whether what is done at mark `k` is done at the event that comes next: "will review the plan at a hearing"."""
    event = next((mark for mark in around[k + 1 : k + 4] if mark.role == "event"), None)
    return event is not None and bool(_AT.search(text, max(around[k].end, event.begin - 60), event.begin))


def _without_asides(text: str, around: list[Mark], when: When) -> Iterator[int]:
    """The marks behind a date but those of an aside: "On Friday during the ceremony", "On Friday, as you know, he will"."""
    k = _first_after(around, when.end)
    if (
        k < len(around)
        and not text[when.end : around[k].begin].strip()
        and (around[k].role == "break" or around[k].word in {"during", "while"})
    ):
        k += 1
    while k < len(around):
        aside = around[k].role == "comma" and k + 1 < len(around) and around[k + 1].role == "subordinate"
        close = next((j for j in range(k + 2, min(len(around), k + 5)) if around[j].role == "comma"), None) if aside else None
        k = close if close is not None else k
        yield k
        k += 1


def _subject(around: list[Mark], k: int) -> bool:
    """Whether the event noun at mark `k` is what is scheduled, or stands in a line without a verb."""
    for mark in around[k + 1 : k + 6]:
        if mark.role in {"schedule", "carry"}:
            return True
        if mark.role in {"report", "verb"}:
            return False
    return True


def _passive(text: str, mark: Mark) -> bool:
    """Whether a carrying verb is a participle with its doer: "a meeting hosted by France"."""
    return mark.word.endswith("ed") and text.startswith(" by ", mark.end)


def _between(around: list[Mark], begin: int, end: int) -> list[Mark]:
    return [mark for mark in around if mark.begin >= begin and mark.end <= end]


def _next(around: list[Mark], at: int) -> int | None:
    k = _first_after(around, at)
    return k if k < len(around) else None


def _first_after(around: list[Mark], at: int) -> int:
    return next((k for k, mark in enumerate(around) if mark.begin >= at), len(around))


def _last_before(around: list[Mark], at: int) -> int:
    return next((j for j in range(len(around) - 1, -1, -1) if around[j].end <= at), -1)
