"""The story: all claims that a draft suggests, and what it tells of them as a whole.

A sentence that tells a claim in words of its own is near to none; the draft is near to it all the
same, when it tells the claims beside it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain

from attrs import frozen

from factcheck.computed import computed
from factcheck.matching.arithmetic.derivation import derivation
from factcheck.matching.arithmetic.misprints import Key, keys_of_ours, keys_of_theirs
from factcheck.matching.figures.answers import Answer
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.groups import Group
from factcheck.matching.sides.pairing import Signs
from factcheck.matching.sides.profile import Profile
from factcheck.matching.sides.same_names import may_be_same
from factcheck.model import Name, Quantity, Tolerances

LEAST_TOLD = 0.25
"""How much of a claim a draft has somewhere if it is of the draft's story."""
NEAR = 2
"""So many sentences before and behind one are beside it."""


@frozen(eq=False, repr=False, slots=False)
class Story:
    """The claims that a draft suggests, and the figures that it gives.

    A large ledger suggests a thousand claims for a page, of which few drafts have a figure to ask
    for: so each thing is found out when it is asked for.
    """

    groups: Sequence[Group]

    @computed
    def statements(self) -> Sequence[Profile | None]:
        """The statements of the draft, but those for which no claim is suggested."""
        return [group.suggested[0].ours if group.suggested else None for group in self.groups]

    @computed
    def told(self) -> AbstractSet[float]:
        """The numbers that the draft gives."""
        return frozenset().union(*(one.values for one in self.statements if one))

    @computed
    def known(self) -> AbstractSet[float]:
        """The numbers that the claims have."""
        return frozenset().union(*(one.theirs.values for one in self._suggested))

    @computed
    def claims(self) -> Sequence[Comparison]:
        """Those claims of which the draft tells enough, each beside some statement."""
        drafted = frozenset().union(*(one.concepts for one in self.statements if one))
        return [one for one in self._suggested if _share_told(one, drafted) >= LEAST_TOLD]

    @computed
    def concepts(self) -> AbstractSet[str]:
        """Their words."""
        return frozenset().union(*(one.theirs.concepts for one in self.claims))

    @computed
    def names(self) -> Sequence[Name]:
        """Their names, each once."""
        names = chain.from_iterable(one.theirs.statement.names for one in self.claims)
        return [*{name.text: name for name in names}.values()]

    @computed
    def _suggested(self) -> Collection[Comparison]:
        """All claims that the draft suggests, each beside some statement."""
        every = chain.from_iterable(group.suggested for group in self.groups)
        return {one.claim.id: one for one in every}.values()

    def like(self, ours: Quantity) -> Iterable[tuple[Key, Comparison, Quantity]]:
        """Return the figures that ours may be miswritten for, each with what the two share."""
        return (
            (key, comparison, theirs)
            for key in keys_of_ours(ours)
            for comparison, theirs in self._figures.get(key, ())
        )

    @computed
    def _figures(self) -> Mapping[Key, Sequence[tuple[Comparison, Quantity]]]:
        """The claims' figures by what one of the draft has that may be miswritten for them."""
        figures = chain.from_iterable(one.figures for one in self.statements if one)
        unknown = (figure for figure in figures if figure.value not in self.known)
        asked = frozenset(chain.from_iterable(map(keys_of_ours, unknown)))
        found: dict[Key, list[tuple[Comparison, Quantity]]] = {}
        for one in self._suggested:
            for figure in one.theirs.figures:
                for key in keys_of_theirs(figure) & asked:
                    found.setdefault(key, []).append((one, figure))
        return found

    def signs(self, index: int, answer: Answer) -> Signs:
        """Return what the draft as a whole says of a figure of its statement `index`."""
        comparison = answer.comparison
        near = self.statements[max(index - NEAR, 0) : index + NEAR + 1]
        beside = frozenset(chain.from_iterable(one.concepts for one in near if one))
        others = comparison.theirs.values - {answer.theirs.value}
        return {
            "told beside": _share_told(comparison, beside),
            "figures told": float(not others.isdisjoint(self.told)),
        }

    def is_of_somebody_else(self, answer: Answer) -> bool:
        """Tell whether the name that stands nearest before our figure is in no claim of the story.

        Where none does, the first one behind it is asked for: 212 million, at its rival Kessler.
        """
        ours, named = answer.comparison.ours, _named_beside(answer)
        before = [name for name in named if name.span.end <= answer.ours.span.start]
        nearest = before[-1:] or named[:1]
        return any(not self._has(name, ours) for name in nearest)

    def follows(self, ours: Quantity, tolerances: Tolerances) -> bool:
        """Tell whether a figure follows by arithmetic from those of any one claim of the story."""
        return any(
            derivation(ours, one.theirs.figures, tolerances) is not None
            for one in self.claims
            if len(one.theirs.figures) > 1
        )

    def _has(self, name: Name, ours: Profile) -> bool:
        """Tell whether a claim of the story has a name, or a word of it."""
        if not self.concepts.isdisjoint(ours.concepts_within(ours.local(name.span))):
            return True
        return any(may_be_same(name, other) for other in self.names)


def _named_beside(answer: Answer) -> Sequence[Name]:
    """Return whom and what our sentence names, but for the names of units in the figure."""
    named = answer.comparison.ours.statement.names
    return [name for name in named if not answer.ours.span.contains(name.span)]


def _share_told(comparison: Comparison, told: AbstractSet[str]) -> float:
    """Return the share by weight of a claim's words that are among those `told`."""
    total = found = 0.0
    for concept in comparison.theirs.concepts:
        weight = comparison.weigh(concept)
        total += weight
        found += weight if concept in told else 0.0
    return found / total if total else 0.0
