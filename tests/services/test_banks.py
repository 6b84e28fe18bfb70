from dataclasses import replace

import pytest
from flask_sqlalchemy.session import Session
from sqlalchemy import select
from sqlalchemy.orm import scoped_session

from quizapp.assessment.stored import from_json
from quizapp.models.accounts import User
from quizapp.models.banks import Article, Bank, ItemVersion
from quizapp.reading.importers import read_file
from quizapp.services import banks
from quizapp.services.banks import NoFacts
from quizapp.services.refusals import NotFound
from quizapp.services.review import HasFlaws
from quizapp.services.versions import NotInArticle
from tests.factories import NOON, TEXT, evidence_of, make_bank, make_teacher
from tests.mill import article, drafts, facts, flawed_choice, good_choice, good_items, statuses


@pytest.fixture
def teacher(session: scoped_session[Session]) -> User:
    del session
    return make_teacher()


def create(teacher: User) -> int:
    return banks.create(article(), facts(), drafts(), name="mill.txt", teacher_id=teacher.id, now=NOON)


def test_a_new_bank_keeps_the_article_its_facts_and_the_drafts(
    teacher: User, session: scoped_session[Session]
) -> None:
    bank = session.get_one(Bank, create(teacher))

    assert (bank.title, bank.slug, bank.owner_id) == ("The old mill", "the-old-mill", teacher.id)
    assert [row.text for row in bank.articles] == [TEXT]
    assert [fact.ref for fact in bank.articles[0].facts] == ["f1", "f2", "f3", "f4"]
    assert (bank.articles[0].facts[1].first, bank.articles[0].facts[1].last) == ("1875-01-01", "1875-12-31")
    assert statuses(session, bank) == {f"i{n}": ["draft"] for n in range(1, 6)}


def test_a_draft_is_kept_with_its_quality_features_and_facts(
    teacher: User, session: scoped_session[Session]
) -> None:
    bank = session.get_one(Bank, create(teacher))
    version = bank.items[1].versions[0]

    assert from_json(version.content) == good_items()[1]
    assert (version.quality, version.features, version.author_id) == (0.85, {"syntax_margin": 0.5}, None)
    assert [fact.ref for fact in version.facts] == ["f2"]
    assert version.article_id == bank.articles[0].id


def test_two_banks_of_one_title_have_slugs_of_their_own(
    teacher: User, session: scoped_session[Session]
) -> None:
    create(teacher)

    assert session.get_one(Bank, create(teacher)).slug == "the-old-mill-2"


def test_a_fact_without_drafts_keeps_what_stopped_them(
    teacher: User, session: scoped_session[Session]
) -> None:
    text = "The canal\n\nWeir sold the canal in 1901. In 1902, they burned it.\n"

    bank_id = banks.create_from_article(
        read_file(text.encode(), "canal.txt"), name="canal.txt", teacher_id=teacher.id, now=NOON
    )

    bank = session.get_one(Bank, bank_id)
    asked = {fact.ref for item in bank.items for fact in item.versions[0].facts}
    for fact in bank.articles[0].facts:
        assert bool(fact.stopped_by) == (fact.ref not in asked)
    stops = [stop for fact in bank.articles[0].facts for stop in fact.stopped_by or ()]
    assert stops
    assert all(set(stop) == {"code", "message"} for stop in stops)


def test_an_article_becomes_a_bank_with_drafts(teacher: User, session: scoped_session[Session]) -> None:
    text = (
        "The canal\n\nThe town of Weir began to build the canal in 1790. "
        "Engineers finished the canal in 1804. "
        "Weir opened its first railway station on 3 May 1846. The company sold the canal in 1901.\n"
    )

    bank_id = banks.create_from_article(
        read_file(text.encode(), "canal.txt"), name="canal.txt", teacher_id=teacher.id, now=NOON
    )

    bank = session.get_one(Bank, bank_id)
    assert bank.title == "The canal"
    assert len(bank.articles[0].facts) >= 3
    for version in session.scalars(select(ItemVersion)):
        for quoted in from_json(version.content).evidence:
            assert text[quoted.start : quoted.end] == quoted.text


def test_an_article_without_a_fact_is_refused_with_what_to_do(
    teacher: User, session: scoped_session[Session]
) -> None:
    article = read_file(b"Lovely weather", "note.txt")

    with pytest.raises(NoFacts, match="that tells what happened"):
        banks.create_from_article(article, name="note.txt", teacher_id=teacher.id, now=NOON)

    assert session.scalars(select(Article)).all() == []


def test_a_question_by_hand_rests_on_the_words_that_were_copied(
    teacher: User, session: scoped_session[Session]
) -> None:
    bank = make_bank(teacher, items=good_items())
    written = replace(good_choice(), evidence=(), facts=())

    version_id = banks.write_item(
        bank.id,
        written,
        quotations=["It burned  down in 1875."],
        approve=True,
        teacher_id=teacher.id,
        now=NOON,
    )

    version = session.get_one(ItemVersion, version_id)
    assert from_json(version.content).evidence == (evidence_of("It burned down in 1875."),)
    assert (version.item.ref, version.status, version.author_id) == ("own1", "approved", teacher.id)


def test_a_second_question_by_hand_has_a_name_of_its_own(
    teacher: User, session: scoped_session[Session]
) -> None:
    bank = make_bank(teacher, items=())
    for _ in range(2):
        banks.write_item(
            bank.id, good_choice(), quotations=[], approve=False, teacher_id=teacher.id, now=NOON
        )

    assert statuses(session, bank) == {"own1": ["draft"], "own2": ["draft"]}


def test_words_that_the_article_does_not_hold_are_no_evidence(teacher: User) -> None:
    bank = make_bank(teacher)

    with pytest.raises(NotInArticle, match="It burned down in 1876"):
        banks.write_item(
            bank.id,
            good_choice(),
            quotations=["It burned down in 1876."],
            approve=False,
            teacher_id=teacher.id,
            now=NOON,
        )


def test_a_flawed_question_by_hand_is_not_approved(teacher: User) -> None:
    bank = make_bank(teacher)

    with pytest.raises(HasFlaws):
        banks.write_item(
            bank.id,
            flawed_choice(),
            quotations=["It burned down in 1875."],
            approve=True,
            teacher_id=teacher.id,
            now=NOON,
        )


def test_nobody_writes_into_another_teachers_bank(teacher: User) -> None:
    bank = make_bank(make_teacher("Other"))

    with pytest.raises(NotFound):
        banks.write_item(
            bank.id, good_choice(), quotations=[], approve=False, teacher_id=teacher.id, now=NOON
        )
