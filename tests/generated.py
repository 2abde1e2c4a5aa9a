"""Hypothesis strategies for small ledgers in plain news English, whose figures can be changed."""

from __future__ import annotations

import datetime as dt

from attrs import frozen
from hypothesis import strategies as st

from factcheck.ledger import Ledger
from factcheck.model import Claim, Evidence, Source, SourceDocument, SourceKind, Span, Status

STORY = SourceDocument(id="story", publisher="The Example", published=dt.date(2026, 2, 5))
SUBJECTS = (
    "The city council",
    "Northgate Rail",
    "The fisheries ministry",
    "Halden Foods",
    "The Red Lantern charity",
    "Police",
    "A court-appointed manager",
    "The coastguard",
)
ACTS = (
    "opened {} clinics",
    "sold {} buses",
    "rescued {} sailors",
    "spent ${} million on schools",
    "raised fares by {} percent",
    "laid {} km of track",
    "planted {} trees",
    "evacuated {} villagers",
    "vaccinated {} calves",
    "recalled {} heaters",
    "imported {} tonnes of rice",
    "was fined £{}",
)
PLACES = ("Riga", "Lagos", "Quito", "Hanoi", "Leeds", "Kansas", "Portugal")
WHEN = ("", " on 4 March 2025", " last month", " in May 2024", " on Tuesday", " in 2019")
SPEAKERS = ("Marta Ilves", "John Okafor", "Reuters")
BOUNDS = ("", "", "at least ", "about ", "more than ")
FRAMES = ("{}.", "{}, {speaker} said.", "According to {speaker}, {}.", "{speaker} said {}.")
SOURCES = tuple(
    Source(id=name.lower().replace(" ", "-"), name=name, kind=kind)
    for name, kind in zip(SPEAKERS, (SourceKind.PERSON,) * 2 + (SourceKind.AGENCY,), strict=True)
)


@frozen
class Told:
    """A sentence with one figure, in the pieces that it is put together from."""

    before: str
    number: int
    after: str

    def with_number(self, number: int) -> tuple[str, Span]:
        """Return the sentence with another number, and where that stands."""
        written = f"{number:,}"
        start = len(self.before)
        return f"{self.before}{written}{self.after}", Span(start, start + len(written))

    @property
    def text(self) -> str:
        """The sentence as the ledger has it."""
        return self.with_number(self.number)[0]


@st.composite
def sentences(draw: st.DrawFn, subject: str, act: str, place: str) -> Told:
    """A sentence that tells who did what where, with a number, a date and a speaker drawn."""
    fact = f"{subject} {act} in {place}{draw(st.sampled_from(WHEN))}"
    frame, bound = draw(st.sampled_from(FRAMES)), draw(st.sampled_from(BOUNDS))
    if not frame.startswith("{}"):
        article, space, rest = fact.partition(" ")
        fact = f"{article.lower()}{space}{rest}" if article in {"The", "A", "Police"} else fact
    sentence = frame.format(fact.replace("{}", "\0"), speaker=draw(st.sampled_from(SPEAKERS)))
    before, after = sentence.split("\0")
    sign = before[-1] if before[-1] in "$£" else ""
    before = before.removesuffix(sign) + bound + sign
    return Told(before, draw(st.integers(3, 90) | st.integers(100, 9999)), after)


@frozen
class Story:
    """A ledger and the sentences that are its claims, in the same order."""

    told: tuple[Told, ...]
    status: Status = Status.VERIFIED

    @property
    def ledger(self) -> Ledger:
        """One claim for each sentence."""
        return Ledger.of(
            (
                Claim(
                    id=f"claim-{number}",
                    text=told.text,
                    evidence=(Evidence(document=STORY.id, quote=told.text),),
                    status=self.status,
                )
                for number, told in enumerate(self.told, 1)
            ),
            SOURCES,
            (STORY,),
        )


@st.composite
def stories(draw: st.DrawFn, status: Status = Status.VERIFIED) -> Story:
    """A story of up to fifteen facts, no two of them of the same subject, act and place."""
    facts = st.tuples(*map(st.sampled_from, (SUBJECTS, ACTS, PLACES)))
    chosen = draw(st.lists(facts, min_size=1, max_size=15, unique=True))
    return Story(tuple(draw(sentences(*fact)) for fact in chosen), status)
