"""No page tells a key before its response is stored: items that differ in the key alone have equal pages."""

import re
from collections.abc import Iterator

import pytest

from quizapp.assessment.items import Asks, ChoiceItem, DatedEvent, Item, Option, OrderingItem
from quizapp.extensions import db
from quizapp.models.accounts import User
from quizapp.models.attempts import Attempt, PaperItem
from quizapp.models.quizzes import QuizState
from tests.clients import Client
from tests.factories import (
    EVENTS,
    NOON,
    evidence_of,
    make_bank,
    make_learner,
    make_quiz,
    ordering_item,
    year_interval,
)
from tests.visitors import sign_in

pytestmark = pytest.mark.usefixtures("session", "clock")

TEXTS = ("The abbot", "The miller", "The duke")
SECRETS = ("A reason that tells", "1820", "1875", "1901", "1932", "burned down in", "It was he")
CHOICE_SENTENCE = "It burned down in 1875."


def choice_with_key(key: int) -> ChoiceItem:
    """Return an item with the same options in the same places, of which another is the key."""
    options = tuple(
        Option(text, correct=at == key, rationale="It was he" if at == key else "A reason that tells")
        for at, text in enumerate(TEXTS)
    )
    evidence = (evidence_of(CHOICE_SENTENCE),)
    return ChoiceItem("Who lived in the mill?", options, Asks.WHO, ("f2",), evidence)


def ordering_with_key(key: tuple[int, ...]) -> OrderingItem:
    """Return an item whose right order is `key`, as indices into the events' texts."""
    texts = list(EVENTS)
    years = ["1820", "1875", "1901", "1932"]
    events = tuple(
        DatedEvent(texts[at], year_interval(year), year, f"f{at + 1}")
        for at, year in zip(key, years, strict=True)
    )
    item = ordering_item()
    return OrderingItem(item.stem, events, item.facts, item.evidence, "A reason that tells")


def sit(learner: User, item: Item, shown: list[int]) -> Attempt:
    bank = make_bank(items=(item,), neighbour=False)
    quiz = make_quiz(bank, neighbour=False)
    attempt = Attempt(quiz_id=quiz.id, learner_id=learner.id, seed="1", started_at=NOON, max_marks=1.0)
    version = bank.items[0].versions[0]
    attempt.paper.append(PaperItem(position=1, item_version_id=version.id, shown_order=shown))
    db.session.add(attempt)
    db.session.commit()
    return attempt


def pages_before(client: Client, attempt: Attempt, wrong_form: dict[str, list[str]]) -> Iterator[str]:
    """Yield every page that can be had of an attempt with nothing answered, its own ids taken out."""
    base = f"/attempts/{attempt.id}"
    code = attempt.quiz.code
    responses = [
        client.get("/"),
        client.get(f"/q/{code}"),
        client.get(f"{base}/items/1"),
        client.post(f"{base}/items/1/respond", data=wrong_form),
        client.get(f"{base}/submit"),
        client.get("/results"),
        client.post(f"{base}/submit", follow_redirects=True),
        client.get(f"{base}/items/1"),
    ]
    for response in responses:
        headers = [header for header in response.headers if header[0] not in {"Set-Cookie", "Content-Length"}]
        text = response.text + repr(headers)
        text = re.sub(r'name="csrf_token" value="[^"]*"', "", text)
        text = text.replace(f"{base}/", "/attempts/N/").replace(f'{base}"', '/attempts/N"')
        yield text.replace(code, "CODE")
    attempt.quiz.state = QuizState.CLOSED.value  # out of the way of the next
    db.session.commit()


@pytest.mark.parametrize("key", [1, 2])
def test_pages_do_not_depend_on_which_option_is_the_key(client: Client, key: int) -> None:
    pages = []
    for item in (choice_with_key(0), choice_with_key(key)):
        learner = make_learner("Robin")
        attempt = sit(learner, item, [2, 0, 1])
        sign_in(client, learner)
        pages.append(list(pages_before(client, attempt, {"place": []})))

    assert pages[0] == pages[1]
    assert "The abbot" in pages[0][2]
    assert [secret for secret in SECRETS for page in pages[0] if secret in page] == []


@pytest.mark.parametrize("key", [(3, 2, 1, 0), (1, 0, 3, 2)])
def test_pages_do_not_depend_on_the_right_order(client: Client, key: tuple[int, ...]) -> None:
    on_the_page = [2, 0, 3, 1]  # as indices into the events' texts
    pages = []
    for order in ((0, 1, 2, 3), key):
        learner = make_learner("Robin")
        attempt = sit(learner, ordering_with_key(order), [order.index(text) for text in on_the_page])
        sign_in(client, learner)
        pages.append(list(pages_before(client, attempt, {"place": ["0", "1", "2", "3"]})))

    assert pages[0] == pages[1]
    assert "The town bought the ruin" in pages[0][2]
    assert [secret for secret in SECRETS for page in pages[0] if secret in page] == []


def test_what_is_secret_before_is_told_after(client: Client) -> None:
    learner = make_learner()
    attempt = sit(learner, choice_with_key(1), [2, 0, 1])
    sign_in(client, learner)

    client.post(f"/attempts/{attempt.id}/items/1/respond", data={"place": "0"})

    page = client.get(f"/attempts/{attempt.id}/items/1").text
    for secret in ("It was he", "A reason that tells", "burned down in"):
        assert secret in page
