from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import select

from quizapp.extensions import db
from quizapp.models.accounts import SignIn
from quizapp.services import sign_ins
from quizapp.web import access
from tests.clients import Client
from tests.conftest import FrozenClock
from tests.factories import make_guest, make_learner, make_teacher
from tests.visitors import sign_in

pytestmark = pytest.mark.usefixtures("session", "clock")


def test_who_is_not_signed_in_is_asked_to_and_led_back(client: Client) -> None:
    response = client.get("/results?before=5")

    assert response.status_code == 303
    assert response.location == "/sign-in?next=/results?before%3D5"


def test_a_post_is_not_repeated_after_signing_in(client: Client) -> None:
    assert client.post("/attempts/1/submit").location == "/sign-in"


@pytest.mark.parametrize("make", [make_guest, make_learner, make_teacher])
def test_learners_pages_are_everyones_who_is_signed_in(client: Client, make: type) -> None:
    sign_in(client, make())

    assert client.get("/results").status_code == 200


@pytest.mark.parametrize(("make", "status"), [(make_guest, 403), (make_learner, 403), (make_teacher, 200)])
def test_the_desk_is_the_teachers_alone(client: Client, make: type, status: int) -> None:
    sign_in(client, make())

    assert client.get("/teach").status_code == status


def test_a_sign_in_that_was_ended_is_over_at_the_next_request(client: Client) -> None:
    learner = make_learner()
    sign_in(client, learner)
    assert client.get("/account").status_code == 200

    sign_ins.end_all(learner.id)
    db.session.commit()

    assert client.get("/account").status_code == 303


@pytest.mark.parametrize(("days", "status"), [(13, 200), (14, 303)])
def test_an_idle_sign_in_is_over(client: Client, clock: FrozenClock, days: int, status: int) -> None:
    sign_in(client, make_learner())
    clock.advance(days=days)

    assert client.get("/account").status_code == status


def test_the_last_use_is_written_down_every_five_minutes(client: Client, clock: FrozenClock) -> None:
    sign_in(client, make_learner())
    begun = clock.moment

    def seen_after(minutes: float) -> timedelta:
        clock.moment = begun + timedelta(minutes=minutes)
        client.get("/results")
        db.session.expire_all()
        return db.session.scalars(select(SignIn.seen_at)).one() - begun

    assert seen_after(4) == timedelta(0)
    assert seen_after(6) == timedelta(minutes=6)
    assert seen_after(10) == timedelta(minutes=6)


def test_a_cookie_made_up_is_nobody(client: Client) -> None:
    for token in ("made-up", 5, None, ["x"]):
        with client.session_transaction() as session:
            session[access.TOKEN] = token
        assert client.get("/account").status_code == 303


@pytest.mark.parametrize(
    ("address", "is_ours"),
    [
        ("/", True),
        ("/results?before=5", True),
        ("/q/mill1", True),
        (None, False),
        ("", False),
        ("results", False),
        ("//example.org", False),
        ("//example.org/results", False),
        ("/\\example.org", False),
        ("https://example.org/results", False),
        ("/sign-out", False),  # no page: it only takes POST
        ("/nowhere", False),
        ("/%2F/example.org", False),
        ("/\t/example.org", False),
    ],
)
def test_one_is_led_to_own_pages_only(app: Flask, address: str | None, *, is_ours: bool) -> None:
    with app.test_request_context():
        assert access.local_address(address) == (address if is_ours else None)


@pytest.mark.parametrize(
    ("agent", "device"),
    [
        ("Mozilla/5.0 (Windows NT 10.0; rv:130.0) Gecko/20100101 Firefox/130.0", "Firefox on Windows"),
        ("Mozilla/5.0 (Linux; Android 14) AppleWebKit/537 Chrome/129 Mobile Safari/537", "Chrome on Android"),
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Version/17 Safari/604", "Safari on iPhone"),
        ("Mozilla/5.0 (X11; Linux) Chrome/129 Safari/537 Edg/129", "Edge on Linux"),
        ("curl/8", "A browser"),
        ("", "A browser"),
    ],
)
def test_a_device_is_named_as_its_owner_knows_it(app: Flask, agent: str, device: str) -> None:
    with app.test_request_context(headers={"User-Agent": agent}):
        assert access.origin().device == device
