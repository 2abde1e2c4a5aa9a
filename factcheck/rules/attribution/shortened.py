"""FC205: the draft names who reported it and leaves out whom they cite."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model import Severity
from factcheck.rules.attribution.mentions import may_be
from factcheck.rules.attribution.on_record import Speakers
from factcheck.rules.attribution.passed_on import PASSED_ON, PASSED_ON_BY
from factcheck.rules.attribution.speakers import LEAST_LIKENESS, claimed_speakers, our_speakers
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.subjects import MatchCase


@rule(
    code="FC205",
    name="chain-shortened",
    on=MatchCase,
    severity=Severity.INFO,
    why="An agency that passes on a ministry's word does not vouch for it.",
    trips=(
        Example(
            claims=(PASSED_ON,),
            sources=PASSED_ON_BY,
            draft="Russia and Ukraine exchanged 157 prisoners of war each, [RIA] reported.",
        ),
    ),
    passes=(
        Example(
            claims=(PASSED_ON,),
            sources=PASSED_ON_BY,
            draft="Russia and Ukraine exchanged 157 prisoners of war each, RIA reported, citing "
            "Russia's Ministry of Defence.",
            why="the chain as it is on record",
        ),
        Example(
            claims=(PASSED_ON,),
            sources=PASSED_ON_BY,
            draft="Russia and Ukraine exchanged 157 prisoners of war each, according to Russia's "
            "Ministry of Defence.",
            why="the origin, whose word it is",
        ),
    ),
)
def shortened_chains(case: MatchCase) -> Iterator[Flag]:
    """Flag one who passed a claim on where nobody is told to have said it first."""
    links = [case.draft.ledger.sources.get(link.source) for link in case.claim.attribution]
    sources = tuple(source for source in links if source)
    if len(sources) < 2 or not case.says_again(LEAST_LIKENESS):
        return
    ours = our_speakers(case)
    passed_on, origin = Speakers(sources[:-1]), Speakers(sources[-1:])
    if len(ours) != 1 or may_be(ours[0], origin, case.draft):
        return
    if may_be(ours[0], passed_on, case.draft):
        yield Flag(
            span=ours[0].span,
            message=f"The ledger has this from {claimed_speakers(case)}, whom they cite.",
            expected=f"{ours[0].text}, citing {origin}",
        )
