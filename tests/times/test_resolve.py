from datetime import date, datetime

import pytest

from datebook.model import Published
from datebook.times import find, resolve, scan

DAY = date(2022, 1, 5)


def between(first, last):
    return Published(first, last, "inferred", "told so")


def problems(text, published=DAY, timezone=None):
    day = published if isinstance(published, Published) else Published(published, published, "stated")
    return [each.because for each in resolve(text, scan(text), day, timezone=timezone)[1]]


def test_a_date_on_which_all_possible_days_of_writing_agree_is_placed():
    (found,) = find("The talks open on January 10.", between(date(2022, 1, 3), date(2022, 1, 9)))
    assert (found.value, found.start) == ("2022-01-10", date(2022, 1, 10))


def test_a_weekday_on_which_they_do_not_agree_stays_partial():
    (found,) = find("He resigned on Monday.", between(date(2022, 1, 3), date(2022, 1, 17)))
    assert (found.value, found.start) == ("XXXX-WXX-1", None)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The talks open on January 10.", "XXXX-01-10"),
        ("He left on Monday.", "XXXX-WXX-1"),
        ("They meet tomorrow.", "XXXX-XX-XX"),
        ("Sales fell last year.", "XXXX"),
        ("It will close in October.", "XXXX-10"),
    ],
)
def test_without_a_day_of_writing_what_depends_on_it_stays_partial(text, value):
    (found,) = find(text)
    assert (found.value, found.start, found.finish) == (value, None, None)


def test_what_is_stated_in_full_needs_no_day_of_writing():
    (found,) = find("The talks opened on January 10, 2022.")
    assert found.start == found.finish == date(2022, 1, 10)


def test_an_instant_is_what_hours_are_counted_from():
    (found,) = find("I will call in 2 hours.", datetime(2022, 1, 5, 9, 30))
    assert found.start == datetime(2022, 1, 5, 11, 30)


def test_a_month_covers_its_first_and_last_day():
    (found,) = find("It opens in February 2024.", DAY)
    assert (found.start, found.finish, found.grain) == (date(2024, 2, 1), date(2024, 2, 29), "month")


def test_a_date_with_its_hour_is_one_expression_with_a_span_for_each_part():
    text = "It opens Tuesday, Jan. 11, at 7:30 p.m. GMT in Geneva."
    (found,) = find(text, DAY)
    assert text[slice(*found.date_span)] == "Tuesday, Jan. 11"
    assert text[slice(*found.clock_span)] == "7:30 p.m."
    assert text[slice(*found.timezone_span)] == found.timezone_text == "GMT"
    assert (found.type, found.timezone) == ("TIME", "+00:00")


def test_an_hour_by_itself_borrows_the_day_and_says_so():
    day, hour = find("They arrive on January 10. Doors open at 7 p.m. sharp.", DAY)
    assert hour.start == datetime(2022, 1, 10, 19, 0)
    assert not hour.stated & {"year", "month", "day"}
    assert {"month", "day"} <= day.stated


def test_a_borrowed_day_does_not_reach_beyond_its_paragraph():
    *_, hour = find("They arrive on January 10.\n\nDoors open at 7 p.m. sharp.", DAY)
    assert hour.start == datetime(2022, 1, 5, 19, 0)


def test_what_was_not_said_is_not_in_stated():
    first, second = find("They meet January 9-10.", DAY)
    assert (first.stated, second.stated) == ({"month", "day"}, {"day"})


def test_a_known_zone_is_given_to_hours_that_state_none():
    (found,) = find("It opens at 9 a.m. today.", DAY, timezone="Europe/Vienna")
    assert (found.timezone, found.timezone_text) == ("Europe/Vienna", None)


def test_an_abbreviation_that_several_places_use_is_left_as_written():
    (found,) = find("It opens at 9 a.m. IST today.", DAY)
    assert (found.timezone, found.timezone_text) == (None, "IST")


def test_the_zone_of_a_named_place_is_known():
    (found,) = find("It opens at 9 a.m. Moscow time today.", DAY)
    assert (found.timezone, found.timezone_text) == ("Europe/Moscow", "Moscow time")


def test_local_time_is_kept_as_words():
    (found,) = find("It opens at 9 a.m. local time today.", DAY)
    assert (found.timezone, found.timezone_text) == (None, "local time")


def test_an_hour_that_states_neither_half_of_the_day_keeps_its_other_reading():
    (found,) = find("Let us meet tomorrow at 3:15.", DAY)
    assert (found.value, found.rejected[-1:]) == ("2022-01-06T15:15", ("2022-01-06T03:15",))


@pytest.mark.parametrize(
    ("text", "because"),
    [
        ("The talks open on Tuesday, January 10, 2022.", "the weekday does not fit the date"),
        ("It closes on February 30, 2022.", "there is no 2022-02-30"),
        ("It runs from March 10, 2022 to March 3, 2022.", "lies before the start"),
    ],
)
def test_what_cannot_be_is_reported(text, because):
    assert any(because in each for each in problems(text))


def test_an_hour_that_the_clocks_skip_is_reported():
    assert any("skip" in each for each in problems("It opens on March 27, 2022 at 2:30 a.m. sharp.", timezone="Europe/Vienna"))


@pytest.mark.parametrize(
    "text",
    ["They meet on Monday, January 10.", "It runs from January 3 to January 10.", "It runs from 10 p.m. to 2 a.m. tonight."],
)
def test_what_fits_is_not_reported(text):
    assert problems(text) == []


def test_vague_words_are_found_only_when_asked_for():
    assert [each.value for each in find("They are now in Geneva.", DAY)] == ["PRESENT_REF"]
    assert find("They are now in Geneva.", DAY, vague=False) == ()


def test_every_time_says_which_rule_read_it_and_why():
    for found in find("On Monday, Jan. 3, at noon they met for two hours; they meet again next week.", DAY):
        assert found.rule
        assert found.because
