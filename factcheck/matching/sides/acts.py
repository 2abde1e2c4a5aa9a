"""Acts: the act of which a slot of a sentence is told, with its subject and its objects.

"The number of police officers grew by 3 percent" tells 3 percent of officers; "the ticket office
opened on 17 May" tells the day of an office. A claim on burglaries, or on a tram line, says nothing
against either, however alike the verbs are.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from attrs import frozen

from factcheck.computed import computed
from factcheck.extraction.stance_scope import CLAUSE_ENDS
from factcheck.extraction.tokens import Tokens
from factcheck.extraction.verbs import PARTICIPLES, VerbForm, verb_form
from factcheck.language import table, word_class
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.kinship import Alike, every, likest, within
from factcheck.matching.sides.profile import Profile
from factcheck.model import Span

ONE_ACT = 0.9
"""How alike two verbs must be to be one."""
OTHER_THINGS = 0.3
"""How alike two nouns may be at most to be of different things."""


@frozen(eq=False, repr=False, slots=False)
class Act:
    """The verb of a clause at a token, and where what it tells of begins."""

    profile: Profile
    verb: int
    """The token of the verb."""
    first: int
    """The first token of its subject."""
    end: int
    """The token behind its clause, or that of the next verb."""

    @computed
    def words(self) -> range:
        """The content words of the verb itself."""
        tokens = self.profile.tokens
        return within(self.profile, Span(tokens.starts[self.verb], tokens.ends[self.verb]))

    @computed
    def subject(self) -> int | None:
        """The content word that is the head of its subject; none for a pronoun or a mere name."""
        return _head(self.profile, self.first, self.group)

    @property
    def doer(self) -> Span:
        """Its subject with all that hangs on it; empty where it has none, or none that is sure.

        What opens a clause with a preposition goes to a comma, or to a date: in May Storm beat it.
        """
        tokens, first = self.profile.tokens, self.first
        if first < self.group and tokens.lower[first] in word_class("preposition"):
            dates = (self.profile.local(date.span) for date in self.profile.statement.dates)
            ends = [tokens.at(date.end) for date in dates if len(date)]
            ends += [at + 1 for at in range(first, self.group) if tokens.lower[at] == ","]
            first = max((at for at in ends if first < at <= self.group), default=self.group)
        if first >= self.group:
            return Span(tokens.starts[self.verb], tokens.starts[self.verb])
        return Span(tokens.starts[first], tokens.ends[self.group - 1])

    @property
    def group(self) -> int:
        """The first token of the verb with its auxiliaries and adverbs."""
        lower, first = self.profile.tokens.lower, self.verb
        while first > self.first and _leads(lower[first - 1]):
            first -= 1
        return first

    @computed
    def objects(self) -> Sequence[int]:
        """The content words behind the verb in its clause, but for those of slots and names."""
        tokens = self.profile.tokens
        last = min(self.end, len(tokens)) - 1
        behind = Span(tokens.ends[self.verb], max(tokens.ends[last], tokens.ends[self.verb]))
        words = _outside_slots(self.profile, within(self.profile, behind))
        return [word for word in words if not _is_name(self.profile, word)]


def act_of(profile: Profile, place: Span) -> Act | None:
    """Return the act of which what stands at `place` is told: the last before it in its clause.

    Of what opens its clause it is the first behind.
    """
    at = profile.tokens.at(place.start)
    verbs = _verbs_beside(profile, place)
    before = [one for one in verbs if one < at]
    return _act(profile, before[-1] if before else verbs[0], verbs) if verbs else None


def act_by(profile: Profile, word: Span) -> Act | None:
    """Return the act of a word that may be its verb by its form, or else that of which it is told.

    None where nothing before it in its clause tells an act.
    """
    tokens, at = profile.tokens, profile.tokens.at(word.start)
    verbs = _verbs_beside(profile, word)
    before = tokens.lower[at - 1] if at else ""
    if verb_form(tokens.lower[at]) is not VerbForm.NONE and before not in _noun_follows():
        return _act(profile, at, verbs)
    told = [one for one in verbs if one < at]
    return _act(profile, told[-1], verbs) if told else None


def _verbs_beside(profile: Profile, place: Span) -> Sequence[int]:
    """Return the verbs of a clause."""
    tokens, clause = profile.tokens, profile.clause_at(place.start)
    places = range(tokens.at(clause.start), tokens.at(clause.end))
    return [one for one in places if _is_verb(tokens, one)]


def _act(profile: Profile, verb: int, verbs: Sequence[int]) -> Act:
    tokens = profile.tokens
    clause = profile.clause_at(tokens.starts[verb])
    first, end = tokens.at(clause.start), tokens.at(clause.end)
    finite = (one for one in verbs if one > verb and tokens.lower[one - 1] not in word_class("to"))
    end = next(finite, end)
    earlier = [one for one in verbs if one < verb and not _leads_to(tokens.lower, one, verb)]
    begin = earlier[-1] + 1 if earlier else first
    joined = [one for one in range(begin, verb) if tokens.lower[one] in word_class("and", "but")]
    own = joined[-1] + 1 if earlier and joined else first
    if _head(profile, own, verb) is None and not _names(profile, own, verb):
        own = first
    while own < verb and tokens.lower[own] in _openers():
        own += 1
    return Act(profile, verb, own, end)


def are_of_other_subjects(comparison: Comparison, ours: Act, theirs: Act) -> bool:
    """Tell whether each act is told of a thing that the other side does not have beside its own."""
    mine, other = ours.subject, theirs.subject
    if mine is None or other is None:
        return False
    kin = comparison.kinship
    clause = kin.ours.clause_at(kin.ours.tokens.starts[ours.verb])
    return (
        not _is_told(kin.alike, mine, every(kin.theirs))
        and not _is_told(kin.alike_theirs, other, within(kin.ours, clause))
        and comparison.theirs.weighed_words[other].concept not in kin.before
    )


def are_one(comparison: Comparison, ours: Act, theirs: Act) -> bool:
    """Tell whether the verbs of two acts are one in meaning."""
    alike = comparison.kinship.alike
    return any(likest(alike[word], theirs.words) >= ONE_ACT for word in ours.words)


def _is_told(alike: Alike, word: int, others: range) -> bool:
    return likest(alike[word], others) > OTHER_THINGS


def _head(profile: Profile, first: int, end: int) -> int | None:
    """Return the head of a noun phrase: its last content word before what hangs on it.

    Of how many or how much something is, what it is of: the number of postal votes.
    """
    lower = profile.tokens.lower
    while first < end:
        stop = next((at for at in range(first, end) if _hangs_on(lower[at])), end)
        words = _within(profile, first, stop)
        if words:
            counts = lower[profile.weighed_words[words[-1]].last] in _amounts()
            if counts and stop < end and lower[stop] in word_class("of"):
                first = stop + 1
                continue
            return None if _is_name(profile, words[-1]) else words[-1]
        if stop == end or lower[stop] not in word_class("preposition", "to"):
            return None
        # An adverbial opens the clause: in Dorwick rents rose.
        comma = next((at for at in range(stop, end) if lower[at] == ","), None)
        if comma is None:
            return None
        first = comma + 1
    return None


def _within(profile: Profile, first: int, end: int) -> Sequence[int]:
    tokens = profile.tokens
    if first >= end:
        return ()
    return _outside_slots(
        profile, within(profile, Span(tokens.starts[first], tokens.ends[end - 1]))
    )


def _outside_slots(profile: Profile, words: range) -> Sequence[int]:
    starts = profile.word_starts
    slots = [profile.local(one.span) for one in profile.statement.dates]
    slots += [profile.local(one.number) for one in profile.figures]
    return [word for word in words if not any(one.start <= starts[word] < one.end for one in slots)]


def _names(profile: Profile, first: int, end: int) -> bool:
    """Tell whether somebody is named among some tokens."""
    tokens = profile.tokens
    places = (tokens.at(profile.local(one.span).start) for one in profile.statement.names)
    return any(first <= place < end for place in places)


def _is_name(profile: Profile, word: int) -> bool:
    start = profile.word_starts[word]
    return any(
        (place := profile.local(one.span)).start <= start < place.end
        for one in profile.statement.names
    )


def _is_verb(tokens: Tokens, at: int) -> bool:
    """Tell whether a word that tells something stands there, and no auxiliary of another."""
    lower = tokens.lower
    form, before = verb_form(lower[at]), lower[at - 1] if at else ""
    if at and tokens.words[at][0].isupper():
        return False
    if form is VerbForm.AUXILIARY:
        return not any(_is_main(lower, one) for one in range(at + 1, min(at + 4, len(lower))))
    if form in PARTICIPLES and before in word_class("article", "possessive", "preposition"):
        return False
    return form > VerbForm.GERUND or _is_main(lower, at) or _is_present(tokens, at)


def _is_present(tokens: Tokens, at: int) -> bool:
    """Tell whether a form in -s stands behind a name, or a pronoun, of whom it is told: joins."""
    if verb_form(tokens.lower[at]) is not VerbForm.PERHAPS or not tokens.lower[at].endswith("s"):
        return False
    named = at > 0 and tokens.words[at - 1][0].isupper() and not tokens.words[at][0].isupper()
    return named or tokens.lower[at - 1] in word_class("subject_pronoun")


def _is_main(lower: Sequence[str], at: int) -> bool:
    """Tell whether a verb in any form stands right behind an auxiliary, or an adverb behind one."""
    if verb_form(lower[at]) in (VerbForm.NONE, VerbForm.AUXILIARY):
        return False
    before = at - 1
    while before >= 0 and lower[before] in _between():
        before -= 1
    return before >= 0 and verb_form(lower[before]) is VerbForm.AUXILIARY


def _leads(word: str) -> bool:
    return verb_form(word) is VerbForm.AUXILIARY or word in _between()


def _leads_to(lower: Sequence[str], one: int, verb: int) -> bool:
    """Tell whether only auxiliaries and adverbs stand from one verb to another."""
    return all(_leads(word) for word in lower[one:verb])


def _hangs_on(word: str) -> bool:
    return word in CLAUSE_ENDS or word in word_class("preposition", "of", "to", "relative", "that")


@cache
def _noun_follows() -> frozenset[str]:
    return word_class("determiner", "article", "possessive", "preposition", "of")


@cache
def _openers() -> frozenset[str]:
    """Return what may stand before a clause's subject: which the board supports."""
    return word_class("relative", "that", "subordinator", "and", "but") | {","}


@cache
def _between() -> frozenset[str]:
    return frozenset(table("stance")["verbal"]["between"]) | word_class("to")


@cache
def _amounts() -> frozenset[str]:
    return frozenset(table("acts")["amounts"])
