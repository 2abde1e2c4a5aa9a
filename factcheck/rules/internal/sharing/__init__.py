"""Sharing: which percentage of a draft is told of which part and whole."""
