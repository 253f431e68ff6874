"""Quarters, seasons, decades and holidays → their place in the calendar; the thirds of a period."""

from __future__ import annotations

from datetime import date, datetime

from datebook.model import Moment
from datebook.times import spans
from datebook.times.observances import rules as observances
from datebook.times.partial import Partial
from datebook.times.placing.placed import Placed, Told, period_of
from datebook.times.spans import DAY

_SEASON = 60
"""Days around a holiday in which it is the one that is meant, however the clause is told."""


def place_period(partial: Partial, told: Told, year: int | None) -> Placed:
    """Where a quarter, a half, a season, a numbered week, a decade or a century lies."""
    if partial.grain in ("decade", "century"):
        return period_of(date(max(1, partial.year or 1), 1, 1), partial.grain, "stated", 0.9)
    if partial.grain == "week":
        year = year or (told.anchor.year if told.anchor else None)
        if year is None:
            return Placed(f"XXXX-W{partial.week or 0:02d}", grain="week", confidence=0.5)
        monday = spans.week_of_year(year, partial.week or 1)
        return (
            period_of(monday, "week", "the ISO week of that number", 0.8)
            if monday
            else Placed("XXXX-WXX", grain="week", confidence=0.3)
        )
    anchor = told.last or told.anchor if partial.base == "last" else told.anchor
    if year is None:
        if anchor is None:
            return Placed(
                _nameless(partial, "XXXX"), grain=partial.grain, because="nothing says when this was written", confidence=0.5
            )
        relative = partial.season is not None and partial.rel is not None
        year = _relative_season_year(partial, anchor) if relative else _nearest_year(partial, anchor)
    first, last = _bounds(partial, year)
    return Placed(
        _nameless(partial, f"{year:04d}"),
        first,
        last,
        partial.grain,
        "stated" if partial.year else "no year is stated: the nearest one",
        0.9,
    )


def _nameless(partial: Partial, year: str) -> str:
    if partial.quarter:
        return f"{year}-Q{partial.quarter}"
    if partial.half:
        return f"{year}-H{partial.half}"
    return f"{year}-{partial.season}"


def _bounds(partial: Partial, year: int) -> tuple[date, date]:
    if partial.season:
        return spans.season_period(year, partial.season)
    month = 3 * partial.quarter - 2 if partial.quarter else 6 * (partial.half or 1) - 5
    return spans.period(date(year, month, 1), "quarter" if partial.quarter else "half")


def _nearest_year(partial: Partial, anchor: date) -> int:
    """The year whose quarter, half or season lies nearest, unless the tense says otherwise."""

    def distance(year: int) -> int:
        first, last = _bounds(partial, year)
        return 0 if first <= anchor <= last else min(abs((first - anchor).days), abs((last - anchor).days))

    if partial.fiscal:
        return anchor.year  # companies name a fiscal quarter by the year it is told in; which months it has is not said
    years = [anchor.year - 1, anchor.year, anchor.year + 1]
    aside = partial.season is not None or not partial.cue
    if aside and partial.tense == "past":
        years = [year for year in years if _bounds(partial, year)[0] <= anchor] or years
    elif aside and partial.tense == "future":
        years = [year for year in years if _bounds(partial, year)[1] >= anchor] or years
    return min(years, key=distance)


def _relative_season_year(partial: Partial, anchor: date) -> int:
    rel = partial.rel or 0
    if rel == 0:
        return anchor.year if not (partial.season == "WI" and anchor.month < 3) else anchor.year - 1
    years = range(anchor.year - 2, anchor.year + 3)
    if rel < 0:
        return max(year for year in years if _bounds(partial, year)[1] < anchor)
    return min(year for year in years if _bounds(partial, year)[0] > anchor)


def place_holiday(partial: Partial, told: Told, year: int | None) -> Placed:
    """Where a holiday lies."""
    key = partial.key or ""
    if year is not None:
        found = observances.span(key, year)
        if found is None:
            return Placed(f"{year:04d}", grain="day", confidence=0.3)
        return Placed(found[0].isoformat(), *found, "day", "the rule of the observance", observances.certainty(key, stated=True))
    anchor = told.anchor
    if anchor is None:
        return Placed("XXXX-XX-XX", because="nothing says when this was written", confidence=0.5)
    around = [found for y in (anchor.year - 1, anchor.year, anchor.year + 1) if (found := observances.span(key, y)) is not None]
    if not around:
        return Placed("XXXX-XX-XX", confidence=0.3)
    best = _nearest_holiday(partial, anchor, around)
    return Placed(best[0].isoformat(), *best, "day", "the rule of the observance", observances.certainty(key, stated=False))


def _nearest_holiday(partial: Partial, anchor: date, around: list[tuple[date, date]]) -> tuple[date, date]:
    ahead = [each for each in around if each[1] >= anchor]
    behind = [each for each in around if each[0] < anchor]
    if partial.rel is not None and partial.rel != 0:
        later = [each for each in around if each[0] > anchor]
        return (later or around)[0] if partial.rel > 0 else (behind or around)[-1]
    if partial.rel == 0:
        return around[1] if len(around) == 3 else around[0]
    nearest = min(around, key=lambda each: abs((each[0] - anchor).days))
    if abs((nearest[0] - anchor).days) <= _SEASON:
        return nearest
    if partial.tense == "past" and behind:
        return behind[-1]
    if partial.tense == "future" and ahead:
        return ahead[0]
    return (ahead or around)[0]


def edge_of(placed: Placed, mod: str) -> tuple[Moment | None, Moment | None]:
    """Thirds of a period: its start, middle or end."""
    first, last = placed.start, placed.finish
    if isinstance(first, datetime) or isinstance(last, datetime) or first is None or last is None or placed.grain == "day":
        return first, last
    if placed.grain == "week":
        cuts = [first, first + 2 * DAY, first + 4 * DAY]
    elif placed.grain == "month":
        cuts = [first, first + 10 * DAY, first + 20 * DAY]
    else:
        months = (last.year - first.year) * 12 + last.month - first.month + 1
        cuts = [spans.add_months(first, months * third // 3) or first for third in range(3)]
    third = {"START": 0, "MID": 1, "END": 2}[mod]
    return cuts[third], (cuts[third + 1] - DAY if third < 2 else last)
