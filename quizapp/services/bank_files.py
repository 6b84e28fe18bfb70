"""Take bank files in: a teacher's, or one that came with the program."""

from datetime import datetime

from quizapp.extensions import db
from quizapp.interchange.bank import Bank, BankItem, BankStatus
from quizapp.interchange.bank_yaml import load_bank
from quizapp.models import banks as tables
from quizapp.models.banks import Status
from quizapp.reading.article import Article
from quizapp.services import versions
from quizapp.services.banks import add_bank
from quizapp.services.review import blocking_flaws


def import_bank(  # noqa: PLR0913 - a file, its article, and whose it becomes
    text: str,
    *,
    article: Article | None,
    article_name: str,
    teacher_id: int | None,
    now: datetime,
    title: str | None = None,
) -> int:
    """Make a bank of a bank file and, where given, its article; return its id.

    It is the teacher's, or every teacher's where `teacher_id` is None; `title` overrules the file's.
    Items have the status that the file says, but one with a blocking flaw is a draft. Without the article
    no facts are kept, and learners see no sentence around the evidence. Raises BankError.
    """
    file = load_bank(text, article.text if article else None)
    bank = add_bank(title or file.title, owner_id=teacher_id, now=now)
    source = versions.keep_article(bank, article, article_name, file.facts, now) if article else None
    for entry in file.items:
        is_flawed = entry.status is BankStatus.APPROVED and blocking_flaws(entry.item)
        status = Status.DRAFT if is_flawed else Status(entry.status)
        add_entry(bank, entry, status, source=source, now=now)
    db.session.commit()
    return bank.id


def fill_bank(bank: tables.Bank, file: Bank, *, source: versions.Source, now: datetime) -> None:
    """Put the items of a file into a new bank as the file says; the caller commits."""
    for entry in file.items:
        add_entry(bank, entry, Status(entry.status), source=source, now=now)


def add_entry(
    bank: tables.Bank, entry: BankItem, status: Status, *, source: versions.Source | None, now: datetime
) -> None:
    """Put one item of a file into the bank; the caller commits."""
    item = versions.add_item(bank, entry.id, now)
    versions.add_version(item, entry.item, status, source=source, now=now)
