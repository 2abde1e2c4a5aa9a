"""The models of pairs are fitted on the signs that the program gives, by a tool that still runs."""

from __future__ import annotations

from pathlib import Path
from statistics import mean

import numpy as np
import pytest
from fit_pairing import Case, cases, chances, fit
from pairing_kinds import KINDS

from factcheck.matching.sides.pairing import model

DRAFTS = Path(__file__).parents[2] / "drafts" / "dev"
LEAST_APART = 0.3
"""By how much likelier a model takes the errors of drafts that it was fitted on than what is right
there, on the mean, at least."""


@pytest.fixture(scope="module", params=KINDS)
def of_kind(request: pytest.FixtureRequest) -> tuple[str, list[Case]]:
    kind = KINDS[request.param]
    folders = [DRAFTS / name for name in ("airline", "athletics", "coup", "flood", "plane-crash")]
    return request.param, [case for folder in folders for case in cases(kind, folder)]


def test_each_sign_has_its_weight(of_kind: tuple[str, list[Case]]) -> None:
    name, found = of_kind
    signs = {sign for case in found for sign in case.signs}
    assert signs - KINDS[name].without <= set(model(name).weights)


def test_what_was_planted_is_likelier_than_what_was_not(of_kind: tuple[str, list[Case]]) -> None:
    name, found = of_kind
    wrong = [model(name).probability(case.signs) for case in found if case.wrong]
    right = [model(name).probability(case.signs) for case in found if not case.wrong]
    assert mean(wrong) >= mean(right or [0.0]) + LEAST_APART


def test_a_fit_finds_what_parts_the_wrong_from_the_right() -> None:
    generator = np.random.default_rng(7)
    rows = generator.normal(size=(2000, 3))
    wrong = (2 * rows[:, 0] - rows[:, 1] > 0).astype(float)
    weights = fit(rows, wrong, np.ones(len(rows)))
    assert -weights[1] == pytest.approx(weights[0] / 2, rel=0.1)
    assert weights[2] == pytest.approx(0.0, abs=0.1 * weights[0])
    assert ((chances(weights, rows) >= 0.5) == wrong).mean() >= 0.98


def test_a_row_counts_for_what_it_is_worth() -> None:
    rows, wrong = np.array([[0.0], [0.0]]), np.array([1.0, 0.0])
    assert chances(fit(rows, wrong, np.array([3.0, 1.0])), rows) == pytest.approx([0.75, 0.75])
