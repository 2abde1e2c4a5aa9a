"""How many planted errors of the drafts in tests/drafts/ are found, and how many alarms are false.

    python tests/benchmarks/drafts.py [FOLDER ...] [--show] [--together]

Each folder holds a ledger (`claims.yaml`; the story's is `claims/`), drafts, and `expected.yaml`
with the errors that were planted. A planted error is found when an error or warning overlaps its
words; an error or warning that overlaps none is false. `--show` prints every miss and false alarm.
`--together` checks the drafts against one ledger of the claims of all stories in dev, held, near
and sentences, some 5,600, as a newsroom has them, instead of each against its own.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

import yaml_rs
from attrs import evolve, frozen

from factcheck.checker import Checker
from factcheck.ledger import Ledger
from factcheck.model import Claim, Document, Finding, Severity, Source, SourceDocument, Span
from factcheck.reading import read_draft

ROOT = Path(__file__).parents[2]
DRAFTS = ROOT / "tests" / "drafts"
PARTS = ("dev", "held", "near", "sentences")
SHOW, TOGETHER = "--show", "--together"


@frozen
class Planted:
    """One planted error, with its place in the draft's file."""

    span: Span
    family: str
    why: str


@frozen
class Outcome:
    """What a check made of one draft."""

    name: str
    words: int
    found: tuple[tuple[Planted, Finding], ...]
    missed: tuple[Planted, ...]
    false: tuple[Finding, ...]
    document: Document


def outcomes(folder: Path, checker: Checker | None = None) -> list[Outcome]:
    """Check every draft of `folder` and return what was found, missed and falsely alarmed."""
    claims = folder / "claims.yaml"
    checker = checker or Checker(Ledger.load(claims if claims.exists() else ROOT / "claims"))
    expected = yaml_rs.loads((folder / "expected.yaml").read_text(encoding="utf-8"))
    return [_outcome(checker, folder / name, planted or []) for name, planted in expected.items()]


def _outcome(checker: Checker, path: Path, expected: list[dict[str, str]]) -> Outcome:
    document = read_draft(path)
    report = checker.check(document)
    alarms = [
        (finding, document.in_file(finding.span))
        for finding in report.findings
        if finding.severity is not Severity.INFO
    ]
    planted = [_planted(document.file_text, error) for error in expected]
    found = [
        (error, finding)
        for error in planted
        for finding, span in alarms
        if span.overlaps(error.span)
    ]
    hit = {error for error, _ in found}
    return Outcome(
        name=f"{path.parent.name}/{path.name}",
        words=len(document.text.split()),
        found=tuple({error: (error, finding) for error, finding in reversed(found)}.values()),
        missed=tuple(error for error in planted if error not in hit),
        false=tuple(
            finding for finding, span in alarms if not any(span.overlaps(e.span) for e in planted)
        ),
        document=document,
    )


def _planted(text: str, error: dict[str, str]) -> Planted:
    begin = text.index(error["context"])
    start = begin + error["context"].index(str(error["text"]))
    return Planted(Span(start, start + len(str(error["text"]))), error["family"], error["why"])


def main(arguments: list[str]) -> None:
    """Print the figures of all folders given, or of all but the held ones."""
    show = SHOW in arguments
    named = [Path(argument) for argument in arguments if argument not in (SHOW, TOGETHER)]
    folders = named or [DRAFTS / "story", *sorted((DRAFTS / "dev").iterdir())]
    checker = Checker(_one_ledger()) if TOGETHER in arguments else None
    results = [outcome for folder in folders for outcome in outcomes(folder, checker)]
    for outcome in results:
        print(
            f"{outcome.name:40} {outcome.words:5} words  found {len(outcome.found):2}"
            f"  missed {len(outcome.missed):2}  false {len(outcome.false):2}"
        )
        if show:
            _show(outcome)
    _summary(results)


def _one_ledger() -> Ledger:
    """Return the claims of all stories in one ledger, their ids told apart by the folders'."""
    claims: list[Claim] = []
    sources: list[Source] = []
    documents: list[SourceDocument] = []
    for folder in (folder for part in PARTS for folder in sorted((DRAFTS / part).iterdir())):
        ledger, prefix = Ledger.load(folder / "claims.yaml"), f"{folder.parent.name}-{folder.name}-"
        claims += (_told_apart(claim, prefix) for claim in ledger.claims)
        sources += (evolve(one, id=prefix + one.id) for one in ledger.sources.values())
        documents += (evolve(one, id=prefix + one.id) for one in ledger.documents.values())
    return Ledger.of(claims, sources, documents)


def _told_apart(claim: Claim, prefix: str) -> Claim:
    links = (evolve(one, source=prefix + one.source) for one in claim.attribution)
    evidence = (evolve(one, document=prefix + one.document) for one in claim.evidence)
    return evolve(
        claim,
        id=prefix + claim.id,
        supersedes=tuple(prefix + one for one in claim.supersedes),
        attribution=tuple(links),
        evidence=tuple(evidence),
    )


def _show(outcome: Outcome) -> None:
    text = outcome.document.file_text
    for error in outcome.missed:
        print(f"   MISSED {error.family}: {_marked(text, error.span)}  [{error.why}]")
    for finding in outcome.false:
        where = _marked(text, outcome.document.in_file(finding.span))
        claim = finding.claim.text if finding.claim else "-"
        print(f"   FALSE {finding.code} {finding.severity}: {where}")
        print(f"      {finding.message} <- {claim}")


def _marked(text: str, span: Span) -> str:
    before, after = text[max(span.start - 70, 0) : span.start], text[span.end : span.end + 50]
    return f"{before}[{span.of(text)}]{after}".replace("\n", " ")


def _summary(results: list[Outcome]) -> None:
    found = Counter(error.family for outcome in results for error, _ in outcome.found)
    missed = Counter(error.family for outcome in results for error in outcome.missed)
    for family in sorted(found | missed):
        total = found[family] + missed[family]
        print(f"{family:12} {found[family]:3} of {total:3}  {found[family] / total:.2f}")
    words = sum(outcome.words for outcome in results)
    false = sum(len(outcome.false) for outcome in results)
    errors = sum(f.severity is Severity.ERROR for outcome in results for f in outcome.false)
    planted = found.total() + missed.total()
    print(
        f"found {found.total()} of {planted} ({found.total() / max(planted, 1):.2f}); "
        f"false {false} ({errors} errors) in {words} words ({1000 * false / words:.2f} per 1,000)"
    )


if __name__ == "__main__":
    main(sys.argv[1:])
