"""What holds for every answer, and for every request before it is looked at."""

import pytest

from feeds.making import definition
from web.making import StandingSite, serving

EVERYWHERE = ["/", "/calendars/talks", "/calendars/talks/events/talks-1", "/nowhere", "/api/calendars", "/livez", "/robots.txt"]


@pytest.mark.parametrize("path", EVERYWHERE)
def test_every_answer_says_how_it_may_be_used(client, path):
    headers = client.get(path).headers
    assert headers["content-security-policy"] == (
        "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    )
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert "set-cookie" not in headers


@pytest.mark.parametrize("path", ["/", "/calendars/talks", "/calendars/talks/events/talks-1"])
def test_a_page_holds_no_script_and_no_style_of_its_own(client, path):
    html = client.get(path).text
    for forbidden in ("<script", "<style", " style=", " onclick", "javascript:"):
        assert forbidden not in html


@pytest.mark.parametrize("path", EVERYWHERE)
def test_head_is_answered_as_get_without_a_body(client, path):
    head = client.head(path)
    assert head.status_code == client.get(path).status_code
    assert head.content == b""


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
def test_a_page_can_only_be_read(client, method):
    answer = client.request(method, "/calendars/talks")
    assert answer.status_code == 405
    assert set(answer.headers["allow"].split(", ")) == {"GET", "HEAD"}


@pytest.mark.parametrize("host", ["dates.example", "DATES.example", "dates.example:8377", "127.0.0.1", "[::1]:80"])
def test_a_name_that_is_allowed_is_answered(fresh, host):
    _, client = fresh(allowed_hosts=["dates.example", "127.0.0.1", "[::1]"])
    for path in ("/", "/feeds/talks.ics"):
        assert client.get(path, headers={"host": host}).status_code == 200


@pytest.mark.parametrize(
    "host", ["evil.example", "dates.example.evil.example", "xdates.example", "", "dates.example@evil.example", "a b", "127.0.0.2"]
)
def test_a_name_that_is_not_ours_is_refused_for_pages_feeds_and_api(fresh, host):
    _, client = fresh(allowed_hosts=["dates.example", "127.0.0.1"])
    for path in ("/", "/feeds/talks.ics", "/api/calendars", "/livez"):
        answer = client.get(path, headers={"host": host})
        assert answer.status_code == 400
        assert "BEGIN" not in answer.text


@pytest.mark.parametrize("host", ['x"><script>', "a/b", "x\\y", "é".encode().decode("latin-1")])
def test_a_name_that_is_none_never_reaches_a_page(client, host):
    assert client.get("/", headers={"host": host.encode("latin-1")}).status_code == 400


def test_search_engines_may_read_feeds_for_google_obeys_them(client):
    text = client.get("/robots.txt").text
    assert "Allow: /feeds/" in text
    assert "Disallow: /\n" not in text


def test_a_fault_of_ours_tells_nothing_of_the_workings(caplog):
    class Broken(StandingSite):
        def entries(self, _name):
            raise RuntimeError("secret of the workings")

    broken = Broken([(definition(), [])])
    with serving(broken) as client:
        answer = client.get("/")
    assert answer.status_code == 500
    assert "secret" not in answer.text
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "secret of the workings" in caplog.text
