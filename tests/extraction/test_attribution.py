"""Attribution: which words are whose, in every common order, and what is no attribution."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.extraction.attribution import find_attributions
from factcheck.extraction.attribution.cues import cue_forms
from factcheck.extraction.attribution.model import models
from factcheck.extraction.quotations import find_quotations
from factcheck.extraction.sentences import find_sentences
from factcheck.extraction.tokens import tokenize
from factcheck.model import Attribution, AttributionKind
from tests.timing import seconds

DIRECT, MIXED, INDIRECT = AttributionKind


def attributions(text: str) -> tuple[Attribution, ...]:
    tokens = tokenize(text)
    return find_attributions(tokens, find_sentences(tokens), find_quotations(tokens))


def read(text: str) -> list[tuple[str | None, str | None, list[str]]]:
    return [
        (
            each.source.text if each.source else None,
            each.cue.of(text) if each.cue else None,
            [span.of(text) for span in each.spans],
        )
        for each in attributions(text)
    ]


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("“We were poor,” the coach said.", "the coach", "said", ["“We were poor,”"]),
        ("“We were poor,” said the coach.", "the coach", "said", ["“We were poor,”"]),
        ("'We were poor,' said the coach.", "the coach", "said", ["'We were poor,'"]),
        ("‘It was chaos,’ said one passenger.", "one passenger", "said", ["‘It was chaos,’"]),
        ("The bank said: “Profits will fall.”", "The bank", "said", ["“Profits will fall.”"]),
        ("“Why now?” Ana Ruiz asked.", "Ana Ruiz", "asked", ["“Why now?”"]),
        ("“We lost,” he said, “but we fought.”", "he", "said", ["“We lost,”", "“but we fought.”"]),
        ('"No," she said. "Not at all."', "she", "said", ['"No,"', '"Not at all."']),
        ("The coach said he was hurt.", "The coach", "said", ["he was hurt"]),
        ("Two men were held, police said on Friday.", "police", "said", ["Two men were held"]),
        ("The bill is $4m, police estimated.", "police", "estimated", ["The bill is $4m"]),
        ("Sales will rise, Ann Lee forecast.", "Ann Lee", "forecast", ["Sales will rise"]),
        ("According to police, he drowned.", "police", "According to", ["he drowned"]),
        ("He drowned, according to police.", "police", "according to", ["He drowned"]),
        ("The road is shut, the mayor told MPs.", "the mayor", "told", ["The road is shut"]),
        ("The mayor told MPs that it was shut.", "The mayor", "told", ["that it was shut"]),
        ("Ann Lee, a nurse here, said three died.", "Ann Lee", "said", ["three died"]),
        ("The study found that sleep matters.", "The study", "found", ["that sleep matters"]),
        ("In a statement, the firm said it would appeal.", "the firm", "said", ["it would appeal"]),
        ("Mr Hall said it was “thin at best”.", "Mr Hall", "said", ["it was “thin at best”"]),
    ],
)  # fmt: skip
def test_every_common_order_is_read(text: str, source: str, cue: str, content: list[str]) -> None:
    assert read(text) == [(source, cue, content)]


@pytest.mark.parametrize(
    "text",
    [
        "The fire spread quickly because the doors were open.",
        "He ran to the house and opened the door.",
        "Shares rose 3 per cent on Monday after the merger.",
        "The judge sentenced him to three years in prison.",
        "The storm hit the coast at dawn and knocked out power.",
        "The report was published on Tuesday.",
        "The car was found in a ditch near the road.",
        "Brown scored twice as Leeds won 3-1 at home.",
        "She starred in “The Lion King” for six years.",
    ],
)
def test_what_nobody_says_is_given_to_nobody(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("“We will appeal,” the firm said.", DIRECT),
        ("“We will,” the firm said, “appeal at once.”", DIRECT),
        ("The firm said it would “appeal at once” if it lost.", MIXED),
        ("The firm said it would appeal at once.", INDIRECT),
    ],
)
def test_kinds_tell_how_much_is_quoted(text: str, kind: AttributionKind) -> None:
    assert [each.kind for each in attributions(text)] == [kind]


@pytest.mark.parametrize(
    ("text", "force"),
    [
        ("The prosecutor denied that evidence was withheld.", "denied"),
        ("The airline confirmed that the flight was cancelled.", "confirmed"),
        ("The union vowed to fight the closure.", "vowed"),
        ("The minister conceded that mistakes were made.", "conceded"),
        ("Experts warned that the dam could fail.", "warned"),
        ("Analysts estimate that sales fell by a tenth.", "estimated"),
        ("The lawyer claimed that his client was elsewhere.", "claimed"),
        ("The minister announced that the tax would end.", "announced"),
    ],
)
def test_cues_tell_what_their_source_commits_to(text: str, force: str) -> None:
    assert [each.force for each in attributions(text)] == [force]


@pytest.mark.parametrize(
    ("text", "content", "chain"),
    [
        ("RIA reported that 157 were freed, citing the Defence Ministry.",
         "that 157 were freed", ["RIA", "the Defence Ministry"]),
        ("RIA, citing the Defence Ministry, reported that 157 were freed.",
         "that 157 were freed", ["RIA", "the Defence Ministry"]),
        ("157 prisoners were freed, RIA reported, citing the Defence Ministry.",
         "157 prisoners were freed", ["RIA", "the Defence Ministry"]),
        ("The BBC quoted the minister as saying the tunnel would flood.",
         "the tunnel would flood", ["The BBC", "the minister"]),
        ("The firm, citing rising costs, warned that prices would go up.",
         "that prices would go up", ["The firm"]),
        ("157 prisoners were freed, according to RIA, citing the Defence Ministry.",
         "157 prisoners were freed", ["RIA", "the Defence Ministry"]),
        ("Last year, according to RIA, 157 prisoners were freed.",
         "157 prisoners were freed", ["RIA"]),
        ("“They were kind.” — Ann Lee, nurse", "“They were kind.”", ["Ann Lee"]),
        ("The firm said that prices would go up.", "that prices would go up", ["The firm"]),
    ],
)  # fmt: skip
def test_chains_run_from_the_reader_to_the_origin(
    text: str, content: str, chain: list[str]
) -> None:
    (found,) = [each for each in attributions(text) if each.content.of(text) == content]
    assert [link.text for link in found.chain] == chain
    assert found.source == found.chain[0]


def test_words_within_anothers_words_come_through_both() -> None:
    text = "Reuters reported that police said two men had been held."
    assert [[link.text for link in each.chain] for each in attributions(text)] == [
        ["Reuters"],
        ["Reuters", "police"],
    ]


def test_speech_goes_on_over_sentences_and_paragraphs() -> None:
    text = "“We had no chance,” the coach said. “None.”\n\n“We go home now.”\n\nIt was late."
    assert read(text) == [
        ("the coach", "said", ["“We had no chance,”", "“None.”", "“We go home now.”"])
    ]


@pytest.mark.parametrize("crosshead", ["‘No chance at all for us’", "“No chance at all for us”"])
def test_a_crosshead_in_quotation_marks_is_no_speech_that_goes_on(crosshead: str) -> None:
    text = f"“We had no chance,” the coach said.\n\n{crosshead}\n\nLee said the match was lost."
    assert read(text) == [
        ("the coach", "said", ["“We had no chance,”"]),
        ("Lee", "said", ["the match was lost"]),
    ]


def test_a_quotation_after_a_paragraph_about_its_speaker_is_that_speakers() -> None:
    text = "The coach believes that his side can win.\n\n“We are ready for them all.”"
    (first, second) = attributions(text)
    assert first.source
    assert second.source
    assert second.source.span == first.source.span
    assert second.cue is None
    assert second.kind is DIRECT


def test_two_speakers_keep_their_own_words() -> None:
    text = "“We won,” Smith said.\n\n“We lost,” Jones said.\n\n“It was late,” Brown said."
    assert [(source, content) for source, _, content in read(text)] == [
        ("Smith", ["“We won,”"]),
        ("Jones", ["“We lost,”"]),
        ("Brown", ["“It was late,”"]),
    ]


def test_a_source_that_the_text_does_not_name_is_none() -> None:
    ((source, cue, _),) = read("It is thought that the painting was stolen.")
    assert (source, cue) == (None, "thought")


def test_cues_are_known_in_all_their_forms() -> None:
    forms = cue_forms()
    assert {forms[word].base for word in ("say", "says", "said", "saying")} == {"say"}
    assert {forms[word].base for word in ("deny", "denies", "denied", "denying")} == {"deny"}
    assert {forms[word].force for word in ("vow", "vowed", "pledging", "promises")} == {"vowed"}


def test_weights_name_no_word_of_the_texts_but_cues_and_closed_classes() -> None:
    learned = models()
    text = " ".join([*learned.source, *learned.content, *learned.whole])
    assert "said" in text
    assert not re.findall("clinton|obama|senator|republican|washington", text)


WORDS = st.lists(
    st.sampled_from(["said", "“", "”", '"', "'", "He", "Ann Lee", ",", ".", "that", "according to",
                     "citing", "police", "\n\n", ":", "—", "“We won,”", "told", "in the words of"]),
    max_size=40,
).map(" ".join)  # fmt: skip


@settings(deadline=None)
@given(st.one_of(st.text(), WORDS))
def test_spans_slice_back_to_the_text(text: str) -> None:
    for each in attributions(text):
        assert each.spans
        assert all(0 <= span.start < span.end <= len(text) for span in each.spans)
        assert each.content.start == min(span.start for span in each.spans)
        assert each.content.end == max(span.end for span in each.spans)
        for mention in each.chain:
            assert mention.text == mention.span.of(text)
        assert each.source is None or each.source in each.chain


@pytest.mark.parametrize(
    "unit", ["said ", "he said ", "“ ", "according to ", "citing X, ", "“a,” he said ", ": - "]
)
def test_hostile_text_takes_time_in_proportion(unit: str) -> None:
    attributions("Warm up, he said.")
    assert seconds(lambda: attributions(unit * 4_000)) < 8
