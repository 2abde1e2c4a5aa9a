"""Marking: the words of a sentence that show its stance, and those that they govern."""
