"""What people do with their accounts: join, register, sign in, change and reset passwords."""

import unicodedata
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, select, update
from sqlalchemy.exc import IntegrityError

from quizapp.extensions import db
from quizapp.models.accounts import OneTimeLink, Role, User
from quizapp.services import passwords, sign_ins, throttle
from quizapp.services.refusals import Forbidden, Invalid, NotFound

WELCOME_LASTS = timedelta(hours=24)
RESET_LASTS = timedelta(hours=24)
NAME_LENGTH = LOGIN_LENGTH = 80


@dataclass(frozen=True, slots=True)
class NewAccount:
    """What a new account starts with; `name` empty: the same as the login."""

    name: str
    login: str
    password: str


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a request comes from: the network address, and what the browser calls itself."""

    address: str
    device: str


def join_as_guest(name: str, *, origin: Origin, now: datetime) -> str:
    """Make a learner known by a nickname alone; return the token of the new sign-in."""
    name = _checked_name(name)
    throttle.count_try(throttle.JOIN_FROM_ADDRESS, origin.address, now=now)
    guest = User(role=Role.LEARNER, name=name, created_at=now)
    token = _add_with_sign_in(guest, origin=origin, now=now)
    db.session.commit()
    return token


def register(new: NewAccount, *, guest_id: int | None, origin: Origin, now: datetime) -> str:
    """Make a learner's account, or make a guest's row one; return the token of the new sign-in.

    A guest keeps all attempts: it is the same person. The guest's other sign-ins end.
    """
    login, name = _checked_login(new.login), _checked_name(new.name or new.login)
    passwords.check_new(new.password, login=login)
    throttle.count_try(throttle.JOIN_FROM_ADDRESS, origin.address, now=now)
    hashed = passwords.hash_password(new.password)
    learner = _guest(guest_id) or User(role=Role.LEARNER, created_at=now)
    learner.login, learner.password_hash, learner.name = login, hashed, name
    token = _add_with_sign_in(learner, origin=origin, now=now)
    db.session.commit()
    return token


def sign_in(login: str, password: str, *, origin: Origin, now: datetime) -> str:
    """Return the token of a new sign-in; refuse alike whether the login or the password is wrong."""
    login = normal_login(login)
    throttle.count_try(throttle.SIGN_IN_FROM_ADDRESS, origin.address, now=now)
    throttle.count_try(throttle.SIGN_IN_OF_LOGIN, login, now=now)
    found = db.session.execute(select(User.id, User.password_hash).where(User.login == login)).one_or_none()
    user_id, password_hash = found or (0, None)
    db.session.rollback()  # hashing takes its time: hold nothing meanwhile
    if not passwords.is_password(password, password_hash):
        raise Invalid("The login and the password do not belong together.", "Check both and try again.")
    throttle.forgive(throttle.SIGN_IN_FROM_ADDRESS, origin.address)
    throttle.forgive(throttle.SIGN_IN_OF_LOGIN, login)
    token = sign_ins.add_sign_in(user_id, device=origin.device, now=now)
    db.session.commit()
    return token


def change_password(user_id: int, *, current: str, new: str, origin: Origin, now: datetime) -> str:
    """Set a new password and end every sign-in of the person; return the token of a fresh one."""
    user = _get_user(user_id)
    if user.login is None:
        raise Forbidden("A guest has no password.", "Register to keep your results under a login.")
    login, password_hash = user.login, user.password_hash
    throttle.count_try(throttle.SIGN_IN_OF_LOGIN, login, now=now)
    if not passwords.is_password(current, password_hash):
        raise Invalid("That is not your present password.")
    passwords.check_new(new, login=login)
    throttle.forgive(throttle.SIGN_IN_OF_LOGIN, login)
    hashed = passwords.hash_password(new)
    user = _get_user(user_id)
    user.password_hash = hashed
    token = _add_with_sign_in(user, origin=origin, now=now)
    db.session.commit()
    return token


def add_user(login: str, password: str, *, role: Role, name: str, now: datetime) -> int:
    """Make an account of any role, as the operator does; return its id."""
    login = _checked_login(login)
    passwords.check_new(password, login=login)
    hashed = passwords.hash_password(password)
    user = User(role=role, name=_checked_name(name or login), login=login, created_at=now)
    user.password_hash = hashed
    _flush_new(user)
    user_id = user.id
    db.session.commit()
    return user_id


def create_welcome_link(now: datetime) -> str:
    """Return the token of a link that makes a teacher, once; an earlier unused one stops working."""
    db.session.execute(
        delete(OneTimeLink).where(OneTimeLink.user_id.is_(None), OneTimeLink.used_at.is_(None))
    )
    return _create_link(None, expires_at=now + WELCOME_LASTS, now=now)


def create_reset_link(login: str, *, now: datetime) -> str:
    """Return the token of a link that sets a new password for this login, once."""
    user_id = db.session.scalar(select(User.id).where(User.login == normal_login(login)))
    if user_id is None:
        raise NotFound(f"There is no account with the login {login!r}.", "List them with: quizapp user list")
    return _create_link(user_id, expires_at=now + RESET_LASTS, now=now)


def use_link(token: str, new: NewAccount, *, origin: Origin, now: datetime) -> str:
    """Make the teacher of a welcome link, or set the password of a reset link; return a sign-in's token.

    A reset link's owner keeps name and login. Of two uses at one moment one finds nothing.
    """
    owner_id = _link_owner(token, now=now)
    owner = _get_user(owner_id) if owner_id else _new_teacher(new, now=now)
    passwords.check_new(new.password, login=owner.login or "")
    hashed = passwords.hash_password(new.password)
    _take_link(token, now=now)
    owner.password_hash = hashed
    made = _add_with_sign_in(owner, origin=origin, now=now)
    db.session.commit()
    return made


def normal_login(login: str) -> str:
    """Return a login as it is kept and compared: NFKC, case folded, no space around it."""
    return unicodedata.normalize("NFKC", login).replace("\0", "").strip().casefold()


def _checked_login(login: str) -> str:
    login = normal_login(login)
    if not login:
        raise Invalid("Type a login: it is what you will sign in with.")
    if len(login) > LOGIN_LENGTH or not login.isprintable() or " " in login:
        raise Invalid(f"A login has no spaces and at most {LOGIN_LENGTH} characters: choose another one.")
    return login


def _checked_name(name: str) -> str:
    name = " ".join(unicodedata.normalize("NFC", name).split())
    if not name:
        raise Invalid("Type a name: it is what your teacher will see.")
    if len(name) > NAME_LENGTH or not name.isprintable():
        raise Invalid(f"A name has letters and at most {NAME_LENGTH} characters: shorten it.")
    return name


def _guest(guest_id: int | None) -> User | None:
    if guest_id is None:
        return None
    return db.session.scalar(select(User).where(User.id == guest_id, User.login.is_(None)).with_for_update())


def _new_teacher(new: NewAccount, *, now: datetime) -> User:
    login = _checked_login(new.login)
    return User(role=Role.TEACHER, name=_checked_name(new.name or login), login=login, created_at=now)


def _get_user(user_id: int) -> User:
    user = db.session.get(User, user_id)
    if user is None:
        raise NotFound
    return user


def _add_with_sign_in(user: User, *, origin: Origin, now: datetime) -> str:
    _flush_new(user)
    sign_ins.end_all(user.id)
    return sign_ins.add_sign_in(user.id, device=origin.device, now=now)


def _flush_new(user: User) -> None:
    db.session.add(user)
    try:
        db.session.flush()
    except IntegrityError as error:
        db.session.rollback()
        raise Invalid("This login is taken: choose another one.") from error


def _create_link(user_id: int | None, *, expires_at: datetime, now: datetime) -> str:
    token = sign_ins.new_token()
    db.session.add(
        OneTimeLink(
            token_hash=sign_ins.hash_token(token), user_id=user_id, created_at=now, expires_at=expires_at
        )
    )
    db.session.commit()
    return token


def _link_owner(token: str, *, now: datetime) -> int | None:
    link = db.session.execute(
        select(OneTimeLink.user_id).where(
            OneTimeLink.token_hash == sign_ins.hash_token(token),
            OneTimeLink.used_at.is_(None),
            OneTimeLink.expires_at > now,
        )
    ).one_or_none()
    if link is None:
        raise _link_is_gone()
    return link.user_id  # type: ignore[no-any-return]  # a row's attribute


def _take_link(token: str, *, now: datetime) -> None:
    taken = db.session.execute(
        update(OneTimeLink)
        .where(OneTimeLink.token_hash == sign_ins.hash_token(token), OneTimeLink.used_at.is_(None))
        .values(used_at=now)
        .returning(OneTimeLink.id)
    ).first()
    if taken is None:
        raise _link_is_gone()


def _link_is_gone() -> NotFound:
    return NotFound(
        "This link was used already, or is too old.",
        "Start quizapp again, or ask who runs it, for a new one.",
    )
