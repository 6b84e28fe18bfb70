"""What learners see: the open quizzes, a sitting, its result, all results."""

from quizapp.web.learn import entrance, results, sitting
from quizapp.web.learn.blueprint import blueprint

__all__ = ["blueprint", "entrance", "results", "sitting"]
