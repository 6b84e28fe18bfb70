"""What learners see: the open quizzes, a sitting, its result, all results."""

from quizapp.web.learn import home
from quizapp.web.learn.blueprint import blueprint

__all__ = ["blueprint", "home"]
