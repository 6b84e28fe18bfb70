"""The review: one question at a time, decided with a key or a button."""

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from quizapp import clock
from quizapp.queries import articles, banks, review_queue
from quizapp.services import banks as bank_services
from quizapp.services import review as review_services
from quizapp.services.refusals import Invalid
from quizapp.services.review import HasFlaws, Superseded
from quizapp.web.access import audience, current_user
from quizapp.web.teach.blueprint import blueprint
from quizapp.web.teach.common import get_bank, get_found
from quizapp.web.teach.item_forms import NEW_FORMS, AnyItemForm, form_of
from quizapp.writing.review import review

GOOD = 0.9  # the quality, a chance to be taken as it is, from which drafts may be approved together


@blueprint.get("/banks/<int:bank_id>/review")
@audience("teacher")
def review_queue_page(bank_id: int) -> ResponseReturnValue:
    """Show the next draft with its evidence, and what was decided last."""
    bank = get_bank(bank_id)
    row = review_queue.find_next(bank_id, after=request.args.get("after", 0, type=_small))
    done = request.args.get("done", 0, type=_small)
    return render_template(
        "teach/review.html",
        bank=bank,
        row=row,
        flaws=review(row.value) if row else (),
        stored=articles.find_article(row.article_id, current_user.id) if row else None,
        decision=review_queue.find_decision(done, current_user.id) if done else None,
        good=GOOD,
    )


def _small(text: str) -> int:
    """Return a row's id in an address; anything that cannot be one is 0."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else 0  # noqa: PLR2004 - 32 bits


@blueprint.get("/versions/<int:version_id>")
@audience("teacher")
def show_version(version_id: int) -> ResponseReturnValue:
    """Show one question in one version, with its evidence and history."""
    row = get_found(banks.find_version(version_id, current_user.id))
    return render_template(
        "teach/version.html",
        row=row,
        bank=get_bank(row.bank_id),
        flaws=review(row.value),
        stored=articles.find_article(row.article_id, current_user.id),
        history=banks.list_history(row.item_id),
    )


@blueprint.post("/versions/<int:version_id>/approve")
@audience("teacher")
def approve(version_id: int) -> ResponseReturnValue:
    """Make a draft live, and go on with the review; with flaws, go and mend them."""
    try:
        decision = review_services.approve(version_id, teacher_id=current_user.id, now=clock.now())
    except HasFlaws as refusal:
        flash(str(refusal), "warn")
        return redirect(url_for("teach.edit", version_id=version_id), 303)
    except Superseded:
        return _after_race(version_id)
    return _go_on(version_id, decision)


@blueprint.post("/versions/<int:version_id>/reject")
@audience("teacher")
def reject(version_id: int) -> ResponseReturnValue:
    """Retire a version, and go on with the review."""
    try:
        decision = review_services.reject(version_id, teacher_id=current_user.id, now=clock.now())
    except Superseded:
        return _after_race(version_id)
    return _go_on(version_id, decision)


def _after_race(version_id: int) -> ResponseReturnValue:
    """Show what became of a version that a double click or another tab decided first."""
    flash("This question was decided already. Here is how it stands.")
    return redirect(url_for("teach.show_version", version_id=version_id), 303)


def _go_on(version_id: int, decision_id: int | None) -> ResponseReturnValue:
    row = get_found(banks.find_version(version_id, current_user.id))
    address = url_for("teach.review_queue_page", bank_id=row.bank_id, after=version_id, done=decision_id)
    return redirect(address, 303)


@blueprint.post("/decisions/<int:decision_id>/undo")
@audience("teacher")
def undo(decision_id: int) -> ResponseReturnValue:
    """Take a decision back, and show the question again."""
    version_id = review_services.undo(decision_id, teacher_id=current_user.id, now=clock.now())
    flash("Taken back.")
    return redirect(url_for("teach.show_version", version_id=version_id), 303)


@blueprint.post("/versions/<int:version_id>/restore")
@audience("teacher")
def restore(version_id: int) -> ResponseReturnValue:
    """Put a retired question back among the drafts."""
    review_services.restore(version_id, teacher_id=current_user.id)
    flash("The question waits for review again.")
    return redirect(url_for("teach.show_version", version_id=version_id), 303)


@blueprint.post("/banks/<int:bank_id>/approve-good")
@audience("teacher")
def approve_good(bank_id: int) -> ResponseReturnValue:
    """Approve every draft that is good and without a flaw, at one stroke."""
    decision = review_services.approve_good(bank_id, above=GOOD, teacher_id=current_user.id, now=clock.now())
    if decision is None:
        flash("No draft is good enough to be approved unread.")
    return redirect(url_for("teach.review_queue_page", bank_id=bank_id, done=decision), 303)


@blueprint.get("/versions/<int:version_id>/edit")
@audience("teacher")
def edit(version_id: int) -> ResponseReturnValue:
    """Show a question as a form."""
    row = get_found(banks.find_version(version_id, current_user.id))
    return _edit_page(row, form_of(row.value))


def _edit_page(row: banks.VersionRow, form: AnyItemForm) -> str:
    return render_template(
        "teach/edit.html",
        row=row,
        form=form,
        bank=get_bank(row.bank_id),
        flaws=review(row.value),
        stored=articles.find_article(row.article_id, current_user.id),
    )


@blueprint.post("/versions/<int:version_id>/edit")
@audience("teacher")
def save_edit(version_id: int) -> ResponseReturnValue:
    """Keep what was typed as the next version, live at once if asked, and go on with the review."""
    row = get_found(banks.find_version(version_id, current_user.id))
    form = form_of(row.value)
    if form.validate():
        try:
            decision = review_services.edit(
                version_id,
                form.value(),
                quotations=form.list_quotations(),
                approve="approve" in request.form,
                teacher_id=current_user.id,
                now=clock.now(),
            )
        except (HasFlaws, Invalid, Superseded) as refusal:
            form.form_errors = [str(refusal)]
        else:
            return _go_on(version_id, decision)
    return _edit_page(row, form), 422


@blueprint.get("/banks/<int:bank_id>/new/<any(choice, ordering):kind>")
@audience("teacher")
def new_item(bank_id: int, kind: str) -> ResponseReturnValue:
    """Show an empty question, perhaps about a sentence of the article."""
    bank = get_bank(bank_id)
    return _new_item_page(bank, kind, NEW_FORMS[kind](quotations=request.args.get("sentence", "")))


def _new_item_page(bank: banks.BankRow, kind: str, form: AnyItemForm) -> str:
    return render_template(
        "teach/new_item.html", bank=bank, kind=kind, form=form, articles=banks.list_articles(bank.id)
    )


@blueprint.post("/banks/<int:bank_id>/new/<any(choice, ordering):kind>")
@audience("teacher")
def write_item(bank_id: int, kind: str) -> ResponseReturnValue:
    """Keep a question written by hand."""
    bank = get_bank(bank_id)
    form = NEW_FORMS[kind]()
    if form.validate():
        try:
            version_id = bank_services.write_item(
                bank_id,
                form.value(),
                quotations=form.list_quotations(),
                approve="approve" in request.form,
                teacher_id=current_user.id,
                now=clock.now(),
            )
        except (HasFlaws, Invalid) as refusal:
            form.form_errors = [str(refusal)]
        else:
            return redirect(url_for("teach.show_version", version_id=version_id), 303)
    return _new_item_page(bank, kind, form), 422
