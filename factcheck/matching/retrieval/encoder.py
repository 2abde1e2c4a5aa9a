"""The sentence encoder: any model folder that sentence-transformers reads."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b
from pathlib import Path
from typing import Any

import numpy as np
from attrs import frozen

from factcheck.errors import FactcheckError
from factcheck.matching.retrieval.meanings import Vectors

BATCH = 64
TELLING = 1 << 16
"""The bytes at the beginning of each of a model's files that tell it from other models."""


@frozen(eq=False, repr=False)
class ModelEncoder:
    """Encodes sentences by a model; loading it takes seconds, so it is done once."""

    model: Any
    digest: str

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Return the vectors of `texts`, a row each."""
        vectors = self.model.encode(
            list(texts), batch_size=BATCH, normalize_embeddings=True, show_progress_bar=False
        )
        return np.asarray(vectors, np.float32)


def load_encoder(folder: Path) -> ModelEncoder:
    """Return the encoder of the model in `folder`; nothing is fetched from anywhere."""
    if not (folder / "modules.json").is_file():
        raise FactcheckError(f"{folder}: no sentence-transformers model (a folder, modules.json)")
    try:
        from sentence_transformers import SentenceTransformer  # noqa: PLC0415  (slow, optional)
        from transformers.utils import logging  # noqa: PLC0415
    except ImportError as error:
        raise FactcheckError(
            "to find claims by meaning, install factcheck-desk[semantic]"
        ) from error
    logging.disable_progress_bar()
    try:
        model = SentenceTransformer(str(folder), device="cpu", local_files_only=True)
    except Exception as error:  # (whatever a broken model makes the library raise)
        raise FactcheckError(f"{folder}: the model cannot be loaded: {error}") from error
    return ModelEncoder(model, _digest(folder))


def _digest(folder: Path) -> str:
    digest = blake2b(digest_size=16)
    for file in sorted(path for path in folder.rglob("*") if path.is_file()):
        digest.update(f"{file.relative_to(folder).as_posix()} {file.stat().st_size}\n".encode())
        with file.open("rb") as stream:
            digest.update(stream.read(TELLING))
    return digest.hexdigest()
