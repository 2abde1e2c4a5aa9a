"""Opposing: words that exclude each other, and of whom and what they are told."""
