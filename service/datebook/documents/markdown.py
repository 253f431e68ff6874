"""Markdown (CommonMark, with the tables and struck-out words of GitHub's) → text as a reader sees it. Front matter is kept."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt

from datebook.documents import webpage
from datebook.documents.charsets import decode
from datebook.documents.header import header_of
from datebook.documents.parts import Part, UnreadableError

if TYPE_CHECKING:
    from markdown_it.token import Token

_MANY, _SPACES = re.compile(r"\n{3,}"), re.compile(r" {2,}")


def read(data: bytes, *, charset: str | None = None) -> list[Part]:
    """The document as one part.

    Raises:
        UnreadableError: if there is no text in it.
    """
    source = decode(data, charset).replace("\r\n", "\n").replace("\r", "\n")
    header = header_of(source)
    begin = header.end if header else 0
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(source[begin:])
    body = _MANY.sub("\n\n", "".join(_blocks(tokens)).replace(" | \n", "\n")).strip()
    text = f"{source[:begin].rstrip()}\n\n{body}" if begin else body
    if not text.strip():
        raise UnreadableError("has no text in it")
    named = [field.value for field in header.fields if field.name == "title"] if header else []
    return [Part(text.rstrip(), next(iter([*named, *_headings(tokens)]), None))]


def _headings(tokens: Sequence[Token]) -> list[str]:
    """The words of the first heading of the first level."""
    return [
        "".join(_inline(tokens[i + 1]))
        for i, token in enumerate(tokens[:-1])
        if token.type == "heading_open" and token.tag == "h1"
    ][:1]


def _blocks(tokens: Sequence[Token]) -> Iterator[str]:
    lists: list[str | None] = []
    for token in tokens:
        kind = token.type
        if kind in ("bullet_list_open", "ordered_list_open"):
            lists.append(None)
        elif kind in ("bullet_list_close", "ordered_list_close"):
            lists.pop()
            yield "" if lists else "\n"
        elif kind == "list_item_open":
            yield f"{'  ' * (len(lists) - 1)}{f'{token.info}.' if token.info else '-'} "
        elif kind == "inline":
            yield _SPACES.sub(" ", "".join(_inline(token))).strip()
        elif kind in ("code_block", "fence"):
            yield f"{token.content}\n"
        elif kind == "html_block":
            yield f"{webpage.fragment(token.content)}\n\n"
        else:
            yield _end(kind, tight=bool(lists), hidden=token.hidden)


def _end(kind: str, *, tight: bool, hidden: bool) -> str:
    """What the end of a block puts behind it."""
    if kind in ("th_close", "td_close"):
        return " | "
    if kind == "tr_close":
        return "\n"
    if kind == "paragraph_close":
        return "\n" if tight or hidden else "\n\n"
    return "\n\n" if kind in ("heading_close", "blockquote_close", "table_close", "hr") else ""


def _inline(token: Token) -> Iterator[str]:
    struck = 0
    for each in token.children or ():
        struck += (each.type == "s_open") - (each.type == "s_close")
        if struck:
            continue  # what was struck out is no longer said
        if each.type in ("text", "code_inline"):
            yield each.content
        elif each.type in ("softbreak", "hardbreak") or each.content.lower().startswith("<br"):
            yield "\n"
