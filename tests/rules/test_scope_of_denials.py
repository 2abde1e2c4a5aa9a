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
    (
        "The minister said that there was no plan to close the base, which employs 400 people.",
        "The base employs 400 people, the minister said.",
    ),
    (
        "Hill, who did not attend the hearing, pleaded guilty in March.",
        "Hill pleaded guilty in March.",
    ),
    (
        "The board could not agree on a buyer and put the sale off until June.",
        "The board put the sale off until June.",
    ),
    (
        "Not a single witness came forward, so police offered a reward of $5,000.",
        "Police offered a reward of $5,000.",
    ),
    (
        "Without admitting liability, the firm paid the families 2 million euros.",
        "The firm paid the families 2 million euros.",
    ),
    (
        "The airline paid no dividend but bought back shares worth 90 million pounds.",
        "The airline bought back shares worth 90 million pounds.",
    ),
    ("The ship lost no containers, although 40 were damaged.", "Forty containers were damaged."),
    (
        "Instead of raising taxes, the state sold its lottery for $3 billion.",
        "The state sold its lottery for $3 billion.",
    ),
    (
        "The team has yet to win away, but has taken 14 points at home.",
        "The team has taken 14 points at home.",
    ),
    ("Far from retiring, Okoro signed for two more years.", "Okoro signed for two more years."),
    (
        "The bank hardly lends to farmers any more and closed 30 rural branches last year.",
        "The bank closed 30 rural branches last year.",
    ),
    (
        "Neither side would comment, but a source said talks resume on Monday.",
        "Talks resume on Monday, a source said.",
    ),
    (
        "The court found no evidence of fraud and ordered the seller to repay the deposit.",
        "The court ordered the seller to repay the deposit.",
    ),
    (
        "Lund denied the charge and was released on bail of 10,000 euros.",
        "Lund was released on bail of 10,000 euros.",
    ),
    (
        "No one but the caretaker was in the school when the roof fell.",
        "The caretaker was in the school when the roof fell.",
    ),
    (
        "Nothing but rubble remains of the mill, which burned for two days.",
        "The mill burned for two days.",
    ),
    (
        "The vaccine does not stop infection, it lowers the risk of severe illness by half.",
        "The vaccine lowers the risk of severe illness by half.",
    ),
    (
        "The mayor said she had never met the builder and that she would sue the paper.",
        "The mayor said that she would sue the paper.",
    ),
    (
        "He did not say when the bridge would reopen, only that it was safe.",
        "The bridge was safe, he said.",
    ),
    (
        "The company stopped making cars in 2012 and now makes lifts.",
        "The company now makes lifts.",
    ),
    ("The police have not found the gun, which was fired twice.", "The gun was fired twice."),
    (
        "The island, no longer a colony, elects its own governor.",
        "The island elects its own governor.",
    ),
    (
        "The strike will not end before Friday and has cost the port $80 million.",
        "The strike has cost the port $80 million.",
    ),
    (
        "Unless it rains by May, the council will ban hoses.",
        "The council will ban hoses if it does not rain by May.",
    ),
    (
        "The union did not reject the offer outright but asked for 6 percent.",
        "The union asked for 6 percent.",
    ),
    (
        "Had the alarm not failed, the crew would have left in time, the report says.",
        "The alarm failed, the report says.",
    ),
    (
        "The jury did not believe that Ross had been asleep.",
        "The jury believed that Ross had been awake.",
    ),
    ("Rain fell in the north, but none was recorded in Seville.", "Rain fell in the north."),
    (
        "All but two of the 40 schools reopened on Monday.",
        "Two of the 40 schools did not reopen on Monday.",
    ),
    ("The dam held, and no homes were flooded.", "The dam did not break, and homes stayed dry."),
    ("The clinic turned away nobody and treated 300 people.", "The clinic treated 300 people."),
    (
        "The airline cancelled 40 flights and cannot say when the rest will leave.",
        "The airline cancelled 40 flights.",
    ),
    (
        "Kim missed the final because of a knee injury.",
        "Kim did not play in the final because of a knee injury.",
    ),
    (
        "She is the first woman to hold the post, which no one had wanted.",
        "She is the first woman to hold the post.",
    ),
    (
        "The plane, which was not carrying passengers, landed in a field near Ghent.",
        "The plane landed in a field near Ghent.",
    ),
    (
        "The fund has not lost money since 2009 and returned 8 percent last year.",
        "The fund returned 8 percent last year.",
    ),
    (
        "Police did not fire at the crowd until stones were thrown.",
        "Police fired at the crowd after stones were thrown.",
    ),
    (
        "Profit rose to $4.1 billion, although sales fell short of forecasts.",
        "Profit rose to $4.1 billion.",
    ),
    (
        "Shares in Orvik fell 4 percent after the bank cut its dividend.",
        "The bank cut its dividend, and shares in Orvik dropped 4 percent.",
    ),
    (
        "The party won 31 seats, nine fewer than in 2022.",
        "The party, which had 40 seats after the 2022 vote, now has 31.",
    ),
    (
        "The rate will stay at 4% until June, and a cut is likely then.",
        "The rate is likely to be cut in June.",
    ),
    (
        "The council plans to sell the hall and has already sold the pool.",
        "The council has sold the pool.",
    ),
    (
        "Doctors hope to discharge her on Friday; two others left hospital on Monday.",
        "Two others left hospital on Monday.",
    ),
    (
        "The company may appeal against the fine, which it has paid.",
        "The company has paid the fine.",
    ),
    (
        "Harlan is expected to sign on Monday after passing a medical in Turin.",
        "Harlan passed a medical in Turin.",
    ),
    (
        "The school is to close in July; its pupils have been offered places in Wells.",
        "The pupils have been offered places in Wells.",
    ),
    (
        "Investigators suspect arson and have questioned three men.",
        "Investigators have questioned three men.",
    ),
]
WRONG = [
    (
        "The ship lost no containers, although 40 were damaged.",
        "The ship lost containers, and 40 were damaged.",
    ),
    (
        "The court found no evidence of fraud and ordered the seller to repay the deposit.",
        "The court found evidence of fraud and ordered the seller to repay the deposit.",
    ),
    (
        "The police have not found the gun, which was fired twice.",
        "The police have found the gun, which was fired twice.",
    ),
    (
        "The company may appeal against the fine, which it has paid.",
        "The company will appeal against the fine.",
    ),
    (
        "The fund has not lost money since 2009 and returned 8 percent last year.",
        "The fund lost money last year.",
    ),
    (
        "Neither side would comment, but a source said talks resume on Monday.",
        "Both sides commented, and a source said talks resume on Monday.",
    ),
    (
        "The vaccine does not stop infection, it lowers the risk of severe illness by half.",
        "The vaccine stops infection and lowers the risk of severe illness by half.",
    ),
    (
        "All but two of the 40 schools reopened on Monday.",
        "None of the 40 schools reopened on Monday.",
    ),
    (
        "Kim missed the final because of a knee injury.",
        "Kim played in the final despite a knee injury.",
    ),
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
