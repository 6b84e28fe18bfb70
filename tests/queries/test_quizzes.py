import pytest
from flask_sqlalchemy.session import Session
from sqlalchemy.orm import scoped_session

from quizapp.models.accounts import User
from quizapp.queries import quizzes
from tests.conftest import CountStatements
from tests.factories import make_attempt, make_bank, make_learner, make_quiz, make_teacher

STORED: dict[str, object] = {"draws": [{"count": 2, "kind": "choice"}], "given": [5]}


@pytest.fixture
def teacher(session: scoped_session[Session]) -> User:
    del session
    return make_teacher()


def test_a_teacher_sees_own_and_shipped_quizzes_with_their_learners(
    teacher: User, count_statements: CountStatements
) -> None:
    bank = make_bank(teacher)
    shipped = make_quiz(bank, None)
    own = make_quiz(bank, teacher, specification=STORED)
    learner = make_learner()
    make_attempt(own, learner, submitted=True, neighbour=False)
    make_attempt(own, learner)  # its second, and a neighbour's that is finished

    teacher_id = teacher.id
    with count_statements() as statements:
        rows = quizzes.list_quizzes(teacher_id)

    assert {(row.id, row.is_shipped, row.learners, row.finished) for row in rows} == {
        (own.id, False, 2, 2),
        (shipped.id, True, 0, 0),
    }
    assert len(statements) == 1


def test_a_quiz_is_found_by_its_teacher_alone(teacher: User) -> None:
    bank = make_bank(teacher)
    own = make_quiz(bank, teacher, specification=STORED)

    found = quizzes.find_quiz(own.id, teacher.id)

    assert found is not None
    assert (found.title, found.bank, found.items) == ("The mill through time", "The old mill", 3)
    assert quizzes.find_quiz(own.id, make_teacher("Other").id) is None
    assert quizzes.find_quiz(make_quiz(bank, None).id, teacher.id) is None


def test_a_banks_quizzes_are_the_teachers_own(teacher: User, count_statements: CountStatements) -> None:
    bank = make_bank(None)
    own = make_quiz(bank, teacher)
    ids = (bank.id, teacher.id, own.id)

    with count_statements() as statements:
        rows = quizzes.list_bank_quizzes(ids[0], ids[1])

    assert [row.id for row in rows] == [ids[2]]
    assert len(statements) == 1
