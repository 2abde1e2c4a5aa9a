"""Going to a claim: from a place in a draft to the claim's own place in the ledger's files."""

from __future__ import annotations

from lsprotocol.types import Location, Position, PositionEncodingKind, Range
from pygls.uris import from_fs_path

from factcheck.errors import Place
from factcheck.lsp.checked import Checked
from factcheck.lsp.positions import Positions


def locations(checked: Checked, position: Position) -> list[Location]:
    """Return where the claims stand that a place of the draft is held to."""
    ids = checked.claims_at(checked.positions.offset(position))
    places = (checked.serving.places.place(id_) for id_ in ids)
    encoding = checked.positions.encoding
    return [_location(place, encoding) for place in places if place is not None]


def _location(place: Place, encoding: PositionEncodingKind | str) -> Location:
    start = Position((place.line or 1) - 1, 0)
    if place.path is not None and (place.column or 1) > 1:
        start = _exact(place, encoding)
    uri = from_fs_path(str(place.path.absolute())) if place.path else ""
    return Location(uri=uri or "", range=Range(start, start))


def _exact(place: Place, encoding: PositionEncodingKind | str) -> Position:
    """Return the position of a place in a file, whose columns count characters."""
    line, column = (place.line or 1) - 1, (place.column or 1) - 1
    try:
        text = place.path.read_text(encoding="utf-8-sig") if place.path else ""
    except (OSError, ValueError):
        return Position(line, 0)
    lines = Positions(text, encoding)
    return lines.position(lines.offset(Position(line, 0)) + column)
