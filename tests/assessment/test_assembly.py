from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.assessment.assembly import (
    Draw,
    Paper,
    Shortfall,
    Specification,
    UnknownItemError,
    assemble,
    share_ground,
    tells,
)
from quizapp.assessment.items import Asks, DatedEvent, Item, OrderingItem
from quizapp.reading.article import Evidence
from tests.assessment.examples import choice, ordering, year

CAPITAL = choice("Which city is the capital of Norway?", "Oslo", "Bergen", "Trondheim")
NORWAY = choice(
    "Of which country is the city of Oslo the capital?", "Norway", "Sweden", "Denmark", evidence=()
)
OXYGEN = choice("Who named oxygen?", "Lavoisier", "Priestley", "Scheele", facts=("f1",))
OXYGEN_YEAR = choice("In what year was oxygen named?", "1777", "1767", "1787", facts=("f1", "f2"))
WARS = ordering(1905, 1914, 1917)


def quoting(start: int, text: str) -> Item:
    quotation = Evidence(start, start + len(text), text)
    return choice(f"What does {text} say?", f"answer {start}", "b", "c", evidence=(quotation,))


def ids(paper: Paper[str]) -> list[str]:
    return [item.id for item in paper.items]


@pytest.mark.parametrize(
    ("draw", "fitting"),
    [
        (Draw(9), {"capital", "oxygen", "wars"}),
        (Draw(9, kind="choice"), {"capital", "oxygen"}),
        (Draw(9, kind="ordering"), {"wars"}),
        (Draw(9, asks=Asks.WHAT), {"capital", "oxygen"}),
        (Draw(9, asks=Asks.WHERE), set()),
    ],
)
def test_a_draw_takes_items_of_its_sort_and_says_what_it_lacks(draw: Draw, fitting: set[str]) -> None:
    bank: list[tuple[str, Item]] = [("capital", CAPITAL), ("oxygen", OXYGEN), ("wars", WARS)]
    paper = assemble(bank, Specification(draws=(draw,)), seed=1)

    assert set(ids(paper)) == fitting
    assert paper.shortfalls == (Shortfall(draw, len(fitting)),)


@pytest.mark.parametrize(
    ("draw", "words"),
    [
        (Draw(5, asks=Asks.HOW_MANY), "Asked for 5 of how many, but only 2 fit: add items or ask for fewer."),
        (Draw(5, kind="ordering"), "Asked for 5 of ordering, but only 2 fit: add items or ask for fewer."),
        (Draw(5), "Asked for 5 of any kind, but only 2 fit: add items or ask for fewer."),
    ],
)
def test_a_shortfall_is_said_in_words(draw: Draw, words: str) -> None:
    assert str(Shortfall(draw, 2)) == words


def test_given_items_come_first_and_are_not_drawn_again() -> None:
    bank: list[tuple[str, Item]] = [("capital", CAPITAL), ("oxygen", OXYGEN), ("wars", WARS)]
    wanted = Specification(given=("wars", "capital"), draws=(Draw(1),), is_shuffled=False)

    assert ids(assemble(bank, wanted, seed=5)) == ["wars", "capital", "oxygen"]


@pytest.mark.parametrize(
    ("given_ids", "reason"), [(("gone",), "not among the candidates"), (("a", "a"), "more than once")]
)
def test_given_items_must_be_candidates_named_once(given_ids: tuple[str, ...], reason: str) -> None:
    with pytest.raises(UnknownItemError, match=reason):
        assemble([("a", CAPITAL)], Specification(given=given_ids), seed=1)


def test_items_that_answer_each_other_are_never_drawn_together() -> None:
    bank: list[tuple[str, Item]] = [("capital", CAPITAL), ("norway", NORWAY)]
    papers = [assemble(bank, Specification(draws=(Draw(2),)), seed=seed) for seed in range(20)]

    assert {len(paper.items) for paper in papers} == {1}
    assert {item.id for paper in papers for item in paper.items} == {"capital", "norway"}
    assert papers[0].shortfalls == (Shortfall(Draw(2), 1),)


def test_one_sentence_gives_one_item_where_the_bank_allows() -> None:
    bank = [("a", quoting(0, "one one one")), ("b", quoting(4, "one one")), ("c", quoting(50, "two two"))]

    for seed in range(20):
        assert "c" in ids(assemble(bank, Specification(draws=(Draw(2),)), seed=seed))


def test_one_sentence_gives_two_items_rather_than_too_short_a_paper() -> None:
    bank = [("a", quoting(0, "one one one")), ("b", quoting(4, "one one"))]
    paper = assemble(bank, Specification(draws=(Draw(2),)), seed=3)

    assert sorted(ids(paper)) == ["a", "b"]
    assert paper.shortfalls == ()


def test_every_item_is_drawn_about_equally_often() -> None:
    bank: list[tuple[int, Item]] = [(at, quoting(100 * at, f"{at} words")) for at in range(10)]
    wanted: Specification[int] = Specification(draws=(Draw(3),))
    drawn = Counter(item.id for seed in range(1000) for item in assemble(bank, wanted, seed).items)

    assert all(240 < drawn[at] < 360 for at in range(10))


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        (quoting(0, "Oslo is big"), quoting(8, "big and old"), True),
        (quoting(0, "Oslo is big"), quoting(11, " and old"), False),
        (quoting(0, "Oslo is big"), quoting(8, "red and old"), False),  # another article
        (OXYGEN, OXYGEN_YEAR, True),
        (OXYGEN, CAPITAL, False),
        (OXYGEN, quoting(0, "Oslo is big"), False),
    ],
)
def test_items_share_ground_by_their_evidence_or_else_their_facts(
    one: Item, other: Item, *, shared: bool
) -> None:
    assert share_ground(one, other) is shared
    assert share_ground(other, one) is shared


@pytest.mark.parametrize(
    ("teller", "asked", "told"),
    [
        (NORWAY, CAPITAL, True),
        (OXYGEN, CAPITAL, False),
        (choice("Who moved from Oslo to Paris?", "Ibsen", "Grieg", "Munch"), CAPITAL, False),
        (
            choice("Who designed the Eiffel Tower?", "Sauvestre", "Eiffel", "Garnier"),
            choice("Which tower was built in 1889?", "The Eiffel Tower", "The Tour Perret", "Big Ben"),
            False,
        ),
        (
            choice("How high was the Eiffel Tower, the tower built in 1889?", "312 m", "250 m", "400 m"),
            choice("Which tower was built in 1889?", "The Eiffel Tower", "The Tour Perret", "Big Ben"),
            True,
        ),
        (
            OrderingItem(
                "Order these.",
                (
                    DatedEvent("Oxygen is named", year(1777), "1777"),
                    DatedEvent("Neon is found", year(1898), "1898"),
                ),
            ),
            OXYGEN_YEAR,
            True,
        ),
        (CAPITAL, WARS, False),
    ],
)
def test_an_item_tells_another_when_it_holds_its_key_and_its_subject(
    teller: Item, asked: Item, *, told: bool
) -> None:
    assert tells(teller, asked) is told


BANK: list[tuple[int, Item]] = [
    *((at, quoting(40 * at, f"sentence {at}")) for at in range(12)),
    *((at, ordering(1900 + at, 1950, 2000)) for at in range(12, 18)),
]
specifications: st.SearchStrategy[Specification[int]] = st.builds(
    Specification,
    given=st.lists(st.integers(0, 17), max_size=4, unique=True).map(tuple),
    draws=st.lists(
        st.builds(Draw, st.integers(0, 8), st.sampled_from([None, "choice", "ordering"])), max_size=3
    ).map(tuple),
    is_shuffled=st.booleans(),
)


@settings(deadline=None)
@given(specifications, st.integers() | st.text())
def test_a_paper_holds_what_was_asked_for_once_and_the_same_again(
    specification: Specification[int], seed: int | str
) -> None:
    paper = assemble(BANK, specification, seed)
    lacking = sum(shortfall.draw.count - shortfall.found for shortfall in paper.shortfalls)
    asked = len(specification.given) + sum(draw.count for draw in specification.draws)
    drawn = [item.id for item in paper.items]

    assert len(drawn) == len(set(drawn)) == asked - lacking
    assert set(specification.given) <= set(drawn)
    assert assemble(BANK, specification, seed) == paper
