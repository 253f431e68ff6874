"""Which year, month or week is meant where the words leave it open. The few rules here were counted on newswire and messages.

A month with a day means the nearest one; tense decides only where the nearest lies far off. A weekday is in the past unless
something points ahead. A month means this year's if it is the current one, else tense decides, else the nearest.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from datebook.model import Tense
from datebook.times.spans import DAY, add_months, safe_date

FAR = 120
"""Days beyond which tense may overrule nearness."""
FAR_ALONE = 30
"""The same for a date that stands by itself: people name what is to come."""


def month_and_day(
    anchor: date, month: int, day: int, tense: Tense | None, *, alone: bool = False, bound: bool = False
) -> tuple[date | None, date | None, str]:
    """The day meant by "January 10", the runner-up, and why; `bound` where its own cue says on which side it lies."""
    reach = 8 if (month, day) == (2, 29) else 1
    years = range(anchor.year - reach, anchor.year + reach + 1)
    around = [found for year in years if (found := safe_date(year, month, day)) is not None]
    around.sort(key=lambda found: abs((found - anchor).days))
    if not around:
        return None, None, ""
    nearest, second = around[0], around[1]
    far = 0 if bound else FAR_ALONE if alone and tense == "future" else FAR
    if tense == "present" and (anchor - nearest).days > far:
        tense = "future"  # "registration ends on 22 August" is told of what is to come
    if abs((nearest - anchor).days) > far and tense in ("past", "future"):
        wanted = [found for found in around if (found > anchor) == (tense == "future") or found == anchor]
        if wanted and wanted[0] != nearest:
            return wanted[0], nearest, f"the {'next' if tense == 'future' else 'last'} one, as it is told in the {tense}"
    return nearest, second, "the one nearest to publication"


def month(anchor: date, wanted: int, tense: Tense | None) -> tuple[date, date, str]:
    """The month meant by "October"."""
    this = date(anchor.year, wanted, 1)
    if wanted == anchor.month:
        return this, date(anchor.year - 1, wanted, 1) if anchor.year > 1 else this, "the month of publication"
    earlier = this if wanted < anchor.month else date(anchor.year - 1, wanted, 1)
    later = this if wanted > anchor.month else date(anchor.year + 1, wanted, 1)
    if tense == "past":
        return earlier, later, "the last one, as it is told in the past"
    if tense == "future":
        return later, earlier, "the next one, as it is told in the future"
    behind = (anchor.year - earlier.year) * 12 + anchor.month - earlier.month
    return (earlier, later, "the nearest one") if behind <= 6 else (later, earlier, "the nearest one")


def weekday(anchor: date, wanted: int, *, ahead: bool) -> tuple[date, date]:
    """The day meant by "Monday" and the one it is not: the same day counts either way."""
    back = (anchor.isoweekday() - wanted) % 7
    past, future = anchor - back * DAY, anchor + (7 - back if back else 0) * DAY
    if not back:
        return anchor, anchor - 7 * DAY
    return (future, past) if ahead else (past, future)


def relative_weekday(anchor: date, wanted: int, rel: int, *, coming: bool = False) -> date:
    """Last Friday is the one before; this Friday lies in this week, next Friday in the next."""
    monday = anchor - anchor.weekday() * DAY
    if rel > 1:
        return anchor + ((wanted - anchor.isoweekday()) % 7 or 7) * DAY + 7 * (rel - 1) * DAY
    if rel < 0:
        back = (anchor.isoweekday() - wanted) % 7 or 7
        return anchor - back * DAY
    if coming:
        return anchor + ((wanted - anchor.isoweekday()) % 7 or 7) * DAY
    return monday + (7 * rel + wanted - 1) * DAY


@lru_cache(maxsize=4096)
def day_of_month(anchor: date, day: int, weekday_wanted: int | None, tense: Tense | None) -> tuple[date | None, date | None]:
    """The day meant by "the 13th" or "Tuesday the 13th": the next one, the last where it is told in the past."""
    first = anchor.replace(day=1)
    ahead: list[date] = []
    behind: list[date] = []
    for n in range(-36, 37):
        start = add_months(first, n)
        found = safe_date(start.year, start.month, day) if start else None
        if found is None or (weekday_wanted is not None and found.isoweekday() != weekday_wanted):
            continue
        (ahead if found >= anchor else behind).append(found)
    here = [found for found in (*behind, *ahead) if (found.year, found.month) == (anchor.year, anchor.month)]
    if weekday_wanted is not None and here:
        return here[0], None
    after, before = (ahead[0] if ahead else None), (behind[-1] if behind else None)
    return (before, after) if tense == "past" and before else (after or before, before)
