"""A server with something on every page: people, banks, quizzes, attempts."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from sqlalchemy import select

from quizapp.assessment.assembly import Draw, Specification
from quizapp.extensions import db
from quizapp.models.accounts import User
from quizapp.models.attempts import Attempt
from quizapp.models.banks import Bank, ItemVersion, Status
from quizapp.models.quizzes import Quiz
from quizapp.services import accounts, attempts, banks, quizzes, review
from tests import mill
from tests.factories import make_guest, make_learner, make_teacher
from tests.journeys.servers import Server

CHOICES, ORDERINGS = 6, 2
SITTING = timedelta(minutes=11)


@dataclass(frozen=True, slots=True)
class Tour:
    """The ids of what was made, for the addresses of the pages; `people` are those who can be signed in."""

    server: Server
    people: dict[str, int]
    ids: dict[str, int]
    words: dict[str, str]

    def address(self, pattern: str) -> str:
        """Return an address with the names in its braces replaced: "/teach/banks/{drafts}"."""
        return pattern.format_map({**self.ids, **self.words})


def set_up(server: Server) -> Tour:
    """Fill the server: a class that has played a quiz on the shipped bank, and a teacher at work."""
    with server.database():
        people = _make_people()
        bank = db.session.scalars(select(Bank).where(Bank.owner_id.is_(None))).first()
        assert bank, "no bank was shipped"
        ids, words = {"shipped": bank.id, "article": bank.articles[0].id}, {}
        ids |= _make_quizzes(bank, people["teacher"]) | _make_drafts(people["teacher"])
        words = {name: _code(ids[f"{name}_quiz"]) for name in ("open", "closed")}
        ids |= _play(words, people)
        quizzes.close(ids["closed_quiz"], teacher_id=people["teacher"], now=_ago(days=1))
        words |= _make_links()
        _change_shipped_file(bank)
        ids["version"] = _version(bank, 1).id
    return Tour(server, people, ids, words)


def _ago(**units: float) -> datetime:
    return datetime.now(UTC) - timedelta(**units)


def _make_people() -> dict[str, int]:
    named = {"learner": make_learner("Ada"), "newcomer": make_learner("Lin"), "guest": make_guest("Mina")}
    named |= {"late guest": make_guest("Theo"), "teacher": make_teacher("Grace Hopper")}
    named |= {"new teacher": make_teacher("Rosa")}
    named |= {f"classmate {n}": make_learner(name) for n, name in enumerate(("Bela", "Chen", "Dora", "Emre"))}
    return {name: person.id for name, person in named.items()}


def _code(quiz_id: int) -> str:
    return db.session.get_one(Quiz, quiz_id).code


def _approved(bank: Bank, kind: str) -> list[ItemVersion]:
    versions = (version for item in bank.items for version in item.versions)
    return [version for version in versions if version.status == Status.APPROVED and version.kind == kind]


def _make_quizzes(bank: Bank, teacher_id: int) -> dict[str, int]:
    picked = [*_approved(bank, "choice")[:CHOICES], *_approved(bank, "ordering")[:ORDERINGS]]
    given: Specification[int] = Specification(
        given=tuple(version.item_id for version in picked), is_shuffled=False
    )
    drawn: Specification[int] = Specification(draws=(Draw(5, "choice"), Draw(2, "ordering")))
    made = {}
    for name, title, specification in (
        ("open_quiz", "Three weeks in August", given),
        ("closed_quiz", "The long road to 1945", given),
        ("unplayed_quiz", "A paper of your own", drawn),
        ("draft_quiz", "For the last lesson", drawn),
    ):
        made[name] = quizzes.build(
            bank.id, title=title, specification=specification, teacher_id=teacher_id, now=_ago(days=9)
        )
        if name != "draft_quiz":
            quizzes.publish(made[name], teacher_id=teacher_id, now=_ago(days=8))
    return made


def _make_drafts(teacher_id: int) -> dict[str, int]:
    good = mill.drafts()
    flawed = replace(good[1], id="i9", item=mill.flawed_choice(), quality=0.3)
    ids = {}
    for name, drafts in (("drafts", (*good, flawed)), ("reviewed", good[:1])):
        now = _ago(days=2)
        ids[name] = banks.create(
            mill.article(), mill.facts(), drafts, name="mill.txt", teacher_id=teacher_id, now=now
        )
    bank = db.session.get_one(Bank, ids["drafts"])
    ids |= {"mill": bank.articles[0].id, "choice": _version(bank, 0).id, "ordering": _version(bank, 4).id}
    ids["flawed"], ids["after_choices"] = _version(bank, 5).id, _version(bank, 2).id
    only = _version(db.session.get_one(Bank, ids["reviewed"]), 0)
    review.reject(only.id, teacher_id=teacher_id, now=_ago(days=1))
    ids["retired"] = only.id
    ids["decision"] = review.approve(_version(bank, 3).id, teacher_id=teacher_id, now=_ago(hours=1))
    return ids


def _version(bank: Bank, at: int) -> ItemVersion:
    return bank.items[at].versions[-1]


def _play(codes: dict[str, str], people: dict[str, int]) -> dict[str, int]:
    """Let everyone play, each answering as `letters` say; return the ids of attempts."""
    code, closed = codes["open"], codes["closed"]
    for at, letters in enumerate(("RWWWWWPW", "RRWWRWPR", "RRWRRWRW", "RRRRRWPP")):
        _sit(code, people[f"classmate {at}"], letters, _ago(days=3 - at / 2))
    for days, letters in ((7, "WWRWWWWW"), (5, "RWRWWRWR"), (3, "RRRWWRPR")):
        _sit(code, people["learner"], letters, _ago(days=days))
    return {
        "finished": _sit(code, people["learner"], "RRRRWRRP", _ago(days=1)),
        "under_way": _sit(code, people["guest"], "RW", _ago(hours=1), submit=False),
        "all_answered": _sit(code, people["late guest"], "RRRRRRRR", _ago(hours=2), submit=False),
        "stopped": _sit(closed, people["guest"], "RR", _ago(days=4), submit=False),
    }


def _sit(code: str, learner_id: int, letters: str, now: datetime, *, submit: bool = True) -> int:
    attempt_id = attempts.start(code, learner_id=learner_id, now=now, seed="a tour")
    paper = db.session.get_one(Attempt, attempt_id).paper
    for paper_item, letter in zip(paper, letters, strict=False):
        key = _key(paper_item.item_version, paper_item.shown_order)
        places = _answer(key, letter)
        attempts.respond(attempt_id, paper_item.position, places, learner_id=learner_id, now=now)
    if submit:
        attempts.submit(attempt_id, learner_id=learner_id, now=now + SITTING)
    return attempt_id


def _key(version: ItemVersion, shown_order: Sequence[int]) -> tuple[int, ...]:
    """Return the places on the page of the right option, or of the events in their order."""
    if version.kind == "ordering":
        return tuple(shown_order.index(event) for event in range(len(shown_order)))
    right = next(at for at, option in enumerate(version.content["options"]) if option.get("correct"))
    return (shown_order.index(right),)


def _answer(key: tuple[int, ...], letter: str) -> tuple[int, ...]:
    """Return the places for "R" right, "P" partly right (two events changed), "W" wrong."""
    if letter == "R":
        return key
    if len(key) == 1:
        return ((key[0] + 1) % 3,)
    return (key[1], key[0], *key[2:]) if letter == "P" else (*key[1:], key[0])


def _make_links() -> dict[str, str]:
    learner = db.session.scalars(select(User).where(User.name == "Ada")).one()
    assert learner.login is not None
    now = datetime.now(UTC)
    return {
        "welcome": accounts.create_welcome_link(now),
        "reset": accounts.create_reset_link(learner.login, now=now),
    }


def _change_shipped_file(bank: Bank) -> None:
    """Make the bank differ from its file, as if the file had changed: one item each changed, new, removed."""
    last, before = bank.items[-1], bank.items[-2]
    last.ref = "once-more"
    before.versions[0].content = {**before.versions[0].content, "stem": "What came of it?"}
    bank.offered_sha256, bank.file_sha256 = bank.file_sha256, "0" * 64
    db.session.commit()
