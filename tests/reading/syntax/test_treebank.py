import gzip
from pathlib import Path

from quizapp.reading.syntax.treebank import entity_spans, read_treebank

ROWS = """\
1\tMarshal\tMarshal\tPROPN\tNNP\t_\t3\tnsubj\t_\tEntity=(1-person-new-x
2\tNovak\tNovak\tPROPN\tNNP\t_\t1\tflat\t_\tEntity=1)
3\tled\tlead\tVERB\tVBD\t_\t0\troot\t_\t_
4-5\tthe army\t_\t_\t_\t_\t_\t_\t_\t_
4\tthe\tthe\tDET\tDT\t_\t5\tdet\t_\tEntity=(2-organization-new-x
5\tarmy\tarmy\tNOUN\tNN\t_\t3\tobj\t_\t_
5.1\tghost\t_\tNOUN\tNN\t_\t_\t_\t_\t_
6\tof\tof\tADP\tIN\t_\t7\tcase\t_\t_
7\tKovia\tKovia\tPROPN\tNNP\t_\t5\tnmod\t_\tEntity=(3-place-new-x)2)
"""


def test_sentences_are_read_with_their_trees(tmp_path: Path) -> None:
    path = tmp_path / "small.conllu"
    path.write_text(f"# sent_id = web-1\n{ROWS}\n", encoding="utf-8")

    (example,) = read_treebank(path)

    assert example.forms == ("Marshal", "Novak", "led", "the", "army", "of", "Kovia")
    assert example.heads == (2, 0, -1, 4, 2, 6, 4)
    assert example.tags[2] == "VERB VBD"
    assert example.lemmas[2] == "lead"
    assert example.entities is None


def test_entities_of_gum_become_one_label_a_word(tmp_path: Path) -> None:
    path = tmp_path / "small.conllu.gz"
    with gzip.open(path, "wt", encoding="utf-8") as file:
        file.write(f"# sent_id = GUM_test-1\n{ROWS}\n# sent_id = GUM_test-2\n{ROWS}\n")

    first, second = read_treebank(path)

    expected = ("B-person", "I-person", "O", "B-organization", "I-organization", "O", "B-place")
    assert first.entities == expected
    assert second.entities == expected


def test_runs_of_one_type_are_spans() -> None:
    assert entity_spans(["person", "person", "", "place", "time"]) == {
        (0, 2, "person"),
        (3, 4, "place"),
        (4, 5, "time"),
    }


def test_no_labels_give_no_spans() -> None:
    assert entity_spans([]) == set()
