import re

import pytest
from sqlalchemy import func, select

from quizapp.extensions import db
from quizapp.models.attempts import Attempt, PaperItem, Response
from quizapp.models.quizzes import QuizState
from quizapp.web.learn.forms import move
from tests.clients import Client
from tests.conftest import CountStatements
from tests.factories import make_attempt, make_bank, make_learner, make_quiz
from tests.visitors import sign_in

pytestmark = pytest.mark.usefixtures("session", "clock")

ORDERING = 5


def sit(client: Client, answered: int = 0, *, submitted: bool = False) -> int:
    """Return the id of an attempt whose learner sits at the client; places are the items in reverse."""
    learner = make_learner()
    attempt = make_attempt(make_quiz(make_bank()), learner, answered=answered, submitted=submitted)
    attempt_id = attempt.id
    sign_in(client, learner)
    return attempt_id


def close_quiz(attempt_id: int) -> None:
    db.session.get_one(Attempt, attempt_id).quiz.state = QuizState.CLOSED.value
    db.session.commit()


def count_responses(attempt_id: int) -> int:
    statement = select(func.count(Response.id)).join(PaperItem).where(PaperItem.attempt_id == attempt_id)
    return db.session.scalar(statement) or 0


def shown_events(page: str) -> list[str]:
    return re.findall(r'<span class="event-text">(.*?)</span>', page)


def test_a_question_shows_its_options_as_drawn(client: Client, count_statements: CountStatements) -> None:
    attempt_id = sit(client)

    with count_statements() as statements:
        page = client.get(f"/attempts/{attempt_id}/items/1").text

    assert len(statements) == 3  # the sign-in, the item, the places
    assert "<h1>Question 1 of 5</h1>" in page
    assert re.findall(r'<span class="option-text">(.*?)</span>', page) == ["1901", "1875", "1820"]
    assert "Skip" in page


def test_check_leads_back_to_the_page_with_what_came_of_it(client: Client) -> None:
    attempt_id = sit(client)

    response = client.post(f"/attempts/{attempt_id}/items/1/respond", data={"place": "1"})

    assert response.status_code == 303
    assert response.location == f"/attempts/{attempt_id}/items/1#answer"
    page = client.get(f"/attempts/{attempt_id}/items/1").text
    assert re.search(r'<h2 class="answer-verdict" id="answer" tabindex="-1">Not right', page)
    assert "The right answer" in page
    assert "Your answer" in page
    assert "1875 is another year" in page
    assert "<mark>The mill was built in 1820.</mark> It burned down in 1875." in page
    assert f'href="/attempts/{attempt_id}/items/2"' in page


def test_a_right_answer_is_said_to_be(client: Client) -> None:
    attempt_id = sit(client)
    client.post(f"/attempts/{attempt_id}/items/1/respond", data={"place": "2"})

    page = client.get(f"/attempts/{attempt_id}/items/1").text

    assert "Your answer, and right" in page
    assert "Not right" not in page


@pytest.mark.parametrize(
    "data", [{}, {"place": "3"}, {"place": "-1"}, {"place": "x"}, {"place": "²"}, {"place": "9" * 50}]
)
def test_check_without_a_choice_says_what_to_do(client: Client, data: dict[str, str]) -> None:
    attempt_id = sit(client)

    response = client.post(f"/attempts/{attempt_id}/items/1/respond", data=data)

    assert response.status_code == 422
    assert "Choose one of the options, then check." in response.text
    assert 'aria-describedby="error"' in response.text
    assert count_responses(attempt_id) == 0


def test_an_untouched_order_asks_for_a_move(client: Client) -> None:
    attempt_id = sit(client)

    response = client.post(
        f"/attempts/{attempt_id}/items/{ORDERING}/respond", data={"place": ["0", "1", "2", "3"]}
    )

    assert response.status_code == 422
    assert "Move at least one event" in response.text
    assert count_responses(attempt_id) == 0


def test_an_arrow_moves_an_event_without_a_script(client: Client) -> None:
    attempt_id = sit(client)
    address = f"/attempts/{attempt_id}/items/{ORDERING}"
    before = shown_events(client.get(address).text)

    response = client.post(f"{address}/arrange", data={"place": ["0", "1", "2", "3"], "move": "2:up"})

    assert response.location == f"{address}#events"
    after = shown_events(client.get(address).text)
    assert after == [before[0], before[2], before[1], before[3]]
    assert count_responses(attempt_id) == 0


def test_an_order_is_checked_as_it_stands_on_the_page(client: Client) -> None:
    attempt_id = sit(client)
    address = f"/attempts/{attempt_id}/items/{ORDERING}"

    client.post(f"{address}/respond", data={"place": ["2", "3", "1", "0"]})

    page = client.get(address).text
    assert "Partly right: 5 of 6 pairs in order" in page
    assert page.index("1820") < page.index("1875") < page.index("1901") < page.index("1932")
    assert page.count("<mark>") == 4


@pytest.mark.parametrize(
    ("where", "order"),
    [
        ("0:down", (1, 0, 2)),
        ("2:up", (0, 2, 1)),
        ("0:up", (0, 1, 2)),
        ("2:down", (0, 1, 2)),
        ("1:sideways", (0, 1, 2)),
        ("3:up", (0, 1, 2)),
        ("x:up", (0, 1, 2)),
        ("-1:down", (0, 1, 2)),
        ("9" * 5000 + ":up", (0, 1, 2)),
        ("", (0, 1, 2)),
    ],
)
def test_a_move_changes_two_neighbours_or_nothing(where: str, order: tuple[int, ...]) -> None:
    assert move((0, 1, 2), where) == order


def test_a_second_check_shows_the_first_response(client: Client) -> None:
    attempt_id = sit(client)
    address = f"/attempts/{attempt_id}/items/1"
    client.post(f"{address}/respond", data={"place": "1"})

    again = client.post(f"{address}/respond", data={"place": "2"})

    assert again.status_code == 303
    assert "Not right" in client.get(address).text
    assert count_responses(attempt_id) == 1


def test_a_quiz_that_closed_meanwhile_says_so_and_keeps_what_was_checked(client: Client) -> None:
    attempt_id = sit(client, answered=2)
    close_quiz(attempt_id)

    response = client.post(f"/attempts/{attempt_id}/items/3/respond", data={"place": "0"})

    assert response.status_code == 409
    assert "The answers that you checked are kept." in response.text
    assert count_responses(attempt_id) == 2
    assert client.get(f"/attempts/{attempt_id}").location == f"/attempts/{attempt_id}/submit"
    assert "This quiz has closed" in client.get(f"/attempts/{attempt_id}/items/3").text
    assert client.post(f"/attempts/{attempt_id}/submit").location == f"/attempts/{attempt_id}/result"


def test_the_end_lists_what_is_not_answered(client: Client) -> None:
    attempt_id = sit(client, answered=3)

    page = client.get(f"/attempts/{attempt_id}/submit").text

    assert "2 questions are not answered yet." in page
    assert re.findall(rf'href="/attempts/{attempt_id}/items/(\d)"', page) == ["4", "5"]


def test_with_all_answered_the_last_page_leads_to_the_result(client: Client) -> None:
    attempt_id = sit(client, answered=5)

    page = client.get(f"/attempts/{attempt_id}/items/5").text
    response = client.post(f"/attempts/{attempt_id}/submit")

    assert "See your result" in page
    assert response.location == f"/attempts/{attempt_id}/result"
    assert client.get(f"/attempts/{attempt_id}/submit").location == f"/attempts/{attempt_id}/result"
    assert client.get(f"/attempts/{attempt_id}").location == f"/attempts/{attempt_id}/result"


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", ""),
        ("GET", "/items/1"),
        ("POST", "/items/1/respond"),
        ("POST", "/items/5/arrange"),
        ("GET", "/submit"),
        ("POST", "/submit"),
        ("GET", "/result"),
    ],
)
def test_a_foreign_attempt_is_not_found_whoever_asks(client: Client, method: str, path: str) -> None:
    foreign = make_attempt(make_quiz(make_bank()), make_learner("Other"), answered=1).id
    sign_in(client, make_learner())

    response = client.open(f"/attempts/{foreign}{path}", method=method, data={"place": "0"})

    assert response.status_code == 404
    assert count_responses(foreign) == 1


@pytest.mark.parametrize("position", ["0", "6", "99999999999999999999"])
def test_a_question_that_the_paper_lacks_is_not_found(client: Client, position: str) -> None:
    attempt_id = sit(client)

    assert client.get(f"/attempts/{attempt_id}/items/{position}").status_code == 404
    assert client.post(f"/attempts/{attempt_id}/items/{position}/respond").status_code == 404


def test_an_unanswered_question_stays_untold_after_handing_in(client: Client) -> None:
    attempt_id = sit(client, answered=1, submitted=True)

    page = client.get(f"/attempts/{attempt_id}/items/2").text

    assert "This question was not answered." in page
    assert "<mark>" not in page
    assert 'type="submit">Check' not in page
