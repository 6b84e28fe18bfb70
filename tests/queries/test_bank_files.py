from dataclasses import replace

import pytest
from flask_sqlalchemy.session import Session
from sqlalchemy.orm import scoped_session

from quizapp.interchange.bank import BankStatus
from quizapp.interchange.bank_yaml import dump_bank, load_bank
from quizapp.models.accounts import User
from quizapp.models.banks import Status
from quizapp.queries.bank_files import find_bank_file
from quizapp.services import banks, review
from quizapp.services.bank_files import import_bank
from tests.conftest import CountStatements
from tests.factories import NOON, TEXT, make_bank, make_teacher
from tests.mill import article, bank_file, bank_yaml, drafts, facts, good_choice, good_items


@pytest.fixture
def teacher(session: scoped_session[Session]) -> User:
    del session
    return make_teacher()


def test_a_bank_that_came_from_a_file_gives_that_file_back(teacher: User) -> None:
    bank_id = import_bank(
        bank_yaml(), article=article(), article_name="article.md", teacher_id=teacher.id, now=NOON
    )

    assert find_bank_file(bank_id, teacher.id) == bank_file()


def test_an_exported_bank_reads_back_against_its_article(
    teacher: User, count_statements: CountStatements
) -> None:
    bank_id = banks.create(article(), facts(), drafts(), name="mill.txt", teacher_id=teacher.id, now=NOON)
    teacher_id = teacher.id

    with count_statements() as statements:
        file = find_bank_file(bank_id, teacher_id)

    assert len(statements) == 4
    assert file is not None
    assert load_bank(dump_bank(file), TEXT) == file
    assert tuple(entry.item for entry in file.items) == good_items()
    assert file.facts == facts()


def test_an_item_stands_in_its_live_version_else_in_its_newest(teacher: User) -> None:
    bank = make_bank(teacher, items=good_items()[:2], status=Status.APPROVED)
    newer = replace(good_choice("The mill was built"), stem="When was the old mill built?")
    review.edit(bank.items[0].versions[0].id, newer, approve=False, teacher_id=teacher.id, now=NOON)
    review.reject(bank.items[1].versions[0].id, teacher_id=teacher.id, now=NOON)

    file = find_bank_file(bank.id, teacher.id)

    assert file is not None
    assert [(entry.id, entry.status, entry.item) for entry in file.items] == [
        ("i1", BankStatus.APPROVED, good_items()[0]),
        ("i2", BankStatus.RETIRED, good_items()[1]),
    ]


def test_another_teachers_bank_is_not_exported(teacher: User) -> None:
    assert find_bank_file(make_bank(make_teacher("Other")).id, teacher.id) is None
