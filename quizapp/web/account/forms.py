"""The forms of accounts, and what they have in common: they end in a sign-in."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

from flask_wtf import FlaskForm
from wtforms import PasswordField, StringField
from wtforms.validators import InputRequired, Length

from quizapp.services.accounts import NewAccount
from quizapp.services.refusals import Invalid
from quizapp.web.access import remember

Given_co = TypeVar("Given_co", covariant=True)
LONG = Length(max=200, message="This is too long.")


@dataclass(frozen=True, slots=True)
class Credentials:
    """What proves who someone is."""

    login: str
    password: str


@dataclass(frozen=True, slots=True)
class NewPassword:
    """A password and the one that it replaces."""

    current: str
    new: str


class SignInForm(FlaskForm):  # type: ignore[misc]  # Flask-WTF has no types
    """Login and password."""

    login = StringField("Login", [InputRequired("Type your login."), LONG])
    password = PasswordField("Password", [InputRequired("Type your password."), LONG])

    def value(self) -> Credentials:
        """Return what was typed."""
        return Credentials(self.login.data or "", self.password.data or "")


class AccountForm(FlaskForm):  # type: ignore[misc]  # Flask-WTF has no types
    """A new account: name, login, password."""

    name = StringField("Your name", [InputRequired("Type your name."), LONG])
    login = StringField("Login", [InputRequired("Choose a login."), LONG])
    password = PasswordField("Password", [InputRequired("Choose a password."), LONG])

    def value(self) -> NewAccount:
        """Return what was typed."""
        return NewAccount(self.name.data or "", self.login.data or "", self.password.data or "")


class PasswordForm(FlaskForm):  # type: ignore[misc]  # Flask-WTF has no types
    """A new password in place of the present one."""

    current = PasswordField("Present password", [InputRequired("Type your present password."), LONG])
    new = PasswordField("New password", [InputRequired("Choose a new password."), LONG])

    def value(self) -> NewPassword:
        """Return what was typed."""
        return NewPassword(self.current.data or "", self.new.data or "")


class ResetForm(FlaskForm):  # type: ignore[misc]  # Flask-WTF has no types
    """A new password for the owner of a reset link."""

    password = PasswordField("New password", [InputRequired("Choose a new password."), LONG])

    def value(self) -> NewAccount:
        """Return the new password; the name and the login stay."""
        return NewAccount("", "", self.password.data or "")


class Valued(Protocol[Given_co]):
    """A form that gives one value when it is valid."""

    form_errors: Any

    def validate(self) -> bool:
        """Return whether what was typed may be used; `errors` says why not."""

    def value(self) -> Given_co:
        """Return what was typed."""


def signs_in(form: Valued[Given_co], act: Callable[[Given_co], str]) -> bool:
    """Do the act with what the form gives, and remember the sign-in whose token it returns.

    Return False when the form or the act refuses; the form then says why.
    """
    if not form.validate():
        return False
    try:
        token = act(form.value())
    except Invalid as refusal:
        form.form_errors = [str(refusal)]
        return False
    remember(token)
    return True
