"""Quotations, speakers, claims, and who vouches for which words."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.reading.article import Article, Span
from quizapp.reading.attribution import Attribution, Attributions, Manner
from quizapp.reading.claims import Claim, find_attributions, find_claims
from quizapp.reading.names import find_names
from quizapp.reading.quotations import find_quotations
from quizapp.reading.segmentation import read_article

LO, LC = "\u201c", "\u201d"


def attributed(text: str) -> tuple[Article, Attributions]:
    article = read_article(text)
    return article, find_attributions(article, {}, find_names(article, {}))


def claims(text: str) -> tuple[Claim, ...]:
    article = read_article(text)
    return find_claims(article, {}, find_names(article, {}))


def vouches(text: str, words: str) -> Attribution | None:
    article, attributions = attributed(text)
    return attributions.at(Span(article.text.index(words), article.text.index(words) + len(words)))


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ('He said: "We are late." Then he left.', ["We are late."]),
        (f"{LO}We lost it,{LC} he said.", ["We lost it,"]),
        (f'{LO}We lost it, "the mayor said.', ["We lost it, "]),  # opened curly, closed straight and glued
        (f"{LO}We lost it, {LC}mayor Anna Reed said.", ["We lost it, "]),
        ("\u00abIt burned\u00bb, they wrote.", ["It burned"]),
        ('A "hot" phase and a "cold" one.', ["hot", "cold"]),
        (f"{LO}It goes on in the next paragraph.", ["It goes on in the next paragraph."]),
        ('A pipe of 5" bore.', []),
        ("\u2018The bridge will not hold tonight,\u2019 she said.", ["The bridge will not hold tonight,"]),
        ("The Allied 'great league' met; the \u2018wall\u2019 held.", ["great league", "wall"]),
        ("The soldiers' camp and the queen's '30s house", []),
        ("He wrote \"the 'fog' came\" at noon.", ["the 'fog' came"]),
    ],
)
def test_quotations_are_found_however_carelessly_marked(text: str, inner: list[str]) -> None:
    assert [q.inner.of(text) for q in find_quotations(text, Span(0, len(text)))] == inner


@pytest.mark.parametrize(
    ("text", "speaker", "description"),
    [
        ('"The dam broke in the night," said engineer Maria Toth.', "Maria Toth", "engineer"),
        ('"The dam broke in the night," Maria Toth told a local paper.', "Maria Toth", None),
        (
            '"The dam broke at night," Maria Toth, an engineer at the mill, recalled.',
            "Maria Toth",
            "an engineer at the mill",
        ),
        ('Maria Toth wrote: "The dam broke in the night."', "Maria Toth", None),
        ('"The dam broke in the night," the city council said in a statement.', "the city council", None),
        ("According to Maria Toth, the dam broke in the night.", "Maria Toth", None),
        ("According to the historian Maria Toth, the dam broke in the night.", "Maria Toth", "historian"),
        ("The dam broke in the night, according to Maria Toth.", "Maria Toth", None),
        ("As Maria Toth noted, the dam broke in the night.", "Maria Toth", None),
        ("Maria Toth argued that the dam broke in the night.", "Maria Toth", None),
        ("Maria Toth came. According to her, the dam broke in the night.", "Maria Toth", None),
        (
            "Maria Toth met Ann Reed. According to her, the dam broke in the night.",
            None,
            None,
        ),  # either may be meant
        ('Maria Toth came. "The dam broke in the night," she wrote later.', "Maria Toth", None),
        ('Maria Toth met Ann Reed. "The dam broke in the night," she wrote later.', None, None),
        ('Maria Toth asked for help. She suggested why: "The dam broke in the night."', "Maria Toth", None),
        (
            'Ann Reed left. Maria Toth asked for help. She suggested why: "The dam broke in the night."',
            "Maria Toth",
            None,
        ),
        (
            'Ann Reed left. Maria Toth asked Ann Reed. She suggested why: "The dam broke in the night."',
            None,
            None,
        ),
        ("Maria Toth told the House of Commons that the dam broke in the night.", "Maria Toth", None),
        ("Maria Toth told reporters that the dam broke in the night.", "Maria Toth", None),
        (
            'Maria Toth warned the town: "The dam broke in the night." As Ann Reed has noted, few heard it.',
            "Maria Toth",
            None,
        ),  # who is named in the next sentence said other things
    ],
)
def test_the_speaker_is_told_by_the_words_around(
    text: str, speaker: str | None, description: str | None
) -> None:
    found = vouches(text, "broke")

    assert found is not None
    assert (found.speaker, found.description) == (speaker, description)


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("According to historians, the dam broke twice.", "according to historians"),
        ("The dam, as the sources note, broke twice.", "as the sources note"),
        ("Many historians believe that the dam broke twice.", "many historians believe"),
        ("It is believed that the dam broke twice.", "it is believed"),
        ("The dam reportedly broke twice.", "reportedly"),
    ],
)
def test_unnamed_sources_are_a_hedge(text: str, hedge: str) -> None:
    found = vouches(text, "broke")

    assert found is not None
    assert (found.speaker, found.hedge) == (None, hedge)


@pytest.mark.parametrize(
    "text",
    [
        "The dam broke twice.",
        "According to plan, the dam broke twice.",
        "The guard said that it would snow. The dam broke twice.",
        'The "great dam" broke twice.',
    ],
)
def test_what_nobody_else_vouches_for_the_article_says_itself(text: str) -> None:
    assert vouches(text, "broke") is None


def test_a_speaker_goes_on_speaking_under_a_pronoun() -> None:
    text = '"We lost the mill," said Maria Toth.\n\nAccording to her, the dam broke twice.'
    found = vouches(text, "broke")

    assert found is not None
    assert found.speaker == "Maria Toth"


def test_a_hedge_inside_a_quotation_is_kept_with_its_speaker() -> None:
    text = f"{LO}According to historians, the dam broke twice. Nobody drowned,{LC} said Maria Toth."
    found = vouches(text, "broke")

    assert found is not None
    assert (found.speaker, found.hedge, found.manner) == (
        "Maria Toth",
        "according to historians",
        Manner.QUOTE,
    )


def test_each_sentence_of_a_quotation_is_a_claim_of_its_speaker() -> None:
    text = f'{LO}The mill stood for two hundred years. It burned in one night, "historian Maria Toth said.'

    assert [(c.text, c.speaker, c.direct, c.description) for c in claims(text)] == [
        ("The mill stood for two hundred years.", "Maria Toth", True, "historian"),
        ("It burned in one night", "Maria Toth", True, "historian"),
    ]


def test_who_only_comments_is_told_from_who_acts() -> None:
    text = (
        '"The dam was weak," said historian Maria Toth. General Anton Berger argued that it was strong. '
        "Berger left the town in May."
    )

    assert attributed(text)[1].commentators == {"Maria Toth"}


def test_every_claim_quotes_the_article() -> None:
    text = f'{LO}The mill stood for years.\nIt burned in one night, "Maria Toth said.'
    for claim in claims(text):
        assert claim.evidence
        for evidence in claim.evidence:
            assert evidence.span.of(text) == evidence.text


@settings(deadline=None)
@given(
    st.text()
    | st.lists(
        st.sampled_from(['"', LO, LC, "said", "Maria Toth", "According to", ",", ".", "that", "her"])
    ).map(" ".join)
)
def test_any_text_can_be_searched_for_claims(text: str) -> None:
    article, attributions = attributed(text)

    for attribution in attributions.found:
        assert attribution.span.end <= len(article.text)
        assert attribution in attributions.touching(attribution.span) or not len(attribution.span)
