"""What a teacher decides of items: approve, edit, reject, and take it back."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Literal

from sqlalchemy import select

from quizapp.assessment import items
from quizapp.assessment.items import Flaw, Severity
from quizapp.assessment.stored import from_json
from quizapp.extensions import db
from quizapp.models import banks as tables
from quizapp.models.banks import Decision, ItemVersion, Status
from quizapp.services import versions
from quizapp.services.refusals import NotFound, Refusal
from quizapp.services.rights import get_bank, get_locked_item, get_locked_version
from quizapp.writing.review import review

Verdict = Literal["approve", "edit", "reject"]


class HasFlaws(Refusal):
    """An item with blocking flaws cannot go before learners; `flaws` say what to change."""

    def __init__(self, flaws: Iterable[Flaw]) -> None:
        self.flaws = tuple(flaws)
        super().__init__(
            "This question is not ready for learners: " + " ".join(flaw.message for flaw in self.flaws),
            "Edit it, then approve it.",
        )


class Superseded(Refusal):
    """Something newer was decided or written of the item."""


def blocking_flaws(item: items.Item) -> tuple[Flaw, ...]:
    """Return the flaws that keep an item from learners."""
    return tuple(flaw for flaw in review(item) if flaw.severity is Severity.BLOCKING)


def approve(version_id: int, *, teacher_id: int, now: datetime) -> int:
    """Make a draft live in place of the version that was, and return the decision's id.

    Raises HasFlaws, Superseded when it was decided otherwise meanwhile, NotFound.
    """
    version = get_locked_version(version_id, teacher_id)
    _refuse_stale(version, "approve")
    refuse_flaws(from_json(version.content))
    decision = _decide(version, "approve", teacher_id, now)
    versions.make_live(version)
    db.session.commit()
    return decision.id


def reject(version_id: int, *, teacher_id: int, now: datetime) -> int:
    """Retire a draft or live version, and return the decision's id; raise Superseded, NotFound."""
    version = get_locked_version(version_id, teacher_id)
    _refuse_stale(version, "reject")
    decision = _decide(version, "reject", teacher_id, now)
    version.status = Status.RETIRED.value
    db.session.commit()
    return decision.id


def edit(  # noqa: PLR0913 - all that an edit says
    version_id: int,
    value: items.Item,
    *,
    approve: bool,
    teacher_id: int,
    now: datetime,
    quotations: Sequence[str] = (),
) -> int:
    """Store what a teacher made of a version as the item's next one, and return the decision's id.

    The new version is live at once when `approve`, else a draft; a draft it was made from is retired.
    Facts and speaker stay those of the version, and its evidence unless `quotations` say other words of
    the article. Raises HasFlaws, Superseded, NotInArticle, NotFound.
    """
    version = get_locked_version(version_id, teacher_id)
    _refuse_stale(version, "edit")
    edited = _keeping_evidence(value, from_json(version.content))
    if quotations:
        edited = replace(edited, evidence=versions.find_evidence(version.article, quotations))
    if approve:
        refuse_flaws(edited)
    decision = _decide(version, "edit", teacher_id, now)
    if version.status == Status.DRAFT:
        version.status = Status.RETIRED.value
    newer = versions.add_version(
        version.item,
        edited,
        Status.DRAFT,
        source=_source_of(version),
        now=now,
        origin=versions.Origin(teacher_id),
    )
    if approve:
        versions.make_live(newer)
    db.session.commit()
    return decision.id


def approve_good(bank_id: int, *, above: float, teacher_id: int, now: datetime) -> int | None:
    """Approve every draft of a quality of `above` or more in which no flaw was found.

    Returns the id of one of the decisions, which undoes them all; None when no draft is that good.
    """
    bank = get_bank(bank_id, teacher_id)
    found = db.session.scalars(
        select(ItemVersion.id)
        .join(tables.Item)
        .where(tables.Item.bank_id == bank.id, ItemVersion.status == Status.DRAFT.value)
        .where(ItemVersion.quality >= above)
        .order_by(ItemVersion.id)
    ).all()
    decision = None
    for version_id in found:
        version = get_locked_version(version_id, teacher_id)
        if version.status == Status.DRAFT and not review(from_json(version.content)):
            decision = _decide(version, "approve", teacher_id, now)
            versions.make_live(version)
    db.session.commit()
    return decision.id if decision else None


def undo(decision_id: int, *, teacher_id: int, now: datetime) -> int:
    """Take back a decision, and those of the same stroke, and return the id of its version.

    Raises NotFound, Superseded when a later decision stands on it.
    """
    decision = db.session.get(Decision, decision_id)
    if decision is None or decision.teacher_id != teacher_id:
        raise NotFound("There is no such decision.", "Go on with the review.")
    item_id = db.session.scalars(
        select(ItemVersion.item_id).where(ItemVersion.id == decision.item_version_id)
    ).one()
    bank_id = get_locked_item(item_id, teacher_id).bank_id
    for one in _same_stroke(decision, bank_id):
        _take_back(one, teacher_id, now)
    db.session.commit()
    return decision.item_version_id


def restore(version_id: int, *, teacher_id: int) -> None:
    """Put a retired item back among the drafts; raise Superseded when it has a newer version in use."""
    version = get_locked_version(version_id, teacher_id)
    if any(v.status == Status.DRAFT or v.number > version.number for v in version.item.versions):
        raise Superseded("This question has a newer version.", "Open the question to see it.")
    if version.status == Status.RETIRED:
        version.status = Status.DRAFT.value
    db.session.commit()


def _refuse_stale(version: ItemVersion, verdict: Verdict) -> None:
    open_to_it = (Status.DRAFT,) if verdict == "approve" else (Status.DRAFT, Status.APPROVED)
    newest = max(v.number for v in version.item.versions)
    if version.status not in open_to_it or (verdict != "reject" and version.number < newest):
        raise Superseded(
            "This question was decided or changed in the meantime, perhaps in another tab.",
            "Look at it again before you decide.",
        )


def _decide(version: ItemVersion, verdict: Verdict, teacher_id: int, now: datetime) -> Decision:
    """Return the new decision, kept with the statuses it found."""
    decision = Decision(
        item_version_id=version.id,
        teacher_id=teacher_id,
        verdict=verdict,
        before={str(v.id): v.status for v in version.item.versions},
        decided_at=now,
    )
    db.session.add(decision)
    db.session.flush()
    return decision


def refuse_flaws(item: items.Item) -> None:
    """Raise HasFlaws unless the item may go before learners."""
    if flaws := blocking_flaws(item):
        raise HasFlaws(flaws)


def _keeping_evidence(value: items.Item, old: items.Item) -> items.Item:
    kept = replace(value, facts=old.facts, evidence=old.evidence)
    if isinstance(kept, items.ChoiceItem) and isinstance(old, items.ChoiceItem):
        return replace(kept, speaker=old.speaker)
    return kept


def _source_of(version: ItemVersion) -> versions.Source | None:
    if version.article is None:
        return None
    return versions.Source(version.article, {fact.ref: fact for fact in version.facts})


def _same_stroke(decision: Decision, bank_id: int) -> Iterable[Decision]:
    """Return the decisions that the same teacher made in the same moment of the same bank."""
    return db.session.scalars(
        select(Decision)
        .join(ItemVersion, ItemVersion.id == Decision.item_version_id)
        .join(tables.Item, tables.Item.id == ItemVersion.item_id)
        .where(
            tables.Item.bank_id == bank_id,
            Decision.teacher_id == decision.teacher_id,
            Decision.decided_at == decision.decided_at,
            Decision.undone_at.is_(None),
        )
    ).all()


def _take_back(decision: Decision, teacher_id: int, now: datetime) -> None:
    item = get_locked_version(decision.item_version_id, teacher_id).item
    ids = [version.id for version in item.versions]
    latest = db.session.scalars(
        select(Decision.id)
        .where(Decision.item_version_id.in_(ids), Decision.undone_at.is_(None))
        .order_by(Decision.id.desc())
    ).first()
    if latest != decision.id:
        raise Superseded("This question was decided again since.", "Open the question to change that.")
    versions.retire_live(item)
    for version in item.versions:
        version.status = decision.before.get(str(version.id), Status.RETIRED.value)
    decision.undone_at = now
