from datetime import date

import pytest

from datebook.times import find
from datebook.times.observances.calendars import FIRST_SKY, LAST_SKY
from datebook.times.observances.names import HOLIDAY_PHRASES, RULES
from datebook.times.observances.rules import certainty, span


@pytest.mark.parametrize("year", [1583, 1600, FIRST_SKY - 1, FIRST_SKY, 1999, 2000, 2024, LAST_SKY, LAST_SKY + 1, 3999, 4000])
def test_a_day_begins_in_the_year_that_is_asked_for(year):
    for key in RULES:
        days = span(key, year)
        assert days is None or (days[0].year == year and days[0] <= days[1])


def test_every_name_has_a_rule():
    assert {key for _, key in HOLIDAY_PHRASES.values()} == set(RULES)


@pytest.mark.parametrize("year", [1582, 4001])
def test_outside_the_gregorian_calendar_no_day_is_named(year):
    assert span("christmas", year) is None


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("Victoria Day 2022", "2022-05-23"),
        ("Victoria Day 2020", "2020-05-18"),
        ("Canadian Thanksgiving 2022", "2022-10-10"),
        ("Thanksgiving 2022", "2022-11-24"),
        ("Remembrance Sunday 2022", "2022-11-13"),
        ("Mothering Sunday 2022", "2022-03-27"),
        ("Advent Sunday 2022", "2022-11-27"),
        ("Advent Sunday 2023", "2023-12-03"),
        ("Burns Night 2022", "2022-01-25"),
        ("Candlemas 2022", "2022-02-02"),
        ("Michaelmas 2022", "2022-09-29"),
        ("Midsummer Day 2022", "2022-06-24"),
        ("Waitangi Day 2022", "2022-02-06"),
        ("St. Stephen's Day 2022", "2022-12-26"),
        ("St Stephen’s Day 2022", "2022-12-26"),
        ("Saint Patricks Day 2022", "2022-03-17"),
        ("Boss's Day 2021", "2021-10-15"),
        ("King's Day 2025", "2025-04-26"),
        ("Ash Wednesday 2024", "2024-02-14"),
        ("Orthodox Easter 2024", "2024-05-05"),
        ("World Refugee Day 2022", "2022-06-20"),
        ("World Teachers' Day 2022", "2022-10-05"),
    ],
)
def test_a_day_of_the_gregorian_calendar(name, day):
    (found,) = find(f"They met on {name}.", date(2022, 1, 5))
    assert (found.text, found.value) == (name, day)


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [
        ("Rosh Hashanah 2022", date(2022, 9, 26), date(2022, 9, 27)),
        ("Yom Kippur 2023", date(2023, 9, 25), date(2023, 9, 25)),
        ("Passover 2024", date(2024, 4, 23), date(2024, 4, 30)),
        ("Passover 1948", date(1948, 4, 24), date(1948, 5, 1)),
        ("Hanukkah 2024", date(2024, 12, 26), date(2025, 1, 2)),
        ("Hanukkah 2021", date(2021, 11, 29), date(2021, 12, 6)),
        ("Purim 2022", date(2022, 3, 17), date(2022, 3, 17)),
        ("Tu BiShvat 2022", date(2022, 1, 17), date(2022, 1, 17)),
        ("Tisha B'Av 2022", date(2022, 8, 7), date(2022, 8, 7)),
        ("Yom HaShoah 2021", date(2021, 4, 8), date(2021, 4, 8)),
        ("Eid al-Fitr 2022", date(2022, 5, 2), date(2022, 5, 2)),
        ("Eid al-Adha 2022", date(2022, 7, 9), date(2022, 7, 9)),
        ("Ramadan 2022", date(2022, 4, 2), date(2022, 4, 30)),
        ("Chinese New Year 2022", date(2022, 2, 1), date(2022, 2, 1)),
        ("Chinese New Year 1985", date(1985, 2, 20), date(1985, 2, 20)),
        ("Chinese New Year 2034", date(2034, 2, 19), date(2034, 2, 19)),
        ("Lunar New Year 2023", date(2023, 1, 22), date(2023, 1, 22)),
        ("Mid-Autumn Festival 2023", date(2023, 9, 29), date(2023, 9, 29)),
        ("Dragon Boat Festival 2020", date(2020, 6, 25), date(2020, 6, 25)),
        ("Nowruz 2024", date(2024, 3, 20), date(2024, 3, 20)),
        ("Vesak 2018", date(2018, 5, 29), date(2018, 5, 29)),
        ("Diwali 2021", date(2021, 11, 4), date(2021, 11, 4)),
        ("Diwali 2020", date(2020, 11, 14), date(2020, 11, 14)),
        ("Holi 2022", date(2022, 3, 18), date(2022, 3, 18)),
        ("Raksha Bandhan 2019", date(2019, 8, 15), date(2019, 8, 15)),
        ("Ganesh Chaturthi 2023", date(2023, 9, 19), date(2023, 9, 19)),
        ("Makar Sankranti 2019", date(2019, 1, 15), date(2019, 1, 15)),
    ],
)
def test_a_day_of_another_calendar(name, first, last):
    (found,) = find(f"They met during {name}.", date(2022, 1, 5))
    assert (found.text, found.start, found.finish) == (name, first, last)


def test_what_is_computed_from_the_sky_is_less_sure():
    assert certainty("eid al-fitr", stated=True) < certainty("diwali", stated=True) < certainty("passover", stated=True)
    assert certainty("passover", stated=False) < certainty("passover", stated=True)


def test_a_new_year_without_a_rule_is_not_taken_for_the_first_of_january():
    (found,) = find("They met at the Ethiopian New Year.", date(2022, 1, 5))
    assert (found.value, found.start) == ("XXXX-XX-XX", None)


@pytest.mark.parametrize(
    ("text", "words"),
    [("Shares rose Monday.", "Monday"), ("We had a great Friday.", "Friday"), ("He is giving Tuesday a miss.", "Tuesday")],
)
def test_small_words_before_a_weekday_make_no_feast(text, words):
    (found,) = find(text, date(2022, 1, 5))
    assert found.text == words


def test_reading_the_sky_needs_the_years_for_which_it_is_computed():
    assert span("diwali", FIRST_SKY - 1) is None
    assert span("diwali", FIRST_SKY) is not None
