from datetime import timedelta

import pytest
from flask_sqlalchemy.session import Session
from sqlalchemy.orm import scoped_session

from quizapp.models.accounts import User
from quizapp.models.attempts import Attempt, PaperItem, Response
from quizapp.models.banks import Bank
from quizapp.models.quizzes import Quiz
from quizapp.queries import quiz_results
from quizapp.queries.quiz_results import Share
from tests.conftest import CountStatements
from tests.factories import NOON, make_bank, make_guest, make_learner, make_quiz, make_teacher
from tests.mill import good_choice, good_ordering

Given = dict[str, int | list[int]] | None


@pytest.fixture
def teacher(session: scoped_session[Session]) -> User:
    del session
    return make_teacher()


@pytest.fixture
def bank(teacher: User) -> Bank:
    """Return a bank of a choice among 1820 (the key), 1875 and 1901, and an ordering of four events."""
    return make_bank(teacher, items=(good_choice("The mill was built"), good_ordering()))


@pytest.fixture
def quiz(bank: Bank, teacher: User) -> Quiz:
    return make_quiz(bank, teacher)


def sit(  # noqa: PLR0913 - one sitting
    session: scoped_session[Session],
    quiz: Quiz,
    learner: User,
    answers: list[tuple[Given, float]],
    *,
    minutes: int | None = 5,
    started: int = 0,
) -> Attempt:
    """Store an attempt at both questions: what was given and its score, None where left out."""
    start = NOON + timedelta(minutes=started)
    attempt = Attempt(
        quiz_id=quiz.id,
        learner_id=learner.id,
        seed="1",
        started_at=start,
        submitted_at=None if minutes is None else start + timedelta(minutes=minutes),
        marks=sum(score for _, score in answers),
        max_marks=2.0,
    )
    for position, (item, (given, score)) in enumerate(zip(quiz.bank.items, answers, strict=True), start=1):
        size = 3 if item.versions[0].kind == "choice" else 4
        paper_item = PaperItem(
            position=position, item_version_id=item.versions[0].id, shown_order=list(range(size))[::-1]
        )
        if given is not None:
            paper_item.response = Response(given=given, score=score, stored_at=start)
        attempt.paper.append(paper_item)
    session.add(attempt)
    session.commit()
    return attempt


RIGHT: tuple[Given, float] = ({"option": 0}, 1.0)
WRONG: tuple[Given, float] = ({"option": 2}, 0.0)
IN_ORDER: tuple[Given, float] = ({"order": [0, 1, 2, 3]}, 1.0)
SWAPPED: tuple[Given, float] = ({"order": [1, 0, 2, 3]}, 2 / 3)
LEFT_OUT: tuple[Given, float] = (None, 0.0)


def test_attempts_are_listed_by_name_and_in_time(
    session: scoped_session[Session], quiz: Quiz, count_statements: CountStatements
) -> None:
    ada, ben = make_learner("Ada"), make_guest("ben")
    sit(session, quiz, ben, [RIGHT, LEFT_OUT], minutes=None)
    sit(session, quiz, ada, [RIGHT, IN_ORDER], started=20, minutes=3)
    sit(session, quiz, ada, [WRONG, SWAPPED], started=0, minutes=9)
    quiz_id = quiz.id

    with count_statements() as statements:
        rows = quiz_results.list_attempts(quiz_id)

    assert [(row.learner, row.number, row.is_guest, row.answered, row.seconds) for row in rows] == [
        ("Ada", 1, False, 2, 540.0),
        ("Ada", 2, False, 2, 180.0),
        ("ben", 1, True, 1, None),
    ]
    assert [row.share for row in rows] == pytest.approx([1 / 3, 1.0, 0.5])
    assert len(statements) == 1


def test_a_question_has_its_facility_and_what_was_chosen(
    session: scoped_session[Session], quiz: Quiz, count_statements: CountStatements
) -> None:
    for name, answers in (
        ("A", [RIGHT, IN_ORDER]),
        ("B", [RIGHT, SWAPPED]),
        ("C", [WRONG, SWAPPED]),
        ("D", [LEFT_OUT, LEFT_OUT]),
    ):
        sit(session, quiz, make_learner(name), answers)
    quiz_id = quiz.id

    with count_statements() as statements:
        choice, ordering = quiz_results.list_item_results(quiz_id)

    assert len(statements) == 3
    assert (choice.n, choice.unanswered, choice.facility_index) == (4, 1, 0.5)  # 2 of 4
    assert choice.shares == (
        Share("1820", is_right=True, count=2, of=3),
        Share("1875", is_right=False, count=0, of=3),
        Share("1901", is_right=False, count=1, of=3),
    )
    assert ordering.facility_index == pytest.approx((1 + 2 / 3 + 2 / 3) / 4)
    assert [(share.count, share.of) for share in ordering.shares] == [(1, 3), (1, 3), (3, 3), (3, 3)]


def test_discrimination_needs_five_learners(session: scoped_session[Session], quiz: Quiz) -> None:
    for name in "ABCD":
        sit(session, quiz, make_learner(name), [RIGHT, IN_ORDER] if name < "C" else [WRONG, SWAPPED])
    assert {result.discrimination_index for result in quiz_results.list_item_results(quiz.id)} == {None}

    sit(session, quiz, make_learner("E"), [WRONG, SWAPPED])

    indices = [result.discrimination_index for result in quiz_results.list_item_results(quiz.id)]
    assert indices == pytest.approx([1.0, 1.0])  # whoever has the one right has the other right


def test_the_first_finished_attempt_of_a_learner_counts(session: scoped_session[Session], quiz: Quiz) -> None:
    ada = make_learner("Ada")
    sit(session, quiz, ada, [WRONG, SWAPPED], started=0)
    sit(session, quiz, ada, [RIGHT, IN_ORDER], started=30)
    sit(session, quiz, make_learner("Ben"), [RIGHT, IN_ORDER], minutes=None)

    facilities = [result.facility_index for result in quiz_results.list_item_results(quiz.id)]

    assert facilities == pytest.approx([0.0, 2 / 3])


def test_figures_do_not_cost_more_statements_with_more_learners(
    session: scoped_session[Session], quiz: Quiz, count_statements: CountStatements
) -> None:
    for name in "ABCDEFGH":
        sit(session, quiz, make_learner(name), [RIGHT, IN_ORDER])
    quiz_id = quiz.id

    with count_statements() as statements:
        quiz_results.list_item_results(quiz_id)

    assert len(statements) == 3


def test_a_quiz_nobody_has_tried_has_no_figures(quiz: Quiz) -> None:
    assert quiz_results.list_attempts(quiz.id) == ()
    assert quiz_results.list_item_results(quiz.id) == ()


def test_an_attempt_is_shown_as_it_was_to_the_quizs_teacher_alone(
    session: scoped_session[Session], quiz: Quiz, teacher: User, count_statements: CountStatements
) -> None:
    ada = make_learner("Ada")
    sit(session, quiz, ada, [RIGHT, IN_ORDER])
    attempt_id = sit(session, quiz, ada, [WRONG, LEFT_OUT], started=30, minutes=None).id
    ids = (quiz.id, teacher.id, make_teacher("Other").id)

    with count_statements() as statements:
        page = quiz_results.find_attempt(attempt_id, ids[1])

    assert len(statements) == 4
    assert page is not None
    assert (page.quiz_id, page.attempt.learner, page.attempt.number) == (ids[0], "Ada", 2)
    assert [(paper.position, paper.given, paper.score) for paper in page.papers] == [
        (1, {"option": 2}, 0.0),
        (2, None, None),
    ]
    assert page.papers[0].shown_order == (2, 1, 0)
    assert page.values[page.papers[0].version_id] == good_choice("The mill was built")
    assert quiz_results.find_attempt(attempt_id, ids[2]) is None
