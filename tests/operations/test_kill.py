"""Acknowledged means stored: the server is killed under learners who go on playing."""

import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import select

from quizapp.extensions import db
from quizapp.models.attempts import Attempt, PaperItem, Response
from tests import clusters
from tests.operations.players import Player, Record
from tests.operations.served import Served

PLAYERS = 4
MOMENT_SECONDS = 0.05  # about as long as a request takes
ROUND_SECONDS = 15
POLL_SECONDS = 0.005
SEED = "kill"
FORGETFUL = ("-m", "tests.operations.write_behind")

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is a word of POSIX systems")


@pytest.fixture
def database_url(backend: str, tmp_path: Path) -> Iterator[str]:
    if backend == "sqlite":
        yield f"sqlite:///{tmp_path / 'quizapp.sqlite'}"
    else:
        with clusters.running(durable=True) as url:
            yield url


def play_through_kills(served: Served, rounds: int) -> list[Record]:
    """Kill and restart the server at random moments while learners play; return what it acknowledged."""
    chance = Random(SEED)
    players = [Player(served.address, f"{SEED} {number}") for number in range(PLAYERS)]
    with served:
        for player in players:
            player.start()
        try:
            for number in range(rounds):
                wait_for_responses(players, chance.randint(8, 16))
                time.sleep(chance.uniform(0, MOMENT_SECONDS))
                served.kill(with_workers=number % 3 != 2)
                served.start()
            wait_for_responses(players, PLAYERS)  # what was under way goes on
        finally:
            records = [player.finish() for player in players]
    return records


def wait_for_responses(players: list[Player], count: int) -> None:
    """Wait until the server has acknowledged so many more; not for ever."""

    def acknowledged() -> int:
        return sum(len(player.record.stored) for player in players)

    wanted, deadline = acknowledged() + count, time.monotonic() + ROUND_SECONDS
    while acknowledged() < wanted and time.monotonic() < deadline and any(p.is_playing() for p in players):
        time.sleep(POLL_SECONDS)


def find_losses(records: list[Record]) -> list[str]:
    """Return what was acknowledged and is not in the database exactly so."""
    kept = _kept_responses()
    attempts = {attempt.id: attempt for attempt in db.session.scalars(select(Attempt))}
    losses = [
        f"response {key}: sent {sent}, kept {kept.get(key)}"
        for record in records
        for key, sent in record.stored.items()
        if kept.get(key) != [sent]
    ]
    losses += [f"attempt {a}" for record in records for a in record.begun if a not in attempts]
    losses += [
        f"handing in of attempt {a}"
        for record in records
        for a in record.handed_in
        if attempts[a].submitted_at is None
    ]
    return losses


def _kept_responses() -> dict[tuple[int, int], list[list[int]]]:
    """Return by (attempt, position) the places of each response that is kept."""
    rows = db.session.execute(
        select(PaperItem.attempt_id, PaperItem.position, PaperItem.shown_order, Response.given).join(
            Response, Response.paper_item_id == PaperItem.id
        )
    )
    kept: dict[tuple[int, int], list[list[int]]] = {}
    for attempt_id, position, shown, given in rows:
        indices = given["order"] if "order" in given else [given["option"]]
        kept.setdefault((attempt_id, position), []).append([shown.index(index) for index in indices])
    return kept


def find_wrong_marks() -> list[int]:
    """Return the attempts whose mark is not the sum of their scores: something was counted twice."""
    rows = db.session.execute(
        select(PaperItem.attempt_id, Response.score).join(Response, Response.paper_item_id == PaperItem.id)
    )
    sums: Counter[int] = Counter()
    for attempt_id, score in rows:
        sums[attempt_id] += score  # type: ignore[assignment]  # a Counter adds floats too
    marks = db.session.execute(select(Attempt.id, Attempt.marks))
    return [attempt_id for attempt_id, mark in marks if mark != pytest.approx(sums[attempt_id])]


def test_what_was_acknowledged_outlives_kill_9(tmp_path: Path, database_url: str) -> None:
    served = Served(tmp_path, database_url)

    records = play_through_kills(served, rounds=3)

    assert [fault for record in records for fault in record.faults] == []
    assert all(record.interrupted for record in records), "no learner may have been spared"
    assert sum(len(record.stored) for record in records) > 20
    with served.database():
        assert find_losses(records) == []
        assert find_wrong_marks() == []


def test_a_server_that_stores_later_is_found_out(tmp_path: Path) -> None:
    served = Served(tmp_path, f"sqlite:///{tmp_path / 'quizapp.sqlite'}", FORGETFUL)

    records = play_through_kills(served, rounds=2)

    faults = [fault for record in records for fault in record.faults]
    assert any("which was acknowledged" in fault for fault in faults)
    with served.database():
        assert any("kept None" in loss for loss in find_losses(records))
