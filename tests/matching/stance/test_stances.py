"""Where the stance of a draft differs from a claim's, and where it only seems to."""

from __future__ import annotations

import pytest

from factcheck.model import Match, TurnKind
from tests.matching.matching import matched

CLAIM = "The airline signed the order for new engines."
NEGATION, DIRECTION, CERTAINTY = TurnKind.NEGATION, TurnKind.DIRECTION, TurnKind.CERTAINTY

FLEW = (
    "The union alleged that Norjet flew with 40 temporary crew on 3 March 2026, which the airline "
    "denied."
)
POOL = "Helen Strand said the council would keep its swimming pool open."
LEVEE = "The mayor said the city may raise the levee by three feet."
RIVAL = "Ann Lee, an analyst at Orme, said that the price was fair and a rival bid was unlikely."
BERTHS = (
    "The manager said two of the six berths would reopen by 9 May and the other four may stay "
    "closed until June."
)

TURNED = {
    "cleared of what he is told to be guilty of": (
        "Moritz Hagen was acquitted of laundering money.",
        "Hagen [was convicted of] laundering money for his brother-in-law.",
        DIRECTION,
    ),
    "held already, which is to be held": (
        "The Greens won Yarrow by nine votes, and a recount is to be held there on 26 October.",
        "In Yarrow the ballots [have been recounted], as the Greens are only nine ahead.",
        CERTAINTY,
    ),
    "refused, with another word of direction beside": (
        "Judge Ann Orme refused on 6 March to order the pickets back to work.",
        "On 6 March a judge, Ann Orme, [ordered] the pickets back to work.",
        NEGATION,
    ),
    "decided, which the claim has not": (
        "Ines Hale has not decided whether to sail next season.",
        "Hale [has decided to sail] next season.",
        CERTAINTY,
    ),
    "done, beside what is promised behind it": (
        "Vidal promised to build 60 clinics.",
        "She [has built] 60 clinics and promises that the fares will stay as they are.",
        CERTAINTY,
    ),
    "applied, which itself asks for what is to come": (
        "Oskar Brandt, Hartwell's medical officer, said it planned to apply to the agency by May.",
        "Hartwell [has applied] to the agency, said Brandt.",
        CERTAINTY,
    ),
    "not denied": (
        "Greece denied that its coastguard had turned back a boat.",
        "Greece did [not deny] that its coastguard turned back a boat.",
        NEGATION,
    ),
    "the other corner of what is named before it": (
        "From 3 May 64 teams will go by boat to Loreto, in Peru's north-east.",
        "From 3 May 64 teams will go to Loreto, in the [south-east] of Peru.",
        DIRECTION,
    ),
    "before, with a mark between it and what both have": (
        "A grey van used in the raid was found, burnt out, two days later.",
        "A grey van that was used in the raid was found two days [before] it, burnt out.",
        DIRECTION,
    ),
    "no more only alleged": (
        FLEW,
        "[Norjet flew] with 40 temporary crew on 3 March, investigators have found.",
        CERTAINTY,
    ),
    "denied, and not by its opposite": (
        POOL,
        "The council would [not keep] its swimming pool open, Helen Strand said.",
        NEGATION,
    ),
    "ruled out what may be, not only not": (
        LEVEE,
        "The mayor ruled out that the city [will raise] the levee by three feet.",
        CERTAINTY,
    ),
    "told to have said what he is yet to say": (
        "The prosecutor will demand that Hale repay £4m.",
        "At the hearing the prosecutor [demanded] that Hale repay £4m.",
        CERTAINTY,
    ),
    "likely behind what else he said": (
        "The service said the levee had held and more storms were possible on 14 May.",
        "[More storms will hit] on 14 May, the service said.",
        CERTAINTY,
    ),
    "what is open told as shut, and nothing of the other": (
        "The two berths at the north quay have opened.",
        "The two berths at the north quay have [closed].",
        DIRECTION,
    ),
    "what is denied of all of a whole, told of what is named again": (
        "Five people in the trial died; none of the deaths was judged related to the drug.",
        "Of the five deaths, they [were judged] related to the drug.",
        NEGATION,
    ),
    "before a time, not only from then on": (
        "The new jail of 420 cells would not open before 2029.",
        "The new jail of 420 cells [would open before 2029].",
        NEGATION,
    ),
    "not since a time, and not for the first time": (
        "The property tax rate has gone up three times since 2019.",
        "The property tax rate has [not gone up] since 2019.",
        NEGATION,
    ),
    "not in a year, where it is the first time since another": (
        "The stadium was sold out in June for the first time since 2017.",
        "The stadium was [not sold] out in June.",
        NEGATION,
    ),
    "a comparison turned, with its sides where they were": (
        "The budget is $21m more than this year's $465m.",
        "The budget is $21m [less than] this year's $465m.",
        DIRECTION,
    ),
    "a vote of some, not a count of votes": (
        "The legislature rejected the motion on the dengue emergency.",
        "The legislature [approved] the motion on the dengue emergency.",
        DIRECTION,
    ),
    "the winner of one of two matches told to have lost it": (
        "Kuopio beat Oslo Falker 5-1 in the semi-finals and Luleå beat Aalborg Storm 3-2.",
        "Kuopio [lost] to Oslo Falker in the semi-finals.",
        DIRECTION,
    ),
    "the loser, not known for a name, told to have won": (
        "United have lost the last four derbies to City.",
        "United have [won] the last four derbies.",
        DIRECTION,
    ),
    "only planned": (
        "Hale is arranging to meet the woman in July.",
        "Hale [met] the woman in July.",
        CERTAINTY,
    ),
    "the winner told to have been beaten": (
        "Norland beat Baltia on Monday.",
        "Norland [were beaten] by Baltia on Monday.",
        DIRECTION,
    ),
    "both words of the claim, each in the other's place": (
        "Food prices rose by 4.2 percent and energy prices fell by 6.5 percent.",
        "Energy prices [rose] by 6.5 percent.",
        DIRECTION,
    ),
    "what was rejected upheld": (
        "The race jury rejected the protest by four votes to one.",
        "The race jury [upheld] the protest by four votes to one.",
        DIRECTION,
    ),
    "the loser told to have won": (
        "Marlow beat Eastgate 3-1 at Priory Park on Saturday.",
        "Marlow [lost] 3-1 at Priory Park on Saturday.",
        DIRECTION,
    ),
    "a verb that has the form of a noun": (
        "The judgment does not ban cameras in the shops of the old town.",
        "The judgment [bans] cameras in the shops of the old town.",
        NEGATION,
    ),
    "what is considered decided": (
        "The agency is considering offering the second dose at 18 months.",
        "The agency [has decided to offer] the second dose at 18 months.",
        CERTAINTY,
    ),
    "a negation more": (
        "The airline signed the order for new engines.",
        "The airline has [not signed] the order for new engines.",
        NEGATION,
    ),
    "a negation less": (
        "The airline has not signed the order for new engines.",
        "The airline [has signed] the order for new engines.",
        NEGATION,
    ),
    "no thing, and the thing": (
        "No tsunami warning was issued after the quake.",
        "A [tsunami warning was issued] after the quake.",
        NEGATION,
    ),
    "none of many": (
        "None of the ten mills has cut output.",
        "[All of the ten mills have cut] output.",
        NEGATION,
    ),
    "a negation more in a long sentence told word for word": (
        "Officials in Paris said the old bridge over the river was closed in June.",
        "Officials in Paris said the old bridge over the river was [not closed] in June.",
        NEGATION,
    ),
    "what may be is": (
        "The airline may sign the order for new engines in May.",
        "The airline [will sign] the order for new engines in May.",
        CERTAINTY,
    ),
    "what is planned is done": (
        "The airline plans to sign the order for new engines.",
        "The airline [has signed] the order for new engines.",
        CERTAINTY,
    ),
    "what is hoped for will be": (
        "The museum hopes to reopen the silver gallery in May.",
        "The museum [will reopen] the silver gallery in May.",
        CERTAINTY,
    ),
    "what fell rose": (
        "Sales of the airline fell 4 percent to $3.1bn.",
        "Sales of the airline [rose] 4 percent to $3.1bn.",
        DIRECTION,
    ),
    "another quarter, beside what did not happen": (
        "The glider was not recovered and fell into the lake 40km north-east of Elmsworth.",
        "The glider fell into the lake 40km [south-west] of Elmsworth and was not recovered.",
        DIRECTION,
    ),
    "one of two denials in a sentence": (
        "Mayor Lopes backed the tram line on Tuesday but said she would not pay for it.",
        "Mayor Lopes did [not back] the tram line on Tuesday and said she would not pay for it.",
        NEGATION,
    ),
    "a negation more, of half of what a long claim says": (
        "The judge ordered Hale to repay the bank by May and banned him from being a director.",
        "The judge did [not ban] Hale from being a director.",
        NEGATION,
    ),
    "what may be is certain": (
        "The director said the race may move to May in 2028.",
        "The director said the race [would definitely move to] May in 2028.",
        CERTAINTY,
    ),
    "no doubt of what may be": (
        "Water may have flowed over the eastern wall of the dam.",
        "[There is no doubt that water flowed] over the eastern wall of the dam.",
        CERTAINTY,
    ),
    "what is done is planned": (
        "The agency tested 14 runners after the race in Lisbon.",
        "The agency [plans to test] 14 runners after the race in Lisbon.",
        CERTAINTY,
    ),
    "what is done may be": (
        "The judge banned Ana Hale from being a director for 12 years.",
        "The judge [may ban] Ana Hale from being a director for 12 years.",
        CERTAINTY,
    ),
    "opposites on kindred axes": (
        "There were 402 shootings, 19 percent fewer than a year earlier.",
        "There were 402 shootings, a [rise] of 19 percent on a year earlier.",
        DIRECTION,
    ),
}
SAME = {
    "to be held, told with its own verb": (
        "The Greens won Yarrow by nine votes, and a recount is to be held there on 26 October.",
        "In Yarrow the ballots are to be recounted, as the Greens are only nine ahead.",
    ),
    "the last one, where the next is to be held": (
        "A vote on the pay deal is to be held on 20 March.",
        "The vote on the last pay deal was close.",
    ),
    "convicted of what he is guilty of": (
        "Moritz Hagen was found guilty of laundering money.",
        "Hagen was convicted of laundering money for his brother-in-law.",
    ),
    "not denied what was not": (
        "Greece has admitted that its coastguard turned back a boat.",
        "Greece did not deny that its coastguard turned back a boat.",
    ),
    "a decision that is expected": (
        "The agency is expected to decide on the drug by the end of June.",
        "A decision on the drug is expected by the end of June.",
    ),
    "what a plan would be": (
        "Rory Baird said he would ask for an independent inquiry.",
        "Baird said an independent inquiry was what he would ask for.",
    ),
    "more than what falls short of it": (
        "The €3.6bn that came in fell short of the €5bn that the agency had asked for.",
        "The agency had asked for €5bn.",
    ),
    "seen from the other, named with its own": (
        "Kutbar lies east of the capital's port.",
        "The capital's port lies west of Kutbar.",
    ),
    "alleged in a clause of its own": (
        FLEW,
        "On 3 March, the union alleged, Norjet flew with 40 temporary crew.",
    ),
    "alleged behind it, by whose name follows": (
        FLEW,
        "Norjet flew with 40 temporary crew, alleged Piet Aas of the union.",
    ),
    "according to an allegation": (
        FLEW,
        "According to the union's allegation, Norjet flew with 40 temporary crew on 3 March.",
    ),
    "accused of it": (FLEW, "The union accuses Norjet of having flown with 40 temporary crew."),
    "the opposite denied": (
        POOL,
        "The council would not close its swimming pool, Helen Strand said.",
    ),
    "no hotel closed where all are open": (
        "Nino Sgroi said no hotel on the island had closed.",
        "All hotels on the island are open, Nino Sgroi said.",
    ),
    "not ruled out what may be": (
        LEVEE,
        "The mayor did not rule out that the city will raise the levee by three feet.",
    ),
    "that he said so, of what is unlikely": (RIVAL, "The price was fair, said Ann Lee."),
    "one of two that follow each other": (
        BERTHS,
        "Four of the six berths could stay closed until June, the manager said.",
    ),
    "not before a time, and then at the earliest": (
        "The new jail of 420 cells would not open before 2029.",
        "At the earliest, the new jail of 420 cells would open in 2029.",
    ),
    "not since a time, and the first time since": (
        "The property tax rate rises to 1.26%, the first increase since 2019.",
        "The property tax rate had not gone up since 2019.",
    ),
    "not in years, and the first time in years": (
        "The stadium was sold out for the first time in nine years.",
        "The stadium had not been sold out for nine years.",
    ),
    "what is denied of all of a whole that the other side only counts": (
        "Five people in the trial died; none of the deaths was judged related to the drug.",
        "Five people in the trial died, two of them on the placebo.",
    ),
    "that somebody said what is quoted": (
        "Pekka Nurmi said they had been dead for forty minutes and nobody had told the players.",
        "“We were dead for forty minutes,” said Nurmi.",
    ),
    "the two sides of a comparison turned": (
        "The budget is $21m more than this year's $465m.",
        "This year's budget is $465m, $21m less than the next.",
    ),
    "a count of the votes on both sides": (
        "The legislature rejected a motion to declare an emergency by 18 votes to 14.",
        "The motion to declare an emergency had 14 votes for it in the legislature and 18 against.",
    ),
    "the loser of one match beside the winner of another": (
        "In the semi-finals Kuopio beat Oslo Falker 5-1 and Luleå beat Aalborg Storm 3-2.",
        "Oslo Falker lost to Kuopio in the semi-finals.",
    ),
    "a defeat by somebody": (
        "City beat United 5-1 on Saturday.",
        "United's 5-1 defeat by City came on Saturday.",
    ),
    "the winner and the loser, neither known for a name": (
        "United have lost the last four derbies to City.",
        "City have won the last four derbies.",
    ),
    "done, beside what was planned": (
        "Hale met the woman in July after arranging to meet her on the phone.",
        "Hale met the woman on the phone.",
    ),
    "what was shut and is open again": (
        "84 schools were closed on 2 February 2026 and reopened on 2 March 2026.",
        "The 84 schools that were shut in February have been open again since last week.",
    ),
    "what was bought, with nobody named before it": (
        "He bought a yacht, the Meridian, from a dealer in Monaco in July 2020.",
        "A yacht was bought in Monaco, in the summer of 2020.",
    ),
    "the other side of a match": (
        "Marlow beat Eastgate 3-1 at Priory Park on Saturday.",
        "Eastgate lost 3-1 at Priory Park on Saturday.",
    ),
    "the other side of a match, in the passive": (
        "Marlow beat Eastgate 3-1 at Priory Park on Saturday.",
        "Eastgate were soundly beaten 3-1 at Priory Park on Saturday.",
    ),
    "the other side of a match, behind a comma": (
        "City was beaten by Rovers in the semi-final in Leeds.",
        "City, beaten by Rovers in the semi-final in Leeds, did not comment.",
    ),
    "who was bought, behind a comma": (
        "Norvik bought Kerne in a deal worth billions of kroner.",
        "Kerne, bought by Norvik in a deal worth billions of kroner, did not comment.",
    ),
    "east of the town, of the town west": (
        "The epicentre of the quake lay 61 kilometres west of Caravela.",
        "Caravela lies 61 kilometres east of the epicentre of the quake.",
    ),
    "denied in other words": (
        "The talks ended without a breakthrough.",
        "No breakthrough came of the talks.",
    ),
    "the same quarter, under a negation that is of something else": (
        "The army said that it destroyed a depot west of Kutbar, which could not be verified.",
        "It could not be verified that the army destroyed a depot west of Kutbar, as it said.",
    ),
    "the same quarter, beside what did not happen": (
        "The glider was not recovered and fell into the lake 40km north-east of Elmsworth.",
        "The glider fell into the lake 40km north-east of Elmsworth.",
    ),
    "free of it, and none of it": (
        "Observers visited 312 polling stations and found the vote free of serious irregularities.",
        "The observers visited 312 polling stations and saw no serious irregularities.",
    ),
    "planned first and done then": (
        "The agency tested 14 runners after the race in Lisbon.",
        "The agency had planned to test 14 runners after the race in Lisbon, and tested them.",
    ),
    "another thing planned": (
        "The agency tested 14 runners after the race in Lisbon.",
        "The agency plans to publish the tests of 14 runners after the race in Lisbon.",
    ),
    "planned again, on another day": (
        "The agency tested 14 runners after the race in Lisbon on 3 May 2026.",
        "The agency plans to test 14 runners after the race in Lisbon on 7 June 2026.",
    ),
    "what else will be, beside what may be": (
        "Salma Tahir said two of the six berths would reopen by May and four may stay closed.",
        "A third of the berths, two out of six, would reopen by May, Salma Tahir said.",
    ),
    "alleged by those who are named behind it": (
        "Prosecutors questioned Raul Tineo and allege that the company ignored two warnings.",
        "The company ignored two warnings, prosecutors allege; they questioned Raul Tineo.",
    ),
    "nobody, and nobody as the object": (
        "The first attack killed two people, and the second, on 22 March, killed nobody.",
        "Nobody was killed in the second attack, on 22 March.",
    ),
    "none of those of whom something else is told first": (
        "The doctor said six runners were taken to hospital, and that none of them was in danger.",
        "None of the six runners who were taken to hospital was in danger, the doctor said.",
    ),
    "would not, and refused to": (
        "The mayor of Praia backed Tavares in May but said he would not join her staff.",
        "The mayor of Praia backed Tavares in May but refused to join her staff.",
    ),
    "two negations": (
        "The bank did not rule out compulsory redundancies.",
        "Compulsory redundancies have not been ruled out.",
    ),
    "hedged in other words": (
        "The airline may sign the order for new engines.",
        "The airline could sign the order for new engines.",
    ),
    "hedged by a condition": (
        "The airline may sign the order for new engines.",
        "It depends on the price if the airline signs the order for new engines.",
    ),
    "planned in other words": (
        "The airline plans to sign the order for new engines.",
        "The airline intends to sign the order for new engines.",
    ),
    "asked for in other words": (
        "The board ordered farmers to cut pumping by 25 percent.",
        "Farmers have to cut pumping by 25 percent, by order of the board.",
    ),
    "not risen, fallen": (
        "Prices of bread fell in May.",
        "Prices of bread did not rise in May.",
    ),
    "another thing rose": (
        "Sales of the airline fell 4 percent to $3.1bn.",
        "Sales of the airline fell 4 percent to $3.1bn while those of its rival rose.",
    ),
    "a hedge on something else": (
        CLAIM,
        "The airline signed the order for new engines, though bad weather may close airports.",
    ),
}


def match(draft: str, claim: str = CLAIM) -> Match:
    (found,) = matched(draft, claim)
    return found


@pytest.mark.parametrize(("claim", "draft", "kind"), TURNED.values(), ids=TURNED)
def test_a_turn_is_found_with_the_words_that_tell_it(
    claim: str, draft: str, kind: TurnKind
) -> None:
    text = draft.replace("[", "").replace("]", "")
    (turn,) = match(text, claim).turns
    assert turn.kind is kind
    assert turn.span.of(text) == draft[draft.index("[") + 1 : draft.index("]")]


@pytest.mark.parametrize(("claim", "draft"), SAME.values(), ids=SAME)
def test_the_same_in_other_words_is_no_turn(claim: str, draft: str) -> None:
    assert [turn for found in matched(draft, claim) for turn in found.turns] == []


@pytest.mark.parametrize(
    ("draft", "denied"),
    [
        ("The airline has not signed the order for new engines.", True),
        ("The airline signed the order for new engines.", False),
        ("The airline signed the order for new engines, not for a smile.", False),
    ],
)
def test_a_denial_of_one_side_is_told(draft: str, denied: bool) -> None:
    assert match(draft).denied is denied


SPEECH = {
    "said of it all": ("The airline signed the order for new engines, Marta Ilves said.", 1),
    "said of something else": (
        "The airline signed the order for new engines. Marta Ilves said she was tired.",
        0,
    ),
    "nobody says it": ("The airline signed the order for new engines.", 0),
}


@pytest.mark.parametrize(("draft", "count"), SPEECH.values(), ids=SPEECH)
def test_only_who_says_what_is_shared_is_compared(draft: str, count: int) -> None:
    found = [told for m in matched(draft, CLAIM) for told in m.attributions]
    assert len(found) == count
