"""Write the schema by which editors complete and check claim files, with its copy in the manual.

Run `python tools/ledger_schema.py` after a change of the value types and commit what it writes.
Keys, types and lists of words come from factcheck/model. What goes beyond one value (a source that
nobody defined, an id given twice) is for the loader to say.
"""

from __future__ import annotations

import datetime as dt
import json
import types
import typing
from enum import StrEnum
from pathlib import Path

from attrs import NOTHING, fields, has

from factcheck.model import (
    Claim,
    Interval,
    Rating,
    Source,
    SourceDocument,
    StatedQuantity,
    Verdict,
)

ROOT = Path(__file__).parents[1]
SCHEMA = ROOT / "factcheck" / "ledger" / "schema.json"
PUBLISHED = ROOT / "docs" / "reference" / "ledger.schema.json"

Schema = dict[str, typing.Any]

YEAR = {"type": "integer", "minimum": 1000, "maximum": 9999}
DATE = r"\d{4}(-\d{2}(-\d{2})?)?"
TEXT: Schema = {"type": "string", "pattern": r"\S"}
DAY: Schema = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}
DAY_OR_LONGER: Schema = {"anyOf": [YEAR, {"type": "string", "pattern": f"^{DATE}$"}]}
ANY_DATE: Schema = {
    "anyOf": [
        YEAR,
        {
            "type": "string",
            "pattern": rf"^\s*({DATE}(\s*/\s*{DATE})?|[Uu][Nn][Kk][Nn][Oo][Ww][Nn])\s*$",
        },
    ]
}
ITEM: Schema = {"type": "string", "pattern": r"^Q[1-9]\d{0,11}$"}
DIGEST: Schema = {"type": "string", "pattern": "^[0-9A-Fa-f]{64}$"}

PATTERNS: dict[str, Schema] = {"sha256": DIGEST, "wikidata": ITEM}
"""Keys whose text has a form of its own."""

DAYS = frozenset({"published", "retrieved", "checked_on"})
"""Keys whose date must be one day; a month or year will do for the others."""

BEYOND: dict[type, Schema] = {
    Claim: {
        "anyOf": [
            {"required": [key], "properties": {key: {"minItems": 1}}}
            for key in ("attribution", "evidence")
        ]
    },
    StatedQuantity: {
        "anyOf": [
            {"required": [key], "properties": {key: {"type": "number"}}}
            for key in ("value", "low", "high")
        ]
    },
    SourceDocument: {"dependentRequired": {"sha256": ["file"]}},
}
"""What a record needs besides its required keys."""

TOLD: dict[str, str] = {
    "documents": "What evidence is quoted from, by id.",
    "sources": "Whoever the claims cite or name, by id.",
    "claims": "The checked assertions.",
    "id": "A name of its own, by which others refer to it.",
    "text": "The claim in a plain sentence; what no other key gives is read from it.",
    "date": "When it happened: a day, month, year, interval (2026-02-01/2026-02-05) or unknown.",
    "place": "Where it happened.",
    "attribution": "Who says so: the chain of sources, nearest the reader first.",
    "source": "The id of a source.",
    "cue": "The word that ties the source to what it says: said, according to, citing.",
    "quantities": "The figures, where the text does not tell them plainly enough.",
    "value": "The number.",
    "low": "The lower end of a range.",
    "high": "The upper end of a range.",
    "bound": "How the number limits the true one; exactly, where nothing is said.",
    "unit": "The unit: km, USD, percent.",
    "of": "What is counted: prisoners of war.",
    "predicate": "The verb: launched, shot down.",
    "scope": "What the number is spread over: each, in total, out of a larger number.",
    "per": "The denominator of a rate: day.",
    "evidence": "The passages that the claim rests on.",
    "document": "The id of a document.",
    "quote": "The passage, word for word.",
    "locator": "Where in the document: a page, paragraph or time.",
    "retrieved": "The day on which the document was read.",
    "checks": "Every verdict on the claim, the oldest first; new ones are added at the end.",
    "verdict": "What was decided; the claim's status is that of the last verdict.",
    "checked_by": "Who decided.",
    "checked_on": "The day of the decision.",
    "note": "Why.",
    "rating": "The mark that a fact-checker gave, on a scale of its own.",
    "best": "The mark for what is wholly true.",
    "worst": "The mark for what is wholly false.",
    "status": "What the desk says of the claim; where it has checks, the last of them tells.",
    "supersedes": "The ids of the claims that this one replaces.",
    "as_of": "The day on which a figure that changes was true.",
    "polarity": "Whether the claim says that something is so, or that it is not.",
    "modality": "How the claim stands to fact.",
    "contested": "Whether it may only be printed with its attribution.",
    "tags": "Words by which the desk finds its claims.",
    "expires": "The last day on which the claim may be printed.",
    "publisher": "Who published the document.",
    "title": "A document's headline, or the office that a person holds.",
    "published": "The day of publication.",
    "url": "Where it is on the web.",
    "file": "A saved copy in the ledger's folder, in which each quote is looked up.",
    "sha256": "The saved copy's digest, by which an altered copy is known.",
    "name": "The full name.",
    "aliases": "Other names and spellings.",
    "kind": "What sort of thing the source is.",
    "wikidata": "Its item in Wikidata: Q7416.",
    "titles": "The titles and offices that a person holds.",
    "since": "The first day of the title.",
    "until": "The last day of the title.",
}


ELSEWHERE: dict[tuple[type, str], str] = {
    (Verdict, "url"): "Where the verdict was published.",
    (Rating, "name"): "The mark in words: Mostly false.",
    (Rating, "value"): "The mark in figures.",
}
"""Keys that mean something else in one record than in the others."""


def schema() -> Schema:
    """Return the schema of a ledger file."""
    named = {"documents": SourceDocument, "sources": Source}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A ledger of checked claims",
        "type": "object",
        "additionalProperties": False,
        "properties": {
            **{
                section: {
                    "description": TOLD[section],
                    "type": ["object", "null"],
                    "additionalProperties": record(kind, omit="id"),
                }
                for section, kind in named.items()
            },
            "claims": {
                "description": TOLD["claims"],
                "type": ["array", "null"],
                "items": record(Claim),
            },
        },
    }


def record(kind: type, omit: str = "") -> Schema:
    """Return the schema of a mapping with the fields of an attrs class."""
    hints = typing.get_type_hints(kind)
    made = [field for field in fields(kind) if field.name != omit]
    return {
        **BEYOND.get(kind, {}),
        "type": "object",
        "additionalProperties": False,
        "required": [field.name for field in made if field.default is NOTHING],
        "properties": {
            field.name: {
                "description": ELSEWHERE.get((kind, field.name), TOLD[field.name]),
                **of_type(hints[field.name], field.name),
            }
            for field in made
        },
    }


def of_type(hint: typing.Any, key: str) -> Schema:  # noqa: ANN401  (a type as written)
    """Return the schema of the values of one key."""
    if isinstance(hint, types.UnionType):
        inner = [part for part in typing.get_args(hint) if part is not type(None)]
        return {"anyOf": [{"type": "null"}, *(of_type(part, key) for part in inner)]}
    if typing.get_origin(hint) is tuple:
        return {"type": "array", "items": of_type(typing.get_args(hint)[0], key)}
    if has(hint) and hint is not Interval:
        return record(hint)
    if issubclass(hint, StrEnum):
        return {"enum": [word.value for word in hint]}
    if key in PATTERNS:
        return PATTERNS[key]
    dates = {Interval: ANY_DATE, dt.date: DAY if key in DAYS else DAY_OR_LONGER}
    return {**dates, str: TEXT, float: {"type": "number"}, bool: {"type": "boolean"}}[hint]


def as_text() -> str:
    """Return the text of the schema's file."""
    return json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    for path in (SCHEMA, PUBLISHED):
        path.write_text(as_text(), encoding="utf-8")
