"""Who is signed in, and where."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import select

from quizapp.extensions import db
from quizapp.models.accounts import OneTimeLink, Role, SignIn, User


@dataclass(frozen=True, slots=True)
class SignedIn:
    """The person behind a request, and the sign-in that proves it."""

    id: int
    role: str
    name: str
    login: str | None
    sign_in_id: int
    seen_at: datetime
    expires_at: datetime

    is_authenticated = True

    @property
    def is_guest(self) -> bool:
        """Return whether the person has no account to sign in to again."""
        return self.login is None

    @property
    def is_teacher(self) -> bool:
        """Return whether the person may see the teacher's desk."""
        return self.role == Role.TEACHER


@dataclass(frozen=True, slots=True)
class SignInRow:
    """One place where a person is signed in; `device` is what the browser calls itself, shortened."""

    id: int
    device: str
    created_at: datetime
    seen_at: datetime


def find_signed_in(token_hash: str) -> SignedIn | None:
    """Return the person whose sign-in has this token hash, ended or not. Statements: 1."""
    columns = (User.id, User.role, User.name, User.login, SignIn.id, SignIn.seen_at, SignIn.expires_at)
    row = db.session.execute(
        select(*columns).join(SignIn, SignIn.user_id == User.id).where(SignIn.token_hash == token_hash)
    ).one_or_none()
    return SignedIn(*row) if row else None


def list_sign_ins(user_id: int, *, seen_after: datetime, now: datetime) -> list[SignInRow]:
    """Return a person's sign-ins that are still good, the last used first. Statements: 1."""
    rows = db.session.execute(
        select(SignIn.id, SignIn.device, SignIn.created_at, SignIn.seen_at)
        .where(SignIn.user_id == user_id, SignIn.seen_at > seen_after, SignIn.expires_at > now)
        .order_by(SignIn.seen_at.desc(), SignIn.id.desc())
    )
    return [SignInRow(*row) for row in rows]


class LinkKind(StrEnum):
    """What a one-time link does."""

    WELCOME = "welcome"  # makes a teacher
    RESET = "reset"  # sets a new password


def find_link(token_hash: str, *, now: datetime) -> LinkKind | None:
    """Return what a one-time link does, None when it is unknown, used or too old. Statements: 1."""
    row = db.session.execute(
        select(OneTimeLink.user_id).where(
            OneTimeLink.token_hash == token_hash,
            OneTimeLink.used_at.is_(None),
            OneTimeLink.expires_at > now,
        )
    ).one_or_none()
    if row is None:
        return None
    return LinkKind.WELCOME if row.user_id is None else LinkKind.RESET


def has_teacher() -> bool:
    """Return whether any teacher can sign in. Statements: 1."""
    teachers = select(User.id).where(User.role == Role.TEACHER, User.password_hash.is_not(None))
    return db.session.execute(teachers.limit(1)).first() is not None


@dataclass(frozen=True, slots=True)
class AccountRow:
    """One person who can sign in."""

    login: str
    name: str
    role: str


def list_accounts() -> list[AccountRow]:
    """Return everyone who has a login, by login. Statements: 1."""
    rows = db.session.execute(
        select(User.login, User.name, User.role).where(User.login.is_not(None)).order_by(User.login)
    )
    return [AccountRow(login or "", name, role) for login, name, role in rows]
