"""Claims as they are compared: each read once, with its profile."""

from __future__ import annotations

from itertools import islice

from attrs import field, frozen

from factcheck.extraction.whole import SourceNames
from factcheck.ledger import Ledger
from factcheck.ledger.reading import read_claim
from factcheck.matching.sides.profile import Profile
from factcheck.matching.sides.profiling import profile
from factcheck.matching.words.lexicon import Lexicon
from factcheck.model import Claim, Status

MOST_KNOWN = 20_000
"""Claims that are kept as read: some hundred megabytes, however long a checker runs."""


@frozen(eq=False, repr=False)
class ReadClaims:
    """The claims of one ledger by their ordinals; safe to share among threads."""

    ledger: Ledger
    names: SourceNames
    lexicon: Lexicon
    _known: dict[int, tuple[Claim, Profile]] = field(factory=dict, init=False)
    """Those read so far; a claim is read the same whoever reads it first."""

    def read(self, ordinal: int) -> tuple[Claim, Profile]:
        """Return a claim with its profile; those read before are at hand."""
        known = self._known.get(ordinal)
        if known is None:
            claim = self.ledger.claims[ordinal]
            reading = read_claim(claim, self.names, self.ledger.documents, self.ledger.newest)
            known = claim, profile(reading, self.lexicon)
            if len(self._known) >= MOST_KNOWN:
                for old in [*islice(self._known, MOST_KNOWN // 2)]:
                    self._known.pop(old, None)
            self._known[ordinal] = known
        return known

    def is_rejected(self, ordinal: int) -> bool:
        """Tell whether the desk has rejected a claim, which checks nothing then."""
        return self.read(ordinal)[0].status is Status.REJECTED
