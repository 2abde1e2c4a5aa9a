"""Rules: patterns of kinds of words, and what they mean; levels: rules that are tried together."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from typing import Any

from attrs import frozen

from factcheck.computed import computed
from factcheck.extraction.dates.words.lexicon import lexicon
from factcheck.extraction.dates.words.nodes import Node
from factcheck.extraction.tokens import Tokens


@frozen(eq=False, repr=False)
class Found:
    """The nodes that a rule's pattern matched, for the rule to build on."""

    nodes: Sequence[Node]
    tokens: Tokens

    def __getitem__(self, kind: str) -> Any:  # noqa: ANN401
        """Return the value of the first node of the kind."""
        return self.all(kind)[0]

    def get(self, *kinds: str) -> Any:  # noqa: ANN401
        """Return the value of the first node of any of the kinds, or None."""
        found = self.all(*kinds)
        return found[0] if found else None

    def all(self, *kinds: str) -> list[Any]:
        """Return the values of all nodes of the kinds, in order."""
        signs = {lexicon().signs[kind] for kind in kinds}
        return [node.value for node in self.nodes if node.sign in signs]

    def node(self, kind: str) -> Node:
        """Return the first node of the kind."""
        sign = lexicon().signs[kind]
        return next(node for node in self.nodes if node.sign == sign)


Build = Callable[[Found], Any]


@frozen(kw_only=True, eq=False, repr=False)
class Rule:
    """A pattern of kinds and what it means.

    `pattern` is a regular expression whose symbols are kinds. `build` returns the value of the
    node of kind `makes`, or None where the words mean nothing of the sort. The node covers all
    the tokens matched, or only those of the first node of the kind `covers`.
    """

    pattern: str
    build: Build
    makes: str = "DATE"
    covers: str | None = None


class Level:
    """Rules that are tried together, from left to right.

    At each place the first rule counts that matches and makes something of the words.
    """

    def __init__(self, rules: Iterable[Rule], *, needs: str) -> None:
        """Take the rules, each of which needs a node of one of the kinds of `needs`."""
        self.rules = tuple(rules)
        self._needs = needs

    @computed
    def needs(self) -> frozenset[str]:
        """The signs without which no rule matches."""
        return frozenset(lexicon().pattern(self._needs))

    @computed
    def _pattern(self) -> re.Pattern[str]:
        """Compile the patterns when first needed, so that importing stays cheap."""
        alternatives = (
            f"(?P<r{place}>{lexicon().pattern(rule.pattern)})"
            for place, rule in enumerate(self.rules)
        )
        return re.compile("|".join(alternatives))

    def apply(self, nodes: list[Node], signs: str, tokens: Tokens) -> tuple[list[Node], str]:
        """Return the nodes, and their signs, with every match of a rule made into one node."""
        match = self._pattern.search(signs)
        if match is None:
            return nodes, signs
        result: list[Node] = []
        place = 0
        while match is not None:
            result += nodes[place : match.start()]
            made, place = self._first(match, nodes, signs, tokens)
            result += [made] if made else nodes[match.start() : place]
            match = self._pattern.search(signs, place)
        result += nodes[place:]
        return result, "".join([node.sign for node in result])

    def _first(
        self, match: re.Match[str], nodes: list[Node], signs: str, tokens: Tokens
    ) -> tuple[Node | None, int]:
        """Return what the first rule makes that means something here, and where to go on."""
        start, first = match.start(), int((match.lastgroup or "r0")[1:])
        made = _made(self.rules[first], Found(nodes[start : match.end()], tokens))
        if made:
            return made, match.end()
        for rule in self.rules[first + 1 :]:
            other = _pattern(rule.pattern).match(signs, start)
            made = _made(rule, Found(nodes[start : other.end()], tokens)) if other else None
            if other and made:
                return made, other.end()
        return None, start + 1


@cache
def _pattern(kinds: str) -> re.Pattern[str]:
    """Return the pattern of one rule, compiled when it is first tried by itself."""
    return re.compile(lexicon().pattern(kinds))


def _made(rule: Rule, found: Found) -> Node | None:
    value = rule.build(found)
    if value is None:
        return None
    sign = lexicon().signs[rule.makes]
    if rule.covers:
        node = found.node(rule.covers)
        return Node(sign, value, node.first, node.last)
    return Node(sign, value, found.nodes[0].first, found.nodes[-1].last)
