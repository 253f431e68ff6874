"""What each channel is given: everything a reader needs, nothing that strangers could do with it."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from datebook.definitions import CalendarDefinition
from datebook.messages import Message, compose, notice, plain, slack
from datebook.model import Entry, Event, Participant, Telling

VIENNA = CalendarDefinition(name="c", path=Path("c.toml"), title="C", timezone="Europe/Vienna", documents=("x",))
NOW = datetime(2022, 1, 9, 13, tzinfo=UTC)
LINK = "https://dates.example/talks/a?x=1&y=2#e"


def told(link: str | None = LINK, *, tellings: tuple[Telling, ...] | None = None, **event: Any) -> Message:
    fields = {
        "title": "Talks of Freedonia and Sylvania",
        "kind": "talks",
        "start": datetime(2022, 1, 10, 14),
        "timezone": "Europe/Vienna",
        "location": "Palais Coburg",
        "participants": (Participant("Freedonia", "country"), Participant("Rufus Firefly", "person", "chair")),
    }
    said = tellings or (Telling("d", "seeds/a.txt", "They will meet on Monday at 2 p.m.", ()),)
    entry = Entry("a", Event(**{**fields, **event}), created=NOW, revised=NOW, tellings=said)
    return compose([notice(entry, now=NOW, definition=VIENNA, link=link)], ids=["id1"])


def texts(body: dict[str, Any]) -> list[dict[str, Any]]:
    """Every text object of a body."""
    found = []
    for block in body["blocks"]:
        found += [block["text"]] if "text" in block else []
        found += block.get("elements", [])
    return found


def test_a_console_is_told_everything() -> None:
    assert plain.render(told()) == (
        "Talks of Freedonia and Sylvania, tomorrow\n"
        "  when:   Monday, January 10, 2022, 14:00 (Europe/Vienna)\n"
        "  where:  Palais Coburg\n"
        "  who:    Freedonia, Rufus Firefly (chair)\n"
        "  quote:  “They will meet on Monday at 2 p.m.”\n"
        "  source: seeds/a.txt\n"
        f"  link:   {LINK}"
    )


def test_what_is_not_known_is_left_out() -> None:
    bare = told(
        None, tellings=(Telling("d", "", "", ()),), start=date(2022, 1, 10), timezone=None, location=None, participants=()
    )
    assert plain.render(bare) == "Talks of Freedonia and Sylvania, tomorrow\n  when:   Monday, January 10, 2022"
    assert [block["type"] for block in slack.render(bare)["blocks"]] == ["header", "section"]


def test_slack_is_told_everything_with_the_hour_in_each_readers_zone() -> None:
    body = slack.render(told())
    assert body == {
        "text": "Talks of Freedonia and Sylvania: tomorrow, Monday, January 10, 2022, 14:00 (Europe/Vienna), Palais Coburg",
        "parse": "none",
        "link_names": False,
        "unfurl_links": False,
        "unfurl_media": False,
        "blocks": [
            {"type": "header", "text": {"type": "plain_text", "text": "Talks of Freedonia and Sylvania", "emoji": False}},
            {
                "type": "section",
                "text": {
                    "type": "mrkdwn",
                    "text": "*When:* <!date^1641819600^{date_long} at {time}|Monday, January 10, 2022, 14:00 (Europe/Vienna)>"
                    " · *tomorrow*",
                    "verbatim": True,
                },
            },
            {
                "type": "section",
                "text": {
                    "type": "plain_text",
                    "text": "Where: Palais Coburg\nWho: Freedonia, Rufus Firefly (chair)",
                    "emoji": False,
                },
            },
            {
                "type": "context",
                "elements": [
                    {"type": "plain_text", "text": "“They will meet on Monday at 2 p.m.”", "emoji": False},
                    {"type": "plain_text", "text": "Source: seeds/a.txt", "emoji": False},
                    {
                        "type": "mrkdwn",
                        "text": "<https://dates.example/talks/a?x=1&amp;y=2#e|Open in the calendar>",
                        "verbatim": True,
                    },
                ],
            },
        ],
    }


@pytest.mark.parametrize("fields", [{"start": date(2022, 1, 10), "timezone": None}, {"timezone": None}])
def test_slack_converts_no_whole_day_and_no_hour_whose_zone_nobody_stated(fields: Any) -> None:
    assert "<!date" not in json.dumps(slack.render(told(**fields)))


def test_slack_is_told_the_end_where_it_is_known() -> None:
    shown = slack.render(told(end=datetime(2022, 1, 10, 16)))["blocks"][1]["text"]["text"]
    assert "> – <!date^1641826800^{time}|" in shown


def test_what_is_not_certain_is_marked() -> None:
    assert "[tentative]" in plain.render(told(status="tentative"))
    assert "[tentative]" in slack.render(told(status="tentative"))["text"]
    assert " · tentative" in slack.render(told(status="tentative"))["blocks"][1]["text"]["text"]


def test_the_quote_is_of_the_document_that_told_of_it_last() -> None:
    tellings = tuple(Telling(*words, ()) for words in (("d1", "a", "First."), ("d2", "b", "Moved."), ("d2", "b", "Again.")))
    assert told(tellings=tellings).notices[0].quote == "Moved."


def test_events_that_fall_due_together_are_one_message_within_slacks_limit_of_blocks() -> None:
    one = told().notices[0]
    message = Message((one,) * 10)
    body = slack.render(message)
    assert len(body["blocks"]) <= 50
    assert sum(block["type"] == "header" for block in body["blocks"]) == 10
    assert body["text"].count("\n") == 9
    assert plain.render(message).count("when:") == 10


HOSTILE = [
    "@everyone",
    "<!channel>",
    "<!here|here>",
    "<@U12345>",
    "<#C12345>",
    "<script>alert(1)</script>",
    "<https://evil.example|your bank>",
    "&lt;!channel&gt;",
    "<!date^1^{date}|x>",
    "a\x1b[31mb\x07\x00\u202e\u2028c\ud800",
    "*bold* _it_ `code` ~no~",
    "|^>{}",
]


@pytest.mark.parametrize("words", HOSTILE)
def test_strangers_words_are_words_to_slack(words: str) -> None:
    body = slack.render(
        told(
            title=words,
            location=words,
            timezone=None,
            timezone_text=words,
            participants=(Participant(words, "person"),),
            tellings=(Telling("d", words, words, ()),),
        )
    )
    json.dumps(body).encode()
    for text in texts(body):
        assert text.get("verbatim") is True or text["type"] == "plain_text"
        left = text["text"].replace(f"<{slack._address(LINK)}|Open in the calendar>", "")
        assert not re.search("[<>]", left)
        assert not re.search(r"&(?!(amp|lt|gt);)", left)
    assert not re.search("[<>]", body["text"])
    assert (body["parse"], body["link_names"]) == ("none", False)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u202e\ud800]", json.dumps(body, ensure_ascii=False))


def test_a_title_that_mentions_everyone_is_shown_as_it_is_where_nothing_is_parsed() -> None:
    header = slack.render(told(title="@everyone <!channel>"))["blocks"][0]["text"]
    assert header == {"type": "plain_text", "text": "@everyone &lt;!channel&gt;", "emoji": False}


@pytest.mark.parametrize("words", HOSTILE)
def test_strangers_words_move_no_cursor_on_a_console(words: str) -> None:
    shown = plain.render(told(title=words, location=words, tellings=(Telling("d", words, words, ()),)))
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u202e\ud800]", shown)
    assert shown.count("\n") == 6


@pytest.mark.parametrize("link", ["https://x.example/a|b>c<d", "https://x.example/ @here"])
def test_a_link_cannot_end_its_own_token(link: str) -> None:
    token = slack.render(told(link))["blocks"][-1]["elements"][-1]["text"]
    assert re.fullmatch(r"<[^<>| ]+\|Open in the calendar>", token)


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(exclude_categories=()), min_size=1, max_size=6000), st.integers(1, 6000))
def test_whatever_its_length_a_message_keeps_slacks_limits(words: str, times: int) -> None:
    long = (words * times)[:20_000]
    message = told(
        title=long, location=long, participants=(Participant(long, "group"),), tellings=(Telling("d", long, long, ()),)
    )
    body = slack.render(Message(message.notices * 10))
    assert len(body["text"]) < 4000
    for block in body["blocks"]:
        if block["type"] == "header":
            assert 1 <= len(block["text"]["text"]) <= 150
        elif block["type"] == "section":
            assert 1 <= len(block["text"]["text"]) <= 3000
    assert all(1 <= len(text["text"]) <= 3000 for text in texts(body))


@pytest.mark.parametrize(
    ("text", "limit", "fitted"),
    [
        ("short", 10, "short"),
        ("exactly 10", 10, "exactly 10"),
        ("cut between words", 12, "cut between…"),
        ("cut between words", 11, "cut…"),
        ("unbreakable", 6, "unbre…"),
        ("&&&&", 12, "&amp;&amp;…"),
        ("a &&&", 8, "a…"),
        ("a\nb\tc", 10, "a b c"),
        ("", 10, ""),
    ],
)
def test_texts_are_cut_between_words_and_never_within_an_entity(text: str, limit: int, fitted: str) -> None:
    assert slack.fit(text, limit) == fitted
    assert len(slack.fit(text, limit)) <= limit


def test_a_title_of_nothing_visible_is_no_empty_header() -> None:
    message = told()
    empty = Message((replace(message.notices[0], title="\u200b\x00"),))
    assert slack.render(empty)["blocks"][0]["text"]["text"] == "…"


def test_the_headline_says_how_many_and_the_first() -> None:
    one = told()
    assert one.headline == "Talks of Freedonia and Sylvania, tomorrow"
    assert Message(one.notices * 2).headline == "2 events, the first tomorrow: Talks of Freedonia and Sylvania"
