from datetime import datetime

import pytest

from datebook.times import STAGES, find
from datebook.times.grammar import compile_pattern, needed
from datebook.times.tokens import CODE

RULES = [rule for stage in STAGES for rule in stage.rules]
NOW = datetime(2022, 1, 5, 9, 0)


def rules_seen(text):
    return {name for found in find(text, NOW) for name in found.rule.split(" + ")}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_an_idiom_is_read_in_its_example(rule):
    assert rule.name in rules_seen(rule.example)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_an_idiom_is_not_seen_in_its_counter_example(rule):
    assert rule.name not in rules_seen(rule.counter)


def test_every_idiom_has_a_name_of_its_own():
    names = [rule.name for rule in RULES]
    assert sorted(names) == sorted(set(names))


@pytest.mark.parametrize("pattern", ["MONHT", "month:", "DAYNUM *", "lower", "[MONTH"])
def test_a_pattern_with_a_slip_is_refused_when_it_is_compiled(pattern):
    with pytest.raises(ValueError, match=r"no class|cannot read"):
        compile_pattern(pattern)


NEEDED = {
    "DAYNUM MONTH": "MONTH",
    "DAYNUM ? MONTH ?": "",
    "(DAYNUM | YEARONLY) OF": "OF",
    "(MONTH | OF)": "MONTH OF",
    "(MONTH | OF ?)": "",
    "(MONTH DAYNUM) ? OF": "OF",
    "<MONTH d:OF": "OF",
}


@pytest.mark.parametrize("pattern", NEEDED)
def test_a_pattern_is_passed_over_where_a_line_lacks_what_it_needs(pattern):
    assert needed(pattern) == {CODE[name] for name in NEEDED[pattern].split()}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_no_line_that_an_idiom_matches_lacks_what_it_needs(rule):
    """Every line of one class: what matches it alone must be needed or nothing is."""
    pattern, must = compile_pattern(rule.pattern), needed(rule.pattern)
    for character in CODE.values():
        assert not pattern.fullmatch(character) or not must or character in must
