"""What the words of a directive mean: `ignore FC101, FC2 the desk has the ministry's word`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from factcheck.rules import all_rules
from factcheck.rules.rule import FAMILIES

OPENING = re.compile(r"<!--\s*factcheck\s*:\s*", re.IGNORECASE)
VERB = re.compile(r"[\w-]*")
ITEM = re.compile(r"[^\W_][\w-]*")
CODE = re.compile(r"(FC\d*)x*", re.IGNORECASE)
PLAIN_CODE = re.compile(r"FC\d+x*", re.IGNORECASE)
COMMA = re.compile(r"\s*,\s*")
SPACE = re.compile(r"\s*")
BEFORE_REASON = re.compile(r"[\s:–—-]*")
SUPPRESS = "ignore"


@frozen(kw_only=True)
class Directive:
    """A directive as it was read."""

    codes: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    reason: str | None = None
    problem: str | None = None


def read_directive(comment: str) -> Directive:
    """Return what a whole comment says."""
    opening = OPENING.match(comment)
    body = comment[opening.end() if opening else 0 :].removesuffix("-->").strip()
    verb = VERB.match(body)
    told = verb[0] if verb else ""
    if told.lower() != SUPPRESS:
        return Directive(problem=f"“{told}” is nothing that a comment can ask; “ignore” is.")
    words, end = _items(body, len(told))
    if not words:
        return Directive(problem="The comment names no code: it suppresses nothing.")
    found = [(word, code_of(word)) for word in words]
    reason = BEFORE_REASON.sub("", body[end:], count=1)
    return Directive(
        codes=tuple(dict.fromkeys(code for _, code in found if code is not None)),
        unknown=tuple(word for word, code in found if code is None),
        reason=" ".join(reason.split()) or None,
    )


def code_of(word: str) -> str | None:
    """Return the code, or its beginning, that a code, a rule's or a family's name stands for."""
    code = CODE.fullmatch(word)
    if code:
        known = code[1].upper()
        return known if any(rule.code.startswith(known) for rule in all_rules()) else None
    name = word.lower()
    named = {rule.name: rule.code for rule in all_rules()}
    named |= {family.value: f"FC{digit}" for digit, family in FAMILIES.items()}
    return named.get(name)


def _items(body: str, at: int) -> tuple[list[str], int]:
    """Return the words of `body` from `at` on that are to be codes, and where they end.

    The first is one whatever it is, and so is what follows a comma; after a mere space a word has
    to look like a code, or the reason has begun.
    """
    found: list[str] = []
    end = at
    for match, follows_comma in _words(body, at):
        if found and not follows_comma and not PLAIN_CODE.fullmatch(match[0]):
            break
        found.append(match[0])
        end = match.end()
    return found, end


def _words(body: str, at: int) -> Iterator[tuple[re.Match[str], bool]]:
    while True:
        comma = COMMA.match(body, at)
        space = comma or SPACE.match(body, at)
        item = ITEM.match(body, space.end() if space else at)
        if item is None:
            return
        yield item, comma is not None
        at = item.end()
