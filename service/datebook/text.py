"""Strangers' text made harmless wherever it goes: no character that a strict reader refuses or that changes what is seen.

Control characters are illegal in TEXT (RFC 5545 section 3.1); a reader that splits lines as Python's `str.splitlines` does
takes U+0085 and U+2028 for line ends and sees properties that were never written; bidirectional controls reorder what a
person sees ("Trojan Source", CVE-2021-42574); a lone surrogate cannot be encoded at all.
"""

from __future__ import annotations

import re

_LINE_ENDS = re.compile("\r\n|[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]")
_UNSEEN = re.compile(
    "["
    "\x00-\x08\x0e-\x1f\x7f-\x9f"  # C0 without tab and line ends, DEL, C1
    "\u200b\u200e\u200f\u061c\u202a-\u202e\u2060\u2066-\u2069\ufeff"  # zero width and direction; the joiners shape words
    "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"  # lone surrogates and noncharacters
    "]"
)
_SPACES = re.compile(r"\s+")
_EMPTY_LINES = re.compile(r"\n{3,}")


def plain(text: str) -> str:
    """Text of several lines without anything unseen; lines end in LF."""
    visible = _UNSEEN.sub("", _LINE_ENDS.sub("\n", text)).replace("\t", " ")
    return _EMPTY_LINES.sub("\n\n", visible).strip()


def line(text: str, limit: int = 300) -> str:
    """Text on one line, of at most `limit` characters; what is cut off is marked with an ellipsis."""
    joined = _SPACES.sub(" ", _UNSEEN.sub("", _LINE_ENDS.sub(" ", text))).strip()
    return joined if len(joined) <= limit else joined[: limit - 1].rstrip() + "…"
