"""Feeds of articles: a document an entry, with its address and the day it was published."""

import pytest

from datebook.documents import feed, from_bytes
from datebook.documents.parts import UnreadableError

RSS = """<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Harbour news</title><link>https://news.example.org/</link>{}</channel></rss>"""
ATOM = '<feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour news</title><id>urn:f</id>{}</feed>'
RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>x</title></channel>{}</rdf:RDF>"""


def entry(markup, of=RSS):
    (part,) = feed.read(of.format(markup).encode())
    return part


TEXTS = {
    "escaped HTML": (
        RSS,
        "<item><description>&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;</description></item>",
        "One.\n\nTwo.",
    ),
    "HTML in CDATA": (RSS, "<item><description><![CDATA[<ul><li>One</li></ul>]]></description></item>", "- One"),
    "the whole of it, where there is a summary too": (
        RSS,
        "<item><description>Short</description><content:encoded>&lt;p&gt;Long.</content:encoded></item>",
        "Long.",
    ),
    "under its title": (
        RSS,
        "<item><title>Talks &amp;amp; more</title><description>They meet.</description></item>",
        "Talks & more\n\nThey meet.",
    ),
    "the title alone": (RSS, "<item><title>Talks on 14 March</title></item>", "Talks on 14 March"),
    "plain text that looks like HTML": (ATOM, '<entry><content type="text">a &lt;b&gt; c</content></entry>', "a <b> c"),
    "XHTML": (
        ATOM,
        '<entry><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One.</p><p>Two.</p></div></content></entry>',
        "One.\n\nTwo.",
    ),
    "a summary": (ATOM, "<entry><summary>They meet.</summary></entry>", "They meet."),
    "of RSS 1.0": (RDF, "<item><title>Talks</title><description>They meet.</description></item>", "Talks\n\nThey meet."),
}


@pytest.mark.parametrize("case", TEXTS)
def test_the_text_of_an_entry_is(case):
    of, markup, text = TEXTS[case]
    assert entry(markup, of).text == text


ADDRESSES = {
    "its link": (RSS, "<link>https://a.example.org/1</link><guid>x</guid>", "https://a.example.org/1"),
    "its link, from that of the feed": (RSS, "<link>/1</link>", "https://news.example.org/1"),
    "its guid, where that is an address": (RSS, "<guid>https://a.example.org/1</guid>", "https://a.example.org/1"),
    "a part of the feed": (RSS, "<guid isPermaLink='false'>talks 1</guid>", "#talks 1"),
    "no script": (RSS, "<link>javascript:alert(1)</link><guid>x</guid>", "#x"),
    "nothing": (RSS, "", None),
    "the page, of several links": (
        ATOM,
        '<link rel="self" href="https://a.org/s"/><link href="https://a.org/1"/>',
        "https://a.org/1",
    ),
}


@pytest.mark.parametrize("case", ADDRESSES)
def test_an_entry_is_known_by(case):
    of, markup, source = ADDRESSES[case]
    tag = "entry" if of is ATOM else "item"
    assert entry(f"<{tag}><title>Talks</title>{markup}</{tag}>", of).source == source


DATES = {
    "pubDate": (RSS, "<pubDate>Mon, 03 Mar 2031 09:00:00 GMT</pubDate>", "Mon, 03 Mar 2031 09:00:00 GMT"),
    "published rather than updated": (
        ATOM,
        "<updated>2031-03-05T00:00:00Z</updated><published>2031-03-03T09:00:00Z</published>",
        "2031-03-03T09:00:00Z",
    ),
    "updated": (ATOM, "<updated>2031-03-05T00:00:00Z</updated>", "2031-03-05T00:00:00Z"),
    "dc:date": (RDF, "<dc:date>2031-03-03</dc:date>", "2031-03-03"),
}


@pytest.mark.parametrize("case", DATES)
def test_an_entry_was_written_when_the_feed_says(case):
    of, markup, value = DATES[case]
    tag = "entry" if of is ATOM else "item"
    assert entry(f"<{tag}><title>Talks</title>{markup}</{tag}>", of).written[0] == value


def test_a_feed_is_a_document_an_entry_in_its_order():
    items = "<item><title>One</title><guid>1</guid></item><item><title>Two</title><link>https://a.example.org/2</link></item>"
    found = from_bytes(RSS.format(items).encode(), "feed.xml")
    assert [(each.source, each.text) for each in found] == [("feed.xml#1", "One"), ("https://a.example.org/2", "Two")]


ENTITIES = "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9))
ITEM = "<rss><channel><item><title>Talks &{};</title></item></channel></rss>"


@pytest.mark.parametrize(
    "declared", ['<!ENTITY j SYSTEM "file:///etc/passwd">', '<!ENTITY j SYSTEM "http://127.0.0.1:1/">', '<!ENTITY j "ha">']
)
def test_no_entity_of_its_own_is_expanded(declared):
    (part,) = feed.read(f"<!DOCTYPE rss [{declared}]>{ITEM.format('j')}".encode())
    assert part.text in ("Talks", "Talks &j;")


def test_a_bomb_of_entities_is_refused():
    with pytest.raises(UnreadableError, match="is past what its parser takes"):
        feed.read(f'<!DOCTYPE rss [<!ENTITY a "ha">{ENTITIES}]>{ITEM.format("j")}'.encode())


UNREADABLE = {
    "is a feed without an entry": RSS.format(""),
    "neither RSS nor Atom": "<note><to>Ann</to></note>",
    "neither RSS nor Atom nor XHTML": "talks",
    "is nested too deeply": "<rss>" + "<a>" * 5000,
}


@pytest.mark.parametrize("why", UNREADABLE)
def test_what_is_no_feed_is_refused(why):
    with pytest.raises(UnreadableError, match=why):
        feed.read(UNREADABLE[why].encode())
