"""Ranges of hours, and the day they fall on: "9 to 11 a.m. EST", "Monday 12-4", "January 10 from 9 to 11"."""

from __future__ import annotations

from datebook.times.grammar import Found, Rule
from datebook.times.idioms.ranges import group
from datebook.times.layout import fills_line
from datebook.times.partial import Partial

_DASHES = "(TO|UNTIL|THROUGH|ANYDASH)"


def clock_range(found: Found) -> Partial | None:
    """As in "9 to 11 a.m. EST", "3:30-5", "from 9 a.m. to noon": sides lend each other a.m. and zone."""
    a, b = _as_clock(found, "a"), _as_clock(found, "b")
    if a is None or b is None or a.hour is None or b.hour is None or (a.part and a.hour is None):
        return None
    if a.grain == "part" or b.grain == "part":
        return None
    a, b = lend_clock(a, b)
    return group(found, a.but(side="from"), b.but(side="to"))


def open_end(found: Found) -> Partial | None:
    """As in "8am until 6". Behind a dash, a number in words counts what comes next: "4:30 p.m. - Three poets read"."""
    a, b = found.at("a"), found.at("b")
    if found.text[b.begin : b.end].isalpha() and not any(letter.isalpha() for letter in found.text[a.end : b.begin]):
        return None
    return clock_range(found)


def _as_clock(found: Found, name: str) -> Partial | None:
    node = found.at(name)
    if isinstance(node.value, Partial):
        return node.value if node.value.hour is not None else None
    if isinstance(node.value, int) and len(node.word) == len("0730") and node.word.isdigit():
        return Partial(
            "clock",
            node.begin,
            node.end,
            grain="minute",
            hour=node.value // 100,
            minute=node.value % 100,
            meridiem="24",
            clock_span=(node.begin, node.end),
        )
    if isinstance(node.value, int) and 0 <= node.value <= 24:
        return Partial("clock", node.begin, node.end, grain="minute", hour=node.value, clock_span=(node.begin, node.end))
    if node.word and "." in node.word:
        whole, _, rest = node.word.partition(".")
        if len(rest) == 2 and len(whole) <= 2 and int(whole) <= 24 and int(rest) < 60:
            return Partial(
                "clock",
                node.begin,
                node.end,
                grain="minute",
                hour=int(whole),
                minute=int(rest),
                clock_span=(node.begin, node.end),
            )
    return None


def lend_clock(a: Partial, b: Partial) -> tuple[Partial, Partial]:
    """What each side of a range of hours lends the other."""
    first, second = a.hour or 0, b.hour or 0
    if a.zone_text is None and b.zone_text is not None:
        a = a.but(zone=b.zone, zone_text=b.zone_text, zone_span=b.zone_span)
    elif b.zone_text is None and a.zone_text is not None:
        b = b.but(zone=a.zone, zone_text=a.zone_text, zone_span=a.zone_span)
    if a.meridiem is None and b.meridiem in ("am", "pm") and 1 <= first <= 12:
        earlier = (first % 12, a.minute or 0) <= (second % 12, b.minute or 0)
        a = a.but(meridiem=b.meridiem if earlier else "am" if b.meridiem == "pm" else "pm", lent=a.lent | {"meridiem"})
    elif b.meridiem is None and a.meridiem in ("am", "pm") and 1 <= second <= 12:
        later = (first % 12, a.minute or 0) < (second % 12, b.minute or 0)
        b = b.but(meridiem=a.meridiem if later else "pm" if a.meridiem == "am" else "am", lent=b.lent | {"meridiem"})
    elif a.meridiem is None and b.meridiem == "24" and second >= 12 and first < 13:
        a = a.but(meridiem="24" if first != 0 else None, lent=a.lent | {"meridiem"})
    elif a.meridiem is None and b.meridiem is None and a.part is None:
        if first < 7 and second > 12:
            a = a.but(meridiem="24")
        elif 7 <= first <= 12 and second <= 12 and second * 60 + (b.minute or 0) <= first * 60 + (a.minute or 0) and first != 12:
            a, b = a.but(meridiem="am"), b.but(meridiem="pm")
    if b.part is not None and a.part is None and a.meridiem is None:
        a = a.but(part=b.part)
    return a, b


def clock_with_length(found: Found) -> Partial | None:
    """As in "from 9 for 2.5 hours": a start and a length."""
    clock, length = _as_clock(found, "a"), found["length"]
    if clock is None or length.unit not in ("hour", "minute") or length.n is None:
        return None
    return group(found, clock, length)


HOURS = (
    Rule(
        "hour and length",
        "CLOCKLENGTH",
        "FROM a:[HOUR CLOCK] FOR length:DURATION",
        clock_with_length,
        "It runs from 9 for 2.5 hours.",
        "It runs from 9.",
    ),
    Rule(
        "length and hour",
        "CLOCKLENGTH",
        "FOR length:DURATION FROM a:[HOUR CLOCK] !>[UNITS TO ANYDASH]",
        clock_with_length,
        "It runs for 2.5 hours from 9.",
        "It runs for 2.5 hours.",
    ),
    Rule(
        "figures to figures",
        "CLOCKRANGE",
        "[FROM BETWEEN AT] a:[CLOCKFOUR YEARCLOCK] (TO|AND|UNTIL|ANYDASH) b:CLOCKFOUR",
        clock_range,
        "They met between 0730-0930.",
        "They met in 1930-1931.",
    ),
    Rule(
        "early figures to figures",
        "CLOCKRANGE",
        "[FROM BETWEEN AT]? a:CLOCKFOUR (TO|AND|UNTIL|ANYDASH) b:[CLOCKFOUR YEARCLOCK]",
        clock_range,
        "Open 0730-1630.",
        "They met in 1930-1931.",
    ),
    Rule(
        "range of hours",
        "CLOCKRANGE",
        f"(BETWEEN|FROM)? a:[CLOCK HOUR DECIMAL] !>[UNITS] {_DASHES} b:CLOCK",
        clock_range,
        "Talks from 9 to 11 a.m. EST.",
        "He is 9, and at 11 a.m. came.",
    ),
    Rule(
        "range of hours, open end",
        "CLOCKRANGE",
        f"FROM? a:CLOCK {_DASHES} b:[HOUR DECIMAL] !>[UNITS AMPM ANYMONTH COLONMARK ANYUNIT]",
        open_end,
        "Talks 8am until 6.",
        "At 8am 6 came.",
    ),
    Rule(
        "range of hours with and",
        "CLOCKRANGE",
        "BETWEEN a:[CLOCK HOUR] AND b:[CLOCK]",
        clock_range,
        "Come between 9:30 and 11 a.m.",
        "Both 9:30 and 11 a.m. suit.",
    ),
)


def date_clock_range(found: Found) -> Partial | None:
    """A day with a range of hours: both sides fall on it."""
    date, hours = found.partial("date"), found.partial("hours")
    if date.hour is not None or date.grain not in ("day", "part") or len(hours.children) != 2 or date.form == "group":
        return None
    if date.end <= hours.begin and "\n" in found.text[date.end : hours.begin] and fills_line(found.text, date.begin, date.end):
        return None  # a heading
    a, b = hours.children
    if a.hour is None or a.form != "clock" or b.hour is None or b.form != "clock":
        return None
    node = found.at("date")
    first = _dated(date, a, node.begin, node.end)
    second = _dated(date, b, node.begin, node.end)
    if date.begin <= a.begin:
        first.begin = found.begin if found.begin == date.begin else date.begin
        second.begin, second.end = b.begin, b.end
        second.date_span = None
        second.lent = second.lent | {"date"}
    else:
        first.begin, first.end = a.begin, a.end
        first.date_span = None
        first.lent = first.lent | {"date"}
        second.end = max(found.end, b.end)
    return group(found, first, second)


_HIGHEST_SCORE = 7
"""Nobody is open 3 to 2; "9-5" and "11-1" are hours."""


def _is_score(found: Found) -> bool:
    """Whether two bare figures before a day tell who won: "beat them 3-0 on Saturday"."""
    sides = [found.node(name) for name in ("a", "b")]
    if not all(node is not None and node.word.isdigit() for node in sides) or found.at("date").begin < found.at("b").begin:
        return False
    if not all(node is not None for node in sides):
        return False
    first, second = (int(node.word) for node in sides if node is not None)
    return second == 0 or second < first <= _HIGHEST_SCORE


def day_bare_hours(found: Found) -> Partial | None:
    """As in "Monday 12-4", "between 3 and 5 on 1/1/2015": hours that only the day beside them makes hours."""
    date = found.partial("date")
    if _is_score(found):
        return None
    a, b = _as_clock(found, "a" if found.node("a") else "a2"), _as_clock(found, "b")
    if a is None or b is None or a.form != "clock" or b.form not in ("clock", "offset", "date") or date.hour is not None:
        return None
    if date.grain not in ("day", "part") or (b.form != "clock" and b is not date):
        return None
    if b.form != "clock" or (b.part is not None and b.hour is None):
        return None
    if date.part is not None and a.meridiem is None and b.meridiem is None:
        a, b = a.but(part=date.part), b.but(part=date.part)
    a, b = lend_clock(a, b)
    node = found.at("date")
    first, second = _dated(date, a.but(side="from"), node.begin, node.end), _dated(date, b.but(side="to"), node.begin, node.end)
    if node.begin < a.begin:
        first.begin, first.end = node.begin, a.end
        second.begin, second.end, second.date_span, second.lent = b.begin, b.end, None, second.lent | {"date"}
    else:
        first.begin, first.end, first.date_span, first.lent = a.begin, a.end, None, first.lent | {"date"}
        second.begin, second.end = b.begin, node.end
    return group(found, first, second)


def _dated(date: Partial, clock: Partial, begin: int, end: int) -> Partial:
    return date.at_hour(
        clock,
        begin=min(begin, clock.begin),
        end=max(clock.end, end) if clock.begin < begin else clock.end,
        date_span=(begin, end),
        side=clock.side,
        lent=clock.lent,
        rules=(*date.rules, *clock.rules),
    )


MOMENTS = (
    Rule(
        "day and bare hours",
        "RANGE",
        (
            "date:[DATE WDAY] COMMA? ((FROM|AT)? a:[HOUR CLOCKFOUR DECIMAL] (TO|UNTIL|ANYDASH)|BETWEEN a2:HOUR AND) "
            "b:[HOUR CLOCK DECIMAL] !>[UNITS UNIT ANYUNIT ANYMONTH HYPHEN DATE]"
        ),
        day_bare_hours,
        "Let us meet Monday 12-4 in my office.",
        "On Monday 12 of 14 came.",
    ),
    Rule(
        "bare hours and day",
        "RANGE",
        (
            "(FROM? a:[HOUR CLOCK DECIMAL] (TO|UNTIL|ANYDASH)|BETWEEN a2:[HOUR CLOCK] AND) b:[HOUR CLOCK DECIMAL] "
            "[ON OF]? date:[DATE WDAY]"
        ),
        day_bare_hours,
        "Let us meet 6-8 next Monday.",
        "From 6 to 8 men next saw Monday.",
    ),
    Rule(
        "date and hours",
        "RANGE",
        "date:[DATE WDAY DAYONLY HOLIDAYITEM SETITEM] [COMMA ANYDASH]? (FROM|AT|ON)? hours:CLOCKRANGE",
        date_clock_range,
        "They meet on January 10 from 9 to 11 a.m. EST.",
        "On January 10 he said from 9 to 11 a.m. was best.",
    ),
    Rule(
        "hours and date",
        "RANGE",
        "hours:CLOCKRANGE COMMA? (ON|OF)? date:[DATE WDAY DAYONLY HOLIDAYITEM SETITEM] !>[THROUGH]",
        date_clock_range,
        "They meet from 9 to 11 a.m. on Tuesday.",
        "From 9 to 11 a.m. he saw Tuesday's guests.",
    ),
)
