"""Articles, facts and item versions on their way into the database; the caller commits."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Any

from sqlalchemy import select

from quizapp.assessment import items
from quizapp.assessment.stored import to_json
from quizapp.extensions import db
from quizapp.models import banks as tables
from quizapp.reading.article import Article, Evidence
from quizapp.reading.facts import Fact
from quizapp.reading.importers import read_file
from quizapp.reading.passages import find_quotation
from quizapp.services.refusals import Invalid

SLUG_LENGTH = 60
ORDERING_ASKS = "order"  # what an ordering item asks for, where a choice item names one of Asks


class NotInArticle(Invalid):
    """Words given as evidence that the article does not hold."""

    def __init__(self, words: str) -> None:
        super().__init__(
            f"The article does not say “{words}”.", "Copy the sentence from the article, word for word."
        )


@dataclass(frozen=True, slots=True)
class Origin:
    """Who wrote a version (None: the generator or a file), and the figures it came with."""

    author_id: int | None = None
    quality: float | None = None
    features: dict[str, Any] | None = None


Stops = Mapping[str, Sequence[items.Flaw]]


@dataclass(frozen=True, slots=True)
class Source:
    """The article that items rest on, as stored, with its facts by their reference."""

    article: tables.Article
    facts: Mapping[str, tables.Fact]


def keep_article(  # noqa: PLR0913 - all that is known of an article
    bank: tables.Bank,
    article: Article,
    name: str,
    facts: Iterable[Fact],
    now: datetime,
    *,
    stops: Stops = MappingProxyType({}),
) -> Source:
    """Return the article as stored in the bank with its facts; store it if this text is new there.

    `stops` are, by fact, the flaws that kept every question from it.
    """
    known = next((row for row in bank.articles if row.sha256 == article.sha256), None)
    if known is not None:
        return Source(known, {fact.ref: fact for fact in known.facts})
    row = tables.Article(
        title=article.title[:200], name=name[:200], sha256=article.sha256, text=article.text, created_at=now
    )
    row.facts = [_fact_row(fact, stops.get(fact.id)) for fact in facts]
    bank.articles.append(row)
    return Source(row, {fact.ref: fact for fact in row.facts})


def _fact_row(fact: Fact, stops: Iterable[items.Flaw] | None) -> tables.Fact:
    when = fact.when
    return tables.Fact(
        ref=fact.id,
        kind=fact.kind.value,
        text=fact.text,
        first=when.first.isoformat() if when else None,
        last=when.last.isoformat() if when else None,
        precision=when.precision.value if when else None,
        bound=when.bound.value if when else None,
        speaker=fact.speaker,
        hedge=fact.hedge,
        evidence=[{"start": e.start, "end": e.end, "text": e.text} for e in fact.evidence],
        stopped_by=None
        if stops is None
        else [{"code": flaw.code, "message": flaw.message} for flaw in stops],
    )


def add_item(bank: tables.Bank, ref: str, now: datetime) -> tables.Item:
    """Return a new item of the bank, without versions yet; `ref` is unique in the bank."""
    item = tables.Item(ref=ref[:80], created_at=now)
    bank.items.append(item)
    return item


def add_version(  # noqa: PLR0913 - a version is all of these at once
    item: tables.Item,
    value: items.Item,
    status: tables.Status,
    *,
    source: Source | None,
    now: datetime,
    origin: Origin = Origin(),
) -> tables.ItemVersion:
    """Return a new version of the item, numbered after the newest one."""
    facts = source.facts if source else {}
    version = tables.ItemVersion(
        article=source.article if source else None,
        number=max((version.number for version in item.versions), default=0) + 1,
        status=status.value,
        kind=value.kind,
        asks=value.asks.value if isinstance(value, items.ChoiceItem) else ORDERING_ASKS,
        stem=value.stem,
        content=to_json(value),
        quality=origin.quality,
        features=origin.features,
        author_id=origin.author_id,
        created_at=now,
        facts=[facts[ref] for ref in dict.fromkeys(value.facts) if ref in facts],
    )
    item.versions.append(version)
    return version


def find_evidence(article: tables.Article | None, quotations: Iterable[str]) -> tuple[Evidence, ...]:
    """Return where the article says each of the words; raise NotInArticle when it does not."""
    read = read_file(article.text.encode(), article.name) if article else None
    found = []
    for words in quotations:
        quoted = find_quotation(read, words) if read else None
        if quoted is None:
            raise NotInArticle(words)
        found.append(quoted)
    return tuple(found)


def make_live(version: tables.ItemVersion) -> None:
    """Approve the version and retire the one that was live: an item has one approved version at most."""
    retire_live(version.item)
    version.status = tables.Status.APPROVED.value


def retire_live(item: tables.Item) -> None:
    """Retire the item's approved version, if there is one."""
    for version in item.versions:
        if version.status == tables.Status.APPROVED.value:
            version.status = tables.Status.RETIRED.value
    db.session.flush()  # before another becomes the one approved: the schema allows no two, even briefly


def slugify(title: str) -> str:
    """Return a title as words for addresses and file names: a-z, 0-9 and hyphens, never empty."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall(r"[a-z0-9]+", plain))[:SLUG_LENGTH].strip("-") or "bank"


def free_slug(title: str) -> str:
    """Return a slug for the title that no bank has yet."""
    slug = slugify(title)
    taken = set(
        db.session.scalars(select(tables.Bank.slug).where(tables.Bank.slug.startswith(slug, autoescape=True)))
    )
    return next(s for s in (slug, *(f"{slug}-{n}" for n in range(2, len(taken) + 3))) if s not in taken)
