from datetime import timedelta

import pytest
from flask_sqlalchemy.session import Session
from sqlalchemy.orm import scoped_session

from quizapp.models.accounts import User
from quizapp.models.banks import Bank, Status
from quizapp.queries.review_queue import find_decision, find_next
from quizapp.services import review
from tests.conftest import CountStatements
from tests.factories import NOON, make_bank, make_teacher
from tests.mill import good_items

QUALITIES = (0.5, 0.9, None, 0.9, 0.0)
BEST_FIRST = [1, 3, 0, 4, 2]  # places in QUALITIES


@pytest.fixture
def teacher(session: scoped_session[Session]) -> User:
    del session
    return make_teacher()


@pytest.fixture
def bank(teacher: User, session: scoped_session[Session]) -> Bank:
    made = make_bank(teacher, items=good_items(), status=Status.DRAFT)
    for item, quality in zip(made.items, QUALITIES, strict=True):
        item.versions[0].quality = quality
    session.commit()
    return made


def test_the_queue_goes_from_the_best_draft_to_the_unrated_and_round_again(bank: Bank) -> None:
    ids = [item.versions[0].id for item in bank.items]
    seen = []
    after = 0
    for _ in range(6):
        row = find_next(bank.id, after=after)
        assert row is not None
        seen.append(ids.index(row.version_id))
        after = row.version_id

    assert seen == [*BEST_FIRST, BEST_FIRST[0]]


def test_a_draft_comes_with_how_many_are_left_in_one_statement(
    bank: Bank, teacher: User, count_statements: CountStatements
) -> None:
    best = bank.items[1].versions[0].id
    review.approve(best, teacher_id=teacher.id, now=NOON)
    bank_id = bank.id

    with count_statements() as statements:
        row = find_next(bank_id, after=best)

    assert row is not None
    assert (row.left, row.value) == (4, good_items()[3])
    assert len(statements) == 1


def test_a_bank_without_drafts_has_no_next(teacher: User) -> None:
    assert find_next(make_bank(teacher).id) is None


def test_a_decision_is_shown_to_who_made_it_until_it_is_undone(
    bank: Bank, teacher: User, count_statements: CountStatements
) -> None:
    version_id = bank.items[0].versions[0].id
    decision_id = review.reject(version_id, teacher_id=teacher.id, now=NOON)
    teacher_id, other_id = teacher.id, make_teacher("Other").id

    with count_statements() as statements:
        shown = find_decision(decision_id, teacher_id)

    assert shown is not None
    assert (shown.verdict, shown.stem, shown.count) == ("reject", "In which year was the mill built?", 1)
    assert len(statements) == 1
    assert find_decision(decision_id, other_id) is None
    review.undo(decision_id, teacher_id=teacher_id, now=NOON)
    assert find_decision(decision_id, teacher_id) is None


def test_a_stroke_counts_its_questions(bank: Bank, teacher: User) -> None:
    review.reject(bank.items[0].versions[0].id, teacher_id=teacher.id, now=NOON)
    later = NOON + timedelta(minutes=1)
    decision_id = review.approve_good(bank.id, above=0.9, teacher_id=teacher.id, now=later)

    assert decision_id is not None
    shown = find_decision(decision_id, teacher.id)
    assert shown is not None
    assert shown.count == 2
