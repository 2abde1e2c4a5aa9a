"""Sentences that deny, or turn round, what a claim says though both may hold, and near misses."""

from __future__ import annotations

import pytest

from factcheck.model import Turn
from tests.matching.matching import matched

BOTH_HOLD = {
    "two figures, of which each has its word": (
        "A court upheld a fine of $75 million against Redwood Energy on 6 November 2026.",
        "Judges upheld the fine of $75 million and overturned one of $12 million.",
    ),
    "a part of a whole denied, and the rest affirmed": (
        "There are 480 firefighters at the fire, 120 of them from Alberta.",
        "Three in every four of the 480 firefighters at the fire are not from Alberta.",
    ),
    "one of two denied, and the other affirmed": (
        "Two firefighters were injured, one of whom was taken to hospital.",
        "Of the two firefighters who were injured, one was not taken to hospital.",
    ),
    "what is told of two things, denied of one": (
        "Forde said that she did not run the start she wanted but ran the finish she needed.",
        "Forde said that she ran the finish she needed.",
    ),
    "yet to be is not yet": (
        "Some 870 provisional ballots have not yet been counted.",
        "Some 870 provisional ballots are yet to be counted.",
    ),
    "still to be is not yet": (
        "The clinic in Piura has not yet started to vaccinate children.",
        "The clinic in Piura is still to start to vaccinate children.",
    ),
    "the opposite denied": (
        "The foreign minister of Jordan said Jordan would keep its border open.",
        "Jordan would not close its border, its foreign minister said.",
    ),
    "the noun, not the verb": (
        "The remains of 23 soldiers were handed over on 2 April.",
        "Twenty-three soldiers’ remains were handed over on 2 April.",
    ),
    "what comes of a condition": (
        "The works at Kongsvik plans to raise its output from three howitzers to five a month.",
        "If its plan holds, the output of the works at Kongsvik will be five howitzers a month.",
    ),
    "some voted against what all approved": (
        "The parliament approved the package on 12 May by 121 votes to 48.",
        "The People's Party opposed the package in the parliament.",
    ),
    "until it was over": (
        "Calloway led the council from 2011 until he resigned in November 2022.",
        "Calloway clung on as leader of the council until November 2022.",
    ),
    "another lost what she won": (
        "Ingrid Aalto-Berg of Norway won the women's 15km mass start.",
        "Her neighbour in the village once lost the women's 15km mass start.",
    ),
    "what he stands charged with": (
        "Halmos is accused of taking €600,000 over the port of Kessin.",
        "On a further charge, that he took €600,000 over the port of Kessin, Halmos awaits trial.",
    ),
    "what would have come": (
        "The board dropped a plan to close three of the county's 11 libraries.",
        "The plan that would have closed three of the county's 11 libraries was dropped.",
    ),
    "who alleges it told behind the verb": (
        "Raúl Cornejo alleged that Peru paid Helvimed a third more per dose than Brazil did.",
        "Peru paid Helvimed a third more per dose than Brazil, alleged Raúl Cornejo.",
    ),
    "where it is, not that he goes": (
        "Bruno Castellan said Rinaldi may skip the Davis Cup tie in Turin.",
        "The Davis Cup tie in Turin is on Friday.",
    ),
    "an adjective that says which is meant, beside a verb": (
        "Patients on the 40-milligram dose lost an average of 11.4 pounds.",
        "Those on the rising dose of 40 milligrams lost 11.4 pounds on average.",
    ),
    "an adjective that says which is meant, beside two figures": (
        "Brightwell raised the price of its family ticket from $84 to $92.",
        "The family ticket costs $92 now, while the cheaper one stays at $31.",
    ),
    "the first of her party to win": (
        "Maria Chen won the office of treasurer by 31,000 votes, the first Republican to do so.",
        "Maria Chen is the first Republican since 2002 to win the treasurer's office.",
    ),
    "the first of a town to win": (
        "Mayor Dora Quinn won a third term, the first mayor of Selby to do so since 1974.",
        "Quinn was the first mayor of Selby since 1974 to win a third term.",
    ),
    "an earlier change, to where the claim's began": (
        "The number of burglaries in Tarn rose from 312 in 2025 to 348 in 2026.",
        "Burglaries, which had fallen to 312 in 2025, rose to 348.",
    ),
    "an earlier change, told as what had been": (
        "The number of burglaries in Tarn rose from 312 in 2025 to 348 in 2026.",
        "The number of burglaries in Tarn had fallen to 312.",
    ),
    "another thing, beside the figure that is told rightly": (
        "Arden's deliveries fell to 61,400 cars in the third quarter, from 74,900 a year earlier.",
        "Arden raised its price, and deliveries fell to 61,400 cars.",
    ),
    "who was for it though all were against": (
        "The Supreme Court voted 6 to 3 against a review of the Bellamy conviction.",
        "Three of the judges were in favor of a review of the Bellamy conviction.",
    ),
    "what lasted longer ended then": (
        "The gallery stayed open three hours longer on 14 November 2026, until 11 p.m.",
        "The gallery closed at 11 p.m., three hours later than usual.",
    ),
    "fell to, and did not decline to": (
        "The rate of infections dropped to 3.1% in 2026, from 4.4% in 2024.",
        "The rate of infections declined to 3.1%.",
    ),
}

ONE_IS_WRONG = {
    "at one count, in a long sentence": (
        "In September 2022 an advisory committee voted 9 to 4 against a pill from Halden Bio.",
        "In 2022 a panel voted 9 to 4 in favor of a Halden Bio pill, which the agency threw out.",
    ),
    "an adjective that tells what became of it": (
        "Net profit at Corbel fell from $310 million to $262 million.",
        "Net profit at Corbel was higher, at $262 million.",
    ),
    "which is meant, beside which is": (
        "Maja Stenqvist fell on the last descent and finished 11th.",
        "Maja Stenqvist fell on the opening descent and finished 11th.",
    ),
    "the first to win did not": (
        "Mayor Dora Quinn won a third term, the first mayor of Selby to do so since 1974.",
        "Quinn lost a third term, the first mayor of Selby since 1974 to do so.",
    ),
    "the other way from where it began": (
        "The number of burglaries in Tarn rose from 312 in 2025 to 348 in 2026.",
        "The number of burglaries in Tarn fell from 312 in 2025 to 348 in 2026.",
    ),
    "from where it led to where it began": (
        "The number of burglaries in Tarn rose from 312 in 2025 to 348 in 2026.",
        "The number of burglaries in Tarn fell from 348 to 312.",
    ),
    "to where it began, and not before": (
        "The number of burglaries in Tarn rose from 312 in 2025 to 348 in 2026.",
        "The number of burglaries in Tarn fell to 312.",
    ),
    "the thing itself, at the figure": (
        "Arden's deliveries fell to 61,400 cars in the third quarter, from 74,900 a year earlier.",
        "Arden cut its price, and deliveries rose to 61,400 cars.",
    ),
    "how many voted, the other way": (
        "The Supreme Court voted 6 to 3 against a review of the Bellamy conviction.",
        "The Supreme Court voted 6 to 3 in favor of a review of the Bellamy conviction.",
    ),
    "how many voted, in words": (
        "The council of Brenham voted seven to two for a curfew in the town center.",
        "The council of Brenham voted seven to two against a curfew in the town center.",
    ),
    "as much sooner as it was later": (
        "The gallery stayed open three hours longer on 14 November 2026, until 11 p.m.",
        "The gallery closed three hours early on Saturday.",
    ),
    "declined to, and rose to": (
        "The number of burglaries in Tarn rose from 312 in 2025 to 348 in 2026.",
        "Burglaries declined to 348.",
    ),
    "more than the whole": (
        "The survey found that 82% of students had used chatbots for coursework.",
        "In the survey 82% of students said they had not used chatbots for coursework.",
    ),
    "all of two denied": (
        "Two firefighters were injured, one of whom was taken to hospital.",
        "Neither of the two firefighters who were injured was taken to hospital.",
    ),
    "of two things, the one that is denied": (
        "Forde said that she did not run the start she wanted but ran the finish she needed.",
        "Forde said that she ran the start she wanted.",
    ),
    "done, not yet to be": (
        "The 870 provisional ballots have been counted.",
        "The 870 provisional ballots are yet to be counted.",
    ),
    "what is told denied": (
        "The foreign minister of Jordan said Jordan would keep its border open.",
        "Jordan would not keep its border open, its foreign minister said.",
    ),
    "the verb": (
        "Marta Hale remains chairman of the club.",
        "Marta Hale resigned as chairman of the club.",
    ),
    "the same parliament": (
        "The parliament approved the package on 12 May by 121 votes to 48.",
        "The parliament rejected the package on 12 May by 121 votes to 48.",
    ),
    "she lost what she won": (
        "Ingrid Aalto-Berg of Norway won the women's 15km mass start.",
        "Ingrid Aalto-Berg of Norway lost the women's 15km mass start.",
    ),
    "told as so, and alleged by nobody": (
        "Raúl Cornejo alleged that Peru paid Helvimed a third more per dose than Brazil did.",
        "Peru paid Helvimed a third more per dose than Brazil did.",
    ),
}


def turns(claim: str, draft: str) -> list[Turn]:
    """Return where the stance of a draft differs from that of its claim."""
    return [turn for match in matched(draft, claim) for turn in match.turns]


@pytest.mark.parametrize(("claim", "draft"), BOTH_HOLD.values(), ids=BOTH_HOLD)
def test_what_may_hold_beside_the_claim_is_no_turn(claim: str, draft: str) -> None:
    assert not turns(claim, draft)


@pytest.mark.parametrize(("claim", "draft"), ONE_IS_WRONG.values(), ids=ONE_IS_WRONG)
def test_what_excludes_the_claim_is_a_turn(claim: str, draft: str) -> None:
    assert turns(claim, draft)
