"""The question banks of a teacher's desk: the own ones and those that came with the program."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, case, exists, func, or_, select
from sqlalchemy.orm import aliased

from quizapp.assessment.items import ChoiceItem, Flaw, Item
from quizapp.assessment.stored import from_json
from quizapp.extensions import db
from quizapp.models import banks as tables
from quizapp.models.accounts import User
from quizapp.models.banks import Bank, ItemVersion, Status
from quizapp.writing.review import review


@dataclass(frozen=True, slots=True)
class BankRow:
    """A bank with how many drafts wait for review and how many questions are approved."""

    id: int
    title: str
    slug: str
    is_shipped: bool
    has_offer: bool
    drafts: int
    approved: int
    created_at: datetime


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """One version of a bank's article; the text is read apart."""

    id: int
    title: str
    name: str
    sha256: str


@dataclass(frozen=True, slots=True)
class ItemRow:
    """One version of an item as a bank lists it."""

    version_id: int
    item_id: int
    number: int
    status: str
    quality: float | None
    value: Item

    @property
    def texts(self) -> tuple[str, ...]:
        """Return the options or events, in the item's own order."""
        if isinstance(self.value, ChoiceItem):
            return tuple(option.text for option in self.value.options)
        return tuple(event.text for event in self.value.events)

    @property
    def flaws(self) -> tuple[Flaw, ...]:
        """Return what the reviewer finds in the item."""
        return tuple(review(self.value))

    def tells(self, words: str) -> bool:
        """Return whether the stem, an option or an event contains the words, whatever their case."""
        wanted = words.casefold()
        return any(wanted in text.casefold() for text in (self.value.stem, *self.texts))


def is_seen_by(teacher_id: int) -> ColumnElement[bool]:
    """Return the condition that a bank is the teacher's own or a shipped one."""
    return or_(Bank.owner_id == teacher_id, Bank.owner_id.is_(None))


def _count(status: Status) -> ColumnElement[int]:
    return func.count(case((ItemVersion.status == status.value, 1)))


def _select_banks(*conditions: ColumnElement[bool]) -> tuple[BankRow, ...]:
    statement = (
        select(
            Bank.id,
            Bank.title,
            Bank.slug,
            Bank.owner_id.is_(None),
            Bank.offered_sha256.is_not(None),
            _count(Status.DRAFT),
            _count(Status.APPROVED),
            Bank.created_at,
        )
        .outerjoin(tables.Item, tables.Item.bank_id == Bank.id)
        .outerjoin(ItemVersion, ItemVersion.item_id == tables.Item.id)
        .where(*conditions)
        .group_by(Bank.id)
        .order_by(Bank.created_at.desc(), Bank.id.desc())
    )
    return tuple(BankRow(*row) for row in db.session.execute(statement))


def list_banks(teacher_id: int) -> tuple[BankRow, ...]:
    """Return the teacher's banks and the shipped ones, newest first. Statements: 1."""
    return _select_banks(is_seen_by(teacher_id))


def find_bank(bank_id: int, teacher_id: int) -> BankRow | None:
    """Return a bank that the teacher may see, or None. Statements: 1."""
    return next(iter(_select_banks(Bank.id == bank_id, is_seen_by(teacher_id))), None)


def list_articles(bank_id: int) -> tuple[ArticleRow, ...]:
    """Return the versions of a bank's article, newest first. Statements: 1."""
    statement = (
        select(tables.Article.id, tables.Article.title, tables.Article.name, tables.Article.sha256)
        .where(tables.Article.bank_id == bank_id)
        .order_by(tables.Article.id.desc())
    )
    return tuple(ArticleRow(*row) for row in db.session.execute(statement))


def list_items(bank_id: int, status: Status, *, kind: str = "", words: str = "") -> tuple[ItemRow, ...]:
    """Return the bank's items of a status, best first; only of a kind, only telling `words`, where given.

    A retired item is shown by its newest version, and only when none of its versions is in use.
    Statements: 1.
    """
    statement = (
        select(
            ItemVersion.id,
            ItemVersion.item_id,
            ItemVersion.number,
            ItemVersion.status,
            ItemVersion.quality,
            ItemVersion.content,
        )
        .join(tables.Item, tables.Item.id == ItemVersion.item_id)
        .where(tables.Item.bank_id == bank_id, ItemVersion.status == status.value)
        .order_by(ItemVersion.kind, ItemVersion.quality.desc().nulls_last(), ItemVersion.id)
    )
    if kind:
        statement = statement.where(ItemVersion.kind == kind)
    if status is Status.RETIRED:
        statement = statement.where(_has_none_in_use_or_newer())
    rows = (ItemRow(*row[:5], from_json(row.content)) for row in db.session.execute(statement))
    return tuple(row for row in rows if row.tells(words))


def _has_none_in_use_or_newer() -> ColumnElement[bool]:
    other = aliased(ItemVersion)
    return ~exists(
        select(other.id).where(
            other.item_id == ItemVersion.item_id,
            or_(other.status != Status.RETIRED.value, other.number > ItemVersion.number),
        )
    )


@dataclass(frozen=True, slots=True)
class VersionRow:
    """One version of an item, wherever it is."""

    version_id: int
    item_id: int
    bank_id: int
    number: int
    status: str
    quality: float | None
    article_id: int | None
    value: Item


def find_version(version_id: int, teacher_id: int) -> VersionRow | None:
    """Return a version of an item in a bank that the teacher may see, or None. Statements: 1."""
    statement = (
        select(
            ItemVersion.id,
            ItemVersion.item_id,
            tables.Item.bank_id,
            ItemVersion.number,
            ItemVersion.status,
            ItemVersion.quality,
            ItemVersion.article_id,
            ItemVersion.content,
        )
        .join(tables.Item, tables.Item.id == ItemVersion.item_id)
        .join(Bank, Bank.id == tables.Item.bank_id)
        .where(ItemVersion.id == version_id, is_seen_by(teacher_id))
    )
    row = db.session.execute(statement).one_or_none()
    return VersionRow(*row[:7], from_json(row.content)) if row else None


def count_approved(bank_id: int) -> dict[str, int]:
    """Return how many approved items the bank has of each kind. Statements: 1."""
    statement = (
        select(ItemVersion.kind, func.count())
        .join(tables.Item, tables.Item.id == ItemVersion.item_id)
        .where(tables.Item.bank_id == bank_id, ItemVersion.status == Status.APPROVED.value)
        .group_by(ItemVersion.kind)
    )
    return {kind: count for kind, count in db.session.execute(statement)}  # noqa: C416 - rows are no pairs to dict


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One version in the history of an item; `author` None: the generator or a file."""

    version_id: int
    number: int
    status: str
    author: str | None
    created_at: datetime
    stem: str


def list_history(item_id: int) -> tuple[HistoryRow, ...]:
    """Return the versions of an item, newest first. Statements: 1."""
    statement = (
        select(
            ItemVersion.id,
            ItemVersion.number,
            ItemVersion.status,
            User.name,
            ItemVersion.created_at,
            ItemVersion.stem,
        )
        .outerjoin(User, User.id == ItemVersion.author_id)
        .where(ItemVersion.item_id == item_id)
        .order_by(ItemVersion.number.desc())
    )
    return tuple(HistoryRow(*row) for row in db.session.execute(statement))
