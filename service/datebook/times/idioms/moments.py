"""How a day comes together: weekday with date, date with its year, its part of the day, its hour and zone."""

from __future__ import annotations

from datebook.times.grammar import Found, Rule
from datebook.times.layout import fills_line
from datebook.times.partial import Partial

_NUMBERED = frozenset(
    "building room gate page flight number no chapter level floor part episode platform track bus route unit suite hall".split()
)


def weekday_date(found: Found) -> Partial | None:
    """As in "Tuesday, Jan. 14", "14 January (Tuesday)"."""
    day, date = found.partial("weekday"), found.partial("date")
    if date.form not in ("date", "offset") or date.weekday is not None or day.form != "date":
        return None
    if date.form == "offset":
        return (
            None
            if date.unit != "day" or date.hour is not None
            else date.but(begin=found.begin, end=found.end, weekday=day.weekday)
        )
    rel = date.rel if date.rel is not None else day.rel if date.year is None else None
    return date.but(begin=found.begin, end=found.end, weekday=day.weekday, rel=rel, rules=(*day.rules, *date.rules))


def weekday_day(found: Found) -> Partial | None:
    """As in "Tuesday the 19th", "Fri 14th"."""
    day, number = found.partial("weekday"), found["day"]
    n = (number.day or 0) if isinstance(number, Partial) else int(number)
    if not 1 <= n <= 31:
        return None
    node = found.at("day")
    if not node.word and not isinstance(number, Partial):
        return None  # a number in words counts something: "Thursday, two of them"
    if (
        node.word.isdigit()
        and found.after is not None
        and found.after.value is None
        and found.after.word.isalpha()
        and found["on"] is None
    ):
        return None
    return day.but(begin=found.begin, end=found.end, day=n, rules=day.rules)


def weekday_year(found: Found) -> Partial | None:
    """A date whose year follows after a comma or in brackets."""
    date = found.partial("date")
    if date.year is not None or date.form != "date":
        return None
    return date.but(begin=found.begin, end=found.end, year=found["year"].year)


def date_part(found: Found) -> Partial | None:
    """As in "Sunday morning", "the morning of May 3", "tomorrow evening"."""
    date, part = found.partial("date"), found.partial("part")
    if date.hour is not None or date.part is not None or date.grain != "day" or part.form != "clock":
        return None
    if _is_heading(found.text, date, part):
        return None
    node = found.at("date")
    return date.but(
        begin=found.begin,
        end=found.end,
        grain="part",
        part=part.part,
        date_span=(node.begin, node.end),
        mod=part.mod or date.mod,
        rules=(*date.rules, *part.rules),
    )


def _is_heading(text: str, date: Partial, clock: Partial) -> bool:
    """Whether a date heads the lines below it, the first of which opens with an hour or a part of the day."""
    return date.end <= clock.begin and "\n" in text[date.end : clock.begin] and fills_line(text, date.begin, date.end)


def date_clock(found: Found) -> Partial | None:
    """As in "Tuesday, Jan. 14, at 7:30 p.m. GMT": one moment."""
    date, clock = found.partial("date"), found.partial("clock")
    if date.hour is not None or date.grain not in ("day", "part") or clock.hour is None or date.form == "duration":
        return None
    if date.form == "group" or (date.form == "set" and date.unit not in ("day", "week")):
        return None
    if clock.form != "clock" or _is_heading(found.text, date, clock):
        return None
    node = found.at("date")
    return date.at_hour(
        clock,
        begin=min(date.begin, clock.begin),
        end=max(date.end, clock.end),
        date_span=date.date_span or (node.begin, node.end),
        mod=clock.mod or date.mod,
        rules=(*date.rules, *clock.rules),
    )


def date_hour(found: Found) -> Partial | None:
    """A day and a bare hour: "tomorrow at 5", "8 tonight", "Saturday morning at 9"."""
    date, hour = found.partial("date"), found.at("hour")
    if date.hour is not None or date.grain not in ("day", "part") or date.form == "group":
        return None
    if found["at"] is None and (date.grain != "part" and date.form != "offset"):
        return None
    before = found.before
    if found["at"] is None and before is not None and before.word in _NUMBERED:
        return None
    if found["comma"] is not None and date.grain != "part":
        return None
    node = found.at("date")
    return date.but(
        begin=found.begin,
        end=found.end,
        grain="minute",
        hour=hour.value,
        clock_span=(hour.begin, hour.end),
        date_span=date.date_span or (node.begin, node.end),
    )


def _part_either(found: Found) -> Partial | None:
    if found["date"] is not None:
        return date_part(found)
    date, part = found.partial("datea"), found.partial("parta")
    if date.hour is not None or date.grain != "day" or part.form != "clock":
        return None
    node = found.at("datea")
    return date.but(begin=found.begin, end=found.end, grain="part", part=part.part, date_span=(node.begin, node.end))


DATES = (
    Rule(
        "weekday and date",
        "DATE",
        "weekday:WDAY [COMMA LPAR HYPHEN SLASH DOT]? THE? date:DATE RPAR?",
        weekday_date,
        "Voting is on Tuesday, Jan. 14.",
        "On Tuesday, he said, Jan. 14 was fine.",
    ),
    Rule(
        "date and weekday",
        "DATE",
        "date:DATE [COMMA LPAR]? weekday:WDAY RPAR?",
        weekday_date,
        "Voting is on Jan 14, Tuesday.",
        "On Jan 14 or Tuesday.",
    ),
    Rule(
        "weekday and day",
        "DATE",
        (
            "weekday:WDAY COMMA? THE? day:[ORDINAL ORDINALBIG DAYONLY N12 N24 N31] !>[AMPM UNITS HYPHEN COLONMARK "
            "OCLOCK ANYDASH PARTS TO]"
        ),
        weekday_day,
        "See you Tuesday the 19th.",
        "Tuesday 19 people came.",
    ),
    Rule(
        "date and its year",
        "DATE",
        "date:DATE (COMMA|IN|LPAR) year:YEARITEM RPAR?",
        weekday_year,
        "On 28 June (2020) they left.",
        "On 28 June 2020 they left.",
    ),
)


PARTS = (
    Rule(
        "part and its day",
        "DATE",
        (
            "(date:[DATE WDAY DAYONLY HOLIDAYITEM] [COMMA HYPHEN]? (IN THE?)? part:DAYPART|THE? parta:DAYPART [OF "
            "ON] THE? datea:[DATE WDAY DAYONLY HOLIDAYITEM])"
        ),
        _part_either,
        "They fly on Sunday morning.",
        "Sunday, the morning show.",
    ),
    Rule(
        "part, then its day",
        "DATE",
        "THE? part:DAYPART COMMA? date:[DATE WDAY]",
        date_part,
        "In the morning tomorrow they fly.",
        "In the morning he said tomorrow.",
    ),
)


def small_hours(found: Found) -> Partial | None:
    """The early hours of Monday: its early morning."""
    date, node = found.partial("date"), found.at("date")
    if date.hour is not None or date.part is not None or date.grain != "day" or date.form in ("duration", "set", "group"):
        return None
    return date.but(begin=found.begin, end=found.end, grain="part", part="MO", mod="START", date_span=(node.begin, node.end))


def edge_of_part(found: Found) -> Partial | None:
    """Late on Monday night, early on Tuesday."""
    date = found.partial("date")
    if date.hour is not None or date.mod is not None or date.grain not in ("day", "part") or date.form not in ("date", "offset"):
        return None
    if date.part is None and date.day is not None:
        return None
    return date.but(begin=found.begin, end=found.end, mod=found["mod"], date_span=date.date_span or (date.begin, date.end))


def hour_on_day(found: Found) -> Partial | None:
    """As in "at 10 on Monday morning", "1800 on 3 March"."""
    date, hour = found.partial("date"), found.at("hour", "figures")
    if date.hour is not None or date.grain not in ("day", "part") or date.form not in ("date", "offset"):
        return None
    if found.node("figures"):
        figures = found.text[hour.begin : hour.end]
        before = found.before
        if len(figures) != 4 or not figures.isdigit() or int(figures[:2]) > 24 or int(figures[2:]) > 59:
            return None
        if before is not None and before.word in ("in", "of", "since"):
            return None
        value, minute, meridiem = int(figures[:2]), int(figures[2:]), "24"
    else:
        value, minute, meridiem = hour.value, None, None
    return date.but(
        begin=hour.begin, end=found.end, grain="minute", hour=value, minute=minute, meridiem=meridiem,
        clock_span=(hour.begin, hour.end), date_span=date.date_span or (date.begin, date.end),
    )  # fmt: skip


MOMENTS = (
    Rule(
        "small hours",
        "DATE",
        "SMALLHOURS THE? date:[DATE WDAY]",
        small_hours,
        "It broke in the early hours of Monday.",
        "In early hours, on Monday.",
    ),
    Rule(
        "edge of a part, on a day",
        "DATE",
        "mod:[EARLY LATE] ON date:[DATE WDAY]",
        edge_of_part,
        "They met late on Monday night.",
        "They were late, on Monday too.",
    ),
    Rule(
        "hour on a day",
        "DATE",
        "<[AT AROUND BY] hour:[N12 N24] ON date:[DATE WDAY]",
        hour_on_day,
        "It starts at 10 on Monday morning.",
        "The vote is 10 on Monday.",
    ),
    Rule(
        "figures on a day",
        "DATE",
        "figures:[YEARITEM CLOCKFOUR] ON date:[DATE WDAY]",
        hour_on_day,
        "The deadline is 1800 on 3 March.",
        "It began in 1800 on 3 March.",
    ),
    Rule(
        "date and time",
        "DATE",
        (
            "date:[DATE WDAY DAYONLY HOLIDAYITEM SETITEM] (COMMA|DASH|HYPHEN)? (AT|ON|FOR|FROM|AROUND|BY|SLASH|STARTING)? "
            "AROUND? clock:CLOCK"
        ),
        date_clock,
        "The summit opens Tuesday, Jan. 14, at 7:30 p.m. GMT.",
        "On Tuesday he said 7:30 p.m. was late.",
    ),
    Rule(
        "time and date",
        "DATE",
        "clock:CLOCK [COMMA]? (ON|OF|THIS)? [COMMA]? date:[DATE WDAY DAYONLY HOLIDAYITEM SETITEM]",
        date_clock,
        "It is due at 9 a.m. Tuesday.",
        "At 9 a.m. he said Tuesday.",
    ),
    Rule(
        "date and bare hour",
        "DATE",
        "date:[DATE WDAY DAYONLY SETITEM] [COMMA]? at:[AT AROUND] AROUND? hour:HOUR !>[UNITS UNIT COLONMARK ANYDASH]",
        date_hour,
        "Let us meet tomorrow at 5.",
        "Tomorrow 5 men meet.",
    ),
    Rule(
        "bare hour and date",
        "DATE",
        "at:[AT AROUND]? hour:HOUR comma:COMMA? date:DATE",
        date_hour,
        "Let us meet at 8 tonight.",
        "We 8, yesterday.",
    ),
)
