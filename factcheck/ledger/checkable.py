"""Which sentences of an article assert something that can be checked.

Questions, the furniture of a page, the writer's own views and sentences that name or count nothing
do not. What stands in quotation marks is on record whatever it says.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from factcheck.extraction.tokens import Tokens, tokenize
from factcheck.language import table
from factcheck.model import Attribution, BlockKind, Extraction, Span, Statement, Stretches

ASSERTING = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTE, BlockKind.TABLE})
HEADINGS = frozenset({BlockKind.TITLE, BlockKind.HEADING})
FEWEST_WORDS = 4
SHORT_LINE = 10
"""Words up to which a line with no mark at its end may be a label with what it labels."""
ENDS = (".", "!", "?", "…")
CLOSERS = "\"'”’)]»*_ "
OPENERS = "([*_ "
AFTER_LABEL = frozenset(":|–—-/")


def checkable(statements: Sequence[Statement], extraction: Extraction) -> Iterator[Statement]:
    """Yield the statements that assert something, in their order."""
    quoted = Stretches(quotation.content for quotation in extraction.quotations)
    under_links = False
    for statement in statements:
        if statement.block in HEADINGS:
            under_links = _plain(statement.text) in _phrases("over_links")
        elif statement.block is not BlockKind.LIST_ITEM:
            under_links = False
        if under_links or statement.block not in ASSERTING or _asks(statement.text):
            continue
        if quoted.meet(statement.span):
            if not is_furniture(tokenize(statement.text)):
                yield statement
        elif is_checkable(statement):
            yield statement


def is_checkable(statement: Statement) -> bool:
    """Tell whether a statement asserts something that names or counts what it speaks of."""
    if statement.block not in ASSERTING or _asks(statement.text):
        return False
    tokens = tokenize(statement.text)
    if len(tokens) < FEWEST_WORDS or is_furniture(tokens):
        return False
    return _speaks_of_something(statement, tokens) and not _is_view(statement)


def _speaks_of_something(statement: Statement, tokens: Tokens) -> bool:
    named = statement.names or statement.quotations or statement.attributions
    if named or statement.quantities or statement.dates:
        return True
    return _begins(" ".join(tokens.lower), _phrases("none_of_them", "proposing"))


def is_furniture(tokens: Tokens) -> bool:
    """Tell whether a line belongs to the page and not to what is written on it."""
    lower = " ".join(tokens.lower).lstrip(OPENERS)
    if _begins(lower, _phrases("beginnings")):
        return True
    label = _longest(lower, _phrases("labels"))
    if label is None:
        return False
    after = len(label.split(" "))
    if after == len(tokens) or tokens.words[after] in AFTER_LABEL:
        return True
    return len(tokens) <= SHORT_LINE and not tokens.text.rstrip(CLOSERS).endswith(ENDS)


def _is_view(statement: Statement) -> bool:
    """Tell whether the paper itself gives a view, in what is neither quoted nor attributed."""
    tokens = tokenize(_own_words(statement))
    lower = " ".join(tokens.lower)
    if _begins(lower, _phrases("opinion_beginnings", "proposing")):
        return True
    if any(f" {words} " in f" {lower} " for words in _phrases("opinion_anywhere", "proposing")):
        return True
    bare = not (statement.quantities or statement.dates)
    return bare and any(word in _phrases("normative", "proposing") for word in tokens.lower)


def _own_words(statement: Statement) -> str:
    """Return the words of a statement that are nobody's whom it quotes or cites.

    Behind a cue nothing is the paper's own, whether or not all of it was taken for what is said.
    """
    cited = [told for told in statement.attributions if _is_anothers(told)]
    cues = [told.cue.start for told in cited if told.cue and told.cue.start >= statement.span.start]
    end = min((statement.span.end, *cues))
    spans = [quotation.span for quotation in statement.quotations]
    spans += [span for told in cited for span in told.spans]
    kept, place = [], statement.span.start
    for span in sorted(spans):
        if span.end > place:
            kept.append(_within(statement, Span(place, max(place, min(span.start, end)))))
            place = span.end
    kept.append(_within(statement, Span(place, max(place, end))))
    return " ".join(kept)


def _is_anothers(told: Attribution) -> bool:
    """Tell whether an attribution gives words to somebody who is not the writer."""
    source = told.source
    return source is not None and source.text.lower() not in _phrases("writer", "proposing")


def _within(statement: Statement, span: Span) -> str:
    return span.shifted(-statement.span.start).of(statement.text)


def _asks(text: str) -> bool:
    return text.rstrip(CLOSERS).endswith("?")


def _plain(text: str) -> str:
    return " ".join(text.lower().replace("’", "'").split()).strip(" :.…")


def _begins(lower: str, phrases: Iterable[str]) -> bool:
    return _longest(lower, phrases) is not None


def _longest(lower: str, phrases: Iterable[str]) -> str | None:
    """Return the longest of the phrases that the words begin with."""
    found = (phrase for phrase in phrases if f"{lower} ".startswith(f"{phrase} "))
    return max(found, key=len, default=None)


@cache
def _phrases(key: str, name: str = "boilerplate") -> frozenset[str]:
    """Return the phrases of a table, cut into the words that sentences are cut into."""
    return frozenset(" ".join(tokenize(phrase).lower) for phrase in table(name)[key])
