"""A calendar's file is checked whole: every fault in one line with file, key and remedy."""

from datetime import time, timedelta

import pytest

from datebook import definitions
from datebook.errors import InputError

SOUND = """
title = "Talks"
timezone = "Europe/Vienna"
documents = ["*.txt"]
[[reminders]]
channels = ["ops"]
timed = ["1 week", "90 minutes"]
all_day = ["7 days before at 09:00", "same day at 08:00"]
"""
FAULTS = {
    "a typo in a key": ('titel = "x"', "titel: unknown key; did you mean title?"),
    "a typo inside a table": ('[keep]\nparty = ["NATO"]', "keep.party: unknown key; did you mean parties?"),
    "a typo inside a list of tables": (
        '[[reminders]]\nchannels = ["a"]\ntime = []',
        "reminders[2].time: unknown key; did you mean timed?",
    ),
    "a zone that is none": (
        'timezone = "Europe/Viena"',
        'timezone: "Europe/Viena" is no time zone of the IANA database; did you mean',
    ),
    "a zone that is a path": ('timezone = "../etc/passwd"', "is no time zone"),
    "no documents": ("documents = []", "documents: is empty"),
    "a kind that is none": ('[keep]\nkinds = ["party"]', "keep.kinds[1]: is none of 'meeting', 'talks'"),
    "a lead time that is none": (
        '[[reminders]]\nchannels = ["a"]\ntimed = ["1 fortnight"]',
        'reminders[2].timed[1]: "1 fortnight" is no lead time',
    ),
    "a lead time of nothing": ('[[reminders]]\nchannels = ["a"]\ntimed = ["0 days"]', '"0 days" is no lead time'),
    "an hour for a whole day that is none": (
        '[[reminders]]\nchannels = ["a"]\nall_day = ["1 day before at 25:00"]',
        "is no lead time of a whole day",
    ),
    "a URL for a channel": ('[[reminders]]\nchannels = ["https://hooks"]', "is no channel name"),
    "a color that is none": ('color = "blue"', '"blue" is no color'),
    "a title of nothing": ('title = ""', "title: "),
    "TOML that is none": ("title = ", "not valid TOML"),
}


def write(folder, text, name="talks.toml"):
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def with_line(line):
    """The sound file with one line more, or in place of the one with its key."""
    key = line.split(" = ")[0]
    kept = [row for row in SOUND.splitlines() if line.startswith("[") or not row.startswith(f"{key} = ")]
    return "\n".join([*kept, line] if line.startswith("[") else [line, *kept])


def test_lead_times_are_read_as_people_write_them(tmp_path):
    policy = definitions.load(write(tmp_path, SOUND)).reminders[0]
    assert [lead.before for lead in policy.timed] == [timedelta(weeks=1), timedelta(minutes=90)]
    assert [(lead.days, lead.at) for lead in policy.all_day] == [(7, time(9)), (0, time(8))]


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_names_file_key_and_remedy(tmp_path, name):
    line, why = FAULTS[name]
    path = write(tmp_path, with_line(line))
    with pytest.raises(InputError) as caught:
        definitions.load(path)
    assert any(row.startswith(f"{path}: ") and why in row for row in str(caught.value).splitlines()), caught.value


def test_every_fault_of_every_file_is_told_at_once(tmp_path):
    write(tmp_path, "titel = 1", "a.toml")
    write(tmp_path, SOUND, "b.toml")
    write(tmp_path, with_line('color = "red"'), "c.toml")
    with pytest.raises(InputError) as caught:
        definitions.load_all(tmp_path)
    files = {row.split(":")[0] for row in str(caught.value).splitlines()}
    assert files == {str(tmp_path / "a.toml"), str(tmp_path / "c.toml")}


def test_a_folder_without_definitions_is_an_error_that_says_what_to_write(tmp_path):
    with pytest.raises(InputError, match=r"NAME\.toml"):
        definitions.load_all(tmp_path)


def test_a_file_name_that_cannot_be_part_of_an_address_is_refused(tmp_path):
    with pytest.raises(InputError, match="rename the file"):
        definitions.load(write(tmp_path, SOUND, "My Talks.toml"))


def test_documents_are_found_by_path_and_glob_relative_to_the_file_each_once(tmp_path):
    (tmp_path / "calendars").mkdir()
    (tmp_path / "texts" / "deep").mkdir(parents=True)
    for name in ("texts/b.txt", "texts/a.txt", "texts/deep/c.txt", "texts/no.md"):
        (tmp_path / name).write_text("x")
    text = SOUND.replace('"*.txt"', '"../texts/a.txt", "../texts/*.txt", "../texts/**/c.txt", "../texts/missing.txt"')
    found = definitions.documents_of(definitions.load(write(tmp_path / "calendars", text)))
    assert [path.relative_to(tmp_path).as_posix() for path in found] == [
        "texts/a.txt", "texts/b.txt", "texts/deep/c.txt", "texts/missing.txt",
    ]  # fmt: skip
