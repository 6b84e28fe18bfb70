import pytest

from quizapp.assessment.items import Presentation
from quizapp.extensions import db
from quizapp.models.attempts import Attempt
from quizapp.queries import attempts
from quizapp.queries.attempts import Place, ShownEvent, ShownOption
from quizapp.reading.passages import Piece
from quizapp.services.attempts import respond
from tests.conftest import CountStatements
from tests.factories import NOON, make_attempt, make_bank, make_learner, make_quiz

pytestmark = pytest.mark.usefixtures("session")

ORDERING = 5
STEM = "In which year did this happen: the mill was built?"


def new_attempt(answered: int = 0) -> Attempt:
    return make_attempt(make_quiz(make_bank()), make_learner(), answered=answered)


def test_an_unanswered_item_tells_its_texts_as_shown_and_no_key(count_statements: CountStatements) -> None:
    attempt = new_attempt()
    attempt_id, learner_id = attempt.id, attempt.learner_id

    with count_statements() as statements:
        page = attempts.find_item_page(attempt_id, 1, learner_id)

    assert page is not None
    assert len(statements) == 2
    assert page.presentation == Presentation("choice", STEM, ("1901", "1875", "1820"))
    assert page.feedback is None
    assert page.places == tuple(Place(at, None) for at in range(1, 6))
    assert page.attempt.is_open


def test_a_wrong_choice_shows_both_reasons_and_the_sentence_in_its_paragraph(
    count_statements: CountStatements,
) -> None:
    attempt = new_attempt()
    respond(attempt.id, 1, (1,), learner_id=attempt.learner_id, now=NOON)  # "1875"
    attempt_id, learner_id = attempt.id, attempt.learner_id

    with count_statements() as statements:
        page = attempts.find_item_page(attempt_id, 1, learner_id)

    assert len(statements) == 2
    assert page is not None
    assert page.feedback is not None
    assert page.feedback.verdict == "wrong"
    assert page.feedback.options == (
        ShownOption("1901", is_key=False, is_chosen=False, rationale="1901 is another year"),
        ShownOption("1875", is_key=False, is_chosen=True, rationale="1875 is another year"),
        ShownOption("1820", is_key=True, is_chosen=False, rationale="The mill was built in 1820."),
    )
    assert page.feedback.article_title == "The old mill"
    (passage,) = page.feedback.passages
    assert passage[0] == Piece("The mill was built in 1820.", is_marked=True)
    assert passage[1].text.startswith(" It burned down in 1875.")
    assert not passage[1].is_marked


def test_an_order_shows_where_each_event_was_put_and_the_pairs_in_words() -> None:
    attempt = new_attempt()
    respond(attempt.id, ORDERING, (2, 3, 1, 0), learner_id=attempt.learner_id, now=NOON)

    page = attempts.find_item_page(attempt.id, ORDERING, attempt.learner_id)

    assert page is not None
    assert page.feedback is not None
    assert page.feedback.verdict == "partly"
    assert page.feedback.words == "5 of 6 pairs in order"
    assert page.feedback.events == (
        ShownEvent("The mill was built", "1820", placed=2, is_in_place=False),
        ShownEvent("The mill burned down", "1875", placed=1, is_in_place=False),
        ShownEvent("The town bought the ruin", "1901", placed=3, is_in_place=True),
        ShownEvent("A museum opened in the mill", "1932", placed=4, is_in_place=True),
    )


def test_an_item_without_an_article_shows_its_reasons_alone() -> None:
    attempt = new_attempt(answered=1)
    attempt.paper[0].item_version.article_id = None
    db.session.commit()

    page = attempts.find_item_page(attempt.id, 1, attempt.learner_id)

    assert page is not None
    assert page.feedback is not None
    assert (page.feedback.passages, page.feedback.article_title) == ((), None)
    assert page.feedback.verdict == "right"


@pytest.mark.parametrize(
    ("answered", "position", "following"),
    [(0, 1, 2), (0, 5, 1), (3, 2, 4), (3, 4, 5), (4, 5, None), (5, 3, None)],
)
def test_the_next_question_is_the_next_without_an_answer(
    answered: int, position: int, following: int | None
) -> None:
    attempt = new_attempt(answered)

    page = attempts.find_item_page(attempt.id, position, attempt.learner_id)

    assert page is not None
    assert page.next_open == following
    assert attempts.find_first_open(attempt.id) == (answered + 1 if answered < 5 else None)


def test_moves_made_before_come_back_in_the_places_of_the_page() -> None:
    attempt = new_attempt()
    attempt.paper[4].arranged_order = [1, 3, 0, 2]  # shown as 3, 2, 1, 0
    db.session.commit()

    page = attempts.find_item_page(attempt.id, ORDERING, attempt.learner_id)

    assert page is not None
    assert page.order == (2, 0, 3, 1)


def test_foreign_and_missing_attempts_are_none() -> None:
    attempt = new_attempt()
    stranger = make_learner("Stranger")

    for attempt_id, position, learner_id in [
        (attempt.id, 1, stranger.id),
        (attempt.id, 6, attempt.learner_id),
        (attempt.id + 100, 1, attempt.learner_id),
    ]:
        assert attempts.find_item_page(attempt_id, position, learner_id) is None
    assert attempts.find_attempt(attempt.id, stranger.id) is None
    assert attempts.find_overview(attempt.id, stranger.id) is None


def test_the_overview_lists_what_is_not_answered(count_statements: CountStatements) -> None:
    attempt = new_attempt(answered=3)
    attempt_id, learner_id = attempt.id, attempt.learner_id

    with count_statements() as statements:
        overview = attempts.find_overview(attempt_id, learner_id)

    assert len(statements) == 2
    assert overview is not None
    assert overview.unanswered == (4, 5)
    assert [row.score for row in overview.rows] == [1, 1, 1, None, None]
    assert overview.rows[0].stem == STEM
    assert (overview.attempt.marks, overview.attempt.percent) == (3, 60)


@pytest.mark.parametrize(("marks", "percent"), [(0, 0), (2 / 3, 13), (4.999, 99), (5, 100), (3.5, 70)])
def test_per_cent_are_rounded_down(marks: float, percent: int) -> None:
    attempt = new_attempt()
    attempt.marks = marks
    db.session.commit()

    head = attempts.find_attempt(attempt.id, attempt.learner_id)

    assert head is not None
    assert head.percent == percent
