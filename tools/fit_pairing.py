"""Fit factcheck/matching/sides/pairing.json: what speaks for a conflict of two slots, how much.

Run `python tools/fit_pairing.py [--kind=date,name] FOLDER...` with folders of drafts as in
tests/drafts/*/: a ledger, drafts, and the errors planted in them. Without `--kind` all models are
fitted; with it the others stay as they are. Each pair of slots that differ is a case; it is a
conflict where an error of the family was planted in the slot against that claim. Cases in which
one of another family was planted are left out. Real news, where the benchmark's data is there, adds
cases that are no conflicts: summaries by machine, of which people marked what is wrong; and
articles held to the article that is most like them, of another day or paper. So do the drafts, each
beside the claims of all stories, as in a desk's ledger.

Printed is, for each kind of slot, how many errors would be found and how many alarms be false at
several probabilities, each folder judged by a model that was fitted without it and a twentieth of
the others.
"""

from __future__ import annotations

import datetime as dt
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache, partial
from pathlib import Path
from typing import Any

import numpy as np
import yaml_rs
from attrs import evolve, frozen
from numpy.typing import NDArray
from pairing_kinds import CROWD, KINDS, NEAR, OTHER_NEWS, SENTENCES, TURNED, Kind

from factcheck.checker import Checker
from factcheck.ledger import Ledger
from factcheck.ledger.propose import propose
from factcheck.matching.retrieval.index import ClaimIndex, rarity
from factcheck.matching.sides.pairing import Signs
from factcheck.model import Document, Span, Status
from factcheck.reading import read_draft

TARGET = Path(__file__).parent.parent / "factcheck" / "matching" / "sides" / "pairing.json"
SUMMARIES = Path(__file__).parents[2] / "shared" / "bench" / "summaries" / "dev.jsonl"
ARTICLES = SUMMARIES.parents[1] / "polnear" / "train.jsonl"
PAIRS, LIKEST = 300, 6
"""Of how many articles, those that are most like another one, cases are taken, and how many others
each is held to."""
OPENING, RARE = 3000, 60
"""How much of an article tells what it is about, in characters; and of how many articles, at the
most, a term is rare enough to tell."""
DAY = re.compile(r"\d{4}-\d\d-\d\d")
NEWS_PARTS, MARKED = 10, "marked"
STORY_LEDGER = Path(__file__).parent.parent / "claims"
PENALTY = 10.0
"""How strongly weights are held near zero (ridge), in units of a case."""
PARTS = 20
"""In how many parts the folders are judged by models fitted on the others."""
STEPS, SETTLED, FLAT = 30, 1e-4, 1e-9
"""How many steps a fit takes at the most, what weights may still move by when it is done, and up to
what a sign that varies is always the same."""
OPTION = "--kind="
SHOWN = (0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)

Matrix = NDArray[np.float64]


@frozen
class Case:
    """A pair of slots that differ."""

    folder: str
    slot: tuple[str, Span]
    claim: str
    signs: Signs
    wrong: bool


@frozen
class Planted:
    """An error that was planted in a draft."""

    span: Span
    family: str
    claim: str | None
    sentence: Span
    """The whole sentence that it stands in."""


def cases(kind: Kind, folder: Path) -> Iterator[Case]:
    """Yield the cases of all drafts in `folder`."""
    yield from _cases(kind, Checker(_ledger(folder)), folder)


def crowded_cases(kind: Kind, folders: Sequence[Path]) -> Iterator[Case]:
    """Yield the cases of all drafts beside the claims of all `folders`: what a desk's ledger is.

    Only what other folders' claims say is new there, and none of that is a conflict.
    """
    ledgers = [(folder, _ledger(folder)) for folder in folders]
    claims = [
        evolve(claim, id=f"{_key(folder)} {claim.id}", supersedes=())
        for folder, ledger in ledgers
        for claim in ledger.claims
    ]
    sources = {id_: one for _, ledger in ledgers for id_, one in ledger.sources.items()}
    documents = {id_: one for _, ledger in ledgers for id_, one in ledger.documents.items()}
    checker = Checker(Ledger.of(claims, sources.values(), documents.values()))
    for folder in folders:
        for case in _cases(kind, checker, folder):
            if not case.claim.startswith(f"{_key(folder)} "):
                yield evolve(case, slot=(f"{CROWD} {case.slot[0]}", case.slot[1]))


def _key(folder: Path) -> str:
    """Return what a folder is called among those of all sets."""
    return f"{folder.parent.name}/{folder.name}"


def _ledger(folder: Path) -> Ledger:
    claims = folder / "claims.yaml"
    return Ledger.load(claims if claims.exists() else STORY_LEDGER)


def _cases(kind: Kind, checker: Checker, folder: Path) -> Iterator[Case]:
    expected = yaml_rs.loads((folder / "expected.yaml").read_text(encoding="utf-8"))
    for name, errors in expected.items():
        document = read_draft(folder / name)
        planted = [_planted(document.file_text, error) for error in errors or []]
        yield from _judged(kind, checker, document, planted, _key(folder), name)


def news_cases(kind: Kind) -> Iterator[Case]:
    """Yield the cases of real summaries against their articles; what people marked is left out.

    There are none where the benchmark's data is absent.
    """
    if not SUMMARIES.exists():
        return
    with SUMMARIES.open(encoding="utf-8") as lines:
        for number, row in enumerate(map(json.loads, lines)):
            article = Document(text=row["article"], file_text=row["article"])
            found = propose(article, status=Status.VERIFIED)
            checker = Checker(Ledger.of(found.claims, found.sources, [found.document]))
            summary = Document(text=row["summary"], file_text=row["summary"])
            marked = [Planted(Span(*span), MARKED, None, Span(*span)) for span in row["errors"]]
            part = f"summaries {number % NEWS_PARTS}"
            yield from _judged(kind, checker, summary, marked, part, str(number))


def related_cases(kind: Kind) -> Iterator[Case]:
    """Yield the cases of articles against a ledger of the articles that are most like each.

    Where two papers really differ, that is taken for no conflict either; it is rare. There are none
    where the benchmark's data is absent.
    """
    for number, (article, others) in enumerate(_related()):
        checker = Checker(_proposed(others))
        part = f"{OTHER_NEWS} {number % NEWS_PARTS}"
        yield from _judged(kind, checker, article, [], part, str(number))


def _proposed(articles: Sequence[Document]) -> Ledger:
    """Return a ledger of all that some articles tell."""
    found = [propose(one, published=one.date, status=Status.VERIFIED) for one in articles]
    claims = [
        evolve(
            claim,
            id=f"{number} {claim.id}",
            evidence=tuple(evolve(one, document=str(number)) for one in claim.evidence),
        )
        for number, one in enumerate(found)
        for claim in one.claims
    ]
    sources = {source.id: source for one in found for source in one.sources}
    documents = [evolve(one.document, id=str(number)) for number, one in enumerate(found)]
    return Ledger.of(claims, sources.values(), documents)


@cache
def _related() -> Sequence[tuple[Document, Sequence[Document]]]:
    """Return the articles that are most like another one, each with those that it is most like."""
    if not ARTICLES.exists():
        return ()
    with ARTICLES.open(encoding="utf-8") as lines:
        articles = [_article(json.loads(line)) for line in lines]
    index = ClaimIndex.build(article.text[:OPENING] for article in articles)
    alike = sorted(filter(None, map(partial(_likest, index), range(index.size))), reverse=True)
    return [
        (articles[one], [articles[other] for other in others]) for _, one, others in alike[:PAIRS]
    ]


def _likest(index: ClaimIndex, ordinal: int) -> tuple[float, int, Sequence[int]] | None:
    """Return how much of its rare terms an article shares with the likest, its place, and those."""
    shared: Counter[int] = Counter()
    for holding in map(index.postings.__getitem__, index.rows[ordinal]):
        if len(holding) <= RARE:
            shared.update(dict.fromkeys(holding, rarity(len(holding), index.size)))
    own = shared.pop(ordinal, 0.0)
    if not shared:
        return None
    others = shared.most_common(LIKEST)
    return others[0][1] / own, ordinal, [other for other, _ in others]


def _article(row: dict[str, Any]) -> Document:
    """Return an article with its day, which its id has."""
    day = DAY.search(row["id"])
    date = dt.date.fromisoformat(day.group()) if day else None
    return Document(text=row["text"], file_text=row["text"], date=date)


def _judged(
    kind: Kind,
    checker: Checker,
    document: Document,
    planted: Sequence[Planted],
    folder: str,
    name: str,
) -> Iterator[Case]:
    wrong: dict[tuple[Span, str | None], list[Case]] = {}
    for span, claim, signs in kind.doubts(
        checker.comparisons(document), checker.settings.tolerances
    ):
        here = [error for error in planted if error.span.overlaps(document.in_file(span))]
        slot = f"{folder}/{name}", span
        if not here:
            if not _tells_of_it(kind, planted, document.in_file(span), claim):
                yield Case(folder, slot, claim, signs, wrong=False)
        elif any(error.family in kind.families and error.claim == claim for error in here):
            wrong.setdefault((span, claim), []).append(Case(folder, slot, claim, signs, wrong=True))
    for several in wrong.values():
        yield max(several, key=_likeliest)


def _tells_of_it(kind: Kind, planted: Sequence[Planted], span: Span, claim: str) -> bool:
    """Tell whether an error planted elsewhere in the sentence against the claim may show here."""
    return any(
        error.family in kind.shared and error.claim == claim and error.sentence.overlaps(span)
        for error in planted
    )


def _likeliest(case: Case) -> float:
    return case.signs["beside"] + case.signs.get("lead for ours", 0.0)


def _planted(text: str, error: dict[str, Any]) -> Planted:
    begin = text.index(error["context"])
    start = begin + error["context"].index(str(error["text"]))
    span = Span(start, start + len(str(error["text"])))
    sentence = Span(begin, begin + len(error["context"]))
    return Planted(span, error["family"], error.get("claim"), sentence)


def fit(rows: Matrix, wrong: Matrix, worth: Matrix) -> Matrix:
    """Return the weights, the intercept last, of the logistic regression with a ridge penalty.

    `worth` is what each row counts for. Newton's method on standardised columns (Hastie,
    Tibshirani, Friedman 2009, 4.4.1).
    """
    mean = np.average(rows, axis=0, weights=worth)
    spread = np.sqrt(np.average((rows - mean) ** 2, axis=0, weights=worth))
    spread[spread < FLAT] = 1.0
    columns = np.column_stack([(rows - mean) / spread, np.ones(len(rows))])
    ridge = np.diag([PENALTY] * rows.shape[1] + [0.0])
    weights = np.zeros(columns.shape[1])
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-columns @ weights))
        slope = columns.T @ (worth * (wrong - chance)) - ridge @ weights
        curve = (columns.T * (worth * chance * (1 - chance))) @ columns + ridge
        step = np.linalg.solve(curve, slope)
        weights += step
        if np.abs(step).max() < SETTLED:
            break
    plain = weights[:-1] / spread
    return np.append(plain, weights[-1] - plain @ mean)


def _worth(case: Case, kind: Kind) -> float:
    """Return what a case counts for: there are many of other claims, and sentences are no prose."""
    if _is_crowded(case.slot):
        return kind.worth[CROWD]
    if case.folder.startswith(OTHER_NEWS):
        return kind.worth[OTHER_NEWS]
    return kind.worth.get(case.folder.partition("/")[0], 1.0)


def _is_drafted(folder: Path) -> bool:
    """Tell whether a folder has whole drafts, as a desk checks them, and not single sentences."""
    return folder.parent.name not in {SENTENCES, NEAR, TURNED}


def _is_crowded(slot: tuple[str, Span]) -> bool:
    return slot[0].startswith(CROWD)


def chances(weights: Matrix, rows: Matrix) -> Matrix:
    """Return the probability of each row."""
    return 1 / (1 + np.exp(-(rows @ weights[:-1] + weights[-1])))


def report(name: str, found: Sequence[Case], rows: Matrix, wrong: Matrix, worth: Matrix) -> None:
    """Print what would be found and what would be false, each folder judged by the others."""
    folders = np.array([case.folder for case in found])
    chance = np.zeros(len(found))
    parts = {folder: place % PARTS for place, folder in enumerate(sorted(set(folders)))}
    part = np.array([parts[folder] for folder in folders])
    for number in range(PARTS):
        apart = part == number
        chance[apart] = chances(fit(rows[~apart], wrong[~apart], worth[~apart]), rows[apart])
    best: dict[tuple[str, Span], tuple[float, bool]] = {}
    for case, one in zip(found, chance, strict=True):
        before = best.get(case.slot, (0.0, False))
        best[case.slot] = max(before[0], float(one)), before[1] or case.wrong
    total = sum(is_wrong for _, is_wrong in best.values())
    news = {slot for slot in best if slot[0].startswith(("summaries", OTHER_NEWS))}
    crowd = {slot for slot in best if _is_crowded(slot)}
    for least in SHOWN:
        hits = sum(p >= least and is_wrong for p, is_wrong in best.values())
        false = {slot for slot, (p, is_wrong) in best.items() if p >= least and not is_wrong}
        print(
            f"{name} from {least:.1f}: found {hits} of {total}, false {len(false - news - crowd)},"
            f" in news {len(false & news)}, among other claims {len(false & crowd)}"
        )


def main(arguments: Sequence[str]) -> None:
    """Fit and report every kind asked for, and write their models."""
    options = [argument for argument in arguments if argument.startswith(OPTION)]
    folders = [Path(argument) for argument in arguments if argument not in options]
    asked = {name for option in options for name in option.removeprefix(OPTION).split(",")}
    models = json.loads(TARGET.read_text(encoding="utf-8"))
    for name, kind in KINDS.items():
        if asked and name not in asked:
            continue
        found = [case for folder in folders for case in cases(kind, folder)]
        found += news_cases(kind)
        found += related_cases(kind)
        found += crowded_cases(kind, [*filter(_is_drafted, folders)])
        signs = sorted({sign for case in found for sign in case.signs} - kind.without)
        rows = np.array([[case.signs.get(sign, 0.0) for sign in signs] for case in found])
        wrong = np.array([float(case.wrong) for case in found])
        worth = np.array([_worth(case, kind) for case in found])
        report(name, found, rows, wrong, worth)
        weights = fit(rows, wrong, worth)
        models[name] = {
            "intercept": round(float(weights[-1]), 4),
            "weights": {s: round(float(w), 4) for s, w in zip(signs, weights, strict=False)},
        }
    TARGET.write_text(json.dumps(models, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
