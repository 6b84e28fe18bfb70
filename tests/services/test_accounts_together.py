"""Accounts under threads: what may happen once happens once."""

from collections.abc import Callable
from threading import Barrier, Thread

from flask import Flask
from sqlalchemy import func, select

from quizapp.extensions import db
from quizapp.models.accounts import User
from quizapp.services import accounts
from quizapp.services.accounts import NewAccount, Origin
from quizapp.services.refusals import Invalid, NotFound, Refusal
from tests.factories import NOON

HERE = Origin("192.0.2.7", "Firefox on Windows")


def test_of_uses_of_one_link_at_one_moment_one_succeeds(committing_app: Flask) -> None:
    with committing_app.app_context():
        link = accounts.create_welcome_link(NOON)
    barrier = Barrier(4)
    refused: list[Refusal] = []

    def use(number: int) -> None:
        new = NewAccount("Grace", f"grace-{number}", "two-old-mills")
        with committing_app.app_context():
            barrier.wait()
            try:
                accounts.use_link(link, new, origin=HERE, now=NOON)
            except NotFound as refusal:
                refused.append(refusal)

    run_all(use, 4)

    assert len(refused) == 3
    with committing_app.app_context():
        assert db.session.scalar(select(func.count(User.id))) == 1


def test_of_registrations_of_one_login_at_one_moment_one_succeeds(committing_app: Flask) -> None:
    barrier = Barrier(4)
    refused: list[Refusal] = []

    def register(number: int) -> None:
        new = NewAccount(f"Ada {number}", "ada.l", "two-old-mills")
        with committing_app.app_context():
            barrier.wait()
            try:
                accounts.register(new, guest_id=None, origin=HERE, now=NOON)
            except Invalid as refusal:
                refused.append(refusal)

    run_all(register, 4)

    assert [str(refusal) for refusal in refused] == ["This login is taken: choose another one."] * 3
    with committing_app.app_context():
        assert db.session.scalar(select(func.count(User.id))) == 1


def run_all(act: Callable[[int], None], count: int) -> None:
    """Run an act in so many threads, each told its number, and wait for all."""
    threads = [Thread(target=act, args=(number,)) for number in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
