"""The words that tell a quantity's predicate from what stands around it, compiled for look-up."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from factcheck.extraction.verbs import forms
from factcheck.language import table


class PredicateWords(NamedTuple):
    """Closed classes around verbs; the tables of predicates and verbs tell what each is."""

    boundaries: frozenset[str]
    openers: frozenset[str]
    relatives: frozenset[str]
    joiners: frozenset[str]
    adverbs: frozenset[str]
    chain: frozenset[str]
    """What stands between auxiliaries: been, being."""
    adverb_ending: str
    measures: frozenset[str]
    """Prepositions that tie an amount to a verb whose object stands between."""
    prepositions: frozenset[str]
    phrase_openers: frozenset[str]
    pronouns: frozenset[str]
    infinitive: frozenset[str]
    """Words before a base form: to, the modals."""
    determiners: frozenset[str]
    particles: frozenset[str]
    phrasal: frozenset[tuple[str, str]]
    """Verbs with a particle that is a preposition elsewhere."""
    clearing: frozenset[tuple[str, str]]
    """The same, but only before one of `heights`: get over a bar."""
    heights: frozenset[str]
    singular_determiners: frozenset[str]
    adjectives: frozenset[str]
    unchanging: frozenset[str]
    """Verbs with one form for present and past: cut."""
    singular: frozenset[str]
    negations: frozenset[str]
    reporting: frozenset[str]
    with_clause: frozenset[str]
    """Verbs that have a clause behind them, and no object."""
    each: frozenset[str]
    stops: frozenset[str]


def _with_particles(entries: Iterable[str]) -> frozenset[tuple[str, str]]:
    """Return every form of the verbs of `entries` ("hand over") with its particle."""
    return frozenset(
        (form, particle)
        for verb, particle in (entry.split() for entry in entries)
        for form in forms(verb)
    )


@cache
def predicate_words() -> PredicateWords:
    """Return the language's words around predicates."""
    data, verbs, counted = table("predicates"), table("verbs"), table("counted")
    return PredicateWords(
        boundaries=frozenset(data["boundaries"]),
        openers=frozenset(data["clause_openers"]),
        relatives=frozenset(data["relatives"]),
        joiners=frozenset(data["joiners"]),
        adverbs=frozenset(data["adverbs"]),
        measures=frozenset(data["measure_prepositions"]),
        prepositions=frozenset(data["verb_prepositions"]),
        phrase_openers=frozenset(data["phrase_openers"]),
        pronouns=frozenset(data["pronouns"]),
        chain=frozenset(data["chain"]),
        adverb_ending=data["adverb_ending"],
        infinitive=frozenset(data["infinitive"]),
        determiners=frozenset(counted["of_determiners"]),
        particles=frozenset(verbs["particles"]),
        phrasal=_with_particles(verbs["phrasal"]),
        clearing=_with_particles(verbs["clearing"]),
        heights=frozenset(verbs["heights"]),
        singular_determiners=frozenset(data["singular_determiners"]),
        adjectives=frozenset(data["adjectives"]),
        unchanging=frozenset(verbs["unchanging"]),
        singular=frozenset(verbs["singular_auxiliaries"]),
        negations=frozenset({*verbs["negations"], *verbs["negated"]}),
        reporting=frozenset(form for verb in data["reporting"] for form in forms(verb)),
        with_clause=frozenset(form for verb in data["clause_verbs"] for form in forms(verb)),
        each=frozenset(data["each_after"]),
        stops=frozenset(counted["stops"]),
    )
