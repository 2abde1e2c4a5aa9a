"""Write factcheck/language/common_words.yaml: words that news writes small in mid-sentence.

Run `python tools/common_words.py NEWS.jsonl...`; each line is an object whose `text` (or `article`)
is a news text. Which words a text begins a sentence with says nothing, so only those that follow a
lower-case word or a comma are counted.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from pathlib import Path
from textwrap import fill

TARGET = Path(__file__).parent.parent / "factcheck" / "language" / "common_words.yaml"
HEAD = """\
# Words that English news writes in lower case, in alphabetical order: at least {least} times within
# sentences, and in {share:.0%} of their uses there. A capital at the head of a sentence does not
# make them names. Counted by tools/common_words.py over {texts} news articles; do not edit.
"""
INSIDE = re.compile(r"(?<=[a-z,;] )([^\W\d_]+)")
LEAST, SHARE = 3, 0.8


def count(texts: list[str]) -> list[str]:
    """Return the words that `texts` write in lower case, sorted."""
    small: Counter[str] = Counter()
    all_uses: Counter[str] = Counter()
    for text in texts:
        for word in INSIDE.findall(text):
            all_uses[word.lower()] += 1
            small[word] += word.islower()
    return sorted(
        word
        for word, uses in small.items()
        if len(word) > 2 and word.isascii() and uses >= LEAST and uses >= SHARE * all_uses[word]
    )


def main(paths: list[str]) -> None:
    """Write the table from the news texts in `paths`."""
    lines = [line for path in paths for line in Path(path).read_text("utf-8").split("\n") if line]
    rows = [json.loads(line) for line in lines]
    texts = list({row.get("text") or row["article"] for row in rows})
    head = HEAD.format(least=LEAST, share=SHARE, texts=len(texts))
    body = fill(" ".join(count(texts)), 100, initial_indent="  ", subsequent_indent="  ")
    TARGET.write_text(f"{head}words: >-\n{body}\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
