"""A date in what a document is called: "/2022/01/05/talks", "2022-01-05-talks.md", "20220105_talks.txt".

A number is seldom a date. Eight figures in the middle of a name are an article's number as often as not, a year by itself names
what a page is about ("/elections/2016/"), and a folder of events is ordered by their days, not by that of writing.
"""

from __future__ import annotations

import re
from datetime import date

from datebook.documents.stamps import within
from datebook.model import Published

_FIRST_YEAR, _LAST_YEAR = 1980, 2099
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_LONGEST = 2000

_SCHEME = re.compile(r"[A-Za-z][A-Za-z+.-]{1,15}:/{1,2}")
_LINE_OF_FILE = re.compile(r":\d+$")
"""A line of another program's file ("dump-2022-01-05.jsonl:3"): the name is not the document's own."""
_EVENTS = re.compile(
    r"(?:events?|calendars?|agendas?|schedules?|seminars?|conferences?|meetings?|talks?|hearings?|workshops?|whats-?on|programmes?"
    r"|programs?|archive-of-events|webinars?|concerts?)",
    re.IGNORECASE,
)
_NEWS = re.compile(
    r"(?:news|blogs?|posts?|_posts|articles?|stor(?:y|ies)|archives?|press|press-?(?:releases?|room)|releases?|media|newsroom|"
    r"statements?|wire|feeds?)",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_MONTH = re.compile(rf"(?:0[1-9]|1[0-2]|[1-9]|(?:{'|'.join(_MONTHS)})[a-z]{{0,6}})", re.IGNORECASE)
_DAY = re.compile(r"(?:0?[1-9]|[12]\d|3[01])")
_MONTH_AND_DAY = re.compile(r"(?P<month>0[1-9]|1[0-2])(?P<sep>[-_]?)(?P<day>[0-3]\d)(?![0-9A-Za-z])")
_DATE = re.compile(
    r"(?P<year>(?:19|20)\d\d)(?:(?P<run>[01]\d[0-3]\d)|(?P<sep>[-_.])(?P<month>[01]\d)(?:(?P=sep)(?P<day>[0-3]\d))?)"
    r"(?=T\d|[^0-9A-Za-z]|$)"
)
_WORDS_FOLLOW = re.compile(r"[-_ ][A-Za-z]|\.[a-z]{2,5}$|$")


def published_in_name(source: str) -> Published | None:
    """The day that a document's path, address or file name states it was written on, or the month or year; None if none."""
    if len(source) > _LONGEST or _LINE_OF_FILE.search(source):
        return None
    address, segments = _segments(source)
    if not segments or any(_EVENTS.fullmatch(segment) for segment in segments[:-1]):
        return None
    place = "address" if address else "path" if len(segments) > 1 else "name"
    found = (_in_name(segments[-1], place, address=address), _in_folders(segments[:-1], segments[-1], place))
    stated = [each for each in found if each is not None]
    return min(stated, key=lambda each: (each.latest or date.max) - (each.earliest or date.min), default=None)


def _segments(source: str) -> tuple[bool, list[str]]:
    """Whether it is an address, and the parts of its path; of a copy in an archive, those of the page that was copied."""
    schemes = list(_SCHEME.finditer(source))
    if not schemes:
        return False, [part for part in source.replace("\\", "/").split("/") if part not in ("", ".", "..")]
    path = source[schemes[-1].end() :].partition("?")[0].partition("#")[0]
    return True, [part for part in path.split("/")[1:] if part]


def _in_name(name: str, place: str, *, address: bool) -> Published | None:
    """A date that opens a part: "2022-01-05-talks.md"; in an address "20220105" needs words behind it, else it is a number."""
    found = _DATE.match(name)
    if found is None or (address and found["run"] and found.end() == len(name)):
        return None
    month, day = (found["run"][:2], found["run"][2:]) if found["run"] else (found["month"], found["day"])
    if day is None and (found["sep"] == "." or not _WORDS_FOLLOW.match(name, found.end())):
        return None
    return _stated(found["year"], month, day, f'its {place} says "{found[0]}"')


def _in_folders(folders: list[str], name: str, place: str) -> Published | None:
    """The last folder that is a date, or the last run of folders of a year, a month and a day."""
    for at in range(len(folders) - 1, -1, -1):
        whole = _DATE.fullmatch(folders[at])
        if whole and (whole["run"] or whole["day"]):
            return _in_name(folders[at], place, address=False)
        if not _YEAR.fullmatch(folders[at]):
            continue
        below = [*folders[at + 1 :], name]
        month, day, words = _below(below)
        if month is None and (below[0].isdigit() or (at > 0 and not _NEWS.fullmatch(folders[at - 1]))):
            return None
        return _stated(folders[at], month, day, f'its {place} says "{folders[at]}{words}"')
    return None


def _below(parts: list[str]) -> tuple[str | None, str | None, str]:
    """The month and the day that the parts behind a year name, as far as they do, and their words."""
    joined = _MONTH_AND_DAY.match(parts[0])
    if joined and (joined["sep"] or (joined.end() == len(parts[0]) and len(parts) > 1)):
        return joined["month"], joined["day"], f"/{joined[0]}"
    if len(parts) < 2 or not _MONTH.fullmatch(parts[0]):
        return None, None, ""
    if _DAY.fullmatch(parts[1]):
        return parts[0], parts[1], f"/{parts[0]}/{parts[1]}"
    return parts[0], None, f"/{parts[0]}"


def _stated(year: str, month: str | None, day: str | None, because: str) -> Published | None:
    if not _FIRST_YEAR <= int(year) <= _LAST_YEAR:
        return None
    number = None if month is None else int(month) if month.isdigit() else _MONTHS.index(month[:3].lower()) + 1
    try:
        if number is None or day is None:
            return within(int(year), number, because)
        stated = date(int(year), number, int(day))
    except ValueError:
        return None
    return Published(stated, stated, "stated", because)
