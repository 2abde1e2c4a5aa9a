"""FC201: what one source is on record for is given to another."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from factcheck.model import Mention, NameKind, Severity
from factcheck.rules.attribution.by_figure import (
    counts_it_otherwise,
    is_given_with_their_figure,
)
from factcheck.rules.attribution.crossed import crossed
from factcheck.rules.attribution.groups import are_many
from factcheck.rules.attribution.mentions import (
    is_specific,
    is_unserved_body,
    may_be,
    name_in,
    serves_another,
)
from factcheck.rules.attribution.on_record import Speakers
from factcheck.rules.attribution.passing_on import takes_up_their_word
from factcheck.rules.attribution.said_again import LEAST_SURPLUS, says_the_same
from factcheck.rules.attribution.speakers import (
    claimed_speakers,
    frame_names_one,
    gives_nothing,
    is_told_nearby,
    of_one_kind,
    on_record_elsewhere,
    our_speakers,
    speakers_of_verbatim_words,
    withholds,
)
from factcheck.rules.attribution.voices import is_another
from factcheck.rules.name.people import alike_in_one_half
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.subjects import MatchCase

SOURCES = {
    "mayor": {"name": "Helen Marsh", "kind": "person", "titles": [{"title": "mayor of Dunmore"}]},
    "chief": {"name": "Robert Ode", "kind": "person", "titles": [{"title": "fire chief"}]},
}
CLAIM = {
    "id": "warehouse-fire",
    "text": "The fire began in a disused warehouse.",
    "attribution": [{"source": "chief", "cue": "said"}],
}

FIRMS: dict[str, dict[str, Any]] = {
    "acme": {"name": "Acme Motors", "kind": "organisation"},
    "tran": {
        "name": "Kim Tran",
        "kind": "person",
        "titles": [{"title": "spokeswoman for Acme Motors"}],
    },
    "ott": {"name": "Ines Ott", "kind": "person", "titles": [{"title": "head of the Ohio Bank"}]},
}
DEAL = "Ida Lund said the deal was too weak; the envoy, Jan Koss, called it a turning point."
RECALL = {
    "id": "recall",
    "text": "Acme Motors said the brakes of 3,000 vans were faulty.",
    "attribution": [{"source": "acme", "cue": "said"}],
}


@rule(
    code="FC201",
    name="other-speaker",
    on=MatchCase,
    severity=Severity.ERROR,
    why="Words given to the wrong mouth are wrong however exact they are.",
    trips=(
        Example(
            claims=(CLAIM,),
            sources=SOURCES,
            draft="The fire began in a disused warehouse, [Helen Marsh] said.",
        ),
        Example(claims=(DEAL,), draft="[Ida Lund] hailed the deal as a turning point."),
        Example(
            claims=("“Significant work remains,” Steve Witkoff said.",),
            draft="“Significant work remains,” [Kirill Dmitriev] said.",
        ),
        Example(
            claims=(RECALL,),
            sources=FIRMS,
            draft="The brakes of 3,000 vans were faulty, [Ines Ott] said.",
        ),
        Example(
            claims=("“Significant work remains,” Steve Witkoff said.",),
            draft="Ann Lee spoke last. “Significant work remains,” [she] said.",
        ),
        Example(
            claims=(CLAIM,),
            sources=SOURCES,
            draft="Helen Marsh came. The fire began in a disused warehouse, [the mayor] said.",
        ),
        Example(
            claims=(CLAIM,),
            sources=SOURCES,
            draft="[Helen Marsh], who said that the fire began in a disused warehouse, left.",
        ),
    ),
    passes=(
        Example(
            claims=(DEAL,),
            draft="Jan Koss called the deal a turning point, as Ida Lund did not.",
            why="the word of the one of two",
        ),
        Example(
            claims=({**CLAIM, "attribution": [{"source": "mayor", "cue": "said"}]},),
            sources=SOURCES,
            draft="The fire began in a disused warehouse, said Dunmore.",
            why="the town whose mayor is on record",
        ),
        Example(
            claims=({**CLAIM, "attribution": [{"source": "mayor", "cue": "said"}]},),
            sources=SOURCES,
            draft="Marsh's sister, Helen, said the fire began in a disused warehouse.",
            why="a given name, which may be hers",
        ),
        Example(
            claims=("“Significant work remains,” Steve Witkoff said.",),
            draft="Ann Lee met Steve Witkoff. “Significant work remains,” he said.",
            why="a pronoun that may stand for the speaker",
        ),
        Example(
            claims=("Ann Lee said there were no wolves in Brook.",),
            draft="A hunter was threatened after reports of wolves in Brook, Henry Marsh said.",
            why="what she denies is no more than mentioned",
        ),
        Example(
            claims=("Ann Lee said that 95 percent of the files were in the archive.",),
            draft="Henry Marsh: “Who said that 95 percent of the files were in the archive?”",
            why="a question",
        ),
        Example(
            claims=(RECALL,),
            sources=FIRMS,
            draft="The brakes of 3,000 vans were faulty, Kim Tran said.",
            why="a spokeswoman for the source",
        ),
        Example(
            claims=(CLAIM,),
            sources=SOURCES,
            draft="The fire began in a disused warehouse, Ode said.",
            why="the surname alone",
        ),
        Example(
            claims=(CLAIM,),
            sources=SOURCES,
            draft="It was Ode, too, who said that the fire began in a disused warehouse.",
            why="whom “who” stands for",
        ),
        Example(
            claims=(CLAIM,),
            sources=SOURCES,
            draft="The fire began in a disused warehouse, the fire chief said.",
            why="the title alone",
        ),
        Example(
            claims=(CLAIM,),
            sources=SOURCES,
            draft="The fire began in a disused warehouse, officials said.",
            why="a wider word for the same source",
        ),
        Example(
            claims=(
                CLAIM,
                {
                    "id": "also-the-mayor",
                    "text": "The fire started in an empty warehouse.",
                    "attribution": [{"source": "mayor", "cue": "said"}],
                },
            ),
            sources=SOURCES,
            draft="The fire began in a disused warehouse, Helen Marsh said.",
            why="the mayor is on record for it too",
        ),
        Example(
            claims=(RECALL,),
            sources=FIRMS,
            draft="The Safety Board said the brakes of 4,500 vans were faulty.",
            why="another's figure, and their own",
        ),
        Example(
            claims=({**RECALL, "text": "Karsia shelled Dvir, the Belmoran army said."},),
            sources={"acme": {"name": "Belmoran army", "kind": "organisation"}},
            draft="Karsia shelled Dvir, Belmora said.",
            why="the country whose army is on record, which no table has",
        ),
        Example(
            claims=(CLAIM,),
            sources=SOURCES,
            draft="Helen Marsh said the town would rebuild the school, pay the tenants of the "
            "warehouse, open the park before the summer and thank all who fought the fire.",
            why="a word or two of it in all that is said",
        ),
        Example(
            claims=("Donors had pledged $9.8 million by July, $5 million of it from Fernland.",),
            draft="Fernland promised $5 million.",
            why="one of the many who are the source",
        ),
        Example(
            claims=("Morton Black endorsed Ted Crane.",),
            draft="“That is why I urged Ted Crane to run for president,” Brent Bozell said.",
            why="a name in common, and something else that is said of it",
        ),
    ),
)
def other_speakers(case: MatchCase) -> Iterator[Flag]:
    """Flag a named source of what only others are on record for."""
    yield from list(_given_to_others(case)) or crossed(case)


def _given_to_others(case: MatchCase) -> Iterator[Flag]:
    verbatim = speakers_of_verbatim_words(case)
    if gives_nothing(case, verbatim=bool(verbatim)) or not (verbatim or _repeats(case)):
        return
    known = claimed_speakers(case, all_of_them=bool(verbatim))
    ours = verbatim or [one for one in our_speakers(case) if not withholds(one, case)]
    if not (ours and known) or any(may_be(mention, known, case.draft) for mention in ours):
        return
    sure, found = _others(ours, known, case, verbatim=bool(verbatim))
    others = [one for one in found if not case.has_on_record(one.span)]
    if not others or _is_told_of(known, case):
        return
    if not any(on_record_elsewhere(one, case) for one in others):
        yield Flag(
            span=others[-1].span,
            message=f"The ledger has this from {known}.",
            expected=str(known),
            found=others[-1].text,
            severity=None if sure else Severity.WARNING,
        )


def _others(
    ours: list[Mention], known: Speakers, case: MatchCase, *, verbatim: bool
) -> tuple[bool, list[Mention]]:
    """Return which of those to whom the draft gives it are none of those known, and if surely.

    Where none of those known has a name, they are others who have another figure on record.
    """
    rivals = [one for one in ours if counts_it_otherwise(one, case)]
    if rivals or not known.named or all(map(are_many, known.names)):
        return True, rivals
    ours = [mention for mention in ours if not _is_mixed_up(mention, known, case)]
    sure = [one for one in ours if _is_sure(one, case, verbatim=verbatim)]
    return bool(sure), sure or [one for one in ours if _is_likely(one, known, case)]


def _repeats(case: MatchCase) -> bool:
    """Tell whether the statement says what the claim's source says, in many words or a figure."""
    if says_the_same(case):
        return True
    if not is_given_with_their_figure(case):
        return False
    rivals = (counts_it_otherwise(one, case) for one in our_speakers(case))
    return case.match.said.surplus >= LEAST_SURPLUS or any(rivals)


def _is_told_of(known: Speakers, case: MatchCase) -> bool:
    """Tell whether the text names one of those known as whose word it is, or beside who says it."""
    if frame_names_one(case, known) or takes_up_their_word(case, known):
        return True
    return is_told_nearby(case, known)


def _is_sure(mention: Mention, case: MatchCase, *, verbatim: bool) -> bool:
    """Tell whether a mention that is none of those known names somebody else."""
    if not is_specific(mention, case.draft):
        return False
    return of_one_kind(mention, case) or (verbatim and bool(mention.id))


def _is_likely(mention: Mention, known: Speakers, case: MatchCase) -> bool:
    """Tell whether a mention names whom none of those known serves, or likely means another."""
    if is_specific(mention, case.draft):
        named = serves_another(mention, known, case.draft)
        return named or is_unserved_body(mention, known, case)
    wrong = case.figures.agree is False or case.figures.differ
    return not wrong and is_another(mention, known, case)


def _is_mixed_up(mention: Mention, known: Speakers, case: MatchCase) -> bool:
    """Tell whether a mention is a known speaker under half a wrong name, which FC606 flags."""
    name = name_in(mention, case.draft)
    if mention.id is not None or name is None or name.kind is not NameKind.PERSON:
        return False
    if not is_specific(mention, case.draft):
        return False
    return any(alike_in_one_half(name.text, other) for other in known.names)
