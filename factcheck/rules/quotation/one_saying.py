"""One saying: whether a quotation that is like words on record is likely to be the same saying.

Whoever speaks on both sides is likely to be quoted with the same words; two people have an idiom in
common more often than a sentence.
"""

from __future__ import annotations

from factcheck.language import word_class
from factcheck.model import Mention, QuotedWords, WordChange
from factcheck.rules.attribution.mentions import may_be
from factcheck.rules.attribution.speakers import claimed_speakers, mentions_of, our_speakers
from factcheck.rules.subjects import MatchCase

FROM_ONE, FROM_NOBODY, FROM_OTHERS = 0.55, 1.0, 1.45
"""How telling the words in common must be where one may speak on both sides, where either side says
nothing of who speaks, and where the draft gives them to somebody else."""
SURE = 1.3
"""How telling they must be for a change to be an error."""


def is_one_saying(case: MatchCase, quoted: QuotedWords) -> bool:
    """Tell whether a quotation has more of the words on record than it would have by chance."""
    if quoted.telling >= FROM_OTHERS:
        return True
    ours, known = _speakers_of(case, quoted), case.once(claimed_speakers)
    if not ours or not known:
        return quoted.telling >= FROM_NOBODY
    one = any(may_be(mention, known, case.draft) for mention in ours)
    return one and quoted.telling >= FROM_ONE


def is_surely_one_saying(quoted: QuotedWords) -> bool:
    """Tell whether its words on record leave no doubt that it was meant to be the same saying."""
    return quoted.telling >= SURE


def only_links(change: WordChange) -> bool:
    """Tell whether no more than an article or a linking word is another, as transcripts differ."""
    linking = word_class("article", "and", "that")
    return linking.issuperset([*change.ours.split(), *change.theirs.lower().split()])


def _speakers_of(case: MatchCase, quoted: QuotedWords) -> list[Mention]:
    """Return those to whom the statement gives a quotation, or what the claim says."""
    told = case.match.statement.attributions
    of = [one for one in told if one.content.overlaps(quoted.quotation.span)]
    return [mention for one in of for mention in mentions_of(one)] or our_speakers(case)
