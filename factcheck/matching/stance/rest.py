"""Rest: what else agrees and differs between two sentences whose stance seems to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import log1p

from attrs import frozen

from factcheck.computed import computed
from factcheck.matching.arithmetic.conversion import is_share
from factcheck.matching.arithmetic.derivation import derivation
from factcheck.matching.arithmetic.values import agree
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.kinship import every
from factcheck.matching.sides.pairing import Signs, context
from factcheck.matching.sides.profile import Profile
from factcheck.matching.sides.remainder import Remainder
from factcheck.matching.stance.turning import Turning
from factcheck.model import Change, Quantity, Span, Tolerances, TurnKind


@frozen(eq=False, repr=False, slots=False)
class Rest:
    """What else agrees and differs between the sides of a comparison."""

    comparison: Comparison
    tolerances: Tolerances

    @computed
    def remainder(self) -> Remainder:
        """The same for all kinds of slots."""
        return Remainder.of(self.comparison, self.tolerances)

    @computed
    def figures(self) -> Sequence[tuple[Span, Span, bool]]:
        """The places of figures that can be compared, and whether they agree."""
        ours, theirs = self.comparison.ours, self.comparison.theirs
        return [
            (ours.local(one.span), theirs.local(other.span), agrees or _one_number(one, other))
            for one, other, agrees in self.remainder.compared
        ]

    def signs(self, turning: Turning) -> Signs:
        """Return what speaks for or against a turn, but how it stands to other turnings."""
        comparison, kin = self.comparison, self.comparison.kinship
        rest = self.remainder
        agreeing, differing = rest.figures
        met, unmet = rest.dates
        around = context(comparison, turning.ours, turning.theirs)
        if turning.kind is TurnKind.CERTAINTY:
            # What is told as done is dated before the day that it is planned for.
            unmet, around["other event"] = 0, 0.0
        return (
            around
            | turning.signs
            | {
                turning.kind.value: 1.0,
                "clause words": log1p(len(self._clause_words(turning))),
                "all of ours": kin.taken(every(kin.ours), every(kin.theirs)),
                "all of theirs": kin.told(every(kin.theirs), every(kin.ours)),
                "figure beside": float(self._beside(turning, agrees=True)),
                "other figure beside": float(self._beside(turning, agrees=False)),
                "figures agree": float(agreeing),
                "figures differ": float(differing),
                "dates agree": float(met),
                "dates differ": float(unmet),
                "derived": float(self.derived(turning)),
                "other speaker": float(self._of_others),
                "names shared": float(rest.names),
                "other names": float(bool(rest.rivals)),
                "apart": float(rest.apart),
            }
        )

    @computed
    def _of_others(self) -> bool:
        """Whether each side names who says it, and not one of them is the same."""
        ours, theirs = (
            [told.source for told in side.statement.attributions if told.source]
            for side in (self.comparison.ours, self.comparison.theirs)
        )
        ids = {told.source for told in self.comparison.claim.attribution}
        words = {word for source in theirs for word in source.text.lower().split()}
        return bool(ours and theirs) and not any(
            source.id in ids or not words.isdisjoint(source.text.lower().split()) for source in ours
        )

    def _clause_words(self, turning: Turning) -> Sequence[str]:
        ours = self.comparison.ours
        return ours.concepts_within(ours.clause_at(turning.ours.start))

    def bears_out(self, turning: Turning) -> bool:
        """Tell whether a figure that follows speaks for ours; by how much tells no direction."""
        if turning.signs.get("measured") or self._is_by_as_much(turning):
            return False
        return any(one.change is not Change.BY for one in self._derived(turning))

    def _is_by_as_much(self, turning: Turning) -> bool:
        """Tell whether both sides have one size right before their words: 35 percent below."""
        mine = _size_before(self.comparison.ours, turning.ours)
        size = _size_before(self.comparison.theirs, turning.theirs)
        return mine is not None and size is not None and agree(mine, size, self.tolerances)

    def derived(self, turning: Turning) -> bool:
        """Tell whether a figure of the clause follows from the claim's: so many of so many left."""
        return next(self._derived(turning), None) is not None

    def _derived(self, turning: Turning) -> Iterator[Quantity]:
        """Yield the figures of the clause that follow from the claim's."""
        ours, theirs = self.comparison.ours, self.comparison.theirs
        clause = ours.clause_at(turning.ours.start)
        several = len(theirs.figures) > 1
        return (
            figure
            for figure in ours.figures
            if (several or is_share(figure))
            and clause.contains(place := ours.local(figure.span))
            and place not in self._agreeing
            and derivation(figure, theirs.figures, self.tolerances) is not None
        )

    def _beside(self, turning: Turning, *, agrees: bool) -> bool:
        """Tell whether figures of the two clauses agree; or differ, and agree with none at all."""
        here = self.comparison.ours.clause_at(turning.ours.start)
        there = self.comparison.theirs.clause_at(turning.theirs.start)
        beside = [f for f in self.figures if here.contains(f[0]) and there.contains(f[1])]
        if agrees:
            return any(agree for _, _, agree in beside)
        return bool(beside) and not any(place in self._agreeing for place, _, _ in beside)

    @computed
    def _agreeing(self) -> frozenset[Span]:
        """The places of our figures that the claim has, wherever."""
        return frozenset(place for place, _, agrees in self.figures if agrees)


def _size_before(profile: Profile, span: Span) -> Quantity | None:
    """Return the figure right before a word."""
    tokens = profile.tokens
    first = tokens.at(span.start)
    ends = ((tokens.at(profile.local(one.span).end), one) for one in profile.figures)
    return next((one for end, one in ends if end == first), None)


def _one_number(one: Quantity, other: Quantity) -> bool:
    """Tell whether two quantities have a number in common: above 20 and below 20."""
    mine = {one.value, one.low, one.high} - {None}
    return not mine.isdisjoint({other.value, other.low, other.high})
