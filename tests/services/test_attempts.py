from collections.abc import Callable, Sequence
from datetime import timedelta
from functools import partial
from threading import Barrier, Thread

import pytest
from flask import Flask
from sqlalchemy import func, select
from sqlalchemy.orm import Session, scoped_session

from quizapp.extensions import db
from quizapp.models.attempts import Attempt, PaperItem, Response
from quizapp.models.banks import ItemVersion, Status
from quizapp.models.quizzes import Quiz, QuizState
from quizapp.services import attempts
from quizapp.services.refusals import Invalid, NotFound
from tests.factories import NOON, make_attempt, make_bank, make_guest, make_learner, make_quiz

pytestmark = pytest.mark.usefixtures("session")

LATER = NOON + timedelta(minutes=30)
EVERYTHING: dict[str, object] = {"draws": [{"count": 5}]}
AppSession = scoped_session[Session]


def paper_of(attempt_id: int) -> list[PaperItem]:
    statement = select(PaperItem).where(PaperItem.attempt_id == attempt_id).order_by(PaperItem.position)
    return list(db.session.scalars(statement))


def count_responses(attempt_id: int) -> int:
    statement = select(func.count(Response.id)).join(PaperItem).where(PaperItem.attempt_id == attempt_id)
    return db.session.scalar(statement) or 0


def test_start_draws_a_paper_of_approved_versions_and_pins_their_orders(session: AppSession) -> None:
    quiz = make_quiz(make_bank(), specification=EVERYTHING)
    learner = make_learner()

    attempt_id = attempts.start(quiz.code, learner_id=learner.id, now=LATER, seed="7")

    attempt = session.get_one(Attempt, attempt_id)
    paper = paper_of(attempt_id)
    assert [item.position for item in paper] == list(range(1, len(paper) + 1))
    assert (attempt.started_at, attempt.submitted_at) == (LATER, None)
    assert (attempt.marks, attempt.max_marks) == (0, len(paper))
    for item in paper:
        assert item.item_version.item.bank_id == quiz.bank_id
        size = 4 if item.item_version.kind == "ordering" else 3
        assert sorted(item.shown_order) == list(range(size))


def test_the_same_seed_draws_the_same_paper_for_two_learners(session: AppSession) -> None:
    quiz = make_quiz(make_bank(), specification=EVERYTHING)

    first, second = (
        [(item.item_version_id, item.shown_order) for item in paper_of(attempt_id)]
        for attempt_id in (
            attempts.start(quiz.code, learner_id=make_learner().id, now=LATER, seed="9"),
            attempts.start(quiz.code, learner_id=make_learner().id, now=LATER, seed="9"),
        )
    )

    assert first == second
    assert session.scalar(select(func.count(Attempt.id))) == 2


def test_start_goes_on_with_an_open_attempt() -> None:
    quiz = make_quiz(make_bank(), specification=EVERYTHING)
    learner = make_guest()
    first = attempts.start(quiz.code, learner_id=learner.id, now=NOON)

    assert attempts.start(quiz.code, learner_id=learner.id, now=LATER) == first

    attempts.submit(first, learner_id=learner.id, now=LATER)
    assert attempts.start(quiz.code, learner_id=learner.id, now=LATER) != first


@pytest.mark.parametrize("status", [Status.DRAFT, Status.RETIRED])
def test_nothing_but_approved_items_reaches_a_paper(session: AppSession, status: Status) -> None:
    quiz = make_quiz(make_bank(), specification=EVERYTHING)
    versions = session.scalars(select(ItemVersion).where(ItemVersion.item.has(bank_id=quiz.bank_id))).all()
    for version in versions[1:]:
        version.status = status
    session.commit()

    attempt_id = attempts.start(quiz.code, learner_id=make_learner().id, now=NOON)

    assert [item.item_version_id for item in paper_of(attempt_id)] == [versions[0].id]


def test_a_quiz_whose_items_are_all_retired_is_refused() -> None:
    quiz = make_quiz(make_bank(status=Status.RETIRED), specification=EVERYTHING)

    with pytest.raises(attempts.NothingToAsk):
        attempts.start(quiz.code, learner_id=make_learner().id, now=NOON)


def test_a_given_item_that_was_retired_is_left_out(session: AppSession) -> None:
    bank = make_bank()
    kept, retired = bank.items[0], bank.items[1]
    retired.versions[0].status = Status.RETIRED
    session.commit()
    quiz = make_quiz(bank, specification={"given": [retired.id, kept.id]})

    attempt_id = attempts.start(quiz.code, learner_id=make_learner().id, now=NOON)

    assert [item.item_version.item_id for item in paper_of(attempt_id)] == [kept.id]


@pytest.mark.parametrize("code", ["nowhere", "", "\0", "x" * 300])
def test_no_quiz_at_a_code_is_not_found(code: str) -> None:
    make_quiz(make_bank(), specification=EVERYTHING)

    with pytest.raises(NotFound):
        attempts.start(code, learner_id=make_learner().id, now=NOON)


def test_a_code_is_taken_however_it_was_typed() -> None:
    quiz = make_quiz(make_bank(), specification=EVERYTHING)

    assert attempts.start(f" {quiz.code.upper()} ", learner_id=make_learner().id, now=NOON)


def test_a_draft_quiz_cannot_be_seen_and_a_closed_one_not_started() -> None:
    bank = make_bank()
    draft = make_quiz(bank, state=QuizState.DRAFT, specification=EVERYTHING)
    closed = make_quiz(bank, state=QuizState.CLOSED, specification=EVERYTHING)
    learner = make_learner()

    with pytest.raises(NotFound):
        attempts.start(draft.code, learner_id=learner.id, now=NOON)
    with pytest.raises(attempts.QuizIsClosed, match="This quiz closed on 3 May"):
        attempts.start(closed.code, learner_id=learner.id, now=NOON)


# make_attempt shows the options and events in reverse: place 0 is the last of the item's own, and in
# the factories' items the key is option 0 of three, the right order 0, 1, 2, 3.
RIGHT_CHOICE, WRONG_CHOICE = (2,), (0,)
ORDERING = 5
RIGHT_ORDER = (3, 2, 1, 0)
ONE_SWAP = (2, 3, 1, 0)  # the item's own 1, 0, 2, 3
UNTOUCHED = (0, 1, 2, 3)


@pytest.mark.parametrize(
    ("position", "places", "given", "score"),
    [
        (1, RIGHT_CHOICE, {"option": 0}, 1.0),
        (1, WRONG_CHOICE, {"option": 2}, 0.0),
        (ORDERING, RIGHT_ORDER, {"order": [0, 1, 2, 3]}, 1.0),
        (ORDERING, ONE_SWAP, {"order": [1, 0, 2, 3]}, 2 / 3),  # 5 of 6 pairs right, 1 wrong
    ],
)
def test_a_response_is_stored_in_the_items_own_numbering_with_its_score(
    session: AppSession, position: int, places: tuple[int, ...], given: dict[str, object], score: float
) -> None:
    learner = make_learner()
    attempt = make_attempt(make_quiz(make_bank()), learner)

    attempts.respond(attempt.id, position, places, learner_id=learner.id, now=LATER)

    session.expire_all()
    response = paper_of(attempt.id)[position - 1].response
    assert response is not None
    assert (response.given, response.stored_at) == (given, LATER)
    assert response.score == pytest.approx(score)
    assert attempt.marks == pytest.approx(score)
    assert count_responses(attempt.id) == 1


def test_the_first_response_counts_and_a_second_changes_nothing(session: AppSession) -> None:
    learner = make_learner()
    attempt = make_attempt(make_quiz(make_bank()), learner)
    attempts.respond(attempt.id, 1, WRONG_CHOICE, learner_id=learner.id, now=NOON)

    attempts.respond(attempt.id, 1, RIGHT_CHOICE, learner_id=learner.id, now=LATER)
    attempts.respond(attempt.id, 1, WRONG_CHOICE, learner_id=learner.id, now=LATER)

    session.expire_all()
    response = paper_of(attempt.id)[0].response
    assert response is not None
    assert (response.given, response.stored_at) == ({"option": 2}, NOON)
    assert attempt.marks == 0
    assert count_responses(attempt.id) == 1


@pytest.mark.parametrize(
    ("position", "places"),
    [(1, ()), (1, (3,)), (1, (0, 1)), (ORDERING, ()), (ORDERING, (0, 1, 2)), (ORDERING, (0, 0, 1, 2))],
)
def test_what_is_no_response_is_refused_and_not_stored(
    session: AppSession, position: int, places: tuple[int, ...]
) -> None:
    learner = make_learner()
    attempt = make_attempt(make_quiz(make_bank()), learner)

    with pytest.raises(Invalid):
        attempts.respond(attempt.id, position, places, learner_id=learner.id, now=NOON)

    session.rollback()
    assert count_responses(attempt.id) == 0


def test_an_untouched_order_is_no_response(session: AppSession) -> None:
    learner = make_learner()
    attempt = make_attempt(make_quiz(make_bank()), learner)

    with pytest.raises(Invalid, match="Move at least one event"):
        attempts.respond(attempt.id, ORDERING, UNTOUCHED, learner_id=learner.id, now=NOON)

    session.rollback()
    assert count_responses(attempt.id) == 0


@pytest.mark.parametrize("act", ["respond", "arrange", "submit"])
def test_a_foreign_attempt_is_not_found(act: str) -> None:
    attempt_id = make_attempt(make_quiz(make_bank()), make_learner()).id
    stranger = make_learner("Stranger").id
    acts = {
        "respond": lambda: attempts.respond(attempt_id, 1, (0,), learner_id=stranger, now=NOON),
        "arrange": lambda: attempts.arrange(attempt_id, ORDERING, RIGHT_ORDER, learner_id=stranger),
        "submit": lambda: attempts.submit(attempt_id, learner_id=stranger, now=NOON),
    }

    with pytest.raises(NotFound):
        acts[act]()


@pytest.mark.parametrize("position", [0, 6, -1])
def test_a_question_that_the_paper_lacks_is_not_found(position: int) -> None:
    learner = make_learner()
    attempt = make_attempt(make_quiz(make_bank()), learner)

    with pytest.raises(NotFound):
        attempts.respond(attempt.id, position, (0,), learner_id=learner.id, now=NOON)


def close_quiz(attempt: Attempt) -> None:
    quiz = db.session.get_one(Quiz, attempt.quiz_id)
    quiz.state, quiz.closed_at = QuizState.CLOSED.value, LATER
    db.session.commit()


def test_a_quiz_that_closed_meanwhile_takes_no_response_and_loses_none(session: AppSession) -> None:
    learner = make_learner()
    attempt = make_attempt(make_quiz(make_bank()), learner, answered=2)
    close_quiz(attempt)

    with pytest.raises(attempts.QuizIsClosed, match="The answers that you checked are kept"):
        attempts.respond(attempt.id, 3, RIGHT_CHOICE, learner_id=learner.id, now=LATER)

    session.rollback()
    assert count_responses(attempt.id) == 2
    attempts.submit(attempt.id, learner_id=learner.id, now=LATER)
    session.expire_all()
    assert (attempt.submitted_at, attempt.marks) == (LATER, 2)


def test_a_repeated_response_after_the_close_is_no_fault() -> None:
    learner = make_learner()
    attempt = make_attempt(make_quiz(make_bank()), learner, answered=1)
    close_quiz(attempt)

    attempts.respond(attempt.id, 1, RIGHT_CHOICE, learner_id=learner.id, now=LATER)

    assert count_responses(attempt.id) == 1


def test_after_handing_in_no_response_is_taken(session: AppSession) -> None:
    learner = make_learner()
    attempt = make_attempt(make_quiz(make_bank()), learner, answered=1)
    attempts.submit(attempt.id, learner_id=learner.id, now=NOON)

    with pytest.raises(attempts.AttemptIsOver):
        attempts.respond(attempt.id, 2, RIGHT_CHOICE, learner_id=learner.id, now=LATER)

    session.rollback()
    attempts.submit(attempt.id, learner_id=learner.id, now=LATER)
    session.expire_all()
    assert attempt.submitted_at == NOON


def test_moves_are_kept_until_the_response(session: AppSession) -> None:
    learner = make_learner()
    attempt = make_attempt(make_quiz(make_bank()), learner)

    attempts.arrange(attempt.id, ORDERING, ONE_SWAP, learner_id=learner.id)
    session.expire_all()
    assert paper_of(attempt.id)[ORDERING - 1].arranged_order == [1, 0, 2, 3]
    assert count_responses(attempt.id) == 0

    attempts.respond(attempt.id, ORDERING, RIGHT_ORDER, learner_id=learner.id, now=NOON)
    attempts.arrange(attempt.id, ORDERING, UNTOUCHED, learner_id=learner.id)
    session.expire_all()
    assert paper_of(attempt.id)[ORDERING - 1].arranged_order == [1, 0, 2, 3]


@pytest.mark.parametrize(("position", "places"), [(ORDERING, (0, 1)), (1, (0,))])
def test_a_move_that_makes_no_sense_is_refused(
    position: int,
    places: tuple[int, ...],
) -> None:
    learner = make_learner()
    attempt = make_attempt(make_quiz(make_bank()), learner)

    with pytest.raises(Invalid):
        attempts.arrange(attempt.id, position, places, learner_id=learner.id)


def together(app: Flask, acts: Sequence[Callable[[], object]]) -> list[Exception]:
    """Run every act in a thread and an app context of its own, at one moment; return what they raised."""
    barrier = Barrier(len(acts))
    raised: list[Exception] = []

    def run(act: Callable[[], object]) -> None:
        with app.app_context():
            barrier.wait()
            try:
                act()
            except Exception as error:  # noqa: BLE001 - handed to the test
                raised.append(error)

    threads = [Thread(target=run, args=(act,)) for act in acts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return raised


def test_responses_sent_at_one_moment_are_stored_once(committing_app: Flask) -> None:
    with committing_app.app_context():
        learner = make_learner()
        learner_id, attempt_id = learner.id, make_attempt(make_quiz(make_bank()), learner).id

    def respond(place: int) -> None:
        attempts.respond(attempt_id, 1, (place,), learner_id=learner_id, now=NOON)

    raised = together(committing_app, [partial(respond, at % 3) for at in range(8)])

    assert raised == []
    with committing_app.app_context():
        response = paper_of(attempt_id)[0].response
        assert response is not None
        assert count_responses(attempt_id) == 1
        assert db.session.get_one(Attempt, attempt_id).marks == response.score


def test_starts_sent_at_one_moment_make_one_attempt(committing_app: Flask) -> None:
    with committing_app.app_context():
        code = make_quiz(make_bank(), specification=EVERYTHING).code
        learner_id = make_learner().id
    started: list[int] = []

    def start() -> None:
        started.append(attempts.start(code, learner_id=learner_id, now=NOON))

    raised = together(committing_app, [start] * 6)

    assert raised == []
    assert len(started) == 6
    assert len(set(started)) == 1
