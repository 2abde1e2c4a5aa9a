"""What a figure counts of which but a pronoun stands behind it: 14 of them firefighters."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.extraction.quantities.noun_phrases import head_of
from factcheck.extraction.verbs import VerbForm, verb_form
from factcheck.language import word_class
from factcheck.matching.figures.parting.portions import is_linked
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.profile import Profile
from factcheck.matching.words.linking import clause_bounds, part_links, whole_pronouns
from factcheck.matching.words.stems import stem
from factcheck.model import Quantity, Span

LONGEST = 3
"""Of so many words at most the noun phrase is that stands there with no verb."""
NO_VERBS = frozenset({VerbForm.NONE, VerbForm.PERHAPS})


def noun_of(profile: Profile, figure: Quantity) -> str | None:
    """Return what a figure of a sentence counts, be it told behind the pronoun for its whole."""
    return figure.of or profile.once(_nouns).get(figure.number)


def noun_beside(profile: Profile, figure: Quantity, beside: Profile, other: Quantity) -> str | None:
    """Return what a figure counts beside another, if that does not but count a part of the whole.

    Fourteen of the injured may well be guards, as "14 of them guards".
    """
    if figure.of:
        return figure.of
    noun = noun_of(profile, figure)
    return None if noun and other.of and is_linked(beside, other) else noun


def is_noun_of(comparison: Comparison, ours: Quantity, one: Quantity, other: Quantity) -> bool:
    """Tell whether ours counts what one figure of the claim does, by its word, and not the other.

    So 29 trawlers are those of "57 boats, 29 of them trawlers", whatever trawlers are.
    """
    nouns = (noun_of(comparison.theirs, figure) for figure in (one, other))
    here, there, elsewhere = map(head, (ours.of, *nouns))
    return bool(here) and here == there != elsewhere


def counts_as(comparison: Comparison, ours: Quantity, one: Quantity, other: Quantity) -> bool:
    """Tell whether ours counts what one figure of the claim does, and the other something else.

    So 318 kilos of heroin are those of "1,240 kilos of cocaine and 318 of heroin".
    """
    told = noun_of(comparison.theirs, other)
    return told is not None and is_noun_of(comparison, ours, one, other)


def is_sort_of(comparison: Comparison, ours: Quantity, part: Quantity) -> bool:
    """Tell whether ours counts those that are what the claim says a part of some is.

    So 27 empty houses are those of "the 340 houses that were searched, 27 of which were empty".
    """
    mine = comparison.ours
    span, tokens = mine.local(ours.span), mine.tokens
    before = tokens.lower[tokens.at(mine.local(ours.number).end) : tokens.at(span.end) - 1]
    what = _said_to_be(comparison.theirs, part)
    return what is not None and what in map(stem, before)


def _said_to_be(profile: Profile, part: Quantity) -> str | None:
    """Return the stem of the word for what some are said to be: 27 of them were empty."""
    lower = profile.tokens.lower
    place = profile.tokens.at(profile.local(part.span).end)
    while place < len(lower) and lower[place] in part_links() | whole_pronouns():
        place += 1
    is_said = place + 1 < len(lower) and lower[place] in word_class("be")
    return stem(lower[place + 1]) if is_said else None


def head(noun: str | None) -> str:
    """Return the stem of the last word of a noun phrase, which says what is counted."""
    return stem(noun.lower().split()[-1]) if noun else ""


def _nouns(profile: Profile) -> Mapping[Span, str]:
    """Return the nouns that stand in apposition to a part of some that were counted before."""
    found: dict[Span, str] = {}
    if whole_pronouns().isdisjoint(profile.tokens.lower):
        return found
    for figure in profile.figures:
        noun = None if figure.of else _apposed(profile, figure)
        if noun:
            found[figure.number] = noun
    return found


def _apposed(profile: Profile, figure: Quantity) -> str | None:
    tokens = profile.tokens
    behind = tokens.at(profile.local(figure.number).end)
    linked = tokens.lower[behind : behind + 1], tokens.lower[behind + 1 : behind + 2]
    if part_links().isdisjoint(linked[0]) or whole_pronouns().isdisjoint(linked[1]):
        return None
    first = behind + len(linked)
    head = head_of(tokens, first, many=(figure.value or 0.0) > 1)
    if head is None or head >= first + LONGEST or verb_form(tokens.lower[first]) not in NO_VERBS:
        return None
    ends = clause_bounds() | word_class("but") | {"."}
    if head + 1 < len(tokens) and tokens.lower[head + 1] not in ends:
        return None
    return Span(tokens.starts[first], tokens.ends[head]).of(tokens.text)
