"""What a mail says itself, without what it quotes and without its signature.

A reply leaves what it answers alone: it was read when it came. What is forwarded is kept, since it holds the news, without the
lines of header that stand above it.
"""

from __future__ import annotations

import re

_SUBJECT_MARK = re.compile(r"\s*(?:(?P<forward>fwd?|wg|tr|doorst)|re|aw|sv|vs|antw)(?:\[\d{1,3}\])?\s?:\s*", re.IGNORECASE)
_FORWARDED = re.compile(
    r"\s*(?:[-_=]{2,}\s*(?:forwarded|original)\s+(?:message|mail|e-mail)(?:\s+(?:from|by)\b[^\n]{0,80})?\s*[-_=]{0,}"
    r"|begin forwarded message:|[-_]{2,}\s*original appointment\s*[-_]{2,})\s*",
    re.IGNORECASE,
)
_RULE = re.compile(r"\s*_{10,}\s*")
_MAIL_HEADER = re.compile(
    r"\s*\*{0,2}(?:from|sent|date|to|cc|bcc|subject|reply-to|importance)\*{0,2}:\*{0,2}(?:\s|$)", re.IGNORECASE
)
_ATTRIBUTION = re.compile(
    r"\s*(?:on\b|\d{4}-\d\d-\d\d|am\b|le\b|el\b)?[^\n]{4,200}\b(?:wrote|writes|schrieb|a écrit|escribió)\s?:\s*", re.IGNORECASE
)
_SIGNATURE = re.compile(r"-- ?")
_LONGEST_HEADER = 12
_LONGEST_LINE = 200


def subject_of(subject: str) -> tuple[str, bool]:
    """A subject without "Re:" and "Fwd:", and whether it says that something is forwarded."""
    forwarded = False
    while found := _SUBJECT_MARK.match(subject):
        forwarded |= found["forward"] is not None
        subject = subject[found.end() :]
    return subject.strip(), forwarded


def own_words(text: str, *, forwarded: bool) -> str:
    """What a mail's plain text says itself; `forwarded`: whether its subject says that it passes something on."""
    lines = [each.rstrip() if not _SIGNATURE.fullmatch(each) else each for each in text.split("\n")]
    kept: list[str] = []
    i = 0
    while i < len(lines):
        each = lines[i]
        if _SIGNATURE.fullmatch(each):
            i = next((j for j in range(i + 1, len(lines)) if _FORWARDED.fullmatch(lines[j])), len(lines))
            continue
        if _FORWARDED.fullmatch(each) or (_RULE.fullmatch(each) and _heads(lines, i + 1)):
            if not forwarded and "begin" not in each.lower() and "forwarded" not in each.lower():
                break  # what a reply answers
            i = _past_header(lines, i + 1)
            continue
        quoted = _attribution(lines, i)
        if quoted and not forwarded:
            if not _is_quoted(lines, quoted):
                break  # quoted without marks, to the end
            i = quoted
            continue
        if each.lstrip().startswith(">"):
            if forwarded:
                kept.append(re.sub(r"^(?:\s?>)+ ?", "", each))
            i += 1
            continue
        kept.append(each)
        i += 1
    return re.sub(r"\n{3,}", "\n\n", "\n".join(kept)).strip()


def _attribution(lines: list[str], i: int) -> int:
    """Where the lines behind "On Monday, A wrote:" begin, which may be broken in two; 0 where there is no such line."""
    if _ATTRIBUTION.fullmatch(lines[i]) and (lines[i].lstrip()[:3].lower() == "on " or _is_quoted(lines, i + 1)):
        return i + 1
    broken = i + 1 < len(lines) and lines[i].lstrip()[:3].lower() == "on " and lines[i + 1].rstrip().lower().endswith("wrote:")
    return i + 2 if broken and len(lines[i]) < _LONGEST_LINE and _is_quoted(lines, i + 2) else 0


def _is_quoted(lines: list[str], i: int) -> bool:
    return any(each.lstrip().startswith(">") for each in [line for line in lines[i : i + 4] if line.strip()][:1])


def _heads(lines: list[str], i: int) -> bool:
    """Whether the header of a mail stands here."""
    following = [line for line in lines[i : i + 6] if line.strip()][:3]
    return len(following) >= 2 and all(_MAIL_HEADER.match(line) for line in following[:2])


def _past_header(lines: list[str], i: int) -> int:
    """Where the text of what is forwarded begins: behind its own header."""
    while i < len(lines) and not lines[i].strip():
        i += 1
    begin = i
    while i < len(lines) and i - begin < _LONGEST_HEADER and lines[i].strip() and (_MAIL_HEADER.match(lines[i]) or i > begin):
        i += 1
    return i
