from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from flask_sqlalchemy.session import Session
from sqlalchemy.orm import scoped_session

from quizapp.models.banks import Decision
from quizapp.queries.rankers import find_ranker, list_examples
from quizapp.services.rankers import use_ranker
from quizapp.writing.ranker import SHIPPED, Ranker
from tests.factories import NOON, make_decisions, make_teacher

pytestmark = pytest.mark.usefixtures("session")
Count = Callable[[], AbstractContextManager[list[str]]]


def test_without_a_fit_the_shipped_ranker_is_in_use(count_statements: Count) -> None:
    with count_statements() as statements:
        row = find_ranker()

    assert (row.ranker, row.applied_at) == (SHIPPED, None)
    assert len(statements) == 1


def test_the_ranker_applied_last_is_in_use() -> None:
    use_ranker(Ranker({"date": 1.0}), decisions=50, now=NOON)
    use_ranker(Ranker({"date": 2.0}), decisions=60, now=NOON)

    row = find_ranker()

    assert (row.ranker.weights, row.decisions, row.applied_at) == ({"date": 2.0}, 60, NOON)


def test_decisions_are_learnt_from_with_the_features_of_their_drafts(count_statements: Count) -> None:
    make_decisions(
        make_teacher(), [({"date": 1.0}, "approve"), ({"date": 0.5}, "edit"), ({"date": 0.2}, "reject")]
    )

    with count_statements() as statements:
        examples = list_examples()

    assert examples == (({"date": 1.0}, True), ({"date": 0.5}, False), ({"date": 0.2}, False))
    assert len(statements) == 1


def test_decisions_of_questions_that_nobody_rated_are_left_out() -> None:
    make_decisions(make_teacher(), [({}, "approve")])

    assert list_examples() == ()


def test_an_undone_decision_is_left_out(session: scoped_session[Session]) -> None:
    undone, _ = make_decisions(make_teacher(), [({"date": 1.0}, "approve"), ({"date": 0.5}, "reject")])
    undone.undone_at = NOON
    session.commit()

    assert list_examples() == (({"date": 0.5}, False),)


def test_the_last_decision_on_a_draft_counts(session: scoped_session[Session]) -> None:
    first, other = make_decisions(make_teacher(), [({"date": 1.0}, "approve"), ({"date": 0.5}, "edit")])
    session.add(
        Decision(
            item_version_id=first.item_version_id,
            teacher_id=first.teacher_id,
            verdict="reject",
            before={},
            decided_at=other.decided_at.replace(hour=18),
        )
    )
    session.commit()

    assert list_examples() == (({"date": 1.0}, False), ({"date": 0.5}, False))


def test_drafts_approved_together_for_their_quality_teach_nothing(session: scoped_session[Session]) -> None:
    one, other, _ = make_decisions(
        make_teacher(), [({"date": 1.0}, "approve"), ({"date": 0.9}, "approve"), ({"date": 0.5}, "reject")]
    )
    other.decided_at = one.decided_at
    session.commit()

    assert list_examples() == (({"date": 0.5}, False),)


def test_two_teachers_in_one_moment_are_two_judgements(session: scoped_session[Session]) -> None:
    for name in ("Grace", "Emmy"):
        make_decisions(make_teacher(name), [({"date": 1.0}, "approve")])

    assert list_examples() == (({"date": 1.0}, True),) * 2
    del session
