"""What the words beside a figure make it of others: a share, a multiple, a difference, a sum."""

from __future__ import annotations

import pytest

from factcheck.extraction.statements import statements
from factcheck.extraction.whole import extract
from factcheck.matching.figures.reckoning.worked_out import worked_out
from factcheck.matching.sides.profiling import profile
from factcheck.matching.words.lexicon import default_lexicon

SORTS = [
    ("Okafor was [13 points] ahead in the last poll.", "difference"),
    ("He came first in [55] more counties than she did.", "difference"),
    ("The bid is worth [$24bn] less than a year ago.", "difference"),
    ("They won by a margin of [two] seats.", "difference"),
    ("Profit rose by [14%].", "difference"),
    ("For every house that was lost, [two] more were damaged.", None),
    ("Another [12 people] were hurt.", None),
    ("The union accepted the terms by [412 votes] to 88.", None),
    ("The poll has Berg leading Holm by [57 percent] to 33 percent.", None),
    ("Sales fell by [4 percent] to £33m.", "difference"),
    ("The jury split by [four] to one.", None),
    ("The amendment was lost by [80 votes] to 61.", None),
    ("They were picked up by the [two crews].", None),
    ("She has won [two] earlier titles.", None),
    ("[More than half] of them were lifted out.", "share"),
    ("He spent [twice] as much as she did.", "multiple"),
    ("Together they spent [$64 million] in total.", "sum"),
    ("Between them, the [two counties] gave her a lead.", None),
    ("There are [13 lifeboats] on the ship.", None),
    ("It was her [third] win.", None),
]


@pytest.mark.parametrize(("marked", "sort"), SORTS)
def test_words_say_what_a_figure_is_of_others(marked: str, sort: str | None) -> None:
    place, text = marked.index("["), marked.replace("[", "").replace("]", "")
    (statement,) = statements(extract(text))
    read = profile(statement, default_lexicon())
    found = [figure for figure in read.figures if figure.number.end > place]
    assert found, "no figure was read"
    assert worked_out(found[0], read) == sort
