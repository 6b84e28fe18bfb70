from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from flask_sqlalchemy.session import Session
from sqlalchemy import select
from sqlalchemy.orm import scoped_session

from quizapp.assessment.stored import from_json
from quizapp.models.accounts import User
from quizapp.models.banks import Bank, Decision, ItemVersion, Status
from quizapp.services import review
from quizapp.services.refusals import NotFound
from quizapp.services.review import HasFlaws, Superseded
from tests.factories import NOON, evidence_of, make_bank, make_teacher
from tests.mill import flawed_choice, good_choice, good_items, statuses

pytestmark = pytest.mark.usefixtures("session")
LATER = NOON + timedelta(minutes=1)
MENDED = replace(good_choice("The mill was built"), stem="When was the old mill built?")
Act = Callable[[], object]


@pytest.fixture
def teacher(session: scoped_session[Session]) -> User:
    del session
    return make_teacher()


def make_drafts(teacher: User | None, *, flawed: bool = False) -> Bank:
    items = (flawed_choice(), *good_items()) if flawed else good_items()
    return make_bank(teacher, items=items, status=Status.DRAFT)


def version_of(bank: Bank, ref: str = "i1") -> ItemVersion:
    return next(item.versions[-1] for item in bank.items if item.ref == ref)


def test_an_approved_draft_is_live(teacher: User, session: scoped_session[Session]) -> None:
    bank = make_drafts(teacher)

    decision_id = review.approve(version_of(bank).id, teacher_id=teacher.id, now=NOON)

    assert statuses(session, bank)["i1"] == ["approved"]
    assert statuses(session, bank)["i2"] == ["draft"]
    decision = session.get_one(Decision, decision_id)
    assert (decision.verdict, decision.teacher_id, decision.decided_at) == ("approve", teacher.id, NOON)


def test_a_draft_with_a_blocking_flaw_is_not_approved_and_says_what_to_change(
    teacher: User, session: scoped_session[Session]
) -> None:
    bank = make_drafts(teacher, flawed=True)

    with pytest.raises(HasFlaws, match="take it out of the stem"):
        review.approve(version_of(bank).id, teacher_id=teacher.id, now=NOON)

    session.rollback()
    assert statuses(session, bank)["i1"] == ["draft"]
    assert session.scalars(select(Decision)).all() == []


def test_a_rejected_draft_is_retired_and_undo_brings_it_back(
    teacher: User, session: scoped_session[Session]
) -> None:
    bank = make_drafts(teacher)

    decision_id = review.reject(version_of(bank).id, teacher_id=teacher.id, now=NOON)
    assert statuses(session, bank)["i1"] == ["retired"]

    version_id = review.undo(decision_id, teacher_id=teacher.id, now=LATER)
    assert version_id == version_of(bank).id
    assert statuses(session, bank)["i1"] == ["draft"]
    assert session.get_one(Decision, decision_id).undone_at == LATER


def test_a_retired_question_that_was_live_is_live_again_after_undo(
    teacher: User, session: scoped_session[Session]
) -> None:
    bank = make_bank(teacher, items=good_items())

    decision_id = review.reject(version_of(bank).id, teacher_id=teacher.id, now=NOON)
    review.undo(decision_id, teacher_id=teacher.id, now=LATER)

    assert statuses(session, bank)["i1"] == ["approved"]


def test_an_edit_is_a_new_version_with_the_evidence_and_facts_of_the_old(
    teacher: User, session: scoped_session[Session]
) -> None:
    bank = make_drafts(teacher)
    old = version_of(bank)
    typed = replace(MENDED, evidence=(), facts=())

    review.edit(old.id, typed, approve=True, teacher_id=teacher.id, now=NOON)

    assert statuses(session, bank)["i1"] == ["retired", "approved"]
    new = version_of(bank)
    assert (new.number, new.author_id, new.article_id, new.stem) == (
        2,
        teacher.id,
        old.article_id,
        MENDED.stem,
    )
    assert from_json(new.content) == replace(
        typed, evidence=from_json(old.content).evidence, facts=from_json(old.content).facts
    )
    assert [fact.ref for fact in new.facts] == ["f1"]
    assert from_json(old.content) == good_items()[0]  # what it said stays


def test_an_edit_that_is_not_approved_leaves_the_live_version(
    teacher: User, session: scoped_session[Session]
) -> None:
    bank = make_bank(teacher, items=good_items())

    review.edit(version_of(bank).id, MENDED, approve=False, teacher_id=teacher.id, now=NOON)
    assert statuses(session, bank)["i1"] == ["approved", "draft"]

    review.approve(version_of(bank).id, teacher_id=teacher.id, now=LATER)
    assert statuses(session, bank)["i1"] == ["retired", "approved"]


def test_an_edit_may_name_other_evidence(teacher: User) -> None:
    bank = make_drafts(teacher)
    sentence = "It burned down in 1875."

    review.edit(
        version_of(bank).id,
        good_choice("The mill burned down"),
        quotations=[sentence],
        approve=True,
        teacher_id=teacher.id,
        now=NOON,
    )

    assert from_json(version_of(bank).content).evidence == (evidence_of(sentence),)


def test_undo_of_an_edit_retires_the_new_version(teacher: User, session: scoped_session[Session]) -> None:
    bank = make_bank(teacher, items=good_items())

    decision_id = review.edit(version_of(bank).id, MENDED, approve=True, teacher_id=teacher.id, now=NOON)
    review.undo(decision_id, teacher_id=teacher.id, now=LATER)

    assert statuses(session, bank)["i1"] == ["approved", "retired"]


def test_an_edit_with_a_blocking_flaw_can_be_kept_as_a_draft_only(
    teacher: User, session: scoped_session[Session]
) -> None:
    bank = make_drafts(teacher)
    version_id = version_of(bank, "i2").id

    with pytest.raises(HasFlaws):
        review.edit(version_id, flawed_choice(), approve=True, teacher_id=teacher.id, now=NOON)
    session.rollback()
    review.edit(version_id, flawed_choice(), approve=False, teacher_id=teacher.id, now=NOON)

    assert statuses(session, bank)["i2"] == ["retired", "draft"]


def test_what_was_decided_in_another_tab_is_not_decided_again(
    teacher: User, session: scoped_session[Session]
) -> None:
    bank = make_drafts(teacher)
    version_id = version_of(bank).id
    review.approve(version_id, teacher_id=teacher.id, now=NOON)

    with pytest.raises(Superseded):
        review.approve(version_id, teacher_id=teacher.id, now=LATER)

    session.rollback()
    assert len(session.scalars(select(Decision)).all()) == 1


def test_an_old_version_is_not_edited_once_there_is_a_newer_one(teacher: User) -> None:
    bank = make_bank(teacher, items=good_items())
    old_id = version_of(bank).id
    review.edit(old_id, MENDED, approve=False, teacher_id=teacher.id, now=NOON)

    with pytest.raises(Superseded):
        review.edit(old_id, MENDED, approve=True, teacher_id=teacher.id, now=LATER)


def test_only_the_last_decision_of_a_question_is_undone(teacher: User) -> None:
    bank = make_drafts(teacher)
    first = review.approve(version_of(bank).id, teacher_id=teacher.id, now=NOON)
    review.reject(version_of(bank).id, teacher_id=teacher.id, now=LATER)

    with pytest.raises(Superseded):
        review.undo(first, teacher_id=teacher.id, now=LATER)


def test_the_good_drafts_are_approved_and_undone_at_one_stroke(
    teacher: User, session: scoped_session[Session]
) -> None:
    bank = make_drafts(teacher, flawed=True)  # all of quality 0.9
    poor = version_of(bank, "i3")
    poor.quality = 0.5
    session.commit()

    decision_id = review.approve_good(bank.id, above=0.9, teacher_id=teacher.id, now=NOON)

    approved = {ref for ref, found in statuses(session, bank).items() if found == ["approved"]}
    assert approved == {"i2", "i4", "i5", "i6"}
    assert decision_id is not None
    review.undo(decision_id, teacher_id=teacher.id, now=LATER)
    assert {tuple(found) for found in statuses(session, bank).values()} == {("draft",)}


def test_no_draft_good_enough_means_no_decision(teacher: User) -> None:
    bank = make_drafts(teacher)

    assert review.approve_good(bank.id, above=0.95, teacher_id=teacher.id, now=NOON) is None


def test_a_retired_question_goes_back_to_the_drafts(teacher: User, session: scoped_session[Session]) -> None:
    bank = make_drafts(teacher)
    review.reject(version_of(bank).id, teacher_id=teacher.id, now=NOON)

    review.restore(version_of(bank).id, teacher_id=teacher.id)

    assert statuses(session, bank)["i1"] == ["draft"]


def test_a_version_with_a_newer_one_is_not_restored(teacher: User) -> None:
    bank = make_drafts(teacher)
    old_id = version_of(bank).id
    review.edit(old_id, MENDED, approve=True, teacher_id=teacher.id, now=NOON)

    with pytest.raises(Superseded):
        review.restore(old_id, teacher_id=teacher.id)


def test_a_shipped_bank_is_every_teachers(teacher: User, session: scoped_session[Session]) -> None:
    bank = make_drafts(None)

    review.approve(version_of(bank).id, teacher_id=teacher.id, now=NOON)

    assert statuses(session, bank)["i1"] == ["approved"]


def test_another_teachers_questions_do_not_exist(teacher: User, session: scoped_session[Session]) -> None:
    bank = make_drafts(make_teacher("Other"))
    version_id = version_of(bank).id
    mine = make_drafts(teacher)
    decision_id = review.approve(version_of(mine).id, teacher_id=teacher.id, now=NOON)
    other_id = make_teacher("Third").id

    acts: tuple[Act, ...] = (
        lambda: review.approve(version_id, teacher_id=teacher.id, now=NOON),
        lambda: review.reject(version_id, teacher_id=teacher.id, now=NOON),
        lambda: review.edit(version_id, MENDED, approve=True, teacher_id=teacher.id, now=NOON),
        lambda: review.restore(version_id, teacher_id=teacher.id),
        lambda: review.approve_good(bank.id, above=0, teacher_id=teacher.id, now=NOON),
        lambda: review.undo(decision_id, teacher_id=other_id, now=NOON),
        lambda: review.approve(10**6, teacher_id=teacher.id, now=NOON),
    )
    for act in acts:
        with pytest.raises(NotFound):
            act()
        session.rollback()
    assert statuses(session, bank)["i1"] == ["draft"]
