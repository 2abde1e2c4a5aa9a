"""Denying: what one side denies, and whether the other tells the very same."""
