"""Measured: which way a claim's figures point, where no word of the claim need say so.

"Turnout was 35.5%, against 29.3% in 2018" tells of a rise, and "ships took off 151, helicopters 64"
which of the two took off more. A statement that tells it the other way round has it wrong, and one
that starts from the other of the two tells it rightly by the opposite word: in 2018 it was lower.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import frozen

from factcheck.computed import computed
from factcheck.matching.arithmetic.values import COUNTS, agree, comparable
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.kinship import likest
from factcheck.matching.sides.profile import Profile
from factcheck.matching.stance.marking.marked import Marked
from factcheck.matching.stance.marking.told_of import dated
from factcheck.matching.stance.sizing.by_as_much import is_size_of
from factcheck.matching.stance.sizing.comparing_words import comparing, had, units
from factcheck.matching.stance.sizing.held import PLAIN, Held
from factcheck.matching.stance.sizing.parts_compared import Compared, compared_parts
from factcheck.matching.stance.sizing.told_size import ToldSize
from factcheck.matching.stance.sizing.what_is_sized import counts_another, tells_of_another
from factcheck.matching.stance.sizing.words_of_size import earlier, of_size
from factcheck.matching.stance.turning import Turning
from factcheck.model import Quantity, Tolerances, TurnKind, UnitKind

ALIKE, TOLD = 0.6, 0.5
"""How alike two words must be to be whom a figure is told of, and what there is more of."""
APART = 0.15
"""How much liker a word must be to those of the one part than to those of the other."""
MUCH = 10
"""By how many times two figures must be farther apart than two others to be no rivals of these."""


def measured(comparison: Comparison, tolerances: Tolerances) -> Iterator[Turning]:
    """Yield the words of size of a statement that can be held against a claim's figures.

    Where one of them stands at such a figure, and says what the claim does, those that stand at
    none are of other things: it raised its price, and deliveries fell to 61,400.
    """
    found = list(_held(comparison, tolerances))
    told_there = any(told.levels and held.agrees_with(told.marked) for told, held in found)
    for told, held in found:
        agrees, own = held.agrees_with(told.marked), bool(told.levels or told.sizes)
        if agrees or own or not told_there:
            yield _turning(comparison, told.marked, held)


def _held(comparison: Comparison, tolerances: Tolerances) -> Iterator[tuple[ToldSize, Held]]:
    """Yield the words of size of a statement with the figures of the claim that each compares."""
    pairs = comparison.theirs.once(compared_parts) if len(comparison.theirs.figures) > 1 else ()
    for marked in comparison.ours.once(of_size) if pairs else ():
        told = comparison.ours.once(ToldSize, marked)
        held = _Measured(comparison, told, tolerances).held(pairs)
        if held is None or _is_told(comparison.theirs, marked, held):
            continue
        unsure = held.strength < PLAIN and not held.agrees_with(marked)
        if unsure and (
            tells_of_another(comparison, told, least=ALIKE)
            or counts_another(told, held.parts.one.figure)
        ):
            continue
        if held.is_likely(comparison.nearness) or held.agrees_with(marked):
            yield told, held


def _is_told(theirs: Profile, marked: Marked, held: Held) -> bool:
    """Tell whether the claim has a word of size itself for its figures, that says as we do."""
    if held.agrees_with(marked) or held.named or held.strength > PLAIN:
        return False
    figures = held.parts.one.place, held.parts.other.place
    return any(
        (one.pole == marked.pole) == (held.first > 0)
        and any(theirs.clause_at(one.span.start).contains(place) for place in figures)
        for one in theirs.once(of_size)
    )


def _turning(comparison: Comparison, marked: Marked, held: Held) -> Turning:
    sure = held.is_sure(comparison.nearness)
    sure = sure and (held.tied or marked.mark.axis in comparing("sure"))
    return Turning(
        kind=TurnKind.DIRECTION,
        comparison=comparison,
        ours=marked.span,
        theirs=held.parts.other.place,
        told=marked.span,
        agrees=held.agrees_with(marked),
        mark=marked,
        signs={
            "measured": 1.0,
            "measured value": float(held.value),
            "measured owner": float(held.named),
            "measured plain": float(held.is_plain),
            "measured sure": float(sure),
            "measured strength": float(held.strength),
        },
    )


@frozen(eq=False, repr=False, slots=False)
class _Measured:
    """A word of size of a statement beside a claim with several figures."""

    comparison: Comparison
    told: ToldSize
    tolerances: Tolerances

    def held(self, pairs: Sequence[Compared]) -> Held | None:
        """Return what the word compares, if it is plain what it is."""
        marked = self.told.marked
        found = [held for pair in pairs if self._fits(pair) and (held := self._held(pair))]
        most = max((held.strength for held in found), default=0)
        best = [held for held in found if held.strength == most]
        if len({held.agrees_with(marked) for held in best}) > 1:
            best = [held for held in best if held.parts.have_one_unit] or best
        best = sorted(best, key=lambda held: held.parts.ratio)
        likely = [held for held in best if held.parts.ratio < MUCH * best[0].parts.ratio]
        return best[0] if len({held.agrees_with(marked) for held in likely}) == 1 else None

    def _fits(self, pair: Compared) -> bool:
        """Tell whether a word of some units alone is told of such: cheaper, of prices."""
        told = self.told
        axes = {m.mark.axis for m in told.profile.once(of_size) if m.span == told.marked.span}
        if (
            pair.are_changes
            and axes.isdisjoint(comparing("of_changes"))
            and told.counted is not None
        ):
            return False
        fits = {
            axis for axis, unit in units().items() if axis in axes and unit.fits(pair.one.figure)
        }
        axis = told.marked.mark.axis
        if axis in comparing("of_changes") and pair.has_ends:
            return False
        return axis in fits if axis in units() else not fits

    def _held(self, pair: Compared) -> Held | None:
        by, told = self._is_by_as_much(pair), self.told
        if by is False or (by and not (told.is_change or told.has_reference)):
            return None
        value, time = self._by_value(pair), self._by_time(pair) if pair.are_alike else 0
        here = 0 if value else self._naming(told.words, pair)
        there = self._naming(told.reference_words, pair)
        votes = [one for one in (value, here, -there, time) if one]
        first = sum(votes)
        if not votes or abs(first) != sum(map(abs, votes)):
            return None
        may_be = self._may_change(pair, first) if told.is_change else self._may_compare(pair, there)
        if not may_be or not self._has_their_figures(pair, sized=bool(by)):
            return None
        if not value and (self._has_another_figure(pair) or not self._has_subject):
            return None
        return Held(
            parts=pair,
            first=1 if first > 0 else -1,
            value=bool(value),
            named=bool(there and (here or value)),
            timed=bool(time) and (bool(by) or told.is_timed),
            sized=bool(by),
            tied=self._is_tied(pair, first),
            strength=abs(first) + (PLAIN if by else 0) + bool(value and told.levels),
        )

    def _may_change(self, pair: Compared, first: int) -> bool:
        """Tell whether what changed may have been the one, and become the other, of two parts."""
        told = self.told
        if told.levels:
            return not pair.part(first).is_earlier
        if pair.is_of_two_names or pair.is_of_two_changes or pair.part(first).is_earlier:
            return False
        return bool(pair.later) or self._is_held_against(pair)

    def _may_compare(self, pair: Compared, named: int) -> bool:
        """Tell whether that with which a word compares is one of two parts, if it says."""
        told, reference = self.told, self.told.reference
        dates = dated(told.profile) if pair.are_alike else ()
        return (
            not told.has_reference
            or bool(named)
            or self._is_held_against(pair)
            or (pair.is_of_two_times and bool(earlier(told.profile, reference)))
            or (pair.is_of_the_present and told.is_against_the_present)
            or any(reference.contains(at) and pair.is_of(date) for at, date in dates)
        )

    def _has_their_figures(self, pair: Compared, *, sized: bool) -> bool:
        """Tell whether the figures right behind the word, if any, are those of two parts.

        A noun that tells of a change has one: growth alone is a level.
        """
        told = self.told
        if told.levels:
            return any(self._has(figure, pair) for figure in told.levels)
        if sized:
            return True
        if told.beside and (told.is_verb or told.is_change):
            return False
        counted = told.counted
        known = counted is None or self._likeness(counted) >= TOLD or self._is_had(counted)
        return not told.is_noun and known

    def _is_had(self, counted: int) -> bool:
        """Tell whether what there is more of is what the claim's verb gives somebody: staff."""
        ours, theirs = self.comparison.ours, self.comparison.theirs
        noun = ours.tokens.lower[ours.weighed_words[counted].last]
        return not theirs.vocabulary.isdisjoint(had(noun))

    def _is_held_against(self, pair: Compared) -> bool:
        """Tell whether ours has one of two figures as that with which another is compared."""
        return any(
            self.told.is_held_against(figure) and self._has(figure, pair)
            for figure in self.comparison.ours.figures
        )

    def _has(self, figure: Quantity, pair: Compared) -> bool:
        return any(agree(figure, part.figure, self.tolerances) for part in pair.parts)

    @computed
    def _has_subject(self) -> bool:
        """Whether the claim tells of what is more or less: the lake grew."""
        return any(self._likeness(word) >= ALIKE for word in self.told.subject)

    def _likeness(self, word: int) -> float:
        """Return how alike a word of ours is to the likest of the claim."""
        return max(self.comparison.kinship.alike[word].values(), default=0.0)

    def _has_another_figure(self, pair: Compared) -> bool:
        """Tell whether ours has a figure that could be one of the two."""
        theirs = pair.one.figure
        return any(f.unit == theirs.unit and comparable(f, theirs) for f in self.told.figures)

    def _by_value(self, pair: Compared) -> int:
        """Return of which part the figures speak that both sides have; 0 if of neither, or both."""
        found = []
        for figure in self.told.figures:
            one, other = (agree(figure, part.figure, self.tolerances) for part in pair.parts)
            if one != other:
                found.append((1 if one else -1) * (-1 if self.told.is_held_against(figure) else 1))
        return found[0] * (PLAIN + len(found) - 1) if len(set(found)) == 1 else 0

    def _by_time(self, pair: Compared) -> int:
        """Return of which part the times speak: than in 2022, last year it was."""
        told, ours = self.told, self.comparison.ours
        if told.is_change:
            return pair.later
        later = pair.other.is_base - pair.one.is_base
        dates = [(told.reference.contains(place), date) for place, date in dated(ours)]
        votes = {(-1 if behind else 1) * pair.is_of(date) for behind, date in dates} - {0}
        if votes:
            vote = votes.pop()
            doubtful = vote == -later and all(behind for behind, _ in dates)
            return 0 if votes or doubtful else vote
        if earlier(ours, told.reference):
            return later
        is_earlier = earlier(ours, ours.clause_at(told.marked.span.start))
        return -later if is_earlier and not told.has_reference else 0

    def _is_tied(self, pair: Compared, first: int) -> bool:
        """Tell whether ours compares the times of two parts, and nothing but what these tell of."""
        another = tells_of_another(self.comparison, self.told, least=ALIKE)
        if another or not pair.are_alike or not self._compares_times(pair, first):
            return False
        figure = pair.one.figure
        may_count = figure.unit_kind is UnitKind.PERCENT or figure.unit_kind in COUNTS
        return self.told.counted is None or may_count

    def _compares_times(self, pair: Compared, first: int) -> bool:
        """Tell whether ours compares the time of the one part with that of the other.

        A change has come about by the later one: than in 2022, since 2022, rose in March.
        """
        told, ours = self.told, self.comparison.ours
        base = -1 if first > 0 else 1
        if not told.has_reference:
            clause = ours.clause_at(told.marked.span.start)
            own = [date for at, date in dated(ours) if clause.contains(at)]
            return told.is_change and any(pair.is_of(date) == -base == pair.later for date in own)
        if earlier(ours, told.reference):
            return True
        dates = [date for at, date in dated(ours) if told.reference.contains(at)]
        return any(pair.is_of(date) == base for date in dates)

    def _naming(self, words: Sequence[int], pair: Compared) -> int:
        """Return whether some words name whose the first figure is (1), or whose the other (-1)."""
        one, other = pair.tells_one, pair.tells_other
        alike = self.comparison.kinship.alike
        votes = 0
        for word in words:
            first, second = likest(alike[word], one), likest(alike[word], other)
            if max(first, second) >= ALIKE and abs(first - second) >= APART:
                votes += 1 if first > second else -1
        return (votes > 0) - (votes < 0)

    def _is_by_as_much(self, pair: Compared) -> bool | None:
        """Tell whether ours says by how much, and the claim's figures differ by as much."""
        sizes = self.told.sizes
        return any(is_size_of(figure, pair) for figure in sizes) if sizes else None
