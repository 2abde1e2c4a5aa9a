"""Verbs that have the shape of nouns: what the court bans, what endangers the lake."""

from __future__ import annotations

import pytest

from factcheck.rules import Example
from tests.rules.examples import check

DRUG = "The court has not banned the drug."
LAKE = "The law does not endanger the lake."
DAM = "The dam does not flood the fields."

DONE = [
    (DRUG, "The drug, which the court bans, is old."),
    (LAKE, "The law, which endangers the lake, is old."),
    (LAKE, "The lake, which the law endangers, is deep."),
    (DAM, "The fields, which the dam floods, lie low."),
]
NOT_DONE = [
    (DRUG, "The drug, which no court bans, is old."),
    (DRUG, "The drug, of which the court has not seen the bans, is old."),
    (LAKE, "The lake, which nothing endangers, is deep."),
]


def denied(claim: str, draft: str) -> list[str]:
    """Return the words of a draft that tell as so what the claim denies."""
    return [one.text for one in check(Example(claims=(claim,), draft=draft)) if one.code == "FC501"]


@pytest.mark.parametrize(("claim", "draft"), DONE)
def test_a_verb_that_looks_like_a_noun_tells_what_is_done(claim: str, draft: str) -> None:
    assert len(denied(claim, draft)) == 1


@pytest.mark.parametrize(("claim", "draft"), NOT_DONE)
def test_what_nobody_does_is_no_act(claim: str, draft: str) -> None:
    assert denied(claim, draft) == []
