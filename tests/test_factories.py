"""The suite's own tools: what a test leaves behind, and what the factories make."""

import pytest
from flask_sqlalchemy.session import Session
from sqlalchemy import func, select
from sqlalchemy.orm import scoped_session

from quizapp.models.accounts import User
from quizapp.models.attempts import Attempt, Response
from quizapp.models.banks import Bank
from tests.conftest import CountStatements
from tests.factories import make_attempt, make_bank, make_learner, make_quiz, make_teacher


@pytest.mark.parametrize("turn", [1, 2])
def test_what_a_test_commits_is_gone_in_the_next(session: scoped_session[Session], turn: int) -> None:
    assert session.scalar(select(func.count()).select_from(User)) == 0, turn

    make_learner()

    session.rollback()
    assert session.scalar(select(func.count()).select_from(User)) == 1


def test_an_attempt_has_a_neighbour_at_the_same_quiz(session: scoped_session[Session]) -> None:
    quiz = make_quiz(make_bank(make_teacher()))
    attempt = make_attempt(quiz, make_learner(), answered=2)

    assert session.scalar(select(func.count()).where(Attempt.quiz_id == quiz.id)) == 2
    assert session.scalar(select(func.count()).select_from(Response)) == 2 + 5
    assert session.scalar(select(func.count()).select_from(Bank)) == 2
    assert [item.position for item in attempt.paper] == [1, 2, 3, 4, 5]


def test_statements_are_counted_without_the_transactions_around_them(
    session: scoped_session[Session], count_statements: CountStatements
) -> None:
    with count_statements() as statements:
        session.scalar(select(func.count()).select_from(User))
        session.rollback()
        session.scalar(select(func.count()).select_from(Bank))

    assert len(statements) == 2
