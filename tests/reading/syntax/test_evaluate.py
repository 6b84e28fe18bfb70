from pathlib import Path

import pytest

from quizapp.reading.article import Span
from quizapp.reading.syntax.evaluate import accuracies, entity_f1, main
from quizapp.reading.syntax.tree import Tree, Word
from quizapp.reading.syntax.treebank import Example

GOLD = Example(
    forms=("Kovia", "fell", "."),
    lemmas=("Kovia", "fall", "."),
    tags=("PROPN NNP", "VERB VBD", "PUNCT ."),
    heads=(1, -1, 1),
    relations=("nsubj", "root", "punct"),
    entities=("B-place", "O", "O"),
)


def _tree(kind: str) -> Tree:
    parts = (
        ("Kovia", "PROPN", "NNP", 1, "obj"),
        ("fell", "VERB", "VBD", -1, "root"),
        (".", "PUNCT", ",", 0, "punct"),
    )
    return Tree(
        tuple(
            Word(at, text, Span(at, at + 1), text, upos, xpos, head, relation, entity=kind if at == 0 else "")
            for at, (text, upos, xpos, head, relation) in enumerate(parts)
        )
    )


def test_shares_of_right_tags_heads_and_relations_are_counted() -> None:
    found = accuracies([GOLD], [_tree("place")])

    assert found == pytest.approx({"upos": 1.0, "xpos": 2 / 3, "UAS": 2 / 3, "LAS": 1 / 3})


@pytest.mark.parametrize(("kind", "expected"), [("place", 1.0), ("person", 0.0)])
def test_entities_count_when_place_and_type_are_right(kind: str, expected: float) -> None:
    assert entity_f1([GOLD], [_tree(kind)], names_only=True) == expected


def test_the_report_names_the_file_and_its_accuracies(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "tiny.conllu"
    path.write_text(
        "1\tWar\twar\tNOUN\tNN\t_\t2\tnsubj\t_\t_\n2\tcame\tcome\tVERB\tVBD\t_\t0\troot\t_\t_\n\n"
    )

    main([str(path)])

    assert capsys.readouterr().out.startswith("tiny.conllu: 1 sentences, 2 words,")
