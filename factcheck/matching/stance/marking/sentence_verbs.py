"""Verbs of a sentence: which of its words are verbs, by their shape and by what is beside them."""

from __future__ import annotations

from attrs import frozen

from factcheck.extraction.verbs import PARTICIPLES, PAST_FORMS, VerbForm, unchanging, verb_form
from factcheck.matching.sides.profile import Profile
from factcheck.matching.stance.marking.mark_words import (
    between,
    denying_words,
    do,
    infinitive,
    nominal,
    past_auxiliaries,
    perfect,
)
from factcheck.matching.words.lexicon import HYPHENS
from factcheck.model import Span

NEAR = 6
"""How many tokens away from a noun its verb is looked for."""


@frozen(eq=False, repr=False)
class SentenceWithVerbs:
    """A sentence, and what is a verb in it."""

    profile: Profile

    def is_past(self, span: Span) -> bool:
        """Tell whether a past verb stands within `span`."""
        tokens = self.profile.tokens
        places = range(tokens.at(span.start), tokens.at(span.end))
        return any(map(self._tells_past, places))

    def _tells_past(self, token: int) -> bool:
        """Tell whether a past verb stands there, or what makes one of the word behind it."""
        lower = self.profile.tokens.lower
        if verb_form(lower[token]) in PAST_FORMS:
            return True
        after = lower[token + 1] if token + 1 < len(lower) else ""
        if lower[token] not in perfect():
            return lower[token] in past_auxiliaries()
        participle = verb_form(after) > VerbForm.GERUND or after in unchanging()
        return after != infinitive() and (participle or after in between())

    def tells(self, span: Span) -> bool:
        """Tell whether a verb stands within `span`."""
        tokens = self.profile.tokens
        return any(map(self.is_verb, range(tokens.at(span.start), tokens.at(span.end))))

    def is_infinitive(self, span: Span) -> bool:
        """Tell whether `span` holds, or ends, what is told of nobody yet: to seek, seeking."""
        tokens = self.profile.tokens
        first, end = tokens.at(span.start), tokens.at(span.end)
        begins = tokens.lower[max(first - 1, 0) : min(first + 1, end)]
        return verb_form(tokens.lower[first]) is VerbForm.GERUND or infinitive() in begins

    def is_act(self, word: int) -> bool:
        """Tell whether a word holds a verb: ban in "does not ban"."""
        at = self.profile.weighed_words[word]
        return any(map(self.is_verb, range(at.first, at.last + 1)))

    def may_be_act(self, word: int) -> bool:
        """Tell whether a word has the shape of a verb that stands by itself: bans, endangers."""
        at = self.profile.weighed_words[word]
        lower = self.profile.tokens.lower
        before = lower[at.first - 1] if at.first else ""
        first = lower[at.first]
        return first.endswith("s") and first not in past_auxiliaries() and before not in nominal()

    def is_verb(self, token: int) -> bool:
        """Tell whether a verb that tells something stands there, an auxiliary among them."""
        lower = self.profile.tokens.lower
        if token + 1 < len(lower) and lower[token + 1] in HYPHENS:
            return False
        form = verb_form(lower[token])
        before = lower[token - 1] if token else ""
        if form in (VerbForm.NONE, VerbForm.PERHAPS):
            return self._follows_auxiliary(token, form)
        if form in PARTICIPLES and before in nominal():
            return False
        return form is not VerbForm.GERUND

    def nearest_verb(self, first: int, last: int, clause: Span) -> int | None:
        """Return the verb that is nearest to some tokens, in their clause."""
        tokens = self.profile.tokens
        begin, end = tokens.at(clause.start), tokens.at(clause.end)
        after = range(last + 1, min(end, last + 1 + NEAR))
        before = range(first - 1, max(begin, first - NEAR) - 1, -1)
        found = [next(filter(self.is_verb, tokens), None) for tokens in (after, before)]
        places = [token for token in found if token is not None]
        return min(places, key=lambda token: max(first - token, token - last), default=None)

    def verb_group(self, token: int) -> tuple[int, int]:
        """Return the first and the last token of the verb group that `token` belongs to."""
        tokens = self.profile.tokens
        first = last = token
        while first and self._leads(first - 1):
            first -= 1
        while last + 1 < len(tokens) and _is_auxiliary(tokens.lower[last]):
            if not (self.is_verb(last + 1) or self._joins(last + 1)):
                break
            last += 1
        return first, last

    def _follows_auxiliary(self, token: int, form: VerbForm) -> bool:
        """Tell whether a word is a verb by what stands before it: will plan, does not endanger."""
        lower = self.profile.tokens.lower
        before = lower[token - 1] if token else ""
        if form is VerbForm.PERHAPS:
            return _is_auxiliary(before) or before in between()
        return before in denying_words() and token > 1 and lower[token - 2] in do()

    def _leads(self, token: int) -> bool:
        """Tell whether what stands there belongs to the verb behind it: has decided to."""
        lower = self.profile.tokens.lower
        governs = lower[token + 1] == infinitive() and self.is_verb(token)
        return governs or _is_auxiliary(lower[token]) or self._joins(token)

    def _joins(self, token: int) -> bool:
        """Tell whether an adverb or "to" stands there, behind an auxiliary or before a verb."""
        return self.profile.tokens.lower[token] in between()


def _is_auxiliary(word: str) -> bool:
    return verb_form(word) is VerbForm.AUXILIARY
