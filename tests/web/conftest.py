"""One server for the tests that change nothing, and a maker of others."""

from datetime import date, datetime

import pytest

from datebook.model import Evidence, Telling, Window
from feeds.making import definition, entry
from web.making import StandingSite, serving

SENTENCE = "Ruritania and Borduria will hold talks in Klow on 12 March."


def some_entries():
    found = Evidence("date", 550, 558, "12 March", "the first 12 March after the document was published")
    place = Evidence("location", 542, 546, "Klow", "the place after “in”")
    talks = entry(
        date(2022, 3, 12),
        uid="talks-1",
        location="Klow",
        evidence=(found, place),
        tellings=(
            Telling("1", "notes/march.txt", SENTENCE, (found, place)),
            Telling("2", "https://news.example/talks?a=1&b=2", "The talks of Klow are near.", ()),
        ),
    )
    return [
        talks,
        entry(datetime(2022, 3, 10, 7, 0), uid="today", title="Morning call", kind="call", timezone="Europe/Vienna"),
        entry(date(2022, 3, 8), date(2022, 3, 11), uid="running", title="Forum of the four", kind="conference"),
        entry(date(2022, 3, 9), uid="yesterday", title="Opening ceremony", kind="ceremony"),
        entry(date(2022, 3, 20), uid="off", title="Vote on the treaty", status="cancelled", moved_from=date(2022, 3, 18)),
        entry(None, uid="open", title="Second round", window=Window(date(2022, 4, 1), date(2022, 4, 30)), status="tentative"),
    ]


@pytest.fixture(scope="module")
def site():
    """Two calendars, one of them empty."""
    return StandingSite([(definition(color="#1e90ff"), some_entries()), (definition(name="empty", title="Nothing yet"), [])])


@pytest.fixture(scope="module")
def client(site):
    with serving(site) as one:
        yield one


@pytest.fixture
def fresh():
    """A server of its own, for a test that changes something."""
    started = []

    def start(calendars=None, *, public_url=None, **given):
        one = StandingSite(calendars or [(definition(), some_entries())], public_url=public_url)
        context = serving(one, **given)
        started.append(context)
        return one, context.__enter__()

    yield start
    for context in started:
        context.__exit__(None, None, None)
