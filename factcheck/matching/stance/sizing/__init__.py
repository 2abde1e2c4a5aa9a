"""Sizing: words of size and direction, and the figures that they compare."""
