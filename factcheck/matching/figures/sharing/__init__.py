"""Sharing: of which part and whole of the claims a share is told."""
