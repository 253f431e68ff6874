"""What the lines right below a line of a programme say: where it is, who may film, who takes part.

    2:15 pm  Community meeting
    Fir Hall, Cascade College, Bend, OR 97701      a place
    (CLOSED PRESS)                                 a note

A line that tells of something itself is none of these.
"""

from __future__ import annotations

import re
from typing import Literal

from datebook.events.lists import listed

Says = Literal["place", "note"]

_LONGEST = 160
_NOTE = re.compile(
    r"[(\[*\s]*(?:(?:open|closed|pooled|pool|expanded pool|no|limited) (?:press|media|pool|coverage)\b|press pool|pool spray|"
    r"camera spray|(?:pre-?set|call|final (?:access|gather)|gather)\b(?: time)?|photo op(?:portunity)?\b|in-town pool|"
    r"out-of-town pool|travel pool|no press|not public)",
    re.IGNORECASE,
)
_LABEL = re.compile(r"(?:Where|Location|Venue|Place|Room|Address)\s*:\s*", re.IGNORECASE)
_ADDRESS = re.compile(
    r"\b\d{1,5}[A-Z]?\s+(?:[NSEW]\.?\s+|[A-Z][\w'’.-]*\s+){1,4}(?:St|Street|Ave|Avenue|Rd|Road|Blvd|Boulevard|Dr|Drive|Lane|Ln|Way|Place|Pl|"
    r"Court|Ct|Highway|Hwy|Square|Parkway|Pkwy|Terrace|NW|SW|NE|SE)\b|\b[A-Z]{2}\s+\d{5}\b|,\s[A-Z]{2}$|"
    r"\b[A-Z][A-Z\d]{1,3}\s\d[A-Z]{2}\b|\b\d{4,5}\s+[A-Z][a-z]+$"
)
_HOUR = re.compile(r"\+?(?:\d{4}\s*[-–—]|\d{1,2}[.:]\d\d\b)")
_OF = re.compile(r"\s(?:of|to|at|with|in|for)\s", re.IGNORECASE)
_HOUSE_OF = re.compile(
    r"(?:[A-Z]\w+ )*(?:Hall|House|Court|Palace|Museum|Chamber|University|Bank|Church|School|Library|Office) of\s"
)


def says(text: str, begin: int, end: int) -> Says | None:
    """What a line says of the event above it, if it says no more than where it is, or how it is covered."""
    if end - begin > _LONGEST or "\n" in text[begin:end] or _HOUR.match(text, begin, end):
        return None
    if _NOTE.match(text, begin, end):
        return "note"
    if _LABEL.match(text, begin, end):
        return "place"
    line = text[begin:end].rstrip(" .")
    first = line.split(",")[0].strip()
    if not first or not (first[0].isupper() or first[0].isdigit()) or line.endswith((":", "?", "!")):
        return None
    if _ADDRESS.search(line) and "," in line:
        return "place"
    if not listed.is_place(first) and not any(listed.is_place(part.strip()) for part in line.split(",")[1:]):
        return None
    return "place" if not _OF.search(first) or _HOUSE_OF.match(first) else None


def place(text: str, begin: int, end: int) -> tuple[int, int]:
    """The place that a line names, without its label, and without what stands in brackets behind it."""
    label = _LABEL.match(text, begin, end)
    begin = label.end() if label else begin
    bracket = text.find(" (", begin, end)
    end = bracket if bracket > begin else end
    while end > begin and text[end - 1] in " .;,":
        end -= 1
    return begin, end
