"""What a page says of itself in its markup: its title, when it was published, and events as data (schema.org)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from datebook.documents import schema
from datebook.documents.stamps import stamp
from datebook.text import line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.html import HtmlElement

    from datebook.documents.parts import Statement

_PUBLISHED = (
    "article:published_time og:article:published_time og:published_time datepublished date_published publishdate publish_date "
    "publish-date published_date pubdate publication_date publicationdate article.published parsely-pub-date sailthru.date "
    "cxenseparse:recs:publishtime dc.date.issued dcterms.issued dcterms.created dc.date.created dc.date dcterms.date "
    "citation_publication_date citation_date prism.publicationdate date"
).split()
"""Names of <meta> that state when a page was published, the most trusted first (ogp.me; dublincore.org, DCMI terms)."""
_SITE = re.compile(r"\s+[|–—-]\s+[^|–—]{2,60}$")
"""What a title bears of its site: "Talks in Oslo | The Courier"."""
_LONGEST = 300


def title(root: HtmlElement) -> str | None:
    """The page's title: as it is to be shared, its one heading, or what the window bears, without the site's name."""
    named = _metas(root)
    for name in ("og:title", "twitter:title"):
        if found := line(named.get(name, ""), _LONGEST):
            return found
    headings = [words for each in root.iter("h1") if (words := line("".join(each.itertext()), _LONGEST))]
    if len(headings) == 1:
        return headings[0]
    own = next(root.iter("title"), None)
    words = line("".join(own.itertext()), _LONGEST) if own is not None else ""
    return _SITE.sub("", words) or words or None


def data(root: HtmlElement) -> list[schema.Node]:
    """The objects of the page's JSON-LD, for `written` and `statements`."""
    return list(schema.in_scripts(_scripts(root)))


def written(root: HtmlElement, data: Sequence[schema.Node]) -> tuple[str, str] | None:
    """When the page was published, in its own words, and where it says so."""
    for value, where in _written(root, data):
        if stamp(value.strip(), where) is not None:
            return value.strip(), where
    return None


def statements(root: HtmlElement, data: Sequence[schema.Node]) -> tuple[Statement, ...]:
    """The events that the page states as data."""
    return tuple(schema.statements([*data, *schema.in_attributes(root)]))


def _written(root: HtmlElement, data: Sequence[schema.Node]) -> Iterator[tuple[str, str]]:
    named = _metas(root)
    for name in _PUBLISHED[:1]:
        if name in named:
            yield named[name], f'its metadata states it ("{name}")'
    for node in data:
        value = node.get("datePublished")
        if isinstance(value, str) and schema.is_article(node):
            yield value, 'its metadata states it (schema.org "datePublished")'
    for element in root.iterfind(".//*[@itemprop='datePublished']"):
        yield element.get("datetime") or element.get("content") or element.text or "", 'its markup states it ("datePublished")'
    for name in _PUBLISHED[1:]:
        if name in named:
            yield named[name], f'its metadata states it ("{name}")'
    for element in root.iterfind(".//time[@pubdate]"):
        yield element.get("datetime") or element.text or "", "its markup states it (<time pubdate>)"


def _scripts(root: HtmlElement) -> list[str]:
    return [
        each.text or ""
        for each in root.iter("script")
        if (each.get("type") or "").split(";")[0].strip().lower() == "application/ld+json"
    ]


def _metas(root: HtmlElement) -> dict[str, str]:
    """Name in small letters → content, the first of each name."""
    found: dict[str, str] = {}
    for each in root.iter("meta"):
        name, content = each.get("property") or each.get("name") or each.get("itemprop"), each.get("content")
        if name and content and content.strip():
            found.setdefault(name.strip().lower(), content.strip())
    return found
