"""What the README shows is what a newcomer sees."""

import doctest
import re
from pathlib import Path

import pytest

from datebook import definitions, settings
from datebook.cli import main
from datebook.cli.parser import parser

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def verbs():
    """Every verb of the command line, as it is written there."""
    root = parser()
    return [line.split()[0] for line in root.format_help().split("verbs:")[1].splitlines() if re.match(r"    [a-z]", line)]


def test_every_verb_is_documented():
    assert verbs()
    assert [verb for verb in verbs() if f"`datebook {verb}" not in README] == []


def test_every_setting_is_documented():
    names = {f"DATEBOOK_{name.upper()}" for name in settings.Settings.model_fields}
    assert {name for name in names if name not in README} == set()


SHOWN = {
    "read seeds/": ["read", "seeds/"],
    "rehearse": ["rehearse", "us-russia-talks", "--from", "2022-01-01", "--to", "2022-01-31"],
}


@pytest.mark.parametrize("name", SHOWN)
def test_what_is_shown_is_what_is_printed(name, capsys, monkeypatch):
    monkeypatch.chdir(ROOT)
    for variable in ("DATEBOOK_CALENDARS_DIR", "DATEBOOK_CONFIG"):
        monkeypatch.delenv(variable, raising=False)
    assert main(SHOWN[name]) == 0
    printed = capsys.readouterr().out
    shown = next(
        block for block in re.findall(r"```\n(.*?)```", README, re.DOTALL) if f"$ datebook {' '.join(SHOWN[name])}" in block
    )
    part = shown.split(f"$ datebook {' '.join(SHOWN[name])}\n")[1].split("\n$ ")[0].strip("\n")
    for piece in part.split("\n  …\n"):
        assert piece.strip("\n") in printed


def test_the_times_it_shows_are_those_that_are_read(tmp_path, capsys):
    block = README[README.index("$ printf") :].split("```")[0]
    path = tmp_path / "text"
    path.write_text(re.search(r"printf '(.*?)'", block)[1], encoding="utf-8")
    assert main(["read", str(path), "--times", "--published", "2022-01-19"]) == 0
    assert block.split("  …\n")[1].strip("\n") in capsys.readouterr().out


def test_the_python_it_shows_gives_what_it_says():
    assert doctest.testfile(str(ROOT / "README.md"), module_relative=False).failed == 0


def test_the_definition_it_shows_is_sound(tmp_path):

    block = re.search(r"```toml\n(.*?)```", README, re.DOTALL)[1]
    path = tmp_path / "nordic.toml"
    path.write_text("\n".join(line.removeprefix("   ") for line in block.splitlines()))
    assert definitions.load(path).keep.parties == ("Norway", "Sweden")
