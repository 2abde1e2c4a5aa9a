"""How far a denial reaches in a claim, by what drafts may tell of it and may not."""

from __future__ import annotations

import pytest

from factcheck.model import Finding, Severity
from factcheck.rules import Example
from tests.rules.examples import check

HONEST = [
    (
        "Dragan has not conceded and plans to file for a recount on 22 April.",
        "He plans to file for a recount on 22 April.",
    ),
    (
        "The company has not apologised and faces a fine of $2 million.",
        "The company faces a fine of $2 million.",
    ),
    (
        "The mayor does not support the scheme and wants it put to a vote in June.",
        "The mayor wants the scheme put to a vote in June.",
    ),
    (
        "Kestrel has not paid a dividend since 2021 and owes banks 410 million euros.",
        "Kestrel owes banks 410 million euros.",
    ),
    (
        "The ferry is not insured and carries 300 passengers a day.",
        "The ferry carries 300 passengers a day.",
    ),
    (
        "The club has not replaced its coach and sits bottom of the table.",
        "The club sits bottom of the table.",
    ),
    (
        "The striker did not train on Monday and will miss the match against Leeds.",
        "The striker will miss the match against Leeds.",
    ),
    (
        "The minister refused to resign and called the report flawed.",
        "The minister called the report flawed.",
    ),
    ("Hansen denied wrongdoing and said he would appeal.", "Hansen said he would appeal."),
    (
        "The court did not hear the witness but read her statement to the jury.",
        "The court read the witness's statement to the jury.",
    ),
    (
        "The hospital has no isolation ward and sends patients to Lyon.",
        "The hospital sends patients to Lyon.",
    ),
    ("No one was injured and the plant reopened on Tuesday.", "The plant reopened on Tuesday."),
    ("Nobody claimed the prize and the money goes to charity.", "The money goes to charity."),
    (
        "Weber said the bank had lent to firms that never repaid and must now write off loans.",
        "Weber said the bank must now write off loans.",
    ),
    (
        "The drug that did not cure malaria shortened the fever by two days.",
        "The drug shortened the fever by two days.",
    ),
    (
        "Residents who had not left by noon were taken out by boat.",
        "Residents were taken out by boat.",
    ),
    (
        "The airline, which has not made a profit since 2019, ordered 20 jets.",
        "The airline ordered 20 jets.",
    ),
    ("Unable to pay its suppliers, the chain closed 40 shops.", "The chain closed 40 shops."),
    (
        "The pilot, not having seen the signal, landed on the wrong runway.",
        "The pilot landed on the wrong runway.",
    ),
    (
        "The driver left the scene without stopping and was arrested in Bern.",
        "The driver was arrested in Bern.",
    ),
    (
        "The senator voted against the bill, not because of its cost but because of its timing.",
        "The senator voted against the bill because of its timing.",
    ),
    (
        "The bank not only cut its dividend, it scrapped the bonus for its staff.",
        "The bank cut its dividend.",
    ),
    (
        "Not until 2019 did the city open its first mosque.",
        "The city opened its first mosque in 2019.",
    ),
    (
        "The island had no doctor until Ines Duarte moved there in March.",
        "Ines Duarte moved to the island in March.",
    ),
    (
        "The factory no longer makes engines and employs 300 people.",
        "The factory employs 300 people.",
    ),
    (
        "Neither the union nor the company would say who had won, but both will meet on Friday.",
        "The union and the company will meet on Friday.",
    ),
    (
        "The report names no officials but blames the harbour authority.",
        "The report blames the harbour authority.",
    ),
    ("The storm killed no one but destroyed 200 homes.", "The storm destroyed 200 homes."),
    (
        "The team has not lost this season and leads the league by nine points.",
        "The team leads the league by nine points.",
    ),
    (
        "Judge Moreau did not send him to prison and fined him 4,000 euros.",
        "Judge Moreau fined him 4,000 euros.",
    ),
    (
        "The army did not deny the strike and said it had hit a depot.",
        "The army said it had hit a depot.",
    ),
    (
        "The lake has not frozen since 1997 and draws 40,000 visitors every winter.",
        "The lake draws 40,000 visitors every winter.",
    ),
    (
        "The charity does not pay its volunteers and runs 14 kitchens.",
        "The charity runs 14 kitchens.",
    ),
    (
        "The agency has not named the victim and is looking for a grey van.",
        "The agency is looking for a grey van.",
    ),
    (
        "The vaccine is not approved for children and costs $40 a dose.",
        "The vaccine costs $40 a dose.",
    ),
    (
        "The tribunal could not agree and adjourned until 4 May.",
        "The tribunal adjourned until 4 May.",
    ),
    (
        "The suspect has not been found, and police searched the harbour on Friday.",
        "Police searched the harbour on Friday.",
    ),
    (
        "The party has not chosen a candidate or published a programme.",
        "The party has not published a programme.",
    ),
    (
        "Rossi said that he had not fled and that he slept at his mother's house.",
        "Rossi said that he slept at his mother's house.",
    ),
    (
        "The mine has never turned a profit and needs a loan of $30 million.",
        "The mine needs a loan of $30 million.",
    ),
    (
        "The museum is not for sale and remains open to visitors.",
        "The museum remains open to visitors.",
    ),
    (
        "Delmas has been held in the prison of Carquefou since 21 January.",
        "He has spent not quite four months in the prison of Carquefou.",
    ),
    (
        "Delmas has been held in the prison of Carquefou since 21 January.",
        "He has spent not quite 120 days in the prison of Carquefou.",
    ),
    (
        "Leka said Europe had not forgotten how to share a burden.",
        "Europe still knows how to share a burden, Leka said.",
    ),
    (
        "The state did not fail to warn residents of the flood.",
        "The state warned residents of the flood.",
    ),
    (
        "The firm has not stopped selling the toy in Poland.",
        "The firm still sells the toy in Poland.",
    ),
    (
        "Two polling stations opened late because of a power cut and no voter was turned away.",
        "A power cut kept voters waiting at two polling stations.",
    ),
    (
        "No patients were harmed when the hospital lost power on Monday.",
        "The hospital moved 40 patients when it lost power on Monday.",
    ),
    ("None of the 40 passengers was hurt.", "Rescuers took the 40 passengers to a school."),
    (
        "No flights were cancelled at Oslo on Sunday.",
        "Flights at Oslo left up to two hours late on Sunday.",
    ),
    (
        "The four Republicans voted against the budget.",
        "None of the four Republicans voted for the budget.",
    ),
    (
        "The police did not charge the driver, who was 84 and told officers that he fell asleep.",
        "The driver told officers that he fell asleep.",
    ),
    (
        "The bank did not raise rates in March and will meet again on 4 May.",
        "The bank will meet again on 4 May.",
    ),
    (
        "Officials said no ships had sunk and the port would open on Friday.",
        "The port would open on Friday, officials said.",
    ),
    (
        "Hale does not own the house and rents it for 900 pounds a month.",
        "Hale rents the house for 900 pounds a month.",
    ),
    (
        "The union has neither accepted nor rejected the offer and meets on Monday.",
        "The union meets on Monday.",
    ),
]
WRONG = [
    (
        "Dragan has not conceded and plans to file for a recount on 22 April.",
        "Dragan has conceded and plans to file for a recount on 22 April.",
    ),
    (
        "The company has not apologised and faces a fine of $2 million.",
        "The company has apologised for the leak.",
    ),
    (
        "The party has not chosen a candidate or published a programme.",
        "The party has published a programme.",
    ),
    ("Police have not arrested or questioned the driver.", "Police have questioned the driver."),
    (
        "The ministry did not inspect the bridge and the tunnel.",
        "The ministry inspected the tunnel.",
    ),
    (
        "The hospital has no isolation ward and sends patients to Lyon.",
        "The hospital has an isolation ward.",
    ),
    (
        "The airline, which has not made a profit since 2019, ordered 20 jets.",
        "The airline made a profit last year, and it ordered 20 jets.",
    ),
    (
        "The driver left the scene without stopping and was arrested in Bern.",
        "The driver stopped at the scene and was arrested in Bern.",
    ),
    (
        "The factory no longer makes engines and employs 300 people.",
        "The factory makes engines and employs 300 people.",
    ),
    (
        "Neither the union nor the company would say who had won.",
        "The union and the company said who had won.",
    ),
    (
        "The storm killed no one but destroyed 200 homes.",
        "The storm killed people and destroyed 200 homes.",
    ),
    (
        "The club has not sacked its coach and does not plan to.",
        "The club plans to sack its coach.",
    ),
    (
        "The agency has not named the victim and is looking for a grey van.",
        "The agency has named the victim and is looking for a grey van.",
    ),
    (
        "The company plans to file for bankruptcy and has not paid its staff.",
        "The company has paid its staff and plans to file for bankruptcy.",
    ),
    (
        "The court will not hear the appeal and the sentence stands.",
        "The court will hear the appeal.",
    ),
    (
        "The vaccine is not approved for children and costs $40 a dose.",
        "The vaccine is approved for children and costs $40 a dose.",
    ),
    ("The plane cannot land or refuel in Cyprus.", "The plane can refuel in Cyprus."),
    ("The jury did not convict Hale and Moreno of fraud.", "The jury convicted Moreno of fraud."),
    (
        "No flights were cancelled at Oslo on Sunday.",
        "Forty flights were cancelled at Oslo on Sunday.",
    ),
    (
        "No patients were harmed when the hospital lost power.",
        "Three patients were harmed when the hospital lost power.",
    ),
    ("The jail would not open before 2029.", "The jail is to open before the end of 2028."),
    ("None of the 40 passengers was hurt.", "Three of the 40 passengers were hurt."),
    (
        "Officials said no ships had sunk and the port would open on Friday.",
        "Two ships had sunk, officials said, and the port would open on Friday.",
    ),
    (
        "Neither driver was hurt in the crash near Lyon.",
        "Both drivers were hurt in the crash near Lyon.",
    ),
]


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
