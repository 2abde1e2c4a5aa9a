"""The law of live drafts: however a draft came about, it is told what a fresh check would tell."""

from functools import cache
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.configuration import Configuration
from factcheck.ledger import Ledger
from factcheck.lsp.live import LiveDraft
from factcheck.model import Document, Report, Span
from factcheck.reading.draft import read_text
from factcheck.workflow.desk import Desk
from tests.matching.matching import ledger_of

pytestmark = pytest.mark.no_cover  # whole drafts over and over, thrice as long traced

ROOT = Path(__file__).parents[2]
STORIES = ROOT / "tests" / "drafts" / "story"
DEV = ROOT / "tests" / "drafts" / "dev"
PATH = Path("draft.md")
WORDS = [
    "157",
    "at least 183 drones",
    "on Thursday",
    "not",
    "Kyiv",
    "Tusk",
    "said",
    "“we will go on",
    "”",
    ".",
    " ",
    "\n\n",
    "# ",
    "- ",
    "<!-- factcheck: ignore -->",
    "each",
    "&amp;",
]
"""What edits put in: things that are checked, and what parts or joins sentences and blocks."""


@cache
def desk() -> Desk:
    return Desk(Configuration(), Ledger.load(ROOT / "claims"))


@cache
def stories() -> list[str]:
    return [path.read_text(encoding="utf-8") for path in sorted(STORIES.glob("*.md"))]


def told(found: tuple[Document, Report]) -> tuple[object, ...]:
    """Return all that an editor is told, in the places of the file."""
    document, report = found
    return (
        [
            (document.in_file(f.span), evolve(f, span=Span(0, 0)))  # all else that it says
            for f in report.findings
        ],
        [
            (document.in_file(f.span), f.text, f.kind, f.status, f.claim, f.reason, f.source)
            for f in report.facts
        ],
        report.coverage,
        report.reference,
        [(document.in_file(one.finding.span), one.finding.code) for one in report.withheld],
    )


def fresh(text: str, at: Desk) -> tuple[object, ...]:
    return told(at.check(read_text(text, path=PATH)))


@st.composite
def edits(draw: st.DrawFn) -> list[tuple[float, int, str]]:
    """Draw edits: where (a share of the text), how many characters go, and what comes."""
    one = st.tuples(st.floats(0, 1), st.integers(0, 40), st.sampled_from(["", *WORDS]))
    return draw(st.lists(one, min_size=1, max_size=6))


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data(), edits())
def test_a_draft_that_was_edited_is_told_what_a_fresh_check_tells(
    data: st.DataObject, changes: list[tuple[float, int, str]]
) -> None:
    text = data.draw(st.sampled_from(stories()))
    live = LiveDraft(desk(), PATH)
    live.check(live.read(text))
    head = text.index("\n---\n", 1) + len("\n---\n")  # what breaks it is an error of its own
    for where, gone, words in changes:
        at = head + int(where * (len(text) - head))
        text = text[:at] + words + text[at + gone :]
        assert told(live.check(live.read(text))) == fresh(text, desk()), text


def test_a_paragraph_typed_letter_by_letter_is_told_of_as_if_it_were_there() -> None:
    typed = "\n\nRussia and Ukraine exchanged 175 prisoners of war each, “a step”, Tusk said."
    text = stories()[0]
    at = text.index("\n\n", len(text) // 2)
    live = LiveDraft(desk(), PATH)
    for length in range(0, len(typed) + 1, 3):
        version = text[:at] + typed[:length] + text[at:]
        assert told(live.check(live.read(version))) == fresh(version, desk()), typed[:length]


def test_the_parts_of_a_long_sentence_are_told_of_as_they_are_typed() -> None:
    at = Desk(Configuration(), ledger_of("The ferry line's profit fell 12% to £212 million."))
    long = (
        "Tickets sold by the ferry line brought in {} 8 percent more than in the same three months "
        "of last year, but the profit of the line {} by 12 percent to £212 million."
    )
    live, codes = LiveDraft(at, PATH), []
    for words in (("some", "fell"), ("some", "rose"), ("about", "rose"), ("about", "fell")):
        text = f"Fares went up in May. {long.format(*words)} Nobody was surprised.\n"
        found = live.check(live.read(text))
        assert told(found) == fresh(text, at), text
        codes.append([one.code for one in found[1].findings])
    assert codes == [[], ["FC504"], ["FC504"], []]


@pytest.mark.parametrize("folder", sorted(DEV.iterdir())[::4], ids=lambda path: path.name)
def test_room_between_blocks_changes_nothing(folder: Path) -> None:
    at = Desk(Configuration(), Ledger.load(folder / "claims.yaml"))
    for path in sorted(folder.glob("*.md")):
        text = path.read_text(encoding="utf-8")
        live = LiveDraft(at, PATH)
        assert told(live.check(live.read(text))) == fresh(text, at), path


def test_what_has_not_changed_stays_where_it_was() -> None:
    live = LiveDraft(desk(), PATH)
    text = "# Title\n\nOne *two* three.\n\nFour five.\n\nSix seven.\n"
    first = live.read(text)
    live.check(first)
    second = live.read(text.replace("two", "two and a half"))
    assert [block.span.start for block in second.blocks] == [
        block.span.start for block in first.blocks
    ]
    for block in second.blocks:
        there = second.in_file(block.span)
        assert there.of(second.file_text).replace("*", "") == block.span.of(second.text)


def test_what_outgrows_its_room_moves_only_what_follows() -> None:
    live = LiveDraft(desk(), PATH)
    text = "One two.\n\nThree four.\n\nFive six.\n"
    first = live.read(text)
    live.check(first)
    longer = "Three " + "very " * 200 + "long."
    second = live.read(text.replace("Three four.", longer))
    starts = [[block.span.start for block in one.blocks] for one in (first, second)]
    assert starts[0][:2] == starts[1][:2]
    assert [block.span.of(second.text) for block in second.blocks] == [
        "One two.",
        longer,
        "Five six.",
    ]


@pytest.mark.parametrize(
    ("text", "moved"),
    [
        pytest.param("A one.\n\nB two.\n\nC three.\n\nD four.\n", [], id="nothing"),
        pytest.param("A one.\n\nB two two.\n\nC three.\n\nD four.\n", [], id="a word more"),
        pytest.param("A one.\n\nB two.\n\nNew.\n\nC three.\n\nD four.\n", [], id="a new one"),
        pytest.param("A one.\n\nC three.\n\nD four.\n", [], id="one less"),
        pytest.param("A one.\n\nB two.\n\nC three.\n\nD four and more.\n", [], id="at the end"),
        pytest.param("New.\n\nA one.\n\nB two.\n\nC three.\n\nD four.\n", "ABCD", id="before"),
        pytest.param(f"A {'b ' * 300}.\n\nB two.\n\nC three.\n\nD four.\n", "BCD", id="too long"),
    ],
)
def test_blocks_stay_where_they_were_unless_there_is_no_room(text: str, moved: str) -> None:
    live = LiveDraft(desk(), PATH)
    first = live.read("A one.\n\nB two.\n\nC three.\n\nD four.\n")
    live.check(first)
    second = live.read(text)
    starts = [
        {block.span.of(one.text)[0]: block.span.start for block in one.blocks}
        for one in (first, second)
    ]
    there = starts[0].keys() & starts[1].keys()
    assert {name for name in there if starts[0][name] != starts[1][name]} == set(moved)
    assert [block.span.of(second.text) for block in second.blocks] == text.strip().split("\n\n")
