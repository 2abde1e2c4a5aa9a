"""The text report, as an editor sees it in a terminal."""

from attrs import evolve

from factcheck.model import Family, Finding, Report, Severity, Span
from factcheck.reading import read_text
from factcheck.reporting import REPORTERS, Page, Results

GOLDEN = """\
draft.md:7:3: error FC101 number-conflict
  Moscow and Kyiv each freed 175 prisoners, RIA said.
                             ^^^
  The ledger has 157 prisoners of war each.
  claim     swap: Russia and Ukraine exchanged 157 prisoners of war each.
  source    RIA (reported), Russia’s Defence Ministry (citing)
  evidence  Al Jazeera, 2026-02-05: “exchanged 157 prisoners of war each”
  fix       157

draft.md:7:20: warning FC203 chain-shortened
  Moscow and Kyiv each freed 175 prisoners, RIA said.
                                            ^^^
  RIA cites Russia’s Defence Ministry.
  claim     swap: Russia and Ukraine exchanged 157 prisoners of war each.
  source    RIA (reported), Russia’s Defence Ministry (citing)
  evidence  Al Jazeera, 2026-02-05: “exchanged 157 prisoners of war each”

draft.md, dated 2026-02-05 (from its front matter)
  1 error, 1 warning; \
2 of 3 checkable statements matched (1 supported, 1 conflicting), 1 not checked
"""


def text(results: Results, width: int = 100, color: bool = False) -> str:
    return REPORTERS["text"](results, Page(width=width, color=color))


def with_one_finding(draft: str, words: str) -> Results:
    document = read_text(draft)
    start = document.text.index(words)
    finding = Finding(
        code="FC701",
        rule="test",
        family=Family.INTERNAL,
        severity=Severity.INFO,
        span=Span(start, start + len(words)),
        text=words,
        message="Here.",
    )
    return Results(drafts=((document, Report(findings=(finding,))),))


def marked(results: Results, width: int = 100) -> list[str]:
    return text(results, width).split("\n\n", maxsplit=1)[0].splitlines()[1:-1]


def test_each_finding_shows_its_sentence_claim_source_evidence_and_fix(results: Results) -> None:
    assert text(results) == GOLDEN


def test_colour_changes_nothing_but_colour(results: Results) -> None:
    colored = text(results, color=True)
    assert "\x1b[1;31merror\x1b[0m" in colored
    assert "\x1b[1;33mwarning\x1b[0m" in colored
    for code in ("1;31", "1;33", "32", "1", "2", "0"):
        colored = colored.replace(f"\x1b[{code}m", "")
    assert colored == GOLDEN


def test_marks_stand_under_wide_characters() -> None:
    assert marked(with_one_finding("In 東京 some 157 spoke.", "157")) == [
        "  In 東京 some 157 spoke.",
        "               ^^^",
    ]
    assert marked(with_one_finding("In 東京 they spoke.", "東京"))[1] == "     ^^^^"


def test_marks_go_on_under_the_next_line_of_a_long_sentence() -> None:
    draft = "Moscow and Kyiv each freed 157 prisoners of war in the swap."
    assert marked(with_one_finding(draft, "157 prisoners of war"), width=45) == [
        "  Moscow and Kyiv each freed 157 prisoners of",
        "                             ^^^^^^^^^^^^^^^^",
        "  war in the swap.",
        "  ^^^",
    ]


def test_a_finding_across_sentences_shows_them_all() -> None:
    results = with_one_finding("One said. Two said. Three said.", "Two said. Three")
    assert marked(results)[0] == "  Two said. Three said."


def test_a_draft_with_nothing_to_check_is_not_called_fine() -> None:
    document = evolve(read_text(""), date=None)
    assert text(Results(drafts=((document, Report()),))) == (
        "-\n  nothing found; 0 of 0 checkable statements matched\n"
    )


def test_several_drafts_are_summed_up(results: Results) -> None:
    twice = evolve(results, drafts=results.drafts * 2)
    assert text(twice).splitlines()[-2:] == [
        "2 drafts",
        "  2 errors, 2 warnings; 4 of 6 checkable statements matched",
    ]
