"""Changing: what a draft tells of two levels, and of what they differ by."""
