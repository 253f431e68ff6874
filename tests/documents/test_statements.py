"""Moments as data has them."""

import pytest

from datebook.documents import statements

MOMENTS = {
    "2031-03-14": ("2031-03-14", None),
    "2031-03-14T14:00": ("2031-03-14T14:00:00", None),
    "2031-03-14T14:00:00.000Z": ("2031-03-14T14:00:00", "+00:00"),
    "2031-03-14 14:00+01:00": ("2031-03-14T14:00:00", "+01:00"),
    "20310314T140000-0530": ("2031-03-14T14:00:00", "-05:30"),
}


@pytest.mark.parametrize("words", MOMENTS)
def test_a_moment_of_data_is_read(words):
    moment, zone = statements.moment_of(words)
    assert (moment.isoformat(), zone) == MOMENTS[words]


@pytest.mark.parametrize(
    "words",
    ["", "14 March", "2031-02-30", "2031-03-14T25:00", "2031", "9999-12-31T23:00-05:00", "0001-01-01", "2031-03-14T14:00+99:99"],
)
def test_what_names_no_moment_is_none(words):
    assert statements.moment_of(words) is None
