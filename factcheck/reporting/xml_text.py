"""XML: nodes that hold any text, and documents written out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""All that is no Char of XML 1.0 (section 2.2)."""


def node(tag: str, parent: Element | None = None, text: str = "", **attributes: str) -> Element:
    """Return a new element, the last of `parent` if there is one.

    What XML cannot hold is replaced by the replacement character.
    """
    from xml.etree.ElementTree import Element, SubElement  # noqa: PLC0415  (for few formats)

    cleaned = {name: clean(value) for name, value in attributes.items()}
    made = Element(tag, cleaned) if parent is None else SubElement(parent, tag, cleaned)
    made.text = clean(text) or None
    return made


def written(root: Element) -> str:
    """Return an XML document, indented, with its declaration."""
    from xml.etree import ElementTree as ET  # noqa: PLC0415  (for few formats)

    ET.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def clean(text: str) -> str:
    """Return `text` with what XML cannot hold replaced by the replacement character."""
    return NOT_IN_XML.sub("\ufffd", text)
