"""One-time links: the first teacher's welcome, and a new password."""

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from quizapp import clock
from quizapp.queries.accounts import LinkKind, find_link
from quizapp.services import accounts, sign_ins
from quizapp.services.refusals import NotFound
from quizapp.web.access import audience, origin
from quizapp.web.account.blueprint import blueprint
from quizapp.web.account.forms import AccountForm, ResetForm, signs_in


def _kind(token: str) -> LinkKind:
    """Return what the link does; raise NotFound when it does nothing any more."""
    kind = find_link(sign_ins.hash_token(token), now=clock.now())
    if kind is None:
        raise NotFound(
            "This link was used already, or is too old.",
            "If you have a password, sign in. If not, ask who runs quizapp for a new link.",
        )
    return kind


def _page(kind: LinkKind, form: AccountForm | ResetForm) -> str:
    return render_template(f"account/{kind}.html", form=form)


def _form(kind: LinkKind) -> AccountForm | ResetForm:
    return AccountForm() if kind == LinkKind.WELCOME else ResetForm()


@blueprint.get("/welcome/<token>")
@audience("everyone")
def welcome(token: str) -> ResponseReturnValue:
    """Ask for what the link is there to set."""
    kind = _kind(token)
    return _page(kind, _form(kind))


@blueprint.post("/welcome/<token>")
@audience("everyone")
def welcome_now(token: str) -> ResponseReturnValue:
    """Use the link up, and sign its owner in."""
    kind = _kind(token)
    form = _form(kind)
    if signs_in(form, lambda given: accounts.use_link(token, given, origin=origin(), now=clock.now())):
        flash("Your password is set, and you are signed in.", "right")
        return redirect(url_for("teach.desk") if kind == LinkKind.WELCOME else url_for("learn.home"), 303)
    return _page(kind, form), 422
