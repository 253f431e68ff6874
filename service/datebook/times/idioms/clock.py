"""Idioms that name an hour: "7:30 p.m.", "noon", "half past seven", "15h30", "3 in the morning"."""

from __future__ import annotations

from datebook.times.grammar import Found, Rule
from datebook.times.partial import Partial

_AFTER_CLOCK = frozenset("and or but in on for sharp local today tomorrow with when where he she we they i the to until".split())

_AFTER_FIGURES = frozenset(
    "and or but today tomorrow yesterday on monday tuesday wednesday thursday friday saturday sunday".split()
)

_FIRST_YEAR = 1500


def clock_of(
    found: Found, hour: int, minute: int | None, meridiem: str | None = None, second: int | None = None
) -> Partial | None:
    """An hour of the day; None where no clock shows it."""
    if hour > 24 or (minute or 0) > 59 or (meridiem in ("am", "pm") and not 0 <= hour <= 12 and hour < 13):
        return None
    if meridiem in ("am", "pm") and hour > 12:
        meridiem = "24"
    mod = "APPROX" if found["about"] else None
    return Partial(
        "clock",
        found.begin,
        found.end,
        grain="minute",
        hour=hour,
        minute=minute,
        second=second,
        meridiem=meridiem,
        mod=mod,
        clock_span=(found.begin, found.end),
    )


def colon(found: Found) -> Partial | None:
    """Hours and minutes with a colon. Scores and ratios have no two figures after it."""
    node = found.at("clock")
    figures = node.word.split(":")
    meridiem = found["ampm"] or ("24" if len(figures[0]) == 2 and figures[0][0] == "0" else None)
    return clock_of(found, int(figures[0]), int(figures[1]), meridiem, int(figures[2]) if len(figures) > 2 else None)


def named_twice(found: Found) -> Partial | None:
    """Noon or midnight in figures and by its name."""
    if found.at("clock").word not in ("12:00", "0:00", "00:00", "24:00"):
        return None
    return point(found)


def hour_with_meridiem(found: Found) -> Partial | None:
    """A bare hour made a time by a.m. or p.m."""
    return clock_of(found, found["hour"], found["minute"], found["ampm"])


def run_together(found: Found) -> Partial | None:
    """Three or four figures: "430pm", "1500 GMT", "0900 hours"."""
    node = found.at("clock")
    figures = node.word if node.word.isdigit() else str(node.value)
    meridiem = found["ampm"] or ("24" if len(figures) == 4 else None)
    return clock_of(found, int(figures[:-2]), int(figures[-2:]), meridiem)


def dotted(found: Found) -> Partial | None:
    """Hours and minutes with a dot: "7.30 p.m."."""
    node = found.at("clock")
    whole, _, rest = node.word.partition(".")
    if len(rest) != 2 or len(whole) > 2 or (found["ampm"] is None and _counted(found)):
        return None
    return clock_of(found, int(whole), int(rest), found["ampm"])


def _counted(found: Found) -> bool:
    """Whether figures with a dot count something: "at 2.46 billion"."""
    after = found.after
    return after is not None and after.word in ("billion", "million", "trillion", "thousand", "percent", "points", "cents", "per")


def oclock(found: Found) -> Partial | None:
    """An hour of the clock."""
    return clock_of(found, found["hour"], 0, found["ampm"])


def h_clock(found: Found) -> Partial | None:
    """French style: "15h30", "19h"."""
    node, letter = found.at("hour"), found.at("letter")
    if letter.word != "h" or not node.glued or (found.after is not None and found.after.word.startswith("min")):
        return None
    if found.before is not None and found.before.word in ("in", "for", "within", "after", "every") and found["minute"] is None:
        return None  # a length
    return clock_of(found, node.value, found["minute"] or 0, "24")


def letter_clock(found: Found) -> Partial | None:
    """As in "9a", "3:20p"."""
    node = found.at("hour", "clock")
    letter = found.at("letter")
    if not node.glued or (letter.glued and found.after is not None and found.after.word.isalnum()):
        return None
    ampm = "am" if letter.word == "a" else "pm"
    if ":" in node.word:
        hour, minute = (int(each) for each in node.word.split(":")[:2])
        return clock_of(found, hour, minute, ampm)
    if found.before is None or found.before.value is None:
        return None
    return clock_of(found, node.value, None, ampm)


def point(found: Found) -> Partial | None:
    """Noon and midnight."""
    value = found["point"]
    return clock_of(found, int(value[:2]), 0, "24")


def plain_words(found: Found) -> Partial | None:
    """Hour and minutes without a sign between: both in words, or both in figures after "at"."""
    hour, minute, before, after = found.at("hour"), found.at("minute"), found.before, found.after
    if bool(hour.word) != bool(minute.word.isdigit()) and hour.word.isdigit() != minute.word.isdigit():
        return None
    if hour.word.isdigit() and (before is None or before.word not in ("at", "@")):
        return None
    if (
        after is not None
        and after.value is None
        and after.word.isalpha()
        and after.begin == found.end + 1
        and after.word not in _AFTER_CLOCK
    ):
        return None
    return clock_of(found, hour.value, minute.value)


def ish(found: Found) -> Partial | None:
    """11ish."""
    node = found.node("clock")
    clock = (
        clock_of(found, found["hour"], None, found["ampm"])
        if node is None
        else colon(found)
        if ":" in node.word
        else run_together(found)
    )
    return None if clock is None else clock.but(mod="APPROX")


def around_figures(found: Found) -> Partial | None:
    """As in "around 1030": a year from 1500 on."""
    clock = found.at("clock")
    return None if clock.value >= _FIRST_YEAR and clock.word[0] in "12" and clock.value > _FIRST_YEAR else run_together(found)


def lone_figures(found: Found) -> Partial | None:
    """Four figures after "at", with nothing behind them that they could count: "left at 1015, tired"."""
    clock, after = found.at("clock"), found.after
    if not found.ends and (after is None or after.word not in _AFTER_FIGURES):
        return None
    return None if clock.value > _FIRST_YEAR and clock.word.startswith(("19", "20")) else run_together(found)


def past(found: Found) -> Partial | None:
    """Minutes past or to an hour: "half past seven", "20 minutes to 2pm"."""
    minutes = found["shift"] if found["shift"] is not None else found["minutes"]
    if found["point"] is not None:
        return clock_of(found, int(found["point"][:2]) - 1, 60 - minutes, "24")
    if found["length"] is not None:
        if found["length"].unit != "minute" or found["length"].n is None:
            return None
        minutes = int(found["length"].n)
    direction = found["to"]
    if direction is not None:
        minutes = -minutes
    clock = found["clock"]
    hour, meridiem = (clock.hour or 0, clock.meridiem) if isinstance(clock, Partial) else (found["hour"], found["ampm"])
    if isinstance(clock, Partial) and clock.minute:
        return None
    if minutes < 0:
        hour, minutes = hour - 1, minutes + 60
        if hour == 0 and meridiem is None:
            hour = 12
        elif hour == 11 and meridiem in ("am", "pm"):
            meridiem = "am" if meridiem == "pm" else "pm"
    if hour == 24 and minutes:
        hour = 0  # past midnight: the first minutes of the day
    return clock_of(found, hour, int(minutes), meridiem)


def to_the_hour(found: Found) -> Partial | None:
    """As in "ten to six", both in words."""
    if found.at("minutes").word.isdigit() or found.at("hour").word.isdigit() or found["minutes"] not in (5, 10, 20, 25):
        return None
    return past(found)


def half_hour(found: Found) -> Partial | None:
    """British: "half three" is half past three."""
    if not found.ends and (found.after is None or found.after.word not in _AFTER_CLOCK | _AFTER_FIGURES | {"this"}):
        return None
    return clock_of(found, found["hour"], 30) if not found.at("hour").word.isdigit() else None


def in_words(found: Found) -> Partial | None:
    """Hour and minutes side by side: "seven thirty p.m.", and "10 30 a m" where a text lost its colons."""
    hour, minute = found.at("hour"), found.at("minute")
    figures = hour.word.isdigit() and minute.word.isdigit()
    if figures and found["at"] is None and not (len(minute.word) == 2 and minute.begin == hour.end + 1 and minute.value % 5 == 0):
        return None
    return clock_of(found, hour.value, minute.value, found["ampm"])


def in_part(found: Found) -> Partial | None:
    """A time and the part of the day it falls in: "3 in the morning", "7 in the evening"."""
    clock, day_part = found["clock"], found.at("part")
    if not isinstance(clock, Partial):
        figures = found["figures"]
        clock = clock_of(found, found["hour"], None) if figures is None else clock_of(found, figures // 100, figures % 100)
        if clock is None:
            return None
    value = day_part.value.part if isinstance(day_part.value, Partial) else day_part.value
    return clock.but(begin=found.begin, end=found.end, part=value, clock_span=(found.begin, found.end))


FIRST = (
    Rule(
        "noon or midnight in figures too",
        "CLOCK",
        "clock:COLON point:POINT",
        named_twice,
        "Lunch is served at 12:00 noon.",
        "From 9:00 noon seemed far away.",
    ),
    Rule("clock", "CLOCK", "clock:COLON ampm:AMPM?", colon, "It starts at 7:30 p.m. sharp.", "The odds are 4:3 now."),
    Rule(
        "hour with a.m. or p.m.",
        "CLOCK",
        "hour:HOUR ampm:AMPM",
        hour_with_meridiem,
        "Doors open at 7 pm.",
        "I am 7 and I am here.",
    ),
    Rule(
        "hour and minutes in words with a.m. or p.m.",
        "CLOCK",
        "hour:HOUR HYPHEN? minute:[N0 N12 N24 N31 N59] ampm:AMPM",
        in_words,
        "It starts at seven thirty p.m. sharp.",
        "He was 7 and 30 pm.",
    ),
    Rule(
        "figures with a.m. or p.m.",
        "CLOCK",
        "clock:[CLOCKTHREE CLOCKFOUR YEARCLOCK] ampm:AMPM",
        run_together,
        "Come at 430pm.",
        "Buy 430 pens.",
    ),
    Rule("dotted clock", "CLOCK", "clock:DECIMAL ampm:AMPM", dotted, "Come at 7.30 p.m. today.", "It rose 7.30 points."),
    Rule(
        "dotted clock after at",
        "CLOCK",
        "<AT clock:DECIMAL !>[UNITS AMPM]",
        dotted,
        "They leave at 6.45.",
        "Rates were at 6.455 then.",
    ),
    Rule("o'clock", "CLOCK", "hour:HOUR OCLOCK ampm:AMPM?", oclock, "The bell rang at 5 o'clock.", "The clock struck."),
    Rule("French clock", "CLOCK", "hour:HOUR letter:QLETTER minute:MINUTE?", h_clock, "Come at 15h30.", "See H2 of 2019."),
    Rule(
        "clock with one letter",
        "CLOCK",
        "(hour:HOUR|clock:COLON) letter:[A PLETTER]",
        letter_clock,
        "Call today at 9a.",
        "Take 9 a day.",
    ),
    Rule("noon or midnight", "CLOCK", "point:POINT", point, "The truce began at noon.", "The afternoon sun set."),
    Rule(
        "figures with hours",
        "CLOCK",
        "<[AT BY FROM UNTIL BEFORE AFTER SINCE AROUND] clock:[CLOCKFOUR YEARCLOCK] UNITS",
        run_together,
        "They left at 0900 hours.",
        "It took 1400 hours.",
    ),
    Rule(
        "hour and minutes",
        "CLOCK",
        (
            "<[AT FROM TO UNTIL BETWEEN AND BY AROUND TODAY TOMORROW] hour:HOUR HYPHEN? minute:[N24 N31 N59] "
            "UNITS? !>[ANYUNIT COUNT AMPM]"
        ),
        plain_words,
        "It starts at seven twenty-seven sharp.",
        "At ten thirty men met.",
    ),
    Rule("ish", "CLOCK", "(hour:HOUR|clock:[COLON CLOCKTHREE]) ISH ampm:AMPM?", ish, "I'll be there 11ish.", "11 British men."),
    Rule(
        "hour in the a.m.",
        "CLOCK",
        "hour:HOUR IN THE ampm:AMPM",
        hour_with_meridiem,
        "We left at 3 in the AM.",
        "In the AM we left 3.",
    ),
    Rule("hour, dot, a.m.", "CLOCK", "hour:HOUR DOT ampm:AMPM", hour_with_meridiem, "Come at 9.am.", "He is 9. Ample."),
    Rule("hour and more", "CLOCK", "hour:HOUR PLUS ampm:AMPM", hour_with_meridiem, "We left at 5+am.", "5+ amps."),
    Rule(
        "figures around",
        "CLOCK",
        "<AROUND clock:[CLOCKFOUR YEARCLOCK]",
        around_figures,
        "They left around 1030.",
        "About 2010 it began.",
    ),
    Rule("figures of a clock", "CLOCK", "<AT clock:CLOCKFOUR", run_together, "They left at 0930.", "Dial 0930 now."),
    Rule(
        "figures of a clock, by themselves",
        "CLOCK",
        "<[AT AROUND] clock:YEARCLOCK !>[HYPHEN SLASH LPAR]",
        lone_figures,
        "They left at 1015, tired and wet.",
        "They live at 1015 Main Street.",
    ),
    Rule(
        "half past",
        "CLOCK",
        "shift:HALFPAST hour:HOUR (ampm:AMPM|OCLOCK)?",
        past,
        "Come at half past seven.",
        "Half of them came past.",
    ),
    Rule(
        "minutes to an hour, in words",
        "CLOCK",
        "<[AT BY AROUND UNTIL] minutes:[N12 N24 N31] to:TO hour:N12 (ampm:AMPM|OCLOCK)?",
        to_the_hour,
        "Come at ten to six.",
        "The vote stood at ten to 6.",
    ),
    Rule(
        "half an hour past",
        "CLOCK",
        "!<[OTHER A THE AND OR OF TO FOR] half:HALF hour:[N12] !>[ANYUNIT HYPHEN]",
        half_hour,
        "Come at half three, with a pen.",
        "Half three of them came.",
    ),
    Rule(
        "minutes past",
        "CLOCK",
        "minutes:[N12 N24 N31 N59] [UNIT UNITS]? PAST hour:HOUR (ampm:AMPM|OCLOCK)?",
        past,
        "Come at twenty past eight.",
        "In the past 8 years.",
    ),
    Rule(
        "minutes to noon",
        "CLOCK",
        "minutes:[N24 N31 N59] [UNITS]? TO point:POINT",
        past,
        "Come at twenty to noon.",
        "Come from 10 to noon.",
    ),
)


SECOND = (
    Rule(
        "clock in part of the day",
        "CLOCK",
        "(clock:CLOCK|hour:HOUR|figures:[CLOCKTHREE CLOCKFOUR]) IN THE? part:DAYPART",
        in_part,
        "He woke at 3 in the morning.",
        "In the morning he woke.",
    ),
    Rule(
        "part of the day at hour",
        "CLOCK",
        "(IN? THE?|[EARLY LATE]) part:DAYPART AT (clock:CLOCK|hour:HOUR)",
        in_part,
        "Come in the afternoon at 3.",
        "Come in the afternoon at once.",
    ),
    Rule(
        "minutes before or after an hour",
        "CLOCK",
        "(length:DURATION (PAST|AFTER|FROM|to:[TO BEFORE])|minutes:[N12 N24 N31 N59] (PAST|AFTER)) clock:CLOCK",
        past,
        "Come at 20 minutes to 2pm.",
        "Come from 9 to 2pm.",
    ),
    Rule(
        "shift to noon",
        "CLOCK",
        "shift:HALFPAST clock:CLOCK",
        past,
        "Come at a quarter to noon.",
        "A quarter of them came at noon.",
    ),
)
