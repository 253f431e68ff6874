from datetime import date

import pytest

from datebook.times import find
from datebook.times.lookalikes import GROUNDS

DAY = date(2022, 1, 5)


@pytest.mark.parametrize("ground", GROUNDS, ids=lambda ground: ground.name)
def test_what_is_named_or_counted_is_no_time(ground):
    assert find(ground.example, DAY, vague=False) == ()


@pytest.mark.parametrize("ground", GROUNDS, ids=lambda ground: ground.name)
def test_a_text_like_it_that_holds_a_time_keeps_it(ground):
    assert find(ground.counter, DAY, vague=False)


def test_every_ground_has_a_name_of_its_own():
    names = [ground.name for ground in GROUNDS]
    assert sorted(names) == sorted(set(names))


@pytest.mark.parametrize(
    ("headline", "words"),
    [
        ("Talks To Open In Vienna This Winter, Envoys Say", "This Winter"),
        ("Olympic Summer Begins Early", "Summer"),
        ("NEW TALKS SET FOR SUMMER IN GENEVA", "SUMMER"),
    ],
)
def test_in_a_headline_capitals_say_nothing(headline, words):
    assert words in [each.text for each in find(headline, DAY)]


@pytest.mark.parametrize(
    "text",
    [
        "Thursday President Biden met the king.",
        "The talks failed, Albright said Friday. President Clinton agreed.",
        "Clinton Thursday condemned the attack.",
        "Albright headed Tuesday to Rome.",
        "On Tuesday Senator Smith objected.",
        "Monday U.S. officials said nothing.",
        "Monday Jan. 3 was cold.",
        "Police shot a man Friday night in Reno.",
    ],
)
def test_a_weekday_beside_a_name_is_news_style(text):
    assert find(text, DAY, vague=False)
