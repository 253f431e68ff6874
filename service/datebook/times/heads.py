"""What the head of a text, or its last line, says about when it was written: "Posted on …", a date line, a dateline.

Most dates at the head of a text are those of what it announces. So a date that bears no label and opens no agency's report counts
only where the text below it is prose that tells of "today" or "Monday", and nothing there looks like an invitation.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from datebook.documents import headlines
from datebook.documents.header import Field, Header
from datebook.documents.headlines import Label
from datebook.documents.stamps import stamp
from datebook.instants import zone_named
from datebook.model import Published
from datebook.times.partial import Partial, Unresolved
from datebook.times.resolution import resolve
from datebook.times.spans import safe_date

_LEAD = 250
"""Characters at the top of a text, and its first lines, in which a date without a label counts."""
_FIRST_LINES = 4
_LONGEST_PLACE, _SHORT_LINE = 70, 40
_INDENTED = ("    ", "\t")
_NEAR = 3
"""Lines around a date in which an hour makes it that of an occasion."""
_FIGURES = re.compile(r"\b(\d{1,2})([/-])(\d{1,2})\2\d{2,4}")
_AMERICAN = re.compile(r"\b(?:[EMP][SD]?T|CDT)\b")
_MONTHS = 12
_FEW_DAYS = 3
"""Dates of writing that lie further apart contradict each other."""
_APPOINTED = 5
"""Appointments begin at full five minutes; 9:13 p.m. is when something was sent."""


@dataclass(frozen=True, slots=True)
class Opening:
    """The date line or dateline that opens a text; `stated` is None where it leaves out the year ("VIENNA, Jan 5 (Agency) —")."""

    time: Unresolved
    because: str
    stated: Published | None

    def days(self, first: date, last: date) -> list[date]:
        """Where it leaves out the year: its days within some others, which bear its weekday."""
        month, day, weekday = self.time.partial.month, self.time.partial.day, self.time.partial.weekday
        if self.stated is not None or month is None or day is None:
            return []
        found = (safe_date(year, month, day) for year in range(first.year, last.year + 1))
        return [each for each in found if each and first <= each <= last and weekday in (None, each.isoweekday())]


def day_stated(text: str, each: Unresolved, because: str) -> Published | None:
    """The day or the moment that a full date names; unknown, with the reason, where its figures can be read in two ways."""
    partial = each.partial
    if partial.form != "date" or None in (partial.year, partial.month, partial.day) or partial.side is not None:
        return None
    if _is_ambiguous(each.text):
        return Published(because=f"{because}, and nothing tells its day from its month")
    (placed,), _ = resolve(text, [each], Published())
    if placed.start is None:
        return None
    if not isinstance(placed.start, datetime):
        return Published(placed.start, placed.start, "stated", because)
    zone = zone_named(placed.timezone) if placed.timezone else None
    return Published(placed.start.date(), placed.start.date(), "stated", because, placed.start.replace(tzinfo=zone))


def header_states(text: str, header: Header, scanned: Sequence[Unresolved], fields: Iterable[Field]) -> Published | None:
    """The day that one of a header's fields names, the first that names one."""
    unread = None
    for field in fields:
        because = f'its {header.kind} says "{field.words}"'
        found = stamp(field.value, because)
        first = bisect_left(scanned, field.begin, key=lambda each: each.begin)
        if found is None and first < len(scanned) and scanned[first].end <= field.end:
            found = day_stated(text, scanned[first], because)
        if found is not None and found.basis == "stated":
            return found
        unread = unread or found
    return unread


def most_trusted(stated: Sequence[Published], opening: Opening | None) -> Published | None:
    """The first, to the day if another names one within it; its reason tells what contradicts it."""
    if not stated:
        return None
    best = stated[0]
    if best.day is None and best.earliest and best.latest:
        finer = [each for each in stated[1:] if each.day and best.earliest <= each.day <= best.latest]
        days = opening.days(best.earliest, best.latest) if opening else []
        if finer:
            best = replace(finer[0], because=f"{finer[0].because}; {best.because}")
        elif opening and len(days) == 1:
            best = Published(days[0], days[0], "stated", f"{opening.because}; {best.because}")
    others = [each.because for each in stated[1:] if _contradict(best, each)]
    return replace(best, because="; but ".join((best.because, *others))) if others else best


def _contradict(a: Published, b: Published) -> bool:
    if a.earliest is None or a.latest is None or b.earliest is None or b.latest is None:
        return False
    return max((b.earliest - a.latest).days, (a.earliest - b.latest).days) > _FEW_DAYS


@dataclass(frozen=True, slots=True)
class Heads:
    """A text behind its header: it begins at `begin`, and `scanned` are its times."""

    text: str
    scanned: Sequence[Unresolved]
    begin: int

    def labelled(self, *, updated: bool = False) -> Published | None:
        """The day behind a label such as "Posted on"; "Updated" is asked for by itself, as the text may be older."""
        found: list[Published] = []
        for label, each in self.behind_labels():
            if (label.sort == "updated") == updated:
                words = " ".join(self.text[label.begin : each.end].split())
                stated = day_stated(self.text, each, f'its {"last line" if label.last else "head"} says "{words}"')
                found += [stated] if stated else []
        days = {each.day for each in found if each.day}
        if len(days) > 1 and (max(days) - min(days)).days > _FEW_DAYS:
            return Published(because="; ".join(dict.fromkeys(each.because for each in found)) + ": it may be several texts")
        return found[0] if found else None

    def behind_labels(self) -> Iterator[tuple[Label, Unresolved]]:
        """The labels with the times that they lead."""
        for label in headlines.labels(self.text, self.begin):
            for each in self._times(label.end, label.end + _LONGEST_PLACE):
                if headlines.LEADS.fullmatch(self.text, label.end, each.begin) and headlines.ENDS.match(self.text, each.end):
                    yield label, each
                    break

    def unlabelled(self) -> Opening | None:
        """The first date line or dateline."""
        head = headlines.end_of_head(self.text, self.begin)
        lines = list(self._lines(head))
        for each in self._times(self.begin, head):
            line = next((at for at, (begin, end) in enumerate(lines) if begin <= each.begin < end), None)
            if line is None or (each.begin - self.begin > _LEAD and line >= _FIRST_LINES):
                continue
            found = self._dateline(each, lines[line])
            if found is not None:
                return found
            stated = day_stated(self.text, each, f'its date line says "{" ".join(each.text.split())}"')
            if stated is not None and self._is_date_line(each, lines, line):
                return Opening(each, stated.because, stated)
        return None

    def _times(self, begin: int, end: int) -> Iterator[Unresolved]:
        first = bisect_left(self.scanned, begin, key=lambda each: each.begin)
        for at in range(first, len(self.scanned)):
            if self.scanned[at].begin >= end:
                return
            yield self.scanned[at]

    def _lines(self, end: int) -> Iterator[tuple[int, int]]:
        """The lines of the head that are not blank."""
        at = self.begin
        while at < end:
            stop = self.text.find("\n", at)
            stop = len(self.text) if stop < 0 else stop
            if self.text[at:stop].strip():
                yield at, stop
            at = stop + 1

    def _dateline(self, each: Unresolved, line: tuple[int, int]) -> Opening | None:
        """As in "GENEVA, Jan. 5, 2022 (AP) - Delegates met": a place, a day, an agency or a dash, and then the report."""
        before = self.text[line[0] : each.begin].lstrip()
        behind = headlines.DATELINE_ENDS.match(self.text, each.end)
        if behind is None or not (behind["agency"] or (behind["dash"] and before)) or each.partial.hour is not None:
            return None
        if not headlines.is_prose(self.text, behind.end()) or self._is_listed(each):
            return None
        if before and not headlines.is_place(before, parted=not behind["agency"]):
            return None
        if not before.isupper() and not behind["agency"] and headlines.announces(self.text, self.begin):
            return None
        words = " ".join(f"{before}{each.text}".lstrip("([ ").split())
        because = f'its dateline says "{words}{")" if "(" in words and ")" not in words else ""}"'
        stated = day_stated(self.text, each, because)
        return Opening(each, because, stated) if stated or _lacks_year(each.partial) else None

    def _is_date_line(self, each: Unresolved, lines: Sequence[tuple[int, int]], at: int) -> bool:
        """Whether a date has a line to itself, or opens the line that begins the story, and is not that of an occasion."""
        begin, end = lines[at]
        before, behind = self.text[begin : each.begin], self.text[each.end : end]
        bare, alone = headlines.is_bare(before), headlines.is_bare(behind)
        above = self.text[slice(*lines[at - 1])] if at else ""
        joined = at > 0 and self.text.count("\n", lines[at - 1][1], begin) == 1
        leads = headlines.leads_on(above)
        if alone and bare and _is_stamp(each.partial):
            return not (joined and leads)
        if leads or self._is_occasion(each, lines, at) or self._is_listed(each):
            return False
        signed = headlines.is_byline(before) or (bare and headlines.is_byline(above))
        if (signed and alone) or (bare and headlines.minutes_to_read(self.text, each.end)):
            return True
        opens = bare and not alone and each.partial.weekday is not None and headlines.is_prose(self.text, each.end)
        heads = alone and (bare or headlines.is_place(before)) and headlines.is_prose(self.text, end)
        if not (opens or heads) or before.startswith(_INDENTED) or not self._tells_of_days_near(each):
            return False
        return not (joined and headlines.names_gathering(above))

    def _is_occasion(self, each: Unresolved, lines: Sequence[tuple[int, int]], at: int) -> bool:
        """Whether an hour stands beside a date, or the text invites."""
        if each.partial.hour is not None or headlines.announces(self.text, self.begin):
            return True
        return any(
            one.partial.hour is not None and (end - begin <= _SHORT_LINE or headlines.is_bare(self.text[begin : one.begin]))
            for begin, end in lines[max(0, at - _NEAR) : at + _NEAR + 1]
            for one in self._times(begin, end)
        )

    def _tells_of_days_near(self, each: Unresolved) -> bool:
        """Whether the text speaks of "today" or "Monday": its readers then know when it was written."""
        return any(_is_near(one.partial) for one in self.scanned if one is not each)

    def _is_listed(self, each: Unresolved) -> bool:
        """Whether further dates lead lines of their own, as in a diary or a programme."""
        days = {(one.partial.month, one.partial.day) for one in self.scanned if one is not each and self._leads_line(one)}
        return bool(days - {(each.partial.month, each.partial.day)})

    def _leads_line(self, each: Unresolved) -> bool:
        """Whether a day has a line to itself, or leads one behind a place."""
        if each.partial.form != "date" or each.partial.day is None or each.partial.month is None:
            return False
        start = self.text.rfind("\n", max(0, each.begin - _LONGEST_PLACE), each.begin) + 1
        if not start and each.begin > _LONGEST_PLACE:
            return False
        end = self.text.find("\n", each.end, each.end + _SHORT_LINE)
        before, behind = self.text[start : each.begin], self.text[each.end : end if end >= 0 else each.end + _SHORT_LINE]
        leads = headlines.is_bare(before) or headlines.is_place(before)
        return leads and (headlines.is_bare(behind) or behind.lstrip()[:1] in _DASHES)


_DASHES = tuple("–—:-")


def _is_ambiguous(words: str) -> bool:
    """Whether the figures of a date can be read in two ways: "05/01/2022", but not "05/01/2022 9:12 AM EST" or "25/01/2022"."""
    found = _FIGURES.search(words)
    if found is None or found[1] == found[3] or _AMERICAN.search(words):
        return False
    return max(int(found[1]), int(found[3])) <= _MONTHS


def _is_stamp(partial: Partial) -> bool:
    """Whether its hour is a clock's, to the minute, and no appointment."""
    return partial.hour is not None and (partial.second is not None or (partial.minute or 0) % _APPOINTED != 0)


def _is_near(partial: Partial) -> bool:
    """Whether it counts from the day of writing."""
    if partial.form == "offset":
        return partial.base == "anchor"
    return partial.form == "date" and partial.weekday is not None and partial.day is None


def _lacks_year(partial: Partial) -> bool:
    return (
        partial.form == "date"
        and partial.year is None
        and partial.month is not None
        and partial.day is not None
        and partial.side is None
        and partial.rel is None
    )
