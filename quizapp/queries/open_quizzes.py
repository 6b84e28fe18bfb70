"""The quizzes a learner may start or go on with."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, and_, func, select

from quizapp.assessment.specifications import count_items
from quizapp.assessment.specifications import from_json as read_specification
from quizapp.extensions import db
from quizapp.models.accounts import User
from quizapp.models.attempts import Attempt, PaperItem, Response
from quizapp.models.quizzes import Quiz, QuizState


@dataclass(frozen=True, slots=True)
class OpenQuiz:
    """A quiz as the front door shows it; the last three are of the learner's own open attempt, if any.

    `teacher` is None for a quiz that came with the program.
    """

    code: str
    title: str
    teacher: str | None
    state: str
    closed_at: datetime | None
    item_count: int
    attempt_id: int | None = None
    answered: int = 0
    asked: int = 0

    @property
    def is_open(self) -> bool:
        """Return whether an attempt may be started or gone on with."""
        return self.state == QuizState.OPEN


def list_open_quizzes(learner_id: int | None) -> list[OpenQuiz]:
    """Return the open quizzes, those under way first, then the newest. Statements: 1."""
    rows = db.session.execute(
        _quizzes(learner_id)
        .where(Quiz.state == QuizState.OPEN.value)
        .order_by(Attempt.id.is_(None), Quiz.opened_at.desc(), Quiz.id.desc())
    )
    return [_quiz(row) for row in rows]


def find_quiz(code: str, learner_id: int | None) -> OpenQuiz | None:
    """Return the open or closed quiz with this code, None for a draft or no quiz. Statements: 1."""
    row = db.session.execute(
        _quizzes(learner_id).where(Quiz.code == code, Quiz.state != QuizState.DRAFT.value)
    ).one_or_none()
    return _quiz(row) if row else None


def _quizzes(learner_id: int | None) -> Select[Any]:
    asked = select(func.count(PaperItem.id)).where(PaperItem.attempt_id == Attempt.id).scalar_subquery()
    answered = (
        select(func.count(Response.id))
        .join(PaperItem, Response.paper_item_id == PaperItem.id)
        .where(PaperItem.attempt_id == Attempt.id)
        .scalar_subquery()
    )
    own = and_(
        Attempt.quiz_id == Quiz.id, Attempt.learner_id == (learner_id or 0), Attempt.submitted_at.is_(None)
    )
    return (
        select(
            Quiz.code,
            Quiz.title,
            User.name.label("teacher"),
            Quiz.state,
            Quiz.closed_at,
            Quiz.specification,
            Attempt.id.label("attempt_id"),
            answered.label("answered"),
            asked.label("asked"),
        )
        .outerjoin(User, User.id == Quiz.teacher_id)
        .outerjoin(Attempt, own)
    )


def _quiz(row: Any) -> OpenQuiz:  # noqa: ANN401 - a row of _quizzes
    return OpenQuiz(
        row.code,
        row.title,
        row.teacher,
        row.state,
        row.closed_at,
        count_items(read_specification(row.specification)),
        row.attempt_id,
        row.answered,
        row.asked,
    )
