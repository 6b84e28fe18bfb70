from datetime import timedelta

import pytest

from quizapp.extensions import db
from quizapp.models.quizzes import QuizState
from quizapp.queries.open_quizzes import find_quiz, list_open_quizzes
from tests.conftest import CountStatements
from tests.factories import NOON, make_attempt, make_bank, make_learner, make_quiz, make_teacher

pytestmark = pytest.mark.usefixtures("session")

TEN: dict[str, object] = {"given": [1, 2], "draws": [{"count": 8}]}


def test_open_quizzes_stand_newest_first_and_others_are_left_out(count_statements: CountStatements) -> None:
    bank, teacher = make_bank(), make_teacher()
    older = make_quiz(bank, teacher, specification=TEN, neighbour=False)
    newer = make_quiz(bank, neighbour=False)
    newer.opened_at = NOON + timedelta(hours=1)
    make_quiz(bank, state=QuizState.DRAFT, neighbour=False)
    make_quiz(bank, state=QuizState.CLOSED, neighbour=False)
    db.session.commit()
    codes = [newer.code, older.code]

    with count_statements() as statements:
        quizzes = list_open_quizzes(None)

    assert len(statements) == 1
    assert [quiz.code for quiz in quizzes] == codes
    assert [(quiz.teacher, quiz.item_count) for quiz in quizzes] == [(None, 0), ("Grace", 10)]
    assert all(quiz.attempt_id is None for quiz in quizzes)


def test_a_quiz_under_way_stands_first_with_how_far_it_is() -> None:
    bank, learner = make_bank(), make_learner()
    under_way = make_quiz(bank, neighbour=False)
    attempt = make_attempt(under_way, learner, answered=2)
    newer = make_quiz(bank, neighbour=False)
    newer.opened_at = NOON + timedelta(hours=1)
    db.session.commit()

    first, second = list_open_quizzes(learner.id)

    assert (first.code, first.attempt_id, first.answered, first.asked) == (under_way.code, attempt.id, 2, 5)
    assert (second.code, second.attempt_id) == (newer.code, None)


def test_a_finished_or_foreign_attempt_is_not_under_way() -> None:
    quiz, learner = make_quiz(make_bank(), neighbour=False), make_learner()
    make_attempt(quiz, learner, answered=5, submitted=True)
    make_attempt(quiz, make_learner("Other"), answered=1, neighbour=False)

    (row,) = list_open_quizzes(learner.id)

    assert row.attempt_id is None


def test_a_quiz_is_found_by_its_code_unless_a_draft(count_statements: CountStatements) -> None:
    bank = make_bank()
    closed = make_quiz(bank, state=QuizState.CLOSED)
    draft = make_quiz(bank, state=QuizState.DRAFT)
    closed_code, draft_code = closed.code, draft.code

    with count_statements() as statements:
        found = find_quiz(closed_code, None)

    assert len(statements) == 1
    assert found is not None
    assert (found.is_open, found.closed_at) == (False, NOON + timedelta(hours=1))
    assert find_quiz(draft_code, None) is None
    assert find_quiz("nowhere", None) is None
