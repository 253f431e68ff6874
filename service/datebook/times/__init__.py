"""Times in English prose: found, read as far as their words go, and placed in the calendar as far as can be known.

    scan:     tokens → numbers → the stages of `STAGES` (a cascade: each rewrites the line that the one before left) → what stays
    resolve:  in the order of the text, from the day of writing and what was said before → TIMEX3 values with reasons

`find` does both, for a text by itself.
"""

from __future__ import annotations

from datetime import date, datetime

from datebook.model import Published, TimeExpression
from datebook.times.idioms import STAGES
from datebook.times.partial import Partial, Unresolved
from datebook.times.resolution import resolve
from datebook.times.scanning import scan

__all__ = ["STAGES", "Partial", "Unresolved", "find", "resolve", "scan"]


def find(
    text: str,
    published: date | datetime | Published | None = None,
    *,
    timezone: str | None = None,
    vague: bool = True,
) -> tuple[TimeExpression, ...]:
    """Find the times that an English text speaks of, in order of their place in it.

    `published` is the day the text was written, the moment (so that "in two hours" can be counted), or an interval of days;
    without it, what depends on it stays partial ("XXXX-01-10", no start). `timezone` (an IANA name or an offset) is the zone
    of hours that state none. With `vague=False` words such as "now" and "recently" are left out.

    Values follow TIMEX3 (TimeML 1.2.1). `start` and `finish` are the first and last day or minute covered; the hours of a part
    of the day (grain "part") are a convention. Nothing is raised for any text.

    >>> [each.value for each in find("The talks of January 10 were moved to Friday.", date(2022, 1, 5))]
    ['2022-01-10', '2022-01-07']
    """
    if isinstance(published, datetime):
        published = Published(published.date(), published.date(), "stated", "given", published)
    elif isinstance(published, date):
        published = Published(published, published, "stated", "given")
    found, _ = resolve(text, scan(text), published or Published(), timezone=timezone)
    return found if vague else tuple(each for each in found if each.grain != "vague")
