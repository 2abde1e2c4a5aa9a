"""An article held to the ledger that is proposed from it contradicts nothing of that."""

from __future__ import annotations

import datetime as dt

import pytest

from factcheck.checker import Checker
from factcheck.ledger import Ledger
from factcheck.ledger.propose import propose
from factcheck.model import Document, Severity, Status

DAY = dt.date(2026, 1, 30)
ARTICLES = {
    "a pronoun behind one of whom is told": (
        "''I'm not hiding that I want Donald Roe to be the next governor of the state.'' After "
        "all, he says, ''I never claimed to be a journalist.''\n\nRoe voiced support for the "
        "bridge in a talk with the radio host Howard Lund.\n\nBut, as Mr. Vane said, ''At a "
        "certain point, you wake up and you realize you have lost the trust of every reader.'' "
        "Therefore any attempt to debunk a falsehood by Mr. Roe, he said, becomes hopeless."
    ),
    "a share that another sentence has otherwise": (
        "Mr. Lund, who estimated that one-quarter to one-third of his union's workers were Roe "
        "supporters, said he voted for Mr. Vane in 2008.\n\nMr. Lund said he believed that more "
        "than half of his union's workers support Senator Ada Berg, while very few support Mary "
        "Hill."
    ),
}


@pytest.mark.parametrize("text", ARTICLES.values(), ids=ARTICLES)
def test_an_article_contradicts_nothing_of_its_own_ledger(text: str) -> None:
    document = Document(text=text, file_text=text, date=DAY)
    found = propose(document, published=DAY, status=Status.VERIFIED)
    ledger = Ledger.of(found.claims, found.sources, [found.document])
    assert len(ledger.claims) > 1
    findings = Checker(ledger).check(document).findings
    assert [one for one in findings if one.severity is Severity.ERROR] == []
