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
from factcheck.extraction.verbs import VerbForm, verb_form
from factcheck.language import table, word_class
from factcheck.matching.sides.act_verbs import group_start, is_act_verb, leads_to
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.kinship import Alike, every, likest, within
from factcheck.matching.sides.profile import Profile
from factcheck.model import Span

ONE_ACT = 0.9
"""How alike two verbs must be to be one."""
CLAUSES = 3
"""How many clauses back the subject of one that has none may stand."""
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
    stop: int
    """The token behind its subject: that of its verb with auxiliaries, or of the verb before."""
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
        return _head(self.profile, self.first, self.stop)

    @property
    def doer(self) -> Span:
        """Its subject with all that hangs on it; empty where it has none, or none that is sure.

        What opens a clause with a preposition goes to a comma, or to a date: in May Storm beat it.
        """
        tokens, first = self.profile.tokens, self.first
        if first < self.stop and tokens.lower[first] in word_class("preposition"):
            dates = (self.profile.local(date.span) for date in self.profile.statement.dates)
            ends = [tokens.at(date.end) for date in dates if len(date)]
            ends += [at + 1 for at in range(first, self.stop) if tokens.lower[at] == ","]
            first = max((at for at in ends if first < at <= self.stop), default=self.stop)
        if first >= self.stop:
            return Span(tokens.starts[self.verb], tokens.starts[self.verb])
        return Span(tokens.starts[first], tokens.ends[self.stop - 1])

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
    return profile.once(_verbs_of, profile.clause_at(place.start))


def _verbs_of(profile: Profile, clause: Span) -> Sequence[int]:
    tokens = profile.tokens
    places = range(tokens.at(clause.start), tokens.at(clause.end))
    return [one for one in places if is_act_verb(tokens, one)]


def _act(profile: Profile, verb: int, verbs: Sequence[int]) -> Act:
    tokens = profile.tokens
    clause = profile.clause_at(tokens.starts[verb])
    first, end = tokens.at(clause.start), tokens.at(clause.end)
    finite = (one for one in verbs if one > verb and tokens.lower[one - 1] not in word_class("to"))
    end = next(finite, end)
    earlier = [one for one in verbs if one < verb and not leads_to(tokens.lower, one, verb)]
    begin = earlier[-1] + 1 if earlier else first
    joined = [one for one in range(begin, verb) if tokens.lower[one] in word_class("and", "but")]
    own = joined[-1] + 1 if earlier and joined else first
    stop = group_start(tokens.lower, verb, own)
    if own > first and _head(profile, own, stop) is None and not _names(profile, own, stop):
        own, stop = first, group_start(tokens.lower, verbs[0], first)
    while own < stop and tokens.lower[own] in _openers():
        own += 1
    if own == stop and first and tokens.lower[first] in word_class("and", "but"):
        own, stop = _subject_before(profile, first)
    return Act(profile, verb, own, stop, end)


def _subject_before(profile: Profile, first: int) -> tuple[int, int]:
    """Return the subject of the clause before one that has none: A won more but lost the match."""
    tokens, begin = profile.tokens, first
    for _ in range(CLAUSES):
        if not begin:
            break
        clause = profile.clause_at(tokens.starts[begin - 1])
        begin = tokens.at(clause.start)
        verbs = _verbs_beside(profile, clause)
        if verbs:
            return begin, group_start(tokens.lower, verbs[0], begin)
    return first, first


def are_of_other_subjects(comparison: Comparison, ours: Act, theirs: Act) -> bool:
    """Tell whether each act is told of a thing that the other side does not have beside its own."""
    mine, other = ours.subject, theirs.subject
    if mine is None or other is None:
        return False
    kin = comparison.kinship
    clause = kin.ours.clause_at(kin.ours.tokens.starts[ours.verb])
    return not _is_told(kin.alike, mine, every(kin.theirs)) and not _is_told(
        kin.alike_theirs, other, within(kin.ours, clause)
    )


def are_one(comparison: Comparison, ours: Act, theirs: Act) -> bool:
    """Tell whether the verbs of two acts are one in meaning."""
    alike = comparison.kinship.alike
    return any(likest(alike[word], theirs.words) >= ONE_ACT for word in ours.words)


def _is_told(alike: Alike, word: int, others: Sequence[int]) -> bool:
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
def _amounts() -> frozenset[str]:
    return frozenset(table("acts")["amounts"])
