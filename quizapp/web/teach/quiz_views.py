"""The pages of quizzes: build, hand out, publish, close."""

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from quizapp import clock
from quizapp.assessment.assembly import Draw, Specification
from quizapp.models.banks import Status
from quizapp.queries import banks, quizzes
from quizapp.services import quizzes as quiz_services
from quizapp.services.quizzes import NotPublishable
from quizapp.web.access import audience, current_user
from quizapp.web.teach.blueprint import blueprint
from quizapp.web.teach.common import get_bank, get_found
from quizapp.web.teach.qr_code import draw_qr_code
from quizapp.web.teach.quiz_forms import QuizForm

USUAL_CHOICE = 7
USUAL_ORDERING = 3
LOCAL_HOSTS = ("localhost", "127.0.0.1", "[")  # as a browser on the same computer names it; "[::1]" too


@blueprint.get("/banks/<int:bank_id>/quiz")
@audience("teacher")
def new_quiz(bank_id: int) -> ResponseReturnValue:
    """Ask what a new quiz on the bank shall hold."""
    bank = get_bank(bank_id)
    counts = banks.count_approved(bank_id)
    usual = (
        Draw(min(USUAL_CHOICE, counts.get("choice", 0)), "choice"),
        Draw(min(USUAL_ORDERING, counts.get("ordering", 0)), "ordering"),
    )
    return _builder(bank, bank.title, Specification(draws=usual))


def _builder(
    bank: banks.BankRow,
    title: str,
    specification: Specification[int],
    *,
    quiz: quizzes.QuizRow | None = None,
    form: QuizForm | None = None,
) -> str:
    rows = banks.list_items(bank.id, Status.APPROVED)
    return render_template(
        "teach/build_quiz.html",
        bank=bank,
        quiz=quiz,
        rows=rows,
        form=form or QuizForm.of(title, specification, [row.item_id for row in rows]),
        counts=banks.count_approved(bank.id),
    )


@blueprint.post("/banks/<int:bank_id>/quiz")
@audience("teacher")
def build_quiz(bank_id: int) -> ResponseReturnValue:
    """Keep the quiz, publish it if asked, and show how to hand it out."""
    bank = get_bank(bank_id)
    form = _form_for(bank.id, bank.title, Specification())
    if form.validate():
        given = form.value()
        quiz_id = quiz_services.build(
            bank_id,
            title=given.title,
            specification=given.specification,
            teacher_id=current_user.id,
            now=clock.now(),
        )
        return _publish_if_asked(quiz_id)
    return _builder(bank, bank.title, Specification(), form=form), 422


def _form_for(bank_id: int, title: str, specification: Specification[int]) -> QuizForm:
    items = [row.item_id for row in banks.list_items(bank_id, Status.APPROVED)]
    return QuizForm.of(title, specification, items)


def _publish_if_asked(quiz_id: int) -> ResponseReturnValue:
    if "publish" in request.form:
        _try_to_publish(quiz_id)
    return redirect(url_for("teach.show_quiz", quiz_id=quiz_id), 303)


def _try_to_publish(quiz_id: int) -> None:
    try:
        quiz_services.publish(quiz_id, teacher_id=current_user.id, now=clock.now())
    except NotPublishable as refusal:
        flash(f"Not published yet. {refusal}", "warn")
    else:
        flash("The quiz is open: give your class the address.", "right")


@blueprint.get("/quizzes/<int:quiz_id>")
@audience("teacher")
def show_quiz(quiz_id: int) -> ResponseReturnValue:
    """Show how to hand the quiz out, and what can be done with it."""
    quiz = get_found(quizzes.find_quiz(quiz_id, current_user.id))
    address = f"{request.host_url}q/{quiz.code}"
    return render_template(
        "teach/quiz.html",
        quiz=quiz,
        address=address,
        is_local=request.host.partition(":")[0] in LOCAL_HOSTS,
        qr_code=draw_qr_code(address),
    )


@blueprint.get("/quizzes/<int:quiz_id>/change")
@audience("teacher")
def change_quiz(quiz_id: int) -> ResponseReturnValue:
    """Show a draft quiz as a form."""
    quiz = get_found(quizzes.find_quiz(quiz_id, current_user.id))
    return _builder(get_bank(quiz.bank_id), quiz.title, quiz.specification, quiz=quiz)


@blueprint.post("/quizzes/<int:quiz_id>/change")
@audience("teacher")
def save_quiz(quiz_id: int) -> ResponseReturnValue:
    """Keep the changed draft, publish it if asked, and show it."""
    quiz = get_found(quizzes.find_quiz(quiz_id, current_user.id))
    form = _form_for(quiz.bank_id, quiz.title, quiz.specification)
    if form.validate():
        given = form.value()
        quiz_services.change(
            quiz_id, title=given.title, specification=given.specification, teacher_id=current_user.id
        )
        return _publish_if_asked(quiz_id)
    return _builder(get_bank(quiz.bank_id), quiz.title, quiz.specification, quiz=quiz, form=form), 422


@blueprint.post("/quizzes/<int:quiz_id>/publish")
@audience("teacher")
def publish(quiz_id: int) -> ResponseReturnValue:
    """Open a draft or closed quiz."""
    _try_to_publish(quiz_id)
    return redirect(url_for("teach.show_quiz", quiz_id=quiz_id), 303)


@blueprint.post("/quizzes/<int:quiz_id>/close")
@audience("teacher")
def close(quiz_id: int) -> ResponseReturnValue:
    """Close a quiz."""
    quiz_services.close(quiz_id, teacher_id=current_user.id, now=clock.now())
    flash("The quiz is closed: nobody can start it until you reopen it.")
    return redirect(url_for("teach.show_quiz", quiz_id=quiz_id), 303)


@blueprint.post("/quizzes/<int:quiz_id>/adopt")
@audience("teacher")
def adopt(quiz_id: int) -> ResponseReturnValue:
    """Open a copy of a shipped quiz as one's own."""
    own = quiz_services.adopt(quiz_id, teacher_id=current_user.id, now=clock.now())
    flash("This quiz is yours and open: give your class the address.", "right")
    return redirect(url_for("teach.show_quiz", quiz_id=own), 303)


@blueprint.post("/quizzes/<int:quiz_id>/discard")
@audience("teacher")
def discard(quiz_id: int) -> ResponseReturnValue:
    """Delete a draft quiz."""
    quiz_services.discard(quiz_id, teacher_id=current_user.id)
    flash("The draft is gone.")
    return redirect(url_for("teach.desk"), 303)
