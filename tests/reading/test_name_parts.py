"""Titles, directions and sides beside a name: what they make of its kind, and what is left out."""

import pytest

from quizapp.reading.names import find_names
from quizapp.reading.segmentation import read_article


def kinds(text: str) -> dict[str, str]:
    return {name.name: name.kind for name in find_names(read_article(text), {})}


@pytest.mark.parametrize(
    ("text", "named"),
    [
        (
            "In 1936 KMT Generals Zhang Xueliang and Yang Hucheng took him.",
            {"Zhang Xueliang": "person", "Yang Hucheng": "person"},
        ),
        ("In 1382 the town submitted to Leopold III, Duke of Austria.", {"Leopold III": "person"}),
        ("In 1815 the Duke of Pombar won.", {"Duke of Pombar": "person"}),
        ("In 1942 they attacked in Central Russia.", {"Central Russia": "region"}),
        ("In 1982 they sank the ARA General Belgar.", {"ARA General Belgar": "other"}),
        ("In May the army left Jinan for Changsha.", {"Jinan": "city", "Changsha": "city"}),
        (
            "In May the province of Shanlo, Jinan and Changsha fell.",
            {"Shanlo": "region", "Jinan": "city", "Changsha": "city"},
        ),
        (
            "In May he left the port of Harbin. He saw Harbin again.",
            {"Harbin": "city"},
        ),
    ],
)
def test_names_beside_titles_and_directions(text: str, named: dict[str, str]) -> None:
    assert kinds(text) == named


@pytest.mark.parametrize("form", ["Union Address", "Western Theater"])
def test_a_head_that_opens_no_body_makes_none(form: str) -> None:
    assert kinds(f"In May he spoke of the {form} and of the {form} again.").get(form, "other") == "other"
