"""Figures: which quantity of a claim answers which of a statement, and which follow from others."""
