"""Multiples: what says of two figures that the one is so many times the other."""
