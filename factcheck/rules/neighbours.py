"""What else a ledger has like a claim, and where the two cannot both be true."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import chain
from typing import Any

from attrs import field, frozen

from factcheck.computed import computed
from factcheck.extraction.whole import SourceNames
from factcheck.ledger import Ledger
from factcheck.matching.align import align
from factcheck.matching.matcher import Matcher
from factcheck.matching.retrieval.index import Indexes
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.groups import Group
from factcheck.model import (
    Claim,
    Document,
    Extraction,
    Family,
    Match,
    Settings,
    Statement,
)
from factcheck.rules.rule import Flag, Rule
from factcheck.rules.subjects import DraftCase, MatchCase

COMPARING = frozenset({Family.NUMBER, Family.DATE, Family.NAME, Family.STANCE})
"""The families whose errors show that two sentences cannot both be true."""

LEAST_LIKENESS = 0.5

LIKEST = 50
"""A claim is among as many that are most like its own text, but where many say the same."""


@frozen(kw_only=True, eq=False, repr=False)
class Neighbour:
    """Another claim that is like one; `flags` tell where the one differs from it."""

    claim: Claim
    likeness: float
    flags: tuple[Flag, ...]


@frozen(eq=False, repr=False, slots=False)
class Neighbours:
    """Finds the claims of a ledger that are like one of them; made once, it reads each once."""

    ledger: Ledger
    settings: Settings = field(factory=Settings)
    indexes: Indexes | None = None
    """What finds its claims, where it is not to be made here."""

    @computed
    def matcher(self) -> Matcher:
        """The matcher that proposes them, made when first used."""
        names = SourceNames.of(self.ledger.sources.values())
        return Matcher.of(self.ledger, names, self.settings.tolerances, self.indexes)

    def ordinal(self, id_: str) -> int:
        """Return the place of the claim with that id; of a ledger in memory, it is looked up."""
        if isinstance(self.ledger.claims, tuple):
            return self._places[id_]
        claim, claims = self.ledger.claim(id_), self.ledger.claims
        likest = self.matcher.index.candidates(claim.text, LIKEST) if claim else []
        places = chain((place for place, _ in likest), range(len(claims)))
        return next(place for place in places if claims[place].id == id_)

    @computed
    def _places(self) -> Mapping[str, int]:
        return {claim.id: place for place, claim in enumerate(self.ledger.claims)}

    def compared(self, ordinal: int) -> Sequence[MatchCase]:
        """Return the other claims that a claim repeats, as if it were a draft of one sentence."""
        return self._cases(*self.matcher.others(ordinal))

    def together(self, sides: Sequence[Comparison]) -> Sequence[MatchCase]:
        """Return those of the other claims, with which `sides` compare one, that it repeats."""
        statement = sides[0].ours.statement
        tolerances = self.settings.tolerances
        return self._cases(statement, tuple(align([Group(sides)], statement.text, tolerances)))

    def _cases(self, statement: Statement, matches: tuple[Match, ...]) -> Sequence[MatchCase]:
        draft = DraftCase(
            document=Document(text=statement.text, file_text=statement.text, date=None),
            extraction=Extraction(text=statement.text, reference=None),
            statements=(statement,),
            matches=matches,
            ledger=self.ledger,
            settings=self.settings,
        )
        return draft.cases

    def near(self, ordinal: int, top: int = 3) -> tuple[Neighbour, ...]:
        """Return the claims most like the claim `ordinal`, the likest first."""
        cases = [case for case in self.compared(ordinal) if case.match.score >= LEAST_LIKENESS]
        return tuple(
            Neighbour(
                claim=case.claim,
                likeness=case.match.score,
                flags=tuple(flag for rule in comparing_rules() for flag in rule.judge(case)),
            )
            for case in cases[:top]
        )


def comparing_rules() -> list[Rule[Any]]:
    """Return the rules that hold one sentence against another."""
    from factcheck.rules import all_rules  # noqa: PLC0415  (it imports this module)

    return [rule for rule in all_rules() if rule.on is MatchCase and rule.family in COMPARING]
