"""Who says it: the speakers that a draft names and those that a claim has on record."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cache

from factcheck.extraction.names import similar_names
from factcheck.extraction.names.sources import KINDS
from factcheck.language import table
from factcheck.model import Attribution, Mention, Name, NameKind, Source
from factcheck.rules.subjects import DraftCase, MatchCase

LEAST_LIKENESS = 0.6
"""A smaller share of the claim may be said by anyone."""
SPEAKERS = frozenset({NameKind.PERSON, NameKind.ORGANISATION})


def claimed_speakers(case: MatchCase) -> set[str]:
    """Return the names of everyone in the claim's chain, or of those its own text attributes to."""
    sources = case.draft.ledger.sources
    chain = {link.source for link in case.claim.attribution}
    if not chain:
        attributions = case.match.reading.attributions
        mentions = [mention for told in attributions for mention in _mentions(told)]
        chain = {mention.id for mention in mentions if mention.id}
        told = {m.text for m in mentions if not m.id and m.text.lower() not in pronouns()}
    else:
        told = set()
    return told | {name for id_ in chain if id_ in sources for name in names_of(sources[id_])}


@cache
def pronouns() -> frozenset[str]:
    """Return the words that stand for a speaker named elsewhere."""
    classes = table("wordclasses")["classes"]
    return frozenset(classes["subject_pronoun"]) | frozenset(classes["object_pronoun"])


def names_of(source: Source) -> Iterator[str]:
    """Yield everything that a source is called: its id, name, aliases and titles."""
    yield source.id
    yield source.name
    yield from source.aliases
    for title in source.titles:
        yield title.title


def our_speakers(case: MatchCase) -> list[Mention]:
    """Return the speakers to whom the statement gives what the claim says, the nearest first."""
    return [mention for told in case.match.attributions for mention in _mentions(told)]


def speakers_of_verbatim_words(case: MatchCase) -> list[Mention]:
    """Return those to whom the statement gives words that are on record, letter by letter."""
    quoted = [q.quotation.span for q in case.match.quotations if not q.changes and not q.spliced]
    return [
        mention
        for told in case.match.statement.attributions
        if any(told.content.overlaps(span) for span in quoted)
        for mention in _mentions(told)
    ]


def told_by_others(case: MatchCase) -> bool:
    """Tell whether both sides are somebody's word, and not the same one's."""
    known, ours = claimed_speakers(case), our_speakers(case)
    named = [mention for mention in ours if is_specific(mention, case.draft)]
    return bool(known and named) and not any(may_be(m, known, case.draft) for m in ours)


def of_one_kind(mention: Mention, case: MatchCase) -> bool:
    """Tell whether a mention and the claim's speakers are both persons, or both organisations.

    A spokesman and his ministry may say the same thing.
    """
    name = name_in(mention, case.draft)
    kinds = {n.kind for n in case.match.reading.names if _speaks(n, case)}
    sources = (case.draft.ledger.sources.get(link.source) for link in case.claim.attribution)
    kinds |= {KINDS[source.kind] for source in sources if source and source.kind}
    return name is None or not kinds or name.kind in kinds


def _speaks(name: Name, case: MatchCase) -> bool:
    told = case.match.reading.attributions
    return any(a.source is not None and a.source.span.overlaps(name.span) for a in told)


def is_specific(mention: Mention, draft: DraftCase) -> bool:
    """Tell whether a mention is a name: no pronoun, no "officials", no "Iowa's governor"."""
    name = name_in(mention, draft)
    if name is None:
        return False
    return name.span.end == mention.span.end or name.span.start == mention.span.start


def name_in(mention: Mention, draft: DraftCase) -> Name | None:
    """Return the person or organisation that is named within a mention."""
    names = draft.extraction.names
    first = bisect_left(names, mention.span.start, key=_start)
    after = bisect_left(names, mention.span.end, first, key=_start)
    within = (name for name in names[first:after] if mention.span.contains(name.span))
    return next((name for name in within if name.kind in SPEAKERS), None)


def _start(name: Name) -> int:
    return name.span.start


def may_be(mention: Mention, names: Iterable[str], draft: DraftCase) -> bool:
    """Tell whether a mention may be one of those called `names`, or speak for one of them."""
    called = list(names)
    if mention.id in called:
        return True
    name = name_in(mention, draft)
    forms = [form for form in (mention.text, name and name.text, name and name.canonical) if form]
    return any(
        similar_names(form, other) or other.lower() in mention.text.lower()
        for form in forms
        for other in called
    )


def on_record_elsewhere(mention: Mention, case: MatchCase) -> bool:
    """Tell whether another claim that the statement repeats as well has this speaker."""
    return any(
        other.match.score >= LEAST_LIKENESS and may_be(mention, claimed_speakers(other), case.draft)
        for other in case.draft.cases_by_statement[case.match.statement.span]
        if other.claim is not case.claim
    )


def _mentions(attribution: Attribution) -> tuple[Mention, ...]:
    if attribution.chain:
        return attribution.chain
    return (attribution.source,) if attribution.source else ()
