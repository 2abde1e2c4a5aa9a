"""Own clauses: a date of what a clause within a sentence tells, which is another act.

"The court freed 12 of the 30 who were detained on 3 October" dates when they were detained; a claim
of the day on which it freed them says nothing against that.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import pairwise

from factcheck.extraction.stance_scope import CLAUSE_ENDS
from factcheck.extraction.tokens import Tokens
from factcheck.extraction.verbs import PARTICIPLES, PAST_FORMS, VerbForm, verb_form
from factcheck.language import table, word_class
from factcheck.matching.dates.pairs import DatePair
from factcheck.matching.sides.kinship import Alike, every, likest, within
from factcheck.matching.sides.profile import Profile
from factcheck.model import Span

ACTS = PAST_FORMS | {VerbForm.PRESENT}
ALIKE = 0.5
"""How alike two verbs must be to tell one act."""
REACH = 16
"""So many tokens before a date its clause may begin."""
SENTENCE_MARKS = frozenset(";")
"""What joins two sentences, each with its own time."""
OPENING = 1
"""So many tokens at most stand before a date that opens its sentence: on 3 October."""


def is_of_another_act(pair: DatePair) -> bool:
    """Tell whether one date alone is that of a clause which tells of an act the other side has not.

    What the other side dates has to be told beside it.
    """
    if len(pair.theirs.span) and _is_of_other_sentence(pair):
        return True
    comparison = pair.comparison
    ours, theirs, kin = comparison.ours, comparison.theirs, comparison.kinship
    here = _own_clause(ours, pair.here)
    there = _own_clause(theirs, pair.there) if len(pair.theirs.span) else None
    if here is not None and there is None:
        return _tells_another(ours, here, theirs, _acts_dated(theirs, pair.there), kin.alike)
    if there is not None and here is None:
        return _tells_another(theirs, there, ours, _acts_dated(ours, pair.here), kin.alike_theirs)
    return False


def _is_of_other_sentence(pair: DatePair) -> bool:
    """Tell whether theirs dates a sentence joined to another, and ours an act of the other.

    Nothing that ours tells with its date is told in the sentence that has theirs alone.
    """
    comparison = pair.comparison
    ours, theirs, alike = comparison.ours, comparison.theirs, comparison.kinship.alike
    dated = _sentence_of(theirs, pair.there)
    if dated is None or not _tells_act(theirs, dated):
        return False
    acts, beside = _acts_dated(ours, pair.here), within(ours, _stretch_before(ours, pair.here))
    inside = within(theirs, dated)
    others = [word for word in every(theirs) if word not in inside]
    told = [likest(alike[word], others) >= ALIKE for word in acts or beside]
    if not (all(told) if acts else any(told)):
        return False
    return not any(
        likest(alike[word], inside) >= max(ALIKE, likest(alike[word], others))
        for word in {*acts, *beside}
    )


def _tells_act(profile: Profile, sentence: Span) -> bool:
    """Tell whether a sentence has a verb of its own, and is not but "the first was in 1974"."""
    places = (profile.weighed_words[word].first for word in within(profile, sentence))
    return any(_is_act(profile.tokens, at) for at in places)


def _is_act(tokens: Tokens, at: int) -> bool:
    """Tell whether a word is a verb that tells an act: closed, closes, will close, to close."""
    form = verb_form(tokens.lower[at])
    told = at > 0 and tokens.lower[at - 1] in word_class("modal", "to")
    return form in ACTS or (form is VerbForm.PERHAPS and told)


def _stretch_before(profile: Profile, date: Span) -> Span:
    """Return the words before a date up to a mark, or all of its sentence if it opens that.

    So does what joins another verb to the one before.
    """
    tokens, day = profile.tokens, profile.tokens.at(date.start)
    if day <= OPENING:
        return Span(date.start, len(tokens.text))
    joints = profile.once(_joints)
    marks = (at + 1 for at in range(day)[::-1] if tokens.lower[at] in CLAUSE_ENDS or at in joints)
    return Span(tokens.starts[next(marks, 0)], date.start)


def _sentence_of(profile: Profile, date: Span) -> Span | None:
    """Return the sentence, joined to others, in which a date stands, None where there is none.

    A date in front of all of them may be that of all, and so may one before an "and".
    """
    tokens, day = profile.tokens, profile.tokens.at(date.start)
    marks = [at for at, word in enumerate(tokens.lower) if word in SENTENCE_MARKS]
    marks += [at for at, differs in profile.once(_joints).items() if differs and at < day]
    marks.sort()
    starts = [0, *(at + 1 for at in marks)]
    first = max(start for start in starts if start <= day)
    if not marks or (first == 0 and day <= OPENING):
        return None
    after = next((at for at in marks if at > day), len(tokens.lower) - 1)
    return Span(tokens.starts[first], tokens.ends[after])


def _joints(profile: Profile) -> Mapping[int, bool]:
    """Return where an "and" or a "but" joins a verb to another, and whether the two differ in time.

    What was done and done again may have one date, behind the last of it: killed three and hurt 12.
    Who employs 34 and made so much in a year has not.
    """
    joining, told = word_class("and", "but"), set[bool]()
    joints: dict[int, bool] = {}
    for at, (word, behind) in enumerate(pairwise(profile.tokens.lower)):
        joined = _is_past(behind) if word in joining else None
        if told and joined is not None:
            joints[at] = joined not in told
        if (past := _is_past(word)) is not None:
            told.add(past)
    return joints


def _is_past(word: str) -> bool | None:
    """Tell whether a verb is told as past; None of what is no verb, or may be of any time."""
    form = verb_form(word)
    if form in PAST_FORMS:
        return True
    return False if form is VerbForm.PRESENT or word in word_class("have") else None


def _acts_dated(profile: Profile, date: Span) -> Sequence[int]:
    """Return the act that a date is told of; none of "the storm in May", which comes before any.

    A date that opens its sentence, or that the text has not, is that of all its acts.
    """
    acts = [word for word in every(profile) if _form(profile, word) in ACTS]
    if profile.tokens.at(date.start) <= OPENING or not len(date):
        return acts
    return [word for word in acts if profile.word_starts[word] < date.start][-1:]


def _tells_another(
    own: Profile, clause: Span, other: Profile, dated: Sequence[int], alike: Alike
) -> bool:
    """Tell whether what the other side dates is done outside a clause, and nothing done in it.

    `alike` has the words of the other side that are like each of ours.
    """
    inside = within(own, clause)
    outside = (word for word in every(own) if _form(own, word) in ACTS and word not in inside)
    done = (
        word
        for word in inside
        if _form(own, word) is VerbForm.GERUND or _is_act(own.tokens, own.weighed_words[word].first)
    )
    return any(likest(alike[word], dated) >= ALIKE for word in outside) and not any(
        likest(alike[word], every(other)) >= ALIKE for word in done
    )


def _form(profile: Profile, word: int) -> VerbForm:
    return verb_form(profile.tokens.lower[profile.weighed_words[word].first])


def _own_clause(profile: Profile, date: Span) -> Span | None:
    """Return the clause that a date closes, if it begins with a relative or a subordinator.

    So does a participle behind a noun or a comma: those detained on 3 October.
    """
    tokens, day = profile.tokens, profile.tokens.at(date.start)
    for at in range(day - 1, max(day - REACH, 0), -1):
        if tokens.lower[at] in CLAUSE_ENDS or tokens.lower[at] in word_class("and", "but"):
            return None
        if _opens(tokens, at) or _is_reduced(profile, at):
            clause = Span(tokens.starts[at], date.end)
            return clause if _groups(tokens, range(at, day)) == 1 else None
    return None


def _opens(tokens: Tokens, at: int) -> bool:
    """Tell whether a clause begins at a word: who, after; that, behind a noun."""
    word = tokens.lower[at]
    if word in word_class("that"):
        return verb_form(tokens.lower[at - 1]) <= VerbForm.PERHAPS
    return word in _openers()


def _is_reduced(profile: Profile, at: int) -> bool:
    """Tell whether a participle says of the noun before it what was done to it."""
    lower = profile.tokens.lower
    if verb_form(lower[at]) not in PARTICIPLES or lower[at + 1] not in word_class("preposition"):
        return False
    if lower[at - 1] in word_class("object_pronoun", "subject_pronoun"):
        return False
    if lower[at - 1] == ",":
        return True
    verbs = [one for one in range(at) if verb_form(lower[one]) > VerbForm.GERUND]
    if not verbs or verb_form(lower[verbs[-1]]) is VerbForm.AUXILIARY:
        return False
    if verbs[-1] == at - 1 or not CLAUSE_ENDS.isdisjoint(lower[verbs[-1] : at]):
        return False
    cues = [profile.local(told.cue) for told in profile.statement.attributions if told.cue]
    last = Span(profile.tokens.starts[verbs[-1]], profile.tokens.ends[verbs[-1]])
    coordinated = not word_class("and", "but").isdisjoint(lower[verbs[-1] : at])
    return not coordinated and not any(cue.overlaps(last) for cue in cues)


def _groups(tokens: Tokens, places: Sequence[int]) -> int:
    """Return how many verbs tell something there, each with its auxiliaries."""
    told = [at for at in places if verb_form(tokens.lower[at]) > VerbForm.GERUND]
    apart = sum(at - 1 not in told for at in told)
    gerunds = verb_form(tokens.lower[places[0] + 1]) is VerbForm.GERUND
    return apart or int(gerunds)


@cache
def _openers() -> frozenset[str]:
    return word_class("relative", "subordinator") | frozenset(table("clauses")["timing"])
