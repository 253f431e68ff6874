"""A date in what a document is called, and the figures there that are none."""

from datetime import date

import pytest

from datebook.documents.names import published_in_name

DAYS = [
    "https://example.org/2022/01/05/talks",
    "https://example.org/2022/jan/05/talks",
    "https://example.org/world/2022/January/5/talks",
    "https://example.org/2022/01/05",
    "https://example.org/2022/01/05/talks?from=2021-01-01#2020-01-01",
    "https://example.org/2022-01-05-talks",
    "https://example.org/20220105_talks",
    "https://archive.example.org/web/20230706123456/https://example.org/2022/01/05/talks",
    "2022-01-05-talks.md",
    "2022_01_05 talks.txt",
    "2022.01.05.txt",
    "20220105.txt",
    "20220105T0912.txt",
    "_posts/2022-01-05-talks.md",
    "texts/2022-01-05/talks.txt",
    "texts/20220105/talks.txt",
    "texts/2022/0105/talks.txt",
    "texts/2022/01-05-talks.txt",
    "texts\\2022\\01\\05\\talks.txt",
    "texts/2020/12/31/2022-01-05-talks.txt",
]
SPANS = [
    ("https://example.org/world/2022/02/talks", "2022-02-01", "2022-02-28"),
    ("https://example.org/2022/01/10-things-to-know", "2022-01-01", "2022-01-31"),
    ("https://example.org/news/2022/talks", "2022-01-01", "2022-12-31"),
    ("2022/talks.txt", "2022-01-01", "2022-12-31"),
    ("2022-02-talks.md", "2022-02-01", "2022-02-28"),
]
NONE = [
    "",
    "-",
    "talks.txt",
    "000_dfe242ea39ef2d32.txt",
    "talks-2022-01-05.txt",
    "AAA20220105.0261",
    "12022-01-05.txt",
    "20221305_talks.txt",
    "2022-02-30-talks.txt",
    "99990105_talks.txt",
    "12345678_talks.txt",
    "2022.04-lts.txt",
    "2022.txt",
    "2022-01-05-dump.jsonl:3",
    "/home/ann/2022/talks.txt",
    "events/2022-05-03/conference.txt",
    "https://example.org/",
    "https://example.org/2022",
    "https://example.org/20220105",
    "https://example.org/uk-politics-20201031",
    "https://example.org/elections/2016/results",
    "https://example.org/2022/13/45/talks",
    "https://example.org/2022/02/30/talks",
    "https://example.org/calendar/2022/05/03/conference",
    "https://2022-01-05.example.org/talks",
    "https://archive.example.org/web/20230706123456/https://example.org/talks",
    "https://example.org/talks?date=2022-01-05",
    "a/" * 5000 + "2022/01/05/talks",
]


@pytest.mark.parametrize("name", DAYS)
def test_a_day_in_a_name_is_read(name):
    found = published_in_name(name)
    assert found is not None
    assert (found.day, found.basis) == (date(2022, 1, 5), "stated")


@pytest.mark.parametrize(("name", "first", "last"), SPANS)
def test_a_month_or_a_year_alone_is_an_interval(name, first, last):
    found = published_in_name(name)
    assert found is not None
    assert (str(found.earliest), str(found.latest), found.basis) == (first, last, "stated")


@pytest.mark.parametrize("name", NONE)
def test_figures_that_are_no_day_of_writing_are_left_alone(name):
    assert published_in_name(name) is None
