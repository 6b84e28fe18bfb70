import re

import pytest
from flask_sqlalchemy.session import Session
from sqlalchemy import select
from sqlalchemy.orm import scoped_session

from quizapp.models.attempts import PaperItem, Response
from tests.clients import Client
from tests.conftest import CountStatements
from tests.factories import make_attempt, make_bank, make_guest, make_learner, make_quiz
from tests.mill import good_ordering
from tests.visitors import sign_in

pytestmark = pytest.mark.usefixtures("session", "clock")


def test_the_result_tells_the_score_and_every_mark(client: Client, count_statements: CountStatements) -> None:
    learner = make_learner()
    attempt_id = make_attempt(make_quiz(make_bank()), learner, answered=3, submitted=True).id
    sign_in(client, learner)

    with count_statements() as statements:
        page = client.get(f"/attempts/{attempt_id}/result").text

    assert len(statements) == 5  # the sign-in, the attempt, its items, its events of each kind
    assert '<span class="result-mark">3</span>' in page
    assert "of 5 marks, 60&nbsp;%" in page
    assert re.findall(r'<span class="verdict small (\w+)">', page) == ["right"] * 3 + ["none"] * 2
    assert f'href="/attempts/{attempt_id}/items/5"' in page
    assert "Try again" in page


def test_orderings_are_told_apart_by_their_events(client: Client) -> None:
    learner = make_learner()
    quiz = make_quiz(make_bank(items=(good_ordering(),)))
    attempt_id = make_attempt(quiz, learner, answered=1, submitted=True).id
    sign_in(client, learner)

    page = client.get(f"/attempts/{attempt_id}/result").text

    words = re.findall(r'<span class="soft small">(.*?)</span>', page)
    assert words == [
        "A museum opened in the mill · The mill burned down · The mill was built · The town bought the ruin"
    ]


def test_a_mark_has_no_more_decimals_than_it_needs(client: Client, session: scoped_session[Session]) -> None:
    learner = make_learner()
    attempt_id = make_attempt(make_quiz(make_bank()), learner, answered=3, submitted=True).id
    answers = select(Response).join(PaperItem).where(PaperItem.attempt_id == attempt_id)
    scores = zip(session.scalars(answers.order_by(PaperItem.position)), (0.4, 2 / 3, 1.0), strict=True)
    for response, score in scores:
        response.score = score
    session.commit()
    sign_in(client, learner)

    page = client.get(f"/attempts/{attempt_id}/result").text

    assert re.findall(r'<td class="number">(.*?)<', page) == ["0.4", "0.67", "1", "0", "0"]


def test_the_timeline_is_drawn_and_told_in_a_list(client: Client) -> None:
    learner = make_learner()
    attempt_id = make_attempt(make_quiz(make_bank()), learner, answered=2, submitted=True).id
    sign_in(client, learner)

    page = client.get(f"/attempts/{attempt_id}/result").text

    assert "Timeline: 2 events from 1820 to 1875" in page
    assert re.findall(r'class="event-when"[^>]*>(.*?)</text>', page) == ["1820", "1875"]
    assert re.findall(r'class="gap-words"[^>]*>(.*?)</text>', page) == ["54 years later"]
    assert re.findall(r'<span class="dated">(.*?)</span>', page) == ["1820", "1875"]


def test_nothing_answered_draws_no_timeline(client: Client) -> None:
    learner = make_learner()
    attempt_id = make_attempt(make_quiz(make_bank()), learner, submitted=True).id
    sign_in(client, learner)

    page = client.get(f"/attempts/{attempt_id}/result").text

    assert '<span class="result-mark">0</span>' in page
    assert "Timeline" not in page


def test_an_open_attempt_has_no_result_yet(client: Client) -> None:
    learner = make_learner()
    attempt_id = make_attempt(make_quiz(make_bank()), learner, answered=3).id
    sign_in(client, learner)

    assert client.get(f"/attempts/{attempt_id}/result").location == f"/attempts/{attempt_id}"


def test_a_guest_is_told_how_to_keep_the_result(client: Client) -> None:
    guest = make_guest()
    attempt_id = make_attempt(make_quiz(make_bank()), guest, answered=1, submitted=True).id
    sign_in(client, guest)

    assert 'href="/register"' in client.get(f"/attempts/{attempt_id}/result").text


def test_my_results_show_all_attempts_and_their_trend(
    client: Client, count_statements: CountStatements
) -> None:
    learner, quiz = make_learner(), make_quiz(make_bank())
    make_attempt(quiz, learner, answered=2, submitted=True)
    make_attempt(quiz, learner, answered=4, submitted=True, neighbour=False)
    make_attempt(quiz, learner, answered=1, neighbour=False)
    sign_in(client, learner)

    with count_statements() as statements:
        page = client.get("/results").text

    assert len(statements) == 2
    assert re.findall(r"(\d+)&nbsp;%</td>", page) == ["80", "40"]
    assert "Your last 2 results in per cent, from 40 to 80" in page
    assert "Go on" in page


@pytest.mark.parametrize("before", ["", "0", "-1", "x", "9" * 30, "5"])
def test_my_results_without_any_lead_to_the_quizzes(client: Client, before: str) -> None:
    sign_in(client, make_learner())

    assert "Nothing here yet" in client.get("/results", query_string={"before": before}).text
