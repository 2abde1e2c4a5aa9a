"""By word: whether a noun, or a verb, says by itself which figure of a claim ours stands for.

Of "6,100 forged labels and 412 bottles" 412 labels are the bottles' number, however little else is
told; so are 530 cancelled flights, of 214 that were cancelled and 530 delayed.
"""

from __future__ import annotations

from factcheck.extraction.quantities.predicate_words import predicate_words
from factcheck.matching.figures.answers import LEAST_NOUN
from factcheck.matching.figures.exchanging.exchange import Exchange
from factcheck.matching.figures.parting.part_nouns import head, noun_of
from factcheck.matching.figures.parting.portions import is_base_of, is_linked, is_of_another
from factcheck.matching.figures.places import is_divided
from factcheck.matching.words.phrases import UNKNOWN, same_noun, same_verb

SAME_NOUN, SAME_VERB = 0.8, 0.9
"""How surely two nouns count, or two verbs tell, the same at least."""


def is_by_word(one: Exchange) -> bool:
    """Tell whether our noun or verb is that of the other figure, and not of the one we have."""
    if one.is_part or not one.are_told_alike:
        return False
    return is_by_noun(one) or is_by_verb(one) or is_base_for_part(one)


def is_by_noun(one: Exchange) -> bool:
    """Tell whether ours counts what the other figure counts, and that one something else."""
    theirs, lexicon = one.comparison.theirs, one.comparison.lexicon
    counts, right, taken = (
        one.ours.of,
        noun_of(theirs, one.right.theirs),
        noun_of(theirs, one.taken.theirs),
    )
    if not (counts and right and taken) or head(counts) != head(right):
        return False
    if taken not in one.taken.theirs.text:
        return False
    return max(same_noun(taken, each, lexicon) for each in (counts, right)) < LEAST_NOUN


def is_by_verb(one: Exchange) -> bool:
    """Tell whether ours has the other figure's verb, and that one quite another.

    Not where ours counts what that one does: the mules who opened accounts.
    """
    mine, theirs, lexicon = one.comparison.ours, one.comparison.theirs, one.comparison.lexicon
    figures = one.ours, one.right.theirs, one.taken.theirs
    ours, right, taken = (each.predicate for each in figures)
    if not (ours and right and taken) or taken.lower() in predicate_words().reporting:
        return False
    if is_linked(mine, one.ours) or is_of_another(mine, one.ours) or is_of_base(one):
        return False
    if one.comparison.opposed or (one.is_whole and not _has_own_verb(one)):
        return False
    counts, other = one.ours.of, noun_of(theirs, one.taken.theirs)
    if counts and other and same_noun(counts, other, lexicon) >= SAME_NOUN:
        return False
    if same_verb(ours, right, lexicon) < SAME_VERB:
        return False
    return max(same_verb(taken, each, lexicon) for each in (ours, right)) <= UNKNOWN


def is_base_for_part(one: Exchange) -> bool:
    """Tell whether ours is all of those of whom the claim says it of some: guilty on 41 counts.

    Where it convicts him on 34 of the 41.
    """
    mine, theirs, lexicon = one.comparison.ours, one.comparison.theirs, one.comparison.lexicon
    if one.other is not None or not is_base_of(theirs, one.taken.theirs, one.right.theirs):
        return False
    if is_linked(mine, one.ours) or is_divided(mine, one.ours):
        return False
    ours, right = one.ours.predicate, one.right.theirs.predicate
    if not (ours and right):
        return False
    return same_verb(ours, right, lexicon) >= SAME_VERB


def _has_own_verb(one: Exchange) -> bool:
    """Tell whether the verb of a part stands behind it: of which 31 were spent, not 31 of them."""
    theirs, part = one.comparison.theirs, one.right.theirs
    behind = theirs.tokens.text[theirs.local(part.number).end :]
    return part.predicate is not None and part.predicate in behind


def is_of_base(one: Exchange) -> bool:
    """Tell whether the other is but what that one is told of: 19,520 of its 32,000 members."""
    return is_base_of(one.comparison.theirs, one.right.theirs, one.taken.theirs)
