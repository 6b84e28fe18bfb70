"""What a learner does in a sitting: start, arrange, respond, submit.

Each locks the attempt's row first, so that two tabs, a double click or a retried request take turns.
"""

import secrets
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from quizapp.assessment.assembly import Paper, Specification, assemble
from quizapp.assessment.items import ChoiceItem, Item
from quizapp.assessment.scoring import Score, score
from quizapp.assessment.specifications import from_json as read_specification
from quizapp.assessment.stored import from_json as read_item
from quizapp.extensions import db
from quizapp.models import banks as tables
from quizapp.models.attempts import Attempt, PaperItem, Response
from quizapp.models.banks import ItemVersion, Status
from quizapp.models.quizzes import Quiz, QuizState
from quizapp.services.refusals import Invalid, NotFound, Refusal


class QuizIsClosed(Refusal):
    """The quiz takes no more responses; what was stored stays."""


class AttemptIsOver(Refusal):
    """The attempt was handed in."""


class NothingToAsk(Refusal):
    """The quiz's bank has no approved item for it any more."""


def start(code: str, *, learner_id: int, now: datetime, seed: str | None = None) -> int:
    """Return the id of the learner's open attempt at a quiz; draw a paper if there is none yet.

    `seed` decides the paper and the orders shown; by default it is drawn too.
    Raises NotFound, QuizIsClosed, NothingToAsk.
    """
    quiz = _get_quiz(code)
    open_attempt = _find_open_attempt(quiz.id, learner_id)
    if open_attempt is not None:
        return open_attempt
    _refuse_if_closed(quiz, "Ask your teacher to reopen it.")
    attempt = _new_attempt(quiz, learner_id, seed or secrets.token_hex(8), now)
    db.session.add(attempt)
    try:
        db.session.flush()
    except IntegrityError:  # another request of the same learner was first: theirs is the attempt
        db.session.rollback()
        return start(code, learner_id=learner_id, now=now)
    attempt_id = attempt.id
    db.session.commit()
    return attempt_id


def arrange(attempt_id: int, position: int, places: Sequence[int], *, learner_id: int) -> None:
    """Keep how far the learner has put an ordering item's events in order.

    `places` are those on the page as first shown, from 0. After the response nothing changes.
    Raises NotFound, Invalid, QuizIsClosed, AttemptIsOver.
    """
    attempt = _get_locked_attempt(attempt_id, learner_id)
    paper_item = _get_paper_item(attempt, position)
    if paper_item.response is None:
        _refuse_if_over(attempt)
        item = read_item(paper_item.item_version.content)
        if isinstance(item, ChoiceItem):
            raise Invalid("This question has options to choose from.", "Choose one, then check.")
        paper_item.arranged_order = list(_indices(paper_item, places))
    db.session.commit()


def respond(attempt_id: int, position: int, places: Sequence[int], *, learner_id: int, now: datetime) -> None:
    """Store the learner's response to one item and add its mark; the first one stored is the one that counts.

    `places` are those on the page as first shown, from 0: one for a choice, all of them for an ordering.
    Raises NotFound, Invalid, QuizIsClosed, AttemptIsOver.
    """
    attempt = _get_locked_attempt(attempt_id, learner_id)
    paper_item = _get_paper_item(attempt, position)
    if paper_item.response is None:
        _refuse_if_over(attempt)
        paper_item.response = _scored_response(paper_item, places, now)
        attempt.marks = min(attempt.max_marks, attempt.marks + paper_item.response.score * paper_item.weight)
    db.session.commit()


def submit(attempt_id: int, *, learner_id: int, now: datetime) -> None:
    """Hand the attempt in: the first time counts. A closed quiz takes it too. Raises NotFound."""
    attempt = _get_locked_attempt(attempt_id, learner_id)
    if attempt.submitted_at is None:
        attempt.submitted_at = now
    db.session.commit()


def _get_quiz(code: str) -> Quiz:
    quiz = db.session.scalar(
        select(Quiz).where(Quiz.code == normal_code(code), Quiz.state != QuizState.DRAFT.value)
    )
    if quiz is None:
        raise NotFound("There is no quiz at this address.", "Check the code, letter by letter.")
    return quiz


def normal_code(code: str) -> str:
    """Return a quiz's code as it is kept, however it was typed."""
    return code.replace("\0", "").strip().casefold()


def _find_open_attempt(quiz_id: int, learner_id: int) -> int | None:
    return db.session.scalar(
        select(Attempt.id).where(
            Attempt.quiz_id == quiz_id, Attempt.learner_id == learner_id, Attempt.submitted_at.is_(None)
        )
    )


def _new_attempt(quiz: Quiz, learner_id: int, seed: str, now: datetime) -> Attempt:
    candidates = _list_candidates(quiz.bank_id)
    version_of = {item_id: version_id for item_id, version_id, _ in candidates}
    paper = _draw(quiz, [(item_id, item) for item_id, _, item in candidates], seed)
    attempt = Attempt(
        quiz_id=quiz.id,
        learner_id=learner_id,
        seed=seed,
        started_at=now,
        marks=0.0,
        max_marks=float(len(paper.items)),
    )
    attempt.paper = [
        PaperItem(
            position=at, item_version_id=version_of[drawn.id], shown_order=list(drawn.order), weight=1.0
        )
        for at, drawn in enumerate(paper.items, start=1)
    ]
    return attempt


def _draw(quiz: Quiz, candidates: Sequence[tuple[int, Item]], seed: str) -> Paper[int]:
    """Return the paper; a given item that was retired since is left out."""
    asked = read_specification(quiz.specification)
    available = {item_id for item_id, _ in candidates}
    given = tuple(item_id for item_id in asked.given if item_id in available)
    paper = assemble(candidates, Specification(given, asked.draws, asked.is_shuffled), seed)
    if not paper.items:
        raise NothingToAsk("This quiz has no questions at present.", "Ask your teacher to look at it.")
    return paper


def _list_candidates(bank_id: int) -> Sequence[tuple[int, int, Item]]:
    """Return (item id, version id, item) of all approved items, in the order of their ids."""
    rows = db.session.execute(
        select(ItemVersion.item_id, ItemVersion.id, ItemVersion.content)
        .join(tables.Item, tables.Item.id == ItemVersion.item_id)
        .where(tables.Item.bank_id == bank_id, ItemVersion.status == Status.APPROVED.value)
        .order_by(ItemVersion.item_id)
    )
    return [(item_id, version_id, read_item(content)) for item_id, version_id, content in rows]


def _get_locked_attempt(attempt_id: int, learner_id: int) -> Attempt:
    attempt = db.session.scalar(
        select(Attempt)
        .where(Attempt.id == attempt_id, Attempt.learner_id == learner_id)
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    if attempt is None:
        raise NotFound("There is no such attempt.", "Start again from the list of quizzes.")
    return attempt


def _get_paper_item(attempt: Attempt, position: int) -> PaperItem:
    paper_item = db.session.scalar(
        select(PaperItem)
        .where(PaperItem.attempt_id == attempt.id, PaperItem.position == position)
        .execution_options(populate_existing=True)
    )
    if paper_item is None:
        raise NotFound("This attempt has no such question.", "Choose one from its list.")
    return paper_item


def _refuse_if_over(attempt: Attempt) -> None:
    if attempt.submitted_at is not None:
        raise AttemptIsOver(
            "This attempt was handed in, so its answers stay as they are.",
            "Look at its result under “My results”, or try the quiz again.",
        )
    _refuse_if_closed(
        attempt.quiz, "The answers that you checked are kept. Hand in the attempt to see its result."
    )


def _refuse_if_closed(quiz: Quiz, what_next: str) -> None:
    if quiz.state != QuizState.OPEN:
        raise closed(quiz.closed_at, what_next)


def closed(at: datetime | None, what_next: str) -> QuizIsClosed:
    """Return the refusal of a quiz that closed at a time."""
    when = f" on {at.day} {at:%B}" if at else ""
    return QuizIsClosed(f"This quiz closed{when}.", what_next)


def _indices(paper_item: PaperItem, places: Sequence[int]) -> tuple[int, ...]:
    """Return the item's own indices of all places as first shown; raise Invalid unless each is there once."""
    shown = paper_item.shown_order
    if sorted(places) != list(range(len(shown))):
        raise Invalid("That is not an order of these events.", "Reload the page and try again.")
    return tuple(shown[place] for place in places)


def _scored_response(paper_item: PaperItem, places: Sequence[int], now: datetime) -> Response:
    item = read_item(paper_item.item_version.content)
    shown = tuple(paper_item.shown_order)
    read = _chosen if isinstance(item, ChoiceItem) else _indices
    response = read(paper_item, places)
    outcome = score(item, response, shown=shown)
    if not isinstance(outcome, Score):
        raise Invalid(
            "Move at least one event, then check: the order shown at first is never right.",
        )
    given = {"option": response} if isinstance(response, int) else {"order": list(response)}
    return Response(given=given, score=float(outcome.value), stored_at=now)


def _chosen(paper_item: PaperItem, places: Sequence[int]) -> int:
    if len(places) != 1 or not 0 <= places[0] < len(paper_item.shown_order):
        raise Invalid("Choose one of the options, then check.")
    return paper_item.shown_order[places[0]]
