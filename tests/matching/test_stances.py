"""Which marks of stance and speech govern what a draft and a claim share."""

from __future__ import annotations

import pytest

from factcheck.model import GoverningMark, Match, StanceKind
from tests.matching.matching import matched

CLAIM = "The airline signed the order for new engines."

OURS = {
    "a negation": ("The airline has not signed the order for new engines.", "not"),
    "a hedge": ("The airline may have signed the order for new engines.", "may"),
    "a denial": ("The airline denied signing the order for new engines.", "denied"),
    "a plan": ("The airline plans to sign the order for new engines.", "plans to"),
}
OUTSIDE = {
    "a hedge on something else": (
        "The airline signed the order for new engines, though bad weather may close airports."
    ),
    "none at all": "The order for new engines was signed by the airline.",
}


def match(draft: str, claim: str = CLAIM) -> Match:
    (found,) = matched(draft, claim)
    return found


def governing(marks: tuple[GoverningMark, ...]) -> list[str]:
    """Return the marks that govern something shared, but those of direction."""
    kinds = (mark for mark in marks if mark.mark.kind is not StanceKind.DIRECTION)
    return [mark.mark.text for mark in kinds if mark.governed]


@pytest.mark.parametrize(("draft", "mark"), OURS.values(), ids=OURS)
def test_a_mark_governs_the_shared_words_that_follow_it(draft: str, mark: str) -> None:
    assert governing(match(draft).our_stance) == [mark]


@pytest.mark.parametrize("draft", OUTSIDE.values(), ids=OUTSIDE)
def test_a_mark_on_other_words_governs_nothing_shared(draft: str) -> None:
    assert governing(match(draft).our_stance) == []


def test_the_claims_own_mark_shows_where_the_draft_has_its_target() -> None:
    draft = "The airline signed the order for new engines."
    (mark,) = match(draft, "The airline may have signed the order for new engines.").their_stance
    assert mark.mark.text == "may"
    assert mark.answer is not None
    assert mark.answer.of(draft) == "signed"


@pytest.mark.parametrize(
    ("sentence", "pole"),
    [
        ("Prices of bread rose in May.", 1),
        ("Prices of bread fell in May.", -1),
        ("Prices of bread did not rise in May.", -1),
        ("Prices of bread did not fall in May.", 1),
    ],
)
def test_a_negation_turns_a_direction(sentence: str, pole: int) -> None:
    found = match(sentence, "Prices of bread rose in May.").our_stance
    assert [m.pole for m in found if m.mark.kind is StanceKind.DIRECTION] == [pole]


def test_the_subject_of_a_mark_is_the_name_before_it() -> None:
    draft = "After talks with Boeing, Qantas has not signed the order for new engines."
    (mark,) = [m for m in match(draft).our_stance if m.mark.kind is StanceKind.NEGATION]
    assert mark.subject is not None
    assert mark.subject.text == "Qantas"


DONE = {
    "a past verb": ("The airline signed the order for new engines.", True),
    "a participle": ("The order was signed by the airline.", True),
    "a plan": ("The airline will sign the order for new engines.", False),
}


@pytest.mark.parametrize(("draft", "done"), DONE.values(), ids=DONE)
def test_what_is_told_in_the_past_is_done(draft: str, done: bool) -> None:
    (found,) = matched(draft, "The airline plans to sign the order for new engines.")
    assert ("signed" in {span.of(draft) for span in found.done.values()}) is done


SPEECH = {
    "said of it all": ("The airline signed the order for new engines, Marta Ilves said.", 1),
    "said of something else": (
        "The airline signed the order for new engines. Marta Ilves said she was tired.",
        0,
    ),
    "nobody says it": ("The airline signed the order for new engines.", 0),
}


@pytest.mark.parametrize(("draft", "count"), SPEECH.values(), ids=SPEECH)
def test_only_who_says_what_is_shared_is_compared(draft: str, count: int) -> None:
    found = [told for m in matched(draft, CLAIM) for told in m.attributions]
    assert len(found) == count
