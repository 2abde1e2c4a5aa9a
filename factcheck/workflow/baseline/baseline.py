"""Which findings a baseline knows, and what becomes of it when they go."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

from attrs import evolve, field, frozen

from factcheck.extraction.around import Sentences
from factcheck.model import Document, Finding, Report, Withheld, Withholding

STRAIGHT = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-"})


@frozen(order=True)
class Known:
    """What makes a finding the same one, wherever in a draft it has moved."""

    code: str
    sentence: str
    claim: str
    found: str
    expected: str


Seen = tuple[str, Known]
"""The path of a draft, as the baseline's folder sees it, and a finding there."""


@frozen(eq=False, repr=False)
class Baseline:
    """How often each finding is known in each draft."""

    counts: Mapping[Seen, int] = field(factory=dict)

    def __len__(self) -> int:
        return sum(self.counts.values())


def known_findings(document: Document, report: Report) -> list[Known]:
    """Return what a baseline knows each finding of a report by, in their order."""
    sentences = Sentences(document)
    return [_known(finding, sentences, document) for finding in report.findings]


def without_known(
    baseline: Baseline, drafts: Sequence[tuple[Document, Report]], name: Callable[[Document], str]
) -> list[tuple[Document, Report]]:
    """Return the reports of all drafts of a run without the findings that are known.

    `name` says how the baseline calls a draft. A finding that has moved to another draft is still
    known, but not more often than it was.
    """
    seen = [
        [(name(document), known) for known in known_findings(document, report)]
        for document, report in drafts
    ]
    left = _allotted(baseline.counts, Counter(one for draft in seen for one in draft))
    return [
        (document, _without(report, found, left))
        for (document, report), found in zip(drafts, seen, strict=True)
    ]


def updated(
    baseline: Baseline,
    seen: Iterable[Seen],
    *,
    looked_for: Callable[[str, str], bool],
    grow: bool = False,
) -> Baseline:
    """Return the baseline after a run that has `seen` these findings.

    What is not found any more goes, unless the run did not look for it: `looked_for` tells that of
    a draft's path and a code. What is new comes only where the baseline may `grow`.
    """
    found = Counter(seen)
    kept = {one: n for one, n in baseline.counts.items() if not looked_for(one[0], one[1].code)}
    if grow:
        return Baseline({**kept, **found})
    gone = {one: n for one, n in baseline.counts.items() if one not in kept}
    still = {one: n for one, n in _allotted(gone, found).items() if n}
    return Baseline({**kept, **still})


def _allotted(known: Mapping[Seen, int], found: Mapping[Seen, int]) -> Counter[Seen]:
    """Return how many of the findings of each draft are known.

    First come those of the same draft; what is left over is for the same findings elsewhere.
    """
    allotted = Counter({one: min(n, known.get(one, 0)) for one, n in found.items()})
    spare: Counter[Known] = Counter()
    for one, n in known.items():
        spare[one[1]] += n - allotted[one]
    for one, n in found.items():
        moved = min(n - allotted[one], spare[one[1]])
        allotted[one] += moved
        spare[one[1]] -= moved
    return allotted


def _without(report: Report, found: Iterable[Seen], left: Counter[Seen]) -> Report:
    kept: list[Finding] = []
    withheld = list(report.withheld)
    for finding, one in zip(report.findings, found, strict=True):
        if left[one] > 0:
            left[one] -= 1
            withheld.append(Withheld(finding=finding, by=Withholding.BASELINE))
        else:
            kept.append(finding)
    return evolve(report, findings=tuple(kept), withheld=tuple(withheld))


def _known(finding: Finding, sentences: Sentences, document: Document) -> Known:
    return Known(
        code=finding.code,
        sentence=_plain(sentences.around(finding.span).of(document.text)),
        claim=finding.claim.id if finding.claim else "",
        found=_plain(finding.found or ""),
        expected=_plain(finding.expected or ""),
    )


def _plain(text: str) -> str:
    """Return `text` as it is however it was wrapped, typed or encoded."""
    return " ".join(unicodedata.normalize("NFC", text).translate(STRAIGHT).split())
