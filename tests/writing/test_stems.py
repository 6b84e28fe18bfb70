"""Stems by English grammar: auxiliaries, inversion, and the word that asks."""

from dataclasses import replace

import pytest

from quizapp.writing.stems import ask, ask_subject, inline_event
from tests.readings import list_events


@pytest.mark.parametrize(
    ("text", "stem"),
    [
        ("Swedish troops crossed the river in 1807.", "When did Swedish troops cross the river?"),
        ("The town was captured by the Danes in 1807.", "When was the town captured by the Danes?"),
        ("The towns were captured by the Danes in 1807.", "When were the towns captured by the Danes?"),
        ("Anna Berg began to write poems in 1807.", "When did Anna Berg begin to write poems?"),
        ("The army went over to the offensive in 1807.", "When did the army go over to the offensive?"),
        ("The Danes completely destroyed Harn in 1807.", "When did the Danes completely destroy Harn?"),
        ("King Gustav sold the castle in 1807.", "When did King Gustav sell the castle?"),
        ("The Danish fleet lay at Harn in 1807.", "When did the Danish fleet lie at Harn?"),
    ],
)
def test_when_questions_invert_the_clause(text: str, stem: str) -> None:
    assert ask(list_events(text)[0], "When") == stem


def test_a_question_for_the_subject_keeps_the_word_order() -> None:
    event = list_events("Anna Berg founded the first school in Lund.")[0]

    assert ask_subject(event, "Who") == "Who founded the first school in Lund?"


def test_a_phrase_is_left_out_where_it_is_asked_for() -> None:
    event = list_events("Swedish troops crossed the river near Lund.")[0]
    place = next(word.index for word in event.clause.tree.words if word.text == "Lund")
    near = next(word.index for word in event.clause.tree.words if word.text == "near")

    assert (
        ask(event, "Near which city", {near, place}) == "Near which city did Swedish troops cross the river?"
    )


@pytest.mark.parametrize(
    ("text", "lead", "stem"),
    [
        (
            "Danish troops turned towards Lund.",
            "On 3 May 1807, towards which city",
            "Towards which city did Danish troops turn on 3 May 1807?",
        ),
        (
            "Danish troops turned towards Lund to save the king.",
            "On 3 May 1807, towards which city",
            "On 3 May 1807, towards which city did Danish troops turn to save the king?",
        ),
    ],
)
def test_a_short_question_has_its_time_at_its_end(text: str, lead: str, stem: str) -> None:
    event = list_events(text)[0]
    gone = [word.index for word in event.clause.tree.words if word.text in {"towards", "Lund"}]

    assert ask(event, lead, gone) == stem


def test_the_setting_stands_behind_the_date_that_is_asked_for() -> None:
    event = replace(list_events("Danish troops took Lund.")[0], setting="In the Orva War")

    assert ask(event, "On what date") == "On what date in the Orva War did Danish troops take Lund?"
    assert ask_subject(event, "Who") == "In the Orva War, who took Lund?"


@pytest.mark.parametrize(
    ("text", "inline"),
    [
        ("The army crossed the river.", "the army crossed the river"),
        ("Swedish troops crossed the river.", "Swedish troops crossed the river"),
        ("Units of the army crossed the river.", "units of the army crossed the river"),
        ("Copenhagen surrendered to the fleet.", "Copenhagen surrendered to the fleet"),
    ],
)
def test_inside_a_sentence_only_names_keep_their_capital(text: str, inline: str) -> None:
    assert inline_event(list_events(text)[0]) == inline
