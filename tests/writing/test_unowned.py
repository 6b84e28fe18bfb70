"""Parts, pacts and moves of which it is not said whose they are are found; those that are told stay."""

from dataclasses import replace

import pytest

from quizapp.writing.unowned import find_unowned
from tests.readings import list_events


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("A detachment was defeated at Harn by Danish troops.", "detachment"),
        ("A detachment of the Swedish army was defeated at Harn.", None),
        ("A Swedish detachment was defeated at Harn.", None),
        ("A merchant's son founded the Bank of Lund.", "son"),
        ("Anna Berg's son founded the Bank of Lund.", None),
        ("An agreement with Sweden was reached at Harn.", "agreement"),
        ("An agreement between Denmark and Sweden was reached at Harn.", None),
        ("The rescue ship reached Harn.", "ship"),
        ("The Danish rescue ship reached Harn.", None),
        ("The tanks of the 17th division reached Harn.", None),
        ("An outbreak struck Lund.", "outbreak"),
        ("An intensified program was launched in Lund.", "program"),
        ("An outbreak of cholera struck Lund.", None),
        ("A truce was agreed in Sweden.", "truce"),
        ("Two treaties were signed at Harn.", "treaties"),
        ("Two treaties were signed at Harn by Denmark.", None),
        ("Treaty 8 was signed at Harn.", None),
        ("The Danish king left Harn.", "king"),
        ("The Danish king Gustav left Harn.", None),
        ("The king of Denmark left Harn.", None),
        ("The treaty drawn up by Karl Lund was signed.", "treaty"),
        ("The treaty drawn up by Karl Lund was signed at Harn.", None),
        ("The last Danish outpost was removed.", "outpost"),
        ("The last Danish outpost on the Orva was removed.", None),
        ("A truce was agreed between Sweden and Denmark.", None),
        ("Both sides asked Anna Berg for help.", "Both"),
        ("Both ships of Karl Lund reached Harn.", None),
        ("Each side lost 6,000 men at Harn.", "Each"),
        ("Each ship of Karl Lund reached Harn.", None),
        ("Parliament approved the security pact.", "pact"),
        ("Parliament approved the security pact with Denmark.", None),
        ("King Gustav told General Lund that Sweden denounced the security pact.", None),
        ("The imperial authorities asked Italy for help.", "authorities"),
        ("Anna Berg taught at the cathedral school.", "school"),
        ("Anna Berg taught at the cathedral school of Harn.", None),
        ("Anna Berg taught at the cathedral school in Harn.", None),
        ("Anna Berg taught at the Harn school.", None),
        ("Anna Berg starred in the WB series.", "series"),
        ("Anna Berg starred in the WB series Harn Lane.", None),
        ("Danish troops launched a crushing offensive.", "offensive"),
        ("Danish troops launched a crushing offensive against Sweden.", None),
        ("Danish troops launched an offensive from the north.", "offensive"),
        ("Danish troops launched an offensive in Sweden.", None),
        ("The Danes in the east attacked Harn.", "Danes"),
        ("The Danes in Lund attacked Harn.", None),
        ("Pasha attacked the Russians near Harn.", "Pasha"),
        ("An influential figure was elected in Lund.", "figure"),
        ("Karl Lund burned a nearby town.", "nearby"),
        ("Karl Lund attacked the towns that he had named.", "towns"),
    ],
)
def test_nouns_that_want_an_owner_or_a_name(text: str, noun: str | None) -> None:
    assert find_unowned(list_events(text)[0]) == noun


def test_the_label_of_a_picture_is_found() -> None:
    event = list_events("The Danes carved heads in Lund.")[0]

    assert find_unowned(event) is None
    assert find_unowned(replace(event, subject="Figure 1.4 The Danes")) == "Figure 1"
