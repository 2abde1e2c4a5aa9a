"""Claims without end for measuring: made up by rule, with a fixed seed, alike in nothing but kind.

An event of one of thirty kinds happens to a made-up person, place or company, with its own numbers
and date, and is told in one of several phrasings; the same event told in another phrasing is a
sentence of a draft that repeats the claim. Names follow a Zipf distribution, as they do in news.

    python tests/benchmarks/million_claims.py 1000000 FOLDER
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import cache
from itertools import accumulate
from pathlib import Path
from random import Random
from typing import Any

import yaml_rs

SEED = 20260205
PART = 10_000
"""Claims in a file of the ledger."""
STEMS = 30_000
SHARES = {"place": 6000, "surname": 12_000, "given": 1500, "firm": 4500, "team": 800}
"""How many of the made-up stems name what."""
COMMON = 20
"""The rank from which on names get rarer in the manner of Zipf."""
FIRST_DAY, DAYS = date(2010, 1, 1), 6000


def generate(count: int, seed: int = SEED) -> Iterator[tuple[str, str]]:
    """Yield `count` claims, each with a sentence that tells the same in other words.

    Another seed gives other events, in the same world of names.
    """
    events = words()["events"]
    random = Random(seed)  # noqa: S311  (nothing secret)
    for _ in range(count):
        slots = event(random)
        claim, sentence = random.sample(random.choice(events), 2)
        yield claim.format(**slots), sentence.format(**slots)


def event(random: Random) -> dict[str, object]:
    """Return what may be told of one event."""
    day = FIRST_DAY + timedelta(days=random.randrange(DAYS))
    return {
        **{kind: name(random, kind) for kind in ("place", "firm", "team", "side")},
        "company": name(random, "firm"),
        "opponent": name(random, "team"),
        "other": name(random, "side"),
        "person": f"{name(random, 'given')} {name(random, 'surname')}",
        "rival": f"{name(random, 'given')} {name(random, 'surname')}",
        "day": f"{day:%B} {day.day}, {day.year}",
        "year": day.year,
        "n": f"{int(random.lognormvariate(4.5, 1.5)) + 2:,}",
        "m": f"{int(random.lognormvariate(5, 1.5)) + 2:,}",
        "x": f"{random.lognormvariate(2, 1.2):.1f}",
        "p": f"{random.uniform(0.2, 79):.1f}",
        "g": f"{random.uniform(4.5, 8.4):.1f}",
        "k": random.randrange(2, 30),
        "j": random.randrange(2),
        "age": random.randrange(30, 80),
        **{slot: random.choice(choices) for slot, choices in words()["choices"].items()},
    }


def name(random: Random, kind: str) -> str:
    """Return a name of that kind, common ones more often."""
    names, weights = world()[kind]
    return random.choices(names, cum_weights=weights)[0]


@cache
def world() -> Mapping[str, tuple[Sequence[str], Sequence[float]]]:
    """Return the names of each kind with their cumulative weights."""
    random = Random(SEED)  # noqa: S311
    stems = iter([stem(random) for _ in range(STEMS)])
    endings = {"place": "{}{}", "firm": "{} {}", "team": "{} {}"}
    names: dict[str, Sequence[str]] = {"side": words()["sides"]}
    for kind, share in SHARES.items():
        shape, ends = endings.get(kind, "{}"), words()["endings"].get(kind, [""])
        names[kind] = [shape.format(next(stems), random.choice(ends)) for _ in range(share)]
    return {
        kind: (found, list(accumulate(1 / (rank + COMMON) for rank in range(len(found)))))
        for kind, found in names.items()
    }


def stem(random: Random) -> str:
    """Return a made-up word of two syllables."""
    onsets, vowels, codas = words()["syllables"].values()
    parts = (onsets, vowels, codas, vowels, codas)
    return "".join(random.choice(part) for part in parts).capitalize()


@cache
def words() -> Any:
    """Return the phrasings and the words that fill them."""
    return yaml_rs.loads(Path(__file__).with_suffix(".yaml").read_text(encoding="utf-8"))


def write_ledger(count: int, folder: Path) -> None:
    """Write a ledger of `count` claims: files of ten thousand, which have a seed each."""
    folder.mkdir(parents=True, exist_ok=True)
    documents = "documents:\n  wire: {publisher: Wire, published: 2026-02-05}\n"
    (folder / "documents.yaml").write_text(documents, encoding="utf-8")
    for seed in range(-(-count // PART)):
        claims = generate(min(PART, count), seed)
        lines = [
            f"  - id: c{seed}-{number}\n    text: {json.dumps(claim)}\n"
            "    evidence: [{document: wire}]\n"
            for number, (claim, _) in enumerate(claims)
        ]
        path = folder / f"claims-{seed:03}.yaml"
        path.write_text("claims:\n" + "".join(lines), encoding="utf-8")


def main() -> None:
    """Write a ledger of as many claims as the first argument says into the second's folder."""
    write_ledger(int(sys.argv[1]), Path(sys.argv[2]))


if __name__ == "__main__":
    main()
