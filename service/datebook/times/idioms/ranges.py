"""The sides of a range of days, months or years: what they lend each other."""

from __future__ import annotations

from datebook.times.grammar import Found, Rule
from datebook.times.partial import Partial
from datebook.times.tokens import Node


def day_of(node: Node) -> int:
    """The day of the month that a number or an ordinal means; 0 for none."""
    return (node.value.day or 0) if isinstance(node.value, Partial) else int(node.value)


def group(found: Found, *children: Partial) -> Partial:
    """Several times in one: the sides of a range, the items of a list."""
    return Partial("group", found.begin, found.end, children=children)


_ROUND_THE_END = 14
"""Days: "28–3 March" begins in February; "14–12 March" contradicts itself, which is reported."""


def date_range(found: Found) -> Partial | None:
    """As in "Jan. 9 to 12", "Dec. 30-Jan. 3", "from Monday to Wednesday", "May to September 2014"."""
    a, b = found.partial("a"), found.partial("b")
    if a.form in ("duration", "set", "vague", "group") or b.form in ("duration", "set", "vague", "group"):
        return None
    if _unlike(a, b):
        return None
    lent = {}
    if a.form == "date" and b.form in ("date", "holiday"):
        lent = _lend(a, b)
        backwards = a.grain == b.grain == "year" and a.year is not None and b.year is not None and b.year < a.year
        if backwards and not found.text[a.end : b.begin].strip().isalpha():
            return None
    first = a.but(side="from", **lent)
    second = b.but(side="to")
    return group(found, first, second)


def _unlike(a: Partial, b: Partial) -> bool:
    """Whether nobody would count from one to the other: a weekday to a month, a quarter to a day."""
    bare = "weekday", "day"
    kinds = [bare[1] if p.day is not None else bare[0] if p.weekday is not None and p.form == "date" else p.grain for p in (a, b)]
    return set(kinds) in ({"weekday", "month"}, {"weekday", "year"}, {"quarter", "day"}, {"quarter", "weekday"})


def _lend(a: Partial, b: Partial) -> dict[str, object]:
    """What the end of a range lends its start: the year, one less where the range runs over the turn of the year."""
    lent: dict[str, object] = {}
    if a.year is None and b.year is not None and a.month is not None and b.form == "holiday":
        return {"year": b.year, "lent": a.lent | {"year"}}
    if a.year is None and b.year is not None and a.month is not None:
        over = b.month is not None and (a.month, a.day or 0) > (b.month, b.day or 31)
        lent = {"year": b.year - 1 if over else b.year, "lent": a.lent | {"year"}}
    return lent


def days_range(found: Found) -> Partial | None:
    """As in "January 9-10", "Jan. 9 to the 12th": the second day borrows the month."""
    a, node = found.partial("a"), found.at("b")
    if a.form != "date" or a.day is None or a.month is None or a.hour is not None:
        return None
    day = day_of(node)
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
    return group(found, a.but(side="from"), b)


def range_before_month(found: Found) -> Partial | None:
    """As in "9-10 January", "from the 13th to the 15th of July": the first day borrows the month."""
    node, b = found.at("a"), found.partial("b")
    if b.form != "date" or b.day is None or b.month is None or b.hour is not None:
        return None
    day = day_of(node)
    if found.node("and") and not found.node("between"):
        return None  # a list
    if not 1 <= day <= 31 or day == b.day:
        return None
    if day > b.day and (found["dash"] is None or day - b.day > _ROUND_THE_END):
        a = Partial("date", node.begin, node.end, day=day, side="from")
        return group(found, a, b.but(side="to"))
    lent = frozenset({"month"} | ({"year"} if b.year is not None else set()))
    a = Partial("date", node.begin, node.end, year=b.year, month=b.month, day=day, lent=lent, side="from", rel=b.rel)
    return group(found, a, b.but(side="to"))


def century_years(found: Found) -> Partial | None:
    """As in "1914-18": the second year borrows the century."""
    a, b = found.partial("a"), found["b"]
    node = found.at("b")
    if a.year is None or a.grain != "year" or not a.year % 100 < b or not found.at("dash").glued or len(node.word) != 2:
        return None
    if found.at("a").end != found.at("dash").begin or (b <= 12 and found.text[node.end : node.end + 1] == "-"):
        return None
    second = Partial("date", node.begin, node.end, grain="year", year=a.year // 100 * 100 + b, lent=frozenset({"century"}))
    return group(found, a.but(side="from"), second.but(side="to"))


def weekdays_before_month(found: Found) -> Partial | None:
    """As in "Saturday 22 to Sunday 23 June 2024": the first day borrows month and year."""
    weekday, b, node = found.partial("weekday"), found.partial("b"), found.at("day")
    if b.form != "date" or b.month is None or b.day is None or b.hour is not None or weekday.rel is not None:
        return None
    day = day_of(node)
    if not 1 <= day < b.day:
        return None
    lent = frozenset({"month", "year"} if b.year else {"month"})
    a = weekday.but(begin=weekday.begin, end=node.end, day=day, month=b.month, year=b.year, lent=lent)
    listed = found.node("and") is not None
    return group(found, a if listed else a.but(side="from"), b if listed else b.but(side="to"))


RANGES = (
    Rule(
        "years of a century",
        "RANGE",
        "FROM? a:YEARITEM dash:ANYDASH b:[N12 N24 N31 N59 N99] !>[ANYDASH SLASH]",
        century_years,
        "The war of 1914-18 began there.",
        "In 1914 - 18 men left.",
    ),
    Rule(
        "weekdays and days before a month",
        "RANGE",
        "FROM? weekday:WDAY THE? day:[N12 N24 N31 ORDINAL DAYONLY] (TO|UNTIL|THROUGH|ANYDASH|and:AND) b:DATE",
        weekdays_before_month,
        "They meet Sat 22 – Sun 23 June.",
        "On Saturday 22 men met, on Sunday 23 June more.",
    ),
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
        (
            "(FROM|between:BETWEEN)? THE? a:[DAYNUM ORDINAL ORDWORD SECONDW DAYONLY] "
            "(TO|UNTIL|THROUGH|and:AND|dash:ANYDASH) THE? b:DATE"
        ),
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
        (
            "BETWEEN a:[DATE WDAY MONTHONLY YEARITEM DAYONLY PERIODITEM HOLIDAYITEM] AND "
            "b:[DATE WDAY MONTHONLY YEARITEM DAYONLY PERIODITEM HOLIDAYITEM]"
        ),
        date_range,
        "It rained between August and October.",
        "In August and October it rained.",
    ),
)
