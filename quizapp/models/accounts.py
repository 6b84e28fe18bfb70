"""People, their sign-ins, one-time links, and the count of failed sign-ins."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import CheckConstraint, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from quizapp.extensions import Model
from quizapp.models.columns import Key, Moment, UtcDateTime


class Role(StrEnum):
    """What a person may do: every route names one of these as its audience, or everyone."""

    LEARNER = "learner"
    TEACHER = "teacher"


class User(Model):
    """A learner or a teacher; a guest is a learner without login and password."""

    __tablename__ = "users"
    __table_args__ = (
        CheckConstraint("role in ('learner', 'teacher')", name="role_known"),
        CheckConstraint("(login is null) = (password_hash is null)", name="login_with_password"),
        CheckConstraint("length(name) between 1 and 80", name="name_length"),
    )

    id: Mapped[Key]
    role: Mapped[str] = mapped_column(String(10))
    name: Mapped[str] = mapped_column(String(80))
    login: Mapped[str | None] = mapped_column(String(80), unique=True)  # casefolded, NFKC
    password_hash: Mapped[str | None] = mapped_column(String(255))
    created_at: Mapped[Moment]

    @property
    def is_guest(self) -> bool:
        """Return whether the person has no account to sign in to again."""
        return self.login is None

    @property
    def is_teacher(self) -> bool:
        """Return whether the person may see the teacher's desk."""
        return self.role == Role.TEACHER


class SignIn(Model):
    """One server-side session: the cookie holds a token, this row its SHA-256 and when it ends."""

    __tablename__ = "sign_ins"

    id: Mapped[Key]
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), index=True)
    created_at: Mapped[Moment]
    seen_at: Mapped[Moment]
    expires_at: Mapped[Moment]
    device: Mapped[str] = mapped_column(String(120), default="")

    user: Mapped[User] = relationship()


class OneTimeLink(Model):
    """A link that works once: it makes the first teacher, or resets a password."""

    __tablename__ = "one_time_links"

    id: Mapped[Key]
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    user_id: Mapped[int | None] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"))
    created_at: Mapped[Moment]
    expires_at: Mapped[Moment]
    used_at: Mapped[datetime | None] = mapped_column(UtcDateTime())


class SignInFailure(Model):
    """Failed sign-ins of one key (a login or an address) within one window of time."""

    __tablename__ = "sign_in_failures"
    __table_args__ = (Index("ix_sign_in_failures_window_ends_at", "window_ends_at"),)

    key: Mapped[str] = mapped_column(String(80), primary_key=True)
    failures: Mapped[int]
    window_ends_at: Mapped[Moment]
