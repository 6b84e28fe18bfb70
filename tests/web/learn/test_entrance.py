import pytest
from sqlalchemy import func, select

from quizapp.extensions import db
from quizapp.models.accounts import User
from quizapp.models.attempts import Attempt
from quizapp.models.quizzes import Quiz, QuizState
from tests.clients import Client
from tests.conftest import CountStatements
from tests.factories import make_attempt, make_bank, make_learner, make_quiz
from tests.visitors import sign_in

pytestmark = pytest.mark.usefixtures("session", "clock")


def new_quiz(state: QuizState = QuizState.OPEN) -> Quiz:
    return make_quiz(make_bank(), state=state, specification={"draws": [{"count": 5}]}, neighbour=False)


def count_attempts() -> int:
    return db.session.scalar(select(func.count(Attempt.id))) or 0


def test_the_front_door_shows_the_open_quizzes(client: Client, count_statements: CountStatements) -> None:
    new_quiz()

    with count_statements() as statements:
        page = client.get("/").text

    assert len(statements) == 1
    assert "The mill through time" in page
    assert "5 questions" in page


def test_the_front_door_says_when_nothing_is_open(client: Client) -> None:
    new_quiz(QuizState.DRAFT)

    page = client.get("/").text

    assert "No quiz is open at this moment" in page
    assert "The mill through time" not in page


def test_a_quiz_under_way_can_be_gone_on_with(client: Client) -> None:
    learner = make_learner()
    attempt = make_attempt(new_quiz(), learner, answered=2)
    attempt_id = attempt.id
    sign_in(client, learner)

    page = client.get("/").text

    assert "2 of 5 answered" in page
    assert f'href="/attempts/{attempt_id}"' in page
    assert client.get(f"/attempts/{attempt_id}").location == f"/attempts/{attempt_id}/items/3"


def test_a_code_leads_to_its_quiz(client: Client) -> None:
    quiz = new_quiz()
    code = quiz.code

    assert client.get("/", query_string={"code": f" {code.upper()} "}).location == f"/q/{code}"


def test_a_guest_starts_with_a_nickname_and_one_click(client: Client) -> None:
    code = new_quiz().code

    response = client.post(f"/q/{code}/start", data={"name": "Robin"})

    attempt = db.session.scalars(select(Attempt)).one()
    assert response.location == f"/attempts/{attempt.id}/items/1"
    assert (attempt.learner.name, attempt.learner.is_guest) == ("Robin", True)
    assert "Question 1 of" in client.get(response.location).text


def test_who_is_signed_in_starts_with_one_click_and_goes_on_with_the_next(client: Client) -> None:
    learner, code = make_learner(), new_quiz().code
    sign_in(client, learner)

    first = client.post(f"/q/{code}/start").location
    second = client.post(f"/q/{code}/start").location

    assert first == second
    assert count_attempts() == 1


def test_with_all_answered_going_on_leads_to_the_end(client: Client) -> None:
    learner, quiz = make_learner(), new_quiz()
    code, attempt_id = quiz.code, make_attempt(quiz, learner, answered=5).id
    sign_in(client, learner)

    assert client.post(f"/q/{code}/start").location == f"/attempts/{attempt_id}/submit"
    assert client.get(f"/attempts/{attempt_id}").location == f"/attempts/{attempt_id}/submit"


@pytest.mark.parametrize("name", ["", "   ", "x" * 81, "a\x00b"])
def test_a_nickname_that_will_not_do_makes_nobody(client: Client, name: str) -> None:
    code = new_quiz().code
    people = db.session.scalar(select(func.count(User.id)))

    response = client.post(f"/q/{code}/start", data={"name": name})

    assert response.status_code == 422
    assert 'role="alert"' in response.text
    assert db.session.scalar(select(func.count(User.id))) == people
    assert count_attempts() == 0


def test_a_closed_quiz_says_so_and_lets_nobody_in(client: Client) -> None:
    code = new_quiz(QuizState.CLOSED).code

    assert "This quiz closed on" in client.get(f"/q/{code}").text
    response = client.post(f"/q/{code}/start", data={"name": "Robin"})
    assert response.status_code == 409
    assert "<h1>This quiz closed on 3 May</h1>" in response.text
    assert count_attempts() == 0


@pytest.mark.parametrize("code", ["nowhere", "%00", "x" * 300, "%F0%9F%8E%B2"])
def test_a_code_of_no_quiz_is_not_found(client: Client, code: str) -> None:
    new_quiz(QuizState.DRAFT)

    assert client.get(f"/q/{code}").status_code == 404
    assert client.post(f"/q/{code}/start", data={"name": "Robin"}).status_code == 404
