"""The public JSON: its names and shapes are promised; others build on them."""

import json
import random

from datebook.cli import main

TEXT = (
    "Officials of Norway and Sweden will hold talks at City Hall in Oslo on 14 March 2031 at 10:00 CET. "
    "Denmark and Finland plan to meet in mid-April 2031."
)
DOCUMENT = {"source", "title", "language", "published", "events", "undated", "problems"}
EVENT = {
    "title", "kind", "subject", "start", "end", "all_day", "timezone", "timezone_text", "recurrence", "moved_from", "status",
    "past", "confidence", "location", "participants", "evidence",
}  # fmt: skip
TIME = {
    "begin", "end", "text", "type", "value", "mod", "start", "finish", "grain", "timezone", "confidence", "rule", "because",
}  # fmt: skip


def read(tmp_path, capsys, rows, *options):
    path = tmp_path / "in.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    assert main(["read", "--jsonl", str(path), "--format", "json", *options]) == 0
    return capsys.readouterr().out


def one(tmp_path, capsys, *options):
    return json.loads(read(tmp_path, capsys, [{"source": "a", "title": "T", "published": "2031-03-01", "text": TEXT}], *options))


def test_a_document_and_its_events_bear_the_promised_names(tmp_path, capsys):
    found = one(tmp_path, capsys)
    assert set(found) == DOCUMENT
    assert set(found["published"]) == {"earliest", "latest", "basis", "because"}
    (event,) = found["events"]
    assert set(event) == EVENT
    assert (event["start"], event["all_day"], event["location"]) == ("2031-03-14T10:00", False, event["location"])
    assert all(set(participant) == {"name", "kind", "role"} for participant in event["participants"])
    assert all(set(words) == {"field", "begin", "end", "quote", "because"} for words in event["evidence"])
    assert all(set(undated) == EVENT | {"window"} and undated["start"] is None for undated in found["undated"])


def test_every_quote_stands_where_it_says_and_every_participant_and_place_has_one(tmp_path, capsys):
    (event,) = one(tmp_path, capsys)["events"]
    assert all(TEXT[words["begin"] : words["end"]] == words["quote"] for words in event["evidence"])
    fields = {words["field"] for words in event["evidence"]}
    assert {f"participants[{n}]" for n in range(len(event["participants"]))} <= fields
    assert "location" in fields
    assert "start_time" in fields


def test_times_appear_when_asked_for_with_the_promised_names(tmp_path, capsys):
    found = one(tmp_path, capsys, "--times")
    assert set(found) == DOCUMENT | {"times"}
    assert found["times"]
    assert all(set(time) >= TIME for time in found["times"])
    assert all(TEXT[time["begin"] : time["end"]] == time["text"] for time in found["times"])


def test_several_processes_give_the_same_answers_in_the_same_order(tmp_path, capsys):
    chance = random.Random(7)
    rows = [{"source": f"{n}", "text": " ".join(chance.sample(TEXT.split(), 20))} for n in range(50)]
    assert read(tmp_path, capsys, rows, "--jobs", "2") == read(tmp_path, capsys, rows)


def test_steps_show_the_calendar_after_each_document(tmp_path, capsys):
    rows = [
        {"source": "a", "published": "2031-03-01", "text": "Norway and Sweden will hold talks in Oslo on 14 March 2031."},
        {"source": "b", "published": "2031-03-02", "text": "Nothing happened."},
        {
            "source": "c",
            "published": "2031-03-05",
            "text": "The talks between Norway and Sweden on 14 March 2031 have been cancelled.",
        },
    ]
    path = tmp_path / "in.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    assert main(["build", "--jsonl", str(path), "--steps", "--format", "json"]) == 0
    steps = [json.loads(row) for row in capsys.readouterr().out.splitlines()]
    assert [step["source"] for step in steps] == ["a", "b", "c"]
    assert [[(e["start"], e["status"], e["sequence"]) for e in step["events"]] for step in steps] == [
        [("2031-03-14", "confirmed", 0)],
        [("2031-03-14", "confirmed", 0)],
        [("2031-03-14", "cancelled", 1)],
    ]
    assert len({event["uid"] for step in steps for event in step["events"]}) == 1
