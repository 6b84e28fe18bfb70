import pytest
from flask_sqlalchemy.session import Session
from sqlalchemy import select
from sqlalchemy.orm import scoped_session

from quizapp.assessment.stored import from_json
from quizapp.interchange.bank import BankError, BankItem, BankStatus
from quizapp.models.accounts import User
from quizapp.models.banks import Bank, Fact
from quizapp.services.bank_files import import_bank
from tests.factories import NOON, TEXT, make_teacher
from tests.mill import article, bank_yaml, flawed_choice, good_items, statuses


@pytest.fixture
def teacher(session: scoped_session[Session]) -> User:
    del session
    return make_teacher()


def take_in(teacher: User, text: str, *, with_article: bool = True) -> int:
    given = article() if with_article else None
    return import_bank(text, article=given, article_name="mill.txt", teacher_id=teacher.id, now=NOON)


def test_a_bank_file_becomes_a_bank_of_the_teacher(teacher: User, session: scoped_session[Session]) -> None:
    bank = session.get_one(Bank, take_in(teacher, bank_yaml()))

    assert (bank.title, bank.owner_id) == ("The old mill", teacher.id)
    assert bank.articles[0].text == TEXT
    assert statuses(session, bank) == {f"i{n}": ["approved"] for n in range(1, 6)}
    assert tuple(from_json(item.versions[0].content) for item in bank.items) == good_items()
    assert [fact.ref for fact in bank.items[4].versions[0].facts] == ["f1", "f2", "f3", "f4"]


def test_without_its_article_a_bank_keeps_its_questions_but_no_facts(
    teacher: User, session: scoped_session[Session]
) -> None:
    bank = session.get_one(Bank, take_in(teacher, bank_yaml(), with_article=False))

    assert bank.articles == []
    assert session.scalars(select(Fact)).all() == []
    assert len(bank.items) == 5


def test_an_approved_question_with_a_blocking_flaw_comes_in_as_a_draft(
    teacher: User, session: scoped_session[Session]
) -> None:
    flawed = BankItem("i1", flawed_choice(), BankStatus.APPROVED)
    gone = BankItem("i3", good_items()[2], BankStatus.RETIRED)

    bank_id = take_in(teacher, bank_yaml(i1=flawed, i3=gone))

    found = statuses(session, bank_id)
    assert (found["i1"], found["i2"], found["i3"]) == (["draft"], ["approved"], ["retired"])


def test_a_file_with_errors_is_refused_by_line_and_nothing_is_kept(
    teacher: User, session: scoped_session[Session]
) -> None:
    wrong = bank_yaml().replace("It burned down in 1875.", "It burned down in 1876.")
    line = 1 + next(at for at, text in enumerate(wrong.splitlines()) if "1876" in text)

    with pytest.raises(BankError) as refusal:
        take_in(teacher, wrong)

    assert refusal.value.problems[0].line in range(line - 2, line + 3)
    assert session.scalars(select(Bank)).all() == []
