from pathlib import Path

import pytest

from quizapp.cli.application import application
from tests.cli.conftest import Call
from tests.factories import make_decisions, make_teacher, planted_decisions


@pytest.fixture
def decided(call: Call) -> None:
    """Let a teacher have decided on a hundred drafts."""
    del call
    with application():
        make_decisions(make_teacher(), planted_decisions(100))


@pytest.mark.usefixtures("decided")
def test_a_fit_is_shown_and_changes_nothing(call: Call) -> None:
    done = call("ranker", "fit")

    assert done.exit_code == 0
    assert done.stdout.startswith("50 drafts approved as they are, 50 edited or rejected.\n")
    assert "planted              0.00" in done.stdout
    assert done.stdout.endswith("Nothing was changed: --apply puts the fitted weights to use.\n")
    assert call("ranker", "show").stdout.startswith("The shipped weights:")


@pytest.mark.usefixtures("decided")
def test_a_fit_is_applied_when_asked_and_taken_back(call: Call) -> None:
    assert call("ranker", "fit", "--apply").exit_code == 0

    shown = call("ranker", "show").stdout
    assert shown.startswith("Weights fitted to 100 decisions")
    assert "planted" in shown
    assert call("ranker", "fit", "--reset").exit_code == 0
    assert call("ranker", "show").stdout.startswith("The shipped weights:")


def test_too_little_to_learn_from_is_refused_in_one_line(call: Call) -> None:
    done = call("ranker", "fit", "--apply")

    assert done.exit_code == 1
    assert done.stderr.startswith("quizapp: So far 0 drafts were approved as they are")
    assert done.stderr.count("\n") == 1


def test_apply_and_reset_exclude_each_other(call: Call) -> None:
    assert call("ranker", "fit", "--apply", "--reset").exit_code == 2


def test_generate_rates_by_a_file_of_weights(call: Call, article_file: Path, tmp_path: Path) -> None:
    (tmp_path / "weights.json").write_text('{"weights": {"bias": 0.0}}', encoding="utf-8")

    done = call("generate", article_file, "--ranker", "weights.json")

    assert "[0.50]" in done.stdout
    assert "[0.50]" not in call("generate", article_file).stdout


def test_the_shown_weights_are_such_a_file(call: Call, article_file: Path, tmp_path: Path) -> None:
    (tmp_path / "weights.json").write_text(call("ranker", "show", "--json").stdout, encoding="utf-8")

    rated = call("generate", article_file, "--ranker", "weights.json").stdout

    assert rated == call("generate", article_file).stdout


@pytest.mark.parametrize("text", ["", "{}", '{"weights": {"date": "x"}}'])
def test_a_file_without_weights_is_refused(call: Call, article_file: Path, tmp_path: Path, text: str) -> None:
    (tmp_path / "weights.json").write_text(text, encoding="utf-8")

    done = call("generate", article_file, "--ranker", "weights.json")

    assert done.exit_code == 1
    assert done.stderr.startswith("quizapp: weights.json is no file of weights")


def test_a_missing_file_of_weights_is_refused(call: Call, article_file: Path) -> None:
    assert call("generate", article_file, "--ranker", "no.json").exit_code == 1
