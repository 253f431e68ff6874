import tomllib
from pathlib import Path

import pytest

from datebook.model import Published
from datebook.times import resolve, scan

CASES = tomllib.loads((Path(__file__).parents[1] / "corpus" / "times" / "problems.toml").read_text(encoding="utf-8"))


def problems(case):
    published = Published(case["published"], case["published"], "stated")
    return resolve(case["text"], scan(case["text"]), published, timezone=case.get("timezone"))[1]


@pytest.mark.parametrize("case", CASES["text"], ids=lambda case: case["says"])
def test_a_contradiction_is_reported_with_its_words_and_its_reason(case):
    assert any(each.text == case["words"] and case["because"] in each.because for each in problems(case))


@pytest.mark.parametrize("case", CASES["fine"], ids=lambda case: case["says"])
def test_what_only_looks_like_a_contradiction_is_not_reported(case):
    assert problems(case) == ()
