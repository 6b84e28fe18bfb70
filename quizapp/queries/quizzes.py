"""The quizzes of a teacher's desk: the own ones and those that came with the program."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, func, or_, select

from quizapp.assessment.assembly import Specification
from quizapp.assessment.specifications import count_items, from_json
from quizapp.extensions import db
from quizapp.models.attempts import Attempt
from quizapp.models.banks import Bank
from quizapp.models.quizzes import Quiz


@dataclass(frozen=True, slots=True)
class QuizRow:
    """A quiz with how many learners started it and how many attempts were finished."""

    id: int
    code: str
    title: str
    state: str
    bank_id: int
    bank: str
    is_shipped: bool
    created_at: datetime
    opened_at: datetime | None
    closed_at: datetime | None
    learners: int
    finished: int
    stored_specification: dict[str, Any]

    @property
    def specification(self) -> Specification[int]:
        """Return how its papers are drawn."""
        return from_json(self.stored_specification)

    @property
    def items(self) -> int:
        """Return how many questions a paper holds."""
        return count_items(self.specification)


def list_quizzes(teacher_id: int) -> tuple[QuizRow, ...]:
    """Return the teacher's quizzes and the shipped ones, newest first. Statements: 1."""
    return _select_quizzes(or_(Quiz.teacher_id == teacher_id, Quiz.teacher_id.is_(None)))


def find_quiz(quiz_id: int, teacher_id: int) -> QuizRow | None:
    """Return one of the teacher's own quizzes, or None. Statements: 1."""
    return next(iter(_select_quizzes(Quiz.id == quiz_id, Quiz.teacher_id == teacher_id)), None)


def list_bank_quizzes(bank_id: int, teacher_id: int) -> tuple[QuizRow, ...]:
    """Return the teacher's quizzes on a bank, newest first. Statements: 1."""
    return _select_quizzes(Quiz.bank_id == bank_id, Quiz.teacher_id == teacher_id)


def _select_quizzes(*conditions: ColumnElement[bool]) -> tuple[QuizRow, ...]:
    learners = _of_quiz(func.count(Attempt.learner_id.distinct()))
    finished = _of_quiz(func.count(Attempt.submitted_at))
    columns: tuple[Any, ...] = (
        Quiz.id,
        Quiz.code,
        Quiz.title,
        Quiz.state,
        Quiz.bank_id,
        Bank.title.label("bank"),
        Quiz.teacher_id.is_(None),
        Quiz.created_at,
        Quiz.opened_at,
        Quiz.closed_at,
        learners,
        finished,
        Quiz.specification,
    )
    statement = (
        select(*columns)
        .join(Bank, Bank.id == Quiz.bank_id)
        .where(*conditions)
        .order_by(Quiz.created_at.desc(), Quiz.id.desc())
    )
    return tuple(QuizRow(*row) for row in db.session.execute(statement))


def _of_quiz(figure: ColumnElement[int]) -> ColumnElement[int]:
    return select(figure).where(Attempt.quiz_id == Quiz.id).correlate(Quiz).scalar_subquery()
