"""Fixing: putting right in a draft what has just one right form, and nothing else."""

from factcheck.workflow.fixing.diffs import unified_diff
from factcheck.workflow.fixing.edits import Edit, applied, edits_of
from factcheck.workflow.fixing.fixing import Fixed, fixed

__all__ = ["Edit", "Fixed", "applied", "edits_of", "fixed", "unified_diff"]
