"""Sides: a statement and a claim as they are compared, and how much of one the other tells."""
