"""Contents: the stretches beside a cue and its source that may be what is attributed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from attrs import frozen

from factcheck.extraction.attribution.cues import Cue
from factcheck.extraction.attribution.segments import EDGE, PHRASES, QUOTED, Segment
from factcheck.extraction.attribution.sources import LEFT, RIGHT, Phrase
from factcheck.extraction.tokens import Tokens

BOTH, NEXT = "B", "X"
BOUNDARIES = frozenset(",;-&BUAW.()RT:")
"""Letters of the units before which a stretch may end, and after which one may begin."""
TRAILING = frozenset(",&-")
OPENINGS = ("T", "W", QUOTED, "2", ":", "I")
FARTHEST_OPENING = 12
MOST_ENDS = 10
MOST_STARTS = 6
MOST_PAIRS = 40
INTERRUPTED = frozenset(",-Q:.(")
"""What stands before a cue and source that interrupt what is said."""


class Content(NamedTuple):
    """A stretch in pieces of tokens, each from a first one up to the one after its last.

    `side` is where it lies of the cue and its source. `parts` are lists of features, shared among
    the stretches that have them in common.
    """

    side: str
    pieces: tuple[tuple[int, int], ...]
    parts: tuple[list[str], ...]


@frozen(eq=False, repr=False)
class _Block:
    """A cue and its source, with what lies between them: the units from `left` to `right`."""

    tokens: Tokens
    cue: Cue
    left: int
    right: int
    order: str
    """S, V and their sequence; "S>" where cue and source lie in one phrase."""

    @property
    def segment(self) -> Segment:
        """The segment that the block is in."""
        return self.cue.segment

    @property
    def open_phrase(self) -> bool:
        """Whether words of the cue's own phrase are left to its right."""
        return self.right == self.cue.unit and self.order != "VS>" and self.cue.splits_phrase


def find_contents(
    tokens: Tokens, cue: Cue, source: Phrase | None, carried: tuple[tuple[int, int], ...]
) -> list[Content]:
    """Return the stretches that may be what the cue attributes to the source.

    `carried` are the quotations that follow the segment: they belong to a stretch that holds the
    last quotation in it, or may be all that the cue announces.
    """
    block = _block(tokens, cue, source)
    base = _base_features(block)
    lefts = list(_lefts(block, base))
    rights = list(_rights(block, base))
    found = lefts + rights
    found += _boths(block, base, lefts, rights)
    if carried:
        last = block.segment.letters.rfind(QUOTED)
        if last >= 0:
            found = [_carried_on(content, block.segment.firsts[last], carried) for content in found]
        ending = block.segment.letters[-2:]
        features = [*(NEXT + feature for feature in base), "X1" + ending, "X2" + ending[-1:]]
        found.append(Content(NEXT, carried, (features,)))
    return found


def _carried_on(content: Content, quotation: int, carried: tuple[tuple[int, int], ...]) -> Content:
    if any(first <= quotation < after for first, after in content.pieces):
        return Content(content.side, (*content.pieces, *carried), content.parts)
    return content


def _block(tokens: Tokens, cue: Cue, source: Phrase | None) -> _Block:
    left, right, order = cue.first_unit, cue.unit, "V"
    if source is not None:
        order = "SV" if source.side == LEFT else "VS"
        if left <= source.unit <= right:
            order += ">"
        left, right = min(left, source.unit), max(right, source.unit)
    return _Block(tokens, cue, left, right, order)


def _base_features(block: _Block) -> list[str]:
    """Describe the block and what stands around it."""
    segment, form, at = block.segment, block.cue.form, block.segment.letter
    left, right, order = block.left, block.right, block.order
    before, behind = at(left - 1), ">" if block.open_phrase else at(right + 1)
    place = "^" if left == 0 else "$" if right + 1 >= segment.words_end else "m"
    return [
        "1" + form.base,
        "2" + form.inflection + order + before + behind,
        "3" + order + before + at(left - 2) + place,
        "4" + order + segment.quoted_around(left, right) + place,
        "5" + form.kind + order + behind,
        "6" + form.base + behind,
        "7" + order + before + behind + at(right + 2),
    ]


def _lefts(block: _Block, base: list[str]) -> Iterator[Content]:
    """Yield the stretches that end before the block, the longest first."""
    segment, letters, form = block.segment, block.segment.letters, block.cue.form
    end = block.left
    while end > 0 and letters[end - 1] in TRAILING:
        end -= 1
    if end == 0:
        return
    starts = [unit + 1 for unit in range(end - 1) if letters[unit] in BOUNDARIES][-MOST_STARTS:]
    quoted = letters.rfind(QUOTED, 0, end)
    if quoted > 0:
        starts.append(quoted)
    sided = [LEFT + feature for feature in base]
    ending = letters[end - 1 : block.left]
    for start in dict.fromkeys([0, *starts]):
        piece = (segment.firsts[start], segment.afters[end - 1])
        before = segment.closed_word(block.tokens, start - 1)
        opening = segment.closed_word(block.tokens, start)
        features = [
            "La" + before + opening,
            "Lb" + before,
            "Lc" + before + _length(piece),
            "Ld" + opening + ending,
            "Le" + form.base + before,
            "Lf" + ending,
            "Lg" + letters[start] + ending[0],
        ]
        yield Content(LEFT, (piece,), (sided, features))


def _rights(block: _Block, base: list[str]) -> Iterator[Content]:
    """Yield the stretches that begin after the block."""
    segment, letters, form = block.segment, block.segment.letters, block.cue.form
    sided = [RIGHT + feature for feature in base]
    last = segment.words_end
    starts = _right_starts(block)
    if not starts and block.open_phrase:
        piece = (block.cue.after, segment.afters[block.right])
        yield Content(RIGHT, (piece,), (sided, ["Rz"]))
    ends = [unit for unit in range(block.right + 2, last) if letters[unit] in BOUNDARIES]
    ends = [*ends[:MOST_ENDS], last]
    left_over = {end: "." if end == last else str(min(last - end, 12) // 3) for end in ends}
    end_features = {end: _end_features(block, end, left_over[end]) for end in ends}
    for start in starts:
        token = segment.firsts[start]
        if start == block.right + 1 and block.open_phrase:
            token = block.cue.after
        opening = segment.closed_word(block.tokens, start)
        gap = segment.path(block.right + 1, start)[:6]
        start_features = [
            "Ra" + opening + gap,
            "Rb" + form.base + gap + opening,
            "Rc" + form.force + letters[start] + gap,
            "Rd" + gap,
        ]
        for end in ends:
            if end > start:
                piece = (token, segment.afters[end - 1])
                here = segment.letter(end)
                joint = ["Re" + _length(piece) + here, "Rf" + letters[start] + here]
                joint.append("Rg" + opening + left_over[end])
                yield Content(RIGHT, (piece,), (sided, start_features, end_features[end], joint))


def _right_starts(block: _Block) -> list[int]:
    """Return the units at which words after the block may begin."""
    segment, first = block.segment, block.right + 1
    letters = segment.letters
    starts = [first]
    if segment.letter(first) == "," or segment.letter(first) in PHRASES:
        starts.append(first + 1)
    for opening in OPENINGS:
        at = letters.find(opening, first + 1, first + FARTHEST_OPENING)
        if at > 0:
            starts.append(at + 1 if opening == ":" else at)
    comma = letters.find(",", first + 1, first + FARTHEST_OPENING)
    if comma > 0:
        starts.append(comma + 1)
    return [start for start in dict.fromkeys(starts) if start < segment.words_end]


def _end_features(block: _Block, end: int, left_over: str) -> list[str]:
    segment, form, at = block.segment, block.cue.form, block.segment.letter
    here = "$" if end == segment.words_end else segment.closed_word(block.tokens, end)
    return [
        "Ri" + here,
        "Rj" + here + at(end + 1) + at(end + 2),
        "Rk" + at(end - 1) + here + at(end + 1),
        "Rl" + form.force + here,
        "Rm" + form.base + here,
        "Rh" + form.base + left_over,
    ]


def _boths(
    block: _Block, base: list[str], lefts: list[Content], rights: list[Content]
) -> Iterator[Content]:
    """Yield the stretches that the block interrupts, which run to the end of the segment."""
    segment, at = block.segment, block.segment.letter
    if at(block.left - 1) not in INTERRUPTED or at(block.right + 1) == ".":
        return
    end = segment.afters[segment.words_end - 1]
    sided = [BOTH + feature for feature in base]
    to_end = [right for right in rights if right.pieces[0][1] == end]
    for right in to_end[: MOST_PAIRS // max(len(lefts), 1)]:
        start = segment.unit_of(right.pieces[0][0])
        features = [
            "Ba" + segment.path(block.right + 1, start + 1)[:6],
            "Bb" + at(block.left - 1) + segment.letters[start],
            "Bc" + at(block.left - 2) + segment.letters[start],
        ]
        for left in lefts:
            pieces = (left.pieces[0], right.pieces[0])
            yield Content(BOTH, pieces, (sided, left.parts[1], features))


def _length(piece: tuple[int, int]) -> str:
    """Return the length of a piece in steps that widen."""
    length = piece[1] - piece[0]
    return str(length if length < 4 else 4 + min(length, 40) // 6)


__all__ = ["BOTH", "EDGE", "LEFT", "NEXT", "RIGHT", "Content", "find_contents"]
