from datetime import timedelta

import pytest
from sqlalchemy import select

from quizapp.extensions import db
from quizapp.models.accounts import SignIn
from quizapp.queries.accounts import find_signed_in, list_sign_ins
from quizapp.services import sign_ins
from quizapp.services.refusals import NotFound
from tests.factories import NOON, make_learner

pytestmark = pytest.mark.usefixtures("session")


def sign_in(user_id: int, hours: float = 0) -> int:
    token = sign_ins.add_sign_in(user_id, device="Firefox", now=NOON + timedelta(hours=hours))
    db.session.commit()
    person = find_signed_in(sign_ins.hash_token(token))
    assert person is not None
    return person.sign_in_id


def ids() -> set[int]:
    return set(db.session.scalars(select(SignIn.id)))


@pytest.mark.parametrize(
    ("seen_days", "now_days", "stands"),
    [
        (0, 0, True),
        (0, 13.9, True),
        (0, 14, False),  # idle for a fortnight
        (50, 59.9, True),
        (59, 60, False),  # used yesterday, but two months old
    ],
)
def test_a_sign_in_ends_when_idle_and_in_any_case_at_last(
    seen_days: float, now_days: float, *, stands: bool
) -> None:
    seen, now = NOON + timedelta(days=seen_days), NOON + timedelta(days=now_days)

    assert sign_ins.stands(seen, NOON + sign_ins.LONGEST, now=now) is stands


def test_one_ends_ones_own_sign_ins_only() -> None:
    ada, neighbour = make_learner().id, make_learner().id
    own, foreign = sign_in(ada), sign_in(neighbour)

    with pytest.raises(NotFound):
        sign_ins.end(foreign, user_id=ada)
    sign_ins.end(own, user_id=ada)

    assert ids() == {foreign}
    with pytest.raises(NotFound):
        sign_ins.end(own, user_id=ada)


def test_all_others_end_and_the_kept_one_and_the_neighbours_stay() -> None:
    ada, neighbour = make_learner().id, make_learner().id
    kept, _, foreign = sign_in(ada), sign_in(ada), sign_in(neighbour)

    sign_ins.end_others(ada, kept=kept)

    assert ids() == {kept, foreign}


def test_the_list_shows_good_sign_ins_last_used_first() -> None:
    ada, neighbour = make_learner().id, make_learner().id
    first, second = sign_in(ada), sign_in(ada, hours=1)
    sign_in(neighbour)
    idle = sign_in(ada, hours=-400)
    now = NOON + timedelta(hours=3)
    sign_ins.note_use(first, now=now)

    rows = list_sign_ins(ada, seen_after=now - sign_ins.IDLE, now=now)

    assert [row.id for row in rows] == [first, second]
    assert idle in ids()
    assert rows[0].seen_at == now
    assert rows[1].device == "Firefox"


def test_what_a_browser_calls_itself_is_shortened() -> None:
    sign_ins.add_sign_in(make_learner().id, device="x" * 500, now=NOON)
    db.session.commit()

    assert len(db.session.scalars(select(SignIn.device)).one()) == 120
