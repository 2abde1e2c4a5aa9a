"""Stance: where a statement denies, turns round or makes certain what a claim does not."""
