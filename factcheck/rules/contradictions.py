"""Which claims contradict one claim of a ledger, as FC905 finds them for all of its claims."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from attrs import frozen

from factcheck.computed import computed
from factcheck.ledger import Ledger
from factcheck.model import Claim
from factcheck.rules.ledger.alike import must_agree, say_almost_the_same
from factcheck.rules.ledger.judging import first_error
from factcheck.rules.neighbours import Neighbours, comparing_rules
from factcheck.rules.rule import Flag, Rule


@frozen(eq=False, repr=False, slots=False)
class Contradictions:
    """Finds what contradicts a claim."""

    neighbours: Neighbours

    def of(self, ordinal: int) -> list[tuple[Claim, Flag]]:
        """Return the claims that contradict the claim `ordinal`, with what in it they contradict.

        Each of the two has to show it of the other.
        """
        ledger = self.neighbours.ledger
        claim = ledger.claims[ordinal]
        found = []
        for other, flag in self._against(ordinal):
            if must_agree(claim, other) and not _replaces(claim, other, ledger):
                there = self.neighbours.ordinal(other.id)
                back = any(one.id == claim.id for one, _ in self._against(there))
                if back and self._by_themselves(ordinal, there):
                    found.append((other, flag))
        return found

    def _against(self, ordinal: int) -> Iterator[tuple[Claim, Flag]]:
        """Yield the claims that a claim errs by, were it a draft, with the error."""
        for case in self.neighbours.compared(ordinal):
            flag = first_error(case, self._rules)
            if flag is not None:
                yield case.claim, flag

    def _by_themselves(self, here: int, there: int) -> bool:
        """Tell whether two claims contradict each other as far as the two show."""
        matcher = self.neighbours.matcher
        sides = matcher.beside(here, there), matcher.beside(there, here)
        return say_almost_the_same(*sides) and all(
            any(first_error(compared, self._rules) for compared in self.neighbours.together([side]))
            for side in sides
        )

    @computed
    def _rules(self) -> list[Rule[Any]]:
        return comparing_rules()


def _replaces(one: Claim, other: Claim, ledger: Ledger) -> bool:
    """Tell whether one of two claims replaces the other, directly or by others."""
    for older, newer in ((one.id, other.id), (other.id, one.id)):
        pending, seen = [older], {older}
        while pending:
            found = {claim.id for claim in ledger.newer.get(pending.pop(), ())} - seen
            if newer in found:
                return True
            seen |= found
            pending.extend(found)
    return False
