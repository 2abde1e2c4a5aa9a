"""What a file is told that is not valid YAML or JSON, or that uses what a ledger may not use."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import yaml_rs
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.nodes import MappingNode, Node, SequenceNode
from ruamel.yaml.tokens import AliasToken

from factcheck.errors import Place, Problem
from factcheck.ledger.faults import quoted
from factcheck.ledger.files import NO_ALIASES
from factcheck.ledger.parts import Part, sections
from factcheck.ledger.positions import LARGEST_PART, Positions

_PARSER_PLACE = re.compile(r"at line (\d+), column (\d+)")
_ODD_INDENT = re.compile(r" *([^\S \t\r\n])")
"""Such as the non-breaking space of a page that a claim was copied from."""
_HINTS = {
    "mapping values are not allowed": 'quotation marks around text that has ": " in it',
    "tabs disallowed": "spaces",
    "found a tab": "spaces",
    "unexpected character": "quotation marks around text that begins with such a character",
    "trailing content after": "quotation marks around the whole text, or none",
}
"""What a person most often meant, by words of the parser's message."""


def problems(text: str, path: Path, error: Exception) -> list[Problem]:
    """Return what is wrong with a file that its parser refused with `error`."""
    positions = Positions(path, text)
    message = str(error)
    if isinstance(error, json.JSONDecodeError):
        return [Problem(Place(path, error.lineno, error.colno), f"broken JSON: {error.msg}")]
    if "duplicate mapping key" in message:
        found = list(_duplicates(positions))
        return found or [Problem(Place(path), message.replace("mapping ", ""))]
    if "alias" in message or "unknown anchor" in message:
        place = next(_aliases(positions), Place(path))
        expected = 'the value itself, or quotation marks around text that begins with "*"'
        return [Problem(place, "an alias, which ledgers may not use", "*", expected)]
    if isinstance(error, RecursionError):
        return [Problem(Place(path), "mappings or lists nested too deeply")]
    if isinstance(error, TypeError):
        return [Problem(Place(path), "a key that is a mapping or list", expected="text")]
    return [_syntax(path, text, message)]


def _syntax(path: Path, text: str, message: str) -> Problem:
    place = _PARSER_PLACE.search(message)
    line, column = (int(place[1]), int(place[2])) if place else (None, None)
    if line is not None and (odd := _oddly_indented(path, text, line)):
        return odd
    reason = message.splitlines()[-1]
    hint = next((hint for words, hint in _HINTS.items() if words in reason), None)
    kind = "JSON" if path.suffix.lower() == ".json" else "YAML"
    return Problem(Place(path, line, column), f"broken {kind}: {reason}", expected=hint)


def _oddly_indented(path: Path, text: str, line: int) -> Problem | None:
    """Return what is wrong with a line's indentation, or with that before it, which it breaks."""
    lines = text.split("\n", line)
    for number in (line, line - 1):
        indent = _ODD_INDENT.match(lines[number - 1]) if 0 < number <= len(lines) else None
        if indent:
            return Problem(
                Place(path, number, indent.start(1) + 1),
                "broken YAML: a line indented by a space of another kind",
                found=f"U+{ord(indent[1]):04X}",
                expected="plain spaces",
            )
    return None


def _duplicates(positions: Positions) -> Iterator[Problem]:
    """Yield each key that a mapping has twice, naming both places."""
    tops: dict[str, Place] = {}
    for section in sections(positions.text):
        name, place = str(section.path[0]), Place(positions.path, section.line + 1, 1)
        if name in tops:
            yield _duplicate(name, place, tops[name])
        tops.setdefault(name, place)
    for part in positions.parts:
        top = positions.tree(part) if _is_refused(part) else None
        for key, second, first in _twice(top):
            yield _duplicate(key, positions.at(part, second), positions.at(part, first))


def _duplicate(key: str, second: Place, first: Place) -> Problem:
    return Problem(
        second, f"a key given twice; the first is at {first}", quoted(key), "each key once"
    )


def _is_refused(part: Part) -> bool:
    """Tell whether the fast parser refuses a part: only such parts are worth the slow one."""
    try:
        yaml_rs.loads(part.text, alias_limits=NO_ALIASES)
    except (ValueError, TypeError):
        return True
    return False


def _twice(node: Node | None) -> Iterator[tuple[str, Node, Node]]:
    """Yield each key that comes again in a mapping of the tree, then the key as it came first."""
    if isinstance(node, SequenceNode):
        for item in node.value:
            yield from _twice(item)
    elif isinstance(node, MappingNode):
        seen: dict[str, Node] = {}
        for key, value in node.value:
            if key.value in seen:
                yield str(key.value), key, seen[key.value]
            else:
                seen[str(key.value)] = key
            yield from _twice(value)


def _aliases(positions: Positions) -> Iterator[Place]:
    """Yield the places of aliases."""
    for part in positions.parts:
        if len(part.text) <= LARGEST_PART and _is_refused(part):
            try:
                for token in YAML(typ="safe", pure=True).scan(part.text):
                    if isinstance(token, AliasToken):
                        yield positions.at(part, token)
            except YAMLError:
                continue
