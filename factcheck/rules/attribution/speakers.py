"""Who says it: the speakers that a draft names and those that a claim has on record."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.extraction.names.sources import KINDS
from factcheck.model import (
    Attribution,
    Mention,
    Name,
    NameKind,
    QuotedWords,
    Said,
    Span,
    StanceKind,
    Statement,
)
from factcheck.rules.attribution.affiliation import is_office
from factcheck.rules.attribution.mentions import as_named, is_specific, may_be, name_in
from factcheck.rules.attribution.nearby import sentences_before, told_behind
from factcheck.rules.attribution.on_record import Speakers, holds, pronouns
from factcheck.rules.subjects import MatchCase

LEAST_LIKENESS = 0.6
"""A smaller share of what is said may be said by anyone."""
WORDS = 3
"""Words of a quotation from which on nobody else is likely to have said the same."""
SIDES = frozenset({"supported", "opposed"})
"""The forces of those who are for a thing, and of those who are against it."""
QUESTION, CLOSING = "?", "\"'”’»"
LEAST_TELLING = 1.0
"""How telling they must be: everybody says "I don't know"."""
WORDS_CHANGED, NEARLY_ALL = 8, 0.8
"""The same where a few were changed, and the share that must be left."""


def claimed_speakers(case: MatchCase, *, all_of_them: bool = False) -> Speakers:
    """Return everyone in the claim's chain, and whom its own text gives what is repeated to.

    With `all_of_them`, whom its text gives anything to.
    """
    sources = case.draft.ledger.sources
    ids = [link.source for link in case.claim.attribution]
    mentions = list(_speakers_told(case, all_of_them=all_of_them))
    ids = [*(mention.id for mention in mentions if mention.id), *ids]
    return Speakers(
        sources=tuple(
            sources[id_]
            for id_ in dict.fromkeys(ids)
            if id_ in sources and sources[id_].name.lower() not in pronouns()
        ),
        told=frozenset(
            mention.text
            for mention in mentions
            if not mention.id and mention.text.lower() not in pronouns()
        ),
    )


def _speakers_told(case: MatchCase, *, all_of_them: bool) -> Iterator[Mention]:
    """Yield those to whom the claim's text gives something, or a part in what is repeated."""
    said, reading = case.match.said, case.match.reading
    for told in reading.attributions:
        if all_of_them or any(span.overlaps(one) for span in told.spans for one in said.spans):
            yield from (one for one in mentions_of(told) if not _is_spoken_of(one, told, reading))


def _is_spoken_of(mention: Mention, told: Attribution, reading: Statement) -> bool:
    """Tell whether a pronoun seems to mean one of whom is told: a lie by Mr. Roe, he said."""
    return mention.text.lower() in pronouns() and any(
        name.canonical == mention.name and span.contains(name.span)
        for name in reading.names
        for span in told.spans
    )


def frame_names_one(case: MatchCase, known: Speakers) -> bool:
    """Tell whether the statement names one of them outside what it gives to anybody.

    Ann Lee, the editor of the Echo, speaks for the Echo.
    """
    statement = case.match.statement
    contents = sorted(span for told in statement.attributions for span in told.spans)
    text, at, frame = case.draft.document.text, statement.span.start, []
    for span in contents:
        frame.append(text[at : max(span.start, at)])
        at = max(at, span.end)
    frame.append(text[at : max(statement.span.end, at)])
    return any(holds(part, name) for part in frame for name in known.names)


def is_told_nearby(case: MatchCase, known: Speakers) -> bool:
    """Tell whether a sentence that is on record as it stands, or one right before it, names them.

    Its own text does not say who speaks on, and the ledger may have gone by what stood nearest.
    """
    if not case.match.as_it_stands:
        return False
    near = [case.match.statement, *sentences_before(case)]
    return any(holds(one.text, name) for one in near for name in known.names)


def gives_nothing(case: MatchCase, *, verbatim: bool) -> bool:
    """Tell whether the statement gives nobody what the claim does: it asks, or takes a side."""
    return _takes_the_other_side(case) or asks(case, verbatim=verbatim)


def asks(case: MatchCase, *, verbatim: bool) -> bool:
    """Tell whether the statement asks; a question that is on record is whose it is, too."""
    statement = case.match.statement
    if verbatim and any(one.span.end >= statement.span.end for one in statement.quotations):
        return False
    return statement.text.rstrip(CLOSING).endswith(QUESTION)


def _takes_the_other_side(case: MatchCase) -> bool:
    """Tell whether who is told to be for a thing, or against it, is not on the side of theirs."""
    said = case.match.said
    ours = {told.force for told in case.match.attributions}
    theirs = {
        told.force
        for told in case.match.reading.attributions
        if any(span.overlaps(one) for span in told.spans for one in said.spans)
    }
    return bool(ours and theirs) and ours | theirs == SIDES and ours.isdisjoint(theirs)


def our_speakers(case: MatchCase) -> list[Mention]:
    """Return those to whom the draft gives what the claim says, the nearest first.

    They stand in the statement, or in the next one that says whose word it is.
    """
    told = case.match.attributions or told_behind(case)
    return [as_named(mention, case.draft) for one in told for mention in mentions_of(one)]


def withholds(mention: Mention, case: MatchCase) -> bool:
    """Tell whether a speaker says nothing of what is told: "Ann Lee would not say whether C"."""
    statement = case.match.statement
    denials = [mark for mark in statement.stance if mark.kind is StanceKind.NEGATION]
    told = (one.cue for one in statement.attributions if mention in mentions_of(one))
    return any(
        mark.scope is not None
        and mark.scope.overlaps(cue)
        and mention.span.end <= mark.span.start <= cue.start
        for cue in told
        if cue is not None
        for mark in denials
    )


def speakers_of_verbatim_words(case: MatchCase) -> list[Mention]:
    """Return those to whom the statement gives words that are on record, all or nearly all."""
    quoted = [quoted.quotation.span for quoted in case.match.quotations if _is_on_record(quoted)]
    told = case.match.statement.attributions
    if quoted and not told:
        return list(_juxtaposed(case))
    return [
        mention
        for one in told
        if any(one.content.overlaps(span) for span in quoted)
        for mention in mentions_of(one)
    ]


def _is_on_record(quoted: QuotedWords) -> bool:
    """Tell whether so many words are on record that nobody else is likely to have said them."""
    words = len(quoted.quotation.text.split())
    if quoted.spliced or quoted.telling < LEAST_TELLING:
        return False
    return words >= (WORDS_CHANGED if quoted.changes else WORDS) and quoted.share >= NEARLY_ALL


def _juxtaposed(case: MatchCase) -> Iterator[Mention]:
    """Yield who alone is named, at its head, by the sentence before one that only quotes.

    "Ann Lee was not amused. “C.”"
    """
    statement, draft = case.match.statement, case.draft
    before = draft.beside(statement, -1)
    alone = any(len(one.span) + 1 >= len(statement.span) for one in statement.quotations)
    if before is None or not alone or before.attributions or before.quotations:
        return
    people = [name for name in before.names if name.kind is NameKind.PERSON]
    behind = draft.beside(statement, 1)
    if len(people) != 1 or (behind and behind.names):
        return
    name = people[0]
    start = name.title_span.start if name.title_span else name.span.start
    if min(start, name.span.start) == before.span.start:
        yield Mention(span=name.span, text=name.text, id=name.source, name=name.canonical)


def told_by_others(case: MatchCase) -> bool:
    """Tell whether both sides are somebody's word, and not the same one's.

    "The prime minister" is nobody of whom the ledger has other titles.
    """
    known, ours = case.once(claimed_speakers), our_speakers(case)
    if any(may_be(mention, known, case.draft) for mention in ours):
        return False
    titled = bool(known.sources) and all(source.titles for source in known.sources)
    named = (one for one in ours if is_specific(one, case.draft))
    return bool(known) and (any(named) or (titled and _told_by_office(ours)))


def may_be_told_by_others(case: MatchCase) -> bool:
    """Tell whether an office has the word that is somebody's of whom no title may be known."""
    known, ours = case.once(claimed_speakers), our_speakers(case)
    return (
        bool(known)
        and _told_by_office(ours)
        and not any(may_be(mention, known, case.draft) for mention in ours)
    )


def _told_by_office(ours: Sequence[Mention]) -> bool:
    return any(is_office(mention.text) for mention in ours)


def is_anothers_word(case: MatchCase, place: Span) -> bool:
    """Tell whether somebody else says what stands at `place`: a minister of what her rival said.

    Both are on record for their own word, which need not be the same.
    """
    said = (span for told in case.match.statement.attributions for span in told.spans)
    return any(span.contains(place) for span in said) and case.once(told_by_others)


def of_one_kind(mention: Mention, case: MatchCase) -> bool:
    """Tell whether a mention and the claim's speakers are both persons, or both organisations.

    A spokesman and his ministry may say the same thing.
    """
    name = name_in(mention, case.draft)
    kinds = {n.kind for n in case.match.reading.names if _speaks(n, case)}
    sources = (case.draft.ledger.sources.get(link.source) for link in case.claim.attribution)
    kinds |= {KINDS[source.kind] for source in sources if source and source.kind}
    return name is None or not kinds or _speaking(name.kind) in map(_speaking, kinds)


def _speaking(kind: NameKind) -> NameKind:
    """Return the kind that a name has as a speaker's: what is no person is a body."""
    return kind if kind is NameKind.PERSON else NameKind.ORGANISATION


def claimed_titles(case: MatchCase) -> Iterator[str]:
    """Yield what the claim's text calls those to whom it gives something."""
    return (name.title for name in case.match.reading.names if name.title and _speaks(name, case))


def _speaks(name: Name, case: MatchCase) -> bool:
    told = case.match.reading.attributions
    return any(a.source is not None and a.source.span.overlaps(name.span) for a in told)


def on_record_elsewhere(mention: Mention, case: MatchCase) -> bool:
    """Tell whether another claim that the statement repeats as well has this speaker.

    As well is as many words and figures of what is said, or a large share of it and not less than
    half as many; and not less than half as much of what the statement gives to anybody.
    """
    return any(
        _is_repeated_as_well(other.match.said, case.match.said)
        and may_be(mention, other.once(claimed_speakers), case.draft)
        for other in case.draft.cases_by_statement[case.match.statement.span]
        if other.claim is not case.claim and other.figures.agree is not False
        if not other.figures.differ
    )


def _is_repeated_as_well(other: Said, said: Said) -> bool:
    if 2 * other.ours < said.ours:
        return False
    if other.shared >= said.shared:
        return True
    return other.share >= LEAST_LIKENESS and 2 * other.shared >= said.shared


def mentions_of(attribution: Attribution) -> tuple[Mention, ...]:
    """Return those to whom an attribution gives something, the nearest to the reader first."""
    if attribution.chain:
        return attribution.chain
    return (attribution.source,) if attribution.source else ()
