"""Runs of a DOCX file, split so that one begins and one ends where a comment does."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from copy import deepcopy
from types import MappingProxyType
from typing import TYPE_CHECKING

from factcheck.model import Span
from factcheck.reading.archives import child, local_name
from factcheck.reading.docx import Stretch

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

EMPTY: Mapping[str, str] = MappingProxyType({})
PRESERVE = "{http://www.w3.org/XML/1998/namespace}space"


class Runs:
    """The stretches of text of a file, in order, and the runs that hold them."""

    def __init__(self, stretches: Sequence[Stretch]) -> None:
        self._stretches = [one for one in stretches if one.length]

    def split_at(self, spans: Iterable[Span]) -> None:
        """Split runs so that each of `spans` of the transcript is made of whole runs."""
        cuts: defaultdict[int, set[int]] = defaultdict(set)
        for span in spans:
            for offset in span:
                index = self._index(offset)
                stretch = self._stretches[index]
                if stretch.start < offset < stretch.start + stretch.length or self._is_within(
                    index, offset
                ):
                    cuts[index].add(offset)
        for index in sorted(cuts, reverse=True):
            for offset in sorted(cuts[index], reverse=True):
                self._split(index, offset)

    def between(self, span: Span) -> tuple[Element, Element]:
        """Return the first and the last run, or formula, that `span` touches."""
        first = self._stretches[self._index(span.start)]
        last = self._stretches[self._index(max(span.end - 1, span.start))]
        return _holder(first.element), _holder(last.element)

    def _index(self, offset: int) -> int:
        """Return which stretch holds the character at `offset`, or is the last before it."""
        return max(bisect_right(self._stretches, offset, key=lambda one: one.start) - 1, 0)

    def _is_within(self, index: int, offset: int) -> bool:
        """Tell whether the stretch begins at `offset`, and another of its run comes before."""
        if not index or self._stretches[index].start != offset:
            return False
        before, here = self._stretches[index - 1], self._stretches[index]
        return before.element.getparent() is here.element.getparent()

    def _split(self, index: int, offset: int) -> None:
        """Make what comes from `offset` on in a run a run of its own, of the same format."""
        stretch = self._stretches[index]
        run = stretch.element.getparent()
        if run is None or local_name(run) != "r" or local_name(_holder(run)) != "r":
            return
        tail = stretch.element
        if offset > stretch.start:
            tail = self._split_text(index, offset)
        new = made_beside(run, run.tag, {str(key): str(run.attrib[key]) for key in run.attrib})
        properties = child(run, "rPr")
        if properties is not None:
            new.append(deepcopy(properties))
        for element in (tail, *tail.itersiblings()):
            new.append(element)
        run.addnext(new)

    def _split_text(self, index: int, offset: int) -> Element:
        start, length, element, skipped = self._stretches[index]
        text = (element.text or "")[skipped : skipped + length]
        after = deepcopy(element)
        after.tail = None
        element.text, after.text = text[: offset - start], text[offset - start :]
        for one in (element, after):
            one.set(PRESERVE, "preserve")
        element.addnext(after)
        self._stretches[index : index + 1] = [
            Stretch(start, offset - start, element, 0),
            Stretch(offset, start + length - offset, after, 0),
        ]
        return after


def made_beside(element: Element, tag: str, attributes: Mapping[str, str] = EMPTY) -> Element:
    """Return a new element that knows the same namespaces."""
    from lxml import etree  # noqa: PLC0415  (slow to load)

    namespaces = {key: one for key, one in element.nsmap.items() if key is not None}
    return etree.Element(tag, dict(attributes), nsmap=namespaces)


def _holder(element: Element) -> Element:
    """Return what a comment's range may begin before: the run of Word, or the whole formula."""
    found = element
    for outer in (element, *element.iterancestors()):
        name = local_name(outer)
        if name in ("oMath", "oMathPara"):
            return outer
        if name == "r" and found is element:
            found = outer
        if name == "p":
            break
    return found
