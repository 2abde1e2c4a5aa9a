"""FC715: a result, in sport or of a vote, that the scores or times beside it deny."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise

from attrs import frozen

from factcheck.extraction.verbs import VerbForm, verb_form
from factcheck.model import Bound, Granularity, Severity, Span
from factcheck.rules.internal.changing.score_words import scores_denied, split_vote
from factcheck.rules.internal.told.cues import cue_at, cue_before, ends_clause
from factcheck.rules.internal.told.figures import Figure
from factcheck.rules.internal.told.measured_times import lengths_in
from factcheck.rules.internal.told.passages import Passage, passages
from factcheck.rules.internal.told.sentences import Sentence, over
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.subjects import DraftCase

SCORE = re.compile(r"(?<![\w.,:/-])(\d{1,2})[-–](\d{1,2})(?![\w/:-]|[.,]\d)")
TIME = re.compile(
    r"(?<![\w.,:/-])(?:(\d{1,2}):)?(\d{1,2}):([0-5]\d(?:\.\d{1,3})?)(?![\w:/-]|\s*[ap]\.?m\b)"
)
LEGS, SETS = 2, 2
GAME, TIE_BREAK = 6, 7
"""Who wins a set has six games and two more than the other, or seven."""
SECONDS: Mapping[str, float] = {Granularity.SECOND: 1.0, Granularity.MINUTE: 60.0}
SLACK = 0.5
"""A gap is told to the whole second or minute."""
FURTHEST = 3.0
"""A gap, or a time, that is so many times the right one is of something else."""


@frozen(repr=False)
class Told:
    """A score, or a time in seconds, with its place in the draft."""

    span: Span
    ours: float
    theirs: float = 0.0


Read = Callable[[re.Match[str], Span], Told]


@rule(
    code="FC715",
    name="wrong-result",
    on=DraftCase,
    severity=Severity.ERROR,
    why="Readers of the sports page know the score.",
    trips=(
        Example(draft="Ito won [6-4, 3-6, 7-5, 6-2, needing three sets] for it."),
        Example(draft="He beat Ruud in [straight sets, 6-4, 3-6, 6-3, 6-2]."),
        Example(
            draft=(
                "Leading [2-1 from the first leg, Porto drew 1-1 to go through 4-2] on aggregate."
            )
        ),
        Example(draft="Haile won in 2:06:14. Mutai came in at [2:06:41, 18 seconds] behind."),
        Example(draft="United came from behind to [draw 3-1] with City."),
        Example(draft="The court ruled [unanimously, by six votes to three], for the union."),
        Example(draft="She ran the halves in [63:12 and 64:29 for a time of 2:08:41]."),
    ),
    passes=(
        Example(draft="Ito won 6-4, 3-6, 7-5, 6-2, in four sets.", why="four sets"),
        Example(draft="He beat Ruud in straight sets, 6-4, 6-3.", why="none was lost"),
        Example(draft="United won 2-2 on penalties.", why="what was won came after the draw"),
        Example(
            draft="Ito came from two sets down to win 3-6, 4-6, 6-4, 6-3, 6-2.",
            why="some of the sets",
        ),
        Example(
            draft="Leading 2-1 from the first leg, Porto lost 3-1 and went out 4-3 on aggregate.",
            why="2 + 1 and 1 + 3",
        ),
        Example(
            draft="Haile won in 2:06:14. Mutai came in at 2:06:41, 27 seconds behind.",
            why="27 seconds",
        ),
        Example(
            draft="One train left at 10:15 p.m. and one at 10:55 p.m., 30 seconds later.",
            why="times of day",
        ),
    ),
)
def results_that_scores_deny(case: DraftCase) -> Iterator[Flag]:
    """Flag a result, a number of sets, an aggregate, a gap or a time that scores or times deny."""
    for passage in passages(case, least=0):
        sentence = passage.sentence
        yield from scores_denied(sentence)
        yield from split_vote(sentence)
        scores = _told(sentence, SCORE, _score) if _has_scores(sentence) else []
        times = _told(sentence, TIME, _time) if ":" in sentence.statement.text else []
        if scores:
            yield from _wrong_sets(sentence, scores)
            yield from _wrong_aggregate(passage, scores)
        if times:
            yield from _wrong_gap(passage, times)
            yield from _wrong_time(sentence, times)


def _has_scores(sentence: Sentence) -> bool:
    """Tell, at little cost, whether a sentence may tell a score."""
    text = sentence.statement.text
    return bool(sentence.statement.quantities) and ("-" in text or "–" in text)


def _told(sentence: Sentence, pattern: re.Pattern[str], read: Read) -> list[Told]:
    """Return the scores or times of a sentence in the draft's own voice, in order."""
    start = sentence.statement.span.start
    found = []
    for match in pattern.finditer(sentence.statement.text):
        span = Span(match.start(), match.end()).shifted(start)
        if not sentence.is_quoted(span):
            found.append(read(match, span))
    return found


def _score(match: re.Match[str], span: Span) -> Told:
    return Told(span, float(match[1]), float(match[2]))


def _time(match: re.Match[str], span: Span) -> Told:
    return Told(span, 3600 * float(match[1] or 0) + 60 * float(match[2]) + float(match[3]))


def _wrong_sets(sentence: Sentence, scores: Sequence[Told]) -> Iterator[Flag]:
    """Flag a number of sets that is not that of the sets whose games are told."""
    sets = [score for score in scores if _is_set(score)]
    words, start = sentence.tokens.lower, sentence.statement.span.start
    others = [score for score in scores if not (_is_set(score) or _is_in_brackets(sentence, score))]
    if len(sets) < SETS or others or not all(_follow(sentence, *pair) for pair in pairwise(sets)):
        return
    spans = [score.span for score in sets]
    for figure in sentence.figures:
        counted = _counts_sets(sentence, figure) and _are_beside(sentence, figure.tokens, sets)
        exact = figure.quantity.bound is Bound.EXACTLY and figure.value > 1
        if counted and exact and figure.value != len(sets):
            span = over(sentence, [figure.quantity.span, *spans])
            yield Flag(span=span, message=f"The score is of {len(sets)} sets.")
    lost = any(score.ours < score.theirs for score in sets)
    one_way = any(score.ours > score.theirs for score in sets)
    for at in range(len(words)) if lost and one_way else ():
        end = cue_at(words, at, "straight_sets")
        if end is not None and _are_beside(sentence, (at, end), sets):
            tokens = sentence.tokens
            span = Span(tokens.starts[at], tokens.ends[end - 1]).shifted(start)
            message = "The score has a set for either side."
            yield Flag(span=over(sentence, [span, *spans]), message=message)


def _counts_sets(sentence: Sentence, figure: Figure) -> bool:
    """Recognise "in four sets" and "took Ito four sets", but not "lost the first two sets"."""
    tokens, first = sentence.tokens, figure.first
    if cue_at(tokens.lower, figure.number[1], "sets") is None:
        return False
    named = first > 0 and tokens.words[first - 1][0].isupper()
    places = (first, first - 1) if named else (first,)
    return any(cue_before(tokens.lower, at, "before_sets") is not None for at in places)


def _are_beside(sentence: Sentence, told: tuple[int, int], sets: Sequence[Told]) -> bool:
    """Tell whether no verb but one like "needing" stands between some tokens and the sets."""
    words, (start, end) = sentence.tokens.lower, told
    first, last = sentence.places(sets[0].span)[0], sentence.places(sets[-1].span)[1]
    begins = cue_before(words, start, "before_sets")
    between = words[end:first] if end <= first else words[last : begins or start]
    return all(verb_form(word) <= VerbForm.PERHAPS for word in between)


def _is_set(score: Told) -> bool:
    """Tell whether a score is one of a set: 6-4, 7-5 or 7-6."""
    less, more = sorted((score.ours, score.theirs))
    return (more == GAME and less <= GAME - 2) or (more == TIE_BREAK and less in {GAME - 1, GAME})


def _is_in_brackets(sentence: Sentence, score: Told) -> bool:
    """Recognise the tie-break of "7-6 (7-4)"."""
    text, at = sentence.statement.text, score.span.start - sentence.statement.span.start
    return at > 0 and text[at - 1] == "("


def _follow(sentence: Sentence, one: Told, then: Told) -> bool:
    """Tell whether nothing but a mark, or a tie-break, stands between two sets."""
    start = sentence.statement.span.start
    between = sentence.statement.text[one.span.end - start : then.span.start - start]
    return not any(char.isalpha() for char in between)


def _wrong_aggregate(passage: Passage, scores: Sequence[Told]) -> Iterator[Flag]:
    """Flag "4-2 on aggregate" where the two legs come to another score."""
    sentence = passage.sentence
    total = next((s for s in scores if _is_aggregate(sentence, s)), None)
    if total is None:
        return
    legs = [score for score in scores if score is not total]
    before = passage.before[-1:]
    legs = [*(s for one in before for s in _told(one, SCORE, _score)), *legs]
    if len(legs) != LEGS or any(map(_has_other_goals, (*before, sentence))):
        return
    first, second = legs
    sums = {
        tuple(sorted((first.ours + ours, first.theirs + theirs)))
        for ours, theirs in ((second.ours, second.theirs), (second.theirs, second.ours))
    }
    if tuple(sorted((total.ours, total.theirs))) not in sums:
        told = " or ".join(f"{more:.0f}-{less:.0f}" for less, more in sorted(sums))
        span = over(sentence, [score.span for score in (*legs, total)])
        yield Flag(span=span, message=f"The two legs come to {told}.")


def _has_other_goals(sentence: Sentence) -> bool:
    """Tell whether goals are told that no leg ended with: at half-time, on penalties."""
    words = sentence.tokens.lower
    return any(cue_at(words, at, "other_goals") is not None for at in range(len(words)))


def _is_aggregate(sentence: Sentence, score: Told) -> bool:
    words = sentence.tokens.lower
    first, last = sentence.places(score.span)
    behind = cue_at(words, last, "on_aggregate") is not None
    return behind or cue_before(words, first, "aggregate_of") is not None


def _wrong_gap(passage: Passage, times: Sequence[Told]) -> Iterator[Flag]:
    """Flag "18 seconds behind" where the two times just told lie further apart."""
    sentence = passage.sentence
    before = passage.before[-1:] if len(times) == 1 else ()
    known = [*(time for one in before for time in _told(one, TIME, _time)), *times]
    gaps = [length for length in lengths_in(sentence) if _is_gap(sentence, length)]
    if len(known) != 2 or len(gaps) != 1:
        return
    gap, apart = gaps[0], abs(known[0].ours - known[1].ours)
    unit = SECONDS[gap.quantity.unit or ""]
    told = gap.value * unit
    near = apart > 0 and 1 / FURTHEST <= told / apart <= FURTHEST
    if near and abs(told - apart) > SLACK * unit:
        yield Flag(
            span=over(sentence, [gap.quantity.span, *(time.span for time in known)]),
            message=f"The two times are {apart:.4g} seconds apart.",
        )


def _is_gap(sentence: Sentence, length: Figure) -> bool:
    end = cue_at(sentence.tokens.lower, length.last, "gaps")
    told = length.quantity.unit in SECONDS and length.quantity.bound is Bound.EXACTLY
    return told and end is not None and _is_to_rival(sentence, end)


def _is_to_rival(sentence: Sentence, index: int) -> bool:
    """Tell whether a gap ends at `index`, or is to somebody: "behind Ito", not "than in May"."""
    tokens = sentence.tokens
    at = cue_at(tokens.lower, index, "gap_to") or index
    if ends_clause(tokens.lower, at) or tokens.words[at][0].isupper():
        return True
    return any(cue_at(tokens.lower, at, kind) is not None for kind in ("rivals", "joins"))


def _wrong_time(sentence: Sentence, times: Sequence[Told]) -> Iterator[Flag]:
    """Flag "for a time of 2:08:41" where the parts before it come to another time."""
    *parts, total = times
    words = sentence.tokens.lower
    first, _ = sentence.places(total.span)
    if len(parts) < LEGS or cue_before(words, first, "time_of") is None:
        return
    added = sum(part.ours for part in parts)
    if added != total.ours and 1 / FURTHEST <= added / max(total.ours, 1.0) <= FURTHEST:
        minutes, seconds = divmod(added, 60)
        hours, minutes = divmod(minutes, 60)
        told = (
            f"{hours:.0f}:{minutes:02.0f}:{seconds:02.0f}"
            if hours
            else (f"{minutes:.0f}:{seconds:02.0f}")
        )
        span = over(sentence, [time.span for time in times])
        yield Flag(span=span, message=f"The parts come to {told}.")
