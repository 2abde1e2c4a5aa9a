"""Which claims of a ledger a draft repeats, whatever else the ledger holds."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.checker import Checker
from factcheck.ledger import Ledger
from factcheck.matching.retrieval.index import ClaimIndex
from factcheck.model import Claim, Document, Evidence, Match, Settings
from tests.generated import Story, stories
from tests.matching.matching import TOLD, ledger_of, matched

FERRY = "The ferry from Genoa sank off the coast of Sicily with 40 cars on board."
COURT = "The court in Leeds sentenced Harlow to nine years in prison for fraud."
MINE = "The copper mine at Toral closed after a flood killed four miners."
STORY = (FERRY, COURT, MINE)

REPEATS = {
    "a paraphrase": ("Harlow was jailed for nine years for fraud by a Leeds court.", COURT),
    "another order": ("Off Sicily, a ferry from Genoa with 40 cars on board sank.", FERRY),
    "a part of it": ("The copper mine at Toral was closed.", MINE),
    "a wrong figure": ("The ferry from Genoa sank off Sicily with 60 cars on board.", FERRY),
}
STRANGERS = [
    "Wheat prices in Chicago rose for a third day.",
    "The museum will show forty portraits by local painters.",
    "He said nothing.",
    "",
    "?",
]


def best(draft: str, *claims: str) -> list[str]:
    return [match.claim.text for match in matched(draft, *claims) if not match.secondary]


@pytest.mark.parametrize(("draft", "claim"), REPEATS.values(), ids=REPEATS)
def test_a_statement_is_matched_with_the_claim_that_it_repeats(draft: str, claim: str) -> None:
    assert best(draft, *STORY) == [claim]


@pytest.mark.parametrize("draft", STRANGERS)
def test_what_the_ledger_does_not_know_matches_nothing(draft: str) -> None:
    assert matched(draft, *STORY) == ()


def test_an_empty_ledger_matches_nothing() -> None:
    assert matched(FERRY) == ()


def test_without_the_ledger_nothing_is_matched() -> None:
    checker = Checker(ledger_of(*STORY), Settings(use_ledger=False))
    assert checker.matches(FERRY, date=TOLD) == ()


def test_a_claim_told_word_for_word_speaks_alone() -> None:
    likely = FERRY.replace("40", "60")
    draft = "It was late when the rescue began. " + FERRY
    assert best(draft, likely, FERRY) == [FERRY]


def test_a_claim_that_another_outdoes_is_secondary() -> None:
    short = "The ferry from Genoa sank."
    found = matched("The Genoa ferry sank.", short, FERRY)
    assert {match.claim.text: match.secondary for match in found} == {short: False, FERRY: True}


def test_the_likeliest_claim_of_a_statement_comes_first() -> None:
    claims = [FERRY, "A ferry sank off the coast of Sicily.", "Cars burned on a ferry from Genoa."]
    scores = [match.score for match in matched(FERRY.replace("sank", "went down"), *claims)]
    assert len(scores) > 1
    assert scores == sorted(scores, reverse=True)


def test_a_paragraph_tells_what_a_later_sentence_leaves_out() -> None:
    alone = "It killed four miners."
    whole = f"The copper mine at Toral was flooded. {alone}"
    apart = whole.replace(". It", ".\n\nIt")

    def score(draft: str) -> float:
        return max((m.score for m in matched(draft, MINE) if m.statement.text == alone), default=0)

    assert score(whole) > score(alone)
    assert score(apart) == score(alone)


def test_the_title_tells_what_the_story_is_about() -> None:
    checker = Checker(ledger_of(MINE))
    text = "The flood killed four people."
    drafts = [Document(text=text, file_text=text, title=t) for t in (None, "Toral copper mine")]
    bare, titled = (max(m.score for m in checker.matches(draft)) for draft in drafts)
    assert titled > bare


def test_the_words_of_a_quotation_find_its_claim_among_many() -> None:
    said = "We will not leave the valley while the dam holds"
    quote = Claim(
        id="quote", text=f"Ilves said: “{said}”.", evidence=(Evidence(document="a", quote=said),)
    )
    many = [Claim(id=f"ferry-{n}", text=f"{FERRY} It was trip {n}.") for n in range(60)]
    draft = "“We will leave the valley while the dam holds,” she told a crowd about the ferry."
    found = Checker(Ledger.of([*many, quote])).matches(draft)
    assert [match.claim.id for match in found if match.quotations] == ["quote"]


def test_a_claim_is_found_among_hundreds_of_others() -> None:
    others = [f"The town of Number{n} opened {n} schools in {1900 + n % 100}." for n in range(400)]
    assert best(REPEATS["a paraphrase"][0], *others, COURT) == [COURT]


def test_a_statement_is_compared_with_a_bounded_number_of_claims(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[int] = []
    candidates = ClaimIndex.candidates

    def counted(self: ClaimIndex, text: str, most: int) -> object:
        found = list(candidates(self, text, most))
        asked.append(len(found))
        return found

    monkeypatch.setattr(ClaimIndex, "candidates", counted)
    matched(FERRY, *(f"{FERRY} It was trip {n}." for n in range(200)))
    assert 0 < max(asked) <= 20


class Counted(Sequence[Claim]):
    """Claims that count how often one of them is read."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        self._claims = claims
        self.read = 0

    def __len__(self) -> int:
        return len(self._claims)

    def __getitem__(self, place: Any) -> Any:
        self.read += 1
        return self._claims[place]


def test_a_large_ledger_is_not_read_through_for_one_draft() -> None:
    draft = "Anna Reuter, 62, told the court on Monday that she had never seen the driver."
    reuter = "Anna Reuter, 52, a nurse from Ulm, told the court that she had seen the driver."
    others = [f"The town of Number{n} opened {n} schools in {1900 + n % 100}." for n in range(3000)]
    claims = Counted(ledger_of(*others, reuter).claims)
    checker = Checker(evolve(ledger_of(), claims=claims))
    assert checker.check(draft).findings
    claims.read = 0
    assert checker.check(draft).findings
    assert claims.read < 300


@settings(max_examples=30, deadline=None)
@given(stories(), st.randoms(use_true_random=False))
def test_the_order_of_the_claims_does_not_matter(story: Story, random: st.random) -> None:
    def found(ledger: Ledger) -> set[tuple[str, str, float]]:
        matches: list[Match] = list(Checker(ledger).matches(draft, date=TOLD))
        return {(m.statement.text, m.claim.text, round(m.score, 9)) for m in matches}

    draft = " ".join(told.text for told in story.told)
    claims = list(story.ledger.claims)
    random.shuffle(claims)
    shuffled = Ledger.of(claims, story.ledger.sources.values(), story.ledger.documents.values())
    assert found(shuffled) == found(story.ledger)


def test_what_conflicts_with_a_claim_is_as_likely_to_repeat_it() -> None:
    claim = "Russia and Ukraine exchanged 157 prisoners of war each."
    other = "The last prisoner swap between Moscow and Kyiv before it was in October."
    first, *_ = matched("Kyiv and Moscow each freed 175 prisoners.", claim, other)
    assert first.claim.text == claim
    assert first.probability is not None
    assert first.probability >= max(pair.score for pair in first.quantities) > 0.5
