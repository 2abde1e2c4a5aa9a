"""Slips: a figure that is one off in one digit from what two others beside it come to.

"826 received the drug and 424 a placebo" of 1,240. Who adds up, or copies, slips so: a digit is
one too high or too low. No words need to say that the figures hang together, since of figures with
three digits hardly any are so near by chance.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import combinations, product

from attrs import frozen

from factcheck.matching.arithmetic.spread import Spread
from factcheck.model import Relation, UnitKind
from factcheck.rules.internal.told.cues import cue_at, has_cue
from factcheck.rules.internal.told.differences import noun_before
from factcheck.rules.internal.told.figures import EXACT, Figure, is_fraction, not_the_sum, shown
from factcheck.rules.internal.told.nearness import digits_of, is_slip
from factcheck.rules.internal.told.passages import Passage
from factcheck.rules.internal.told.sentences import Sentence, around
from factcheck.rules.internal.told.terms import Term, as_told, may_be_reckoned, term_of
from factcheck.rules.rule import Flag

FEWEST, MOST = 3, 14
"""Of more figures in a passage some come to some other by chance."""
PAIR, RUN = 2, 5
"""Two figures, or so many in a row, may be the parts of one total."""
TELLING = 3
"""So many digits has a figure that is no chance; noughts at its end do not count."""
FEW = 0.02
"""A figure that is so small a part of a total is none of its parts: one of them, the two."""
WORKED_OUT = frozenset({Relation.SUM, Relation.REST, Relation.DIFFERENCE})


@frozen(eq=False, repr=False)
class Slip:
    """A total and its parts that come to it but for one digit."""

    total: Figure
    parts: Sequence[Term]

    @property
    def added(self) -> float:
        """What the parts come to, in the unit of the total."""
        return sum(part.value for part in self.parts)

    @property
    def figures(self) -> Sequence[Figure]:
        """All its figures."""
        return (*(part.figure for part in self.parts), self.total)


@lru_cache(maxsize=64)
def slips_in(passage: Passage) -> tuple[Slip, ...]:
    """Return the slips of the figures of a passage, of which its last sentence has one at least."""
    told = [len(one.statement.quantities) for one in (passage.sentence, *passage.before)]
    if not told[0] or sum(told) < PAIR:
        return ()
    known = [one for one in passage.numbers if may_be_reckoned(one)]
    own = [one for one in passage.sentence.numbers if one in known]
    if not FEWEST <= len(known) <= MOST or not _may_be_linked(passage.sentence, own):
        return ()
    found = (slip for total in known for slip in _slips_from(passage, total, known))
    return tuple(found)


def _may_be_linked(sentence: Sentence, own: Sequence[Figure]) -> bool:
    """Tell, at little cost, whether a sentence may have a slip: three figures, or words for it."""
    if len(own) >= FEWEST:
        return True
    kinds = ("takes_up_whole", "takes_up_parts")
    return any(map(_is_worked_out, own)) or (
        bool(own) and any(has_cue(sentence.tokens.lower, kind) for kind in kinds)
    )


def wrong_sums(passage: Passage) -> Iterator[Flag]:
    """Flag the slips in which nothing is called a difference."""
    for slip in slips_in(passage):
        if _difference(passage.sentence, slip) is None:
            parts = (part.figure for part in slip.parts)
            text = not_the_sum(parts, round(slip.added, 9), slip.total)
            yield Flag(span=around(passage.sentence, slip.figures), message=text)


def wrong_gaps(passage: Passage) -> Iterator[Flag]:
    """Flag the slips in which words call one figure the difference of the others."""
    for slip in slips_in(passage):
        size = _difference(passage.sentence, slip)
        if size is not None and not _has_other_difference(passage, slip, size):
            other = next(part for part in slip.parts if part is not size)
            left = (slip.total.value - other.value) * size.figure.value / size.value
            value = shown(round(left, 9), size.figure)
            text = f"{slip.total.written} − {other.figure.written} = {value}."
            yield Flag(span=around(passage.sentence, slip.figures), message=text)


def _difference(sentence: Sentence, slip: Slip) -> Term | None:
    """Return the one of two parts that is called a difference: "47cm ahead", "a gap of 47cm"."""
    words = sentence.tokens.lower
    for part in slip.parts if len(slip.parts) == PAIR else ():
        kinds, ends = ("comparatives", "gaps"), (part.figure.last - 1, part.figure.last)
        behind = any(cue_at(words, *place) is not None for place in product(ends, kinds))
        if part.figure in sentence.numbers and (
            behind or noun_before(words, part.figure.first) is not None
        ):
            return part
    return None


def _has_other_difference(passage: Passage, slip: Slip, size: Term) -> bool:
    """Tell whether a figure that is to be a level is a difference itself: £137,000 less than that.

    Differences of differences are not told.
    """
    return any(
        _is_compared(where.tokens.lower, one)
        for one in slip.figures
        if one is not size.figure
        for where in passage.sentences_of(one)
    )


def _is_compared(words: Sequence[str], figure: Figure) -> bool:
    """Tell whether what a figure is more or less than stands behind it."""
    ends = (cue_at(words, at, "comparatives") for at in (figure.last - 1, figure.last))
    return any(end is not None and cue_at(words, end, "than") is not None for end in ends)


def _slips_from(passage: Passage, total: Figure, known: Sequence[Figure]) -> Iterator[Slip]:
    """Yield the slips in which a figure is the total, if nothing explains it."""
    if total.quantity.bound not in EXACT or total.quantity.unit_kind is UnitKind.PERCENT:
        return
    if digits_of(total.value) <= 1:
        return
    terms = [term for one in known if one is not total and (term := term_of(one, total))]
    told = total.value
    found = [
        slip
        for parts in _groups(passage, terms)
        if parts[0].value < told > parts[1].value
        and _may_be_meant(passage, slip := Slip(total, parts))
    ]
    if found and not _is_explained(total, terms):
        yield found[0]


def _groups(passage: Passage, terms: Sequence[Term]) -> Iterator[Sequence[Term]]:
    """Yield every two of the terms, and each run of more in one sentence."""
    yield from combinations(terms, PAIR)
    here = [term for term in terms if term.figure in passage.sentence.numbers]
    for size in range(PAIR + 1, min(RUN, len(here)) + 1):
        yield from (here[at : at + size] for at in range(len(here) - size + 1))


def _may_be_meant(passage: Passage, slip: Slip) -> bool:
    """Tell whether figures come to a total but for one digit, and may be told as its parts."""
    added, told = slip.added, slip.total.value
    grain = min(slip.total.quantity.grain, *(part.grain for part in slip.parts))
    if max(part.value for part in slip.parts) >= told or not is_slip(added, told, grain):
        return False
    exact = all(part.figure.quantity.bound in EXACT for part in slip.parts)
    digits = max(map(digits_of, (added, told, *(part.value for part in slip.parts))))
    return exact and digits >= TELLING and _are_linked(passage, slip)


def _are_linked(passage: Passage, slip: Slip) -> bool:
    """Tell whether figures are all of one sentence, or words in the last take up those before.

    Either the total stands before its parts ("Of those, 826 ...") or the parts before their total.
    """
    own = passage.sentence.numbers
    here = [one for one in slip.figures if one in own]
    if not here or _leaves_some_out(passage.sentence, slip):
        return False
    if len(here) == len(slip.figures):
        return True
    if slip.total in here:
        return has_cue(passage.sentence.tokens.lower, "takes_up_parts") or _is_worked_out(
            slip.total
        )
    if len(here) < len(slip.parts):
        return any(map(_is_worked_out, here))
    return has_cue(passage.sentence.tokens.lower, "takes_up_whole") or any(
        map(_is_worked_out, here)
    )


def _leaves_some_out(sentence: Sentence, slip: Slip) -> bool:
    """Tell whether the sentence has another figure that may be one more part."""
    least = FEW * slip.total.value
    others = [one for one in sentence.numbers if one not in slip.figures]
    return any(
        (one.value >= least and may_be_reckoned(one) and term_of(one, slip.total))
        or _is_share_of_all(sentence, one)
        for one in others
    )


def _is_share_of_all(sentence: Sentence, figure: Figure) -> bool:
    """Tell whether a part is told as a share: about a quarter of them by helicopter."""
    share = is_fraction(figure.quantity) or figure.quantity.unit_kind is UnitKind.PERCENT
    return share and cue_at(sentence.tokens.lower, figure.number[1], "of_told") is not None


def _is_worked_out(figure: Figure) -> bool:
    return figure.quantity.relation in WORKED_OUT


def _is_explained(total: Figure, terms: Sequence[Term]) -> bool:
    """Tell whether a total is told again, or is the sum or the difference of any others."""
    told = as_told(total).spread
    if any(term.spread.meets(told) for term in terms):
        return True
    spreads = [term.spread for term in terms]
    return any(value.meets(told) for value in _readings(spreads))


def _readings(spreads: Iterable[Spread]) -> Iterator[Spread]:
    known = list(spreads)
    for one, other in combinations(known, 2):
        yield one + other
        yield abs(one - other)
    for three in combinations(known, 3):
        one, other, third = sorted(three, key=_middle)
        yield one + other + third
        yield third - (one + other)


def _middle(spread: Spread) -> float:
    return spread.low + spread.high
