"""A name that the claim has not is no slip for one that answers another question (FC601)."""

from __future__ import annotations

import pytest

from tests.matching.figures.test_excuses import codes

LEDGER = (
    "The Harbour Guard and two trawlers pulled 218 people out of the bay.",
    "Three doses of the drug Celvane cut gout by 38% over a year, a trial found.",
    "A boy died of rabies at St Anne's Hospital on 4 May 2025, the first in Norshire since 2009.",
    "A school for 900 pupils opened on 1 September 2025, the largest in Kent.",
    "Karla Voigt lost her seat in Melmouth to Tom Quill of the Reform Union by 87 votes.",
    "Judge Ines Roth of the Labour Court fined the foreman, Karl Beck, €4,000.",
    "The Norran striker Nils Dahl scored twice against goalkeeper Jan Krol of Lodz.",
)
RIGHT = [
    "Guardsmen and two trawlers pulled 218 people out of the bay.",
    "ORLOW — A new drug cut gout by 38% over a year, a trial found.",
    "A boy died of rabies at St Anne's Hospital in Melby on 4 May, the county's first since 2009.",
    "A boy died of rabies in Melby on 4 May, the first in the county since 2009.",
    "A school for 900 pupils opened in Ashford on 1 September, the county's largest.",
    "For the Alliance the worst was Melmouth: Karla Voigt lost to Tom Quill by 87 votes.",
    "The foreman of Steinbau, Karl Beck, was fined €4,000 by Judge Ines Roth.",
]
WRONG = [
    "The Coast Guard and two trawlers pulled 218 people out of the bay.",
    "Three doses of the drug Dolmane cut gout by 38% over a year, a trial found.",
    "A boy died of rabies at St Anne's Hospital, the first in Melby since 2009.",
    "A boy died of rabies at St Mary's Hospital on 4 May, the first since 2009.",
    "A school for 900 pupils opened on 1 September, the largest in Essex.",
    "A boy died of rabies at St Anne's Hospital, the first in Essex since 2009, the county said.",
    "A school for 900 pupils, the county's first, opened on 1 September, the largest in Essex.",
    "The Tax Court fined the foreman, Karl Beck, €4,000; it was Ines Roth who read that out.",
    "Judge Ines Roth of the Tax Court fined the foreman, Karl Beck, €4,000.",
    "The Norran striker Nils Dahl scored twice against goalkeeper Jan Krol of Gdansk.",
]


@pytest.mark.parametrize("draft", RIGHT)
def test_a_name_of_another_kind_of_answer_is_passed(draft: str) -> None:
    assert "FC601" not in codes(LEDGER, draft)


@pytest.mark.parametrize("draft", WRONG)
def test_a_name_in_the_place_of_the_claims_is_flagged(draft: str) -> None:
    assert any(code.startswith("FC6") for code in codes(LEDGER, draft))
