"""FC301: words inside quotation marks are not the words on record."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.matching.words.stems import stem
from factcheck.model import QuotedWords, Severity, Span, WordChange
from factcheck.rules.attribution.speakers import told_by_others
from factcheck.rules.quotation.one_saying import is_one_saying, is_surely_one_saying, only_links
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.subjects import MatchCase

LEAST_FROM_OTHERS = 0.8
"""Where two people speak, fewer words in common are two sayings and not one that was changed."""


@rule(
    code="FC301",
    name="quotation-changed",
    on=MatchCase,
    slot="quotations",
    severity=Severity.ERROR,
    why="Quotation marks promise the speaker's own words.",
    trips=(
        Example(
            claims=("The director said: “We are moving in a good, positive direction.”",),
            draft="The director said they were moving “in a good, [constructive] direction”.",
            fix="positive",
        ),
        Example(
            claims=("“We want faster results,” the president said.",),
            draft="“We want [much] faster results,” the president said.",
        ),
    ),
    passes=(
        Example(
            claims=("“I do not know the harbour master,” Ann Lee said.",),
            draft="“You do not know about the harbour master?” Henry Marsh said.",
            why="another speaker's own words",
        ),
        Example(
            claims=("Ann Lee said that if she had interfered, it would have been undemocratic.",),
            draft="“If I had interfered, I would have looked undemocratic,” Ann Lee said.",
            why="the record tells her words and does not quote them",
        ),
        Example(
            claims=("The director said: “We are moving in a good, positive direction.”",),
            draft="The director spoke of “a good, positive direction”.",
            why="a part of the words on record",
        ),
        Example(
            claims=("“We realise the colour is wrong,” the mayor said.",),
            draft="“We realize the color is wrong,” the mayor said.",
            why="house-style spelling",
        ),
        Example(
            claims=("“We will rebuild every one of the four schools,” the mayor said.",),
            draft="“We will rebuild … the 4 schools,” the mayor said.",
            why="an ellipsis, and digits for a number word",
        ),
        Example(
            claims=("The director said: “We are moving in a good, positive direction.”",),
            draft="The director said things were going well and improving all the time.",
            why="a paraphrase without quotation marks",
        ),
    ),
)
def changed_quotations(case: MatchCase) -> Iterator[Flag]:
    """Flag each word of a quotation that was changed, added or dropped."""
    for quoted, change in misquoted(case):
        yield Flag(
            span=change.span,
            message=_told(case, change, quoted),
            expected=f"“{quoted.record}”",
            found=f"“{quoted.quotation.text}”",
            fix=change.theirs if change.ours and change.theirs else None,
            severity=None if _is_sure(change, quoted) else Severity.WARNING,
        )


def misquoted(case: MatchCase) -> Iterator[tuple[QuotedWords, WordChange]]:
    """Yield each change of a quotation that is held to be the record's, with the quotation."""
    if not case.match.quotations:
        return
    least = LEAST_FROM_OTHERS if case.once(told_by_others) else 0.0
    for quoted in case.match.quotations:
        if not quoted.spliced and quoted.share >= least and is_one_saying(case, quoted):
            yield from ((quoted, change) for change in quoted.changes)


def is_misquoted(case: MatchCase, span: Span) -> bool:
    """Tell whether words at `span` were changed in a quotation, which is marked for that alone."""
    return any(change.span.overlaps(span) for _, change in misquoted(case))


def _is_sure(change: WordChange, quoted: QuotedWords) -> bool:
    """Tell whether the speaker can hardly have said the words as they are quoted."""
    if change.beyond or only_links(change) or _is_fitted_in(change, quoted):
        return False
    return is_surely_one_saying(quoted)


def _is_fitted_in(change: WordChange, quoted: QuotedWords) -> bool:
    """Tell whether but the ending of the first or last word was changed, to fit the sentence."""
    content = quoted.quotation.content
    at_edge = content.start == change.span.start or content.end <= change.span.end + 1
    return at_edge and stem(change.ours.lower()) == stem(change.theirs.lower())


def _told(case: MatchCase, change: WordChange, quoted: QuotedWords) -> str:
    """Return what differs, each side as it is written."""
    ours = case.draft.document.text[change.span.start : change.span.end]
    if not change.theirs:
        return f"The record does not have “{ours}”: “{quoted.record}”."
    if not change.ours:
        return f"The record also has “{change.theirs}” here: “{quoted.record}”."
    return f"The record has “{change.theirs}” for “{ours}”."
