"""Nouns of which it is not said what they are of are found; those with their complement stay."""

import pytest

from quizapp.writing.complements import find_incomplete
from tests.readings import list_events


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("Karl Lund announced his intention to a large audience in Harn.", "intention"),
        ("Karl Lund announced his intention to sell the castle.", None),
        ("Karl Lund announced his decision on the castle of Harn.", None),
        ("The council resolved to carry out its decision by force.", "decision"),
        ("Karl Lund's initiation took place at Harn.", "initiation"),
        ("Karl Lund's initiation into the lodge took place at Harn.", None),
        ("Anna Berg's expulsion became official.", "expulsion"),
        ("Anna Berg's expulsion from the school became official.", None),
        ("A Danish boat made the first complete passage.", "passage"),
        ("A Danish boat made the first complete passage of the Orva.", None),
        ("A statue in Lund was unveiled by Karl Lund.", "statue"),
        ("A statue of Anna Berg was unveiled by Karl Lund.", None),
        ("Anna Berg asked a number of female members to her house.", "members"),
        ("Anna Berg asked members of the Liberal Party to her house.", None),
        ("The award to Karl Lund was announced.", "award"),
        ("The choice of dates was made in Lund.", "dates"),
        ("Total synthesis was achieved in Lund.", "synthesis"),
        ("The synthesis of penicillin was achieved in Lund.", None),
        ("Independence was recognised by Denmark.", "Independence"),
        ("The independence of Sweden was recognised by Denmark.", None),
        ("Sweden declared independence.", None),
        ("General Hale took command.", "command"),
        ("General Hale took command of the Danish fleet.", None),
        ("General Hale took command in Harn.", None),
        ("Parliament passed a new law.", "law"),
        ("Parliament passed a new law on the taxes of Harn.", None),
        ("Parliament passed a law abolishing slavery.", None),
        ("Parliament ended a filibuster of twelve days.", "filibuster"),
        ("Karl Lund mentioned his trouble in Harn.", "trouble"),
        ("Anna Berg published her findings.", "findings"),
        ("Anna Berg published her findings on radium.", None),
        ("Denmark announced its withdrawal.", "withdrawal"),
        ("Denmark announced its withdrawal from Harn.", None),
        ("Karl Lund launched his attack.", "attack"),
        ("Karl Lund launched his attack on Harn.", None),
        ("Anna Berg made her debut.", "debut"),
        ("Anna Berg made her screen debut.", None),
        ("Anna Berg made her debut at Harn.", None),
        ("Denmark broke off diplomatic relations.", "relations"),
        ("Denmark broke off diplomatic relations with Sweden.", None),
        ("Denmark and Sweden broke off relations.", None),
        ("Sweden asked Denmark for help to shore up its position.", "position"),
        ("King Gustav appointed General Hale as Supreme Commander.", "Commander"),
        ("King Gustav appointed General Hale as Supreme Commander of the fleet.", None),
        ("King Gustav made General Hale commander of the fleet.", None),
        ("General Hale became director.", "director"),
        ("General Hale became director at the Museum of Harn.", None),
        ("General Hale became Danish ambassador.", None),
        ("General Hale captured the governor.", None),
    ],
)
def test_nouns_that_want_a_complement(text: str, noun: str | None) -> None:
    assert find_incomplete(list_events(text)[0].clause) == noun
