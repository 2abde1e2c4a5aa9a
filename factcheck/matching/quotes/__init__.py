"""Quotes: quoted words beside the words on record."""
