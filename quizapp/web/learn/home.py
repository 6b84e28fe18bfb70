"""The front door: the open quizzes; and a learner's own results."""

from flask import render_template
from flask.typing import ResponseReturnValue

from quizapp.web.access import audience
from quizapp.web.learn.blueprint import blueprint


@blueprint.get("/")
@audience("everyone")
def home() -> ResponseReturnValue:
    """Show the open quizzes."""
    return render_template("learn/home.html", quizzes=[])


@blueprint.get("/results")
@audience("learner")
def my_results() -> ResponseReturnValue:
    """Show all of the learner's results."""
    return render_template("learn/home.html", quizzes=[])
