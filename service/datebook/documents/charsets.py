"""Bytes → characters, by what they are declared to be in: nothing that a stranger declares makes it fail."""

from __future__ import annotations

import codecs
import re

_META = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE)
_XML = re.compile(rb"""^\s*<\?xml[^>]{0,100}?encoding\s*=\s*["']([A-Za-z0-9_.:-]{2,40})""")
_SAMPLE = 4096
_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_ALIASES = {
    **dict.fromkeys(("iso-8859-1", "iso8859-1", "latin-1", "latin1", "l1", "us-ascii", "ascii"), "windows-1252"),
    "iso-8859-9": "windows-1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "ks_c_5601-1987": "cp949",
    "shift_jis": "cp932",
}
"""What a name stands for on the web (WHATWG Encoding, section 4.2): Latin-1 and ASCII are read as Windows-1252."""
_TEXT = re.compile(
    r"utf[-_]?8|utf[-_]?16(?:[-_]?[lb]e)?|(?:windows|cp)-?\d{3,4}|iso[-_]?8859[-_]\d{1,2}|koi8[-_][rut]|mac[-_]?(?:roman|cyrillic)|"
    r"gb18030|hz|big5(?:hkscs)?|euc[-_](?:jp|kr)|iso-2022-(?:jp|kr)"
)
"""Names that are tried: Python knows codecs that are none of text, or that decompress."""


def decode(data: bytes, charset: str | None = None) -> str:
    """The characters of a page or of a part of a mail.

    By its byte order mark, by `charset` (what it came with), by its own declaration (<meta charset>, <?xml encoding>);
    else UTF-8, and Windows-1252 where it is none. Bytes that mean nothing become U+FFFD.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(name, "replace")
    for name in filter(None, (_known(charset), _declared(data))):
        return data.decode(name, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("windows-1252", "replace")


def _declared(data: bytes) -> str | None:
    found = _XML.search(data[:_SAMPLE]) or _META.search(data[:_SAMPLE])
    name = _known(found[1].decode("ascii")) if found else None
    return "utf-8" if name and name.startswith("utf-16") else name  # it was read as ASCII: it is not UTF-16


def _known(charset: str | None) -> str | None:
    name = (charset or "").strip().strip("\"'").lower()
    name = _ALIASES.get(name, name)
    if not _TEXT.fullmatch(name):
        return None
    try:
        return codecs.lookup(name).name
    except LookupError:
        return None
