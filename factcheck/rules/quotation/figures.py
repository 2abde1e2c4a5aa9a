"""FC305: a figure in a quotation is the speaker's, and the checked one is another."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model import Severity
from factcheck.rules.attribution.told import told_by
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.subjects import MatchCase
from factcheck.rules.versions import current_versions

SAID = "“The storm has destroyed 300 homes in Velm,” Ann Lee said."
CHECKED = "The storm destroyed 450 homes in Velm."


@rule(
    code="FC305",
    name="quoted-figure-differs",
    on=MatchCase,
    slot="quotations",
    severity=Severity.INFO,
    why="The words are the speaker's and may stand; readers may still want the checked figure.",
    trips=(
        Example(
            claims=(SAID, CHECKED),
            draft="“The storm has destroyed [300] homes in Velm,” Ann Lee said.",
        ),
    ),
    passes=(
        Example(claims=(SAID,), draft=SAID, why="no other figure is on record"),
        Example(
            claims=(SAID, "The storm destroyed 300 homes in Velm."),
            draft=SAID,
            why="the checked figure is the same",
        ),
    ),
)
def quoted_figures(case: MatchCase) -> Iterator[Flag]:
    """Flag a figure within words quoted as they are on record that another claim has otherwise."""
    quoted = [q.quotation.span for q in case.match.quotations if not q.changes]
    for version in current_versions(case) if quoted else ():
        for pair in case.match.quantities:
            within = any(span.contains(pair.ours.number) for span in quoted)
            if within and pair.theirs is version.theirs:
                yield Flag(
                    span=pair.ours.number,
                    message=f"The ledger also has {told_by(version.case, version.other)}.",
                    expected=told_by(version.case, version.other),
                    claim=version.case.claim,
                )
