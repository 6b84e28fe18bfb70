"""Limits on how often something may be tried, counted in the database so that every process sees them."""

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, update
from sqlalchemy.dialects import postgresql, sqlite

from quizapp.extensions import db
from quizapp.models.accounts import SignInFailure
from quizapp.services.refusals import TooMany

WINDOW = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class Limit:
    """At most `tries` of `what` in a window of time, for one login or one address."""

    what: str
    tries: int

    def key(self, subject: str) -> str:
        """Return the counter's key; the subject itself is not kept."""
        return f"{self.what}:{hashlib.sha256(subject.encode()).hexdigest()[:40]}"


SIGN_IN_OF_LOGIN = Limit("login", 10)
SIGN_IN_FROM_ADDRESS = Limit("address", 120)  # a whole school may share one address
JOIN_FROM_ADDRESS = Limit("join", 400)


def count_try(limit: Limit, subject: str, *, now: datetime) -> None:
    """Count one try and commit; raise TooMany when there were too many in this window.

    The count comes before the deed, in one statement, so tries made at the same moment all count.
    """
    made = SignInFailure.__table__
    insert = postgresql.insert if db.session.get_bind().dialect.name == "postgresql" else sqlite.insert
    db.session.execute(delete(SignInFailure).where(SignInFailure.window_ends_at <= now))
    statement = insert(SignInFailure).values(key=limit.key(subject), failures=1, window_ends_at=now + WINDOW)
    failures, ends = db.session.execute(
        statement.on_conflict_do_update(
            index_elements=[made.c.key], set_={"failures": made.c.failures + 1}
        ).returning(made.c.failures, made.c.window_ends_at)
    ).one()
    db.session.commit()
    if failures > limit.tries:
        wait = max(1, int((ends - now).total_seconds()))
        minutes = -(-wait // 60)
        raise TooMany(
            "There were too many tries in a short time.",
            f"Please wait {minutes} minute{'' if minutes == 1 else 's'}, then try again.",
            wait_seconds=wait,
        )


def forgive(limit: Limit, subject: str) -> None:
    """Take back one counted try, because it was no failure; within the caller's transaction."""
    db.session.execute(
        update(SignInFailure)
        .where(SignInFailure.key == limit.key(subject), SignInFailure.failures > 0)
        .values(failures=SignInFailure.failures - 1)
    )
