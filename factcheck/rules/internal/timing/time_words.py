"""Words that tell how two moments lie to each other."""

from __future__ import annotations

from functools import cache

from factcheck.extraction.inflection import verb_forms
from factcheck.extraction.phrases import Phrases
from factcheck.language import table

VERBS = frozenset({"moves", "goes_on"})


@cache
def time_words(kind: str) -> Phrases[bool]:
    """Return the words of one kind; verbs in all their forms."""
    rows = table("times_apart")[kind]
    forms = [form for row in rows for form in (verb_forms(row) if kind in VERBS else (row,))]
    return Phrases.of((form, True) for form in forms)
