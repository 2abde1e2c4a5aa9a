"""Laws of a check: what holds for any ledger, and for any text at all."""

from __future__ import annotations

import datetime as dt
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from factcheck.checker import Checker
from factcheck.extraction.whole import extract
from factcheck.ledger import Ledger
from factcheck.matching.arithmetic.values import Agreement, agreement, comparable
from factcheck.model import (
    Claim,
    Fact,
    FactKind,
    FactStatus,
    Family,
    Finding,
    Quantity,
    Report,
    Severity,
    Tolerances,
)
from tests.generated import Story, stories
from tests.timing import seconds

pytestmark = pytest.mark.no_cover  # whole drafts over and over, thrice as long traced

ROOT = Path(__file__).parents[1]
LEDGERS = [ROOT / "claims", *sorted((ROOT / "tests" / "drafts" / "dev").glob("*/claims.yaml"))]
DATE = "2026-02-05"

few = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def alarms(report: Report) -> list[Finding]:
    """The findings that an editor would be stopped by."""
    return [finding for finding in report.findings if finding.severity is not Severity.INFO]


def assert_slices_back(report: Report, draft: str) -> None:
    """The text of each finding and fact is what its span covers; a quotation's has no marks.

    One that runs over paragraphs opens anew in each.
    """
    for part in (*report.findings, *report.facts):
        within = part.span.of(draft)
        quoted = isinstance(part, Fact) and part.kind is FactKind.QUOTATION
        pieces = part.text.split("\n") if quoted else [part.text]
        at = 0
        for piece in pieces:
            at = within.index(piece, at) + len(piece)
        assert quoted or part.text == within


def _is_true_of(figure: Quantity, text: str) -> bool:
    return any(
        comparable(figure, other) and agreement(figure, other, Tolerances()) is Agreement.TRUE
        for other in extract(text).quantities
    )


@few
@given(stories())
def test_a_claim_repeated_word_for_word_is_no_conflict(story: Story) -> None:
    checker = Checker(story.ledger)
    for told in story.told:
        assert alarms(checker.check(told.text, date=DATE)) == []


@few
@given(stories(), st.data())
def test_a_changed_number_is_found_once_and_at_its_place(story: Story, data: st.DataObject) -> None:
    told = data.draw(st.sampled_from(story.told))
    number = told.number * data.draw(st.integers(3, 7)) + data.draw(st.integers(1, 9))
    text, place = told.with_number(number)
    (figure, *_) = extract(text).quantities
    assume(not any(_is_true_of(figure, other.text) for other in story.told))
    (finding,) = alarms(Checker(story.ledger).check(text, date=DATE))
    assert finding.family is Family.NUMBER
    assert finding.text in {place.of(text), f"{place.of(text)} million"}
    assert finding.span.start == place.start
    assert finding.claim is not None
    assert finding.claim.text == told.text


@few
@given(stories())
def test_the_claims_told_in_two_paragraphs_raise_no_alarm(story: Story) -> None:
    middle = (len(story.told) + 1) // 2
    parts = story.told[:middle], story.told[middle:]
    draft = "\n\n".join(" ".join(told.text for told in part) for part in parts)
    assert alarms(Checker(story.ledger).check(draft, date=DATE)) == []


def test_two_subjects_told_in_the_same_words_are_no_contradiction() -> None:
    frame = "{} recalled {} heaters in Riga in 2019."
    told = frame.format("The fisheries ministry", 303), frame.format("The council", 287)
    assert alarms(Checker().check("\n\n".join(told), date=DATE)) == []


@few
@given(stories(), st.text(max_size=120))
def test_spans_of_findings_and_facts_slice_back_to_their_text(story: Story, noise: str) -> None:
    drafts = [told.with_number(told.number * 4 + 1)[0] for told in story.told]
    draft = f"{noise} ".join(drafts)
    report = Checker(story.ledger).check(draft, date=DATE)
    assert_slices_back(report, draft)
    starts = [finding.span.start for finding in report.findings]
    assert starts == sorted(starts)


@few
@given(stories())
def test_the_same_check_gives_the_same_report(story: Story) -> None:
    draft = " ".join(told.with_number(told.number + 40)[0] for told in story.told)
    checker = Checker(story.ledger)
    first = checker.check(draft, date=DATE)
    assert checker.check(draft, date=DATE) == first
    assert Checker(story.ledger).check(draft, date=DATE) == first


@few
@given(st.text(max_size=400))
def test_any_text_can_be_checked(text: str) -> None:
    report = REAL.check(text, date=DATE)
    assert_slices_back(report, text)


REAL = Checker(Ledger.load(LEDGERS[0]))
HOSTILE = ["“", "not ", "1,", "said ", "the 3 of ", "Mr. A", "\n\n", "2026-", "“a” said B, ", "½$-"]


@pytest.mark.parametrize("piece", HOSTILE)
def test_repetition_cannot_break_a_check(piece: str) -> None:
    REAL.check(piece * 2000, date=DATE)


def test_many_threads_may_share_a_checker() -> None:
    drafts = [claim.text.replace("1", "9") for claim in REAL.ledger.claims]
    shared = Checker(REAL.ledger)
    with ThreadPoolExecutor(8) as threads:
        reports = list(threads.map(lambda draft: shared.check(draft, date=DATE), drafts * 2))
    assert reports == [REAL.check(draft, date=DATE) for draft in drafts] * 2


def test_time_grows_with_the_length_of_the_draft_and_no_faster() -> None:
    page = "\n\n".join(claim.text for claim in REAL.ledger.claims)
    once = min(_seconds(page) for _ in range(3))
    assert _seconds("\n\n".join([page] * 20)) < 60 * once


@pytest.mark.parametrize(
    "sentence",
    [
        # looking each name up in all matches took 140
        "Donald Tusk met Volodymyr Zelenskyy in Kyiv on Thursday. ",
        # cutting all that stands before each stranger into words took 77
        "A man called Harold Yoder spoke with Ann Fischer and June Carter about the school. ",
    ],
)
def test_time_grows_no_faster_where_a_draft_says_one_thing_again_and_again(sentence: str) -> None:
    once = min(_seconds(sentence * 200) for _ in range(3))
    assert _seconds(sentence * 3200) < 60 * once


LISTS = {
    "figures": lambda n: f"{n * 13 + 7} drones",
    "names": lambda n: f"Kar{chr(97 + n % 26)}v of {chr(65 + n // 26 % 26)}arsk{chr(97 + n % 25)}",
    "one family": lambda n: f"{chr(65 + n % 26)}{chr(97 + n // 26 % 26)}ri Petrov",
    "dates": lambda n: f"March {n % 28 + 1}, {1990 + n // 28}",
    "all": lambda n: f"{n} soldiers of Kar{n}v met Ana Bel{n}son on May {n % 28 + 1}",
}


@pytest.mark.parametrize("of", LISTS)
def test_a_sentence_as_long_as_a_list_takes_no_long_time_against_another(of: str) -> None:
    one, other = (" and ".join(LISTS[of](n + by) for n in range(600)) for by in (0, 1))
    checker = Checker(Ledger.of([Claim(id="list", text=f"{one}.")]))
    taken = seconds(lambda: checker.check(f"{other}.", date=DATE))
    assert taken < 3  # compared in pairs, the figures alone took 20


def test_a_list_of_thousands_of_figures_takes_no_long_time() -> None:
    one, other = (", ".join(f"${n * 7 + by}m a year" for n in range(2000)) for by in (0, 1))
    checker = Checker(Ledger.of([Claim(id="list", text=f"The army paid {one}.")]))
    taken = seconds(lambda: checker.check(f"The army paid {other}.", date=DATE))
    assert taken < 3  # looking for participants at each figure took 10


LONG = {
    # each superlative was held against all of the claim: 8
    "superlatives": lambda _: "the highest",
    # a claim's ages were read again for each of ours: 25
    "ages": lambda n: f"{['Petra Volk', 'Karl Tamm', 'Lena Holt'][n % 3]}, {n % 70 + 18}",
    # all that goes on behind "unanimous" was read for each of them: 4
    "parts": lambda n: f"unanimous {n % 9}-{n % 7}",
    # each cause was looked for among all words for one: 8
    "causes": lambda n: ", ".join(["because of rain", "because of fog"][n % 2] for _ in range(6)),
}


@pytest.mark.parametrize("of", LONG)
def test_a_list_of_one_thing_takes_no_longer_than_a_long_text(of: str) -> None:
    one, other = (", ".join(LONG[of](n + by) for n in range(600)) for by in (0, 1))
    checker = Checker(Ledger.of([Claim(id="list", text=f"The court heard {one}.")]))
    taken = seconds(lambda: checker.check(f"The court heard {other}.", date=DATE))
    assert taken < 3


def test_an_origin_told_again_and_again_takes_no_longer_than_a_long_text() -> None:
    claim = Claim(id="won", text="Petra Volk of Sweden won the race.")
    draft = "Petra Volk of Norway won the race. "
    checker = Checker(Ledger.of([claim]))
    once = min(seconds(lambda: checker.check(draft * 40, date=DATE)) for _ in range(2))
    # looking each origin up in all matches took 27
    assert seconds(lambda: checker.check(draft * 400, date=DATE)) < 16 * once


def test_what_a_list_has_beyond_what_is_compared_is_not_passed_off_as_checked() -> None:
    drones = " and ".join(f"{n * 13 + 7} drones" for n in range(200))
    checker = Checker(Ledger.of([Claim(id="list", text=f"Kyiv counted {drones}.")]))
    facts = checker.check(f"Kyiv counted {drones}.", date=DATE).facts
    figures = [fact.status for fact in facts if fact.kind is FactKind.QUANTITY]
    assert figures[0] is FactStatus.SUPPORTED
    assert figures[-1] is FactStatus.UNMATCHED


def _seconds(draft: str) -> float:
    return seconds(lambda: REAL.check(draft, date=DATE))


CONTESTED = "FC202"


def _claims() -> list[object]:
    return [
        pytest.param(ledger, claim, id=f"{path.parent.name}-{claim.id}")
        for path in LEDGERS
        for ledger in [Checker(Ledger.load(path))]
        for claim in ledger.ledger.claims
    ]


@pytest.mark.parametrize(("checker", "claim"), _claims())
def test_a_claim_of_a_real_ledger_is_no_conflict(checker: Checker, claim: Claim) -> None:
    found = alarms(checker.check(claim.text, date=_told_on(claim, checker.ledger)))
    assert [f for f in found if f.family is not Family.COVERAGE and f.code != CONTESTED] == []


def _told_on(claim: Claim, ledger: Ledger) -> dt.date | None:
    """The day from which the claim's own "Monday" is counted."""
    documents = (ledger.documents[evidence.document] for evidence in claim.evidence)
    return next((document.published for document in documents), None)
