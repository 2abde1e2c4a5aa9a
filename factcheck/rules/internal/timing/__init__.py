"""Timing: the lengths of time of a draft, and the moments that they lie between."""
