"""The items of a list of days, months or ranges: what they lend each other."""

from __future__ import annotations

from datebook.times.grammar import Found, Rule
from datebook.times.idioms.dates import AFTER_DAY
from datebook.times.idioms.ranges import day_of, group
from datebook.times.partial import Partial
from datebook.times.tokens import Node


def _lent_month(node: Node, day: int, lender: Partial) -> Partial:
    """A day of the month, and of the year if it has one, of another date in its list."""
    lent = frozenset({"month", "year"} if lender.year else {"month"})
    return Partial("date", node.begin, node.end, year=lender.year, month=lender.month, day=day, lent=lent)


def listed_days(found: Found) -> Partial | None:
    """As in "Jan. 9, 10 and 11": each day borrows the month."""
    a = found.partial("a")
    if a.form != "date" or a.month is None or a.day is None or a.hour is not None:
        return None
    after = found.after
    if after is not None and after.value is None and after.word.isalpha() and after.word not in AFTER_DAY:
        return None
    children, last = [a], a.day
    year = found["year"]
    for name in ("b", "c", "d", "e"):
        node = found.node(name)
        if node is None:
            continue
        day = day_of(node)
        if not last < day <= 31:
            return None
        last = day
        children.append(_lent_month(node, day, a))
    if year is not None:
        value = year.year if isinstance(year, Partial) else year
        children = [each.but(year=value) for each in children]
        children[-1].end = found.end
    return group(found, *children)


def listed_before_month(found: Found) -> Partial | None:
    """As in "9, 10 and 11 January": each day borrows the month."""
    b = found.partial("b")
    if b.form != "date" or b.month is None or b.day is None:
        return None
    children = []
    for name in ("x", "y", "z"):
        node = found.node(name)
        if node is None:
            continue
        day = day_of(node)
        if not 1 <= day < b.day:
            return None
        children.append(_lent_month(node, day, b))
    return group(found, *children, b)


def listed_months(found: Found) -> Partial | None:
    """As in "May and June 2014": the year is lent backwards."""
    items = [found.partial(name) for name in "acdb" if found[name] is not None]
    last = items[-1]
    if last.year is None or any(each.year is not None or each.rel is not None or each.base is not None for each in items[:-1]):
        return None
    if any(each.form != last.form or each.grain != last.grain or each.form not in ("date", "period") for each in items):
        return None
    places = [(each.month or 0, each.quarter or each.half or 0, each.day or 0) for each in items]
    if places != sorted(places) or not any(places[0]):
        return None
    return group(found, *(each.but(year=last.year, lent=each.lent | {"year"}) for each in items[:-1]), last)


def listed_numbers(found: Found) -> Partial | None:
    """As in "on the 23rd or 27th"."""
    days = [found.at("a"), *(found.at(name) for name in ("c", "b") if found.node(name))]
    numbers = [day_of(node) for node in days]
    if numbers != sorted(set(numbers)) or (not found.ends and (found.after is None or found.after.word not in AFTER_DAY)):
        return None
    first = found.partial("a")
    rest = [Partial("date", node.begin, node.end, day=day_of(node)) for node in days[1:]]
    return group(found, first, *rest)


ITEMS = (
    Rule(
        "listed days of some month",
        "RANGE",
        "a:DAYONLY (COMMA c:[ORDINAL DAYONLY])? COMMA? [AND OR] THE? b:[ORDINAL DAYONLY]",
        listed_numbers,
        "Tickets are good on the 23rd or 27th.",
        "On the 23rd and 27th floors.",
    ),
    Rule(
        "listed days",
        "RANGE",
        (
            "a:DATE COMMA b:[DAYNUM ORDINAL] (COMMA c:[DAYNUM ORDINAL])? (COMMA? AND e:[DAYNUM ORDINAL]) (COMMA? "
            "year:[YEAR YEARITEM])? !>[AMPM UNITS COLONMARK]"
        ),
        listed_days,
        "They meet on Jan. 9, 10 and 11.",
        "On Jan. 9, 10 men met.",
    ),
    Rule(
        "two listed days",
        "RANGE",
        ("a:DATE (AND|OR|SLASH) THE? b:[DAYNUM ORDINAL DAYONLY] (COMMA? year:[YEAR YEARITEM])? !>[AMPM UNITS COLONMARK]"),
        listed_days,
        "They meet on Jan. 9 and 10.",
        "On Jan. 9 and 10 men met.",
    ),
    Rule(
        "listed days before a month",
        "RANGE",
        "x:[DAYNUM ORDINAL DAYONLY] (COMMA y:[DAYNUM ORDINAL])? COMMA? [AND OR] b:DATE",
        listed_before_month,
        "They meet on 9, 10 and 11 January.",
        "Of 9 men, some met on 11 January.",
    ),
    Rule(
        "listed months",
        "RANGE",
        (
            "a:[MONTHONLY DATE PERIODITEM] (COMMA c:[MONTHONLY DATE])? (COMMA d:[MONTHONLY DATE])? COMMA? [AND OR] "
            "b:[MONTHONLY DATE PERIODITEM]"
        ),
        listed_months,
        "It rained in May and June 2014.",
        "It rained in May, and in June 2014.",
    ),
)
"""Applied with the ranges: the longest match wins, then the one that stands first."""


def listed_ranges(found: Found) -> Partial | None:
    """As in "May 2-3, 9-10 and 16-17": each pair of days borrows the month."""
    first = found.partial("first")
    last = first.children[-1]
    if last.form != "date" or last.day is None or last.month is None or last.hour is not None:
        return None
    children, day = list(first.children), last.day
    for start, end in ("ab", "cd", "ef", "gh"):
        for name, side in ((start, "from"), (end, "to")):
            node = found.node(name)
            if node is None:
                continue
            if not day < node.value <= 31:
                return None
            day = node.value
            lent = frozenset({"month", "year"} if last.year else {"month"})
            children.append(last.but(begin=node.begin, end=node.end, day=day, side=side, lent=lent, weekday=None))
    return group(found, *children)


def range_and_day(found: Found) -> Partial | None:
    """As in "May 3-5 and 7"."""
    first, node = found.partial("first"), found.at("day")
    last = first.children[-1]
    if last.form != "date" or last.day is None or last.month is None or last.hour is not None:
        return None
    if not found.ends and (found.after is None or found.after.word not in AFTER_DAY):
        return None
    day = day_of(node)
    if not last.day < day <= 31:
        return None
    lent = frozenset({"month", "year"} if last.year else {"month"})
    more = last.but(begin=node.begin, end=node.end, day=day, side=None, lent=lent, weekday=None)
    return group(found, *first.children, more)


def part_of_range(found: Found) -> Partial | None:
    """As in "the night of 5 to 6 May"."""
    part, days = found.partial("part"), found.partial("days")
    first, *rest = days.children
    if part.part is None or part.hour is not None or first.form != "date" or first.hour is not None or first.grain != "day":
        return None
    first = first.but(begin=found.begin, grain="part", part=part.part, date_span=(first.begin, first.end))
    return group(found, first, *rest)


def listed_with_hour(found: Found) -> Partial | None:
    """As in "January 10 and 11 at 10:00"."""
    days, clock = found.partial("days"), found.partial("clock")
    *first, last = days.children
    if last.form != "date" or last.hour is not None or last.grain != "day" or clock.hour is None or clock.form != "clock":
        return None
    dated = last.at_hour(clock, end=clock.end, date_span=(last.begin, last.end))
    return group(found, *first, dated)


LISTS = (
    Rule(
        "list of days and an hour",
        "RANGE",
        "days:RANGE [COMMA AT] clock:CLOCK",
        listed_with_hour,
        "The hearing is on January 10 and 11 at 10:00.",
        "On January 10 and 11, she said, 10:00 was early.",
    ),
    Rule(
        "range and a day",
        "RANGE",
        "first:RANGE COMMA? [AND COMMA] day:[DAYNUM ORDINAL] !>[ANYDASH AMPM UNITS COLONMARK ANYMONTH COMMA AND]",
        range_and_day,
        "The course is May 3-5 and 7 in Basel.",
        "On May 3-5 and 7 men came.",
    ),
    Rule(
        "part of a range",
        "RANGE",
        "THE? part:DAYPART OF days:RANGE",
        part_of_range,
        "Guards fired on the night of 5 to 6 May.",
        "On the night, from 5 to 6 May.",
    ),
    Rule(
        "listed ranges",
        "RANGE",
        "first:RANGE [COMMA AND] a:DAYNUM ANYDASH b:DAYNUM (COMMA? [COMMA AND] c:DAYNUM ANYDASH d:DAYNUM)? "
        "(COMMA? [COMMA AND] e:DAYNUM ANYDASH f:DAYNUM)? (COMMA? [COMMA AND] g:DAYNUM ANYDASH h:DAYNUM)? !>[AMPM UNITS]",
        listed_ranges,
        "The course runs May 2-3, 9-10 and 16-17 this year.",
        "The course runs May 2-3, 9 to 5 each day.",
    ),
)
