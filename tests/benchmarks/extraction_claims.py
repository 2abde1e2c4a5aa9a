"""What `propose` makes of articles, against what a person would propose from them.

    python tests/benchmarks/extraction_claims.py [--held] [--show]

The articles are the story behind this repository's ledger (../shared/story.txt; left out where that
is absent), whose claims were made by hand, and those in tests/benchmarks/articles, whose gold was
written before the program read them; with --held, three more. Printed for each, and for all of
them, are the share of checkable assertions that some proposal rests on (bar 0.90), the share of
proposals that a reviewer would accept unchanged (0.80), and the share of proposals with the right
attribution (0.90).

A proposal is accepted where it holds an assertion of the gold and nothing that is not checkable,
says who says it, sets no other date than the event's, and has no pronoun whose noun it lacks.
"""

from __future__ import annotations

import datetime as dt
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import yaml
from attrs import frozen

from factcheck.extraction.whole import SourceNames
from factcheck.ledger import Ledger
from factcheck.ledger.propose import Proposal, propose
from factcheck.model import Claim, Document, Interval, Source, Span
from factcheck.reading import read_draft

ROOT = Path(__file__).resolve().parents[2]
STORY = ROOT.parent / "shared" / "story.txt"
STORY_DAY = dt.date(2026, 2, 5)
ARTICLES = Path(__file__).parent / "articles"
BARS = {"proposed": 0.90, "accepted": 0.80, "attributed": 0.90}
NOT_IN_STORY = ("Recommended Stories", "list of 3 items", "Prisoner exchange deal")
QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
PERSONAL = re.compile(r"\b(?:he|she)\b", re.IGNORECASE)

AT_HEAD, AT_END = 4, 2
"""Words at the head and the end of a sentence among which its subject, or who said it, stands."""

Chain = tuple[str, ...]


@frozen(kw_only=True)
class Assertion:
    """What a person would propose: where it stands, who says it, when it happened."""

    span: Span
    chains: tuple[Chain, ...]
    """The chains that are right, each nearest the reader first."""
    dates: tuple[Interval, ...] = ()
    mentions: tuple[str, ...] = ()
    checkable: bool = True


@frozen(kw_only=True)
class Case:
    """One article with its gold."""

    name: str
    document: Document
    published: dt.date
    assertions: tuple[Assertion, ...]
    furniture: tuple[Span, ...]
    known: Mapping[str, Source]


def cases(*, held: bool) -> Iterator[Case]:
    """Yield the articles whose text is here, or those on which nothing was improved."""
    if STORY.exists() and not held:
        yield _story()
    elif not held:
        print(f"left out: {STORY} is absent")
    for path in sorted((ARTICLES / "held" if held else ARTICLES).glob("*.gold.yaml")):
        yield _article(path)


def _story() -> Case:
    ledger = Ledger.load(ROOT / "claims")
    document = read_draft(STORY, date=STORY_DAY)
    assertions = tuple(
        Assertion(
            span=_place(document, evidence.quote),
            chains=(tuple(link.source for link in claim.attribution),),
            dates=(claim.date,) if claim.date else (),
        )
        for claim in ledger.claims
        for evidence in claim.evidence
        if evidence.quote
    )
    return Case(
        name="story",
        document=document,
        published=STORY_DAY,
        assertions=assertions,
        furniture=tuple(_place(document, words) for words in NOT_IN_STORY),
        known=ledger.sources,
    )


def _article(path: Path) -> Case:
    gold = yaml.safe_load(path.read_text(encoding="utf-8"))
    name = path.name.removesuffix(".gold.yaml")
    beside = path.parent.glob(f"{name}.*")
    (article,) = (file for file in beside if not file.name.endswith(".gold.yaml"))
    document = read_draft(article, date=gold["published"])
    assertions = [
        Assertion(
            span=_place(document, one["quote"]),
            chains=(tuple(one.get("by", ())), *map(tuple, one.get("or", ()))),
            dates=(_interval(str(one["date"])),) if "date" in one else (),
            mentions=tuple(one.get("mentions", ())),
            checkable=kind == "checkable",
        )
        for kind in ("checkable", "quoted")
        for one in gold[kind]
    ]
    kept = [words for words in gold["not_checkable"] if words in document.text]
    return Case(
        name=name,
        document=document,
        published=gold["published"],
        assertions=tuple(assertions),
        furniture=tuple(_place(document, words) for words in kept),
        known={},
    )


def _place(document: Document, words: str) -> Span:
    pattern = r"\s+".join(re.escape(word) for word in words.split())
    found = re.search(pattern, document.text)
    if found is None:
        raise SystemExit(f"the text does not have {words!r}")
    return Span(*found.span())


def _interval(text: str) -> Interval:
    first, _, last = text.partition("/")
    return Interval(_days(first)[0], _days(last or first)[1])


def _days(text: str) -> tuple[dt.date, dt.date]:
    year, *rest = map(int, text.split("-"))
    if len(rest) == 2:
        day = dt.date(year, *rest)
        return day, day
    first, last = rest * 2 or (1, 12)
    after = dt.date(year + last // 12, last % 12 + 1, 1)
    return dt.date(year, first, 1), after - dt.timedelta(days=1)


def measure(case: Case, show: bool) -> Counter[str]:
    """Return the counts of one article."""
    proposal = propose(
        case.document, names=SourceNames.of(case.known.values()), published=case.published
    )
    spans = _spans(proposal, case.document)
    counts: Counter[str] = Counter(proposals=len(spans))
    for claim, span in zip(proposal.claims, spans, strict=True):
        inside = [one for one in case.assertions if span.contains(one.span)]
        faults = list(_faults(claim, span, inside, case, proposal))
        counts["accepted"] += not faults
        counts["attributed"] += not any(fault.startswith("said by") for fault in faults)
        if show and faults:
            print(f"  {case.name}: {'; '.join(faults)}\n    {claim.text}")
    for one in case.assertions:
        if one.checkable:
            proposed = any(span.contains(one.span) for span in spans)
            counts["checkable"] += 1
            counts["proposed"] += proposed
            if show and not proposed:
                print(f"  {case.name}: not proposed\n    {one.span.of(case.document.text)}")
    return counts


def _spans(proposal: Proposal, document: Document) -> list[Span]:
    """Return where the evidence of each claim stands, which is in the order of the text."""
    spans, place = [], 0
    for claim in proposal.claims:
        quote = claim.evidence[0].quote or ""
        place = document.text.index(quote, place)
        spans.append(Span(place, place + len(quote)))
    return spans


def _faults(
    claim: Claim, span: Span, inside: Sequence[Assertion], case: Case, proposal: Proposal
) -> Iterator[str]:
    """Yield what a reviewer would have to change."""
    if not inside or any(span.overlaps(one) for one in case.furniture):
        yield "not checkable"
    names = {**case.known, **{source.id: source for source in proposal.sources}}
    ids = tuple(link.source for link in claim.attribution)
    chain = ids if case.known else tuple(names[id_].name.removeprefix("the ") for id_ in ids)
    right = [one.removeprefix("the ") for gold in inside for chain in gold.chains for one in chain]
    if inside and not any(
        chain == tuple(link.removeprefix("the ") for link in one)
        for gold in inside
        for one in gold.chains
    ):
        yield f"said by {' <- '.join(chain) or 'nobody'}, not {' <- '.join(right) or 'nobody'}"
    if claim.date and claim.date not in {date for one in inside for date in one.dates}:
        yield f"date {claim.date.earliest}/{claim.date.latest}"
    lacking = [word for one in inside for word in one.mentions if word not in claim.text]
    if lacking or _has_open_pronoun(claim, names.values()):
        yield f"a pronoun without {lacking or 'its noun'}"


def _has_open_pronoun(claim: Claim, sources: Iterable[Source]) -> bool:
    """Tell whether "he" or "she" is the subject, outside of what is quoted, and nobody is named."""
    said = QUOTED.sub("", claim.text)
    names = [source.name.split()[-1] for source in sources]
    words = said.split()
    subjects = " ".join([*words[:AT_HEAD], "|", *words[-AT_END:]])
    pronoun = PERSONAL.search(subjects)
    return pronoun is not None and not any(name in said for name in names)


def main(arguments: list[str]) -> None:
    """Measure every article and print the figures."""
    total: Counter[str] = Counter()
    print("article      proposed        accepted        attributed")
    for case in cases(held="--held" in arguments):
        counts = measure(case, "--show" in arguments)
        total += counts
        _print(case.name, counts)
    _print("all", total)
    print("bars         " + "".join(f"{bar:<16.2f}" for bar in BARS.values()))


def _print(name: str, counts: Counter[str]) -> None:
    cells = []
    for what in BARS:
        of = counts["checkable" if what == "proposed" else "proposals"]
        cells.append(f"{counts[what]}/{of} ({counts[what] / max(of, 1):.2f})".ljust(16))
    print(name.ljust(13) + "".join(cells))


if __name__ == "__main__":
    main(sys.argv[1:])
