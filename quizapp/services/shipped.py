"""The banks that came with the program: loaded when new, offered when their files have changed."""

import hashlib
import logging
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from quizapp.assessment.assembly import Draw, Specification
from quizapp.assessment.items import Item
from quizapp.assessment.stored import from_json
from quizapp.extensions import db
from quizapp.interchange.bank import Bank, BankError, BankItem, BankStatus
from quizapp.interchange.bank_yaml import load_bank
from quizapp.models import banks as tables
from quizapp.models.banks import ItemVersion, Status
from quizapp.reading.article import Article
from quizapp.reading.importers import UnreadableArticle, read_file
from quizapp.services import versions
from quizapp.services.bank_files import add_entry, fill_bank
from quizapp.services.quizzes import new_quiz, open_quiz
from quizapp.services.refusals import Refusal
from quizapp.services.rights import get_bank

log = logging.getLogger(__name__)

ARTICLE_NAME = "article.md"
BANK_NAME = "bank.yaml"
QUIZ_DRAWS = (("choice", 7), ("ordering", 3))


class OfferChanged(Refusal):
    """The file is no longer the one that was offered."""


class Step(StrEnum):
    """What taking a changed file does to an item."""

    NEW = "new"
    CHANGED = "changed"
    MOVED = "moved"  # the same words; the article around the evidence has changed
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class ShippedFiles:
    """A folder of questions/: its digest tells whether any of its two files has changed."""

    slug: str
    digest: str
    article_bytes: bytes
    bank_text: str

    def read(self) -> tuple[Article, Bank]:
        """Return the article and its bank; raise UnreadableArticle, BankError."""
        article = read_file(self.article_bytes, ARTICLE_NAME)
        return article, load_bank(self.bank_text, article.text)


@dataclass(frozen=True, slots=True)
class Change:
    """What a changed file does to one item; `is_edited` when a teacher has changed or retired it since."""

    step: Step
    ref: str
    old: Item | None
    new: BankItem | None
    is_edited: bool = False


@dataclass(frozen=True, slots=True)
class Offer:
    """A changed file with what taking it would do."""

    digest: str
    title: str
    is_article_changed: bool
    changes: tuple[Change, ...]

    def of(self, step: str) -> tuple[Change, ...]:
        """Return the changes of one step."""
        return tuple(change for change in self.changes if change.step == step)


def load_shipped(folder: Path, *, now: datetime) -> tuple[str, ...]:
    """Load the banks of a folder that are new, offer those whose files have changed; return the new slugs.

    Does nothing for files that are as they were, and may run in several processes at once. A folder that
    cannot be read is logged and left out.
    """
    known = _known_digests()
    loaded = []
    for files in find_files(folder):
        if files.slug not in known:
            loaded += [files.slug] if _load_new(files, now) else []
        elif files.digest != known[files.slug]:
            _offer(files)
    return tuple(loaded)


def _known_digests() -> dict[str, str | None]:
    """Return for each shipped bank the digest of the files as they were last seen."""
    banks = tables.Bank
    rows = db.session.execute(
        select(banks.slug, banks.file_sha256, banks.offered_sha256).where(banks.owner_id.is_(None))
    )
    return {slug: offered or taken for slug, taken, offered in rows}


def find_files(folder: Path) -> Iterator[ShippedFiles]:
    """Yield the folders that hold an article and its bank, by name."""
    for bank_path in sorted(folder.glob(f"*/{BANK_NAME}")):
        article_path = bank_path.with_name(ARTICLE_NAME)
        if article_path.is_file():
            article, bank = article_path.read_bytes(), bank_path.read_bytes()
            digest = hashlib.sha256(hashlib.sha256(article).digest() + bank).hexdigest()
            yield ShippedFiles(bank_path.parent.name, digest, article, bank.decode(errors="replace"))


def _load_new(files: ShippedFiles, now: datetime) -> bool:
    """Load a bank with its quiz; return False when it cannot be read, or another process was first."""
    try:
        article, file = files.read()
    except (UnreadableArticle, BankError) as error:
        log.error("shipped bank %s cannot be read: %s", files.slug, error)  # noqa: TRY400 - the lines say it all
        return False
    try:
        with db.session.begin_nested():
            bank = tables.Bank(
                slug=files.slug, title=file.title[:200], file_sha256=files.digest, created_at=now
            )
            db.session.add(bank)
    except IntegrityError:
        db.session.rollback()
        return False
    source = versions.keep_article(bank, article, ARTICLE_NAME, file.facts, now)
    fill_bank(bank, file, source=source, now=now)
    _open_shipped_quiz(bank, file, now)
    db.session.commit()
    log.info("shipped bank %s loaded: %d items", files.slug, len(file.items))
    return True


def _open_shipped_quiz(bank: tables.Bank, file: Bank, now: datetime) -> None:
    """Open a quiz on the bank for anyone, so that a learner can play at once."""
    approved = [entry.item.kind for entry in file.items if entry.status == BankStatus.APPROVED]
    draws = (Draw(min(count, approved.count(kind)), kind) for kind, count in QUIZ_DRAWS)
    specification: Specification[int] = Specification(draws=tuple(draw for draw in draws if draw.count))
    if specification.draws:
        open_quiz(new_quiz(bank, bank.title, specification, teacher_id=None, now=now), now)


def _offer(files: ShippedFiles) -> None:
    """Note that a file has changed; or, when it is again as it was taken in, that it has not."""
    try:
        files.read()
    except (UnreadableArticle, BankError) as error:
        log.error("changed shipped bank %s cannot be read: %s", files.slug, error)  # noqa: TRY400 - as above
        return
    bank = db.session.scalars(
        select(tables.Bank).where(tables.Bank.slug == files.slug).with_for_update()
    ).one()
    bank.offered_sha256 = None if files.digest == bank.file_sha256 else files.digest
    db.session.commit()


def find_offer(bank_id: int, folder: Path, *, teacher_id: int) -> Offer | None:
    """Return what a changed file would do to a bank, or None when there is none; raise NotFound."""
    return _compare(get_bank(bank_id, teacher_id), folder)


def take_offer(bank_id: int, digest: str, folder: Path, *, teacher_id: int, now: datetime) -> None:
    """Bring the bank up to the changed file that was previewed; attempts stay pinned to what they showed.

    Changed items get a new version, with the status that the file says; new ones are added, those that the
    file lacks are retired. Raises NotFound, OfferChanged.
    """
    bank = db.session.scalars(
        select(tables.Bank).where(tables.Bank.id == get_bank(bank_id, teacher_id).id).with_for_update()
    ).one()
    offer = _compare(bank, folder)
    if offer is None or offer.digest != digest:
        raise OfferChanged(
            "The file has changed since you saw it, or was taken already.", "Look at the bank again."
        )
    article, file = next(files for files in find_files(folder) if files.slug == bank.slug).read()
    source = versions.keep_article(bank, article, ARTICLE_NAME, file.facts, now)
    items = {item.ref: item for item in bank.items}
    for change in offer.changes:
        _apply(bank, items, change, source, now)
    bank.title, bank.file_sha256, bank.offered_sha256 = file.title[:200], offer.digest, None
    db.session.commit()


def _apply(
    bank: tables.Bank,
    items: Mapping[str, tables.Item],
    change: Change,
    source: versions.Source,
    now: datetime,
) -> None:
    if change.ref in items:
        for version in items[change.ref].versions:
            version.status = Status.RETIRED.value
        db.session.flush()
    if change.new is None:
        return
    status = Status(change.new.status)
    if change.ref in items:
        versions.add_version(items[change.ref], change.new.item, status, source=source, now=now)
    else:
        add_entry(bank, change.new, status, source=source, now=now)


def _compare(bank: tables.Bank, folder: Path) -> Offer | None:
    files = next((files for files in find_files(folder) if files.slug == bank.slug), None)
    if bank.owner_id is not None or files is None or files.digest == bank.file_sha256:
        return None
    article, file = files.read()
    newest = max(bank.articles, key=lambda row: row.id, default=None)
    is_article_changed = newest is None or newest.sha256 != article.sha256
    return Offer(files.digest, file.title, is_article_changed, tuple(_list_changes(bank, file)))


def _list_changes(bank: tables.Bank, file: Bank) -> Iterator[Change]:
    entries = {entry.id: entry for entry in file.items}
    known = {item.ref: item for item in bank.items}
    for ref, entry in entries.items():
        if ref not in known:
            yield Change(Step.NEW, ref, None, entry)
        elif change := _compare_item(known[ref], entry):
            yield change
    for ref, item in known.items():
        is_of_file = item.versions[0].author_id is None
        if ref not in entries and is_of_file and (live := _in_use(item)):
            yield Change(Step.REMOVED, ref, from_json(live.content), None, live.author_id is not None)


def _compare_item(item: tables.Item, entry: BankItem) -> Change | None:
    """Compare a file's item with what the file said when last taken in: a teacher's edits are no change."""
    taken = next((version for version in reversed(item.versions) if version.author_id is None), None)
    if taken is None:
        return None  # a teacher's own question that happens to bear this name
    before = from_json(taken.content)
    live = _in_use(item)
    is_edited = live is None or item.versions[-1].author_id is not None
    if entry.status == BankStatus.RETIRED:
        return Change(Step.REMOVED, item.ref, before, None, is_edited) if live else None
    if before == entry.item:
        return None
    if _words(before) != _words(entry.item):
        return Change(Step.CHANGED, item.ref, from_json((live or taken).content), entry, is_edited)
    return None if is_edited else Change(Step.MOVED, item.ref, before, entry)


def _in_use(item: tables.Item) -> ItemVersion | None:
    """Return the item's live version, else its newest draft, else None."""
    in_use = [version for version in item.versions if version.status != Status.RETIRED]
    live = [version for version in in_use if version.status == Status.APPROVED]
    return next(iter(live or in_use[-1:]), None)


def _words(item: Item) -> Item:
    """Return the item without its places in the article."""
    return replace(item, evidence=(), facts=())
