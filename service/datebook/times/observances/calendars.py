"""Other calendars, as far as the days of their feasts need them: Hebrew, Islamic, Chinese and Hindu months in Gregorian days.

Hebrew arithmetic, the rules of the Chinese year and of the Hindu lunar months follow E. M. Reingold and N. Dershowitz,
"Calendrical Calculations" (4th edition); the sun's and the moon's place follow J. Meeus, "Astronomical Algorithms" (2nd edition,
chapters 25 and 47), cut off where a term is worth less than a minute. Days are counted as `date.toordinal` counts them, moments
in days from 1 January 2000, noon UTC.
"""

from __future__ import annotations

from functools import lru_cache
from math import floor, radians, sin

FIRST_SKY, LAST_SKY = 1900, 2100
"""The years for which the sky is computed well enough to name a day."""

_J2000 = 730120.5  # 1 January 2000, noon, as an ordinal with its fraction
_MONTH = 29.530588861
_BEIJING, _DELHI = 8 / 24, 5.5 / 24
_AYANAMSHA, _PRECESSION = 23.853, 0.0139697
"""Lahiri: where the Indian zodiac began in 2000, in degrees, and how far that moves in a year."""

_HIJRA_1420 = -9
"""The new moon of 16 April 1999 opened that Islamic year."""

_MOON = (
    "0 0 1 0 6288774  2 0 -1 0 1274027  2 0 0 0 658314  0 0 2 0 213618  0 1 0 0 -185116  0 0 0 2 -114332  2 0 -2 0 58793  "
    "2 -1 -1 0 57066  2 0 1 0 53322  2 -1 0 0 45758  0 1 -1 0 -40923  1 0 0 0 -34720  0 1 1 0 -30383  2 0 0 -2 15327  "
    "0 0 1 2 -12528  0 0 1 -2 10980  4 0 -1 0 10675  0 0 3 0 10034  4 0 -2 0 8548  2 1 -1 0 -7888  2 1 0 0 -6766  "
    "1 0 -1 0 -5163  1 1 0 0 4987  2 -1 1 0 4036  2 0 2 0 3994  4 0 0 0 3861  2 0 -3 0 3665  0 1 -2 0 -2689"
)
_TERMS = [tuple(map(int, term.split())) for term in _MOON.split("  ")]
"""D, M, M', F and the weight in millionths of a degree."""


# ------------------------------------------------------------------------------------------------ Hebrew


def _elapsed(year: int) -> int:
    months = (235 * year - 234) // 19
    day = 29 * months + (12084 + 13753 * months) // 25920
    return day + 1 if 3 * (day + 1) % 7 < 3 else day


@lru_cache(maxsize=512)
def rosh_hashanah(year: int) -> int:
    """1 Tishri of a Hebrew year."""
    before, this, after = (_elapsed(each) for each in (year - 1, year, year + 1))
    late = 2 if after - this == 356 else 1 if this - before == 382 else 0
    return this + late - 1373427


def hebrew(year: int, offset: int) -> int:
    """A feast counted from the 1 Tishri that falls into a Gregorian year: 9 for 10 Tishri; before it, -163 for 15 Nisan."""
    return rosh_hashanah(year + 3761) + offset


def kislev(year: int, offset: int) -> int:
    """The same, counted from 1 Kislev: Heshvan has 30 days in a complete year."""
    new_year = rosh_hashanah(year + 3761)
    return new_year + 59 + (rosh_hashanah(year + 3762) - new_year in (355, 385)) + offset


def shevat(year: int, day: int) -> int:
    """A day of Shevat that falls into a Gregorian year: Heshvan and Kislev have 29 or 30 days."""
    new_year = rosh_hashanah(year + 3760)
    short_or_long = (rosh_hashanah(year + 3761) - new_year) % 10 - 4
    return new_year + 118 + short_or_long + day - 1


def _january(year: int) -> int:
    past = year - 1
    return 365 * past + past // 4 - past // 100 + past // 400 + 1


# ------------------------------------------------------------------------------------------------ the sky


def _sun(moment: float) -> float:
    """The sun's longitude in degrees."""
    t = _dynamical(moment) / 36525
    m = radians(357.52911 + 35999.05029 * t)
    centre = (1.914602 - 0.004817 * t) * sin(m) + (0.019993 - 0.000101 * t) * sin(2 * m) + 0.000289 * sin(3 * m)
    node = radians(125.04 - 1934.136 * t)
    return (280.46646 + 36000.76983 * t + 0.0003032 * t * t + centre - 0.00569 - 0.00478 * sin(node)) % 360


def _moon(moment: float) -> float:
    """The moon's longitude in degrees."""
    t = _dynamical(moment) / 36525
    d = 297.8501921 + 445267.1114034 * t - 0.0018819 * t * t
    m = 357.5291092 + 35999.0502909 * t - 0.0001536 * t * t
    a = 134.9633964 + 477198.8675055 * t + 0.0087414 * t * t
    f = 93.2720950 + 483202.0175233 * t - 0.0036539 * t * t
    e = 1 - 0.002516 * t
    total = sum(
        weight * (e if abs(of_m) == 1 else 1) * sin(radians(of_d * d + of_m * m + of_a * a + of_f * f))
        for of_d, of_m, of_a, of_f, weight in _TERMS
    )
    node = radians(125.04 - 1934.136 * t)
    return (218.3164477 + 481267.88123421 * t - 0.0015786 * t * t + total / 1e6 - 0.00478 * sin(node)) % 360


def _dynamical(moment: float) -> float:
    """With the seconds by which the earth lags behind even time."""
    century = (moment / 365.25 + 180) / 100
    return moment + (32 * century * century - 20) / 86400 * 0.7


def _phase(moment: float) -> float:
    """How far the moon is ahead of the sun, in degrees."""
    return (_moon(moment) - _sun(moment)) % 360


def _lunation(moment: float) -> int:
    return round((moment - 5.5977) / _MONTH)


@lru_cache(maxsize=4096)
def _phase_at(number: int, phase: int) -> float:
    """The moment of a new moon (phase 0) or of another phase, by its number from January 2000."""
    at = 5.5977 + _MONTH * (number + phase / 360)
    for _ in range(4):
        at -= ((_phase(at) - phase + 180) % 360 - 180) / 12.19
    return at


def solar(year: int, longitude: float, zone: float, cut: float, *, indian: bool = False) -> int:
    """The day on which the sun reaches a longitude, where a day ends at the hour `cut`: what comes later counts as the next."""
    shift = _AYANAMSHA + _PRECESSION * (year - 2000) if indian else 0.0
    at = _january(year) - _J2000 + ((longitude + shift - 280) % 360) * 365.2422 / 360
    for _ in range(5):
        at -= ((_sun(at) - shift - longitude + 180) % 360 - 180) * 365.2422 / 360
    return floor(at + _J2000 + zone / 24 + (24 - cut) / 24)


# ------------------------------------------------------------------------------------------------ Islamic


def islamic(year: int, month: int, day: int) -> int | None:
    """A day of the Islamic calendar in a Gregorian year, the first if there are two.

    A month opens on the evening after a new moon that falls before noon UTC, else a day later. Of the months of the Umm al-Qura
    calendar for 2002 to 2052 nine in ten begin so, the others a day off; where the crescent is looked for, it may be later.
    """
    if not FIRST_SKY <= year <= LAST_SKY:
        return None
    about = (year - 622) * 33 // 32
    for lunar in range(about - 1, about + 3):
        number = _HIJRA_1420 + (lunar - 1420) * 12 + month - 1
        at = floor(_phase_at(number, 0) + _J2000 + 0.5) + day
        if _january(year) <= at < _january(year + 1):
            return at
    return None


# ------------------------------------------------------------------------------------------------ Chinese


def _new_moon_day(number: int, zone: float) -> int:
    return floor(_phase_at(number, 0) + _J2000 + zone)


def _eleventh_month(year: int) -> int:
    """The number of the new moon that opens the month of the winter solstice."""
    solstice = solar(year, 270, 8, 24)
    number = _lunation(solstice - _J2000) + 1
    while _new_moon_day(number, _BEIJING) > solstice:
        number -= 1
    return number


@lru_cache(maxsize=256)
def _chinese_months(year: int) -> dict[int, int]:
    """Month → its first day, for the Chinese year that begins in a Gregorian year; leap months are left out."""
    first, last = _eleventh_month(year - 1), _eleventh_month(year)
    months: dict[int, int] = {}
    month, leap = 11, last - first == 13
    for number in range(first + 1, last + 1):
        day, following = _new_moon_day(number, _BEIJING), _new_moon_day(number + 1, _BEIJING)
        if leap and _sign(day) == _sign(following):
            leap = False
            continue
        month = month % 12 + 1
        months[month] = day
    return months


def _sign(day: int) -> int:
    return int(_sun(day - _J2000 - _BEIJING) // 30)


def chinese(year: int, month: int, day: int) -> int | None:
    """A day of the Chinese year that begins in a Gregorian year."""
    first = _chinese_months(year).get(month) if FIRST_SKY <= year <= LAST_SKY else None
    return None if first is None else first + day - 1


# ------------------------------------------------------------------------------------------------ Hindu


def hindu(year: int, month: int, tithi: int, hour: float) -> int | None:
    """The day of a Gregorian year on which a lunar day (1 to 30, of months from new moon to new moon) rules at an hour in Delhi.

    Chaitra is the first month. Of a month that occurs twice the second counts, as in all of India's feasts.
    """
    if not FIRST_SKY <= year <= LAST_SKY:
        return None
    start = _lunation(_january(year) - _J2000) - 2
    for number in range(start, start + 16):
        if _hindu_month(number) != month or _hindu_month(number + 1) == month:
            continue
        day = floor(_phase_at(number, (tithi - 1) * 12) + _J2000 + _DELHI) if tithi > 1 else _new_moon_day(number, _DELHI)
        while _tithi(day, hour, number) < tithi:
            day += 1
        if hour < 12 and _tithi(day, hour, number) > tithi:
            day -= 1  # it begins and ends between two such hours
        if _january(year) <= day < _january(year + 1):
            return day
    return None


def _hindu_month(number: int) -> int:
    at = _phase_at(number, 0)
    return (floor(((_sun(at) - _AYANAMSHA - _PRECESSION * at / 365.25) % 360) / 30) + 1) % 12 + 1


def _tithi(day: int, hour: float, number: int) -> int:
    """The lunar day at an hour, counted from a new moon without end."""
    at = day + hour / 24 - _J2000 - _DELHI
    new = _phase_at(number, 0)
    if at < new:
        return 0
    return floor(_phase(at) / 12) + 1 + (30 if at - new > 26 and _phase(at) < 90 else 0)
