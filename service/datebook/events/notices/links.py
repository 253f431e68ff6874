"""Where to join from afar: the address of a video call, where no room is named."""

from __future__ import annotations

import re

_URL = re.compile(r"https?://[^\s<>\"')\]]{4,300}")
_ROOMS = re.compile(
    r"https?://[^/\s]{0,60}(?:zoom\.us|teams\.(?:microsoft|live)\.com|meet\.google\.com|webex\.com|gotomeeting\.com|"
    r"bluejeans\.com|jit\.si)"
)
_LEADS = re.compile(
    r"\b(?:join|zoom|webex|teams|online|virtual(?:ly)?|live ?stream|stream(?:ed|ing)?|webinar|meeting link|video "
    r"?conference|call|where|"
    r"location|place|venue)\b[^.\n]{0,60}$",
    re.IGNORECASE,
)
_TRAILING = ".,;:!?"


def link(text: str, end: int) -> tuple[int, int] | None:
    """The first address that is that of a call, by its host or by the words before it."""
    for found in _URL.finditer(text, 0, end):
        if _ROOMS.match(found[0]) or _LEADS.search(text[max(0, found.start() - 90) : found.start()]):
            return found.start(), found.start() + len(found[0].rstrip(_TRAILING))
    return None
