"""Rows for tests, made with a neighbour: another person's like row, so that a greedy query is found out.

All need an app context (the fixture `session`) and end with a commit.
"""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from itertools import count

from pwdlib.hashers.argon2 import Argon2Hasher

from quizapp.assessment.items import Asks, ChoiceItem, DatedEvent, Item, Option, OrderingItem
from quizapp.assessment.stored import to_json
from quizapp.extensions import db
from quizapp.models.accounts import Role, User
from quizapp.models.attempts import Attempt, PaperItem, Response
from quizapp.models.banks import Article, Bank, Decision, Fact, ItemVersion, Status
from quizapp.models.banks import Item as ItemRow
from quizapp.models.quizzes import Quiz, QuizState
from quizapp.reading.article import Evidence
from quizapp.reading.calendar import Day, Interval

NOON = datetime(2025, 5, 3, 12, 0, tzinfo=UTC)
PASSWORD = "winter-garden-42"  # noqa: S105 - of invented people
PASSWORD_HASH = Argon2Hasher(time_cost=1, memory_cost=8, parallelism=1).hash(PASSWORD)  # cheap on purpose

TEXT = (
    "The old mill\n\n"
    "The mill was built in 1820. It burned down in 1875. The town bought the ruin in 1901. "
    "A museum opened there on 4 June 1932.\n"
)
EVENTS = {
    "The mill was built": ("f1", "1820", "The mill was built in 1820."),
    "The mill burned down": ("f2", "1875", "It burned down in 1875."),
    "The town bought the ruin": ("f3", "1901", "The town bought the ruin in 1901."),
    "A museum opened in the mill": ("f4", "1932", "A museum opened there on 4 June 1932."),
}

_numbers = count(1)


def make_user(role: Role = Role.LEARNER, *, name: str = "Ada", guest: bool = False) -> User:
    """Return a person; `login` is unique and PASSWORD the password, unless a guest."""
    number = next(_numbers)
    login = None if guest else f"{name.casefold()}-{number}"
    hashed = None if guest else PASSWORD_HASH
    user = User(role=role.value, name=name, login=login, password_hash=hashed, created_at=NOON)
    db.session.add(user)
    db.session.commit()
    return user


def make_learner(name: str = "Ada") -> User:
    return make_user(Role.LEARNER, name=name)


def make_guest(name: str = "Guest") -> User:
    return make_user(Role.LEARNER, name=name, guest=True)


def make_teacher(name: str = "Grace") -> User:
    return make_user(Role.TEACHER, name=name)


def evidence_of(quotation: str) -> Evidence:
    """Return the words' place in TEXT."""
    start = TEXT.index(quotation)
    return Evidence(start, start + len(quotation), quotation)


def year_interval(year: str) -> Interval:
    return Interval(Day(int(year), 1, 1), Day(int(year), 12, 31))


def choice_item(event: str = "The mill burned down") -> ChoiceItem:
    """Return a question about the year of one of EVENTS; its key stands first."""
    ref, year, sentence = EVENTS[event]
    others = [other for _, other, _ in EVENTS.values() if other != year][:2]
    options = (
        Option(year, correct=True, rationale=sentence),
        *(Option(o, rationale=f"{o} is another year") for o in others),
    )
    return ChoiceItem(
        stem=f"In which year did this happen: {event.lower()}?",
        options=options,
        asks=Asks.WHEN,
        facts=(ref,),
        evidence=(evidence_of(sentence),),
    )


def ordering_item() -> OrderingItem:
    """Return a question that puts EVENTS in order."""
    return OrderingItem(
        stem="Put these events in order, earliest first.",
        events=tuple(DatedEvent(text, year_interval(y), y, ref) for text, (ref, y, _) in EVENTS.items()),
        facts=tuple(ref for ref, _, _ in EVENTS.values()),
        evidence=tuple(evidence_of(sentence) for _, _, sentence in EVENTS.values()),
        rationale="The years of the article.",
    )


def sample_items() -> tuple[Item, ...]:
    """Return four choice items and an ordering one."""
    return (*(choice_item(event) for event in EVENTS), ordering_item())


def make_bank(
    owner: User | None = None,
    *,
    items: tuple[Item, ...] | None = None,
    status: Status = Status.APPROVED,
    neighbour: bool = True,
) -> Bank:
    """Return a bank of one article with its facts and items; a neighbour is another teacher's."""
    number = next(_numbers)
    bank = Bank(slug=f"old-mill-{number}", title="The old mill", owner_id=owner and owner.id, created_at=NOON)
    db.session.add(bank)
    db.session.flush()
    article = _add_article(bank)
    facts = {fact.ref: fact for fact in article.facts}
    for at, item in enumerate(sample_items() if items is None else items, start=1):
        row = ItemRow(bank_id=bank.id, ref=f"i{at}", created_at=NOON)
        row.versions.append(make_version(item, article, facts, status))
        db.session.add(row)
    db.session.commit()
    if neighbour:
        make_bank(make_teacher("Neighbour"), neighbour=False)
    return bank


def _add_article(bank: Bank) -> Article:
    article = Article(
        bank_id=bank.id, title="The old mill", name="mill.txt", sha256="0" * 64, text=TEXT, created_at=NOON
    )
    for text, (ref, year, sentence) in EVENTS.items():
        article.facts.append(_fact(ref, text, year, sentence))
    db.session.add(article)
    db.session.flush()
    return article


def _fact(ref: str, text: str, year: str, sentence: str) -> Fact:
    evidence = evidence_of(sentence)
    quoted = {"start": evidence.start, "end": evidence.end, "text": evidence.text}
    return Fact(
        ref=ref,
        kind="event",
        text=text,
        first=f"{year}-01-01",
        last=f"{year}-12-31",
        precision="year",
        bound="exact",
        evidence=[quoted],
    )


def make_version(item: Item, article: Article, facts: dict[str, Fact], status: Status) -> ItemVersion:
    """Return the first version of an item, not yet in the session."""
    return ItemVersion(
        article_id=article.id,
        number=1,
        status=status.value,
        kind=item.kind,
        asks=item.asks.value if isinstance(item, ChoiceItem) else "order",
        stem=item.stem,
        content=to_json(item),
        quality=0.9,
        features={},
        created_at=NOON,
        facts=[facts[ref] for ref in item.facts],
    )


def make_quiz(
    bank: Bank,
    teacher: User | None = None,
    *,
    state: QuizState = QuizState.OPEN,
    specification: dict[str, object] | None = None,
    neighbour: bool = True,
) -> Quiz:
    """Return a quiz of the bank; a neighbour is another teacher's, open, of the same bank."""
    number = next(_numbers)
    quiz = Quiz(
        code=f"mill{number}",
        title="The mill through time",
        bank_id=bank.id,
        teacher_id=teacher and teacher.id,
        specification=specification or {},
        state=state.value,
        created_at=NOON,
        opened_at=None if state is QuizState.DRAFT else NOON,
        closed_at=NOON + timedelta(hours=1) if state is QuizState.CLOSED else None,
    )
    db.session.add(quiz)
    db.session.commit()
    if neighbour:
        make_quiz(bank, make_teacher("Neighbour"), neighbour=False)
    return quiz


def make_attempt(
    quiz: Quiz,
    learner: User,
    *,
    answered: int = 0,
    submitted: bool = False,
    neighbour: bool = True,
) -> Attempt:
    """Return an attempt over the bank's items in their order; the first `answered` ones were right.

    Its neighbours are another learner's submitted attempt at the same quiz, wholly right.
    """
    versions = [item.versions[-1] for item in quiz.bank.items]
    attempt = Attempt(
        quiz_id=quiz.id,
        learner_id=learner.id,
        seed="1",
        started_at=NOON,
        submitted_at=NOON + timedelta(minutes=9) if submitted else None,
        marks=float(answered),
        max_marks=float(len(versions)),
    )
    for position, version in enumerate(versions, start=1):
        attempt.paper.append(_paper_item(position, version, answered=position <= answered))
    db.session.add(attempt)
    db.session.commit()
    if neighbour:
        other = make_learner("Neighbour")
        make_attempt(quiz, other, answered=len(versions), submitted=True, neighbour=False)
    return attempt


def _paper_item(position: int, version: ItemVersion, *, answered: bool) -> PaperItem:
    size = len(version.content["options" if version.kind == "choice" else "events"])
    shown = list(range(size))[::-1]
    paper_item = PaperItem(
        position=position,
        item_version_id=version.id,
        shown_order=shown,
        arranged_order=list(range(size)) if answered and version.kind == "ordering" else None,
    )
    if answered:
        given = {"option": 0} if version.kind == "choice" else {"order": list(range(size))}
        moment = NOON + timedelta(minutes=position)
        paper_item.response = Response(given=given, score=1.0, stored_at=moment)
    return paper_item


def make_decisions(teacher: User, features: Iterable[tuple[dict[str, float], str]]) -> list[Decision]:
    """Return a decision for each pair of features and verdict, on drafts of a new bank, a minute apart."""
    told = list(features)
    bank = make_bank(teacher, items=(choice_item(),) * len(told), neighbour=False)
    decisions = []
    for minute, (item, (figures, verdict)) in enumerate(zip(bank.items, told, strict=True)):
        item.versions[0].features = figures
        decisions.append(
            Decision(
                item_version_id=item.versions[0].id,
                teacher_id=teacher.id,
                verdict=verdict,
                before={},
                decided_at=NOON + timedelta(minutes=minute),
            )
        )
    db.session.add_all(decisions)
    db.session.commit()
    return decisions


def planted_decisions(count: int) -> list[tuple[dict[str, float], str]]:
    """Return features and verdicts that follow one planted feature, with every seventh against it."""
    verdicts = ("approve", "reject", "approve", "edit")
    return [
        ({"planted": (at % 2 == 0) != (at % 7 == 0), "idle": (at * 5 % 11) / 11}, verdicts[at % 4])
        for at in range(count)
    ]
