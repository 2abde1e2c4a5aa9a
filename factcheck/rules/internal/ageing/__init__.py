"""Ageing: the ages of a draft, and whose they are."""
