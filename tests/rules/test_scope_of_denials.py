"""How far a denial reaches in a claim, by what drafts may tell of it and may not."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml_rs

from factcheck.model import Finding, Severity
from factcheck.rules import Example
from tests.rules.examples import check

ROWS = yaml_rs.loads(Path(__file__).with_name("denials.yaml").read_text(encoding="utf-8"))
HONEST, WRONG = (
    [(row["claim"], row["draft"]) for row in ROWS[name]] for name in ("honest", "wrong")
)


def alarms(claim: str, draft: str) -> list[Finding]:
    found = check(Example(claims=(claim,), draft=draft))
    return [one for one in found if one.severity is not Severity.INFO]


@pytest.mark.parametrize(("claim", "draft"), HONEST)
def test_what_stands_beside_a_denial_is_not_denied(claim: str, draft: str) -> None:
    assert alarms(claim, draft) == []


@pytest.mark.parametrize(("claim", "draft"), WRONG)
def test_what_a_denial_reaches_may_not_be_affirmed(claim: str, draft: str) -> None:
    assert alarms(claim, draft) != []


MARKED = {
    "the other one, where there is no other": (
        "Vandersteen said no other Norvik rider was under investigation.",
        "Vandersteen said [another Norvik rider was] under investigation.",
    ),
    "what was decided, and not whether": (
        "The agency has not decided whether people injected with the vaccine need a further dose.",
        "The agency [has decided that people injected] with the vaccine need a further dose.",
    ),
    "the evidence, and not what it is of": (
        "The auditors found no evidence that patients had died because of delays.",
        "The auditors [found evidence that patients had died] because of delays.",
    ),
    "the verb, and not what stands beside the noun": (
        "There would be no publicly funded recount of the vote.",
        "A [publicly funded recount of the vote will go] ahead.",
    ),
    "the decision that there is none": (
        "No decision has been made on the site of the new stadium.",
        "A [decision has been made] on the site of the new stadium.",
    ),
    "up to when it would not": (
        "The new jail of 420 cells would not open before 2029.",
        "The new jail of 420 cells [is to open before the end of 2028].",
    ),
    "everyone, where nobody did": (
        "No one on board the trawler wore a life jacket.",
        "[Everyone on board the trawler wore] a life jacket.",
    ),
    "the verb of what is but possible": (
        "Sandoval said further cuts were possible in 2027 if wage growth slowed.",
        "Further cuts [will come] in 2027 if wage growth slows, Sandoval said.",
    ),
    "no more than the verb that is denied": (
        "The club does not expect Hale to play again this season.",
        "The club [expects] Hale to play again this season.",
    ),
    "no determiner of what the claim denies to be done": (
        "Police did not search a house in Bern on Monday.",
        "Police [searched] a house in Bern on Monday.",
    ),
}


@pytest.mark.parametrize(("claim", "draft"), MARKED.values(), ids=MARKED)
def test_the_words_that_differ_are_those_that_are_marked(claim: str, draft: str) -> None:
    text = draft.replace("[", "").replace("]", "")
    (found,) = alarms(claim, text)
    assert found.text == draft[draft.index("[") + 1 : draft.index("]")]
