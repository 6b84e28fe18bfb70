"""A stem for a name says enough to know which deed is meant, and when it was so."""

import pytest

from quizapp.assessment.items import Asks, ChoiceItem
from quizapp.writing.sources import gather
from quizapp.writing.telling import count_names
from tests.readings import read, write

# Three people and three states that act in the same years, so that each has rivals.
FILLER = (
    " In 1807, General Anna Berg founded a school in Revel. In 1808, General Pavel Orlov built a bridge over "
    "the Narva. In 1809, General Ivan Petrov printed the first map of Estonia. In 1807, Sweden closed the "
    "harbour of Revel. In 1808, Norway sold the castle of Narva. In 1809, Russia opened the mines of Perm."
)


def flaws_of(sentence: str, wanted: str) -> set[str]:
    """Return the codes of the flaws of the items for a name whose stem has the words wanted."""
    found = [
        draft
        for draft in write(sentence + FILLER, everything=True)
        if isinstance(draft.item, ChoiceItem)
        and wanted in draft.item.stem
        and draft.item.asks in {Asks.WHO, Asks.CLOZE}
    ]
    assert found
    return {flaw.code for draft in found for flaw in draft.flaws}


@pytest.mark.parametrize(
    ("sentence", "wanted", "gate"),
    [
        ("General Karl Lund marched to Harn.", "march", "specific"),
        ("General Karl Lund marched from Orva to Harn.", "march", ""),
        ("In 1808, General Karl Lund marched to Harn.", "march", ""),
        ("General Karl Lund founded Harn.", "found", "specific"),
        ("On 3 May 1808, General Karl Lund founded Harn.", "found", ""),
        ("General Karl Lund lived in Harn.", "live", "scope"),
        ("General Karl Lund opened an attack near Harn.", "attack", "specific"),
        ("In 1808, General Karl Lund opened an attack near Harn.", "attack", ""),
        ("From 1806 to 1809, General Karl Lund lived in Harn.", "live", ""),
        ("General Karl Lund commanded the first regiment of Danish guards in Harn.", "command", ""),
    ],
)
def test_deeds_that_many_do_need_more(sentence: str, wanted: str, gate: str) -> None:
    flaws = flaws_of(sentence, wanted) & {"scope", "specific"}

    assert (gate in flaws) if gate else not flaws


@pytest.mark.parametrize(
    ("sentence", "key", "expected"),
    [
        ("Danish troops under Karl Lund burned Harn.", "Harn", 2),
        ("Danish troops under Karl Lund burned Harn.", "Karl Lund", 2),
        ("The army of the Kingdom of Denmark burned Harn.", "Harn", 1),
    ],
)
def test_names_besides_the_key(sentence: str, key: str, expected: int) -> None:
    (event,) = gather(read(sentence)).events

    assert count_names(event, key) == expected
