"""What a teacher does on the desk, form by form."""

import io
from pathlib import Path

import pytest
from flask_sqlalchemy.session import Session
from sqlalchemy import select
from sqlalchemy.orm import scoped_session
from werkzeug.test import TestResponse

from quizapp import config
from quizapp.assessment.items import OrderingItem
from quizapp.assessment.stored import from_json
from quizapp.models.accounts import User
from quizapp.models.banks import Bank, ItemVersion, Status
from quizapp.models.quizzes import Quiz, QuizState
from quizapp.services import shipped
from tests.clients import Client
from tests.factories import NOON, TEXT, evidence_of, make_attempt, make_bank, make_learner, make_quiz
from tests.mill import bank_yaml, flawed_choice, good_choice, good_items, statuses

STORED: dict[str, object] = {"draws": [{"count": 4, "kind": "choice"}]}
ARTICLE = (
    "The canal\n\nThe town of Weir began to build the canal in 1790. Engineers finished the canal in 1804. "
    "Weir opened its first railway station on 3 May 1846.\n"
)


def choice_form(**changes: str) -> dict[str, str]:
    """Return the fields of a choice question, as a browser sends them."""
    form = {"stem": "When was the old mill built?", "key": "0"}
    for at, (text, reason) in enumerate((("1820", "So it says."), ("1875", "Fire."), ("1901", "Bought."))):
        form |= {f"options-{at}-text": text, f"options-{at}-rationale": reason}
    return form | changes


def ordering_form(*events: tuple[str, str]) -> dict[str, str]:
    form = {"stem": "Put these events in order, earliest first.", "rationale": ""}
    for at, (text, date) in enumerate(events):
        form |= {f"events-{at}-text": text, f"events-{at}-date_text": date}
    return form


def drafts_of(teacher: User | None) -> Bank:
    return make_bank(teacher, items=good_items(), status=Status.DRAFT)


def follow(response: TestResponse) -> str:
    assert response.status_code == 303
    return response.location


# An article becomes a bank


def test_a_pasted_article_becomes_a_bank_with_drafts(
    desk: Client, teacher: User, session: scoped_session[Session]
) -> None:
    sent = {"title": "Weir's canal", "text": ARTICLE.replace("\n", "\r\n")}

    location = follow(desk.post("/teach/banks", data=sent))

    bank = session.scalars(select(Bank)).one()
    assert location == f"/teach/banks/{bank.id}"
    assert (bank.title, bank.owner_id) == ("Weir's canal", teacher.id)
    assert (bank.articles[0].text, bank.articles[0].name) == (ARTICLE, "pasted.txt")


def test_an_uploaded_article_is_read_by_the_ending_of_its_name(
    desk: Client, session: scoped_session[Session]
) -> None:
    text = "# The canal\n\n" + ARTICLE.partition("\n\n")[2]
    sent = {"file": (io.BytesIO(text.encode()), "canal.md")}

    follow(desk.post("/teach/banks", data=sent, content_type="multipart/form-data"))

    bank = session.scalars(select(Bank)).one()
    assert (bank.title, bank.articles[0].name) == ("The canal", "canal.md")


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("canal.md", "The canal was dug in 1820."),
        ("canal.MARKDOWN", "The canal was dug in 1820."),
        ("canal.txt", "The **canal** was [dug](a) in 1820."),
    ],
)
def test_learners_read_no_inline_marks_of_a_markdown_file(
    desk: Client, session: scoped_session[Session], name: str, kept: str
) -> None:
    text = f"{ARTICLE}\n\nThe **canal** was [dug](a) in 1820."
    sent = {"file": (io.BytesIO(text.encode()), name)}

    follow(desk.post("/teach/banks", data=sent, content_type="multipart/form-data"))

    assert session.scalars(select(Bank)).one().articles[0].text == f"{ARTICLE}\n\n{kept}"


@pytest.mark.parametrize(
    ("data", "name", "says"),
    [
        (b"", "a.txt", "The file is empty"),
        (b"\x89PNG\x00\x01", "a.txt", "binary data"),
        (b"caf\xe9", "a.txt", "not UTF-8"),
        (b"x" * 8_000_001, "a.txt", "the limit is 8,000,000"),
        (b"x" * 300_001, "a.txt", "the limit is 300,000"),
        (b"text", "a.exe", "cannot be read"),
    ],
)
def test_a_file_that_gives_no_article_is_refused_at_its_field(
    desk: Client, session: scoped_session[Session], data: bytes, name: str, says: str
) -> None:
    sent = {"title": "Kept title", "text": "Kept text", "file": (io.BytesIO(data), name)}

    response = desk.post("/teach/banks", data=sent, content_type="multipart/form-data")
    response.request.environ["wsgi.input"].close()  # where the client laid what is big

    assert response.status_code == 422
    assert says in response.text
    assert 'value="Kept title"' in response.text
    assert "Kept text</textarea>" in response.text
    assert session.scalars(select(Bank)).all() == []


@pytest.mark.parametrize(
    ("text", "says"),
    [("  \r\n", "Paste the article"), ("Lovely weather", "No fact was found"), ("a\0b", "binary data")],
)
def test_a_text_that_gives_no_questions_says_what_to_do(desk: Client, text: str, says: str) -> None:
    response = desk.post("/teach/banks", data={"text": text})

    assert response.status_code == 422
    assert says in response.text


# Bank files


def test_a_bank_file_is_taken_in_and_handed_out_again(desk: Client, session: scoped_session[Session]) -> None:
    sent = {
        "bank_file": (io.BytesIO(bank_yaml().encode()), "bank.yaml"),
        "article_file": (io.BytesIO(TEXT.encode()), "article.md"),
    }

    location = follow(desk.post("/teach/banks/import", data=sent, content_type="multipart/form-data"))

    bank = session.scalars(select(Bank)).one()
    assert location == f"/teach/banks/{bank.id}"
    exported = desk.get(f"/teach/banks/{bank.id}/bank.yaml")
    assert exported.text == bank_yaml()
    assert exported.headers["Content-Disposition"] == 'attachment; filename="the-old-mill.yaml"'
    article = desk.get(f"/teach/articles/{bank.articles[0].id}/text")
    assert article.text == TEXT
    assert article.headers["Content-Disposition"] == 'attachment; filename="the-old-mill.md"'


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"title: [", "Line 1:"),
        (bank_yaml().replace("approved", "perhaps", 1).encode(), "Line "),
        (b"caf\xe9", "not UTF-8"),
        (b"", "The file is empty"),
    ],
)
def test_a_bank_file_with_errors_is_refused_by_line(
    desk: Client, session: scoped_session[Session], data: bytes, says: str
) -> None:
    sent = {"bank_file": (io.BytesIO(data), "bank.yaml")}

    response = desk.post("/teach/banks/import", data=sent, content_type="multipart/form-data")

    assert response.status_code == 422
    assert says in response.text
    assert session.scalars(select(Bank)).all() == []


def test_no_bank_file_asks_for_one(desk: Client) -> None:
    response = desk.post("/teach/banks/import", data={}, content_type="multipart/form-data")

    assert "Choose a bank file first" in response.text


def test_an_offer_is_seen_and_taken(
    desk: Client,
    session: scoped_session[Session],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(config, "shipped", lambda name: tmp_path / name)
    mill = tmp_path / "questions" / "old-mill"
    mill.mkdir(parents=True)
    (mill / "article.md").write_text(TEXT, encoding="utf-8", newline="")
    (mill / "bank.yaml").write_text(bank_yaml(), encoding="utf-8", newline="")
    shipped.load_shipped(tmp_path / "questions", now=NOON)
    (mill / "bank.yaml").write_text(bank_yaml(i2=None), encoding="utf-8", newline="")
    shipped.load_shipped(tmp_path / "questions", now=NOON)
    bank = session.scalars(select(Bank)).one()
    offer = shipped.find_offer(bank.id, tmp_path / "questions", teacher_id=0)
    assert offer is not None

    page = desk.get(f"/teach/banks/{bank.id}/offer")
    assert "Questions to be retired" in page.text
    assert f'value="{offer.digest}"' in page.text
    assert desk.post(f"/teach/banks/{bank.id}/offer", data={"digest": "other"}).status_code == 409
    follow(desk.post(f"/teach/banks/{bank.id}/offer", data={"digest": offer.digest}))

    session.expire_all()
    assert statuses(session, bank)["i2"] == ["retired"]
    assert follow(desk.get(f"/teach/banks/{bank.id}/offer")) == f"/teach/banks/{bank.id}"


# Review


def test_a_draft_is_approved_and_the_next_one_shown_with_undo(
    desk: Client, teacher: User, session: scoped_session[Session]
) -> None:
    bank = drafts_of(teacher)
    version_id = bank.items[0].versions[0].id

    location = follow(desk.post(f"/teach/versions/{version_id}/approve"))

    assert location.startswith(f"/teach/banks/{bank.id}/review?after={version_id}&done=")
    page = desk.get(location).text
    assert "<strong>4</strong> left" in page
    assert "<strong>Approved:</strong> In which year was the mill built?" in page
    undo = page.partition('action="/teach/decisions/')[2].partition("/undo")[0]
    follow(desk.post(f"/teach/decisions/{undo}/undo"))
    assert statuses(session, bank)["i1"] == ["draft"]


def test_a_draft_with_a_flaw_leads_to_its_mending(desk: Client, teacher: User) -> None:
    bank = make_bank(teacher, items=(flawed_choice(),), status=Status.DRAFT)
    version_id = bank.items[0].versions[0].id

    location = follow(desk.post(f"/teach/versions/{version_id}/approve"))

    assert location == f"/teach/versions/{version_id}/edit"
    assert "take it out of the stem" in desk.get(location).text


def test_a_double_click_is_one_decision(
    desk: Client, teacher: User, session: scoped_session[Session]
) -> None:
    bank = drafts_of(teacher)
    version_id = bank.items[0].versions[0].id
    follow(desk.post(f"/teach/versions/{version_id}/reject"))

    location = follow(desk.post(f"/teach/versions/{version_id}/reject"))

    assert location == f"/teach/versions/{version_id}"
    assert "decided already" in desk.get(location).text
    assert statuses(session, bank)["i1"] == ["retired"]


def test_a_rejected_question_comes_back(
    desk: Client, teacher: User, session: scoped_session[Session]
) -> None:
    bank = drafts_of(teacher)
    version_id = bank.items[0].versions[0].id
    follow(desk.post(f"/teach/versions/{version_id}/reject"))

    follow(desk.post(f"/teach/versions/{version_id}/restore"))

    assert statuses(session, bank)["i1"] == ["draft"]


def test_the_good_drafts_are_approved_at_one_stroke(
    desk: Client, teacher: User, session: scoped_session[Session]
) -> None:
    bank = drafts_of(teacher)

    location = follow(desk.post(f"/teach/banks/{bank.id}/approve-good"))

    assert "Approved 5 questions at one stroke." in desk.get(location).text
    follow(desk.post(f"/teach/banks/{bank.id}/approve-good"))
    assert {tuple(found) for found in statuses(session, bank).values()} == {("approved",)}


# Edit and write


def test_an_edit_becomes_the_live_version(
    desk: Client, teacher: User, session: scoped_session[Session]
) -> None:
    bank = drafts_of(teacher)
    version_id = bank.items[0].versions[0].id
    assert 'value="1820"' in desk.get(f"/teach/versions/{version_id}/edit").text

    follow(desk.post(f"/teach/versions/{version_id}/edit", data=choice_form(approve="1")))

    session.expire_all()
    assert statuses(session, bank)["i1"] == ["retired", "approved"]
    edited = from_json(bank.items[0].versions[1].content)
    assert edited.stem == "When was the old mill built?"
    assert edited.evidence == (evidence_of("The mill was built in 1820."),)


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"stem": " "}, "Type the question."),
        ({"key": "4"}, "Mark an option that has a text"),
        ({"key": ""}, "Mark the right option."),
        ({"options-1-text": "", "options-2-text": ""}, "Give at least two options"),
        ({"approve": "1", "stem": "Was the mill built in 1820?"}, "The stem holds the key"),
        ({"stem": "x" * 601}, "Shorten this"),
        ({"quotations": "Nobody says this."}, "The article does not say"),
    ],
)
def test_an_edit_that_does_not_do_says_what_to_type_and_keeps_what_was_typed(
    desk: Client, teacher: User, session: scoped_session[Session], changes: dict[str, str], says: str
) -> None:
    bank = drafts_of(teacher)
    version_id = bank.items[0].versions[0].id
    sent = choice_form(**{"options-0-rationale": "Kept reason", **changes})

    response = desk.post(f"/teach/versions/{version_id}/edit", data=sent)

    assert response.status_code == 422
    assert says in response.text
    assert "Kept reason" in response.text
    assert statuses(session, bank)["i1"] == ["draft"]


def test_an_ordering_is_edited_with_dates_in_words(
    desk: Client, teacher: User, session: scoped_session[Session]
) -> None:
    bank = drafts_of(teacher)
    version_id = bank.items[4].versions[0].id
    assert 'value="1875"' in desk.get(f"/teach/versions/{version_id}/edit").text
    sent = ordering_form(("A museum opened", "4 June 1932"), ("Fire", "1875"), ("Rome burned", "44 BC"))

    follow(desk.post(f"/teach/versions/{version_id}/edit", data=sent))

    session.expire_all()
    edited = from_json(bank.items[4].versions[1].content)
    assert isinstance(edited, OrderingItem)
    assert [event.text for event in edited.events] == ["Rome burned", "Fire", "A museum opened"]
    assert [event.interval.first.isoformat() for event in edited.events] == [
        "-0043-01-01",
        "1875-01-01",
        "1932-06-04",
    ]


@pytest.mark.parametrize(
    ("events", "says"),
    [
        ([("A", "1820"), ("B", "1875")], "Give at least three events."),
        ([("A", "1820"), ("B", "long ago"), ("C", "1901")], "Type a date with its year"),
        ([("A", "1820"), ("B", "1875"), ("C", "4 June 1875")], "overlap"),
    ],
)
def test_events_that_cannot_be_ordered_are_refused(
    desk: Client, teacher: User, events: list[tuple[str, str]], says: str
) -> None:
    bank = drafts_of(teacher)

    response = desk.post(f"/teach/banks/{bank.id}/new/ordering", data=ordering_form(*events))

    assert response.status_code == 422
    assert says in response.text


def test_a_question_is_written_by_hand_from_a_sentence(
    desk: Client, teacher: User, session: scoped_session[Session]
) -> None:
    bank = make_bank(teacher, items=())
    sentence = "The mill was built in 1820."
    page = desk.get(f"/teach/banks/{bank.id}/new/choice", query_string={"sentence": sentence})
    assert f"{sentence}</textarea>" in page.text

    sent = choice_form(quotations=sentence, approve="1")
    follow(desk.post(f"/teach/banks/{bank.id}/new/choice", data=sent))

    version = session.scalars(select(ItemVersion).where(ItemVersion.author_id == teacher.id)).one()
    assert (version.status, version.asks) == ("approved", "when")
    assert from_json(version.content).evidence == (evidence_of(sentence),)


def test_a_wrong_kind_of_question_is_no_page(desk: Client, teacher: User) -> None:
    assert desk.get(f"/teach/banks/{drafts_of(teacher).id}/new/essay").status_code == 404


# Quizzes


def test_a_quiz_is_built_and_published_in_one_go(
    desk: Client, teacher: User, session: scoped_session[Session]
) -> None:
    bank = make_bank(teacher, items=good_items())
    sent = {"title": "Mill", "how": "random", "choice": "3", "ordering": "0", "publish": "1"}

    location = follow(desk.post(f"/teach/banks/{bank.id}/quiz", data=sent))

    quiz = session.scalars(select(Quiz).where(Quiz.title == "Mill")).one()
    assert location == f"/teach/quizzes/{quiz.id}"
    assert quiz.state == "open"
    assert quiz.specification["draws"] == [{"count": 3, "kind": "choice", "asks": None}]
    assert quiz.specification["is_shuffled"] is False  # a box left unticked is not sent


def test_a_quiz_of_picked_questions_is_kept_as_a_draft(
    desk: Client, teacher: User, session: scoped_session[Session]
) -> None:
    bank = make_bank(teacher, items=good_items())
    picked = [bank.items[0].id, bank.items[4].id]
    sent = {"title": "Mill", "how": "picked", "picked": [str(item) for item in picked], "is_shuffled": "y"}

    follow(desk.post(f"/teach/banks/{bank.id}/quiz", data=sent))

    quiz = session.scalars(select(Quiz).where(Quiz.title == "Mill")).one()
    assert (quiz.state, quiz.specification["given"]) == ("draft", picked)
    assert quiz.specification["is_shuffled"] is True


@pytest.mark.parametrize(
    ("sent", "says"),
    [
        ({"title": " ", "how": "random", "choice": "1"}, "Give the quiz a title."),
        ({"title": "Mill", "how": "random", "choice": "0"}, "Draw at least one question."),
        ({"title": "Mill", "how": "random", "choice": "-1"}, "Give a number from 0 to 100."),
        ({"title": "Mill", "how": "picked"}, "Pick at least one question."),
        ({"title": "Mill", "how": "picked", "picked": "999999"}, "not approved any more"),
    ],
)
def test_a_quiz_that_asks_nothing_is_not_kept(
    desk: Client, teacher: User, session: scoped_session[Session], sent: dict[str, str], says: str
) -> None:
    bank = make_bank(teacher, items=good_items())

    response = desk.post(f"/teach/banks/{bank.id}/quiz", data=sent)

    assert response.status_code == 422
    assert says in response.text
    assert session.scalars(select(Quiz)).all() == []


def test_a_quiz_that_lacks_questions_stays_a_draft_and_says_so(desk: Client, teacher: User) -> None:
    bank = make_bank(teacher, items=good_items())
    sent = {"title": "Mill", "how": "random", "choice": "9", "publish": "1"}

    location = follow(desk.post(f"/teach/banks/{bank.id}/quiz", data=sent))

    page = desk.get(location).text
    assert "You asked for 9 choice questions" in page
    assert "This quiz is a draft." in page


def test_a_draft_quiz_is_changed_published_closed_and_reopened(
    desk: Client, teacher: User, session: scoped_session[Session]
) -> None:
    bank = make_bank(teacher, items=good_items())
    quiz = make_quiz(bank, teacher, state=QuizState.DRAFT, specification=STORED)
    quiz_id = quiz.id
    assert 'value="4"' in desk.get(f"/teach/quizzes/{quiz_id}/change").text

    sent = {"title": "Shorter", "how": "random", "choice": "2"}
    follow(desk.post(f"/teach/quizzes/{quiz_id}/change", data=sent))
    states = []
    for act in ("publish", "close", "publish"):
        follow(desk.post(f"/teach/quizzes/{quiz_id}/{act}"))
        session.expire_all()
        states.append(session.get_one(Quiz, quiz_id).state)

    assert states == ["open", "closed", "open"]
    assert session.get_one(Quiz, quiz_id).title == "Shorter"
    assert desk.post(f"/teach/quizzes/{quiz_id}/change", data=sent).status_code == 409
    assert desk.post(f"/teach/quizzes/{quiz_id}/change", data={"title": ""}).status_code == 422


def test_a_draft_quiz_is_discarded(desk: Client, teacher: User, session: scoped_session[Session]) -> None:
    quiz = make_quiz(make_bank(teacher), teacher, state=QuizState.DRAFT, neighbour=False)

    assert follow(desk.post(f"/teach/quizzes/{quiz.id}/discard")) == "/teach"

    assert session.scalars(select(Quiz)).all() == []


def test_a_shipped_quiz_is_opened_for_ones_class(
    desk: Client, teacher: User, session: scoped_session[Session]
) -> None:
    bank = make_bank(None, items=good_items())
    shipped_id = make_quiz(bank, None, specification=STORED, neighbour=False).id

    location = follow(desk.post(f"/teach/quizzes/{shipped_id}/adopt"))

    own = session.scalars(select(Quiz).where(Quiz.teacher_id == teacher.id)).one()
    assert location == f"/teach/quizzes/{own.id}"
    assert own.state == "open"


# Results


def test_results_are_a_file_that_excel_opens_and_no_formula_runs_in(desk: Client, teacher: User) -> None:
    bank = make_bank(teacher, items=(good_choice(),))
    quiz = make_quiz(bank, teacher, specification=STORED)
    make_attempt(quiz, make_learner("=1+1"), answered=1, submitted=True, neighbour=False)
    make_attempt(quiz, make_learner("Zoë"), answered=0, neighbour=False)

    response = desk.get(f"/teach/quizzes/{quiz.id}/results.csv")

    assert response.data.startswith(b"\xef\xbb\xbf")
    assert response.mimetype == "text/csv"
    assert response.headers["Content-Disposition"] == (
        'attachment; filename="the-mill-through-time-2025-05-03.csv"'
    )
    lines = response.data.decode("utf-8-sig").splitlines()
    assert lines[0].endswith(",Per cent,In which year did the mill burn down?")
    assert lines[1] == "'=1+1,1,2025-05-03 12:00:00,2025-05-03 12:09:00,9.0,1,1,1,100.0,1"
    assert lines[2] == "Zoë,1,2025-05-03 12:00:00,,,0,0,1,0.0,"
