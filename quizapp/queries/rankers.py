"""The ranker in use, and the decisions of teachers that it can be fitted to."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from quizapp.extensions import db
from quizapp.models.banks import Decision, ItemVersion
from quizapp.models.rankers import RankerFit
from quizapp.writing.ranker import SHIPPED, Example, Ranker


@dataclass(frozen=True, slots=True)
class RankerRow:
    """The ranker in use; `applied_at` is None for the shipped one."""

    ranker: Ranker
    decisions: int = 0
    applied_at: datetime | None = None


def find_ranker() -> RankerRow:
    """Return the ranker that generation uses: the one applied last, else the shipped one. Statements: 1."""
    newest = select(RankerFit).order_by(RankerFit.id.desc()).limit(1)
    fit = db.session.scalars(newest).one_or_none()
    return RankerRow(Ranker(fit.weights), fit.decisions, fit.applied_at) if fit else RankerRow(SHIPPED)


def list_examples() -> tuple[Example, ...]:
    """Return what teachers decided of generated drafts, oldest first: features, and whether taken as it is.

    The last decision on a version counts, none that was undone, and none of those that approved several
    drafts at one stroke for their quality: nobody looked at these. Statements: 1.
    """
    statement = (
        select(
            Decision.item_version_id,
            Decision.teacher_id,
            Decision.decided_at,
            Decision.verdict,
            ItemVersion.features,
        )
        .join(ItemVersion, ItemVersion.id == Decision.item_version_id)
        .where(Decision.undone_at.is_(None))
        .order_by(Decision.id)
    )
    rows = db.session.execute(statement).all()
    strokes = Counter((row.teacher_id, row.decided_at) for row in rows)
    single = [row for row in rows if row.features and strokes[row.teacher_id, row.decided_at] == 1]
    last = {row.item_version_id: (row.features, row.verdict == "approve") for row in single}
    return tuple(last.values())
