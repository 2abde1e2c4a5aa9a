"""Stance: what denies, hedges, plans, demands, estimates, gives a direction; and what does not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.extraction.sentences import find_sentences
from factcheck.extraction.stance import find_stance
from factcheck.extraction.stance_words import axes, expressions
from factcheck.extraction.tokens import tokenize
from factcheck.model import StanceKind, StanceMark

NEGATION, HEDGE, PLAN = StanceKind.NEGATION, StanceKind.HEDGE, StanceKind.PLAN
DEMAND, ESTIMATE, DENIAL = StanceKind.DEMAND, StanceKind.ESTIMATE, StanceKind.DENIAL


def marks_of(text: str) -> tuple[StanceMark, ...]:
    tokens = tokenize(text)
    return find_stance(tokens, find_sentences(tokens))


def marked(text: str, kind: StanceKind) -> list[str]:
    return [mark.text for mark in marks_of(text) if mark.kind is kind]


def directions(text: str) -> set[tuple[str, int]]:
    return {(mark.axis or "", mark.pole) for mark in marks_of(text) if mark.axis}


MARKS = {
    NEGATION: [
        ("He is not so sure.", "not"),
        ("He did not resign.", "not"),
        ("He did not deny it.", "not"),
        ("He didn't resign.", "didn't"),
        ("He didn’t resign.", "didn’t"),
        ("He cannot resign.", "cannot"),
        ("He never resigned.", "never"),
        ("No deal was struck.", "No"),
        ("They ended without a deal.", "without"),
        ("Talks made little progress.", "little"),
        ("Few voters came.", "Few"),
        ("Nobody came.", "Nobody"),
        ("Neither side won.", "Neither"),
        ("The court failed to act.", "failed to"),
        ("Kyiv is refusing to cede it.", "refusing to"),
        ("He was unable to attend.", "unable to"),
        ("Moscow is no longer demanding that.", "no longer"),
        ("He has yet to decide.", "yet to"),
        ("It grew rather than shrank.", "rather than"),
        ("The lack of evidence was plain.", "lack of"),
    ],
    HEDGE: [
        ("It may take two months.", "may"),
        ("It might rain.", "might"),
        ("It could take weeks.", "could"),
        ("It is likely to be held there.", "is likely to"),
        ("He allegedly stole it.", "allegedly"),
        ("He is accused of theft.", "is accused of"),
        ("It appeared to stall.", "appeared to"),
        ("She is believed to be alive.", "is believed to"),
        ("It will possibly close.", "possibly"),
        ("A suspected arsonist fled.", "suspected"),
        ("She left open a sale of the yard.", "left open"),
        ("They left the door open to talks.", "left the door open"),
        ("The board keeps open the option of a bid.", "keeps open the option"),
    ],
    PLAN: [
        ("The shop will open.", "will"),
        ("He plans to run.", "plans to"),
        ("He hopes eventually to run.", "hopes eventually to"),
        ("It promised on Monday to repay them.", "promised on Monday to"),
        ("He is expected next week to run.", "is expected next week to"),
        ("The firm is to sell its yard.", "is to"),
        ("He offered to run.", "offered to"),
        ("She intends to stay.", "intends to"),
        ("Talks are due to continue.", "are due to"),
        ("The bill is set to pass.", "is set to"),
        ("It is scheduled to open.", "is scheduled to"),
        ("She is expected to win.", "is expected to"),
        ("He is to become premier.", "is to"),
        ("They promised to hire nurses.", "promised to"),
        ("He said it would open.", "would"),
        ("It would have its roof mended.", "would have"),
        ("It would have 400 seats.", "would have"),
        ("The board, planning a strike, met.", "planning"),
        ("It is planning rules on noise.", "is planning"),
        ("He tried to flee.", "tried to"),
    ],
    DEMAND: [
        ("Moscow is demanding land.", "demanding"),
        ("She called for calm.", "called for"),
        ("They urged him on.", "urged"),
        ("He must go.", "must"),
        ("They wanted a referendum.", "wanted"),
    ],
    ESTIMATE: [
        ("He estimated the toll.", "estimated"),
        ("The estimated toll is high.", "estimated"),
        ("It is projected to grow.", "is projected to"),
    ],
    DENIAL: [
        ("He denied it.", "denied"),
        ("He could not deny it.", "deny"),
        ("She rejected claims of fraud.", "rejected"),
        ("The denial came late.", "denial"),
    ],
}
ROWS = [(kind, text, mark) for kind, rows in MARKS.items() for text, mark in rows]


@pytest.mark.parametrize(("kind", "text", "mark"), ROWS)
def test_a_word_of_stance_is_marked(kind, text, mark):
    assert marked(text, kind) == [mark]


SILENT = {
    NEGATION: [
        "Not only did he resign; he left.",
        "No fewer than 20 came.",
        "No more than 20 came.",
        "Not least the mayor.",
        "It is large, if not huge.",
        "It is no doubt true.",
        "He lives at No. 10.",
        "He lives at No 10.",
        "No, he said.",
        "He did not just leave.",
        "It was not so much a defeat as a rout.",
        "Not so Owen Lee.",
        "Not so, he said.",
        "It did not go without success.",
        "He never failed to attend.",
        "It is not impossible.",
        "Did he not resign?",
        "A few voters came.",
        "A little progress was made.",
        "Whether or not it rains.",
        "It is nothing less than a scandal.",
        "He is second to none.",
    ],
    HEDGE: [
        "It rained on 12 May 2020.",
        "They met in May.",
        "Could it rain?",
        "He likes it.",
    ],
    PLAN: [
        "Will Smith left.",
        "The delay is due to the weather.",
        "It rained due to a storm.",
        "The aim is to win.",
        "He acted of his own free will.",
        "Will he resign?",
        "It would have worked.",
        "The planning inspector left.",
        "It got planning permission.",
        "Urban planning is dull.",
        "He set to work.",
    ],
    DEMAND: ["He wants to leave.", "The answer came."],
    ESTIMATE: ["About 20 came.", "Some 20 came."],
    DENIAL: ["She dismissed the manager."],
}
QUIET = [(kind, text) for kind, texts in SILENT.items() for text in texts]


@pytest.mark.parametrize(("kind", "text"), QUIET)
def test_what_only_looks_like_stance_is_not_marked(kind, text):
    assert marked(text, kind) == []


DIRECTIONS = [
    ("Prices rose.", ("rise-fall", 1)),
    ("Prices were rising.", ("rise-fall", 1)),
    ("The bank raised rates.", ("rise-fall", 1)),
    ("Sales are up 3 percent.", ("rise-fall", 1)),
    ("A rise in rates came.", ("rise-fall", 1)),
    ("Prices fell.", ("rise-fall", -1)),
    ("Prices have fallen.", ("rise-fall", -1)),
    ("It cut its forecast.", ("rise-fall", -1)),
    ("Turnout was down from 2022.", ("rise-fall", -1)),
    ("It will cut jobs.", ("rise-fall", -1)),
    ("Job cuts loom.", ("rise-fall", -1)),
    ("Profit beat forecasts.", ("beat-miss", 1)),
    ("Profit missed forecasts.", ("beat-miss", -1)),
    ("She won.", ("win-lose", 1)),
    ("She lost.", ("win-lose", -1)),
    ("It stood above average.", ("above-below", 1)),
    ("It stood below average.", ("above-below", -1)),
    ("More people came.", ("more-less", 1)),
    ("Fewer people came.", ("more-less", -1)),
    ("He came first.", ("first-last", 1)),
    ("He came last.", ("first-last", -1)),
    ("It was before the war.", ("before-after", 1)),
    ("It was after the war.", ("before-after", -1)),
    ("The north is cold.", ("north-south", 1)),
    ("The southern coast is warm.", ("north-south", -1)),
    ("The eastern city fell.", ("east-west", 1)),
    ("The west wind blew.", ("east-west", -1)),
    ("They accepted the plan.", ("accept-reject", 1)),
    ("They ruled out the plan.", ("accept-reject", -1)),
    ("He was found guilty.", ("guilty-acquitted", 1)),
    ("He was found not guilty.", ("guilty-acquitted", -1)),
    ("He was cleared of murder.", ("guilty-acquitted", -1)),
    ("They approved the merger.", ("allow-ban", 1)),
    ("They blocked the merger.", ("allow-ban", -1)),
    ("They gave the go-ahead to the merger.", ("pass-defeat", 1)),
    ("They said yes to the plan.", ("accept-reject", 1)),
    ("They said no to the plan.", ("accept-reject", -1)),
    ("It weakened the law.", ("stronger-weaker", -1)),
    ("The shop opened.", ("open-close", 1)),
    ("The shop shut.", ("open-close", -1)),
    ("They hired nurses.", ("hire-fire", 1)),
    ("They sacked nurses.", ("hire-fire", -1)),
    ("He bought shares.", ("buy-sell", 1)),
    ("He sold shares.", ("buy-sell", -1)),
    ("They agreed to suspend talks.", ("start-end", -1)),
    ("They agreed to re-establish talks.", ("start-end", 1)),
    ("He admitted it.", ("confirm-deny", 1)),
    ("He denied it.", ("confirm-deny", -1)),
]


@pytest.mark.parametrize(("text", "direction"), DIRECTIONS)
def test_a_direction_has_its_axis_and_pole(text, direction):
    assert direction in directions(text)
    assert (direction[0], -direction[1]) not in directions(text)


STRAIGHT = [
    ("They shot down a drone.", "rise-fall"),
    ("Up to 20 came.", "rise-fall"),
    ("He gave up.", "rise-fall"),
    ("They set up camp.", "rise-fall"),
    ("A broken-down car was up there.", "rise-fall"),
    ("He signed a contract.", "rise-fall"),
    ("She raised money.", "rise-fall"),
    ("It rained last week.", "first-last"),
    ("The first lady and the first minister met.", "first-last"),
    ("More than 20 came.", "more-less"),
    ("Fire broke out.", "hire-fire"),
    ("The block of flats burned.", "allow-ban"),
    ("He looked back.", "support-oppose"),
    ("He ran for the top.", "beat-miss"),
    ("The left foot hurt.", "join-leave"),
    ("South Korea and North Dakota.", "north-south"),
    ("They are close to a deal.", "open-close"),
    ("The summer is over.", "above-below"),
]


@pytest.mark.parametrize(("text", "axis"), STRAIGHT)
def test_a_word_in_another_sense_gives_no_direction(text, axis):
    assert axis not in {found for found, _ in directions(text)}


SCOPES = [
    ("He did not resign, but she left.", "not", "not resign"),
    ("It will open in May because it is ready.", "will", "will open in May"),
    ("He may go and she will stay.", "may", "may go"),
    ("It may open and close again.", "may", "may open and close again"),
    ("She has no plan; he has one.", "no", "no plan"),
    ("He said “we will not go” and left.", "not", "not go"),
    ("It fell", "fell", "fell"),
    ("It was not found and fell into the sea.", "not", "not found"),
    ("The delay was no excuse and the better crew had won.", "no", "no excuse"),
    ("It was not found and repaired at sea.", "not", "not found and repaired at sea"),
    ("He did not eat the bread and the cheese.", "not", "not eat the bread and the cheese"),
    ("It will neither open in May nor close.", "neither", "neither open in May nor close"),
    ("It was not enough as the side had to settle.", "not", "not enough"),
    ("He did not resign after the party fell.", "not", "not resign"),
    ("It was not as good as before the war.", "not", "not as good as before the war"),
    ("He did not resign after losing.", "not", "not resign"),
    ("It will not open before May.", "not", "not open before May"),
    ("He has not conceded and plans to file.", "not", "not conceded"),
    ("It has no debt and owes nobody money.", "no", "no debt"),
    ("It did not close and moved to Leeds.", "not", "not close"),
    ("It was not closed and moved.", "not", "not closed and moved"),
    ("It did not close the plant and the shop.", "not", "not close the plant and the shop"),
    ("She has no plans and hopes.", "no", "no plans and hopes"),
    ("It was not hit and the plant reopened.", "not", "not hit"),
    ("They found no drugs and weapons hidden by him.", "no", "no drugs and weapons hidden by him"),
    ("It has not lost money and returned it.", "not", "not lost money"),
    ("It has not been hit and closed.", "not", "not been hit and closed"),
    ("It hardly lends and closed shops.", "hardly", "hardly lends"),
    ("They turned away nobody and treated all.", "nobody", "nobody"),
    ("They could not agree and put it off.", "not", "not agree"),
    ("He is expected to sign after passing it.", "is expected to", "is expected to sign"),
    ("A drug that did not cure it shortened it.", "not", "not cure it"),
    ("Those who had not left were taken out.", "not", "not left"),
    ("He said that it was not enough.", "not", "not enough"),
    ("It is more, which no club had paid before.", "no", "no club had paid before"),
    ("States that refuse will pay.", "refuse", "refuse"),
    ("Not since 2009 have they won.", "Not", "Not since 2009 have they won"),
]


@pytest.mark.parametrize(("text", "mark", "scope"), SCOPES)
def test_a_mark_governs_the_rest_of_its_clause(text, mark, scope):
    found = next(one for one in marks_of(text) if one.text == mark)
    assert found.scope is not None
    assert found.scope.of(text) == scope


def test_every_axis_has_two_poles_that_share_no_word():
    for axis, poles in axes():
        one, other = ({(form, str(limits)) for form, limits in expressions(pole)} for pole in poles)
        assert min(len(one), len(other)) > 0, axis
        assert one.isdisjoint(other), axis


POINTING = [  # the axis, and which way the word points on it
    ("They called the strike off.", "called", "pursue-abandon", -1),
    ("The bank left its key rate unchanged.", "left", "unchanged-changed", 1),
    ("The judge threw the case out.", "threw", "uphold-overturn", -1),
    ("Profit rose to $3bn.", "rose", "rise-fall", 1),
    ("She is guilty of fraud.", "guilty of", "guilty-acquitted", 1),
    ("The child was unvaccinated.", "unvaccinated", "vaccinated-un", -1),
    ("The child was vaccinated.", "vaccinated", "vaccinated-un", 1),
    ("The launch was brought forward.", "brought forward", "advance-postpone", 1),
]


@pytest.mark.parametrize(("text", "word", "axis", "pole"), POINTING)
def test_a_word_points_one_way_on_its_axis(text, word, axis, pole):
    found = {one.axis: one.pole for one in marks_of(text) if one.text == word}
    assert found.get(axis) == pole


@pytest.mark.parametrize(
    "text",
    [
        "They called the strike, which the drivers then broke off.",
        "They called the man who wrote them off.",
        "They called for an end to the strike off Dover.",
    ],
)
def test_a_particle_of_another_verb_turns_no_verb_round(text):
    found = [one for one in marks_of(text) if one.text == "called"]
    assert all(one.pole > 0 for one in found if one.axis == "call-call-off")


PIECES = (
    "not no never only will may up down rose cut fail to deny “ ” , ; . ? and but he the is due"
    " more than without 12 May first last week"
)
MIXED = st.lists(st.sampled_from(PIECES.split(" ")), max_size=25).map(" ".join)


@given(MIXED | st.text(max_size=60))
def test_marks_never_fail_and_slice_back_to_the_text(text):
    starts = []
    for mark in marks_of(text):
        assert mark.span.of(text) == mark.text
        assert mark.scope is not None
        assert mark.scope.contains(mark.span)
        assert (mark.axis is None) == (mark.pole == 0)
        starts.append(mark.span.start)
    assert starts == sorted(starts)


@pytest.mark.parametrize("unit", ["not ", "is ", "rose and ", "no, ", "up to "])
def test_hostile_repetition_takes_linear_time(unit):
    assert marks_of(unit * 20_000) is not None


@pytest.mark.parametrize(
    ("text", "hedges"),
    [
        ("The court ruled on Thursday 19 November that it had broken its permit.", []),
        ("They decided on May 3 to sell.", []),
        ("The court will rule on the appeal.", ["rule on"]),
        ("A verdict is likely Thursday.", ["likely"]),
    ],
)
def test_what_is_decided_on_a_day_is_not_left_open(text, hedges):
    assert [one.text for one in marks_of(text) if one.kind is StanceKind.HEDGE] == hedges
