"""A date of a clause within a sentence is that of another act than what is told around it."""

from __future__ import annotations

import pytest

from tests.matching.figures.test_excuses import codes

LEDGER = (
    "The relief fund had received $52 million of the $145 million by 17 August 2025.",
    "The court freed 12 of the 30 protesters on 6 October 2025.",
    "Prosecutors charged Dan Weil with fraud on 2 October 2025.",
    "The ferry Astrid reached Bergen on 7 October 2025.",
    "The mine at Karsk reopened on 28 September 2025.",
    "Storm Edwin in February 2025 accounted for £96 million of the claims.",
    "Hallam Air fell 6.8 per cent to 231 pence on 4 February 2026, after rising on 3 February.",
    "The clinic in Aldmoor closed on 4 May 2025 after nurses walked out.",
    "The pool barred Otto Berg, a diver, for life; the federation will decide on 29 May 2026.",
    "The bakery's union rejected the offer; talks will resume on 8 June 2026.",
    "On 3 July 2025 divers found the wreck; it was raised in the autumn.",
    "The ship was built in 2004, and inspectors found five faults in September 2024.",
    "On 20 June 2025 Halden's said it would close 26 stores by January 2026.",
)
TOLD = [
    ("The fund has received $52 million of the $145 million that it asked for on 4 July.", False),
    ("The fund, which began on 4 July, had received $52 million of the $145 million.", False),
    ("The fund had received $52 million of the $145 million by 7 August.", True),
    ("The court freed 12 of the 30 protesters who were detained on 3 October.", False),
    ("The court freed 12 of the 30 protesters detained on 3 October.", False),
    ("The court, which sat until midnight, freed 12 of the 30 protesters on 3 October.", True),
    ("Prosecutors charged Dan Weil, arrested on 28 September, with fraud.", False),
    ("Dan Weil, who was charged with fraud on 28 September, is 42.", True),
    ("Dan Weil, charged with fraud on 28 September, is 42.", True),
    ("The ferry Astrid, which had left Hull on 5 October, reached Bergen.", False),
    ("The ferry Astrid, which carries 300 cars, reached Bergen on 5 October.", True),
    ("The mine at Karsk has reopened after a roof collapsed on 3 August.", False),
    ("The mine at Karsk, where a roof collapsed, reopened on 3 August.", True),
    ("Prosecutors charged Dan Weil with a fraud that began on 28 September.", False),
    ("The ferry Astrid reached Bergen with mail that was loaded on 5 October.", False),
    ("Officials said that the mine at Karsk reopened on 3 August.", True),
    ("The clinic in Aldmoor closed after nurses went home, on 9 May.", True),
    ("The clinic in Aldmoor closed after nurses went home on 1 May.", False),
    # what the clause tells is dated by the claim itself
    ("The clinic in Aldmoor has closed since nurses walked out on 1 May.", True),
    # what is said to come is an act as well
    ("Halden's said in June that it would close 26 stores by March 2026.", True),
    ("Halden's said in June that it planned to close 26 stores by March 2026.", True),
    ("Halden's said in June that it would close 26 stores by January 2026.", False),
    ("Halden's said in June that it would close 26 stores whose leases had ended in March.", False),
    # a date beside a noun is that of the noun, and a gerund is an act too
    ("Storm Edwin, which felled trees in January, accounted for £96 million of claims.", True),
    ("Shares in Hallam Air went to 231 pence, having risen on Monday.", True),
    # of two sentences that a semicolon joins each has its own day
    ("The club stands by Otto Berg, a diver, who was barred for life on 20 May.", False),
    ("Otto Berg, a diver, was barred for life by the pool on 20 May.", False),
    ("The federation will decide on 21 May about the diver, Otto Berg.", True),
    ("Otto Berg, whom the pool barred, will know what the federation decides on 21 May.", True),
    ("The union and the bakery rejected the offer on 2 June.", False),
    ("The union will resume talks on 2 June.", True),
    ("Divers found the wreck on 4 July; it was raised in the autumn.", True),
    # what the claim dates is told nowhere else
    ("The ship, built in 2004, had five faults when she was inspected in September 2023.", True),
]


@pytest.mark.parametrize(("draft", "wrong"), TOLD)
def test_only_the_date_of_the_claims_act_can_be_wrong(draft: str, *, wrong: bool) -> None:
    assert ("FC401" in codes(LEDGER, draft)) == wrong
