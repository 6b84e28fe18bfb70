"""What the views of the teacher's desk share."""

from typing import TypeVar

from quizapp.queries import banks
from quizapp.services.refusals import NotFound
from quizapp.web.access import current_user

Found = TypeVar("Found")


def get_found(found: Found | None) -> Found:
    """Return what a query found; raise NotFound when it found nothing that the teacher may see."""
    if found is None:
        raise NotFound("There is nothing like that on your desk.", "Choose from what is there.")
    return found


def get_bank(bank_id: int) -> banks.BankRow:
    """Return a bank that the signed-in teacher may see; raise NotFound."""
    return get_found(banks.find_bank(bank_id, current_user.id))
