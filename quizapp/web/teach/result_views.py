"""The pages of what came of a quiz."""

from datetime import datetime

from flask import Response, render_template
from flask.typing import ResponseReturnValue

from quizapp import clock
from quizapp.queries import quiz_results, quizzes
from quizapp.services.versions import slugify
from quizapp.web.access import audience, current_user
from quizapp.web.teach.blueprint import blueprint
from quizapp.web.teach.common import get_found
from quizapp.web.teach.results_csv import write_results


@blueprint.get("/quizzes/<int:quiz_id>/results")
@audience("teacher")
def show_results(quiz_id: int) -> ResponseReturnValue:
    """Show the learners with their marks, and the figures of each question."""
    return render_template(
        "teach/results.html",
        quiz=get_found(quizzes.find_quiz(quiz_id, current_user.id)),
        attempts=quiz_results.list_attempts(quiz_id),
        results=quiz_results.list_item_results(quiz_id),
    )


@blueprint.get("/quizzes/<int:quiz_id>/results.csv")
@audience("teacher")
def download_results(quiz_id: int) -> ResponseReturnValue:
    """Hand out the results as a spreadsheet file."""
    quiz = get_found(quizzes.find_quiz(quiz_id, current_user.id))
    papers = quiz_results.list_papers(quiz_id)
    body = write_results(quiz_results.list_attempts(quiz_id), papers, quiz_results.list_values(papers))
    return attachment(body, "text/csv", _file_name(quiz.title, clock.now()))


def _file_name(title: str, now: datetime) -> str:
    return f"{slugify(title)}-{now:%Y-%m-%d}.csv"


def attachment(body: bytes, mimetype: str, name: str) -> Response:
    """Return bytes as a file to keep; `name` holds nothing but letters, digits, hyphens and a dot."""
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(body, mimetype=mimetype, headers=headers)


@blueprint.get("/attempts/<int:attempt_id>")
@audience("teacher")
def show_attempt(attempt_id: int) -> ResponseReturnValue:
    """Show what a learner was asked and answered."""
    page = get_found(quiz_results.find_attempt(attempt_id, current_user.id))
    quiz = get_found(quizzes.find_quiz(page.quiz_id, current_user.id))
    return render_template("teach/attempt.html", quiz=quiz, page=page, attempt=page.attempt)
