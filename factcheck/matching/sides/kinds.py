"""Kinds: words that say of which of several kinds something is, where a claim tells of another.

Female and male voters, imports and exports, those among the over-65s and those among the farmers:
what is told of one kind, with a figure or a day of its own, is no slip for what is told of another.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cache

from factcheck.extraction.stance_scope import CLAUSE_ENDS
from factcheck.extraction.tokens import words_in
from factcheck.extraction.verbs import TOLD, VerbForm, verb_form
from factcheck.language import table, word_class
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.profile import Profile
from factcheck.matching.sides.remainder import Remainder
from factcheck.matching.sides.terms_apart import terms_apart
from factcheck.matching.words.exclusions import Term
from factcheck.model import NameKind, StanceKind, StanceMark, Tolerances, UnitKind

LONGEST_GROUP = 6
"""So many words may name a group."""
GROUP_ENDS = CLAUSE_ENDS - frozenset('"“”«»')
"""Marks that may stand within the name of a group are none of its ends: “floating” voters."""
SHARES_AND_SUMS = frozenset({UnitKind.PERCENT, UnitKind.CURRENCY})


def is_of_another_kind(comparison: Comparison, tolerances: Tolerances) -> bool:
    """Tell whether ours tells of another kind than the claim, and nothing that it says of this.

    A day alone is another's where the kinds are opposites: what is of one class, as the final and
    the semi-final are, is written loosely where no figure is told.
    """
    rest = Remainder.of(comparison, tolerances)
    agreeing, differing = rest.figures
    met, apart = rest.dates
    if agreeing or not (differing or (apart and not met)):
        return False
    if any(opposite_kinds(comparison)):
        return True
    return bool(differing) and (
        _has_another_group(comparison)
        or any(not _is_of_a_date(term, comparison.ours) for term, _ in terms_apart(comparison))
    )


def _is_of_a_date(term: Term, profile: Profile) -> bool:
    """Tell whether a term belongs to a date: the third quarter."""
    return any(profile.local(date.span).overlaps(term.span) for date in profile.statement.dates)


def opposite_kinds(comparison: Comparison) -> Iterator[StanceMark]:
    """Yield our words for a kind that are opposites of the claim's, neither told by both."""
    ours, theirs = comparison.ours.once(_kinds), comparison.theirs.once(_kinds)
    here = {(mark.axis, mark.pole) for mark in ours}
    there = {(mark.axis, mark.pole) for mark in theirs}
    for mark in ours:
        turned = (mark.axis, -mark.pole)
        if turned in there - here and (mark.axis, mark.pole) not in there:
            yield mark


def _kinds(profile: Profile) -> Sequence[StanceMark]:
    """Return the words of direction that say of which kind something is, not what happened.

    Nor do they say which of several in a row: the third strike.
    """
    numbers = [figure.number for figure in profile.statement.quantities]
    return [
        mark
        for mark in profile.statement.stance
        if mark.kind is StanceKind.DIRECTION
        and not any(mark.span.overlaps(number) for number in numbers)
        and _names_kind(mark, profile)
    ]


def _names_kind(mark: StanceMark, profile: Profile) -> bool:
    words = [word.lower() for word in words_in(mark.text)]
    if not word_class("preposition", "adverb", "determiner").isdisjoint(words):
        return False
    first = profile.tokens.at(profile.local(mark.span).start) == 0
    return all(verb_form(word) is VerbForm.NONE for word in words) or first


def _has_another_group(comparison: Comparison) -> bool:
    """Tell whether ours tells of those of one group, and the claim of another's: the over-65s."""
    ours, theirs = comparison.ours.once(_groups), comparison.theirs.once(_groups)
    apart = all(not (one <= other or other <= one) for one in ours for other in theirs)
    return bool(ours and theirs) and apart


def _groups(profile: Profile) -> Sequence[frozenset[str]]:
    """Return the words of each group among whom alone something is told."""
    lower = profile.tokens.lower
    opening, none = _group_words()
    starts = [place + 1 for place, word in enumerate(lower) if word in opening]
    ends = _where_groups_end(profile) if starts else frozenset()
    groups = [frozenset(_words_of_group(lower, start, ends)) for start in starts]
    return [group for group in groups if group and group.isdisjoint(none)]


def _where_groups_end(profile: Profile) -> AbstractSet[int]:
    """Return where a person begins, or a share or a sum: what is told of a group, and not its name.

    An age, and how many of something each has, may be in its name.
    """
    statement = profile.statement
    people = (name for name in statement.names if name.kind is NameKind.PERSON)
    figures = (one for one in statement.quantities if one.unit_kind in SHARES_AND_SUMS)
    spans = [
        *(name.title_span or name.span for name in people),
        *(figure.number for figure in figures),
    ]
    return frozenset(profile.tokens.at(profile.local(span).start) for span in spans)


def _words_of_group(lower: Sequence[str], start: int, ends: AbstractSet[int]) -> Iterator[str]:
    """Yield the words of a group, up to a verb, a mark or the article of another phrase."""
    article, joining = word_class("article"), word_class("determiner", "preposition", "of", "and")
    for place, word in enumerate(lower[start : start + LONGEST_GROUP], start):
        if place in ends or word in GROUP_ENDS or verb_form(word) in TOLD:
            return
        if word in article and place > start and lower[place - 1] not in joining:
            return
        if word not in word_class("determiner"):
            yield word


@cache
def _group_words() -> tuple[frozenset[str], frozenset[str]]:
    data = table("scopes")
    return frozenset(data["among"]), frozenset(data["no_group"])
