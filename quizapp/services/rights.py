"""The objects a teacher may change: the own ones, and banks that came with the program.

Everything else is NotFound, as if it did not exist.
"""

from sqlalchemy import or_, select

from quizapp.extensions import db
from quizapp.models import banks as tables
from quizapp.models.quizzes import Quiz
from quizapp.services.refusals import NotFound


def get_bank(bank_id: int, teacher_id: int) -> tables.Bank:
    """Return the bank, the teacher's own or a shipped one; raise NotFound."""
    found = db.session.scalar(
        select(tables.Bank).where(
            tables.Bank.id == bank_id,
            or_(tables.Bank.owner_id == teacher_id, tables.Bank.owner_id.is_(None)),
        )
    )
    if found is None:
        raise NotFound("There is no such question bank.", "Choose one on your desk.")
    return found


def get_locked_item(item_id: int, teacher_id: int) -> tables.Item:
    """Return an item of such a bank; no one else decides of it until the commit. Raise NotFound."""
    item = db.session.scalar(select(tables.Item).where(tables.Item.id == item_id).with_for_update())
    if item is None:
        raise NotFound("There is no such question.", "Choose one in its bank.")
    get_bank(item.bank_id, teacher_id)
    return item


def get_locked_version(version_id: int, teacher_id: int) -> tables.ItemVersion:
    """Return a version of such an item, the item locked until the commit; raise NotFound."""
    item_id = db.session.scalar(select(tables.ItemVersion.item_id).where(tables.ItemVersion.id == version_id))
    if item_id is None:
        raise NotFound("There is no such question.", "Choose one in its bank.")
    item = get_locked_item(item_id, teacher_id)
    return next(version for version in item.versions if version.id == version_id)


def get_locked_quiz(quiz_id: int, teacher_id: int) -> Quiz:
    """Return the teacher's own quiz, locked until the commit; raise NotFound."""
    found = db.session.scalar(
        select(Quiz).where(Quiz.id == quiz_id, Quiz.teacher_id == teacher_id).with_for_update()
    )
    if found is None:
        raise NotFound("There is no such quiz.", "Choose one on your desk.")
    return found
