"""The drafts of a bank that wait for a teacher, and what was decided of them."""

from dataclasses import dataclass

from sqlalchemy import ColumnElement, and_, case, func, or_, select
from sqlalchemy.orm import aliased

from quizapp.assessment.items import Item
from quizapp.assessment.stored import from_json
from quizapp.extensions import db
from quizapp.models import banks as tables
from quizapp.models.banks import Decision, ItemVersion, Status

NO_QUALITY = -1.0  # a draft that nobody rated comes after all that were


@dataclass(frozen=True, slots=True)
class QueueRow:
    """The draft to decide now; `left` counts it and all others that wait."""

    version_id: int
    item_id: int
    number: int
    quality: float | None
    article_id: int | None
    left: int
    value: Item


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """What the teacher decided a moment ago; `count` questions were decided in that stroke."""

    id: int
    verdict: str
    stem: str
    count: int


def find_next(bank_id: int, *, after: int = 0) -> QueueRow | None:
    """Return the best draft of a bank, or the one that follows `after` (round to the best again), or None.

    `after` is a version's id, decided or not. Statements: 1.
    """
    waiting = and_(tables.Item.bank_id == bank_id, ItemVersion.status == Status.DRAFT.value)
    counted = aliased(ItemVersion)
    left = (
        select(func.count(counted.id))
        .join(tables.Item, tables.Item.id == counted.item_id)
        .where(tables.Item.bank_id == bank_id, counted.status == Status.DRAFT.value)
        .scalar_subquery()
    )
    statement = (
        select(
            ItemVersion.id,
            ItemVersion.item_id,
            ItemVersion.number,
            ItemVersion.quality,
            ItemVersion.article_id,
            left,
            ItemVersion.content,
        )
        .join(tables.Item, tables.Item.id == ItemVersion.item_id)
        .where(waiting)
        .order_by(case((_follows(after), 0), else_=1), _rank(ItemVersion).desc(), ItemVersion.id)
        .limit(1)
    )
    row = db.session.execute(statement).one_or_none()
    if row is None:
        return None
    version_id, item_id, number, quality, article_id, count, content = row
    return QueueRow(version_id, item_id, number, quality, article_id, count, from_json(content))


def _rank(version: type[ItemVersion]) -> ColumnElement[float]:
    return func.coalesce(version.quality, NO_QUALITY)


def _follows(after: int) -> ColumnElement[bool]:
    other = aliased(ItemVersion)
    rank = select(_rank(other)).where(other.id == after).scalar_subquery()
    return or_(_rank(ItemVersion) < rank, and_(_rank(ItemVersion) == rank, ItemVersion.id > after))


def find_decision(decision_id: int, teacher_id: int) -> DecisionRow | None:
    """Return a decision of the teacher that stands, or None. Statements: 1."""
    same = aliased(Decision)
    stroke = (
        select(func.count(same.id))
        .where(
            same.decided_at == Decision.decided_at,
            same.teacher_id == Decision.teacher_id,
            same.undone_at.is_(None),
        )
        .correlate(Decision)
        .scalar_subquery()
    )
    statement = (
        select(Decision.id, Decision.verdict, ItemVersion.stem, stroke)
        .join(ItemVersion, ItemVersion.id == Decision.item_version_id)
        .where(Decision.id == decision_id, Decision.teacher_id == teacher_id, Decision.undone_at.is_(None))
    )
    row = db.session.execute(statement).one_or_none()
    return DecisionRow(*row) if row else None
