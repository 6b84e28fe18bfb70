"""Every page of the desk: it shows what it should, and nothing of another teacher."""

import re
from html import unescape

import pytest
from flask_sqlalchemy.session import Session
from sqlalchemy.orm import scoped_session

from quizapp.models.accounts import User
from quizapp.models.banks import Status
from quizapp.models.quizzes import QuizState
from tests.clients import Client
from tests.factories import make_attempt, make_bank, make_learner, make_quiz, make_teacher
from tests.mill import flawed_choice, good_items

STORED: dict[str, object] = {"draws": [{"count": 4, "kind": "choice"}]}


def text_of(client: Client, address: str) -> str:
    """Return the words of a page, its tags and repeated spaces taken out."""
    response = client.get(address)
    assert response.status_code == 200, address
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", response.text)).split())


def test_an_empty_desk_says_how_to_begin(desk: Client) -> None:
    text = text_of(desk, "/teach")

    assert "No bank yet. Paste an article" in text
    assert "You have no quiz yet." in text


def test_the_desk_shows_what_waits(desk: Client, teacher: User, session: scoped_session[Session]) -> None:
    make_bank(teacher, items=good_items(), status=Status.DRAFT)
    shipped = make_bank(None, items=good_items())
    shipped.offered_sha256 = "1" * 64
    session.commit()
    make_quiz(shipped, None, specification=STORED)
    make_quiz(shipped, teacher, specification=STORED)

    text = text_of(desk, "/teach")

    assert "5 drafts in The old mill" in text
    assert "New version of The old mill came with the program" in text
    assert "Nobody yet: hand out" in text
    assert "Open for my class" in text


def test_a_bank_lists_its_drafts_with_flaws_and_answers(desk: Client, teacher: User) -> None:
    bank = make_bank(teacher, items=(flawed_choice(), *good_items()), status=Status.DRAFT)

    text = text_of(desk, f"/teach/banks/{bank.id}")

    assert "Drafts (6)" in text
    assert "1 flaw" in text
    assert "The stem holds the key" in text


@pytest.mark.parametrize(
    ("query", "says"),
    [
        ("status=draft", "No draft waits here."),
        ("status=approved&words=nowhere", "No approved question matches."),
        ("status=retired", "Nothing was retired."),
        ("status=approved&kind=ordering", "Put these events in order"),
        ("status=nonsense&kind=nonsense", "In which year was the mill built?"),
    ],
)
def test_a_bank_says_what_its_lists_hold(desk: Client, teacher: User, query: str, says: str) -> None:
    bank = make_bank(teacher, items=good_items())

    assert says in text_of(desk, f"/teach/banks/{bank.id}?{query}")


def test_an_unapproved_bank_says_that_learners_see_nothing_of_it(desk: Client, teacher: User) -> None:
    bank = make_bank(teacher, items=good_items(), status=Status.DRAFT)

    assert "Nothing is approved yet" in text_of(desk, f"/teach/banks/{bank.id}?status=approved")
    assert "learners see only approved ones" in text_of(desk, f"/teach/banks/{bank.id}/quiz")


def test_the_review_marks_the_evidence_in_its_paragraph(desk: Client, teacher: User) -> None:
    bank = make_bank(teacher, items=good_items()[1:2], status=Status.DRAFT)

    page = desk.get(f"/teach/banks/{bank.id}/review").text

    assert "<mark>It burned down in 1875.</mark>" in page
    assert "The mill was built in 1820. <mark>" in page


def test_a_reviewed_bank_says_what_comes_next(desk: Client, teacher: User) -> None:
    bank = make_bank(teacher, items=good_items())

    assert "All drafts are reviewed. 5 questions can go into a quiz." in text_of(
        desk, f"/teach/banks/{bank.id}/review"
    )


def test_a_wrong_place_in_the_queue_is_its_beginning(desk: Client, teacher: User) -> None:
    bank = make_bank(teacher, items=good_items(), status=Status.DRAFT)

    for place in ("after=x&done=-1", f"after={10**30}&done=99999999", "after=%00"):
        assert "5 left" in text_of(desk, f"/teach/banks/{bank.id}/review?{place}")


def test_the_article_is_painted_by_what_its_sentences_came_to(desk: Client, teacher: User) -> None:
    bank = make_bank(teacher, items=good_items()[1:2])

    page = desk.get(f"/teach/articles/{bank.articles[0].id}").text

    assert '<mark class="told asked">It burned down in 1875.</mark>' in page
    assert '<mark class="told fact">The mill was built in 1820.</mark>' in page
    assert "sentence=The+mill+was+built+in+1820." in page


def test_an_open_quiz_shows_its_address_and_code(desk: Client, teacher: User) -> None:
    quiz = make_quiz(make_bank(teacher), teacher, specification=STORED)

    response = desk.get(f"/teach/quizzes/{quiz.id}")

    assert f'href="http://localhost/q/{quiz.code}"' in response.text
    assert "Only this computer can open this address." in response.text
    assert 'aria-label="QR code of the address"' in response.text


def test_a_quiz_on_a_network_does_not_warn_of_its_address(desk: Client, teacher: User) -> None:
    quiz = make_quiz(make_bank(teacher), teacher, specification=STORED)
    with desk.session_transaction() as cookie:
        token = dict(cookie)
    with desk.session_transaction(base_url="http://school.example/") as cookie:
        cookie.update(token)

    response = desk.get(f"/teach/quizzes/{quiz.id}", base_url="http://school.example/")

    assert f"http://school.example/q/{quiz.code}" in response.text
    assert "Only this computer" not in response.text


@pytest.mark.parametrize(
    ("state", "says"),
    [(QuizState.DRAFT, "This quiz is a draft."), (QuizState.CLOSED, "This quiz is closed.")],
)
def test_a_quiz_that_is_not_open_says_so(desk: Client, teacher: User, state: QuizState, says: str) -> None:
    quiz = make_quiz(make_bank(teacher), teacher, state=state, specification=STORED)

    assert says in text_of(desk, f"/teach/quizzes/{quiz.id}")


def test_results_show_learners_and_questions(desk: Client, teacher: User) -> None:
    quiz = make_quiz(make_bank(teacher, items=good_items()), teacher, specification=STORED)
    attempt = make_attempt(quiz, make_learner("Ada"), answered=2, submitted=True)

    text = text_of(desk, f"/teach/quizzes/{quiz.id}/results")

    assert "Ada 2 of 5 40 % 2 of 5 9:00" in text
    assert "Neighbour 5 of 5 100 %" in text
    assert "Discrimination too few" in text
    assert "Ada: The mill through time" in text_of(desk, f"/teach/attempts/{attempt.id}")


def test_results_tell_too_few_learners_from_learners_who_are_all_alike(desk: Client, teacher: User) -> None:
    quiz = make_quiz(make_bank(teacher, items=good_items()), teacher, specification=STORED)
    for name in ("Ada", "Ben", "Cho", "Dan", "Eva"):
        make_attempt(quiz, make_learner(name), answered=5, submitted=True, neighbour=False)

    text = text_of(desk, f"/teach/quizzes/{quiz.id}/results")

    assert "Discrimination all alike" in text
    assert "Discrimination too few" not in text


def test_results_without_learners_say_what_to_do(desk: Client, teacher: User) -> None:
    quiz = make_quiz(make_bank(teacher), teacher, specification=STORED)

    assert "Nobody has started this quiz yet." in text_of(desk, f"/teach/quizzes/{quiz.id}/results")


def test_an_attempt_under_way_shows_what_is_not_answered(desk: Client, teacher: User) -> None:
    quiz = make_quiz(make_bank(teacher, items=good_items()), teacher, specification=STORED)
    attempt = make_attempt(quiz, make_learner("Ada"), answered=1)

    text = text_of(desk, f"/teach/attempts/{attempt.id}")

    assert "under way" in text
    assert "Not answered" in text


def test_nothing_of_another_teacher_exists(desk: Client, session: scoped_session[Session]) -> None:
    other = make_teacher("Other")
    bank = make_bank(other, items=good_items())
    quiz = make_quiz(bank, other, specification=STORED)
    attempt = make_attempt(quiz, make_learner("Ada"), submitted=True)
    version = bank.items[0].versions[0]
    session.commit()
    pages = [
        f"banks/{bank.id}",
        f"banks/{bank.id}/review",
        f"banks/{bank.id}/offer",
        f"banks/{bank.id}/bank.yaml",
        f"banks/{bank.id}/quiz",
        f"banks/{bank.id}/new/choice",
        f"articles/{bank.articles[0].id}",
        f"articles/{bank.articles[0].id}/text",
        f"versions/{version.id}",
        f"versions/{version.id}/edit",
        f"quizzes/{quiz.id}",
        f"quizzes/{quiz.id}/change",
        f"quizzes/{quiz.id}/results",
        f"quizzes/{quiz.id}/results.csv",
        f"attempts/{attempt.id}",
        "banks/999999",
        "versions/2147483648",
    ]
    posts = [
        f"banks/{bank.id}/quiz",
        f"banks/{bank.id}/offer",
        f"banks/{bank.id}/approve-good",
        f"banks/{bank.id}/new/ordering",
        f"versions/{version.id}/approve",
        f"versions/{version.id}/reject",
        f"versions/{version.id}/restore",
        f"versions/{version.id}/edit",
        f"quizzes/{quiz.id}/change",
        f"quizzes/{quiz.id}/publish",
        f"quizzes/{quiz.id}/close",
        f"quizzes/{quiz.id}/adopt",
        f"quizzes/{quiz.id}/discard",
        "decisions/1/undo",
    ]

    assert {page: desk.get(f"/teach/{page}").status_code for page in pages} == dict.fromkeys(pages, 404)
    assert {page: desk.post(f"/teach/{page}").status_code for page in posts} == dict.fromkeys(posts, 404)
