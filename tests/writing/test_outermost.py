"""Events that tell their own place are kept out of sets; others stay."""

import pytest

from quizapp.writing.outermost import borders_a_war, is_outermost, places_itself
from tests.readings import list_events


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
