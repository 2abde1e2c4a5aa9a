"""Own voice: whether anybody is given what a statement says."""

from __future__ import annotations

from functools import cache

from factcheck.extraction.attribution.cues import cue_forms
from factcheck.extraction.names import similar_names
from factcheck.extraction.phrases import Phrases
from factcheck.extraction.tokens import tokenize
from factcheck.language import table
from factcheck.model import Statement
from factcheck.rules.attribution.held import is_held_by_somebody
from factcheck.rules.attribution.mentions import may_be
from factcheck.rules.attribution.nearby import sentences_before, taken_up, told_behind
from factcheck.rules.attribution.on_record import Speakers, holds
from factcheck.rules.attribution.roles import body_nouns, definite_nouns, role_heads
from factcheck.rules.attribution.speakers import claimed_speakers
from factcheck.rules.subjects import MatchCase

DISTANT = frozenset({"claimed", "denied"})
"""What words commit somebody to, other than the paper, whose word it then is not."""


def is_told_by_someone(case: MatchCase, *, near: bool = True) -> bool:
    """Tell whether somebody is given the statement: in it, right after it, or before it.

    One who is on record for it and is named in it has it told as theirs, and so has one who spoke
    in the sentence before. Without `near`, only the sentence itself counts.
    """
    statement = case.match.statement
    if statement.attributions or _is_held_off(statement):
        return True
    known = case.once(claimed_speakers)
    if _named(known, statement) or not near:
        return _named(known, statement)
    behind = taken_up(case)
    if told_behind(case) or (behind and _named(known, behind)):
        return True
    return any(_speaks_on(known, before, case) for before in sentences_before(case))


def _is_held_off(statement: Statement) -> bool:
    """Tell whether words of the sentence say that somebody claims, denies or holds something."""
    lower, forms = tokenize(statement.text).lower, cue_forms()
    if any(forms[word].force in DISTANT for word in forms.keys() & lower):
        return True
    return _accusing().stand_in(lower) or is_held_by_somebody(lower)


@cache
def _accusing() -> Phrases[bool]:
    """Return the words that say of what somebody stands accused."""
    return Phrases.of((words, True) for words in table("cues")["accusing"])


def _named(known: Speakers, statement: Statement) -> bool:
    """Tell whether a sentence names one of those known, or calls them what they are."""
    forms = {form for name in statement.names for form in (name.text, name.canonical)}
    for other in known.names:
        if holds(statement.text, other) or any(similar_names(form, other) for form in forms):
            return True
    heads = {head for title in known.titles for head in role_heads(title)}
    heads |= {head for source in known.bodies for head in body_nouns(source.name)}
    return not heads.isdisjoint(definite_nouns(statement.text))


def _speaks_on(known: Speakers, before: Statement, case: MatchCase) -> bool:
    mentions = (told.source for told in before.attributions if told.source)
    return any(may_be(mention, known, case.draft) for mention in mentions)
