from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session, scoped_session

from quizapp.extensions import db
from quizapp.models.accounts import OneTimeLink, Role, SignIn, User
from quizapp.queries.accounts import find_link, find_signed_in, has_teacher
from quizapp.services import accounts, sign_ins, throttle
from quizapp.services.accounts import NewAccount, Origin
from quizapp.services.refusals import Forbidden, Invalid, NotFound, TooMany
from tests.factories import NOON, PASSWORD, make_guest, make_learner, make_teacher

pytestmark = pytest.mark.usefixtures("session")

HERE = Origin("192.0.2.7", "Firefox on Windows")
NEW = NewAccount("Ada", "ada.l", "two-old-mills")
LATER = NOON + timedelta(minutes=1)


def owner_of(token: str) -> int:
    person = find_signed_in(sign_ins.hash_token(token))
    assert person is not None
    return person.id


def user_of(token: str) -> User:
    return db.session.get_one(User, owner_of(token))


def stands(token: str) -> bool:
    return find_signed_in(sign_ins.hash_token(token)) is not None


def test_a_guest_needs_a_nickname_alone() -> None:
    token = accounts.join_as_guest("  Robin   Hood ", origin=HERE, now=NOON)

    guest = user_of(token)
    assert (guest.name, guest.role, guest.login, guest.is_guest) == ("Robin Hood", "learner", None, True)


@pytest.mark.parametrize("name", ["", "   ", "x" * 81, "a\0b", "a\u202eb"])
def test_a_name_that_cannot_be_shown_is_refused(name: str) -> None:
    with pytest.raises(Invalid):
        accounts.join_as_guest(name, origin=HERE, now=NOON)


def test_the_database_keeps_no_token_and_no_password(session: scoped_session[Session]) -> None:
    token = accounts.register(NEW, guest_id=None, origin=HERE, now=NOON)

    row = session.scalars(select(SignIn)).one()
    assert token not in (row.token_hash, row.device)
    assert len(row.token_hash) == 64
    assert row.user.password_hash is not None
    assert row.user.password_hash.startswith("$argon2id$v=19$m=19456,t=2,p=1$")


def test_registering_makes_an_account_that_can_be_signed_in_to() -> None:
    token = accounts.register(NEW, guest_id=None, origin=HERE, now=NOON)

    again = accounts.sign_in(" ADA.L", "two-old-mills", origin=HERE, now=LATER)

    assert again != token
    assert owner_of(again) == owner_of(token)
    assert user_of(token).role == Role.LEARNER


def test_a_guest_who_registers_stays_the_same_person() -> None:
    first = accounts.join_as_guest("Robin", origin=HERE, now=NOON)
    guest_id = owner_of(first)

    token = accounts.register(NEW, guest_id=guest_id, origin=HERE, now=LATER)

    assert owner_of(token) == guest_id
    assert user_of(token).login == "ada.l"
    assert not stands(first)


def test_an_account_is_not_taken_over_by_registering() -> None:
    other = make_learner("Other")
    other_login = other.login

    token = accounts.register(NEW, guest_id=other.id, origin=HERE, now=NOON)

    assert owner_of(token) != other.id
    assert db.session.get_one(User, other.id).login == other_login


def test_a_login_is_given_once_however_it_is_written() -> None:
    accounts.register(NEW, guest_id=None, origin=HERE, now=NOON)

    with pytest.raises(Invalid, match="taken"):
        accounts.register(
            NewAccount("", "\uff21\uff44\uff41.L", NEW.password), guest_id=None, origin=HERE, now=LATER
        )


@pytest.mark.parametrize("login", ["", "  ", "two words", "x" * 81, "a\nb", "\0"])
def test_a_login_that_cannot_be_typed_again_is_refused(login: str) -> None:
    with pytest.raises(Invalid):
        accounts.register(NewAccount("Ada", login, NEW.password), guest_id=None, origin=HERE, now=NOON)


@pytest.mark.parametrize(
    ("password", "why"),
    [
        ("seven77", "too short"),
        ("x" * 201, "too long"),
        ("Password123", "first that anyone would guess"),
        ("qwertyuiop", "first that anyone would guess"),
        ("aaaaaaaaaa", "first that anyone would guess"),
        ("ABABABABAB", "first that anyone would guess"),
        ("ada.l.ada.l", "same as the login"),
    ],
)
def test_a_password_that_is_guessed_first_is_refused(password: str, why: str) -> None:
    with pytest.raises(Invalid, match=why):
        accounts.register(NewAccount("", "ada.l.ada.l", password), guest_id=None, origin=HERE, now=NOON)


@pytest.mark.parametrize("password", ["eight8ch", "a" * 60 + "bc" * 4, "    four  words   "])
def test_long_and_odd_passwords_are_taken(password: str) -> None:
    accounts.register(NewAccount("", "ada.l", password), guest_id=None, origin=HERE, now=NOON)

    assert accounts.sign_in("ada.l", password, origin=HERE, now=LATER)


def test_a_wrong_login_and_a_wrong_password_are_told_alike() -> None:
    learner = make_learner()
    learner_login = learner.login or ""

    said = []
    for login, password in [(learner_login, "wrong-password"), ("nobody", PASSWORD), ("\0", PASSWORD)]:
        with pytest.raises(Invalid) as refused:
            accounts.sign_in(login, password, origin=HERE, now=NOON)
        said.append(str(refused.value))

    assert len(set(said)) == 1


def test_a_guest_cannot_be_signed_in_to() -> None:
    make_guest()

    with pytest.raises(Invalid):
        accounts.sign_in("", "", origin=HERE, now=NOON)


def test_a_login_is_closed_after_ten_failures_for_a_quarter_of_an_hour() -> None:
    learner, neighbour = make_learner(), make_learner()
    login = learner.login or ""
    for _ in range(10):
        with pytest.raises(Invalid):
            accounts.sign_in(login, "wrong-password", origin=HERE, now=NOON)

    with pytest.raises(TooMany) as refused:
        accounts.sign_in(login, PASSWORD, origin=HERE, now=LATER)

    assert refused.value.wait_seconds == 14 * 60
    assert "14 minutes" in str(refused.value)
    assert accounts.sign_in(neighbour.login or "", PASSWORD, origin=HERE, now=LATER)
    assert accounts.sign_in(login, PASSWORD, origin=HERE, now=NOON + timedelta(minutes=15))


def test_signing_in_rightly_is_never_limited() -> None:
    login = make_learner().login or ""

    for _ in range(12):
        assert accounts.sign_in(login, PASSWORD, origin=HERE, now=NOON)


def test_an_address_that_tries_many_logins_is_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(throttle, "SIGN_IN_FROM_ADDRESS", throttle.Limit("address", 3))
    login = make_learner().login or ""
    for nobody in ("a1", "b2", "c3"):
        with pytest.raises(Invalid):
            accounts.sign_in(nobody, PASSWORD, origin=HERE, now=NOON)

    with pytest.raises(TooMany):
        accounts.sign_in(login, PASSWORD, origin=HERE, now=NOON)

    assert accounts.sign_in(login, PASSWORD, origin=Origin("192.0.2.8", ""), now=NOON)


def test_a_new_password_ends_every_sign_in_and_opens_one() -> None:
    learner = make_learner()
    login = learner.login or ""
    before = [accounts.sign_in(login, PASSWORD, origin=HERE, now=NOON) for _ in range(2)]
    neighbour = accounts.sign_in(make_learner().login or "", PASSWORD, origin=HERE, now=NOON)

    after = accounts.change_password(
        learner.id, current=PASSWORD, new="a-new-mill-77", origin=HERE, now=LATER
    )

    assert [stands(token) for token in before] == [False, False]
    assert stands(after)
    assert stands(neighbour)
    with pytest.raises(Invalid):
        accounts.sign_in(login, PASSWORD, origin=HERE, now=LATER)
    assert accounts.sign_in(login, "a-new-mill-77", origin=HERE, now=LATER)


def test_the_present_password_is_asked_for_and_guessing_it_is_limited() -> None:
    learner = make_learner()
    for _ in range(10):
        with pytest.raises(Invalid, match="not your present password"):
            accounts.change_password(learner.id, current="wrong", new="a-new-mill-77", origin=HERE, now=NOON)

    with pytest.raises(TooMany):
        accounts.change_password(learner.id, current=PASSWORD, new="a-new-mill-77", origin=HERE, now=NOON)


def test_a_guest_has_no_password_to_change() -> None:
    with pytest.raises(Forbidden):
        accounts.change_password(make_guest().id, current="", new="a-new-mill-77", origin=HERE, now=NOON)


def test_the_welcome_link_makes_a_teacher_once() -> None:
    assert not has_teacher()
    link = accounts.create_welcome_link(NOON)
    assert find_link(sign_ins.hash_token(link), now=LATER) == "welcome"

    token = accounts.use_link(link, NewAccount("Grace", "grace", "two-old-mills"), origin=HERE, now=LATER)

    assert user_of(token).is_teacher
    assert has_teacher()
    assert find_link(sign_ins.hash_token(link), now=LATER) is None
    with pytest.raises(NotFound):
        accounts.use_link(link, NewAccount("Eve", "eve", "two-old-mills"), origin=HERE, now=LATER)


def test_a_refused_account_does_not_use_the_link_up() -> None:
    link = accounts.create_welcome_link(NOON)

    with pytest.raises(Invalid):
        accounts.use_link(link, NewAccount("Grace", "grace", "short"), origin=HERE, now=LATER)
    db.session.rollback()

    assert accounts.use_link(link, NewAccount("Grace", "grace", "two-old-mills"), origin=HERE, now=LATER)


def test_a_link_is_too_old_after_a_day_and_replaced_by_the_next() -> None:
    first = accounts.create_welcome_link(NOON)
    second = accounts.create_welcome_link(NOON)

    for link, now in [(first, LATER), (second, NOON + timedelta(hours=24)), ("made up", LATER)]:
        with pytest.raises(NotFound):
            accounts.use_link(link, NEW, origin=HERE, now=now)


def test_a_reset_link_sets_the_password_of_its_owner_alone(session: scoped_session[Session]) -> None:
    teacher, neighbour = make_teacher(), make_learner()
    teacher_login, neighbour_login = teacher.login or "", neighbour.login or ""
    old = accounts.sign_in(teacher_login, PASSWORD, origin=HERE, now=NOON)
    link = accounts.create_reset_link(teacher_login.upper(), now=NOON)
    assert find_link(sign_ins.hash_token(link), now=LATER) == "reset"

    token = accounts.use_link(link, NewAccount("Eve", "eve", "a-new-mill-77"), origin=HERE, now=LATER)

    assert user_of(token).login == teacher_login
    assert user_of(token).name == "Grace"
    assert not stands(old)
    assert accounts.sign_in(teacher_login, "a-new-mill-77", origin=HERE, now=LATER)
    assert accounts.sign_in(neighbour_login, PASSWORD, origin=HERE, now=LATER)
    assert session.scalars(select(OneTimeLink)).one().used_at == LATER


def test_no_reset_link_for_nobody() -> None:
    with pytest.raises(NotFound, match="nobody"):
        accounts.create_reset_link("nobody", now=NOON)


def test_the_operator_adds_a_teacher() -> None:
    made = accounts.add_user("Grace", "two-old-mills", role=Role.TEACHER, name="", now=NOON)

    teacher = db.session.get_one(User, made)
    assert (teacher.login, teacher.name, teacher.is_teacher) == ("grace", "grace", True)
    with pytest.raises(Invalid, match="taken"):
        accounts.add_user("grace", "two-old-mills", role=Role.LEARNER, name="", now=NOON)
