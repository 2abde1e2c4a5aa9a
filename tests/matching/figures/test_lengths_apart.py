"""Lengths of time: of a stretch, and how long before or after a moment something was."""

from __future__ import annotations

import pytest

from tests.matching.figures.test_excuses import codes

SHELL = "The shell struck an hour before the market was due to close, witnesses told the mission."
DAM = "The dam burst 15 minutes after the alarm, engineers said."
CALL = "The first engines arrived nine minutes after the call."

STRETCHES = [
    (SHELL, "Seven in every 10 shells struck in the 12 hours from 6 p.m., the mission said."),
    (SHELL, "In the two hours from 6 p.m. shells struck the market, witnesses told the mission."),
    (DAM, "In the 45 minutes after midnight three alarms went off at the dam."),
    (CALL, "During the 20 minutes that the call lasted, the first engines stood idle."),
]
LEADS = [
    (SHELL, "The shell struck two hours before the market was due to close."),
    (DAM, "It was 25 minutes after the alarm that the dam burst."),
    (CALL, "Within four minutes of the call the first engines arrived."),
]


@pytest.mark.parametrize(("claim", "draft"), STRETCHES)
def test_a_stretch_is_not_how_long_before_a_moment_something_was(claim: str, draft: str) -> None:
    assert codes((claim,), draft) == []


@pytest.mark.parametrize(("claim", "draft"), LEADS)
def test_how_long_before_it_may_be_told_wrongly(claim: str, draft: str) -> None:
    assert codes((claim,), draft) == ["FC101"]
