"""The styles of a DOCX file: which paragraphs are headings, captions, quotations or list items.

Built-in styles have one English name in every language of Word (ECMA-376, latent styles), other
styles say what they are by the style that they are based on, and headings by their outline level.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from attrs import field, frozen

from factcheck.model import BlockKind
from factcheck.reading.archives import child, local_name, value

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

KINDS = {
    "title": BlockKind.TITLE,
    "subtitle": BlockKind.HEADING,
    "caption": BlockKind.CAPTION,
    "quote": BlockKind.QUOTE,
    "intense quote": BlockKind.QUOTE,
    "block text": BlockKind.QUOTE,
    "quotations": BlockKind.QUOTE,
    "list paragraph": BlockKind.LIST_ITEM,
    "list bullet": BlockKind.LIST_ITEM,
    "list number": BlockKind.LIST_ITEM,
}
BODY_LEVEL = "9"
TOP_LEVEL = "0"
OFF = frozenset({"0", "false", "off", "none"})
UNSEEN = ("vanish", "strike", "dstrike")
DEEPEST = 20


@frozen
class _Style:
    name: str
    base: str | None
    paragraph: Element | None
    run: Element | None


@frozen
class Styles:
    """The styles of a file, by their ids."""

    _by_id: dict[str, _Style] = field(factory=dict)

    @classmethod
    def of(cls, root: Element | None) -> Styles:
        """Read the styles of the part whose root this is."""
        styles: dict[str, _Style] = {}
        for element in root if root is not None else ():
            identity = value(element, "styleId")
            if local_name(element) == "style" and identity:
                styles[identity] = _Style(
                    name=(value(child(element, "name")) or "").lower(),
                    base=value(child(element, "basedOn")),
                    paragraph=child(element, "pPr"),
                    run=child(element, "rPr"),
                )
        return cls(styles)

    def kind(self, properties: Element | None) -> tuple[BlockKind, bool]:
        """Return what a paragraph of these properties is, and whether it may be the title."""
        styles = list(self._chain(value(child(properties, "pStyle"))))
        sets = [properties, *(style.paragraph for style in styles)]
        level = next(_values(sets, "outlineLvl"), BODY_LEVEL)
        named = next((KINDS[style.name] for style in styles if style.name in KINDS), None)
        if named is BlockKind.TITLE:
            return named, True
        if level != BODY_LEVEL:
            return BlockKind.HEADING, level == TOP_LEVEL
        if named is not None:
            return named, False
        numbered = next(
            (one for one in (child(each, "numPr") for each in sets) if one is not None), None
        )
        if numbered is not None and value(child(numbered, "numId")) != "0":
            return BlockKind.LIST_ITEM, False
        return BlockKind.PARAGRAPH, False

    def unseen(self, properties: Element | None, paragraph: Element | None) -> bool:
        """Tell whether a run of these properties is hidden or struck out."""
        style = value(child(properties, "rStyle"))
        outer = value(child(paragraph, "pStyle"))
        sets = [
            properties,
            *(s.run for s in self._chain(style)),
            *(s.run for s in self._chain(outer)),
        ]
        return any(_is_on(sets, name) for name in UNSEEN)

    def _chain(self, identity: str | None) -> Iterator[_Style]:
        """Yield the style and those that it is based on."""
        for _ in range(DEEPEST):
            style = self._by_id.get(identity or "")
            if style is None:
                return
            yield style
            identity = style.base


def is_on(element: Element | None) -> bool:
    """Tell whether a property that is on or off is there, and on."""
    return element is not None and value(element) not in OFF


def _values(sets: list[Element | None], name: str) -> Iterator[str]:
    found = (value(child(properties, name)) for properties in sets)
    return (text for text in found if text is not None)


def _is_on(sets: list[Element | None], name: str) -> bool:
    """Tell whether the first of the sets of properties that has this one sets it on."""
    return is_on(_first(sets, name))


def _first(sets: list[Element | None], name: str) -> Element | None:
    found = (child(properties, name) for properties in sets)
    return next((element for element in found if element is not None), None)
