"""Measure how long a feed of ClaimReviews takes to import, and how much memory.

Run `python tests/benchmarks/importing.py [REVIEWS]`. The feed is made up; its reviews have what
real ones have.
"""

from __future__ import annotations

import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

REVIEWS = 300_000
MOST_SECONDS = 300
PUBLISHERS = [f"Checkers of region {n}" for n in range(120)]
RATINGS = ["False", "True", "Misleading", "Half true", "Pants on Fire!", "Needs a second look"]
WORDS = """\
minister hospital vaccine election video photo shows claims viral percent million people law border
city school tax price fuel water party leader said voted banned paid built closed opened
"""


def feed(reviews: int) -> Iterator[str]:
    """Yield the lines of a feed: each review with claimant, two appearances and a rating."""
    dice = random.Random(5)  # noqa: S311
    words = WORDS.split()
    yield '{"@context": "https://schema.org", "@type": "DataFeed", "dataFeedElement": ['
    for number in range(reviews):
        text = " ".join(dice.choices(words, k=18)) + f" in district {number}."
        publisher = dice.choice(PUBLISHERS)
        review = {
            "@type": "ClaimReview",
            "url": f"https://checks.example/{number}/{'-'.join(dice.choices(words, k=6))}",
            "claimReviewed": text,
            "author": {"@type": "Organization", "name": publisher, "url": "https://checks.example"},
            "datePublished": f"20{dice.randrange(15, 26)}-{dice.randrange(1, 13):02}-11",
            "reviewRating": {
                "@type": "Rating",
                "ratingValue": dice.randrange(1, 6),
                "bestRating": 5,
                "worstRating": 1,
                "alternateName": dice.choice(RATINGS),
            },
            "itemReviewed": {
                "@type": "Claim",
                "author": {"@type": "Person", "name": f"Speaker {dice.randrange(40_000)}"},
                "datePublished": "2020-02-01",
                "appearance": [
                    {"@type": "CreativeWork", "url": f"https://social.example/{number}"},
                    {"@type": "CreativeWork", "url": f"https://video.example/{number}"},
                ],
            },
        }
        comma = "," if number < reviews - 1 else ""
        yield json.dumps({"@type": "DataFeedItem", "item": [review]}) + comma
    yield "]}"


def main() -> None:
    """Import a feed in a process of its own; fail where it takes longer than it may."""
    reviews = int(sys.argv[1]) if len(sys.argv) > 1 else REVIEWS
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "feed.json")
        with path.open("w", encoding="utf-8") as file:
            file.writelines(f"{line}\n" for line in feed(reviews))
        size = path.stat().st_size / 1e6
        run = "from factcheck.cli import main; main()"
        command = [sys.executable, "-c", run, "claims", "import", str(path)]
        began = time.monotonic()
        done = subprocess.run([*command, "--claims", f"{folder}/claims"], check=False)
        took = time.monotonic() - began
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        files = len(list(Path(folder, "claims").iterdir()))
    print(
        f"{reviews:,} reviews ({size:.0f} MB) in {took:.0f} s ({used.ru_utime:.0f} s of CPU), "
        f"at most {used.ru_maxrss / 1024:.0f} MB of memory, {files} files"
    )
    sys.exit(done.returncode or took > MOST_SECONDS)


if __name__ == "__main__":
    main()
