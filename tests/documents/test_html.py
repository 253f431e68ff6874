"""Web pages: the text that a reader sees, its title and day, and the events that it states as data."""

import json

import pytest

from datebook.documents import webpage
from datebook.documents.charsets import decode
from datebook.documents.parts import UnreadableError

PARAGRAPHS = "".join(
    f"<p>The harbour board of Bergen spoke at length about quay number {n}, and about what it will cost to mend it.</p>"
    for n in range(4)
)
# What stands in <body> → the text.
SHOWN = {
    "paragraphs are parted by a blank line": ("<p>One.</p><p>Two.</p>", "One.\n\nTwo."),
    "a break is a line": ("<p>Monday<br>Tuesday</p>", "Monday\nTuesday"),
    "two breaks part paragraphs": ("Monday<br><br>Tuesday", "Monday\n\nTuesday"),
    "line breaks of the source are spaces": ("<p>The\ncouncil\r\n meets</p>", "The council meets"),
    "headings stand by themselves": ("<h2>Talks</h2>They meet.", "Talks\n\nThey meet."),
    "items are lines": ("<ul><li>One</li><li><p>Two</p></li></ul>", "- One\n- Two"),
    "rows are lines and cells are parted": (
        "<table><tr><td>9:30</td><td><p>Opening</p></td></tr><tr><td>11:00</td><td>Panel</td></tr></table>",
        "9:30 | Opening\n11:00 | Panel",
    ),
    "a cell that names the one beside it leads it": (
        "<table><tr><th>When</th><td>14 March</td></tr><tr><th>Where:</th><td>Room<br>5</td></tr></table>",
        "When: 14 March\nWhere: Room 5",
    ),
    "an hour that heads a row is no label": (
        "<table><tr><th>9:30</th><td>Opening</td></tr></table>",
        "9:30 | Opening",
    ),
    "a term leads what is said of it": (
        "<dl><dt>When</dt><dd>14 March</dd><dt>Chair</dt><dd>K. Lund</dd></dl>",
        "When: 14 March\n\nChair: K. Lund",
    ),
    "a page laid out by a table keeps its paragraphs": (
        "<table><tr><td><h1>Talks</h1><p>One.</p></td><td><p>Two.</p><ul><li>x</li></ul></td></tr></table>",
        "Talks\n\nOne. | Two.\n\n- x",
    ),
    "preformatted lines are kept": ("<pre>9:30 Opening\n11:00 Panel</pre>", "9:30 Opening\n11:00 Panel"),
    "scripts, styles and what is hidden are not seen": (
        "<script>var a = 'Monday'</script><style>p{}</style><p hidden>x</p><p style='display: none'>y</p><!-- z --><p>Seen.</p>",
        "Seen.",
    ),
    "what was struck out is no longer said": ("<p>They meet on <s>Monday</s> Tuesday.</p>", "They meet on Tuesday."),
    "no-break spaces are spaces": ("<p>14&nbsp;March</p>", "14 March"),
    "unclosed tags hurt nobody": ("<div><p>One.<p>Two.<b>Three", "One.\n\nTwo.Three"),
}


def page(body, head=""):
    return f"<!doctype html><html><head>{head}</head><body>{body}</body></html>"


def read(markup):
    (part,) = webpage.read(markup.encode())
    return part


@pytest.mark.parametrize("case", SHOWN)
def test_a_piece_of_a_page_is_set_as_a_browser_shows_it(case):
    markup, text = SHOWN[case]
    assert webpage.fragment(markup) == text


def test_the_main_text_is_read_without_menus_and_footers():
    menu = "<nav><ul>" + "".join(f"<li><a href='/{n}'>Section {n}</a></li>" for n in range(9)) + "</ul></nav>"
    table = "<table><tr><th>When</th><td>14 March 2031, 14:00</td></tr><tr><th>Where</th><td>City Hall</td></tr></table>"
    found = read(page(f"{menu}<article><h1>Talks in Oslo</h1>{PARAGRAPHS}{table}</article><footer>Subscribe to us</footer>"))
    assert found.text.startswith("Talks in Oslo\n\nThe harbour board")
    assert "When: 14 March 2031, 14:00\nWhere: City Hall" in found.text
    assert "Section 3" not in found.text
    assert "Subscribe" not in found.text


@pytest.mark.parametrize("filler", ["", PARAGRAPHS])
def test_words_that_are_set_off_stay_in_their_sentence(filler):
    found = read(page(f"<article><p>It meets on <b>January 10</b>, says <a href='/'>the mayor</a>.</p>{filler}</article>"))
    assert "It meets on January 10, says the mayor." in found.text


def test_a_short_page_is_read_whole():
    assert read(page("<p>They meet on 14 March.")).text == "They meet on 14 March."


def test_a_page_deeper_than_prose_ever_is_is_read_all_the_same():
    assert "They meet" in read(page("<div>" * 1000 + "They meet.")).text


TITLES = {
    "as it is to be shared": (
        '<meta property="og:title" content="Talks"><title>Talks | The Courier</title>',
        "<h1>x</h1>",
        "Talks",
    ),
    "its one heading": ("<title>The Courier</title>", "<h1>Talks <em>in</em> Oslo</h1>", "Talks in Oslo"),
    "the window's, without the site": ("<title>Talks in Oslo – The Courier</title>", "", "Talks in Oslo"),
    "none": ("", "", None),
}


@pytest.mark.parametrize("case", TITLES)
def test_the_title_is(case):
    head, body, title = TITLES[case]
    found = read(page(f"{body}<p>Something.</p>", head))
    assert found.title == title
    assert found.text.startswith(title or "Something.")


WRITTEN = {
    "of the page": '<meta property="article:published_time" content="2031-03-01T09:00:00+01:00">',
    "in Dublin Core": '<meta name="DC.date.issued" content="2031-03-01T09:00:00+01:00">',
    "of an article as data": '<script type="application/ld+json">{"@type":"NewsArticle",'
    '"datePublished":"2031-03-01T09:00:00+01:00"}</script>',
    "in its markup": '<time itemprop="datePublished" datetime="2031-03-01T09:00:00+01:00">today</time>',
    "of a time marked so": '<time pubdate datetime="2031-03-01T09:00:00+01:00">today</time>',
}


@pytest.mark.parametrize("case", WRITTEN)
def test_when_it_was_published_is_taken_from_the_metadata(case):
    written = read(page(f"<p>Talks.</p>{WRITTEN[case]}")).written
    assert written is not None
    assert written[0] == "2031-03-01T09:00:00+01:00"


@pytest.mark.parametrize("value", ["yesterday", "2031-02-30", ""])
def test_metadata_that_names_no_day_is_passed_over(value):
    assert read(page("<p>Talks.", f'<meta name="date" content="{value}">')).written is None


CHARSETS = {
    "the header it came with": (b"<p>Gespr\xe4che", "iso-8859-1", "<p>Gespräche"),
    "its own declaration": (b'<meta charset="windows-1252"><p>\x93Talks\x94', None, "“Talks”"),
    "an XML declaration": (b'<?xml version="1.0" encoding="ISO-8859-1"?><p>caf\xe9', None, "café"),
    "Latin-1, which means Windows-1252": (b"<p>\x80", "latin-1", "€"),
    "nothing at all, and UTF-8": ("<p>Gespräche".encode(), None, "Gespräche"),
    "nothing at all, and not UTF-8": (b"<p>Gespr\xe4che", None, "Gespräche"),
    "a mark": ("\ufeff<p>Gespräche".encode("utf-16"), None, "Gespräche"),
    "a name nobody knows": (b"<p>caf\xc3\xa9", "x-unknown", "café"),
    "a codec that is none of text": (b"<p>caf\xc3\xa9", "zlib_codec", "café"),
    "bytes that mean nothing": (b"<p>a\xff\xfeb", "utf-8", "a\ufffd\ufffdb"),
}


@pytest.mark.parametrize("case", CHARSETS)
def test_characters_are_known_by(case):
    data, charset, text = CHARSETS[case]
    assert text in decode(data, charset)


def script(data):
    return f'<script type="application/ld+json">{json.dumps(data)}</script><p>Something.</p>'


EVENT = {"@type": "Event", "name": "Harbour talks", "startDate": "2031-03-14T14:00+01:00"}
STATED = {
    "by itself": (EVENT, {}),
    "in a graph": ({"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "name": "x"}, EVENT]}, {}),
    "in a list": ([[EVENT]], {}),
    "within the page": ({"@type": "WebPage", "mainEntity": {"@type": "ItemList", "itemListElement": [{"item": EVENT}]}}, {}),
    "of a subtype": ({**EVENT, "@type": ["BusinessEvent"]}, {}),
    "with its type spelt out": ({**EVENT, "@type": "https://schema.org/MusicEvent"}, {}),
    "with an end": ({**EVENT, "endDate": "2031-03-14T16:00+01:00"}, {"end": "2031-03-14T16:00+01:00"}),
    "with a place": (
        {
            **EVENT,
            "location": {
                "@type": "Place",
                "name": "City Hall",
                "address": {"addressLocality": "Oslo", "addressCountry": {"name": "Norway"}},
            },
        },
        {"location": "City Hall, Oslo, Norway"},
    ),
    "with a place in words": ({**EVENT, "location": "City Hall"}, {"location": "City Hall"}),
    "online": ({**EVENT, "location": {"@type": "VirtualLocation", "url": "https://x.example.org"}}, {"location": None}),
    "cancelled": ({**EVENT, "eventStatus": "https://schema.org/EventCancelled"}, {"status": "cancelled"}),
    "postponed": ({**EVENT, "eventStatus": "EventPostponed"}, {"status": "postponed"}),
    "moved": (
        {**EVENT, "eventStatus": "http://schema.org/EventRescheduled", "previousStartDate": "2031-03-07T14:00+01:00"},
        {"status": "confirmed", "moved_from": "2031-03-07T14:00+01:00"},
    ),
}


@pytest.mark.parametrize("case", STATED)
def test_an_event_is_read_as_data(case):
    data, fields = STATED[case]
    (stated,) = read(page(script(data))).statements
    assert (stated.title, stated.start) == ("Harbour talks", "2031-03-14T14:00+01:00")
    for name, value in fields.items():
        assert getattr(stated, name) == value


def test_those_who_perform_and_organize_are_named():
    data = {
        **EVENT,
        "performer": [{"@type": "Person", "name": "Kari Lund"}],
        "organizer": {"@type": "Organization", "name": "Port of Oslo"},
    }
    (stated,) = read(page(script(data))).statements
    assert [(p.name, p.kind, p.role) for p in stated.people] == [
        ("Kari Lund", "person", "speaker"),
        ("Port of Oslo", "organization", "organizer"),
    ]


NOT_STATED = {
    "no day": {"@type": "Event", "name": "Talks"},
    "no name": {"@type": "Event", "startDate": "2031-03-14"},
    "no such day": {"@type": "Event", "name": "Talks", "startDate": "2031-02-30"},
    "no event": {"@type": "Person", "name": "Talks", "startDate": "2031-03-14"},
    "a publication": {"@type": "PublicationEvent", "name": "Talks", "startDate": "2031-03-14"},
}


@pytest.mark.parametrize("case", NOT_STATED)
def test_nothing_is_stated_by(case):
    assert read(page(script(NOT_STATED[case]))).statements == ()


def test_a_broken_script_hides_no_other():
    broken = '<script type="application/ld+json">{"@type": "Event", </script>'
    assert len(read(page(broken + script(EVENT))).statements) == 1


def test_microdata_is_read_as_data():
    (stated,) = read(
        page(
            '<div itemscope itemtype="https://schema.org/BusinessEvent"><h1 itemprop="name">Harbour <b>talks</b></h1>'
            '<time itemprop="startDate" datetime="2031-03-14T14:00">14 March, 2 p.m.</time>'
            '<link itemprop="eventStatus" href="https://schema.org/EventPostponed">'
            '<div itemprop="location" itemscope itemtype="https://schema.org/Place">'
            '<span itemprop="name">City Hall</span></div></div>'
        )
    ).statements
    assert (stated.title, stated.start, stated.status, stated.location) == (
        "Harbour talks",
        "2031-03-14T14:00",
        "postponed",
        "City Hall",
    )


@pytest.mark.parametrize("markup", ["", "   ", "<html><head></head><body></body></html>", "<!-- -->", "<p></p>", "<a " * 100])
def test_a_page_without_text_is_refused(markup):
    with pytest.raises(UnreadableError, match="has no text in it"):
        webpage.read(markup.encode())


def test_a_page_of_which_a_part_only_could_be_read_is_refused():
    with pytest.raises(UnreadableError, match="nested too deeply"):
        webpage.read(("<p>They meet.</p>" + "<div>" * 5000 + "On Monday.").encode())
