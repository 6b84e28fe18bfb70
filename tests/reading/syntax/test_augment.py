from random import Random

import pytest

from quizapp.reading.syntax.augment import keep, vary, without_date
from quizapp.reading.syntax.treebank import Example


def _example(forms: str, heads: list[int], relations: str) -> Example:
    words = tuple(forms.split())
    return Example(words, words, ("X X",) * len(words), tuple(heads), tuple(relations.split()))


OPENING = _example("In 1941 , war came .", [1, 4, 1, 4, -1, 4], "case obl punct nsubj root punct")
INNER = _example("War , in May , came .", [5, 3, 3, 5, 3, -1, 5], "nsubj punct case obl punct root punct")
FINAL = _example("War came in May .", [1, -1, 3, 1, 1], "nsubj root case obl punct")
NEEDED = _example("May was cold .", [2, 2, -1, 2], "nsubj cop root punct")


@pytest.mark.parametrize(
    ("example", "forms", "heads"),
    [
        (OPENING, "war came .", (1, -1, 1)),
        (INNER, "War came .", (1, -1, 1)),
        (FINAL, "War came .", (1, -1, 1)),
        (NEEDED, "May was cold .", (2, 2, -1, 2)),
    ],
)
def test_a_date_phrase_leaves_with_its_commas(example: Example, forms: str, heads: tuple[int, ...]) -> None:
    shorter = without_date(example)

    assert " ".join(shorter.forms) == forms
    assert shorter.heads == heads


def test_words_that_others_hang_from_are_not_taken_out() -> None:
    assert keep(FINAL, [0, 2, 3]) == FINAL


def test_variation_is_the_same_for_the_same_seed() -> None:
    varied = [[vary(OPENING, rng).forms for _ in range(50)] for rng in (Random(4), Random(4))]

    assert varied[0] == varied[1]
    assert ("war", "came", ".") in varied[0]
    assert OPENING.forms in varied[0]
