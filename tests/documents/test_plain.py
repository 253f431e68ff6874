"""Plain text is UTF-8; everything else is refused in one line that names the file, what it is and what to do."""

import pytest

from datebook.documents import from_bytes, hash_of
from datebook.documents.plain import MAX_BYTES, decode
from datebook.errors import InputError

READABLE = {
    "a letter": (b"x\n", "x\n"),
    "ascii": (b"Talks on January 10.", "Talks on January 10."),
    "utf-8": ("Talks in Zürich – “soon”".encode(), "Talks in Zürich – “soon”"),
    "a byte order mark": (b"\xef\xbb\xbfTalks", "Talks"),
    "windows line ends": (b"a\r\nb\rc\n", "a\nb\nc\n"),
    "an escape sequence or two in a long text": (b"x" * 500 + b"\x1b[0m", "x" * 500 + "\x1b[0m"),
}
UNREADABLE = {
    "nothing": (b"", "is empty"),
    "only white space": (b" \n\t\n", "is empty"),
    "UTF-16 with a mark": ("Talks on January 10".encode("utf-16"), "iconv -f UTF-16 -t UTF-8"),
    "UTF-16 without a mark": ("Talks on January 10".encode("utf-16-le"), "iconv -f UTF-16LE -t UTF-8"),
    "UTF-16, the other way round": ("Talks on January 10".encode("utf-16-be"), "iconv -f UTF-16BE -t UTF-8"),
    "UTF-32": ("Talks on January 10".encode("utf-32"), "is UTF-32"),
    "Windows-1252": ("first line\nTalks in Zürich on January 10".encode("cp1252"), "line 2 is not UTF-8 (byte 0xfc)"),
    "a picture": (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00", "is binary"),
    "a program": (b"\x7fELF\x02\x01\x01\x00\x00\x00", "is binary"),
    "control characters": (bytes(range(1, 32)) * 20, "is binary"),
    "too much": (b"x" * (MAX_BYTES + 1), "too large"),
}


@pytest.mark.parametrize("name", READABLE)
def test_text_is_kept_character_for_character_but_for_line_ends_and_mark(name):
    data, text = READABLE[name]
    assert decode(data, "x.txt") == text


@pytest.mark.parametrize("name", UNREADABLE)
def test_what_is_not_utf8_text_is_refused_in_one_line_with_the_remedy(name):
    data, why = UNREADABLE[name]
    with pytest.raises(InputError) as caught:
        decode(data, "x.txt")
    assert str(caught.value).startswith("x.txt: ")
    assert why in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_renamed_copy_is_the_document_it_was():
    assert hash_of(*from_bytes(b"Talks", "a.txt")) == hash_of(*from_bytes(b"Talks", "b/c.txt"))


def test_another_text_is_another_document():
    assert hash_of(*from_bytes(b"Talks", "a.txt")) != hash_of(*from_bytes(b"Talks.", "a.txt"))
