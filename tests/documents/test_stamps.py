"""Dates as programs write them."""

from datetime import date, datetime

import pytest

from datebook.documents.stamps import stamp

MOMENTS = [
    ("2022-01-05T09:12:00Z", "2022-01-05T09:12:00+00:00"),
    ("2022-01-05 09:12", "2022-01-05T09:12:00"),
    ("2022-01-05 9:12:30.123456 +0100", "2022-01-05T09:12:30+01:00"),
    ("2022-01-05 09:12:00 UTC", "2022-01-05T09:12:00+00:00"),
    ("Wed, 5 Jan 2022 09:12:00 +0100", "2022-01-05T09:12:00+01:00"),
    ("05 Jan 22 09:12 EST", "2022-01-05T09:12:00-05:00"),
    ("Wed, 05 Jan 2022 09:12:00 GMT (with a comment)", "2022-01-05T09:12:00+00:00"),
]
SPANS = [
    ("2022-01-05", "2022-01-05", "2022-01-05"),
    ("2022/1/5", "2022-01-05", "2022-01-05"),
    ("2022-02", "2022-02-01", "2022-02-28"),
    ("2022", "2022-01-01", "2022-12-31"),
]
NONE = [
    "",
    "true",
    "soon",
    "2022-13-01",
    "2022-02-30",
    "2022-01-05T25:00",
    "05/01/2022",
    "20220105",
    "v2022",
    "Wed, 5 Jan",
    "5 Xyz 2022 09:12",
]


@pytest.mark.parametrize(("value", "moment"), MOMENTS)
def test_a_moment_keeps_its_offset_and_its_own_day(value, moment):
    found = stamp(value, "it says so")
    assert found is not None
    assert (found.instant, found.day, found.because) == (datetime.fromisoformat(moment), date(2022, 1, 5), "it says so")


@pytest.mark.parametrize(("value", "first", "last"), SPANS)
def test_a_day_a_month_and_a_year_bear_no_moment(value, first, last):
    found = stamp(value, "it says so")
    assert found is not None
    assert (str(found.earliest), str(found.latest), found.instant) == (first, last, None)


@pytest.mark.parametrize("value", NONE)
def test_what_is_no_such_value_is_none(value):
    assert stamp(value, "it says so") is None
