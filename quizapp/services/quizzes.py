"""What a teacher does with quizzes: build, publish, close, reopen, discard."""

import secrets
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select

from quizapp.assessment.assembly import Specification, UnknownItemError, assemble
from quizapp.assessment.items import Item
from quizapp.assessment.specifications import count_items, to_json
from quizapp.assessment.specifications import from_json as read_specification
from quizapp.assessment.stored import from_json
from quizapp.extensions import db
from quizapp.models import banks as tables
from quizapp.models.banks import ItemVersion, Status
from quizapp.models.quizzes import Quiz, QuizState
from quizapp.services.refusals import NotFound, Refusal
from quizapp.services.rights import get_bank, get_locked_quiz

CODE_ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789"  # read aloud and typed: no i, l, o, 0, 1
CODE_LENGTH = 6
TRIAL_PAPERS = 3


class NotPublishable(Refusal):
    """The bank lacks approved questions for the quiz; the message says which."""


class AlreadyPublished(Refusal):
    """A quiz that learners may have seen keeps its questions."""


def build(
    bank_id: int, *, title: str, specification: Specification[int], teacher_id: int, now: datetime
) -> int:
    """Keep a new draft quiz on a bank that the teacher may use, and return its id; raise NotFound."""
    bank = get_bank(bank_id, teacher_id)
    quiz = new_quiz(bank, title, specification, teacher_id=teacher_id, now=now)
    db.session.commit()
    return quiz.id


def new_quiz(
    bank: tables.Bank,
    title: str,
    specification: Specification[int],
    *,
    teacher_id: int | None,
    now: datetime,
) -> Quiz:
    """Return a new draft quiz with a code of its own, in the session; the caller commits."""
    quiz = Quiz(
        code=_free_code(),
        title=title,
        bank=bank,
        teacher_id=teacher_id,
        specification=to_json(specification),
        state=QuizState.DRAFT.value,
        created_at=now,
    )
    db.session.add(quiz)
    db.session.flush()
    return quiz


def _free_code() -> str:
    while True:
        code = "".join(secrets.choice(CODE_ALPHABET) for _ in range(CODE_LENGTH))
        if db.session.scalar(select(Quiz.id).where(Quiz.code == code)) is None:
            return code


def change(quiz_id: int, *, title: str, specification: Specification[int], teacher_id: int) -> None:
    """Give a draft quiz another title and specification; raise NotFound, AlreadyPublished."""
    quiz = _get_draft(quiz_id, teacher_id)
    quiz.title, quiz.specification = title, to_json(specification)
    db.session.commit()


def discard(quiz_id: int, *, teacher_id: int) -> None:
    """Delete a draft quiz; raise NotFound, AlreadyPublished."""
    db.session.delete(_get_draft(quiz_id, teacher_id))
    db.session.commit()


def _get_draft(quiz_id: int, teacher_id: int) -> Quiz:
    quiz = get_locked_quiz(quiz_id, teacher_id)
    if quiz.state != QuizState.DRAFT:
        raise AlreadyPublished(
            f"“{quiz.title}” was published, so its questions stay as they are.",
            "Build a new quiz for other questions.",
        )
    return quiz


def publish(quiz_id: int, *, teacher_id: int, now: datetime) -> None:
    """Open a draft or closed quiz to learners; raise NotFound, NotPublishable."""
    quiz = get_locked_quiz(quiz_id, teacher_id)
    refuse_unfillable(quiz.bank_id, read_specification(quiz.specification))
    if quiz.state != QuizState.OPEN:
        open_quiz(quiz, now)
    db.session.commit()


def open_quiz(quiz: Quiz, now: datetime) -> None:
    """Let learners start the quiz; the caller commits."""
    quiz.state, quiz.opened_at, quiz.closed_at = QuizState.OPEN.value, now, None


def close(quiz_id: int, *, teacher_id: int, now: datetime) -> None:
    """Let no learner start the quiz any more; a closed or draft quiz stays as it is. Raise NotFound."""
    quiz = get_locked_quiz(quiz_id, teacher_id)
    if quiz.state == QuizState.OPEN:
        quiz.state, quiz.closed_at = QuizState.CLOSED.value, now
    db.session.commit()


def adopt(quiz_id: int, *, teacher_id: int, now: datetime) -> int:
    """Open a copy of a shipped quiz as the teacher's own, and return its id; raise NotFound."""
    shipped = db.session.scalar(select(Quiz).where(Quiz.id == quiz_id, Quiz.teacher_id.is_(None)))
    if shipped is None:
        raise NotFound("There is no such quiz.", "Choose one on your desk.")
    specification = read_specification(shipped.specification)
    refuse_unfillable(shipped.bank_id, specification)
    quiz = new_quiz(shipped.bank, shipped.title, specification, teacher_id=teacher_id, now=now)
    open_quiz(quiz, now)
    db.session.commit()
    return quiz.id


def refuse_unfillable(bank_id: int, specification: Specification[int]) -> None:
    """Raise NotPublishable unless the bank's approved items fill the papers that are asked for."""
    if not count_items(specification):
        raise NotPublishable("This quiz has no questions yet.", "Pick some, or say how many to draw.")
    candidates = list_candidates(bank_id)
    try:
        papers = [assemble(candidates, specification, seed) for seed in range(TRIAL_PAPERS)]
    except UnknownItemError as error:
        raise NotPublishable(
            "A question that you picked is no longer approved.", "Approve it again, or pick another."
        ) from error
    for shortfall in papers[0].shortfalls if all(paper.shortfalls for paper in papers) else ():
        kind = shortfall.draw.kind or ""
        raise NotPublishable(
            f"You asked for {shortfall.draw.count} {kind} questions, but of the approved ones only"
            f" {shortfall.found} fit together without one giving another away.",
            "Approve more questions, or ask for fewer.",
        )


def list_candidates(bank_id: int) -> Sequence[tuple[int, Item]]:
    """Return the approved items of a bank by item id, in the order of their ids."""
    statement = (
        select(ItemVersion.item_id, ItemVersion.content)
        .join(tables.Item, tables.Item.id == ItemVersion.item_id)
        .where(tables.Item.bank_id == bank_id, ItemVersion.status == Status.APPROVED.value)
        .order_by(ItemVersion.item_id)
    )
    return [(item_id, from_json(content)) for item_id, content in db.session.execute(statement)]
