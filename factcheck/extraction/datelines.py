"""Datelines: where and when a story was written, ahead of its first sentence.

"BELGRADE, April 15 - Rescue workers" tells the day of writing, not that of what the sentence tells.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from factcheck.model import DateMention, Span

LONGEST = 60
"""Characters of a place with its region, and of what stands between the date and the dash."""
PLACE = re.compile(r"[A-Z][A-Z .'’/-]*[A-Z](?:, [A-Z][\w.]*(?: [A-Z][\w.]*)?)?,? ")
AGENCY = re.compile(r",?(?: \([^()\n]*\))? ?(?:[—–]|--?) ?")
DAY = r"(?:[A-Z][a-z]+\.? \d{1,2}|\d{1,2} [A-Z][a-z]+\.?)?(?:,? \d{4})?"
WHOLE = re.compile(PLACE.pattern + DAY + AGENCY.pattern)


def outside_datelines(text: str, dates: Iterable[DateMention]) -> tuple[DateMention, ...]:
    """Return those of the `dates` of `text` that are not in the dateline of a paragraph."""
    return tuple(date for date in dates if not _is_in_dateline(text, date.span))


def _is_in_dateline(text: str, span: Span) -> bool:
    least = max(span.start - LONGEST, 0)
    begins = text.rfind("\n", least, span.start) + 1 or least
    if begins and text[begins - 1] != "\n":
        return False
    ahead = AGENCY.match(text, span.end, span.end + LONGEST)
    return ahead is not None and PLACE.fullmatch(text, begins, span.start) is not None


def dateline_length(text: str) -> int:
    """Return how many characters the dateline has that a sentence begins with, 0 for none."""
    found = WHOLE.match(text, 0, 2 * LONGEST)
    return found.end() if found else 0
