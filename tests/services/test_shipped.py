from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from flask import Flask
from flask_sqlalchemy.session import Session
from sqlalchemy import func, select
from sqlalchemy.orm import scoped_session

from quizapp.assessment.stored import from_json
from quizapp.extensions import db
from quizapp.interchange.bank import BankItem, BankStatus
from quizapp.models.accounts import User
from quizapp.models.banks import Bank, ItemVersion
from quizapp.models.quizzes import Quiz
from quizapp.services import review, shipped
from quizapp.services.refusals import NotFound
from quizapp.services.shipped import OfferChanged, Step
from tests.conftest import CountStatements
from tests.factories import NOON, TEXT, make_attempt, make_bank, make_learner, make_teacher
from tests.mill import bank_yaml, good_choice, statuses

LATER = NOON + timedelta(days=1)
REWORDED = replace(good_choice("The mill was built"), stem="When was the old mill built?")
ADDED = BankItem("i6", replace(good_choice(), stem="When did the old mill burn down?"), BankStatus.APPROVED)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write(tmp_path)
    return tmp_path


def write(folder: Path, *, text: str = TEXT, **changes: BankItem | None) -> None:
    """Write the folder of the mill, its bank changed from the good items."""
    mill = folder / "old-mill"
    mill.mkdir(exist_ok=True)
    (mill / "article.md").write_text(text, encoding="utf-8", newline="")
    (mill / "bank.yaml").write_text(bank_yaml(**changes), encoding="utf-8", newline="")


def changed(folder: Path) -> None:
    """Reword i1, add i6, leave out i2."""
    write(folder, i1=BankItem("i1", REWORDED, BankStatus.APPROVED), i2=None, i6=ADDED)


@pytest.fixture
def bank(session: scoped_session[Session], folder: Path) -> Bank:
    shipped.load_shipped(folder, now=NOON)
    return session.scalars(select(Bank)).one()


@pytest.fixture
def teacher(session: scoped_session[Session]) -> User:
    del session
    return make_teacher()


def offer_of(bank: Bank, folder: Path, teacher: User) -> shipped.Offer:
    offer = shipped.find_offer(bank.id, folder, teacher_id=teacher.id)
    assert offer is not None
    return offer


def take(bank: Bank, folder: Path, teacher: User) -> None:
    digest = offer_of(bank, folder, teacher).digest
    shipped.take_offer(bank.id, digest, folder, teacher_id=teacher.id, now=LATER)


def test_a_new_folder_is_a_bank_as_its_file_says(
    bank: Bank, session: scoped_session[Session], folder: Path
) -> None:
    assert (bank.slug, bank.title, bank.owner_id, bank.offered_sha256) == (
        "old-mill",
        "The old mill",
        None,
        None,
    )
    assert [article.text for article in bank.articles] == [TEXT]
    assert [fact.ref for fact in bank.articles[0].facts] == ["f1", "f2", "f3", "f4"]
    assert statuses(session, bank) == {f"i{n}": ["approved"] for n in range(1, 6)}
    assert folder.is_dir()


def test_a_new_bank_has_an_open_quiz_that_anyone_can_play(
    bank: Bank, session: scoped_session[Session]
) -> None:
    quiz = session.scalars(select(Quiz)).one()

    assert (quiz.title, quiz.bank_id, quiz.teacher_id, quiz.state) == (bank.title, bank.id, None, "open")
    draws = [(draw["count"], draw["kind"]) for draw in quiz.specification["draws"]]
    assert draws == [(4, "choice"), (1, "ordering")]  # of 7 and 3, what there is


def test_files_as_they_were_are_looked_at_with_one_statement(
    bank: Bank, folder: Path, count_statements: CountStatements
) -> None:
    with count_statements() as statements:
        assert shipped.load_shipped(folder, now=LATER) == ()

    assert len(statements) == 1, bank


def test_a_changed_file_is_offered_and_changes_nothing_by_itself(
    bank: Bank, folder: Path, session: scoped_session[Session], teacher: User
) -> None:
    changed(folder)

    assert shipped.load_shipped(folder, now=LATER) == ()

    assert bank.offered_sha256 == offer_of(bank, folder, teacher).digest
    assert statuses(session, bank) == {f"i{n}": ["approved"] for n in range(1, 6)}


def test_a_file_changed_back_is_offered_no_more(bank: Bank, folder: Path, teacher: User) -> None:
    changed(folder)
    shipped.load_shipped(folder, now=LATER)
    write(folder)
    shipped.load_shipped(folder, now=LATER)

    assert bank.offered_sha256 is None
    assert shipped.find_offer(bank.id, folder, teacher_id=teacher.id) is None


def test_an_offer_tells_what_is_new_changed_and_removed(bank: Bank, folder: Path, teacher: User) -> None:
    changed(folder)

    offer = offer_of(bank, folder, teacher)

    found = {(change.step, change.ref, change.is_edited) for change in offer.changes}
    assert found == {(Step.CHANGED, "i1", False), (Step.REMOVED, "i2", False), (Step.NEW, "i6", False)}
    assert not offer.is_article_changed


def test_taking_an_offer_makes_new_versions_of_what_changed_and_of_nothing_else(
    bank: Bank, folder: Path, session: scoped_session[Session], teacher: User
) -> None:
    changed(folder)
    shipped.load_shipped(folder, now=LATER)

    take(bank, folder, teacher)

    assert statuses(session, bank) == {
        "i1": ["retired", "approved"],
        "i2": ["retired"],
        "i3": ["approved"],
        "i4": ["approved"],
        "i5": ["approved"],
        "i6": ["approved"],
    }
    assert bank.items[0].versions[1].stem == REWORDED.stem
    assert bank.offered_sha256 is None
    assert shipped.load_shipped(folder, now=LATER) == ()
    assert shipped.find_offer(bank.id, folder, teacher_id=teacher.id) is None


def test_an_attempt_made_before_stays_with_what_it_showed(
    bank: Bank, folder: Path, session: scoped_session[Session], teacher: User
) -> None:
    attempt = make_attempt(session.scalars(select(Quiz)).one(), make_learner(), answered=1)
    shown = [paper_item.item_version_id for paper_item in attempt.paper]
    changed(folder)

    take(bank, folder, teacher)

    session.expire_all()
    assert [paper_item.item_version_id for paper_item in attempt.paper] == shown
    assert attempt.paper[0].item_version.stem == "In which year was the mill built?"


def test_a_changed_article_moves_every_question_to_its_new_text(
    bank: Bank, folder: Path, teacher: User
) -> None:
    longer = TEXT.replace("The old mill\n\n", "The old mill\n\nA tale of a mill.\n\n")
    by = len(longer) - len(TEXT)
    text = bank_yaml()
    mill = folder / "old-mill"
    (mill / "article.md").write_text(longer, encoding="utf-8", newline="")
    moved = "\n".join(line for line in text.splitlines() if "start:" not in line and "end:" not in line)
    (mill / "bank.yaml").write_text(moved, encoding="utf-8", newline="")

    offer = offer_of(bank, folder, teacher)
    take(bank, folder, teacher)

    assert offer.is_article_changed
    assert {change.step for change in offer.changes} == {Step.MOVED}
    old, new = (from_json(version.content).evidence[0] for version in bank.items[0].versions)
    assert (new.start, new.end, new.text) == (old.start + by, old.end + by, old.text)
    assert [article.text for article in bank.articles] == [TEXT, longer]
    assert bank.items[0].versions[1].article_id == bank.articles[1].id


def test_a_teachers_edit_is_no_change_of_the_file_and_is_told_when_the_file_changes_it(
    bank: Bank, folder: Path, teacher: User
) -> None:
    mine = replace(REWORDED, stem="In what year did people build the mill?")
    review.edit(bank.items[0].versions[0].id, mine, approve=True, teacher_id=teacher.id, now=NOON)
    write(folder, i6=ADDED)
    assert [change.ref for change in offer_of(bank, folder, teacher).changes] == ["i6"]

    changed(folder)
    change = next(change for change in offer_of(bank, folder, teacher).changes if change.ref == "i1")

    assert change.is_edited
    assert change.old == mine


def test_an_offer_that_changed_since_it_was_seen_is_not_taken(
    bank: Bank, folder: Path, session: scoped_session[Session], teacher: User
) -> None:
    changed(folder)
    seen = offer_of(bank, folder, teacher).digest
    write(folder, i3=None)

    with pytest.raises(OfferChanged):
        shipped.take_offer(bank.id, seen, folder, teacher_id=teacher.id, now=LATER)

    session.rollback()
    assert statuses(session, bank)["i1"] == ["approved"]


def test_a_teachers_own_bank_has_no_offer(folder: Path, teacher: User) -> None:
    own = make_bank(teacher)

    assert shipped.find_offer(own.id, folder, teacher_id=teacher.id) is None
    with pytest.raises(NotFound):
        shipped.find_offer(make_bank(make_teacher("Other")).id, folder, teacher_id=teacher.id)


def test_a_folder_that_cannot_be_read_is_left_out_and_logged(
    session: scoped_session[Session], folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    broken = folder / "broken"
    broken.mkdir()
    (broken / "article.md").write_text("# Broken\n\nA text.\n", encoding="utf-8")
    (broken / "bank.yaml").write_text("title: [", encoding="utf-8")

    assert shipped.load_shipped(folder, now=NOON) == ("old-mill",)

    assert "broken" in caplog.text
    assert session.scalars(select(Bank.slug)).all() == ["old-mill"]


def test_processes_that_start_at_once_load_a_bank_once(committing_app: Flask, folder: Path) -> None:
    def load(_turn: int) -> tuple[str, ...]:
        with committing_app.app_context():
            return shipped.load_shipped(folder, now=NOON)

    with ThreadPoolExecutor(4) as pool:
        loaded = list(pool.map(load, range(4)))

    assert sorted(loaded) == [(), (), (), ("old-mill",)]
    with committing_app.app_context():
        assert db.session.scalar(select(func.count()).select_from(Bank)) == 1
        assert db.session.scalar(select(func.count()).select_from(ItemVersion)) == 5
        assert db.session.scalar(select(func.count()).select_from(Quiz)) == 1
