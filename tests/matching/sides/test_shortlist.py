"""Which of the claims that an index suggests are compared slot by slot."""

from __future__ import annotations

from factcheck.checker import Checker, as_document
from factcheck.matching.sides.shortlist import NEAREST, NEAREST_IN_CONTEXT
from tests.matching.matching import TOLD, ledger_of

PORTS = ("Bari", "Cadiz", "Dover", "Esbjerg", "Fremantle", "Gdansk", "Haifa", "Incheon")
FERRIES = tuple(f"A ferry from {port} sank in a storm." for port in PORTS)
VICTIMS = "In Riga 317 people drowned that winter."
QUOTED = 'The harbour master said on Monday: "Nobody saw the wave before it broke."'


def compared(draft: str, *claims: str) -> list[str]:
    """Return the claims beside which the draft's sentences are put, in their order."""
    groups = Checker(ledger_of(*claims)).comparisons(as_document(draft, TOLD))
    return [one.claim.text for group in groups for one in group]


def test_no_more_than_the_nearest_claims_are_compared() -> None:
    claims = (*FERRIES, *(f"The mayor of {port} opened a museum." for port in PORTS))
    found = compared("A ferry sank in a storm.", *claims)
    assert NEAREST <= len(found) <= NEAREST + NEAREST_IN_CONTEXT < len(claims)


def test_the_claim_that_is_repeated_is_among_them_wherever_it_stands() -> None:
    for claim in FERRIES:
        assert claim in compared(claim.replace("sank", "went down"), *FERRIES)


def test_a_claim_that_tells_of_something_else_is_not_compared_even_where_there_are_few() -> None:
    assert compared("The museum shows forty portraits.", *FERRIES[:NEAREST]) == []


def test_a_far_claim_with_a_figure_of_the_statement_is_compared() -> None:
    assert VICTIMS in compared(
        "A ferry from Bari sank in a storm with 317 on board.", *FERRIES, VICTIMS
    )


def test_a_far_claim_with_another_figure_is_not() -> None:
    draft = "A ferry from Bari sank in a storm with 318 on board."
    assert VICTIMS not in compared(draft, *FERRIES, VICTIMS)


def test_a_far_claim_on_record_for_a_quotation_is_compared() -> None:
    draft = 'A ferry sank in a storm, and "nobody saw the wave", said those on board.'
    assert QUOTED in compared(draft, *FERRIES, QUOTED)


def test_a_claim_that_means_the_same_in_other_words_is_compared() -> None:
    claim = "The report was published on 9 September."
    assert claim in compared("The findings were made public on Tuesday.", *FERRIES, claim)


def test_what_a_short_sentence_tells_of_may_stand_before_it() -> None:
    crowd = [f"The mayor of {port} opened a museum." for port in PORTS]
    crowd += [f"It cost the port of {port} a fortune." for port in PORTS]
    repairs = "Repairs to the Calder bridge came to £4.1m."
    draft = "The Calder bridge reopened after repairs. It cost £1.4m."
    assert repairs in compared(draft, *crowd, repairs)
    assert repairs not in compared("The museum reopened. It was full.", *crowd, repairs)
