"""A learner with two tabs, a Back button and a nervous finger, against a model of what must be stored."""

from itertools import combinations

import pytest
from flask import Flask
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy import select

from quizapp.extensions import db
from quizapp.models.attempts import Attempt, PaperItem, Response
from quizapp.models.quizzes import QuizState
from tests.factories import make_attempt, make_bank, make_learner, make_quiz
from tests.visitors import sign_in

CHOICES, ORDERING, SIZE = (1, 2, 3, 4), 5, 4
KEY_PLACE = 2  # the factories' key is option 0 of three, shown in reverse
UNTOUCHED = tuple(range(SIZE))

positions = st.sampled_from([*CHOICES, ORDERING])
orders = st.permutations(UNTOUCHED).map(tuple)
choices = st.integers(-1, 3).map(lambda place: (place,))


def worth(position: int, places: tuple[int, ...]) -> float | None:
    """Return what the model gives for a response, None when it is none."""
    if position != ORDERING:
        return float(places[0] == KEY_PLACE) if len(places) == 1 and 0 <= places[0] <= KEY_PLACE else None
    if sorted(places) != list(UNTOUCHED) or places == UNTOUCHED:
        return None
    events = [SIZE - 1 - place for place in places]  # earliest event is 0
    right = sum(earlier < later for earlier, later in combinations(events, 2))
    return max(0.0, (2 * right - 6) / 6)


class Sitting(RuleBasedStateMachine):
    """One attempt at a time; every request may come from either tab, at any time, any number of times."""

    app: Flask

    @initialize()
    def begin(self) -> None:
        learner = make_learner()
        attempt = make_attempt(make_quiz(make_bank()), learner)
        self.attempt_id, self.quiz_id = attempt.id, attempt.quiz_id
        self.tabs = [self.app.test_client(), self.app.test_client()]
        for tab in self.tabs:
            sign_in(tab, learner)
        self.stored: dict[int, tuple[int, ...]] = {}
        self.is_submitted = self.is_closed = False

    def address(self, position: int, act: str = "") -> str:
        return f"/attempts/{self.attempt_id}/items/{position}{act}"

    @rule(tab=st.sampled_from([0, 1]), position=positions, places=orders | choices, clicks=st.integers(1, 2))
    def check(self, tab: int, position: int, places: tuple[int, ...], clicks: int) -> None:
        for _ in range(clicks):
            data = {"place": [str(place) for place in places]}
            status = self.tabs[tab].post(self.address(position, "/respond"), data=data).status_code
            assert status == self.expect(position, places)

    def expect(self, position: int, places: tuple[int, ...]) -> int:
        """Take the response into the model; return the status it must get."""
        if position in self.stored:
            return 303
        if self.is_submitted or self.is_closed:
            return 409
        if worth(position, places) is None:
            return 422
        self.stored[position] = places
        return 303

    @rule(tab=st.sampled_from([0, 1]), places=orders, step=st.sampled_from(["0:down", "2:up", ""]))
    def arrange(self, tab: int, places: tuple[int, ...], step: str) -> None:
        data = {"place": [str(place) for place in places], "move": step}
        status = self.tabs[tab].post(self.address(ORDERING, "/arrange"), data=data).status_code
        over = (self.is_submitted or self.is_closed) and ORDERING not in self.stored
        assert status == (409 if over else 303)

    @rule(tab=st.sampled_from([0, 1]), position=positions)
    def go_back_to(self, tab: int, position: int) -> None:
        response = self.tabs[tab].get(self.address(position))
        assert response.status_code == 200
        assert ('id="answer"' in response.text) is (position in self.stored)

    @rule(tab=st.sampled_from([0, 1]))
    def hand_in(self, tab: int) -> None:
        assert self.tabs[tab].post(f"/attempts/{self.attempt_id}/submit").status_code == 303
        self.is_submitted = True

    @precondition(lambda self: not self.is_submitted)
    @rule(is_closed=st.booleans())
    def teacher_turns_the_key(self, *, is_closed: bool) -> None:
        quiz = db.session.get_one(Attempt, self.attempt_id).quiz
        quiz.state = QuizState.CLOSED if is_closed else QuizState.OPEN
        db.session.commit()
        self.is_closed = is_closed

    @invariant()
    def stored_is_what_counted_first(self) -> None:
        db.session.expire_all()
        rows = db.session.execute(
            select(PaperItem.position, Response.given, Response.score)
            .join(Response)
            .where(PaperItem.attempt_id == self.attempt_id)
        ).all()
        assert len(rows) == len(self.stored)
        for position, given, score in rows:
            places = self.stored[position]
            size = SIZE if position == ORDERING else KEY_PLACE + 1
            indices = [size - 1 - place for place in places]
            assert given == ({"order": indices} if position == ORDERING else {"option": indices[0]})
            assert score == pytest.approx(worth(position, places))
        attempt = db.session.get_one(Attempt, self.attempt_id)
        assert attempt.marks == pytest.approx(sum(worth(at, given) or 0 for at, given in self.stored.items()))
        assert (attempt.submitted_at is not None) is self.is_submitted


@pytest.mark.usefixtures("session", "clock")
def test_two_tabs_back_and_double_clicks_never_count_twice(app: Flask) -> None:
    machine = type("SittingHere", (Sitting,), {"app": app})

    run_state_machine_as_test(
        machine, settings=settings(max_examples=15, stateful_step_count=25, deadline=None)
    )
