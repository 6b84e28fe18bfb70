from datetime import UTC, datetime

import pytest

from quizapp.queries import trend
from quizapp.queries.my_results import MyResult, list_my_results
from tests.conftest import CountStatements
from tests.factories import make_attempt, make_bank, make_learner, make_quiz


def result(percent: int, *, submitted: bool = True) -> MyResult:
    moment = datetime(2025, 5, 3, tzinfo=UTC)
    return MyResult(1, "Mills", "mill1", "open", moment, moment if submitted else None, percent / 10, 10)


@pytest.mark.usefixtures("session")
def test_ones_own_attempts_stand_newest_first(count_statements: CountStatements) -> None:
    quiz, learner = make_quiz(make_bank()), make_learner()
    first = make_attempt(quiz, learner, answered=2, submitted=True)
    second = make_attempt(quiz, learner, answered=1, neighbour=False)
    ids, learner_id = [second.id, first.id], learner.id

    with count_statements() as statements:
        results = list_my_results(learner_id)

    assert len(statements) == 1
    assert [row.attempt_id for row in results] == ids
    assert [row.percent for row in results] == [20, 40]
    assert [row.can_go_on for row in results] == [True, False]
    assert [row.attempt_id for row in list_my_results(learner_id, before=ids[0])] == ids[1:]
    assert [row.attempt_id for row in list_my_results(learner_id, limit=1)] == ids[:1]


def test_a_trend_runs_from_the_oldest_to_the_newest_at_the_heights_of_their_per_cent() -> None:
    drawn = trend.draw_trend([result(100), result(50), result(0)])

    assert drawn is not None
    assert [(dot.x, dot.y, dot.percent) for dot in drawn.dots] == [
        (44, 150, 0),
        (175, 83, 50),
        (306, 16, 100),
    ]
    assert drawn.path == "44,150 175,83 306,16"


@pytest.mark.parametrize(
    "results",
    [[], [result(50)], [result(50), result(0, submitted=False)]],
    ids=["none", "one", "one finished"],
)
def test_fewer_than_two_results_are_no_trend(results: list[MyResult]) -> None:
    assert trend.draw_trend(results) is None


def test_a_trend_holds_the_newest_dozen() -> None:
    drawn = trend.draw_trend([result(percent) for percent in range(90, 70, -1)])

    assert drawn is not None
    assert [dot.percent for dot in drawn.dots] == list(range(79, 91))
