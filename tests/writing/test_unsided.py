"""Troops without a side and clauses without a name are found; a side, an owner or a great number will do."""

import pytest

from quizapp.writing.unsided import find_unnamed, find_unsided
from tests.readings import list_events


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Three divisions crossed the Orva.", "divisions"),
        ("One brigade took Harn.", "brigade"),
        ("Commandos came ashore near Lund.", "Commandos"),
        ("An expedition of engineers landed at Harn.", "expedition"),
        ("The first party of engineers landed at Harn.", "party"),
        ("Karl Lund attacked an army on the march.", "army"),
        ("Karl Lund fell upon a small detachment.", "detachment"),
        ("Talks began in Lund.", "Talks"),
        ("On 5 May 1900 about 4,500 soldiers crossed the Orva.", "soldiers"),
        ("Danish aircraft killed 400 people.", "killed"),
        ("Danish aircraft killed 400 people of Lund.", None),
        ("An explosion at Lund killed 23 men.", None),
        ("Three Danish divisions crossed the Orva.", None),
        ("Danish troops occupied Lund.", None),
        ("About 4,500 soldiers crossed the Orva.", None),
        ("A brigade under Karl Lund took Harn.", None),
        ("Karl Lund attacked an army of Danes.", None),
        ("Talks between Denmark and Sweden began in Lund.", None),
        ("Delegates met at Harn.", None),
    ],
)
def test_troops_of_no_side(text: str, word: str | None) -> None:
    assert find_unsided(list_events(text)[0]) == word


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("A cross was removed from the site of a church.", "a cross"),
        ("Three storms destroyed the houses of the poor.", "three storms"),
        ("Mortality fell to two per cent.", "mortality"),
        ("Penicillin was found by accident.", None),
        ("Three storms destroyed the houses of Lund.", None),
    ],
)
def test_clauses_without_any_name(text: str, subject: str | None) -> None:
    assert find_unnamed(list_events(text)[0]) == subject
