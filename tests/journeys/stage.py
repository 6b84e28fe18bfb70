"""What stands on a server before a journey begins."""

from dataclasses import dataclass

from tests import mill
from tests.factories import make_bank, make_quiz, make_teacher
from tests.journeys.servers import Server


@dataclass(frozen=True, slots=True)
class Stage:
    """A quiz that anyone may play, and whose it is; its teacher's password is tests.factories.PASSWORD."""

    code: str
    quiz_id: int
    bank_id: int
    teacher_id: int
    teacher_login: str


def set_up_quiz(server: Server) -> Stage:
    """Make a teacher with a bank of tests.mill's good items and an open quiz of all of them in order."""
    with server.database():
        teacher = make_teacher()
        bank = make_bank(teacher, items=mill.good_items(), neighbour=False)
        given = [item.id for item in bank.items]
        specification: dict[str, object] = {"given": given, "is_shuffled": False}
        quiz = make_quiz(bank, teacher, specification=specification, neighbour=False)
        assert teacher.login is not None
        return Stage(quiz.code, quiz.id, bank.id, teacher.id, teacher.login)
