"""Attributes: figures of which one that is named has one: a prison term, a ban, a transfer fee.

"A judge gave Lang ten years in prison" beside "Lang was jailed for 12 years": whose it is and what
it is says which figure of the claim is meant, however few other words the two have in common.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from typing import Any

from attrs import frozen

from factcheck.extraction.phrases import Phrases
from factcheck.language import table, word_class
from factcheck.matching.arithmetic.conversion import COUNTS
from factcheck.matching.arithmetic.operations import worth
from factcheck.matching.arithmetic.values import SECOND
from factcheck.matching.arithmetic.verdicts import POINTS
from factcheck.matching.figures.answers import LIMITS, Answer, find_answers
from factcheck.matching.figures.earlier import is_earlier, is_told_back
from factcheck.matching.figures.one_event import is_of_one_event
from factcheck.matching.figures.places import stretch_of, told_with
from factcheck.matching.sides.groups import Group
from factcheck.matching.sides.not_done import undone
from factcheck.matching.sides.profile import Profile, is_owner
from factcheck.matching.sides.same_names import are_all_among
from factcheck.matching.sides.strangers import without_speakers
from factcheck.model import Change, Name, Quantity, Relation, Span, Tolerances, UnitKind

REACH = 9
"""Among so many words before or behind a figure stands what it is."""
MOST = 40
"""A sentence with more figures is a list, of which nothing is told so."""
FURTHEST = 1.5
"""So many times another length in another unit a length of time is no rounding of it."""
OWNED = 3
"""So many words behind whose it is an attribute is named: Kell's new jail term."""
CROWD = 100
"""Fewer people are no crowd."""
Sort = Callable[[Quantity], bool]


@frozen
class Kind:
    """A kind of attribute: of what sort its figures are, and what stands beside them."""

    name: str
    sort: Sort
    apart: Phrases[str]
    beside: Phrases[bool] | None
    without: Phrases[bool]
    is_of_event: bool
    """Whether it is an event that has one, whoever is named."""

    def may_be_told(self, words: Sequence[str]) -> bool:
        """Tell whether the words of a sentence allow for it: a term is suspended, and no ban."""
        beside = self.beside is None or self.beside.stand_in(words)
        return beside and not self.without.stand_in(words)


@frozen
class Attribute:
    """What a figure is, and the words beside it that make it of something else than without."""

    kind: str
    apart: AbstractSet[str]
    is_of_event: bool = False


def other_attributes(group: Group, tolerances: Tolerances) -> Sequence[Answer]:
    """Return the answers that give one whom the claim names another of what he has one."""
    mine = group[0].ours.once(attributes) if group else {}
    if not mine:
        return ()
    answers = [one for one in find_answers(group.suggested, tolerances) if one.ours.span in mine]
    alike = [one for one in answers if are_of_one_kind(one)]
    right = {one.ours.span for one in alike if one.agrees}
    return [
        one
        for one in alike
        if not one.agrees
        and one.ours.span not in right
        and not is_of_event(one.comparison.ours, one.ours)
        and are_told_alike(one)
        and one.ours.bound in POINTS
        and _are_of_one_holder(one)
        and is_of_one_event(one)
    ]


def is_of_event(profile: Profile, figure: Quantity) -> bool:
    """Tell whether a figure is an attribute that an event has, whoever is named."""
    return any(one.is_of_event for one in profile.once(attributes).get(figure.span, ()))


def attributes(profile: Profile) -> Mapping[Span, AbstractSet[Attribute]]:
    """Return what each figure of a sentence may be that is an attribute, by where it stands."""
    found: dict[Span, set[Attribute]] = {}
    for place, end, kind in _told(profile):
        figure = _figure_beside(profile, place, end, kind)
        if figure is not None:
            words = _words_beside(profile, figure, kind)
            apart = (kind.apart.at(words, at) for at in range(len(words)))
            others = frozenset(one.value for one in apart if one)
            told = Attribute(kind.name, others, kind.is_of_event)
            found.setdefault(figure.span, set()).add(told)
    return found


def _words_beside(profile: Profile, figure: Quantity, kind: Kind) -> Sequence[str]:
    """Return the words beside a figure; of an event's, none of a name: at Millgate Park."""
    if not kind.is_of_event:
        return told_with(profile, figure)
    names = profile.statement.names
    named = {word for name in names for word in name.text.lower().split()}
    return ["" if word in named else word for word in told_with(profile, figure)]


def _told(profile: Profile) -> Iterator[tuple[int, int, Kind]]:
    """Yield the words that tell of an attribute, each with where it begins and ends."""
    lower = profile.tokens.lower if len(profile.figures) <= MOST else ()
    for place in range(len(lower)):
        told = _kinds().at(lower, place)
        for kind in told.value if told else ():
            if kind.may_be_told(lower):
                yield place, told.end if told else place, kind


def _figure_beside(profile: Profile, place: int, end: int, kind: Kind) -> Quantity | None:
    """Return the figure of that sort next to some words, in what is told with them."""
    at = profile.tokens.at
    nearest: tuple[int, Quantity | None] = REACH + 1, None
    for figure in profile.figures:
        local = profile.local(figure.span)
        if not kind.sort(figure):
            continue
        first, behind = at(local.start), at(local.end)
        distance = first - end if first >= end else place - behind
        stretch = profile.once(stretch_of, figure)
        inside = stretch.start <= profile.tokens.starts[place] < stretch.end
        if inside and distance < nearest[0]:
            nearest = distance, figure
    return nearest[1]


def are_of_one_kind(answer: Answer) -> bool:
    """Tell whether two figures are attributes of one kind, by words that set neither apart."""
    mine = answer.comparison.ours.once(attributes).get(answer.ours.span, frozenset())
    return not mine.isdisjoint(
        answer.comparison.theirs.once(attributes).get(answer.theirs.span, ())
    )


def are_told_alike(answer: Answer) -> bool:
    """Tell whether neither is of another time, or of others, or was but asked for."""
    ours, theirs = answer.comparison.ours, answer.comparison.theirs
    if Change.BY in (answer.ours.change, answer.theirs.change):
        return False
    if _may_be_one_length(answer):
        return False
    here, there = undone(ours.tokens, answer.here.start), undone(theirs.tokens, answer.there.start)
    return here is there is None and not any(
        is_earlier(profile, figure)
        or is_told_back(profile, figure)
        or figure.relation is Relation.DIFFERENCE
        or (figure.bound not in LIMITS and not _others().isdisjoint(told_with(profile, figure)))
        for profile, figure in ((ours, answer.ours), (theirs, answer.theirs))
    )


def _may_be_one_length(answer: Answer) -> bool:
    """Tell whether two lengths of time are told in two units, and are about one: seven weeks."""
    ours, theirs = answer.ours, answer.theirs
    if ours.unit != SECOND or ours.grain == theirs.grain:
        return False
    shorter, longer = sorted((worth(ours), worth(theirs)))
    return longer < FURTHEST * shorter


def _are_of_one_holder(answer: Answer) -> bool:
    """Tell whether all whom we name beside our figure are named in the claim too."""
    mine = _holders(answer.comparison.ours, answer.ours)
    theirs = without_speakers(answer.comparison.theirs, answer.comparison.theirs.statement.names)
    return bool(mine) and are_all_among(mine, theirs)


def _holders(profile: Profile, figure: Quantity) -> Sequence[Name]:
    """Return those whom a sentence names up to the end of what a figure is told with.

    None where something or somebody of theirs has it: Kell's husband was jailed.
    """
    stretch = profile.once(stretch_of, figure)
    every = without_speakers(profile, profile.statement.names)
    names = [one for one in every if profile.local(one.span).start < stretch.end] or every
    owned = any(
        is_owner(profile, profile.local(one.span)) and not _is_beside(profile, one, figure)
        for one in names
    )
    return [] if owned else names


def _is_beside(profile: Profile, owner: Name, figure: Quantity) -> bool:
    """Tell whether what is owned is the figure or what tells of it: Kell's jail term."""
    at, lower = profile.tokens.at, profile.tokens.lower
    first = at(profile.local(owner.span).end) + 1
    figures = {at(profile.local(figure.span).start)}
    for place in range(first, min(first + OWNED, len(lower))):
        if place in figures or _kinds().at(lower, place) is not None:
            return True
        if lower[place] in word_class("be", "have"):
            return False
    return False


def _is_spell(figure: Quantity) -> bool:
    """Tell whether a figure is a length of time, or so many matches."""
    head = (figure.of or "").lower().rpartition(" ")[2]
    return figure.unit == SECOND or (figure.unit_kind in COUNTS and head in _data()["spells"])


def _is_crowd(figure: Quantity) -> bool:
    """Tell whether a figure counts people, or says nothing of what it counts."""
    head = (figure.of or "").lower().rpartition(" ")[2]
    counted = not head or head in _data()["crowds"]
    return counted and figure.unit_kind in COUNTS and worth(figure) >= CROWD


SORTS: Mapping[str, Sort] = {
    "time": lambda figure: figure.unit == SECOND,
    "spell": _is_spell,
    "money": lambda figure: figure.unit_kind is UnitKind.CURRENCY,
    "crowd": _is_crowd,
    "percent": lambda figure: figure.unit_kind is UnitKind.PERCENT,
    "number": lambda figure: figure.unit_kind is UnitKind.NONE,
    "length": lambda figure: figure.unit_kind is UnitKind.MEASURE and figure.unit != SECOND,
}


@cache
def _kinds() -> Phrases[Sequence[Kind]]:
    """Return the kinds of attributes by the words that tell of them."""
    told: dict[str, list[Kind]] = {}
    data = _data()
    for name, row in (*data["kinds"].items(), *data["of_events"].items()):
        of_event = name in data["of_events"]
        supposed = data["supposed"] if of_event else ()
        apart = Phrases.of((one, one) for one in (*row["apart"], *data["later"], *supposed))
        beside = Phrases.of((words, True) for words in row["with"]) if "with" in row else None
        without = Phrases.of((words, True) for words in row.get("without", ()))
        kind = Kind(name, SORTS[row["sort"]], apart, beside, without, of_event)
        for words in row["told"]:
            told.setdefault(words, []).append(kind)
    return Phrases.of(told.items())


@cache
def _others() -> frozenset[str]:
    return frozenset(_data()["others"])


def _data() -> Any:  # noqa: ANN401  (a table of the language)
    return table("attributes")
