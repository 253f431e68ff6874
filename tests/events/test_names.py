"""Who is named in a text, and as what."""

from __future__ import annotations

import pytest

from datebook.events.named.introductions import book
from datebook.events.named.names import names

NAMED = [
    ("Russian Deputy Foreign Minister Sergei Ryabkov spoke", [("Sergei Ryabkov", "person")]),
    ("the Assistant Secretary of State for Asian Affairs Ann Lee", [("Ann Lee", "person")]),
    ("The Kremlin and Washington", [("Russia", "country"), ("United States", "country")]),
    ("the Japan-EU summit", [("Japan", "country"), ("European Union", "organization")]),
    ("Sino-Indian talks", [("China", "country"), ("India", "country")]),
    ("French and German officials", [("France", "country"), ("Germany", "country")]),
    (
        "the US Navy and the Committee on Water Affairs",
        [("US Navy", "organization"), ("Committee on Water Affairs", "organization")],
    ),
    ("the Baltic Herring Forum (BHF) and the BHF", [("BHF", "organization"), ("BHF", "organization")]),
    ("Mayor Ada Brandt arrived. Brandt left.", [("Ada Brandt", "person"), ("Ada Brandt", "person")]),
    ("MAYOR ADA BRANDT\n\nMayor Brandt left", [("Ada Brandt", "person"), ("Ada Brandt", "person")]),
    ("the President and the First Lady", [("the President", "person"), ("the First Lady", "person")]),
    ("the High Commissioner for Rivers, Ada Brandt, spoke", [("Ada Brandt", "person")]),
    ("the ambassador of Norway to Chad, Dr. Ada Moss, spoke", [("Ada Moss", "person")]),
    ("the mayor, Jim Lee, said", [("Jim Lee", "person")]),
    ("the mayor, Kelby Town Hall, and", []),
    ("the minister, Norway and Iceland", [("Norway", "country"), ("Iceland", "country")]),
    ("Senator Ada Brandt (D-WA) spoke", [("Ada Brandt", "person")]),
    ("Sen. Luis Prado, R-OH, spoke", [("Luis Prado", "person")]),
    ("Brig. Gen. Ada Moss spoke", [("Ada Moss", "person")]),
    ("the President, Second Lady and", [("the President", "person"), ("the Second Lady", "person")]),
    ("second lady in the row", []),
    ("Mayor Ada Brandt  Kelby Town Hall", [("Ada Brandt", "person")]),
    ("Mayor Ada\nBrandt spoke", [("Ada Brandt", "person")]),
    ("On Monday the talks in January were long", []),
    ("French wine and German beer", []),
]


@pytest.mark.parametrize(("text", "expected"), NAMED, ids=[text for text, _ in NAMED])
def test_names_are_read_as_a_reader_would_give_them(text, expected):
    found = names(text, 0, len(text), book(text))
    assert [(named.name, named.kind) for named in found if named.kind] == expected
    assert all(text[named.begin : named.end].strip() == text[named.begin : named.end] != "" for named in found)
