"""What a teacher does with banks: make one from an article, write a question by hand."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from random import Random
from types import MappingProxyType

from sqlalchemy.exc import IntegrityError

from quizapp.assessment import items
from quizapp.assessment.items import Draft
from quizapp.extensions import db
from quizapp.models import banks as tables
from quizapp.models.banks import Status
from quizapp.queries.rankers import find_ranker
from quizapp.reading.article import Article
from quizapp.reading.facts import Fact
from quizapp.services import versions
from quizapp.services.refusals import Invalid
from quizapp.services.review import refuse_flaws
from quizapp.services.rights import get_bank


class NoFacts(Invalid):
    """An article that tells nothing a question could be written from."""

    def __init__(self) -> None:
        super().__init__(
            "No fact was found in this text.",
            "Paste a text in English, in whole sentences, that tells what happened and when, for instance"
            " “The bridge was opened on 3 May 1912”.",
        )


def create_from_article(article: Article, *, name: str, teacher_id: int, now: datetime) -> int:
    """Make a bank of an article with the drafts written from it, and return its id.

    `name` is the article's file name, by which it is read again. The same text gives the same drafts,
    rated by the ranker in use. Raises NoFacts.
    """
    from quizapp.reading.reader import extract_facts  # noqa: PLC0415 - the parser is loaded when needed
    from quizapp.writing.coverage import cover_facts  # noqa: PLC0415 - see above
    from quizapp.writing.generate import generate_items  # noqa: PLC0415 - see above

    reading = extract_facts(article)
    if not reading.facts:
        raise NoFacts
    every = generate_items(reading, rng=Random(article.sha256), everything=True, ranker=find_ranker().ranker)
    drafts = [draft for draft in every if not draft.flaws]
    stops = {told.fact.id: told.stopped_by for told in cover_facts(reading, every) if not told.items}
    return create(article, reading.facts, drafts, name=name, teacher_id=teacher_id, now=now, stops=stops)


def create(  # noqa: PLR0913 - all that a bank starts with
    article: Article,
    facts: Iterable[Fact],
    drafts: Iterable[Draft],
    *,
    name: str,
    teacher_id: int,
    now: datetime,
    stops: versions.Stops = MappingProxyType({}),
) -> int:
    """Keep a new bank with an article, its facts and drafts of items, and return its id.

    `stops` are, by fact, the flaws that kept every question from it.
    """
    bank = add_bank(article.title, owner_id=teacher_id, now=now)
    source = versions.keep_article(bank, article, name, facts, now, stops=stops)
    for draft in drafts:
        origin = versions.Origin(quality=draft.quality, features=dict(draft.features))
        item = versions.add_item(bank, draft.id, now)
        versions.add_version(item, draft.item, Status.DRAFT, source=source, now=now, origin=origin)
    db.session.commit()
    return bank.id


def add_bank(title: str, *, owner_id: int | None, now: datetime) -> tables.Bank:
    """Return a new bank with a slug of its own, in the session; the caller commits."""
    while True:
        try:
            with db.session.begin_nested():
                bank = tables.Bank(
                    slug=versions.free_slug(title), title=title[:200], owner_id=owner_id, created_at=now
                )
                db.session.add(bank)
        except IntegrityError:
            continue  # someone took the slug in the same moment: the next one is free
        return bank


def write_item(  # noqa: PLR0913 - all that a question by hand is
    bank_id: int,
    value: items.Item,
    *,
    quotations: Iterable[str],
    approve: bool,
    teacher_id: int,
    now: datetime,
) -> int:
    """Keep a question that a teacher wrote, and return its version's id.

    `quotations` are the article's words that it rests on. Raises NotFound, NotInArticle, and HasFlaws for
    one to be approved.
    """
    bank = get_bank(bank_id, teacher_id)
    article = bank.articles[-1] if bank.articles else None
    source = versions.Source(article, {fact.ref: fact for fact in article.facts}) if article else None
    written = replace(value, evidence=versions.find_evidence(article, quotations))
    if approve:
        refuse_flaws(written)
    item = versions.add_item(bank, _free_ref(bank), now)
    origin = versions.Origin(teacher_id)
    version = versions.add_version(item, written, Status.DRAFT, source=source, now=now, origin=origin)
    if approve:
        versions.make_live(version)
    db.session.commit()
    return version.id


def _free_ref(bank: tables.Bank) -> str:
    taken = {item.ref for item in bank.items}
    return next(ref for n in range(1, len(taken) + 2) if (ref := f"own{n}") not in taken)
