"""Segments: the stretches within which words and their source are sought, cut into units.

A segment is a sentence, or several that one quotation runs across. Its units are quotations, noun
phrases and single words, each with a letter, so that what stands between two of them is a string.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from attrs import frozen

from factcheck.extraction.quotations import FAMILIES, STOPS
from factcheck.extraction.sentences import ENDERS
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
AROUND = 4
"""Units beyond a segment that may be asked for."""
MOST_UNITS = 300
"""Units of the longest segment; what is longer is cut, so that no text takes long to read."""
CLOSED = frozenset("TWU&BAI2RP")
"""Letters of the closed classes whose words a feature may name."""
PATH = str.maketrans({**dict.fromkeys(PHRASES, "N"), "V": None, TIME: None, "x": None})
TRANSPARENT = frozenset("\"'")
ENTRY_ENDS = frozenset("Ck")
MOST_CARRIED = 12
"""Quotations in a row that one cue may attribute."""
MARKED = 3
"""At the end of a quotation a mark is one of so many tokens: “Did he say ‘no’?”"""
SHORTEST_SPEECH = 4
"""Words from which on a quotation is a unit; a shorter one belongs to the phrase around it."""


@frozen(eq=False, repr=False)
class Segment:
    """A segment of a text: `letters` has one character for each unit.

    `firsts` and `afters` are the units' first tokens and the tokens after their last.
    """

    first: int
    after: int
    letters: str
    padded: str
    """The letters between those of the edges."""
    firsts: list[int]
    afters: list[int]
    is_ended: bool
    """Whether a mark stands at its end, before or behind what closes a quotation."""

    @property
    def words_end(self) -> int:
        """The unit after the last one but for a full stop."""
        return len(self.letters) - self.letters.endswith(".")

    @property
    def stands_alone(self) -> bool:
        """Whether the segment is nothing but a quotation, and no crosshead, which no mark ends."""
        quoted = self.letters.startswith(QUOTED) and not self.letters[1:].strip(".")
        return quoted and self.is_ended

    def unit_of(self, token: int) -> int:
        """Return the unit that the token lies in, or the one before it."""
        return max(bisect_right(self.firsts, token) - 1, 0)

    def around(self, unit: int) -> str:
        """Return the letters from `AROUND` units before a unit to as many after it."""
        return self.padded[unit : unit + 2 * AROUND + 1]

    def letter(self, unit: int) -> str:
        """Return the letter of a unit, or that of the edge."""
        return self.padded[unit + AROUND]

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
) -> list[Segment]:
    """Return the segments of the text in order."""
    speeches = _speeches(tokens, quotations)
    starts = [first for first, _ in speeches]
    segments: list[Segment] = []
    for first, after in _stretches(tokens, tags, sentences, speeches):
        within = speeches[bisect_left(starts, first) : bisect_left(starts, after)]
        segments += _cut(tokens, tags, first, after, within)
    return segments


def _stretches(
    tokens: Tokens, tags: str, sentences: Sequence[Span], speeches: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """Yield the tokens of each segment, from a first one up to the one after its last."""
    starts = [first for first, _ in speeches]
    first: int | None = None
    for number, sentence in enumerate(sentences):
        first = tokens.at(sentence.start) if first is None else first
        after = tokens.at(sentence.end)
        last = bisect_left(starts, after) - 1
        if number + 1 < len(sentences) and last >= 0:
            gap = tokens.text[sentence.end : sentences[number + 1].start]
            if speeches[last][1] > after or _goes_on(tokens, tags, speeches[last], after, gap):
                continue
        for start in starts[bisect_right(starts, first) : last + 1]:
            if _begins_anew(tokens, tags, start):
                yield first, start
                first = start
        yield first, after
        first = None


def _goes_on(tokens: Tokens, tags: str, speech: tuple[int, int], after: int, gap: str) -> bool:
    """Tell whether a sentence that ends in a quotation goes on: “Why?” Smith asked."""
    if speech[1] != after or "\n" in gap:
        return False
    unfinished = tokens.words[speech[1] - 2] not in {".", "…"}
    return tags[after] == "-" or (unfinished and tokens.words[after] not in FAMILIES)


def _begins_anew(tokens: Tokens, tags: str, start: int) -> bool:
    """Tell whether a quotation begins a sentence, or a line in a list of quotations."""
    if tokens.words[start - 1] in ENDERS:
        return True
    gap = tokens.text[tokens.ends[start - 1] : tokens.starts[start]]
    return "\n" in gap and tags[start - 1] in ENTRY_ENDS


def _speeches(tokens: Tokens, quotations: Sequence[Quotation]) -> list[tuple[int, int]]:
    """Return the outer quotations that are speech, as first token and token after."""
    speeches = []
    for quotation in quotations:
        if not quotation.depth and not quotation.scare:
            first, after = tokens.at(quotation.span.start), tokens.at(quotation.span.end)
            long = after - first - 2 >= SHORTEST_SPEECH
            led = first > 0 and tokens.words[first - 1] in {",", ":"}
            if long or led or tokens.words[after - 2] in STOPS:
                speeches.append((first, after))
    return speeches


def _cut(
    tokens: Tokens, tags: str, first: int, after: int, speeches: Sequence[tuple[int, int]]
) -> Iterator[Segment]:
    """Yield the tokens of a stretch as a segment, or as several where it is very long."""
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
    for at in range(0, len(letters), MOST_UNITS):
        part = slice(at, at + MOST_UNITS)
        text = "".join(letters[part])
        padded = EDGE * AROUND + text + EDGE * AROUND
        last = afters[part][-1]
        marked = not STOPS.isdisjoint(tokens.words[last - MARKED : last])
        yield Segment(firsts[at], last, text, padded, firsts[part], afters[part], marked)


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


def carried_quotations(segments: Sequence[Segment]) -> list[tuple[tuple[int, int], ...]]:
    """Return for each segment the quotations, alone in their segments, that follow it at once."""
    carried: list[tuple[tuple[int, int], ...]] = []
    following: tuple[tuple[int, int], ...] = ()
    for segment in reversed(segments):
        carried.append(following)
        if segment.stands_alone and len(following) < MOST_CARRIED:
            following = ((segment.firsts[0], segment.afters[0]), *following)
        else:
            following = ()
    carried.reverse()
    return carried
