from datetime import timedelta
from threading import Barrier, Thread

import pytest
from flask import Flask
from sqlalchemy import select

from quizapp.extensions import db
from quizapp.models.accounts import SignInFailure
from quizapp.services import throttle
from quizapp.services.refusals import TooMany
from tests.factories import NOON

THREE = throttle.Limit("login", 3)


@pytest.mark.usefixtures("session")
def test_each_subject_has_its_own_count_and_old_windows_are_swept() -> None:
    for _ in range(3):
        throttle.count_try(THREE, "ada", now=NOON)
    throttle.count_try(THREE, "grace", now=NOON)

    with pytest.raises(TooMany):
        throttle.count_try(THREE, "ada", now=NOON)

    throttle.count_try(THREE, "eve", now=NOON + throttle.WINDOW)
    assert len(db.session.scalars(select(SignInFailure.key)).all()) == 1


@pytest.mark.usefixtures("session")
def test_the_key_does_not_tell_the_subject() -> None:
    throttle.count_try(THREE, "ada@example.org", now=NOON)

    (key,) = db.session.scalars(select(SignInFailure.key)).all()
    assert "ada" not in key


@pytest.mark.usefixtures("session")
def test_a_forgiven_try_does_not_count() -> None:
    for _ in range(9):
        throttle.count_try(THREE, "ada", now=NOON)
        throttle.forgive(THREE, "ada")
        db.session.commit()


@pytest.mark.usefixtures("session")
def test_the_wait_is_told_in_whole_minutes_upwards() -> None:
    now = NOON
    for _ in range(3):
        throttle.count_try(THREE, "ada", now=now)

    with pytest.raises(TooMany, match="wait 15 minutes") as refused:
        throttle.count_try(THREE, "ada", now=NOON + timedelta(seconds=30))

    assert refused.value.wait_seconds == 14 * 60 + 30


def test_tries_at_one_moment_never_pass_the_limit(committing_app: Flask) -> None:
    barrier = Barrier(16)
    passed: list[int] = []

    def attempt(number: int) -> None:
        with committing_app.app_context():
            barrier.wait()
            try:
                throttle.count_try(THREE, "ada", now=NOON)
            except TooMany:
                return
            passed.append(number)

    threads = [Thread(target=attempt, args=(number,)) for number in range(16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(passed) == 3
