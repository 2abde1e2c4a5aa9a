"""No opposites: two words of direction that exclude each other, told so that both may hold.

What lasts until July ends in July; two members opposed what the council approved by seven votes to
two; the first strike since 1998 is no other than that after the last; one judge is in the minority
where the other two form the majority; and "if its plan holds" says nothing of what comes of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from factcheck.extraction.stance_scope import CLAUSE_ENDS
from factcheck.extraction.stance_words import expressions
from factcheck.extraction.verbs import VerbForm, verb_form
from factcheck.language import table, word_class
from factcheck.matching.arithmetic.conversion import SCORE
from factcheck.matching.sides.not_done import is_not_done
from factcheck.matching.sides.profile import Profile
from factcheck.matching.stance.marking.marked import Marked
from factcheck.model import Change, Quantity, Span

NOUN_LIKE = frozenset({VerbForm.NONE, VerbForm.PERHAPS, VerbForm.GERUND})
OPENING, LIMIT = 2, 12
"""Among how many of a clause's first tokens stands what makes it a condition, and within how many
behind a word up to when, or since when, it holds."""


def may_both_hold(ours: Profile, theirs: Profile, one: Marked, other: Marked) -> bool:
    """Tell whether `one` of ours may be so beside `other` of theirs, opposites though they are."""
    return (
        (_is_condition(ours, one.span) and not _is_condition(theirs, other.span))
        or is_not_done(ours.tokens, one.span.start, theirs.tokens, other.span.start)
        or _is_vote_of_some(ours, theirs, one, other)
        or _follow_each_other(ours, theirs, one, other)
        or _is_counted_back(ours, theirs, one, other)
        or _name_one_noun(ours, theirs, one, other)
        or is_of_the_rest(ours, one.span) != is_of_the_rest(theirs, other.span)
        or _is_of_gap(ours, one.span) != _is_of_gap(theirs, other.span)
        or _is_undone(ours, one.span) != _is_undone(theirs, other.span)
        or _is_former(ours, one.span) != _is_former(theirs, other.span)
        or _is_state_beside_change(ours, theirs, one, other)
    )


def is_of_the_rest(profile: Profile, span: Span) -> bool:
    """Tell whether a word's clause tells it of the rest: the other two formed the majority."""
    rest, definite = _words("rest"), _words("of_rest")
    if rest.isdisjoint(profile.vocabulary):
        return False
    lower, at = profile.tokens.lower, profile.tokens.at(span.start)
    begin = profile.tokens.at(profile.clause_at(span.start).start)
    return any(lower[one] in rest and lower[one - 1] in definite for one in range(begin + 1, at))


def _is_former(profile: Profile, span: Span) -> bool:
    """Tell whether a word tells what was so and is no more: a pit once used for perry."""
    at = profile.tokens.at(span.start)
    return not _words("former").isdisjoint(profile.tokens.lower[max(at - 1, 0) : at])


def _is_state_beside_change(ours: Profile, theirs: Profile, one: Marked, other: Marked) -> bool:
    """Tell whether one side tells how many there are, and the other a change by other figures.

    Who employs 364 may have cut his staff from 420 to 364, and not 364 of it.
    """
    if _is_state(one) == _is_state(other):
        return False
    mine, rest = _figure_behind(ours, one.span), _figure_behind(theirs, other.span)
    if mine is None or rest is None:
        return False
    return mine.value != rest.value or Change.TO in (mine.change, rest.change)


def _is_state(marked: Marked) -> bool:
    """Tell whether a word tells what is so, where others of its axis tell what is done: employs."""
    return marked.mark.text.lower() in _static()


def _figure_behind(profile: Profile, span: Span) -> Quantity | None:
    """Return the first figure soon behind a word."""
    at = profile.tokens.at
    first = at(span.end)
    places = ((at(profile.local(one.span).start) - first, one) for one in profile.figures)
    return next((figure for behind, figure in places if 0 <= behind <= LIMIT), None)


def _is_of_gap(profile: Profile, span: Span) -> bool:
    """Tell whether a verb is told of what lies between two: her lead over the Union shrank."""
    lower, at = profile.tokens.lower, profile.tokens.at(span.start)
    begin = profile.tokens.at(profile.clause_at(span.start).start)
    return verb_form(lower[at]) > VerbForm.GERUND and not _words("gaps").isdisjoint(lower[begin:at])


def _is_undone(profile: Profile, span: Span) -> bool:
    """Tell whether a noun is of what came to an end in its clause: the ban on it was lifted."""
    tokens = profile.tokens
    first, behind = tokens.at(span.start), tokens.at(span.end)
    heads = verb_form(tokens.lower[first]) <= VerbForm.PERHAPS and _ends_phrase(profile, behind)
    if not heads:
        return False
    clause, undoing = profile.clause_at(span.start), _undoing()
    marks = (one for one in profile.statement.stance if one.axis in undoing and one.pole < 0)
    places = [profile.local(one.span) for one in marks]
    return any(
        clause.contains(place)
        and not span.overlaps(place)
        and verb_form(tokens.lower[tokens.at(place.start)]) > VerbForm.GERUND
        and not (place.end <= span.start and _leads_on(profile, place))
        for place in places
    )


def _leads_on(profile: Profile, verb: Span) -> bool:
    """Tell whether what stands behind a verb is what it led to: it ended in a win."""
    behind = profile.tokens.lower[profile.tokens.at(verb.end) :][:1]
    return not _words("leading_on").isdisjoint(behind)


def _ends_phrase(profile: Profile, at: int) -> bool:
    """Tell whether what stands there is no noun that the word before it may modify."""
    lower = profile.tokens.lower
    joining = word_class("preposition", "of", "to", "be", "have", "modal")
    return at >= len(lower) or lower[at] in joining or lower[at] in CLAUSE_ENDS


def _is_condition(profile: Profile, span: Span) -> bool:
    """Tell whether a word's clause is a condition: if its plan holds."""
    begin = profile.tokens.at(profile.clause_at(span.start).start)
    return not _words("conditional").isdisjoint(profile.tokens.lower[begin : begin + OPENING])


def _is_vote_of_some(ours: Profile, theirs: Profile, one: Marked, other: Marked) -> bool:
    """Tell whether some may have been for, or against, what all have decided otherwise by votes.

    Right behind how many were on either side, it is what all have decided: nine to four against.
    """
    if _is_decided(ours, one) or not _is_decided(theirs, other):
        return False
    return len(theirs.figures) > 1 or _ends_count(theirs, other.span)


def _is_decided(profile: Profile, marked: Marked) -> bool:
    """Tell whether a word tells what all have decided, and not whom some are for."""
    return marked.mark.text.lower() not in _voicing() or _ends_count(profile, marked.span)


def _ends_count(profile: Profile, span: Span) -> bool:
    """Tell whether the count of a vote stands right before a word: nine to four."""
    first = profile.tokens.at(span.start)
    counts = (profile.local(one.span) for one in profile.figures if one.unit == SCORE)
    return any(profile.tokens.at(place.end) == first for place in counts)


def _follow_each_other(ours: Profile, theirs: Profile, one: Marked, other: Marked) -> bool:
    """Tell whether of states that follow each other one is told up to a time, and one is not."""
    if not {one.mark.axis, other.mark.axis} <= _successive():
        return False
    ends = _is_limited(theirs, other.span)
    return _is_limited(ours, one.span) != ends or (ends and _is_again(ours, one.span))


def _is_counted_back(ours: Profile, theirs: Profile, one: Marked, other: Marked) -> bool:
    """Tell whether one is the first since some time, and the other the last before it."""
    if not {one.mark.axis, other.mark.axis} <= _counting_back():
        return False
    return _is_dated_back(ours, one.span) != _is_dated_back(theirs, other.span)


def _name_one_noun(ours: Profile, theirs: Profile, one: Marked, other: Marked) -> bool:
    """Tell whether on both sides the same word only says which of a kind: the winning goal."""
    word = one.mark.text.lower()
    if word != other.mark.text.lower() or verb_form(word) not in NOUN_LIKE:
        return False
    mine, rest = ours.tokens, theirs.tokens
    here, there = mine.at(one.span.end), rest.at(other.span.end)
    return (
        here < len(mine)
        and mine.lower[here : here + 1] == rest.lower[there : there + 1]
        and mine.starts[here] in ours.word_starts
    )


def order_others(ours: Profile, theirs: Profile, one: Marked, other: Marked) -> bool:
    """Tell whether two places in an order are not of one kind: the first woman, the second MP."""
    if not {one.mark.axis, other.mark.axis} <= _ordering():
        return False
    return _behind_it(ours, one) != _behind_it(theirs, other)


def is_same_place(ours: Profile, theirs: Profile, one: Marked, other: Marked) -> bool:
    """Tell whether both are one place in an order of one kind, as far as they say: the second."""
    if one.mark.axis not in _ordering() or one.mark.text.lower() != other.mark.text.lower():
        return False
    there = _behind_it(theirs, other)
    return not there or there == _behind_it(ours, one)


def _behind_it(profile: Profile, marked: Marked) -> frozenset[str]:
    return profile.concepts_of(Span(marked.span.end, _end_of_next(profile, marked.span)))


def _end_of_next(profile: Profile, span: Span) -> int:
    """Return where the word right behind another ends."""
    tokens = profile.tokens
    return tokens.ends[min(tokens.at(span.end), len(tokens) - 1)]


def _is_again(profile: Profile, span: Span) -> bool:
    """Tell whether a state is told to have come back: open again."""
    first, behind = profile.tokens.at(span.start), profile.tokens.at(span.end)
    beside = profile.tokens.lower[max(first - 1, 0) : behind + 1]
    return not _words("anew").isdisjoint(beside)


def _is_limited(profile: Profile, span: Span) -> bool:
    """Tell whether soon behind a word stands up to when it holds: until July."""
    return not _words("limiting").isdisjoint(_behind(profile, span))


def _is_dated_back(profile: Profile, span: Span) -> bool:
    """Tell whether soon behind a word stands since when it is so: since 1998, in two years."""
    behind = _behind(profile, span)
    if not _words("dating_back").isdisjoint(behind):
        return True
    spans = not _words("spanning").isdisjoint(behind[:1])
    return spans and not _lapses().isdisjoint(behind)


def _behind(profile: Profile, span: Span) -> Sequence[str]:
    behind = profile.tokens.at(span.end)
    return profile.tokens.lower[behind : behind + LIMIT]


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(table("stance")["verbal"][name])


@cache
def _lapses() -> frozenset[str]:
    return frozenset(table("stance")["time_bound"]["lapse"])


@cache
def _voicing() -> frozenset[str]:
    return frozenset(form for form, _ in expressions(table("opposites")["voicing"]))


@cache
def _static() -> frozenset[str]:
    return frozenset(form for form, _ in expressions(table("opposites")["static"]))


@cache
def _successive() -> frozenset[str]:
    return frozenset(table("opposites")["successive"])


@cache
def _undoing() -> frozenset[str]:
    return frozenset(table("opposites")["undoing"])


@cache
def _counting_back() -> frozenset[str]:
    return frozenset(table("opposites")["counting_back"])


@cache
def _ordering() -> frozenset[str]:
    return frozenset(table("opposites")["ordering"])
