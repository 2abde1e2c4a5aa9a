"""The same told in another order: who said it, when it was, one sentence or two."""

from __future__ import annotations

import re
from functools import cache

from consistency.articles import Sentence, tables
from consistency.scene import Rewrite, Scene, alternatives, is_plain, large, small

QUOTE = r"(?P<open>“|\"|'')(?P<words>[^“”\"]{15,}?)(?P<stop>[,.])(?P<close>”|\"|'')"
SOURCE = r"(?P<source>(?:[A-Z][\w.'’-]*|the|The|an?|An?|[a-z]+)(?: (?!that\b)[\w.'’-]+){0,5}?)"
SAID = r"(?P<said>said|says|added|wrote|argued|noted|warned|insisted|explained)"
TIMES = r"(?:on )?(?:{days})|(?:last|this) (?:week|month|year|weekend)|on (?:{months}) \d\d?"
TWO_CLAUSES = re.compile(
    r"(?P<one>[^;:]+?)(?:; (?!and|but|or)|, (?P<and>but|and) "
    r"(?=(?:he|she|it|they|the [a-z]+) (?:was|were|is|are|has|had|did|will)\b))(?P<two>[^;:]+)\."
)
CLAUSE_FIRST = re.compile(
    r"(?P<opener>When|If|While|Although|Because|After|Before|Since|Unless|Once) "
    r"(?P<clause>(?:the|he|she|it|they|a|his|her|their) [^,;:“”\"()—–]+), "
    r"(?P<told>(?:the|he|she|it|they|a|an|his|her|their) [^,;:“”\"()—–]+)\."
)
LONGEST_MERGED = 18


def speaker_first(sentence: Sentence, scene: Scene) -> Sentence | None:
    """Turn “Q,” A said. or “Q,” said A. into A said: “Q.”."""
    match = _quote_first().fullmatch(sentence.text)
    if not match:
        return None
    source, said = match["source"] or match["inverted"], match["said"] or match["saying"]
    if not _is_source(source, scene):
        return None
    quote = f"{match['open']}{match['words']}.{match['close']}"
    mark = scene.rng.choice((":", ","))
    return sentence.told(f"{large(source)} {said}{mark} {quote}")


def quote_first(sentence: Sentence, scene: Scene) -> Sentence | None:
    """Turn A said, “Q.” into “Q,” A said."""
    match = _speaker_first().fullmatch(sentence.text)
    source = match and small(match["source"], scene)
    if not match or not source or not _is_source(source, scene):
        return None
    return sentence.told(
        f"{match['open']}{match['words']},{match['close']} {source} {match['said']}."
    )


def told_last(sentence: Sentence, scene: Scene) -> Sentence | None:
    """Turn A said (that) Q. into Q, A said. or According to A, Q."""
    match = _indirect().fullmatch(sentence.text)
    source = match and small(match["source"], scene)
    if not match or not source or not _is_source(source, scene) or not _is_told(match["told"]):
        return None
    pronoun = source.lower() in tables()["small_openers"]
    if pronoun or scene.rng.random() < 0.5:
        return sentence.told(f"{large(match['told'])}, {source} {match['said']}.")
    return sentence.told(f"According to {source}, {match['told']}.")


def according_to_last(sentence: Sentence, scene: Scene) -> Sentence | None:
    """Turn According to A, Q. into Q, according to A."""
    match = re.fullmatch(rf"According to {SOURCE}, (?P<told>[^“”\"]+)\.", sentence.text)
    if not match or not _is_source(match["source"], scene) or not _is_told(match["told"]):
        return None
    return sentence.told(f"{large(match['told'])}, according to {match['source']}.")


def time_first(sentence: Sentence, scene: Scene) -> Sentence | None:
    """Turn P on Tuesday. into On Tuesday, P."""
    match = re.fullmatch(rf"(?P<told>.+?) (?P<when>{_times()})\.", sentence.text)
    movable = match and is_plain(match["told"]) and not re.search(r"ing\b| by ", match["told"])
    told = movable and small(match["told"], scene)
    return sentence.told(f"{large(match['when'])}, {told}.") if match and told else None


def time_last(sentence: Sentence, _: Scene) -> Sentence | None:
    """Turn On Tuesday, P. into P on Tuesday."""
    match = re.fullmatch(rf"(?i:(?P<when>{_times()})), (?P<told>.+)\.", sentence.text)
    if not match or not is_plain(match["told"]) or re.search(_times(), match["told"]):
        return None
    return sentence.told(f"{large(match['told'])} {match['when'][0].lower()}{match['when'][1:]}.")


def clause_last(sentence: Sentence, _: Scene) -> Sentence | None:
    """Turn When P, Q. into Q when P."""
    match = CLAUSE_FIRST.fullmatch(sentence.text)
    words = set(re.findall(r"[a-z]+", sentence.text.lower()))
    if not match or words & {*tables()["speaking"], "and", "but", "or", "that"}:
        return None
    return sentence.told(f"{large(match['told'])} {match['opener'].lower()} {match['clause']}.")


def that_turned(sentence: Sentence, scene: Scene) -> Sentence | None:
    """Leave out the "that" after said, or put it in."""
    found = sentence.outside(re.compile(r"(?<=[a-z] said) that (?=(?:he|she|they|it|the|a) )"))
    if found:
        return sentence.replaced(*scene.rng.choice(found).span(), " ")
    found = sentence.outside(re.compile(r"(?<=[a-z] said) (?=(?:he|she|they|it) )"))
    return sentence.replaced(*found[0].span(), " that ") if found else None


def on_turned(sentence: Sentence, scene: Scene) -> Sentence | None:
    """Write said Tuesday as said on Tuesday, and the other way round."""
    days = alternatives(tables()["weekdays"])
    found = sentence.outside(
        re.compile(rf"(?<=[a-z] said|[a-z][a-z]{{3}}ed) (?:on )?(?=(?:{days})\b(?! [A-Z]|['’]))")
    )
    if not found:
        return None
    match = scene.rng.choice(found)
    return sentence.replaced(*match.span(), " " if "on" in match[0] else " on ")


def merged(one: Sentence, two: Sentence, scene: Scene) -> Sentence | None:
    """Join two plain sentences by a semicolon or "and"."""
    texts = one.text, two.text
    if not all(text.endswith(".") and is_plain(text[:-1]) for text in texts):
        return None
    second = small(two.text, scene)
    if second is None or max(len(text.split()) for text in texts) > LONGEST_MERGED:
        return None
    text = one.text[:-1] + scene.rng.choice(("; ", ", and ")) + second
    return Sentence(text, one.origins + two.origins)


def parted(sentence: Sentence) -> tuple[Sentence, Sentence] | None:
    """Part a sentence without speech at a semicolon, or before "but" and a pronoun's clause."""
    words = set(re.findall(r"[a-z]+", sentence.text.lower()))
    if sentence.quoted or words & set(tables()["speaking"]) or words & {"if", "whether", "that"}:
        return None
    match = TWO_CLAUSES.fullmatch(sentence.text)
    if not match or len(match["one"].split()) < 4 or len(match["two"].split()) < 4:
        return None
    second = f"But {match['two']}" if match["and"] == "but" else large(match["two"])
    return sentence.told(f"{match['one']}."), sentence.told(f"{second}.")


REWRITES: tuple[Rewrite, ...] = (
    speaker_first,
    quote_first,
    told_last,
    according_to_last,
    time_first,
    time_last,
    clause_last,
    that_turned,
    on_turned,
)


def _is_source(source: str, scene: Scene) -> bool:
    """Tell whether the words before "said" are surely just a source."""
    words = source.split()
    if set(words) & set(tables()["auxiliaries"]):
        return False
    if source in {"he", "she", "they", "He", "She", "They"}:
        return True
    names = {w for full in scene.cast.people.values() for w in full.split()} | set(
        scene.cast.people
    )
    named = words[-1] in names and all(w[0].isupper() for w in words)
    plain = words[0].lower() == "the" and 1 < len(words) < 4 and all(w.isalpha() for w in words)
    return named or plain


def _is_told(told: str) -> bool:
    """Tell whether what is told may stand before its speaker without changing hands."""
    words = set(re.findall(r"[a-z]+", told.lower()))
    speech = words & {*tables()["speaking"], "and", "but", "while"}
    return (
        not speech
        and not re.search(r"[“”\"()—–;:?]|--|''", told)
        and told[:3] not in {"in ", "on "}
    )


@cache
def _quote_first() -> re.Pattern[str]:
    inverted = SOURCE.replace("source", "inverted")
    saying = SAID.replace("<said>", "<saying>")
    return re.compile(rf"{QUOTE.replace('[,.]', ',')} (?:{SOURCE} {SAID}|{saying} {inverted})\.")


@cache
def _speaker_first() -> re.Pattern[str]:
    return re.compile(rf"{SOURCE} {SAID}[,:] {QUOTE.replace('[,.]', '[.]')}")


@cache
def _indirect() -> re.Pattern[str]:
    openers = alternatives(w for w in tables()["small_openers"] if w not in {"no", "that"})
    return re.compile(rf"{SOURCE} {SAID} (?:that )?(?P<told>(?:{openers}) [^“”\"]+)\.")


@cache
def _times() -> str:
    months = alternatives([*tables()["months"], *tables()["abbreviated"]])
    return f"(?:{TIMES.format(days=alternatives(tables()['weekdays']), months=months)})"
