"""The JSON API, what says whether it runs, and who may do what."""

import json
from datetime import date

import pytest

from datebook.errors import DatebookError, InputError
from feeds.making import definition, entry
from web.making import TOKEN

BEARER = {"authorization": f"Bearer {TOKEN}"}
ONE = {"source": "a.txt", "title": "A", "published": "2022-01-04", "text": "They meet on 10 January."}


def lines(*rows):
    return "".join(json.dumps(row) + "\n" for row in rows).encode()


def test_calendars_are_listed_with_their_addresses(client):
    found = client.get("/api/calendars").json()["calendars"]
    base = str(client.base_url).rstrip("/")
    assert [(c["name"], c["events"]) for c in found] == [("talks", 6), ("empty", 0)]
    assert found[0]["feed"] == f"{base}/feeds/talks.ics"
    assert found[0]["page"] == f"{base}/calendars/talks"


def test_events_bear_the_public_names_and_their_identity(client):
    found = client.get("/api/calendars/talks/events").json()
    assert found["calendar"] == "talks"
    one = next(event for event in found["events"] if event["uid"] == "talks-1")
    assert (one["start"], one["sequence"], one["revised"]) == ("2022-03-12", 0, "2022-01-04T09:30:00+00:00")
    assert one["evidence"][0]["quote"] == "12 March"


def test_text_that_no_coding_can_carry_takes_no_answer_with_it(fresh):
    odd = entry(date(2022, 3, 12), uid="odd", title="lone \ud800 surrogate", sentence="\udfff")
    _, client = fresh([(definition(), [odd])])
    assert client.get("/api/calendars/talks/events").json()["events"][0]["uid"] == "odd"


def test_an_unknown_calendar_is_said_to_be_unknown_in_json(client):
    answer = client.get("/api/calendars/none/events")
    assert answer.status_code == 404
    assert answer.json() == {"error": "there is no such calendar"}


@pytest.mark.parametrize(
    "headers",
    [{}, {"authorization": ""}, {"authorization": "Bearer"}, {"authorization": "Bearer wrong"},
     {"authorization": f"Basic {TOKEN}"}, {"authorization": TOKEN}, {"authorization": f"Bearer {TOKEN}x"},
     {"cookie": f"token={TOKEN}"}],
)  # fmt: skip
def test_without_the_token_nobody_changes_or_sees_the_workings(client, site, headers):
    for answer in (client.post("/api/ingest", content=lines(ONE), headers=headers), client.get("/api/status", headers=headers)):
        assert answer.status_code == 401
        assert answer.headers["www-authenticate"] == "Bearer"
        assert TOKEN not in answer.text
    assert not site.taken


def test_with_the_token_documents_are_taken_in_and_their_fate_is_told(fresh):
    site, client = fresh()
    answer = client.post("/api/ingest?calendar=talks", content=lines(ONE) + b"\n" + lines({"text": "x"}), headers=BEARER)
    assert answer.status_code == 200
    assert answer.json() == {"talks": [{"source": "a.txt"}, {"source": "request:3"}]}
    ((documents, calendars),) = site.taken
    assert calendars == ("talks",)
    assert (documents[0].title, documents[0].text) == ("A", ONE["text"])
    assert documents[0].published.day.isoformat() == "2022-01-04"


@pytest.mark.parametrize(
    ("body", "says"),
    [
        (b"", "no document"),
        (b"\n\n", "no document"),
        (b"not json", "request:1: not valid JSON"),
        (lines(ONE) + b'{"source": "b"}', 'request:2: has no "text"'),
        (b"[1]", "request:1: is no JSON object"),
        (b'{"text": "x", "published": "soon"}', "published"),
        (b'{"text": "\xff"}', "UTF-8"),
        (b"[" * 100_000, "not valid JSON"),
    ],
)  # fmt: skip
def test_a_line_that_cannot_be_read_is_named_and_nothing_is_taken_in(fresh, body, says):
    site, client = fresh()
    answer = client.post("/api/ingest", content=body, headers=BEARER)
    assert answer.status_code == 400
    assert says in answer.json()["error"]
    assert not site.taken


def test_what_the_sender_could_not_read_is_kept_with_its_reason_beside_what_is_taken_in(fresh):
    site, client = fresh()
    body = lines({"source": "bad.html", "problem": "bad.html: is nested too deeply"}, ONE)
    answer = client.post("/api/ingest?calendar=talks", content=body, headers=BEARER)
    assert answer.status_code == 200
    assert site.unreadable == [("bad.html", "bad.html: is nested too deeply", ("talks",))]
    assert len(site.taken[0][0]) == 1


def test_a_request_that_is_too_large_is_refused_before_it_is_read_to_the_end(fresh):
    site, client = fresh()
    answer = client.post("/api/ingest", content=lines({"text": "x" * 1_100_000}), headers=BEARER)
    assert answer.status_code == 413
    assert "1,000,000 bytes" in answer.json()["error"]
    assert not site.taken


@pytest.mark.parametrize(
    ("failure", "status"), [(InputError("talk: there is no such calendar"), 400), (DatebookError("the disk is full"), 503)]
)
def test_what_the_site_refuses_is_told_in_its_own_words(fresh, failure, status):
    site, client = fresh()
    site.failure = failure
    answer = client.post("/api/ingest", content=lines(ONE), headers=BEARER)
    assert answer.status_code == status
    assert answer.json() == {"error": str(failure)}


def test_status_is_told_to_who_has_the_token(client):
    assert client.get("/api/status", headers=BEARER).json() == {"documents": 3}


def test_alive_is_said_always_and_ready_only_when_all_of_it_runs(fresh):
    site, client = fresh()
    assert client.get("/livez").json() == {"alive": True}
    assert client.get("/readyz").json() == {"ready": True, "checks": {"store": True}}
    site.ready = False
    answer = client.get("/readyz")
    assert (answer.status_code, answer.json()) == (503, {"ready": False, "checks": {"store": False}})
    assert client.get("/livez").status_code == 200


@pytest.mark.parametrize("path", ["/api/ingest", "/api/nothing", "/api/"])
def test_what_cannot_be_done_under_api_is_told_in_json(client, path):
    answer = client.get(path)
    assert answer.status_code in (404, 405)
    assert set(answer.json()) == {"error"}
