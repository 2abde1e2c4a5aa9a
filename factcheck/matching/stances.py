"""Stance: which marks of a sentence govern what it shares with a claim."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from factcheck.extraction.verbs import VerbForm, verb_form
from factcheck.language import table
from factcheck.matching.comparison import Comparison
from factcheck.matching.profile import Profile
from factcheck.matching.words import Word
from factcheck.model import GoverningMark, Name, Span, StanceKind, StanceMark

PAST_FORMS = frozenset({VerbForm.PAST, VerbForm.REGULAR_PAST, VerbForm.PARTICIPLE})


def our_stance(comparison: Comparison) -> Iterator[GoverningMark]:
    """Yield the statement's marks that govern something which it shares with the claim."""
    return _governing(comparison, comparison.ours)


def their_stance(comparison: Comparison) -> Iterator[GoverningMark]:
    """Yield the claim's marks that govern something which it shares with the statement."""
    return _governing(comparison, comparison.theirs, answered_by=comparison.ours)


def told_as_past(comparison: Comparison) -> Iterator[tuple[str, Span]]:
    """Yield the shared acts that the statement tells in the past, with the words that tell them.

    What directly follows a past verb is done with it: an appeal, in "has lodged an appeal".
    """
    ours = comparison.ours
    verb: Word | None = None
    for word in ours.words:
        past = verb_form(ours.tokens.lower[word.first]) in PAST_FORMS
        if word.concept in comparison.shared and (past or (verb and _is_object(ours, verb, word))):
            yield word.concept, _in_draft(ours, verb or word)
        verb = word if past else None


def _is_object(profile: Profile, verb: Word, word: Word) -> bool:
    """Tell whether nothing but determiners stands between a verb and the word after it."""
    between = profile.tokens.lower[verb.last + 1 : word.first]
    return all(token in _determiners() for token in between)


@cache
def _determiners() -> frozenset[str]:
    classes = table("wordclasses")["classes"]
    return frozenset(classes["determiner"]) | frozenset(classes["possessive"])


def _governing(
    comparison: Comparison, profile: Profile, answered_by: Profile | None = None
) -> Iterator[GoverningMark]:
    for mark in profile.statement.stance:
        scope = profile.local(mark.scope or mark.span)
        within = list(profile.concepts_within(Span(_after(profile, mark.span, scope), scope.end)))
        clause = profile.clause_at(profile.local(mark.span).start)
        governed = comparison.shared & set(within)
        around = comparison.shared & profile.concepts_of(clause)
        if governed or around:
            target = within[0] if within else None
            yield GoverningMark(
                mark=mark,
                target=target,
                governed=frozenset(governed),
                around=frozenset(around),
                clause=clause.shifted(profile.statement.span.start),
                pole=_pole(mark, profile.statement.stance),
                subject=_name_before(mark, profile.statement.names),
                answer=_place(answered_by, target) if answered_by else None,
            )


def _name_before(mark: StanceMark, names: Iterable[Name]) -> Name | None:
    before = (name for name in names if name.span.end <= mark.span.start)
    return max(before, key=lambda name: name.span.end, default=None)


def _pole(mark: StanceMark, marks: Iterable[StanceMark]) -> int:
    over = (m for m in marks if m.kind is StanceKind.NEGATION and m.scope is not None)
    turned = sum(m.scope.contains(mark.span) for m in over if m.scope)
    return -mark.pole if turned % 2 else mark.pole


def _place(profile: Profile, concept: str | None) -> Span | None:
    """Return where the profile's statement has `concept`, in the draft."""
    word = next((word for word in profile.words if word.concept == concept), None)
    return _in_draft(profile, word) if word else None


def _in_draft(profile: Profile, word: Word) -> Span:
    tokens = profile.tokens
    span = Span(tokens.starts[word.first], tokens.ends[word.last])
    return span.shifted(profile.statement.span.start)


def _after(profile: Profile, mark: Span, scope: Span) -> int:
    """Return where what the mark governs begins: after the mark, if it stands in its scope."""
    local = profile.local(mark)
    return local.end if scope.contains(local) and local.start == scope.start else scope.start
