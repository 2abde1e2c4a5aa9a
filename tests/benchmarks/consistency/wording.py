"""The same said in other words: synonyms, active and passive, shorter names, less beside it."""

from __future__ import annotations

import re
from functools import cache

from consistency.articles import Sentence, tables
from consistency.scene import Rewrite, Scene, alternatives, large, small

NOUN_PHRASE = r"(?:[Tt]he|[Aa]n?) (?:[a-z]+ ){0,2}[a-z]+"
TRAILING = r"(?P<when>(?: (?:on|in|last|this) [\w.]+(?: \d+)?)?)"
CHANGED_SHARE = 0.7
DROPPED = (
    re.compile(r" \((?:[RD]-[A-Z][\w.]+|[RD])\)"),
    re.compile(r"^[^,]*?[a-z](?P<left_out>, \d\d,)(?= [a-z])"),
    re.compile(
        r"^[^,]*?[a-z](?P<left_out>, who (?:(?!said|not)[^,.;:“”\"()—–]){5,60},)(?= [a-z][^,]+$)"
    ),
    re.compile(r"^(?:However|Meanwhile|Still|Indeed|Moreover|Furthermore|Additionally), (?=[A-Z])"),
    re.compile(r"^(?:But|And|Yet) (?=(?:the|he|she|it|they) )"),
    re.compile(r"(?<=[a-z]) also(?= [a-z]+ed )"),
)
"""What a sentence loses nothing by: the group `left_out`, or the whole of what is found."""


def synonym(sentence: Sentence, scene: Scene) -> Sentence | None:
    """Put words of the table for their equals, each with an even chance."""
    equals = tables()["synonyms"]
    changed = sentence
    for match in reversed(sentence.outside(_synonyms())):
        if scene.rng.random() < CHANGED_SHARE:
            changed = changed.replaced(*match.span(), equals[match[0]])
    return None if changed is sentence else changed


def dropped(sentence: Sentence, scene: Scene) -> Sentence | None:
    """Leave out a party and state in brackets, an age, a clause set apart, an opening adverb."""
    found = [match for pattern in DROPPED for match in sentence.outside(pattern)]
    if not found:
        return None
    match = scene.rng.choice(found)
    part = "left_out" if "left_out" in match.groupdict() else 0
    shorter = sentence.replaced(*match.span(part), "")
    return sentence.told(large(shorter.text))


def surname(sentence: Sentence, scene: Scene) -> Sentence | None:
    """Call by the surname alone somebody whom an earlier sentence named in full."""
    pattern = scene.cast.full_names()
    found = sentence.outside(pattern) if pattern else []
    known = [
        match
        for match in found
        if _named_before(match[0], sentence, scene)
        and not sentence.text[: match.start()].endswith(("Dame ", "Sir ", "Lord "))
    ]
    if not known:
        return None
    match = scene.rng.choice(known)
    return sentence.replaced(*match.span(), match[0].rpartition(" ")[2])


def title_written_otherwise(sentence: Sentence, scene: Scene) -> Sentence | None:
    """Write Sen. as Senator, or leave out a Mr. before a surname that only one person bears."""
    written = tables()["written_titles"]
    people = alternatives(scene.cast.people) or "(?!)"
    titles = re.compile(rf"(?<![\w-])(?:{alternatives(written)})(?= [A-Z][a-z]+)")
    courtesy = re.compile(rf"(?<![\w-])(?:Mr|Mrs|Ms)\.? (?=(?:{people})\b)")
    found = [(match, written[match[0]]) for match in sentence.outside(titles)]
    found += [(match, "") for match in sentence.outside(courtesy)]
    if not found:
        return None
    match, new = scene.rng.choice(found)
    return sentence.replaced(*match.span(), new)


def pair_exchanged(sentence: Sentence, scene: Scene) -> Sentence | None:
    """Turn "A and B" into "B and A", where both are people, or both are places."""
    groups = [[*scene.cast.people, *scene.cast.people.values()], *scene.cast.places.values()]
    for names in groups:
        name = alternatives(names) or "(?!)"
        both = re.compile(rf"(?<![\w,.-] )(?<!\w[-.] )\b({name}) and ({name})(?![\w'’-]| [A-Z])")
        found = sentence.outside(both)
        if found and "respective" not in sentence.text:
            match = scene.rng.choice(found)
            return sentence.replaced(*match.span(), f"{match[2]} and {match[1]}")
    return None


def apposition_exchanged(sentence: Sentence, scene: Scene) -> Sentence | None:
    """Turn "A B, the mayor of C, ..." into "The mayor of C, A B, ..."."""
    people = alternatives(scene.cast.people.values())
    role = r"(?P<role>the (?:[\w'’.-]+ ){0,6}[\w'’.-]+)"
    match = re.match(rf"(?P<name>{people}), {role}, (?=[a-z])", sentence.text) if people else None
    if not match or sentence.inside:
        return None
    return sentence.replaced(*match.span(), f"{large(match['role'])}, {match['name']}, ")


def turned_active(sentence: Sentence, scene: Scene) -> Sentence | None:
    """Turn "A was approved by B" into "B approved A"."""
    match = _passive(scene).fullmatch(sentence.text)
    done = small(match["patient"], scene) if match else None
    if not match or done is None:
        return None
    return sentence.told(f"{large(match['agent'])} {match['verb']} {done}{match['when']}.")


def turned_passive(sentence: Sentence, scene: Scene) -> Sentence | None:
    """Turn "B approved A" into "A was approved by B"."""
    match = _active(scene).fullmatch(sentence.text)
    doer = small(match["agent"], scene) if match else None
    if not match or doer is None:
        return None
    plural = match["patient"].split()[0].lower() == "the" and match["patient"].endswith("s")
    was = "were" if plural else "was"
    return sentence.told(
        f"{large(match['patient'])} {was} {match['verb']} by {doer}{match['when']}."
    )


REWRITES: tuple[Rewrite, ...] = (
    synonym,
    dropped,
    surname,
    title_written_otherwise,
    pair_exchanged,
    apposition_exchanged,
    turned_active,
    turned_passive,
)


def _named_before(full: str, sentence: Sentence, scene: Scene) -> bool:
    first = scene.article.text.find(full)
    return full.rpartition(" ")[2] in scene.cast.people and 0 <= first < scene.article.text.find(
        sentence.text
    )


@cache
def _synonyms() -> re.Pattern[str]:
    words = alternatives(tables()["synonyms"])
    return re.compile(rf"(?<![\w-])(?:{words})(?![\w-])")


def _parties(scene: Scene) -> str:
    names = [*scene.cast.people, *scene.cast.people.values(), *scene.cast.all_places]
    return alternatives(names) or "(?!)"


def _passive(scene: Scene) -> re.Pattern[str]:
    party = rf"(?:{NOUN_PHRASE}|{_parties(scene)})"
    verbs = alternatives(tables()["transitive"])
    return re.compile(
        rf"(?P<patient>{party}) (?:was|were) (?P<verb>{verbs}) by (?P<agent>{party}){TRAILING}\."
    )


def _active(scene: Scene) -> re.Pattern[str]:
    party = rf"(?:{NOUN_PHRASE}|{_parties(scene)})"
    verbs = alternatives(tables()["transitive"])
    return re.compile(rf"(?P<agent>{party}) (?P<verb>{verbs}) (?P<patient>{party}){TRAILING}\.")
