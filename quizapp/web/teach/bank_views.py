"""The pages of one bank: its questions, its article, new banks, offers of changed files."""

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from quizapp import clock
from quizapp.models.banks import Status
from quizapp.queries import articles, banks
from quizapp.queries.quizzes import list_bank_quizzes
from quizapp.services import banks as bank_services
from quizapp.web.access import audience, current_user
from quizapp.web.teach.article_forms import ArticleForm, BankFileForm
from quizapp.web.teach.blueprint import blueprint
from quizapp.web.teach.common import get_bank, get_found

KINDS = ("choice", "ordering")
NO_DRAFTS = (
    "Facts were found, but no question written from them passed the checks. Look at the article and its"
    " facts, and write questions from them by hand."
)


@blueprint.get("/banks/new")
@audience("teacher")
def new_bank() -> ResponseReturnValue:
    """Ask for an article or a bank file."""
    return _new_bank_page(ArticleForm(), BankFileForm())


def _new_bank_page(form: ArticleForm, file_form: BankFileForm, problems: tuple[str, ...] = ()) -> str:
    return render_template("teach/new_bank.html", form=form, file_form=file_form, problems=problems)


@blueprint.post("/banks")
@audience("teacher")
def create_bank() -> ResponseReturnValue:
    """Read the article, write drafts from it, and go to their review."""
    form = ArticleForm()
    if form.validate():
        given = form.value()
        try:
            bank_id = bank_services.create_from_article(
                given.article, name=given.name, teacher_id=current_user.id, now=clock.now()
            )
        except bank_services.NoFacts as refusal:
            form.form_errors = [str(refusal)]
        else:
            if not get_bank(bank_id).drafts:
                flash(NO_DRAFTS, "warn")
            return redirect(url_for("teach.show_bank", bank_id=bank_id), 303)
    return _new_bank_page(form, BankFileForm(formdata=None)), 422


@blueprint.get("/banks/<int:bank_id>")
@audience("teacher")
def show_bank(bank_id: int) -> ResponseReturnValue:
    """Show the bank's questions of a status, of a kind, telling some words."""
    bank = get_bank(bank_id)
    status = _status(request.args.get("status"), default=Status.DRAFT if bank.drafts else Status.APPROVED)
    kind = request.args.get("kind", "")
    words = request.args.get("words", "").strip()
    rows = banks.list_items(bank_id, status, kind=kind if kind in KINDS else "", words=words)
    return render_template(
        "teach/bank.html",
        bank=bank,
        rows=rows,
        status=status.value,
        kind=kind,
        words=words,
        articles=banks.list_articles(bank_id),
        quizzes=list_bank_quizzes(bank_id, current_user.id),
    )


def _status(text: str | None, *, default: Status) -> Status:
    return Status(text) if text in {status.value for status in Status} else default


@blueprint.get("/articles/<int:article_id>")
@audience("teacher")
def show_article(article_id: int) -> ResponseReturnValue:
    """Show the article, painted by how far each sentence came."""
    stored = get_found(articles.find_article(article_id, current_user.id))
    facts = articles.list_facts(article_id)
    return render_template(
        "teach/article.html",
        stored=stored,
        bank=get_bank(stored.bank_id),
        facts=facts,
        stops=articles.count_stops(facts),
        paragraphs=articles.map_coverage(stored.article, facts),
    )
