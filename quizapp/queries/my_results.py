"""A learner's results over time."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from quizapp.extensions import db
from quizapp.models.attempts import Attempt
from quizapp.models.quizzes import Quiz, QuizState

PAGE = 50


@dataclass(frozen=True, slots=True)
class MyResult:
    """One attempt of the learner; `submitted_at` is None while it is open."""

    attempt_id: int
    quiz_title: str
    quiz_code: str
    quiz_state: str
    started_at: datetime
    submitted_at: datetime | None
    marks: float
    max_marks: float

    @property
    def percent(self) -> int:
        """Return the marks in whole per cent of the best possible, rounded down."""
        return int(100 * self.marks / self.max_marks + 1e-9) if self.max_marks else 0

    @property
    def can_go_on(self) -> bool:
        """Return whether the attempt still takes responses."""
        return self.submitted_at is None and self.quiz_state == QuizState.OPEN


def list_my_results(learner_id: int, *, before: int | None = None, limit: int = PAGE) -> list[MyResult]:
    """Return the learner's attempts, the newest first, from attempt `before` on. Statements: 1."""
    statement = (
        select(
            Attempt.id,
            Quiz.title,
            Quiz.code,
            Quiz.state,
            Attempt.started_at,
            Attempt.submitted_at,
            Attempt.marks,
            Attempt.max_marks,
        )
        .join(Quiz, Quiz.id == Attempt.quiz_id)
        .where(Attempt.learner_id == learner_id)
        .order_by(Attempt.id.desc())
        .limit(limit)
    )
    if before is not None:
        statement = statement.where(Attempt.id < before)
    return [MyResult(*row) for row in db.session.execute(statement)]
