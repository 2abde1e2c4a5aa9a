"""Appositions: the titles that stand beside a name, in small letters or after a comma."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from factcheck.extraction.names.gazetteer import gazetteer
from factcheck.extraction.names.lexicon import (
    articles,
    honorifics,
    is_common,
    organisation_words,
    roles,
    title_determiners,
    title_modifiers,
    title_prepositions,
)
from factcheck.extraction.names.mention import Mention, is_stopword
from factcheck.extraction.names.runs import POSSESSIVES
from factcheck.extraction.names.titles_behind import (
    ENDS,
    JOINTS,
    LONGEST_BEFORE,
    may_modify,
    office_had,
    office_held,
    title_after,
)
from factcheck.extraction.tokens import BREAK, Tokens
from factcheck.language import table
from factcheck.model import NameKind

LONGEST_ROLE = 5


def with_titles(tokens: Tokens, mentions: Sequence[Mention]) -> list[Mention]:
    """Return the mentions, people among them with the title that stands beside them."""
    return [_with_title(tokens, mention) for mention in mentions]


def _with_title(tokens: Tokens, mention: Mention) -> Mention:
    if mention.title is not None:
        first = _extended(tokens, mention.title[0])
        return mention._replace(title=(first, mention.title[1]))
    if mention.known is not None or mention.kind not in {NameKind.PERSON, NameKind.OTHER}:
        return mention
    if _is_home(tokens, mention.first):
        return mention
    title = (
        _before(tokens, mention.first)
        or title_after(tokens, mention.end)
        or office_held(tokens, mention.end)
    )
    if title is None:
        title = office_had(tokens, mention.end)
        return mention if title is None else mention._replace(title=title)
    return mention._replace(kind=NameKind.PERSON, title=title)


def _is_home(tokens: Tokens, index: int) -> bool:
    """Tell whether a name is where somebody lives, who is named before: ", of Harrogate"."""
    return (
        index > 1
        and tokens.words[index - 2] == ","
        and tokens.lower[index - 1] in table("origins")["home"]
    )


# Before: "former US president Barack Obama", "Ukraine's chief negotiator, Rustem Umerov,"


def _before(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """Return the tokens of the title that ends where the name at `index` begins."""
    end = index
    comma = end > 1 and tokens.words[end - 1] == ","
    end -= comma
    while end > 1 and tokens.lower[end - 1] in honorifics() and not _is_owned(tokens, end - 1):
        end -= 1
    named = end > 1 and tokens.lower[end - 1] in _naming()
    end -= named
    role = _role_before(tokens, end)
    if role is None and comma:
        role = _role_of_body_before(tokens, end)
    if role is None or (role and tokens.words[role - 1][0].isdecimal()):
        return None
    first = _extended(tokens, role)
    if comma:
        first = _behind_determiner(tokens, first)
    if comma and not (_is_definite(tokens, first) and _closes(tokens, index)):
        return None
    return first, end


def _role_before(tokens: Tokens, end: int) -> int | None:
    """Return where the role begins that ends at `end`: "chief executive", "mayor of London"."""
    for length in range(min(LONGEST_ROLE, end), 0, -1):
        first = end - length
        if tokens.lower[first] in roles():
            found = roles().at(tokens.lower, first, end)
            if found is not None and (found.end == end or _is_of_phrase(tokens, found.end, end)):
                return first
    return None


def _role_of_body_before(tokens: Tokens, end: int) -> int | None:
    """Return where the role begins whose body ends at `end`: "head of the Grain Board"."""
    first = end
    while first > max(end - LONGEST_BEFORE, 1) and _may_name_a_body(tokens, first - 1):
        first -= 1
    first -= first > 1 and tokens.lower[first - 1] in articles()
    if first == end or tokens.lower[first - 1] not in title_prepositions():
        return None
    return _role_before(tokens, first - 1)


def _may_name_a_body(tokens: Tokens, index: int) -> bool:
    if tokens.words[index][0].isupper() or tokens.lower[index] in JOINTS:
        return True
    joins = tokens.lower[index] in organisation_words("of_words")
    return joins and tokens.words[index - 1][0].isupper()  # the University of Lisbon


def _is_of_phrase(tokens: Tokens, first: int, end: int) -> bool:
    """Tell whether the tokens are "of" and a place that the gazetteer knows."""
    if tokens.lower[first] not in organisation_words("of_words") or end - first < 2:
        return False
    first += 1 + (tokens.lower[first + 1] in articles())
    found = gazetteer().at(tokens.lower, first, end) if first < end else None
    return found is not None and found.end == end


def _extended(tokens: Tokens, first: int) -> int:
    """Return where the title begins that `first` is the role of: modifiers, places, a possessor.

    A headline's last words belong to no title that begins the story.
    """
    begin = first
    limit = max(first - LONGEST_BEFORE, 0)
    while begin > limit and not _opens_paragraph(tokens, begin):
        word, lower = tokens.words[begin - 1], tokens.lower[begin - 1]
        if lower in title_modifiers() or lower in roles():
            begin -= 1
        elif lower in JOINTS and begin - 1 > limit and tokens.follows_closely(begin - 1):
            begin -= 2
        elif word[0].isupper() and _goes_on(tokens, begin - 1):
            begin -= 1
        else:
            break
    return begin


def _opens_paragraph(tokens: Tokens, index: int) -> bool:
    return BREAK.search(tokens.text, tokens.ends[index - 1], tokens.starts[index]) is not None


def _behind_determiner(tokens: Tokens, first: int) -> int:
    """Return where the title that goes on at `first` begins behind its article, if it has one.

    "A Belgian weapons analyst, Nadia Ferrant,": the role alone does not say that she is Belgian.
    """
    begin = first
    while (
        begin > max(first - LONGEST_BEFORE, 0)
        and tokens.lower[begin - 1] not in title_determiners()
    ):
        if not (
            may_modify(tokens, begin - 1) and tokens.starts[begin] - tokens.ends[begin - 1] <= 1
        ):
            return first
        begin -= 1
    return begin if begin and tokens.lower[begin - 1] in title_determiners() else first


def _goes_on(tokens: Tokens, index: int) -> bool:
    """Tell whether the capitalised word at `index` and the next belong together."""
    gap = tokens.text[tokens.ends[index] : tokens.starts[index + 1]]
    lower = tokens.lower[index]
    return (
        gap in {"", " "}
        and not is_stopword(tokens, index)
        and (lower in gazetteer() or not is_common(lower))
    )


def _is_owned(tokens: Tokens, index: int) -> bool:
    """Tell whether a word is said to be someone's: "his sister" is no nun."""
    before = tokens.lower[index - 1]
    return before in POSSESSIVES or (
        tokens.words[index].islower() and before in title_determiners()
    )


def _is_definite(tokens: Tokens, first: int) -> bool:
    before = tokens.lower[first - 1] if first else ""
    return before in title_determiners() or not POSSESSIVES.isdisjoint(
        tokens.lower[first : first + LONGEST_ROLE]
    )


def _closes(tokens: Tokens, index: int) -> bool:
    """Tell whether the name at `index` is followed by a mark, as an apposition is."""
    while index < len(tokens) and tokens.words[index][0].isupper():
        index += 1
    return index >= len(tokens) or tokens.words[index] in ENDS


@cache
def _naming() -> frozenset[str]:
    return frozenset(table("titles")["naming"])
