from collections.abc import Callable
from datetime import timedelta

import pytest
from flask_sqlalchemy.session import Session
from sqlalchemy.orm import scoped_session

from quizapp.assessment.assembly import Draw, Specification
from quizapp.assessment.specifications import from_json
from quizapp.models.accounts import User
from quizapp.models.banks import Status
from quizapp.models.quizzes import Quiz, QuizState
from quizapp.services import quizzes
from quizapp.services.quizzes import CODE_ALPHABET, AlreadyPublished, NotPublishable
from quizapp.services.refusals import NotFound
from tests.factories import NOON, make_bank, make_quiz, make_teacher
from tests.mill import good_items

LATER = NOON + timedelta(hours=1)
TWO: Specification[int] = Specification(draws=(Draw(2, "choice"),))
Act = Callable[[], object]


@pytest.fixture
def teacher(session: scoped_session[Session]) -> User:
    del session
    return make_teacher()


def build(teacher: User, specification: Specification[int] = TWO, *, status: Status = Status.APPROVED) -> int:
    bank = make_bank(teacher, items=good_items(), status=status)
    return quizzes.build(bank.id, title="Mill", specification=specification, teacher_id=teacher.id, now=NOON)


def test_a_built_quiz_is_a_draft_with_a_code_that_can_be_read_aloud(
    teacher: User, session: scoped_session[Session]
) -> None:
    quiz = session.get_one(Quiz, build(teacher))

    assert (quiz.title, quiz.state, quiz.teacher_id) == ("Mill", "draft", teacher.id)
    assert from_json(quiz.specification) == TWO
    assert len(quiz.code) == 6
    assert set(quiz.code) <= set(CODE_ALPHABET)


def test_a_quiz_is_published_closed_and_reopened(teacher: User, session: scoped_session[Session]) -> None:
    quiz_id = build(teacher)

    quizzes.publish(quiz_id, teacher_id=teacher.id, now=NOON)
    quiz = session.get_one(Quiz, quiz_id)
    assert (quiz.state, quiz.opened_at, quiz.closed_at) == ("open", NOON, None)

    quizzes.close(quiz_id, teacher_id=teacher.id, now=LATER)
    assert (quiz.state, quiz.opened_at, quiz.closed_at) == ("closed", NOON, LATER)

    quizzes.publish(quiz_id, teacher_id=teacher.id, now=LATER)
    assert (quiz.state, quiz.opened_at, quiz.closed_at) == ("open", LATER, None)


def test_publishing_twice_is_publishing_once(teacher: User, session: scoped_session[Session]) -> None:
    quiz_id = build(teacher)
    quizzes.publish(quiz_id, teacher_id=teacher.id, now=NOON)
    quizzes.publish(quiz_id, teacher_id=teacher.id, now=LATER)

    assert session.get_one(Quiz, quiz_id).opened_at == NOON


def test_closing_a_draft_changes_nothing(teacher: User, session: scoped_session[Session]) -> None:
    quiz_id = build(teacher)
    quizzes.close(quiz_id, teacher_id=teacher.id, now=LATER)

    assert session.get_one(Quiz, quiz_id).state == "draft"


@pytest.mark.parametrize(
    ("specification", "status", "says"),
    [
        (Specification(), Status.APPROVED, "no questions yet"),
        (Specification(draws=(Draw(9, "choice"),)), Status.APPROVED, "asked for 9 choice .* only 4"),
        (TWO, Status.DRAFT, "asked for 2 choice .* only 0"),
        (Specification(given=(10**6,)), Status.APPROVED, "no longer approved"),
    ],
)
def test_a_quiz_that_cannot_be_filled_is_not_published_and_says_what_lacks(
    teacher: User, specification: Specification[int], status: Status, says: str
) -> None:
    quiz_id = build(teacher, specification, status=status)

    with pytest.raises(NotPublishable, match=says):
        quizzes.publish(quiz_id, teacher_id=teacher.id, now=NOON)


def test_a_draft_quiz_is_changed_and_discarded(teacher: User, session: scoped_session[Session]) -> None:
    quiz_id = build(teacher)
    one: Specification[int] = Specification(draws=(Draw(1, "ordering"),))

    quizzes.change(quiz_id, title="Other", specification=one, teacher_id=teacher.id)
    quiz = session.get_one(Quiz, quiz_id)
    assert (quiz.title, from_json(quiz.specification)) == ("Other", one)

    quizzes.discard(quiz_id, teacher_id=teacher.id)
    assert session.get(Quiz, quiz_id) is None


def test_a_published_quiz_keeps_its_questions(teacher: User) -> None:
    quiz_id = build(teacher)
    quizzes.publish(quiz_id, teacher_id=teacher.id, now=NOON)

    with pytest.raises(AlreadyPublished):
        quizzes.change(quiz_id, title="Other", specification=TWO, teacher_id=teacher.id)
    with pytest.raises(AlreadyPublished):
        quizzes.discard(quiz_id, teacher_id=teacher.id)


def test_a_shipped_quiz_is_opened_as_ones_own(teacher: User, session: scoped_session[Session]) -> None:
    stored: dict[str, object] = {"draws": [{"count": 2, "kind": "choice"}]}
    shipped = make_quiz(make_bank(None, items=good_items()), None, specification=stored)

    own = session.get_one(Quiz, quizzes.adopt(shipped.id, teacher_id=teacher.id, now=LATER))

    assert (own.title, own.state, own.teacher_id) == (shipped.title, QuizState.OPEN, teacher.id)
    assert from_json(own.specification) == TWO
    assert own.code != shipped.code
    assert own.opened_at == LATER


def test_another_teachers_quiz_does_not_exist(teacher: User, session: scoped_session[Session]) -> None:
    bank = make_bank(make_teacher("Other"))
    quiz = make_quiz(bank, make_teacher("Other"), state=QuizState.DRAFT)

    acts: tuple[Act, ...] = (
        lambda: quizzes.build(bank.id, title="x", specification=TWO, teacher_id=teacher.id, now=NOON),
        lambda: quizzes.publish(quiz.id, teacher_id=teacher.id, now=NOON),
        lambda: quizzes.close(quiz.id, teacher_id=teacher.id, now=NOON),
        lambda: quizzes.change(quiz.id, title="x", specification=TWO, teacher_id=teacher.id),
        lambda: quizzes.discard(quiz.id, teacher_id=teacher.id),
        lambda: quizzes.adopt(quiz.id, teacher_id=teacher.id, now=NOON),
    )
    for act in acts:
        with pytest.raises(NotFound):
            act()
        session.rollback()
    assert quiz.state == "draft"
