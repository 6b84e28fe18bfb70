"""Questions on the factories' mill that a teacher would approve, drafts of them, and its files."""

from flask_sqlalchemy.session import Session
from sqlalchemy import select
from sqlalchemy.orm import scoped_session

from quizapp.assessment.items import Asks, ChoiceItem, DatedEvent, Draft, Option, OrderingItem
from quizapp.interchange.bank import Bank, BankItem, BankStatus
from quizapp.interchange.bank_yaml import dump_bank
from quizapp.models.banks import Bank as BankRow
from quizapp.models.banks import ItemVersion
from quizapp.reading.article import Article
from quizapp.reading.calendar import HistoricalDate, Precision
from quizapp.reading.facts import Fact, FactKind
from quizapp.reading.importers import read_file
from tests.factories import EVENTS, TEXT, evidence_of, year_interval

QUESTIONS = {
    "The mill was built": "In which year was the mill built?",
    "The mill burned down": "In which year did the mill burn down?",
    "The town bought the ruin": "In which year did the town buy the ruin?",
    "A museum opened in the mill": "In which year did a museum open in the mill?",
}
FIRE = "The mill burned down"


def good_choice(event: str = FIRE) -> ChoiceItem:
    """Return a question without flaws on the year of an event; its key stands first."""
    ref, year, sentence = EVENTS[event]
    others = {text: other for text, (_, other, _) in EVENTS.items() if other != year}
    wrong = (Option(other, rationale=f"{other}: {text}.") for text, other in list(others.items())[:2])
    return ChoiceItem(
        stem=QUESTIONS[event],
        options=(Option(year, correct=True, rationale=sentence), *wrong),
        asks=Asks.WHEN,
        facts=(ref,),
        evidence=(evidence_of(sentence),),
    )


def flawed_choice() -> ChoiceItem:
    """Return a question that tells its own key."""
    item = good_choice()
    return ChoiceItem(
        stem="In which year did the mill burn down: was it 1875?",
        options=item.options,
        asks=item.asks,
        facts=item.facts,
        evidence=item.evidence,
    )


def good_ordering() -> OrderingItem:
    """Return an ordering question without flaws."""
    return OrderingItem(
        stem="Put these events in order, earliest first.",
        events=tuple(DatedEvent(text, year_interval(y), y, ref) for text, (ref, y, _) in EVENTS.items()),
        facts=tuple(ref for ref, _, _ in EVENTS.values()),
        evidence=tuple(evidence_of(sentence) for _, _, sentence in EVENTS.values()),
        rationale="The article tells the years.",
    )


def good_items() -> tuple[ChoiceItem | OrderingItem, ...]:
    """Return four choices and an ordering."""
    return (*map(good_choice, QUESTIONS), good_ordering())


def article() -> Article:
    return read_file(TEXT.encode(), "mill.txt")


def facts() -> tuple[Fact, ...]:
    """Return the facts of the mill, f1 to f4."""
    return tuple(
        Fact(
            id=ref,
            kind=FactKind.EVENT,
            text=text,
            evidence=(evidence_of(sentence),),
            when=HistoricalDate(year_interval(year), Precision.YEAR),
        )
        for text, (ref, year, sentence) in EVENTS.items()
    )


def drafts() -> tuple[Draft, ...]:
    """Return drafts of the good items, i1 to i5, their qualities falling from 0.95 by steps of 0.1."""
    return tuple(
        Draft(f"i{at}", item, round(0.95 - 0.1 * (at - 1), 2), features={"syntax_margin": 0.5})
        for at, item in enumerate(good_items(), start=1)
    )


def bank_file(**changes: BankItem | None) -> Bank:
    """Return the bank of the good items as its file holds it, with items changed, added or left out."""
    entries = {
        f"i{at}": BankItem(f"i{at}", item, BankStatus.APPROVED) for at, item in enumerate(good_items(), 1)
    }
    for name, entry in changes.items():
        if entry is None:
            del entries[name]
        else:
            entries[name] = entry
    return Bank("The old mill", "article.md", article().sha256, facts(), tuple(entries.values()))


def bank_yaml(**changes: BankItem | None) -> str:
    return dump_bank(bank_file(**changes))


def statuses(session: scoped_session[Session], bank: BankRow | int) -> dict[str, list[str]]:
    """Return the statuses of the versions of a bank's items, oldest first, by the item's ref."""
    bank_id = bank if isinstance(bank, int) else bank.id
    found: dict[str, list[str]] = {}
    rows = session.scalars(
        select(ItemVersion).join(ItemVersion.item).where(ItemVersion.item.has(bank_id=bank_id))
    ).all()
    for version in sorted(rows, key=lambda version: (version.item_id, version.number)):
        found.setdefault(version.item.ref, []).append(version.status)
    return found
