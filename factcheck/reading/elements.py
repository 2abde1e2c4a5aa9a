"""What the elements of HTML and of NITF, the XML of news agencies, are to a reader.

HTML: the living standard's chapters on elements, on rendering (which are blocks, which unseen) and
on parsing (which end tags may be left out). NITF: the IPTC's News Industry Text Format 3.6.
"""

from __future__ import annotations

from factcheck.model import BlockKind

VOID = frozenset({
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
})  # fmt: skip
RAW_TEXT = frozenset({
    "iframe", "noembed", "noframes", "noscript", "script", "style", "textarea", "title", "xmp",
})  # fmt: skip
"""Up to its end tag nothing in such an element is a tag; none of it is seen as text."""
UNSEEN = RAW_TEXT | {
    "audio", "button", "canvas", "code", "datalist", "del", "head", "math", "nav", "object",
    "option", "rp", "rt", "s", "select", "strike", "svg", "template", "video",
}  # fmt: skip
"""Not on the page, not the draft's text, or struck out."""
BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details",
    "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1",
    "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li", "listing",
    "main", "menu", "ol", "p", "pre", "search", "section", "summary", "table", "tbody", "td",
    "tfoot", "th", "thead", "tr", "ul",
    "block", "body.content", "body.end", "body.head", "bq", "byline", "dateline", "hedline", "hl1",
    "hl2", "lead", "media", "media-caption", "media-producer", "note", "tagline",
})  # fmt: skip
KINDS = {
    "blockquote": BlockKind.QUOTE,
    "bq": BlockKind.QUOTE,
    "caption": BlockKind.CAPTION,
    "figcaption": BlockKind.CAPTION,
    "media-caption": BlockKind.CAPTION,
    "dd": BlockKind.LIST_ITEM,
    "dt": BlockKind.LIST_ITEM,
    "li": BlockKind.LIST_ITEM,
    "hl1": BlockKind.HEADING,
    "hl2": BlockKind.HEADING,
    **{f"h{level}": BlockKind.HEADING for level in range(1, 7)},
}
TITLES = frozenset({"h1", "hl1"})
CELLS = frozenset({"td", "th"})

PARAGRAPH_BOUNDS = frozenset({"button", "caption", "object", "table", "td", "th"})
ENDS: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "li": (frozenset({"li"}), frozenset({"dir", "menu", "ol", "ul"})),
    "dd": (frozenset({"dd", "dt"}), frozenset({"dl"})),
    "dt": (frozenset({"dd", "dt"}), frozenset({"dl"})),
    "td": (CELLS, frozenset({"table", "tr"})),
    "th": (CELLS, frozenset({"table", "tr"})),
    "tr": (frozenset({"tr"}), frozenset({"table"})),
    "option": (frozenset({"option"}), frozenset({"select"})),
    **{name: (frozenset({"tbody", "tfoot", "thead"}), frozenset({"table"}))
       for name in ("tbody", "tfoot", "thead")},
}  # fmt: skip
"""Which open elements the start of another ends, and in which element no more are looked for."""
