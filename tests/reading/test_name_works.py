"""Works, vessels of space and peoples: names that look like persons' and are none."""

import pytest

from quizapp.reading.names import find_names
from quizapp.reading.segmentation import read_article


@pytest.mark.parametrize(
    ("text", "form", "kind"),
    [
        ("In 1904 Hudec conducted the opera Mara Benesova in Brno.", "Mara Benesova", "work"),
        ("His second opera, Mara Benesova, was a success.", "Mara Benesova", "work"),
        ("He wrote the poems Pale Birch and Long Rain.", "Long Rain", "work"),  # listed with a work
        ("Mara Benesova (1921) made him famous.", "Mara Benesova", "work"),
        ("Every pupil read the story, for “Mara Benesova” sold well.", "Mara Benesova", "work"),
        ("In May Mara Benesova was premiered in Brno.", "Mara Benesova", "work"),
        ("In May he published Ulysses abroad.", "Ulysses", "work"),
        ("In May he wrote the first chapters of Ulysses.", "Ulysses", "work"),
        ("In May the fleet of Vichy France left.", "Vichy France", "country"),
        ("In May the probe Hayako reached the asteroid.", "Hayako", "spacecraft"),
        ("The Tegeans held the left wing.", "Tegeans", "people"),
        ("Few Falkland Islanders left.", "Falkland Islanders", "people"),
    ],
)
def test_what_is_no_person(text: str, form: str, kind: str) -> None:
    assert {name.name: name.kind for name in find_names(read_article(text), {})}[form] == kind


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("In May he heard the song Martin Reed wrote.", "Martin Reed"),  # the writer of the song
        ("Martin Reed (1921) argued that the pass was shut.", "Martin Reed"),  # a reference
        ("They saw the great Peter “Mara” Benesh.", "Peter"),  # a nickname
        ("In May Ulysses Grant wrote to Reed.", "Ulysses Grant"),
        ("In May a Martin Reed play failed.", "Martin Reed"),
        ("Oliver Evans built the mill.", "Oliver Evans"),
    ],
)
def test_who_is_one_beside_a_work(text: str, form: str) -> None:
    kinds = {name.name: name.kind for name in find_names(read_article(text), {})}
    assert all(kind == "person" for name, kind in kinds.items() if form in name)


def test_looks_alone_make_no_one_sure_of_a_person_however_often_they_are_seen() -> None:
    text = "In May Mara Benesova came up. Then Mara Benesova sank. Later Mara Benesova, too, was forgotten."
    name = next(n for n in find_names(read_article(text), {}) if n.name == "Mara Benesova")
    assert name.certainty < 0.6


def test_a_body_keeps_the_state_behind_its_dash() -> None:
    text = "He led Multi-National Force \u2013 Iraq. The Air Force \u2013 Iraq had none \u2013 was new."
    kinds = {name.name: name.kind for name in find_names(read_article(text), {})}
    assert kinds["Multi-National Force \u2013 Iraq"] == "unit"
    assert "Air Force \u2013 Iraq" not in kinds
