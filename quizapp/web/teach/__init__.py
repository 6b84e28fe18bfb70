"""The teacher's desk: banks, review, quizzes, results."""

from quizapp.web.teach import bank_file_views, bank_views, desk, quiz_views, result_views, review_views
from quizapp.web.teach.blueprint import blueprint

__all__ = ["bank_file_views", "bank_views", "blueprint", "desk", "quiz_views", "result_views", "review_views"]
