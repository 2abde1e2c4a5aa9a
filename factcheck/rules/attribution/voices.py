"""Voices: whether a speaker without a name, "she", "the coach", is another than those on record.

Where the words may mean one of those known, or nothing shows whom they mean, nobody else is meant.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cache
from itertools import chain

from factcheck.extraction.genders import genders
from factcheck.extraction.names.titles import compatible
from factcheck.extraction.tokens import tokenize
from factcheck.language import table, word_class
from factcheck.model import Mention, Name, NameKind, Source, SourceKind
from factcheck.rules.attribution.affiliation import is_named_in, names_of, serves_none_of
from factcheck.rules.attribution.antecedents import is_pronoun_of_another, people_among
from factcheck.rules.attribution.descriptions import belongs_to_others
from factcheck.rules.attribution.groups import are_apart, heads_of_calling
from factcheck.rules.attribution.nearby import FARTHEST_BACK
from factcheck.rules.attribution.on_record import Speakers, plain, pronouns
from factcheck.rules.attribution.roles import (
    LONGEST_MODIFIED,
    definite_nouns,
    role_heads,
    served,
)
from factcheck.rules.attribution.speakers import claimed_titles
from factcheck.rules.subjects import DraftCase, MatchCase

LONGEST_SERVED = 6
"""Words from a role to the end of the name of the body that it is of."""


def is_another(mention: Mention, known: Speakers, case: MatchCase) -> bool:
    """Tell whether words that are no name stand for somebody other than those known."""
    word = mention.text.lower()
    if word in genders() and word in word_class("subject_pronoun"):
        return is_pronoun_of_another(mention, known, case)
    if word in pronouns():
        return False
    if not known.told and belongs_to_others(mention.text, map(_forms, known.sources)):
        return True
    return _is_described_apart(mention, known, case)


def _forms(source: Source) -> Iterator[str]:
    """Yield everything that a source is called by."""
    return chain(names_of(source), (title.title for title in source.titles))


def _is_described_apart(mention: Mention, known: Speakers, case: MatchCase) -> bool:
    """Tell whether a description fits none of those known, and others whom the text is about."""
    titles = [*known.titles, *claimed_titles(case)]
    if any(compatible(mention.text, title) for title in titles) or _is_called(mention, known):
        return False
    if _is_introduced_apart(mention, known, case):
        return True
    if not heads_of_calling(mention.text):
        return False
    described = [one for one in case.draft.sources_in_scope if _fits(mention.text, one)]
    if described:
        named = all(source.titles for source in people_among(known))
        return named and not any(_may_speak_for(one, known) for one in described)
    return not any(known.bodies) and not known.told and are_apart(mention.text, titles)


def _is_introduced_apart(mention: Mention, known: Speakers, case: MatchCase) -> bool:
    """Tell whether words take up one who was introduced, without a name, as of another body.

    "A spokesman for Acme came out. “C,” the spokesman said."
    """
    heads, titles = set(role_heads(mention.text)), list(known.titles)
    if not titles or known.told or any(known.bodies):
        return False
    if not definite_nouns(mention.text) & heads:
        own = _named_behind(mention, case.draft)
        return own is not None and serves_none_of(titles, (own.text, own.canonical))
    bodies = [served(text) for text in _introductions(mention, heads, case.draft)]
    theirs = {word for text in (*titles, *known.names) for word in plain(text).split()}
    return bool(bodies) and bool(bodies[-1]) and bodies[-1].isdisjoint(theirs)


def _named_behind(mention: Mention, draft: DraftCase) -> Name | None:
    """Return the body that the words behind a mention name: "a spokesman for [Acme]"."""
    names = draft.extraction.names
    index = bisect_left(names, mention.span.end, key=lambda name: name.span.start)
    if index == len(names) or names[index].kind is not NameKind.ORGANISATION:
        return None
    name = names[index]
    between = tokenize(draft.document.text[mention.span.end : name.span.start]).lower
    tied = between[:1] and between[0] in body_prepositions() and len(between) <= 2
    return name if tied else None


def _introductions(mention: Mention, heads: set[str], draft: DraftCase) -> Iterator[str]:
    """Yield what introduces one of the heads before a mention: "a spokesman for Acme"."""
    sentences, text = draft.extraction.sentences, draft.document.text
    at = bisect_right(sentences, mention.span.start, key=lambda span: span.start) - 1
    for sentence in sentences[max(at - FARTHEST_BACK, 0) : at]:
        tokens = tokenize(sentence.of(text))
        for index, word in enumerate(tokens.lower[:-1]):
            if word in heads and tokens.lower[index + 1] in body_prepositions():
                before = tokens.lower[max(index - LONGEST_MODIFIED, 0) : index]
                if not indefinite_articles().isdisjoint(before):
                    yield " ".join(tokens.words[index : index + LONGEST_SERVED])


def _is_called(mention: Mention, known: Speakers) -> bool:
    """Tell whether the words, in part, are among those that the known go by."""
    heads = set(role_heads(mention.text))
    theirs = {head for name in known.names for head in role_heads(name)}
    theirs |= {word for title in known.titles for word in tokenize(title).lower}
    return not heads.isdisjoint(theirs)


def _fits(text: str, source: Source) -> bool:
    """Tell whether a source may be called so: by an alias, by the head of its name, by a title."""
    wanted = plain(text)
    if any(plain(name) == wanted for name in names_of(source)):
        return True
    words = set(wanted.split())
    heads = set(role_heads(text))
    forms = [title.title for title in source.titles]
    if source.kind is not SourceKind.PERSON:
        forms = list(names_of(source))
    return any(
        words <= set(plain(form).split()) and heads & set(role_heads(form)) for form in forms
    )


def _may_speak_for(one: Source, known: Speakers) -> bool:
    """Tell whether a source is, serves or is served by one of those known."""
    if known.holds(one.id):
        return True
    ours = names_of(one)
    if is_named_in(ours, known.titles) or is_named_in(known.names, (t.title for t in one.titles)):
        return True
    if one.kind is SourceKind.PERSON:
        bodies = [name for body in known.bodies for name in names_of(body)]
        titles = [title.title for title in one.titles]
        return bool(bodies) and not serves_none_of(titles, bodies)
    return any(
        not serves_none_of((title.title for title in person.titles), ours)
        for person in people_among(known)
    )


@cache
def body_prepositions() -> frozenset[str]:
    """Return the words that tie a role to the body that it is of."""
    return frozenset(table("affiliations")["prepositions"])


@cache
def indefinite_articles() -> frozenset[str]:
    """Return the words that introduce somebody."""
    return frozenset(table("affiliations")["introducing"])
