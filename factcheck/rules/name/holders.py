"""Holders: what the ledger calls people, and how surely they are called something wrong."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from attrs import frozen

from factcheck.computed import computed
from factcheck.extraction.names import similar_names
from factcheck.extraction.names.offices import (
    Odds,
    are_of_one_body,
    at_odds,
    is_trade,
    titles_in,
)
from factcheck.extraction.names.similarity import surname_of
from factcheck.extraction.names.titles import Hold, compatible, covers, read_title
from factcheck.language import table
from factcheck.model import Name
from factcheck.rules.claims_read import claims_naming
from factcheck.rules.name.bodies import may_be_one_body
from factcheck.rules.subjects import DraftCase


@frozen(eq=False, repr=False, slots=False)
class Holder:
    """Somebody with the titles that they have in the ledger."""

    draft: DraftCase
    on_record: Sequence[str]
    """Those of the source that the person is."""
    told: Sequence[str]
    """Those that the claims repeated write with the name."""
    elsewhere: Sequence[str] = ()
    """Those that other claims write with it, where there is neither."""

    @classmethod
    def of(cls, name: Name, draft: DraftCase) -> Holder:
        """Return whom a name of the draft means."""
        held, told = _titles_held(name, draft), _titles_written(name, draft)
        return cls(draft, held, told, () if held or told else _titles_elsewhere(name, draft))

    @computed
    def titles(self) -> Sequence[str]:
        """All of them, as written."""
        return list(dict.fromkeys([*self.on_record, *self.told, *self.elsewhere]))

    @computed
    def apart(self) -> Sequence[str]:
        """All of them, each by itself: "his wife and lawyer" is two."""
        return list(dict.fromkeys(part for title in self.titles for part in parts_of(title)))

    def odds(
        self, written: str, others: Sequence[str], *, whenever: bool, past: bool = False
    ) -> Odds:
        """Return how surely a title is none of theirs, given with the `others`.

        What bears out another is no measure of this one, nor is what somebody may be besides: an
        author, a mother; nor, of what they were in the `past`, what else they are now.
        """
        left = [
            title
            for title in self.apart
            if not any(self._bears_out(one, title, whenever=whenever) for one in others)
        ]
        first = [
            title
            for title in left
            if not _is_held_besides(title) or self._bears_out(written, title, whenever=whenever)
        ]
        if is_trade(read_title(written).role):  # what they live by, if the ledger has that
            first = [title for title in left if is_trade(read_title(title).role)] or first
        then = Hold.PAST if past else read_title(written).hold
        asked = [title for title in first or left if _is_of_then(written, title, then)]
        if not past:
            asked = asked or first or left
        return self._odds(written, asked, whenever=whenever) if asked else Odds.NONE

    def _bears_out(self, written: str, title: str, *, whenever: bool) -> bool:
        verdict = self._verdict(written, title, whenever=whenever)
        return verdict is True and self._at_odds(written, title) is Odds.NONE

    def _verdict(self, written: str, title: str, *, whenever: bool) -> bool | None:
        """Tell whether both can be true; what a claim writes with a name may be true no more."""
        lapsed = title not in self._lasting
        return compatible(written, title, whenever=whenever or lapsed)

    @computed
    def _lasting(self) -> frozenset[str]:
        """The titles that the ledger has of the person on the draft's day."""
        return frozenset(part for title in self.on_record for part in parts_of(title))

    def _at_odds(self, written: str, title: str) -> Odds:
        def same_body(one: str, other: str) -> bool:
            return may_be_one_body(one, other, self.draft)

        return at_odds(written, title, same_body, of_one_fact=title in self.told)

    def _odds(self, written: str, titles: Iterable[str], *, whenever: bool) -> Odds:
        """Return how surely the written title is none of the `titles`, and at odds with one."""
        verdicts = {title: self._verdict(written, title, whenever=whenever) for title in titles}
        found = {title: self._at_odds(written, title) for title in verdicts}
        borne_out = [t for t in verdicts if verdicts[t] is True and found[t] is Odds.NONE]
        if borne_out:
            plainly = not all(_is_wider(written, title) for title in borne_out)
            return Odds.NONE if plainly else _in_spite(written, verdicts, found)
        if False in verdicts.values():
            return Odds.SURE
        return min(found.values(), key=lambda odds: odds.value)


def parts_of(title: str) -> Sequence[str]:
    """Return the titles that one text gives a person."""
    return [place.of(title) for place in titles_in(title)]


def _in_spite(written: str, verdicts: Mapping[str, bool | None], found: Mapping[str, Odds]) -> Odds:
    """Return how surely a title is wrong though one of theirs is so wide that it may cover it.

    A colonel may be a commander, but is no general, and who speaks for an army is hardly its chief.
    """
    if False in verdicts.values():
        return Odds.SURE
    apart = [title for title, odds in found.items() if odds is not Odds.NONE]
    return Odds.LIKELY if any(are_of_one_body(written, title) for title in apart) else Odds.NONE


def _is_wider(written: str, title: str) -> bool:
    """Tell whether a title may stand for another only as it is wider, or tells of no place."""
    one, other = read_title(written), read_title(title)
    if one.places and not other.places:
        return True
    roles = one.role or "", other.role or ""
    return covers(*roles) or covers(*roles[::-1])


def _is_of_then(written: str, title: str, then: Hold) -> bool:
    """Tell whether a title may speak against one of a time: of the same, or the same office."""
    one, other = read_title(written), read_title(title)
    trades = is_trade(one.role) and is_trade(other.role)
    return other.hold is then or one.role == other.role or trades


def _is_held_besides(title: str) -> bool:
    return read_title(title).role in table("titles")["held_often"]


def _titles_held(name: Name, draft: DraftCase) -> list[str]:
    """Return the titles that the name's source held on the draft's day."""
    source = draft.ledger.sources.get(name.source or "")
    day = draft.extraction.reference
    return [
        title.title
        for title in (source.titles if source else ())
        if day is None or (title.since or day) <= day <= (title.until or day)
    ]


def _titles_written(name: Name, draft: DraftCase) -> list[str]:
    """Return the titles that the claims repeated by the draft write with the name.

    A family name alone, where several bear it, may be that of another of them.
    """
    shared = _is_borne_by_several(name.text, draft)
    return [
        other.title
        for match in draft.matches_at(name.span)
        for other in match.reading.names
        if other.title
        and similar_names(name.text, other.text)
        and not (shared and " " not in other.text)
    ]


def _titles_elsewhere(name: Name, draft: DraftCase) -> Sequence[str]:
    """Return the titles that claims which the draft does not repeat write with a full name."""
    return [
        other.title
        for _, statement in claims_naming(name.text, draft)
        for other in statement.names
        if other.title and " " in other.text and similar_names(name.text, other.text)
    ]


def _is_borne_by_several(name: str, draft: DraftCase) -> bool:
    """Tell whether the draft, or a claim that it repeats, has somebody else of a family name."""
    bearers = draft.once(_bearers).get(surname_of(name), ())
    return any(not similar_names(name, bearer) for bearer in bearers)


def _bearers(draft: DraftCase) -> Mapping[str, Sequence[str]]:
    """Return the full names that the draft and the claims have, by family name."""
    found: dict[str, list[str]] = {}
    for name in sorted(draft.names_written | draft.names_matched):
        if " " in name:
            found.setdefault(surname_of(name), []).append(name)
    return found
