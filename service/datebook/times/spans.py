"""Arithmetic of calendar periods: the first and last day of a unit, shifts by units, TIMEX3 values of periods."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, datetime, timedelta

from datebook.model import Grain

DAY = timedelta(days=1)
SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def safe_date(year: int, month: int, day: int) -> date | None:
    """The day, None where the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def add_months(day: date, n: int) -> date | None:
    """The same day `n` months on, or the month's last where it has no such day."""
    months = day.year * 12 + day.month - 1 + n
    year, month = divmod(months, 12)
    if not 1 <= year <= 9999:
        return None
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def add(day: date, n: float, unit: str) -> date | None:
    """The day `n` units on; None beyond the calendar."""
    months = {"month": 1, "quarter": 3, "season": 3, "year": 12, "decade": 120, "century": 1200, "millennium": 12000}.get(unit)
    try:
        if months is not None:
            return add_months(day, int(n * months))
        if unit == "workday":
            return _workdays(day, int(n))
        return day + int(n) * {"week": 7 * DAY, "fortnight": 14 * DAY, "weekend": 7 * DAY}.get(unit, DAY)
    except OverflowError:
        return None


def _workdays(day: date, n: int) -> date | None:
    weeks, rest = divmod(abs(n), 5)
    step = 1 if n > 0 else -1
    day += step * 7 * weeks * DAY
    while rest:
        day += step * DAY
        rest -= day.weekday() < 5
    return day


def period(day: date, grain: Grain) -> tuple[date, date]:
    """The first and last day of the unit that `day` lies in."""
    if grain == "week":
        first = day - day.weekday() * DAY
        return first, first + 6 * DAY
    if grain == "weekend":
        first = day - day.weekday() * DAY + 5 * DAY
        return first, first + DAY
    if grain == "month":
        return day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1])
    if grain == "quarter":
        month = 3 * ((day.month - 1) // 3) + 1
        return date(day.year, month, 1), date(day.year, month + 2, monthrange(day.year, month + 2)[1])
    if grain == "half":
        return (date(day.year, 1, 1), date(day.year, 6, 30)) if day.month < 7 else (date(day.year, 7, 1), date(day.year, 12, 31))
    if grain == "year":
        return date(day.year, 1, 1), date(day.year, 12, 31)
    if grain in ("decade", "century"):
        size = 10 if grain == "decade" else 100
        first_year = max(1, day.year // size * size)
        return date(first_year, 1, 1), date(min(9999, day.year // size * size + size - 1), 12, 31)
    return day, day


def season_period(year: int, season: str) -> tuple[date, date]:
    """Meteorological seasons of the northern half; winter runs into the next year."""
    first = date(year, SEASON_MONTHS[season], 1)
    after = add_months(first, 3)
    return first, (after or first) - DAY


def value_of(day: date, grain: Grain) -> str:
    """The TIMEX3 value of the unit that `day` lies in."""
    iso = day.isocalendar()
    if grain == "week":
        return f"{iso.year:04d}-W{iso.week:02d}"
    if grain == "weekend":
        return f"{iso.year:04d}-W{iso.week:02d}-WE"
    if grain == "month":
        return f"{day.year:04d}-{day.month:02d}"
    if grain == "quarter":
        return f"{day.year:04d}-Q{(day.month - 1) // 3 + 1}"
    if grain == "half":
        return f"{day.year:04d}-H{1 if day.month < 7 else 2}"
    if grain == "year":
        return f"{day.year:04d}"
    if grain == "decade":
        return f"{day.year // 10:03d}"
    if grain == "century":
        return f"{day.year // 100:02d}"
    return day.isoformat()


def week_of_year(year: int, week: int) -> date | None:
    """The Monday of an ISO week."""
    try:
        return date.fromisocalendar(year, week, 1)
    except ValueError:
        return None


def at(day: date, hour: int, minute: int) -> datetime:
    """A wall-clock minute; 24:00 is the next day's midnight."""
    if hour == 24:
        day, hour = (day + DAY if day < date.max else day), 0
    return datetime(day.year, day.month, day.day, hour, minute)
