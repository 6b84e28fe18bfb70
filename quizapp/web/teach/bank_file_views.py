"""Banks from and to files: import, export, and the offers of changed files that came with the program."""

from pathlib import PurePath

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from quizapp import clock, config
from quizapp.interchange.bank import BankError
from quizapp.interchange.bank_yaml import dump_bank
from quizapp.queries.articles import find_article
from quizapp.queries.bank_files import find_bank_file
from quizapp.services import bank_files, shipped
from quizapp.services.versions import slugify
from quizapp.web.access import audience, current_user
from quizapp.web.teach.article_forms import ArticleForm, BankFileForm
from quizapp.web.teach.blueprint import blueprint
from quizapp.web.teach.common import get_bank, get_found
from quizapp.web.teach.result_views import attachment

QUESTIONS = "questions"


@blueprint.post("/banks/import")
@audience("teacher")
def import_bank() -> ResponseReturnValue:
    """Make a bank of a bank file, or say what is wrong in which line."""
    form = BankFileForm()
    problems: tuple[str, ...] = ()
    if form.validate():
        given = form.value()
        try:
            bank_id = bank_files.import_bank(
                given.text,
                article=given.article,
                article_name=given.article_name,
                teacher_id=current_user.id,
                now=clock.now(),
            )
        except BankError as error:
            problems = tuple(f"Line {problem.line}: {problem.message}" for problem in error.problems)
        else:
            flash("The bank file is taken in.", "right")
            return redirect(url_for("teach.show_bank", bank_id=bank_id), 303)
    empty = ArticleForm(formdata=None)
    return render_template("teach/new_bank.html", form=empty, file_form=form, problems=problems), 422


@blueprint.get("/banks/<int:bank_id>/bank.yaml")
@audience("teacher")
def export_bank(bank_id: int) -> ResponseReturnValue:
    """Hand out the bank as a file."""
    bank = get_found(find_bank_file(bank_id, current_user.id))
    return attachment(dump_bank(bank).encode(), "application/yaml", f"{slugify(bank.title)}.yaml")


@blueprint.get("/articles/<int:article_id>/text")
@audience("teacher")
def download_article(article_id: int) -> ResponseReturnValue:
    """Hand out the article's text, byte for byte, as the bank file counts its places."""
    stored = get_found(find_article(article_id, current_user.id))
    name = f"{slugify(stored.title)}{PurePath(stored.name).suffix.lower()}"
    return attachment(stored.article.text.encode(), "text/plain; charset=utf-8", name)


@blueprint.get("/banks/<int:bank_id>/offer")
@audience("teacher")
def show_offer(bank_id: int) -> ResponseReturnValue:
    """Show what a changed file would do to the bank."""
    bank = get_bank(bank_id)
    offer = shipped.find_offer(bank_id, config.shipped(QUESTIONS), teacher_id=current_user.id)
    if offer is None:
        flash("The bank is as its file has it.")
        return redirect(url_for("teach.show_bank", bank_id=bank_id), 303)
    return render_template("teach/offer.html", bank=bank, offer=offer)


@blueprint.post("/banks/<int:bank_id>/offer")
@audience("teacher")
def take_offer(bank_id: int) -> ResponseReturnValue:
    """Bring the bank up to its changed file."""
    shipped.take_offer(
        bank_id,
        request.form.get("digest", ""),
        config.shipped(QUESTIONS),
        teacher_id=current_user.id,
        now=clock.now(),
    )
    flash("The bank is up to date. Attempts made before keep what they showed.", "right")
    return redirect(url_for("teach.show_bank", bank_id=bank_id), 303)
