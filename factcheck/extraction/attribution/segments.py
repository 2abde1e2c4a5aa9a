"""Segments: the stretches within which words and their source are sought, cut into units.

A segment is a sentence, or several that one quotation runs across. Its units are quotations, noun
phrases and single words, each with a letter, so that what stands between two of them is a string.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from attrs import frozen

from factcheck.extraction.tagging import NOUN_PHRASE
from factcheck.extraction.tokens import Tokens
from factcheck.model import Quotation, Span

QUOTED = "Q"
PRONOUN = "P"
NAMED = "X"
SPEAKER = "K"
COMMON = "L"
TIME = "t"
PHRASES = frozenset((PRONOUN, NAMED, SPEAKER, COMMON))
"""Letters of the units that may name a source."""
EDGE = "^"
"""Stands for what is beyond a segment."""
CLOSED = frozenset("TWU&BAI2RP")
"""Letters of the closed classes whose words a feature may name."""
PATH = str.maketrans({**dict.fromkeys(PHRASES, "N"), "V": None, TIME: None, "x": None})
TRANSPARENT = frozenset("\"'")
SHORTEST_SPEECH = 4
"""Words from which on a quotation is a unit; a shorter one belongs to the phrase around it."""


@frozen(eq=False)
class Segment:
    """A segment of a text: `letters` has one character for each unit.

    `firsts` and `afters` are the units' first tokens and the tokens after their last.
    """

    first: int
    after: int
    letters: str
    firsts: list[int]
    afters: list[int]
    begins_paragraph: bool

    @property
    def words_end(self) -> int:
        """The unit after the last one but for a full stop."""
        return len(self.letters) - self.letters.endswith(".")

    def unit_of(self, token: int) -> int:
        """Return the unit that the token lies in, or the one before it."""
        return max(bisect_right(self.firsts, token) - 1, 0)

    def letter(self, unit: int) -> str:
        """Return the letter of a unit, or that of the edge."""
        return self.letters[unit] if 0 <= unit < len(self.letters) else EDGE

    def closed_word(self, tokens: Tokens, unit: int) -> str:
        """Return the word of a unit of a closed class, else its letter."""
        letter = self.letter(unit)
        return tokens.lower[self.firsts[unit]] if letter in CLOSED else letter

    def path(self, unit: int, after: int) -> str:
        """Return what the units from `unit` up to `after` are, phrases alike, adverbs left out."""
        return self.letters[unit:after].translate(PATH)

    def quoted_around(self, first: int, last: int) -> str:
        """Tell on which sides of the units from `first` to `last` quotations stand."""
        before, behind = self.letters[:first], self.letters[last + 1 :]
        return ("<" if QUOTED in before else "") + (">" if QUOTED in behind else "")


def find_segments(
    tokens: Tokens, tags: str, sentences: Sequence[Span], quotations: Sequence[Quotation]
) -> Iterator[Segment]:
    """Yield the segments of the text in order."""
    speeches = _speeches(tokens, quotations)
    starts = [first for first, _ in speeches]
    previous_end = 0
    pending: int | None = None
    for sentence in sentences:
        first = tokens.at(sentence.start) if pending is None else pending
        after = tokens.at(sentence.end)
        inside = bisect_left(starts, after) - 1
        if inside >= 0 and speeches[inside][1] > after:
            pending = first
            continue
        pending = None
        within = speeches[bisect_left(starts, first) : bisect_left(starts, after)]
        gap = tokens.text[previous_end : tokens.starts[first]]
        yield _segment(tokens, tags, first, after, within, begins_paragraph="\n" in gap or not gap)
        previous_end = tokens.ends[after - 1]
    if pending is not None:
        within = speeches[bisect_left(starts, pending) :]
        yield _segment(tokens, tags, pending, len(tokens), within, begins_paragraph=True)


def _speeches(tokens: Tokens, quotations: Sequence[Quotation]) -> list[tuple[int, int]]:
    """Return the outer quotations long enough to be speech, as first token and token after."""
    return [
        (first, after)
        for quotation in quotations
        if not quotation.depth and not quotation.scare
        for first, after in [(tokens.at(quotation.span.start), tokens.at(quotation.span.end))]
        if after - first > SHORTEST_SPEECH + 1 or (first and tokens.words[first - 1] in {",", ":"})
    ]


def _segment(
    tokens: Tokens,
    tags: str,
    first: int,
    after: int,
    speeches: list[tuple[int, int]],
    *,
    begins_paragraph: bool,
) -> Segment:
    letters: list[str] = []
    firsts: list[int] = []
    afters: list[int] = []
    position = first
    for start, end in [*speeches, (after, after)]:
        _add_units(tags, position, start, letters, firsts, afters)
        if start < end:
            letters.append(QUOTED)
            firsts.append(start)
            afters.append(end)
        position = end
    return Segment(first, after, "".join(letters), firsts, afters, begins_paragraph)


def _add_units(
    tags: str, first: int, after: int, letters: list[str], firsts: list[int], afters: list[int]
) -> None:
    """Cut the tokens from `first` up to `after` into units, marks within phrases left out."""
    shown = [index for index in range(first, after) if tags[index] not in TRANSPARENT]
    text = "".join([tags[index] for index in shown])
    position = 0
    for match in NOUN_PHRASE.finditer(text):
        start, end = match.span()
        letters.extend(text[position:start])
        firsts.extend(shown[position:start])
        afters.extend([index + 1 for index in shown[position:start]])
        letters.append(_phrase_letter(match[0]))
        firsts.append(shown[start])
        afters.append(shown[end - 1] + 1)
        position = end
    letters.extend(text[position:])
    firsts.extend(shown[position:])
    afters.extend([index + 1 for index in shown[position:]])


def _phrase_letter(tags: str) -> str:
    if tags in {"P", "O"}:
        return PRONOUN
    if "k" in tags:
        return SPEAKER
    if "t" in tags:
        return TIME
    return NAMED if "C" in tags else COMMON


def opening_quotation(segments: Sequence[Segment], index: int) -> tuple[int, int] | None:
    """Return the tokens of the quotation that the segment `index` begins with, if it does."""
    if index < len(segments) and segments[index].letters.startswith(QUOTED):
        return segments[index].firsts[0], segments[index].afters[0]
    return None
