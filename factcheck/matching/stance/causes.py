"""Causes: what is told as the cause of something, where a claim has another one for it.

"Fog delayed the count" beside "the count was delayed because the power had failed". Vectors cannot
tell another cause from the same in other words, so a table says which words are for one sort of it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import chain, islice

from attrs import frozen

from factcheck.extraction.stance_scope import CLAUSE_ENDS
from factcheck.extraction.verbs import VerbForm, verb_form
from factcheck.language import table, word_class
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.events import Event, event
from factcheck.matching.sides.groups import Group
from factcheck.matching.sides.kinship import but, every, within
from factcheck.matching.sides.profile import Profile
from factcheck.matching.sides.remainder import Remainder
from factcheck.matching.sides.shortlist import contradicting
from factcheck.matching.stance.marking.marks import Side
from factcheck.matching.words.exclusions import Member, Term, find_causes
from factcheck.matching.words.lexicon import word_form
from factcheck.model import Mention, Pair, Span, Stretches, Tolerances

LONGEST, LONGEST_SUBJECT = 10, 8
"""Tokens of a cause behind the words that lead to it, and of one that stands before its verb."""
LEAST_TOLD = 0.5
"""What the claim must have of all else that our sentence tells."""
AS_NEAR = 0.8
"""How near another claim that has our cause must be, beside this one, to bear it out."""
MOST = 12
"""A sentence with more causes is a list of them."""
SUBJECT, OPENING = "subject", "opening"

Exchange = tuple[Comparison, Pair[Mention]]


@frozen(eq=False, repr=False)
class Cause:
    """A cause that a sentence tells; `span` holds all words of it."""

    span: Span
    terms: Sequence[Term]
    led: str
    """The words that lead to it, with whether these begin the sentence, or that it is a subject."""

    @property
    def sorts(self) -> frozenset[Member]:
        """What sorts of causes it may be."""
        return frozenset(member for term in self.terms for member in term.members)


def with_other_causes(
    terms: Sequence[Sequence[Exchange]], groups: Sequence[Group], tolerances: Tolerances
) -> list[Sequence[Exchange]]:
    """Return the exchanged terms of each statement, and the causes that are in none of them."""
    found: list[Sequence[Exchange]] = []
    for group, known in zip(groups, terms, strict=True):
        causes = (
            one
            for one in group.every(_other_causes, tolerances)
            if not any(one[1].ours.span.overlaps(pair.ours.span) for _, pair in known)
        )
        found.append([*known, *causes])
    return found


def _other_causes(group: Group, tolerances: Tolerances) -> Iterator[Exchange]:
    """Yield the causes of a statement that are of other sorts than a claim's for the same."""
    if not group or not causes_of(group[0].ours):
        return
    near = group.once(contradicting)
    for comparison in near:
        for ours in causes_of(comparison.ours):
            for theirs in causes_of(comparison.theirs):
                told = _told_besides(comparison, ours, theirs)
                if (
                    told >= LEAST_TOLD
                    and _are_apart(comparison, ours, theirs)
                    and not _tells_of_another(comparison, ours, tolerances)
                    and not _is_borne_out(comparison, ours, near)
                ):
                    yield comparison, _mentions(comparison, ours, theirs, told)


def causes_of(profile: Profile) -> Sequence[Cause]:
    """Return the causes that a sentence tells."""
    return profile.once(_causes_of)


def _causes_of(profile: Profile) -> Sequence[Cause]:
    terms = _words_for_causes(profile)
    if not terms:
        return ()
    return [*islice(_told_by(terms, chain(_led(profile), _doing(profile))), MOST)]


def _told_by(terms: Sequence[Term], spans: Iterable[tuple[Span, str]]) -> Iterator[Cause]:
    """Yield the causes that have one of some terms, which are in order."""
    starts = [term.span.start for term in terms]
    for span, led in spans:
        near = terms[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
        within_it = [term for term in near if span.contains(term.span)]
        if within_it:
            yield Cause(span, within_it, led)


def _words_for_causes(profile: Profile) -> Sequence[Term]:
    """Return the words for causes that are no verbs and in no name, but for the first of all."""
    spans = (profile.local(name.span) for name in profile.statement.names)
    names, at = Stretches(span for span in spans if span.start), profile.tokens.at
    side = profile.once(Side)
    return [
        term
        for term in find_causes(profile.tokens)
        if not names.meet(term.span) and not side.is_verb(at(term.span.start))
    ]


def _led(profile: Profile) -> Iterator[tuple[Span, str]]:
    """Yield what stands behind the words that lead to a cause, with these."""
    tokens, known = profile.tokens, _leading()
    at = 0
    while at < len(tokens):
        lead = next(
            (led for led in known.get(tokens.lower[at], ()) if _stands(led, profile, at)), ()
        )
        begin, at = at, at + max(len(lead), 1)
        denied = begin > 0 and tokens.lower[begin - 1] in word_class("not")
        if lead and not denied and at < len(tokens):
            words = " ".join(lead)
            led = words if begin or words not in _in_time() else f"{OPENING} {words}"
            yield Span(tokens.starts[at], tokens.ends[_end(profile, at) - 1]), led


def _end(profile: Profile, first: int) -> int:
    """Return the token behind a cause: at a mark, or where it begins to tell where it was.

    A false start in the 200 metres is one as in any other race.
    """
    lower = profile.tokens.lower
    last = first + 1
    while last < min(first + LONGEST, len(lower)) and lower[last] not in _ends():
        last += 1
    return last


def _stands(led: Sequence[str], profile: Profile, at: int) -> bool:
    return tuple(profile.tokens.lower[at : at + len(led)]) == tuple(led)


def _doing(profile: Profile) -> Iterator[tuple[Span, str]]:
    """Yield what stands before the first verb of a clause, if it is what does it: fog delayed."""
    tokens, side = profile.tokens, profile.once(Side)
    for start in profile.clauses:
        first = tokens.at(start)
        for at in range(first + 1, min(first + LONGEST_SUBJECT, len(tokens))):
            if tokens.lower[at] in CLAUSE_ENDS:
                break
            if verb_form(tokens.lower[at]) > VerbForm.GERUND and side.is_verb(at):
                if word_form(tokens.lower[at])[0] in _causing():
                    yield Span(tokens.starts[first], tokens.ends[at - 1]), SUBJECT
                break


def _are_apart(comparison: Comparison, ours: Cause, theirs: Cause) -> bool:
    """Tell whether no sort of ours is one of the claim's, and the same words lead to vague ones."""
    if not {ours.led, theirs.led} <= _telling() and ours.led != theirs.led:
        return False
    told, mine = (side.once(_words_for_causes) for side in (comparison.theirs, comparison.ours))
    return all(ours.sorts.isdisjoint(term.members) for term in told) and all(
        theirs.sorts.isdisjoint(term.members) for term in mine
    )


def _told_besides(comparison: Comparison, ours: Cause, theirs: Cause) -> float:
    """Return how much the claim tells of what our sentence does, but for the cause of either."""
    kin = comparison.kinship
    mine = but(every(kin.ours), within(kin.ours, ours.span))
    other = but(every(kin.theirs), within(kin.theirs, theirs.span))
    return kin.taken(mine, other)


def _tells_of_another(comparison: Comparison, ours: Cause, tolerances: Tolerances) -> bool:
    """Tell whether figures, names or days show that it is another event."""
    rest = Remainder.of(comparison, tolerances)
    if rest.figures[1] or rest.apart:
        return True
    return event(comparison, comparison.ours.clause_at(ours.span.start)) is Event.OTHER


def _is_borne_out(comparison: Comparison, ours: Cause, near: Sequence[Comparison]) -> bool:
    """Tell whether another claim that is as near has a cause of our sort."""
    return any(
        not ours.sorts.isdisjoint(cause.sorts)
        for other in near
        if other is not comparison and other.nearness >= AS_NEAR * comparison.nearness
        for cause in causes_of(other.theirs)
    )


def _mentions(comparison: Comparison, ours: Cause, theirs: Cause, told: float) -> Pair[Mention]:
    start = comparison.ours.statement.span.start
    mine, other = (Span(c.terms[0].span.start, c.terms[-1].span.end) for c in (ours, theirs))
    return Pair(
        Mention(span=mine.shifted(start), text=mine.of(comparison.ours.statement.text)),
        Mention(span=other, text=other.of(comparison.theirs.statement.text)),
        told,
    )


@cache
def _leading() -> dict[str, list[tuple[str, ...]]]:
    """Return the words that lead to a cause by the first of them, the longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for rows in table("causes")["before"].values():
        for words in (tuple(row.split()) for row in rows):
            found.setdefault(words[0], []).append(words)
    return {first: sorted(rows, key=len, reverse=True) for first, rows in found.items()}


@cache
def _ends() -> frozenset[str]:
    return CLAUSE_ENDS | word_class("preposition")


@cache
def _causing() -> frozenset[str]:
    """Return the stems of the verbs for what a cause does."""
    return frozenset(word_form(word)[0] for word in table("causes")["causing"])


@cache
def _telling() -> frozenset[str]:
    return frozenset([SUBJECT, *table("causes")["before"]["telling"]]) | _in_time()


@cache
def _in_time() -> frozenset[str]:
    return frozenset(table("causes")["before"]["in_time"])
