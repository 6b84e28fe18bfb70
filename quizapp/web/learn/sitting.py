"""A sitting: one question a page, checked one by one, then handed in."""

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from quizapp import clock
from quizapp.queries.attempts import ItemPage, find_attempt, find_first_open, find_item_page, find_overview
from quizapp.services import attempts
from quizapp.services.refusals import NotFound, Refusal
from quizapp.web.access import audience, current_user
from quizapp.web.learn.blueprint import blueprint
from quizapp.web.learn.forms import move, read_places

ATTEMPT = "/attempts/<int:attempt_id>"
ITEM = f"{ATTEMPT}/items/<int:position>"


def _item_page(attempt_id: int, position: int) -> ItemPage:
    page = find_item_page(attempt_id, position, current_user.id)
    if page is None:
        raise NotFound("There is no such question.", "Start again from the list of quizzes.")
    return page


@blueprint.get(ATTEMPT)
@audience("learner")
def attempt(attempt_id: int) -> ResponseReturnValue:
    """Lead to where the learner left off."""
    head = find_attempt(attempt_id, current_user.id)
    if head is None:
        raise NotFound("There is no such attempt.", "Start again from the list of quizzes.")
    if head.submitted_at is not None:
        return redirect(url_for("learn.result", attempt_id=attempt_id), 303)
    position = find_first_open(attempt_id)
    if position is None or not head.is_open:
        return redirect(url_for("learn.submit", attempt_id=attempt_id), 303)
    return redirect(url_for("learn.item", attempt_id=attempt_id, position=position), 303)


@blueprint.get(ITEM)
@audience("learner")
def item(attempt_id: int, position: int) -> ResponseReturnValue:
    """Show one question; once it is answered, what came of it."""
    return render_template("learn/item.html", page=_item_page(attempt_id, position), error=None)


@blueprint.post(f"{ITEM}/respond")
@audience("learner")
def respond(attempt_id: int, position: int) -> ResponseReturnValue:
    """Store the response, then show the same page with what came of it."""
    places = read_places("place")
    try:
        attempts.respond(attempt_id, position, places, learner_id=current_user.id, now=clock.now())
    except NotFound:
        raise
    except Refusal as refusal:
        return _refused(attempt_id, position, refusal)
    address = url_for("learn.item", attempt_id=attempt_id, position=position, _anchor="answer")
    return redirect(address, 303)


@blueprint.post(f"{ITEM}/arrange")
@audience("learner")
def arrange(attempt_id: int, position: int) -> ResponseReturnValue:
    """Keep the order so far, after the move of a button if one was pressed."""
    places = move(read_places("place"), request.form.get("move", ""))
    try:
        attempts.arrange(attempt_id, position, places, learner_id=current_user.id)
    except NotFound:
        raise
    except Refusal as refusal:
        return _refused(attempt_id, position, refusal)
    address = url_for("learn.item", attempt_id=attempt_id, position=position, _anchor="events")
    return redirect(address, 303)


def _refused(attempt_id: int, position: int, refusal: Refusal) -> ResponseReturnValue:
    page = _item_page(attempt_id, position)
    return render_template("learn/item.html", page=page, error=refusal), refusal.status


@blueprint.get(f"{ATTEMPT}/submit")
@audience("learner")
def submit(attempt_id: int) -> ResponseReturnValue:
    """Show what is not answered yet, and the button that hands the attempt in."""
    overview = find_overview(attempt_id, current_user.id)
    if overview is None:
        raise NotFound("There is no such attempt.", "Start again from the list of quizzes.")
    if overview.attempt.submitted_at is not None:
        return redirect(url_for("learn.result", attempt_id=attempt_id), 303)
    return render_template("learn/submit.html", overview=overview)


@blueprint.post(f"{ATTEMPT}/submit")
@audience("learner")
def submit_now(attempt_id: int) -> ResponseReturnValue:
    """Hand the attempt in and show its result."""
    attempts.submit(attempt_id, learner_id=current_user.id, now=clock.now())
    return redirect(url_for("learn.result", attempt_id=attempt_id), 303)
