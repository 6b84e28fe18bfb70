"""The front door: the open quizzes, and the way into one."""

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from quizapp import clock
from quizapp.queries.accounts import find_signed_in
from quizapp.queries.attempts import find_first_open
from quizapp.queries.open_quizzes import OpenQuiz, find_quiz, list_open_quizzes
from quizapp.services import accounts, attempts, sign_ins
from quizapp.services.refusals import Invalid, NotFound
from quizapp.web.access import audience, current_user, origin, remember
from quizapp.web.learn.blueprint import blueprint
from quizapp.web.learn.forms import GuestForm


def _learner_id() -> int | None:
    return current_user.id if current_user.is_authenticated else None


def _get_quiz(code: str) -> OpenQuiz:
    quiz = find_quiz(attempts.normal_code(code), _learner_id())
    if quiz is None:
        raise NotFound("There is no quiz at this address.", "Check the code, letter by letter.")
    return quiz


@blueprint.get("/")
@audience("everyone")
def home() -> ResponseReturnValue:
    """Show the open quizzes; a code typed in leads to its quiz."""
    if code := request.args.get("code", "").strip():
        return redirect(url_for("learn.quiz", code=attempts.normal_code(code)), 303)
    return render_template("learn/home.html", quizzes=list_open_quizzes(_learner_id()))


@blueprint.get("/q/<code>")
@audience("everyone")
def quiz(code: str) -> ResponseReturnValue:
    """Show what a quiz is, and the one click into it."""
    return render_template("learn/quiz.html", quiz=_get_quiz(code), form=GuestForm())


@blueprint.post("/q/<code>/start")
@audience("everyone")
def start(code: str) -> ResponseReturnValue:
    """Begin or go on with the quiz; who is not signed in comes in as a guest."""
    found = _get_quiz(code)
    learner_id = _learner_id()
    if learner_id is None:
        form = GuestForm()
        try:
            learner_id = _welcome_guest(form, found)
        except Invalid as refusal:
            form.form_errors = [] if form.errors else [str(refusal)]
            return render_template("learn/quiz.html", quiz=found, form=form), refusal.status
    attempt_id = attempts.start(found.code, learner_id=learner_id, now=clock.now())
    position = find_first_open(attempt_id)
    if position is None:
        return redirect(url_for("learn.submit", attempt_id=attempt_id), 303)
    return redirect(url_for("learn.item", attempt_id=attempt_id, position=position), 303)


def _welcome_guest(form: GuestForm, found: OpenQuiz) -> int:
    """Make the guest and remember the sign-in; return the new learner's id. Raises Invalid."""
    if not found.is_open:
        raise attempts.closed(found.closed_at, "Ask your teacher to reopen it.")
    if not form.validate():
        raise Invalid("Type a nickname: any name you like.")
    token = accounts.join_as_guest(form.value(), origin=origin(), now=clock.now())
    remember(token)
    guest = find_signed_in(sign_ins.hash_token(token))
    assert guest is not None  # noqa: S101 - made one line above
    return guest.id
