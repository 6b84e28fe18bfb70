"""One attempt as its learner sees it: a question, what came of it, what is left, the result.

Nothing here tells a key before the response to its item is stored.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import select

from quizapp.assessment.items import ChoiceItem, Item, OrderingItem, Presentation, present
from quizapp.assessment.scoring import Score, score
from quizapp.assessment.stored import from_json
from quizapp.extensions import db
from quizapp.models.attempts import Attempt, PaperItem, Response
from quizapp.models.banks import Article, ItemVersion
from quizapp.models.quizzes import Quiz, QuizState
from quizapp.reading.article import Article as ReadArticle
from quizapp.reading.importers import read_file
from quizapp.reading.passages import Passage, list_passages


@dataclass(frozen=True, slots=True)
class AttemptHead:
    """What every page of an attempt says of it; marks are of the responses stored so far."""

    id: int
    quiz_code: str
    quiz_title: str
    quiz_state: str
    quiz_closed_at: datetime | None
    started_at: datetime
    submitted_at: datetime | None
    marks: float
    max_marks: float

    @property
    def is_open(self) -> bool:
        """Return whether responses are still taken."""
        return self.submitted_at is None and self.quiz_state == QuizState.OPEN

    @property
    def percent(self) -> int:
        """Return the marks in whole per cent of the best possible, rounded down."""
        return int(100 * self.marks / self.max_marks + 1e-9) if self.max_marks else 0


@dataclass(frozen=True, slots=True)
class Place:
    """One item's place on the paper; `score` in [0, 1] is None until its response is stored."""

    position: int
    score: float | None


@dataclass(frozen=True, slots=True)
class ShownOption:
    """An option after the response: whether it is the key, whether it was chosen, and why."""

    text: str
    is_key: bool
    is_chosen: bool
    rationale: str


@dataclass(frozen=True, slots=True)
class ShownEvent:
    """An event after the response, in key order; `placed` counts from 1 where the learner put it."""

    text: str
    date_text: str
    placed: int
    is_in_place: bool


@dataclass(frozen=True, slots=True)
class Feedback:
    """What came of a response; `words` say the score of an ordering ("8 of 10 pairs in order")."""

    score: float
    words: str
    options: tuple[ShownOption, ...]
    events: tuple[ShownEvent, ...]
    rationale: str
    article_title: str | None
    passages: tuple[Passage, ...]

    @property
    def verdict(self) -> str:
        """Return right, partly or wrong."""
        if self.score >= 1:
            return "right"
        return "partly" if self.score > 0 else "wrong"


@dataclass(frozen=True, slots=True)
class ItemPage:
    """One item's page. `order` holds the places as first shown, in the order to draw them now.

    `feedback` is None until the response is stored.
    """

    attempt: AttemptHead
    position: int
    places: tuple[Place, ...]
    presentation: Presentation
    order: tuple[int, ...]
    feedback: Feedback | None

    @property
    def next_open(self) -> int | None:
        """Return the next position without a response, looking past the end from the start."""
        unanswered = [place.position for place in self.places if place.score is None]
        later = [position for position in unanswered if position > self.position]
        earlier = [position for position in unanswered if position < self.position]
        return next(iter(later + earlier), None)


@dataclass(frozen=True, slots=True)
class ResultRow:
    """One item of a finished attempt."""

    position: int
    stem: str
    kind: str
    score: float | None
    weight: float
    item: Item


@dataclass(frozen=True, slots=True)
class Overview:
    """An attempt with its items in order: the page before handing in, and the result."""

    attempt: AttemptHead
    rows: tuple[ResultRow, ...]

    @property
    def unanswered(self) -> tuple[int, ...]:
        """Return the positions without a response."""
        return tuple(row.position for row in self.rows if row.score is None)


_HEAD = (
    Attempt.id,
    Quiz.code,
    Quiz.title,
    Quiz.state,
    Quiz.closed_at,
    Attempt.started_at,
    Attempt.submitted_at,
    Attempt.marks,
    Attempt.max_marks,
)


def find_item_page(attempt_id: int, position: int, learner_id: int) -> ItemPage | None:
    """Return one item's page of the learner's own attempt. Statements: 2."""
    row = db.session.execute(
        select(
            *_HEAD,
            PaperItem.shown_order,
            PaperItem.arranged_order,
            ItemVersion.content,
            Response.given,
            Article.title.label("article_title"),
            Article.name.label("article_name"),
            Article.text.label("article_text"),
        )
        .select_from(Attempt)
        .join(Quiz, Quiz.id == Attempt.quiz_id)
        .join(PaperItem, PaperItem.attempt_id == Attempt.id)
        .join(ItemVersion, ItemVersion.id == PaperItem.item_version_id)
        .outerjoin(Response, Response.paper_item_id == PaperItem.id)
        .outerjoin(Article, Article.id == ItemVersion.article_id)
        .where(Attempt.id == attempt_id, Attempt.learner_id == learner_id, PaperItem.position == position)
    ).one_or_none()
    return _item_page(row, position) if row else None


def _item_page(row: Any, position: int) -> ItemPage:  # noqa: ANN401 - a row of find_item_page
    item = from_json(row.content)
    shown: list[int] = row.shown_order
    arranged: list[int] = row.arranged_order or shown
    return ItemPage(
        attempt=AttemptHead(*row[: len(_HEAD)]),
        position=position,
        places=_list_places(row.id),
        presentation=present(item, tuple(shown)),
        order=tuple(shown.index(index) for index in arranged),
        feedback=_feedback(item, row) if row.given is not None else None,
    )


def find_attempt(attempt_id: int, learner_id: int) -> AttemptHead | None:
    """Return the head of the learner's own attempt. Statements: 1."""
    row = db.session.execute(
        select(*_HEAD)
        .join(Quiz, Quiz.id == Attempt.quiz_id)
        .where(Attempt.id == attempt_id, Attempt.learner_id == learner_id)
    ).one_or_none()
    return AttemptHead(*row) if row else None


def find_first_open(attempt_id: int) -> int | None:
    """Return the first position of an attempt without a response, None when all have one. Statements: 1."""
    return next((place.position for place in _list_places(attempt_id) if place.score is None), None)


def find_overview(attempt_id: int, learner_id: int) -> Overview | None:
    """Return the learner's own attempt with its items. Statements: 2, or 1 when there is none."""
    head = find_attempt(attempt_id, learner_id)
    if head is None:
        return None
    rows = db.session.execute(
        select(
            PaperItem.position,
            ItemVersion.stem,
            ItemVersion.kind,
            Response.score,
            PaperItem.weight,
            ItemVersion.content,
        )
        .join(ItemVersion, ItemVersion.id == PaperItem.item_version_id)
        .outerjoin(Response, Response.paper_item_id == PaperItem.id)
        .where(PaperItem.attempt_id == attempt_id)
        .order_by(PaperItem.position)
    )
    return Overview(head, tuple(ResultRow(*row[:-1], from_json(row.content)) for row in rows))


def _list_places(attempt_id: int) -> tuple[Place, ...]:
    rows = db.session.execute(
        select(PaperItem.position, Response.score)
        .outerjoin(Response, Response.paper_item_id == PaperItem.id)
        .where(PaperItem.attempt_id == attempt_id)
        .order_by(PaperItem.position)
    )
    return tuple(Place(*row) for row in rows)


def _feedback(item: Item, row: Any) -> Feedback:  # noqa: ANN401 - a row of find_item_page
    shown = tuple(row.shown_order)
    response: Any = row.given["option"] if isinstance(item, ChoiceItem) else tuple(row.given["order"])
    outcome = score(item, response)
    assert isinstance(outcome, Score)  # noqa: S101 - only scorable responses are stored
    return Feedback(
        score=float(outcome.value),
        words=outcome.words if isinstance(item, OrderingItem) else "",
        options=_shown_options(item, shown, response) if isinstance(item, ChoiceItem) else (),
        events=_shown_events(item, response) if isinstance(item, OrderingItem) else (),
        rationale=item.rationale if isinstance(item, OrderingItem) else "",
        article_title=row.article_title,
        passages=_passages(item, row.article_text, row.article_name),
    )


def _shown_options(item: ChoiceItem, shown: Sequence[int], chosen: int) -> tuple[ShownOption, ...]:
    return tuple(
        ShownOption(item.options[at].text, item.options[at].correct, at == chosen, item.options[at].rationale)
        for at in shown
    )


def _shown_events(item: OrderingItem, order: Sequence[int]) -> tuple[ShownEvent, ...]:
    return tuple(
        ShownEvent(event.text, event.date_text, order.index(at) + 1, order.index(at) == at)
        for at, event in enumerate(item.events)
    )


def _passages(item: Item, text: str | None, name: str | None) -> tuple[Passage, ...]:
    if text is None or name is None:
        return ()
    return list_passages(_read(text, name), item.evidence)


@lru_cache(maxsize=32)
def _read(text: str, name: str) -> ReadArticle:
    """Return the article read into paragraphs; a text never changes, so a reading holds for ever."""
    return read_file(text.encode(), name)
