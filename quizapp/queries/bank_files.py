"""A bank as its file would hold it."""

from collections.abc import Iterable
from dataclasses import replace

from sqlalchemy import case, select

from quizapp.assessment.items import Item
from quizapp.assessment.stored import from_json
from quizapp.extensions import db
from quizapp.interchange.bank import Bank, BankItem, BankStatus
from quizapp.models import banks as tables
from quizapp.models.banks import ItemVersion, Status
from quizapp.queries.articles import read_evidence, read_when
from quizapp.queries.banks import is_seen_by
from quizapp.reading.article import Article
from quizapp.reading.facts import Fact, FactKind
from quizapp.reading.importers import read_file
from quizapp.reading.passages import find_quotation

NO_ARTICLE = "article.txt"
NO_SHA256 = "0" * 64


def find_bank_file(bank_id: int, teacher_id: int) -> Bank | None:
    """Return a bank that the teacher may see as its file would hold it, or None. Statements: 4.

    Each item stands in its live version, else in its newest; its evidence in the newest article.
    """
    title = db.session.scalar(
        select(tables.Bank.title).where(tables.Bank.id == bank_id, is_seen_by(teacher_id))
    )
    return None if title is None else _read_bank(bank_id, title)


def find_any_bank_file(slug: str) -> Bank | None:
    """Return the bank of that slug, whosever it is, as its file would hold it, or None. Statements: 4."""
    row = db.session.execute(
        select(tables.Bank.id, tables.Bank.title).where(tables.Bank.slug == slug)
    ).one_or_none()
    return None if row is None else _read_bank(row.id, row.title)


def list_slugs() -> tuple[str, ...]:
    """Return the slug of every bank, in order. Statements: 1."""
    return tuple(db.session.scalars(select(tables.Bank.slug).order_by(tables.Bank.slug)))


def _read_bank(bank_id: int, title: str) -> Bank:
    stored = db.session.scalars(
        select(tables.Article).where(tables.Article.bank_id == bank_id).order_by(tables.Article.id.desc())
    ).first()
    article = read_file(stored.text.encode(), stored.name) if stored else None
    return Bank(
        title=title,
        article=stored.name if stored else NO_ARTICLE,
        sha256=stored.sha256 if stored else NO_SHA256,
        facts=tuple(_list_facts(stored.id)) if stored else (),
        items=tuple(_list_entries(bank_id, stored.id if stored else None, article)),
    )


def _list_facts(article_id: int) -> Iterable[Fact]:
    rows = db.session.scalars(
        select(tables.Fact).where(tables.Fact.article_id == article_id).order_by(tables.Fact.id)
    )
    return map(_read_fact, rows)


def _read_fact(row: tables.Fact) -> Fact:
    return Fact(
        id=row.ref,
        kind=FactKind(row.kind),
        text=row.text,
        evidence=read_evidence(row.evidence),
        when=read_when(row.first, row.last, row.precision, row.bound),
        speaker=row.speaker,
        hedge=row.hedge,
    )


def _list_entries(bank_id: int, article_id: int | None, article: Article | None) -> Iterable[BankItem]:
    is_live = case((ItemVersion.status == Status.APPROVED.value, 0), else_=1)
    statement = (
        select(tables.Item.ref, ItemVersion.status, ItemVersion.article_id, ItemVersion.content)
        .join(tables.Item, tables.Item.id == ItemVersion.item_id)
        .where(tables.Item.bank_id == bank_id)
        .order_by(tables.Item.id, is_live, ItemVersion.number.desc())
    )
    seen = set()
    for ref, status, of_article, content in db.session.execute(statement):
        if ref not in seen:
            seen.add(ref)
            value = from_json(content)
            moved = value if of_article == article_id else _moved(value, article)
            yield BankItem(ref, moved, BankStatus(status))


def _moved(item: Item, article: Article | None) -> Item:
    """Return the item with its evidence where another version of the article says it, as far as it does."""
    found = (find_quotation(article, quoted.text) for quoted in item.evidence) if article else ()
    return replace(item, evidence=tuple(quoted for quoted in found if quoted))
