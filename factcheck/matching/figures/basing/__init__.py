"""Basing: what a figure is told of: of each, of all together, by the day, of the whole time."""
