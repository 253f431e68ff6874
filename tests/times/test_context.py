"""What a text has said before decides where an expression lies: histories, headings, messages, programmes."""

from datetime import date

import pytest

from datebook.times import find

HISTORY = (
    "The mill at Harrow Bridge was opened on 3 March 1871 by the mayor. On 9 May the first barge came up the canal.\n\n"
    "In October the boiler burst. It was mended by the next spring, and two days later the looms ran again.\n\n"
    "The owner died in 1884. On 12 June his sons sold the mill."
)
CASES = {
    "a history: days without a year belong to the year that is told": (
        HISTORY,
        date(2015, 7, 1),
        {"9 May": "1871-05-09", "October": "1871-10", "12 June": "1884-06-12"},
    ),
    "news with an old date in it: days belong to the time of writing": (
        (
            "The bridge, which was opened on 3 March 1971 and rebuilt in 1984, is to close on Monday, the office said Thursday. "
            "It was inspected on 9 May."
        ),
        date(2015, 6, 5),
        {"Monday": "2015-06-08", "9 May": "2015-05-09"},
    ),
    "a history in the time of a report: a weekday with a verb of saying is news": (
        (
            "The town was founded on 3 March 1871 and burned in 1884 and 1901. The mayor said Thursday that 12 June will be a "
            "holiday."
        ),
        date(2015, 6, 5),
        {"Thursday": "2015-06-04", "12 June": "2015-06-12"},
    ),
    "a heading: hours that open a line fall on its day, whatever the lines between name": (
        (
            "MONDAY, MARCH 4\n\n8:30 a.m.  Roe v. Hill. Continued from February 11.\n1:30 p.m.  Settlement.\n\n"
            "WEDNESDAY, MARCH 6\n\n9:00 a.m.  Arraignment.\n"
        ),
        date(2019, 3, 1),
        {"8:30 a.m.": "2019-03-04T08:30", "1:30 p.m.": "2019-03-04T13:30", "9:00 a.m.": "2019-03-06T09:00"},
    ),
    "a quoted message: its yesterday is the day before it was sent": (
        (
            "See below, and call her tomorrow.\n\n-----Original Message-----\nFrom: A. Moss\nSent: Fri 10/03/2006 17:48\n\n"
            "The damp was back yesterday evening."
        ),
        date(2006, 3, 14),
        {"tomorrow": "2006-03-15", "yesterday evening": "2006-03-09TEV"},
    ),
    "a quotation ends with its marks": (
        "On Mon, 6 Mar 2006 at 10:12, Ann Moss wrote:\n> It broke yesterday.\n\nI will come tomorrow.",
        date(2006, 3, 8),
        {"yesterday": "2006-03-05", "tomorrow": "2006-03-09"},
    ),
    "the date line of an event is no head of a message": (
        "What: open day\nDate: 10 March 2006\nWhere: the barn\n\nThe barn was painted yesterday.",
        date(2006, 3, 1),
        {"yesterday": "2006-02-28"},
    ),
    "figures: the weekday beside them says which is the month": (
        "They met on Fri 10/03/2006.",
        date(2006, 3, 14),
        {"Fri 10/03/2006": "2006-03-10"},
    ),
    "figures: one date that leaves no choice settles the others": (
        "Paid on 25/01/2006. Due on 03/04/2006.",
        date(2006, 1, 1),
        {"25/01/2006": "2006-01-25", "03/04/2006": "2006-04-03"},
    ),
    "figures: where nothing settles them the month comes first": (
        "Due on 03/04/2006.",
        date(2006, 1, 1),
        {"03/04/2006": "2006-03-04"},
    ),
    "a programme: a weekday is one of its days": (
        "The festival runs September 18 to 21. The prize will be given on Saturday.",
        date(2003, 9, 8),
        {"Saturday": "2003-09-20"},
    ),
    "no programme: a weekday is the next one": (
        "The summit opens on September 25. Ministers will meet on Saturday to prepare it.",
        date(2003, 9, 8),
        {"Saturday": "2003-09-13"},
    ),
    "a text that has come back from days far ahead: a weekday is the next one": (
        "Talks run from 17 February to 21 February in Ely. The mayors met on 3 January and will meet again on Friday.",
        date(2022, 1, 5),
        {"Friday": "2022-01-07"},
    ),
    "a text that stays with days far ahead: a weekday is one of them": (
        "Talks run from 17 February to 21 February in Ely. They will close on Friday.",
        date(2022, 1, 5),
        {"Friday": "2022-02-18"},
    ),
    "a part of the day in the line below the day that heads it": (
        "FRIDAY, JANUARY 27, 2017\nIn the morning, the mayor rests.",
        date(2017, 1, 26),
        {"FRIDAY, JANUARY 27, 2017": "2017-01-27", "morning": "2017-01-27TMO"},
    ),
    "a part of the day in the line below a sentence that goes on": (
        "The mayors rest on Friday, January 27, 2017\nin the morning.",
        date(2017, 1, 26),
        {"Friday, January 27, 2017\nin the morning": "2017-01-27TMO"},
    ),
    "an hour after one of the afternoon stays in the afternoon": (
        "On September 18: doors 6:30 p.m., films at 7:15.",
        date(2003, 9, 8),
        {"7:15": "2003-09-18T19:15"},
    ),
    "an hour after one of the morning stays as it is": (
        "On September 18: doors 6:30 a.m., films at 7:15.",
        date(2003, 9, 8),
        {"7:15": "2003-09-18T07:15"},
    ),
    "an evening ends on the next day": (
        "The party is on 14 January from 10 p.m. to 2 a.m.",
        date(2022, 1, 5),
        {"2 a.m.": "2022-01-15T02:00"},
    ),
    "an hour before its place and its day": (
        "They meet at 10 a.m. in Geneva on Friday and at noon in Room 4 on Saturday.",
        date(2022, 6, 1),
        {"10 a.m.": "2022-06-03T10:00", "noon": "2022-06-04T12:00"},
    ),
    "weekdays in brackets name the dates before them again": (
        "The course is on May 5 - 6 (Tues-Wed 9:00am - 5:30pm).",
        date(2015, 4, 14),
        {"Tues": "2015-05-05", "Wed 9:00am": "2015-05-06T09:00", "5:30pm": "2015-05-06T17:30"},
    ),
}


@pytest.mark.parametrize(("text", "published", "expected"), CASES.values(), ids=CASES)
def test_what_was_told_before_decides(text, published, expected):
    found = {each.text: each.value for each in find(text, published)}
    assert {words: found.get(words) for words in expected} == expected
