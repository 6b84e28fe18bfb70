"""Attempts: one learner, one sitting; the paper drawn for it and the responses stored."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from quizapp.extensions import Model
from quizapp.models.accounts import User
from quizapp.models.banks import ItemVersion
from quizapp.models.columns import Json, JsonDict, Key, Moment, UtcDateTime
from quizapp.models.quizzes import Quiz


class Attempt(Model):
    """One sitting of a quiz; at most one of a learner's attempts at a quiz is open."""

    __tablename__ = "attempts"
    __table_args__ = (
        Index(
            "uq_attempts_one_open",
            "quiz_id",
            "learner_id",
            unique=True,
            sqlite_where=text("submitted_at is null"),
            postgresql_where=text("submitted_at is null"),
        ),
        CheckConstraint("marks >= 0 and marks <= max_marks", name="marks_range"),
        Index("ix_attempts_learner_id", "learner_id"),
        Index("ix_attempts_quiz_id", "quiz_id"),
    )

    id: Mapped[Key]
    quiz_id: Mapped[int] = mapped_column(ForeignKey("quizzes.id"))
    learner_id: Mapped[int] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"))
    seed: Mapped[str] = mapped_column(String(32))
    started_at: Mapped[Moment]
    submitted_at: Mapped[datetime | None] = mapped_column(UtcDateTime())
    marks: Mapped[float] = mapped_column(default=0.0)  # of the responses stored so far
    max_marks: Mapped[float]

    quiz: Mapped[Quiz] = relationship()
    learner: Mapped[User] = relationship()
    paper: Mapped[list["PaperItem"]] = relationship(back_populates="attempt", order_by="PaperItem.position")


class PaperItem(Model):
    """One item of an attempt's paper, pinned to the version and the order that were shown."""

    __tablename__ = "paper_items"
    __table_args__ = (
        UniqueConstraint("attempt_id", "position"),
        UniqueConstraint("attempt_id", "item_version_id"),
        CheckConstraint("position >= 1", name="position_from_one"),
        CheckConstraint("weight > 0", name="weight_positive"),
    )

    id: Mapped[Key]
    attempt_id: Mapped[int] = mapped_column(ForeignKey("attempts.id", ondelete="CASCADE"))
    position: Mapped[int]
    item_version_id: Mapped[int] = mapped_column(ForeignKey("item_versions.id"), index=True)
    shown_order: Mapped[list[int]] = mapped_column(Json)  # place on the page -> index in the item
    arranged_order: Mapped[list[int] | None] = mapped_column(
        Json
    )  # the learner's moves so far, ordering only
    weight: Mapped[float] = mapped_column(default=1.0)

    attempt: Mapped[Attempt] = relationship(back_populates="paper")
    item_version: Mapped[ItemVersion] = relationship()
    response: Mapped["Response | None"] = relationship(back_populates="paper_item")


class Response(Model):
    """What a learner answered to one item: stored once, the unique key makes a second one impossible."""

    __tablename__ = "responses"
    __table_args__ = (
        UniqueConstraint("paper_item_id"),
        CheckConstraint("score between 0 and 1", name="score_range"),
    )

    id: Mapped[Key]
    paper_item_id: Mapped[int] = mapped_column(ForeignKey("paper_items.id", ondelete="CASCADE"))
    given: Mapped[JsonDict] = mapped_column(Json)  # {"option": i} or {"order": [i, ...]}, indices in the item
    score: Mapped[float]
    stored_at: Mapped[Moment]

    paper_item: Mapped[PaperItem] = relationship(back_populates="response")
