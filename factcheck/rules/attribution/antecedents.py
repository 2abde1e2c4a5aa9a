"""Antecedents: whom "he" and "she" stand for, as far as ledger and text show it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from factcheck.extraction.genders import genders, given_genders
from factcheck.extraction.names import similar_names
from factcheck.extraction.tokens import tokenize
from factcheck.model import Mention, Name, NameKind, Source, SourceKind
from factcheck.rules.attribution.affiliation import names_of
from factcheck.rules.attribution.mentions import serves_another
from factcheck.rules.attribution.on_record import Speakers
from factcheck.rules.attribution.roles import definite_nouns, role_heads
from factcheck.rules.subjects import DraftCase, MatchCase

FARTHEST_NAMES = 50
"""Names before a pronoun among which its own is looked for."""


def is_pronoun_of_another(mention: Mention, known: Speakers, case: MatchCase) -> bool:
    """Tell whether "he" or "she" can be none of those known, or stands for somebody else."""
    other = _is_of_other_gender(mention.text.lower(), known)
    return other or _is_resolved_to_another(mention, known, case)


def _is_of_other_gender(word: str, known: Speakers) -> bool:
    """Tell whether a pronoun shows a gender that none of those known has."""
    theirs = [_gender(names_of(one), one) for one in people_among(known)]
    theirs += [_gender((told,)) for told in known.told]
    return bool(theirs) and all(
        gender is not None and gender != genders()[word] for gender in theirs
    )


def _gender(names: Sequence[str], source: Source | None = None) -> str | None:
    """Return the gender that a person's names or titles show, if they show one."""
    given = (next((w for w in tokenize(name).lower if w in given_genders()), "") for name in names)
    shown = {given_genders()[word] for word in given if word}
    if not shown:
        titles = [title.title for title in source.titles] if source else []
        words = [word for form in (*names, *titles) for word in tokenize(form).lower]
        shown = {genders()[word] for word in words if word in genders()}
    return shown.pop() if len(shown) == 1 else None


def _is_resolved_to_another(mention: Mention, known: Speakers, case: MatchCase) -> bool:
    """Tell whether a pronoun stands for someone who is named nearer to it than those known."""
    draft = case.draft
    antecedent = _antecedent(mention, draft)
    if antecedent is None or not (people_among(known) or known.told):
        return antecedent is not None and serves_another(mention, known, draft)
    begin = _sentence_start(antecedent.span.start, draft)
    end = _sentence_end(mention.span.end, draft)
    if not _leads_on(begin, antecedent, mention, draft):
        return False
    if any(_is_known(name, known) for name in _names_between(begin, end, draft)):
        return False
    heads = {head for title in known.titles for head in role_heads(title)}
    return heads.isdisjoint(definite_nouns(draft.document.text[begin:end]))


def _leads_on(begin: int, antecedent: Name, mention: Mention, draft: DraftCase) -> bool:
    """Tell whether the last to be named opens the sentence before a pronoun, or its own.

    "The winner", who is named elsewhere, may be meant where such words stand in between.
    """
    text = draft.document.text
    opening = text[begin : antecedent.span.start].lower()
    if antecedent.title_span and antecedent.title_span.start < antecedent.span.start:
        opening = text[begin : antecedent.title_span.start].lower()
    between = draft.extraction.sentences
    first = bisect_right(between, begin, key=lambda span: span.start)
    last = bisect_right(between, mention.span.start, key=lambda span: span.start) - 1
    near = all(
        not genders().keys().isdisjoint(tokenize(span.of(text)).lower[:1])
        for span in between[first:last]
    )
    return near and not definite_nouns(opening)


def people_among(known: Speakers) -> list[Source]:
    """Return the people among those known."""
    return [source for source in known.sources if source.kind is SourceKind.PERSON]


def _antecedent(mention: Mention, draft: DraftCase) -> Name | None:
    """Return the last name before a pronoun of whom the pronoun stands for."""
    if mention.id is None and mention.name is None:
        return None
    names = draft.extraction.names
    before = bisect_left(names, mention.span.start, key=_start)
    for name in reversed(names[max(before - FARTHEST_NAMES, 0) : before]):
        if name.kind is NameKind.PERSON and (
            (mention.id is not None and name.source == mention.id)
            or (mention.name is not None and name.canonical == mention.name)
        ):
            return name
    return None


def _is_known(name: Name, known: Speakers) -> bool:
    if known.holds(name.source):
        return True
    return any(
        similar_names(form, other) for form in (name.text, name.canonical) for other in known.names
    )


def _names_between(begin: int, end: int, draft: DraftCase) -> Sequence[Name]:
    names = draft.extraction.names
    return names[bisect_left(names, begin, key=_start) : bisect_left(names, end, key=_start)]


def _sentence_start(offset: int, draft: DraftCase) -> int:
    sentences = draft.extraction.sentences
    index = bisect_right(sentences, offset, key=lambda span: span.start) - 1
    return sentences[index].start if index >= 0 else 0


def _sentence_end(offset: int, draft: DraftCase) -> int:
    sentences = draft.extraction.sentences
    index = bisect_left(sentences, offset, key=lambda span: span.end)
    return sentences[index].end if index < len(sentences) else len(draft.document.text)


def _start(name: Name) -> int:
    return name.span.start
