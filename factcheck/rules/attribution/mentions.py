"""Mentions: whom a draft means by the words for a speaker, and whether it may be one on record."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve

from factcheck.extraction.names import is_adjective_of
from factcheck.extraction.names.gazetteer import country_of
from factcheck.extraction.plurals import is_plural, plural
from factcheck.extraction.tokens import tokenize
from factcheck.language import word_class
from factcheck.model import Mention, Name, NameKind, Source, SourceKind
from factcheck.rules.attribution.affiliation import (
    hold_office,
    is_named_in,
    is_private,
    names_of,
    serves_none_of,
    speaks_for_people,
)
from factcheck.rules.attribution.groups import groups_of_word
from factcheck.rules.attribution.on_record import Speakers, alike, holds, plain
from factcheck.rules.subjects import DraftCase, MatchCase

POSSESSIVES = ("'s", "’s", "' ", "’ ")
SPEAKERS = (NameKind.PERSON, NameKind.ORGANISATION)


def is_specific(mention: Mention, draft: DraftCase) -> bool:
    """Tell whether a mention is a name: no pronoun, no "officials", no "Iowa's governor".

    Nor is it one where a name tells only what many people are: "Republican voters".
    """
    name = name_in(mention, draft)
    if name is None:
        return False
    if name.span.end == mention.span.end:
        return True
    rest = mention.text[name.span.end - mention.span.start :]
    last = next(reversed(rest.split()), "")
    many = last.islower() and is_plural(last)
    return name.span.start == mention.span.start and not (rest.startswith(POSSESSIVES) or many)


def as_named(mention: Mention, draft: DraftCase) -> Mention:
    """Return a relative pronoun as the name before it if it stands for one, else what it is."""
    if mention.name is None or mention.text.lower() not in word_class("relative"):
        return mention
    before = draft.extraction.names[bisect_left(draft.name_starts, mention.span.start) - 1]
    return evolve(mention, span=before.span, text=before.text)


def name_in(mention: Mention, draft: DraftCase) -> Name | None:
    """Return the person, or else the organisation, that is named within a mention.

    Of two people who owns the other is not meant: "Marsh's lawyer, Ann Lee". A name of no known
    kind counts where it is all that there is: as a speaker it is a paper's.
    """
    starts = draft.name_starts
    first = bisect_left(starts, mention.span.start)
    after = bisect_left(starts, mention.span.end, first)
    names = draft.extraction.names[first:after]
    within = [name for name in names if mention.span.contains(name.span)]
    for kind in SPEAKERS:
        named = [name for name in within if name.kind is kind]
        if named:
            return next((one for one in named if not _owns(one, mention)), named[0])
    whole = plain(mention.text)
    return next((n for n in within if n.kind is NameKind.OTHER and plain(n.text) == whole), None)


def _owns(name: Name, mention: Mention) -> bool:
    return mention.text[name.span.end - mention.span.start :].startswith(POSSESSIVES)


def may_be(mention: Mention, known: Speakers, draft: DraftCase) -> bool:
    """Tell whether a mention may be one of those `known`, or speak for one of them.

    Who is named with a title is known by the name: there is more than one "Green leader".
    """
    if known.holds(mention.id):
        return True
    name = name_in(mention, draft)
    forms = {mention.text, mention.name or "", *((name.text, name.canonical) if name else ())} - {
        ""
    }
    if any(alike(form, other) for form in forms for other in known.names):
        return True
    if name is None or name.kind is not NameKind.PERSON:
        bodies = (written for body in known.bodies for written in names_of(body))
        if any(_is_of(body, form) for body in bodies for form in forms):
            return True
        return any(
            alike(form, title) or holds(title, form) for form in forms for title in known.titles
        )
    if _may_be_unknown_to_ledger(mention, name, known):
        return True
    titles = list(_titles(mention, name, draft))
    people = {n for one in known.sources if one.kind is SourceKind.PERSON for n in names_of(one)}
    return any(
        holds(title, other) and (other not in people or speaks_for_people(title))
        for title in titles
        for other in known.names
    )


def _is_of(body: str, form: str) -> bool:
    """Tell whether a body has a name within its own, or is of a country: Karsia's ministry."""
    country = country_of(form)
    return holds(body, form) or any(
        is_adjective_of(word, form) or (country is not None and country_of(word) == country)
        for word in tokenize(body).words
    )


def _may_be_unknown_to_ledger(mention: Mention, name: Name, known: Speakers) -> bool:
    """Tell whether a name that the ledger has not may be a given name, or no person's at all.

    Helen may be Helen Marsh; Alto Huarca, whose governor is known, is where she governs.
    """
    written = name.canonical or name.text
    if mention.id is not None or name.source is not None:
        return False
    given = (other.partition(" ")[0] for other in known.names if " " in other)
    return written in given or any(holds(title, written) for title in known.titles)


def _titles(mention: Mention, name: Name, draft: DraftCase) -> Iterator[str]:
    """Yield what a person is, by the draft and by the ledger."""
    if name.title:
        yield name.title
    source = draft.ledger.sources.get(mention.id or name.source or "")
    for title in source.titles if source else ():
        yield title.title


def serves_another(mention: Mention, known: Speakers, draft: DraftCase) -> bool:
    """Tell whether someone speaks, by every title in the ledger, for a body that is not known."""
    source = draft.ledger.sources.get(mention.id or "")
    titles = [title.title for title in source.titles] if source else []
    if serves_none_of(titles, known.names):
        return True
    bodies = list(known.bodies)
    private = bool(bodies) and not known.told and all(map(is_private, bodies))
    return private and hold_office(titles, known.names)


def is_unserved_body(mention: Mention, known: Speakers, case: MatchCase) -> bool:
    """Tell whether a body of the ledger speaks, and each of those known speaks for another one."""
    body = case.draft.ledger.sources.get(mention.id or "")
    people = [source for source in known.sources if source.kind is SourceKind.PERSON]
    if body is None or body.kind is SourceKind.PERSON or known.told or any(known.bodies):
        return False
    names = names_of(body)
    if is_named_in(names, (case.claim.text, *known.titles)):
        return False
    titles = [[title.title for title in person.titles] for person in people]
    others = [one for one in titles if not serves_none_of(one, names)]
    return bool(people) and (
        not others or (_has_people(body, case) and all(_fit_none_of(one, names) for one in others))
    )


def _has_people(body: Source, case: MatchCase) -> bool:
    """Tell whether the ledger says of somebody that they are of the body."""
    around = case.draft.sources_in_scope
    names = names_of(body)
    return any(is_named_in(names, (title.title for title in one.titles)) for one in around)


def _fit_none_of(titles: Sequence[str], names: Iterable[str]) -> bool:
    """Tell whether what somebody is, as far as told, hardly makes them one of a body.

    A detective may be of any police force, an interior minister of the ministry.
    """
    theirs = {plural(word) for name in names for word in plain(name).split()}
    groups = {group for word in theirs for group in groups_of_word(word)}
    ours = [{plural(word) for word in plain(title).split()} for title in titles]
    return bool(ours) and all(
        words.isdisjoint(theirs)
        and groups.isdisjoint(group for word in words for group in groups_of_word(word))
        for words in ours
    )
