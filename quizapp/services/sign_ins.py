"""Server-side sign-ins: the cookie holds a random token, the database its hash, and the row can be ended."""

import hashlib
import secrets
from datetime import datetime, timedelta

from sqlalchemy import delete, update

from quizapp.extensions import db
from quizapp.models.accounts import SignIn
from quizapp.services.refusals import NotFound

IDLE = timedelta(days=14)  # unused for so long, a sign-in ends
LONGEST = timedelta(days=60)  # and in any case after this
DEVICE_LENGTH = 120


def hash_token(token: str) -> str:
    """Return what the database keeps of a token: its SHA-256, enough for 256 random bits."""
    return hashlib.sha256(token.encode()).hexdigest()


def new_token() -> str:
    """Return 256 random bits, safe in an address."""
    return secrets.token_urlsafe(32)


def stands(seen_at: datetime, expires_at: datetime, *, now: datetime) -> bool:
    """Return whether a sign-in is still good."""
    return now < expires_at and now - seen_at < IDLE


def add_sign_in(user_id: int, *, device: str, now: datetime) -> str:
    """Add a sign-in to the caller's transaction and return its token."""
    token = new_token()
    db.session.add(
        SignIn(
            token_hash=hash_token(token),
            user_id=user_id,
            created_at=now,
            seen_at=now,
            expires_at=now + LONGEST,
            device=device[:DEVICE_LENGTH],
        )
    )
    return token


def end_all(user_id: int) -> None:
    """End every sign-in of a person, within the caller's transaction."""
    db.session.execute(delete(SignIn).where(SignIn.user_id == user_id))


def end(sign_in_id: int, *, user_id: int) -> None:
    """End one of the person's own sign-ins."""
    ended = db.session.execute(
        delete(SignIn).where(SignIn.id == sign_in_id, SignIn.user_id == user_id).returning(SignIn.id)
    ).first()
    if ended is None:
        raise NotFound("You are not signed in there any more.", "Look at the list again.")
    db.session.commit()


def end_others(user_id: int, *, kept: int) -> None:
    """End all of the person's sign-ins but the one kept."""
    db.session.execute(delete(SignIn).where(SignIn.user_id == user_id, SignIn.id != kept))
    db.session.commit()


def note_use(sign_in_id: int, *, now: datetime) -> None:
    """Write down that a sign-in was used."""
    db.session.execute(update(SignIn).where(SignIn.id == sign_in_id).values(seen_at=now))
    db.session.commit()
