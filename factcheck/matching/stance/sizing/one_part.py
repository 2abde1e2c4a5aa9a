"""One part: a figure of a sentence that is compared, with all that is told of it alone."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from attrs import frozen

from factcheck.computed import computed
from factcheck.matching.sides.kinship import within
from factcheck.matching.sides.meeting import meet
from factcheck.matching.sides.profile import Profile
from factcheck.matching.stance.marking.told_of import dated
from factcheck.matching.stance.sizing.references import is_reference
from factcheck.matching.stance.sizing.words_of_size import earlier, held_apart
from factcheck.model import Change, DateMention, Quantity, Span


@frozen(eq=False, repr=False, slots=False)
class Part:
    """A figure of a sentence, with the stretch that it is told in."""

    profile: Profile
    figure: Quantity
    stretch: Span

    @computed
    def place(self) -> Span:
        """Where the figure stands, in the sentence."""
        return self.profile.local(self.figure.number)

    @computed
    def dates(self) -> Sequence[DateMention]:
        """The dates of its stretch."""
        return [date for place, date in dated(self.profile) if self.stretch.contains(place)]

    def is_of(self, date: DateMention) -> bool:
        """Tell whether a date can be one of its own."""
        return any(meet(date, own) for own in self.dates)

    def is_on(self, date: DateMention) -> bool:
        """Tell whether a date has a day in common with one of its own, as it is counted."""
        first, last = date.earliest, date.latest
        return any(
            own.earliest <= last and first <= own.latest
            for own in self.dates
            if first and last and own.earliest and own.latest
        )

    def is_before(self, other: Part) -> bool:
        """Tell whether all that dates it is before all that dates another part."""
        ends = [date.latest for date in self.dates if date.latest is not None]
        begins = [date.earliest for date in other.dates if date.earliest is not None]
        return bool(ends and begins) and max(ends) < min(begins)

    @computed
    def is_earlier(self) -> bool:
        """Whether it is told of an earlier time: from 97, against 97 and 12 a year earlier."""
        end = len(self.profile.statement.text) if self.is_reference else self.stretch.end
        stretch = Span(self.stretch.start, end)
        return self.figure.change is Change.FROM or bool(earlier(self.profile, stretch))

    @computed
    def is_reference(self) -> bool:
        """Whether it is what another figure is held against."""
        return self.profile.once(is_reference, self.figure)

    @property
    def is_past_base(self) -> bool:
        """Whether another figure is held against it, of a day before the sentence was told."""
        told = self.profile.statement.told
        return self.is_reference and any(
            told is not None and date.latest is not None and date.latest < told
            for date in self.dates
        )

    @property
    def is_present(self) -> bool:
        """Whether it is told of a time at which the sentence was told."""
        told = self.profile.statement.told
        return told is not None and any(
            date.earliest is not None
            and date.latest is not None
            and date.earliest <= told <= date.latest
            for date in self.dates
        )

    @property
    def is_base(self) -> bool:
        """Whether it is told of an earlier time, or is what another is held against."""
        return self.is_earlier or self.is_reference

    @computed
    def before(self) -> Sequence[int]:
        """The words of its stretch before the figure, the nearest last."""
        return self._words(Span(self.stretch.start, self.place.start))

    @computed
    def after(self) -> Sequence[int]:
        """The words of its stretch behind the figure, the nearest first."""
        return self._words(Span(self.place.end, max(self.stretch.end, self.place.end)))

    def _words(self, span: Span) -> Sequence[int]:
        profile, starts = self.profile, self.profile.word_starts
        left_out = [profile.local(date.span) for date in profile.statement.dates]
        left_out += earlier(profile, self.stretch)
        left_out += profile.once(held_apart)
        return [
            word
            for word in within(profile, span)
            if not any(one.start <= starts[word] < one.end for one in left_out)
        ]

    def named(self, words: Sequence[int]) -> Sequence[int]:
        """Return those of some words that stand in a name."""
        starts = self.profile.word_starts
        names = [self.profile.local(name.span) for name in self.profile.statement.names]
        return [
            word
            for word in words
            if any(one.start <= starts[word] < one.end for one in names)
            or self._is_written_as_name(word)
        ]

    def _is_written_as_name(self, word: int) -> bool:
        """Tell whether a word has a capital in the middle of a sentence: the Farmers."""
        first = self.profile.weighed_words[word].first
        return first > 0 and self.profile.tokens.words[first][:1].isupper()

    def are_names(self, words: AbstractSet[int]) -> bool:
        """Tell whether some words are those of names."""
        return bool(self.named([*words]))
