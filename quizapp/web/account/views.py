"""Sign in, register, sign out."""

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from quizapp import clock
from quizapp.services import accounts, sign_ins
from quizapp.web.access import audience, current_user, forget, local_address, origin
from quizapp.web.account.blueprint import blueprint
from quizapp.web.account.forms import AccountForm, SignInForm, signs_in


def next_page() -> str:
    """Return the page the person was on the way to, the quizzes by default."""
    return local_address(request.args.get("next")) or url_for("learn.home")


@blueprint.get("/sign-in")
@audience("everyone")
def sign_in() -> ResponseReturnValue:
    """Ask for login and password."""
    return render_template("account/sign_in.html", form=SignInForm(), next_page=next_page())


@blueprint.post("/sign-in")
@audience("everyone")
def sign_in_now() -> ResponseReturnValue:
    """Sign in and go on to where the person was going."""
    form = SignInForm()
    if signs_in(
        form,
        lambda given: accounts.sign_in(given.login, given.password, origin=origin(), now=clock.now()),
    ):
        return redirect(next_page(), 303)
    return render_template("account/sign_in.html", form=form, next_page=next_page()), 422


@blueprint.get("/register")
@audience("everyone")
def register() -> ResponseReturnValue:
    """Ask for what a new account needs."""
    if current_user.is_authenticated and not current_user.is_guest:
        return redirect(url_for("account.show"), 303)
    form = AccountForm(name=current_user.name if current_user.is_authenticated else None)
    return render_template("account/register.html", form=form, next_page=next_page())


@blueprint.post("/register")
@audience("everyone")
def register_now() -> ResponseReturnValue:
    """Make the account; a guest keeps what was answered so far."""
    form = AccountForm()
    guest_id = current_user.id if current_user.is_authenticated and current_user.is_guest else None
    if signs_in(
        form,
        lambda given: accounts.register(given, guest_id=guest_id, origin=origin(), now=clock.now()),
    ):
        flash(f"Welcome, {form.value().name}. Your results are kept under your login.", "right")
        return redirect(next_page(), 303)
    return render_template("account/register.html", form=form, next_page=next_page()), 422


@blueprint.post("/sign-out")
@audience("everyone")
def sign_out() -> ResponseReturnValue:
    """End this sign-in, in the database and in the cookie."""
    if current_user.is_authenticated:
        sign_ins.end(current_user.sign_in_id, user_id=current_user.id)
    forget()
    flash("You are signed out.")
    return redirect(url_for("learn.home"), 303)
