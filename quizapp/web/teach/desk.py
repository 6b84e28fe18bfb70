"""The desk's first page: banks, quizzes, and what waits."""

from flask import render_template
from flask.typing import ResponseReturnValue

from quizapp.queries.banks import list_banks
from quizapp.queries.quizzes import list_quizzes
from quizapp.web.access import audience, current_user
from quizapp.web.teach.blueprint import blueprint


@blueprint.get("")
@audience("teacher")
def desk() -> ResponseReturnValue:
    """Show what there is and what to do next."""
    quizzes = list_quizzes(current_user.id)
    return render_template(
        "teach/desk.html",
        banks=list_banks(current_user.id),
        own=[quiz for quiz in quizzes if not quiz.is_shipped],
        shipped=[quiz for quiz in quizzes if quiz.is_shipped],
    )
