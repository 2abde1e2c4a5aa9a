"""Genders that pronouns, forms of address, words of kinship and given names show."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from factcheck.language import table


@cache
def genders() -> Mapping[str, str]:
    """Return the gender that a word of address or kinship, or a pronoun, shows."""
    data = table("wordclasses")["genders"]
    return {word: gender for gender, words in data.items() for word in words}


@cache
def given_genders() -> Mapping[str, str]:
    """Return the gender that a given name shows."""
    data = table("wordclasses")["given_names"]
    return {name: gender for gender, names in data.items() for name in names.split()}


@cache
def all_genders() -> Mapping[str, str]:
    """Return the gender that any of these shows."""
    return {**genders(), **given_genders()}
