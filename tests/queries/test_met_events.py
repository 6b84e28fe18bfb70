import pytest

from quizapp.extensions import db
from quizapp.models.banks import Fact
from quizapp.queries.met_events import list_met_events
from quizapp.services.attempts import respond
from tests.conftest import CountStatements
from tests.factories import NOON, make_attempt, make_bank, make_learner, make_quiz

pytestmark = pytest.mark.usefixtures("session")


def test_events_of_answered_items_stand_in_time_order_each_once(count_statements: CountStatements) -> None:
    attempt = make_attempt(make_quiz(make_bank()), make_learner())
    respond(attempt.id, 3, (0,), learner_id=attempt.learner_id, now=NOON)  # the ruin, wrong
    respond(attempt.id, 1, (2,), learner_id=attempt.learner_id, now=NOON)  # the mill, right
    attempt_id = attempt.id

    with count_statements() as statements:
        events = list_met_events(attempt_id)

    assert len(statements) == 2
    assert [(met.text, met.date_text, met.position, met.score) for met in events] == [
        ("The mill was built", "1820", 1, 1.0),
        ("The town bought the ruin", "1901", 3, 0.0),
    ]


def test_an_event_met_twice_is_told_where_it_was_met_first() -> None:
    attempt = make_attempt(make_quiz(make_bank()), make_learner(), answered=5)

    events = list_met_events(attempt.id)

    assert [met.text for met in events] == [
        "The mill was built",
        "The mill burned down",
        "The town bought the ruin",
        "A museum opened in the mill",
    ]
    assert [met.position for met in events] == [1, 2, 3, 4]


def test_an_event_told_in_other_words_is_one_event() -> None:
    attempt = make_attempt(make_quiz(make_bank()), make_learner(), answered=5)
    fact = db.session.get_one(Fact, attempt.paper[0].item_version.facts[0].id)
    fact.text = "In that year the mill was built"
    db.session.commit()

    assert len(list_met_events(attempt.id)) == 4

    fact.text = "Another house was built"
    db.session.commit()

    assert len(list_met_events(attempt.id)) == 5


def test_nothing_answered_is_nothing_met() -> None:
    assert list_met_events(make_attempt(make_quiz(make_bank()), make_learner()).id) == ()


@pytest.mark.parametrize(
    ("bound", "said"),
    [("exact", "1820"), ("not_after", "by 1820"), ("not_before", "from 1820"), ("about", "about 1820")],
)
def test_a_bound_is_said(bound: str, said: str) -> None:
    attempt = make_attempt(make_quiz(make_bank()), make_learner(), answered=1)
    fact = db.session.get_one(Fact, attempt.paper[0].item_version.facts[0].id)
    fact.bound = bound
    db.session.commit()

    assert [met.date_text for met in list_met_events(attempt.id)] == [said]


def test_a_fact_without_a_date_is_not_on_the_timeline() -> None:
    attempt = make_attempt(make_quiz(make_bank()), make_learner(), answered=1)
    fact = db.session.get_one(Fact, attempt.paper[0].item_version.facts[0].id)
    fact.first = fact.last = None
    db.session.commit()

    assert list_met_events(attempt.id) == ()
