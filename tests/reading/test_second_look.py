"""Sentences in which the parser lost its way at first."""

import pytest

from quizapp.reading import second_look
from quizapp.reading.article import Span
from quizapp.reading.syntax.parser import parse_words
from quizapp.reading.syntax.tree import Tree
from tests.readings import list_events


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "On 3 May 1901, Lund and Harn - free ports in those days - attacked Visby and a war broke out.",
            [("Lund and Harn attacked Visby", "1901-05-03"), ("A war broke out", None)],
        ),
        (
            "On 2 May 1901 the Swedes - (against the advice of Holm) - used rockets for the first time.",
            [("The Swedes used rockets for the first time", "1901-05-02")],
        ),
        (
            "On May 8, 1782, Count Bernardo de Holm, the governor of Gotland, took the naval base at Harn.",
            [("Count Bernardo de Holm took the naval base at Harn", "1782-05-08")],
        ),
        (
            "As a result of this, on April 12, 1927, Holm turned on the sailors in Visby.",
            [("Holm turned on the sailors in Visby", "1927-04-12")],
        ),
        (
            "About 400 more Swedish soldiers arrived by sea, and on 17 June 1775, Danish forces took Harn.",
            [("Danish forces took Harn", "1775-06-17")],
        ),
        (
            "By the end of 1754, nearly 600 men had left Gotland and Karl Holm declared his army disbanded.",
            [
                ("Nearly 600 men had left Gotland", "1754-01-01"),
                ("Karl Holm declared his army disbanded", None),
            ],
        ),
        (
            "From 1996 to 2006, the council recovered 220 remains near the border.",
            [("The council recovered 220 remains near the border", "1996-01-01")],
        ),
    ],
    ids=[
        "dashes",
        "bracket and dashes",
        "date kept",
        "after a phrase",
        "after a clause",
        "comma",
        "finite verb",
    ],
)
def test_what_was_lost_at_first_is_told_at_second_sight(
    text: str, told: list[tuple[str, str | None]]
) -> None:
    events = list_events(text)

    assert [(event.text, event.when and event.when.first.isoformat()) for event in events] == told


@pytest.mark.parametrize(
    ("text", "untold"),
    [
        (
            "Holm wrote that the ships - all old - burned and that on 3 May 1901, the sailors of Visby fled.",
            "The sailors of Visby fled",
        ),
        (
            "On 2 March 1965, following a raid on Harn, Operation Red Dart and Operation Bright Light began.",
            "Bright Light began",
        ),
        (
            "The garrison had 14 ships, 78 guns, and some 3,000 soldiers stationed in Visby.",
            "Some 3,000 soldiers stationed in Visby",
        ),
        (
            "The Danish detached light cruiser HMS Lund, part of a squadron, seized or destroyed 15 ships.",
            "The Danish detached light cruiser HMS Lund",
        ),
        (
            "Four depots, located along the river, allow riders to borrow a bike for a day.",
            "Four depots located along the river",
        ),
    ],
    ids=[
        "said by someone",
        "the rest of a name",
        "the last of a list",
        "a name with a participle",
        "a state",
    ],
)
def test_half_of_what_is_said_is_not_told(text: str, untold: str) -> None:
    assert untold not in [event.text for event in list_events(text)]


@pytest.mark.parametrize(
    ("text", "looks"),
    [
        ("The revolt in Lund in 1864 was a heavy blow to the king.", False),
        ("Lund lay in ruins. The king would not come to Harn in 1864.", True),
    ],
    ids=["all is sound and past", "a clause tells no fact"],
)
def test_only_who_may_have_lost_the_way_is_asked_again(
    text: str, monkeypatch: pytest.MonkeyPatch, *, looks: bool
) -> None:
    asked: list[tuple[str, ...]] = []

    def parse(forms: list[tuple[str, ...]], spans: list[tuple[Span, ...]]) -> list[Tree]:
        asked.extend(forms)
        return parse_words(forms, spans)

    monkeypatch.setattr(second_look, "parse_words", parse)
    list_events(text)

    assert bool(asked) is looks
