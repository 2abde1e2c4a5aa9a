"""Parting: parts of a whole, told in figures or in words, and what they leave."""
