"""In a large ledger a quotation is held to a record only where few claims have what both have."""

from __future__ import annotations

import pytest

from factcheck.model import Severity
from tests.rules.examples import desk_of

DIVERS = (
    "“We were tired and we were cold, and then the anchor came up with the bell in it,” "
    "the diver Paula Finch said."
)
NOBODYS = "“We were tired and we were cold, and then the anchor came up with the bell in it.”"
DRIVERS = (
    "“The station was late and the strike was a licence for them to go,” the driver Ines Ott said."
)
OTHERS_TOO = (
    "“We were tired and we were sad,” Robert Ode said, and Paula Finch said that the bell came up."
)
ERROR, WARNING = Severity.ERROR, Severity.WARNING
CHANGED = [
    # one rare word and some that anybody says, by the same speaker, by nobody, by another
    (DIVERS, "“We were tired and we were sad,” Paula Finch said.", [("sad", ERROR)]),
    (DIVERS, "The song goes “we were glad and we were cold”.", [("glad", ERROR)]),
    (NOBODYS, "“We were tired and we were sad,” Robert Ode said.", [("sad", ERROR)]),
    (DIVERS, "“We were tired and we were sad,” Robert Ode said.", []),
    (DIVERS, OTHERS_TOO, []),
    # more than that, whoever it is told of
    (
        DIVERS,
        "“Then the anchor came up with the chest in it,” Robert Ode said.",
        [("chest", ERROR)],
    ),
    # nothing but what anybody says, or words that many claims have
    (
        DIVERS,
        "“We were glad and we were hot, and then,” Paula Finch said.",
        [("glad", WARNING), ("hot", WARNING)],
    ),
    (DIVERS, "“We were glad and we were hot, and then,” Robert Ode said.", []),
    (DIVERS, "The anchor came up: “we were glad and we were hot, and then”.", []),
    (DRIVERS, "“The station was cold,” Ines Ott said.", [("cold", WARNING)]),
    (DRIVERS, "“The station was cold,” Robert Ode said.", []),
    (DRIVERS, "The song goes “the station was cold”.", []),
    (DRIVERS, "“The late station,” Ines Ott said.", []),
]


@pytest.mark.parametrize(("claim", "draft", "changed"), CHANGED)
def test_words_in_common_make_one_saying_where_they_are_rare_enough_for_who_speaks(
    claim: str, draft: str, changed: list[tuple[str, Severity]]
) -> None:
    found = [one for one in desk_of(claim).check(draft).findings if one.code == "FC301"]
    assert [(one.text, one.severity) for one in found] == changed


def test_words_that_anybody_says_begin_no_second_saying() -> None:
    draft = "“We were tired and we were cold for them to go,” Paula Finch said."
    found = desk_of(DIVERS, DRIVERS).check(draft).findings
    assert [one.code for one in found if one.code in ("FC301", "FC302")] == ["FC301"]
