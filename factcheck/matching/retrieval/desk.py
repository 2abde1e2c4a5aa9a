"""A desk's own synonyms: `synonyms.yaml` in the ledger's folder, added to the language's."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from factcheck.errors import LedgerError, Problem
from factcheck.ledger.faults import Fault, describe, quoted
from factcheck.ledger.files import SYNONYMS, parse, read_text
from factcheck.matching.words.lexicon import Lexicon, compile_lexicon, default_lexicon

PARTS = ("groups", "contrasts", "kinds")
USES = ("verbs", "nouns", "others")

Keys = tuple[str | int, ...]


def desk_lexicon(ledger: Path | None) -> Lexicon:
    """Return the lexicon for the ledger at `ledger`: the language's, with the desk's own added.

    The desk's table has the shape of the language table `synonyms`, each part optional: `groups`
    (concept -> verbs, nouns, others), `contrasts` (lists of concepts) and `kinds` (class -> nouns).
    LedgerError tells every place where it has another shape.
    """
    if ledger is None or not (ledger / SYNONYMS).is_file():
        return default_lexicon()
    path = ledger / SYNONYMS
    text = read_text(path, ledger)
    data = parse(text, path) or {}
    if faults := list(_faults(data)):
        from factcheck.ledger.positions import Positions  # noqa: PLC0415  (slow, rarely needed)

        positions = Positions(path, text)
        raise LedgerError(
            *(
                Problem(
                    positions.place(fault.path, on_key=fault.on_key),
                    fault.message,
                    fault.found,
                    fault.expected,
                )
                for fault in faults
            )
        )
    return compile_lexicon(data)


def _faults(data: object) -> Iterator[Fault]:
    yield from _shape((), data, PARTS)
    if not isinstance(data, dict):
        return
    groups = data.get("groups", {})
    yield from _shape(("groups",), groups)
    for concept, group in groups.items() if isinstance(groups, dict) else ():
        yield from _shape(("groups", concept), group, USES)
        for use, words in group.items() if isinstance(group, dict) else ():
            yield from _words(("groups", concept, use), words)
    kinds = data.get("kinds", {})
    yield from _shape(("kinds",), kinds)
    for kind, words in kinds.items() if isinstance(kinds, dict) else ():
        yield from _words(("kinds", kind), words)
    contrasts = data.get("contrasts", [])
    if not isinstance(contrasts, list):
        yield Fault(("contrasts",), "not a list", describe(contrasts), "a list of lists")
    for number, words in enumerate(contrasts if isinstance(contrasts, list) else ()):
        yield from _words(("contrasts", number), words)


def _shape(path: Keys, value: object, known: tuple[str, ...] = ()) -> Iterator[Fault]:
    """Yield what keeps `value` from being a mapping, with no keys but the known ones if any are."""
    if not isinstance(value, dict):
        yield Fault(path, "not a mapping", describe(value), "a mapping")
        return
    for key in value:
        if not isinstance(key, str) or (known and key not in known):
            expected = ", ".join(known) or "a word"
            message = f"unknown key {quoted(str(key))}"
            yield Fault((*path, key), message, describe(key), expected, on_key=True)


def _words(path: Keys, value: object) -> Iterator[Fault]:
    if not isinstance(value, list):
        yield Fault(path, "not a list", describe(value), "a list of words")
        return
    for number, word in enumerate(value):
        if not isinstance(word, str) or not any(map(str.isalnum, word)):
            yield Fault((*path, number), "not a word", describe(word), "a word or expression")
