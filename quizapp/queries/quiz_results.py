"""What came of a teacher's quiz: its learners' attempts, and figures of each item."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import Any, assert_never

from sqlalchemy import ColumnElement, and_, func, select

from quizapp.assessment import statistics
from quizapp.assessment.items import ChoiceItem, Item, OrderingItem
from quizapp.assessment.stored import from_json
from quizapp.extensions import db
from quizapp.models.accounts import User
from quizapp.models.attempts import Attempt, PaperItem, Response
from quizapp.models.banks import ItemVersion
from quizapp.models.quizzes import Quiz

ENOUGH_LEARNERS = 5  # with fewer, the discrimination index swings from -1 to 1 by chance


@dataclass(frozen=True, slots=True)
class AttemptRow:
    """One learner's attempt; `number` counts the learner's attempts at this quiz from 1."""

    id: int
    learner_id: int
    learner: str
    is_guest: bool
    number: int
    started_at: datetime
    submitted_at: datetime | None
    answered: int
    items: int
    marks: float
    max_marks: float

    @property
    def share(self) -> float:
        """Return the marks as a share of all there were, 0..1."""
        return self.marks / self.max_marks if self.max_marks else 0.0

    @property
    def seconds(self) -> float | None:
        """Return how long the attempt took, None while it is open."""
        return (self.submitted_at - self.started_at).total_seconds() if self.submitted_at else None


@dataclass(frozen=True, slots=True)
class Share:
    """How many learners did something (chose this option, put this event in its place), of `of`."""

    text: str
    is_right: bool
    count: int
    of: int

    @property
    def share(self) -> float:
        """Return the count as a share, 0..1."""
        return self.count / self.of if self.of else 0.0


@dataclass(frozen=True, slots=True)
class ItemResult:
    """One item over the first attempts of `n` learners; `unanswered` of them left it out."""

    version_id: int
    value: Item
    n: int
    unanswered: int
    facility_index: float | None
    discrimination_index: float | None
    shares: tuple[Share, ...]

    @property
    def has_enough_learners(self) -> bool:
        """Return whether an index that is None lacks not learners but a difference between them."""
        return self.n >= ENOUGH_LEARNERS


@dataclass(frozen=True, slots=True)
class PaperRow:
    """One item of an attempt as it was shown and answered; score None: unanswered."""

    attempt_id: int
    position: int
    version_id: int
    shown_order: tuple[int, ...]
    weight: float
    given: Mapping[str, Any] | None
    score: float | None


def list_attempts(quiz_id: int) -> tuple[AttemptRow, ...]:
    """Return every attempt at a quiz, by the learner's name and then in time. Statements: 1."""
    return _select_attempts(Attempt.quiz_id == quiz_id)


def _select_attempts(condition: ColumnElement[bool]) -> tuple[AttemptRow, ...]:
    answered = (
        select(func.count(Response.id))
        .join(PaperItem, PaperItem.id == Response.paper_item_id)
        .where(PaperItem.attempt_id == Attempt.id)
        .correlate(Attempt)
        .scalar_subquery()
    )
    items = (
        select(func.count(PaperItem.id))
        .where(PaperItem.attempt_id == Attempt.id)
        .correlate(Attempt)
        .scalar_subquery()
    )
    in_time = (Attempt.started_at, Attempt.id)
    number = func.row_number().over(partition_by=Attempt.learner_id, order_by=in_time)
    statement = (
        select(
            Attempt.id,
            Attempt.learner_id,
            User.name,
            User.login.is_(None),
            number,
            Attempt.started_at,
            Attempt.submitted_at,
            answered,
            items,
            Attempt.marks,
            Attempt.max_marks,
        )
        .join(User, User.id == Attempt.learner_id)
        .where(condition)
        .order_by(func.lower(User.name), Attempt.learner_id, Attempt.started_at, Attempt.id)
    )
    return tuple(AttemptRow(*row) for row in db.session.execute(statement))


def list_papers(quiz_id: int) -> tuple[PaperRow, ...]:
    """Return what was shown and answered in every attempt, in order of attempt and place. Statements: 1."""
    return _select_papers(Attempt.quiz_id == quiz_id)


def list_values(rows: Sequence[PaperRow]) -> dict[int, Item]:
    """Return the items of the papers by version. Statements: 1."""
    ids = {row.version_id for row in rows}
    statement = select(ItemVersion.id, ItemVersion.content).where(ItemVersion.id.in_(ids))
    return {version_id: from_json(content) for version_id, content in db.session.execute(statement)}


def list_item_results(quiz_id: int) -> tuple[ItemResult, ...]:
    """Return the figures of each item that was asked, hardest first.

    Each learner's first finished attempt counts: later ones have seen the answers. An item left out scores 0.
    Statements: 3.
    """
    attempts = _first_finished(list_attempts(quiz_id))
    rows = [row for row in list_papers(quiz_id) if row.attempt_id in attempts]
    values = list_values(rows)
    by_item = sorted(rows, key=lambda row: row.version_id)
    results = (
        _item_result(values[version_id], list(group), attempts)
        for version_id, group in groupby(by_item, key=lambda row: row.version_id)
    )
    return tuple(sorted(results, key=lambda result: (result.facility_index or 0.0, result.version_id)))


def _first_finished(attempts: Sequence[AttemptRow]) -> dict[int, AttemptRow]:
    first: dict[int, AttemptRow] = {}
    for attempt in attempts:
        if attempt.submitted_at is not None:
            first.setdefault(attempt.learner_id, attempt)
    return {attempt.id: attempt for attempt in first.values()}


def _item_result(value: Item, rows: Sequence[PaperRow], attempts: Mapping[int, AttemptRow]) -> ItemResult:
    scores = [row.score or 0.0 for row in rows]
    rest = [attempts[row.attempt_id].marks - (row.score or 0.0) * row.weight for row in rows]
    figures = statistics.item_statistics(scores, rest)
    return ItemResult(
        version_id=rows[0].version_id,
        value=value,
        n=figures.n,
        unanswered=sum(row.given is None for row in rows),
        facility_index=figures.facility_index,
        discrimination_index=figures.discrimination_index if figures.n >= ENOUGH_LEARNERS else None,
        shares=_shares(value, [row.given for row in rows if row.given is not None]),
    )


def _shares(value: Item, given: Sequence[Mapping[str, Any]]) -> tuple[Share, ...]:
    match value:
        case ChoiceItem():
            chosen = Counter(answer["option"] for answer in given)
            return tuple(
                Share(option.text, option.correct, chosen[at], len(given))
                for at, option in enumerate(value.options)
            )
        case OrderingItem():
            in_place = Counter(
                at for answer in given for at, event in enumerate(answer["order"]) if at == event
            )
            return tuple(
                Share(event.text, is_right=True, count=in_place[at], of=len(given))
                for at, event in enumerate(value.events)
            )
        case _:
            assert_never(value)


def _select_papers(condition: ColumnElement[bool]) -> tuple[PaperRow, ...]:
    statement = (
        select(
            PaperItem.attempt_id,
            PaperItem.position,
            PaperItem.item_version_id,
            PaperItem.shown_order,
            PaperItem.weight,
            Response.given,
            Response.score,
        )
        .join(Attempt, Attempt.id == PaperItem.attempt_id)
        .outerjoin(Response, Response.paper_item_id == PaperItem.id)
        .where(condition)
        .order_by(PaperItem.attempt_id, PaperItem.position)
    )
    return tuple(
        PaperRow(*row[:3], tuple(row.shown_order), row.weight, row.given, row.score)
        for row in db.session.execute(statement)
    )


@dataclass(frozen=True, slots=True)
class AttemptPage:
    """One attempt at a teacher's quiz, with what was shown and answered."""

    attempt: AttemptRow
    quiz_id: int
    papers: tuple[PaperRow, ...]
    values: Mapping[int, Item]


def find_attempt(attempt_id: int, teacher_id: int) -> AttemptPage | None:
    """Return an attempt at a quiz of the teacher's, or None. Statements: 4."""
    owned = db.session.execute(
        select(Attempt.quiz_id, Attempt.learner_id)
        .join(Quiz, Quiz.id == Attempt.quiz_id)
        .where(Attempt.id == attempt_id, Quiz.teacher_id == teacher_id)
    ).one_or_none()
    if owned is None:
        return None
    of_learner = and_(Attempt.quiz_id == owned.quiz_id, Attempt.learner_id == owned.learner_id)
    attempt = next(row for row in _select_attempts(of_learner) if row.id == attempt_id)
    papers = _select_papers(Attempt.id == attempt_id)
    return AttemptPage(attempt, owned.quiz_id, papers, list_values(papers))
