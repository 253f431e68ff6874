"""Plain text: UTF-8, with or without a byte order mark. Everything else is refused with the command that mends it."""

from __future__ import annotations

import codecs

from datebook.errors import InputError

MAX_BYTES = 16 * 2**20
"""A larger document is refused: nothing that people write to be read is as long (War and Peace has 3.2 MB)."""

_OTHER_ENCODINGS = (  # UTF-32 first: its mark begins with UTF-16's
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)
_SAMPLE = 4096
_CONTROLS = bytes(set(range(32)) - {9, 10, 12, 13, 27})


def decode(data: bytes, source: str) -> str:
    r"""Return the text, line ends as `\n`, without a byte order mark.

    Raises:
        InputError: if it is empty, too large, binary, or in another encoding.
    """
    if len(data) > MAX_BYTES:
        raise InputError(f"{source}: too large ({len(data):,} bytes); a document may have {MAX_BYTES:,}")
    if not data.strip():
        raise InputError(f"{source}: is empty")
    _refuse_other_encodings(data, source)
    text = _utf8(data.removeprefix(codecs.BOM_UTF8), source)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _refuse_other_encodings(data: bytes, source: str) -> None:
    for mark, name in _OTHER_ENCODINGS:
        if data.startswith(mark):
            raise InputError(f"{source}: is {name}, not UTF-8; convert it: iconv -f {name} -t UTF-8")
    sample = data[:_SAMPLE]
    nulls = sample.count(0)
    if nulls and nulls >= len(sample) // 3 and max(sample[::2].count(0), sample[1::2].count(0)) == nulls:
        order = "LE" if sample[1::2].count(0) else "BE"
        raise InputError(f"{source}: looks like UTF-16 without a mark, not UTF-8; convert it: iconv -f UTF-16{order} -t UTF-8")
    if nulls or len(sample) - len(sample.translate(None, _CONTROLS)) > len(sample) // 50:
        raise InputError(f"{source}: is binary, not text; give a plain-text file (UTF-8)")


def _utf8(data: bytes, source: str) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise InputError(
            f"{source}: line {line} is not UTF-8 (byte 0x{data[error.start]:02x}); if it is Western European text, "
            "convert it: iconv -f WINDOWS-1252 -t UTF-8"
        ) from None
