"""Quizzes: what a teacher sets."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import CheckConstraint, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from quizapp.extensions import Model
from quizapp.models.accounts import User
from quizapp.models.banks import Bank
from quizapp.models.columns import Json, JsonDict, Key, Moment, UtcDateTime


class QuizState(StrEnum):
    """Where a quiz stands: learners may start it only while it is open."""

    DRAFT = "draft"
    OPEN = "open"
    CLOSED = "closed"


class Quiz(Model):
    """A specification of papers drawn from one bank, reached by its code; teacher None: shipped."""

    __tablename__ = "quizzes"
    __table_args__ = (CheckConstraint("state in ('draft', 'open', 'closed')", name="state_known"),)

    id: Mapped[Key]
    code: Mapped[str] = mapped_column(String(12), unique=True)
    title: Mapped[str] = mapped_column(String(200))
    bank_id: Mapped[int] = mapped_column(ForeignKey("banks.id"), index=True)
    teacher_id: Mapped[int | None] = mapped_column(ForeignKey("users.id"), index=True)
    specification: Mapped[JsonDict] = mapped_column(Json)  # assessment.assembly.Specification
    state: Mapped[str] = mapped_column(String(10))
    created_at: Mapped[Moment]
    opened_at: Mapped[datetime | None] = mapped_column(UtcDateTime())
    closed_at: Mapped[datetime | None] = mapped_column(UtcDateTime())

    bank: Mapped[Bank] = relationship()
    teacher: Mapped[User | None] = relationship()
