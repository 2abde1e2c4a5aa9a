"""How long a ledger of 10,000 claims takes to load and validate, beside YAML parsers alone.

Run: python tests/benchmarks/loading.py [--claims N]. The ledger is made up from a fixed seed and
written to a temporary folder. Each loader runs up to three times, each time in a process of its
own; the fastest run is printed, with the memory that it took on top of what its imports took.
"""

from __future__ import annotations

import argparse
import importlib.util
import random
import subprocess
import sys
import tempfile
from pathlib import Path

RUNS = 3
TOO_SLOW_TO_REPEAT = 5.0
LIMIT_SECONDS = 1.0

LOADERS = {
    "factcheck: Ledger.load, validated": (
        "factcheck",
        "from factcheck.ledger import Ledger",
        "Ledger.load(folder)",
    ),
    "yaml_rs.loads, parsing alone": (
        "yaml_rs",
        "import yaml_rs",
        "[yaml_rs.loads(file.read_text()) for file in folder.iterdir()]",
    ),
    "PyYAML CSafeLoader, parsing alone": (
        "yaml",
        "import yaml",
        "[yaml.load(file.read_text(), yaml.CSafeLoader) for file in folder.iterdir()]",
    ),
    "ruamel.yaml round trip, parsing alone": (
        "ruamel.yaml",
        "from ruamel.yaml import YAML",
        "[YAML().load(file.read_text()) for file in folder.iterdir()]",
    ),
}

MEASURE = """
import resource, sys, time
from pathlib import Path
{imports}
folder = Path(sys.argv[1])
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
start = time.perf_counter()
kept = {load}
seconds = time.perf_counter() - start
print(seconds, (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024)
"""

PEOPLE = ("Ada Moreau", "Tomás Rieger", "Ingrid Solheim", "Kwame Boateng", "Yuki Tanabe")
BODIES = ("the harbour authority", "the health ministry", "the statistics office", "the court")
THINGS = ("ferries", "vaccine doses", "apartments", "complaints", "turbines", "seats", "hectares")
VERBS = ("approved", "delivered", "rejected", "counted", "closed", "ordered", "lost", "sold")
PLACES = ("Valparaíso", "Tromsø", "Accra", "Osaka", "Lyon", "Perth", "Quito", "Riga")
CUES = ("said", "reported", "according to", "estimated", "announced", "told reporters")
FRAMES = (
    "{body} {verb} {n:,} {things} in {place} on {day}.",
    "In {place}, {n:,} {things} were {verb} within a month, {body} found.",
    "At least {n:,} {things} have been {verb} since {day}: more than in any year before.",
    "“We {verb} {n:,} {things}, and that is not the end of it,” {person} said in {place}.",
)


def main() -> int:
    """Print the figures; return 1 where loading takes longer than the limit."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--claims", type=int, default=10_000)
    count = parser.parse_args().claims
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_ledger(folder, count)
        size = sum(file.stat().st_size for file in folder.iterdir())
        print(f"{count:,} claims, {size / 1e6:.1f} MB of YAML, best of {RUNS}")
        figures = {
            title: measure(imports, load, folder)
            for title, (module, imports, load) in LOADERS.items()
            if importlib.util.find_spec(module.split(".")[0])
        }
    for title, (seconds, megabytes) in figures.items():
        print(f"{title:<40} {seconds:7.2f} s {megabytes:7.0f} MB")
    ours = next(iter(figures.values()))[0]
    return int(ours > LIMIT_SECONDS * count / 10_000)


def measure(imports: str, load: str, folder: Path) -> tuple[float, float]:
    """Return seconds and megabytes of the fastest of a few runs."""
    script = MEASURE.format(imports=imports, load=load)
    runs = []
    for _ in range(RUNS):
        done = subprocess.run(
            [sys.executable, "-c", script, str(folder)], check=True, capture_output=True, text=True
        )
        seconds, megabytes = map(float, done.stdout.split())
        runs.append((seconds, megabytes))
        if seconds > TOO_SLOW_TO_REPEAT:
            break
    return min(runs)


def write_ledger(folder: Path, count: int) -> None:
    """Write `count` claims with their sources and documents, a thousand claims to a file."""
    dice = random.Random(20260205)  # noqa: S311  (made-up data, not secrets)
    (folder / "sources.yaml").write_text("sources:\n" + "".join(map(source, range(200))))
    documents = "".join(
        f"  d{n}:\n    publisher: Paper {n % 7}\n    published: 2026-01-{n % 28 + 1:02}\n"
        for n in range(300)
    )
    (folder / "documents.yaml").write_text("documents:\n" + documents)
    for first in range(0, count, 1000):
        claims = (claim(n, dice) for n in range(first, min(first + 1000, count)))
        (folder / f"claims-{first:06}.yaml").write_text("claims:\n" + "".join(claims))


def source(number: int) -> str:
    """Return one source as YAML."""
    name = f"{PEOPLE[number % len(PEOPLE)]} {number}"
    return f"""\
  s{number}:
    name: {name}
    aliases: [{name.split()[1]} {number}, "{name[0]}. {name.split()[1]} {number}"]
    kind: person
    titles:
      - {{title: chair of {BODIES[number % len(BODIES)]}, since: {2010 + number % 15}-03-01}}
"""


def claim(number: int, dice: random.Random) -> str:
    """Return one claim as YAML, with the keys that a careful desk fills in."""
    day = f"2026-{dice.randint(1, 12):02}-{dice.randint(1, 28):02}"
    count, things, verb = dice.randint(2, 90_000), dice.choice(THINGS), dice.choice(VERBS)
    text = dice.choice(FRAMES).format(
        body=dice.choice(BODIES).capitalize(),
        verb=verb,
        n=count,
        things=things,
        place=(place := dice.choice(PLACES)),
        day=day,
        person=dice.choice(PEOPLE),
    )
    replaced = f"[c{dice.randrange(number)}]" if number and dice.random() < 0.05 else "[]"
    return f"""\
  - id: c{number}
    text: >-
      {text}
    date: {dice.choice((day, day[:7], day[:4], f"{day[:8]}01/{day}"))}
    place: {place}
    attribution:
      - {{source: s{dice.randrange(200)}, cue: {dice.choice(CUES)}}}
      - {{source: s{dice.randrange(200)}, cue: citing}}
    quantities:
      - {{value: {count}, of: {things}, predicate: {verb}, scope: in_total}}
    evidence:
      - document: d{dice.randrange(300)}
        quote: "{text}"
    status: {dice.choice(("verified", "unverified", "disputed"))}
    supersedes: {replaced}
    tags: [{things.split()[0]}, {dice.choice(CUES).split()[0]}]
"""


if __name__ == "__main__":
    sys.exit(main())
