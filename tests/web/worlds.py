"""What a person may own in the app, made for the tests that ask every route about it."""

from flask import Flask
from werkzeug.routing import BuildError

from quizapp.extensions import db
from quizapp.models.accounts import SignIn, User
from quizapp.models.banks import Bank, Decision, Status
from quizapp.models.quizzes import QuizState
from quizapp.services import sign_ins
from tests import mill
from tests.factories import NOON, make_attempt, make_bank, make_quiz, make_teacher

Ids = dict[str, object]

DRAFT_QUIZZES = {"teach.change_quiz", "teach.save_quiz", "teach.publish", "teach.discard"}
APPROVED = {
    "teach.undo",
    "teach.new_quiz",
    "teach.build_quiz",
    "teach.save_quiz",
    "teach.adopt",
    "learn.start",
}
CONSTANTS: Ids = {"position": 1, "kind": "choice", "token": "made-up", "filename": "mark.svg"}


def owned_by(person: User | None, endpoint: str) -> Ids:
    """Return the ids of a person's bank, quiz, attempt and so on, in the state that the route asks for.

    Nobody's are those that came with the program.
    """
    bank = make_bank(person, items=mill.good_items(), status=_status(endpoint), neighbour=False)
    state = QuizState.DRAFT if endpoint in DRAFT_QUIZZES else QuizState.OPEN
    quiz = make_quiz(bank, person, state=state, specification={"draws": [{"count": 2}]}, neighbour=False)
    ids = CONSTANTS | _of_bank(bank, person or make_teacher()) | {"quiz_id": quiz.id, "code": quiz.code}
    if person is not None:
        ids["sign_in_id"] = _another_sign_in(person)
        if state is QuizState.OPEN:
            ids["attempt_id"] = make_attempt(quiz, person, neighbour=False).id
    return ids


def _status(endpoint: str) -> Status:
    if endpoint == "teach.restore":
        return Status.RETIRED
    return Status.APPROVED if endpoint in APPROVED else Status.DRAFT


def address(app: Flask, endpoint: str, ids: Ids) -> str | None:
    """Return the route's address for these things, None when it is about one that is not among them."""
    adapter = app.url_map.bind("localhost")
    try:
        return adapter.build(endpoint, ids, append_unknown=False)
    except BuildError:
        return None


def _of_bank(bank: Bank, teacher: User) -> Ids:
    version = bank.items[0].versions[0]
    before = {str(version.id): Status.DRAFT.value}
    decision = Decision(
        item_version_id=version.id, teacher_id=teacher.id, verdict="approve", before=before, decided_at=NOON
    )
    db.session.add(decision)
    db.session.commit()
    return {
        "bank_id": bank.id,
        "article_id": bank.articles[0].id,
        "version_id": version.id,
        "decision_id": decision.id,
    }


def _another_sign_in(person: User) -> int | None:
    sign_ins.add_sign_in(person.id, device="Elsewhere", now=NOON)
    db.session.commit()
    of_person = db.select(SignIn.id).where(SignIn.user_id == person.id)
    return db.session.scalars(of_person.order_by(SignIn.id.desc())).first()
