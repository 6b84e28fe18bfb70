"""Roles: titles, appositions, appointments and leadership."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.reading.claims import find_attributions
from quizapp.reading.names import find_names
from quizapp.reading.roles import Manner, Role, find_roles
from quizapp.reading.segmentation import read_article
from tests.trees import grow


def roles(text: str) -> list[Role]:
    article = read_article(text)
    names = find_names(article, {})
    return list(find_roles(article, {}, names, find_attributions(article, {}, names)))


@pytest.mark.parametrize(
    ("text", "person", "manner", "told"),
    [
        (
            "Later Anna Reed was appointed director of the Royal Mint in 1920.",
            "Anna Reed",
            Manner.APPOINTMENT,
            "Anna Reed was appointed director of the Royal Mint",
        ),
        (
            "In May Anna Reed became the first rector of the University of Lenz and left.",
            "Anna Reed",
            Manner.APPOINTMENT,
            "Anna Reed became the first rector of the University of Lenz",
        ),
        (
            "Anna Reed, the commanding general of the U.S. Army, refused.",
            "Anna Reed",
            Manner.APPOSITION,
            "Anna Reed was the commanding general of the U.S. Army",
        ),
        (
            "On Monday US Secretary of State Anna Reed refused.",
            "Anna Reed",
            Manner.TITLE,
            "Anna Reed was US Secretary of State",
        ),
        (
            "Anna Reed served as minister of the environment from 1974 to 1978.",
            "Anna Reed",
            Manner.APPOINTMENT,
            "Anna Reed served as minister of the environment",
        ),
    ],
)
def test_a_role_is_told_by_the_words_around_the_name(
    text: str, person: str, manner: Manner, told: str
) -> None:
    assert [(role.person, role.manner, role.text) for role in roles(text)] == [(person, manner, told)]


@pytest.mark.parametrize(
    "text",
    [
        "Anna Reed, a lawyer from Lenz, refused.",  # what one is, not an office
        "Anna Reed became famous in Lenz.",
        "Anna Reed was elected in May.",
        "Anna Reed, while mayor of Lenz, refused.",
        "Anna Reed made John Lind director of the mint.",
    ],
)
def test_what_is_no_office_is_no_role(text: str) -> None:
    assert [role for role in roles(text) if role.person == "Anna Reed"] == []


def test_a_role_keeps_the_speaker_who_tells_it() -> None:
    (role,) = roles("According to Maria Toth, Anna Reed was appointed director of the Royal Mint.")

    assert (role.person, role.speaker) == ("Anna Reed", "Maria Toth")


def test_who_led_is_read_from_the_tree() -> None:
    text = "The Water Board, headed by Anna Reed, refused."
    tree = grow(
        text,
        """
        The the DET DT 3 det
        Water Water PROPN NNP 3 compound
        Board Board PROPN NNP 10 nsubj
        , , PUNCT , 5 punct
        headed head VERB VBN 3 acl
        by by ADP IN 7 case
        Anna Anna PROPN NNP 5 obl
        Reed Reed PROPN NNP 7 flat
        , , PUNCT , 3 punct
        refused refuse VERB VBD 0 root
        . . PUNCT . 10 punct
        """,
    )
    article = read_article(text)

    (role,) = find_roles(article, {0: tree}, find_names(article, {0: tree}))

    assert (role.person, role.manner, role.text) == (
        "Anna Reed",
        Manner.LEADERSHIP,
        "Anna Reed headed the Water Board",
    )


@settings(deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["Anna Reed", "was appointed", "the", "director", "of", ",", ".", "President", "Lenz", "became"]
        )
    ).map(" ".join)
)
def test_any_text_can_be_searched_for_roles(text: str) -> None:
    for role in roles(text):
        assert role.evidence[0].span.of(text) == role.evidence[0].text
