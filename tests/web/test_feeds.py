"""How feeds are served: every header and every status that a calendar program goes by."""

import gzip
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from email.utils import format_datetime, parsedate_to_datetime

import pytest

from feeds.making import REVISED, definition, entry
from web.making import NOW

FEED = "/feeds/talks.ics"


def test_a_feed_comes_with_everything_that_a_program_or_a_cache_goes_by(client, site):
    answer = client.get(FEED)
    assert answer.status_code == 200
    assert answer.content == site.feed("talks").body
    wanted = {
        "content-type": "text/calendar; charset=utf-8",
        "content-length": str(len(answer.content)),
        "content-disposition": 'inline; filename="talks.ics"',
        "etag": site.feed("talks").etag,
        "last-modified": "Tue, 04 Jan 2022 09:30:00 GMT",
        "cache-control": "private, max-age=900, must-revalidate",
        "vary": "Accept-Encoding",
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
        "x-robots-tag": "noindex",
    }
    assert {name: answer.headers[name] for name in wanted} == wanted
    assert not {"set-cookie", "transfer-encoding", "content-encoding", "location"} & set(answer.headers)


def test_what_is_unchanged_is_answered_without_a_body_and_with_its_validators(client):
    first = client.get(FEED)
    again = client.get(FEED, headers={"if-none-match": first.headers["etag"]})
    assert again.status_code == 304
    assert again.content == b""
    for name in ("etag", "last-modified", "cache-control", "vary"):
        assert again.headers[name] == first.headers[name]
    assert "content-length" not in again.headers


@pytest.mark.parametrize("value", ["*", "W/{tag}", '"other", {tag}', '"other" ,W/"x",{tag}', '"with,comma", {tag}'])
def test_every_way_to_name_the_validator_is_understood(client, value):
    tag = client.get(FEED).headers["etag"]
    assert client.get(FEED, headers={"if-none-match": value.format(tag=tag)}).status_code == 304


def test_a_list_of_validators_may_come_in_several_lines(client):
    tag = client.get(FEED).headers["etag"]
    assert client.get(FEED, headers=[("if-none-match", '"other"'), ("if-none-match", tag)]).status_code == 304


@pytest.mark.parametrize("value", ['"other"', "other", "", "{bare}", '"', "W/", ",,,", '"a" "b"', "\xe4", '"' + "x" * 4000])
def test_a_validator_that_is_another_or_none_at_all_brings_the_feed(client, value):
    bare = client.get(FEED).headers["etag"].strip('"')
    answer = client.get(FEED, headers={"if-none-match": value.replace("{bare}", bare).encode("latin-1")})
    assert answer.status_code == 200


@pytest.mark.parametrize(("seconds", "status"), [(-1, 200), (0, 304), (1, 304), (10**8, 304)])
def test_the_date_alone_decides_where_no_validator_is_named(client, seconds, status):
    since = format_datetime(REVISED + timedelta(seconds=seconds), usegmt=True)
    assert client.get(FEED, headers={"if-modified-since": since}).status_code == status


@pytest.mark.parametrize(
    "value", ["yesterday", "", "Tue, 99 Foo 2022 99:99:99 GMT", "0", "-1", "2022-03-01", "\xff\xfe", "9" * 500]
)
def test_a_date_that_is_none_is_passed_over(client, value):
    assert client.get(FEED, headers={"if-modified-since": value.encode("latin-1")}).status_code == 200


def test_the_validator_beats_the_date_whatever_either_says(client):
    tag = client.get(FEED).headers["etag"]
    later, earlier = format_datetime(NOW, usegmt=True), "Sat, 01 Jan 2000 00:00:00 GMT"
    assert client.get(FEED, headers={"if-none-match": '"other"', "if-modified-since": later}).status_code == 200
    assert client.get(FEED, headers={"if-none-match": tag, "if-modified-since": earlier}).status_code == 304


def test_head_is_get_without_the_body(client):
    whole, head = client.get(FEED), client.head(FEED)
    assert head.status_code == 200
    assert head.content == b""
    drop = {"date"}
    assert {k: v for k, v in head.headers.items() if k not in drop} == {k: v for k, v in whole.headers.items() if k not in drop}
    assert client.head(FEED, headers={"if-none-match": whole.headers["etag"]}).status_code == 304


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "PROPFIND", "REPORT"])
def test_a_feed_can_only_be_read(client, method):
    answer = client.request(method, FEED)
    assert answer.status_code == 405
    assert answer.headers["allow"] == "GET, HEAD"


@pytest.mark.parametrize("value", ["gzip", "gzip, deflate, br", "br;q=1.0, gzip;q=0.8", "GZIP", "x-gzip", "deflate,gzip ; q=0.5"])
def test_the_compressed_form_goes_to_those_who_ask_for_it(client, value, site):
    with client.stream("GET", FEED, headers={"accept-encoding": value}) as answer:
        raw = b"".join(answer.iter_raw())
    assert answer.headers["content-encoding"] == "gzip"
    assert int(answer.headers["content-length"]) == len(raw)
    assert gzip.decompress(raw) == site.feed("talks").body


@pytest.mark.parametrize(
    "value", ["", "identity", "*", "br", "gzip;q=0", "gzip;q=0.000", "gzip;q=x", "notgzip", ";;;,", "deflate"]
)
def test_nobody_gets_the_compressed_form_unasked(client, value):
    answer = client.get(FEED, headers={"accept-encoding": value})
    assert "content-encoding" not in answer.headers
    assert answer.content.startswith(b"BEGIN:VCALENDAR")


def test_the_two_forms_have_validators_of_their_own_and_either_is_known(client):
    plain, packed = client.get(FEED), client.get(FEED, headers={"accept-encoding": "gzip"})
    assert plain.headers["etag"] != packed.headers["etag"]
    for tag in (plain.headers["etag"], packed.headers["etag"]):
        assert client.get(FEED, headers={"if-none-match": tag}).status_code == 304


@pytest.mark.parametrize(
    "path",
    [
        "/feeds/nothing.ics",
        "/feeds/",
        "/feeds/.ics",
        "/feeds/talks",
        "/feeds/talks.ICS",
        "/feeds/../talks.ics",
        "/feeds/%2e%2e/x.ics",
    ],
)
def test_a_feed_that_is_not_there_is_said_to_be_not_there(client, path):
    answer = client.get(path)
    assert answer.status_code == 404
    assert "text/calendar" not in answer.headers["content-type"]
    assert client.head(path).content == b""


def test_a_change_brings_new_bytes_and_a_new_validator_at_once(fresh):
    site, client = fresh()
    before = client.get(FEED)
    site.publish(site.calendars()[0], [entry(NOW.date(), revised=NOW)])
    after = client.get(FEED, headers={"if-none-match": before.headers["etag"]})
    assert after.status_code == 200
    assert after.headers["etag"] != before.headers["etag"]
    assert parsedate_to_datetime(after.headers["last-modified"]) == NOW


def test_a_feed_of_nothing_bears_no_date(client):
    answer = client.get("/feeds/empty.ics", headers={"if-modified-since": format_datetime(NOW, usegmt=True)})
    assert answer.status_code == 200
    assert "last-modified" not in answer.headers


def test_many_connections_at_once_all_get_the_whole_feed(fresh):
    entries = [entry(NOW.date(), uid=str(n)) for n in range(200)]
    site, client = fresh([(definition(), entries)])
    with ThreadPoolExecutor(16) as pool:
        found = list(pool.map(lambda _: client.get(FEED).content, range(64)))
    assert set(found) == {site.feed("talks").body}
