"""One's own account: password, and the places one is signed in at."""

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from quizapp import clock
from quizapp.queries.accounts import list_sign_ins
from quizapp.services import accounts, sign_ins
from quizapp.web.access import audience, current_user, origin
from quizapp.web.account.blueprint import blueprint
from quizapp.web.account.forms import PasswordForm, signs_in


def _page(form: PasswordForm) -> str:
    now = clock.now()
    rows = list_sign_ins(current_user.id, seen_after=now - sign_ins.IDLE, now=now)
    return render_template("account/show.html", form=form, sign_ins=rows)


@blueprint.get("/account")
@audience("learner")
def show() -> ResponseReturnValue:
    """Show who one is, and where one is signed in."""
    return _page(PasswordForm())


@blueprint.post("/account/password")
@audience("learner")
def change_password() -> ResponseReturnValue:
    """Set a new password; every other sign-in ends."""
    form = PasswordForm()
    if signs_in(
        form,
        lambda given: accounts.change_password(
            current_user.id, current=given.current, new=given.new, origin=origin(), now=clock.now()
        ),
    ):
        flash("The new password is set. You are signed out everywhere else.", "right")
        return redirect(url_for("account.show"), 303)
    return _page(form), 422


@blueprint.post("/account/sign-ins/<int:sign_in_id>/end")
@audience("learner")
def end_sign_in(sign_in_id: int) -> ResponseReturnValue:
    """End one sign-in."""
    sign_ins.end(sign_in_id, user_id=current_user.id)
    flash("That sign-in has ended.")
    return redirect(url_for("account.show"), 303)


@blueprint.post("/account/sign-ins/end-others")
@audience("learner")
def end_other_sign_ins() -> ResponseReturnValue:
    """End every sign-in but this one."""
    sign_ins.end_others(current_user.id, kept=current_user.sign_in_id)
    flash("You are signed out everywhere else.")
    return redirect(url_for("account.show"), 303)
