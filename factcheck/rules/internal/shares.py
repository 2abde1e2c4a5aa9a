"""FC703: a percentage that does not follow from the count and the whole that it stands beside."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import permutations

from factcheck.language import table
from factcheck.matching.arithmetic.spread import Spread
from factcheck.matching.words.phrases import same_noun
from factcheck.model import Severity
from factcheck.rules.internal.adding.pairs import Pair, is_share, parts_of_wholes, parts_within
from factcheck.rules.internal.sharing.apposed_shares import apposed_shares
from factcheck.rules.internal.sharing.equal_shares import wrong_parts
from factcheck.rules.internal.sharing.filled import shares_filled
from factcheck.rules.internal.sharing.majorities import wrong_majorities
from factcheck.rules.internal.sharing.named_wholes import shares_of_named
from factcheck.rules.internal.sharing.own_wholes import has_own_whole
from factcheck.rules.internal.sharing.share_readings import fits_share, may_fit
from factcheck.rules.internal.sharing.shares_of_before import shares_of_before
from factcheck.rules.internal.sharing.shares_of_rests import shares_of_rests
from factcheck.rules.internal.sharing.told_shares import told_shares
from factcheck.rules.internal.told.cues import ENDS, cue_at, cue_before, ends_clause
from factcheck.rules.internal.told.figures import Figure, shown
from factcheck.rules.internal.told.passages import Passage, addable, passages
from factcheck.rules.internal.told.sentences import Sentence, around, sentences
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.subjects import DraftCase

REACH = 5
"""So many words may lie between the whole and the percentage: what the whole counts."""
SAME_NOUN = 0.9
MOST = 8
"""So many figures of a passage, the last ones, may have the share that is told."""
FARTHEST = 80
"""So many sentences before a share may its whole be told."""
SAYING = ("so_much", "hence", "rate_of")


@rule(
    code="FC703",
    name="wrong-percentage",
    on=DraftCase,
    severity=Severity.ERROR,
    why="A percentage beside its own count can be checked by every reader.",
    trips=(
        Example(draft="Of those tried, [15 of the 19, or 60] percent, were jailed."),
        Example(draft="The bill passed with [52 percent of the seats (71 of 120])."),
        Example(draft="Of those tried, [15 of the 19, or two thirds], were jailed."),
        Example(draft="It will cut [a tenth of its 5,000 staff, or 700] jobs."),
        Example(draft="Half of those who were asked, or [40] percent, said no."),
        Example(draft="Of the [640 schools asked, 210 replied, which is almost half]."),
        Example(
            draft=("Eleven coaches left the rails. That was [a third of the 22] in the train.")
        ),
    ),
    passes=(
        Example(draft="Of those tried, 15 of the 19, or 79 percent, were jailed.", why="15 ÷ 19"),
        Example(
            draft="Of those tried, 15 of the 19, or more than three quarters, were jailed.",
            why="78.9 percent is more",
        ),
        Example(
            draft="Some 15 of the 19 states, or nearly 80 percent, agreed.",
            why="a rounding that says so",
        ),
        Example(draft="It will cut a tenth of its 5,000 staff, or 500 jobs.", why="5,000 ÷ 10"),
        Example(
            draft="Nearly half of the voters (48 percent) said no.", why="a rounding that says so"
        ),
        Example(
            draft="Of the 640 schools asked, 210 replied, which is almost a third.", why="210 ÷ 640"
        ),
        Example(
            draft="Of the 640 schools asked, 160 replied, which means that three quarters did not.",
            why="the share of the rest",
        ),
        Example(
            draft="She won in 15 of the 19 districts and took 60 percent of the vote.",
            why="a percentage of something else",
        ),
        Example(
            draft="Of 22 patients with a fever, 18 had the drug, one in 100 of all who had it.",
            why="its own whole",
        ),
    ),
)
def percentages_that_do_not_follow(case: DraftCase) -> Iterator[Flag]:
    """Flag a percentage that the count and the whole beside it do not come to."""
    for passage in passages(case):
        yield from wrong_parts(passage.sentence)
        yield from wrong_majorities(passage.sentence)
        for share in passage.sentence.figures:
            pair = _pair_of(passage, share) if is_share(share.quantity) else None
            if pair and not _goes_with(passage, share, pair):
                yield _flag(passage.sentence, pair, share)
        for share, pair in shares_of_before(passage):
            if not fits_share(share, pair.part.spread.over(pair.whole.spread)):
                yield _flag(passage.sentence, pair, share)
        for share, pair in _told_with_both(passage):
            if not _goes_with(passage, share, pair):
                yield _flag(passage.sentence, pair, share)
    told = list(sentences(case))
    for at, sentence in enumerate(told):
        for share, pair in shares_of_named(sentence, told[max(at - FARTHEST, 0) : at]):
            yield _flag(sentence, pair, share)


def _told_with_both(passage: Passage) -> Iterator[tuple[Figure, Pair]]:
    """Yield the shares that are told together with a part and its whole, with these."""
    yield from told_shares(passage)
    yield from apposed_shares(passage)
    yield from shares_filled(passage.sentence)
    yield from shares_of_rests(passage)


def _flag(sentence: Sentence, pair: Pair, share: Figure) -> Flag:
    value = shown(round(100 * pair.part.value / pair.whole.value, 1), share)
    return Flag(
        span=around(sentence, (share, pair.part, pair.whole)),
        message=f"{pair.part.written} of {pair.whole.written} is {value} percent.",
    )


def _goes_with(passage: Passage, share: Figure, pair: Pair) -> bool:
    """Tell whether a share may be that of the pair, or of other figures where it is not beside."""
    ratio = pair.part.spread.over(pair.whole.spread)
    if fits_share(share, ratio):
        return True
    if pair.concluded and fits_share(share, Spread(1.0, 1.0) - ratio):
        return True
    known = [f for f in passage.numbers if f is not share and not is_share(f.quantity)]
    return not pair.beside and any(
        may_fit(share, part.spread.over(whole.spread))
        for part, whole in permutations(known[-MOST:], 2)
        if part.value < whole.value and addable(part.quantity, whole.quantity)
    )


def _pair_of(passage: Passage, share: Figure) -> Pair | None:
    """Return the part and the whole whose share a figure is said to be."""
    sentence = passage.sentence
    words = sentence.tokens.lower
    if cue_before(words, share.first, "takes_up") is not None and _begins(sentence, share):
        return _taken_up(passage, share)
    for part, whole in parts_of_wholes(passage):
        start, end = sorted((part, whole), key=lambda figure: figure.first)
        if 0 <= start.first - share.last <= REACH and _says_the_same(words, start.first):
            return Pair(part, whole, beside=True)
        elsewhere = end not in sentence.numbers or start not in sentence.numbers
        start, end = (part, part) if elsewhere else (start, end)
        if _is_of_others(words, share, whole) or has_own_whole(sentence, share, whole):
            continue
        if end.last <= share.first and _is_told_of(sentence, end, share):
            concluded = cue_before(words, share.first, "hence") is not None
            return Pair(part, whole, beside=_is_beside(words, end, share), concluded=concluded)
    return None


def _is_of_others(words: list[str], share: Figure, whole: Figure) -> bool:
    """Recognise the half of "13 fours, two of them lucky, so that half of her runs"."""
    owned = cue_at(words, share.number[1], "of_owner") is not None
    ours, theirs = share.quantity.of, whole.quantity.unit
    return owned and bool(ours and theirs) and same_noun(ours or "", theirs or "") < SAME_NOUN


def _is_beside(words: list[str], end: Figure, share: Figure) -> bool:
    """Tell whether a share can be of nothing else than the figures right before it."""
    said = any(cue_before(words, share.first, kind) is not None for kind in ("so_much", "hence"))
    return said or share.first - end.last <= REACH


def _is_told_of(sentence: Sentence, end: Figure, share: Figure) -> bool:
    """Tell whether the words before a share say that it is that of the figures just told."""
    words = sentence.tokens.lower
    if any(end.last <= other.first < share.first for other in sentence.numbers):
        return False
    if any(cue_before(words, share.first, kind) is not None for kind in SAYING):
        return True
    them = cue_at(words, share.number[1], "of_them")
    parted = them is not None and not (ends_clause(words, them) or words[them - 1] in ENDS)
    first = share.first - (words[share.first - 1] in _hardly())
    if parted or not _says_the_same(words, first):
        return False
    return share.first - end.last <= REACH or _stands_alone(sentence, share)


def _stands_alone(sentence: Sentence, share: Figure) -> bool:
    """Tell whether a share is an aside: ", almost half of them,"."""
    words = sentence.tokens.lower
    after = share.last
    if ends_clause(words, after):
        return True
    return cue_at(words, after, "of_whole") is not None


def _begins(sentence: Sentence, share: Figure) -> bool:
    """Recognise "That was" and "It is" at the beginning of the sentence, right before a share."""
    return cue_before(sentence.tokens.lower, share.first, "takes_up") == 0


def _taken_up(passage: Passage, share: Figure) -> Pair | None:
    """Return the pair of "That was a third of the 22": the part stands in the sentence before."""
    if not passage.before:
        return None
    earlier = passage.before[-1]
    whole = next((f for f in passage.sentence.numbers if share.last <= f.first), None)
    if whole is None:
        pairs = list(parts_within(earlier))
        one = len(pairs) == 1 and not _has_more_parts(earlier, *pairs[0])
        return Pair(*pairs[0]) if one and _of_them(passage.sentence, share, pairs[0][1]) else None
    if cue_before(passage.sentence.tokens.lower, whole.first, "of_whole") is None:
        return None
    parts = [f for f in earlier.figures if _may_be_part(f, whole)]
    return Pair(parts[0], whole) if len(parts) == 1 else None


def _has_more_parts(sentence: Sentence, part: Figure, whole: Figure) -> bool:
    """Tell whether another part of a whole is told, so that a share may be that of both."""
    others = (one for one in sentence.numbers if one not in (part, whole))
    return any(_may_be_part(one, whole) for one in others)


def _of_them(sentence: Sentence, share: Figure, whole: Figure) -> bool:
    """Tell whether nothing says what a share is of, or the whole that was told: a third of them."""
    words, noun = sentence.tokens.lower, share.quantity.of
    if words[share.last - 1] in ENDS or ends_clause(words, share.number[1]):
        return True
    told = (cue_at(words, at, "of_told") for at in (share.number[1], share.last))
    same = bool(noun) and same_noun(noun or "", whole.quantity.unit or "") >= SAME_NOUN
    return same or any(end is not None for end in told)


def _may_be_part(part: Figure, whole: Figure) -> bool:
    return (
        not is_share(part.quantity)
        and 0 < part.value <= whole.value
        and addable(part.quantity, whole.quantity)
    )


@cache
def _hardly() -> frozenset[str]:
    return frozenset(table("arithmetic")["hardly"])


def _says_the_same(words: list[str], index: int) -> bool:
    return cue_before(words, index, "same_as") is not None
