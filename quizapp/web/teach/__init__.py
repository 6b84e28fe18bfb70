"""The teacher's desk: banks, review, quizzes, results."""

from quizapp.web.teach.blueprint import blueprint

__all__ = ["blueprint"]
