from dataclasses import replace

import pytest
from flask_sqlalchemy.session import Session
from sqlalchemy.orm import scoped_session

from quizapp.models.accounts import User
from quizapp.models.banks import Bank, Status
from quizapp.queries import banks
from quizapp.services import review
from tests.conftest import CountStatements
from tests.factories import NOON, make_bank, make_teacher
from tests.mill import QUESTIONS, good_choice, good_items

BUILT = QUESTIONS["The mill was built"]
ORDER = "Put these events in order, earliest first."
REWORDED = replace(good_choice("The mill was built"), stem="When was the old mill built?")


@pytest.fixture
def teacher(session: scoped_session[Session]) -> User:
    del session
    return make_teacher()


def edit_first(bank: Bank, teacher: User, *, approve: bool) -> None:
    version_id = bank.items[0].versions[-1].id
    review.edit(version_id, REWORDED, approve=approve, teacher_id=teacher.id, now=NOON)


def test_a_teacher_sees_own_and_shipped_banks_newest_first(
    teacher: User, count_statements: CountStatements
) -> None:
    shipped = make_bank(None)
    own = make_bank(teacher, items=good_items(), status=Status.DRAFT)
    edit_first(own, teacher, approve=True)

    teacher_id = teacher.id
    with count_statements() as statements:
        rows = banks.list_banks(teacher_id)

    assert [(row.id, row.is_shipped, row.drafts, row.approved) for row in rows] == [
        (own.id, False, 4, 1),
        (shipped.id, True, 0, 5),
    ]
    assert len(statements) == 1


def test_a_bank_without_items_is_listed_too(teacher: User) -> None:
    make_bank(teacher, items=())

    assert [(row.drafts, row.approved) for row in banks.list_banks(teacher.id)] == [(0, 0)]


def test_another_teachers_bank_is_not_found(teacher: User) -> None:
    assert banks.find_bank(make_bank(make_teacher("Other")).id, teacher.id) is None


def test_a_changed_file_shows_as_an_offer(teacher: User, session: scoped_session[Session]) -> None:
    bank = make_bank(None)
    bank.offered_sha256 = "1" * 64
    session.commit()

    found = banks.find_bank(bank.id, teacher.id)

    assert found is not None
    assert found.has_offer


@pytest.mark.parametrize(
    ("kind", "words", "stems"),
    [
        ("", "", [*QUESTIONS.values(), ORDER]),
        ("ordering", "", [ORDER]),
        ("choice", "BUILT?", [BUILT]),
        ("", "museum opened", [ORDER]),  # told by an event
        ("", "nowhere", []),
    ],
)
def test_items_are_listed_by_kind_and_words(
    teacher: User, count_statements: CountStatements, kind: str, words: str, stems: list[str]
) -> None:
    bank_id = make_bank(teacher, items=good_items()).id

    with count_statements() as statements:
        rows = banks.list_items(bank_id, Status.APPROVED, kind=kind, words=words)

    assert [row.value.stem for row in rows] == stems
    assert len(statements) == 1


def test_the_best_draft_of_a_kind_comes_first(teacher: User, session: scoped_session[Session]) -> None:
    bank = make_bank(teacher, items=good_items(), status=Status.DRAFT)
    bank.items[2].versions[0].quality = 0.99
    bank.items[0].versions[0].quality = None
    session.commit()

    rows = banks.list_items(bank.id, Status.DRAFT, kind="choice")

    assert [row.quality for row in rows] == [0.99, 0.9, 0.9, None]


def test_a_retired_version_is_listed_only_when_no_version_of_its_item_is_in_use(teacher: User) -> None:
    bank = make_bank(teacher, items=good_items())
    edit_first(bank, teacher, approve=True)
    assert banks.list_items(bank.id, Status.RETIRED) == ()

    review.reject(bank.items[0].versions[-1].id, teacher_id=teacher.id, now=NOON)

    assert [row.value.stem for row in banks.list_items(bank.id, Status.RETIRED)] == [REWORDED.stem]


def test_a_version_is_found_with_its_bank(teacher: User, count_statements: CountStatements) -> None:
    bank = make_bank(teacher, items=good_items())
    version = bank.items[0].versions[0]
    foreign = make_bank(make_teacher("Other")).items[0].versions[0]
    ids = (version.id, foreign.id)
    teacher_id = teacher.id

    with count_statements() as statements:
        found = banks.find_version(ids[0], teacher_id)

    assert found is not None
    assert (found.bank_id, found.status, found.value) == (bank.id, "approved", good_items()[0])
    assert len(statements) == 1
    assert banks.find_version(ids[1], teacher.id) is None


def test_approved_items_are_counted_by_kind(teacher: User, count_statements: CountStatements) -> None:
    bank_id = make_bank(teacher, items=good_items()).id

    with count_statements() as statements:
        assert banks.count_approved(bank_id) == {"choice": 4, "ordering": 1}

    assert len(statements) == 1


def test_the_history_names_who_wrote_each_version(teacher: User, count_statements: CountStatements) -> None:
    bank = make_bank(teacher, items=good_items())
    edit_first(bank, teacher, approve=True)
    item_id = bank.items[0].id

    with count_statements() as statements:
        rows = banks.list_history(item_id)

    assert [(row.number, row.status, row.author) for row in rows] == [
        (2, "approved", "Grace"),
        (1, "retired", None),
    ]
    assert len(statements) == 1


def test_the_article_of_a_bank_is_listed_newest_first(
    teacher: User, count_statements: CountStatements
) -> None:
    bank_id = make_bank(teacher).id

    with count_statements() as statements:
        assert [row.name for row in banks.list_articles(bank_id)] == ["mill.txt"]

    assert len(statements) == 1
