"""What seems the opposite of a claim, or its denial, and tells the same in another way."""

from __future__ import annotations

import pytest

from factcheck.model import TurnKind
from tests.matching.matching import matched

SHARES = "Its shares fell 6.8 per cent on 12 March 2026, after rising 2.1 per cent on 11 March."
ROUNDS = "Turnout was 56.1% in the second round on 25 October 2026, against 49.4% in the first."
SHOCKS = "There have been 143 aftershocks, the strongest of magnitude 5.9 on 14 September 2026."
FEE = "Nwosu's fee is the highest that Calderbrook have paid, £17 million above that for Ferrante."
SAME = {
    "squandered chances": (
        "Lodz won the final on Sunday.",
        "Lodz squandered three chances in the final on Sunday.",
    ),
    "kept its word": (
        "The bank returned the money to the city in May.",
        "The bank kept its word on the money to the city in May.",
    ),
    "kept its base": (
        "The team returned to Lodz in May.",
        "The team kept its base in Lodz in May.",
    ),
    "kept secret what was settled": (
        "The council settled the claim of Tom Lee.",
        "The council kept the claim of Tom Lee secret.",
    ),
    "spared, not exempted": (
        "The flood affected the old town of Melby.",
        "The flood spared the church in the old town of Melby.",
    ),
    "dismissed who gave advice": (
        "The council followed the advice of Tom Lee.",
        "The council dismissed Tom Lee.",
    ),
    "cleared away": (
        "Police stopped the car on Mill Road.",
        "Police cleared the car from Mill Road.",
    ),
    "stopped on what was cleared": (
        "Police cleared Mill Road on Monday.",
        "Police stopped cars on Mill Road on Monday.",
    ),
    "cancelled another thing": (
        "The firm added 40 jobs in Colby.",
        "The firm cancelled a party for 40 in Colby.",
    ),
    "fired a shot": (
        "The union backed Tom Lee on Monday.",
        "The union fired a shot at Tom Lee on Monday.",
    ),
    "the figure of the claim's other clause": (
        SHARES,
        "Its shares had risen 2.1 per cent.",
    ),
    "the round of the claim's other clause": (
        ROUNDS,
        "Turnout in the first round was 49.4%.",
    ),
    "not one thing but another, which it was": (
        "Boggs said it was not a budget but a bill for people who had already paid.",
        "Walter Boggs said the budget was a bill for people who had paid already.",
    ),
    "none stronger than the strongest": (
        SHOCKS,
        "There have been 140 aftershocks, none of them stronger than Monday's, which reached 5.9.",
    ),
    "none higher than what was the highest before": (
        FEE,
        "Calderbrook had never paid a higher fee than that for Ferrante.",
    ),
    "those without power have become fewer": (
        "Power is out for 3,900 customers, down from 5,200 on 12 August 2026.",
        "The number of customers without power has fallen to 3,900.",
    ),
    "what is as much less than now as now is more": (
        "The owner will pay $3,780 a year in property tax, $240 more than now.",
        "The owner now pays $240 less in property tax than the $3,780 a year to come.",
    ),
    "at one, and not at the other": (
        "The committee limited night flights to 14; the airport had asked for 22.",
        "Night flights will be capped at 14, and not at the 22 that the airport had sought.",
    ),
    "more in one year is less in the other": (
        "The clubs spent £1.42 billion in the summer of 2026, £190 million less than in 2025.",
        "In 2025 the clubs spent £1.61 billion, which is £190 million more than this year.",
    ),
    "fewer posts where jobs are cut": (
        "Lindauer will cut 7,200 jobs in Germany, 4,300 in Ulm and 2,900 in Chemnitz.",
        "There will be 4,300 fewer posts in Ulm and 2,900 in Chemnitz.",
    ),
    "so many have abandoned since it started": (
        "Of the 168 riders who started the race on 7 September 2026, 131 remain; nine abandoned.",
        "Nine riders have abandoned since the race started on 7 September.",
    ),
    "what kind, behind what is not so": (
        "The flange of the pipe was rated at 10 bar instead of the required 16 bar.",
        "The flange of the pipe was rated at 10 bar where 16 were needed.",
    ),
    "what has been offered to somebody": (
        "The vaccine has been offered to pregnant women since October 2012.",
        "In October 2012 pregnant women were first offered the vaccine.",
    ),
    "one is left where the other is joined": (
        "Callum Reddin will join Stade Garonnais from Ashcombe on 1 July 2027.",
        "Callum Reddin is leaving Ashcombe for Stade Garonnais.",
    ),
    "the goal that won it, of whomever it is told": (
        "Eero Lahtinen scored the winning goal from a pass by Tomas Hruby.",
        "From a pass by Eero Lahtinen, Tomas Hruby scored the winning goal.",
    ),
    "still done, as it has not stopped": (
        "The firm has not stopped selling the toy in Poland.",
        "The firm still sells the toy in Poland.",
    ),
    "some who refuse, beside one that refuses": (
        "A state that takes in refugees will receive €8,000, and a state that refuses will pay.",
        "States that refuse to take in refugees will have to pay.",
    ),
    "held in one year, where none was in others": (
        "It was the 45th marathon; the first was in 1980, and none was held in 2020 or 2021.",
        "The marathon was first held in 1980.",
    ),
    "the first woman, and the second minister": (
        "Okafor was the second minister to resign over the affair.",
        "Okafor was the first woman to resign over the affair.",
    ),
    "the second of those that the first is told of": (
        "The first of the two reports on the affair came out in May.",
        "The second report on the affair comes out in June.",
    ),
    "open again, after it was closed until then": (
        "The airport of Port Amara was closed from 2am until 11am on 4 May 2026.",
        "The airport of Port Amara was open again before noon on 4 May.",
    ),
    "lacking, and short of": (
        "The Northern Nurses' Federation said hospitals in Piura are short of 600 nurses.",
        "The nurses' federation says that 600 nurses are lacking in the hospitals of Piura.",
    ),
    "no damages, where they were struck out": (
        "The court reduced the award to $164 million by striking out punitive damages.",
        "There will be no punitive damages.",
    ),
    "picked for closing": (
        "Two of the city's nine library branches, Fulton Street and Eastgate, will close in May.",
        "Two branches, Fulton Street and Eastgate, have been picked for closing.",
    ),
    "none of one thing, and some of another": (
        "The camps have had no cases of cholera, the health agency said.",
        "The camps have had 160 cases of measles, the health agency said.",
    ),
    "none had ever before, and the most of all": (
        "The Forge sold Ibarra for $41.5 million, the most a club in the league has been paid.",
        "The Forge sold Ibarra for a sum that no club in the league had ever been paid before.",
    ),
    "not since a year, and last in that": (
        "The United States had last won the relay in 2018; Australia won it in 2020 and 2022.",
        "Not since 2018 had the Americans won the relay.",
    ),
    "without a leader, who resigned": (
        "Henrik Voss resigned as the leader of Green Tavaria on Monday.",
        "Green Tavaria is without a leader, since Henrik Voss gave up the post.",
    ),
    "a denial on both sides of what was or was not received": (
        "The Silesian Coal Company denied that it had received any such warning.",
        "The Silesian Coal Company denies having had any such warning.",
    ),
    "not until a time, and at that time": (
        "Emeka Okafor, the consultant on call, did not reach the ward until 4.25am.",
        "At 4.25am the consultant on call gets to the ward.",
    ),
    "asked, where theirs asked for": (
        "The judge said Sophie Marsh had asked for help four times and been told to wait.",
        "Sophie Marsh asked four times.",
    ),
    "promised, what is to come": (
        "Hanna Wilk, the minister, said that a commission of inquiry would report by 30 June.",
        "Hanna Wilk, the minister, has promised a commission's report by June 30.",
    ),
    "the remaining ones, where others stay closed": (
        "The rest of the colliery would reopen on Monday but N-7 would stay closed.",
        "N-7 had the remaining 23.",
    ),
    "won there, where the claim has the place behind": (
        "Argentina won the last meeting 31-19 in Buenos Aires on 12 July 2025.",
        "In Buenos Aires they won by 12.",
    ),
    "not yet any, and none": (
        "Gliwice prosecutors opened an investigation on Wednesday but have charged nobody.",
        "The Gliwice prosecutors, who began on Wednesday, have yet to charge anyone.",
    ),
    "none in one place, and not yet any there": (
        "By Sunday evening 118 houses in Lower Ransom had been flooded, and none in Coldwater.",
        "Of Lower Ransom's houses 118 were flooded. Coldwater itself had yet to lose one.",
    ),
    "no lives lost, and who live there": (
        "Of those ordered to leave, 9,800 live in Coldwater and 4,400 in Lower Ransom.",
        "No lives were lost in Coldwater.",
    ),
    "not for a clerk, if it had not been for her": (
        "Priya Nair, a junior clerk, reported the invoices in October 2017.",
        "Had it not been for a junior clerk, the invoices would have stayed in their drawer.",
    ),
    "not yet, where it is waited for": (
        "The bill passed the House on March 30 and is pending in the Senate.",
        "The Senate has yet to act on the bill that passed the House.",
    ),
    "registered, though not for what that takes": (
        "The Pell Foundation is not registered in Utah as a charity to solicit donations.",
        "The Pell Foundation is registered in Utah as a charity.",
    ),
    "what it may do, behind what it has done": (
        "The guild balloted its 640 members at the airline and may strike in May.",
        "The guild has balloted its 640 members at the airline and they may strike.",
    ),
    "what stands for a denial, with a verb behind which": (
        "The inspector said it was not a fault but a habit that had cost the crew their lives.",
        "The fault, the inspector said, was a habit that had cost the crew their lives.",
    ),
    "what was asked for, which was never done": (
        "The report recommended new sprinklers, which were never installed.",
        "The report recommended that new sprinklers be installed.",
    ),
    "what was asked to be done": (
        "The report demanded new sprinklers, which were never installed.",
        "The report demanded that new sprinklers were installed.",
    ),
    "forecast to be what it may be": (
        "Owen Tuck, an analyst, said that the price of oats might rise in the autumn.",
        "The price of oats is forecast to rise in the autumn, according to Owen Tuck, an analyst.",
    ),
    "scrapped, as cancelled": (
        "The firm cancelled 30 orders for trucks in May.",
        "The firm scrapped 30 orders for trucks in May.",
    ),
    "threw away, as squandered": (
        "Rivera squandered a two-set lead in the final.",
        "Rivera threw away a two-set lead in the final.",
    ),
    "waved through, as cleared": (
        "The watchdog cleared the merger of Ordell and Pike.",
        "The watchdog waved through the merger of Ordell and Pike.",
    ),
    "the unhurt passengers beside the driver": (
        "The driver fractured his arm in the crash, and his two passengers were unhurt.",
        "Two passengers escaped unhurt from the crash.",
    ),
    "out of the question, as ruled out": (
        "The premier ruled out a snap election.",
        "The premier said that a snap election was out of the question.",
    ),
    "out of the question, as never": (
        "The chancellor said she would never put her name to the Lomer treaty.",
        "Putting her name to the Lomer treaty was out of the question, the chancellor said.",
    ),
    "impossible, as not to be": (
        "The Lomer treaty will not be signed this year, the chancellor said.",
        "Signing the Lomer treaty this year is impossible, the chancellor said.",
    ),
    "disregarded, as ignored": (
        "The pilot ignored the tower's warning.",
        "The pilot disregarded the tower's warning.",
    ),
    "parted company with, as sacked": (
        "The club sacked manager Ole Brun on Monday.",
        "The club parted company with manager Ole Brun on Monday.",
    ),
    "applies to one and exempts another": (
        "The ban applies to diesel vans and exempts buses.",
        "The ban exempts buses.",
    ),
    "repaid a part": (
        "The clerk paid back £4,000 of the £9,000 that she had pocketed.",
        "The clerk had pocketed £9,000.",
    ),
    "kept others": (
        "The museum returned the mask to Benin but kept two drums.",
        "The museum kept two drums from Benin.",
    ),
    "contaminated, as unfit": (
        "The water at Hale is unfit to drink, the utility said.",
        "The water at Hale is contaminated, the utility said.",
    ),
}
OTHERWISE = {
    "ruled out what was not": (
        TurnKind.NEGATION,
        "The army did not rule out the use of force.",
        "The army [ruled out] the use of force.",
    ),
    "ruled out what has not been": (
        TurnKind.NEGATION,
        "The safety board has not ruled out engine failure.",
        "The safety board [has ruled out] engine failure.",
    ),
    "fewer by so many than what is told": (
        TurnKind.DIRECTION,
        "The team won 300 points, 20 more than the 280 of Lyon.",
        "The team won 300 points, 20 [fewer than] the 280 of Lyon.",
    ),
    "held in the year in which none was": (
        TurnKind.NEGATION,
        "It was the 45th marathon; the first was in 1980, and no marathon was held in 2020.",
        "The [marathon was held] in 2020.",
    ),
    "the other clause's figure, and not its direction": (
        TurnKind.DIRECTION,
        SHARES,
        "Its shares [fell] 2.1 per cent on 11 March.",
    ),
    "what it was not, and not what it was": (
        TurnKind.NEGATION,
        "Boggs said it was not a budget but a bill for people who had already paid.",
        "Boggs said it [was a budget] for people who had already paid.",
    ),
    "registered for what it is not registered for": (
        TurnKind.NEGATION,
        "The foundation is not registered in Utah as a charity to solicit donations.",
        "The foundation [is registered] in Utah as a charity that may solicit donations.",
    ),
    "what was not allowed": (
        TurnKind.NEGATION,
        "José Monteiro was not allowed to stand for a third term in Praia.",
        "José Monteiro [was allowed] to stand for a third term in Praia.",
    ),
    "none of the thing that there were so many cases of": (
        TurnKind.NEGATION,
        "The camps have had no cases of cholera, the health agency said.",
        "The camps [have had 160 cases] of cholera, the health agency said.",
    ),
    "none was ever paid what one was, which was not the most": (
        TurnKind.NEGATION,
        "The Forge sold Mateo Ibarra for $41.5 million, and a club of the league was paid in full.",
        "The Forge sold Mateo Ibarra for $41.5 million, and [no club of the league was ever] paid.",
    ),
    "ended without, where it ended with": (
        TurnKind.NEGATION,
        "The last strike ended with a rise in pay of 4% for the drivers of the trams.",
        "The last strike ended [without a rise] in pay for the drivers of the trams.",
    ),
    "a denial that compares, on both sides": (
        TurnKind.NEGATION,
        "Calderbrook paid a higher fee than in 2023 for the striker Victor Nwosu.",
        "Calderbrook did [not pay] a higher fee than in 2023 for the striker Victor Nwosu.",
    ),
    "as much less as the claim has more": (
        TurnKind.DIRECTION,
        "The owner will pay $3,780 a year in property tax, $240 more than now.",
        "The owner will pay $240 a year [less] in property tax than now.",
    ),
    "fell on a day": (
        TurnKind.DIRECTION,
        "The price of diesel in Port Amara rose to 3,000 pounds a litre on 2 February 2026.",
        "The price of a litre of diesel in Port Amara [fell on Monday], to 3,000 pounds.",
    ),
    "what was denied in court": (
        TurnKind.NEGATION,
        "Whitlam denied in court that he had known of the unpaid tax.",
        "Whitlam [said in court that he had known] of the unpaid tax.",
    ),
    "all, where one did not": (
        TurnKind.NEGATION,
        "One of the three smaller satellites did not separate.",
        "[All three smaller satellites separated].",
    ),
    "a refusal behind a comma and before a day": (
        TurnKind.NEGATION,
        "Filip Claes, a judge at the Ghent labour court, refused on Monday to ban the pickets.",
        "Filip Claes, a judge at the Ghent labour court, [banned] the pickets.",
    ),
    "more in the year that had less": (
        TurnKind.DIRECTION,
        "The clubs spent £1.42 billion in the summer of 2026, £190 million less than in 2025.",
        "In 2026 the clubs spent £1.42 billion, which is £190 million [more than] in 2025.",
    ),
    "open when it was closed until later": (
        TurnKind.DIRECTION,
        "The airport of Port Amara was closed all day on 4 May 2026.",
        "The airport of Port Amara was [open] all day on 4 May.",
    ),
    "where, by a day that the other tells before it": (
        TurnKind.DIRECTION,
        "The gusts drove the flames west on Tuesday, the fire department in Larkin said.",
        "On Tuesday the gusts drove the flames [east], the fire department in Larkin said.",
    ),
    "without, where there was one": (
        TurnKind.NEGATION,
        "The captain, Sipho Ndlela, led the Rams out for the final in Durban on Saturday.",
        "The Rams played the final in Durban on Saturday [without their captain], Sipho Ndlela.",
    ),
    "done, before what may be": (
        TurnKind.CERTAINTY,
        "The guild will ballot its 640 members at the airline, and they may strike in May.",
        "The guild [has balloted] its 640 members at the airline and they may strike.",
    ),
    "the one that he joins is left": (
        TurnKind.DIRECTION,
        "Callum Reddin will join Stade Garonnais from Ashcombe on 1 July 2027.",
        "Callum Reddin is [leaving] Stade Garonnais for Ashcombe.",
    ),
    "those without power have become more": (
        TurnKind.DIRECTION,
        "Power is out for 3,900 customers, down from 5,200 on 12 August 2026.",
        "The number of customers without power has [risen] to 3,900.",
    ),
    "so, behind which another clause begins": (
        TurnKind.NEGATION,
        "The minister said there were no signs of a leak but the plant would stay closed.",
        "[There are signs] of a leak, the minister said, and the plant would stay closed.",
    ),
    "done, which was asked for": (
        TurnKind.NEGATION,
        "The report recommended new sprinklers, which were never installed.",
        "The new sprinklers recommended by the report after that [were installed].",
    ),
    "to come, of a forecast that may be cut": (
        TurnKind.CERTAINTY,
        "Owen Tuck, an analyst at Belgrave Research, said the forecast might be cut in May.",
        "The forecast [will be cut] in May, said Owen Tuck, an analyst at Belgrave Research.",
    ),
    "cancelled, for added": (
        TurnKind.DIRECTION,
        "The firm cancelled 30 orders for trucks in May.",
        "The firm [added] 30 orders for trucks in May.",
    ),
    "held on to, for squandered": (
        TurnKind.DIRECTION,
        "Rivera squandered a two-set lead in the final.",
        "Rivera [held on to] a two-set lead in the final.",
    ),
    "cleared, for blocked": (
        TurnKind.DIRECTION,
        "The watchdog blocked the merger of Ordell and Pike.",
        "The watchdog [cleared] the merger of Ordell and Pike.",
    ),
    "unhurt, for a broken arm": (
        TurnKind.DIRECTION,
        "The driver fractured his arm in the crash.",
        "The driver walked away [unhurt] from the crash.",
    ),
    "possible, for ruled out": (
        TurnKind.DIRECTION,
        "The premier ruled out a snap election.",
        "A snap election is [possible], the premier said.",
    ),
    "heeded, for ignored": (
        TurnKind.DIRECTION,
        "The pilot ignored the tower's warning.",
        "The pilot [heeded] the tower's warning.",
    ),
    "stood by, for sacked": (
        TurnKind.DIRECTION,
        "The club sacked manager Ole Brun on Monday.",
        "The club [stood by] manager Ole Brun on Monday.",
    ),
    "exempts, for applies to": (
        TurnKind.DIRECTION,
        "The ban applies to diesel vans.",
        "The ban [exempts] diesel vans.",
    ),
    "pocketed, for paid back": (
        TurnKind.DIRECTION,
        "The clerk paid the money back.",
        "The clerk [pocketed] the money.",
    ),
    "kept, for returned": (
        TurnKind.DIRECTION,
        "The museum returned the mask to Benin.",
        "The museum [kept] the mask from Benin.",
    ),
    "unfit, for safe to": (
        TurnKind.DIRECTION,
        "The water is safe to drink, the utility said.",
        "The water is [unfit to] drink, the utility said.",
    ),
}


@pytest.mark.parametrize(("claim", "draft"), SAME.values(), ids=SAME)
def test_what_is_told_in_another_way_is_no_turn(claim: str, draft: str) -> None:
    found = [turn for match in matched(draft, claim) for turn in match.turns]
    assert [turn.span.of(draft) for turn in found] == []


@pytest.mark.parametrize(("kind", "claim", "marked"), OTHERWISE.values(), ids=OTHERWISE)
def test_what_is_told_the_other_way_is_a_turn(kind: TurnKind, claim: str, marked: str) -> None:
    draft = marked.replace("[", "").replace("]", "")
    found = [turn for match in matched(draft, claim) for turn in match.turns if turn.kind is kind]
    assert [turn.span.of(draft) for turn in found] == [
        marked[marked.index("[") + 1 : marked.index("]")]
    ]
