import re

import pytest
from sqlalchemy import select

from quizapp.extensions import db
from quizapp.models.accounts import SignIn, User
from quizapp.services import accounts
from tests.clients import Client
from tests.factories import NOON, PASSWORD, make_attempt, make_bank, make_guest, make_learner, make_quiz
from tests.visitors import sign_in

pytestmark = pytest.mark.usefixtures("session", "clock")

PASSWORDS = {"password": "two-old-mills"}


def count_sign_ins() -> int:
    return len(db.session.scalars(select(SignIn.id)).all())


def test_one_signs_in_and_goes_on_to_where_one_was_going(client: Client) -> None:
    login = make_learner().login

    response = client.post("/sign-in?next=/results", data={"login": login, "password": PASSWORD})

    assert (response.status_code, response.location) == (303, "/results")
    assert client.get("/results").status_code == 200


@pytest.mark.parametrize("address", ["https://example.org/", "//example.org", "/nowhere", "/sign-out"])
def test_signing_in_leads_nowhere_else(client: Client, address: str) -> None:
    login = make_learner().login

    response = client.post(
        "/sign-in", query_string={"next": address}, data={"login": login, "password": PASSWORD}
    )

    assert response.location == "/"


def test_signing_in_drops_what_the_cookie_held(client: Client) -> None:
    login = make_learner().login
    with client.session_transaction() as session:
        session["planted"] = "before"

    client.post("/sign-in", data={"login": login, "password": PASSWORD})

    with client.session_transaction() as session:
        assert "planted" not in session


@pytest.mark.parametrize(("login", "password"), [("ada", "wrong"), ("", ""), ("ada", ""), ("x" * 999, "y")])
def test_a_failed_sign_in_says_so_and_keeps_no_password(client: Client, login: str, password: str) -> None:
    response = client.post("/sign-in", data={"login": login, "password": password})

    assert response.status_code == 422
    assert 'role="alert"' in response.text
    assert count_sign_ins() == 0
    assert not re.search(r'type="password"[^>]*value="[^"]', response.text)


def test_errors_are_tied_to_their_fields(client: Client) -> None:
    page = client.post("/register", data={}).text

    for field in ("name", "login", "password"):
        assert re.search(rf'<input[^>]*aria-describedby="[^"]*{field}-error"[^>]*id="{field}"', page)
        assert f'id="{field}-error"' in page
        assert f'href="#{field}"' in page


def test_a_guest_registers_and_keeps_the_attempt(client: Client) -> None:
    guest = make_guest("Robin")
    attempt_id = make_attempt(make_quiz(make_bank()), guest, answered=3, submitted=True).id
    guest_id = guest.id
    sign_in(client, guest)
    assert 'value="Robin"' in client.get("/register").text

    response = client.post("/register", data={"name": "Robin", "login": "robin", **PASSWORDS})

    assert response.location == "/"
    assert db.session.scalars(select(User).where(User.login == "robin")).one().id == guest_id
    assert client.get(f"/attempts/{attempt_id}/result").status_code == 200
    assert count_sign_ins() == 1


def test_a_common_password_is_refused_with_the_reason(client: Client) -> None:
    response = client.post("/register", data={"name": "Robin", "login": "robin", "password": "password123"})

    assert response.status_code == 422
    assert "first that anyone would guess" in response.text


def test_who_has_an_account_needs_no_other(client: Client) -> None:
    sign_in(client, make_learner())

    assert client.get("/register").location == "/account"


def test_signing_out_ends_the_sign_in_here_and_in_the_database(client: Client) -> None:
    sign_in(client, make_learner())

    assert client.post("/sign-out").location == "/"

    assert count_sign_ins() == 0
    assert client.get("/account").status_code == 303
    assert client.post("/sign-out").status_code == 303


def test_the_account_lists_ones_sign_ins_and_ends_them(client: Client) -> None:
    learner, neighbour = make_learner(), make_learner()
    login = learner.login or ""
    for device in ("Edge on Windows", "Safari on iPad"):
        accounts.sign_in(login, PASSWORD, origin=accounts.Origin("192.0.2.7", device), now=NOON)
    accounts.sign_in(
        neighbour.login or "", PASSWORD, origin=accounts.Origin("192.0.2.8", "Opera on Linux"), now=NOON
    )
    foreign = db.session.scalars(select(SignIn.id).where(SignIn.user_id == neighbour.id)).one()
    sign_in(client, learner)

    page = client.get("/account").text
    assert "Edge on Windows" in page
    assert "Opera on Linux" not in page
    ends = re.findall(r"/account/sign-ins/(\d+)/end\"", page)
    assert len(ends) == 2

    assert client.post(f"/account/sign-ins/{ends[0]}/end").location == "/account"
    assert client.post(f"/account/sign-ins/{foreign}/end").status_code == 404
    assert count_sign_ins() == 3
    client.post("/account/sign-ins/end-others")
    assert count_sign_ins() == 2
    assert client.get("/account").status_code == 200


def test_a_changed_password_keeps_one_signed_in_here_alone(client: Client) -> None:
    learner = make_learner()
    old = sign_in(client, learner)

    response = client.post("/account/password", data={"current": PASSWORD, "new": "a-new-mill-77"})

    assert response.location == "/account"
    assert client.get("/account").status_code == 200
    with client.session_transaction() as session:
        assert session["sign_in"] != old
    assert count_sign_ins() == 1


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"current": "wrong", "new": "a-new-mill-77"},
        {"current": PASSWORD, "new": "short"},
        {"current": PASSWORD, "new": ""},
    ],
)
def test_a_password_that_will_not_do_changes_nothing(client: Client, data: dict[str, str]) -> None:
    sign_in(client, make_learner())

    response = client.post("/account/password", data=data)

    assert response.status_code == 422
    assert count_sign_ins() == 1


def test_the_welcome_link_opens_the_desk_once(client: Client) -> None:
    link = accounts.create_welcome_link(NOON)
    assert "Welcome, teacher" in client.get(f"/welcome/{link}").text
    assert client.post(f"/welcome/{link}", data={"name": "Grace"}).status_code == 422

    response = client.post(f"/welcome/{link}", data={"name": "Grace", "login": "grace", **PASSWORDS})

    assert response.location == "/teach"
    assert client.get("/teach").status_code == 200
    assert client.get(f"/welcome/{link}").status_code == 404


def test_a_weak_password_does_not_use_the_link_up(client: Client) -> None:
    link = accounts.create_welcome_link(NOON)
    weak = {"name": "Grace", "login": "grace", "password": "password123"}

    response = client.post(f"/welcome/{link}", data=weak)

    assert response.status_code == 422
    assert "first that anyone would guess" in response.text
    assert client.get(f"/welcome/{link}").status_code == 200


def test_the_reset_link_asks_for_a_password_alone(client: Client) -> None:
    learner = make_learner()
    link = accounts.create_reset_link(learner.login or "", now=NOON)
    page = client.get(f"/welcome/{link}").text
    assert "Choose a new password" in page
    assert 'name="login"' not in page

    response = client.post(f"/welcome/{link}", data={"password": "a-new-mill-77"})

    assert response.location == "/"
    assert client.get("/account").status_code == 200
