"""What people see, and that a stranger's text stays text in every view."""

import json
import re
from datetime import date
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest

from datebook.model import Evidence, Participant, Telling
from datebook.text import line
from feeds.making import definition, entry

HOSTILE = [
    json.loads(row)["text"] for row in (Path(__file__).parents[1] / "corpus" / "hostile_titles.jsonl").read_text().splitlines()
]
VOID = {"meta", "link", "input", "img", "br", "circle"}


class Page(HTMLParser):
    """A page's elements in order, its words, and whether its elements close as they open."""

    def __init__(self, text):
        super().__init__()
        self.elements, self.open, self.text = [], [], []
        self.feed(text)
        self.close()
        assert not self.open

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.text.append(data)

    @property
    def words(self):
        return " ".join("".join(self.text).split())

    def all(self, tag):
        return [attrs for name, attrs in self.elements if name == tag]


def page(client, path="/calendars/talks"):
    answer = client.get(path)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    return Page(answer.text)


def test_what_comes_stands_before_what_was_and_each_day_has_its_heading(client):
    words = page(client).words
    order = ["Next", "Upcoming", "Forum of the four", "Morning call", "Saturday 12 March 2022", "Vote on the treaty"]
    order += ["Day not known yet", "Second round", "Past", "Opening ceremony"]
    places = [words.rindex(part) if part == "Past" else words.index(part) for part in order[:2]]
    for part in order[2:]:
        places.append(words.index(part, places[-1]))
    assert places == sorted(places)


def test_what_lasts_until_tomorrow_and_what_began_this_morning_are_not_past(client):
    whole = client.get("/calendars/talks").text
    past = whole[whole.index("<details") : whole.index("</details>")]
    assert "Opening ceremony" in past
    assert "Forum of the four" not in past
    assert "Morning call" not in past


def test_the_quoted_words_are_marked_in_their_sentence(client):
    html = client.get("/calendars/talks").text
    assert "will hold talks in <mark>Klow</mark> on <mark>12 March</mark>." in html


def test_an_entry_says_when_who_where_and_why(client):
    words = page(client).words
    for part in (
        "in 2 days",
        "Ruritania",
        "Borduria",
        "Klow",
        "notes/march.txt",
        "the first 12 March after the document was published",
    ):
        assert part in words
    assert "1 more document tells of it" in words


def test_an_hour_shows_its_zone_and_a_moved_or_cancelled_event_says_so(client):
    words = page(client).words
    assert "07:00 (Europe/Vienna)" in words
    assert "Moved from Friday 18 March 2022" in words
    assert "Cancelled" in words
    assert "between Friday 1 April and Saturday 30 April 2022" in words


def test_an_events_own_page_tells_all_of_it(client):
    one = page(client, "/calendars/talks/events/talks-1")
    for part in (
        "Saturday 12 March 2022, all day",
        "What was said",
        "The talks of Klow are near.",
        "Place",
        "the place after “in”",
        "Confirmed",
    ):
        assert part in one.words
    assert {"href": "https://news.example/talks?a=1&b=2", "rel": "noreferrer"} in one.all("a")


def test_every_link_of_a_page_leads_somewhere(client):
    for path in ("/", "/calendars/talks", "/calendars/empty", "/calendars/talks/events/talks-1", "/nowhere"):
        one = Page(client.get(path).text)
        ids = {attrs["id"] for _, attrs in one.elements if "id" in attrs}
        for attrs in (*one.all("a"), *one.all("link")):
            target = attrs["href"].partition("#")
            if target[0].startswith("/"):
                assert client.get(target[0]).status_code == 200
            elif not target[0]:
                assert target[2] in ids


def test_with_several_calendars_the_first_page_lists_them_and_with_one_it_is_that_one(client, fresh):
    words = page(client, "/").words
    assert "Calendars" in words
    assert "Nothing yet" in words
    assert "Next, under way: Forum of the four" in words
    _, single = fresh()
    assert "Upcoming" in page(single, "/").words


def test_an_empty_calendar_says_what_to_expect(client):
    words = page(client, "/calendars/empty").words
    assert "Nothing is coming up." in words
    assert "No document has told of an event yet." in words


def test_each_program_has_a_link_of_its_own_made_of_the_address_that_was_asked(client):
    one = page(client)
    host = str(client.base_url).rstrip("/").removeprefix("http://")
    links = [attrs["href"] for attrs in one.all("a")]
    assert f"webcal://{host}/feeds/talks.ics" in links
    quoted = f"webcal://{host}/feeds/talks.ics".replace(":", "%3A").replace("/", "%2F")
    assert f"https://www.google.com/calendar/render?cid={quoted}" in links
    assert any(link.startswith("https://outlook.office.com/calendar/0/addfromweb?url=http%3A%2F%2F") for link in links)
    assert {"value": f"http://{host}/feeds/talks.ics"}.items() <= one.all("input")[0].items()
    assert "known only on this machine" in one.words


def test_where_a_public_address_is_set_the_links_use_it(fresh):
    _, client = fresh(public_url="https://dates.example")
    one = page(client)
    assert "webcal://dates.example/feeds/talks.ics" in [attrs["href"] for attrs in one.all("a")]
    assert "known only on this machine" not in one.words


@pytest.mark.parametrize(
    "path", ["/calendars/none", "/calendars/talks/events/none", "/nothing/here", "/static/style.css", "/calendars"]
)
def test_what_is_not_there_is_said_to_be_not_there_on_a_page(client, path):
    answer = client.get(path)
    assert answer.status_code == 404
    assert "There is nothing here" in Page(answer.text).words


def test_long_pasts_are_cut_and_can_be_had_whole(fresh):
    many = [entry(date(2021, 1, 1), uid=f"n{n}", title=f"Session number {n}") for n in range(100)]
    _, client = fresh([(definition(), many)])
    assert client.get("/").text.count("<article") == 60
    assert "Show the other 40 past events" in page(client, "/").words
    assert client.get("/?past=all").text.count("<article") == 100


def test_the_stylesheet_and_the_icon_may_be_kept_for_good_under_their_own_names(client):
    one = page(client)
    for address in {attrs["href"] for attrs in one.all("link") if attrs["rel"] in ("stylesheet", "icon")}:
        answer = client.get(address)
        assert answer.status_code == 200
        assert "immutable" in answer.headers["cache-control"]
        assert re.search(r"\.[0-9a-f]{12}\.", address)


def test_a_page_has_one_first_heading_no_skipped_level_a_language_and_a_way_past_the_header(client):
    for path in ("/", "/calendars/talks", "/calendars/empty", "/calendars/talks/events/talks-1", "/nowhere"):
        one = Page(client.get(path).text)
        levels = [int(tag[1]) for tag, _ in one.elements if re.fullmatch("h[1-6]", tag)]
        assert levels.count(1) == 1
        assert all(later - earlier <= 1 for earlier, later in pairwise(levels))
        assert one.all("html") == [{"lang": "en"}]
        assert {"class": "skip", "href": "#main"} in one.all("a")
        assert all("alt" in attrs for attrs in one.all("img"))


def hostile(text):
    found = Evidence("date", 0, 3, text[:5], text)
    return entry(
        date(2022, 3, 12),
        uid="hostile",
        title=text,
        location=text,
        timezone_text=text,
        participants=(Participant(text, "group"),),
        evidence=(found,),
        tellings=(Telling("1", text, text, (found,)), Telling("2", text, text, ())),
    )


ELEMENTS = set(
    "html head meta title link body a header div img nav main h1 h2 h3 h4 svg circle p section span article time ul li figure "
    "blockquote mark figcaption aside label input footer table thead tbody tr th td q dl dt dd details summary".split()
)


def test_no_text_becomes_markup_in_any_view(fresh):
    site, client = fresh()
    for text in HOSTILE:
        calendar = definition(title=line(text, 200) or "x", description=line(text))
        site._definitions = [calendar]
        site.publish(calendar, [hostile(text)])
        for path in ("/", "/calendars/talks", "/calendars/talks/events/hostile"):
            one = page(client, path)
            assert {tag for tag, _ in one.elements} <= ELEMENTS
            assert not [name for _, attrs in one.elements for name in attrs if name.startswith("on") or name == "style"]
            assert all(re.match(r"https?://|webcal://|/|#|\?", attrs["href"]) for attrs in one.all("a"))


def test_a_script_in_a_title_is_shown_and_does_not_run(fresh):
    _, client = fresh([(definition(title="<script>alert(1)</script>"), [hostile("<script>alert(1)</script>")])])
    for path in ("/", "/calendars/talks/events/hostile"):
        html = client.get(path).text
        assert "<script" not in html
        assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html


@pytest.mark.parametrize(
    "source",
    ["javascript:alert(1)", "data:text/html,x", "ftp://x.example/", "//x.example/", "notes/a.txt", "http://", "https://[bad"],
)
def test_a_source_that_is_no_web_address_is_no_link(fresh, source):
    one = entry(date(2022, 3, 12), uid="a", tellings=(Telling("1", source, "Said.", ()),))
    _, client = fresh([(definition(), [one])])
    html = client.get("/").text
    assert f'href="{source}"' not in html
