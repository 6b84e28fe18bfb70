import pytest
from flask_sqlalchemy.session import Session
from sqlalchemy.orm import scoped_session

from quizapp.models.accounts import User
from quizapp.models.banks import Status
from quizapp.queries import articles
from quizapp.queries.articles import Coverage, Stop
from quizapp.reading.passages import Piece
from quizapp.reading.segmentation import read_article
from quizapp.services import review
from quizapp.writing.gates import GATES
from tests.conftest import CountStatements
from tests.factories import NOON, TEXT, evidence_of, make_bank, make_teacher
from tests.mill import good_choice


@pytest.fixture
def teacher(session: scoped_session[Session]) -> User:
    del session
    return make_teacher()


def test_an_article_is_read_again_and_shows_where_evidence_stands(
    teacher: User, count_statements: CountStatements
) -> None:
    article_id = make_bank(teacher).articles[0].id
    teacher_id = teacher.id

    with count_statements() as statements:
        stored = articles.find_article(article_id, teacher_id)

    assert len(statements) == 1
    assert stored is not None
    assert (stored.title, stored.article.text) == ("The old mill", TEXT)
    (passage,) = stored.passages([evidence_of("It burned down in 1875.")])
    assert passage[1] == Piece("It burned down in 1875.", is_marked=True)
    assert [piece.is_marked for piece in passage] == [False, True, False]


def test_another_teachers_article_and_no_article_are_not_found(teacher: User) -> None:
    foreign = make_bank(make_teacher("Other")).articles[0].id

    assert articles.find_article(foreign, teacher.id) is None
    assert articles.find_article(None, teacher.id) is None


def test_facts_are_counted_by_what_became_of_their_questions(
    teacher: User, count_statements: CountStatements
) -> None:
    events = ("The mill was built", "The mill burned down", "The mill burned down")
    bank = make_bank(teacher, items=tuple(map(good_choice, events)), status=Status.DRAFT)
    review.approve(bank.items[1].versions[0].id, teacher_id=teacher.id, now=NOON)
    article_id = bank.articles[0].id

    with count_statements() as statements:
        facts = articles.list_facts(article_id)

    assert len(statements) == 1
    assert [(fact.ref, fact.drafts, fact.approved, fact.coverage) for fact in facts] == [
        ("f1", 1, 0, Coverage.DRAFTED),
        ("f2", 1, 1, Coverage.ASKED),
        ("f3", 0, 0, Coverage.FACT),
        ("f4", 0, 0, Coverage.FACT),
    ]
    assert facts[0].date_words == "1820"


def test_a_fact_without_questions_tells_what_stopped_them(
    teacher: User, session: scoped_session[Session]
) -> None:
    bank = make_bank(teacher, items=())
    for fact, code in zip(bank.articles[0].facts, ("self_contained", "leak", "self_contained"), strict=False):
        fact.stopped_by = [{"code": code, "message": "“it” needs the article"}]
    session.commit()

    facts = articles.list_facts(bank.articles[0].id)

    assert facts[0].stops == (Stop("self_contained", "“it” needs the article"),)
    assert facts[3].stops == ()
    assert articles.count_stops(facts) == [("unclear on its own", 2), ("gives its answer away", 1)]


@pytest.mark.parametrize("code", [*(gate.name for gate in GATES), "nothing_to_ask", "quality"])
def test_every_check_has_words_for_a_teacher(code: str) -> None:
    assert code in articles.CHECK_WORDS


def test_a_check_of_another_version_is_told_by_its_name() -> None:
    assert Stop("too_long_ago", "").check == "too long ago"


def test_questions_that_were_set_aside_are_counted(teacher: User) -> None:
    bank = make_bank(teacher, items=(good_choice("The mill burned down"),), status=Status.RETIRED)

    facts = articles.list_facts(bank.articles[0].id)

    assert [fact.retired for fact in facts] == [0, 1, 0, 0]


def test_the_map_paints_each_sentence_by_the_best_of_its_facts(teacher: User) -> None:
    bank = make_bank(teacher, items=(good_choice("The mill burned down"),))
    stored = articles.find_article(bank.articles[0].id, teacher.id)
    assert stored is not None

    paragraphs = articles.map_coverage(stored.article, articles.list_facts(stored.id)[:3])

    assert [paragraph.is_heading for paragraph in paragraphs] == [False]  # the title stands over the map
    assert [sentence.coverage for sentence in paragraphs[0].sentences] == [
        Coverage.FACT,
        Coverage.ASKED,
        Coverage.FACT,
        Coverage.NOTHING,
    ]


def test_headings_but_the_title_are_on_the_map() -> None:
    article = read_article("# The mill\n\nIt stood.\n\n## The fire\n\nIt burned.", markdown=True)

    paragraphs = articles.map_coverage(article, ())

    assert [paragraph.is_heading for paragraph in paragraphs] == [False, True, False]
