"""Events that share the day of the one told before them in their sentence: "will visit the base on Friday and host a meeting"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from datebook.events import days
from datebook.events.sentences.attach import Attachment
from datebook.events.sentences.marks import Mark
from datebook.events.whens import When

_BEHIND = 60
"""Characters behind an event within which a day is its own."""
_JOINED = re.compile(
    r"[^.;:]{0,160}?(?:,\s+|\s|^)(?:and|before|then|after\s+which)\s+(?P<to>[^.;:,]{0,40}\s)?$", re.IGNORECASE | re.DOTALL
)
_GOES_ON = re.compile(
    r"(?:(?:he|she|they|it|both|the\s+\w+)\s+)?(?:(?:will|would|then|later|also|is|are|to|due|set|expected|plans)\s+){0,4}",
    re.IGNORECASE,
)
_OBJECT = re.compile(r"\s+(?:(?:the|a|an|its|his|her|their|another|this|with)\s+)?(?:[\w'’-]+\s+){0,6}$")


def chained(text: str, around: Sequence[Mark], found: Sequence[Attachment], dates: Sequence[When]) -> Iterator[Attachment]:
    """The further events of a sentence that a word such as "and" joins to one with a day, and that have none of their own."""
    taken = {attachment.mark for attachment in found}
    for when, leader in _leading(found, dates):
        begin = max(when.end, around[leader].end if leader is not None else 0)
        for k, mark in enumerate(around):
            if mark.begin < begin:
                continue
            dated = any(begin <= other.begin <= mark.end + _BEHIND for other in dates)
            if dated or mark.role in {"break", "quote", "report", "verb", "relative"}:
                break
            if mark.role == "event" and k not in taken and _goes_on(text, around, begin, k):
                taken.add(k)
                yield Attachment(days.whole(when), k, "shared", leader=leader)
                break


def _leading(found: Sequence[Attachment], dates: Sequence[When]) -> Iterator[tuple[When, int | None]]:
    """The days that may be shared, each with the mark of its event; the day of anything else has none."""
    used = {attachment.when.begin for attachment in found}
    for attachment in found:
        if attachment.link not in {"ellipsis", "modifier"}:
            yield attachment.when, attachment.mark
    for when in dates:
        if when.begin not in used and not when.lone_clock:
            yield when, None


def _goes_on(text: str, around: Sequence[Mark], begin: int, k: int) -> bool:
    """Whether the event at mark `k` is what the same people do next: the verb, or the object of one, behind the joining word."""
    mark, verb = around[k], around[k]
    if mark.cue is None:
        return False
    if mark.cue.form == "noun":
        carrying = [other for other in around[:k] if other.role in {"carry", "schedule"} and other.begin >= begin]
        if not carrying or not _OBJECT.fullmatch(text, carrying[-1].end, mark.begin):
            return False
        verb = carrying[-1]
    joined = _JOINED.match(text, begin, verb.begin)
    return bool(joined and _GOES_ON.fullmatch(joined["to"] or ""))
