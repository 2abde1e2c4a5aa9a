"""Numbers: what a run of digits and number words is worth, whatever the style.

A number is read at a token, from left to right: a mantissa in digits or words, then what may
follow it: a fraction ("3 1/2", "three and a half"), a scale ("3.1bn", "half a million"), the
ending of an ordinal or the denominator of a fraction ("two thirds").
"""

from __future__ import annotations

from factcheck.extraction.numbers.number import Number, NumberKind
from factcheck.extraction.numbers.reading import read_number
from factcheck.extraction.numbers.words import number_starters, number_words

__all__ = ["Number", "NumberKind", "number_starters", "number_words", "read_number"]
