"""The tables; importing this package registers them all."""

from quizapp.models import accounts, attempts, banks, quizzes, rankers

__all__ = ["accounts", "attempts", "banks", "quizzes", "rankers"]
