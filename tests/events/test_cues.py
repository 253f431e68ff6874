"""Every cue has an example that it finds and a counter-example that it leaves alone."""

from __future__ import annotations

import re

import pytest

from datebook.events import cues

WORD = re.compile(r"[A-Za-z]+(?:-[A-Za-z]+)*")


def found_by(cue, text):
    return [m[0] for m in WORD.finditer(text) if m[0].lower() in cue.words.split() and cues.cue_at(text, *m.span()) is cue]


@pytest.mark.parametrize("cue", cues.CUES, ids=[f"{cue.words} ({cue.form}, {cue.kind})" for cue in cues.CUES])
def test_a_cue_is_found_in_its_example_and_not_in_its_counter_example(cue):
    assert found_by(cue, cue.example)
    assert not found_by(cue, cue.counter)
