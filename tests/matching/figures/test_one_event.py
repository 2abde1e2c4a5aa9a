"""Whose figure it is where a sentence tells two claims, one of which names somebody else."""

from __future__ import annotations

import pytest

from tests.matching.figures.test_excuses import codes

SHELLS = (
    "Norland fired 183 shells at Orlo overnight.",
    "Karsia's guns stopped 156 of the 183 shells.",
)
LETTERS = (
    "Ferrant Water sent 4,812 letters to households in March.",
    "Tarn's post office lost 1,340 of the 4,812 letters.",
)

WRONG = [
    (SHELLS, "Of the 183 shells that Norland fired, the guns stopped 165."),
    (SHELLS, "Norland fired 183 shells, and the guns stopped 165 of them."),
    (LETTERS, "Of the 4,812 letters that Ferrant Water sent, the post office lost 1,430."),
]
RIGHT = [
    (SHELLS, "Of the 183 shells that Norland fired, the guns stopped 156."),
    (SHELLS, "Of the 183 shells that Norland fired, 27 came through."),
    (LETTERS, "Of the 4,812 letters that Ferrant Water sent, the post office lost 1,340."),
]
OF_OTHERS = [
    (SHELLS, "Of the shells that Wossam fired, the guns stopped 165."),
    (SHELLS, "Of the 183 shells that Wossam fired, the guns stopped 165."),
    (SHELLS[1:], "Of the 183 shells that Norland fired, the guns stopped 165."),
]


@pytest.mark.parametrize(("claims", "draft"), WRONG)
def test_whom_a_claim_names_that_shares_a_figure_is_of_the_same_event(
    claims: tuple[str, ...], draft: str
) -> None:
    assert codes(claims, draft) == ["FC101"]


@pytest.mark.parametrize(("claims", "draft"), RIGHT)
def test_what_two_claims_that_share_a_figure_have_is_right(
    claims: tuple[str, ...], draft: str
) -> None:
    assert codes(claims, draft) == []


@pytest.mark.parametrize(("claims", "draft"), OF_OTHERS)
def test_whom_no_such_claim_names_makes_it_another_event(
    claims: tuple[str, ...], draft: str
) -> None:
    assert "FC101" not in codes(claims, draft)


STORM = ("A storm on 24 January 2026 left 56,000 homes without power in Kerrow county.",)
OF_ITS_MONTH = [
    (
        "The county had a hard January. A storm late in the month left [65,000] homes there dark.",
        True,
    ),
    ("A storm early in the year left [65,000] homes in Kerrow county without power.", True),
    ("The county had a hard January. Late in the month a storm left 56,000 homes dark.", False),
    ("Late in November a storm cut off 31,000 homes in Kerrow county.", False),
    ("Late last year a storm cut off 31,000 homes in Kerrow county.", False),
]


@pytest.mark.parametrize(("draft", "is_wrong"), OF_ITS_MONTH)
def test_the_month_that_a_text_tells_of_is_no_other_event(draft: str, is_wrong: bool) -> None:
    assert codes(STORM, draft.replace("[", "").replace("]", "")) == ["FC101"] * is_wrong
