"""The lexicon: which words and expressions mean the same, and which the news keeps apart.

It is compiled from the language table `synonyms` and, where a desk has one, from the
`synonyms.yaml` of its ledger, which has the same shape and adds to it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from itertools import chain, permutations
from typing import Any

from attrs import field, frozen

from factcheck.computed import computed
from factcheck.extraction.tokens import words_in
from factcheck.language import table
from factcheck.matching.words.stems import stem

HYPHENS = frozenset("-‐‑")
Stems = tuple[str, ...]
Concepts = tuple[str, ...]


@frozen(eq=False, repr=False, slots=False)
class Lexicon:
    """Concepts by the stems of the expressions that name them.

    An expression may name several concepts ("fire" a missile, "fire" a manager); the first is the
    commonest. `verbs`, `nouns` and `others` hold the concepts of its uses as such.
    """

    verbs: Mapping[Stems, Concepts]
    nouns: Mapping[Stems, Concepts]
    others: Mapping[Stems, Concepts]
    kinds: Mapping[str, frozenset[str]]
    """All that a concept or a noun's stem is a kind of: a sergeant a soldier, a person."""
    contrasts: frozenset[tuple[str, str]]
    """Pairs of concepts that never mean the same fact, in both orders."""
    opposite_prefixes: Sequence[tuple[str, str]]
    """Beginnings that make opposites of one word: over and under."""
    _tables: Sequence[object]
    readings: Mapping[Stems, Concepts] = field(init=False)
    """All concepts that an expression may name in any use, those of verbs before those of nouns."""
    meanings: Mapping[str, str] = field(init=False)
    """The commonest concept of each expression, its stems joined by spaces."""
    longest: Mapping[str, int] = field(init=False)
    """Of the stems with which expressions of several words begin, how many the longest has."""

    @readings.default
    def _all_readings(self) -> dict[Stems, Concepts]:
        readings: dict[Stems, Concepts] = {}
        for stems, concepts in chain(self.verbs.items(), self.nouns.items(), self.others.items()):
            known = readings.get(stems)
            readings[stems] = tuple(dict.fromkeys((*known, *concepts))) if known else concepts
        return readings

    @meanings.default
    def _first_readings(self) -> dict[str, str]:
        return {" ".join(stems): concepts[0] for stems, concepts in self.readings.items()}

    @longest.default
    def _longest_by_first_stem(self) -> dict[str, int]:
        longest: dict[str, int] = {}
        for stems in self.readings:
            if len(stems) > 1:
                longest[stems[0]] = max(longest.get(stems[0], 0), len(stems))
        return longest

    @computed
    def digest(self) -> str:
        """What tells this lexicon from every other: the same tables have the same digest."""
        from hashlib import blake2b  # noqa: PLC0415  (takes as long as a page to read)

        return blake2b(repr(self._tables).encode(), digest_size=16).hexdigest()

    def concepts(self, stems: Stems) -> Concepts:
        """Return the concepts that the expression `stems` may name, the commonest first."""
        return self.readings.get(stems, ())

    def expression_length(self, stems: Sequence[str], index: int) -> int:
        """Return how many stems from `index` on are the longest known expression; 1 for none."""
        longest = self.longest.get(stems[index], 1)
        for length in range(min(longest, len(stems) - index), 1, -1):
            if tuple(stems[index : index + length]) in self.readings:
                return length
        return 1

    def contrasted(self, first: Concepts, second: Concepts) -> bool:
        """Tell whether the news keeps apart what two expressions commonly, or always, name."""
        pairs = [(one, other) for one in first for other in second]
        return bool(pairs) and (
            pairs[0] in self.contrasts or all(pair in self.contrasts for pair in pairs)
        )


@cache
def default_lexicon() -> Lexicon:
    """Return the lexicon of the language tables alone."""
    return compile_lexicon()


def compile_lexicon(desk: Mapping[str, Any] | None = None) -> Lexicon:
    """Return the language's lexicon with a desk's own table added.

    `desk` has the shape of the language table: `groups` (concept -> verbs, nouns, others),
    `contrasts` (lists of concepts to keep apart) and `kinds` (class -> nouns); each may be left
    out. A group whose name the language knows is added to it.
    """
    language = {"kinds": table("kinds"), **table("synonyms")}
    tables = [language, {"groups": _countries()}, *([desk] if desk else [])]
    contrasts = [apart for data in tables for apart in data.get("contrasts", ())]
    groups = [entry for data in tables for entry in data.get("groups", {}).items()]
    named = {name for name, _ in groups}
    groups += [(name, {"others": [name]}) for name in chain(*contrasts) if name not in named]
    kinds = [entry for data in tables for entry in data.get("kinds", {}).items()]
    groups += [(name, {"nouns": [name]}) for name, _ in kinds if name not in named]
    return Lexicon(
        verbs=_by_stems(groups, "verbs"),
        nouns=_by_stems(groups, "nouns"),
        others=_by_stems(groups, "others"),
        kinds=_closed(kinds),
        contrasts=frozenset(pair for apart in contrasts for pair in permutations(apart, 2)),
        tables=(tables, table("stopwords"), table("inflections"), table("common_words")),
        opposite_prefixes=[(one, other) for one, other in language["opposite_prefixes"]],
    )


def stems_of(expression: str) -> Stems:
    """Return the stems of the words of `expression`."""
    if expression.isalpha() and expression.islower():
        return (stem(expression),)
    if expression.replace(" ", "").isalpha():
        words = expression.split()
        if expression.islower():
            return tuple(map(stem, words))
        return tuple([word_form(word)[0] for word in words])
    return tuple([word_form(word)[0] for word in words_in(expression) if word[0].isalnum()])


@lru_cache(maxsize=1 << 17)
def word_form(word: str) -> tuple[str, bool]:
    """Return the stem of a word as written, and whether it says which fact is stated.

    An abbreviation keeps its capitals where it would be a function word without: "U.S." and "US"
    are both "US", which is not "us". "MPs" are of the stem "mp".
    """
    lower = word.lower().replace("’", "'")
    function_word = lower in function_words()
    if "." in lower and lower[0].isalpha():
        word, lower = word.replace(".", ""), lower.replace(".", "")
    if len(word) > 2 and word[-1] == "s" and word[:-1].isupper():
        word, lower = word[:-1], lower[:-1]
    if len(word) > 1 and word.isupper() and lower in function_words():
        return word, True
    return stem(lower), word[0].isalpha() and not function_word


@cache
def function_words() -> frozenset[str]:
    """Return the words that say nothing about which fact a sentence states."""
    words = table("stopwords")
    return frozenset(words["stopwords"]) | frozenset(words["negations"])


@cache
def phrase_ends() -> frozenset[str]:
    """Return the words at which a noun phrase ends: prepositions but "of", and relatives."""
    return frozenset(table("stopwords")["phrase_ends"])


@cache
def phrase_links() -> frozenset[str]:
    """Return the words that tie a noun to what it is part of or measures."""
    return frozenset(table("stopwords")["phrase_links"])


@cache
def name_joiners() -> frozenset[str]:
    """Return the words within names that give no initial: the Bank of England."""
    return frozenset(table("stopwords")["name_joiners"])


def _countries() -> dict[str, dict[str, list[str]]]:
    """Return a group for each country and region: its names, adjectives and inhabitants."""
    places = table("places")
    groups: dict[str, dict[str, list[str]]] = {}
    for names in (table("territories")["countries"], places["also_called"], places["demonyms"]):
        for code, written in names.items():
            groups.setdefault(code, {"others": []})["others"].extend(written)
    for region, written in places["region_demonyms"].items():
        groups[region] = {"others": [region, *written]}
    return groups


def _by_stems(
    groups: Iterable[tuple[str, Mapping[str, Sequence[str]]]], part: str
) -> dict[Stems, Concepts]:
    concepts: dict[Stems, Concepts] = {}
    for concept, parts in groups:
        for expression in parts.get(part, ()):
            stems = stems_of(expression)
            known = concepts.get(stems)
            if known is None:
                concepts[stems] = (concept,)
            elif concept not in known:
                concepts[stems] = (*known, concept)
    return concepts


def _closed(kinds: Iterable[tuple[str, Sequence[str]]]) -> dict[str, frozenset[str]]:
    """Return all classes above each member, the members' classes' classes included."""
    above: dict[str, set[str]] = {}
    for name, members in kinds:
        for member in members:
            above.setdefault(member, set()).add(name)
            above.setdefault(" ".join(stems_of(member)), set()).add(name)
    for classes in above.values():
        pending = list(classes)
        while pending:
            higher = above.get(pending.pop(), set()) - classes
            classes.update(higher)
            pending.extend(higher)
    return {member: frozenset(classes) for member, classes in above.items()}
