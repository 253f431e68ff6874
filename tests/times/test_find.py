from datetime import date
from pathlib import Path

import pytest

from datebook.times import find

CORPUS = Path(__file__).parents[1] / "corpus" / "times"


def rows(name):
    lines = (CORPUS / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def written(found):
    side = {"from": "<", "to": ">"}.get(found.side, "")
    return f"{side}{found.text}={found.value}"


@pytest.mark.parametrize("row", rows("read.tsv"), ids=lambda row: row.split("\t")[1])
def test_a_time_is_found_with_its_words_and_value(row):
    published, text, expected = row.split("\t")
    found = [written(each) for each in find(text, date.fromisoformat(published), vague=False)]
    assert found == expected.split(" ; ")


@pytest.mark.parametrize("text", rows("nothing.txt"))
def test_words_and_numbers_that_look_like_times_are_left_alone(text):
    assert find(text, date(2022, 1, 5), vague=False) == ()


def test_there_are_at_least_as_many_texts_without_a_time_as_with_one():
    assert len(rows("nothing.txt")) >= len(rows("read.tsv"))
