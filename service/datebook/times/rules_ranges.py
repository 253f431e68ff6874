"""The sides of a range and the items of a list: what they lend each other."""

from __future__ import annotations

from datebook.times.grammar import Found, Rule
from datebook.times.partial import Partial
from datebook.times.rules_dates import AFTER_DAY
from datebook.times.tokens import Node

_DASHES = "(TO|UNTIL|THROUGH|ANYDASH)"


def _day_of(node: Node) -> int:
    """The day of the month that a number or an ordinal means; 0 for none."""
    return (node.value.day or 0) if isinstance(node.value, Partial) else int(node.value)


def date_range(found: Found) -> Partial | None:
    """As in "Jan. 9 to 12", "Dec. 30-Jan. 3", "from Monday to Wednesday", "May to September 2014"."""
    a, b = found.partial("a"), found.partial("b")
    if a.form in ("duration", "set", "vague", "group") or b.form in ("duration", "set", "vague", "group"):
        return None
    if _unlike(a, b):
        return None
    lent = {}
    if a.form == "date" and b.form == "date":
        lent = _lend(a, b)
        if a.grain == "year" and b.grain == "year" and a.year is not None and b.year is not None and b.year < a.year:
            return None
    first = a.but(side="from", **lent)
    second = b.but(side="to")
    return _group(found, first, second)


def _unlike(a: Partial, b: Partial) -> bool:
    """Whether nobody would count from one to the other: a weekday to a month, a quarter to a day."""
    bare = "weekday", "day"
    kinds = [bare[1] if p.day is not None else bare[0] if p.weekday is not None and p.form == "date" else p.grain for p in (a, b)]
    return set(kinds) in ({"weekday", "month"}, {"weekday", "year"}, {"quarter", "day"}, {"quarter", "weekday"})


def _lend(a: Partial, b: Partial) -> dict[str, object]:
    """What the end of a range lends its start: the year, one less where the range runs over the turn of the year."""
    lent: dict[str, object] = {}
    if a.year is None and b.year is not None and a.month is not None:
        over = b.month is not None and (a.month, a.day or 0) > (b.month, b.day or 31)
        lent = {"year": b.year - 1 if over else b.year, "lent": a.lent | {"year"}}
    return lent


def _group(found: Found, *children: Partial) -> Partial:
    return Partial("group", found.begin, found.end, children=children)


def days_range(found: Found) -> Partial | None:
    """As in "January 9-10", "Jan. 9 to the 12th": the second day borrows the month."""
    a, node = found.partial("a"), found.at("b")
    if a.form != "date" or a.day is None or a.month is None or a.hour is not None:
        return None
    day = _day_of(node)
    if not 1 <= day <= 31:
        return None
    month, year = a.month, a.year
    lent = {"month"}
    if found["year"] is not None and year is None:
        year = found["year"] if not isinstance(found["year"], Partial) else found["year"].year
        a = a.but(year=year, lent=a.lent | {"year"})
    if day <= (a.day or 0):
        if day == a.day or found["dash"] is not None:
            return None
        month = month % 12 + 1
        year = None if year is None else year + (month == 1)
    if year is not None:
        lent.add("year")
    end = found.end if found["year"] is not None else node.end
    b = Partial(
        "date",
        node.begin,
        end,
        year=year,
        month=month,
        day=day,
        lent=frozenset(lent - ({"year"} if found["year"] is not None else set())),
        side="to",
        rel=a.rel,
    )
    return _group(found, a.but(side="from"), b)


def range_before_month(found: Found) -> Partial | None:
    """As in "9-10 January", "from the 13th to the 15th of July": the first day borrows the month."""
    node, b = found.at("a"), found.partial("b")
    if b.form != "date" or b.day is None or b.month is None or b.hour is not None:
        return None
    day = _day_of(node)
    if found.node("and") and not found.node("between"):
        return None  # a list
    if not 1 <= day <= 31 or (day >= b.day and found["dash"] is not None):
        return None
    if day >= b.day:
        a = Partial("date", node.begin, node.end, day=day, side="from")
        return _group(found, a, b.but(side="to"))
    lent = frozenset({"month"} | ({"year"} if b.year is not None else set()))
    a = Partial("date", node.begin, node.end, year=b.year, month=b.month, day=day, lent=lent, side="from", rel=b.rel)
    return _group(found, a, b.but(side="to"))


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
        day = _day_of(node)
        if not last < day <= 31:
            return None
        last = day
        children.append(
            Partial(
                "date",
                node.begin,
                node.end,
                year=a.year,
                month=a.month,
                day=day,
                lent=frozenset({"month", "year"} if a.year else {"month"}),
            )
        )
    if year is not None:
        value = year.year if isinstance(year, Partial) else year
        children = [each.but(year=value) for each in children]
        children[-1].end = found.end
    return _group(found, *children)


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
    return _group(found, *children)


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
        day = _day_of(node)
        if not 1 <= day < b.day:
            return None
        children.append(
            Partial(
                "date",
                node.begin,
                node.end,
                year=b.year,
                month=b.month,
                day=day,
                lent=frozenset({"month", "year"} if b.year else {"month"}),
            )
        )
    return _group(found, *children, b)


def listed_months(found: Found) -> Partial | None:
    """As in "May and June 2014": the year is lent backwards."""
    a, b = found.partial("a"), found.partial("b")
    if a.form != "date" or b.form != "date" or b.year is None or a.year is not None or a.month is None:
        return None
    if a.grain != b.grain or (a.month, a.day or 0) > (b.month or 0, b.day or 0):
        return None
    return _group(found, a.but(year=b.year, lent=a.lent | {"year"}), b)


def clock_range(found: Found) -> Partial | None:
    """As in "9 to 11 a.m. EST", "3:30-5", "from 9 a.m. to noon": sides lend each other a.m. and zone."""
    a, b = _as_clock(found, "a"), _as_clock(found, "b")
    if a is None or b is None or a.hour is None or b.hour is None or (a.part and a.hour is None):
        return None
    if a.grain == "part" or b.grain == "part":
        return None
    a, b = lend_clock(a, b)
    return _group(found, a.but(side="from"), b.but(side="to"))


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


def date_clock_range(found: Found) -> Partial | None:
    """A day with a range of hours: both sides fall on it."""
    date, hours = found.partial("date"), found.partial("hours")
    if date.hour is not None or date.grain not in ("day", "part") or len(hours.children) != 2 or date.form == "group":
        return None
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
    return _group(found, first, second)


def day_bare_hours(found: Found) -> Partial | None:
    """As in "Monday 12-4", "between 3 and 5 on 1/1/2015": hours that only the day beside them makes hours."""
    date = found.partial("date")
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
    return _group(found, first, second)


def _dated(date: Partial, clock: Partial, begin: int, end: int) -> Partial:
    return date.but(
        begin=min(begin, clock.begin),
        end=max(clock.end, end) if clock.begin < begin else clock.end,
        grain=clock.grain,
        hour=clock.hour,
        minute=clock.minute,
        second=clock.second,
        meridiem=clock.meridiem,
        part=date.part or clock.part,
        zone=clock.zone,
        zone_text=clock.zone_text,
        zone_span=clock.zone_span,
        clock_span=clock.clock_span or (clock.begin, clock.end),
        date_span=(begin, end),
        side=clock.side,
        lent=clock.lent,
        rules=(*date.rules, *clock.rules),
    )


def clock_with_length(found: Found) -> Partial | None:
    """As in "from 9 for 2.5 hours": a start and a length."""
    clock, length = _as_clock(found, "a"), found["length"]
    if clock is None or length.unit not in ("hour", "minute") or length.n is None:
        return None
    return _group(found, clock, length)


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
        clock_range,
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


MOMENTS = (
    Rule(
        "day and bare hours",
        "RANGE",
        (
            "date:[DATE WDAY] COMMA? ((FROM|AT)? a:[HOUR CLOCKFOUR] (TO|UNTIL|ANYDASH)|BETWEEN a2:HOUR AND) "
            "b:[HOUR CLOCK] !>[UNITS UNIT ANYUNIT ANYMONTH HYPHEN DATE]"
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


LISTS = (
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

RANGES = (
    Rule(
        "days of a month",
        "RANGE",
        (
            "FROM? a:DATE (TO|UNTIL|THROUGH|dash:ANYDASH) THE? b:[DAYNUM ORDINAL ORDWORD DAYONLY] (COMMA? "
            "year:[YEAR YEARITEM])? !>[AMPM UNITS COLONMARK OCLOCK ANYMONTH]"
        ),
        days_range,
        "They meet January 9-10 in Geneva.",
        "On January 9, from 10 on, it rained.",
    ),
    Rule(
        "days before a month",
        "RANGE",
        ("(FROM|between:BETWEEN)? THE? a:[DAYNUM ORDINAL ORDWORD SECONDW DAYONLY] (TO|UNTIL|THROUGH|and:AND|dash:ANYDASH) THE? b:DATE"),
        range_before_month,
        "They meet 9-10 January in Geneva.",
        "Of 9, he met on 10 January in Geneva.",
    ),
    Rule(
        "range of dates",
        "RANGE",
        (
            "FROM? a:[DATE WDAY MONTHONLY YEARITEM DAYONLY PERIODITEM HOLIDAYITEM VAGUEITEM] "
            "(TO|UNTIL|THROUGH|ANYDASH) b:[DATE WDAY MONTHONLY YEARITEM DAYONLY PERIODITEM HOLIDAYITEM]"
        ),
        date_range,
        "From Monday to Wednesday they meet.",
        "On Monday. To Wednesday's guests.",
    ),
    Rule(
        "range between dates",
        "RANGE",
        ("BETWEEN a:[DATE WDAY MONTHONLY YEARITEM DAYONLY PERIODITEM] AND b:[DATE WDAY MONTHONLY YEARITEM DAYONLY PERIODITEM]"),
        date_range,
        "It rained between August and October.",
        "In August and October it rained.",
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
        "a:[MONTHONLY DATE] [AND OR] b:[MONTHONLY DATE]",
        listed_months,
        "It rained in May and June 2014.",
        "It rained in May, and in June 2014.",
    ),
)
