"""Events that tell their own place are kept out of sets; others stay."""

import pytest

from quizapp.writing.outermost import (
    borders_a_war,
    drop_the_remote,
    ends_a_life,
    is_degree,
    is_outermost,
    places_itself,
)
from quizapp.writing.sources import gather
from tests.readings import list_events, read


@pytest.mark.parametrize(
    ("text", "placed"),
    [
        ("Anna Berg was born in Lund.", True),
        ("Danish troops responded with Operation Lark.", True),
        ("The story that Harn burned was invented.", True),
        ("Danish troops attacked Harn.", False),
        ("Anna Berg died in Lund.", False),
    ],
)
def test_events_that_tell_their_place(text: str, *, placed: bool) -> None:
    assert places_itself(list_events(text)[0]) is placed


@pytest.mark.parametrize(
    ("text", "outermost"),
    [
        ("Anna Berg graduated from Lund High School.", True),
        ("Full-scale war broke out in Sweden.", True),
        ("Danish troops launched a full-scale invasion of Sweden.", True),
        ("The Danish theatre of the war began with a raid on Harn.", True),
        ("Danish troops launched Operation Lark.", False),
        ("Anna Berg entered Harn.", False),
    ],
)
def test_events_with_which_an_account_opens(text: str, *, outermost: bool) -> None:
    assert is_outermost(list_events(text)[0]) is outermost


@pytest.mark.parametrize(
    ("other", "close"),
    [
        ("Karl Lund attacked Harn in 1806.", True),
        ("Karl Lund attacked Harn in 1811.", True),
        ("Karl Lund attacked Harn in 1790.", False),
    ],
)
def test_what_is_close_to_a_war_may_have_begun_or_ended_it(other: str, *, close: bool) -> None:
    war, event = list_events("The Orva War was fought from 1807 to 1810.")[0], list_events(other)[0]

    assert borders_a_war(war, event) is close
    assert borders_a_war(event, war) is close


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Anna Berg died in Lund.", True),
        ("Anna Berg retired from teaching in Lund.", True),
        ("Karl Holm made his debut at the theatre of Harn.", True),
        ("Anna Berg began her career with a paper in Lund.", True),
        ("Karl Holm died in Lund.", True),
        ("Anna Berg graduated from the High School of Lund.", True),
        ("Anna Berg's remains were brought back to Lund.", True),
        ("Karl Holm graduated from the High School of Lund.", False),
        ("Danish troops retired from Harn.", False),
        ("Anna Berg opened a school in Lund.", False),
    ],
)
def test_what_ends_or_opens_a_life(text: str, *, ends: bool) -> None:
    names = read("Anna Berg opened a school in Lund. Anna Berg died in 1807.").names
    hero = next(name for name in names if name.name == "Anna Berg")

    assert ends_a_life(list_events(text)[0], hero) is ends


@pytest.mark.parametrize(
    ("text", "degree"),
    [
        ("Anna Berg received her Ph.D. from the University of Lund.", True),
        ("Anna Berg won a scholarship to Newnham.", True),
        ("Anna Berg was awarded an honorary doctorate.", True),
        ("Anna Berg taught at the University of Lund.", False),
    ],
)
def test_degrees(text: str, *, degree: bool) -> None:
    assert is_degree(list_events(text)[0]) is degree


@pytest.mark.parametrize(
    ("first", "kept"),
    [
        ("Danish settlers built Harn in 1740.", False),  # the others are of forty years
        ("Danish settlers built Harn in 1755.", True),
    ],
)
def test_an_event_of_another_age_stands_in_no_set(first: str, *, kept: bool) -> None:
    rest = "Swedish troops took Revel in 1810. Karl Lund left Perm in 1830. Anna Berg painted Holm in 1850."
    events = gather(read(f"{first} {rest}")).events

    told = [event.subject for event in drop_the_remote(events)]

    assert told == [*(["Danish settlers"] if kept else []), "Swedish troops", "Karl Lund", "Anna Berg"]
