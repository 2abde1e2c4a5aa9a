"""What is told of one clause of a claim, whose other clause has the opposite."""

from __future__ import annotations

import pytest

from factcheck.model import Severity
from factcheck.rules import Example
from tests.rules.examples import check

HONEST = [
    (
        "The council approved the plan by seven votes to two.",
        "Two councillors voted against the plan.",
    ),
    (
        "Inflation fell to 2.1% in May, the lowest since 2021.",
        "Inflation has not been so low since 2021.",
    ),
    (
        "The club sold its captain to Lyon and has not replaced him.",
        "The captain has left the club for Lyon.",
    ),
    (
        "The firm will close its plant in Derby and keep the one in Hull.",
        "The plant in Hull will stay open.",
    ),
    (
        "The firm will close its plant in Derby and keep the one in Hull.",
        "The plant in Derby is to shut.",
    ),
    (
        "The army withdrew from the town on Monday after entering it in March.",
        "The army entered the town in March.",
    ),
    ("The court quashed the conviction but upheld the fine.", "The fine stands, the court ruled."),
    (
        "The bank raised its rate in May and June before cutting it in December.",
        "The bank cut its rate in December.",
    ),
    ("Sales rose 4% in Asia and fell 6% in Europe.", "In Europe sales were down 6%."),
    ("Hill was arrested on Monday and freed on bail on Tuesday.", "Hill was arrested on Monday."),
    (
        "The ferry left Bari at eight and reached Split at dawn.",
        "The ferry arrived in Split at dawn.",
    ),
    (
        "Ms Lund, who opposed the merger, resigned from the board.",
        "Ms Lund was against the merger.",
    ),
    ("The bill was defeated by 212 votes to 190.", "The bill did not pass."),
    ("Halden Air carried 212,000 passengers in the quarter.", "Halden Air lost $8 million in it."),
    (
        "The team won the first leg 2-0 and lost the second 3-1.",
        "The team lost the second leg 3-1.",
    ),
    (
        "The minister defended the law, which judges have criticised.",
        "Judges have criticised the law.",
    ),
    ("The museum opens at ten and closes at six.", "The museum is open until six."),
    (
        "Prices rose by 2%, less than the 3% that economists expected.",
        "Economists had expected prices to rise more.",
    ),
    ("The border was closed on Friday and reopened on Sunday.", "The border is open again."),
    (
        "The mayor admitted that the city had ignored warnings.",
        "The city ignored warnings, as its mayor has conceded.",
    ),
    (
        "The charity accused the firm of hiding the report, which the firm denies.",
        "The firm denies that it hid the report.",
    ),
    ("The judge rejected the plea and set a trial for May.", "The trial will begin in May."),
    (
        "The government said it would appeal if the court ruled against it.",
        "The government will appeal if it loses.",
    ),
    (
        "The company hopes to reopen the mine in 2027 and has hired 40 engineers.",
        "The company has hired 40 engineers.",
    ),
    ("The drug is approved for adults but not for children.", "Adults may be given the drug."),
    (
        "The drug is approved for adults but not for children.",
        "The drug is not approved for children.",
    ),
    (
        "The line will be shut for 12 days from Monday while the bridge is repaired.",
        "The line will reopen in two weeks.",
    ),
    ("Ross was cleared of murder and convicted of manslaughter.", "Ross was acquitted of murder."),
    (
        "The bank expects rates to fall, while most economists expect them to stay where they are.",
        "Most economists expect no change in rates.",
    ),
    (
        "The rebels released 12 hostages and still hold nine.",
        "Twelve hostages were freed by the rebels.",
    ),
    (
        "Voters rejected the tax in 2019 and approved it on Sunday.",
        "The tax was approved on Sunday.",
    ),
    (
        "The train was late leaving Leeds but arrived in York on time.",
        "The train reached York on time.",
    ),
    (
        "Kim may miss the first match but will play in the second.",
        "Kim will play in the second match.",
    ),
]
SWAPPED = [
    (
        "Apparel sales fell 3.4 percent while home goods sales rose 6.8 percent.",
        "Sales of home goods [fell] 6.8 percent.",
    ),
    (
        "The firm will close its plant in Derby and keep the one in Hull.",
        "The plant in Hull is to [shut].",
    ),
    ("Sales rose 4% in Asia and fell 6% in Europe.", "In Asia sales were [down] 4%."),
    ("Ross was cleared of murder and convicted of theft.", "Ross was [acquitted] of theft."),
    ("Prices rose in May and fell in June.", "In June prices [rose]."),
    ("The motion was carried by 54 votes to 40.", "The motion was [lost]."),
]


@pytest.mark.parametrize(("claim", "draft"), HONEST)
def test_what_the_clause_of_the_same_words_tells_is_no_opposite(claim: str, draft: str) -> None:
    found = check(Example(claims=(claim,), draft=draft))
    assert [one for one in found if one.severity is not Severity.INFO] == []


@pytest.mark.parametrize(("claim", "draft"), SWAPPED)
def test_what_the_clause_of_other_words_tells_is(claim: str, draft: str) -> None:
    text = draft.replace("[", "").replace("]", "")
    found = [one.span for one in check(Example(claims=(claim,), draft=text)) if one.code[2] == "5"]
    place = range(draft.index("["), draft.index("]") - 1)
    assert any(span.start in place or place.start in range(span.start, span.end) for span in found)
