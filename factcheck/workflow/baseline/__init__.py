"""The baseline: findings that a desk has seen and lets stand, so that only new ones are told.

They are known by what they say and the sentence that they say it of, not by their lines.
"""

from factcheck.workflow.baseline.baseline import Baseline, known_findings, updated, without_known
from factcheck.workflow.baseline.files import load_baseline, save_baseline

__all__ = [
    "Baseline",
    "known_findings",
    "load_baseline",
    "save_baseline",
    "updated",
    "without_known",
]
