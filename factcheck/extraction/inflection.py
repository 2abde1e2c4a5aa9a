"""Inflection: all forms of an English verb or noun, for tables that hold base forms only."""

from __future__ import annotations

from functools import cache

from factcheck.language import table

VOWELS = frozenset("aeiou")
QU = ("qu", "qw")
"""The u that no vowel follows is none either: acquit, as if it were acqwit."""
SIBILANTS = ("s", "x", "z", "ch", "sh")


def verb_forms(expression: str) -> tuple[str, ...]:
    """Return `expression` with its first word, a verb in the base form, in every inflection.

    The spelling rules of Quirk et al. 3.5-3.10; where doubling depends on stress, both spellings.
    """
    verb, space, rest = expression.partition(" ")
    forms = _verb_forms(verb)
    return tuple([form + space + rest for form in forms]) if space else forms


def noun_forms(expression: str) -> tuple[str, ...]:
    """Return `expression` with its first word, a noun, in singular and plural."""
    noun, space, rest = expression.partition(" ")
    return expression, _with_s(noun) + space + rest


@cache
def _verb_forms(verb: str) -> tuple[str, ...]:
    irregular = table("inflections")["irregular"].get(verb, ())
    forms = [verb, _with_s(verb), *irregular]
    for stem in _past_stems(verb):
        forms += (f"{stem}ed", f"{stem}ing")
    if verb.endswith("ee"):
        forms.append(f"{verb}ing")
    elif verb.endswith("e"):
        forms += (f"{verb}d", f"{verb[:-1]}ing")
    if verb.endswith("y") and verb[-2:-1] not in VOWELS:
        forms += (f"{verb[:-1]}ied", f"{verb}ing")
    return tuple(dict.fromkeys(forms))


def _past_stems(verb: str) -> tuple[str, ...]:
    """Return what "ed" and "ing" are added to."""
    if verb.endswith("e") or (verb.endswith("y") and verb[-2:-1] not in VOWELS):
        return ()
    spoken = verb.replace(*QU)
    doubles = (
        len(verb) > 2
        and verb[-1] not in VOWELS
        and verb[-1] not in "wxy"
        and spoken[-2] in VOWELS
        and spoken[-3] not in VOWELS
    )
    if not doubles:
        return (verb,)
    one_syllable = VOWELS.isdisjoint(spoken[:-2])
    return (verb + verb[-1],) if one_syllable else (verb, verb + verb[-1])


def _with_s(word: str) -> str:
    if word.endswith("y") and word[-2:-1] not in VOWELS:
        return f"{word[:-1]}ies"
    return f"{word}es" if word.endswith(SIBILANTS) else f"{word}s"
