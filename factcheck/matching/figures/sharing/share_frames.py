"""Shares as a sentence tells them: of what they are the share, and which figure of it is the part.

"Donors have pledged $9.8 million, 40 percent of the sum that it asked for": the part stands before
the share, the whole is but described. "Of the 438 it saved, half were lifted by helicopter" has the
whole, and describes the part.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from attrs import frozen

from factcheck.extraction.numbers import number_starters
from factcheck.extraction.verbs import VerbForm, verb_form
from factcheck.language import table, word_class
from factcheck.matching.arithmetic.conversion import NO_AMOUNTS, is_share
from factcheck.matching.figures.reckoning.worked_out import TIMES
from factcheck.matching.figures.sharing.apposed import (
    apposed_part,
    asides,
    hedges,
    places_of,
    share_ends,
)
from factcheck.matching.sides.profile import Profile
from factcheck.matching.words.linking import of_determiners, part_links, whole_pronouns
from factcheck.model import Change, Quantity, Span, UnitKind

LONGEST = 12
"""So many words at most say what the whole is."""
TO_LINK = 4
"""Within so many words behind its number a share has the word that links it with its whole."""
ASIDE = 3
"""The same behind a figure that is told behind its share, up to the next mark."""


@frozen(eq=False, repr=False)
class ShareFrame:
    """A share with the words that say of what it is one."""

    share: Quantity
    described: Span
    """The words that say what the whole is, in the statement's own text."""
    is_pronoun: bool
    """Whether they only take up what was told before: of them, of which."""
    is_subject: bool
    """Whether a verb goes on right behind them: half of the dead were children."""
    part: Quantity | None
    """The figure of the sentence that is the part, where its words say so."""
    whole: Quantity | None
    """The figure that stands in the words of the whole."""
    is_loose: bool = False
    """Whether no word right behind the share says that it is one of what is described."""


def share_frames(profile: Profile) -> Iterator[ShareFrame]:
    """Yield the shares of a sentence that are told of something."""
    for share in profile.figures:
        if share.value and is_share(share) and share.change is not Change.FROM:
            frame = _frame(profile, share)
            if frame:
                yield frame


def amounts(profile: Profile) -> Sequence[Quantity]:
    """Return the figures of a sentence that may be a part or a whole."""
    return [
        one
        for one in profile.figures
        if one.value and one.unit_kind not in NO_AMOUNTS and one.unit != TIMES and not is_share(one)
    ]


def is_denied(share: Quantity, profile: Profile) -> bool:
    """Tell whether its clause denies something: then it is the share of those who are not."""
    denied = profile.negations_beside(profile.local(share.span))
    return any(one.text.lower() not in hedges() for one in denied)


def tells_of_two(share: Quantity, profile: Profile) -> bool:
    """Tell whether two things are told of a share: half of them were cancelled or delayed."""
    span = profile.local(share.number)
    end, clause = profile.tokens.at(span.end), profile.clause_at(span.start)
    behind = profile.tokens.lower[end : profile.tokens.at(clause.end)]
    return not word_class("and").isdisjoint(behind)


def _frame(profile: Profile, share: Quantity) -> ShareFrame | None:
    tokens = profile.tokens
    behind = tokens.at(profile.local(share.number).end)
    ahead = tokens.lower[behind : behind + TO_LINK]
    link = next((at for at, word in enumerate(ahead) if word in part_links()), None)
    if link is None or not _stops().isdisjoint(ahead[:link]):
        return _loose_frame(profile, share)
    first = behind + link + 1
    end, is_subject = _described_end(profile, share, first)
    counts = share.of and share.unit_kind is not UnitKind.PERCENT
    first = behind if counts and any(map(str.isalpha, ahead[:link])) else first
    if end == first:
        return None
    described = Span(tokens.starts[first], tokens.ends[end - 1])
    known = amounts(profile)
    inside = [one for one in known if described.contains(profile.local(one.number))]
    return ShareFrame(
        share=share,
        described=described,
        is_pronoun=_is_pronoun(tokens.lower[first:end]),
        is_subject=is_subject,
        part=_part(profile, share, described, known),
        whole=inside[0] if inside else None,
    )


def _described_end(profile: Profile, share: Quantity, first: int) -> tuple[int, bool]:
    """Return where the words of a whole end, at a mark or at the verb that is told of it.

    With it, whether it is the latter. The verb of a relative clause is passed over: of those who
    voted, of what was stolen. Those that a pronoun takes up end before others: half of them in
    Colby and the other 72.
    """
    words = profile.tokens.lower
    limit = min(first + LONGEST, len(words))
    heads = _heads(profile, share, first, limit)
    related, passed, at = not _free_relatives().isdisjoint(words[first:limit][:1]), False, first
    ends = (
        share_ends() | word_class("and") if _is_pronoun(words[first : first + 2]) else share_ends()
    )
    while at < limit and words[at] not in ends:
        if at > first and not related and verb_form(words[at]) is VerbForm.PRESENT:
            return at, True
        if at > first and words[at] in _relatives():
            related = True
        elif words[at] in _verbs() or at in heads or _is_verb(words, at, related, passed):
            if not related:
                return at, True
            at, related, passed = _verb_end(words, at, limit), False, True
            continue
        at += 1
    return at, False


def _is_verb(words: Sequence[str], at: int, related: bool, passed: bool) -> bool:
    """Tell whether a verb stands where a relative clause needs one, or where it has had its own."""
    form = verb_form(words[at])
    if related:
        return form >= VerbForm.PRESENT and words[at - 1] not in of_determiners()
    return passed and form in (VerbForm.PAST, VerbForm.REGULAR_PAST)


def _verb_end(words: Sequence[str], at: int, limit: int) -> int:
    """Return where a group of verbs ends: had been asked."""
    at += 1
    while at < limit and (words[at] in _verbs() or verb_form(words[at]) >= VerbForm.REGULAR_PAST):
        at += 1
    return at


def _heads(profile: Profile, share: Quantity, first: int, limit: int) -> frozenset[int]:
    """Return where the verb that a share is the subject of stands behind its whole.

    A form that may modify a noun is none if another verb follows, or right behind a pronoun: of
    the people asked 40 were; of those asked. Nor is the last word, where the share says but what
    stands before it is: $96 million, a quarter of the sum pledged.
    """
    words = profile.tokens.lower[first:limit]
    last = first + next((at for at, word in enumerate(words) if word in share_ends()), len(words))
    told = [share, *(one for one in profile.figures if _begins_within(profile, one, first, last))]
    heads = {one.predicate.lower().split()[0] for one in told if one.predicate}
    end = last - 1 if apposed_part(profile, share, amounts(profile)) else last
    return frozenset(
        at
        for at in range(first, end)
        if profile.tokens.lower[at] in heads and _is_head(profile.tokens.lower, first, at, last)
    )


def _is_head(words: Sequence[str], first: int, at: int, last: int) -> bool:
    if verb_form(words[at]) in (VerbForm.PAST, VerbForm.PRESENT, VerbForm.PERHAPS):
        return True
    pointed = words[first] in _demonstratives() and at == first + 1
    return not pointed and _verbs().isdisjoint(words[at + 1 : last])


def _begins_within(profile: Profile, one: Quantity, first: int, limit: int) -> bool:
    return first <= profile.tokens.at(profile.local(one.number).start) < limit


def _loose_frame(profile: Profile, share: Quantity) -> ShareFrame | None:
    """Return the frame of a share whose whole stands before it, or in the same words as itself."""
    tokens, number, span = profile.tokens, profile.local(share.number), profile.local(share.span)
    known = amounts(profile)
    if span.end > number.end or _holds_noun(profile, number):
        described = Span(number.end, span.end) if span.end > number.end else number
        return ShareFrame(share, described, False, False, None, None, is_loose=True)
    first = tokens.at(span.start)
    before = tokens.lower[max(first - 2, 0) : first]
    if len(before) > 1 and before[0] in part_links() and before[1] in whole_pronouns():
        return ShareFrame(share, profile.local(share.span), True, False, None, None)
    if tokens.lower[0] in part_links():
        end = next(
            (at for at, word in enumerate(tokens.lower[:first]) if word in share_ends()), first
        )
        if end > 1:
            described = Span(tokens.starts[1], tokens.ends[end - 1])
            inside = [one for one in known if described.contains(profile.local(one.number))]
            whole = inside[0] if inside else None
            return ShareFrame(share, described, False, False, None, whole, is_loose=not whole)
    return ShareFrame(share, span, True, False, None, None, is_loose=True)


def _holds_noun(profile: Profile, number: Span) -> bool:
    """Tell whether what is counted stands inside a share: one flight in ten."""
    tokens = profile.tokens
    second = tokens.lower[tokens.at(number.start) + 1 : tokens.at(number.end)][:1]
    known = number_starters().union(part_links(), table("ranges")["in"])
    return bool(second) and second[0].isalpha() and second[0] not in known


def _is_pronoun(words: Sequence[str]) -> bool:
    """Tell whether words only take up what was told: of them, of whom 12 had; not those saved."""
    taken_up = words[0] in whole_pronouns()
    return taken_up and (len(words) == 1 or words[0] not in _demonstratives())


def _part(
    profile: Profile, share: Quantity, described: Span, known: Sequence[Quantity]
) -> Quantity | None:
    """Return the figure that the share is told of, which stands before it or right behind."""
    before = apposed_part(profile, share, known)
    if before:
        return before
    tokens = profile.tokens
    places = places_of(profile, known)
    mark = tokens.at(described.end)
    behind = next(((one, end) for one, start, end in places if start == mark + 1), None)
    if behind is None or tokens.lower[mark] not in asides():
        return None
    return (
        None if share_ends().isdisjoint(tokens.lower[behind[1] : behind[1] + ASIDE]) else behind[0]
    )


def _verbs() -> frozenset[str]:
    return word_class("be", "have", "do", "modal")


@cache
def _stops() -> frozenset[str]:
    return share_ends() | _verbs()


@cache
def _relatives() -> frozenset[str]:
    return frozenset(table("worked_out")["share_relatives"])


@cache
def _free_relatives() -> frozenset[str]:
    """Return what a relative clause without a noun begins with: of what was stolen."""
    return frozenset(table("worked_out")["free_relatives"])


@cache
def _demonstratives() -> frozenset[str]:
    """Return the pronouns that may have a noun, or what describes it, behind them: those saved."""
    return frozenset(table("worked_out")["share_pointers"])
