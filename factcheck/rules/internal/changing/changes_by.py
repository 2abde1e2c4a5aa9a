"""Changes told by their size and one of their ends: "grew by 2 million from 16 million, or 12%".

The percentage told with them is that of the size in where it started, which is the end or, behind
"to", what the size leaves of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.matching.arithmetic.spread import Spread
from factcheck.model import Change
from factcheck.rules.internal.changing.change_ends import fit, in_one_clause, is_end
from factcheck.rules.internal.changing.change_sizes import ROUGH
from factcheck.rules.internal.told.cues import cue_before, ends_clause
from factcheck.rules.internal.told.differences import in_percent, is_on_other_footing, noun_before
from factcheck.rules.internal.told.figures import EXACT, Figure, is_fraction
from factcheck.rules.internal.told.nearness import is_near
from factcheck.rules.internal.told.sentences import Sentence, around
from factcheck.rules.rule import Flag

NEAR, POINTS = 0.7, 6.0
"""A percentage may be off by such a share of the right one, or by so many of a hundred."""
WHOLE = 100.0


def wrong_rates_of_change(sentence: Sentence) -> Iterator[Flag]:
    """Flag the percentage that a change by so much from, or to, so much is not."""
    steps = [one for one in sentence.figures if _is_step(one)]
    shares = [one for one in sentence.figures if _is_share(sentence, one)] if steps else []
    if len(steps) != 1 or len(shares) != 1:
        return
    step, share = steps[0], shares[0]
    ends = [one for one in sentence.figures if _is_end_of(sentence, one, step)]
    if len(ends) != 1 or step.last > share.first:
        return
    beside = cue_before(sentence.tokens.lower, share.first, "told_again") == step.last
    if ends[0].last > share.first and not beside:
        return
    if not in_one_clause(sentence, share, (step, ends[0])):
        return
    scale = 1.0 if is_fraction(share.quantity) else WHOLE
    rough = 1 + ROUGH if is_fraction(share.quantity) else 1.0
    told = Spread(share.spread.low / rough, share.spread.high * rough)
    starts = _starts(sentence, step, ends[0])
    if any(step.spread.over(start).times(scale).meets(told) for start in starts):
        return
    percent = [WHOLE * step.value / _middle(start) for start in starts]
    close = [one for one in percent if is_near(one, share.value * WHOLE / scale, NEAR, POINTS)]
    if close:
        values = " or ".join(f"{one:.3g}" for one in percent)
        yield Flag(
            span=around(sentence, (step, ends[0], share)),
            message=f"{step.written} {_way(sentence, ends[0])} {ends[0].written} is a change of "
            f"{values} percent.",
        )


def _is_step(figure: Figure) -> bool:
    """Tell whether a figure is what something rose or fell by, not in percent."""
    plain = figure.quantity.change is Change.BY and not in_percent(figure)
    return plain and figure.quantity.bound in EXACT and figure.value > 0


def _is_end_of(sentence: Sentence, figure: Figure, step: Figure) -> bool:
    ends = any(is_end(sentence, figure, which) for which in (Change.FROM, Change.TO))
    larger = figure.quantity.bound in EXACT and figure.value > step.value
    return ends and figure is not step and larger and fit(figure, step)


def _is_share(sentence: Sentence, figure: Figure) -> bool:
    """Tell whether a percentage is told as that of the change: ", a gain of 3 percent", "down 9%".

    Nothing more is said of it, as "on last year".
    """
    words, first = sentence.tokens.lower, figure.first
    if not in_percent(figure) or figure.quantity.of or is_on_other_footing(sentence, figure):
        return False
    called = noun_before(words, first) is not None or cue_before(words, first, "moved") is not None
    called = called or cue_before(words, first, "same_as") is not None
    return called and ends_clause(words, figure.last)


def _starts(sentence: Sentence, step: Figure, end: Figure) -> Sequence[Spread]:
    """Return what a change may have started from: of "by 300 to 2,100" 1,800 or 2,400."""
    if is_end(sentence, end, Change.FROM):
        return (end.spread,)
    return [end.spread - step.spread, end.spread + step.spread]


def _way(sentence: Sentence, end: Figure) -> str:
    return "from" if is_end(sentence, end, Change.FROM) else "to"


def _middle(spread: Spread) -> float:
    return (spread.low + spread.high) / 2
